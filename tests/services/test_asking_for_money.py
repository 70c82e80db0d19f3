"""Clients asked for what is open on a renewed pass: on the right days, once, in peace where it is settled."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.deactivating import Owing, Settlement
from domain.ids import PlanId
from domain.money import Method, Payment, Tender
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person
from domain.plans import AtEnd, PlanKind
from domain.refusals import AskedAlready, CannotBeAsked, NotFound, NothingToPay, Outdated
from domain.selling_rules import SellingRules
from services import asking_to_pay, deactivating, dividing, reactivating, renewing
from services.accounts import credit
from services.checking import check
from services.paying import receive
from storage.desk import Desk
from tests.conftest import TestClock
from tests.mailbox import Letter, connect, opened, said
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan

MONTH = {"clock": "sale", "count": 1, "unit": "months"}
ASKED = (NoticeKind.PAYMENT_ASKED, NoticeKind.PAYMENT_REMINDED, NoticeKind.NOT_PAID)


async def renewed(desk: Desk, clock: TestClock, boss: Actor, name: str = "Anna") -> tuple[Person, Pass]:
    """A client whose monthly pass of 80.00 has just renewed itself, with all that was said about it read."""
    plan_id = await priced(desk, await plan(desk, "Monthly", validity=MONTH, at_end=AtEnd.RENEW))
    client, _ = await client_with_pass(desk, boss, name)
    first = await give(desk, boss, client.id, plan_id)
    await connect(desk, client.id)
    clock.advance(timedelta(days=31))
    await renewing.renew(desk)
    await opened(desk)
    async with desk.reading() as tx:
        second = await tx.passes.follower_of(first.id)
    assert second is not None
    return client, second


async def priced(desk: Desk, plan_id: PlanId) -> PlanId:
    """The plan, at 80.00."""
    async with desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": 8000, "currency": "EUR"}))
    return plan_id


async def asks(desk: Desk) -> list[Letter]:
    """What is said about money now, the sweep run twice."""
    await asking_to_pay.ask(desk)
    assert await asking_to_pay.ask(desk) == 0
    return [letter for letter in await said(desk) if letter.kind in ASKED]


async def test_the_message_of_the_renewal_is_the_first_asking_and_two_more_follow_then_owners_hear(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    await connect(desk, boss.known_id)
    await renewed(desk, clock, boss)

    kinds = {}
    for day in range(1, 20):
        clock.advance(timedelta(days=1))
        for letter in await asks(desk):
            kinds[day] = letter.kind
            assert "€80.00" in letter.text and "Monthly" in letter.text

    assert kinds == {3: NoticeKind.PAYMENT_REMINDED, 7: NoticeKind.PAYMENT_REMINDED, 8: NoticeKind.NOT_PAID}


async def test_two_weeks_of_downtime_ask_once_and_many_desks_at_once_ask_each_client_once(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    for name in ("Anna", "Ben", "Cleo"):
        await renewed(desk, clock, boss, name)
    clock.advance(timedelta(days=14))

    await asyncio.gather(*(asking_to_pay.ask(desk) for _ in range(5)))

    asked = [letter.notice.data["pass_id"] for letter in await said(desk) if letter.kind in ASKED]
    assert len(set(asked)) == len(asked) >= 3


async def test_nobody_is_asked_at_night(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await renewed(desk, clock, boss)
    clock.stand_at(datetime(2027, 1, 3, 23, 30, tzinfo=UTC))  # half past midnight in Berlin

    assert await asks(desk) == []
    clock.stand_at(datetime(2027, 1, 4, 7, 1, tzinfo=UTC))

    assert [letter.kind for letter in await said(desk)] == [NoticeKind.PAYMENT_REMINDED]


@pytest.mark.parametrize("how", ["paid", "deactivated"])
async def test_what_is_paid_or_taken_out_of_use_is_asked_for_no_more(
    desk: Desk, clock: TestClock, how: str
) -> None:
    boss = await owner(desk)
    _, pass_ = await renewed(desk, clock, boss)
    clock.advance(timedelta(days=3))
    await asking_to_pay.ask(desk)

    if how == "paid":
        async with desk.writing() as tx:
            held = await tx.passes.locked(pass_.id)
            assert held is not None
            await receive(tx, held, 8000, Tender(Method.CASH, date(2027, 1, 4)), by=boss.id)
    else:
        wish = deactivating.Wish(date(2027, 1, 4), Settlement(Owing.CHARGE, 8000))
        await deactivating.deactivate(desk, boss, pass_.id, wish, seen=pass_.version, reason="left")

    # Also what was owed before it was settled is not said any more.
    assert await asks(desk) == []
    for _ in range(20):
        clock.advance(timedelta(days=1))
        assert await asks(desk) == []


async def test_reactivating_does_not_ask_for_the_days_that_went_by(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    _, pass_ = await renewed(desk, clock, boss)
    wish = deactivating.Wish(date(2027, 1, 1), Settlement(Owing.WAIVE))
    await deactivating.deactivate(desk, boss, pass_.id, wish, seen=pass_.version, reason="left")
    for _ in range(9):
        clock.advance(timedelta(days=1))
        assert await asks(desk) == []

    now = await fresh(desk, pass_)
    await reactivating.reactivate(desk, boss, pass_.id, seen=now.version, reason="agreed")

    clock.advance(timedelta(days=1))
    assert await asks(desk) == []


async def test_who_wants_no_reminders_gets_the_first_asking_only(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, pass_ = await renewed(desk, clock, boss)
    async with desk.writing() as tx:
        person = await tx.people.get(anna.id)
        assert person is not None
        muted = frozenset({NoticeKind.PAYMENT_REMINDED, NoticeKind.RENEWED})
        await tx.people.save(person.model_copy(update={"muted": muted}))
    clock.advance(timedelta(days=3))
    assert await asks(desk) == []

    async with desk.writing() as tx:
        await receive(tx, pass_, 1, Tender(Method.CASH, date(2027, 1, 4)), by=boss.id)

    # The next renewal is not told by the message that they switched off: so it is asked for by itself.
    clock.advance(timedelta(days=28))
    await renewing.renew(desk)

    assert NoticeKind.PAYMENT_ASKED in [letter.kind for letter in await said(desk)]


async def test_staff_ask_once_a_day_and_only_who_can_be_written_to(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    plan_id = await priced(desk, await plan(desk, "Monthly", validity=MONTH))
    anna, other = await client_with_pass(desk, boss, "Anna")
    pass_ = await give(desk, boss, anna.id, plan_id, payment=Payment.UNPAID)
    stranger = await coach(desk)

    with pytest.raises(CannotBeAsked):
        await asking_to_pay.ask_now(desk, boss, pass_.id, seen=pass_.version)
    await connect(desk, anna.id)
    with pytest.raises(NotFound):
        await asking_to_pay.ask_now(desk, stranger, pass_.id, seen=pass_.version)
    with pytest.raises(Outdated):
        await asking_to_pay.ask_now(desk, boss, pass_.id, seen=pass_.version - 1)
    with pytest.raises(NothingToPay):
        await asking_to_pay.ask_now(desk, boss, other.id, seen=other.version)
    assert (await asking_to_pay.ask_now(desk, boss, pass_.id, seen=pass_.version)).is_asked
    with pytest.raises(AskedAlready):
        await asking_to_pay.ask_now(desk, boss, pass_.id, seen=pass_.version)

    assert NoticeKind.PAYMENT_ASKED in [letter.kind for letter in await said(desk)]


async def test_the_parts_of_a_price_are_asked_for_as_they_fall_due_and_paid_one_by_one(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    anna, _ = await client_with_pass(desk, boss, "Anna")
    plan_id = await priced(desk, await plan(desk, "Year", kind=PlanKind.OFFER, size=None, parts=2))
    await connect(desk, anna.id)
    sale = await give(desk, boss, anna.id, plan_id, payment=Payment.UNPAID)
    async with desk.writing() as tx:
        held = await tx.passes.locked(sale.id)
        assert held is not None
        await receive(tx, held, 4000, Tender(Method.CASH, date(2026, 12, 1)), by=boss.id)
    clock.advance(timedelta(days=30))
    assert await asks(desk) == []

    clock.advance(timedelta(days=1))
    [letter] = await asks(desk)

    assert letter.kind is NoticeKind.PAYMENT_ASKED and "€40.00" in letter.text
    card = await asking_to_pay.unpaid(desk, boss, sale.id)
    assert (card.amount, card.is_asked) == (4000, True)


async def test_a_part_that_is_split_off_is_asked_for_as_its_pass_is(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await connect(desk, boss.known_id)
    _, pass_ = await renewed(desk, clock, boss)
    await dividing.split(desk, boss, pass_.id, 4, None, seen=pass_.version, reason="for later")
    await opened(desk)

    clock.advance(timedelta(days=3))
    asked = [letter.text for letter in await asks(desk)]
    assert len(asked) == 2
    assert any("€48.00" in text for text in asked) and any("€32.00" in text for text in asked)


@pytest.mark.parametrize(
    ("credit_of", "rules", "paid", "left", "asked"),
    [
        (5000, {}, 8000, {"EUR": -1000}, []),
        (5000, {"ask_days": ()}, 8000, {"EUR": -1000}, []),
        (5000, {"ask_days": (5,)}, 8000, {"EUR": -1000}, []),
        (1000, {}, 5000, {}, ["€30.00"]),
        (5000, {"renew_from_credit": False}, 4000, {"EUR": -5000}, ["€40.00"]),
    ],
)
async def test_a_part_that_falls_due_is_paid_from_credit_once_where_the_rules_say_so(
    desk: Desk,
    clock: TestClock,
    credit_of: int,
    rules: dict[str, object],
    paid: int,
    left: dict[str, int],
    asked: list[str],
) -> None:
    boss = await owner(desk)
    async with desk.writing() as tx:
        decided = boss.studio.rules.model_copy(update={"selling": SellingRules.model_validate(rules)})
        await tx.studios.save(boss.studio.model_copy(update={"rules": decided}))
    anna, _ = await client_with_pass(desk, boss, "Anna")
    plan_id = await priced(desk, await plan(desk, "Year", kind=PlanKind.OFFER, size=None, parts=2))
    await connect(desk, anna.id)
    sale = await give(desk, boss, anna.id, plan_id, payment=Payment.PARTLY, part=4000)
    async with desk.writing() as tx:
        await credit(tx, anna.id, credit_of, "EUR", by=boss.id, reason=None, key="gift")
    await asking_to_pay.ask(desk)
    await opened(desk)

    clock.advance(timedelta(days=31))
    await asyncio.gather(*(asking_to_pay.ask(desk) for _ in range(3)))

    letters = [letter for letter in await opened(desk) if letter.notice.person_id == anna.id]
    asks_for = [each for each in letters if each.kind is NoticeKind.PAYMENT_ASKED]
    assert len(asks_for) == len(asked) and all(sum_ in asks_for[0].text for sum_ in asked)
    assert len([each for each in letters if each.kind is NoticeKind.MONEY]) == (paid > 4000)
    assert (await fresh(desk, sale)).paid == paid
    async with desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == left
    assert (await check(desk)).is_clean
