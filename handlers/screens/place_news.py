"""What clients read of their places in sessions: reminded, changed, called off, lapsed, struck, settled."""

from dataclasses import replace
from datetime import date, datetime

from domain.bookings import BookingState
from domain.outcomes import cancelled_at
from domain.passes import Pass, counts_days
from handlers.screens import calendar_file
from handlers.screens.booking_news import about, when
from handlers.screens.cancelling import cancel_rows
from handlers.screens.pass_changes import my_passes
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import MyBookings
from handlers.taps.cancelling import AskCancel
from handlers.taps.placing import ShowDays
from services.place_news import PlaceNews
from texts.words import Words

#: More than this and a phone's screen holds no button.
LINES = 12


def reminder(words: Words, news: PlaceNews) -> Screen:
    """When and where one trains soon, what pays, and what cancelling costs now."""
    lines = [words("notice-booking_reminder", what=about(words, news.booking)), _paid(words, news.pass_)]
    rows = (*cancel_rows(words, news.booking, news.now), *_bookings(words))
    return Screen(_text(*lines, _cost(words, news)), rows)


def changed(words: Words, news: PlaceNews) -> Screen:
    """A session that moved, or has another coach or place: old → new, and the way out."""
    booking = news.booking
    lines = [words("notice-session_changed", what=about(words, booking)), *_differences(words, news)]
    cancel = cancel_rows(words, booking, news.now)
    if _is_free(news):
        lines.append(words("place-changed-free"))
        cancel = ((Button(words.plain("button-cannot-come"), AskCancel(booking_id=booking.id)),),)
    return Screen(_text(*lines), (*cancel, *_file(words, news), *_bookings(words)))


def all_changed(words: Words, found: tuple[PlaceNews, ...]) -> Screen:
    """Sessions that have changed: one with its way out, several of a series a line each."""
    first = found[0]
    if len(found) == 1:
        return changed(words, first)
    booking = first.booking
    named = (booking.service or words.plain("timetable-nameless"), booking.coach, booking.place)
    what = " · ".join(each for each in named if each)
    lines = [words("notice-session_changed-several", count=len(found), what=what), *_alike(words, first)]
    lines += [_moved(words, each) for each in found[:LINES]]
    if len(found) > LINES:
        lines.append(words("place-more", count=len(found) - LINES))
    if any(_is_free(each) for each in found):
        lines.append(words("place-changed-free"))
    file = calendar_file.series_rows(words, first.booking)
    return Screen(_text(*lines), (*file, *_bookings(words)))


def called_off(words: Words, news: PlaceNews) -> Screen:
    """A session that does not take place: where the client's session went, and until when it can be used."""
    lines = [words("notice-called_off", what=about(words, news.booking))]
    if "why" in news.data:
        lines.append(words("place-called-off-moved"))
    lines.append(_returned(words, news))
    again = (Button(words.plain("button-book-again"), ShowDays()),)
    return Screen(_text(*lines), (again, *calendar_file.rows(words, news.booking), *my_passes(words)))


def lapsed(words: Words, news: PlaceNews) -> Screen:
    """An offer that nobody answered in time, and the way to look again."""
    lines = words("notice-offer_lapsed", what=about(words, news.booking)), _still_waiting(words, news)
    again = (Button(words.plain("button-book-days"), ShowDays()),)
    return Screen(_text(*lines), (again, *_bookings(words)))


def struck(words: Words, news: PlaceNews) -> Screen:
    """A late cancellation or a no-show, how many there have been lately, and what follows."""
    is_late = news.booking.state is BookingState.LATE_CANCELLED
    key = "notice-struck-late" if is_late else "notice-struck-missed"
    lines = [words(key, what=about(words, news.booking))]
    if "count" in news.data:
        lines.append(words("notice-struck-count", count=news.data["count"], days=news.data.get("days", 0)))
    if news.data.get("until"):
        lines.append(words("notice-struck-until", until=date.fromisoformat(news.data["until"][:10])))
    return Screen(_text(*lines), my_passes(words))


