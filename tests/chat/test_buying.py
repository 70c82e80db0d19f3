"""Buying in the chat: the shop, Telegram's invoice, what is credited, and how often."""

from datetime import date

import pytest

from bot.inbox import Raw
from domain.accounts import AccountLine, LineKind
from domain.bundles import Bundle, PlanItem
from domain.ids import BundleId, PassId, PaymentId, PlanId, ReceiptId
from domain.money import Method, Payment
from domain.passes import Pass
from domain.payments import PaymentLine
from domain.plans import Plan, Terms
from domain.receipts import Outcome, Receipt
from handlers.taps.buying import BuyPlan, PayPass, SendInvoice, ShowOrder, SwitchShop
from handlers.taps.claims import ShowStrayPayments, UndoRefunded
from services import checking, plans
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import give

PRICE = 12000


async def for_sale(desk: Desk, title: str = "Boxing 10", price: int = PRICE, **terms: object) -> PlanId:
    """A plan that clients may buy."""
    wanted = {"size": 10, "validity": {"clock": "sale", "count": 3, "unit": "months"}} | terms
    plan = Plan(id=PlanId(0), title=title, terms=Terms.model_validate(wanted), price=price, currency="EUR")
    async with desk.writing() as tx:
        return await tx.plans.add(plan, tx.now)


async def passes_of(house: FrontDesk, guest: Guest) -> list[Pass]:
    async with house.desk.reading() as tx:
        return await tx.passes.open_of(guest.id, date(2026, 12, 1))


async def money_of(house: FrontDesk, guest: Guest) -> list[PaymentLine]:
    async with house.desk.reading() as tx:
        return await tx.payments.of_client(guest.id, PaymentId(2**53), 20)


async def credit_of(house: FrontDesk, guest: Guest) -> dict[str, int]:
    async with house.desk.reading() as tx:
        return await tx.accounts.open_of(guest.id)


async def books_are_clean(house: FrontDesk) -> bool:
    return (await checking.check(house.desk)).is_clean


async def receipts_of(house: FrontDesk) -> list[Receipt]:
    async with house.desk.reading() as tx:
        found = [await tx.receipts.get(number) for number in range(1, 9)]  # type: ignore[arg-type]
    return [receipt for receipt in found if receipt is not None]


async def pays(guest: Guest) -> None:
    """Presses Telegram's own button in the newest invoice."""
    await guest.does(guest.phone.pays())


async def comes(house: FrontDesk, kind: str, content: Raw) -> None:
    """Telegram tells something, however it came about."""
    house.telegram.api.updates.put(kind, content, "forged")
    await house.settled()


def payment(guest: Guest, payload: str, *, amount: int = PRICE, charge: str = "charge-1") -> Raw:
    """Telegram's message that somebody has paid."""
    told = {
        "currency": "EUR",
        "total_amount": amount,
        "invoice_payload": payload,
        "telegram_payment_charge_id": charge,
        "provider_payment_charge_id": f"provider-{charge}",
    }
    user = guest.phone.user.as_json()
    return {
        "message_id": 900,
        "date": 1,
        "from": user,
        "chat": {"id": guest.phone.id, "type": "private", "first_name": user["first_name"]},
        "successful_payment": told,
    }


async def payload_of(house: FrontDesk, guest: Guest) -> str:
    async with house.desk.reading() as tx:
        orders = await tx.orders.under_way(guest.id)
    return orders[0].payload


@pytest.fixture
async def anna(house: FrontDesk) -> Guest:
    await for_sale(house.desk)
    anna = await house.client("Anna Client")
    await anna.says("/buy")
    return anna


async def orders(anna: Guest) -> None:
    """Has Telegram ask for the money of the one plan there is."""
    await anna.presses("Boxing 10 · €120.00")
    await anna.presses("Pay €120.00 in Telegram")


