"""Two cards made one: what was spent under the old card still counts under the new one (PRODUCT §2.4)."""

import pytest

from domain.refusals import AlreadyDeducted
from services import checking, clientele, people, visits
from storage.desk import Desk
from tests.studio_life import client_with_pass, fresh, owner


async def test_a_day_that_was_paid_before_the_merging_stays_paid_after_it(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss, kind="days", size=10)
    await visits.deduct(desk, boss, pass_.id, seen=1)
    kept = await people.add_client(desk, boss, "Anna Once More")

    await clientele.merge(desk, boss, client.id, kept.id)
    await visits.deduct(desk, boss, pass_.id, seen=2, again=True)

    assert (await fresh(desk, pass_)).used == 1
    assert (await checking.check(desk)).faults == []


async def test_a_visit_of_today_is_asked_about_after_the_merging_too(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    await visits.deduct(desk, boss, pass_.id, seen=1)
    kept = await people.add_client(desk, boss, "Anna Once More")

    await clientele.merge(desk, boss, client.id, kept.id)

    with pytest.raises(AlreadyDeducted):
        await visits.deduct(desk, boss, pass_.id, seen=2)


async def test_a_merging_that_is_run_again_shows_the_same_card(desk: Desk) -> None:
    boss = await owner(desk)
    client, _ = await client_with_pass(desk, boss)
    kept = await people.add_client(desk, boss, "Anna Once More")

    first = await clientele.merge(desk, boss, client.id, kept.id)

    assert await clientele.merge(desk, boss, client.id, kept.id) == first
