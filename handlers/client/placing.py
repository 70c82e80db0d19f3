"""Booking a session: day, session, confirm."""

from domain.ids import PersonId
from domain.refusals import InThisSession, NoPassPays, OfferChanged, SessionFull
from handlers.offering import offered, placed_already
from handlers.routes import Routes
from handlers.screens import Screen, browsing, placed
from handlers.taps.among import where
from handlers.taps.placing import BookPlace, LookUnpaid, ShowDay, ShowDays, ShowFilter, ShowPlace, UndoPlaces
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
    return await offered(turn, tap.session_id, where(tap.among))


@routes.tap(LookUnpaid)
async def look_unpaid(turn: Turn, tap: LookUnpaid) -> Screen:
    """The same where nothing pays."""
    return await offered(turn, tap.session_id, where(tap.among), unpaid=True)


@routes.tap(BookPlace)
async def book(turn: Turn, tap: BookPlace) -> Screen:
    """Books it; a second press shows what the first has made, and what has changed is shown afresh."""
    context = where(tap.among)
    want = Want(_client(turn, tap.among), (tap.session_id,), waits=tap.waits, unpaid=tap.unpaid)
    try:
        done = await giving.book(turn.desk, turn.actor, want, mark=tap.mark)
    except InThisSession:
        shown = await placed_already(turn, want)
        return shown.toasting(turn.words.plain("toast-booked-before"))
    except (OfferChanged, SessionFull, NoPassPays) as refusal:
        again = await offered(turn, tap.session_id, context, unpaid=tap.unpaid)
        return again.toasting(explain(turn.words, refusal)[:200])
    return placed.booked(turn.words, done, context, is_own=want.client_id == turn.actor.id, now=turn.now)


@routes.tap(UndoPlaces)
async def undo(turn: Turn, tap: UndoPlaces) -> Screen:
    """Gives up what was booked together."""
    client_id = _client(turn, tap.among)
    given_up = await unplacing.give_up(turn.desk, turn.actor, client_id, tap.booked_at)
    await promote_soon(turn.desk, *(each.session_id for each in given_up.bookings))
    return placed.given_up(turn.words, given_up, where(tap.among), is_own=client_id == turn.actor.id)


def _client(turn: Turn, among: str) -> PersonId:
    return where(among).client_id or turn.actor.known_id