async def test_a_pass_is_bought_with_telegrams_own_button_and_credited_once(
    house: FrontDesk, anna: Guest
) -> None:
    owner = await house.owner()
    card = await anna.presses("Boxing 10 · €120.00")
    assert "To pay: €120.00" in card.text and "Begins when it is paid" in card.text
    assert await passes_of(house, anna) == []
    await anna.presses("Pay €120.00 in Telegram")
    asked = anna.screen.invoice
    assert asked is not None and (asked["total_amount"], asked["start_parameter"]) == (PRICE, "buy")

    await pays(anna)

    assert "Paid: €120.00" in anna.screen.text and "Free: 10" in anna.screen.text
    [bought] = await passes_of(house, anna)
    assert (bought.payment, bought.paid, bought.price, bought.free) == (Payment.PAID, PRICE, PRICE, 10)
    [line] = await money_of(house, anna)
    assert (line.method, line.amount, line.receipt_id is not None) == (Method.TELEGRAM, PRICE, True)
    assert "Anna Client paid €120.00" in owner.screen.text
    assert await books_are_clean(house)


async def test_a_payment_told_twice_is_credited_once_and_another_charge_is_kept_for_the_client(
    house: FrontDesk, anna: Guest
) -> None:
    owner = await house.owner()
    await orders(anna)
    payload = await payload_of(house, anna)

    await comes(house, "message", payment(anna, payload))
    await comes(house, "message", payment(anna, payload))
    assert len(await passes_of(house, anna)) == len(await money_of(house, anna)) == 1
    assert "Paid: €120.00" in anna.screen.text
    await comes(house, "message", payment(anna, payload, charge="charge-2"))

    assert len(await passes_of(house, anna)) == 1
    assert await credit_of(house, anna) == {"EUR": -PRICE}
    assert "kept on your account" in anna.screen.text
    assert [receipt.outcome for receipt in await receipts_of(house)] == [Outcome.DELIVERED, Outcome.KEPT]
    assert "kept on their account" in owner.screen.text
    assert await books_are_clean(house)


async def test_a_receipt_without_its_money_is_found_by_the_check(house: FrontDesk, anna: Guest) -> None:
    await orders(anna)
    await pays(anna)
    assert await books_are_clean(house)
    async with house.desk.writing() as tx:
        [kept] = [await tx.receipts.get(ReceiptId(1))]
        assert kept is not None
        lost = kept.model_copy(update={"charge_id": "lost"})
        assert await tx.receipts.add(lost) is not None

    [fault] = (await checking.check(house.desk)).faults
    assert (fault.broken, fault.receipt_id) == (checking.Broken.RECEIPT, 2)


async def test_what_was_retired_between_invoice_and_press_is_refused_and_costs_nothing(
    house: FrontDesk, anna: Guest
) -> None:
    owner = await house.owner()
    await orders(anna)
    [plan] = (await plans.page(house.desk, owner.actor)).plans
    await plans.retire(house.desk, owner.actor, plan.id, plan.version, block=False)

    await pays(anna)

    assert "has changed since then" in anna.toast and "nothing was charged" in anna.toast
    assert await receipts_of(house) == [] and await passes_of(house, anna) == []


async def test_on_two_devices_only_the_newest_invoice_can_be_paid_and_only_once(
    house: FrontDesk, anna: Guest
) -> None:
    await orders(anna)
    first = anna.screen
    await anna.presses("Pay €120.00 in Telegram")
    second = anna.screen

    await anna.phone.pays(first)
    await house.settled()
    assert "newer invoice" in anna.toast
    await anna.phone.pays(second)
    await house.settled()
    assert "Paid: €120.00" in anna.screen.text
    await anna.phone.pays(second)
    await house.settled()

    assert "paid already" in anna.toast
    assert len(await passes_of(house, anna)) == len(await receipts_of(house)) == 1


async def test_a_stranger_and_another_client_learn_nothing_and_pay_nothing(
    house: FrontDesk, anna: Guest
) -> None:
    other = await house.client("Otto Other")
    await orders(anna)
    payload = await payload_of(house, anna)
    for phone in (other.phone, house.stranger()):
        asked = {"id": f"q{phone.id}", "from": phone.user.as_json(), "currency": "EUR", "total_amount": PRICE}
        for forged in (payload, payload[:-1] + "9", "x" * 40, "'; drop table orders; --"):
            await comes(house, "pre_checkout_query", asked | {"invoice_payload": forged})

    refused = house.telegram.calls.of("answerPreCheckoutQuery")
    assert {str(call.params.get("error_message")) for call in refused} == {"This cannot be paid."}
    assert len(refused) == 8 and await receipts_of(house) == []


