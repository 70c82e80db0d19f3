"""Two databases, one promise: a session is never spent twice and never lost in a race."""

import asyncio

from domain.refusals import Outdated, Refusal
from services import visits
from storage.desk import Desk
from tests.studio_life import client_with_pass, fresh, owner


async def test_of_twenty_deductions_at_once_from_eight_exactly_eight_succeed(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=8)

    async def deduct_as_soon_as_possible() -> bool:
        while True:
            seen = (await fresh(desk, pass_)).version
            try:
                await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)
            except Outdated:
                continue
            except Refusal:
                return False
            return True

    done = await asyncio.gather(*(deduct_as_soon_as_possible() for _ in range(20)))

    assert sum(done) == 8
    left = await fresh(desk, pass_)
    assert (left.total, left.used, left.free) == (8, 8, 0)


async def test_the_same_card_pressed_by_twenty_coaches_at_once_deducts_once(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    outcomes = await asyncio.gather(
        *(visits.deduct(desk, boss, pass_.id, seen=pass_.version) for _ in range(20)), return_exceptions=True
    )

    assert sum(isinstance(outcome, Outdated) for outcome in outcomes) == 19
    assert (await fresh(desk, pass_)).used == 1
