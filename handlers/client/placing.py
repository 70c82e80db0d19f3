"""Booking a session: day, session, confirm."""

from domain.browsing import Where
from domain.ids import PersonId, SessionId
from domain.refusals import InThisSession, NoPassPays, OfferChanged, SessionFull
from handlers.client.bookings import one
from handlers.routes import Routes
from handlers.screens import Screen, browsing, placing
from handlers.taps.placing import (
    BookPlace,
    LookUnpaid,
    MyBooking,
    ShowDay,
    ShowDays,
    ShowFilter,
    ShowPlace,
    UndoPlaces,
    where,
)
from handlers.turn import Turn
from services import browsing as finding
from services import placing as giving
from services import unplacing
from services.placing import Want
from services.waitlist import promote_soon
from texts.refusals import explain

routes = Routes()


@routes.command("book")
async def start(turn: Turn) -> Screen:
    """The days with sessions."""
    return await days(turn, ShowDays())


@routes.tap(ShowDays)
async def days(turn: Turn, tap: ShowDays) -> Screen:
    """A week of them."""
    found = await finding.days(turn.desk, turn.actor, where(tap.among), tap.since)
    return browsing.days(turn.words, found)


@routes.tap(ShowDay)
async def day(turn: Turn, tap: ShowDay) -> Screen:
    """A day's sessions."""
    page = await finding.day(turn.desk, turn.actor, where(tap.among), tap.day, tap.after)
    return browsing.day(turn.words, page)


@routes.tap(ShowFilter)
async def choices(turn: Turn, tap: ShowFilter) -> Screen:
    """By what the list can be narrowed."""
    return browsing.choices(turn.words, await finding.choices(turn.desk, turn.actor, where(tap.among)), tap)


@routes.tap(ShowPlace)
async def look(turn: Turn, tap: ShowPlace) -> Screen:
    """What booking the session comes to; one's own booking of it, where there is one."""
    return await _looked(turn, tap.session_id, where(tap.among))


@routes.tap(LookUnpaid)
async def look_unpaid(turn: Turn, tap: LookUnpaid) -> Screen:
    """The same where nothing pays."""
    return await _looked(turn, tap.session_id, where(tap.among), unpaid=True)


@routes.tap(BookPlace)
async def book(turn: Turn, tap: BookPlace) -> Screen:
    """Books it; a second press shows what the first has made, and what has changed is shown afresh."""
    context = where(tap.among)
    want = Want(_client(turn, tap.among), (tap.session_id,), waits=tap.waits, unpaid=tap.unpaid)
    try:
        done = await giving.book(turn.desk, turn.actor, want, mark=tap.mark)
    except InThisSession:
        shown = await _mine(turn, want)
        return shown.toasting(turn.words.plain("toast-booked-before"))
    except (OfferChanged, SessionFull, NoPassPays) as refusal:
        again = await _looked(turn, tap.session_id, context, unpaid=tap.unpaid)
        return again.toasting(explain(turn.words, refusal)[:200])
    return placing.booked(turn.words, done, context, is_own=want.client_id == turn.actor.id, now=turn.now)


@routes.tap(UndoPlaces)
async def undo(turn: Turn, tap: UndoPlaces) -> Screen:
    """Gives up what was booked together."""
    client_id = _client(turn, tap.among)
    given_up = await unplacing.give_up(turn.desk, turn.actor, client_id, tap.booked_at)
    await promote_soon(turn.desk, *(each.session_id for each in given_up.bookings))
    return placing.given_up(turn.words, given_up, where(tap.among), is_own=client_id == turn.actor.id)


async def _looked(turn: Turn, session_id: SessionId, context: Where, *, unpaid: bool = False) -> Screen:
    seen, session = await finding.one(turn.desk, turn.actor, context, session_id)
    want = Want(seen.client.id, (session.id,), unpaid=unpaid)
    try:
        thought = await giving.preview(turn.desk, turn.actor, want)
    except SessionFull:
        waiting = Want(seen.client.id, (session.id,), waits=True)
        thought = await giving.preview(turn.desk, turn.actor, waiting)
    except NoPassPays as refusal:
        return placing.nothing_pays(turn.words, seen, session, refusal)
    except InThisSession:
        return await _mine(turn, want)
    return placing.confirm(turn.words, seen, thought, unpaid=unpaid)


async def _mine(turn: Turn, want: Want) -> Screen:
    found = await giving.placed_already(turn.desk, turn.actor, want)
    if want.client_id == turn.actor.id and found:
        return await one(turn, MyBooking(booking_id=found[0].id))
    return placing.already(turn.words, found)


def _client(turn: Turn, among: str) -> PersonId:
    return where(among).client_id or turn.actor.known_id
