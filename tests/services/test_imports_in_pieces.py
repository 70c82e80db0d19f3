"""A list comes and goes in short pieces: whatever stops it, all of it is there in the end, or nothing."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from domain.ids import PassId, PersonId
from domain.importing import Wrong
from domain.imports import Import, ImportId, ImportState, Report
from domain.people import Actor
from domain.refusals import ListUnderWay
from domain.studio import Studio
from services import (
    clientele,
    people,
    privacy,
    sent_lists,
    takeover,
    taking_back,
    taking_over,
    under_way,
    unimporting,
    visits,
)
from services.checking import check
from services.importing import import_list
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock
from tests.studio_life import owner

HEADER = b"client,phone,telegram_id,plan,total,used,valid_until\n"
LIST = HEADER + (
    b"Anna,0170 1234567,4711,Boxing,10,3,\n"
    b"Bo,,,Boxing,10,0,2026-11-30\n"
    b"Bo,,,Sauna,,4,\n"
    b"Cy,0170 7654321,,Boxing,10,10,\n"
    b"Di,,,Yoga,5,1,\n" + b"Ed,0151 7654321,,Yoga,5,1,\n" * 7
)
PASSES, PEOPLE, PLANS = 12, 5, 3


class Stopped(Exception):
    """What a test stops a list with."""


class Stop:
    """Lets so many pieces pass and stops whoever is at work then."""

    def __init__(self, after: int = 1) -> None:
        self._left = after

    def __call__(self, done: int, of: int) -> None:
        self._left -= 1
        if not self._left:
            raise Stopped


def quietly(done: int, of: int) -> None:
    """Nobody waits."""


@pytest.fixture(autouse=True)
def small_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of a dozen lines comes in several pieces."""
    monkeypatch.setattr(takeover, "PIECE", 3)
    monkeypatch.setattr(taking_back, "PIECE", 3)


@pytest.fixture
async def boss(desk: Desk) -> AsyncIterator[Actor]:
    """An owner; whatever a test does, the books add up at its end."""
    yield await owner(desk)
    assert (await check(desk)).is_clean


async def offered(desk: Desk, boss: Actor, content: bytes = LIST) -> ImportId:
    report = await sent_lists.offer(desk, boss, "old.csv", "file", content)
    assert isinstance(report, Report) and report.import_id is not None
    return report.import_id


async def stopped_at(desk: Desk, boss: Actor, pieces: int, content: bytes = LIST) -> ImportId:
    import_id = await offered(desk, boss, content)
    with pytest.raises(Stopped):
        await sent_lists.confirm(desk, boss, import_id, content, Stop(pieces))
    return import_id


async def cards(desk: Desk) -> dict[str, list[PersonId]]:
    found: dict[str, list[PersonId]] = {}
    async with desk.reading() as tx:
        for id_ in range(1, 40):
            person = await tx.people.get(PersonId(id_))
            if person is not None and person.is_client:
                found.setdefault(person.name, []).append(person.id)
    return found


async def passes_of(desk: Desk, client_id: PersonId) -> int:
    async with desk.reading() as tx:
        found = [await tx.passes.get(PassId(id_)) for id_ in range(1, 40)]
    return sum(each is not None and each.client_id == client_id and bool(each.total) for each in found)


async def test_stopped_after_every_piece_it_comes_to_the_same(desk: Desk, boss: Actor) -> None:
    import_id, made = await offered(desk, boss), set()
    while True:
        try:
            done = await sent_lists.confirm(desk, boss, import_id, LIST, Stop())
            break
        except Stopped:
            assert (await check(desk)).is_clean
            async with desk.reading() as tx:
                made.add((await tx.imports.made(import_id)).passes)

    assert len(made) > 3 and max(made) == PASSES
    assert isinstance(done, Import) and (done.state, done.position) == (ImportState.DONE, 0)
    figures = done.figures
    assert (figures.new_passes, figures.new_clients, figures.known_clients) == (PASSES, PEOPLE, 0)
    assert (figures.expired, figures.already_here, figures.lines) == (1, 0, PASSES)
    assert figures.new_plans == ["Boxing", "Sauna", "Yoga"]
    assert sorted(await cards(desk)) == ["Anna", "Bo", "Cy", "Di", "Ed"]
    assert (await import_list(desk, boss, LIST)).already_here == PASSES

    while True:
        try:
            undone = await unimporting.take_back(desk, boss, import_id, Stop())
            break
        except Stopped:
            assert (await check(desk)).is_clean

    assert (undone.passes, undone.people, undone.plans, undone.stays) == (PASSES, PEOPLE, PLANS, 0)
    assert undone.import_.state is ImportState.UNDONE
    assert await cards(desk) == {}


