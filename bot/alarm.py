"""Telling the owners that nothing can be written, by a way that needs no write."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from bot.outages import Outages
from domain.ids import TelegramId
from handlers.screens import Screen, outage
from services import watching
from services.telling import Reader
from storage.desk import Desk
from texts.words import Words, best_language, speaking

log = structlog.get_logger(__name__)

#: An outage this short (seconds) is nobody's business but the log's.
BRIEF = 20.0

Send = Callable[[TelegramId, Screen], Awaitable[None]]


class Alarm:
    """Says once that an outage lasts and once that it is over; owners are those known when it began."""

    def __init__(self, desk: Desk, outages: Outages, send: Send) -> None:
        self._desk = desk
        self._outages = outages
        self._send = send
        self._owners: list[Reader] = []

    async def run(self) -> None:
        """Watches until cancelled."""
        while True:
            await self._look_up_owners()
            await self._outages.began.wait()
            if not await self._is_brief():
                await self._look_up_owners()
                await self._tell(outage.began)
                await self._outages.ended.wait()
                await self._tell(outage.ended)

    async def _is_brief(self) -> bool:
        try:
            async with asyncio.timeout(BRIEF):
                await self._outages.ended.wait()
        except TimeoutError:
            return False
        return True

    async def _look_up_owners(self) -> None:
        try:
            self._owners = await watching.owners(self._desk)
        except Exception as problem:
            # A database that cannot even be read leaves us with whom we knew before.
            log.warning("owners_not_readable", problem=type(problem).__name__)

    async def _tell(self, screen: Callable[[Words], Screen]) -> None:
        for owner in self._owners:
            assert owner.account is not None
            try:
                await self._send(owner.account.telegram_id, screen(_words(owner)))
            except Exception as problem:
                log.warning("owner_not_told", problem=type(problem).__name__)


def _words(owner: Reader) -> Words:
    wish = owner.person.language if owner.person else None
    code = owner.account.language_code if owner.account else None
    return speaking(best_language(wish, code, owner.studio.language), owner.studio)
