"""The waitlist: nobody is passed over, no place is given twice, nobody pays for what they did not know of."""

import asyncio
import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from structlog.testing import capture_logs

from domain.bookings import Booking, BookingState
from domain.house_rules import Beyond, BookingRules
from domain.ids import SessionId, TelegramId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import NoPassPays, Outdated, SessionFull
from domain.timetable import Session
from services import attending, checking, offers, people, placing, undoing, waitlist
from services.placing import Want
from services.promoting import Promoted
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, give, owner, plan, session

#: The clock of the tests stands on Tuesday, 1 December 2026, 10:00 in Berlin.
FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
TONIGHT = datetime(2026, 12, 1, 18, tzinfo=UTC)
HOUR = timedelta(hours=1)


@dataclass
class Line:
    """A session with everybody who has a place in it, and everybody who waits, the first first."""

    desk: Desk
    boss: Actor
    session: Session
    booked: list[Booking]
    waiting: list[Booking]

    async def state(self, booking: Booking) -> Booking:
        async with self.desk.reading() as tx:
            found = await tx.bookings.get(booking.id)
        assert found is not None
        return found

    async def cancels(self, booking: Booking) -> None:
        await attending.cancel(self.desk, self.boss, booking.id, seen=booking.version)

    async def states(self) -> list[BookingState]:
        """What has become of those who wait."""
        return [(await self.state(each)).state for each in self.waiting]


def acting(boss: Actor, client: Person) -> Actor:
    return Actor(telegram_id=TelegramId(client.id), person=client, studio=boss.studio, language="en")


async def ruled(desk: Desk, actor: Actor, **rules: object) -> Actor:
    booking = BookingRules.model_validate(rules)
    studio = actor.studio.model_copy(
        update={"rules": actor.studio.rules.model_copy(update={"booking": booking})}
    )
    async with desk.writing() as tx:
        await tx.studios.save(studio)
    return actor.model_copy(update={"studio": studio})


async def place(desk: Desk, actor: Actor, where: Session, *, waits: bool = False) -> Booking:
    want = Want(actor.known_id, (where.id,), waits=waits)
    thought = await placing.preview(desk, actor, want)
    done = (await placing.book(desk, actor, want, mark=thought.mark)).places[0].booking
    assert done is not None
    return done


async def a_line(
    desk: Desk,
    clock: TestClock,
    at: datetime = FRIDAY,
    *,
    places: int = 1,
    waiting: int = 2,
    rules: dict[str, Any] | None = None,
    **facts: object,
) -> Line:
    """A session that is full, and a line of clients with a pass each, a minute apart."""
    boss = await ruled(desk, await owner(desk), **(rules or {}))
    plan_id = await plan(desk)
    where = await session(desk, at, capacity=places, **facts)
    booked: list[Booking] = []
    queue: list[Booking] = []
    for number in range(places + waiting):
        client = await people.add_client(desk, boss, f"Client {number}")
        await give(desk, boss, client.id, plan_id)
        clock.advance(timedelta(minutes=1))
        waits = number >= places
        (queue if waits else booked).append(await place(desk, acting(boss, client), where, waits=waits))
    return Line(desk, boss, where, booked, queue)


async def pass_of(desk: Desk, booking: Booking) -> Pass:
    async with desk.reading() as tx:
        [found] = await tx.passes.usable_by(booking.client_id, booking.day)
    return found


async def owed(desk: Desk, kind: NoticeKind) -> list[Any]:
    """The notices of this kind that wait to be sent."""
    async with desk.writing() as tx:
        due = await tx.notices.claim(tx.now + timedelta(days=9), tx.now + timedelta(days=10), 200)
    return [each.notice for each in due if each.notice.kind is kind]


async def test_the_first_in_line_is_booked_when_a_place_comes_free_and_the_pass_pays(
    desk: Desk, clock: TestClock
) -> None:
    line = await a_line(desk, clock)
    await line.cancels(line.booked[0])

    assert await waitlist.promote(desk, line.session.id) == 1
    assert await waitlist.promote(desk, line.session.id) == 0

    first, second = [await line.state(each) for each in line.waiting]
    assert (first.state, second.state) == (BookingState.BOOKED, BookingState.WAITLISTED)
    pass_ = await pass_of(desk, first)
    assert first.pass_id == pass_.id and pass_.booked == 1
    assert first.free_until == FRIDAY - 12 * HOUR
    assert (await checking.check(desk)).faults == []


