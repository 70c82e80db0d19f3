"""Dividing and moving while others are at work: nothing is lost, nothing is made, the books stay right."""

import asyncio
from datetime import date, time, timedelta

import pytest

from domain.bookings import BookingState
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import CannotUndoTogether, OpeningInUse, Outdated, PaidByIt, Refusal
from domain.timing import Moment
from services import (
    attending,
    checking,
    dividing,
    moving,
    people,
    sessions,
    sharing,
    undoing,
    uniting,
    visits,
)
from services.wishing import Wish
from storage.desk import Desk
from tests.studio_life import client_with_pass, fresh, give, owner, plan

TODAY = date(2026, 12, 1)
LATER = date(2027, 3, 14)


async def open_of(desk: Desk, client: Person) -> list[Pass]:
    """A client's open passes."""
    async with desk.reading() as tx:
        return await tx.passes.open_of(client.id, TODAY)


async def second_pass(desk: Desk, by: Actor, client: Person, **terms: object) -> Pass:
    """Another pass of the client, of five sessions."""
    return await give(desk, by, client.id, await plan(desk, "Five", **({"size": 5} | terms)))


async def is_clean(desk: Desk) -> bool:
    """Whether the desk's own check finds nothing wrong."""
    return (await checking.check(desk)).is_clean


async def test_of_splits_and_deductions_at_once_each_session_goes_one_way(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss, size=12)

    async def again_and_again(act: object) -> bool:
        while True:
            seen = (await fresh(desk, pass_)).version
            try:
                await act(seen)  # type: ignore[operator]
            except Outdated:
                continue
            except Refusal:
                return False
            return True

    async def split(seen: int) -> None:
        await dividing.split(desk, boss, pass_.id, 3, LATER, seen=seen, reason="agreed")

    async def deduct(seen: int) -> None:
        await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)

    done = await asyncio.gather(*(again_and_again(act) for act in [split, deduct] * 6))

    found = await open_of(desk, client)
    assert sum(each.total for each in found) == 12
    assert sum(each.used for each in found) == (await fresh(desk, pass_)).used <= 6
    assert all(each.free >= 0 for each in found) and len(found) == 1 + sum(done[::2])
    assert await is_clean(desk)


async def test_the_same_card_divides_once(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    ben = await people.add_client(desk, boss, "Ben Brother")

    outcomes = await asyncio.gather(
        *(dividing.split(desk, boss, pass_.id, 3, LATER, seen=1, reason="agreed") for _ in range(5)),
        *(dividing.transfer(desk, boss, pass_.id, ben.id, 3, seen=1, reason="agreed") for _ in range(5)),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, Outdated) for outcome in outcomes) == 9
    assert sum(each.total for each in await open_of(desk, client) + await open_of(desk, ben)) == 10


async def test_two_passes_united_both_ways_at_once_become_one(desk: Desk) -> None:
    boss = await owner(desk)
    client, one = await client_with_pass(desk, boss)
    other = await second_pass(desk, boss, client)
    end = one.valid_until

    outcomes = await asyncio.gather(
        uniting.unite(desk, boss, one.id, other.id, end, seen=2, reason="agreed"),
        uniting.unite(desk, boss, other.id, one.id, end, seen=2, reason="agreed"),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, Outdated) for outcome in outcomes) == 1
    assert sorted(each.free for each in await open_of(desk, client)) == [0, 15]
    assert await is_clean(desk)


async def test_a_union_of_which_more_is_gone_than_stays_is_not_undone(desk: Desk) -> None:
    boss = await owner(desk)
    client, one = await client_with_pass(desk, boss, size=1)
    other = await second_pass(desk, boss, client)
    card = await uniting.unite(desk, boss, one.id, other.id, one.valid_until, seen=2, reason="agreed")
    for _ in range(3):
        seen = (await fresh(desk, one)).version
        await visits.deduct(desk, boss, one.id, seen=seen, again=True)

    with pytest.raises(CannotUndoTogether):
        await undoing.undo(desk, boss, card.line.entry.id, sure=True)
    assert [(each.free, each.used) for each in (await fresh(desk, one), await fresh(desk, other))] == [
        (3, 3),
        (0, 0),
    ]