@pytest.mark.parametrize("wrong", [{"total_amount": 1}, {"currency": "USD"}, {"total_amount": PRICE + 1}])
async def test_another_sum_than_was_ordered_is_refused(
    house: FrontDesk, anna: Guest, wrong: dict[str, object]
) -> None:
    await orders(anna)
    asked = {
        "id": "forged",
        "from": anna.phone.user.as_json(),
        "currency": "EUR",
        "total_amount": PRICE,
        "invoice_payload": await payload_of(house, anna),
    }

    await comes(house, "pre_checkout_query", asked | wrong)

    [answered] = house.telegram.calls.of("answerPreCheckoutQuery")
    assert answered.params["error_message"] == "This cannot be paid."


async def test_money_that_fits_no_order_is_kept_and_sorted_out_by_an_owner(
    house: FrontDesk, anna: Guest
) -> None:
    owner, other = await house.owner(), await house.client("Otto Other")
    await orders(anna)
    payload = await payload_of(house, anna)
    await comes(house, "message", payment(other, payload, charge="by somebody else"))
    await comes(house, "message", payment(anna, payload, amount=5, charge="another sum"))
    await comes(house, "message", payment(anna, "forged", charge="no order"))

    assert [receipt.outcome for receipt in await receipts_of(house)] == [Outcome.UNMATCHED] * 3
    assert await passes_of(house, anna) == await passes_of(house, other) == []
    assert "fits no order of yours" in other.screen.text and "Boxing" not in other.screen.text
    assert "fits no order" in owner.screen.text
    await owner.says("/owner")
    listed = await owner.presses("Payments to sort out")
    assert len(listed.labels) == 4
    await owner.presses("€120.00 · Otto Other")
    done = await owner.presses("Keep it for Otto Other")
    assert "Kept on the account of Otto Other by Olga Owner" in done.text
    assert await credit_of(house, other) == {"EUR": -PRICE}
    await owner.presses("Back")
    await owner.presses("€0.05 · Anna Client")
    assert "Given back outside" in (await owner.presses("It was given back")).text
    assert "It was given back" in (await owner.presses("Undo")).labels
    small = (await receipts_of(house))[1]
    assert small.outcome is Outcome.UNMATCHED
    await owner.forges(UndoRefunded(receipt_id=small.id).pack())
    assert owner.toast == "This was taken back already."
    await owner.forges(ShowStrayPayments().pack())
    await owner.presses("€120.00 · Anna Client")
    await owner.presses("Keep it for a client…")
    await owner.says("Otto")
    await owner.presses("Otto Other")
    assert await credit_of(house, other) == {"EUR": -2 * PRICE}
    assert await books_are_clean(house)


async def test_an_order_that_can_no_longer_be_delivered_becomes_credit(
    house: FrontDesk,
) -> None:
    owner, anna = await house.owner(), await house.client()
    intro = await for_sale(house.desk, "First time", is_intro=True)
    await anna.forges(BuyPlan(plan_id=intro).pack(), await anna.says("/start"))
    await anna.presses("Pay €120.00 in Telegram")
    payload = await payload_of(house, anna)
    await give(house.desk, owner.actor, anna.id, intro)

    await pays(anna)
    assert "First time" in anna.toast and await receipts_of(house) == []
    await comes(house, "message", payment(anna, payload))

    assert await credit_of(house, anna) == {"EUR": -PRICE}
    assert "First time" not in " ".join((await anna.says("/buy")).labels)
    assert await books_are_clean(house)


