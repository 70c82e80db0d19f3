"""The owner's rules of booking."""

from domain.refusals import NoChange, RulesChanged
from domain.rule_choices import Rule
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, house_rules
from handlers.taps.house_rules import SaveRule, ShowRule, ShowRules, ShowSection, ThinkRule, TypeRule
from handlers.turn import Turn
from services import house_rules as desk
from services.questions import close
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowRules)
async def show(turn: Turn, tap: ShowRules) -> Screen:
    """All of them."""
    return house_rules.all_rules(turn.words, await desk.card(turn.desk, turn.actor))


@routes.tap(ShowSection)
async def show_section(turn: Turn, tap: ShowSection) -> Screen:
    """Those that belong together."""
    return house_rules.section(turn.words, await desk.card(turn.desk, turn.actor), tap.section)


@routes.tap(ShowRule)
async def show_one(turn: Turn, tap: ShowRule) -> Screen:
    """One of them."""
    return house_rules.one(turn.words, await desk.card(turn.desk, turn.actor), tap.rule)


@routes.tap(ThinkRule)
async def think(turn: Turn, tap: ThinkRule) -> Screen:
    """Old → new."""
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


@routes.tap(TypeRule)
async def type_(turn: Turn, tap: TypeRule) -> Screen:
    """Asks for a value."""
    await desk.card(turn.desk, turn.actor)
    asked = house_rules.prompt(turn.words, tap.rule)
    return await ask(turn, "house_rule", asked, back=ShowRule(rule=tap.rule), **tap.model_dump(mode="json"))


@routes.question("house_rule")
async def read(turn: Turn, question: Question) -> Screen:
    """Shows what the typed value comes to."""
    tap = TypeRule.model_validate(question.data)
    value, change = await desk.read(turn.desk, turn.actor, tap.rule, turn.line, seen=tap.version)
    thought = ThinkRule(rule=tap.rule, version=tap.version, value=value)
    await close(turn.desk, answer(turn, question, thought))
    return house_rules.thought(turn.words, change, value)


async def _as_it_is(turn: Turn, rule: Rule, refusal: RulesChanged | NoChange) -> Screen:
    shown = await show_one(turn, ShowRule(rule=rule))
    return shown.toasting(explain(turn.words, refusal))
