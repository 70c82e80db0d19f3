"""Free times of coaches: inside their hours, beside nothing else, on the grid, right across clock changes."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.availability import (
    STEP,
    Clash,
    Hours,
    Slot,
    Span,
    Stretch,
    TimeOff,
    clash,
    free_slots,
    typed_stretches,
)
from domain.calendar import StudioCalendar
from domain.ids import PersonId, PlaceId
from domain.refusals import HoursOverlap, NotHours, Refusal

BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))
ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"]
COACH = PersonId(7)
FRIDAY = date(2026, 12, 4)
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


def hours(opens: str, closes: str, weekday: int = 4, place: int | None = None) -> Hours:
    """A stretch of a coach's week."""
    return Hours(
        coach_id=COACH,
        weekday=weekday,
        opens=time.fromisoformat(opens),
        closes=time.fromisoformat(closes),
        place_id=None if place is None else PlaceId(place),
    )


def busy(start: str, end: str, day: date = FRIDAY) -> Span:
    """Something of that day, by Berlin's clock."""
    return Span(BERLIN.at(day, time.fromisoformat(start)), BERLIN.at(day, time.fromisoformat(end)))


def shown(slots: tuple[Slot, ...]) -> list[str]:
    """The times as Berlin's clock shows them."""
    return [f"{BERLIN.time_of(slot.starts_at):%H:%M}" for slot in slots]


def times(
    minutes: int, *week: Hours, taken: tuple[Span, ...] = (), day: date = FRIDAY, after: datetime = LONG_AGO
) -> list[str]:
    """The free times in Berlin."""
    return shown(free_slots(day, minutes, week, taken, BERLIN, after))


def test_sessions_begin_every_half_hour_and_end_within_the_hours() -> None:
    assert times(60, hours("09:00", "11:00")) == ["09:00", "09:30", "10:00"]
    assert times(90, hours("09:15", "11:00")) == ["09:15"]
    assert times(121, hours("09:00", "11:00")) == []


def test_nothing_is_offered_on_another_weekday() -> None:
    assert times(60, hours("09:00", "11:00", weekday=3)) == []


def test_a_session_can_begin_directly_after_another_and_never_over_it() -> None:
    free = times(60, hours("09:00", "13:00"), taken=(busy("10:00", "10:50"),))

    assert free == ["09:00", "10:50", "11:00", "11:30", "12:00"]


def test_what_has_begun_is_not_offered() -> None:
    now = BERLIN.at(FRIDAY, time(10))

    assert times(60, hours("09:00", "12:00"), after=now) == ["10:30", "11:00"]


def test_hours_that_touch_are_one_where_the_place_is_the_same() -> None:
    assert times(60, hours("09:00", "10:00"), hours("10:00", "11:00")) == ["09:00", "09:30", "10:00"]
    assert times(60, hours("09:00", "10:00", place=1), hours("10:00", "11:00")) == ["09:00", "10:00"]


def test_hours_may_last_to_the_end_of_the_day() -> None:
    assert times(60, hours("22:00", "00:00")) == ["22:00", "22:30", "23:00"]


def test_the_night_on_which_clocks_go_back_is_an_hour_longer() -> None:
    night = date(2026, 10, 25)

    free = free_slots(night, 60, [hours("01:00", "04:00", weekday=6)], (), BERLIN, LONG_AGO)

    assert shown(free) == ["01:00", "01:30", "02:00", "02:30", "02:00", "02:30", "03:00"]
    assert len({slot.starts_at for slot in free}) == 7


def test_the_night_on_which_clocks_go_forward_is_an_hour_shorter() -> None:
    night = date(2027, 3, 28)

    assert times(60, hours("01:00", "04:00", weekday=6), day=night) == ["01:00", "01:30", "03:00"]
    assert times(60, hours("02:00", "03:00", weekday=6), day=night) == []


def clock() -> st.SearchStrategy[time]:
    """Times of day on the minute."""
    return st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))


@st.composite
def weeks(draw: st.DrawFn) -> list[Hours]:
    """Hours of some weekdays that do not meet."""
    found: list[Hours] = []
    for weekday in draw(st.sets(st.integers(0, 6), min_size=1)):
        edges = draw(st.lists(clock(), min_size=2, max_size=6, unique=True).map(sorted))
        found += [
            Hours(coach_id=COACH, weekday=weekday, opens=opens, closes=closes)
            for opens, closes in zip(edges[::2], edges[1::2], strict=False)
        ]
    return found


@st.composite
def cases(draw: st.DrawFn) -> tuple[StudioCalendar, date, list[Hours], list[Span], datetime, int]:
    """A day of some coach's in some zone, often one on which clocks change."""
    zone = StudioCalendar(ZoneInfo(draw(st.sampled_from(ZONES))))
    near = [date(2026, 10, 25), date(2027, 3, 28), date(2027, 3, 14), date(2026, 11, 1), date(2027, 4, 4)]
    day = draw(st.sampled_from(near) | st.dates(date(2026, 1, 1), date(2030, 12, 31)))
    start = zone.midnight(day)
    spans = [
        Span(start + timedelta(minutes=at), start + timedelta(minutes=at + length))
        for at, length in draw(st.lists(st.tuples(st.integers(-300, 1700), st.integers(1, 400)), max_size=6))
    ]
    after = start + timedelta(minutes=draw(st.integers(-2000, 2000)))
    return zone, day, draw(weeks()), spans, after, draw(st.integers(1, 300))


