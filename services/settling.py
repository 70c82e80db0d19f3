"""A pass pays for visits that nothing has paid for; what it cannot pay stays unpaid (PRODUCT §7.4)."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from domain.bookings import Booking
from domain.ids import BookingId, EntryId, PassId, PersonId
from domain.notices import NoticeKind
from domain.occasions import Occasion
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import OfferChanged, OwnPass, Refusal
from domain.settling import Unsettled, payment, reservation
from domain.visits import is_own_pass
from services.access import client_for, locked_client_for, locked_pass_for, pass_for, require
from services.booking import Booked, others_of, settled_as
from services.bookkeeping import Recorded, check_seen
from services.occasions import uses_of
from services.place_news import owe
from services.rehearsing import rehearsed
from services.reminding import warn_running_low
from storage.desk import Desk, Tx

#: So many visits are settled by one press.
MOST = 60
PAGE = 12


@dataclass(frozen=True, slots=True)
class Settled:
    """An unpaid visit: paid by the pass, which is `after` then, or still unpaid because of the `refusal`."""

    booking: Booking
    after: Pass | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Settling:
    """What a pass pays of a client's unpaid visits, or has paid, in the order of time; `more` stay unpaid
    beside those named. `entry_id` is the first entry of the change, to be undone."""

    client: Person
    before: Pass
    after: Pass
    visits: tuple[Settled, ...]
    more: int
    entry_id: EntryId | None

    @property
    def paid(self) -> tuple[Settled, ...]:
        """Those that are paid."""
        return tuple(each for each in self.visits if each.refusal is None)

    @property
    def unpaid(self) -> tuple[Settled, ...]:
        """Those that stay unpaid."""
        return tuple(each for each in self.visits if each.refusal is not None)

    @property
    def mark(self) -> str:
        """A short mark of what was shown: of two outcomes that differ, the marks differ."""
        facts = [
            (each.booking.id, each.booking.state, type(each.refusal).__name__, each.after and each.after.free)
            for each in self.visits
        ]
        return hashlib.sha256(repr((self.before.id, self.before.version, facts)).encode()).hexdigest()[:6]


@dataclass(frozen=True, slots=True)
class UnpaidVisits:
    """A page of a client's unpaid visits and bookings, so many by `count`, and the passes that they can use
    today or later; `more` is the last one shown, where others follow."""

    client: Person
    visits: tuple[Booking, ...]
    count: Unsettled
    passes: tuple[Pass, ...]
    more: BookingId | None
    may_sell: bool


async def unpaid(
    desk: Desk, actor: Actor, client_id: PersonId, after: BookingId | None = None
) -> UnpaidVisits:
    """What a client has not paid for, for staff who may deduct. Raises `NotFound`."""
    require(actor, Right.DEDUCT)
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id)
        last = None if after is None else await tx.bookings.get(after)
        behind = last if last is not None and last.client_id == client_id else None
        found = await tx.settling.unpaid(client_id, behind, PAGE + 1)
        passes = await tx.passes.usable_by(client_id, actor.studio.today(tx.now))
        able = () if is_own_pass(actor, client_id) else tuple(each for each in passes if _has_some(each))
        more = found[PAGE - 1].id if len(found) > PAGE else None
        return UnpaidVisits(
            client, tuple(found[:PAGE]), await tx.settling.count(client_id), able, more, actor.may(Right.SELL)
        )


async def count_for(tx: Tx, actor: Actor, pass_: Pass) -> int:
    """How many unpaid visits of its own client the pass could be let to pay for by this actor."""
    if not actor.may(Right.DEDUCT) or is_own_pass(actor, pass_.client_id) or not _has_some(pass_):
        return 0
    return (await tx.settling.count(pass_.client_id)).all


async def waiting_for(desk: Desk, actor: Actor, pass_id: PassId) -> int:
    """How many unpaid visits a pass that was just given could pay for."""
    async with desk.reading() as tx:
        return await count_for(tx, actor, await pass_for(tx, actor, pass_id))


async def preview(desk: Desk, actor: Actor, client_id: PersonId, pass_id: PassId) -> Settling:
    """What the pass would pay; it is truly paid, and taken back. Raises as `settle` does."""
    return await rehearsed(desk, lambda tx: _settled(tx, actor, client_id, pass_id, None))


async def settle(
    desk: Desk, actor: Actor, client_id: PersonId, pass_id: PassId, *, seen: int, mark: str
) -> Settling:
    """Lets the pass pay what `preview` showed with this `mark`, as one change, and tells the client.

    The visits are paid in the order of time; those that the pass does not cover, or for which nothing is
    left, stay unpaid. Raises `NotFound`, `OwnPass`, `Outdated`, or `OfferChanged` where it has come to
    something else meanwhile.
    """
    async with desk.writing() as tx:
        done = await _settled(tx, actor, client_id, pass_id, seen)
        if done.mark != mark:
            raise OfferChanged
        return done


async def _settled(tx: Tx, actor: Actor, client_id: PersonId, pass_id: PassId, seen: int | None) -> Settling:
    require(actor, Right.DEDUCT)
    # People, passes, sessions, bookings: nobody waits for somebody who waits for them.
    client = await locked_client_for(tx, actor, client_id)
    before = await locked_pass_for(tx, actor, pass_id, Right.DEDUCT, visitor=client_id)
    check_seen(before, before.version if seen is None else seen)
    if is_own_pass(actor, client_id, before.client_id):
        raise OwnPass
    await tx.settling.hold(client_id)
    found = await tx.settling.unpaid(client_id, None, MOST)
    visits, after, entries = await _paid(tx, actor, before, found)
    more = (await tx.settling.count(client_id)).all - sum(each.refusal is not None for each in visits)
    if entries:
        recorded = Recorded(before, after, entries[-1])
        await warn_running_low(tx, actor.studio, recorded)
        paid = [each.booking for each in visits if each.refusal is None]
        also = [each.id for each in paid[1:]]
        await owe(tx, NoticeKind.SETTLED, paid[0], by=actor.id, also=also)
    return Settling(client, before, after, visits, more, entries[0] if entries else None)


async def _paid(
    tx: Tx, actor: Actor, pass_: Pass, found: Sequence[Booking]
) -> tuple[tuple[Settled, ...], Pass, list[EntryId]]:
    batch, visits, entries = f"settle:{secrets.token_hex(8)}", [], []
    for booking in found:
        try:
            lines = await _pay(tx, actor, pass_, booking, batch)
        except Refusal as refusal:
            visits.append(Settled(booking, refusal=refusal))
            continue
        pass_ = lines[-1].recorded.after
        entries += [each.recorded.entry_id for each in lines]
        visits.append(Settled(lines[-1].booking, after=pass_))
    return tuple(visits), pass_, entries


async def _pay(tx: Tx, actor: Actor, pass_: Pass, booking: Booking, batch: str) -> list[Booked]:
    """Reserves one session for the visit, and uses it where the visit is over: all of it as one change."""
    draft = reservation(
        pass_,
        booking,
        _occasion(actor, booking),
        await uses_of(tx, pass_, booking.day),
        today=actor.studio.today(tx.now),
    )
    paid = booking.model_copy(update={"pass_id": pass_.id})
    taken = await settled_as(tx, paid, booking.state, pass_, draft, by=actor.id, batch=batch)
    after = taken.recorded.after
    used = payment(after, taken.booking, draft, await others_of(tx, after, but=booking.id))
    if used is None:
        return [taken]
    done = await settled_as(tx, taken.booking, booking.state, after, used, by=actor.id, batch=batch)
    return [taken, done]


def _occasion(actor: Actor, booking: Booking) -> Occasion:
    at = actor.studio.calendar.time_of(booking.starts_at)
    unpaid = actor.studio.rules.selling.unpaid
    return Occasion(
        booking.day, (at, at), booking.service_id, booking.coach_id, booking.place_id, unpaid
    )


def _has_some(pass_: Pass) -> bool:
    return pass_.unlimited or pass_.free > 0