async def test_nobody_is_promoted_as_long_as_no_place_is_free(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock)

    assert await waitlist.promote(desk, line.session.id) == 0
    assert await waitlist.promote(desk, SessionId(999)) == 0
    assert await waitlist.move_on(desk) == 0

    assert await line.states() == [BookingState.WAITLISTED] * 2


async def test_whom_no_pass_pays_for_leaves_the_line_and_the_next_has_the_place(
    desk: Desk, clock: TestClock
) -> None:
    line = await a_line(desk, clock)
    pass_ = await pass_of(desk, line.waiting[0])
    async with desk.writing() as tx:
        await tx.passes.save(
            pass_.model_copy(update={"deactivated_on": line.session.day}), seen=pass_.version
        )
    await line.cancels(line.booked[0])

    await waitlist.promote(desk, line.session.id)

    assert await line.states() == [BookingState.CANCELLED, BookingState.BOOKED]


async def test_beyond_the_balance_the_place_is_unpaid_where_the_owner_says_so(
    desk: Desk, clock: TestClock
) -> None:
    line = await a_line(desk, clock, rules={"beyond": Beyond.UNPAID})
    pass_ = await pass_of(desk, line.waiting[0])
    async with desk.writing() as tx:
        await tx.passes.save(
            pass_.model_copy(update={"deactivated_on": line.session.day}), seen=pass_.version
        )
    await line.cancels(line.booked[0])

    await waitlist.promote(desk, line.session.id)

    first = await line.state(line.waiting[0])
    assert first.state is BookingState.BOOKED and first.pass_id is None


async def test_who_is_booked_elsewhere_by_then_is_passed_over(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock)
    other = await session(desk, FRIDAY + timedelta(minutes=30))
    async with desk.reading() as tx:
        client = await tx.people.get(line.waiting[0].client_id)
    assert client is not None
    await place(desk, acting(line.boss, client), other)
    await line.cancels(line.booked[0])

    await waitlist.promote(desk, line.session.id)

    assert await line.states() == [BookingState.CANCELLED, BookingState.BOOKED]


async def test_behind_the_cut_off_the_place_is_offered_and_kept(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock, TONIGHT)
    await line.cancels(line.booked[0])

    assert await waitlist.promote(desk, line.session.id) == 1

    first = await line.state(line.waiting[0])
    assert first.state is BookingState.OFFERED and first.offered_until == clock.now() + HOUR
    assert (await pass_of(desk, first)).booked == 0
    async with desk.reading() as tx:
        kept = await tx.timetable.get(line.session.id)
    assert kept is not None and kept.taken == 1
    assert (await checking.check(desk)).faults == []


async def test_an_offer_that_nobody_answers_lapses_and_the_next_gets_it(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock, TONIGHT)
    await line.cancels(line.booked[0])
    await waitlist.move_on(desk)
    clock.advance(HOUR - timedelta(seconds=1))
    await waitlist.move_on(desk)
    assert await line.states() == [BookingState.OFFERED, BookingState.WAITLISTED]

    clock.advance(timedelta(seconds=1))
    await waitlist.move_on(desk)

    assert await line.states() == [BookingState.CANCELLED, BookingState.OFFERED]
    assert (await line.state(line.waiting[1])).offered_until == clock.now() + HOUR


async def test_an_offer_never_stands_beyond_the_beginning(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock, TONIGHT)
    clock.stand_at(TONIGHT - timedelta(minutes=20))
    await line.cancels(line.booked[0])

    await waitlist.promote(desk, line.session.id)

    assert (await line.state(line.waiting[0])).offered_until == TONIGHT


async def test_at_the_beginning_the_line_is_closed_and_everybody_told_once(
    desk: Desk, clock: TestClock
) -> None:
    line = await a_line(desk, clock, TONIGHT, waiting=3)
    await line.cancels(line.booked[0])
    await waitlist.promote(desk, line.session.id)
    clock.stand_at(TONIGHT)

    assert await waitlist.move_on(desk) == 3
    assert await waitlist.move_on(desk) == 0

    assert await line.states() == [BookingState.CANCELLED] * 3
    async with desk.reading() as tx:
        kept = await tx.timetable.get(line.session.id)
    assert kept is not None and kept.taken == 0
    assert (await checking.check(desk)).faults == []


