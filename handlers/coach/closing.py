"""Closing a pass early: the calculator, and what is to become of the rest."""

from domain.closing_early import Way
from domain.payments import MOST_PAID
from domain.typed_money import typed_amount
from handlers.asking import answer, ask
from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, closing
from handlers.taps.closing import (
    ChooseSingle,
    CloseEarly,
    SaveClosing,
    ThinkClosing,
    TypeClosingReason,
    TypeSingle,
)
from handlers.turn import Turn
from services import closing as desk
from services.closing import Wish
from services.histories import EntryCard
from services.questions import close
from services.waitlist import promote_soon
from storage.questions import Question

routes = Routes()


@routes.tap(CloseEarly)
async def show(turn: Turn, tap: CloseEarly) -> Screen:
    """What the pass is worth at either rate."""
    found = await desk.calculator(turn.desk, turn.actor, tap.pass_id, tap.single)
    return closing.calculator(turn.words, found)


@routes.tap(ChooseSingle)
async def choose_single(turn: Turn, tap: ChooseSingle) -> Screen:
    """The plans of one session, whose prices can be taken."""
    found = await desk.calculator(turn.desk, turn.actor, tap.pass_id)
    return closing.singles(turn.words, found)


@routes.tap(TypeSingle)
async def ask_single(turn: Turn, tap: TypeSingle) -> Screen:
    """Asks what a single session costs."""
    await desk.calculator(turn.desk, turn.actor, tap.pass_id)
    prompt = turn.words("close-ask-single")
    return await ask(turn, "single_price", prompt, back=CloseEarly(pass_id=tap.pass_id), **tap.model_dump())


@routes.question("single_price")
async def read_single(turn: Turn, question: Question) -> Screen:
    """Shows the calculator with the typed price."""
    tap = CloseEarly(**question.data)
    found = await desk.calculator(turn.desk, turn.actor, tap.pass_id)
    currency = found.pass_.currency or turn.actor.studio.currency
    single = typed_amount(turn.line, currency, turn.words.language, least=1, most=MOST_PAID)
    thought = tap.model_copy(update={"single": single})
    await close(turn.desk, answer(turn, question, thought))
    return await show(turn, thought)


@routes.tap(ThinkClosing)
async def think(turn: Turn, tap: ThinkClosing) -> Screen:
    """What is still to be decided, then the reasons that close it."""
    found = await desk.calculator(turn.desk, turn.actor, tap.pass_id, tap.single, seen=tap.version)
    return closing.thought(turn.words, found, tap)


@for_a_reason(
    routes,
    "closing_reason",
    save=SaveClosing,
    typed=TypeClosingReason,
    back=ThinkClosing,
    prompt="refund-ask-reason",
)
async def close_early(turn: Turn, tap: TypeClosingReason, why: Why) -> EntryCard:
    """Closes the pass; the places that come free are offered to who waits."""
    wish = Wish(tap.on, tap.rate, tap.single, tap.way or Way.NOTHING, tap.rest)
    done = await desk.close_early(
        turn.desk, turn.actor, tap.pass_id, wish, seen=tap.version, reason=why.reason, answer=why.answer
    )
    await promote_soon(turn.desk, *done.sessions)
    return done.card
