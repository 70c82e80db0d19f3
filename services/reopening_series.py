"""Letting a weekly series go on that has ended, or is to end (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.bookings import Booking
from domain.ids import SeriesId
from domain.people import Actor
from domain.refusals import ChangedMeanwhile, NoChange, Refusal
from domain.repeating import begun
from domain.timetable import Session
from services.coach_told import News, tell_of_series
from services.laying_anew import hold_from, lay_anew
from services.places_held import again
from services.series import SeriesCard, begins_on, card_of, known
from services.timetable import require_planner
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Reopened:
    """A series that goes on from `since` on: how many sessions there are more, how many bookings are there
    `again`, who could not be (`lost`), and the days that are left out, with what stands in the way.

    `seen` is the version that it had before.
    """

    card: SeriesCard
    seen: int
    since: date
    added: int
    again: int
    lost: tuple[tuple[Booking, Refusal], ...]
    conflicts: tuple[tuple[Session, Refusal], ...]


async def preview(desk: Desk, actor: Actor, series_id: SeriesId) -> Reopened:
    """What it comes to: the true thing, taken back. Raises as `reopen` does."""
    try:
        await again(desk, lambda tx: _rehearse(tx, actor, series_id))
    except _Rehearsed as only:
        return only.done
    raise AssertionError("a rehearsal never ends otherwise")


async def reopen(desk: Desk, actor: Actor, series_id: SeriesId, *, seen: int) -> Reopened:
    """Lets the series go on without an end, once, and lays it out; what ending it has called off takes place
    after all, with whoever was in it. What was called off by itself stays so.

    Raises `ChangedMeanwhile`, `NoChange` where it has no end.
    """
    return await again(desk, lambda tx: _reopened(tx, actor, series_id, seen))


class _Rehearsed(Exception):
    def __init__(self, done: Reopened) -> None:
        self.done = done


async def _rehearse(tx: Tx, actor: Actor, series_id: SeriesId) -> None:
    raise _Rehearsed(await _reopened(tx, actor, series_id, None))


async def _reopened(tx: Tx, actor: Actor, series_id: SeriesId, seen: int | None) -> Reopened:
    found = await known(tx, series_id)
    require_planner(actor, found)
    if found.last is None:
        raise NoChange
    one_day = timedelta(days=1)
    since = max(actor.studio.today(tx.now), found.last + one_day)
    before, _, given_up = await hold_from(tx, found, found, since, seen)
    facts = {"last": None, "laid_until": since - one_day}
    after = begun(before.model_copy(update=facts), await begins_on(tx, before, since))
    if not await tx.series.save(after, seen=before.version):
        raise ChangedMeanwhile(before.service or "")
    laid = await lay_anew(tx, actor, after, since, given_up)
    await tell_of_series(tx, after.coach_id, News.ON, before, since, by=actor.id)
    card = await card_of(tx, actor, await known(tx, series_id))
    return Reopened(card, before.version, since, laid.added, laid.again, laid.lost, laid.conflicts)