async def test_what_somebody_was_stopped_at_goes_on_by_itself(
    desk: Desk, boss: Actor, clock: TestClock
) -> None:
    import_id = await stopped_at(desk, boss, 2)
    await under_way.go_on(desk)
    assert (await sent_lists.get(desk, boss, import_id)).is_under_way, "whoever began it may be at it still"

    clock.advance(timedelta(minutes=1))
    await under_way.go_on(desk)
    done = await sent_lists.get(desk, boss, import_id)
    assert (done.state, done.figures.new_passes) == (ImportState.DONE, PASSES)
    async with desk.reading() as tx:
        assert await tx.sql.value("imports_content", id=import_id) is None

    with pytest.raises(Stopped):
        await unimporting.take_back(desk, boss, import_id, Stop(2))
    clock.advance(timedelta(minutes=1))
    await under_way.go_on(desk)
    undone = await sent_lists.get(desk, boss, import_id)
    assert (undone.state, undone.figures.ended, undone.undone_by) == (ImportState.UNDONE, PASSES, boss.id)


async def test_a_command_that_was_stopped_goes_on_when_it_is_typed_again(desk: Desk, boss: Actor) -> None:
    with pytest.raises(Stopped):
        await import_list(desk, None, LIST, told=Stop(2))

    again = await import_list(desk, None, LIST)

    assert (again.import_id, again.new_passes, again.already_here) == (1, PASSES, 0)


async def test_whoever_got_a_card_meanwhile_has_their_pass_on_it(desk: Desk, boss: Actor) -> None:
    import_id = await stopped_at(desk, boss, 1)
    ed = await people.add_client(desk, boss, "Edward", "0151 7654321")

    done = await sent_lists.confirm(desk, boss, import_id, None, quietly)

    assert isinstance(done, Import)
    assert (done.figures.new_clients, done.figures.known_clients) == (PEOPLE - 1, 1)
    assert "Ed" not in await cards(desk) and await passes_of(desk, ed.id) == 7


async def test_whose_card_was_put_under_another_between_two_pieces_has_their_pass_there(
    desk: Desk, boss: Actor
) -> None:
    await import_list(desk, boss, HEADER + b"Di,,,Old,5,1,\n")
    [di] = (await cards(desk))["Di"]
    other = await people.add_client(desk, boss, "Diana")
    import_id = await stopped_at(desk, boss, 1)

    under_way_now = await sent_lists.get(desk, boss, import_id)
    async for done, _ in taking_over.pieces(desk, under_way_now, None):
        if done < PASSES and "Di" in await cards(desk):
            await clientele.merge(desk, boss, di, other.id)

    assert await passes_of(desk, other.id) == 2 and "Di" not in await cards(desk)


async def test_whoever_was_forgotten_or_has_another_number_since_a_stop_does_not_come_twice(
    desk: Desk, boss: Actor
) -> None:
    import_id = await stopped_at(desk, boss, 3)
    cy, bo = (await cards(desk))["Cy"][0], (await cards(desk))["Bo"][0]
    await people.change_phone(desk, boss, cy, "0170 9999999")
    await privacy.erase(desk, boss, bo)

    done = await sent_lists.confirm(desk, boss, import_id, None, quietly)

    assert isinstance(done, Import) and done.state is ImportState.DONE
    assert done.figures.new_passes == PASSES
    assert {name: len(ids) for name, ids in (await cards(desk)).items()} == dict.fromkeys(
        ("Anna", "Cy", "Di", "Ed"), 1
    )
    assert await passes_of(desk, cy) == 1