async def test_what_was_transferred_and_used_stays_and_else_comes_back_whole(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    ben = await people.add_client(desk, boss, "Ben Brother")
    card = await dividing.transfer(desk, boss, pass_.id, ben.id, None, seen=1, reason="agreed")
    (theirs,) = await open_of(desk, ben)
    visit = await visits.deduct(desk, boss, theirs.id, seen=1)

    with pytest.raises(OpeningInUse):
        await undoing.undo(desk, boss, card.line.entry.id, sure=True)
    await undoing.undo(desk, boss, visit.recorded.entry_id)
    await undoing.undo(desk, boss, card.line.entry.id, sure=True)

    assert (await fresh(desk, pass_)).free == 10 and await open_of(desk, ben) == []
    assert await is_clean(desk)


async def test_a_checked_in_booking_is_paid_by_another_pass_and_back(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    other = await second_pass(desk, boss, client)
    wish = Wish(pass_.id, Moment(TODAY, time(18)))
    booked = await sessions.book(desk, boss, wish, seen=1)
    desk.clock.advance(timedelta(hours=10))  # type: ignore[attr-defined]
    done = await attending.check_in(desk, boss, booked.booking.id, seen=booked.booking.version)

    moved = await moving.move(desk, boss, done.recorded.entry_id, other.id, seen=1)

    now, paid = await fresh(desk, pass_), await fresh(desk, other)
    assert [(each.used, each.booked, each.free) for each in (now, paid)] == [(0, 0, 10), (1, 0, 4)]
    async with desk.reading() as tx:
        booking = await tx.bookings.get(booked.booking.id)
    assert booking is not None
    assert (booking.pass_id, booking.state) == (other.id, BookingState.ATTENDED)
    assert await is_clean(desk)

    await undoing.undo(desk, boss, moved.entry_id)
    assert [((await fresh(desk, other)).used, (await fresh(desk, other)).booked)] == [(0, 1)]
    assert await is_clean(desk)


async def test_a_visit_moved_by_two_at_once_is_paid_once(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    others = [await second_pass(desk, boss, client) for _ in range(4)]
    visit = await visits.deduct(desk, boss, pass_.id, seen=1)

    outcomes = await asyncio.gather(
        *(moving.move(desk, boss, visit.recorded.entry_id, each.id, seen=1) for each in others),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, PaidByIt) for outcome in outcomes) == 3
    assert sum(each.used for each in await open_of(desk, client)) == 1
    assert await is_clean(desk)


@pytest.mark.parametrize("release", [False, True])
async def test_the_bookings_of_a_removed_sharer_stay_or_are_returned_as_staff_choose(
    desk: Desk, release: bool
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    ben = await people.add_client(desk, boss, "Ben Brother")
    await sharing.share(desk, boss, pass_.id, ben.id, seen=1)
    wish = Wish(pass_.id, Moment(TODAY + timedelta(days=3), time(18)), visitor_id=ben.id)
    booked = await sessions.book(desk, boss, wish, seen=2)

    asked = await sharing.removal(desk, boss, pass_.id, ben.id, seen=3)
    assert [each.id for each in asked.bookings] == [booked.booking.id]
    card = await sharing.unshare(desk, boss, pass_.id, ben.id, seen=3, release=release)

    assert (await fresh(desk, pass_)).booked == (0 if release else 1)
    if release:
        await undoing.undo(desk, boss, card.line.entry.id, sure=True)
        now = await fresh(desk, pass_)
        assert (now.booked, now.shared_with) == (1, (ben.id,))
    assert await is_clean(desk)
