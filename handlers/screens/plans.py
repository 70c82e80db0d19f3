"""Plans: those on sale, the retired ones, and one of them."""

from domain.plans import Plan
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.terms import changed_lines, plan_lines
from handlers.taps.attaching import AskPackClient
from handlers.taps.buying import SwitchShop
from handlers.taps.coach import CoachMode
from handlers.taps.people import OwnerDesk
from handlers.taps.plans import (
    AskRetire,
    EditPlan,
    NewPlan,
    RetirePlan,
    ShowPlan,
    ShowPlans,
    UndoEdit,
    UnretirePlan,
)
from services.cards import PassCard
from services.planning import Saved
from services.plans import PlanCard, PlanPage
from texts.words import Words


def page(words: Words, found: PlanPage) -> Screen:
    """Plans on sale or retired ones, each to be opened."""
    return _retired(words, found) if found.retired else _on_sale(words, found)


def plan(words: Words, card: PlanCard) -> Screen:
    """One plan: its terms, and how its buyer reads a pass of it."""
    back = ShowPlans(retired=card.plan.retired_on is not None and card.may_edit)
    rows = _changing(words, card) if card.may_edit else ()
    return Screen(described(words, card), (*rows, (Button(words.plain("button-back"), back),)))


def saved(words: Words, done: Saved) -> Screen:
    """The plan that has just been put on sale, or edited: that can be undone."""
    shown = plan(words, done.card)
    if not done.is_edit:
        return shown.toasting(words.plain("toast-plan-saved"))
    undo = Button(words.plain("button-undo-edit"), UndoEdit(question_id=done.question_id))
    text = words("plan-edited") + "\n\n" + shown.text
    return Screen(text, ((undo,), *shown.rows), toast=words.plain("toast-plan-edited"))


def retiring(words: Words, card: PlanCard) -> Screen:
    """What it means to take the plan off sale, with and without a block."""
    plan = card.plan
    text = words("plan-title", title=plan.title) + "\n\n" + words("plan-retire-hint")
    ways = [
        Button(words.plain(key), RetirePlan(plan_id=plan.id, version=plan.version, block=block))
        for key, block in (("button-retire", False), ("button-retire-block", True))
    ]
    back = Button(words.plain("button-back"), ShowPlan(plan_id=plan.id))
    return Screen(text, (*((way,) for way in ways), (back,)))


def described(words: Words, card: PlanCard) -> str:
    """A plan as its buyers read it, with what an edit changes above."""
    plan, was = card.plan, card.was
    lines = [words("plan-title", title=plan.title)]
    if plan.retired_on is not None:
        lines.append(
            words("plan-retired-block" if plan.retired_block else "plan-retired", day=plan.retired_on)
        )
    lines += plan_lines(words, plan, card.following)
    if was is not None:
        changes = changed_lines(words, was, plan, card.following)
        head = words("plan-changes" if changes else "plan-changes-none")
        lines = [head, *changes, words("plan-changes-note"), "", *lines]
    sample = pass_lines(words, PassCard(card.sample, card.buyer, card.today))
    return "\n".join([*lines, "", words("plan-sample"), "", sample])


def _on_sale(words: Words, found: PlanPage) -> Screen:
    lines = [words("plans-title"), words("plans-hint" if found.plans else "plans-none")]
    rows = _listed(words, found)
    if found.may_make:
        rows.insert(0, (Button(words.plain("button-new-plan"), NewPlan()),))
    if found.has_retired:
        rows.append((Button(words.plain("button-retired-plans"), ShowPlans(retired=True)),))
    rows.append((Button(words.plain("button-packs"), AskPackClient()),))
    back = OwnerDesk() if found.may_make else CoachMode()
    rows.append((Button(words.plain("button-back"), back),))
    return Screen("\n".join(lines), tuple(rows))


def _retired(words: Words, found: PlanPage) -> Screen:
    lines = [
        words("plans-retired-title"),
        words("plans-retired-hint" if found.plans else "plans-retired-none"),
    ]
    rows = [*_listed(words, found), (Button(words.plain("button-back"), ShowPlans()),)]
    return Screen("\n".join(lines), tuple(rows))


def _listed(words: Words, found: PlanPage) -> list[tuple[Button, ...]]:
    rows: list[tuple[Button, ...]] = [
        (Button(plan.title, ShowPlan(plan_id=plan.id)),) for plan in found.plans
    ]
    if found.more is not None:
        more = ShowPlans(after=found.more, retired=found.retired)
        rows.append((Button(words.plain("button-more"), more),))
    return rows


def _shown(words: Words, plan: Plan) -> Rows:
    """The switch that shows it to clients; what has no price is not theirs to buy."""
    if not plan.price:
        return ()
    switch = SwitchShop(plan_id=plan.id, version=plan.version, shown=not plan.in_shop)
    return ((Button(words.plain("button-in-shop", on="yes" if plan.in_shop else "no"), switch),),)


def _changing(words: Words, card: PlanCard) -> Rows:
    plan = card.plan
    edit = (Button(words.plain("button-edit-plan"), EditPlan(plan_id=plan.id)),)
    if plan.retired_on is None:
        retire = (Button(words.plain("button-retire-plan"), AskRetire(plan_id=plan.id)),)
        return (edit, *_shown(words, plan), retire)
    again = UnretirePlan(plan_id=plan.id, version=plan.version)
    other = RetirePlan(plan_id=plan.id, version=plan.version, block=not plan.retired_block)
    label = words.plain("button-lift-block" if plan.retired_block else "button-set-block")
    return ((Button(words.plain("button-unretire"), again),), (Button(label, other),), edit)
