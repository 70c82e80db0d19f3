"""What clients read of their places in sessions: changed, called off, promoted, offered, settled."""

from datetime import date, datetime

from domain.bookings import BookingState
from domain.passes import Pass
from handlers.screens.booking_news import about, when
from handlers.screens.pass_changes import my_passes
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.booking import MyBookings
from services.place_news import PlaceNews
from texts.words import Words

#: More than this and a phone's screen holds no button.
LINES = 12


def reminder(words: Words, news: PlaceNews) -> Screen:
    """When and where one trains soon, what pays, and what cancelling costs now."""
    lines = [words("notice-booking_reminder", what=about(words, news.booking)), paid(words, news.pass_)]
    return Screen(_text(*lines, cost(words, news)), _bookings(words))


def changed(words: Words, news: PlaceNews) -> Screen:
    """A session that moved, or has another coach or place: old → new."""
    booking, data = news.booking, news.data
    lines = [words("notice-session_changed", what=about(words, booking))]
    if "starts_at" in data and (old := datetime.fromisoformat(data["starts_at"])) != booking.starts_at:
        before = words.plain("booking-when", day=words.weekday(words.studio.today(old)), at=old)
        lines.append(words("notice-session_changed-when", was=before, now=when(words, booking)))
    for fact in ("service", "coach", "place"):
        now = getattr(booking, fact)
        if fact in data and data[fact] != now:
            was = data[fact] or words.plain("place-nobody" if fact == "coach" else "place-nothing")
            now = now or words.plain("place-nobody" if fact == "coach" else "place-nothing")
            lines.append(words(f"notice-session_changed-{fact}", was=was, now=now))
    if data.get("minutes", booking.minutes) != booking.minutes:
        lines.append(words("notice-session_changed-minutes", was=data["minutes"], now=booking.minutes))
    return Screen(_text(*lines), _bookings(words))


def called_off(words: Words, news: PlaceNews) -> Screen:
    """A session that does not take place: where the client's session went, and until when it can be used."""
    lines = [words("notice-called_off", what=about(words, news.booking)), _returned(words, news.pass_)]
    return Screen(_text(*lines), _bookings(words))


def promoted(words: Words, news: PlaceNews) -> Screen:
    """A place came free, and the next who waited has it."""
    lines = [words("notice-promoted", what=about(words, news.booking)), paid(words, news.pass_)]
    return Screen(_text(*lines), _bookings(words))


def offered(words: Words, news: PlaceNews) -> Screen:
    """A place came free, to be accepted or declined."""
    lines = [words("notice-offered", what=about(words, news.booking)), paid(words, news.pass_)]
    if news.booking.offered_until is not None:
        at = words.studio.today(news.booking.offered_until)
        until = words.plain("booking-when", day=words.weekday(at), at=news.booking.offered_until)
        lines.append(words("notice-offered-until", until=until))
    return Screen(_text(*lines), _bookings(words))


def lapsed(words: Words, news: PlaceNews) -> Screen:
    """An offer that nobody answered in time."""
    return Screen(
        _text(words("notice-offer_lapsed", what=about(words, news.booking)), _still_waiting(words, news))
    )


def not_promoted(words: Words, news: PlaceNews) -> Screen:
    """A place came free, and whoever waited could not have it: why."""
    why = f"place-why-{news.data.get('why')}"
    reason = words(why if words.has(why) else "place-why")
    said = words("notice-not_promoted", what=about(words, news.booking))
    return Screen(_text(said, reason, _still_waiting(words, news)), my_passes(words))


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
    lines = words("notice-came-unpaid", what=about(words, news.booking)), words("notice-came-settle")
    return Screen(_text(*lines), _bookings(words))


def paid(words: Words, pass_: Pass | None) -> str:
    """Which pass pays; that nothing does, where that is so."""
    return words("place-unpaid") if pass_ is None else words("place-paid", title=pass_.title)


def cost(words: Words, news: PlaceNews) -> str:
    """What cancelling costs at this instant."""
    booking = news.booking
    if booking.is_free_to_cancel(news.now):
        if booking.free_until is None:
            return words("place-cancel-free")
        day = words.weekday(words.studio.today(booking.free_until))
        until = words.plain("booking-when", day=day, at=booking.free_until)
        return words("place-cancel-free-until", until=until)
    if booking.pass_id is None or not booking.policy.late_cancel:
        return words("place-cancel-late-free")
    return words("place-cancel-costs")


def _returned(words: Words, pass_: Pass | None) -> str:
    if pass_ is None:
        return words("place-nothing-taken")
    if pass_.valid_until is None:
        return words("place-returned", title=pass_.title)
    return words("place-returned-until", title=pass_.title, day=pass_.valid_until)


def _still_waiting(words: Words, news: PlaceNews) -> str:
    return words("place-still-waiting") if news.booking.state is BookingState.WAITLISTED else ""


def _bookings(words: Words) -> Rows:
    return ((Button(words.plain("button-my-bookings"), MyBookings()),),)


def _text(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
