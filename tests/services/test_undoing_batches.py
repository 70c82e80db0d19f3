"""What was written as one change is taken back as one: every line of it, once, or none."""

import asyncio
from datetime import date

import pytest

from domain.adjusting import Change, Wish
from domain.ids import EntryId
from domain.ledger import Draft, Effect, Entry, EntryKind
from domain.passes import Pass, PassState
from domain.people import Actor, Right
from domain.refusals import (
    AlreadyUndone,
    CannotUndoTogether,
    NotFound,
    OpeningInUse,
    PassTakenBack,
    Refusal,
    TooManyTogether,
    UndoesMore,
    UndoNeedsOther,
)
from domain.selling import Sale
from services import adjusting, people, undoing, visits
from services.bookkeeping import record
from services.checking import check
from services.opening import open_pass
from services.taken_together import MOST_TOGETHER
from storage.desk import Desk
from tests.studio_life import client_with_pass, coach, fresh, owner, plan

TODAY = date(2026, 12, 1)


async def moved(desk: Desk, by: Actor, *passes: Pass, number: int = 4, batch: str = "split:1") -> Entry:
    """Sessions taken off the first pass and added to each of the others, written as one; the first entry."""
    written = []
    async with desk.writing() as tx:
        for pass_ in passes:
            now = await tx.passes.locked(pass_.id)
            assert now is not None
            draft = Draft(kind=EntryKind.TRANSFER, effect=Effect(total=number if written else -number))
            linked = written[-1] if written else None
            done = await record(tx, now, draft, by=by.id, reason="agreed", batch=batch, linked=linked)
            written.append(done.entry_id)
        entry = await tx.ledger.get(written[0])
    assert entry is not None
    return entry


async def opening_of(desk: Desk, pass_: Pass) -> EntryId:
    """The entry with which a pass began."""
    async with desk.reading() as tx:
        return (await tx.ledger.of_pass(pass_.id, 2, 1))[0].id


async def test_a_change_of_two_passes_is_shown_first_and_taken_back_whole(desk: Desk) -> None:
    boss = await owner(desk)
    anna, one = await client_with_pass(desk, boss)
    ben, other = await client_with_pass(desk, boss, "Ben Client")
    entry = await moved(desk, boss, one, other)

    with pytest.raises(UndoesMore):
        await undoing.undo(desk, boss, entry.id)
    thought = await undoing.preview(desk, boss, entry.id)
    assert {each.client.id for each in thought.passes} == {anna.id, ben.id}
    assert [(each.before.total, each.after.total) for each in thought.passes] == [(14, 10), (6, 10)]
    assert not thought.closes
    card = await undoing.undo(desk, boss, entry.id, sure=True)

    assert [(await fresh(desk, each)).total for each in (one, other)] == [10, 10]
    assert card.line.entry.reverses == entry.id
    assert [partner.client.id for partner in card.line.also] == [ben.id]


async def test_it_can_be_asked_for_from_either_side_and_only_once(desk: Desk) -> None:
    boss, other_boss = await owner(desk), await owner(desk, "Otto Owner")
    _, one = await client_with_pass(desk, boss)
    _, other = await client_with_pass(desk, boss, "Ben Client")
    entry = await moved(desk, boss, one, other)
    second = EntryId(entry.id + 1)

    first = await undoing.undo(desk, boss, second, sure=True)
    again = await undoing.undo(desk, boss, second, sure=True)
    with pytest.raises(AlreadyUndone):
        await undoing.undo(desk, other_boss, entry.id, sure=True)

    assert again.line.entry.id == first.line.entry.id
    assert [(await fresh(desk, each)).total for each in (one, other)] == [10, 10]


async def test_nothing_is_taken_back_where_one_pass_stands_in_the_way_and_it_is_named(desk: Desk) -> None:
    boss = await owner(desk)
    _, one = await client_with_pass(desk, boss)
    _, other = await client_with_pass(desk, boss, "Ben Client", size=1)
    entry = await moved(desk, boss, one, other)
    for _ in range(5):
        seen = (await fresh(desk, other)).version
        await visits.deduct(desk, boss, other.id, seen=seen, again=True)
    was = [await fresh(desk, each) for each in (one, other)]

    for sure in (False, True):
        with pytest.raises(CannotUndoTogether) as refused:
            await undoing.undo(desk, boss, entry.id, sure=sure)
        assert refused.value.name == "Ben Client"
    with pytest.raises(CannotUndoTogether):
        await undoing.preview(desk, boss, entry.id)

    assert [await fresh(desk, each) for each in (one, other)] == was


async def test_several_lines_of_one_pass_are_taken_back_newest_first_without_a_question(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=1)
    entry = await moved(desk, boss, pass_, pass_, number=1)

    await undoing.undo(desk, boss, entry.id)

    now = await fresh(desk, pass_)
    assert (now.total, now.free, now.version) == (1, 1, 5)


async def test_a_coach_who_may_not_see_the_other_client_takes_nothing_back(desk: Desk) -> None:
    boss = await owner(desk)
    anna, one = await client_with_pass(desk, boss)
    _, other = await client_with_pass(desk, boss, "Ben Client")
    carl = await coach(desk, Right.ADJUST, Right.DEDUCT)
    stranger = await coach(desk, Right.ADJUST, name="Cora Coach")
    async with desk.writing() as tx:
        await tx.people.assign(carl.known_id, anna.id)
    entry = await moved(desk, boss, one, other)

    with pytest.raises(UndoNeedsOther):
        await undoing.undo(desk, carl, entry.id, sure=True)
    with pytest.raises(NotFound):
        await undoing.undo(desk, stranger, entry.id, sure=True)

    assert [(await fresh(desk, each)).total for each in (one, other)] == [6, 14]


