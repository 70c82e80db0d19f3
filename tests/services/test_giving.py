"""Giving a pass of a plan: once for each intent, as previewed, told to the client."""

import asyncio
from datetime import date

import pytest

from domain.ids import PersonId, PlanId
from domain.people import Right
from domain.refusals import DateOutOfRange, EndedBefore, NotFound
from services import people, sale_drafts, selling
from services.sale_drafts import What
from storage.desk import Desk
from tests.studio_life import coach, fresh, give, owner, plan

FIRST_USE = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 45}


async def test_what_is_sold_is_what_was_shown(desk: Desk) -> None:
    boss = await owner(desk)
    client, plan_id = await people.add_client(desk, boss, "Anna"), await plan(desk)
    begun = await sale_drafts.begin(desk, boss, client.id, What(plan_id=plan_id), 7)
    shown = await sale_drafts.change(
        desk, boss, begun.id, lambda draft, _: draft.having(starts_on=date(2026, 12, 10))
    )

    [given] = (await selling.sell(desk, boss, shown.draft)).passes

    assert given.model_copy(update={"id": 0}) == shown.quote.passes[0]
    assert (given.valid_from, given.valid_until) == (date(2026, 12, 10), date(2027, 3, 9))
    assert (given.total, given.free, given.payment) == (10, 10, "paid")


async def test_the_same_button_pressed_again_and_again_gives_one_pass(desk: Desk) -> None:
    boss = await owner(desk)
    client, plan_id = await people.add_client(desk, boss, "Anna"), await plan(desk)

    given = await asyncio.gather(*(give(desk, boss, client.id, plan_id, nonce=7) for _ in range(10)))

    assert len({pass_.id for pass_ in given}) == 1
    async with desk.reading() as tx:
        assert len(await tx.passes.open_of(client.id, date(2026, 12, 1))) == 1


async def test_two_intents_give_two_passes_and_so_do_two_people(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto")
    client, plan_id = await people.add_client(desk, boss, "Anna"), await plan(desk)

    given = [
        await give(desk, actor, client.id, plan_id, nonce=nonce)
        for actor, nonce in ((boss, 7), (boss, 8), (other, 7))
    ]

    assert len({pass_.id for pass_ in given}) == 3


async def test_a_pass_that_waits_for_its_first_visit_is_given_without_dates(
    desk: Desk,
) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna")

    pass_ = await give(desk, boss, client.id, await plan(desk, validity=FIRST_USE))

    assert (pass_.valid_from, pass_.valid_until, pass_.activate_by) == (None, None, date(2027, 1, 15))


@pytest.mark.parametrize("starts_on", [date(2020, 1, 1), date(2031, 1, 1), date(9999, 12, 31)])
async def test_a_first_day_far_from_today_is_refused_and_nothing_given(desk: Desk, starts_on: date) -> None:
    boss = await owner(desk)
    client, plan_id = await people.add_client(desk, boss, "Anna"), await plan(desk)

    with pytest.raises(DateOutOfRange):
        await give(desk, boss, client.id, plan_id, starts_on=starts_on)

    async with desk.reading() as tx:
        assert await tx.passes.open_of(client.id, date(2026, 12, 1)) == []


async def test_a_pass_that_would_be_over_already_is_not_given(desk: Desk) -> None:
    boss = await owner(desk)
    client, plan_id = await people.add_client(desk, boss, "Anna"), await plan(desk)
    season = await plan(desk, "Season", validity={"clock": "fixed", "until": "2026-11-30"})

    with pytest.raises(EndedBefore) as refused:
        await give(desk, boss, client.id, plan_id, starts_on=date(2026, 8, 1))
    assert refused.value.on == date(2026, 10, 31)
    with pytest.raises(EndedBefore):
        await sale_drafts.begin(desk, boss, client.id, What(plan_id=season), 1)


async def test_giving_takes_the_right_to_sell_a_plan_and_a_client_one_may_see(desk: Desk) -> None:
    boss, seller = await owner(desk), await coach(desk, Right.SELL)
    adjuster = await coach(desk, Right.ADJUST, Right.SEE_ALL, name="Ada")
    client, plan_id = await people.add_client(desk, boss, "Anna"), await plan(desk)
    own = await people.add_client(desk, seller, "Ben")

    for actor, client_id, wanted in (
        (seller, client.id, plan_id),
        (adjuster, client.id, plan_id),
        (boss, PersonId(999), plan_id),
        (boss, client.id, PlanId(999)),
    ):
        with pytest.raises(NotFound):
            await give(desk, actor, client_id, wanted)

    given = await give(desk, seller, own.id, plan_id)
    assert await fresh(desk, given) == given


async def test_a_pass_that_would_end_before_its_first_day_is_not_given(desk: Desk) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna")
    season = await plan(desk, "Season", validity={"clock": "fixed", "until": "2026-12-31"})

    with pytest.raises(DateOutOfRange) as refused:
        await give(desk, boss, client.id, season, starts_on=date(2027, 1, 1))
    assert refused.value.latest == date(2026, 12, 31)
    last_day = await give(desk, boss, client.id, season, starts_on=date(2026, 12, 31))
    assert last_day.valid_from == last_day.valid_until
