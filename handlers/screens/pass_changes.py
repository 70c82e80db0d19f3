"""What a change does to a pass, in lines: old → new, and how long the pass works."""

from datetime import date

from domain.holding import is_frozen
from domain.ledger import Changed
from domain.money import Payment
from domain.pace import weekly_pace
from domain.passes import Pass
from domain.plans import AtEnd
from handlers.screens.holds import entry_holds, frozen_lines, hold_lines
from handlers.screens.screen import Button, Rows
from handlers.taps.client import ShowBalance
from services.entry_news import EntryNews
from texts.words import Words


def changes_told(words: Words, news: EntryNews) -> list[str]:
    """What an entry changed, old → new, a line each."""
    lines = []
    # What was free before, while nothing was counted, would be a number the reader never had.
    is_counted_anew = any(change.field == "unlimited" for change in news.entry.changed)
    if news.entry.effect.free and not news.pass_.unlimited and not is_counted_anew:
        lines += _counted(words, news.before, news.after)
    return lines + [_change(words, news, change) for change in news.entry.changed]


def validity(words: Words, pass_: Pass, today: date) -> str:
    """From when or until when the pass works, as it stands now; nothing where no date limits it."""
    if is_frozen(pass_, today):
        return "\n".join(hold_lines(words, pass_, today))
    if pass_.valid_from is not None and pass_.valid_from > today:
        return words("pass-valid-from", day=pass_.valid_from)
    if pass_.deactivated_on is not None and pass_.deactivated_on > today:
        return words("pass-deactivated-from", day=pass_.deactivated_on)
    if pass_.valid_until is None:
        waits = pass_.valid_from is None and pass_.activate_by is not None
        return words("pass-activate-by", day=pass_.activate_by) if waits else ""
    left = (pass_.valid_until - today).days
    if left < 0:
        return words("pass-expired-on", day=pass_.valid_until)
    return words("pass-valid-through", day=pass_.valid_until, left=left)


def pace_line(words: Words, pass_: Pass, today: date) -> str:
    """How often to come to use everything; nothing where that is pointless."""
    pace = weekly_pace(pass_, today)
    return "" if pace is None else words("notice-pace", pace=pace)


def my_passes(words: Words) -> Rows:
    """The one button that always helps a client."""
    return ((Button(words.plain("button-balance"), ShowBalance()),),)


def _counted(words: Words, before: int, after: int) -> list[str]:
    said = []
    if before < 0 or after < 0:
        said.append(words("notice-changed-owed", before=max(0, -before), after=max(0, -after)))
    if before > 0 or after > 0:
        said.append(words("notice-changed-free", before=max(0, before), after=max(0, after)))
    return said


def _deactivated(words: Words, news: EntryNews, change: Changed) -> str:
    if change.now is not None:
        ends = words("notice-changed-deactivated_on", day=_day(words, change.now))
        return "\n".join([ends, words("notice-changed-still-booked")] if news.pass_.booked > 0 else [ends])
    had_come = date.fromisoformat(change.was) <= words.studio.today(news.entry.at)
    return words("notice-changed-usable" if had_come else "notice-changed-called-off")


def _change(words: Words, news: EntryNews, change: Changed) -> str:
    if change.field == "unlimited" and change.now:
        return words("notice-changed-unlimited")
    if change.field == "unlimited":
        return words("notice-changed-counted", free=news.after)
    if change.field == "deactivated_on":
        return _deactivated(words, news, change)
    if change.field == "payment" and change.was != change.now == Payment.ON_ACCOUNT:
        return words("notice-changed-payment")
    if change.field == "payment" and change.was == Payment.WAIVED:
        return words("notice-changed-owed-again")
    if change.field == "renewal_stopped" and news.pass_.terms.at_end is not AtEnd.NOTHING:
        return words(f"notice-changed-renewal-{'stopped' if change.now else 'resumed'}")
    if change.field == "holds":
        said = words.escaped(entry_holds(words, [change]))
        return "\n".join([said, *frozen_lines(words, news.pass_, news.today)])
    if change.field == "paid" and news.entry.reverses is not None:
        currency = news.pass_.currency or words.studio.currency
        sums = [words.money(each, currency) for each in (change.was, change.now)]
        return words("notice-changed-paid", was=sums[0], now=sums[1])
    if change.field not in _DATES or change.was == change.now:
        return ""
    if change.field == "activate_by" and news.pass_.valid_from is not None:
        return ""
    was, now = _day(words, change.was), _day(words, change.now)
    return words(f"notice-changed-{change.field}", was=was, now=now)


_DATES = ("valid_until", "valid_from", "activate_by")


def _day(words: Words, value: str | None) -> str:
    return words.plain("notice-no-day") if value is None else words.day(date.fromisoformat(value))
