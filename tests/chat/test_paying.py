"""Money for a pass at the desk: taken in parts, given back, taken back, read by both sides."""

import pytest

from domain.ids import PlanId
from domain.money import Payment
from domain.passes import Pass
from domain.people import Right
from domain.plans import Plan, Terms
from handlers.taps.accounts import ShowAccount
from handlers.taps.history import ShowHistory
from handlers.taps.paying import ShowPayments
from services.checking import check
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import fresh, give

TEN = {"size": 10, "validity": {"clock": "sale", "count": 3, "unit": "months"}}


async def plan_for(house: FrontDesk, price: int | None = 14000) -> PlanId:
    """Ten sessions for a price."""
    terms = Terms.model_validate(TEN)
    async with house.desk.writing() as tx:
        plan = Plan(id=PlanId(0), title="Boxing <b>", terms=terms, price=price, currency="EUR")
        return await tx.plans.add(plan, tx.now)


async def sold(
    house: FrontDesk, language: str = "en", price: int | None = 14000, payment: Payment = Payment.UNPAID
) -> tuple[Guest, Guest, Pass]:
    """An owner in coach mode, a client, and the pass they were sold."""
    owner, anna = await house.owner(language=language), await house.client("Anna & Co", language=language)
    await anna.says("/start")
    plan_id = await plan_for(house, price)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id, payment=payment)
    await house.settled()
    await owner.says("/coach")
    return owner, anna, pass_


async def lines(house: FrontDesk, pass_: Pass) -> list[tuple[str, int, str | None]]:
    """The pass's money as it is committed, oldest first."""
    async with house.desk.reading() as tx:
        found = await tx.payments.of_pass(pass_.id, 2**53, 20)  # type: ignore[arg-type]
    return [(line.kind.value, line.amount, line.method) for line in found[::-1]]


async def test_paid_in_full_is_one_press_from_the_card_and_taken_back_by_another(house: FrontDesk) -> None:
    owner, anna, pass_ = await sold(house)
    await owner.says("/owner")
    await owner.presses("Report of the week")
    assert "Price: €140.00" in (await owner.presses("Anna & Co: €140.00 open")).text
    await owner.presses("Back")

    shown = await owner.presses("Payments: €140.00 open")
    assert "Price: €140.00" in shown.text and "Open: €140.00" in shown.text
    saved = await owner.presses("Paid in full, cash: €140.00")

    assert "Paid: €0.00 → €140.00" in saved.text and "unpaid → paid" in saved.text
    assert "Payment recorded: €140.00 for Boxing <b>" in anna.screen.text
    assert "Nothing is open" in anna.screen.text
    assert await lines(house, pass_) == [("payment", 14000, "cash")]

    await owner.presses("Payments")
    assert "Received: €140.00" in owner.screen.text and "Olga" in owner.screen.text
    await owner.presses("Undo 1…")
    assert "Paid: €140.00 → €0.00" in (await owner.presses("Undo")).text
    assert "Paid: €140.00 → €0.00" in anna.screen.text
    assert (await fresh(house.desk, pass_)).to_pay == 14000
    assert (await check(house.desk)).is_clean
    assert await lines(house, pass_) == [("payment", 14000, "cash"), ("reversal", -14000, "cash")]


async def test_a_part_is_thought_through_typed_dated_and_noted(house: FrontDesk) -> None:
    owner, anna, pass_ = await sold(house)
    await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    assert "Received: €140.00, Cash" in (await owner.presses("Another payment…")).text

    await owner.presses("Another amount…")
    for wrong in ("0", "-3", "140.01", "99999999999999", "1.2.3", "ten"):
        assert "Open then" not in (await owner.says(wrong)).text
    assert "Open then: €99.50" in (await owner.says("40.50")).text
    assert "Bank transfer" in (await owner.presses("Bank transfer")).text
    assert "30 Nov 2026" in (await owner.presses("Yesterday")).text
    await owner.presses("Another day…")
    for wrong in ("2.12.2026", "1.1.2020", "soon"):
        assert "Open then" not in (await owner.says(wrong)).text
    assert "28 Nov 2026" in (await owner.says("28.11.")).text
    await owner.presses("Record with a note…")
    assert "200" in (await owner.says("x" * 201)).text
    await owner.says("brought by\n<her mother>")

    assert "€99.50" in anna.screen.text
    shown = await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    assert "Open: €99.50" in shown.text and "Bank transfer · 28 Nov 2026" in shown.text
    assert "brought by <her mother>" in shown.text
    assert await lines(house, pass_) == [("payment", 4050, "transfer")]