async def test_one_more_of_the_same_waits_for_the_present_one_unless_told_otherwise(
    house: FrontDesk, anna: Guest
) -> None:
    await orders(anna)
    await pays(anna)
    [first] = await passes_of(house, anna)
    await anna.says("/buy")

    queued = await anna.presses("Boxing 10 · €120.00")
    assert "Begins on 1 Mar 2027, after Boxing 10" in queued.text
    assert "Begins when it is paid" in (await anna.presses("Begin at once instead")).text
    assert "Begins on 1 Mar 2027" in (await anna.presses("Begin on 1 Mar 2027 instead")).text
    await anna.presses("Pay €120.00 in Telegram")
    await pays(anna)

    [_, second] = await passes_of(house, anna)
    assert (second.renews, second.valid_from) == (first.id, date(2027, 3, 1))


@pytest.mark.parametrize(
    ("language", "now"),
    [
        ("en", "Begins when it is paid"),
        ("de", "Beginnt, sobald bezahlt ist"),
        ("ru", "Действует с момента оплаты"),
    ],
)
async def test_one_of_another_plan_begins_when_it_is_paid_and_waits_for_nothing(
    house: FrontDesk, language: str, now: str
) -> None:
    anna = await house.client(language=language)
    await for_sale(house.desk)
    await for_sale(house.desk, "Yoga")
    for title in ("Boxing 10", "Yoga"):
        labels = (await anna.says("/buy")).labels
        shown = await anna.presses(next(label for label in labels if label.startswith(title)))
        assert now in shown.text and not any("2027" in label for label in shown.labels)
        await anna.presses(shown.labels[0])
        await pays(anna)

    bought = await passes_of(house, anna)
    assert [(each.valid_from, each.renews) for each in bought] == [(date(2026, 12, 1), None)] * 2


async def test_what_a_trial_turns_into_waits_for_its_end(house: FrontDesk) -> None:
    anna = await house.client()
    ten = await for_sale(house.desk)
    validity = {"clock": "sale", "count": 2, "unit": "weeks"}
    await for_sale(house.desk, "Trial", validity=validity, at_end="convert", converts_to=ten)
    await anna.says("/buy")
    await anna.presses("Trial · €120.00")
    await anna.presses("Pay €120.00 in Telegram")
    await pays(anna)
    await anna.says("/buy")

    shown = await anna.presses("Boxing 10 · €120.00")
    assert "Begins on 15 Dec 2026, after Trial" in shown.text and "Begin at once instead" in shown.labels
    await anna.presses("Pay €120.00 in Telegram")
    await pays(anna)

    trial, ten_more = await passes_of(house, anna)
    assert (ten_more.renews, ten_more.valid_from) == (trial.id, date(2026, 12, 15))


async def test_a_plan_with_a_chosen_start_asks_for_the_day(house: FrontDesk) -> None:
    anna = await house.client()
    validity = {"clock": "chosen", "count": 1, "unit": "months"}
    await for_sale(house.desk, "Month", validity=validity)
    await anna.says("/buy")

    assert "On which day" in (await anna.presses("Month · €120.00")).text
    assert "Begins on 15 Dec 2026" in (await anna.presses("15")).text
    await anna.presses("Pay €120.00 in Telegram")
    await pays(anna)

    [bought] = await passes_of(house, anna)
    assert bought.valid_from == date(2026, 12, 15)


async def test_a_bundle_is_bought_as_one(house: FrontDesk, anna: Guest) -> None:
    items = (PlanItem(plan_id=PlanId(1), count=2),)
    bundle = Bundle(id=BundleId(0), title="Duo", plans=items, price=15001, currency="EUR")
    async with house.desk.writing() as tx:
        await tx.bundles.add(bundle, tx.now)
    await anna.says("/buy")

    assert "• Boxing 10" in (await anna.presses("Duo · €150.01")).text
    await anna.presses("Pay €150.01 in Telegram")
    await pays(anna)

    assert [pass_.paid for pass_ in await passes_of(house, anna)] == [7501, 7500]
    assert "Duo" in anna.screen.text and await books_are_clean(house)


