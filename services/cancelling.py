"""Clients give up a place: what it costs is said first, and never more is taken (PRODUCT §6.3)."""

from dataclasses import dataclass

from domain.bookings import OPEN, Booking
from domain.ids import BookingId, PassId
from domain.outcomes import Outcome, cancelled_at
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import CostsOtherwise, NotFound, Outdated
from domain.strikes import Standing
from services.booking import others_of
from services.ending import end
from services.strikes import standing_of
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Cancelling:
    """A place that is given up, or was: the booking as it is, what it comes to, and its pass before and after
    where one has reserved for it.

    `strikes` is how the client stands with it, where it counts against them and the studio counts. `waited`
    says that they had no place yet.
    """

    booking: Booking
    outcome: Outcome
    before: Pass | None = None
    after: Pass | None = None
    strikes: Standing | None = None
    waited: bool = False


async def preview_cancel(desk: Desk, actor: Actor, booking_id: BookingId) -> Cancelling:
    """What giving the place up now would cost; nothing is written.

    Raises `NotFound` for a booking that is not the actor's, `Outdated` once it is given up or over, and
    `SessionBegun`.
    """
    async with desk.reading() as tx:
        booking = _open(await own_booking(tx, actor, booking_id))
        outcome = cancelled_at(booking, tx.now)
        strikes = None
        if _is_counted(actor, outcome):
            strikes = await standing_of(tx, actor.studio, booking.client_id, booking.day)
        pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
        if pass_ is None:
            return Cancelling(booking, outcome, strikes=strikes)
        draft = outcome.draft(pass_, booking, await others_of(tx, pass_, but=booking.id))
        return Cancelling(booking, outcome, pass_, pass_.after(draft), strikes)


async def cancel(
    desk: Desk, actor: Actor, booking_id: BookingId, *, seen: int, costs: bool, late: bool = False
) -> Cancelling:
    """Gives the place up, once. `costs` and `late` are what the client was told it comes to.

    Raises what `preview_cancel` raises; `CostsOtherwise` where it comes to something else by now, as when
    the cut-off has passed between the screen and the press: nothing is cancelled then.
    """
    async with desk.writing() as tx:
        booking = await _held(tx, actor, booking_id, seen)
        outcome = cancelled_at(booking, tx.now)
        if (outcome.costs, outcome.is_late) != (costs, late or costs):
            raise CostsOtherwise
        done = await end(tx, booking, outcome, by=actor.id)
        strikes = None
        if _is_counted(actor, outcome):
            strikes = await standing_of(tx, actor.studio, booking.client_id)
        if done.recorded is None:
            return Cancelling(done.booking, outcome, strikes=strikes, waited=not booking.is_live)
        return Cancelling(done.booking, outcome, done.recorded.before, done.recorded.after, strikes)


async def own_booking(tx: Tx, actor: Actor, booking_id: BookingId) -> Booking:
    """A booking of the actor's own. Raises `NotFound` for anybody else's."""
    booking = await tx.bookings.get(booking_id)
    if booking is None or booking.client_id != actor.known_id:
        raise NotFound
    return booking


async def _held(tx: Tx, actor: Actor, booking_id: BookingId, seen: int) -> Booking:
    """The booking as it stands once everybody else has let go of it: people, passes, sessions, bookings."""
    found = await own_booking(tx, actor, booking_id)
    await tx.people.locked(actor.known_id)
    if found.pass_id is not None:
        await tx.passes.locked(found.pass_id)
    await tx.timetable.locked(found.session_id)
    await tx.bookings.locked(booking_id)
    booking = _open(await own_booking(tx, actor, booking_id))
    if booking.version != seen or booking.pass_id != found.pass_id:
        raise Outdated(booking.pass_id or PassId(0))
    return booking


def _open(booking: Booking) -> Booking:
    if booking.state not in OPEN:
        raise Outdated(booking.pass_id or PassId(0))
    return booking


def _is_counted(actor: Actor, outcome: Outcome) -> bool:
    return outcome.is_late and actor.studio.rules.booking.strikes.most > 0
