"""Giving a weekly series another coach from a date on, or more or fewer places (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date

from domain.bookings import OPEN
from domain.ids import SeriesId
from domain.people import Actor
from domain.refusals import ChangedMeanwhile, NoChange, NotFound, Refusal
from domain.session_changes import Change, Fact
from domain.session_draft import MOST_PLACES
from domain.timetable import Series, Session
from services.access import require_owner
from services.coach_told import News, tell_of_series
from services.moving_sessions import tell_changed
from services.scheduling import conflict, hold
from services.series import SeriesCard, ahead, card_of, known
from services.timetable import require_planner
from services.training import check_within
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class SeriesChanged:
    """A series before and after a change of its days from `since` on: how many sessions have changed, how
    many people hear of it, and the sessions that stay as they are, with what stands in the way."""

    before: Series
    card: SeriesCard
    since: date
    count: int
    told: int
    left: tuple[tuple[Session, Refusal], ...]


async def preview(
    desk: Desk, actor: Actor, series_id: SeriesId, wanted: Change, since: date
) -> SeriesChanged:
    """What the change comes to: the true one is made, and taken back. Raises as `change` does."""
    try:
        async with desk.writing() as tx:
            raise _Rehearsed(await _changed(tx, actor, series_id, wanted, since, None))
    except _Rehearsed as only:
        return only.done


async def change(
    desk: Desk, actor: Actor, series_id: SeriesId, wanted: Change, since: date, *, seen: int
) -> SeriesChanged:
    """Changes the series as it stood in version `seen`, once, and its sessions of days from `since` on.

    A session that was given its own coach or places keeps them; one at whose time the new coach is busy stays
    as it is. Raises `ChangedMeanwhile`, `NoChange` or `NotANumber`.
    """
    async with desk.writing() as tx:
        return await _changed(tx, actor, series_id, wanted, since, seen)


class _Rehearsed(Exception):
    def __init__(self, done: SeriesChanged) -> None:
        self.done = done


async def _changed(
    tx: Tx, actor: Actor, series_id: SeriesId, wanted: Change, since: date, seen: int | None
) -> SeriesChanged:
    found = await known(tx, series_id)
    require_planner(actor, found)
    after = await _with(tx, actor, found, wanted)
    await hold(tx, found.coach_id, after.coach_id)
    before = await tx.series.locked(series_id)
    if before is None or before.version != (found.version if seen is None else seen):
        raise ChangedMeanwhile(found.service or "")
    since = max(since, actor.studio.today(tx.now))
    count, told, left = 0, 0, []
    for session in sorted(await ahead(tx, before, since), key=lambda each: each.id):
        now = await tx.timetable.locked(session.id)
        if now is None or not now.is_planned or not _follows(now, before, wanted.fact):
            continue
        refusal = await _carried(tx, actor, now, after, wanted.fact)
        if isinstance(refusal, Refusal):
            left.append((now, refusal))
        else:
            count, told = count + 1, told + refusal
    saved = before.model_copy(update={"coach_id": after.coach_id, "capacity": after.capacity})
    if not await tx.series.save(saved, seen=before.version):
        raise ChangedMeanwhile(before.service or "")
    if wanted.fact is Fact.COACH:
        await tell_of_series(tx, before.coach_id, News.NOT_YOURS, before, since, by=actor.id)
        await tell_of_series(tx, after.coach_id, News.YOURS, before, since, by=actor.id)
    card = await card_of(tx, actor, await known(tx, series_id))
    return SeriesChanged(before, card, since, count, told, tuple(left))


async def _with(tx: Tx, actor: Actor, series: Series, wanted: Change) -> Series:
    if wanted.fact is Fact.CAPACITY:
        check_within(wanted.number, MOST_PLACES)
        after = series.model_copy(update={"capacity": wanted.number})
    elif wanted.fact is Fact.COACH:
        require_owner(actor)
        coach = None if wanted.coach_id is None else await tx.people.get(wanted.coach_id)
        if wanted.coach_id is not None and (coach is None or not coach.is_coach):
            raise NotFound
        name = None if coach is None else coach.name
        after = series.model_copy(update={"coach_id": wanted.coach_id, "coach": name})
    else:
        raise NotFound
    if after == series:
        raise NoChange
    return after


def _follows(session: Session, series: Series, fact: Fact) -> bool:
    """Whether the session still is as its series says, rather than as somebody has made it."""
    if fact is Fact.CAPACITY:
        return session.capacity == series.capacity
    return session.coach_id == series.coach_id


async def _carried(tx: Tx, actor: Actor, before: Session, series: Series, fact: Fact) -> Refusal | int:
    """Changes one held session, and returns how many hear of it; or why it stays as it is."""
    if fact is Fact.CAPACITY:
        # Nobody loses a place that they have.
        places = max(series.capacity, before.taken)
        await tx.timetable.save(before.model_copy(update={"capacity": places}), seen=before.version)
        return 0
    after = before.model_copy(update={"coach_id": series.coach_id, "coach": series.coach})
    refusal = await conflict(tx, after)
    if refusal is not None:
        return refusal
    await tx.timetable.save(after, seen=before.version)
    bookings = [each for each in await tx.bookings.of_session(before.id) if each.state in OPEN]
    for booking in bookings:
        await tell_changed(tx, actor, before, booking)
    return len(bookings)
