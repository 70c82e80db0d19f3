"""When a reminder is worth a word."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import StudioCalendar
from domain.holds import Hold
from domain.ids import PassId, PersonId
from domain.passes import Pass
from domain.reminders import bands, crossed, should_warn, tightest

TODAY = date(2026, 12, 16)
BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))
thresholds = st.lists(st.integers(0, 400), max_size=6)


def pass_with(**facts: object) -> Pass:
    """A pass of ten sessions, sold on 1 December for thirty days."""
    usual = {
        "id": PassId(1),
        "client_id": PersonId(1),
        "title": "10 sessions",
        "valid_from": date(2026, 12, 1),
        "valid_until": TODAY + timedelta(days=7),
        "total": 10,
        "sold_at": datetime(2026, 12, 1, 9, tzinfo=UTC),
    }
    return Pass.model_validate(usual | facts)


@given(thresholds, st.integers(0, 500))
def test_a_last_day_falls_into_the_band_of_its_tightest_threshold_and_no_other(
    thresholds: list[int], left: int
) -> None:
    last = TODAY + timedelta(days=left)

    found = [band.threshold for band in bands(thresholds, TODAY) if band.first <= last <= band.last]

    reached = tightest(left, thresholds)
    assert found == ([] if reached is None else [reached])


def test_a_pass_with_something_free_is_warned_about() -> None:
    assert should_warn(pass_with(), TODAY, 7, BERLIN, renewed=False)


@pytest.mark.parametrize(
    "facts",
    [
        {"used": 10},
        {"booked": 4, "used": 6},
        {"used": 11, "debt_limit": 1},
        {"holds": (Hold(first=TODAY, last=TODAY),)},
        {"holds": (Hold(first=TODAY - timedelta(days=3)),)},
        {"deactivated_on": TODAY},
        {"valid_until": TODAY - timedelta(days=1)},
        {"valid_from": TODAY + timedelta(days=1)},
        {"valid_from": TODAY, "valid_until": TODAY + timedelta(days=6)},
    ],
    ids=[
        "nothing free",
        "all booked",
        "owing",
        "on hold today",
        "on an open hold",
        "deactivated",
        "over",
        "starts tomorrow",
        "a week long",
    ],
)
def test_a_warning_that_helps_nobody_is_not_given(facts: dict[str, object]) -> None:
    assert not should_warn(pass_with(**facts), TODAY, 7, BERLIN, renewed=False)


def test_a_queued_renewal_keeps_the_warning_back() -> None:
    assert not should_warn(pass_with(), TODAY, 7, BERLIN, renewed=True)


def test_an_unlimited_pass_is_warned_about_whatever_was_used() -> None:
    assert should_warn(pass_with(unlimited=True, total=0, used=40), TODAY, 7, BERLIN, renewed=False)


def test_a_pass_that_must_be_started_soon_is_warned_about_by_its_time_since_the_sale() -> None:
    waiting = {"valid_from": None, "valid_until": None}
    assert should_warn(pass_with(**waiting, activate_by=TODAY), TODAY, 7, BERLIN, renewed=False)
    shortly = waiting | {"activate_by": date(2026, 12, 7)}
    assert not should_warn(pass_with(**shortly), date(2026, 12, 2), 7, BERLIN, renewed=False)


def test_a_held_pass_is_warned_about_once_the_hold_is_over() -> None:
    held = pass_with(holds=(Hold(first=TODAY - timedelta(days=5), last=TODAY - timedelta(days=1)),))
    assert should_warn(held, TODAY, 7, BERLIN, renewed=False)


@pytest.mark.parametrize(
    ("before", "after", "reached"),
    [(3, 2, 2), (2, 1, None), (6, 5, 5), (6, 2, 2), (1, 2, None), (3, 0, None), (10, 9, None)],
)
def test_a_sessions_left_threshold_speaks_when_it_is_gone_through(
    before: int, after: int, reached: int | None
) -> None:
    was, now = pass_with(used=10 - before), pass_with(used=10 - after)
    assert crossed(was, now, (2, 5)) == reached


def test_a_pass_that_never_had_more_than_the_threshold_is_not_running_low() -> None:
    assert crossed(pass_with(total=2), pass_with(total=2, used=1), (2,)) is None
