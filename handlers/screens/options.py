"""The options of a plan in the making: one screen for each, and the way back to all of them."""

from domain.coverage import Named
from domain.options import INTRO, NAMED, PERIODS, WITHOUT_SESSIONS
from domain.plan_draft import ANY, PlanDraft, Step
from domain.plans import PaymentType, WhenEmpty
from domain.policies import Costs
from handlers.screens.plans import described
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.terms import term_line
from handlers.taps.plans import Choose, GoTo
from services.planning import OpenDraft
from services.plans import PlanCard
from texts.words import Words

PAGE = 8
_MENU = (
    (Step.SERVICES, Step.COACHES),
    (Step.PLACES, Step.WEEKDAYS),
    (Step.HOURS, Step.CAPS),
    (Step.EMPTY, Step.HOLD),
    (Step.END, Step.PRIORITY),
    (Step.CANCELLING,),
)
#: Numbers offered at a step; others are typed.
_OFFERED: dict[Step, tuple[int, ...]] = {
    Step.PER_DAY: (1, 2),
    Step.PER_WEEK: (1, 2, 3, 4, 5),
    Step.PER_MONTH: (4, 8, 12),
    Step.DEBT: (1, 2, 3, 5),
    Step.HOLD: (14, 30, 60, 90),
    Step.LEAST: (1, 7, 14),
    Step.TIMES: (1, 2, 3),
    Step.CANCELLING: (0, 2, 6, 12, 24, 48),
    Step.GRACE: (0, 15, 30, 60),
}
#: The steps whose limit can be taken away.
_WITHOUT = {Step.SERVICES, Step.COACHES, Step.PLACES, Step.WEEKDAYS, Step.HOURS, Step.PER_DAY, Step.PER_WEEK,
            Step.PER_MONTH, Step.HOLD, Step.TIMES, Step.CANCELLING}  # fmt: skip
#: The term that a step changes, where it is called otherwise.
_TERMS = {
    Step.WEEKDAYS: "when",
    Step.HOURS: "when",
    Step.PER_DAY: "caps",
    Step.PER_WEEK: "caps",
    Step.PER_MONTH: "caps",
    Step.DEBT: "empty",
    Step.LEAST: "hold",
    Step.TIMES: "hold",
    Step.GRACE: "cancelling",
    Step.COSTS: "cancelling",
    Step.NEXT: "end",
}
#: Where Back leads, if not to all options.
_BACK = {
    Step.OPTIONS: Step.PREVIEW,
    Step.PER_DAY: Step.CAPS,
    Step.PER_WEEK: Step.CAPS,
    Step.PER_MONTH: Step.CAPS,
    Step.DEBT: Step.EMPTY,
    Step.LEAST: Step.HOLD,
    Step.TIMES: Step.LEAST,
    Step.GRACE: Step.CANCELLING,
    Step.COSTS: Step.GRACE,
    Step.NEXT: Step.END,
}


def step(words: Words, open_: OpenDraft, card: PlanCard) -> Screen:
    """One option with its choices; all of them stand below the plan as its buyers would read it now."""
    draft = open_.draft
    if draft.step is Step.OPTIONS:
        return Screen(described(words, card), _rows(words, open_))
    nothing = draft.step in NAMED and not _offered(open_)
    ask = words(f"option-ask-{draft.step}-none" if nothing else f"option-ask-{draft.step}")
    now = term_line(words, card.plan, card.following, _TERMS.get(draft.step, draft.step))
    return Screen("\n".join([words("plan-title", title=draft.title), now, "", ask]), _rows(words, open_))


def _rows(words: Words, open_: OpenDraft) -> Rows:
    at = open_.draft.step
    choices = _menu(words, open_) if at is Step.OPTIONS else _choices(words, open_)
    if at in _WITHOUT:
        choices += ((_choice(open_, words.plain(f"button-without-{at}"), ANY),),)
    label = words.plain("button-options-done" if at is Step.OPTIONS else "button-back")
    return (*choices, (_goes(open_, label, _BACK.get(at, Step.OPTIONS)),))