async def test_money_goes_back_for_a_reason_or_stays_as_credit_that_pays_later(house: FrontDesk) -> None:
    owner, anna, pass_ = await sold(house, payment=Payment.PAID)
    await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    asked = await owner.presses("Give money back…")
    assert asked.labels == ["Give back all: €140.00", "Another amount…", "Close early…", "Back"]
    assert "Give back: €140.00" in (await owner.presses("Give back all: €140.00")).text
    await owner.presses("Back")
    await owner.presses("Another amount…")
    assert "How does it go back?" not in (await owner.says("140.01")).text
    how = await owner.says("40")
    assert "Give back: €40.00" in how.text and how.labels[-1] == "Back" and "Goodwill" not in how.labels
    thought = await owner.presses("Client’s account")
    assert "Paid then: €100.00" in thought.text and len(thought.labels) <= 7
    await owner.presses("Goodwill")

    assert "Given back: €40.00" in anna.screen.text and "Goodwill" in anna.screen.text
    now = await fresh(house.desk, pass_)
    assert (now.price, now.paid, now.to_pay, now.free) == (10000, 10000, 0, 10)
    async with house.desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == {"EUR": -4000}

    second = await give(
        house.desk, owner.actor, anna.id, await plan_for(house), payment=Payment.UNPAID
    )
    await owner.forges(ShowPayments(pass_id=second.id).pack())
    await owner.presses("Another payment…")
    await owner.presses("Another amount…")
    await owner.says("40")
    await owner.presses("Client’s account")
    await owner.presses("Record €40.00")
    assert (await fresh(house.desk, second)).paid == 4000
    async with house.desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == {}

    await owner.forges(ShowHistory(pass_id=pass_.id).pack())
    await owner.presses("Undo 1…")
    await owner.presses("Undo")
    assert (await fresh(house.desk, pass_)).paid == 10000, "credit that is spent does not come back"
    assert "Undo" in owner.screen.labels


async def test_a_sale_is_not_undone_while_other_money_stands(house: FrontDesk) -> None:
    owner, _, pass_ = await sold(house)
    await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    await owner.presses("Paid in full, cash: €140.00")
    await owner.forges(ShowHistory(pass_id=pass_.id).pack())
    await owner.presses("Undo 2…")
    await owner.presses("Undo")

    assert "since it was sold" in owner.toast
    assert (await fresh(house.desk, pass_)).deactivated_on is None


async def test_a_pass_without_a_price_has_cost_what_was_paid(house: FrontDesk) -> None:
    owner, _, pass_ = await sold(house, price=None)
    await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    await owner.presses("Another payment…")
    await owner.says("90")
    await owner.presses("Record €90.00")

    now = await fresh(house.desk, pass_)
    assert (now.price, now.paid, now.payment) == (9000, 9000, Payment.PAID)
    await owner.presses("Undo")
    undone = await fresh(house.desk, pass_)
    assert (undone.price, undone.paid, undone.payment) == (None, 0, Payment.UNPAID)


