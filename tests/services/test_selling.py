"""A sale with what is owed and what is in credit: one change, undone as one."""

import asyncio
from datetime import date, timedelta

import pytest

from domain.ids import PaymentId, PlanId
from domain.money import Method, Payment
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import OwesOtherwise, OwnCard, PriceStands, SaleChanged
from domain.sale_answers import NONE, ON, Change, chosen
from domain.sale_draft import Facts, SaleDraft, SaleStep
from services import people, sale_drafts, selling, undoing
from services.accounts import credit, outstanding
from services.sale_drafts import OpenSale, What
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import coach, fresh, give, owner, plan

TODAY = date(2026, 12, 1)


async def priced(desk: Desk, price: int | None, title: str = "Boxing", **terms: object) -> PlanId:
    """A plan at this price in euros."""
    plan_id = await plan(desk, title, **terms)
    return await repriced(desk, plan_id, price)


async def repriced(desk: Desk, plan_id: PlanId, price: int | None) -> PlanId:
    """The plan at another price."""
    async with desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        currency = None if price is None else "EUR"
        assert await tx.plans.save(found.model_copy(update={"price": price, "currency": currency}))
    return plan_id


async def in_credit(desk: Desk, boss: Actor, client: Person, amount: int) -> None:
    """The studio owes the client so much; below zero they owe it."""
    async with desk.writing() as tx:
        await credit(tx, client.id, amount, "EUR", by=boss.id, reason="agreed", key=f"test:{amount}")


async def begun(
    desk: Desk, seller: Actor, client: Person, plan_id: PlanId, *choices: tuple[SaleStep, str]
) -> OpenSale:
    """A sale with these buttons pressed."""
    sale = await sale_drafts.begin(desk, seller, client.id, What(plan_id=plan_id), 7)
    for step, choice in choices:
        sale = await sale_drafts.change(desk, seller, sale.id, pressed(step, choice))
    return sale


def pressed(step: SaleStep, choice: str) -> Change:
    """One button of a sale."""
    return lambda draft, facts: chosen(draft, facts, step, choice)


def cheaper(draft: SaleDraft, facts: Facts) -> SaleDraft:
    """The sale at a price of one cent."""
    return draft.having(price=1)


async def money(desk: Desk, client: Person) -> list[tuple[int, Method | None]]:
    """The lines of the client's money, oldest first."""
    async with desk.reading() as tx:
        lines = (await tx.payments.of_client(client.id, PaymentId(2**53), 50))[::-1]
    return [(line.amount, line.method) for line in lines]


async def account(desk: Desk, client: Person) -> dict[str, int]:
    """What is open on the client's account."""
    async with desk.reading() as tx:
        return (await outstanding(tx, client.id)).account


async def taken_back(desk: Desk, boss: Actor, pass_: Pass) -> None:
    """The sale is undone."""
    opening = await selling.opening(desk, boss, pass_.id)
    await undoing.undo(desk, boss, opening.line.entry.id, sure=True)


async def test_what_is_owed_on_the_account_and_on_a_pass_is_settled_and_undone_with_the_sale(
    desk: Desk,
) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna")
    open_ = await give(
        desk, boss, client.id, await priced(desk, 3000, "Yoga"), payment=Payment.UNPAID
    )
    await in_credit(desk, boss, client, -2500)
    sale = await begun(
        desk, boss, client, await priced(desk, 9600), (SaleStep.SETTLES, ON), (SaleStep.METHOD, "card")
    )
    assert (sale.quote.owed, sale.quote.takes) == (5500, 15100)

    [pass_] = (await selling.sell(desk, boss, sale.draft)).passes

    assert await money(desk, client) == [(9600, Method.CARD), (3000, Method.CARD), (2500, Method.CARD)]
    assert ((await fresh(desk, open_)).payment, await account(desk, client)) == ("paid", {})
    await taken_back(desk, boss, pass_)
    assert sum(amount for amount, _ in await money(desk, client)) == 0
    assert ((await fresh(desk, open_)).to_pay, await account(desk, client)) == (3000, {"EUR": 2500})
    assert (await fresh(desk, pass_)).deactivated_on == TODAY


