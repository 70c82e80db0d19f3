"""Two databases, one promise: nobody is given a pass on a card that is being taken away."""

import asyncio
from collections.abc import Awaitable
from contextlib import suppress

from domain.passes import Pass
from domain.refusals import NotFound
from services import clientele, people, privacy, visits
from storage.desk import Desk
from tests.studio_life import client_with_pass, fresh, give, owner, plan

TRIES = 15


async def test_a_pass_given_while_cards_are_merged_is_the_kept_client_s_or_nobody_s(desk: Desk) -> None:
    boss = await owner(desk)
    plan_id = await plan(desk)
    for number in range(TRIES):
        gone = await people.add_client(desk, boss, f"Anna {number}")
        kept = await people.add_client(desk, boss, f"Berta {number}")

        given, _ = await asyncio.gather(
            give(desk, boss, gone.id, plan_id, nonce=number),
            clientele.merge(desk, boss, gone.id, kept.id),
            return_exceptions=True,
        )

        if isinstance(given, Pass):
            assert (await fresh(desk, given)).client_id == kept.id
        else:
            assert isinstance(given, NotFound)


async def test_whoever_is_erased_while_a_pass_is_given_has_it_before_or_not_at_all(desk: Desk) -> None:
    boss = await owner(desk)
    plan_id = await plan(desk)
    for number in range(TRIES):
        client = await people.add_client(desk, boss, f"Anna {number}")
        order: list[str] = []

        async def noted(name: str, work: Awaitable[object], order: list[str] = order) -> None:
            with suppress(NotFound):
                await work
                order.append(name)

        await asyncio.gather(
            noted("given", give(desk, boss, client.id, plan_id)),
            noted("erased", privacy.erase(desk, boss, client.id)),
        )

        assert order in (["given", "erased"], ["erased"])


async def test_deducting_and_merging_at_once_do_not_block_each_other(desk: Desk) -> None:
    boss = await owner(desk)
    for number in range(TRIES):
        gone, pass_ = await client_with_pass(desk, boss, f"Anna {number}")
        kept = await people.add_client(desk, boss, f"Berta {number}")

        visit, merged = await asyncio.gather(
            visits.deduct(desk, boss, pass_.id, seen=1),
            clientele.merge(desk, boss, gone.id, kept.id),
            return_exceptions=True,
        )

        assert isinstance(merged, clientele.Record), merged
        assert isinstance(visit, visits.Visit | NotFound), visit