@pytest.mark.parametrize(
    ("now", "at", "state", "until"),
    [
        # 22:30 in Berlin for 12:00: whoever reads of it at 08:00 could not cancel for nothing any more.
        ((1, 21, 30), (2, 11, 0), BookingState.OFFERED, (2, 8, 0)),
        # For 21:00 they can: the cut-off is at 09:00.
        ((1, 21, 30), (2, 20, 0), BookingState.BOOKED, None),
        # For 08:30 half an hour is left to answer.
        ((1, 21, 30), (2, 7, 30), BookingState.OFFERED, (2, 7, 30)),
        # For 07:00 nobody is woken.
        ((1, 21, 30), (2, 6, 0), BookingState.WAITLISTED, None),
    ],
)
async def test_by_night_an_offer_begins_to_run_when_the_quiet_hours_end(
    desk: Desk,
    clock: TestClock,
    now: tuple[int, int, int],
    at: tuple[int, int, int],
    state: BookingState,
    until: tuple[int, int, int] | None,
) -> None:
    line = await a_line(desk, clock, datetime(2026, 12, *at, tzinfo=UTC))
    clock.stand_at(datetime(2026, 12, *now, tzinfo=UTC))
    await line.cancels(line.booked[0])

    await waitlist.move_on(desk)

    first = await line.state(line.waiting[0])
    assert first.state is state
    assert first.offered_until == (None if until is None else datetime(2026, 12, *until, tzinfo=UTC))


async def test_nobody_who_comes_by_passes_those_in_line_but_staff_may(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock)
    client, _ = await client_with_pass(desk, line.boss, "Quick")
    await line.cancels(line.booked[0])

    with pytest.raises(SessionFull):
        await place(desk, acting(line.boss, client), line.session)
    want = Want(client.id, (line.session.id,))
    thought = await placing.preview(desk, line.boss, want)
    await placing.book(desk, line.boss, want, mark=thought.mark)

    await waitlist.move_on(desk)
    assert await line.states() == [BookingState.WAITLISTED] * 2


async def test_when_nobody_can_be_asked_any_more_whoever_comes_first_takes_the_place(
    desk: Desk, clock: TestClock
) -> None:
    line = await a_line(desk, clock, datetime(2026, 12, 2, 6, tzinfo=UTC), places=2)
    clock.stand_at(datetime(2026, 12, 1, 22, tzinfo=UTC))
    for booking in line.booked:
        await line.cancels(booking)
    assert await waitlist.move_on(desk) == 0
    async with desk.reading() as tx:
        last = await tx.people.get(line.waiting[1].client_id)
    assert last is not None
    awake, (quick, _) = acting(line.boss, last), await client_with_pass(desk, line.boss, "Quick")

    await offers.accept(desk, awake, line.waiting[1].id, seen=line.waiting[1].version)
    await place(desk, acting(line.boss, quick), line.session)

    assert await line.states() == [BookingState.WAITLISTED, BookingState.BOOKED]
    assert (await checking.check(desk)).faults == []


async def test_twenty_places_come_free_at_once_and_the_first_twenty_of_fifty_have_them(
    desk: Desk, clock: TestClock, database_url: str
) -> None:
    line = await a_line(desk, clock, places=20, waiting=50)

    async def cancels(booking: Booking) -> None:
        await line.cancels(booking)
        await waitlist.promote(desk, line.session.id)

    # Many processes need PostgreSQL.
    alone = contextlib.nullcontext(desk)
    async with alone if database_url.startswith("sqlite") else opened(database_url, clock) as another:
        await asyncio.gather(
            *(cancels(each) for each in line.booked),
            *(waitlist.move_on(desk_) for desk_ in (desk, another)),
        )
        await asyncio.gather(waitlist.move_on(desk), waitlist.move_on(another))

    assert await line.states() == [BookingState.BOOKED] * 20 + [BookingState.WAITLISTED] * 30
    for each in line.waiting:
        assert (await pass_of(desk, each)).booked == (1 if each in line.waiting[:20] else 0)
    async with desk.reading() as tx:
        kept = await tx.timetable.get(line.session.id)
    assert kept is not None and kept.taken == 20
    assert (await checking.check(desk)).faults == []


async def test_a_shared_pass_pays_for_whoever_waited_and_its_owner_hears_of_it(
    desk: Desk, clock: TestClock
) -> None:
    line = await a_line(desk, clock, waiting=1)
    _, pass_ = await client_with_pass(desk, line.boss, "Holder")
    own = await pass_of(desk, line.waiting[0])
    async with desk.writing() as tx:
        shared = pass_.model_copy(update={"shared_with": (line.waiting[0].client_id,)})
        await tx.passes.save(shared, seen=pass_.version)
        await tx.passes.share(shared)
        await tx.passes.save(own.model_copy(update={"deactivated_on": line.session.day}), seen=own.version)
    await line.cancels(line.booked[0])

    await waitlist.promote(desk, line.session.id)

    first = await line.state(line.waiting[0])
    assert first.state is BookingState.BOOKED and first.pass_id == pass_.id
    assert (await fresh(desk, pass_)).booked == 1