async def test_of_a_price_in_parts_only_what_is_due_is_settled_with_a_sale(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna")
    year = {"kind": "offer", "size": None, "parts": 3, "validity": {"clock": "sale", "count": 12}}
    club = await give(
        desk, boss, client.id, await priced(desk, 9000, "Club", **year), payment=Payment.UNPAID
    )
    clock.advance(timedelta(days=31))
    sale = await begun(desk, boss, client, await priced(desk, 9600), (SaleStep.SETTLES, ON))
    assert (sale.quote.owed, sale.quote.takes) == (6000, 15600)
    async with desk.reading() as tx:
        open_ = await outstanding(tx, client.id)
    assert (open_.due, open_.later) == ({"EUR": 6000}, {"EUR": 3000})

    [pass_] = (await selling.sell(desk, boss, sale.draft)).passes

    assert ((await fresh(desk, club)).paid, (await fresh(desk, club)).to_pay) == (6000, 3000)
    sale = await begun(desk, boss, client, await priced(desk, 100, "Tea"))
    assert sale.quote.owed == 0
    await taken_back(desk, boss, pass_)
    assert (await fresh(desk, club)).paid == 0


@pytest.mark.parametrize(
    ("available", "lines", "left"),
    [
        (2000, [(7600, Method.CASH), (2000, Method.ACCOUNT)], {}),
        (9600, [(9600, Method.ACCOUNT)], {}),
        (10000, [(9600, Method.ACCOUNT)], {"EUR": -400}),
    ],
)
async def test_credit_pays_as_far_as_it_goes_and_comes_back_with_the_undo(
    desk: Desk, available: int, lines: list[tuple[int, Method]], left: dict[str, int]
) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna")
    await in_credit(desk, boss, client, available)
    sale = await begun(desk, boss, client, await priced(desk, 9600), (SaleStep.CREDIT, ON))

    [pass_] = (await selling.sell(desk, boss, sale.draft)).passes

    assert (pass_.payment, pass_.paid, pass_.to_pay) == ("paid", 9600, 0)
    assert await money(desk, client) == lines
    assert await account(desk, client) == left
    await taken_back(desk, boss, pass_)
    assert await account(desk, client) == {"EUR": -available}
    assert sum(amount for amount, _ in await money(desk, client)) == 0


async def test_credit_that_is_switched_off_again_is_kept(desk: Desk) -> None:
    boss = await owner(desk)
    client = await people.add_client(desk, boss, "Anna")
    await in_credit(desk, boss, client, 2000)
    buttons = ((SaleStep.CREDIT, ON), (SaleStep.CREDIT, NONE))
    sale = await begun(desk, boss, client, await priced(desk, 9600), *buttons)

    await selling.sell(desk, boss, sale.draft)

    assert await account(desk, client) == {"EUR": -2000}


async def test_a_plan_edited_since_it_was_shown_is_shown_again_before_it_is_sold(desk: Desk) -> None:
    boss = await owner(desk)
    client, plan_id = await people.add_client(desk, boss, "Anna"), await priced(desk, 9600)
    sale = await begun(desk, boss, client, plan_id)
    await repriced(desk, plan_id, 12000)

    with pytest.raises(SaleChanged):
        await selling.sell(desk, boss, sale.draft)
    assert await money(desk, client) == []
    again = await sale_drafts.change(desk, boss, sale.id, lambda draft, _: draft)
    [pass_] = (await selling.sell(desk, boss, again.draft)).passes

    assert pass_.paid == 12000


async def test_two_sellers_settle_a_debt_once(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto")
    client, plan_id = await people.add_client(desk, boss, "Anna"), await priced(desk, 9600)
    await in_credit(desk, boss, client, -2500)
    sales = [await begun(desk, actor, client, plan_id, (SaleStep.SETTLES, ON)) for actor in (boss, other)]

    done = await asyncio.gather(
        *(selling.sell(desk, actor, sale.draft) for actor, sale in zip((boss, other), sales, strict=True)),
        return_exceptions=True,
    )

    assert sum(isinstance(each, OwesOtherwise) for each in done) == 1
    assert sorted(await money(desk, client)) == [(2500, Method.CASH), (9600, Method.CASH)]
    assert await account(desk, client) == {}


async def test_one_button_pressed_again_and_again_sells_once(desk: Desk) -> None:
    boss = await owner(desk)
    client, plan_id = await people.add_client(desk, boss, "Anna"), await priced(desk, 9600)
    await in_credit(desk, boss, client, 2000)
    sale = await begun(desk, boss, client, plan_id, (SaleStep.CREDIT, ON))

    done = await asyncio.gather(*(selling.sell(desk, boss, sale.draft) for _ in range(5)))

    assert len({each.passes[0].id for each in done}) == 1
    assert len(await money(desk, client)) == 2


async def test_a_coach_sells_nothing_to_themself_and_names_no_other_price(desk: Desk) -> None:
    boss, seller = await owner(desk), await coach(desk, Right.SELL, Right.SEE_ALL)
    client, plan_id = await people.add_client(desk, boss, "Anna"), await priced(desk, 9600)
    for actor in (seller, boss):
        async with desk.writing() as tx:
            assert actor.person is not None
            await tx.people.save(actor.person.model_copy(update={"is_client": True}))

    sale = await begun(desk, seller, client, plan_id)
    with pytest.raises(PriceStands):
        await sale_drafts.change(desk, seller, sale.id, cheaper)
    with pytest.raises(PriceStands):
        await selling.sell(desk, seller, sale.draft.having(price=1))
    for free in (Payment.PAID, Payment.COMPLIMENTARY):
        with pytest.raises(OwnCard):
            await give(desk, seller, seller.known_id, plan_id, payment=free, reason="gift")
    unpriced = await begun(desk, seller, client, await priced(desk, None, "Open"))
    named = await sale_drafts.change(desk, seller, unpriced.id, cheaper)
    assert (await selling.sell(desk, seller, named.draft)).passes[0].price == 1
    assert (await give(desk, boss, boss.known_id, plan_id)).price == 9600
