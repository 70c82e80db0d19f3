"""Undoing where the ground has gone meanwhile: bookings that another pass has paid, people without a card."""

from datetime import date, time

import pytest

from domain.bookings import Booking
from domain.ids import EntryId
from domain.ledger import EntryKind
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import CannotUndo
from domain.timing import Moment
from services import attending, checking, clientele, moving, people, privacy, sessions, sharing, undoing
from services.booking import Booked
from services.wishing import Wish
from storage.desk import Desk
from tests.studio_life import client_with_pass, fresh, give, owner, plan

TODAY = date(2026, 12, 1)


async def booked(desk: Desk, by: Actor, pass_: Pass, hour: int, visitor: Person | None = None) -> Booked:
    """A session booked today."""
    seen = (await fresh(desk, pass_)).version
    wish = Wish(pass_.id, Moment(TODAY, time(hour)), visitor_id=None if visitor is None else visitor.id)
    return await sessions.book(desk, by, wish, seen=seen)


async def paid_elsewhere(desk: Desk, by: Actor, booking: Booking, pass_: Pass) -> None:
    """The booking checked in, paid with another pass, and live again there."""
    visit = await attending.check_in(desk, by, booking.id, seen=booking.version)
    moved = await moving.move(desk, by, visit.recorded.entry_id, pass_.id, seen=pass_.version)
    await undoing.undo(desk, by, moved.entry_id)


async def newest(desk: Desk, pass_: Pass, kind: EntryKind) -> EntryId:
    """The newest entry of that kind."""
    async with desk.reading() as tx:
        return next(e.id for e in await tx.ledger.of_pass(pass_.id, 2**53, 99) if e.kind is kind)


async def booking_now(desk: Desk, booking: Booking) -> Booking:
    """The booking as it is."""
    async with desk.reading() as tx:
        found = await tx.bookings.get(booking.id)
    assert found is not None
    return found


async def is_clean(desk: Desk) -> bool:
    """Whether the desk's own check finds nothing wrong."""
    return (await checking.check(desk)).is_clean


async def test_a_reservation_is_not_taken_back_once_another_pass_has_paid_the_booking(desk: Desk) -> None:
    boss = await owner(desk)
    client, first = await client_with_pass(desk, boss)
    second = await give(desk, boss, client.id, await plan(desk, "Second"))
    await booked(desk, boss, first, 20)
    done = await booked(desk, boss, first, 18)
    await paid_elsewhere(desk, boss, done.booking, second)

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, done.recorded.entry_id)

    assert (await fresh(desk, first)).booked == (await fresh(desk, second)).booked == 1
    assert (await booking_now(desk, done.booking)).is_live
    assert await is_clean(desk)


async def test_what_was_returned_is_not_reserved_again_for_a_booking_of_another_pass(desk: Desk) -> None:
    boss = await owner(desk)
    client, first = await client_with_pass(desk, boss)
    second = await give(desk, boss, client.id, await plan(desk, "Second"))
    done = await booked(desk, boss, first, 18)
    await paid_elsewhere(desk, boss, done.booking, second)
    seen = (await booking_now(desk, done.booking)).version
    await attending.cancel(desk, boss, done.booking.id, seen=seen)

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, await newest(desk, first, EntryKind.RELEASE))

    assert (await fresh(desk, first)).booked == 0
    assert not (await booking_now(desk, done.booking)).is_live
    assert await is_clean(desk)


async def test_nobody_who_was_erased_is_booked_again(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    friend = await people.add_client(desk, boss, "Ben Client")
    await sharing.share(desk, boss, pass_.id, friend.id, seen=pass_.version)
    done = await booked(desk, boss, pass_, 18, friend)
    await privacy.erase(desk, boss, friend.id)

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, await newest(desk, pass_, EntryKind.RELEASE))

    assert not (await booking_now(desk, done.booking)).is_live
    assert (await fresh(desk, pass_)).booked == 0


async def test_nobody_who_was_erased_comes_to_share_a_pass_again(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    friend = await people.add_client(desk, boss, "Ben Client")
    await sharing.share(desk, boss, pass_.id, friend.id, seen=pass_.version)
    await privacy.erase(desk, boss, friend.id)

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, await newest(desk, pass_, EntryKind.SHARE))

    assert (await fresh(desk, pass_)).shared_with == ()


async def test_no_card_that_was_put_under_another_comes_to_share_a_pass_again(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    card, other = [await people.add_client(desk, boss, name) for name in ("Ben Client", "B. Client")]
    await sharing.share(desk, boss, pass_.id, card.id, seen=pass_.version)
    await clientele.merge(desk, boss, card.id, other.id)

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, await newest(desk, pass_, EntryKind.SHARE))

    assert (await fresh(desk, pass_)).shared_with == (other.id,)


async def test_nobody_comes_to_share_a_pass_that_has_become_their_own(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    friend = await people.add_client(desk, boss, "Ben Client")
    await sharing.share(desk, boss, pass_.id, friend.id, seen=pass_.version)
    card = await sharing.unshare(desk, boss, pass_.id, friend.id, seen=pass_.version + 1)
    await clientele.merge(desk, boss, client.id, friend.id)

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, card.line.entry.id)

    assert (await fresh(desk, pass_)).shared_with == ()
