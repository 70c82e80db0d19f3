"""Closing a pass early: the sum at both rates, its bookings, its money, one undo, and no way back in."""

from datetime import UTC, date, datetime, timedelta

from domain.ids import PersonId, PlanId, SessionId
from domain.money import Payment
from domain.passes import Pass
from domain.people import Right
from domain.plans import Plan, Terms
from handlers.taps.closing import CloseEarly
from handlers.taps.coach import ShowPass, Undo
from handlers.taps.history import ShowHistory
from services import visits
from services.checking import check
from services.placing import Want, book, preview
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import booked, client_with_pass, fresh, give, session

TODAY = date(2026, 12, 1)
TOMORROW = datetime(2026, 12, 2, 17, tzinfo=UTC)


async def on_sale(desk: Desk, title: str, price: int, **terms: object) -> PlanId:
    """A plan with a price."""
    known = {"size": 10, "validity": {"clock": "sale", "count": 3, "unit": "months"}} | terms
    async with desk.writing() as tx:
        plan = Plan(
            id=PlanId(0), title=title, terms=Terms.model_validate(known), price=price, currency="EUR"
        )
        return await tx.plans.add(plan, tx.now)


async def used_pass(
    house: FrontDesk, payment: Payment = Payment.PAID, used: int = 2, **terms: object
) -> tuple[Guest, Guest, Pass]:
    """An owner in coach mode, and a client of whose pass two sessions are used."""
    owner, anna = await house.owner(), await house.client("Anna & Co")
    await anna.says("/start")
    plan_id = await on_sale(house.desk, "Boxing <b>", 14000, **terms)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id, payment=payment)
    for seen in range(1, used + 1):
        await visits.deduct(house.desk, owner.actor, pass_.id, seen=seen, again=True)
    await house.settled()
    await owner.says("/coach")
    return owner, anna, await fresh(house.desk, pass_)


