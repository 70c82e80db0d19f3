"""Unpaid visits in the chat: seen by everybody concerned, settled by one press, taken back by one."""

from datetime import UTC, datetime, timedelta

from domain.bookings import Booking
from domain.bundles import Bundle, PlanItem
from domain.ids import BundleId
from domain.passes import Pass
from domain.people import Right
from handlers.taps.coach import ShowClient, ShowMore
from handlers.taps.selling import SellBundle
from handlers.taps.settling import Settle, SettleNow, ShowUnpaid
from services import attending, placing
from services.placing import Want
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan, session

TUESDAY = datetime(2026, 12, 1, 17, tzinfo=UTC)
DAY = timedelta(days=1)


async def unpaid(house: FrontDesk, clock: TestClock, owner: Guest, anna: Guest, *days: int) -> list[Booking]:
    """Visits of Anna's that nothing has paid for."""
    made = []
    for day in days:
        where = await session(house.desk, TUESDAY + day * DAY)
        want = Want(anna.id, (where.id,), unpaid=True)
        thought = await placing.preview(house.desk, owner.actor, want)
        done = await placing.book(house.desk, owner.actor, want, mark=thought.mark)
        booking = done.places[0].booking
        assert booking is not None
        made.append(booking)
    for booking in made:
        clock.stand_at(booking.starts_at + timedelta(hours=1))
        await attending.check_in(house.desk, owner.actor, booking.id, seen=booking.version)
    await house.settled()
    return made


async def at_the_desk(
    house: FrontDesk, clock: TestClock, *days: int, size: int = 10
) -> tuple[Guest, Guest, Pass]:
    """An owner with coach mode open, a client with unpaid visits, and a pass that was bought since."""
    owner, anna = await house.owner(), await house.client("Anna <b>& Co")
    await anna.says("/start")
    await unpaid(house, clock, owner, anna, *days)
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Boxing", size=size))
    await owner.says("/coach")
    return owner, anna, pass_


