"""Selling more sessions on a pass."""

from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, history, topping_up
from handlers.taps.adjusting import SellTopUp, ThinkTopUp, TypeTopUpPrice
from handlers.turn import Turn
from services import topping_up as desk
from services.questions import close
from storage.questions import Question

routes = Routes()


@routes.tap(ThinkTopUp)
async def think(turn: Turn, tap: ThinkTopUp) -> Screen:
    """What they come to, and how they are paid."""
    found = await desk.preview(
        turn.desk, turn.actor, tap.pass_id, tap.change, tap.price, seen=tap.version
    )
    return topping_up.card(turn.words, found, tap)


@routes.tap(SellTopUp)
async def sell(turn: Turn, tap: SellTopUp) -> Screen:
    """Sells them."""
    change = ThinkTopUp(pass_id=tap.pass_id, version=tap.version, what=tap.what).change
    sold = await desk.sell(
        turn.desk, turn.actor, tap.pass_id, change, tap.price, tap.method, seen=tap.version
    )
    return history.saved(turn.words, sold)


@routes.tap(TypeTopUpPrice)
async def ask_price(turn: Turn, tap: TypeTopUpPrice) -> Screen:
    """Asks for the price."""
    back = ThinkTopUp(**dict(tap))
    found = await desk.preview(turn.desk, turn.actor, tap.pass_id, back.change, None, seen=tap.version)
    prompt = topping_up.prompt(turn.words, found)
    return await ask(turn, "top_up_price", prompt, back=back, **tap.model_dump(mode="json"))


@routes.question("top_up_price")
async def read_price(turn: Turn, question: Question) -> Screen:
    """Shows what the typed price comes to."""
    asked = ThinkTopUp.model_validate(question.data)
    price, found = await desk.read_price(
        turn.desk,
        turn.actor,
        asked.pass_id,
        asked.change,
        turn.line,
        seen=asked.version,
        language=turn.words.language,
    )
    thought = asked.model_copy(update={"price": price})
    await close(turn.desk, answer(turn, question, thought))
    return topping_up.card(turn.words, found, thought)
