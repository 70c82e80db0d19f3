"""Letting another pass pay for a booking that is still live (PRODUCT §4.13, §6.3)."""

import hashlib
import secrets
from dataclasses import dataclass, replace

from domain.bookings import Booking, bookable, released, reserved, visitor
from domain.choosing import order_of_choice, told
from domain.ids import BookingId, PassId
from domain.ledger import Draft
from domain.moving import EXCHANGE
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import NotFound, Outdated, OwnPass, PayerFixed, SessionBegun
from domain.visits import Offer, is_own_pass
from services.access import client_for, locked_client_for, require, sees
from services.announcing import announce
from services.booking import others_of
from services.bookkeeping import Recorded, record
from services.cards import NEWEST
from services.moving import Paying
from services.occasions import uses_of
from services.rehearsing import rehearsed
from services.reminding import warn_running_low
from storage.desk import Desk, Tx

_ENDED = 8


@dataclass(frozen=True, slots=True)
class Payers:
    """A live booking, the pass that pays for it, and the others that could or could not; `is_own` where it is
    the reader's own place."""

    booking: Booking
    client: Person
    pass_: Pass
    others: tuple[Paying, ...]
    is_own: bool


@dataclass(frozen=True, slots=True)
class Exchanged:
    """A booking for which another pass pays, or would: both passes before and after."""

    booking: Booking
    client: Person
    was_paid: Recorded
    pays: Recorded
    is_own: bool


async def choices(desk: Desk, actor: Actor, booking_id: BookingId) -> Payers:
    """The passes of whoever comes, those shared with them too, that could pay instead.

    Raises `NotFound`, `OwnPass`, `Outdated` once it is not live any more, and for a client behind their
    cut-off `PayerFixed` or `SessionBegun`.
    """
    async with desk.reading() as tx:
        booking, client, pass_ = await _facts(tx, actor, booking_id)
        _check_time(tx, actor, booking)
        day = booking.day
        theirs = [
            *await tx.passes.usable_by(client.id, day),
            *await tx.passes.closed_of(client.id, day, NEWEST, _ENDED),
        ]
        seen = [each for each in theirs if each.id != pass_.id and await _is_seen(tx, actor, client, each)]
        found = [await _paying(tx, actor, client, booking, each) for each in seen]
        found.sort(key=lambda each: (each.after is None, *order_of_choice(each.before)))
        return Payers(booking, client, pass_, tuple(found), client.id == actor.id)


async def preview(
    desk: Desk, actor: Actor, booking_id: BookingId, to: PassId, *, mark: str
) -> Exchanged:
    """What it comes to; nothing of it stays. Raises as `exchange` does."""
    return await rehearsed(desk, lambda tx: _exchanged(tx, actor, booking_id, to, mark))


async def exchange(
    desk: Desk, actor: Actor, booking_id: BookingId, to: PassId, *, mark: str
) -> Exchanged:
    """Returns what the booking had reserved to its pass and reserves it on another one, as one change; the
    place stays what it is. `mark` is of the booking and the pass as they were shown.

    Clients choose for themselves up to the cut-off, staff who may deduct for anybody, at any time. Raises
    `NotFound`, `OwnPass`, `Outdated`, `SessionBegun`, `PayerFixed`, or why the pass cannot pay.
    """
    async with desk.writing() as tx:
        return await _exchanged(tx, actor, booking_id, to, mark)


def mark_of(booking: Booking, pass_: Pass) -> str:
    """A short mark of the booking and the pass as they are: where one of them has changed, it differs."""
    facts = (booking.id, booking.version, pass_.id, pass_.version)
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:6]


async def is_offered(tx: Tx, actor: Actor, booking: Booking) -> bool:
    """Whether another pass could pay for the booking now, and the actor may let it."""
    if booking.pass_id is None or not booking.is_live or _is_fixed(tx, actor, booking):
        return False
    client = await tx.people.get(booking.client_id)
    if client is None or not client.is_client:
        return False
    for pass_ in await tx.passes.usable_by(client.id, booking.day):
        if pass_.id == booking.pass_id or not await _is_seen(tx, actor, client, pass_):
            continue
        if (await _paying(tx, actor, client, booking, pass_)).after is not None:
            return True
    return False


async def _exchanged(tx: Tx, actor: Actor, booking_id: BookingId, to: PassId, mark: str) -> Exchanged:
    found, client, _ = await _facts(tx, actor, booking_id)
    # People, passes, sessions, bookings: nobody waits for somebody who waits for them.
    await locked_client_for(tx, actor, client.id)
    for pass_id in sorted({found.pass_id or to, to}):
        await tx.passes.locked(pass_id)
    await tx.timetable.locked(found.session_id)
    await tx.bookings.locked(booking_id)
    booking, client, old = await _facts(tx, actor, booking_id)
    if booking.pass_id != found.pass_id:
        raise Outdated(old.id)
    _check_time(tx, actor, booking)
    new = await _other(tx, actor, client, old, to)
    if mark_of(booking, new) != mark:
        raise Outdated(old.id)
    back = released(old, booking, await others_of(tx, old, but=booking.id))
    pays = await _reservation(tx, actor, client, booking, new)
    return await _written(tx, actor, (booking, client), (old, back), (new, pays))