async def test_three_visits_are_settled_from_the_clients_card_and_taken_back(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, pass_ = await at_the_desk(house, clock, 0, 1, 2)
    assert "3 visits unpaid" in (await anna.says("/balance")).text

    card = await owner.forges(ShowClient(client_id=anna.id).pack())
    assert "3 visits unpaid" in card.text
    listed = await owner.presses("Unpaid: 3")
    assert "Anna <b>& Co\n3 visits unpaid" in listed.text and "Tue, 1 Dec, 18:00" in listed.text
    thought = await owner.presses("Pay with Boxing")
    assert "It would pay for 3 visits:" in thought.text and "10 → 7" in thought.text
    assert await fresh(house.desk, pass_) == pass_
    done = await owner.presses("Pay for these: 3")

    assert "✓ Paid now: 3 visits" in done.text and owner.toast == "Paid: 3"
    assert (await fresh(house.desk, pass_)).used == 3
    assert "Boxing has paid for 3 unpaid bookings" in anna.screen.text
    assert "unpaid" not in (await anna.says("/balance")).text
    assert "Unpaid visit paid: Thu, 3 Dec" in (await anna.presses("History")).text

    undone = await owner.presses("Undo")

    assert "Taken back" in undone.text
    assert (await fresh(house.desk, pass_)).free == 10
    assert "3 visits unpaid" in (await anna.says("/balance")).text


async def test_what_it_cannot_pay_stays_unpaid_and_is_said(house: FrontDesk, clock: TestClock) -> None:
    owner, anna, pass_ = await at_the_desk(house, clock, 0, 1, 2, size=2)

    thought = await owner.forges(Settle(pass_id=pass_.id, client_id=anna.id).pack())
    assert "1 visit stays unpaid" in thought.text
    done = await owner.presses("Pay for these: 2")

    assert "1 visit stays unpaid" in done.text and "Thu, 3 Dec" in done.text
    rest = await owner.presses("Unpaid: 1")
    assert "No pass of theirs has a session free." in rest.text


async def test_the_seller_is_offered_to_settle_and_more_offers_it_too(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna = await house.owner(), await house.client()
    await anna.says("/start")
    await unpaid(house, clock, owner, anna, 0, 1)
    await plan(house.desk, "Boxing")
    await owner.says("/coach")
    await owner.forges(ShowClient(client_id=anna.id).pack())
    await owner.presses("Give a pass")
    await owner.presses("Boxing")
    given = await owner.presses("Sell")

    assert "Pay what is unpaid: 2" in given.labels
    thought = await owner.presses("Pay what is unpaid: 2")
    assert "It would pay for 2 visits:" in thought.text
    async with house.desk.reading() as tx:
        [pass_] = await tx.passes.usable_by(anna.id, TUESDAY.date())
    more = await owner.forges(ShowMore(pass_id=pass_.id).pack())
    assert "Pay what is unpaid: 2" in more.labels


async def test_a_second_press_settles_nothing_more_and_old_cards_show_how_it_stands(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, pass_ = await at_the_desk(house, clock, 0, 1)
    card = await owner.forges(Settle(pass_id=pass_.id, client_id=anna.id).pack())
    await owner.presses("Pay for these: 2")
    used = await fresh(house.desk, pass_)
    tap = SettleNow(pass_id=pass_.id, client_id=anna.id, version=pass_.version, mark="000000")

    await owner.forges(tap.pack(), card)

    assert "out of date" in owner.toast
    assert await fresh(house.desk, pass_) == used


async def test_whoever_may_not_learns_nothing(house: FrontDesk, clock: TestClock) -> None:
    _, anna, pass_ = await at_the_desk(house, clock, 0)
    stranger = await house.coach(Right.DEDUCT)
    bo = await house.client("Bo Client")
    for guest in (anna, bo, stranger):
        await guest.says("/start")
        for tap in (ShowUnpaid(client_id=anna.id), Settle(pass_id=pass_.id, client_id=anna.id)):
            await guest.forges(tap.pack())
            assert ("Anna" not in guest.toast and "not found" in guest.toast.lower()) or guest.toast
    assert await fresh(house.desk, pass_) == pass_


async def test_whoever_sells_a_bundle_is_led_to_the_unpaid_visits(house: FrontDesk, clock: TestClock) -> None:
    owner, anna = await house.owner(), await house.client()
    await anna.says("/start")
    await unpaid(house, clock, owner, anna, 0)
    plan_id = await plan(house.desk, "Boxing")
    async with house.desk.writing() as tx:
        set_ = Bundle(id=BundleId(0), title="Set", plans=(PlanItem(plan_id=plan_id),))
        bundle_id = await tx.bundles.add(set_, tx.now)
    await owner.says("/coach")
    await owner.forges(SellBundle(client_id=anna.id, bundle_id=bundle_id).pack())

    given = await owner.presses("Sell")

    assert "Unpaid: 1" in given.labels


async def test_what_is_only_booked_is_told_apart_from_visits(house: FrontDesk, clock: TestClock) -> None:
    owner, anna = await house.owner(), await house.client()
    await anna.says("/start")
    await unpaid(house, clock, owner, anna, 0)
    ahead = (await session(house.desk, clock.now() + timedelta(days=2))).id
    want = Want(anna.id, (ahead,), unpaid=True)
    mark = (await placing.preview(house.desk, owner.actor, want)).mark
    await placing.book(house.desk, owner.actor, want, mark=mark)
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Boxing"))
    await owner.says("/coach")

    assert "1 visit unpaid\n1 booking unpaid" in (await anna.says("/balance")).text
    thought = await owner.forges(Settle(pass_id=pass_.id, client_id=anna.id).pack())
    assert "It would pay for 1 visit:" in thought.text and "It would pay for 1 booking:" in thought.text
    done = await owner.presses("Pay for these: 2")

    assert "✓ Paid now: 1 booking" in done.text and (await fresh(house.desk, pass_)).free == 8
