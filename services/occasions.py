"""The session that is to be paid for, and the facts about a pass by which a rule decides."""

from datetime import date, datetime, time, timedelta

from domain.ids import BookingId
from domain.occasions import UNUSED, Occasion, Uses
from domain.passes import Pass, counts_days
from domain.people import Actor
from storage.desk import Tx

#: A workout that is deducted now began within these hours: its beginning is what a plan's hours ask for.
WORKOUT = timedelta(hours=2)


def workout(actor: Actor, now: datetime, day: date | None = None) -> Occasion:
    """The session that this actor enters without a booking: one that has just ended, or one of an earlier
    `day`, of which the hour is not known. A coach enters their own sessions."""
    today = actor.studio.today(now)
    coach = actor.id if actor.person is not None and actor.person.is_coach else None
    if day is not None and day != today:
        return Occasion(day, coach_id=coach, unpaid=actor.studio.rules.selling.unpaid)
    ended = actor.studio.calendar.time_of(now)
    started = now - WORKOUT
    began = actor.studio.calendar.time_of(started) if actor.studio.today(started) == today else time()
    unpaid = actor.studio.rules.selling.unpaid
    return Occasion(today, began=(began, ended), coach_id=coach, unpaid=unpaid)


async def uses_of(tx: Tx, pass_: Pass, day: date, *, but: BookingId | None = None) -> Uses:
    """How the pass is used around `day`, as far as its kind and its caps ask for it, apart from the booking
    `but`."""
    stretches = [cap.stretch(day) for cap in pass_.terms.caps]
    if not stretches and not counts_days(pass_):
        return UNUSED
    first = min([day, *(stretch.first for stretch in stretches)])
    last = max([day, *(stretch.last for stretch in stretches)])
    return Uses(
        visits=await tx.ledger.uses_between(pass_.id, first, last),
        bookings=await tx.bookings.live_days(pass_.id, first, last, but=but),
    )
