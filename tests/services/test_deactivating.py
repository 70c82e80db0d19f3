"""Deactivating through the desk: once, whoever else is at the pass, with its bookings, quietly at its end."""

import asyncio
from datetime import date, time, timedelta

import pytest

from domain.deactivating import Debt, Owing, Settlement
from domain.money import Payment
from domain.passes import Pass, PassState
from domain.people import Actor, Right
from domain.refusals import (
    NotFound,
    NotSettled,
    OpenUnknown,
    Outdated,
    PassDeactivated,
    PassExpired,
    PassGivenAway,
    PassTakenBack,
    PlanBlocks,
    Refusal,
)
from domain.timing import Moment
from services import (
    deactivating,
    dividing,
    people,
    reactivating,
    reminding,
    sessions,
    sweeping,
    undoing,
    visits,
)
from services.checking import check
from services.deactivating import Wish
from services.histories import EntryCard
from storage.desk import Desk
from storage.notices import NoticeState
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan

TODAY = date(2026, 12, 1)


async def deactivate(
    desk: Desk, by: Actor, pass_: Pass, on: date = TODAY, *, release: bool = False
) -> EntryCard:
    """Takes the pass out of use as it is now."""
    seen = (await fresh(desk, pass_)).version
    return await deactivating.deactivate(
        desk, by, pass_.id, Wish(on), seen=seen, reason="agreed", release=release
    )


async def reactivate(desk: Desk, by: Actor, pass_: Pass) -> EntryCard:
    """Puts the pass back as it is now."""
    seen = (await fresh(desk, pass_)).version
    return await reactivating.reactivate(desk, by, pass_.id, seen=seen, reason="agreed")


async def book(desk: Desk, by: Actor, pass_: Pass, day: date, hour: int = 18) -> None:
    """Books an hour on the pass."""
    seen = (await fresh(desk, pass_)).version
    await sessions.book(desk, by, sessions.Wish(pass_.id, Moment(day, time(hour))), seen=seen)


async def told(desk: Desk) -> list[str]:
    """The kinds of all notices that were owed; they count as sent."""
    kinds: list[str] = []
    async with desk.writing() as tx:
        while due := await tx.notices.claim(tx.now, tx.now + timedelta(minutes=1), 100):
            for each in due:
                kinds.append(each.notice.kind)
                await tx.notices.settle(each.notice.id, NoticeState.SENT, tx.now)
    return kinds


