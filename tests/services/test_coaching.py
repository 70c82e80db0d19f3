"""What a coach sees before anything is deducted: whom, which passes, and why one cannot pay."""

from datetime import date, timedelta

import pytest

from domain.people import Right
from domain.plans import PlanKind, WhenEmpty
from domain.refusals import NotFound, NothingFree, PassNotStarted
from services import coach_mode, coaching, late_entry, people, visits
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan

TODAY = date(2026, 12, 1)


async def test_recent_clients_are_the_latest_eight_and_nobody_twice(desk: Desk) -> None:
    boss = await owner(desk)
    for number in range(10):
        _, pass_ = await client_with_pass(desk, boss, f"Client {number}")
        await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version + 1, again=True)

    recent = (await coach_mode.at_work(desk, boss)).recent

    assert [client.name for client in recent] == [f"Client {number}" for number in range(9, 1, -1)]


async def test_a_client_whom_the_coach_may_no_longer_see_makes_room_for_others(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT)
    clients = []
    for number in range(9):
        client, pass_ = await client_with_pass(desk, boss, f"Client {number}")
        async with desk.writing() as tx:
            await tx.people.assign(carl.known_id, client.id)
        await visits.deduct(desk, carl, pass_.id, seen=pass_.version)
        clients.append(client)
    async with desk.writing() as tx:
        await tx.people.unassign(carl.known_id, clients[8].id)

    recent = (await coach_mode.at_work(desk, carl)).recent

    assert [client.name for client in recent] == [f"Client {number}" for number in range(7, -1, -1)]


async def test_the_only_pass_that_can_pay_is_offered_with_before_and_after(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    later = await give(desk, boss, client.id, await plan(desk), starts_on=TODAY + timedelta(days=3))

    card = await coaching.client_at_desk(desk, boss, client.id)

    assert card.pays is not None and card.pays.after is not None
    assert (card.pays.pass_.id, card.pays.pass_.free, card.pays.after.free) == (pass_.id, 10, 9)
    refused = card.offers[-1]
    assert refused.pass_.id == later.id
    assert isinstance(refused.refusal, PassNotStarted)


async def test_passes_that_can_pay_come_first_in_the_order_of_choice(desk: Desk) -> None:
    boss = await owner(desk)
    client, ten = await client_with_pass(desk, boss)
    empty = await give(desk, boss, client.id, await plan(desk, "Used up", size=1))
    await visits.deduct(desk, boss, empty.id, seen=empty.version)
    unlimited = await give(
        desk, boss, client.id, await plan(desk, "Flat", kind=PlanKind.UNLIMITED, size=None)
    )

    card = await coaching.client_at_desk(desk, boss, client.id)

    assert [offer.pass_.id for offer in card.offers] == [unlimited.id, ten.id, empty.id]
    assert isinstance(card.offers[2].refusal, NothingFree)
    assert card.pays == card.offers[0]


async def test_a_session_is_owed_only_where_nothing_else_can_pay(desk: Desk) -> None:
    boss = await owner(desk)
    client, ten = await client_with_pass(desk, boss)
    terms = {"size": 1, "when_empty": WhenEmpty.DEBT, "debt_limit": 2}
    owing = await give(desk, boss, client.id, await plan(desk, "Trusted", **terms))
    await visits.deduct(desk, boss, owing.id, seen=owing.version)

    card = await coaching.client_at_desk(desk, boss, client.id)

    assert card.pays is not None and card.pays.pass_.id == ten.id
    assert [offer.pass_.id for offer in card.offers] == [ten.id, owing.id]


async def test_thirty_passes_are_paged_and_each_is_shown_once(desk: Desk) -> None:
    boss = await owner(desk)
    client, first = await client_with_pass(desk, boss)
    plan_id = await plan(desk)
    others = [await give(desk, boss, client.id, plan_id) for _ in range(29)]

    shown, after = [], None
    while True:
        card = await coaching.client_at_desk(desk, boss, client.id, after)
        shown += [offer.pass_.id for offer in card.offers]
        after = card.more
        if after is None:
            break

    assert sorted(shown) == sorted([first.id, *(pass_.id for pass_ in others)])


async def test_another_coachs_visit_of_the_day_is_on_the_card(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    client, pass_ = await client_with_pass(desk, boss)
    await visits.deduct(desk, carl, pass_.id, seen=pass_.version)

    card = await coaching.client_at_desk(desk, boss, client.id)
    opened = await coaching.pass_at_desk(desk, boss, pass_.id)

    assert [entry.actor_name for entry in card.visits] == ["Carl Coach"]
    assert [entry.actor_name for entry in opened.visits] == ["Carl Coach"]


async def test_earlier_days_are_those_on_which_the_pass_was_valid(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    validity = {"clock": "sale", "count": 2, "unit": "days"}
    _, pass_ = await client_with_pass(desk, boss, validity=validity)
    clock.advance(timedelta(days=3))

    days = await late_entry.late_days(desk, boss, pass_.id)

    assert [offer.day for offer in days.offers] == [date(2026, 12, 2), date(2026, 12, 1)]
    assert days.earliest == date(2026, 11, 20)


async def test_a_first_visit_that_lies_back_shows_the_expiry_it_brings(desk: Desk) -> None:
    boss = await owner(desk)
    validity = {"clock": "first_use", "count": 14, "unit": "days"}
    _, pass_ = await client_with_pass(desk, boss, validity=validity)

    card = await coaching.pass_at_desk(desk, boss, pass_.id, date(2026, 11, 25))

    assert card.offer.after is not None
    assert card.offer.after.valid_until == date(2026, 12, 8)
    assert (await fresh(desk, pass_)).valid_until is None


async def test_a_coach_opens_only_cards_of_clients_they_see(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT)
    client, pass_ = await client_with_pass(desk, boss)
    himself = boss.model_copy(update={"person": client})
    for actor in (carl, himself):
        with pytest.raises(NotFound):
            await coaching.client_at_desk(desk, actor, client.id)
        with pytest.raises(NotFound):
            await coaching.pass_at_desk(desk, actor, pass_.id)
        with pytest.raises(NotFound):
            await late_entry.late_days(desk, actor, pass_.id)
    own = await people.add_client(desk, await coach(desk, Right.SELL), "Own Client")
    assert (await coaching.client_at_desk(desk, boss, own.id)).offers == ()
