"""One entry of a pass's history in plain words."""

from datetime import date

from domain.ledger import Changed, Entry, EntryKind
from domain.money import Payment
from domain.moving import is_moved
from domain.passes import Pass, counts_days
from handlers.screens.changes import counted
from handlers.screens.holds import entry_holds
from handlers.screens.transfers import sharing_said, transfer_said
from services.histories import Line
from texts.words import Words


def entry_said(words: Words, pass_: Pass, line: Line) -> str:
    """What the entry did, without markup; a reversal names what it took back."""
    if line.taken_back is not None:
        return words.plain("entry-reversal", what=_said(words, pass_, line.taken_back, line))
    return _said(words, pass_, line.entry, line)


def _said(words: Words, pass_: Pass, entry: Entry, line: Line) -> str:
    if line.visited_on is not None:
        return words.plain(f"entry-settled-{entry.kind}", day=words.weekday(line.visited_on))
    match entry.kind:
        case EntryKind.GRANT:
            return _granted(words, pass_, entry)
        case EntryKind.CONSUME:
            return _consumed(words, pass_, entry)
        case EntryKind.RESERVE | EntryKind.RELEASE | EntryKind.FORFEIT if entry.session_on is not None:
            became = "repaid" if is_moved(entry) else line.became
            key = f"entry-{entry.kind}-{became}"
            key = key if words.has(key) else f"entry-{entry.kind}-on"
            return words.plain(key, day=words.weekday(entry.session_on))
        case EntryKind.ATTACH:
            return _attached(words, pass_, entry)
        case EntryKind.ADJUST:
            key = "entry-more" if entry.effect.total >= 0 else "entry-fewer"
            said = words.plain(counted(key, pass_), count=abs(entry.effect.total))
            if not _dates(entry):
                return said
            return words.plain("entry-with-date", what=said, day=_now(words, entry))
        case EntryKind.EXPIRE:
            key = "entry-expire-now" if entry.changed else "entry-expire"
            return words.plain(counted(key, pass_), count=entry.effect.expired)
        case EntryKind.REVIVE:
            key = counted("entry-revive", pass_)
            return words.plain(key, count=-entry.effect.expired, day=_now(words, entry))
        case EntryKind.REDATE:
            return _redated(words, entry)
        case EntryKind.RETYPE:
            is_unlimited = any(each.field == "unlimited" and each.now for each in entry.changed)
            return words.plain("entry-unlimited" if is_unlimited else "entry-counted")
        case EntryKind.HOLD:
            return entry_holds(words, entry.changed)
        case EntryKind.RENEWAL:
            is_stopped = any(each.field == "renewal_stopped" and each.now for each in entry.changed)
            return words.plain("entry-renewal-stopped" if is_stopped else "entry-renewal-resumed")
        case EntryKind.DEACTIVATE | EntryKind.REACTIVATE:
            return _in_use(words, entry)
        case EntryKind.TRANSFER:
            return transfer_said(words, pass_, entry)
        case EntryKind.SHARE:
            return sharing_said(words, entry)
        case EntryKind.CLOSE:
            return words.plain(counted("entry-close", pass_), count=entry.effect.withdrawn)
        case EntryKind.PAYMENT | EntryKind.REFUND:
            return words.plain(f"entry-{entry.kind}", amount=_money(words, pass_, entry))
    return words.plain(f"entry-{entry.kind}")


def _money(words: Words, pass_: Pass, entry: Entry) -> str:
    amount = sum(abs(change.now - change.was) for change in entry.changed if change.field == "paid")
    return words.money(amount, pass_.currency or words.studio.currency)


def _attached(words: Words, pass_: Pass, entry: Entry) -> str:
    """Sessions that were put on what was sold without any, or sold to those there were."""
    if any(change.field == "terms" for change in entry.changed):
        return words.plain("entry-attach", count=entry.effect.total)
    said = words.plain("entry-topped-up", count=entry.effect.total)
    return words.plain("entry-with-date", what=said, day=_now(words, entry)) if _dates(entry) else said


def _granted(words: Words, pass_: Pass, entry: Entry) -> str:
    key = "entry-grant-unlimited" if entry.effect.total == 0 else counted("entry-grant", pass_)
    if entry.effect.total == 0 and not pass_.terms.is_unlimited:
        key = "entry-grant-offer"
    said = words.plain(key, count=entry.effect.total)
    return words.plain("entry-complimentary", what=said) if pass_.payment == Payment.COMPLIMENTARY else said


def _consumed(words: Words, pass_: Pass, entry: Entry) -> str:
    if entry.session_on is None:
        return words.plain("entry-used-before", count=entry.effect.used)
    kind = "visit" if pass_.unlimited else "day" if counts_days(pass_) else "session"
    if entry.effect.used == 0:
        kind = "same-day"
    elif entry.effect.booked < 0:
        kind = "checked-in"
    return words.plain(f"entry-{kind}", day=entry.session_on)


def _in_use(words: Words, entry: Entry) -> str:
    days = next((change for change in entry.changed if change.field == "deactivated_on"), None)
    if days is None or days.now is None:
        is_off = days is not None and date.fromisoformat(days.was) > words.studio.today(entry.at)
        return words.plain("entry-call-off" if is_off else "entry-reactivate")
    return words.plain("entry-deactivate-from", day=date.fromisoformat(days.now))


def _redated(words: Words, entry: Entry) -> str:
    field = entry.changed[0].field if entry.changed else "valid_until"
    key = "entry-activate-by" if field == "activate_by" else "entry-redate"
    return words.plain(key, was=_was(words, entry), now=_now(words, entry))


def _was(words: Words, entry: Entry) -> str:
    return _day(words, [change.was for change in _dates(entry)])


def _now(words: Words, entry: Entry) -> str:
    return _day(words, [change.now for change in _dates(entry)])


def _dates(entry: Entry) -> list[Changed]:
    return [change for change in entry.changed if change.field in ("valid_until", "activate_by")]


def _day(words: Words, values: list[str | None]) -> str:
    if not values or values[0] is None:
        return words.plain("change-no-day")
    return words.day(date.fromisoformat(values[0]))