async def test_deactivating_and_deducting_at_once_end_in_one_order_or_the_other(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    done = await asyncio.gather(
        *(visits.deduct(desk, boss, pass_.id, seen=1, day=TODAY) for _ in range(5)),
        *(deactivate(desk, boss, pass_) for _ in range(5)),
        return_exceptions=True,
    )

    now = await fresh(desk, pass_)
    succeeded = [outcome for outcome in done if not isinstance(outcome, Refusal)]
    assert not [outcome for outcome in succeeded if isinstance(outcome, BaseException)]
    assert len(succeeded) == now.version - 1 <= 2
    if now.deactivated_on is not None:
        with pytest.raises(PassDeactivated):
            await visits.deduct(desk, boss, pass_.id, seen=now.version, again=True)


async def test_booked_and_paid_visits_stay_in_the_schedule_and_are_still_paid(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    for ahead in (2, 9):
        await book(desk, boss, pass_, TODAY + timedelta(days=ahead))

    seen = (await fresh(desk, pass_)).version
    on = TODAY + timedelta(days=5)
    thought = await deactivating.preview(desk, boss, pass_.id, Wish(on), seen=seen)
    assert [booking.day for booking in thought.bookings] == [TODAY + timedelta(days=9)]
    await deactivate(desk, boss, pass_, on)

    now = await fresh(desk, pass_)
    assert (now.booked, now.free) == (2, 8)
    async with desk.reading() as tx:
        assert len(await tx.bookings.live_of_pass(pass_.id)) == 2
    assert (await check(desk)).is_clean


async def test_or_they_are_cancelled_and_returned_and_come_back_with_the_undo(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    for ahead in (2, 9):
        await book(desk, boss, pass_, TODAY + timedelta(days=ahead))

    card = await deactivate(desk, boss, pass_, TODAY + timedelta(days=5), release=True)
    assert ((await fresh(desk, pass_)).booked, (await fresh(desk, pass_)).free) == (1, 9)
    await undoing.undo(desk, boss, card.line.entry.id)

    now = await fresh(desk, pass_)
    assert (now.booked, now.free, now.deactivated_on) == (2, 8, None)
    async with desk.reading() as tx:
        assert len(await tx.bookings.live_of_pass(pass_.id)) == 2
    assert (await check(desk)).is_clean


async def test_one_that_ends_while_out_of_use_moves_its_figures_and_tells_nobody(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, now_ = await client_with_pass(desk, boss)
    _, later = await client_with_pass(desk, boss, "Ben Client")
    await deactivate(desk, boss, now_)
    await deactivate(desk, boss, later, date(2027, 2, 28))
    await told(desk)
    for _ in range(100):
        clock.advance(timedelta(days=1))
        await sweeping.expire(desk)
        await reminding.remind(desk)

    assert [(await fresh(desk, pass_)).expired for pass_ in (now_, later)] == [10, 10]
    assert await told(desk) == []
    for pass_ in (now_, later):
        with pytest.raises(PassExpired):
            await reactivate(desk, boss, pass_)


async def test_what_is_open_must_be_decided_and_nothing_is_done_before(desk: Desk) -> None:
    boss = await owner(desk)
    client, paid = await client_with_pass(desk, boss)
    open_ = await give(desk, boss, client.id, await plan(desk), payment=Payment.UNPAID)

    with pytest.raises(NotSettled):
        await deactivate(desk, boss, open_)
    wish = Wish(TODAY, Settlement(Owing.CHARGE, 500))
    await deactivating.deactivate(desk, boss, paid.id, wish, seen=1, reason="agreed")

    assert (await fresh(desk, open_)).version == 1
    assert (await fresh(desk, paid)).payment == "paid"
    async with desk.reading() as tx:
        assert await tx.accounts.open_of(client.id) == {}


async def test_a_pass_that_was_given_by_mistake_is_not_reactivated(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    async with desk.reading() as tx:
        opening = (await tx.ledger.of_pass(pass_.id, 2, 1))[0]
    await undoing.undo(desk, boss, opening.id, sure=True)

    with pytest.raises(PassTakenBack):
        await reactivate(desk, boss, pass_)
    found = await reactivating.back(desk, boss, pass_.id)

    assert isinstance(found.obstacle, PassTakenBack)


async def test_a_pass_that_went_to_another_client_as_a_whole_is_not_reactivated(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, kind="unlimited", size=None)
    ben = await people.add_client(desk, boss, "Ben Client")
    card = await dividing.transfer(desk, boss, pass_.id, ben.id, None, seen=pass_.version, reason="agreed")

    with pytest.raises(PassGivenAway):
        await reactivate(desk, boss, pass_)
    found = await reactivating.back(desk, boss, pass_.id)
    assert isinstance(found.obstacle, PassGivenAway)

    await undoing.undo(desk, boss, card.line.entry.id, sure=True)
    assert (await fresh(desk, pass_)).state_on(TODAY) is PassState.ACTIVE


async def test_of_ten_who_reactivate_at_once_one_does(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await deactivate(desk, boss, pass_)

    done = await asyncio.gather(
        *(reactivating.reactivate(desk, boss, pass_.id, seen=2, reason="agreed") for _ in range(10)),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, Outdated) for outcome in done) == 9
    assert (await fresh(desk, pass_)).state_on(TODAY) is PassState.ACTIVE


async def test_undoing_is_no_way_around_a_plan_that_was_retired_with_block(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    card = await deactivate(desk, boss, pass_)
    assert pass_.plan_id is not None
    async with desk.writing() as tx:
        sold = await tx.plans.get(pass_.plan_id)
        assert sold is not None
        retired = sold.model_copy(update={"retired_on": TODAY, "retired_block": True})
        await tx.plans.save(retired)

    with pytest.raises(PlanBlocks):
        await undoing.undo(desk, boss, card.line.entry.id)
    async with desk.writing() as tx:
        await tx.plans.save(retired.model_copy(update={"retired_block": False, "version": 2}))
    await undoing.undo(desk, boss, card.line.entry.id)

    assert (await fresh(desk, pass_)).deactivated_on is None


async def unpaid(desk: Desk, by: Actor, price: int | None = 14000, payment: Payment = Payment.UNPAID) -> Pass:
    """A pass of a new client on which that much is open."""
    client = await people.add_client(desk, by, "Anna Client")
    plan_id = await plan(desk)
    async with desk.writing() as tx:
        sold = await tx.plans.get(plan_id)
        assert sold is not None
        await tx.plans.save(sold.model_copy(update={"price": price, "currency": "EUR"}))
    return await give(desk, by, client.id, plan_id, payment=payment)


async def settled(desk: Desk, by: Actor, pass_: Pass, how: Settlement) -> EntryCard:
    """Takes the pass out of use with that decision."""
    seen = (await fresh(desk, pass_)).version
    return await deactivating.deactivate(desk, by, pass_.id, Wish(TODAY, how), seen=seen, reason="agreed")


async def test_whoever_takes_no_money_waives_none_and_the_debt_goes_to_the_account(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.ADJUST, Right.SEE_ALL)
    pass_, unknown = await unpaid(desk, boss), await unpaid(desk, boss, payment=Payment.PARTLY)

    for settlement in (Settlement(Owing.WAIVE), Settlement(Owing.CHARGE, 1)):
        with pytest.raises(OpenUnknown):
            await settled(desk, carl, unknown, settlement)
    with pytest.raises(NotFound):
        await settled(desk, carl, pass_, Settlement(Owing.WAIVE))
    await settled(desk, carl, pass_, Settlement(Owing.CHARGE, 14000))

    async with desk.reading() as tx:
        assert await tx.accounts.open_of(pass_.client_id) == {"EUR": 14000}
        assert await tx.accounts.open_of(unknown.client_id) == {}
    assert await fresh(desk, unknown) == unknown


@pytest.mark.parametrize("payment", [Payment.UNPAID, Payment.PARTLY])
@pytest.mark.parametrize("price", [14000, None])
async def test_what_was_waived_is_owed_again_once_the_pass_is_back(
    desk: Desk, payment: Payment, price: int | None
) -> None:
    boss = await owner(desk)
    pass_ = await unpaid(desk, boss, price, payment)
    await settled(desk, boss, pass_, Settlement(Owing.WAIVE))

    await reactivate(desk, boss, pass_)

    assert await fresh(desk, pass_) == pass_.model_copy(update={"version": 3})
    assert (await check(desk)).is_clean


async def test_only_whoever_takes_money_leaves_it_waived_and_undoes_that_it_came_back(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.ADJUST, Right.SEE_ALL)
    pass_ = await unpaid(desk, boss)
    await settled(desk, boss, pass_, Settlement(Owing.WAIVE))

    with pytest.raises(NotFound):
        await reactivating.reactivate(
            desk, carl, pass_.id, seen=2, reason="agreed", debt=Debt.STAYS_WAIVED
        )
    back = await reactivate(desk, carl, pass_)
    with pytest.raises(NotFound):
        await undoing.undo(desk, carl, back.line.entry.id)
    await undoing.undo(desk, boss, back.line.entry.id)
    assert (await fresh(desk, pass_)).payment == Payment.WAIVED

    await reactivating.reactivate(desk, boss, pass_.id, seen=4, reason="agreed", debt=Debt.STAYS_WAIVED)
    assert (await fresh(desk, pass_)).payment == Payment.WAIVED
    await deactivate(desk, boss, pass_)
    await reactivate(desk, boss, pass_)
    assert (await fresh(desk, pass_)).payment == Payment.WAIVED
