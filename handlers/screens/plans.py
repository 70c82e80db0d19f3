"""Plans: those on sale, and one in the making, step by step."""

from domain.calendar import Unit
from domain.planning import PlanDraft, Step, clocks_for
from domain.plans import Plan, PlanKind, ValidityClock
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.coach import CoachMode
from handlers.taps.general import Cancel
from handlers.taps.people import OwnerDesk
from handlers.taps.plans import Choose, NewPlan, SavePlan, ShowPlan, ShowPlans
from services.cards import PassCard
from services.plans import OpenDraft, PlanCard, PlanPage
from texts.words import Words

_SIZES = ("1", "5", "8", "10", "12", "20")
_LENGTHS = {"30d": (30, Unit.DAYS), "1m": (1, Unit.MONTHS), "3m": (3, Unit.MONTHS), "6m": (6, Unit.MONTHS),
            "12m": (12, Unit.MONTHS)}  # fmt: skip
_ACTIVATIONS = {
    "14d": (14, Unit.DAYS),
    "30d": (30, Unit.DAYS),
    "60d": (60, Unit.DAYS),
    "90d": (90, Unit.DAYS),
}


def page(words: Words, found: PlanPage) -> Screen:
    """Plans on sale, each to be opened."""
    lines = [words("plans-title"), words("plans-hint" if found.plans else "plans-none")]
    rows = [(Button(plan.title, ShowPlan(plan_id=plan.id)),) for plan in found.plans]
    if found.may_make:
        rows.insert(0, (Button(words.plain("button-new-plan"), NewPlan()),))
    if found.more is not None:
        rows.append((Button(words.plain("button-more"), ShowPlans(after=found.more)),))
    back = OwnerDesk() if found.may_make else CoachMode()
    rows.append((Button(words.plain("button-back"), back),))
    return Screen("\n".join(lines), tuple(rows))


def plan(words: Words, card: PlanCard) -> Screen:
    """One plan: its terms, and how its buyer reads a pass of it."""
    back = Button(words.plain("button-back"), ShowPlans())
    return Screen(_described(words, card), ((back,),))


def saved(words: Words, card: PlanCard) -> Screen:
    """The plan that has just been put on sale."""
    return plan(words, card).toasting(words.plain("toast-plan-saved"))


def preview(words: Words, open_: OpenDraft, card: PlanCard) -> Screen:
    """The finished plan before it is put on sale."""
    save = Button(words.plain("button-save-plan"), SavePlan(question_id=open_.question_id))
    again = Button(words.plain("button-start-again"), NewPlan())
    return Screen(_described(words, card), ((save,), (again,), (_cancel(words),)))


def step(words: Words, open_: OpenDraft) -> Screen:
    """The question that is open, with what is settled above it."""
    lines = [words("plan-new"), *_settled(words, open_.draft), "", words(f"plan-ask-{open_.draft.step}")]
    rows = _choices(words, open_)
    return Screen("\n".join(lines), (*rows, (_cancel(words),)))


def plan_lines(words: Words, plan: Plan) -> list[str]:
    """The terms of a plan: size, validity, price."""
    terms = plan.terms
    lines = [words(f"plan-size-{terms.kind}", size=terms.size or 0)]
    validity = terms.validity
    match validity.clock:
        case ValidityClock.FIXED:
            lines.append(words("plan-valid-fixed", day=validity.until))
        case ValidityClock.FIRST_USE if validity.count is not None:
            lines.append(words(f"plan-valid-use-{validity.unit}", count=validity.count))
        case ValidityClock.SALE | ValidityClock.CHOSEN if validity.count is not None:
            lines.append(words(f"plan-valid-sale-{validity.unit}", count=validity.count))
        case _:
            lines.append(words("plan-valid-none"))
    if validity.activate_within_days is not None:
        lines.append(words("plan-activate", days=validity.activate_within_days))
    lines.append(price_line(words, plan))
    return lines


def price_line(words: Words, plan: Plan) -> str:
    """What the plan costs."""
    if plan.price is None or plan.currency is None:
        return words("plan-price-none")
    if plan.price == 0:
        return words("plan-price-free")
    return words("plan-price", amount=words.money(plan.price, plan.currency))


def _described(words: Words, card: PlanCard) -> str:
    title = words("plan-title", title=card.plan.title)
    sample = pass_lines(words, PassCard(card.sample, card.buyer, card.today))
    return "\n".join([title, *plan_lines(words, card.plan), "", words("plan-sample"), "", sample])


def _settled(words: Words, draft: PlanDraft) -> list[str]:
    lines = []
    if draft.title is not None:
        lines.append(words("plan-title", title=draft.title))
    if draft.kind is not None and draft.step is not Step.SIZE:
        lines.append(words(f"plan-size-{draft.kind}", size=draft.size or 0))
    return lines


def _choices(words: Words, open_: OpenDraft) -> Rows:
    match open_.draft.step:
        case Step.KIND:
            return tuple((_choice(open_, words.plain(f"button-kind-{kind}"), kind),) for kind in PlanKind)
        case Step.SIZE:
            return _in_rows([_choice(open_, size, size) for size in _SIZES], 3)
        case Step.CLOCK:
            clocks = clocks_for(open_.draft.kind)
            return tuple((_choice(open_, words.plain(f"button-clock-{clock}"), clock),) for clock in clocks)
        case Step.LENGTH:
            return _in_rows(_spans(words, open_, _LENGTHS), 3)
        case Step.ACTIVATE:
            return _in_rows(_spans(words, open_, _ACTIVATIONS), 2)
        case Step.PRICE:
            return ((_choice(open_, words.plain("button-no-price"), NO_PRICE),),)
    return ()


NO_PRICE = "none"


def _spans(words: Words, open_: OpenDraft, spans: dict[str, tuple[int, Unit]]) -> list[Button]:
    return [
        _choice(open_, words.plain(f"plan-length-{unit}", count=count), typed)
        for typed, (count, unit) in spans.items()
    ]


def _in_rows(buttons: list[Button], width: int) -> Rows:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def _choice(open_: OpenDraft, label: str, choice: str) -> Button:
    return Button(label, Choose(question_id=open_.question_id, choice=choice))


def _cancel(words: Words) -> Button:
    return Button(words.plain("button-cancel"), Cancel.to(ShowPlans()))
