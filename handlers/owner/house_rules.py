"""The owner's rules of the house: of booking, and of selling."""

from domain.refusals import NoChange, NotAChoice, RulesChanged
from domain.rule_choices import WAYS, Rule, Unit
from handlers.asking import answer, ask, leads_to
from handlers.routes import Routes
from handlers.screens import Screen, house_rules
from handlers.taps.house_rules import (
    SaveRule,
    ShowRule,
    ShowRules,
    ShowSection,
    ThinkRule,
    TypeRule,
    UndoRule,
)
from handlers.turn import Turn
from services import house_rules as desk
from services.questions import close
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowRules)
async def show(turn: Turn, tap: ShowRules) -> Screen:
    """Those of booking, and the way to the others."""
    return house_rules.all_rules(turn.words, await desk.card(turn.desk, turn.actor))


@routes.tap(ShowSection)
async def show_section(turn: Turn, tap: ShowSection) -> Screen:
    """Those that belong together."""
    return house_rules.section(turn.words, await desk.card(turn.desk, turn.actor), tap.section)


@routes.tap(ShowRule)
async def show_one(turn: Turn, tap: ShowRule) -> Screen:
    """One of them."""
    return house_rules.one(turn.words, await desk.card(turn.desk, turn.actor, tap.rule), tap.rule)


@routes.tap(ThinkRule)
async def think(turn: Turn, tap: ThinkRule) -> Screen:
    """Old → new, and what it means."""
    try:
        change = await desk.preview(turn.desk, turn.actor, tap.rule, tap.value, seen=tap.version)
    except (RulesChanged, NoChange) as refusal:
        return await _as_it_is(turn, tap.rule, refusal)
    return house_rules.thought(turn.words, change, tap.value)


@routes.tap(SaveRule)
async def save(turn: Turn, tap: SaveRule) -> Screen:
    """Saves it; a card that somebody has overtaken saves nothing."""
    try:
        change = await desk.change(turn.desk, turn.actor, tap.rule, tap.value, seen=tap.version)
    except (RulesChanged, NoChange) as refusal:
        return await _as_it_is(turn, tap.rule, refusal)
    return house_rules.saved(turn.words, change)


@routes.tap(UndoRule)
async def undo(turn: Turn, tap: UndoRule) -> Screen:
    """Takes a change back, unless somebody has changed it since."""
    return house_rules.saved(turn.words, await desk.undo(turn.desk, turn.actor, tap.change_id))


@routes.tap(TypeRule)
async def type_(turn: Turn, tap: TypeRule) -> Screen:
    """Asks for a value."""
    now = await desk.card(turn.desk, turn.actor)
    if not WAYS[tap.rule].is_typed:
        raise NotAChoice
    asked = house_rules.prompt(turn.words, now, tap.rule)
    return await ask(turn, "house_rule", asked, back=ShowRule(rule=tap.rule), **tap.model_dump(mode="json"))


@routes.question("house_rule")
async def read(turn: Turn, question: Question) -> Screen:
    """Shows what the typed value comes to; words, which no button could carry to Save, are saved at once."""
    tap = TypeRule.model_validate(question.data)
    value = desk.read(turn.actor, tap.rule, turn.line)
    if WAYS[tap.rule].unit is Unit.WORDS:
        return await _save_words(turn, question, tap, value)
    thought = ThinkRule(rule=tap.rule, version=tap.version, value=value)
    return await leads_to(turn, question, think, thought)


async def _save_words(turn: Turn, question: Question, tap: TypeRule, value: str) -> Screen:
    outcome = answer(turn, question, ShowRule(rule=tap.rule))
    try:
        change = await desk.change(
            turn.desk, turn.actor, tap.rule, value, seen=tap.version, answer=outcome
        )
    except (RulesChanged, NoChange) as refusal:
        await close(turn.desk, outcome)
        return await _as_it_is(turn, tap.rule, refusal)
    return house_rules.saved(turn.words, change)


async def _as_it_is(turn: Turn, rule: Rule, refusal: RulesChanged | NoChange) -> Screen:
    shown = await show_one(turn, ShowRule(rule=rule))
    return shown.toasting(explain(turn.words, refusal))