async def test_what_is_open_on_a_pass_and_on_the_account_is_paid_the_same_way(
    house: FrontDesk, anna: Guest
) -> None:
    owner = await house.owner()
    given = await give(house.desk, owner.actor, anna.id, PlanId(1), payment=Payment.UNPAID)
    await anna.says("/buy")
    await anna.presses("Pay €120.00 for Boxing 10")
    await anna.presses("Pay €120.00 in Telegram")
    await pays(anna)
    async with house.desk.reading() as tx:
        paid = await tx.passes.get(given.id)
    assert paid is not None and (paid.payment, paid.to_pay) == (Payment.PAID, 0)
    shown = await anna.forges(PayPass(pass_id=PassId(given.id)).pack(), await anna.says("/buy"))
    assert "Nothing is open" in anna.toast and "Buy or pay" in shown.text

    await owe(house, anna, 4200)
    await anna.says("/buy")
    await anna.presses("Pay €42.00 on my account")
    await anna.presses("Pay €42.00 in Telegram")
    await pays(anna)

    assert await credit_of(house, anna) == {} and await books_are_clean(house)


async def test_a_sum_that_telegram_does_not_take_leads_to_the_studio(house: FrontDesk) -> None:
    anna = await house.client()
    await for_sale(house.desk, "Sticker", price=50)
    await anna.says("/buy")
    await anna.presses("Sticker · €0.50")

    shown = await anna.presses("Pay €0.50 in Telegram")

    assert "Telegram does not take a payment of €0.50" in shown.text
    assert "I pay at the studio" in shown.labels


async def test_telegram_counts_hundredths_of_a_currency_that_has_none_and_is_paid_what_it_costs(
    house: FrontDesk,
) -> None:
    anna = await house.client()
    plan_id = await for_sale(house.desk, "Boxing", price=5000)
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"currency": "RSD"}))
    await anna.says("/buy")
    await anna.presses("Boxing · RSD5,000")
    await anna.presses("Pay RSD5,000 in Telegram")
    asked = anna.screen.invoice
    assert asked is not None and (asked["total_amount"], asked["currency"]) == (500_000, "RSD")

    await pays(anna)

    [bought] = await passes_of(house, anna)
    assert (bought.paid, bought.currency) == (5000, "RSD") and await books_are_clean(house)


async def test_a_sum_beyond_telegrams_lasting_limits_is_said_before_it_is_tried(house: FrontDesk) -> None:
    anna = await house.client()
    plan_id = await for_sale(house.desk, "Sticker", price=50)
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"currency": "USD"}))
    await anna.says("/buy")

    shown = await anna.presses("Sticker · $0.50")

    assert "Telegram takes no payment of $0.50" in shown.text
    assert "I pay at the studio" in shown.labels and "Pay $0.50 in Telegram" not in shown.labels


async def test_clients_are_shown_only_what_the_owner_lets_them_buy(house: FrontDesk, anna: Guest) -> None:
    owner = await house.owner()
    [plan] = (await plans.page(house.desk, owner.actor)).plans
    await owner.says("/owner")
    await owner.presses("Plans")
    await owner.presses("Boxing 10")
    assert "Clients can buy it: no" in (await owner.presses("Clients can buy it: yes")).labels

    assert "Nothing is sold here" in (await anna.says("/buy")).text
    await anna.forges(BuyPlan(plan_id=plan.id).pack())
    assert "Boxing" not in anna.toast
    switch = SwitchShop(plan_id=plan.id, version=plan.version + 1, shown=True)
    await anna.forges(switch.pack())
    assert "Nothing is sold here" in (await anna.says("/buy")).text


async def test_an_order_is_its_clients_alone(house: FrontDesk, anna: Guest) -> None:
    other = await house.client("Otto Other")
    await orders(anna)
    await other.says("/start")
    for tap in (ShowOrder(order_id=1), SendInvoice(order_id=1), ShowOrder(order_id=77)):  # type: ignore[arg-type]
        await other.forges(tap.pack())
        assert "Boxing 10" not in other.toast + other.screen.text


async def owe(house: FrontDesk, guest: Guest, amount: int) -> None:
    """Lets a client owe something beside their passes."""
    async with house.desk.writing() as tx:
        debt = AccountLine(person_id=guest.id, amount=amount, currency="EUR", kind=LineKind.CHARGE, at=tx.now)
        await tx.accounts.add(debt, key="debt")
