"""The local Telegram as a process of its own, driven from outside."""

import asyncio
import sys
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from demo.telegram.local import BOT_TOKEN


class Controls:
    """The control addresses of a running process."""

    def __init__(self, session: aiohttp.ClientSession, address: str) -> None:
        self.session = session
        self.address = address

    async def post(self, name: str, status: int = 200, **wish: Any) -> dict[str, Any]:
        async with self.session.post(f"{self.address}/control/{name}", json=wish) as response:
            answer: dict[str, Any] = await response.json()
            assert response.status == status, answer
            return answer

    async def get(self, name: str) -> dict[str, Any]:
        async with self.session.get(f"{self.address}/control/{name}") as response:
            return dict(await response.json())

    async def call(self, method: str, **params: Any) -> Any:
        async with self.session.post(f"{self.address}/bot{BOT_TOKEN}/{method}", json=params) as response:
            return (await response.json())["result"]

    async def echo(self) -> None:
        """A bot that answers every line with a keyboard and every press with an edit, until cancelled."""
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=50):
                offset = update["update_id"] + 1
                await self.answer(update)

    async def answer(self, update: dict[str, Any]) -> None:
        keys = {"inline_keyboard": [[{"text": "More", "callback_data": "more"}]]}
        if "message" in update:
            chat = update["message"]["chat"]["id"]
            await self.call("sendMessage", chat_id=chat, text="0", reply_markup=keys)
        else:
            query = update["callback_query"]
            where = {"chat_id": query["from"]["id"], "message_id": query["message"]["message_id"]}
            text = str(int(query["message"]["text"]) + 1)
            await self.call("editMessageText", **where, text=text, reply_markup=keys)
            await self.call("answerCallbackQuery", callback_query_id=query["id"])


@pytest.fixture
async def controls(session: aiohttp.ClientSession) -> AsyncIterator[Controls]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "demo.telegram", "--port", "0", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    yield Controls(session, (await process.stdout.readline()).decode().strip())
    process.terminate()
    assert await process.wait() == 0


@pytest.fixture
async def echoing(controls: Controls) -> AsyncIterator[Controls]:
    bot = asyncio.create_task(controls.echo())
    yield controls
    bot.cancel()
    await asyncio.wait([bot])


async def test_people_act_and_are_seen_from_another_process(echoing: Controls) -> None:
    people = [{"first_name": "Anna", "id": 11}, {"first_name": "Boris", "id": 12, "language": "ru"}]
    assert (await echoing.post("people", people=people))["ids"] == [11, 12]
    sent = await echoing.post("acts", acts=[{"person": 11, "sends": "/start"}, {"person": 12, "sends": "hi"}])
    assert len(sent["updates"]) == 2
    await echoing.post("settled")
    await echoing.post("acts", acts=[{"person": 11, "presses": "More"}])
    await echoing.post("settled")

    assert [m["text"] for m in (await echoing.get("chats/11"))["messages"]] == ["/start", "1"]
    calls = (await echoing.get("calls?method=editMessageText"))["calls"]
    assert calls[0]["params"]["chat_id"] == 11
    state = await echoing.get("state")
    assert (state["waiting"], state["calls"]["sendMessage"]) == (0, 2)


async def test_faults_and_broken_updates_are_ordered_from_outside(controls: Controls) -> None:
    await controls.post("people", people=[{"first_name": "Anna", "id": 11}])
    await controls.post(
        "faults", latency_ms=1, seed=3, deliveries=2, order=[{"fault": "flood", "methods": ["getMe"]}]
    )
    await controls.post("inject", update={"message": 7})

    async with controls.session.get(f"{controls.address}/bot{BOT_TOKEN}/getMe") as response:
        assert response.status == 429
    first = await controls.call("getUpdates")
    assert await controls.call("getUpdates", offset=first[-1]["update_id"] + 1) == first
    assert (await controls.get("state"))["faults"] == {"flood": 1}
    refused = await controls.post("acts", 400, acts=[{"person": 99, "sends": "x"}])
    assert "nobody has the id 99" in refused["error"]
