"""The owner's rules of selling."""

from domain.refusals import NoChange, NotAChoice, RulesChanged
from domain.selling_choices import SellingRule
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, selling_rules
from handlers.taps.selling_rules import (
    SaveSellingRule,
    ShowSellingRule,
    ShowSellingRules,
    ThinkSellingRule,
    TypeSellingRule,
    UndoSellingRule,
)
from handlers.turn import Turn
from services import selling_rules as desk
from services.questions import close
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowSellingRules)
async def show(turn: Turn, tap: ShowSellingRules) -> Screen:
    """All of them."""
    return selling_rules.all_rules(turn.words, await desk.card(turn.desk, turn.actor))


@routes.tap(ShowSellingRule)
async def show_one(turn: Turn, tap: ShowSellingRule) -> Screen:
    """One of them."""
    return selling_rules.one(turn.words, await desk.card(turn.desk, turn.actor, tap.rule), tap.rule)


@routes.tap(ThinkSellingRule)
async def think(turn: Turn, tap: ThinkSellingRule) -> Screen:
    """Old → new, and what it means."""
    try:
        change = await desk.preview(turn.desk, turn.actor, tap.rule, tap.value, seen=tap.version)
    except (RulesChanged, NoChange) as refusal:
        return await _as_it_is(turn, tap.rule, refusal)
    return selling_rules.thought(turn.words, change, tap.value)


@routes.tap(SaveSellingRule)
async def save(turn: Turn, tap: SaveSellingRule) -> Screen:
    """Saves it; a card that somebody has overtaken saves nothing."""
    try:
        change = await desk.change(turn.desk, turn.actor, tap.rule, tap.value, seen=tap.version)
    except (RulesChanged, NoChange) as refusal:
        return await _as_it_is(turn, tap.rule, refusal)
    return selling_rules.saved(turn.words, change)


@routes.tap(UndoSellingRule)
async def undo(turn: Turn, tap: UndoSellingRule) -> Screen:
    """Takes a change back, unless somebody has changed it since."""
    return selling_rules.saved(turn.words, await desk.undo(turn.desk, turn.actor, tap.change_id))


@routes.tap(TypeSellingRule)
async def type_(turn: Turn, tap: TypeSellingRule) -> Screen:
    """Asks for a value."""
    now = await desk.card(turn.desk, turn.actor)
    if not tap.rule.is_typed:
        raise NotAChoice
    asked = selling_rules.prompt(turn.words, now, tap.rule)
    back = ShowSellingRule(rule=tap.rule)
    return await ask(turn, "selling_rule", asked, back=back, **tap.model_dump(mode="json"))


@routes.question("selling_rule")
async def read(turn: Turn, question: Question) -> Screen:
    """Saves the typed value."""
    tap = TypeSellingRule.model_validate(question.data)
    outcome = answer(turn, question, ShowSellingRule(rule=tap.rule))
    try:
        change = await desk.read(
            turn.desk, turn.actor, tap.rule, turn.line, seen=tap.version, answer=outcome
        )
    except (RulesChanged, NoChange) as refusal:
        await close(turn.desk, outcome)
        return await _as_it_is(turn, tap.rule, refusal)
    return selling_rules.saved(turn.words, change)


async def _as_it_is(turn: Turn, rule: SellingRule, refusal: RulesChanged | NoChange) -> Screen:
    shown = await show_one(turn, ShowSellingRule(rule=rule))
    return shown.toasting(explain(turn.words, refusal))
