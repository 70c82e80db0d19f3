"""The demo: the real desk over a sample studio, and a local Telegram with several chats in the browser."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from demo.studio import ZONE, Phone, furnish, phones
from demo.telegram import LocalTelegram
from demo.telegram.chat_page import ChatPage, Column
from storage.desk import Desk
from storage.opening import opened
from storage.vitals import VitalStore

KEPT = Path("data/demo.db")
#: Of a payment provider who moves no money.
PAYMENT_TOKEN = "1:TEST:demo"  # noqa: S105
COLUMNS = 3
PORTS = 50
AFTER_WORK = time(17, 45)


class Clockwork(Protocol):
    """What looks after everything that is due."""

    async def sweep_now(self) -> None:
        """Looks at once."""
        ...


class Engine(Protocol):
    """A desk at work."""

    @property
    def clockwork(self) -> Clockwork:
        """Its clockwork."""
        ...

    async def idle(self) -> None:
        """Returns when it has nothing to do."""
        ...


#: Puts an open desk to work for the bot of a token, at an address of the Bot API.
Serve = Callable[[Desk, str, str], AbstractAsyncContextManager[Engine]]


class DemoClock:
    """Runs with the machine's clock, and ahead of it by as much as somebody has pushed it."""

    def __init__(self) -> None:
        self._ahead = timedelta()
        self.moved: Callable[[], Awaitable[object]] | None = None

    def now(self) -> datetime:
        """The present of the studio, in UTC."""
        return datetime.now(UTC) + self._ahead

    def stand_at(self, instant: datetime) -> None:
        """Makes `instant` the present."""
        self._ahead = instant - datetime.now(UTC)

    async def advance(self, by: timedelta) -> None:
        """Moves the studio on, and lets it do what has become due."""
        self._ahead += by
        if self.moved is not None:
            await self.moved()


async def run(
    serve: Serve,
    until: Callable[[], Coroutine[Any, Any, object]],
    *,
    port: int,
    keep: bool,
    say: Callable[[str], None],
) -> None:
    """Shows the demo until `until` returns; `say` gets the line with its address."""
    clock, over = DemoClock(), asyncio.create_task(until())
    async with (
        _studio(clock, keep=keep) as desk,
        _telegram(desk, clock, port) as telegram,
        serve(desk, telegram.bot.token, telegram.address) as engine,
    ):
        telegram.idle = engine.idle
        clock.moved = engine.clockwork.sweep_now
        for phone in phones()[:COLUMNS]:
            await telegram.who(phone.telegram_id).sends("/start")
        say(f"Passdesk is at {telegram.address} in your browser; Ctrl-C ends it.")
        await over


@asynccontextmanager
async def _telegram(desk: Desk, clock: DemoClock, port: int) -> AsyncIterator[LocalTelegram]:
    """A local Telegram where everybody of the studio has a phone, on `port` or the next free one."""
    telegram = LocalTelegram(clock=clock, zone=ZoneInfo(ZONE), calls_kept=1000)
    async with desk.reading() as tx:
        telegram.api.updates.go_on_after(await VitalStore(tx.sql).last_update())
    for phone in phones():
        _join(telegram, phone)
    columns = [Column(phone.telegram_id, phone.role) for phone in phones()[:COLUMNS]]
    telegram.extensions.append(ChatPage(telegram, columns).add_to)
    await telegram.start(port=_free(port))
    try:
        yield telegram
    finally:
        await telegram.stop()


def _join(telegram: LocalTelegram, phone: Phone) -> None:
    first, _, last = phone.name.partition(" ")
    telegram.person(
        first,
        last_name=last or None,
        id=phone.telegram_id,
        language=phone.language,
        phone=phone.number,
        started=bool(phone.role),
    )


@asynccontextmanager
async def _studio(clock: DemoClock, *, keep: bool) -> AsyncIterator[Desk]:
    with TemporaryDirectory(prefix="passdesk-demo-") as folder:
        path = KEPT if keep else Path(folder) / "demo.db"
        is_new = not path.exists()
        async with opened(f"sqlite:///{path}", clock) as desk:
            if is_new:
                await furnish(desk, clock, _after_work(clock.now()))
            else:
                await _go_on(desk, clock)
            yield desk


def _after_work(now: datetime) -> datetime:
    # At any other hour a visitor would wait for the end of the studio's quiet hours.
    zone = ZoneInfo(ZONE)
    return datetime.combine(now.astimezone(zone).date(), AFTER_WORK, zone).astimezone(UTC)


async def _go_on(desk: Desk, clock: DemoClock) -> None:
    # A kept studio may have been pushed ahead: its clock must never go back.
    async with desk.reading() as tx:
        last = await VitalStore(tx.sql).last_sign()
    if last is not None and last > clock.now():
        clock.stand_at(last)


def _free(port: int) -> int:
    for candidate in range(port, port + PORTS):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", candidate))
            except OSError:
                continue
            return candidate
    return 0