async def test_a_promotion_that_is_taken_back_gives_the_place_to_the_next(
    desk: Desk, clock: TestClock
) -> None:
    line = await a_line(desk, clock)
    await line.cancels(line.booked[0])
    await waitlist.promote(desk, line.session.id)
    async with desk.reading() as tx:
        [entry] = await tx.ledger.of_pass((await pass_of(desk, line.waiting[0])).id, 2**53, 1)

    await undoing.undo(desk, line.boss, entry.id)
    await waitlist.move_on(desk)

    assert await line.states() == [BookingState.CANCELLED, BookingState.BOOKED]
    assert (await pass_of(desk, line.waiting[0])).booked == 0
    assert (await checking.check(desk)).faults == []


async def test_everybody_concerned_is_told_once(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock, TONIGHT, waiting=3)
    await line.cancels(line.booked[0])
    for _ in range(2):
        await waitlist.move_on(desk)
    clock.advance(HOUR)
    for _ in range(2):
        await waitlist.move_on(desk)
    clock.stand_at(TONIGHT)
    for _ in range(2):
        await waitlist.move_on(desk)

    kinds: dict[NoticeKind, int] = {}
    async with desk.reading() as tx:
        for each in line.waiting:
            kept = await tx.privacy.everything_of(each.client_id)
            for notice in kept["notices"]:
                kinds[notice["kind"]] = kinds.get(notice["kind"], 0) + 1
    assert kinds[NoticeKind.OFFERED] == 2
    assert kinds[NoticeKind.OFFER_LAPSED] == 2
    assert kinds[NoticeKind.NOT_PROMOTED] == 1


async def test_whoever_left_while_the_place_came_free_is_passed_over(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock, waiting=6)

    async def leaves(booking: Booking) -> None:
        await attending.cancel(desk, line.boss, booking.id, seen=booking.version)

    await asyncio.gather(
        line.cancels(line.booked[0]),
        leaves(line.waiting[0]),
        leaves(line.waiting[2]),
        waitlist.promote(desk, line.session.id),
        return_exceptions=True,
    )
    await waitlist.move_on(desk)

    states = await line.states()
    assert states.count(BookingState.BOOKED) == 1
    assert (await checking.check(desk)).faults == []


async def test_an_offer_stands_where_the_client_cannot_accept_it_yet(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock, TONIGHT)
    await line.cancels(line.booked[0])
    await waitlist.promote(desk, line.session.id)
    first = await line.state(line.waiting[0])
    pass_ = await pass_of(desk, first)
    async with desk.writing() as tx:
        client = await tx.people.get(first.client_id)
        await tx.passes.save(pass_.model_copy(update={"deactivated_on": first.day}), seen=pass_.version)
    assert client is not None

    with pytest.raises(NoPassPays):
        await offers.accept(desk, acting(line.boss, client), first.id, seen=first.version)
    assert await line.state(first) == first
    await give(desk, line.boss, client.id, await plan(desk, "Another"))
    done = await offers.accept(desk, acting(line.boss, client), first.id, seen=first.version)

    assert done.booking.state is BookingState.BOOKED and done.recorded is not None
    with pytest.raises(Outdated):
        await offers.accept(desk, acting(line.boss, client), first.id, seen=first.version)


async def test_an_answer_and_the_end_of_an_offer_meet_once(desk: Desk, clock: TestClock) -> None:
    line = await a_line(desk, clock, TONIGHT)
    await line.cancels(line.booked[0])
    await waitlist.promote(desk, line.session.id)
    first = await line.state(line.waiting[0])
    async with desk.reading() as tx:
        client = await tx.people.get(first.client_id)
    assert client is not None
    actor = acting(line.boss, client)

    done = await asyncio.gather(
        *(offers.accept(desk, actor, first.id, seen=first.version) for _ in range(5)),
        waitlist.move_on(desk),
        return_exceptions=True,
    )

    assert sum(isinstance(each, Promoted) for each in done) == 1
    assert (await pass_of(desk, first)).booked == 1
    assert (await checking.check(desk)).faults == []


async def test_a_promotion_that_fails_is_logged_and_the_change_before_it_stands(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails(desk: Desk, session_id: SessionId) -> int:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(waitlist, "promote", fails)

    with capture_logs() as logs:
        await waitlist.promote_soon(desk, SessionId(7))

    assert [(line["event"], line["session"]) for line in logs] == [("promotion_failed", 7)]
