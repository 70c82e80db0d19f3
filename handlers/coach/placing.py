"""Booking for a client: the same screens as the client's own, with whom it is for in every button."""

from dataclasses import replace

from domain.browsing import Where
from domain.ids import SessionId
from handlers.asking import ask
from handlers.coach.finding import others_found
from handlers.offering import offered
from handlers.routes import Routes
from handlers.screens import Screen, browsing, choosing_client, placing
from handlers.taps.placing import BookForClient, BookInto, PlaceFor
from handlers.taps.roster import ShowRoster
from handlers.turn import Turn
from services import arriving, coach_mode, rosters
from services import browsing as finding
from storage.questions import Question

routes = Routes()


@routes.tap(BookForClient)
async def start(turn: Turn, tap: BookForClient) -> Screen:
    """The days with sessions."""
    return browsing.days(turn.words, await finding.days(turn.desk, turn.actor, Where(tap.client_id)))


@routes.tap(BookInto)
async def ask_client(turn: Turn, tap: BookInto) -> Screen:
    """Asks for whom."""
    roster = await rosters.roster(turn.desk, turn.actor, tap.session_id)
    prompt = placing.whom(turn.words, roster.session)
    back = ShowRoster(session_id=tap.session_id)
    asked = await ask(turn, "book_into", prompt, back=back, session_id=tap.session_id)
    lately = (await coach_mode.at_work(turn.desk, turn.actor)).recent
    return replace(asked, rows=(*placing.lately(turn.words, tap.session_id, lately), *asked.rows))


@routes.question("book_into")
async def choose(turn: Turn, question: Question) -> Screen:
    """Those who fit what was typed; while nobody does, the question stays open."""
    session_id = SessionId(question.data["session_id"])
    return choosing_client.clients(
        turn.words,
        await others_found(turn),
        lambda person_id: PlaceFor(session_id=session_id, client_id=person_id),
        ShowRoster(session_id=session_id),
    )


@routes.tap(PlaceFor)
async def place(turn: Turn, tap: PlaceFor) -> Screen:
    """What booking them comes to."""
    screen = await offered(turn, tap.session_id, Where(tap.client_id))
    await arriving.drop_question(turn.desk, turn.telegram_id)
    return screen
