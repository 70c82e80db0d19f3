"""Unpaid visits that a pass bought later pays for: in the order of time, as far as it goes, undone as one."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.bookings import Booking, BookingState
from domain.ids import PersonId
from domain.ledger import EntryKind
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import (
    CannotUndo,
    NotFound,
    NothingFree,
    NotOnThisWeekday,
    OfferChanged,
    Outdated,
    OwnPass,
    PassDeactivated,
)
from services import attending, checking, marking, people, placing, settling, undoing
from services.placing import Want
from services.settling import Settling
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import coach, fresh, give, owner, plan, session

TUESDAY = datetime(2026, 12, 1, 17, tzinfo=UTC)
DAY = timedelta(days=1)


async def visits(
    desk: Desk, clock: TestClock, boss: Actor, *days: int, name: str = "Anna", **facts: Any
) -> tuple[Person, list[Booking]]:
    """A client without a pass who was booked so many days ahead, and came to what is over by now."""
    client = await people.add_client(desk, boss, name)
    made = [await one(desk, boss, client.id, TUESDAY + day * DAY, **facts) for day in days]
    return client, made


async def one(desk: Desk, boss: Actor, client_id: PersonId, at: datetime, **facts: Any) -> Booking:
    """An unpaid booking."""
    where = await session(desk, at, **facts)
    want = Want(client_id, (where.id,), unpaid=True)
    thought = await placing.preview(desk, boss, want)
    booking = (await placing.book(desk, boss, want, mark=thought.mark)).places[0].booking
    assert booking is not None and booking.is_unpaid
    return booking


async def came(desk: Desk, clock: TestClock, boss: Actor, *bookings: Booking) -> None:
    """They came, each to their session."""
    for booking in bookings:
        clock.stand_at(booking.starts_at + timedelta(hours=1))
        await attending.check_in(desk, boss, booking.id, seen=booking.version)


async def given(desk: Desk, boss: Actor, client: Person, **terms: Any) -> Pass:
    return await give(desk, boss, client.id, await plan(desk, **terms))


async def settled(desk: Desk, boss: Actor, client: Person, pass_: Pass) -> Settling:
    thought = await settling.preview(desk, boss, client.id, pass_.id)
    return await settling.settle(
        desk, boss, client.id, pass_.id, seen=thought.before.version, mark=thought.mark
    )


async def state(desk: Desk, booking: Booking) -> Booking:
    async with desk.reading() as tx:
        found = await tx.bookings.get(booking.id)
    assert found is not None
    return found


async def test_a_pass_bought_later_pays_for_what_was_before_it(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1, 2)
    await came(desk, clock, boss, *made)
    pass_ = await given(desk, boss, client)

    thought = await settling.preview(desk, boss, client.id, pass_.id)
    assert (await fresh(desk, pass_)).used == 0 and len(thought.paid) == 3
    done = await settled(desk, boss, client, pass_)

    assert [each.booking.id for each in done.paid] == [each.id for each in made]
    after = await fresh(desk, pass_)
    assert (after.used, after.booked, after.free) == (3, 0, 7)
    for booking in made:
        kept = await state(desk, booking)
        assert (kept.state, kept.pass_id) == (BookingState.ATTENDED, pass_.id)
    assert (await checking.check(desk)).faults == []


async def test_when_it_runs_out_the_rest_stay_unpaid_and_it_is_said_why(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1, 2, 3)
    await came(desk, clock, boss, *made[:3])
    pass_ = await given(desk, boss, client, size=2)

    done = await settled(desk, boss, client, pass_)

    assert [each.booking.id for each in done.paid] == [made[0].id, made[1].id]
    assert all(isinstance(each.refusal, NothingFree) for each in done.unpaid) and len(done.unpaid) == 2
    assert (await state(desk, made[2])).is_unpaid
    async with desk.reading() as tx:
        assert (await tx.settling.count(client.id)).all == 2


async def test_it_is_taken_back_as_one(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1, 5)
    await came(desk, clock, boss, *made[:2])
    pass_ = await given(desk, boss, client)
    done = await settled(desk, boss, client, pass_)
    assert (await fresh(desk, pass_)).booked == 1
    assert done.entry_id is not None

    await undoing.undo(desk, boss, done.entry_id)

    after = await fresh(desk, pass_)
    assert (after.used, after.booked, after.free) == (0, 0, 10)
    kept = [await state(desk, each) for each in made]
    assert [each.state for each in kept] == [BookingState.ATTENDED] * 2 + [BookingState.BOOKED]
    assert all(each.is_unpaid for each in kept)
    assert (await checking.check(desk)).faults == []
    again = await settled(desk, boss, client, pass_)
    assert len(again.paid) == 3


async def test_neither_caps_nor_the_clock_are_touched_by_what_was_before(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1, 2)
    await came(desk, clock, boss, *made)
    pass_ = await given(
        desk,
        boss,
        client,
        validity={"clock": "first_use", "count": 1, "unit": "months", "activate_within_days": 30},
        caps=[{"period": "week", "most": 1}],
    )

    done = await settled(desk, boss, client, pass_)

    after = await fresh(desk, pass_)
    assert len(done.paid) == 3 and after.valid_from is None and after.used == 3
    async with desk.reading() as tx:
        assert await tx.ledger.uses_between(pass_.id, date(2026, 11, 30), date(2026, 12, 6)) == ()


async def test_a_visit_of_since_the_sale_counts_as_any_other(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 1, 2)
    pass_ = await given(desk, boss, client, validity={"clock": "first_use", "count": 1, "unit": "months"})
    await came(desk, clock, boss, *made)

    done = await settled(desk, boss, client, pass_)

    assert len(done.paid) == 2 and (await fresh(desk, pass_)).valid_from == made[0].day
    assert done.entry_id is not None
    await undoing.undo(desk, boss, done.entry_id)
    assert (await fresh(desk, pass_)).valid_from is None
    assert (await checking.check(desk)).faults == []


async def test_a_pass_that_begins_later_pays_for_what_was_but_not_for_what_comes_before_it(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 3)
    await came(desk, clock, boss, made[0])
    pass_ = await give(desk, boss, client.id, await plan(desk), starts_on=(TUESDAY + 10 * DAY).date())

    done = await settled(desk, boss, client, pass_)

    assert [each.booking.id for each in done.paid] == [made[0].id]
    assert [each.booking.id for each in done.unpaid] == [made[1].id]


async def test_what_it_does_not_cover_stays_unpaid(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1)
    await came(desk, clock, boss, *made)
    pass_ = await given(desk, boss, client, coverage={"weekdays": [1]})

    done = await settled(desk, boss, client, pass_)

    assert [each.booking.id for each in done.paid] == [made[0].id]
    assert isinstance(done.unpaid[0].refusal, NotOnThisWeekday)


async def test_a_missed_session_that_costs_is_settled_as_forfeited(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, [booking] = await visits(desk, clock, boss, 0)
    clock.stand_at(booking.starts_at + timedelta(hours=2))
    await marking.mark(desk, boss, booking.id, BookingState.NO_SHOW, seen=booking.version)
    pass_ = await given(desk, boss, client)

    await settled(desk, boss, client, pass_)

    async with desk.reading() as tx:
        [entry] = await tx.ledger.of_pass(pass_.id, 2**53, 1)
    assert entry.kind is EntryKind.FORFEIT and (await fresh(desk, pass_)).used == 1
    kept = await state(desk, booking)
    await marking.mark(desk, boss, booking.id, BookingState.EXCUSED, seen=kept.version)
    assert (await fresh(desk, pass_)).free == 10
    assert (await checking.check(desk)).faults == []


async def test_two_visits_of_a_day_take_one_day_of_a_day_pass(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna")
    made = [
        await one(desk, boss, client.id, TUESDAY - timedelta(hours=3)),
        await one(desk, boss, client.id, TUESDAY),
    ]
    await came(desk, clock, boss, *made)
    pass_ = await given(desk, boss, client, kind="days", size=5)

    done = await settled(desk, boss, client, pass_)

    after = await fresh(desk, pass_)
    assert len(done.paid) == 2 and (after.used, after.booked) == (1, 0)
    assert done.entry_id is not None
    await undoing.undo(desk, boss, done.entry_id)
    after = await fresh(desk, pass_)
    assert (after.used, after.booked) == (0, 0)
    assert (await checking.check(desk)).faults == []


async def test_a_pass_out_of_use_pays_for_nothing(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0)
    await came(desk, clock, boss, *made)
    pass_ = await given(desk, boss, client)
    async with desk.writing() as tx:
        await tx.passes.save(
            pass_.model_copy(update={"deactivated_on": date(2026, 12, 1)}), seen=pass_.version
        )

    thought = await settling.preview(desk, boss, client.id, pass_.id)

    assert isinstance(thought.unpaid[0].refusal, PassDeactivated) and not thought.paid


async def test_nothing_is_owed_on_the_pass_where_it_runs_out(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1)
    await came(desk, clock, boss, *made)
    pass_ = await given(desk, boss, client, size=1, when_empty="debt", debt_limit=5)

    await settled(desk, boss, client, pass_)

    assert (await fresh(desk, pass_)).owed == 0


async def test_only_who_may_deduct_and_sees_the_client_settles_and_never_their_own(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0)
    await came(desk, clock, boss, *made)
    pass_ = await given(desk, boss, client)
    stranger, powerless = await coach(desk, Right.DEDUCT), await coach(desk, Right.SEE_ALL, name="Paul")
    other = await given(desk, boss, await people.add_client(desk, boss, "Bo"))

    for actor in (stranger, powerless):
        with pytest.raises(NotFound):
            await settling.preview(desk, actor, client.id, pass_.id)
        with pytest.raises(NotFound):
            await settling.unpaid(desk, actor, client.id)
    with pytest.raises(NotFound):
        await settling.preview(desk, boss, client.id, other.id)
    both = await coach(desk, *Right, name="Anna")
    async with desk.writing() as tx:
        own = await tx.people.get(both.known_id)
        assert own is not None
        await tx.people.save(own.model_copy(update={"is_client": True}))
    theirs = await given(desk, boss, own)
    with pytest.raises(OwnPass):
        await settling.preview(desk, both, own.id, theirs.id)


async def test_what_changed_since_it_was_shown_settles_nothing(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 4)
    await came(desk, clock, boss, made[0])
    pass_ = await given(desk, boss, client)
    thought = await settling.preview(desk, boss, client.id, pass_.id)
    await attending.cancel(desk, boss, made[1].id, seen=made[1].version)

    with pytest.raises(OfferChanged):
        await settling.settle(desk, boss, client.id, pass_.id, seen=pass_.version, mark=thought.mark)
    with pytest.raises(Outdated):
        await settling.settle(desk, boss, client.id, pass_.id, seen=pass_.version - 1, mark=thought.mark)
    assert (await fresh(desk, pass_)).used == 0


async def test_a_settlement_whose_visit_was_marked_anew_since_is_not_taken_back_in_half(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0)
    await came(desk, clock, boss, *made)
    pass_ = await given(desk, boss, client)
    where = (await session(desk, TUESDAY + 5 * DAY)).id
    want = Want(client.id, (where,))
    await placing.book(desk, boss, want, mark=(await placing.preview(desk, boss, want)).mark)
    done = await settled(desk, boss, client, pass_)
    for later, state in enumerate((BookingState.NO_SHOW, BookingState.ATTENDED)):
        seen = done.paid[0].booking.version + later
        await marking.mark(desk, boss, made[0].id, state, seen=seen)
    assert done.entry_id is not None

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, done.entry_id, sure=True)

    now = await fresh(desk, pass_)
    assert (now.used, now.booked, now.free) == (1, 1, 8)
    assert (await checking.check(desk)).faults == []


async def test_two_people_at_once_settle_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1, 2)
    await came(desk, clock, boss, *made)
    one_, other = await given(desk, boss, client), await given(desk, boss, client)
    thoughts = [await settling.preview(desk, boss, client.id, each.id) for each in (one_, other, one_)]

    done = await asyncio.gather(
        *(
            settling.settle(desk, boss, client.id, each.before.id, seen=each.before.version, mark=each.mark)
            for each in thoughts
        ),
        return_exceptions=True,
    )

    assert sum(isinstance(each, Settling) for each in done) == 1
    used = [(await fresh(desk, each)).used for each in (one_, other)]
    assert sorted(used) == [0, 3]
    assert (await checking.check(desk)).faults == []


async def test_the_client_is_told_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1)
    await came(desk, clock, boss, *made)
    pass_ = await given(desk, boss, client)
    await settled(desk, boss, client, pass_)

    async with desk.writing() as tx:
        kept = await tx.privacy.everything_of(client.id)
    kinds = [each["kind"] for each in kept["notices"]]
    assert kinds.count(NoticeKind.SETTLED) == 1


async def test_owners_read_who_has_unpaid_visits_but_not_who_is_only_booked(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    client, made = await visits(desk, clock, boss, 0, 1)
    await visits(desk, clock, boss, 20, name="Bo")
    await came(desk, clock, boss, *made)

    async with desk.reading() as tx:
        found = await tx.digests.visits(tx.now)

    assert [(line.name, line.sessions) for line in found.lines] == [(client.name, 2)]
    assert (found.count, found.sessions) == (1, 2)
