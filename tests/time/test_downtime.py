"""After days without the desk: what is still true is said once, nothing false, never a pile."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.ledger import Draft, Effect, EntryKind
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.studio import Studio
from services import reminding
from services.bookkeeping import record
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, owner
from tests.time.living import sell, tick

#: The fixture's clock stands at 10 in the morning of 1 December in Berlin.
TODAY = date(2026, 12, 1)
TWO_WEEKS = timedelta(days=14)


async def write(desk: Desk, pass_: Pass, draft: Draft) -> Pass:
    """The pass with an entry written."""
    async with desk.writing() as tx:
        return (await record(tx, pass_, draft, by=None)).after


async def extend(desk: Desk, pass_: Pass, days: int) -> Pass:
    """The pass with its last day moved."""
    assert pass_.valid_until is not None
    moved = pass_.changed(valid_until=pass_.valid_until + timedelta(days=days))
    return await write(desk, pass_, Draft(kind=EntryKind.REDATE, changed=moved))


async def reminders(desk: Desk) -> list[str]:
    """What is said now about days left."""
    return [each.text for each in await mailbox.said(desk) if each.kind is NoticeKind.DAYS_LEFT]


async def test_after_two_weeks_of_downtime_only_what_is_still_true_is_said(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    over = await sell(desk, boss, TODAY + timedelta(days=10))
    nearly = await sell(desk, boss, TODAY + timedelta(days=15))
    later = await sell(desk, boss, TODAY + timedelta(days=20))
    await mailbox.said(desk)
    clock.advance(TWO_WEEKS)
    await tick(desk)
    clock.advance(timedelta(seconds=10))

    told: dict[int | None, list[NoticeKind]] = {}
    for letter in await mailbox.said(desk):
        told.setdefault(letter.notice.person_id, []).append(letter.kind)
        if letter.notice.person_id == nearly.client_id:
            assert "<b>one day</b> left" in letter.text
        if letter.notice.person_id == later.client_id:
            assert "<b>6 days</b> left" in letter.text
    assert told == {
        over.client_id: [NoticeKind.EXPIRED],
        nearly.client_id: [NoticeKind.DAYS_LEFT],
        later.client_id: [NoticeKind.DAYS_LEFT],
        boss.id: [NoticeKind.EXPIRED_UNUSED, NoticeKind.DIGEST],
    }


async def test_reminders_that_waited_for_telegram_are_not_piled_up(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await sell(desk, boss, TODAY + timedelta(days=7))
    await mailbox.said(desk)
    for _ in range(7):
        await tick(desk)
        clock.advance(timedelta(days=1))
    await tick(desk)

    [said] = await reminders(desk)

    assert "<b>today</b> is the last day" in said


async def test_a_reminder_that_waited_beyond_the_last_day_is_not_said(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await sell(desk, boss, TODAY + timedelta(days=2))
    await tick(desk)
    clock.advance(timedelta(days=3))

    assert await reminders(desk) == []


async def test_a_reminder_is_said_once_however_often_the_clock_ticks(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await sell(desk, boss, TODAY + timedelta(days=7))
    said: list[str] = []
    for _ in range(16):
        await tick(desk)
        said += await reminders(desk)
        clock.advance(timedelta(hours=8))

    assert ["7 days" in said[0], "2 days" in said[1], len(said)] == [True, True, 2]


async def test_an_extension_re_arms_the_reminders(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, TODAY + timedelta(days=7))
    await tick(desk)
    assert len(await reminders(desk)) == 1
    await extend(desk, pass_, 7)
    clock.advance(timedelta(days=7))
    await tick(desk)

    [again] = await reminders(desk)

    assert "<b>7 days</b> left, valid through 15 Dec 2026" in again


async def test_an_extension_before_the_morning_keeps_the_old_reminder_back(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, TODAY + timedelta(days=8))
    clock.stand_at(datetime(2026, 12, 1, 23, tzinfo=UTC))
    await tick(desk)
    await extend(desk, pass_, 30)
    clock.stand_at(datetime(2026, 12, 2, 7, tzinfo=UTC))
    await tick(desk)

    assert await reminders(desk) == []


async def test_what_was_used_up_before_the_morning_is_not_warned_about(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, TODAY + timedelta(days=8))
    clock.stand_at(datetime(2026, 12, 1, 23, tzinfo=UTC))
    await tick(desk)
    await write(desk, pass_, Draft(kind=EntryKind.RESERVE, effect=Effect(booked=10)))
    clock.stand_at(datetime(2026, 12, 2, 7, tzinfo=UTC))

    assert await reminders(desk) == []


async def test_a_renewal_that_starts_the_day_after_keeps_the_reminder_back(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(
        desk, boss, validity={"clock": "fixed", "until": TODAY + timedelta(days=8)}
    )
    renewal = pass_.model_copy(
        update={"valid_from": TODAY + timedelta(days=9), "valid_until": TODAY + timedelta(days=40)}
    )
    clock.stand_at(datetime(2026, 12, 1, 23, tzinfo=UTC))
    await tick(desk)
    async with desk.writing() as tx:
        await tx.passes.add(renewal)
    clock.stand_at(datetime(2026, 12, 2, 7, tzinfo=UTC))
    assert await reminders(desk) == []

    clock.advance(timedelta(days=5))
    await tick(desk)
    assert await reminders(desk) == []
    assert (await fresh(desk, pass_)).client_id == anna.id


async def test_reminders_wait_for_the_end_of_the_quiet_hours(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await sell(desk, boss, TODAY + timedelta(days=9))
    clock.stand_at(datetime(2026, 12, 1, 23, 30, tzinfo=UTC))
    await extend(desk, await sell(desk, boss, TODAY + timedelta(days=7)), 1)
    await tick(desk)

    assert await reminders(desk) == []
    clock.stand_at(datetime(2026, 12, 2, 6, 59, tzinfo=UTC))
    assert await reminders(desk) == []
    clock.stand_at(datetime(2026, 12, 2, 7, 0, tzinfo=UTC))
    assert len(await reminders(desk)) == 1


async def test_reminding_walks_on_through_more_passes_than_one_chunk(
    desk: Desk, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = await owner(desk)
    for left in (7, 7, 7, 5, 5, 6, 1):
        await sell(desk, boss, TODAY + timedelta(days=20 + left))
    clock.advance(timedelta(days=20))
    monkeypatch.setattr(reminding, "CHUNK", 2)

    assert await reminding.remind(desk) == 7
    assert await reminding.remind(desk) == 0
    assert len(await reminders(desk)) == 7


async def test_processes_that_remind_at_once_say_everything_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    for _ in range(6):
        await sell(desk, boss, TODAY + timedelta(days=7))

    await asyncio.gather(*(reminding.remind(desk) for _ in range(5)))

    assert len(await reminders(desk)) == 6


async def test_reminding_that_was_stopped_halfway_goes_on_with_the_rest(
    desk: Desk, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = await owner(desk)
    for left in (7, 5, 5, 1):
        await sell(desk, boss, TODAY + timedelta(days=20 + left))
    clock.advance(timedelta(days=20))

    first, real = True, reminding._warn_all

    async def once(*work: Any) -> int:
        nonlocal first
        if not first:
            raise ConnectionError("the process dies here")
        first = False
        return await real(*work)

    with monkeypatch.context() as broken:
        broken.setattr(reminding, "_warn_all", once)
        with pytest.raises(ConnectionError):
            await reminding.remind(desk)
    assert await reminding.remind(desk) == 3
    assert len(await reminders(desk)) == 4


async def test_the_pace_that_is_needed_is_named_while_there_are_weeks_left(
    desk: Desk, clock: TestClock, studio: Studio
) -> None:
    rules = studio.rules.model_copy(update={"days_left": (21,)})
    async with desk.writing() as tx:
        await tx.studios.save(studio.model_copy(update={"rules": rules}))
    boss = await owner(desk)
    await sell(desk, boss, TODAY + timedelta(days=29), size=5)
    clock.advance(timedelta(days=10))
    await tick(desk)

    [said] = await reminders(desk)

    assert "<b>19 days</b> left" in said
    assert "<b>5</b> sessions are free" in said
    assert "To use everything: 2 visits a week" in said