def settled(words: Words, found: tuple[PlaceNews, ...]) -> Screen:
    """Unpaid bookings that a pass has paid for, a line each."""
    pass_ = found[0].pass_
    title = "" if pass_ is None else pass_.title
    lines = [words("notice-settled", count=len(found), title=title)]
    lines += [words("booking-line", what=about(words, each.booking)) for each in found[:LINES]]
    if len(found) > LINES:
        lines.append(words("place-more", count=len(found) - LINES))
    if pass_ is not None and not pass_.unlimited:
        lines.append(words("notice-free", free=max(0, pass_.free)))
    return Screen(_text(*lines), my_passes(words))


def checked_in(words: Words, news: PlaceNews) -> Screen:
    """A visit that a pass is still to pay for."""
    lines = words("notice-checked_in", what=about(words, news.booking)), words("notice-checked_in-settle")
    return Screen(_text(*lines), _bookings(words))


def _differences(words: Words, news: PlaceNews) -> list[str]:
    booking, data, lines = news.booking, news.data, []
    if "starts_at" in data and (old := datetime.fromisoformat(data["starts_at"])) != booking.starts_at:
        before = words.plain("booking-when", day=words.weekday(words.studio.today(old)), at=old)
        lines.append(words("notice-session_changed-when", was=before, now=when(words, booking)))
    for fact in ("service", "coach", "place"):
        now, nobody = getattr(booking, fact), words.plain(f"place-no-{fact}")
        if fact in data and data[fact] != now:
            lines.append(words(f"notice-session_changed-{fact}", was=data[fact] or nobody, now=now or nobody))
    if data.get("minutes", booking.minutes) != booking.minutes:
        lines.append(words("notice-session_changed-minutes", was=data["minutes"], now=booking.minutes))
    return lines


def _alike(words: Words, news: PlaceNews) -> list[str]:
    """What differs in all of them, but for their times."""
    same = {name: value for name, value in news.data.items() if name != "starts_at"}
    return _differences(words, replace(news, data=same))


def _moved(words: Words, news: PlaceNews) -> str:
    """When it is, and when it was where that has changed."""
    booking, old = news.booking, datetime.fromisoformat(news.data["starts_at"])
    now = when(words, booking)
    if old == booking.starts_at:
        return words("booking-line", what=now)
    day = words.studio.today(old)
    was = words.plain("booking-when", day=words.weekday(day), at=old)
    now = words.plain("booking-hour", at=booking.starts_at) if day == booking.day else now
    return words("notice-session_changed-line", was=was, now=now)


def _is_free(news: PlaceNews) -> bool:
    return news.booking.state is BookingState.BOOKED and news.booking.is_free_to_cancel(news.now)


def _paid(words: Words, pass_: Pass | None) -> str:
    return words("place-unpaid") if pass_ is None else words("place-paid", title=pass_.title)


def _cost(words: Words, news: PlaceNews) -> str:
    """What cancelling comes to now, by the very rule that decides it."""
    booking, pass_ = news.booking, news.pass_
    outcome = cancelled_at(booking, news.now)
    if not outcome.is_late and booking.free_until is None:
        return words("place-cancel-free")
    if not outcome.is_late:
        assert booking.free_until is not None
        day = words.weekday(words.studio.today(booking.free_until))
        until = words.plain("booking-when", day=day, at=booking.free_until)
        return words("place-cancel-free-until", until=until)
    if pass_ is None or not outcome.costs:
        return words("place-cancel-late-free")
    if pass_.unlimited:
        return words("place-cancel-late")
    return words("place-cancel-costs-day" if counts_days(pass_) else "place-cancel-costs")


def _file(words: Words, news: PlaceNews) -> Rows:
    waits = news.booking.state is BookingState.WAITLISTED
    return () if waits else calendar_file.rows(words, news.booking, changed=True)


def _returned(words: Words, news: PlaceNews) -> str:
    pass_ = news.pass_
    if pass_ is None:
        return words("place-nothing-taken")
    if pass_.unlimited or pass_.valid_until is None:
        return words("place-returned", title=pass_.title)
    return words("place-returned-until", title=pass_.title, day=pass_.valid_until)


def _still_waiting(words: Words, news: PlaceNews) -> str:
    return words("place-still-waiting") if news.booking.state is BookingState.WAITLISTED else ""


def _bookings(words: Words) -> Rows:
    return ((Button(words.plain("button-my-bookings"), MyBookings()),),)


def _text(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
