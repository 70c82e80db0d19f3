"""Changing a weekly series from a date on: its weekdays, time, length, coach, place, resource or places
(PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from domain.bookings import Booking
from domain.catalogue import Section
from domain.ids import SeriesId
from domain.people import Actor
from domain.refusals import ChangedMeanwhile, DateOutOfRange, NoChange, NotFound, Refusal
from domain.repeating import AHEAD, begun, replaced, weekdays_of
from domain.session_changes import Change, Fact
from domain.session_draft import LONGEST, MOST_PLACES
from domain.timetable import Series, Session
from services.access import require_owner
from services.carrying_series import carry
from services.coach_told import News, tell_of_series
from services.laying_anew import hold_from, lay_anew
from services.places_held import again
from services.series import SeriesCard, begins_on, card_of, known
from services.timetable import require_planner
from services.training import check_within
from storage.desk import Desk, Tx

#: What a coach is told of their own series.
_TOLD = (Fact.START, Fact.WEEKDAYS, Fact.MINUTES, Fact.PLACE)


@dataclass(frozen=True, slots=True)
class SeriesChanged:
    """A series before and after a change of its days from `since` on.

    `count` sessions have changed and `told` people hear of it; `left` stay as they are, with what stands in
    the way, and so do those that were changed `alone`; `shared` have another session beside them at their
    place, `clashes` are people who have something else then. `off` sessions are called off with `people` in
    them; `added` ones are new, with so many booked `again`; on the days of `conflicts` there is none.
    """

    before: Series
    card: SeriesCard
    since: date
    count: int
    told: int
    left: tuple[tuple[Session, Refusal], ...]
    alone: tuple[Session, ...]
    shared: tuple[Session, ...]
    clashes: tuple[tuple[Booking, datetime], ...]
    off: int
    people: int
    added: int
    again: int
    conflicts: tuple[tuple[Session, Refusal], ...]


async def preview(
    desk: Desk, actor: Actor, series_id: SeriesId, wanted: Change, since: date
) -> SeriesChanged:
    """What the change comes to: the true one is made, and taken back. Raises as `change` does."""
    try:
        await again(desk, lambda tx: _rehearse(tx, actor, series_id, wanted, since))
    except _Rehearsed as only:
        return only.done
    raise AssertionError("a rehearsal never ends otherwise")


async def change(
    desk: Desk, actor: Actor, series_id: SeriesId, wanted: Change, since: date, *, seen: int
) -> SeriesChanged:
    """Changes the series as it stood in version `seen`, once, and its sessions of days from `since` on.

    A session that was changed by itself keeps what it was given; one at whose time the coach or the resource
    is busy stays as it is. The sessions of a weekday that is given up are called off; of one that comes back
    they take place again. Raises `ChangedMeanwhile`, `NoChange`, `NotANumber`, or `DateOutOfRange` behind
    what is laid out.
    """
    return await again(desk, lambda tx: _changed(tx, actor, series_id, wanted, since, seen))


class _Rehearsed(Exception):
    def __init__(self, done: SeriesChanged) -> None:
        self.done = done


async def _rehearse(tx: Tx, actor: Actor, series_id: SeriesId, wanted: Change, since: date) -> None:
    raise _Rehearsed(await _changed(tx, actor, series_id, wanted, since, None))


async def _changed(
    tx: Tx, actor: Actor, series_id: SeriesId, wanted: Change, since: date, seen: int | None
) -> SeriesChanged:
    found = await known(tx, series_id)
    require_planner(actor, found)
    since = _checked(actor, tx, found, since)
    after = await _from(tx, await _with(tx, actor, found, wanted), wanted.fact, since)
    before, held, given_up = await hold_from(tx, found, after, since, seen)
    saved = after.model_copy(update={"laid_until": min(before.laid_until, since - timedelta(days=1))})
    if not await tx.series.save(saved, seen=before.version):
        raise ChangedMeanwhile(before.service or "")
    done = await carry(tx, actor, before, after, wanted.fact, held)
    laid = await lay_anew(tx, actor, saved, since, given_up)
    await _tell_coaches(tx, actor, before, after, wanted.fact, since)
    return SeriesChanged(
        before=before,
        card=await card_of(tx, actor, await known(tx, series_id)),
        since=since,
        count=len(done.changed),
        told=len(done.told),
        left=tuple(done.left),
        alone=tuple(sorted(done.alone, key=lambda each: each.starts_at)),
        shared=tuple(done.shared),
        clashes=tuple(done.clashes),
        off=len(done.off),
        people=len(done.lost),
        added=laid.added,
        again=laid.again,
        conflicts=laid.conflicts,
    )


async def _with(tx: Tx, actor: Actor, series: Series, wanted: Change) -> Series:
    after = series.model_copy(update=await _facts(tx, actor, series, wanted))
    if after == series:
        raise NoChange
    return after


async def _from(tx: Tx, wanted: Series, fact: Fact, since: date) -> Series:
    if fact is Fact.WEEKDAYS:
        return begun(wanted, await begins_on(tx, wanted, since))
    # On which days it was before its rule began stays as it was.
    return replaced(wanted, since)


async def _facts(tx: Tx, actor: Actor, series: Series, wanted: Change) -> dict[str, Any]:
    match wanted.fact:
        case Fact.CAPACITY:
            check_within(wanted.number, MOST_PLACES)
            return {"capacity": wanted.number}
        case Fact.MINUTES:
            check_within(wanted.number, LONGEST)
            return {"minutes": wanted.number}
        case Fact.START:
            return {"at": wanted.at}
        case Fact.WEEKDAYS:
            same = wanted.weekdays == set(weekdays_of(series.rule))
            return {} if same else {"rule": replaced(series, series.first, wanted.weekdays).rule}
        case Fact.COACH:
            require_owner(actor)
            return {"coach_id": wanted.coach_id, "coach": await coach_named(tx, wanted)}
        case Fact.PLACE:
            name = await item_named(tx, Section.PLACES, wanted.place_id)
            return {"place_id": wanted.place_id, "place": name}
        case Fact.RESOURCE:
            name = await item_named(tx, Section.RESOURCES, wanted.resource_id)
            return {"resource_id": wanted.resource_id, "resource": name}


async def coach_named(tx: Tx, wanted: Change) -> str | None:
    """The name of the coach that is wished for, None for nobody. Raises `NotFound`."""
    coach = None if wanted.coach_id is None else await tx.people.get(wanted.coach_id)
    if wanted.coach_id is not None and (coach is None or not coach.is_coach):
        raise NotFound
    return None if coach is None else coach.name


async def item_named(tx: Tx, section: Section, item_id: int | None) -> str | None:
    """The name of a place or a resource, None for none. Raises `NotFound`."""
    item = None if item_id is None else await tx.catalogue.get(section, item_id)
    if item_id is not None and item is None:
        raise NotFound
    return None if item is None else item.name


def _checked(actor: Actor, tx: Tx, series: Series, since: date) -> date:
    """The day on which the change begins: none of the days before it may still be to be laid out."""
    today = actor.studio.today(tx.now)
    latest = max(today, series.first, min(series.laid_until, today + AHEAD))
    if since > latest:
        raise DateOutOfRange(today, latest)
    return max(since, today)


async def _tell_coaches(
    tx: Tx, actor: Actor, before: Series, after: Series, fact: Fact, since: date
) -> None:
    if fact is Fact.COACH:
        await tell_of_series(tx, before.coach_id, News.NOT_YOURS, before, since, by=actor.id)
        await tell_of_series(tx, after.coach_id, News.YOURS, before, since, by=actor.id)
    elif fact in _TOLD:
        await tell_of_series(tx, after.coach_id, News.MOVED, before, since, by=actor.id)
