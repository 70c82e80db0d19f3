"""Booking a personal session on a client's pass, and moving one to another time (PRODUCT §6.2–6.4)."""

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime

from domain.availability import Clash
from domain.bookings import Booking, released, reserved, stranded, visitor
from domain.ids import BookingId, PassId
from domain.ledger import Draft
from domain.notices import NoticeKind
from domain.occasions import Occasion
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.policies import in_time_until
from domain.refusals import NotFound, Outdated
from domain.selling_rules import Unpaid
from domain.timetable import Session
from services.access import client_for, locked_pass_for, pass_for
from services.booking import Booked, others_of, release, reserve, tell
from services.bookkeeping import Recorded, check_seen
from services.occasions import uses_of
from services.reminding import warn_running_low
from services.wishing import Choice, Wish, booking_moved, completed, session_of, warned_of
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Start:
    """A pass on which a session is to be booked, or whose booking `moved` is to be moved."""

    client: Person
    pass_: Pass
    today: date
    now: datetime
    moved: Booking | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What booking would do to the pass; as long as a `choice` is open, only the wish so far.

    `stranded` are other bookings that would lie outside the pass's dates then; `clash` says where the coach
    is off, or the time lies outside their hours.
    """

    wish: Wish
    client: Person
    before: Pass
    after: Pass
    choice: Choice
    booking: Booking | None = None
    moved: Booking | None = None
    stranded: tuple[Booking, ...] = ()
    clash: Clash | None = None


async def start(
    desk: Desk, actor: Actor, pass_id: PassId, *, moved: BookingId | None = None, seen: int | None = None
) -> Start:
    """The pass as it is, for choosing a day. Raises `Outdated`."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.DEDUCT)
        check_seen(pass_, pass_.version if seen is None else seen)
        booking = await booking_moved(tx, pass_, moved)
        client = await client_for(tx, actor, booking.client_id if booking else pass_.client_id)
        return Start(client, pass_, actor.studio.today(tx.now), tx.now, booking)


async def propose(desk: Desk, actor: Actor, wish: Wish, *, seen: int) -> Proposal:
    """What is still to be chosen, or what booking would do; nothing is written. Raises as `book` does."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, wish.pass_id, Right.DEDUCT)
        check_seen(pass_, seen)
        wish, choice = await completed(tx, actor, pass_, wish)
        client = await client_for(tx, actor, wish.visitor_id or pass_.client_id)
        if choice.is_open:
            return Proposal(wish, client, pass_, pass_, choice)
        booking = await session_of(tx, actor, pass_, wish, client)
        moved = await booking_moved(tx, pass_, wish.instead_of)
        given_up = pass_
        if moved is not None:
            given_up = pass_.after(released(pass_, moved, await others_of(tx, pass_, but=moved.id)))
        after = given_up.after(await _reservation(tx, actor, given_up, booking, wish.instead_of))
        live = [each for each in await tx.bookings.live_of_pass(pass_.id) if each != moved]
        lost, warned = stranded(pass_, after, live), await warned_of(tx, actor, booking)
        return Proposal(wish, client, pass_, after, choice, booking, moved, lost, warned)


async def book(desk: Desk, actor: Actor, wish: Wish, *, seen: int) -> Booked:
    """Books the session on the pass as it stood in version `seen`, once, and tells who comes.

    The session's own date decides, not today. Raises `Outdated`, what `session_of` raises, or the exact
    reason why the pass cannot pay.
    """
    async with desk.writing() as tx:
        pass_ = await _held(tx, actor, wish)
        check_seen(pass_, seen)
        wish, choice = await completed(tx, actor, pass_, wish)
        if choice.is_open:
            raise NotFound
        client = await client_for(tx, actor, wish.visitor_id or pass_.client_id)
        booking = await session_of(tx, actor, pass_, wish, client)
        moved = await booking_moved(tx, pass_, wish.instead_of)
        if moved is None:
            recorded = await _booked(tx, actor, pass_, booking)
        else:
            recorded = await _moved(tx, actor, moved, booking)
        await warn_running_low(tx, actor.studio, replace(recorded, before=pass_))
        made = await tx.ledger.get(recorded.entry_id)
        assert made is not None and made.booking_id is not None
        kept = await tx.bookings.get(made.booking_id)
        assert kept is not None
        return Booked(kept, replace(recorded, before=pass_))


async def made(desk: Desk, actor: Actor, wish: Wish) -> BookingId | None:
    """The live booking of exactly this session: what a second press of the same button has made already."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, wish.pass_id, Right.DEDUCT)
        at = actor.studio.calendar.at(wish.when.day, wish.when.at)
        found = await tx.bookings.live_of_pass(pass_.id, actor.studio.calendar.day_of(at))
        return next((booking.id for booking in found if booking.starts_at == at), None)


async def _booked(
    tx: Tx,
    actor: Actor,
    pass_: Pass,
    booking: Booking,
    *,
    batch: str | None = None,
    moved_from: BookingId | None = None,
) -> Recorded:
    draft = await _reservation(tx, actor, pass_, booking, moved_from)
    session_id = await tx.timetable.add(_personal(booking))
    policy = pass_.terms.policy or actor.studio.rules.booking.policy
    free_until = in_time_until(policy, booking.starts_at, tx.now, is_exempt=True)
    facts = {"session_id": session_id, "policy": policy, "free_until": free_until}
    kept = booking.model_copy(update=facts)
    done = await reserve(tx, pass_, kept, draft, by=actor.id, batch=batch)
    await tell(tx, NoticeKind.BOOKED, done.recorded, by=actor.id, moved_from=moved_from)
    return done.recorded


def _personal(booking: Booking) -> Session:
    return Session(
        service_id=booking.service_id,
        coach_id=booking.coach_id,
        place_id=booking.place_id,
        starts_at=booking.starts_at,
        day=booking.day,
        minutes=booking.minutes,
        personal=True,
    )


async def _moved(tx: Tx, actor: Actor, moved: Booking, booking: Booking) -> Recorded:
    batch = f"move:{secrets.token_hex(8)}"
    given_up = await release(tx, moved, by=actor.id, batch=batch, quiet=True)
    after = given_up.recorded.after
    return await _booked(tx, actor, after, booking, batch=batch, moved_from=moved.id)


async def _reservation(
    tx: Tx, actor: Actor, pass_: Pass, booking: Booking, moved_from: BookingId | None
) -> Draft:
    # What was booked before the owner asked for payment first stays booked, also at another time.
    unpaid = actor.studio.rules.selling.unpaid if moved_from is None else Unpaid.WORKS
    at = actor.studio.calendar.time_of(booking.starts_at)
    occasion = Occasion(
        booking.day, (at, at), booking.service_id, booking.coach_id, booking.place_id, unpaid
    )
    uses = await uses_of(tx, pass_, booking.day, but=moved_from)
    return reserved(pass_, occasion, uses, visitor_id=visitor(pass_, booking))


async def _held(tx: Tx, actor: Actor, wish: Wish) -> Pass:
    # People first, by their numbers, as everywhere: so nobody waits for somebody who waits for them.
    found = await pass_for(tx, actor, wish.pass_id, Right.DEDUCT)
    whole, _ = await completed(tx, actor, found, wish)
    concerned = {found.client_id, whole.visitor_id, whole.coach_id}
    for person_id in sorted(each for each in concerned if each is not None):
        await tx.people.locked(person_id)
    pass_ = await locked_pass_for(tx, actor, wish.pass_id, Right.DEDUCT)
    if pass_.client_id != found.client_id:
        raise Outdated(pass_.id)
    return pass_
