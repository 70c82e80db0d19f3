"""Bookings that exist: who comes when, checking in, cancelling (PRODUCT §5.8, §6.3)."""

from dataclasses import dataclass

from domain.bookings import Booking, released
from domain.ids import BookingId, PassId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import NotFound, Outdated, OwnPass, Refusal
from domain.timing import check_arrival
from domain.visits import is_own_pass
from services.access import client_for, pass_for, require, sees
from services.announcing import announce
from services.booking import Booked, attend, others_of, release
from storage.desk import Desk, Tx

PAGE = 8


@dataclass(frozen=True, slots=True)
class BookingCard:
    """A booking with its pass, as staff see it. `arrival` is why nobody can be checked in, where that is so;
    `returned` the pass as it would be after cancelling."""

    booking: Booking
    pass_: Pass
    arrival: Refusal | None
    returned: Pass


@dataclass(frozen=True, slots=True)
class BookingPage:
    """Live bookings of a pass, soonest first; `more` is the last one shown where others follow."""

    pass_: Pass
    client: Person
    bookings: tuple[Booking, ...]
    more: BookingId | None
    may_change: bool


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A page of somebody's own bookings from today on, soonest first."""

    client: Person
    bookings: tuple[Booking, ...]
    more: BookingId | None


async def of_booking(desk: Desk, actor: Actor, booking_id: BookingId) -> BookingCard:
    """One booking, for staff who may deduct. Raises `NotFound`, or `Outdated` once it is no longer live."""
    async with desk.reading() as tx:
        booking = await _visible(tx, actor, booking_id)
        pass_ = await _pass_of(tx, booking)
        if not booking.is_live:
            raise Outdated(pass_.id)
        returned = pass_.after(released(pass_, booking, await others_of(tx, pass_, but=booking.id)))
        return BookingCard(booking, pass_, _arrival(tx, actor, booking), returned)


async def of_pass(
    desk: Desk, actor: Actor, pass_id: PassId, after: BookingId | None = None
) -> BookingPage:
    """The live bookings of a pass, also those that are over and were never marked."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.DEDUCT, Right.ADJUST)
        client = await client_for(tx, actor, pass_.client_id)
        shown, more = _page(await tx.bookings.live_of_pass(pass_.id), after)
        return BookingPage(pass_, client, shown, more, actor.may(Right.DEDUCT))


async def own(desk: Desk, actor: Actor, after: BookingId | None = None) -> Upcoming:
    """The actor's own bookings. Raises `NotFound` for a stranger."""
    async with desk.reading() as tx:
        client = await client_for(tx, actor, actor.known_id)
        since = actor.studio.calendar.midnight(actor.studio.today(tx.now))
        last = None if after is None else await tx.bookings.get(after)
        behind = last if last is not None and last.client_id == client.id else None
        found = await tx.bookings.live_of_client(client.id, since, behind, PAGE + 1)
        more = found[PAGE - 1].id if len(found) > PAGE else None
        return Upcoming(client, tuple(found[:PAGE]), more)


async def check_in(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int) -> Booked:
    """Consumes what the booking had reserved and nothing more, once, and tells who came.

    Raises `Outdated`, `TooEarlyToCheckIn` before the session's day, `TooLongAgo` behind the studio's limit.
    """
    async with desk.writing() as tx:
        booking = await _held(tx, actor, booking_id, seen)
        refusal = _arrival(tx, actor, booking)
        if refusal is not None:
            raise refusal
        done = await attend(tx, booking, by=actor.id)
        await announce(tx, actor, NoticeKind.DEDUCTED, done.recorded)
        return done


async def cancel(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int) -> Booked:
    """Cancels a booking and returns what it had reserved, once. Raises `Outdated`."""
    async with desk.writing() as tx:
        booking = await _held(tx, actor, booking_id, seen)
        return await release(tx, booking, by=actor.id)


async def _held(tx: Tx, actor: Actor, booking_id: BookingId, seen: int) -> Booking:
    found = await _visible(tx, actor, booking_id)
    pass_ = await _pass_of(tx, found)
    # The pass first, as everywhere: whoever holds it decides what becomes of its bookings.
    await tx.passes.locked(pass_.id)
    booking = await tx.bookings.locked(booking_id)
    assert booking is not None, "bookings are never deleted"
    if is_own_pass(actor, booking.client_id, pass_.client_id):
        raise OwnPass
    if booking.version != seen or not booking.is_live or booking.pass_id != pass_.id:
        raise Outdated(pass_.id)
    return booking


async def _visible(tx: Tx, actor: Actor, booking_id: BookingId) -> Booking:
    """The booking, for whoever may deduct and sees who comes or whose pass it is."""
    require(actor, Right.DEDUCT)
    booking = await tx.bookings.get(booking_id)
    if booking is None:
        raise NotFound
    pass_ = await _pass_of(tx, booking)
    if not await sees(tx, actor, booking.client_id) and not await sees(tx, actor, pass_.client_id):
        raise NotFound
    return booking


async def _pass_of(tx: Tx, booking: Booking) -> Pass:
    pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
    if pass_ is None:
        raise NotFound
    return pass_


def _arrival(tx: Tx, actor: Actor, booking: Booking) -> Refusal | None:
    try:
        check_arrival(booking.day, actor.studio.today(tx.now), actor.studio.rules.late_entry_days)
    except Refusal as refusal:
        return refusal
    return None


def _page(bookings: list[Booking], after: BookingId | None) -> tuple[tuple[Booking, ...], BookingId | None]:
    ids = [booking.id for booking in bookings]
    start = ids.index(after) + 1 if after in ids else 0
    shown = tuple(bookings[start : start + PAGE])
    return shown, shown[-1].id if len(bookings) > start + PAGE else None