@given(cases())
def test_every_free_time_lies_in_the_hours_beside_everything_else_and_ahead(
    case: tuple[StudioCalendar, date, list[Hours], list[Span], datetime, int],
) -> None:
    zone, day, week, spans, after, minutes = case
    slots = free_slots(day, minutes, week, spans, zone, after)

    assert [slot.starts_at for slot in slots] == sorted({slot.starts_at for slot in slots})
    stretches = [
        (zone.at(day, each.opens), zone.at(day, each.closes))
        for each in week
        if each.weekday == day.weekday()
    ]
    for slot in slots:
        ends = slot.starts_at + timedelta(minutes=minutes)
        assert slot.starts_at > after
        assert any(opens <= slot.starts_at and ends <= closes for opens, closes in stretches)
        assert not any(slot.starts_at < span.ends_at and span.starts_at < ends for span in spans)
        on_grid = any((slot.starts_at - opens) % STEP == timedelta() for opens, _ in stretches)
        assert on_grid or any(slot.starts_at == span.ends_at for span in spans)


@given(cases())
def test_no_time_of_the_grid_that_is_free_is_forgotten(
    case: tuple[StudioCalendar, date, list[Hours], list[Span], datetime, int],
) -> None:
    zone, day, week, spans, after, minutes = case
    found = {slot.starts_at for slot in free_slots(day, minutes, week, spans, zone, after)}

    for each in (each for each in week if each.weekday == day.weekday()):
        at = zone.at(day, each.opens)
        while at + timedelta(minutes=minutes) <= zone.at(day, each.closes):
            ends = at + timedelta(minutes=minutes)
            is_free = at > after and not any(at < span.ends_at and span.starts_at < ends for span in spans)
            assert not is_free or at in found
            at += STEP


@given(cases())
def test_what_is_taken_only_takes_times_away_or_lets_sessions_begin_at_its_end(
    case: tuple[StudioCalendar, date, list[Hours], list[Span], datetime, int],
) -> None:
    zone, day, week, spans, after, minutes = case
    with_all = {slot.starts_at for slot in free_slots(day, minutes, week, spans, zone, after)}
    without = {slot.starts_at for slot in free_slots(day, minutes, week, (), zone, after)}

    assert with_all <= without | {span.ends_at for span in spans}


@given(cases())
def test_a_free_time_is_no_clash_for_staff(
    case: tuple[StudioCalendar, date, list[Hours], list[Span], datetime, int],
) -> None:
    zone, day, week, spans, after, minutes = case
    off = [TimeOff(coach_id=COACH, starts_at=span.starts_at, ends_at=span.ends_at) for span in spans]

    for slot in free_slots(day, minutes, week, spans, zone, after):
        assert (
            clash(Span(slot.starts_at, slot.starts_at + timedelta(minutes=minutes)), week, off, zone) is None
        )


def test_staff_are_warned_of_time_off_and_of_times_outside_the_hours() -> None:
    week = [hours("09:00", "13:00")]
    off = [
        TimeOff(
            coach_id=COACH, starts_at=busy("10:00", "11:00").starts_at, ends_at=busy("10:00", "11:00").ends_at
        )
    ]

    assert clash(busy("09:00", "10:00"), week, off, BERLIN) is None
    assert clash(busy("09:30", "10:30"), week, off, BERLIN) is Clash.TIME_OFF
    assert clash(busy("12:30", "13:30"), week, off, BERLIN) is Clash.OUTSIDE_HOURS
    assert clash(busy("20:00", "21:00"), [], [], BERLIN) is None


@pytest.mark.parametrize(
    ("line", "stretches"),
    [
        ("9-13", [("09:00", "13:00")]),
        ("15-20, 9-13", [("09:00", "13:00"), ("15:00", "20:00")]),
        ("9:30–12; 1pm-5pm", [("09:30", "12:00"), ("13:00", "17:00")]),
        ("9-13,13-15", [("09:00", "13:00"), ("13:00", "15:00")]),
        ("20-", [("20:00", "00:00")]),
        ("-6", [("00:00", "06:00")]),
        ("0-24", None),
        ("20-24", [("20:00", "00:00")]),
    ],
)
def test_hours_are_read_as_typed(line: str, stretches: list[tuple[str, str]] | None) -> None:
    wanted = [("00:00", "00:00")] if stretches is None else stretches
    assert typed_stretches(line) == tuple(
        Stretch(time.fromisoformat(opens), time.fromisoformat(closes)) for opens, closes in wanted
    )


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        ("", NotHours),
        (",", NotHours),
        ("nine to five", NotHours),
        ("13-9", NotHours),
        ("9-9", NotHours),
        ("-9--5", NotHours),
        ("9-25", NotHours),
        ("9-99999999999", NotHours),
        ("9-10,10-11,11-12,12-13,13-14,14-15,15-16", NotHours),
        ("9-13, 12-15", HoursOverlap),
        ("9-24, 20-24", HoursOverlap),
    ],
)
def test_what_is_no_hours_is_refused(line: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        typed_stretches(line)


@given(st.text(max_size=30))
def test_whatever_is_typed_is_hours_apart_or_refused(line: str) -> None:
    try:
        read = typed_stretches(line)
    except (NotHours, HoursOverlap):
        return
    assert not any(one.overlaps(two) for one in read for two in read if one is not two)
