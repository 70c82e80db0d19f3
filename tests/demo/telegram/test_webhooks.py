"""Delivery to an address: order, retries, the secret, and never polling at the same time."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from demo.telegram import LocalTelegram


class Receiver:
    """A bot's address that refuses as often as it is told."""

    def __init__(self) -> None:
        self.refuse = 0
        self.attempts: list[dict[str, Any]] = []
        self.accepted: list[dict[str, Any]] = []
        self.secrets: set[str | None] = set()
        self.url = ""

    async def receive(self, request: web.Request) -> web.Response:
        update = await request.json()
        self.attempts.append(update)
        self.secrets.add(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        if self.refuse > 0:
            self.refuse -= 1
            return web.Response(status=503)
        self.accepted.append(update)
        return web.Response()


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_what_waited_and_what_comes_is_posted_with_the_secret(
    telegram: LocalTelegram, bot, receiver: Receiver
) -> None:
    anna = telegram.person("Anna")
    first = await anna.sends("before")
    await bot.result("setWebhook", url=receiver.url, secret_token="studio-1")
    second = await anna.sends("after")
    await telegram.settled()

    assert [u["update_id"] for u in receiver.accepted] == [first, second]
    assert receiver.secrets == {"studio-1"}
    info = await bot.result("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == (receiver.url, 0)


async def test_a_refused_update_is_posted_again_and_the_chat_stays_in_order(
    telegram: LocalTelegram, bot, receiver: Receiver
) -> None:
    receiver.refuse = 2
    await bot.result("setWebhook", url=receiver.url)
    anna = telegram.person("Anna")
    ids = [await anna.sends(f"line {n}") for n in range(3)]
    await telegram.settled()

    assert [u["update_id"] for u in receiver.accepted] == ids
    assert [u["update_id"] for u in receiver.attempts] == [ids[0], ids[0], *ids]
    assert "503" in (await bot.result("getWebhookInfo"))["last_error_message"]


async def test_polling_is_refused_while_a_webhook_is_set(
    telegram: LocalTelegram, bot, receiver: Receiver
) -> None:
    poll = asyncio.create_task(bot("getUpdates", timeout=50))
    await telegram.polled()
    await bot.result("setWebhook", url=receiver.url)

    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    assert "use deleteWebhook to delete the webhook first" in await bot.refusal("getUpdates")
    await bot.result("deleteWebhook")
    assert await bot.updates() == []


async def test_every_update_can_be_posted_twice(telegram: LocalTelegram, bot, receiver: Receiver) -> None:
    telegram.api.updates.deliveries = 2
    await bot.result("setWebhook", url=receiver.url)
    update_id = await telegram.person("Anna").sends("once or twice?")
    await telegram.settled()

    assert [u["update_id"] for u in receiver.accepted] == [update_id, update_id]


async def test_secrets_and_addresses_of_the_wrong_form_are_refused(bot) -> None:
    assert "unallowed characters" in await bot.refusal(
        "setWebhook", url="https://a.example/x", secret_token="a b"
    )
    assert "invalid webhook URL" in await bot.refusal("setWebhook", url="a.example")