async def test_it_closes_by_the_sum_that_was_shown_and_one_undo_brings_all_of_it_back(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await used_pass(house, at_end="renew")
    await on_sale(house.desk, "Single", 1800, size=1)
    place = await booked(house.desk, pass_, anna.id, TOMORROW)
    before = await fresh(house.desk, pass_)
    await owner.forges(ShowPass(pass_id=pass_.id).pack())
    await owner.presses("Payments")

    sums = await owner.presses("Close early…")
    assert "€140.00 × 2 ÷ 10 = €28.00" in sums.text and "€18.00 × 2 = €36.00" in sums.text
    assert "Paid €140.00 − €28.00 = €112.00" in sums.text and "= €104.00" in sums.text
    assert "in favour of the client" in sums.text and "One booking ahead is cancelled" in sums.text
    assert {"Pack rate: €112.00 back", "Single rate: €104.00 back"} <= set(sums.labels)

    await owner.presses("Pack rate: €112.00 back")
    sure = await owner.presses("Card")
    assert "Goes back: €112.00, Card" in sure.text and "8 sessions are withdrawn" in sure.text
    done = await owner.presses("As agreed")
    assert "Closed early: 8 sessions withdrawn" in done.text
    assert "Given back: €112.00, Card, 1 Dec 2026" in done.text
    assert (await check(house.desk)).is_clean

    after = await fresh(house.desk, pass_)
    assert (after.used, after.booked, after.free, after.withdrawn) == (2, 0, 0, 8)
    assert (after.price, after.paid, after.to_pay, after.deactivated_on) == (2800, 2800, 0, TODAY)
    assert after.renewal_stopped
    told = " ".join(message.text for message in anna.phone.chat.messages[-4:])
    assert "Given back: €112.00" in told and "no longer be used" in told and "As agreed" in told
    async with house.desk.reading() as tx:
        gone = await tx.bookings.get(place.id)
    assert gone is not None and not gone.is_live

    undone = await owner.presses("Undo")
    assert "Taken back: Closed early" in undone.text
    again = await fresh(house.desk, pass_)
    facts = {"price", "paid", "payment", "total", "used", "booked", "withdrawn", "deactivated_on"}
    assert again.model_dump(include=facts) == before.model_dump(include=facts)
    assert not again.renewal_stopped
    async with house.desk.reading() as tx:
        back = await tx.bookings.get(place.id)
    assert back is not None and back.is_live
    assert (await check(house.desk)).is_clean


async def test_what_is_open_is_charged_as_far_as_it_was_used_and_a_single_price_is_typed(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await used_pass(house, Payment.UNPAID, used=3)
    sums = await owner.forges(CloseEarly(pass_id=pass_.id).pack())
    assert "nothing goes back" in sums.text and "Nothing back" in sums.labels
    await owner.presses("Another single price…")
    await owner.presses("Type it…")
    assert "÷" not in (await owner.says("-4")).text
    assert "€20.00 × 3 = €60.00" in (await owner.says("20")).text

    asked = await owner.presses("Nothing back")
    assert {"Waive it", "Charge for use: €42.00", "Charge all: €140.00"} <= set(asked.labels)
    await owner.presses("Charge for use: €42.00")
    await owner.presses("Another reason…")
    await owner.says("moves away")

    assert (await fresh(house.desk, pass_)).payment == Payment.ON_ACCOUNT
    async with house.desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == {"EUR": 4200}
    await owner.presses("Undo")
    assert (await fresh(house.desk, pass_)).to_pay == 14000
    async with house.desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == {}


async def test_no_session_returns_to_a_pass_that_was_closed(house: FrontDesk) -> None:
    owner, _, pass_ = await used_pass(house)
    await owner.forges(CloseEarly(pass_id=pass_.id).pack())
    await owner.presses("Nothing back")
    await owner.presses("Goodwill")
    closed = await fresh(house.desk, pass_)

    await owner.forges(ShowHistory(pass_id=pass_.id).pack())
    async with house.desk.reading() as tx:
        entries = await tx.ledger.of_pass(closed.id, 2**53, 10)
    visit = next(entry for entry in entries if entry.kind == "consume")
    await owner.forges(Undo(entry_id=visit.id).pack())
    assert "was closed early on 1 Dec 2026" in owner.toast
    shown = await owner.forges(f"ze:{pass_.id}")
    assert "was closed early" in shown.text
    for data in (f"a:{pass_.id}", f"yz:{pass_.id}"):
        await owner.forges(data)
    assert "was closed early" in owner.toast
    assert await fresh(house.desk, pass_) == closed


async def test_what_has_begun_is_marked_first_and_a_card_of_yesterday_closes_nothing(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, pass_ = await used_pass(house)
    await owner.forges(CloseEarly(pass_id=pass_.id).pack())
    await owner.presses("Nothing back")
    version = (await fresh(house.desk, pass_)).version
    await owner.forges(f"y4:{pass_.id}:{version}:2026-11-30::p:c::agreed")
    assert "out of date" in owner.toast
    await owner.forges(f"y4:{pass_.id}:{version}:2026-12-01::p:c:c:agreed")
    assert "buttons" in owner.toast
    assert (await fresh(house.desk, pass_)).deactivated_on is None

    carl = await house.coach(Right.DEDUCT, Right.ADJUST, Right.SEE_ALL)
    for guest in (anna, carl):
        await guest.says("/start")
        for data in (f"yz:{pass_.id}", f"y4:{pass_.id}:{version}:2026-12-01::p:c::agreed"):
            await guest.forges(data)
            assert guest.toast == "This does not exist."

    begun = clock.now() + timedelta(minutes=1)
    await booked(house.desk, await fresh(house.desk, pass_), anna.id, begun)
    clock.advance(timedelta(minutes=5))
    await owner.forges(f"yz:{pass_.id}")
    assert "Nobody has said who came" in owner.toast


async def test_a_place_that_comes_free_goes_to_whoever_waits_for_it(house: FrontDesk) -> None:
    owner, anna, pass_ = await used_pass(house)
    full = await session(house.desk, TOMORROW + timedelta(days=7), capacity=1)
    await _place(house, owner, anna.id, full.id)
    bo, _ = await client_with_pass(house.desk, owner.actor, "Bo Client")
    await _place(house, owner, bo.id, full.id, waits=True)

    await owner.forges(CloseEarly(pass_id=pass_.id).pack())
    await owner.presses("Nothing back")
    await owner.presses("Goodwill")

    async with house.desk.reading() as tx:
        came = await tx.bookings.in_session(full.id, bo.id)
        gone = await tx.bookings.in_session(full.id, anna.id)
    assert came is not None and came.is_live and gone is None


async def _place(
    house: FrontDesk, owner: Guest, client_id: PersonId, session_id: SessionId, *, waits: bool = False
) -> None:
    want = Want(client_id, (session_id,), waits=waits)
    thought = await preview(house.desk, owner.actor, want)
    await book(house.desk, owner.actor, want, mark=thought.mark)
