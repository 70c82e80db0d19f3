"""The people of a session: who is expected, who came, and marking them by a tap (PRODUCT §5.8)."""

from datetime import UTC, datetime

from domain.bookings import Booking, BookingState
from domain.choosing import Choice
from domain.rosters import Standing, standing
from domain.timetable import Session
from handlers.screens.my_day import session_name
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.booking import ShowBooking
from handlers.taps.general import Nothing
from handlers.taps.placing import BookInto
from handlers.taps.roster import (
    CheckInAll,
    CheckInHere,
    MissRest,
    ProposeWalkIn,
    PutBackAll,
    ShowMyDay,
    ShowRoster,
    WalkIn,
)
from handlers.taps.timetable import ShowSession
from handlers.taps.waitlist import ShowQueue
from services.arrivals import Marked
from services.rosters import Roster
from texts.refusals import explain
from texts.words import Words

_MICROSECONDS = 1_000_000
_NAMED = 10


def people(words: Words, roster: Roster, *, opening: bool = False) -> Screen:
    """One page of the people, one row each: a tap marks who is expected, and opens whoever is marked; where
    it is to be `opening`, it opens everybody."""
    lines = [*heading(words, roster.session), _counts(words, roster)]
    if roster.pages > 1:
        lines.append(words("day-page", page=roster.page + 1, pages=roster.pages))
    if roster.arrival is not None:
        lines.append(words.escaped(explain(words, roster.arrival)))
    if not roster.shown:
        lines.append(words("roster-nobody"))
    lines += _unpaid_lines(words, roster)
    if opening:
        lines.append(words("roster-opening"))
    each: Rows = tuple(
        (Button(_label(words, one), _tap(roster, one, opening=opening)),) for one in roster.shown
    )
    turning = _turning(words, roster, opening=opening)
    return Screen("\n".join(lines), (*each, *turning, *_marking(words, roster, opening=opening)))


def marked(words: Words, done: Marked, *, missed: bool) -> Screen:
    """What one press has marked, whom it left and why, and the way to take all of it back."""
    kind = "missed" if missed else "came"
    lines = [*heading(words, done.session), words(f"roster-all-{kind}", count=len(done.done))]
    if done.unpaid and not missed:
        lines.append(words("roster-all-unpaid", count=done.unpaid))
    lines += [
        words("roster-left", name=left.booking.client_name, why=explain(words, left.refusal))
        for left in done.left[:_NAMED]
    ]
    if len(done.left) > _NAMED:
        lines.append(words("roster-left-more", count=len(done.left) - _NAMED))
    rows: Rows = ((Button(words.plain("button-roster"), ShowRoster(session_id=done.session.id)),),)
    if done.done:
        back = PutBackAll(session_id=done.session.id, at=round(done.at.timestamp() * _MICROSECONDS))
        rows = ((Button(words.plain("button-put-back-all", count=len(done.done)), back),), *rows)
    toast = words.plain(f"toast-roster-{kind}", count=len(done.done))
    return Screen("\n".join(lines), (*rows, _day(words, done.session)), toast=toast)


