"""Which reversals an undo is made of: decided together, then written together, or not at all."""

import secrets
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from domain.deactivating import check_not_blocked
from domain.ids import BookingId, EntryId, PassId
from domain.ledger import Draft, Entry, EntryKind
from domain.moving import is_moved
from domain.notices import NoticeKind
from domain.passes import Pass, PassState
from domain.people import Actor
from domain.refusals import (
    CannotUndo,
    CannotUndoTogether,
)
from domain.undoing import reversal
from domain.undoing_money import check_by_hand, opening_reversal
from services import asking_to_pay
from services.access import entry_pass_for
from services.accounts import take_back
from services.announcing import announce
from services.booking import others_of
from services.bookkeeping import AFTER_CLOSING, Recorded, record, refuse_closed, refuse_taken_back
from services.following import follow
from services.rebooking import after_reversal
from services.renewals_back import to_go_back, went_back
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Step:
    """A reversal as it was decided: what it takes back, and the pass as earlier steps leave it. `renews` is
    the pass that this one has followed by itself, and that may be followed again."""

    entry: Entry
    before: Pass
    draft: Draft
    renews: PassId | None = None

    @property
    def after(self) -> Pass:
        """The pass after it."""
        return self.before.after(self.draft)


async def decided(tx: Tx, actor: Actor, standing: list[Entry]) -> list[Step]:
    """The reversals in their order, each decided on the pass as those before it leave it; with what has
    followed by itself a pass that is not over any more.

    Raises what the rules raise; of several, `CannotUndoTogether` names the pass that stands in the way.
    """
    passes, steps = _Passes(), []
    for entry in standing:
        try:
            steps.append(await _step(tx, actor, passes, entry))
        except CannotUndo:
            if len(standing) == 1:
                raise
            pass_ = passes.now[entry.pass_id]
            client = await tx.people.get(pass_.client_id)
            raise CannotUndoTogether(pass_.title, client.name if client else "") from None
    return steps + await _renewals(tx, actor, steps)


async def write(tx: Tx, actor: Actor, steps: list[Step]) -> dict[EntryId, Recorded]:
    """Writes the reversals, by the entries they take back, and tells each pass's client once.

    What was queued behind a pass since moves with its end, as it does with any other change.
    """
    batch = f"undo:{secrets.token_hex(8)}" if len(steps) > 1 else None
    done: dict[EntryId, Recorded] = {}
    for step in steps:
        done[step.entry.id] = await record(tx, step.before, step.draft, by=actor.id, batch=batch)
        await after_reversal(tx, step.entry, by=actor.id)
        await take_back(tx, actor, step.entry)
        if step.renews is not None:
            await went_back(tx, step.renews, step.before)
        if step.entry.kind is EntryKind.DEACTIVATE and step.after.terms.parts > 1 and step.after.to_pay:
            # The parts that are still to come are asked for again.
            await asking_to_pay.begin(tx, step.after, is_told=True)
    # Of several lines of one pass the oldest, with which the change began, says what was taken back.
    told = {step.before.id: done[step.entry.id] for step in steps if not _is_said_elsewhere(step)}
    # That somebody is booked again is for them to know, whatever else was taken back with it.
    again = [done[step.entry.id] for step in steps if step.entry.kind is EntryKind.RELEASE]
    for recorded in {each.entry_id: each for each in (*told.values(), *again)}.values():
        await announce(tx, actor, NoticeKind.UNDONE, recorded)
    for first, last in _ends_of(steps):
        await follow(tx, actor, first, last, reason=None, batch=None)
    return done


@dataclass(slots=True)
class _Passes:
    """The passes as the steps so far leave them, and the days of visits that these have taken back, of
    bookings that they cancel, and of bookings that are live again; those that were closed early and no
    longer are."""

    now: dict[PassId, Pass] = field(default_factory=dict)
    gone: defaultdict[PassId, list[date]] = field(default_factory=lambda: defaultdict(list))
    cancelled: defaultdict[PassId, list[date]] = field(default_factory=lambda: defaultdict(list))
    live: defaultdict[PassId, list[tuple[BookingId, date]]] = field(default_factory=lambda: defaultdict(list))
    reopened: set[PassId] = field(default_factory=set)


