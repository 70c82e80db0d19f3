"""Somebody came without a booking."""

from dataclasses import replace

from domain.ids import SessionId
from domain.refusals import InThisSession, OfferChanged, SessionFull
from handlers.asking import ask
from handlers.coach.finding import others_found
from handlers.coach.roster import show as show_roster
from handlers.routes import Routes
from handlers.screens import Screen, choosing_client, walk_in
from handlers.taps.roster import ProposeWalkIn, SaveWalkIn, ShowRoster, WalkIn
from handlers.turn import Turn
from services import arriving, coach_mode, rosters, walk_ins
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.tap(WalkIn)
async def who(turn: Turn, tap: WalkIn) -> Screen:
    """Asks who it is, while there is a place."""
    found = await rosters.roster(turn.desk, turn.actor, tap.session_id)
    if found.session.free <= 0:
        return walk_in.full(turn.words, found)
    prompt = walk_in.prompt(turn.words, found.session)
    back = ShowRoster(session_id=tap.session_id)
    asked = await ask(turn, "walk_in", prompt, back=back, session_id=tap.session_id)
    recent = (await coach_mode.at_work(turn.desk, turn.actor)).recent
    lately = [each for each in recent if each.id not in found.placed]
    return replace(asked, rows=(*walk_in.choices(turn.words, tap.session_id, lately), *asked.rows))


@routes.question("walk_in")
async def choose(turn: Turn, question: Question) -> Screen:
    """Those who fit what was typed; while nobody does, the question stays open."""
    session_id = SessionId(question.data["session_id"])
    return choosing_client.clients(
        turn.words,
        await others_found(turn),
        lambda person_id: ProposeWalkIn(session_id=session_id, client_id=person_id),
        ShowRoster(session_id=session_id),
    )


@routes.tap(ProposeWalkIn)
async def propose(turn: Turn, tap: ProposeWalkIn) -> Screen:
    """Which pass pays, before anything is taken."""
    try:
        thought = await walk_ins.preview(turn.desk, turn.actor, tap.session_id, tap.client_id, unpaid=True)
    except SessionFull:
        found = await rosters.roster(turn.desk, turn.actor, tap.session_id)
        return walk_in.full(turn.words, found)
    await arriving.drop_question(turn.desk, turn.telegram_id)
    return walk_in.proposal(turn.words, thought)


@routes.tap(SaveWalkIn)
async def save(turn: Turn, tap: SaveWalkIn) -> Screen:
    """Gives the place and checks in; a second press finds it done."""
    try:
        done = await walk_ins.walk_in(
            turn.desk, turn.actor, tap.session_id, tap.client_id, mark=tap.mark, unpaid=tap.unpaid
        )
    except OfferChanged as refusal:
        fresh = await propose(turn, ProposeWalkIn(session_id=tap.session_id, client_id=tap.client_id))
        return fresh.toasting(explain(turn.words, refusal))
    except InThisSession as refusal:
        shown = await show_roster(turn, ShowRoster(session_id=tap.session_id))
        return shown.toasting(explain(turn.words, refusal))
    except SessionFull:
        return walk_in.full(turn.words, await rosters.roster(turn.desk, turn.actor, tap.session_id))
    return walk_in.done(turn.words, done)
