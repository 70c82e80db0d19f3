"""The loops of one process: updates come in and are answered, notices go out, the clock ticks."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial

from telegram import Bot

from bot.alarm import Alarm
from bot.application import AnyApplication, process
from bot.attempts import Attempts
from bot.batching import Batches
from bot.calendar_feed import CalendarFeed
from bot.checks import Address
from bot.clock_watch import ClockWatch
from bot.clockwork import EVERY, Clockwork
from bot.dispatch import Dispatcher
from bot.gateway import Gateway, fetching
from bot.health import Examination
from bot.http import Server, Webhook
from bot.inbox import LEASE, Inbox, Raw
from bot.intake import Intake
from bot.metrics import Metrics
from bot.outages import Outages
from bot.pacing import Pacing
from bot.right_of_way import RightOfWay
from bot.sender import Sender
from bot.supervision import Supervisor
from bot.transport import AiohttpRequest
from domain.ids import TelegramId
from handlers import delivery, notices
from handlers.reading import WEB_BASE
from handlers.screens import Screen
from storage.desk import Desk
from storage.inbox import Held
from storage.notices import Outgoing

#: Seconds that a stop waits for what is in hand; Docker kills after ten.
GRACE = 6.0
#: Seconds that a stop tries to write down what was finished.
LAST_WRITES = 2.0
#: Seconds between looks after leases and updates that were lost sight of.
LOOK_AFTER = 5.0

DeskSweep = Callable[[Desk], Awaitable[object]]


class Engine:
    """Answers updates and sends notices from `start` until `stop`.

    Nothing is lost by stopping, politely or not: what was not answered is still open in the inbox, what
    was not sent is still due. `sweeps` are run at the start and `every` so often, with no `every` when told.
    `lease` is how long other processes wait before they take over from one that died.
    """

    def __init__(
        self,
        desk: Desk,
        application: AnyApplication,
        request: AiohttpRequest,
        pacing: Pacing,
        *,
        shared: bool,
        sweeps: Mapping[str, DeskSweep] | None = None,
        lease: timedelta = LEASE,
        every: timedelta | None = EVERY,
    ) -> None:
        self.desk = desk
        self._application = application
        self._outages = Outages()
        # Where other processes may leave updates for us it is worth looking more often.
        self._look_after_each = min(1.0, lease.total_seconds() / 4) if shared else LOOK_AFTER
        self.metrics = Metrics()
        self.inbox = Inbox(desk, shared=shared, lease=lease)
        answering = partial(process, application)
        attempts = Attempts(desk, self.inbox, self._outages, self.metrics, answering, request)
        way = RightOfWay()
        self.dispatcher = Dispatcher(attempts, self._answered, way)
        self._intake = Intake(self.inbox, self.dispatcher.take, lambda: self.dispatcher.room)
        self._answers: Batches[int] = Batches(self._close, self._outages)
        self.gateway = Gateway(fetching(application.bot, request), self.keep, way)
        watch = ClockWatch(desk)
        # Whoever drives the desk moves its clock on purpose.
        self._watch = None if every is None else watch
        waits = watch.leapt_from if self._watch else lambda: None
        self.sender = Sender(
            desk, self._outages, self.metrics, self._render, self._send, pacing, lease * 3, waits
        )
        own = {name: partial(sweep, desk) for name, sweep in (sweeps or {}).items()}
        self.clockwork = Clockwork({**own, "old updates": self.inbox.prune}, every, watch)
        self._alarm = Alarm(desk, self._outages, self._send)
        self._loops = Supervisor()
        self._server: Server | None = None
        self._polling = False
        self.metrics.waiting.set_function(lambda: len(self.dispatcher.known))
        self.metrics.outage.set_function(lambda: self._outages.is_on)

    @property
    def bot(self) -> Bot:
        """The bot that answers."""
        bot: Bot = self._application.bot
        return bot

    async def start(self, *, polling: bool) -> None:
        """Runs what is still open first, then lets updates in."""
        await self._intake.resume()
        if self._watch is not None:
            # Before anything is told: the clock may have leapt while the desk was down.
            await self._watch.is_right()
        self._loops.start("answers", self._answers.run)
        self._loops.start("outcomes", self.sender.record_outcomes)
        self._loops.start("sender", self.sender.run)
        self._loops.start("look after", self._look_after)
        self._loops.start("alarm", self._alarm.run)
        self._loops.start("clockwork", self.clockwork.run)
        self._polling = polling
        if polling:
            self._loops.start("gateway", self.gateway.run)

    async def listen(
        self, address: Address, *, webhook: tuple[str, str] | None = None, public: str | None = None
    ) -> Address:
        """Serves `/healthz`, `/metrics`, calendar feeds and, given its path and secret, the webhook; returns
        where. `public` is its address as others reach it, where that is not its own."""
        heard = (lambda: self.gateway.last_contact) if self._polling else None
        taking = Webhook(*webhook, self._keep_one) if webhook else None
        feed = CalendarFeed(self.desk)
        server = Server(address, Examination(self.desk, heard), self.metrics, feed, taking)
        at = await server.start()
        self._server = server
        self._application.bot_data[WEB_BASE] = public or at.as_link
        return at

    async def stop(self) -> None:
        """Lets nothing in, finishes what is in hand, leaves the rest to the next start."""
        if self._server is not None:
            await self._server.stop()
        await self._loops.stop("gateway", "look after", "sender", "clockwork")
        await asyncio.gather(self.dispatcher.stop(GRACE), self.sender.stop(GRACE))
        await self._loops.stop()
        with suppress(TimeoutError):
            async with asyncio.timeout(LAST_WRITES):
                await self._answers.flush()
                await self.sender.flush()
                await self._outages.persist(self.inbox.release)

    async def idle(self) -> None:
        """Returns when every update that came in is answered and every due notice settled."""
        while True:
            await self.dispatcher.quiet()
            await self.sender.quiet()
            if not self.dispatcher.known:
                return

    async def keep(self, updates: Sequence[Raw]) -> None:
        """Returns when the updates are safely stored; they are answered in their turn."""
        await self._outages.persist(lambda: self._intake.keep(updates))

    async def _keep_one(self, update: Raw) -> None:
        # No waiting for the database here: Telegram is told to come again instead.
        await self._intake.keep([update])

    def _answered(self, row: Held) -> None:
        self._answers.add(row.id)

    async def _close(self, ids: list[int]) -> None:
        await self.inbox.close(ids)
        self.dispatcher.forget(ids)

    async def _look_after(self) -> None:
        while True:
            await asyncio.sleep(self._look_after_each)
            await self._outages.persist(partial(self._intake.look_after, self.dispatcher.known))

    async def _render(self, outgoing: Outgoing) -> Screen | None:
        return await notices.render(self.desk, outgoing)

    async def _send(self, reader: TelegramId, screen: Screen) -> None:
        await delivery.send(self._application.bot, reader, screen)
