"""Visits that no pass has paid for, and letting a pass pay for them."""

from collections.abc import Sequence

from domain.bookings import Booking, BookingState
from domain.ids import PersonId
from domain.passes import Pass
from domain.settling import Unsettled
from handlers.screens import changes
from handlers.screens.booking_news import about
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.titles import told_apart
from handlers.taps.coach import ShowClient, Undo
from handlers.taps.selling import SellTo
from handlers.taps.settling import Settle, SettleNow, ShowUnpaid
from services.settling import Settled, Settling, UnpaidVisits
from texts.refusals import explain
from texts.words import Words

#: So many visits are named of each kind.
NAMED = 12


def unpaid(words: Words, found: UnpaidVisits) -> Screen:
    """A client's unpaid visits, the oldest first, and the passes that could pay for them."""
    client = found.client
    lines = [words("client-title", name=client.name), *unpaid_lines(words, found.count), ""]
    lines += [_visit(words, each) for each in found.visits]
    names = told_apart(words, found.passes)
    rows: Rows = ()
    if found.count.all:
        if not found.passes:
            lines += ["", words("unpaid-no-pass-pays")]
        rows = tuple(
            (_settle(words.plain("button-settle-with", title=names[each.id]), each, client.id),)
            for each in found.passes
        )
    else:
        lines.append(words("unpaid-none"))
    if found.more is not None:
        following = ShowUnpaid(client_id=client.id, after=found.more)
        rows = (*rows, (Button(words.plain("button-more"), following),))
    if found.count.all and found.may_sell:
        rows = (*rows, (Button(words.plain("button-give-pass"), SellTo(client_id=client.id)),))
    return Screen("\n".join(lines), (*rows, _back(words, client.id)))


def preview(words: Words, thought: Settling) -> Screen:
    """Which visits the pass would pay for in the order of time, and which stay unpaid and why."""
    lines = [
        changes.heading(words, thought.before, thought.client.name),
        "",
        *_said(words, thought, "settle"),
    ]
    rows: Rows = ()
    if thought.paid:
        now = SettleNow(
            pass_id=thought.before.id,
            client_id=thought.client.id,
            version=thought.before.version,
            mark=thought.mark,
        )
        rows = ((Button(words.plain("button-settle-now", count=len(thought.paid)), now),),)
    back = (Button(words.plain("button-back"), ShowUnpaid(client_id=thought.client.id)),)
    return Screen("\n".join(lines), (*rows, back))


def settled(words: Words, done: Settling) -> Screen:
    """The visits that are paid now, and those that stay unpaid, with the undo of all of it."""
    lines = [changes.heading(words, done.before, done.client.name), "", *_said(words, done, "settled")]
    rows: Rows = ()
    if done.entry_id is not None:
        rows = ((Button(words.plain("button-undo"), Undo(entry_id=done.entry_id)),),)
    if done.unpaid or done.more:
        rest = ShowUnpaid(client_id=done.client.id)
        left = len(done.unpaid) + done.more
        rows = (*rows, (Button(words.plain("button-unpaid-visits", count=left), rest),))
    toast = words.plain("toast-settled", count=len(done.paid))
    return Screen("\n".join(lines), (*rows, _back(words, done.client.id)), toast=toast)


def unpaid_lines(words: Words, unpaid: Unsettled) -> list[str]:
    """How many visits are unpaid, and how many bookings, where there are any."""
    lines = [words("unpaid-line", count=unpaid.visits)] if unpaid.visits else []
    return [*lines, words("unpaid-line-booked", count=unpaid.bookings)] if unpaid.bookings else lines


def unpaid_rows(words: Words, client_id: PersonId, count: int) -> Rows:
    """The way to a client's unpaid visits, where there are any."""
    if not count:
        return ()
    return ((Button(words.plain("button-unpaid-visits", count=count), ShowUnpaid(client_id=client_id)),),)


def settle_rows(words: Words, pass_: Pass, count: int) -> Rows:
    """The way to let the pass pay for its client's unpaid visits, where there are any."""
    if not count:
        return ()
    return ((_settle(words.plain("button-settle", count=count), pass_, pass_.client_id),),)


def _said(words: Words, thought: Settling, key: str) -> list[str]:
    lines = [] if thought.paid else [words("settle-nothing")]
    for suffix, found in _by_kind(thought.paid):
        lines.append(words(f"{key}-paid{suffix}", count=len(found)))
        lines += [_visit(words, each.booking) for each in found[:NAMED]]
        lines += _more(words, len(found) - NAMED)
    if thought.paid:
        lines += ["", *_figures(words, thought)]
    for suffix, found in _by_kind(thought.unpaid):
        lines += ["", words(f"settle-unpaid{suffix}", count=len(found))]
        lines += [_refused(words, each) for each in found[:NAMED]]
        lines += _more(words, len(found) - NAMED)
    return [*lines, words("settle-unpaid-more", count=thought.more)] if thought.more else lines


def _by_kind(found: Sequence[Settled]) -> list[tuple[str, list[Settled]]]:
    """Visits, then bookings, each with what the keys of their messages end in; none that is empty."""
    visits = [each for each in found if not each.booking.is_live]
    bookings = [each for each in found if each.booking.is_live]
    return [(suffix, each) for suffix, each in (("", visits), ("-booked", bookings)) if each]


def _figures(words: Words, thought: Settling) -> list[str]:
    before, after = thought.before, thought.after
    if after.unlimited:
        return [words("coach-pass-unlimited", title=after.title)]
    return [words("change-free", was=max(0, before.free), now=max(0, after.free))]


def _refused(words: Words, each: Settled) -> str:
    assert each.refusal is not None
    what, why = _what(words, each.booking), explain(words, each.refusal)
    return words("settle-refused", what=what, why=why)


def _visit(words: Words, booking: Booking) -> str:
    return words("settle-visit", what=_what(words, booking))


def _what(words: Words, booking: Booking) -> str:
    """Which session, and what became of it where that is not a visit."""
    what = about(words, booking)
    if booking.state is BookingState.ATTENDED:
        return what
    return words.plain(f"unpaid-{booking.state}", what=what)


def _more(words: Words, count: int) -> list[str]:
    return [words("place-more", count=count)] if count > 0 else []


def _settle(label: str, pass_: Pass, client_id: PersonId) -> Button:
    return Button(label, Settle(pass_id=pass_.id, client_id=client_id))


def _back(words: Words, client_id: PersonId) -> tuple[Button, ...]:
    return (Button(words.plain("button-back"), ShowClient(client_id=client_id)),)
