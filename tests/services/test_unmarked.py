"""Past bookings that nobody has marked: asked about once, resolved once, and put back by a press."""

import asyncio
import contextlib
from datetime import UTC, datetime, timedelta
from typing import Any

from domain.bookings import Booking, BookingState
from domain.house_rules import BookingRules, Unmarked
from domain.ledger import Entry, EntryKind
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from services import attending, checking, placing, undoing, unmarked
from services.placing import Want
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, owner, session

#: Wednesday, 11:00 to 12:00 in Berlin.
NOON = datetime(2026, 12, 2, 10, tzinfo=UTC)
OVER = NOON + timedelta(hours=1)
DAY = timedelta(days=1)


async def ruled(desk: Desk, actor: Actor, **rules: object) -> Actor:
    booking = BookingRules.model_validate(rules)
    studio = actor.studio.model_copy(
        update={"rules": actor.studio.rules.model_copy(update={"booking": booking})}
    )
    async with desk.writing() as tx:
        await tx.studios.save(studio)
    return actor.model_copy(update={"studio": studio})


async def booked(
    desk: Desk, boss: Actor, *names: str, coach_id: int | None = None, **terms: Any
) -> list[tuple[Person, Pass, Booking]]:
    """Clients with a pass each, booked for one session at noon."""
    where = await session(desk, NOON, coach_id=coach_id, capacity=20)
    made = []
    for name in names:
        client, pass_ = await client_with_pass(desk, boss, name, **terms)
        want = Want(client.id, (where.id,))
        thought = await placing.preview(desk, boss, want)
        done = await placing.book(desk, boss, want, mark=thought.mark)
        booking = done.places[0].booking
        assert booking is not None
        made.append((client, pass_, booking))
    return made


async def state(desk: Desk, booking: Booking) -> Booking:
    async with desk.reading() as tx:
        found = await tx.bookings.get(booking.id)
    assert found is not None
    return found


async def owed(desk: Desk, kind: NoticeKind) -> list[Any]:
    async with desk.writing() as tx:
        due = await tx.notices.claim(tx.now + timedelta(days=9), tx.now + timedelta(days=10), 200)
    return [each.notice for each in due if each.notice.kind is kind]


async def latest(desk: Desk, pass_: Pass) -> Entry:
    async with desk.reading() as tx:
        [entry] = await tx.ledger.of_pass(pass_.id, 2**53, 1)
    return entry


async def test_the_coach_is_asked_once_an_hour_after_the_end(desk: Desk, clock: TestClock) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)
    await booked(desk, boss, "Anna", "Bo", coach_id=carl.known_id)

    clock.stand_at(OVER + timedelta(minutes=59))
    assert await unmarked.ask(desk) == 0
    clock.stand_at(OVER + timedelta(hours=1))
    assert await unmarked.ask(desk) == 1
    assert await unmarked.ask(desk) == 0

    [asked] = await owed(desk, NoticeKind.UNMARKED)
    assert asked.person_id == carl.known_id


async def test_nobody_is_asked_where_all_are_marked_and_owners_where_there_is_no_coach(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    [(_, _, anna), (_, _, bo)] = await booked(desk, boss, "Anna", "Bo")
    clock.stand_at(OVER)
    await attending.check_in(desk, boss, anna.id, seen=anna.version)
    clock.stand_at(OVER + timedelta(hours=2))

    assert await unmarked.ask(desk) == 1
    [asked] = await owed(desk, NoticeKind.UNMARKED)
    assert asked.person_id == boss.known_id
    await attending.check_in(desk, boss, bo.id, seen=bo.version)
    clock.advance(DAY)
    assert await unmarked.follow_up(desk) == 0


async def test_nobody_is_asked_and_nothing_resolved_by_night(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await booked(desk, boss, "Anna")
    clock.stand_at(datetime(2026, 12, 4, 2, tzinfo=UTC))
    assert await unmarked.follow_up(desk) == 0
    clock.stand_at(datetime(2026, 12, 4, 7, tzinfo=UTC))
    assert await unmarked.follow_up(desk) == 1


async def test_a_day_later_they_count_as_attended_and_the_pass_pays(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    [(_, pass_, booking)] = await booked(desk, boss, "Anna")
    clock.stand_at(OVER + DAY - timedelta(minutes=1))
    assert await unmarked.resolve(desk) == 0
    clock.stand_at(OVER + DAY)

    assert await unmarked.resolve(desk) == 1
    assert await unmarked.resolve(desk) == 0

    assert (await state(desk, booking)).state is BookingState.ATTENDED
    after = await fresh(desk, pass_)
    assert (after.used, after.booked) == (1, 0)
    entry = await latest(desk, pass_)
    assert (entry.kind, entry.actor_id) == (EntryKind.CONSUME, None)
    [told] = await owed(desk, NoticeKind.UNMARKED)
    assert told.data == {"session_id": booking.session_id, "resolved": True}
    assert (await checking.check(desk)).faults == []


async def test_by_the_owners_rule_they_did_not_come(desk: Desk, clock: TestClock) -> None:
    boss = await ruled(desk, await owner(desk), unmarked=Unmarked.NO_SHOW, resolve_hours=2)
    [(_, pass_, booking)] = await booked(desk, boss, "Anna")
    clock.stand_at(OVER + timedelta(hours=2))

    assert await unmarked.follow_up(desk) == 1

    assert (await state(desk, booking)).state is BookingState.NO_SHOW
    assert (await latest(desk, pass_)).kind is EntryKind.FORFEIT
    assert (await checking.check(desk)).faults == []


async def test_what_nothing_paid_for_is_marked_and_stays_unpaid(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, _ = await client_with_pass(desk, boss, "Anna", size=1)
    days = [await session(desk, NOON + timedelta(hours=2 * number)) for number in range(2)]
    want = Want(client.id, tuple(each.id for each in days), unpaid=True)
    thought = await placing.preview(desk, boss, want)
    done = await placing.book(desk, boss, want, mark=thought.mark)
    clock.stand_at(OVER + 2 * DAY)

    assert await unmarked.resolve(desk) == 2

    kept = [await state(desk, each.booking) for each in done.places if each.booking is not None]
    assert [each.state for each in kept] == [BookingState.ATTENDED] * 2
    assert [each.is_unpaid for each in kept] == [False, True]


async def test_what_staff_took_back_is_not_resolved_again(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    [(_, pass_, booking)] = await booked(desk, boss, "Anna")
    clock.stand_at(OVER + DAY)
    await unmarked.resolve(desk)

    await undoing.undo(desk, boss, (await latest(desk, pass_)).id)
    assert (await state(desk, booking)).is_live and (await fresh(desk, pass_)).booked == 1
    clock.advance(3 * DAY)

    assert await unmarked.follow_up(desk) == 0
    assert (await state(desk, booking)).is_live


async def test_two_desks_resolve_each_booking_once(desk: Desk, clock: TestClock, database_url: str) -> None:
    boss = await owner(desk)
    made = await booked(desk, boss, *(f"Client {number}" for number in range(12)))
    clock.stand_at(OVER + DAY)

    alone = contextlib.nullcontext(desk)
    async with alone if database_url.startswith("sqlite") else opened(database_url, clock) as another:
        done = await asyncio.gather(*(unmarked.follow_up(each) for each in (desk, another, desk, another)))

    assert sum(done) == 12
    for _, pass_, booking in made:
        assert (await state(desk, booking)).state is BookingState.ATTENDED
        assert (await fresh(desk, pass_)).used == 1
    assert len(await owed(desk, NoticeKind.UNMARKED)) == 1
    assert (await checking.check(desk)).faults == []