def instant(at: int) -> datetime:
    """The instant that a button to take all back was drawn with; the earliest of all for a forged one."""
    try:
        return datetime.fromtimestamp(at // _MICROSECONDS, UTC).replace(microsecond=at % _MICROSECONDS)
    except (OverflowError, ValueError, OSError):
        return datetime.min.replace(tzinfo=UTC)


def sure_to_miss(words: Words, roster: Roster) -> Screen:
    """Whom marking the rest as not come would concern, and what it costs them."""
    costing = sum(each.policy.no_show for each in roster.remaining)
    lines = [*heading(words, roster.session), words("roster-miss-sure", count=len(roster.remaining))]
    lines += [words("roster-miss-one", name=each.client_name) for each in roster.remaining[:_NAMED]]
    if len(roster.remaining) > _NAMED:
        lines.append(words("roster-left-more", count=len(roster.remaining) - _NAMED))
    lines.append(words("roster-miss-costs", count=costing))
    yes = MissRest(session_id=roster.session.id, mark=roster.mark, sure=True)
    back = Button(words.plain("button-back"), ShowRoster(session_id=roster.session.id))
    label = words.plain("button-miss-rest", count=len(roster.remaining))
    return Screen("\n".join(lines), ((Button(label, yes),), (back,)))


def heading(words: Words, session: Session) -> list[str]:
    """Which session it is: of what and when, with whom and where."""
    when = words.plain("booking-when", day=words.weekday(session.day), at=session.starts_at)
    parts = [part for part in (session.coach, session.place) if part]
    lines = [words("roster-title", what=session_name(words, session), when=when)]
    return [*lines, words.escaped(" · ".join(parts))] if parts else lines


def unpaid_line(words: Words, booking: Booking, choice: Choice) -> str:
    """Why no pass pays for somebody: none is there, the nearest cannot, or one could by now. HTML."""
    name = booking.client_name
    if choice.pays is not None:
        return words("unpaid-could-pay", name=name, title=choice.pays.pass_.title)
    for offer in choice.offers[:1]:
        if offer.refusal is not None:
            why = explain(words, offer.refusal)
            return words("unpaid-cannot", name=name, why=why)
    return words("unpaid-no-pass", name=name)


def _counts(words: Words, roster: Roster) -> str:
    tally, session = roster.tally, roster.session
    said = [words("roster-counts", came=tally.came, expected=tally.expected)]
    said += [words("roster-waiting", count=tally.waiting)] if tally.waiting else []
    said += [words("roster-missed", count=tally.missed)] if tally.missed else []
    said += [words("roster-unpaid", count=tally.unpaid)] if tally.unpaid else []
    return " · ".join([*said, words("roster-places", taken=session.taken, capacity=session.capacity)])


def _unpaid_lines(words: Words, roster: Roster) -> list[str]:
    return [unpaid_line(words, each, roster.why[each.id]) for each in roster.shown if each.id in roster.why]


def _label(words: Words, booking: Booking) -> str:
    unpaid = "yes" if booking.is_unpaid else "no"
    return words.plain(f"roster-row-{booking.state}", name=booking.client_name, unpaid=unpaid)


def _tap(roster: Roster, booking: Booking, *, opening: bool) -> Tap:
    where = standing(booking)
    if not roster.may_open:
        return Nothing()
    is_open = roster.may_mark and roster.arrival is None and not opening
    if booking.state is BookingState.WAITLISTED and is_open:
        return ProposeWalkIn(session_id=roster.session.id, client_id=booking.client_id)
    if where is Standing.EXPECTED and is_open and booking in roster.remaining:
        return CheckInHere(booking_id=booking.id, version=booking.version, page=roster.page)
    return ShowBooking(booking_id=booking.id)


def _turning(words: Words, roster: Roster, *, opening: bool) -> Rows:
    at, row = roster.page, []
    if at > 0:
        before = ShowRoster(session_id=roster.session.id, page=at - 1, opening=opening)
        row.append(Button(words.plain("button-page-before"), before))
    if at + 1 < roster.pages:
        after = ShowRoster(session_id=roster.session.id, page=at + 1, opening=opening)
        row.append(Button(words.plain("button-page-after"), after))
    return (tuple(row),) if row else ()


def _marking(words: Words, roster: Roster, *, opening: bool) -> Rows:
    rows: list[tuple[Button, ...]] = []
    session, rest = roster.session, roster.remaining
    if roster.may_mark and roster.arrival is None:
        if rest:
            all_ = CheckInAll(session_id=session.id, mark=roster.mark)
            rows.append((Button(words.plain("button-check-in-all", count=len(rest)), all_),))
        if rest and roster.has_begun:
            miss = MissRest(session_id=session.id, mark=roster.mark)
            rows.append((Button(words.plain("button-miss-rest", count=len(rest)), miss),))
        if rest:
            other = ShowRoster(session_id=session.id, page=roster.page, opening=not opening)
            label = words.plain("button-roster-mark" if opening else "button-roster-open")
            rows.append((Button(label, other),))
    return (*rows, *_around(words, roster), _day(words, session))


def _around(words: Words, roster: Roster) -> Rows:
    """Whoever comes besides, the waitlist, and the session itself: two across, as a class is long enough."""
    session, coming = roster.session, []
    if session.personal:
        return ()
    if roster.may_mark and roster.arrival is None:
        coming.append(Button(words.plain("button-walk-in"), WalkIn(session_id=session.id)))
    if roster.may_book:
        coming.append(Button(words.plain("button-book-into"), BookInto(session_id=session.id)))
    row = [Button(words.plain("button-session"), ShowSession(session_id=session.id))]
    if roster.tally.waiting:
        row.append(Button(words.plain("button-queue"), ShowQueue(session_id=session.id)))
    return (tuple(coming), tuple(row)) if coming else (tuple(row),)


def _day(words: Words, session: Session) -> tuple[Button, ...]:
    return (Button(words.plain("button-back"), ShowMyDay(day=session.day)),)
