"""A running local Telegram and a bare caller of its Bot API."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from demo.telegram import LocalTelegram, SetClock
from demo.telegram.specification import Specification

BESIDE_THE_REPOSITORY = Path(__file__).parents[4] / "shared" / "botapi" / "api.min.json"
SPECIFICATION = BESIDE_THE_REPOSITORY if BESIDE_THE_REPOSITORY.exists() else None

CHECKER = Specification.read(SPECIFICATION) if SPECIFICATION else None


@dataclass
class Caller:
    """Calls methods with form parameters, nested ones as JSON, and checks what comes back."""

    session: aiohttp.ClientSession
    base: str
    token: str

    async def __call__(self, method: str, **params: Any) -> dict[str, Any]:
        form = aiohttp.FormData()
        for name, value in params.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename=f"{name}.bin")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        async with self.session.post(f"{self.base}{self.token}/{method}", data=form) as response:
            answer: dict[str, Any] = await response.json()
            assert answer.get("error_code", 200) == response.status
            return answer

    async def result(self, method: str, **params: Any) -> Any:
        answer = await self(method, **params)
        assert answer["ok"], answer
        if CHECKER is not None:
            assert CHECKER.answer_problems(method, answer["result"]) == []
        return answer["result"]

    async def refusal(self, method: str, **params: Any) -> str:
        answer = await self(method, **params)
        assert not answer["ok"], answer
        return str(answer["description"])

    async def updates(self, **params: Any) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = await self.result("getUpdates", **params)
        return found


@pytest.fixture
def clock() -> SetClock:
    return SetClock(datetime(2026, 12, 23, 18, 5, tzinfo=UTC))


@pytest.fixture
async def telegram(clock: SetClock) -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram.started(spec=SPECIFICATION, clock=clock, patience=90) as telegram:
        yield telegram


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
async def bot(telegram: LocalTelegram, session: aiohttp.ClientSession) -> AsyncIterator[Caller]:
    """The bot's side of the line; a test that calls it by the rules breaks none of them."""
    yield Caller(session, telegram.api_base, telegram.bot.token)
    assert telegram.violations == []
