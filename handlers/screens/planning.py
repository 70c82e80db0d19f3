"""A plan in the making: the short way from its title to its preview, and what can be changed from there."""

from domain.calendar import Unit
from domain.payment_types import ONCE, WITHOUT, clocks_for
from domain.plan_draft import PlanDraft, Step
from domain.planning import NO_MEMO
from domain.plans import PaymentType, PlanKind
from domain.refusals import SessionsOneTimeOnly
from handlers.screens.plans import described
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.general import Cancel
from handlers.taps.plans import Choose, GoTo, NewPlan, SavePlan, ShowDraft, ShowPlan, ShowPlans
from services.planning import OpenDraft
from services.plans import PlanCard
from texts.refusals import explain
from texts.words import Words

NO_PRICE = "none"
_SIZES = ("1", "5", "8", "10", "12", "20")
_PARTS = ("2", "3", "4", "6", "10", "12")
_LENGTHS = {"30d": (30, Unit.DAYS), "1m": (1, Unit.MONTHS), "3m": (3, Unit.MONTHS), "6m": (6, Unit.MONTHS),
            "12m": (12, Unit.MONTHS)}  # fmt: skip
_ACTIVATIONS = {
    "14d": (14, Unit.DAYS),
    "30d": (30, Unit.DAYS),
    "60d": (60, Unit.DAYS),
    "90d": (90, Unit.DAYS),
}


def preview(words: Words, open_: OpenDraft, card: PlanCard) -> Screen:
    """The finished plan before it is put on sale, or before an edit of it is saved."""
    draft = open_.draft
    saves = words.plain("button-save-plan" if draft.was is None else "button-save-edit")
    rows: list[tuple[Button, ...]] = [
        (Button(saves, SavePlan(question_id=open_.question_id)),),
        (_goes(words, open_, Step.OPTIONS),),
        (_goes(words, open_, Step.TITLE), _goes(words, open_, Step.PRICE)),
        (_goes(words, open_, Step.PAYMENT), _goes(words, open_, Step.MEMO)),
    ]
    sizes = [_goes(words, open_, Step.SIZE)] if draft.is_counted else []
    rows.append((*sizes, _goes(words, open_, Step.CLOCK)))
    if draft.was is None:
        rows.append((Button(words.plain("button-start-again"), NewPlan()),))
    return Screen(described(words, card), (*rows, (_cancel(words, draft),)))


def step(words: Words, open_: OpenDraft) -> Screen:
    """The question that is open, with what is settled above it."""
    draft = open_.draft
    title = words("plan-new") if draft.was is None else words("plan-editing", title=draft.was.title)
    lines = [title, *_settled(words, draft), "", words(f"plan-ask-{draft.step}")]
    ways = () if draft == PlanDraft() else (_back(words, open_),)
    return Screen("\n".join(lines), (*_choices(words, open_), (*ways, _cancel(words, draft))))


def one_time_only(words: Words, open_: OpenDraft, refusal: SessionsOneTimeOnly) -> Screen:
    """Why sessions do not go with this payment, and the ways out of that."""
    draft = open_.draft
    title = words("plan-new") if draft.was is None else words("plan-editing", title=draft.was.title)
    lines = [title, *_settled(words, draft), "", words.escaped(explain(words, refusal))]
    lines.append(words("plan-one-time-ways"))
    if draft.step is Step.KIND:
        once, without = f"{ONCE}{refusal.kind}", str(PlanKind.OFFER)
    else:
        once, without = str(PaymentType.ONE_TIME), f"{WITHOUT}{refusal.payment}"
    rows: Rows = ((_choice(open_, words.plain("button-make-one-time"), once),),)
    if draft.was is None:
        rows += ((_choice(open_, words.plain("button-without-sessions"), without),),)
    return Screen("\n".join(lines), (*rows, (_goes_on(words),)))


def _settled(words: Words, draft: PlanDraft) -> list[str]:
    lines = []
    if draft.title is not None:
        lines.append(words("plan-title", title=draft.title))
    if draft.payment is not None and draft.step is not Step.PARTS:
        lines.append(words(f"plan-payment-{draft.payment}", parts=draft.parts or 1))
    if draft.kind is not None and draft.step is not Step.SIZE:
        lines.append(words(f"plan-size-{draft.kind}", size=draft.size or 0))
    return lines


def _choices(words: Words, open_: OpenDraft) -> Rows:
    match open_.draft.step:
        case Step.PAYMENT:
            types = tuple(PaymentType)
            return tuple((_choice(open_, words.plain(f"button-payment-{each}"), each),) for each in types)
        case Step.PARTS:
            return _in_rows([_choice(open_, parts, parts) for parts in _PARTS], 3)
        case Step.MEMO:
            return ((_choice(open_, words.plain("button-no-memo"), NO_MEMO),),)
        case Step.KIND:
            return tuple((_choice(open_, words.plain(f"button-kind-{kind}"), kind),) for kind in PlanKind)
        case Step.SIZE:
            return _in_rows([_choice(open_, size, size) for size in _SIZES], 3)
        case Step.CLOCK:
            clocks = clocks_for(open_.draft.kind, open_.draft.payment)
            return tuple((_choice(open_, words.plain(f"button-clock-{clock}"), clock),) for clock in clocks)
        case Step.LENGTH:
            return _in_rows(_spans(words, open_, _LENGTHS), 3)
        case Step.ACTIVATE:
            return _in_rows(_spans(words, open_, _ACTIVATIONS), 2)
        case Step.PRICE if open_.draft.payment is PaymentType.ONE_TIME:
            return ((_choice(open_, words.plain("button-no-price"), NO_PRICE),),)
    return ()


def _spans(words: Words, open_: OpenDraft, spans: dict[str, tuple[int, Unit]]) -> list[Button]:
    return [
        _choice(open_, words.plain(f"plan-length-{unit}", count=count), typed)
        for typed, (count, unit) in spans.items()
    ]


def _in_rows(buttons: list[Button], width: int) -> Rows:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def _choice(open_: OpenDraft, label: str, choice: str) -> Button:
    return Button(label, Choose(question_id=open_.question_id, choice=choice))


def _goes(words: Words, open_: OpenDraft, step: Step) -> Button:
    return Button(words.plain(f"button-step-{step}"), GoTo(question_id=open_.question_id, step=step))


def _back(words: Words, open_: OpenDraft) -> Button:
    return Button(words.plain("button-back"), GoTo(question_id=open_.question_id, step=Step.PREVIEW))


def _goes_on(words: Words) -> Button:
    return Button(words.plain("button-back"), ShowDraft())


def _cancel(words: Words, draft: PlanDraft) -> Button:
    back = ShowPlans() if draft.was is None else ShowPlan(plan_id=draft.was.id)
    return Button(words.plain("button-cancel"), Cancel.to(back))
