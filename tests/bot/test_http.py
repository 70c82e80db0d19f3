"""The webhook takes what is Telegram's and only once it is stored; health tells the truth."""

import asyncio
import io
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from structlog.testing import capture_logs

from bot.calendar_feed import CalendarFeed
from bot.checks import Address
from bot.health import LEFT_LYING, SILENCE, Examination
from bot.http import Server, Webhook
from bot.inbox import Inbox, Raw
from bot.metrics import Metrics
from storage.desk import Desk
from tests.conftest import TestClock

SECRET = "a-secret-that-is-long-enough"
PATH = "/telegram/0123456789abcdef"
HEADER = "X-Telegram-Bot-Api-Secret-Token"


class Front:
    """The server of a desk, asked over the wire."""

    def __init__(self, desk: Desk) -> None:
        self.kept: list[int] = []
        self.away: Exception | None = None
        self.heard_at: float | None = None
        self.examination = Examination(desk, lambda: self.heard_at)
        self._inbox = Inbox(desk, shared=False)
        webhook = Webhook(PATH, SECRET, self._keep)
        feed = CalendarFeed(desk)
        self.server = Server(Address("127.0.0.1", 0), self.examination, Metrics(), feed, webhook)
        self.at = ""
        self.http = aiohttp.ClientSession()

    async def _keep(self, raw: Raw) -> None:
        if self.away is not None:
            raise self.away
        self.kept += [held.update_id for held in await self._inbox.keep([raw], room=1)]

    async def posted(
        self, body: Any, secret: str | None = SECRET, path: str = PATH
    ) -> aiohttp.ClientResponse:
        headers = {} if secret is None else {HEADER: secret}
        if isinstance(body, bytes):
            return await self.http.post(self.at + path, data=io.BytesIO(body), headers=headers)
        return await self.http.post(self.at + path, json=body, headers=headers)

    async def health(self) -> tuple[int, dict[str, Any]]:
        self.examination._last = None
        answer = await self.http.get(self.at + "/healthz")
        return answer.status, await answer.json()


@pytest.fixture
async def front(desk: Desk) -> AsyncIterator[Front]:
    front = Front(desk)
    front.heard_at = asyncio.get_running_loop().time()
    address = await front.server.start()
    front.at = f"http://{address.host}:{address.port}"
    with capture_logs():
        yield front
    await front.http.close()
    await front.server.stop()


async def test_an_update_is_stored_before_ok_is_said(front: Front, desk: Desk) -> None:
    answer = await front.posted({"update_id": 5, "message": {"chat": {"id": 7}}})
    assert answer.status == 200
    async with desk.reading() as tx:
        assert await tx.inbox.open_count() == 1


async def test_a_repeated_update_is_ok_and_kept_once(front: Front) -> None:
    for _ in range(2):
        assert (await front.posted({"update_id": 5})).status == 200
    assert front.kept == [5]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "пароль"])
async def test_without_the_secret_nothing_is_taken(front: Front, secret: str | None) -> None:
    answer = await front.posted({"update_id": 5}, secret)
    assert answer.status == 403
    assert await answer.text() == ""
    assert front.kept == []


async def test_elsewhere_there_is_no_webhook(front: Front) -> None:
    assert (await front.posted({"update_id": 5}, path="/telegram/")).status == 404
    assert (await front.http.get(front.at + PATH, headers={HEADER: SECRET})).status == 405


async def test_a_body_that_is_too_large_is_refused(front: Front) -> None:
    answer = await front.posted(b'{"update_id": 5, "x": "' + b"x" * (1 << 21) + b'"}')
    assert answer.status == 413
    assert front.kept == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"no": "id"}', b'{"update_id": "5"}', b"\xff\xfe"])
async def test_what_is_no_update_is_refused(front: Front, body: bytes) -> None:
    assert (await front.posted(body)).status == 400


async def test_while_nothing_can_be_stored_telegram_is_asked_to_come_again(front: Front) -> None:
    front.away = sqlite3.OperationalError("database or disk is full")
    answer = await front.posted({"update_id": 5})
    assert answer.status == 503
    assert int(answer.headers["Retry-After"]) > 0
    front.away = None
    assert (await front.posted({"update_id": 5})).status == 200
    assert front.kept == [5]


async def test_all_is_well(front: Front) -> None:
    status, health = await front.health()
    assert (status, health["well"], health["database_writes"]) == (200, True, True)


async def test_silence_from_telegram_is_not_well(front: Front) -> None:
    front.heard_at = asyncio.get_running_loop().time() - SILENCE - 1
    status, health = await front.health()
    assert (status, health["well"]) == (503, False)
    assert health["heard_seconds_ago"] > SILENCE


async def test_an_update_left_lying_is_not_well(front: Front, clock: TestClock) -> None:
    await front.posted({"update_id": 5})
    clock.advance(timedelta(seconds=LEFT_LYING + 1))
    status, health = await front.health()
    assert (status, health["oldest_open_seconds"]) == (503, LEFT_LYING + 1)


async def test_a_database_that_refuses_writes_is_not_well(
    front: Front, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    @asynccontextmanager
    async def writing() -> AsyncIterator[None]:
        raise sqlite3.OperationalError("database or disk is full")
        yield

    monkeypatch.setattr(desk, "writing", writing)
    status, health = await front.health()
    assert (status, health["database_writes"]) == (503, False)


async def test_figures_are_there_for_prometheus(front: Front) -> None:
    answer = await front.http.get(front.at + "/metrics")
    assert "passdesk_updates_waiting 0.0" in await answer.text()
