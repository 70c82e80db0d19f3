"""The next session that somebody usually trains, where it can be booked on a pass (PRODUCT §8.1)."""

from datetime import timedelta

from domain.bookings import bookable
from domain.browsing import Where
from domain.ids import PersonId
from domain.passes import Pass
from domain.studio import Studio
from domain.timetable import Session
from domain.usual import LOOKED_BACK, matching, usual
from services.occasions import uses_of
from storage.desk import Tx

#: So many days ahead it is looked, so that whatever is usual each week is found.
_AHEAD = 8
#: So many sessions are tried.
_TRIED = 3


async def usual_ahead(tx: Tx, studio: Studio, client_id: PersonId, pass_: Pass) -> Session | None:
    """The client's next usual session with a free place that the pass would pay for; None where there is
    none within a week."""
    habits = usual(await tx.browsing.trained(client_id, tx.now - LOOKED_BACK, tx.now), studio.calendar)
    if not habits:
        return None
    rules, today = studio.rules.booking, studio.today(tx.now)
    since = tx.now + timedelta(minutes=rules.closes_minutes, microseconds=1)
    until = studio.calendar.midnight(today + timedelta(days=min(_AHEAD, rules.opens_days + 1)))
    heads = matching(habits, await tx.browsing.heads(Where(), since, until), studio.calendar)
    mine = {each.session_id for each in await tx.browsing.places(client_id, since, until)}
    for head in [each for each in heads if each.free > 0 and each.id not in mine][:_TRIED]:
        session = await tx.timetable.get(head.id)
        if session is not None and await _pays(tx, studio, pass_, session):
            return session
    return None


async def _pays(tx: Tx, studio: Studio, pass_: Pass, session: Session) -> bool:
    uses = await uses_of(tx, pass_, session.day)
    occasion = session.occasion(studio.calendar, studio.rules.selling.unpaid)
    return bookable(pass_, occasion, uses).refusal is None
