"""Paying for a visit with another pass, later (PRODUCT §4.13)."""

import secrets
from dataclasses import dataclass
from datetime import date

from domain.bookings import Booking, BookingState
from domain.choosing import order_of_choice
from domain.ids import EntryId, PassId, PersonId
from domain.ledger import Draft, Entry, EntryKind
from domain.moving import MOVE, after, given_back, paid_with
from domain.notices import NoticeKind
from domain.occasions import Occasion
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import NotFound, Outdated, OwnPass, PaidByIt, Refusal
from domain.visits import check_entry_day, is_own_pass
from services.access import locked_pass_for, pass_for, require, sees
from services.announcing import announce
from services.booking import others_of
from services.bookkeeping import Recorded, check_seen, record
from services.cards import NEWEST
from services.occasions import uses_of
from services.reminding import warn_running_low
from storage.desk import Desk, Tx

_ENDED = 8


@dataclass(frozen=True, slots=True)
class Paying:
    """A pass before and after it would pay for the visit, or why it cannot; whose it is where another's."""

    before: Pass
    after: Pass | None
    refusal: Refusal | None
    holder: Person | None


@dataclass(frozen=True, slots=True)
class Choices:
    """A visit, who trained, the pass that paid for it, and the others that could or could not."""

    entry: Entry
    client: Person
    pass_: Pass
    day: date
    others: tuple[Paying, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """A visit that was moved, or is about to be: both passes before and after; `entry_id` is the new line."""

    entry_id: EntryId
    client: Person
    day: date
    was_paid: Recorded
    pays: Recorded


async def choices(desk: Desk, actor: Actor, entry_id: EntryId) -> Choices:
    """The passes of whoever trained, those shared with them too, that could pay instead."""
    require(actor, Right.DEDUCT)
    async with desk.reading() as tx:
        facts = await _facts(tx, actor, entry_id)
        pass_ = await pass_for(tx, actor, facts.entry.pass_id, Right.DEDUCT)
        today = actor.studio.today(tx.now)
        theirs = [
            *await tx.passes.usable_by(facts.client.id, today),
            *await tx.passes.closed_of(facts.client.id, today, NEWEST, _ENDED),
        ]
        found = [await _paying(tx, facts, other) for other in theirs if other.id != pass_.id]
        seen = [each for each in found if await sees(tx, actor, each.before.client_id)]
        seen.sort(key=lambda each: (each.after is None, *order_of_choice(each.before)))
        return Choices(facts.entry, facts.client, pass_, facts.occasion.day, tuple(seen))


async def preview(desk: Desk, actor: Actor, entry_id: EntryId, to: PassId, *, seen: int) -> Moved:
    """What moving the visit would come to; nothing is written. Raises as `move` does."""
    require(actor, Right.DEDUCT)
    async with desk.reading() as tx:
        facts = await _facts(tx, actor, entry_id)
        old = await pass_for(tx, actor, facts.entry.pass_id, Right.DEDUCT)
        new = await pass_for(tx, actor, to, Right.DEDUCT)
        back, pays = await _drafts(tx, actor, facts, old, new, seen)
        given, taken = _thought(old, back), _thought(new, pays)
        return Moved(entry_id, facts.client, facts.occasion.day, given, taken)


async def move(desk: Desk, actor: Actor, entry_id: EntryId, to: PassId, *, seen: int) -> Moved:
    """Gives the visit back to the pass that paid for it and takes it from another one, once; the clients are
    told. `seen` is the other pass's version.

    Raises `PaidByIt` where it was moved or taken back before, `Outdated`, or why the other pass cannot pay.
    """
    require(actor, Right.DEDUCT)
    async with desk.writing() as tx:
        entry = await tx.ledger.get(entry_id)
        if entry is None:
            raise NotFound
        ids = sorted({entry.pass_id, to})
        held = {id_: await locked_pass_for(tx, actor, id_, Right.DEDUCT) for id_ in ids}
        # Read again under the locks: only now nobody else can take the visit back meanwhile.
        facts = await _facts(tx, actor, entry_id)
        old, new = held[entry.pass_id], held[to]
        back, pays = await _drafts(tx, actor, facts, old, new, seen)
        batch = f"{MOVE}{secrets.token_hex(8)}"
        given = await _write(tx, actor, old, back, batch, None)
        taken = await _write(tx, actor, new, pays, batch, given.entry_id)
        if facts.booking is not None:
            await _repaid(tx, actor, facts.booking, taken)
        await announce(tx, actor, NoticeKind.CHANGED, taken)
        await warn_running_low(tx, actor.studio, taken)
        if old.client_id != new.client_id:
            await announce(tx, actor, NoticeKind.UNDONE, given)
        return Moved(taken.entry_id, facts.client, facts.occasion.day, given, taken)


async def _repaid(tx: Tx, actor: Actor, booking: Booking, taken: Recorded) -> None:
    """The booking belongs to the other pass from now on: taking its entry back makes it live there."""
    if not await tx.bookings.repay(booking, taken.after.id):
        raise Outdated(taken.before.id)
    live = BookingState.BOOKED
    await tx.bookings.step(
        booking.id, live, booking.state, at=tx.now, by=actor.id, entry_id=taken.entry_id
    )


@dataclass(frozen=True, slots=True)
class _Facts:
    entry: Entry
    client: Person
    occasion: Occasion
    booking: Booking | None


async def _facts(tx: Tx, actor: Actor, entry_id: EntryId) -> _Facts:
    entry = await tx.ledger.get(entry_id)
    pass_ = None if entry is None else await tx.passes.get(entry.pass_id)
    if entry is None or pass_ is None or entry.kind is not EntryKind.CONSUME or entry.session_on is None:
        raise NotFound
    if entry.reversed_by is not None:
        raise PaidByIt(pass_.title)
    if not actor.may(Right.ADJUST):
        check_entry_day(entry.session_on, actor.studio.today(tx.now), actor.studio.rules.late_entry_days)
    client = await tx.people.get(entry.visitor_id or pass_.client_id)
    assert client is not None, "whoever trained is known"
    if is_own_pass(actor, client.id, pass_.client_id):
        raise OwnPass
    booking = None if entry.booking_id is None else await tx.bookings.get(entry.booking_id)
    return _Facts(entry, client, await _occasion(tx, entry, booking), booking)


async def _occasion(tx: Tx, entry: Entry, booking: Booking | None) -> Occasion:
    assert entry.session_on is not None
    studio = await tx.studios.get()
    assert studio is not None, "the studio is written before the first visit"
    if booking is None:
        by = None if entry.actor_id is None else await tx.people.get(entry.actor_id)
        coach = by.id if by is not None and by.is_coach else None
        return Occasion(entry.session_on, coach_id=coach, unpaid=studio.rules.selling.unpaid)
    began = studio.calendar.time_of(booking.starts_at)
    return Occasion(
        booking.day,
        began=(began, began),
        service_id=booking.service_id,
        coach_id=booking.coach_id,
        place_id=booking.place_id,
        unpaid=studio.rules.selling.unpaid,
    )


async def _drafts(
    tx: Tx, actor: Actor, facts: _Facts, old: Pass, new: Pass, seen: int
) -> tuple[tuple[Draft, ...], tuple[Draft, ...]]:
    if old.id == new.id:
        raise PaidByIt(new.title)
    check_seen(new, seen)
    if is_own_pass(actor, new.client_id):
        raise OwnPass
    others = await others_of(tx, old, but=facts.entry.booking_id, but_entry=facts.entry.id)
    return given_back(old, facts.entry, others, facts.booking), await _pays(tx, facts, new)


async def _pays(tx: Tx, facts: _Facts, pass_: Pass) -> tuple[Draft, ...]:
    if facts.client.id not in (pass_.client_id, *pass_.shared_with):
        raise NotFound
    visitor: PersonId | None = None if facts.client.id == pass_.client_id else facts.client.id
    uses = await uses_of(tx, pass_, facts.occasion.day)
    return paid_with(pass_, facts.occasion, uses, facts.booking, visitor)


async def _paying(tx: Tx, facts: _Facts, pass_: Pass) -> Paying:
    holder = None if pass_.client_id == facts.client.id else await tx.people.get(pass_.client_id)
    try:
        return Paying(pass_, after(pass_, await _pays(tx, facts, pass_)), None, holder)
    except Refusal as refusal:
        return Paying(pass_, None, refusal, holder)


async def _write(
    tx: Tx, actor: Actor, pass_: Pass, drafts: tuple[Draft, ...], batch: str, linked: EntryId | None
) -> Recorded:
    """Writes the entries of one side; of several, the line of the visit itself stands for them."""
    before, lines = pass_, []
    for draft in drafts:
        line = await record(tx, pass_, draft, by=actor.id, batch=batch, linked=linked)
        lines.append((draft.kind, line))
        pass_ = line.after
    visit = next(line for kind, line in lines if kind in (EntryKind.CONSUME, EntryKind.REVERSAL))
    return Recorded(before, pass_, visit.entry_id, visit.visitor_id)


def _thought(pass_: Pass, drafts: tuple[Draft, ...]) -> Recorded:
    return Recorded(pass_, after(pass_, drafts), EntryId(0))
