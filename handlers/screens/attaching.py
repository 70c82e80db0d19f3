"""A session pack in the making, and what it is attached to (PRODUCT §3.2)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.calendar import Unit
from domain.pack_draft import PackDraft, PackStep
from domain.plan_draft import ANY
from domain.policies import Costs
from domain.refusals import AttachesToOneTime
from handlers.screens import changes
from handlers.screens.history import saved
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import client_label
from handlers.screens.settling import settle_rows
from handlers.screens.titles import told_apart
from handlers.taps.attaching import AttachSessions, AttachTo, ChooseOfPack, GoToPackStep, NewPack
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.general import Cancel
from handlers.taps.selling import SellTo
from services.attaching import OpenPack
from services.cards import PassCard
from services.histories import EntryCard
from services.searching import Found
from texts.refusals import explain
from texts.words import Words

#: The choice to call the sessions what the pass is called.
KEEP = "keep"
_SIZES = ("1", "5", "8", "10", "12", "20")
_LENGTHS = {"1m": (1, Unit.MONTHS), "3m": (3, Unit.MONTHS), "6m": (6, Unit.MONTHS), "12m": (12, Unit.MONTHS)}
_CUTOFFS = (2, 6, 12, 24, 48)
_GRACES = (0, 15, 30, 60)
#: The rules of cancelling are asked for as they are for a plan.
_ASKS = {
    PackStep.CUTOFF: "option-ask-cancelling",
    PackStep.GRACE: "option-ask-grace",
    PackStep.COSTS: "option-ask-costs",
}
_AGAIN = (PackStep.TITLE, PackStep.SIZE, PackStep.START, PackStep.UNTIL, PackStep.CUTOFF)


def step(words: Words, open_: OpenPack) -> Screen:
    """The question that is open, with what is settled above it."""
    at, settled = open_.draft.step, _settled(words, open_.draft)
    lines = [_heading(words, open_), *settled, "", words(_ASKS.get(at, f"pack-ask-{at}"))]
    goes_back = GoToPackStep(question_id=open_.question_id, step=PackStep.PREVIEW)
    back = Button(words.plain("button-back"), goes_back)
    ways = (_cancel(words, open_),) if open_.draft.title is None else (back, _cancel(words, open_))
    return Screen("\n".join(lines), (*_choices(words, open_), ways))


def preview(words: Words, open_: OpenPack) -> Screen:
    """The finished pack: what it makes of the pass, or what it can be attached to."""
    lines = [_heading(words, open_), ""]
    again = [_again(words, open_, at) for at in _AGAIN]
    rest: Rows = (tuple(again[:2]), tuple(again[2:4]), (again[4],), (_cancel(words, open_),))
    if open_.after is not None:
        [before] = open_.offers
        lines += [*changes.difference(words, before, open_.after), *_rules(words, open_.draft)]
        sample = pass_lines(words, PassCard(open_.after, open_.client, open_.today))
        lines += ["", words("plan-sample"), "", sample]
        attach = Button(words.plain("button-attach"), _attach(open_, before.id, before.version))
        return Screen("\n".join(lines), ((attach,), *rest))
    lines += _settled(words, open_.draft)
    lines += ["", words("pack-which" if open_.offers else "pack-nowhere")]
    names = told_apart(words, open_.offers)
    offers = tuple(
        (
            Button(
                words.plain("button-attach-to", title=names[each.id]), _attach(open_, each.id, each.version)
            ),
        )
        for each in open_.offers
    )
    sell = Button(words.plain("button-sell-instead"), SellTo(client_id=open_.client.id))
    return Screen("\n".join(lines), (*offers, (sell,), *rest))


def attach_row(words: Words, pass_id: int) -> tuple[Button, ...]:
    """The way to attach sessions to a pass."""
    return (Button(words.plain("button-attach-sessions"), AttachSessions(pass_id=pass_id)),)


def one_time_only(words: Words, card: PassCard, refusal: AttachesToOneTime) -> Screen:
    """Why nothing is attached to this pass, and the ways out of that."""
    client_id, pass_id = card.client.id, card.pass_.id
    rows: Rows = (
        pack_row(words, client_id),
        (Button(words.plain("button-sell-instead"), SellTo(client_id=client_id)),),
        (Button(words.plain("button-back"), ShowPass(pass_id=pass_id)),),
    )
    return Screen(pass_lines(words, card) + "\n\n" + words.escaped(explain(words, refusal)), rows)


def attached(words: Words, card: EntryCard, unpaid: int) -> Screen:
    """What has just been attached; it can pay for visits that are `unpaid`."""
    shown = saved(words, card)
    return replace(shown, rows=(*settle_rows(words, card.pass_, unpaid), *shown.rows))


def for_whom(words: Words, lately: Sequence[Found], asked: Screen) -> Screen:
    """Asks whom a pack is for; recent clients are one press away."""
    rows = tuple((Button(client_label(words, each), NewPack(client_id=each.id)),) for each in lately)
    return replace(asked, rows=(*rows, *asked.rows))


def pack_row(words: Words, client_id: int) -> tuple[Button]:
    """The way to a session pack for a client."""
    return (Button(words.plain("button-new-pack"), NewPack(client_id=client_id)),)


def _heading(words: Words, open_: OpenPack) -> str:
    if open_.draft.pass_id is None:
        return words("pack-title", name=open_.client.name)
    return words("pack-title-for", name=open_.client.name, title=open_.offers[0].title)


def _settled(words: Words, draft: PackDraft) -> list[str]:
    lines = []
    if draft.title is not None:
        lines.append(words("plan-title", title=draft.title))
    if draft.size is not None:
        lines.append(words("plan-size-count", size=draft.size))
    if draft.starts_on is not None:
        lines.append(words("give-starts", day=draft.starts_on))
    if draft.is_dated:
        lines.append(
            words("plan-valid-none") if draft.until is None else words("plan-valid-fixed", day=draft.until)
        )
    return lines + _rules(words, draft)


def _rules(words: Words, draft: PackDraft) -> list[str]:
    if draft.asked is not None:
        return []
    if draft.policy is None:
        return [words("terms-usual-cancelling")]
    free = words("terms-cancelling", hours=draft.policy.cutoff // 60, grace=draft.policy.grace)
    return [free, words(f"terms-costs-{draft.policy.costs}")]


def _choices(words: Words, open_: OpenPack) -> Rows:
    match open_.draft.step:
        case PackStep.TITLE:
            titles = [each.title for each in open_.offers] if open_.draft.pass_id is not None else []
            return tuple(
                (_choice(open_, words.plain("button-choice", label=title), KEEP),) for title in titles
            )
        case PackStep.SIZE:
            sizes = [_choice(open_, size, size) for size in _SIZES]
            return (tuple(sizes[:3]), tuple(sizes[3:]))
        case PackStep.START:
            return (_starts(words, open_),)
        case PackStep.UNTIL:
            spans = [
                _choice(open_, words.plain(f"plan-length-{unit}", count=count), typed)
                for typed, (count, unit) in _LENGTHS.items()
            ]
            return (
                tuple(spans[:2]),
                tuple(spans[2:]),
                (_choice(open_, words.plain("button-clock-none"), ANY),),
            )
        case PackStep.CUTOFF:
            own = (_choice(open_, words.plain("button-without-cancelling"), ANY),)
            return (own, tuple(_choice(open_, str(hours), str(hours)) for hours in _CUTOFFS))
        case PackStep.GRACE:
            return (tuple(_choice(open_, str(minutes), str(minutes)) for minutes in _GRACES),)
        case PackStep.COSTS:
            return tuple((_choice(open_, words.plain(f"button-costs-{each}"), each),) for each in Costs)
    return ()


def _starts(words: Words, open_: OpenPack) -> tuple[Button, ...]:
    days = {"today": open_.today, "tomorrow": open_.today + timedelta(days=1)}
    return tuple(
        _choice(open_, words.plain(f"button-start-{key}"), day.isoformat()) for key, day in days.items()
    )


def _attach(open_: OpenPack, pass_id: int, version: int) -> AttachTo:
    return AttachTo(question_id=open_.question_id, pass_id=pass_id, version=version)


def _choice(open_: OpenPack, label: str, choice: str) -> Button:
    return Button(label, ChooseOfPack(question_id=open_.question_id, choice=choice))


def _again(words: Words, open_: OpenPack, at: PackStep) -> Button:
    return Button(words.plain(f"button-pack-{at}"), GoToPackStep(question_id=open_.question_id, step=at))


def _cancel(words: Words, open_: OpenPack) -> Button:
    pass_id = open_.draft.pass_id
    back = ShowClient(client_id=open_.client.id) if pass_id is None else ShowPass(pass_id=pass_id)
    return Button(words.plain("button-cancel"), Cancel.to(back))
