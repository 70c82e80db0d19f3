"""The calendar in zones far from UTC, through both DST nights, month ends and leap days."""

from datetime import date, datetime, time, timedelta

import pytest

from domain.notices import NoticeKind
from domain.passes import PassState
from domain.studio import Studio
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, owner
from tests.time.living import live, move_to, sell, tick

HOUR = timedelta(hours=1)

NIGHTS = [
    pytest.param("Europe/Berlin", date(2027, 3, 28), id="Berlin loses an hour"),
    pytest.param("Europe/Berlin", date(2027, 10, 31), id="Berlin gains an hour"),
    pytest.param("America/New_York", date(2027, 3, 14), id="New York loses an hour"),
    pytest.param("America/New_York", date(2027, 11, 7), id="New York gains an hour"),
    pytest.param("Australia/Lord_Howe", date(2027, 4, 4), id="Lord Howe gains half an hour"),
    pytest.param("Pacific/Kiritimati", date(2028, 2, 29), id="Kiritimati, a leap day"),
    pytest.param("Pacific/Apia", date(2027, 12, 31), id="Apia, the year's end"),
    pytest.param("Pacific/Pago_Pago", date(2027, 4, 30), id="Pago Pago, a month's end"),
]


@pytest.mark.parametrize(("zone", "night"), NIGHTS)
async def test_everything_happens_once_at_its_local_hour_around_a_special_night(
    desk: Desk, clock: TestClock, studio: Studio, zone: str, night: date
) -> None:
    studio = Studio.model_validate(studio.model_dump() | {"timezone": zone})
    await move_to(desk, studio)
    start = night - timedelta(days=1)
    last = night + timedelta(days=1)
    clock.stand_at(studio.calendar.at(night - timedelta(days=20), time(12)))
    pass_ = await sell(desk, await owner(desk), last)
    clock.stand_at(studio.calendar.midnight(start))

    # Every local hour is struck, also by a clock that is half an hour off.
    step = HOUR / 2 if "Lord_Howe" in zone else HOUR
    heard = await live(desk, clock, studio, studio.calendar.midnight(last + timedelta(days=2)), step)

    expected = [(start, "08:00", NoticeKind.DAYS_LEFT)]
    expected += [(start + timedelta(days=n), "09:00", NoticeKind.DIGEST) for n in range(4)]
    expected += [(last + timedelta(days=1), "08:00", kind) for kind in _AFTER]
    told = [(h.at.date(), f"{h.at:%H:%M}", h.kind) for h in heard if h.kind is not NoticeKind.GIVEN]
    assert sorted(told) == sorted(expected)
    assert (await fresh(desk, pass_)).expired == 10


_AFTER = (NoticeKind.EXPIRED, NoticeKind.EXPIRED_UNUSED)


@pytest.mark.parametrize(("zone", "night"), NIGHTS[1:6:4])
async def test_a_pass_works_to_the_last_minute_of_its_last_day_and_is_recorded_in_the_next(
    desk: Desk, clock: TestClock, studio: Studio, zone: str, night: date
) -> None:
    studio = Studio.model_validate(studio.model_dump() | {"timezone": zone})
    await move_to(desk, studio)
    clock.stand_at(studio.calendar.at(night - timedelta(days=20), time(12)))
    pass_ = await sell(desk, await owner(desk), night)
    over = studio.calendar.midnight(night + timedelta(days=1))

    clock.stand_at(over - timedelta(seconds=1))
    await tick(desk)
    before = await fresh(desk, pass_)
    clock.stand_at(over)
    await tick(desk)

    assert before.state_on(studio.today(over - timedelta(seconds=1))) is PassState.ACTIVE
    assert not before.expiry_recorded
    assert (await fresh(desk, pass_)).expiry_recorded


@pytest.mark.parametrize(
    ("sold", "last"),
    [
        (date(2028, 1, 31), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 3, 28)),
        (date(2027, 3, 31), date(2027, 4, 30)),
    ],
    ids=["leap February", "from a leap day", "short month"],
)
async def test_a_month_pass_is_reminded_and_ended_by_its_clamped_last_day(
    desk: Desk, clock: TestClock, studio: Studio, sold: date, last: date
) -> None:
    studio = Studio.model_validate(studio.model_dump() | {"timezone": "Pacific/Kiritimati"})
    await move_to(desk, studio)
    clock.stand_at(studio.calendar.at(sold, time(8)))
    month = {"clock": "sale", "count": 1, "unit": "months"}
    await client_with_pass(desk, await owner(desk), validity=month)

    end = studio.calendar.midnight(last + timedelta(days=2))
    heard = await live(desk, clock, studio, end, timedelta(hours=8))

    told = [(h.at.date(), h.kind) for h in heard if h.kind in (NoticeKind.DAYS_LEFT, NoticeKind.EXPIRED)]
    assert told == [
        (last - timedelta(days=7), NoticeKind.DAYS_LEFT),
        (last - timedelta(days=2), NoticeKind.DAYS_LEFT),
        (last + timedelta(days=1), NoticeKind.EXPIRED),
    ]


def test_the_clock_of_these_tests_has_the_nights_it_speaks_of(studio: Studio) -> None:
    hours = {}
    for param in NIGHTS:
        zone, night = param.values
        calendar = Studio.model_validate(studio.model_dump() | {"timezone": zone}).calendar
        length: timedelta = calendar.midnight(night + timedelta(days=1)) - calendar.midnight(night)
        hours[param.id] = length / timedelta(hours=1)
    assert list(hours.values()) == [23, 25, 23, 25, 24.5, 24, 24, 24]


def test_a_skipped_moment_is_moved_behind_the_gap(studio: Studio) -> None:
    assert studio.calendar.at(date(2027, 3, 28), time(2, 30)) == datetime.fromisoformat(
        "2027-03-28T01:30:00+00:00"
    )
