"""A pass's history: what, who, when and why, with the undo of each line (PRODUCT §4.11)."""

from domain.ledger import Entry, EntryKind
from domain.passes import PassState
from handlers.screens import changes, explaining
from handlers.screens.entries import entry_said
from handlers.screens.passes import pass_lines
from handlers.screens.payments import payments_row
from handlers.screens.reasons import reason_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.tenders import money_line
from handlers.screens.titles import told_apart
from handlers.taps import Tap
from handlers.taps.client import ShowBalance
from handlers.taps.coach import ShowClient, ShowPass, Undo
from handlers.taps.deactivating import ReactivatePass
from handlers.taps.history import ShowClosedOf, ShowEntry, ShowHistory
from handlers.taps.moving import MoveVisit
from services.cards import ClosedPasses
from services.histories import OF_MONEY, EntryCard, History, Line
from texts.words import Words

_ALSO = 4
_SAID_BY_DIFFERENCE = (EntryKind.REDATE, EntryKind.HOLD, EntryKind.PAYMENT, EntryKind.REFUND)


def page(words: Words, history: History, *, is_staff: bool) -> Screen:
    """Entries from the newest on; those that may be undone have a button by their number."""
    pass_ = history.card.pass_
    blocks = [words("history-title", title=pass_.title, name=history.card.client.name)]
    for number, line in enumerate(history.lines, 1):
        blocks.append(_block(words, history, number, line))
    undos = [
        Button(words.plain("button-undo-line", number=number), ShowEntry(entry_id=line.entry.id))
        for number, line in enumerate(history.lines, 1)
        if line.may_undo
    ]
    rows = [tuple(undos[start : start + 4]) for start in range(0, len(undos), 4)]
    if history.more is not None:
        older = ShowHistory(pass_id=pass_.id, before=history.more)
        rows.append((Button(words.plain("button-older"), older),))
    if not history.is_newest:
        rows.append((Button(words.plain("button-newest"), ShowHistory(pass_id=pass_.id)),))
    rows.append((explaining.button(words, pass_),))
    rows.append((Button(words.plain("button-back"), _home(history, is_staff=is_staff)),))
    return Screen("\n\n".join(blocks), tuple(rows))


def entry(words: Words, card: EntryCard) -> Screen:
    """One entry: what it did, who, when and why, what took it back, and how the pass stands since."""
    line = card.line
    said = words("history-entry", what=entry_said(words, card.pass_, line))
    differs = [] if card.before is None else changes.difference(words, card.before, card.pass_)
    # A new date, a hold or a sum says it all: the title of the entry would be the same line once more.
    titled = [] if differs and line.entry.kind in _SAID_BY_DIFFERENCE else [said]
    text = [changes.heading(words, card.pass_, card.client.name), "", *titled, *differs]
    text += [*(money_line(words, each) for each in card.money), *_signed(words, line.entry)]
    text += _also(words, line)
    if card.reversal is not None:
        text.append(_taken_back(words, card.reversal))
    return Screen("\n".join(text), _entry_rows(words, card))


def saved(words: Words, card: EntryCard) -> Screen:
    """The entry that has just been written."""
    return entry(words, card).toasting(words.plain("toast-saved", title=card.pass_.title))


def undone(words: Words, card: EntryCard) -> Screen:
    """The reversal that has just been written."""
    return entry(words, card).toasting(words.plain("toast-taken-back", title=card.pass_.title))


def closed(words: Words, page: ClosedPasses) -> Screen:
    """A client's ended passes, each to be opened, and perhaps revived."""
    title = words("history-closed", name=page.client.name)
    blocks = [pass_lines(words, card) for card in page.passes] or [words("history-none-closed")]
    names = told_apart(words, (card.pass_ for card in page.passes))
    rows = [
        (Button(words.plain("button-open", title=names[card.pass_.id]), ShowPass(pass_id=card.pass_.id)),)
        for card in page.passes
    ]
    if page.more is not None:
        older = ShowClosedOf(client_id=page.client.id, before=page.more)
        rows.append((Button(words.plain("button-older"), older),))
    rows.append((Button(words.plain("button-back"), ShowClient(client_id=page.client.id)),))
    return Screen("\n\n".join([title, *blocks]), tuple(rows))


def _block(words: Words, history: History, number: int, line: Line) -> str:
    said = entry_said(words, history.card.pass_, line)
    titled = words("history-line", number=number, what=said)
    lines = [titled, *_signed(words, line.entry), *_also(words, line)]
    if line.entry.reversed_by is not None:
        lines.append(words("history-taken-back"))
    return "\n".join(lines)


def _signed(words: Words, entry: Entry) -> list[str]:
    by = entry.actor_name or words.plain("history-desk")
    lines = [words("history-by", when=words.stamp(entry.at), by=by)]
    if entry.visitor_name is not None and entry.session_on is not None:
        lines.append(words("history-visitor", name=entry.visitor_name))
    if entry.reason:
        lines.append(words("history-why", reason=reason_said(words, entry.reason)))
    return lines


def _also(words: Words, line: Line) -> list[str]:
    return [words("history-also", title=each.title, name=each.client.name) for each in line.also[:_ALSO]]


def _taken_back(words: Words, reversal: Entry) -> str:
    by = reversal.actor_name or words.plain("history-desk")
    return words("history-taken-back-by", when=words.stamp(reversal.at), by=by)


def _entry_rows(words: Words, card: EntryCard) -> Rows:
    undo = Button(words.plain("button-undo"), Undo(entry_id=card.line.entry.id))
    history = Button(words.plain("button-history"), ShowHistory(pass_id=card.pass_.id))
    back = Button(words.plain("button-back"), ShowPass(pass_id=card.pass_.id))
    rows: Rows = (*_moving(words, card), *_next(words, card), *_others(words, card), (history,), (back,))
    return ((undo,), *rows) if card.line.may_undo else rows


def _others(words: Words, card: EntryCard) -> Rows:
    """The passes that were changed with it, each to be opened by whoever may change them."""
    also = card.line.also[:_ALSO] if card.line.may_undo else ()
    return tuple(
        (Button(words.plain("button-open", title=each.title), ShowPass(pass_id=each.id)),) for each in also
    )


def _moving(words: Words, card: EntryCard) -> Rows:
    entry = card.line.entry
    if not card.line.may_undo or entry.kind is not EntryKind.CONSUME or entry.session_on is None:
        return ()
    return ((Button(words.plain("button-pay-otherwise"), MoveVisit(entry_id=entry.id)),),)


def _next(words: Words, card: EntryCard) -> Rows:
    """What a new date was given for, one press away: a pass that can be put back into use; and the money
    behind what moved it."""
    if card.line.may_undo and card.line.entry.kind in OF_MONEY:
        return (payments_row(words, card.pass_),)
    was_dated = card.line.entry.kind in (EntryKind.REVIVE, EntryKind.REDATE)
    if not was_dated or card.pass_.state_on(card.today) is not PassState.DEACTIVATED:
        return ()
    return ((Button(words.plain("button-reactivate"), ReactivatePass(pass_id=card.pass_.id)),),)


def _home(history: History, *, is_staff: bool) -> Tap:
    return ShowPass(pass_id=history.card.pass_.id) if is_staff else ShowBalance()