async def test_a_list_that_fits_no_more_on_the_way_is_taken_back(desk: Desk, boss: Actor) -> None:
    import_id = await stopped_at(desk, boss, 2, LIST + b"Flo,0151 1112223,99,Yoga,5,1,\n")
    await people.add_client(desk, boss, "Flo One", "0151 1112223")
    two = await people.add_client(desk, boss, "Flo Two")
    async with desk.writing() as tx:
        await tx.sql.run("accounts_link", telegram_id=99, person_id=two.id, seen_at=tx.now)

    broken = await sent_lists.confirm(desk, boss, import_id, None, quietly)

    assert isinstance(broken, Import) and broken.state is ImportState.UNDONE
    assert [(each.line, each.wrong) for each in broken.figures.problems] == [(14, Wrong.TWO_PEOPLE)]
    assert sorted(await cards(desk)) == ["Flo One", "Flo Two"]
    assert await sent_lists.confirm(desk, boss, import_id, None, quietly) == broken


async def test_what_was_used_of_a_list_that_is_broken_off_stays(desk: Desk, boss: Actor) -> None:
    import_id = await stopped_at(desk, boss, 1, LIST + b"Flo,0151 1112223,99,Yoga,5,1,\n")
    await visits.deduct(desk, boss, PassId(1), seen=2)
    await people.add_client(desk, boss, "Flo One", "0151 1112223")
    two = await people.add_client(desk, boss, "Flo Two")
    async with desk.writing() as tx:
        await tx.sql.run("accounts_link", telegram_id=99, person_id=two.id, seen_at=tx.now)

    broken = await sent_lists.confirm(desk, boss, import_id, None, quietly)

    assert isinstance(broken, Import) and broken.was_broken_off
    assert broken.state is ImportState.DONE
    assert sorted(await cards(desk)) == ["Anna", "Flo One", "Flo Two"]


async def test_what_fails_for_long_is_taken_back(
    desk: Desk, boss: Actor, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_id = await stopped_at(desk, boss, 2)

    async def failing(*of: object) -> None:
        raise Stopped

    with monkeypatch.context() as broken:
        broken.setattr(takeover.Takeover, "write", failing)
        for hours in (0.5, 1):
            clock.advance(timedelta(hours=hours))
            with pytest.raises(Stopped):
                await under_way.go_on(desk)
    clock.advance(timedelta(minutes=1))
    await under_way.go_on(desk)

    assert (await sent_lists.get(desk, boss, import_id)).state is ImportState.UNDONE
    assert await cards(desk) == {}


async def test_nobody_takes_back_or_takes_over_in_between(desk: Desk, boss: Actor) -> None:
    other = await owner(desk, "Otto Owner")
    first = await offered(desk, boss, HEADER + b"Xi,,,Old,5,1,\n")
    await sent_lists.confirm(desk, boss, first, HEADER + b"Xi,,,Old,5,1,\n", quietly)
    import_id = await stopped_at(desk, boss, 2)
    for act in (
        unimporting.preview(desk, other, import_id),
        unimporting.take_back(desk, other, import_id, quietly),
    ):
        with pytest.raises(ListUnderWay):
            await act
    same = await sent_lists.offer(desk, other, "again.csv", "file", LIST)
    assert isinstance(same, Import) and (same.id, same.is_under_way) == (import_id, True)

    second = HEADER + b"Yo,,,Old,5,1,\n"
    later = await offered(desk, other, second)
    undone, done, here = await asyncio.gather(
        unimporting.take_back(desk, other, first, quietly),
        sent_lists.confirm(desk, other, later, second, quietly),
        sent_lists.confirm(desk, boss, import_id, None, quietly),
    )

    assert undone.passes == 1
    assert isinstance(done, Import) and done.figures.new_passes == 1
    assert isinstance(here, Import) and here.figures.new_passes == PASSES


@pytest.mark.postgres
async def test_two_machines_take_a_list_over_once(
    postgres_url: str, studio: Studio, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(under_way, "LOOK", 0.01)
    async with opened(postgres_url, clock) as one, opened(postgres_url, clock) as two:
        async with one.writing() as tx:
            await tx.studios.save(studio)
        boss = await owner(one)
        import_id = await stopped_at(one, boss, 1)

        done = await asyncio.gather(
            *(sent_lists.confirm(desk, boss, import_id, None, quietly) for desk in (one, two))
        )

        assert [each.figures.new_passes for each in done if isinstance(each, Import)] == [PASSES] * 2
        undone = await asyncio.gather(
            *(unimporting.take_back(desk, boss, import_id, quietly) for desk in (one, two))
        )
        assert PASSES in {each.passes for each in undone}
        assert await cards(one) == {} and (await check(one)).is_clean