async def _renewals(tx: Tx, actor: Actor, steps: list[Step]) -> list[Step]:
    today, going = actor.studio.today(tx.now), {step.before.id for step in steps}
    along = []
    for first, last in _ends_of(steps):
        found = await to_go_back(tx, first, last, today)
        if found is not None and found[0].id not in going:
            renewed, opening, draft = found
            along.append(Step(opening, renewed, draft, renews=first.id))
    return along


async def _step(tx: Tx, actor: Actor, passes: _Passes, entry: Entry) -> Step:
    pass_ = passes.now.get(entry.pass_id) or await entry_pass_for(tx, actor, entry)
    passes.now[pass_.id] = pass_
    await refuse_taken_back(tx, pass_)
    if entry.kind in (EntryKind.DEACTIVATE, EntryKind.CLOSE):
        await _check_not_blocked(tx, actor, pass_)
    if entry.kind is EntryKind.CLOSE:
        passes.reopened.add(pass_.id)
    elif entry.kind not in AFTER_CLOSING and pass_.id not in passes.reopened:
        await refuse_closed(tx, pass_)
    await _check_sharers(tx, pass_, entry)
    if entry.opens_pass:
        money = await tx.payments.of_entry(entry.id)
        draft = opening_reversal(pass_, entry, actor.studio.today(tx.now), money)
    else:
        if entry.kind in (EntryKind.PAYMENT, EntryKind.ATTACH):
            check_by_hand(pass_, await tx.payments.of_entry(entry.id))
        uses = await others_of(tx, pass_, but=entry.booking_id, but_entry=entry.id)
        visits = _standing(passes.gone[pass_.id], uses.visits)
        live = [day for booking_id, day in passes.live[pass_.id] if booking_id != entry.booking_id]
        bookings = _standing(passes.cancelled[pass_.id], uses.bookings) + live
        draft = reversal(pass_, entry, visits, bookings)
    passes.now[pass_.id] = pass_.after(draft)
    if entry.kind in (EntryKind.CONSUME, EntryKind.FORFEIT) and entry.session_on is not None:
        passes.gone[pass_.id].append(entry.session_on)
    if entry.booking_id is not None and entry.session_on is not None:
        _note_booking(passes, pass_.id, entry, (entry.booking_id, entry.session_on))
    return Step(entry, pass_, draft)


def _note_booking(passes: _Passes, pass_id: PassId, entry: Entry, place: tuple[BookingId, date]) -> None:
    """A booking whose check-in was taken back is live, until its reservation is taken back as well."""
    if entry.kind is not EntryKind.RESERVE:
        passes.live[pass_id].append(place)
    elif place in passes.live[pass_id]:
        passes.live[pass_id].remove(place)
    else:
        passes.cancelled[pass_id].append(place[1])


def _is_said_elsewhere(step: Step) -> bool:
    """Whether its client reads of it by another line: which pass pays for their booking again says it all."""
    entry = step.entry
    return entry.kind is EntryKind.RESERVE and is_moved(entry) and entry.visitor_id is None


async def _check_not_blocked(tx: Tx, actor: Actor, pass_: Pass) -> None:
    """Undoing is no way around a plan that keeps its deactivated passes out of use."""
    today = actor.studio.today(tx.now)
    if pass_.plan_id is not None and pass_.state_on(today) is PassState.DEACTIVATED:
        check_not_blocked(pass_, await tx.plans.get(pass_.plan_id), today)


async def _check_sharers(tx: Tx, pass_: Pass, entry: Entry) -> None:
    """Nobody comes to share a pass again who has no card any more, or to whom it belongs by now."""
    for change in entry.changed:
        for person_id in change.was if change.field == "shared_with" else ():
            person = None if person_id == pass_.client_id else await tx.people.get(person_id)
            if person_id not in change.now and (person is None or not person.is_client):
                raise CannotUndo


def _ends_of(steps: list[Step]) -> list[tuple[Pass, Pass]]:
    """Each pass as it was before all of the steps, and as it is after them."""
    firsts = {step.before.id: step.before for step in reversed(steps)}
    lasts = {step.before.id: step.after for step in steps}
    return [(first, lasts[pass_id]) for pass_id, first in firsts.items()]


def _standing(gone: list[date], days: tuple[date, ...]) -> list[date]:
    others = list(days)
    for day in gone:
        if day in others:
            others.remove(day)
    return others
