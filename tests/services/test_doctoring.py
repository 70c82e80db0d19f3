"""The keeper of a desk hears what is wrong with it, and nothing where nothing is."""

from datetime import timedelta
from pathlib import Path

import pytest

from domain.ids import TelegramId
from domain.notices import Notice, NoticeKind
from services.backups import back_up
from services.doctoring import Level, Sign, examine
from storage.desk import Desk
from storage.inbox import Incoming
from storage.opening import DatabaseProblem
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, owner

#: What depends on the machine the tests run on.
ELSEWHERE = {Sign.SQLITE_VERSION, Sign.DISK, Sign.DURABILITY}


async def unwell(url: str, clock: TestClock) -> dict[Sign, Level]:
    findings = await examine(url, clock)
    return {f.sign: f.level for f in findings if f.level > Level.WELL and f.sign not in ELSEWHERE}


async def test_a_desk_in_good_order_is_well(
    desk: Desk, database_url: str, clock: TestClock, tmp_path: Path
) -> None:
    await owner(desk)
    await back_up(database_url, tmp_path / "copy", clock)

    assert await unwell(database_url, clock) == {}


async def test_a_desk_that_nobody_looks_after_says_so(
    desk: Desk, database_url: str, clock: TestClock, tmp_path: Path
) -> None:
    async with desk.writing() as tx:
        notice = Notice(telegram_id=TelegramId(5), kind=NoticeKind.APOLOGY, key="late", not_before=tx.now)
        await tx.notices.add(notice)
        until = tx.now + timedelta(minutes=1)
        await tx.inbox.keep([Incoming(update_id=1, chat=5, raw={})], "nobody", tx.now, until)
    clock.advance(timedelta(hours=1))

    found = await unwell(database_url, clock)

    expected = {Sign.INBOX: Level.WARNING, Sign.NOTICES: Level.WARNING, Sign.OWNER: Level.WARNING}
    if database_url.startswith("sqlite"):
        expected[Sign.BACKUP] = Level.WARNING
    assert found == expected


async def test_a_clock_that_went_back_is_wrong(desk: Desk, database_url: str, clock: TestClock) -> None:
    await client_with_pass(desk, await owner(desk))
    clock.advance(-timedelta(days=1))

    assert (await unwell(database_url, clock))[Sign.CLOCK] is Level.WRONG


async def test_where_there_is_no_desk_there_is_nothing_to_examine(clock: TestClock, tmp_path: Path) -> None:
    with pytest.raises(DatabaseProblem, match="no database"):
        await examine(f"sqlite:///{tmp_path / 'none.db'}", clock)
