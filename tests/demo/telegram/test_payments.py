"""Invoices: asked, agreed, paid."""

from datetime import timedelta

import pytest

from demo.telegram import LocalTelegram, SetClock, Toast

INVOICE = {
    "title": "Boxing 12",
    "description": "Twelve sessions",
    "payload": "sale:7",
    "provider_token": "local",
    "currency": "EUR",
    "prices": [{"label": "Boxing 12", "amount": 18000}, {"label": "Discount", "amount": -1000}],
}


@pytest.fixture
async def anna(telegram: LocalTelegram, bot):
    anna = telegram.person("Anna")
    await anna.sends("/start")
    await bot.result("sendInvoice", chat_id=anna.id, **INVOICE)
    return anna


async def test_consent_completes_the_payment(bot, anna) -> None:
    assert anna.chat.last.invoice["total_amount"] == 17000
    await anna.presses("Pay")
    query = (await bot.updates())[-1]["pre_checkout_query"]
    assert (query["invoice_payload"], query["total_amount"], query["currency"]) == ("sale:7", 17000, "EUR")

    await bot.result("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)

    payment = (await bot.updates())[-1]["message"]["successful_payment"]
    assert payment["invoice_payload"] == "sale:7"
    assert payment["telegram_payment_charge_id"]
    assert "query is too old" in await bot.refusal(
        "answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True
    )


async def test_a_refusal_is_shown_and_nothing_is_paid(bot, anna) -> None:
    await anna.pays()
    before = await bot.updates()
    query = before[-1]["pre_checkout_query"]

    await bot.result(
        "answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=False, error_message="No longer sold"
    )

    assert anna.chat.toasts == [Toast("No longer sold", alert=True)]
    assert await bot.updates() == before


async def test_consent_after_ten_seconds_is_too_late(bot, anna, clock: SetClock) -> None:
    await anna.pays()
    query = (await bot.updates())[-1]["pre_checkout_query"]
    clock.advance(timedelta(seconds=11))

    refusal = await bot.refusal("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)
    assert "query is too old" in refusal


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"prices": []}, "at least one price"),
        ({"currency": "euro"}, "CURRENCY_INVALID"),
        ({"provider_token": ""}, "PAYMENT_PROVIDER_INVALID"),
        ({"payload": "x" * 129}, "INVOICE_PAYLOAD_INVALID"),
    ],
)
async def test_impossible_invoices_are_refused(bot, anna, change: dict[str, object], refusal: str) -> None:
    assert refusal in await bot.refusal("sendInvoice", chat_id=anna.id, **(INVOICE | change))
