"""Letting another pass pay for a live booking: one session held at any moment, and never two."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from domain.bookings import Booking
from domain.ids import TelegramId
from domain.money import Payment
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import (
    CannotUndo,
    CannotUndoTogether,
    NotFound,
    Outdated,
    PassUnpaid,
    PayerFixed,
    Refusal,
)
from domain.selling_rules import Unpaid
from domain.session_changes import Change, Fact
from services import attending, checking, paying_otherwise, placing, rescheduling, sharing, undoing
from services.paying_otherwise import Exchanged, mark_of
from services.placing import Want
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import booked, client_with_pass, fresh, give, owner, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
CUT_OFF = FRIDAY - timedelta(hours=12)


async def as_client(desk: Desk, client: Person) -> Actor:
    """The client, acting."""
    async with desk.reading() as tx:
        studio = await tx.studios.get()
    assert studio is not None
    return Actor(telegram_id=TelegramId(client.id), person=client, studio=studio, language="en")


async def place(desk: Desk, by: Actor, client: Person, *, capacity: int = 1) -> Booking:
    """The only place of Friday's session, booked for the client."""
    want = Want(client.id, ((await session(desk, FRIDAY, capacity=capacity)).id,))
    thought = await placing.preview(desk, by, want)
    (done,) = (await placing.book(desk, by, want, mark=thought.mark)).places
    assert done.booking is not None
    return done.booking


async def now(desk: Desk, booking: Booking) -> Booking:
    """The booking as it is."""
    async with desk.reading() as tx:
        found = await tx.bookings.get(booking.id)
    assert found is not None
    return found


async def exchange(desk: Desk, by: Actor, booking: Booking, to: Pass) -> Exchanged:
    """Lets the pass pay, as both are now."""
    booking, to = await now(desk, booking), await fresh(desk, to)
    return await paying_otherwise.exchange(desk, by, booking.id, to.id, mark=mark_of(booking, to))


async def held(desk: Desk, *passes: Pass) -> list[int]:
    """How many sessions each has reserved; the desk's own check finds nothing wrong."""
    assert (await checking.check(desk)).is_clean
    return [(await fresh(desk, each)).booked for each in passes]


async def two_passes(desk: Desk, **terms: object) -> tuple[Actor, Person, Pass, Pass, Booking]:
    """An owner, a client booked for Friday on their first pass, and their other one, with `terms`."""
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss)
    booking = await place(desk, boss, anna)
    other = await give(desk, boss, anna.id, await plan(desk, "Other", **terms))
    return boss, anna, first, other, booking


async def test_the_place_stays_and_another_pass_holds_the_session(desk: Desk) -> None:
    boss, _, first, other, booking = await two_passes(desk)

    done = await exchange(desk, boss, booking, other)

    assert await held(desk, first, other) == [0, 1]
    after = await now(desk, booking)
    assert (after.pass_id, after.state, after.starts_at) == (other.id, booking.state, booking.starts_at)
    assert done.booking == after
    async with desk.reading() as tx:
        taken = await tx.timetable.get(booking.session_id)
        line = await tx.ledger.get(done.pays.entry_id)
    assert taken is not None and taken.taken == 1
    assert line is not None and line.linked == done.was_paid.entry_id


async def test_it_is_undone_as_one_from_either_line_however_often_it_went_to_and_fro(desk: Desk) -> None:
    boss, _, first, other, booking = await two_passes(desk)
    there = await exchange(desk, boss, booking, other)
    back = await exchange(desk, boss, booking, first)
    with pytest.raises(CannotUndoTogether):
        await undoing.undo(desk, boss, there.pays.entry_id, sure=True)

    await undoing.undo(desk, boss, back.pays.entry_id, sure=True)
    assert await held(desk, first, other) == [0, 1]
    await undoing.undo(desk, boss, there.was_paid.entry_id, sure=True)

    assert await held(desk, first, other) == [1, 0]
    assert (await now(desk, booking)).pass_id == first.id


async def test_nothing_is_undone_once_something_else_has_become_of_the_booking(
    desk: Desk, clock: TestClock
) -> None:
    boss, _, first, other, booking = await two_passes(desk)
    done = await exchange(desk, boss, booking, other)
    clock.stand_at(FRIDAY)
    live = await now(desk, booking)
    visit = await attending.check_in(desk, boss, booking.id, seen=live.version)
    assert visit.recorded is not None and visit.recorded.after.id == other.id

    with pytest.raises(CannotUndoTogether):
        await undoing.undo(desk, boss, done.pays.entry_id, sure=True)
    await undoing.undo(desk, boss, visit.recorded.entry_id)
    await undoing.undo(desk, boss, done.pays.entry_id, sure=True)

    assert await held(desk, first, other) == [1, 0]


