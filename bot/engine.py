"""The loops of one process: updates come in and are answered, notices go out."""

import asyncio
from collections.abc import Sequence

from bot.application import AnyApplication, process
from bot.attempts import Attempts
from bot.batching import Batches
from bot.dispatch import Dispatcher
from bot.gateway import Gateway, fetching
from bot.inbox import Inbox, Raw
from bot.outages import Outages
from bot.pacing import Pacing
from bot.sender import Sender
from bot.supervision import Supervisor
from bot.transport import AiohttpRequest
from domain.ids import TelegramId
from handlers import delivery, notices
from handlers.screens import Screen
from storage.desk import Desk
from storage.inbox import Held
from storage.notices import Outgoing

#: Seconds that a stop waits for what is in hand; Docker kills after ten.
GRACE = 6.0
#: Seconds between looks after leases and updates that were lost sight of.
LOOK_AFTER = 5.0


class Engine:
    """Answers updates and sends notices from `start` until `stop`.

    Nothing is lost by stopping, politely or not: what was not answered is still open in the inbox, what
    was not sent is still due.
    """

    def __init__(
        self,
        desk: Desk,
        application: AnyApplication,
        request: AiohttpRequest,
        pacing: Pacing,
        *,
        shared: bool,
    ) -> None:
        self.desk = desk
        self._application = application
        self._outages = Outages()
        self.inbox = Inbox(desk, shared=shared)
        attempts = Attempts(desk, self.inbox, self._outages, lambda raw: process(application, raw))
        self.dispatcher = Dispatcher(attempts, self._answered)
        self._answers: Batches[int] = Batches(self._close, self._outages)
        self.gateway = Gateway(fetching(application.bot, request), self.keep)
        self.sender = Sender(desk, self._outages, self._render, self._send, pacing)
        self._loops = Supervisor()

    async def start(self, *, polling: bool) -> None:
        """Runs what is still open first, then lets updates in."""
        self.dispatcher.take(await self.inbox.resume())
        self._loops.start("answers", self._answers.run)
        self._loops.start("outcomes", self.sender.record_outcomes)
        self._loops.start("sender", self.sender.run)
        self._loops.start("look after", self._look_after)
        if polling:
            self._loops.start("gateway", self.gateway.run)

    async def stop(self) -> None:
        """Lets nothing in, finishes what is in hand, leaves the rest to the next start."""
        await self._loops.stop("gateway", "look after", "sender")
        await self.dispatcher.stop(GRACE)
        await self.sender.stop(GRACE)
        await self._loops.stop()
        await self._answers.flush()
        await self.inbox.release()

    async def keep(self, updates: Sequence[Raw]) -> None:
        """Returns when the updates are safely stored; they are answered in their turn."""
        await self.dispatcher.room()
        kept = await self._outages.persist(lambda: self.inbox.keep(updates))
        self.dispatcher.take(kept)

    def _answered(self, row: Held) -> None:
        self._answers.add(row.id)

    async def _close(self, ids: list[int]) -> None:
        await self.inbox.close(ids)
        self.dispatcher.forget(ids)

    async def _look_after(self) -> None:
        while True:
            await asyncio.sleep(LOOK_AFTER)
            self.dispatcher.take(await self.inbox.look_after(self.dispatcher.known))

    async def _render(self, outgoing: Outgoing) -> Screen | None:
        return await notices.render(self.desk, outgoing)

    async def _send(self, reader: TelegramId, screen: Screen) -> None:
        await delivery.send(self._application.bot, reader, screen)
