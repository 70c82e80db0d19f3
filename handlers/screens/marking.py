"""What staff say has become of a booking, and the strikes of a client."""

from domain.bookings import Booking
from domain.ids import PersonId
from domain.outcomes import Outcome
from handlers.screens import changes
from handlers.screens.booking_news import about, when
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import ShowBooking
from handlers.taps.cancelling import Forgive, MarkAs, ShowMarks, ShowStrikes
from handlers.taps.coach import ShowClient, Undo
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.roster import ShowRoster
from services.bookkeeping import Recorded
from services.marking import STRIKES, Mark, MarkCard, Marked
from services.strikes import StrikeCard
from texts.refusals import explain
from texts.words import Words

#: So many strikes are shown with a button of their own; more are counted.
_SHOWN = 10


def card(words: Words, shown: MarkCard) -> Screen:
    """What can be said of a booking, with what each costs; what cannot be said now, and why."""
    booking = shown.booking
    lines = [
        _heading(words, shown),
        words("booking-what", what=about(words, booking)),
        _state(words, booking),
    ]
    why = dict.fromkeys(explain(words, each.refusal) for each in shown.marks if each.refusal is not None)
    lines += ["", words("mark-ask"), *(words.escaped(each) for each in why)]
    rows = [(_button(words, booking, each),) for each in shown.marks if each.refusal is None]
    if booking.state in STRIKES and (booking.forgiven or words.studio.rules.booking.strikes.most):
        rows.append((_forgiving(words, booking),))
    rows.append((Button(words.plain("button-back"), ShowBooking(booking_id=booking.id)),))
    return Screen("\n".join(lines), tuple(rows))


def marked(words: Words, said: Marked, *, may_extend: bool) -> Screen:
    """What was said, and what it did to the pass; what came back to a pass that is over has expired."""
    booking, recorded = said.done.booking, said.done.recorded
    state = words.plain(f"booking-is-{booking.state}")
    lines = [words("mark-done", name=booking.client_name, state=state), words.escaped(about(words, booking))]
    rows: Rows = ()
    if recorded is None and booking.is_unpaid:
        lines.append(words("mark-owed"))
    if recorded is not None and said.is_known:
        lines += changes.difference(words, recorded.before, recorded.after) or _free(words, recorded)
        rows = ((Button(words.plain("button-undo"), Undo(entry_id=recorded.entry_id)),),)
        if recorded.after.expired > recorded.before.expired:
            lines.append(words("mark-expired", title=recorded.after.title))
            extend = Button(words.plain("button-expiry"), ChangeExpiry(pass_id=recorded.after.id))
            rows = (*rows, (extend,)) if may_extend else rows
    otherwise = (Button(words.plain("button-mark-otherwise"), ShowMarks(booking_id=booking.id)),)
    roster = (Button(words.plain("button-roster"), ShowRoster(session_id=booking.session_id)),)
    return Screen("\n".join(lines), (*rows, otherwise, roster), toast=state)


def strikes(words: Words, shown: StrikeCard) -> Screen:
    """What counts against a client, each to be opened and forgiven."""
    standing = shown.standing
    lines = [words("client-title", name=shown.client.name), standing_said(words, shown)]
    if standing.blocked_until is not None:
        lines.append(words("strikes-blocked", until=standing.blocked_until))
    lines += [_line(words, each) for each in shown.bookings[-_SHOWN:]]
    rows = tuple((_opening(words, each),) for each in shown.bookings[-_SHOWN:])
    back = (Button(words.plain("button-back"), ShowClient(client_id=shown.client.id)),)
    return Screen("\n".join(lines), (*rows, back))


def standing_said(words: Words, shown: StrikeCard) -> str:
    """How many count, of how many."""
    standing = shown.standing
    if not standing.rule.most:
        return words("strikes-off")
    return words("strikes-count", count=standing.count, most=standing.rule.most, days=standing.rule.days)


def strike_rows(words: Words, client_id: PersonId, count: int) -> Rows:
    """The way to them from the client's card; none where nothing counts."""
    if not count:
        return ()
    return ((Button(words.plain("button-strikes", count=count), ShowStrikes(client_id=client_id)),),)


def _free(words: Words, recorded: Recorded) -> list[str]:
    """What came back, where nothing else has changed."""
    before, after = recorded.before, recorded.after
    if after.unlimited or before.free == after.free:
        return []
    return [words("change-free", was=max(0, before.free), now=max(0, after.free))]


def _heading(words: Words, shown: MarkCard) -> str:
    if shown.pass_ is None or not shown.is_known:
        return words("client-title", name=shown.booking.client_name)
    return changes.heading(words, shown.pass_, shown.booking.client_name)


def _state(words: Words, booking: Booking) -> str:
    state = words.plain(f"booking-is-{booking.state}")
    return words("mark-state-forgiven" if booking.forgiven else "mark-state", state=state)


def _button(words: Words, booking: Booking, mark: Mark) -> Button:
    label = words.plain(f"button-mark-{mark.outcome.state}{_cost(mark.outcome)}")
    return Button(label, MarkAs(booking_id=booking.id, version=booking.version, state=mark.outcome.state))


def _cost(outcome: Outcome) -> str:
    if not outcome.is_late:
        return ""
    return "-costs" if outcome.costs else "-free"


def _forgiving(words: Words, booking: Booking) -> Button:
    key = "button-unforgive" if booking.forgiven else "button-forgive"
    tap = Forgive(booking_id=booking.id, version=booking.version, forgiven=not booking.forgiven)
    return Button(words.plain(key), tap)


def _opening(words: Words, booking: Booking) -> Button:
    return Button(when(words, booking), ShowMarks(booking_id=booking.id))


def _line(words: Words, booking: Booking) -> str:
    state = words.plain(f"booking-is-{booking.state}")
    return words("strikes-line", what=about(words, booking), state=state)
