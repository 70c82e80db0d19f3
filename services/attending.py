"""Bookings that exist: who comes when, checking in, cancelling (PRODUCT §5.8, §6.3)."""

from dataclasses import dataclass

from domain.bookings import OPEN, Booking, BookingState, released
from domain.choosing import Choice
from domain.ids import BookingId, EntryId, PassId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import NotFound, Outdated, OwnPass, Refusal
from domain.timing import is_early
from domain.visits import is_own_pass
from services.access import client_for, pass_for
from services.attendance import arrive, is_known, pass_of, visible, whose
from services.booking import became, others_of, release
from services.bookkeeping import Recorded
from services.paying_otherwise import is_offered
from services.place_news import owe_all
from services.rosters import why_not_now, why_unpaid
from storage.desk import Desk, Tx

PAGE = 8
_NO_PASS = PassId(0)


@dataclass(frozen=True, slots=True)
class BookingCard:
    """A booking as staff see it, with its pass where one has paid.

    `arrival` is why nobody can be checked in, where that is so; `returned` the pass as it would be after
    cancelling. `why` says of an unpaid one how the client's passes stand to the session; `visit` is the line
    by which a pass paid for a visit. `may_repay` says that another pass could pay for a live one. `is_known`
    is False for a coach who may not open the client's card, but trains this session.
    """

    booking: Booking
    pass_: Pass | None
    arrival: Refusal | None
    returned: Pass | None
    why: Choice | None
    visit: EntryId | None
    may_repay: bool
    is_known: bool
    is_own: bool
    is_early: bool

    @property
    def asks_first(self) -> bool:
        """Whether a check-in is to be made sure of: it is possible, and long before the session."""
        return self.is_early and self.booking.is_live and self.arrival is None


@dataclass(frozen=True, slots=True)
class Arrived:
    """Somebody who was checked in: `recorded` is what it did to the pass, where one pays.

    `is_known` is False for a coach who may not open the client's card, but trains this session.
    """

    booking: Booking
    recorded: Recorded | None
    is_known: bool


@dataclass(frozen=True, slots=True)
class BookingPage:
    """Live bookings of a pass, soonest first; `more` is the last one shown where others follow."""

    pass_: Pass
    client: Person
    bookings: tuple[Booking, ...]
    more: BookingId | None
    may_change: bool


async def of_booking(desk: Desk, actor: Actor, booking_id: BookingId) -> BookingCard:
    """One booking, for staff who may deduct and see the client, or train the session. Raises `NotFound`."""
    async with desk.reading() as tx:
        booking = await visible(tx, actor, booking_id)
        pass_ = await pass_of(tx, booking)
        returned = None
        if pass_ is not None and booking.is_live:
            returned = pass_.after(released(pass_, booking, await others_of(tx, pass_, but=booking.id)))
        return BookingCard(
            booking=booking,
            pass_=pass_,
            arrival=why_not_now(tx, actor, booking.day),
            is_early=is_early(
                booking.starts_at, tx.now, actor.studio.rules.booking.checkin_hours
            ),
            returned=returned,
            why=await _why_unpaid(tx, actor, booking),
            visit=await _visit(tx, booking),
            may_repay=await is_offered(tx, actor, booking),
            is_known=await is_known(tx, actor, booking, pass_),
            is_own=is_own_pass(actor, *whose(booking, pass_)),
        )


async def of_pass(
    desk: Desk, actor: Actor, pass_id: PassId, after: BookingId | None = None
) -> BookingPage:
    """The live bookings of a pass, also those that are over and were never marked."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.DEDUCT, Right.ADJUST)
        client = await client_for(tx, actor, pass_.client_id)
        shown, more = _page(await tx.bookings.live_of_pass(pass_.id), after)
        return BookingPage(pass_, client, shown, more, actor.may(Right.DEDUCT))


async def check_in(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int) -> Arrived:
    """Consumes what the booking had reserved and nothing more, once, and tells who came; a booking for which
    no pass pays is only marked, and stays unpaid.

    Raises `Outdated`, `TooEarlyToCheckIn` before the session's day, `TooLongAgo` behind the studio's limit.
    """
    async with desk.writing() as tx:
        booking, pass_ = await _held(tx, actor, booking_id, seen)
        if not booking.is_live:
            raise Outdated(booking.pass_id or _NO_PASS)
        refusal = why_not_now(tx, actor, booking.day)
        if refusal is not None:
            raise refusal
        known = await is_known(tx, actor, booking, pass_)
        done, recorded = await arrive(tx, actor, booking)
        return Arrived(done, recorded, known)


async def cancel(desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int) -> Arrived:
    """Cancels a booking and returns what it had reserved, once; or takes somebody off the waitlist.

    Raises `NotFound` for a coach who may not open the client's card, `Outdated`.
    """
    async with desk.writing() as tx:
        booking, pass_ = await _held(tx, actor, booking_id, seen)
        if booking.state not in OPEN:
            raise Outdated(booking.pass_id or _NO_PASS)
        if not await is_known(tx, actor, booking, pass_):
            raise NotFound
        if pass_ is None:
            after = await became(tx, booking, BookingState.CANCELLED, by=actor.id)
            await owe_all(tx, NoticeKind.UNBOOKED, [after] if booking.is_live else [], by=actor.id)
            return Arrived(after, None, True)
        done = await release(tx, booking, by=actor.id)
        return Arrived(done.booking, done.recorded, True)


async def _held(tx: Tx, actor: Actor, booking_id: BookingId, seen: int) -> tuple[Booking, Pass | None]:
    found = await visible(tx, actor, booking_id)
    # The pass first, as everywhere, then the session: whoever holds them decides what becomes of it.
    pass_ = None if found.pass_id is None else await tx.passes.locked(found.pass_id)
    await tx.timetable.locked(found.session_id)
    booking = await tx.bookings.locked(booking_id)
    assert booking is not None, "bookings are never deleted"
    if is_own_pass(actor, *whose(booking, pass_)):
        raise OwnPass
    if booking.version != seen or booking.pass_id != found.pass_id:
        raise Outdated(found.pass_id or _NO_PASS)
    return booking, pass_


async def _visit(tx: Tx, booking: Booking) -> EntryId | None:
    trace = await tx.rosters.last_step(booking.id) if booking.state is BookingState.ATTENDED else None
    return None if trace is None else trace.entry_id


async def _why_unpaid(tx: Tx, actor: Actor, booking: Booking) -> Choice | None:
    session = await tx.timetable.get(booking.session_id) if booking.is_unpaid else None
    return None if session is None else await why_unpaid(tx, actor, booking.client_id, session)


def _page(bookings: list[Booking], after: BookingId | None) -> tuple[tuple[Booking, ...], BookingId | None]:
    ids = [booking.id for booking in bookings]
    start = ids.index(after) + 1 if after in ids else 0
    shown = tuple(bookings[start : start + PAGE])
    return shown, shown[-1].id if len(bookings) > start + PAGE else None