async def test_a_session_that_has_moved_to_another_day_keeps_the_pass_it_has_now(desk: Desk) -> None:
    boss, _, first, other, booking = await two_passes(desk)
    done = await exchange(desk, boss, booking, other)
    async with desk.reading() as tx:
        found = await tx.timetable.get(booking.session_id)
    assert found is not None
    later = "202612071800"
    await rescheduling.change(desk, boss, found.id, Change(Fact.START, later), seen=found.version)

    assert (await now(desk, booking)).pass_id == other.id
    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, done.pays.entry_id, sure=True)
    assert await held(desk, first, other) == [0, 1]


async def test_two_who_choose_at_once_reserve_one_session(desk: Desk) -> None:
    boss, _, first, other, booking = await two_passes(desk)
    third = await give(desk, boss, booking.client_id, await plan(desk, "Third"))

    came = await asyncio.gather(
        *(exchange(desk, boss, booking, to) for to in (other, third)), return_exceptions=True
    )

    assert sum(isinstance(each, Exchanged) for each in came) >= 1
    assert all(isinstance(each, Exchanged | Outdated) for each in came)
    assert sum(await held(desk, first, other, third)) == 1


async def test_the_same_press_twice_changes_once(desk: Desk) -> None:
    boss, _, first, other, booking = await two_passes(desk)
    mark = mark_of(booking, other)
    await paying_otherwise.exchange(desk, boss, booking.id, other.id, mark=mark)

    with pytest.raises(Outdated):
        await paying_otherwise.exchange(desk, boss, booking.id, other.id, mark=mark)
    assert await held(desk, first, other) == [0, 1]


@pytest.mark.parametrize(
    "terms",
    [
        {"coverage": {"weekdays": [0]}},
        {"validity": {"clock": "fixed", "until": "2026-12-03"}},
        {"size": 1},
    ],
    ids=["weekday", "dates", "balance"],
)
async def test_a_pass_that_cannot_pay_says_why_and_nothing_changes(
    desk: Desk, terms: dict[str, object]
) -> None:
    boss, anna, first, other, booking = await two_passes(desk, **terms)
    if "size" in terms:
        await booked(desk, other, anna.id, FRIDAY + timedelta(days=1))
    before = await held(desk, first, other)

    listed = await paying_otherwise.choices(desk, boss, booking.id)
    assert [each.after for each in listed.others] == [None]
    with pytest.raises(Refusal) as said:
        await exchange(desk, boss, booking, other)

    assert type(said.value) is type(listed.others[0].refusal)
    assert await held(desk, first, other) == before


async def test_an_unpaid_pass_is_refused_where_the_owner_wants_it_so(desk: Desk) -> None:
    boss, anna, first, _, booking = await two_passes(desk)
    owed = await give(
        desk, boss, anna.id, await plan(desk, "Owed", price=9000), payment=Payment.UNPAID
    )
    sells = boss.studio.rules.selling.model_copy(update={"unpaid": Unpaid.PAID})
    rules = boss.studio.rules.model_copy(update={"selling": sells})
    strict = boss.model_copy(update={"studio": boss.studio.model_copy(update={"rules": rules})})

    with pytest.raises(PassUnpaid):
        await exchange(desk, strict, booking, owed)
    assert await held(desk, first, owed) == [1, 0]


async def test_clients_choose_up_to_their_cut_off_and_staff_behind_it(desk: Desk, clock: TestClock) -> None:
    boss, anna, first, other, booking = await two_passes(desk)
    own = await as_client(desk, anna)
    clock.stand_at(CUT_OFF)
    await exchange(desk, own, booking, other)
    clock.stand_at(CUT_OFF + timedelta(seconds=1))

    with pytest.raises(PayerFixed):
        await exchange(desk, own, booking, first)
    with pytest.raises(PayerFixed):
        await paying_otherwise.choices(desk, own, booking.id)
    await exchange(desk, boss, booking, first)

    assert await held(desk, first, other) == [1, 0]


async def test_nobody_lets_a_pass_pay_that_is_not_for_whoever_comes(desk: Desk) -> None:
    boss, anna, first, _, booking = await two_passes(desk)
    bert, berts = await client_with_pass(desk, boss, "Bert Client")
    for actor in (await as_client(desk, anna), boss):
        with pytest.raises(NotFound):
            await exchange(desk, actor, booking, berts)
    with pytest.raises(NotFound):
        await exchange(desk, await as_client(desk, bert), booking, berts)

    await sharing.share(desk, boss, berts.id, anna.id, seen=(await fresh(desk, berts)).version)
    await exchange(desk, await as_client(desk, anna), booking, berts)

    assert await held(desk, first, berts) == [0, 1]


async def test_the_clocks_of_both_passes_follow_the_booking(desk: Desk) -> None:
    clock = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 60}
    boss, _, first, other, booking = await two_passes(desk, validity=clock)

    done = await exchange(desk, boss, booking, other)
    assert (await fresh(desk, other)).valid_from == FRIDAY.date()
    await undoing.undo(desk, boss, done.pays.entry_id, sure=True)

    assert (await fresh(desk, other)).valid_from is None
    assert await held(desk, first, other) == [1, 0]
