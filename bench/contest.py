"""Bots side by side: the same crowd at the same local Telegram, one bot after the other, in turns."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import aiohttp
from pydantic import BaseModel, ConfigDict

from bench.crowd import Chat, Figures
from bench.processes import running
from bench.studio import Made
from demo.telegram.local import BOT_TOKEN

LATENCY_MS = 50


@dataclass(frozen=True, slots=True)
class Size:
    """How much is asked of each bot. Seconds are limits; a bot that is too slow is cut off there."""

    chats: int
    rounds: int
    warm_up_seconds: float
    seconds: float


@dataclass(frozen=True, slots=True)
class Contestant:
    """A bot and the crowd that comes to it; `studio` is the prepared database it works on, if it has one."""

    name: str
    module: str
    crowd: list[Chat]
    options: tuple[str, ...] = ()
    python: str | None = None
    studio: Path | None = None


class Measured(BaseModel):
    """One run of one bot."""

    model_config = ConfigDict(frozen=True)

    name: str
    figures: Figures
    cpu_ms: float
    peak_mb: float
    telegram_cpu_ms: float


class Lost(Exception):
    """The desk did not do, exactly once, what it was asked."""


def clients_needed(size: Size) -> int:
    """So many that no client is deducted from twice."""
    return size.chats * (1 + size.rounds)


def echoes(size: Size) -> list[Chat]:
    """People who type."""
    return [Chat(id=10_000_000 + number, says="How many do I have left?") for number in _numbers(size)]


def asks(made: Made, size: Size) -> list[Chat]:
    """Clients who ask for their balance."""
    return [Chat(id=made.client_account(number), says="/balance") for number in _numbers(size)]


def deducts(made: Made, size: Size) -> list[Chat]:
    """Coaches who deduct from one client of theirs after the other; each client is told."""
    coaches = []
    for number in _numbers(size):
        clients = range(number, made.clients + 1, made.coaches)
        presses = tuple(f"d:{made.first_pass(client)}:1:0" for client in clients)
        witnesses = tuple(made.client_account(client) for client in clients)
        coaches.append(Chat(id=made.coach_account(number), presses=presses, witnesses=witnesses))
    return coaches


async def run(contestant: Contestant, size: Size) -> Measured:
    """One bot in a fresh process, at a fresh local Telegram, on a fresh copy of its studio."""
    with TemporaryDirectory(prefix="passdesk-bench-") as folder:
        copied: tuple[str, ...] = ()
        if contestant.studio is not None:
            copied = (shutil.copy(contestant.studio, folder),)
        async with running("bench.telegram", str(LATENCY_MS)) as telegram:
            address = await telegram.line()
            options = (address, BOT_TOKEN, *copied, *contestant.options)
            async with (
                running(f"bench.bots.{contestant.module}", *options, python=contestant.python) as bot,
                _gate(address) as ask,
            ):
                await ask("polled")
                await ask("warm-up", _crowd(contestant.crowd, size))
                before, before_telegram = await bot.usage(), await telegram.usage()
                figures = Figures.model_validate(await ask("figures", {"seconds": size.seconds}))
                after, after_telegram = await bot.usage(), await telegram.usage()
        if copied and figures.is_complete:
            _check(Path(copied[0]), contestant.crowd, size)
    updates = figures.updates or 1
    return Measured(
        name=contestant.name,
        figures=figures,
        cpu_ms=1000 * (after.cpu_seconds - before.cpu_seconds) / updates,
        peak_mb=after.peak_bytes / 1e6,
        telegram_cpu_ms=1000 * (after_telegram.cpu_seconds - before_telegram.cpu_seconds) / updates,
    )


def _numbers(size: Size) -> range:
    return range(1, size.chats + 1)


def _crowd(everybody: list[Chat], size: Size) -> dict[str, Any]:
    return {
        "chats": [chat.model_dump() for chat in everybody],
        "rounds": 1 + size.rounds,
        "warm_up": 1,
        "seconds": size.warm_up_seconds,
    }


@asynccontextmanager
async def _gate(address: str) -> AsyncIterator[Callable[..., Any]]:
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None)) as session:

        async def ask(what: str, wish: object = None) -> Any:
            method = "GET" if wish is None else "POST"
            async with session.request(method, f"{address}/bench/{what}", json=wish) as answer:
                answer.raise_for_status()
                return await answer.json()

        yield ask


def _check(database: Path, everybody: list[Chat], size: Size) -> None:
    wanted = sum(1 for chat in everybody if chat.presses) * (1 + size.rounds)
    with closing(sqlite3.connect(database)) as connection:
        deducted = connection.execute("select count(*) from entries where kind = 'consume'").fetchone()[0]
        told = connection.execute("select count(*) from notices where state = 'sent'").fetchone()[0]
        left = connection.execute("select count(*) from inbox where state = 'open'").fetchone()[0]
    if (deducted, told, left) != (wanted, wanted, 0):
        raise Lost(f"{wanted} presses: {deducted} deducted, {told} told, {left} updates open")
