"""Letting another pass pay for a visit: which one, and what it comes to (PRODUCT §4.13)."""

from collections.abc import Callable, Sequence
from functools import partial

from domain.ids import EntryId
from domain.passes import Pass
from handlers.screens import changes
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.titles import told_apart
from handlers.taps import Tap
from handlers.taps.coach import ShowPass
from handlers.taps.history import ShowEntry
from handlers.taps.moving import MoveVisit, MoveVisitTo
from services.moving import Choices, Moved, Paying
from texts.refusals import explain
from texts.words import Words

_REASONS = 8


def choose(words: Words, found: Choices) -> Screen:
    """The passes that can pay instead, and why others cannot."""
    lines = [words("move-title", name=found.client.name, day=words.weekday(found.day))]
    lines.append(words("move-paid-by", title=found.pass_.title))
    said, rows = other_passes(words, found.others, partial(_tap, found.entry.id))
    back = Button(words.plain("button-back"), ShowEntry(entry_id=found.entry.id))
    return Screen("\n".join([*lines, *said]), (*rows, (back,)))


def other_passes(
    words: Words, others: Sequence[Paying], tap: Callable[[Pass], Tap]
) -> tuple[list[str], Rows]:
    """The question which pass is to pay, with why some cannot, and a row for each that can."""
    able = [each for each in others if each.after is not None]
    refused = [each.refusal for each in others if each.refusal is not None]
    names = told_apart(words, (each.before for each in able))
    lines = ["", words("move-choose" if able else "move-none")]
    lines += [words.escaped("• " + explain(words, refusal)) for refusal in refused[:_REASONS]]
    rows = tuple((Button(_label(words, names[each.before.id], each), tap(each.before)),) for each in able)
    return lines, rows


def pending(words: Words, thought: Moved, tap: MoveVisitTo) -> Screen:
    """What moving comes to on both passes, before it is done."""
    yes = Button(words.plain("button-move-visit"), tap.model_copy(update={"sure": True}))
    back = Button(words.plain("button-back"), MoveVisit(entry_id=tap.entry_id))
    lines = [words("move-title", name=thought.client.name, day=words.weekday(thought.day))]
    return Screen("\n".join([*lines, *_both(words, thought)]), ((yes,), (back,)))


def moved(words: Words, done: Moved) -> Screen:
    """The visit as another pass has paid for it, and the way back."""
    was = done.was_paid.after
    way_back = MoveVisitTo(entry_id=done.entry_id, pass_id=was.id, version=was.version, sure=True)
    lines = [words("move-done", name=done.client.name, day=words.weekday(done.day))]
    new = done.pays.after
    opens = Button(words.plain("button-open-pass", title=new.title), ShowPass(pass_id=new.id))
    rows: Rows = ((Button(words.plain("button-move-back"), way_back),), (opens,))
    text = "\n".join([*lines, *_both(words, done)])
    return Screen(text, rows, toast=words.plain("toast-moved", title=new.title)[:200])


def _tap(entry_id: EntryId, pass_: Pass) -> Tap:
    return MoveVisitTo(entry_id=entry_id, pass_id=pass_.id, version=pass_.version)


def _label(words: Words, title: str, each: Paying) -> str:
    if each.before.unlimited or each.after is None:
        return words.plain("button-move-to", title=title)
    change = words.plain("free-change", before=each.before.free, after=each.after.free)
    return words.plain("button-move-to-free", title=title, change=change)


def _both(words: Words, moved: Moved) -> list[str]:
    back, pays = moved.was_paid, moved.pays
    return [
        "",
        words("move-from", title=back.after.title),
        *_difference(words, back.before, back.after),
        "",
        words("move-to", title=pays.after.title),
        *_difference(words, pays.before, pays.after),
    ]


def _difference(words: Words, before: Pass, after: Pass) -> list[str]:
    return changes.difference(words, before, after) or [words("move-nothing-counted")]
