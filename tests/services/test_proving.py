"""Every night the desk proves its books, and owners hear of it only when they are wrong."""

from datetime import UTC, datetime, timedelta

from domain.notices import NoticeKind
from services.proving import prove
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.services.test_checking import Tamper, tamper
from tests.studio_life import client_with_pass, owner

__all__ = ["tamper"]


async def test_sound_books_are_proved_once_a_day_in_silence(desk: Desk, clock: TestClock) -> None:
    await client_with_pass(desk, await owner(desk))
    clock.stand_at(datetime(2026, 12, 2, 2, 59, tzinfo=UTC))
    assert await prove(desk) == 0
    async with desk.reading() as tx:
        assert await tx.sweeps.done_for("books") is None

    clock.advance(timedelta(minutes=1))
    assert await prove(desk) == 0
    async with desk.reading() as tx:
        assert await tx.sweeps.done_for("books") == datetime(2026, 12, 2, tzinfo=UTC).date()


async def test_wrong_books_are_told_to_every_owner_once_and_when_they_are_awake(
    desk: Desk, clock: TestClock, tamper: Tamper
) -> None:
    boss, other = await owner(desk), await owner(desk, name="Otto Owner")
    await client_with_pass(desk, boss)
    await tamper("update passes set used = 3 where id = 1")
    clock.stand_at(datetime(2026, 12, 2, 3, 0, tzinfo=UTC))

    assert await prove(desk) == 1
    assert await prove(desk) == 0
    clock.stand_at(datetime(2026, 12, 2, 8, 0, tzinfo=UTC))

    told = [letter for letter in await mailbox.said(desk) if letter.kind is NoticeKind.BOOKS_WRONG]
    assert sorted(letter.notice.person_id or 0 for letter in told) == sorted([boss.known_id, other.known_id])
    assert all("One balance does not match" in letter.text for letter in told)
