"""Laying a series out again from a day on: what was given up of it takes place after all (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.bookings import Booking
from domain.people import Actor
from domain.refusals import Refusal
from domain.repeating import days_of
from domain.timetable import Series, Session
from services.reinstating import put_back
from services.scheduling import conflict, lay, session_on
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class LaidAnew:
    """How many sessions there are more, how many people are booked `again`, who could not be, and the days
    that are left out with what stands in the way."""

    added: int
    again: int
    lost: tuple[tuple[Booking, Refusal], ...]
    conflicts: tuple[tuple[Session, Refusal], ...]


async def lay_anew(
    tx: Tx, actor: Actor, series: Series, since: date, given_up: list[Session]
) -> LaidAnew:
    """Lays a held series out from `since` on as it is now, each of its days once.

    Where one of the held sessions that were `given_up` was to be at the very time, that one takes place, with
    whoever was in it.
    """
    lost: list[tuple[Booking, Refusal]] = []
    back = again = 0
    for session in given_up:
        wanted = await _as_now(tx, actor, series, session)
        if wanted is None:
            continue
        count, left = await put_back(tx, actor, wanted)
        back, again = back + 1, again + count
        lost += left
    unlaid = series.model_copy(update={"laid_until": since - timedelta(days=1)})
    laid = await lay(tx, actor.studio, unlaid)
    return LaidAnew(back + laid.count, again, tuple(lost), laid.conflicts)


async def _as_now(tx: Tx, actor: Actor, series: Series, session: Session) -> Session | None:
    """A session that was given up, as the series has it now; None where it has none then, or none can be."""
    day = session.day
    if not days_of(series, day, day) or await tx.series.laid_days(series.id, day, day):
        return None
    wanted = session_on(series, day, actor.studio)
    if (session.starts_at, session.minutes) != (wanted.starts_at, wanted.minutes):
        return None
    facts = ("coach_id", "coach", "place_id", "place", "resource_id", "resource")
    after = session.model_copy(update={name: getattr(wanted, name) for name in facts})
    return None if after.starts_at <= tx.now or await conflict(tx, after) else after
