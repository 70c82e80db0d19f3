"""A clock that was put forward far is told to the owners before anything is recorded by it."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.clock_watch import DOUBT, ClockWatch
from bot.clockwork import Clockwork
from domain.notices import NoticeKind
from storage.desk import Desk
from tests import mailbox, studio_life
from tests.conftest import TestClock

HOURS = timedelta(hours=1)


class Machine:
    """A machine whose clock can be set, and which runs on meanwhile."""

    def __init__(self, desk: Desk, clock: TestClock) -> None:
        self.desk = desk
        self.clock = clock
        self.name = "this running"
        self.seconds = 500.0
        self.looks = 0
        self.starts_the_desk()

    def starts_the_desk(self) -> None:
        self.watch = ClockWatch(self.desk, lambda: self.seconds, self.name)

    def runs(self, for_: timedelta) -> None:
        self.clock.advance(for_)
        self.seconds += for_.total_seconds()

    async def looks_at_the_clock(self) -> bool:
        return await self.watch.is_right()

    async def told(self) -> list[str]:
        return [
            letter.text for letter in await mailbox.said(self.desk) if letter.kind is NoticeKind.CLOCK_JUMPED
        ]


@pytest.fixture
async def machine(desk: Desk, clock: TestClock) -> AsyncIterator[Machine]:
    """A machine at work in a studio with an owner."""
    await studio_life.owner(desk)
    machine = Machine(desk, clock)
    assert await machine.looks_at_the_clock()
    with capture_logs():
        yield machine


async def test_a_jump_is_told_before_anything_is_recorded(machine: Machine) -> None:
    machine.runs(HOURS / 60)
    machine.clock.advance(24 * HOURS)
    assert not await machine.looks_at_the_clock()
    assert not await machine.looks_at_the_clock()
    [told] = await machine.told()
    assert "1 Dec 2026, 10:01" in told
    assert "2 Dec 2026, 10:01" in told
    assert "2 Dec 2026, 10:16" in told


async def test_from_a_leap_on_until_it_is_believed_it_is_known_what_the_clock_should_say(
    machine: Machine, clock: TestClock
) -> None:
    assert machine.watch.leapt_from() is None
    expected = clock.now()
    clock.advance(24 * HOURS)
    assert machine.watch.leapt_from() == expected
    assert not await machine.looks_at_the_clock()
    assert machine.watch.leapt_from() == expected
    machine.runs(DOUBT)
    assert machine.watch.leapt_from() is None


async def test_what_nobody_sets_right_is_believed_in_the_end(machine: Machine) -> None:
    machine.clock.advance(24 * HOURS)
    assert not await machine.looks_at_the_clock()
    machine.runs(DOUBT)
    assert await machine.looks_at_the_clock()
    assert await machine.looks_at_the_clock()
    assert len(await machine.told()) == 1


async def test_a_clock_that_was_set_right_is_believed_at_once(machine: Machine) -> None:
    machine.clock.advance(24 * HOURS)
    assert not await machine.looks_at_the_clock()
    machine.clock.advance(-24 * HOURS)
    assert await machine.looks_at_the_clock()


async def test_a_jump_while_the_desk_was_down_is_noticed_too(machine: Machine) -> None:
    machine.runs(10 * HOURS)
    machine.clock.advance(24 * HOURS)
    machine.starts_the_desk()
    assert not await machine.looks_at_the_clock()
    assert len(await machine.told()) == 1


@pytest.mark.parametrize("is_on", [True, False])
async def test_a_long_downtime_is_no_jump(machine: Machine, is_on: bool) -> None:
    machine.runs(timedelta(days=14))
    if not is_on:
        machine.seconds, machine.name = 20.0, "another running"
    machine.starts_the_desk()
    assert await machine.looks_at_the_clock()
    assert await machine.told() == []


async def test_a_clock_put_back_or_a_little_forward_is_believed(machine: Machine) -> None:
    for step in (-48 * HOURS, HOURS, HOURS, HOURS):
        machine.clock.advance(step)
        assert await machine.looks_at_the_clock()
    assert await machine.told() == []


async def test_a_clock_that_is_moved_on_purpose_is_not_doubted(machine: Machine) -> None:
    async def look() -> None:
        machine.looks += 1

    clockwork = Clockwork({"expiry": look}, watch=machine.watch)
    machine.clock.stand_at(datetime(2027, 3, 1, tzinfo=UTC))
    await clockwork.sweep_now()
    assert machine.looks == 1
    assert await machine.looks_at_the_clock()
    assert await machine.told() == []
