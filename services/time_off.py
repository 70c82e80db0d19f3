"""Coaches' time off, and what is booked in it: kept, or called off and returned (PRODUCT §6.1, §6.3)."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, timedelta

from domain.availability import Span, TimeOff
from domain.bookings import Booking
from domain.ids import EntryId, PersonId, TimeOffId
from domain.people import Actor, Person
from domain.refusals import ChangedMeanwhile, NoChange, NotFound
from domain.time_off import OffWish, span_of
from domain.timetable import Session
from services.availability import ahead, coach_for, held_coach
from services.calling_off import give_up
from services.coach_news import owe_coach
from services.places_held import hold_passes, hold_places
from storage.desk import Desk, Tx

PAGE = 8


@dataclass(frozen=True, slots=True)
class OffPage:
    """A page of a coach's time off, what ends first first."""

    coach: Person
    off: tuple[TimeOff, ...]
    page: int
    has_more: bool
    today: date
    is_own: bool


@dataclass(frozen=True, slots=True)
class OffThought:
    """Time off that is only thought of: personal bookings and sessions of the timetable that lie in it."""

    coach: Person
    wish: OffWish
    off: TimeOff
    bookings: tuple[Booking, ...]
    sessions: tuple[Session, ...]

    @property
    def mark(self) -> str:
        """A short mark of the bookings: where others came since, it is another one."""
        return hashlib.sha256(repr([each.id for each in self.bookings]).encode()).hexdigest()[:6]


@dataclass(frozen=True, slots=True)
class OffTaken:
    """Time off as it was entered, the bookings that were called off for it, and an entry to undo that by."""

    thought: OffThought
    called_off: tuple[Booking, ...]
    entry_id: EntryId | None


async def listed(desk: Desk, actor: Actor, coach_id: PersonId, page: int = 0) -> OffPage:
    """The coach's time off that is not over."""
    async with desk.reading() as tx:
        coach = await coach_for(tx, actor, coach_id)
        found = await tx.availability.off_of(coach_id, *ahead(tx.now))
        page = max(0, min(page, (len(found) - 1) // PAGE))
        shown, more = found[page * PAGE : (page + 1) * PAGE], len(found) > (page + 1) * PAGE
        return OffPage(coach, tuple(shown), page, more, actor.studio.today(tx.now), actor.id == coach_id)


async def preview(desk: Desk, actor: Actor, coach_id: PersonId, wish: OffWish) -> OffThought:
    """What lies in the time off; nothing is written. Raises as `take` does."""
    async with desk.reading() as tx:
        return await _thought(tx, actor, await coach_for(tx, actor, coach_id), wish)


async def take(
    desk: Desk, actor: Actor, coach_id: PersonId, wish: OffWish, *, mark: str, call_off: bool
) -> OffTaken:
    """Enters the time off; with `call_off` personal bookings in it are cancelled, returned and told.

    Raises `NoChange` where the coach is off then already, `ChangedMeanwhile` where somebody has booked since
    it was shown, `DateOutOfRange`, `EndsBeforeBegin` or `OverAlready`.
    """
    async with desk.writing() as tx:
        await coach_for(tx, actor, coach_id)
        span = span_of(wish, actor.studio.calendar, tx.now)
        await _hold(tx, coach_id, span, everybody=call_off)
        thought = await _thought(tx, actor, await held_coach(tx, actor, coach_id), wish)
        if thought.mark != mark:
            raise ChangedMeanwhile(thought.coach.name)
        if await _is_off(tx, coach_id, span):
            raise NoChange
        off_id = await tx.availability.add_off(thought.off)
        done = await _called_off(tx, actor, thought) if call_off else None
        kept = OffThought(
            thought.coach,
            wish,
            thought.off.model_copy(update={"id": off_id}),
            thought.bookings,
            thought.sessions,
        )
        return OffTaken(kept, thought.bookings if call_off else (), done)


async def end(desk: Desk, actor: Actor, coach_id: PersonId, off_id: TimeOffId) -> TimeOff:
    """Takes a time off away: the coach can be booked then again. Raises `NotFound` once it is gone."""
    async with desk.writing() as tx:
        await held_coach(tx, actor, coach_id)
        off = await tx.availability.off(off_id)
        if off is None or not await tx.availability.remove_off(coach_id, off_id):
            raise NotFound
        return off


async def check_first(desk: Desk, actor: Actor, coach_id: PersonId, first: date) -> None:
    """Refuses a first day on which no time off can begin. Raises `DateOutOfRange`, `NotFound`."""
    async with desk.reading() as tx:
        await coach_for(tx, actor, coach_id)
        span_of(OffWish(first, first), actor.studio.calendar, tx.now)


async def _thought(tx: Tx, actor: Actor, coach: Person, wish: OffWish) -> OffThought:
    span = span_of(wish, actor.studio.calendar, tx.now)
    off = TimeOff(coach_id=coach.id, starts_at=span.starts_at, ends_at=span.ends_at)
    bookings = await tx.availability.personal_bookings(coach.id, span)
    found = await tx.timetable.of_coach(coach.id, span.starts_at - timedelta(days=1), span.ends_at)
    sessions = [each for each in found if not each.personal and each.ends_at > span.starts_at]
    # What is under way, or over, cannot be called off any more.
    open_ = tuple(each for each in bookings if each.starts_at > tx.now)
    return OffThought(coach, wish, off, open_, tuple(each for each in sessions if each.starts_at > tx.now))


async def _is_off(tx: Tx, coach_id: PersonId, span: Span) -> bool:
    there = await tx.availability.off_of(coach_id, span.starts_at, span.ends_at)
    return any(each.starts_at <= span.starts_at and each.ends_at >= span.ends_at for each in there)


async def _hold(tx: Tx, coach_id: PersonId, span: Span, *, everybody: bool) -> None:
    """Holds people, passes and sessions in that order, each by their numbers, as everywhere."""
    found = await tx.availability.personal_bookings(coach_id, span) if everybody else []
    for person_id in sorted({coach_id, *(each.client_id for each in found)}):
        await tx.people.locked(person_id)
    await hold_passes(tx, {each.pass_id for each in found if each.pass_id is not None})
    await hold_places(tx, found)


async def _called_off(tx: Tx, actor: Actor, thought: OffThought) -> EntryId | None:
    batch = f"time-off:{secrets.token_hex(8)}"
    for booking in thought.bookings:
        await give_up(tx, actor, booking, batch)
        after = await tx.bookings.get(booking.id)
        assert after is not None, "bookings are never deleted"
        await owe_coach(tx, after, by=actor.id)
    written = await tx.ledger.of_batch(batch, 1)
    return written[0].id if written else None
