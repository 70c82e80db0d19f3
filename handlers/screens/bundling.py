"""A bundle in the making, step by step (PRODUCT §3.8)."""

from domain.bundling import CLOCKS, DONE, NOTHING, BundleStep
from domain.calendar import Unit
from domain.plans import Plan
from handlers.screens.bundles import described
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.bundles import ChooseInBundle, NewBundle, SaveBundle, ShowBundles
from handlers.taps.general import Cancel
from services.bundles import BundleCard
from services.bundling import OpenBundle
from texts.words import Words

NO_PRICE = "none"
_LENGTHS = {"30d": (30, Unit.DAYS), "3m": (3, Unit.MONTHS), "6m": (6, Unit.MONTHS), "12m": (12, Unit.MONTHS)}


def step(words: Words, open_: OpenBundle) -> Screen:
    """The question that is open, with what is in the bundle so far above it."""
    draft = open_.draft
    lines = [words("bundle-new")]
    if draft.title is not None:
        lines.append(words("bundle-title", title=draft.title))
    lines += [words("bundle-item", title=plan.title, count=draft.count_of(plan.id)) for plan in open_.inside]
    lines += [words("bundle-other", label=label) for label in draft.others or ()]
    lines += ["", words(f"bundle-ask-{draft.step}")]
    return Screen("\n".join(lines), (*_choices(words, open_), (_cancel(words),)))


def preview(words: Words, open_: OpenBundle, card: BundleCard) -> Screen:
    """The finished bundle before it is put on sale."""
    save = Button(words.plain("button-save-plan"), SaveBundle(question_id=open_.question_id))
    again = Button(words.plain("button-start-again"), NewBundle())
    return Screen(described(words, card), ((save,), (again,), (_cancel(words),)))


def _choices(words: Words, open_: OpenBundle) -> Rows:
    match open_.draft.step:
        case BundleStep.PLANS:
            return _plans(words, open_)
        case BundleStep.OTHERS:
            return ((_choice(open_, words.plain("button-bundle-nothing"), NOTHING),),)
        case BundleStep.CLOCK:
            return tuple((_choice(open_, words.plain(f"button-bundle-{clock}"), clock),) for clock in CLOCKS)
        case BundleStep.LENGTH:
            buttons = [
                _choice(open_, words.plain(f"plan-length-{unit}", count=count), typed)
                for typed, (count, unit) in _LENGTHS.items()
            ]
            return (tuple(buttons[:2]), tuple(buttons[2:]))
        case BundleStep.PRICE:
            return ((_choice(open_, words.plain("button-no-price"), NO_PRICE),),)
    return ()


def _plans(words: Words, open_: OpenBundle) -> Rows:
    rows = [_plan_row(words, open_, plan) for plan in open_.on_sale]
    if open_.more is not None:
        rows.append((_choice(open_, words.plain("button-more"), f">{open_.more}"),))
    elif open_.draft.after:
        rows.append((_choice(open_, words.plain("button-first-plans"), ">0"),))
    if open_.draft.plans:
        rows.append((_choice(open_, words.plain("button-bundle-done"), DONE),))
    return tuple(rows)


def _plan_row(words: Words, open_: OpenBundle, plan: Plan) -> tuple[Button, ...]:
    count = open_.draft.count_of(plan.id)
    label = words.plain("button-bundle-plan", title=plan.title, count=count)
    more = _choice(open_, label, f"+{plan.id}")
    return (more, _choice(open_, "−1", f"-{plan.id}")) if count else (more,)


def _choice(open_: OpenBundle, label: str, choice: str) -> Button:
    return Button(label, ChooseInBundle(question_id=open_.question_id, choice=choice))


def _cancel(words: Words) -> Button:
    return Button(words.plain("button-cancel"), Cancel.to(ShowBundles()))