async def test_money_is_taken_once_by_who_may_and_never_for_their_own_pass(house: FrontDesk) -> None:
    owner, anna, pass_ = await sold(house)
    old = await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    carl = await house.coach(Right.SELL, Right.SEE_ALL)
    await carl.says("/coach")
    await carl.forges(ShowPayments(pass_id=pass_.id).pack())
    await carl.presses("Paid in full, cash: €140.00")
    await owner.presses("Paid in full, cash: €140.00", old)
    assert "out of date" in owner.toast
    assert await lines(house, pass_) == [("payment", 14000, "cash")]

    eva = await house.coach(Right.DEDUCT, Right.ADJUST, Right.SEE_ALL, name="Eva Coach")
    for guest in (anna, eva):
        await guest.says("/start")
        for data in (
            f"yp:{pass_.id}",
            f"yk:{pass_.id}:2",
            f"yj:{pass_.id}:2:100:cash:2026-12-01",
            f"ym:{pass_.id}:2",
            f"yx:{pass_.id}:2:100:cash:2026-12-01:agreed",
        ):
            await guest.forges(data)
            assert guest.toast == "This does not exist."

    async with house.desk.writing() as tx:
        await tx.people.save(carl.actor.person.model_copy(update={"is_client": True}))  # type: ignore[union-attr]
    own = await give(house.desk, owner.actor, carl.id, await plan_for(house), payment=Payment.UNPAID)
    await house.settled()
    shown = await carl.forges(ShowPayments(pass_id=own.id).pack())
    assert "your own pass" in shown.text and shown.labels == ["Back"]
    await carl.forges(f"yj:{own.id}:{own.version}:14000:cash:2026-12-01")
    assert "own pass" in carl.toast and (await fresh(house.desk, own)).paid == 0


async def test_forged_money_changes_nothing(house: FrontDesk) -> None:
    owner, _, pass_ = await sold(house)
    await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    for forged, said in {
        "14001:cash:2026-12-01": "An amount from",
        "0:cash:2026-12-01": "An amount from",
        "-5:cash:2026-12-01": "An amount from",
        "100:telegram:2026-12-01": "buttons",
        "100:account:2026-12-01": "credit",
        "100:cash:2026-12-02": "Dec 2026",
        "100:cash:2024-01-01": "Dec 2026",
    }.items():
        await owner.forges(f"yj:{pass_.id}:{pass_.version}:{forged}")
        assert said in owner.toast, forged
    assert await lines(house, pass_) == []


@pytest.mark.parametrize(
    ("language", "paid"), [("de", "Ganz bezahlt, bar: 140,00"), ("ru", "Оплачено наличными: 140,00")]
)
async def test_it_speaks_the_reader_s_language(house: FrontDesk, language: str, paid: str) -> None:
    owner, _, pass_ = await sold(house, language)
    shown = await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    await owner.presses(next(label for label in shown.labels if label.startswith(paid)))

    assert (await fresh(house.desk, pass_)).to_pay == 0


async def test_of_a_price_in_parts_the_part_that_is_due_is_one_press_and_then_the_next(
    house: FrontDesk,
) -> None:
    owner, anna = await house.owner(), await house.client("Anna & Co")
    terms = Terms.model_validate({"kind": "offer", "parts": 3, "validity": {"clock": "sale", "count": 12}})
    async with house.desk.writing() as tx:
        club = Plan(id=PlanId(0), title="Club", terms=terms, price=10_000, currency="EUR")
        plan_id = await tx.plans.add(club, tx.now)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id, payment=Payment.UNPAID)
    await owner.says("/coach")

    account = await owner.forges(ShowAccount(client_id=anna.id).pack())
    assert "Owes €33.34" in account.text and "of it for Club: €33.34" in account.text
    assert "Comes later: €66.66" in account.text and "1 Jan 2027" in account.text
    assert "Club: €33.34 to pay" in account.labels
    assert "To pay: €33.34" in (await anna.says("/balance")).text
    shown = await owner.forges(ShowPayments(pass_id=pass_.id).pack())
    assert "Open: €100.00" in shown.text
    await owner.presses("Part paid, cash: €33.34")
    await owner.presses("Payments: €66.66 open")
    await owner.presses("Part paid, cash: €33.33")
    await owner.presses("Payments: €33.33 open")
    saved = await owner.presses("Paid in full, cash: €33.33")

    assert "→ paid" in saved.text
    assert [amount for _, amount, _ in await lines(house, pass_)] == [3334, 3333, 3333]
