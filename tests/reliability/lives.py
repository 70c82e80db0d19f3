"""Processes that can be killed at any moment and started again, forked from one that has all loaded."""

import asyncio
import itertools
import os
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any, TypeVar

import uvloop
from telegram import Update
from telegram.ext import Application, CallbackQueryHandler, ContextTypes

from bot import logs
from bot.app import SWEEPS, serving
from bot.checks import Address
from bot.clock import SystemClock
from bot.pacing import UNPACED
from bot.signals import told_to_stop
from domain.studio import Studio
from handlers.rooms import all_routes
from services import asking_to_pay, renewing
from storage import postgres, sqlite  # noqa: F401 (loaded before the first fork)
from storage.desk import Desk
from storage.opening import opened
from storage.sql import postgres_statements, sqlite_statements
from tests.conftest import TestClock
from texts.words import speaking

#: Short, so that a new life need not wait long for what a killed one held.
LEASE = timedelta(seconds=0.5)
#: Seconds after which a test gives up waiting: no measure of speed, for machines may be busy.
PATIENCE = 120.0


WEBHOOK = ("/telegram/of-the-tests", "a-secret-of-the-tests")
#: The call by which a machine says that it listens: "typing" in this chat.
OPEN_FOR_BUSINESS = (1001, "typing")


@dataclass(frozen=True)
class Place:
    """Where a life works: its database, its Telegram, its log; its port where Telegram calls it."""

    database: str
    api_base: str
    token: str
    log: Path
    port: int = 0


@dataclass(frozen=True)
class Fate:
    """A look at what is due at an instant, which ends with the transaction of this number: just before it is
    on disk, or just after."""

    database: str
    at: datetime
    number: int
    is_kept: bool


P = TypeVar("P")


class Life:
    """One process, at work where and as it is told."""

    def __init__(self, work: Callable[[P], None], place: P) -> None:
        self._process: ForkServerProcess = _FORKS.Process(target=work, args=(place,), daemon=True)
        self._process.start()

    def kill(self) -> None:
        """SIGKILL, now."""
        self._process.kill()

    def tell_to_stop(self) -> None:
        """SIGTERM."""
        self._process.terminate()

    async def end(self, within: float = PATIENCE) -> int | None:
        """The exit code once it has ended; None if it has not."""
        await asyncio.to_thread(self._process.join, within)
        return self._process.exitcode

    @property
    def is_running(self) -> bool:
        """Whether it lives."""
        return self._process.is_alive()


def desk_at_work(place: Place) -> None:
    """The desk as it is run, without Telegram's limits, until SIGTERM."""
    _log_to(place)
    uvloop.run(_work(place))


async def _work(place: Place) -> None:
    stopping = asyncio.create_task(told_to_stop())
    shared = not place.database.startswith("sqlite")
    async with (
        opened(place.database, SystemClock()) as desk,
        serving(desk, place.token, place.api_base, limits=UNPACED, shared=shared, lease=LEASE),
    ):
        await stopping


def machine_at_work(place: Place) -> None:
    """One of several desks over one database, called by webhook, until SIGTERM."""
    _log_to(place)
    uvloop.run(_work_by_webhook(place))


async def _work_by_webhook(place: Place) -> None:
    stopping = asyncio.create_task(told_to_stop())
    async with (
        opened(place.database, SystemClock()) as desk,
        serving(
            desk,
            place.token,
            place.api_base,
            limits=UNPACED,
            shared=True,
            polling=False,
            lease=LEASE,
        ) as engine,
    ):
        await engine.listen(Address("127.0.0.1", place.port), webhook=WEBHOOK)
        await engine.bot.send_chat_action(*OPEN_FOR_BUSINESS)
        await stopping


def looking_for_what_is_due(fate: Fate) -> None:
    """The sweeps of selling and booking, once, until they are through or the process is dead."""
    # Several transactions where one would do for so few.
    renewing.BATCH = asking_to_pay.BATCH = 2
    asyncio.run(_look(fate))


async def _look(fate: Fate) -> None:
    async with opened(fate.database, TestClock(fate.at)) as desk:
        desk.writing = _doomed(desk, fate)  # type: ignore[method-assign]
        for name in ("renewals", "asking", "unmarked", "coach lists"):
            await SWEEPS[name](desk)


def _doomed(desk: Desk, fate: Fate) -> Any:
    numbers, writing = itertools.count(1), desk.writing

    @asynccontextmanager
    async def until_death() -> AsyncIterator[Any]:
        is_last = next(numbers) == fate.number
        async with writing() as tx:
            yield tx
            if is_last and not fate.is_kept:
                os.kill(os.getpid(), signal.SIGKILL)
        if is_last:
            os.kill(os.getpid(), signal.SIGKILL)

    return until_death


def stock_bot(place: Place) -> None:
    """What most bots do: python-telegram-bot as its examples use it, and a row for each press."""
    _log_to(place)
    ledger = sqlite3.connect(place.database.removeprefix("sqlite:///"), isolation_level=None)
    ledger.execute("create table if not exists presses (data text not null)")

    async def pressed(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query is not None
        ledger.execute("insert into presses values (?)", [query.data])
        await query.answer()

    application = Application.builder().token(place.token).base_url(f"{place.api_base}/bot").build()
    application.add_handler(CallbackQueryHandler(pressed))
    application.run_polling(stop_signals=(signal.SIGTERM,))


def _log_to(place: Place) -> None:
    logs.configure("text", stream=place.log.open("a", buffering=1))
    os.environ.pop("PYTHONASYNCIODEBUG", None)


def _load_everything() -> None:
    """What a process reads once, read before the first fork."""
    sqlite_statements()
    postgres_statements()
    all_routes()
    berlin = Studio(name="Ringside", timezone="Europe/Berlin", language="en", currency="EUR")
    speaking("en", berlin).plain("done-before")


_load_everything()
_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload([__name__])