async def _written(
    tx: Tx, actor: Actor, whose: tuple[Booking, Person], was: tuple[Pass, Draft], now: tuple[Pass, Draft]
) -> Exchanged:
    booking, client = whose
    batch = f"{EXCHANGE}{secrets.token_hex(8)}"
    given = await record(tx, *was, by=actor.id, batch=batch)
    taken = await record(tx, *now, by=actor.id, batch=batch, linked=given.entry_id)
    if not await tx.bookings.repay(booking, taken.after.id):
        raise Outdated(given.after.id)
    # Undoing goes by the step of what pays; what is given back with it has none of its own.
    state = booking.state
    await tx.bookings.step(booking.id, state, state, at=tx.now, by=actor.id, entry_id=taken.entry_id)
    await announce(tx, actor, NoticeKind.CHANGED, taken)
    await warn_running_low(tx, actor.studio, taken)
    if given.after.client_id not in (taken.after.client_id, client.id):
        # Whoever comes has heard of it by the other pass.
        await announce(tx, actor, NoticeKind.CHANGED, replace(given, visitor_id=None))
    after = await tx.bookings.get(booking.id)
    assert after is not None, "bookings are never deleted"
    return Exchanged(after, client, given, taken, client.id == actor.id)


async def _facts(tx: Tx, actor: Actor, booking_id: BookingId) -> tuple[Booking, Person, Pass]:
    """The booking, who comes, and its pass, where the actor may choose what pays for it."""
    booking = await tx.bookings.get(booking_id)
    if booking is None:
        raise NotFound
    if booking.client_id != actor.id:
        require(actor, Right.DEDUCT)
    client = await client_for(tx, actor, booking.client_id)
    pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
    if pass_ is None or not booking.is_live:
        raise Outdated(booking.pass_id or PassId(0))
    if client.id != actor.id and is_own_pass(actor, pass_.client_id):
        raise OwnPass
    return booking, client, pass_


async def _other(tx: Tx, actor: Actor, client: Person, old: Pass, to: PassId) -> Pass:
    new = await tx.passes.get(to)
    if new is None or not await _is_seen(tx, actor, client, new):
        raise NotFound
    if new.id == old.id:
        raise Outdated(old.id)
    if client.id != actor.id and is_own_pass(actor, new.client_id):
        raise OwnPass
    return new


async def _is_seen(tx: Tx, actor: Actor, client: Person, pass_: Pass) -> bool:
    """Whether the pass is for whoever comes, and the actor may know of it."""
    if client.id not in (pass_.client_id, *pass_.shared_with):
        return False
    return client.id == actor.id or await sees(tx, actor, pass_.client_id)


def _is_fixed(tx: Tx, actor: Actor, booking: Booking) -> bool:
    if booking.client_id != actor.id or actor.is_owner:
        return False
    return tx.now >= booking.starts_at or not booking.is_free_to_cancel(tx.now)


def _check_time(tx: Tx, actor: Actor, booking: Booking) -> None:
    if not _is_fixed(tx, actor, booking):
        return
    if tx.now >= booking.starts_at or booking.free_until is None:
        raise SessionBegun(booking.starts_at)
    raise PayerFixed(booking.free_until, actor.studio.today(booking.free_until))


async def _paying(tx: Tx, actor: Actor, client: Person, booking: Booking, pass_: Pass) -> Paying:
    holder = None if pass_.client_id == client.id else await tx.people.get(pass_.client_id)
    offer = await _offer(tx, actor, client, booking, pass_)
    return Paying(pass_, offer.after, offer.refusal, holder)


async def _reservation(tx: Tx, actor: Actor, client: Person, booking: Booking, pass_: Pass) -> Draft:
    offer = await _offer(tx, actor, client, booking, pass_)
    if offer.refusal is not None:
        raise offer.refusal
    uses = await uses_of(tx, pass_, booking.day)
    who = visitor(pass_, booking)
    return reserved(pass_, offer.occasion, uses, booking_id=booking.id, visitor_id=who)


async def _offer(tx: Tx, actor: Actor, client: Person, booking: Booking, pass_: Pass) -> Offer:
    session = await tx.timetable.get(booking.session_id)
    assert session is not None, "sessions are never deleted"
    occasion = session.occasion(actor.studio.calendar, actor.studio.rules.selling.unpaid)
    return told(bookable(pass_, occasion, await uses_of(tx, pass_, session.day)), client.id)
