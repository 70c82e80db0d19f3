"""An open-ended hold never begins after the end of its pass: it would keep that from ever ending."""

from datetime import date, timedelta

import pytest

from domain.holding import HoldChange, HoldWish
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import CannotUndo
from services import expiring, holding, sweeping, undoing, visits
from services.histories import EntryCard
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, owner

WAITING = {"clock": "first_use", "count": 20, "unit": "days", "activate_within_days": 30}
FIVE_DAYS = {"clock": "sale", "count": 5, "unit": "days"}


async def held(desk: Desk, by: Actor, pass_: Pass, first: date, wish: HoldWish = HoldWish.PLACE) -> EntryCard:
    """The pass held from a day until further notice, or no longer."""
    seen = (await fresh(desk, pass_)).version
    return await holding.hold(desk, by, pass_.id, HoldChange(wish, first), seen=seen, reason="away")


async def redated(desk: Desk, by: Actor, pass_: Pass, until: date) -> EntryCard:
    """The pass with another last day."""
    seen = (await fresh(desk, pass_)).version
    return await expiring.redate(desk, by, pass_.id, until, seen=seen, reason="illness")


async def test_a_first_visit_that_ends_a_pass_before_its_hold_drops_that(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=4, validity=WAITING)
    await held(desk, boss, pass_, date(2026, 12, 28))
    before = await fresh(desk, pass_)

    visit = await visits.deduct(desk, boss, pass_.id, seen=before.version)
    now = await fresh(desk, pass_)
    assert (now.valid_until, now.holds) == (date(2026, 12, 20), ())
    await undoing.undo(desk, boss, visit.recorded.entry_id)
    assert (await fresh(desk, pass_)).holds == before.holds

    await visits.deduct(desk, boss, pass_.id, seen=now.version + 1)
    clock.advance(timedelta(days=21))
    assert await sweeping.expire(desk) == 1
    assert (await fresh(desk, pass_)).expired == 3


async def test_a_last_day_is_not_taken_back_from_under_a_hold(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, validity=FIVE_DAYS)
    card = await redated(desk, boss, pass_, date(2026, 12, 20))
    await held(desk, boss, pass_, date(2026, 12, 18))

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, card.line.entry.id)

    assert (await fresh(desk, pass_)).valid_until == date(2026, 12, 20)


async def test_a_hold_does_not_come_back_behind_an_end_that_was_moved_since(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await held(desk, boss, pass_, date(2026, 12, 18))
    card = await held(desk, boss, pass_, date(2026, 12, 18), HoldWish.NEVER)
    await redated(desk, boss, pass_, date(2026, 12, 10))

    with pytest.raises(CannotUndo):
        await undoing.undo(desk, boss, card.line.entry.id)

    assert (await fresh(desk, pass_)).holds == ()
