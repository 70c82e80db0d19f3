"""A weekly series is given another coach from a date on, or other places."""

import asyncio
from datetime import timedelta

import pytest

from domain.ids import SeriesId
from domain.notices import NoticeKind
from domain.people import Right
from domain.refusals import ChangedMeanwhile, NoChange, NotANumber, NotFound
from domain.session_changes import Change, Fact
from domain.timetable import Session
from services import changing_series, checking, laying_out, rescheduling
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.services.test_calling_off import crowd, told
from tests.services.test_laying_out import laid, series
from tests.studio_life import coach, owner, session


async def weekly(desk: Desk, **facts: object) -> tuple[SeriesId, list[Session]]:
    """A series every Friday, laid out."""
    series_id = await series(desk, **facts)  # type: ignore[arg-type]
    await laying_out.lay_out(desk)
    return series_id, await laid(desk, series_id)


async def test_another_coach_takes_over_from_a_date_on_and_who_is_booked_is_told(
    desk: Desk, clock: TestClock
) -> None:
    boss, carl, mia = await owner(desk), await coach(desk), await coach(desk, name="Mia Coach")
    series_id, (first, second, third, *_) = await weekly(desk, coach_id=carl.id)
    await crowd(desk, boss, third, 2)
    await session(desk, second.starts_at + timedelta(minutes=30), coach_id=mia.id)
    await mailbox.opened(desk)
    change = Change(Fact.COACH, str(mia.id))

    thought = await changing_series.preview(desk, boss, series_id, change, second.day)
    assert (thought.count, thought.told, len(thought.left)) == (6, 2, 1)
    seen = thought.before.version
    await changing_series.change(desk, boss, series_id, change, second.day, seen=seen)
    clock.advance(timedelta(days=7))
    await laying_out.lay_out(desk)

    coaches = [each.coach for each in await laid(desk, series_id)]
    assert coaches == ["Carl Coach", "Carl Coach", *["Mia Coach"] * 7]
    said = await told(desk, NoticeKind.SESSION_CHANGED)
    assert len(said) == 2 and "Mia Coach" in said[0]
    with pytest.raises(ChangedMeanwhile):
        await changing_series.change(desk, boss, series_id, Change(Fact.COACH, "0"), first.day, seen=seen)


async def test_other_places_leave_nobody_without_theirs(desk: Desk) -> None:
    boss = await owner(desk)
    series_id, (first, second, third, *_) = await weekly(desk)
    await crowd(desk, boss, first, 4)
    await rescheduling.change(desk, boss, second.id, Change(Fact.CAPACITY, "25"), seen=second.version)

    await changing_series.change(desk, boss, series_id, Change(Fact.CAPACITY, "3"), first.day, seen=1)

    found = [each.capacity for each in await laid(desk, series_id)]
    assert found == [4, 25, *[3] * 6] and third.capacity == 10
    assert (await checking.check(desk)).faults == []


async def test_two_owners_at_once_change_it_once(desk: Desk) -> None:
    boss = await owner(desk)
    series_id, (first, *_) = await weekly(desk)

    done = await asyncio.gather(
        *(
            changing_series.change(
                desk, boss, series_id, Change(Fact.CAPACITY, str(places)), first.day, seen=1
            )
            for places in (20, 30)
        ),
        return_exceptions=True,
    )

    assert sum(isinstance(each, ChangedMeanwhile) for each in done) == 1
    assert len({each.capacity for each in await laid(desk, series_id)}) == 1


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (Change(Fact.CAPACITY, "0"), NotANumber),
        (Change(Fact.CAPACITY, "501"), NotANumber),
        (Change(Fact.CAPACITY, "10"), NoChange),
        (Change(Fact.COACH, "999"), NotFound),
        (Change(Fact.START, "202612241800"), NotFound),
    ],
)
async def test_what_cannot_be_is_refused(desk: Desk, change: Change, refusal: type[Exception]) -> None:
    boss = await owner(desk)
    series_id, (first, *_) = await weekly(desk)

    with pytest.raises(refusal):
        await changing_series.preview(desk, boss, series_id, change, first.day)


async def test_it_is_the_owners_to_change(desk: Desk) -> None:
    await owner(desk)
    carl = await coach(desk, *Right)
    series_id, (first, *_) = await weekly(desk, coach_id=carl.id)

    with pytest.raises(NotFound):
        await changing_series.preview(desk, carl, series_id, Change(Fact.CAPACITY, "5"), first.day)
