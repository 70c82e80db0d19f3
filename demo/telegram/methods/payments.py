"""Invoices, and the bot's consent before the money moves."""

import re
from typing import Any

from demo.telegram.api import Api, send
from demo.telegram.chats import Json
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import QUERY_TOO_OLD, bad_request
from demo.telegram.world import Checkout

_DEFAULT_KEYBOARD = "Pay"
#: About one dollar and ten thousand, in minor units: what Telegram takes of most currencies.
_LEAST, _MOST = 100, 1_000_000


def send_invoice(api: Api, params: Parameters) -> Json:
    """sendInvoice; without a keyboard of its own it gets a pay button."""
    chat = api.world.writable(params.values.get("chat_id"))
    total = _total(params.nested("prices", "prices"))
    for field in ("title", "description", "payload", "currency"):
        if not params.text(field):
            raise bad_request(f"invoice {field} must be non-empty")
    currency = params.text("currency")
    if not re.fullmatch(r"[A-Z]{3}", currency):
        raise bad_request("CURRENCY_INVALID")
    if currency != "XTR" and not params.text("provider_token"):
        raise bad_request("PAYMENT_PROVIDER_INVALID")
    if len(params.text("payload").encode()) > 128:
        raise bad_request("INVOICE_PAYLOAD_INVALID")
    if not params.values.get("reply_markup"):
        button = {"text": f"{_DEFAULT_KEYBOARD} {currency} {total / 100:.2f}", "pay": True}
        params.values["reply_markup"] = {"inline_keyboard": [[button]]}
    invoice = {
        "title": params.text("title"),
        "description": params.text("description"),
        "start_parameter": params.text("start_parameter"),
        "currency": currency,
        "total_amount": total,
    }
    message = send(api, chat, {"invoice": invoice}, params, on_invoice=True)
    api.world.invoice_payloads[chat.id, message["message_id"]] = params.text("payload")
    return message


def answer_pre_checkout_query(api: Api, params: Parameters) -> bool:
    """answerPreCheckoutQuery: once, within ten seconds; consent completes the payment."""
    world = api.world
    checkout = world.checkouts.pop(params.text("pre_checkout_query_id"), None)
    if checkout is None:
        raise bad_request(QUERY_TOO_OLD)
    if world.clock.now().timestamp() - checkout.asked_at > world.checkout_life.total_seconds():
        raise bad_request(QUERY_TOO_OLD)
    chat = world.chats[checkout.chat_id]
    if not params.flag("ok"):
        reason = params.text("error_message")
        if not reason:
            raise bad_request("error message must be non-empty")
        world.happened("toast", chat, {"user_id": checkout.user_id, "text": reason, "show_alert": True})
        return True
    _complete(api, checkout)
    return True


def _complete(api: Api, checkout: Checkout) -> None:
    world = api.world
    chat = world.chats[checkout.chat_id]
    charge = f"local_{checkout.id}"
    payment = {
        **checkout.invoice,
        "telegram_payment_charge_id": charge,
        "provider_payment_charge_id": f"provider_{charge}",
    }
    message = world.post(chat, world.users[checkout.user_id], {"successful_payment": payment})
    world.happened("said", chat, {"message": message})
    api.updates.put("message", message, f"chat {chat.id}")


def _total(prices: object) -> int:
    if not isinstance(prices, list) or not prices:
        raise bad_request("there must be at least one price")
    try:
        total = sum(int(price["amount"]) for price in prices)
    except (KeyError, TypeError, ValueError):
        raise bad_request("can't parse labeled price: LabeledPrice must be an Object") from None
    if not _LEAST <= total <= _MOST:
        raise bad_request("CURRENCY_TOTAL_AMOUNT_INVALID")
    return total


METHODS: dict[str, Any] = {
    "sendInvoice": send_invoice,
    "answerPreCheckoutQuery": answer_pre_checkout_query,
}