async def test_more_lines_than_can_be_looked_through_are_not_taken_back_here(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    entry = await moved(desk, boss, *[pass_] * (MOST_TOGETHER + 1), number=0)

    with pytest.raises(TooManyTogether):
        await undoing.undo(desk, boss, entry.id, sure=True)


async def test_lines_of_an_import_are_taken_back_each_for_itself(desk: Desk) -> None:
    boss = await owner(desk)
    _, one = await client_with_pass(desk, boss)
    _, other = await client_with_pass(desk, boss, "Ben Client")
    entry = await moved(desk, boss, one, other, batch="import:2026-12-01T09:00:00")

    await undoing.undo(desk, boss, entry.id)

    assert [(await fresh(desk, each)).total for each in (one, other)] == [10, 14]


async def test_a_pass_given_by_mistake_is_asked_about_taken_back_and_stays_closed(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    opening = await opening_of(desk, pass_)

    with pytest.raises(UndoesMore):
        await undoing.undo(desk, boss, opening)
    assert (await undoing.preview(desk, boss, opening)).closes
    await undoing.undo(desk, boss, opening, sure=True)

    now = await fresh(desk, pass_)
    assert (now.total, now.state_on(now.deactivated_on or TODAY)) == (0, PassState.DEACTIVATED)
    with pytest.raises(Refusal):
        await visits.deduct(desk, boss, pass_.id, seen=now.version)


async def test_what_was_done_to_a_pass_before_it_was_taken_back_is_not_undone_after(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    async with desk.writing() as tx:
        closing = Draft(kind=EntryKind.DEACTIVATE, changed=pass_.changed(deactivated_on=TODAY))
        closed = await record(tx, pass_, closing, by=boss.id, reason="agreed")
    await undoing.undo(desk, boss, await opening_of(desk, pass_), sure=True)

    with pytest.raises(PassTakenBack):
        await undoing.undo(desk, boss, closed.entry_id)


async def test_nothing_more_is_written_to_a_pass_that_was_taken_back(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await undoing.undo(desk, boss, await opening_of(desk, pass_), sure=True)
    now = await fresh(desk, pass_)

    more = Change(Wish.ADD, 3)
    with pytest.raises(PassTakenBack):
        await adjusting.preview(desk, boss, pass_.id, more, seen=now.version)
    with pytest.raises(PassTakenBack):
        await adjusting.adjust(desk, boss, pass_.id, more, seen=now.version, reason="goodwill")
    assert await fresh(desk, pass_) == now


async def test_a_used_pass_is_not_taken_back_and_a_coach_needs_the_right_to_sell(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    carl = await coach(desk, Right.DEDUCT, Right.ADJUST, Right.SEE_ALL)
    opening = await opening_of(desk, pass_)
    with pytest.raises(NotFound):
        await undoing.undo(desk, carl, opening, sure=True)
    await visits.deduct(desk, boss, pass_.id, seen=1)

    with pytest.raises(OpeningInUse) as refused:
        await undoing.undo(desk, boss, opening, sure=True)

    assert (refused.value.used, refused.value.booked) == (1, 0)
    assert (await fresh(desk, pass_)).free == 9


async def test_of_ten_who_take_it_back_at_once_one_does_and_no_session_is_lost(desk: Desk) -> None:
    bosses = [await owner(desk, f"Owner {number}") for number in range(10)]
    _, one = await client_with_pass(desk, bosses[0])
    _, other = await client_with_pass(desk, bosses[0], "Ben Client")
    entry = await moved(desk, bosses[0], one, other)

    sides = (entry.id, EntryId(entry.id + 1))
    done = await asyncio.gather(
        *(undoing.undo(desk, boss, sides[at % 2], sure=True) for at, boss in enumerate(bosses)),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, AlreadyUndone) for outcome in done) == 9
    assert [(await fresh(desk, each)).total for each in (one, other)] == [10, 10]


async def test_taking_a_pass_back_and_using_it_at_once_end_in_one_of_the_two(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    opening = await opening_of(desk, pass_)

    await asyncio.gather(
        undoing.undo(desk, boss, opening, sure=True),
        visits.deduct(desk, boss, pass_.id, seen=1),
        return_exceptions=True,
    )

    now = await fresh(desk, pass_)
    assert (now.total, now.used) in ((0, 0), (10, 1))


async def test_passes_of_one_sale_are_taken_back_together_and_none_while_one_of_them_is_used(
    desk: Desk,
) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna Client")
    plans = [await plan(desk, title) for title in ("Boxing", "Yoga")]
    passes = []
    async with desk.writing() as tx:
        for plan_id in plans:
            sold = await tx.plans.get(plan_id)
            assert sold is not None
            sale = Sale(client.id, TODAY, tx.now)
            passes.append(await open_pass(tx, sold, sale, by=boss.id, batch="bundle:1"))
    opening = await opening_of(desk, passes[0])
    visit = await visits.deduct(desk, boss, passes[1].id, seen=1)

    with pytest.raises(OpeningInUse) as refused:
        await undoing.undo(desk, boss, opening, sure=True)
    assert refused.value.title == "Yoga"
    assert [(await fresh(desk, each)).total for each in passes] == [10, 10]
    await undoing.undo(desk, boss, visit.recorded.entry_id)
    assert len((await undoing.preview(desk, boss, opening)).passes) == 2
    await undoing.undo(desk, boss, opening, sure=True)

    assert [(await fresh(desk, each)).total for each in passes] == [0, 0]
    assert (await check(desk)).is_clean