def _menu(words: Words, open_: OpenDraft) -> Rows:
    draft = open_.draft
    hidden = set() if draft.is_counted else {Step.EMPTY}
    if draft.is_offer:
        hidden = {step for row in _MENU for step in row} - set(WITHOUT_SESSIONS)
    if draft.payment is PaymentType.RECURRING:
        hidden.add(Step.END)
    rows = [tuple(_option(words, open_, step) for step in row if step not in hidden) for row in _MENU]
    if draft.payment is not PaymentType.RECURRING:
        is_intro = "yes" if draft.rest.is_intro else "no"
        rows.append((_choice(open_, words.plain("button-option-intro", on=is_intro), INTRO),))
    return tuple(row for row in rows if row)


def _choices(words: Words, open_: OpenDraft) -> Rows:
    draft = open_.draft
    match draft.step:
        case Step.SERVICES | Step.COACHES | Step.PLACES | Step.NEXT:
            return _by_name(words, open_)
        case Step.WEEKDAYS:
            return _weekdays(words, open_)
        case Step.CAPS:
            return tuple((_option(words, open_, step),) for step in PERIODS)
        case Step.EMPTY:
            return tuple((_choice(open_, words.plain(f"button-empty-{way}"), way),) for way in WhenEmpty)
        case Step.PRIORITY:
            offered = (("first", "5"), ("normal", "0"), ("last", "-5"))
            return (tuple(_choice(open_, words.plain(f"button-priority-{n}"), v) for n, v in offered),)
        case Step.COSTS:
            return tuple((_choice(open_, words.plain(f"button-costs-{each}"), each),) for each in Costs)
        case Step.END:
            ends = draft.ends_offered
            return tuple((_choice(open_, words.plain(f"button-end-{end}"), end),) for end in ends)
    most = draft.rest.hold.days if draft.step is Step.LEAST else max(_OFFERED.get(draft.step, (0,)))
    numbers = [number for number in _OFFERED.get(draft.step, ()) if number <= most]
    return (tuple(_choice(open_, str(number), str(number)) for number in numbers),) if numbers else ()


def _by_name(words: Words, open_: OpenDraft) -> Rows:
    offered, start = _offered(open_), open_.draft.page * PAGE
    chosen = _chosen(open_.draft)
    shown: Rows = tuple(
        (_choice(open_, _marked(words, each.name, on=each.id in chosen), str(each.id)),)
        for each in offered[start : start + PAGE]
    )
    if len(offered) > start + PAGE:
        shown += ((_goes(open_, words.plain("button-more"), open_.draft.step, open_.draft.page + 1),),)
    elif start:
        shown += ((_goes(open_, words.plain("button-first-page"), open_.draft.step),),)
    return shown


def _weekdays(words: Words, open_: OpenDraft) -> Rows:
    on = open_.draft.rest.coverage.weekdays
    buttons = [
        _choice(open_, _marked(words, words.weekdays([day]), on=day in on), str(day)) for day in range(7)
    ]
    return tuple(buttons[:4]), tuple(buttons[4:])


def _offered(open_: OpenDraft) -> tuple[Named, ...]:
    """What can be chosen, and what is chosen although it is not offered any more."""
    if open_.draft.step is Step.NEXT:
        return open_.choices
    now: tuple[Named, ...] = getattr(open_.draft.rest.coverage, open_.draft.step)
    known = {each.id for each in open_.choices}
    return (*open_.choices, *(each for each in now if each.id not in known))


def _chosen(draft: PlanDraft) -> set[int]:
    if draft.step is Step.NEXT:
        return set() if draft.rest.converts_to is None else {draft.rest.converts_to}
    return {each.id for each in getattr(draft.rest.coverage, draft.step)}


def _option(words: Words, open_: OpenDraft, step: Step) -> Button:
    return _goes(open_, words.plain(f"button-option-{step}"), step)


def _marked(words: Words, name: str, *, on: bool) -> str:
    return words.plain("button-chosen" if on else "button-choice", label=name)


def _choice(open_: OpenDraft, label: str, choice: str) -> Button:
    return Button(label, Choose(question_id=open_.question_id, choice=choice))


def _goes(open_: OpenDraft, label: str, step: Step, number: int = 0) -> Button:
    return Button(label, GoTo(question_id=open_.question_id, step=step, number=number))
