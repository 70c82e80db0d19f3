"""A pass through the desk, changed at random: pass and ledger stay in step, nothing is lost."""

import random
from collections.abc import AsyncIterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from domain.adjusting import Change, Wish
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import Refusal
from domain.studio import Studio
from services import adjusting, checking, expiring, histories, undoing, visits
from services.reconciling import books
from services.sweeping import expire
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, owner

KINDS = {
    "count": {"size": 6},
    "days": {"kind": "days", "size": 6},
    "unlimited": {"kind": "unlimited", "size": None},
    "debt": {"size": 2, "when_empty": "debt", "debt_limit": 2},
    "first use": {
        "size": 6,
        "validity": {"clock": "first_use", "count": 20, "unit": "days", "activate_within_days": 30},
    },
}


@pytest.fixture
async def sqlite_desk(tmp_path: Path, clock: TestClock, studio: Studio) -> AsyncIterator[Desk]:
    """A desk on SQLite: which database it is makes no difference to the rules."""
    async with opened(f"sqlite:///{tmp_path / 'desk.db'}", clock) as desk:
        async with desk.writing() as tx:
            await tx.studios.save(studio)
        yield desk


@pytest.mark.parametrize("kind", sorted(KINDS))
async def test_forty_random_changes_leave_every_balance_equal_to_its_entries(
    sqlite_desk: Desk, clock: TestClock, kind: str
) -> None:
    boss = await owner(sqlite_desk)
    _, pass_ = await client_with_pass(sqlite_desk, boss, **KINDS[kind])
    chance = random.Random(kind)

    done = 0
    for _ in range(40):
        clock.advance(timedelta(hours=chance.randrange(72)))
        done += await happens(sqlite_desk, boss, pass_, clock, chance)

    assert done >= 10
    verdict = await checking.check(sqlite_desk)
    assert verdict.faults == []
    now = await fresh(sqlite_desk, pass_)
    assert now.total == now.used + now.booked + now.free + now.expired + now.withdrawn
    clock.advance(timedelta(hours=1))
    months = [await books(sqlite_desk, boss)]
    while (before := months[0].before) is not None:
        months.insert(0, await books(sqlite_desk, boss, before))
    held = 0 if now.unlimited else now.free + now.booked
    assert len(months) > 1 and (months[0].month.opening, months[-1].month.closing) == (0, held)
    assert all(later.month.opening == earlier.month.closing for earlier, later in pairwise(months))


async def happens(desk: Desk, boss: Actor, pass_: Pass, clock: TestClock, chance: random.Random) -> bool:
    """One thing of those that can happen to a pass; whether it did."""
    now = await fresh(desk, pass_)
    today = boss.studio.today(clock.now())
    try:
        match chance.randrange(6):
            case 0 | 1:
                day = today - timedelta(days=chance.randrange(4))
                await visits.deduct(desk, boss, pass_.id, seen=now.version, day=day, again=True, owing=True)
            case 2:
                change = chance.choice(
                    [Change(Wish.ADD, chance.randint(-4, 4)), Change(Wish.UNLIMITED), Change(Wish.COUNT, 5)]
                )
                await adjusting.adjust(desk, boss, pass_.id, change, seen=now.version, reason="goodwill")
            case 3:
                until: date | None = today + timedelta(days=chance.randint(-1, 30))
                await expiring.redate(desk, boss, pass_.id, until, seen=now.version, reason="illness")
            case 4:
                history = await histories.of_pass(desk, boss, pass_.id)
                await undoing.undo(desk, boss, chance.choice(history.lines).entry.id)
            case 5:
                await expire(desk)
    except Refusal:
        return False
    return True
