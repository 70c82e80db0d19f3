"""Sessions as calendars read them, put together and taken apart again."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.studio import Studio
from services.calendars import Appointment, Filed
from texts import calendar_files
from texts.words import Words, languages, speaking

STUDIO = Studio(name="Northside; Boxing, \\ & <b>", timezone="Europe/Berlin", language="en", currency="EUR")
FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
BOXING = Appointment(
    uid="booking-12@0011223344556677",
    sequence=3,
    revised_at=datetime(2026, 12, 1, 9, tzinfo=UTC),
    starts_at=FRIDAY,
    ends_at=FRIDAY + timedelta(hours=1),
    service="Boxing",
    coach="Carl Coach",
    place="Hall 2",
    title="10 sessions",
    free_until=FRIDAY - timedelta(hours=12),
)


def written(appointment: Appointment, words: Words | None = None) -> icalendar.Calendar:
    """The calendar in the file."""
    filed = Filed(appointment, "0011223344556677")
    content = calendar_files.single(words or speaking("en", STUDIO), filed)
    assert content.replace(b"\r\n", b"").count(b"\n") == 0
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return icalendar.Calendar.from_ical(content)


def event(appointment: Appointment, words: Words | None = None) -> Any:
    """Its one session."""
    [found] = written(appointment, words).walk("VEVENT")
    return found


def test_a_booking_is_published_with_all_that_a_calendar_asks_for() -> None:
    shown, found = written(BOXING), event(BOXING)

    assert (shown["version"], shown["method"]) == ("2.0", "PUBLISH")
    assert found["uid"] == "booking-12@0011223344556677"
    assert found["sequence"] == 3
    assert found.decoded("dtstart") == FRIDAY
    assert found.decoded("dtend") == FRIDAY + timedelta(hours=1)
    assert found.decoded("dtstamp") == BOXING.revised_at
    assert found["status"] == "CONFIRMED"
    assert found["summary"] == "Boxing · Carl Coach"
    assert found["location"] == f"Hall 2, {STUDIO.name}"
    assert "Paid by 10 sessions" in found["description"]
    assert "4 Dec 2026, 06:00" in found["description"]
    assert str(found["organizer"]).startswith("mailto:")
    assert "attendee" not in found


def test_times_are_written_in_utc() -> None:
    content = calendar_files.single(speaking("en", STUDIO), Filed(BOXING, "0011223344556677"))

    assert b"DTSTART:20261204T170000Z" in content


def test_a_cancelled_one_keeps_its_uid_and_says_so() -> None:
    off = replace(BOXING, is_on=False, sequence=4)

    assert written(off)["method"] == "CANCEL"
    assert (event(off)["uid"], event(off)["status"], event(off)["sequence"]) == (
        event(BOXING)["uid"],
        "CANCELLED",
        4,
    )
    assert "06:00" not in event(off)["description"]


@pytest.mark.parametrize("language", languages())
def test_the_words_are_the_readers(language: str) -> None:
    words = speaking(language, STUDIO)

    assert "10 sessions" in event(BOXING, words)["description"]
    assert event(replace(BOXING, service=None, coach=None), words)["summary"] == words.plain(
        "calendar-session"
    )


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=200))
def test_no_name_breaks_the_file(service: str, coach: str, place: str) -> None:
    [found] = [event(replace(BOXING, service=service or None, coach=coach or None, place=place or None))]

    assert found["uid"] == BOXING.uid
    assert found["status"] == "CONFIRMED"


@pytest.mark.parametrize(
    ("service", "name"),
    [
        ("Boxing", "boxing-2026-12-04.ics"),
        ("Yoga / Flow: 1", "yoga-flow-1-2026-12-04.ics"),
        ("Бокс", "бокс-2026-12-04.ics"),
        ("../../etc", "etc-2026-12-04.ics"),
        ("💪", "session-2026-12-04.ics"),
        (None, "training-2026-12-04.ics"),
    ],
)
def test_a_file_is_named_after_service_and_day(service: str | None, name: str) -> None:
    assert calendar_files.name(speaking("en", STUDIO), replace(BOXING, service=service)) == name


def test_a_feed_holds_every_session_and_no_method() -> None:
    other = replace(BOXING, uid="booking-13@0011223344556677", places=(3, 8))

    shown = icalendar.Calendar.from_ical(calendar_files.feed(speaking("en", STUDIO), [BOXING, other]))

    assert "method" not in shown
    assert [str(each["summary"]) for each in shown.walk("VEVENT")] == [
        "Boxing · Carl Coach",
        "Boxing (3 of 8)",
    ]
