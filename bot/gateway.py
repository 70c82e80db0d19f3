"""Long polling: updates are fetched, written to the inbox, and only then acknowledged (ARCHITECTURE §3)."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.inbox import Raw
from bot.pacing import seconds_to_wait
from bot.transport import AiohttpRequest

log = structlog.get_logger(__name__)

#: Kinds of update the desk answers; Telegram does not send any other.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "pre_checkout_query")

_MEANINGS: dict[type[TelegramError], str] = {
    Conflict: "another process polls for this bot, or a webhook is set for it",
    InvalidToken: "the bot's token is not valid any more",
}

Fetch = Callable[[int], Awaitable[Any]]
Keep = Callable[[Sequence[Raw]], Awaitable[None]]
Pause = Callable[[float], Awaitable[object]]

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 15.0


def fetching(bot: Bot, request: AiohttpRequest, seconds: int = 30) -> Fetch:
    """Calls `getUpdates` for the bot, each call held open for up to `seconds`; plain JSON, not PTB's objects,
    for one update that PTB cannot read must not hide the others."""

    async def fetch(offset: int) -> Any:
        asked = {
            "offset": offset,
            "timeout": seconds,
            "limit": 100,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        return await request.call(f"{bot.base_url}/getUpdates", asked, read_timeout=seconds + 15)

    return fetch


class Gateway:
    """Polls until cancelled; `keep` returns when updates are safely stored: acknowledging waits for it."""

    def __init__(self, fetch: Fetch, keep: Keep, pause: Pause = asyncio.sleep) -> None:
        self._fetch = fetch
        self._keep = keep
        self._pause = pause
        self._trouble: str | None = None
        self._wait = FIRST_PAUSE
        self.last_contact: float | None = None

    async def run(self) -> None:
        """Fetches and keeps for ever. The first call asks from 0: whatever was not acknowledged comes again,
        and what is known already is left out by the inbox."""
        offset = 0
        while True:
            updates = await self._fetched(offset)
            if updates:
                await self._keep(updates)
                offset = max(update["update_id"] for update in updates) + 1

    async def _fetched(self, offset: int) -> list[Raw]:
        try:
            result = await self._fetch(offset)
        except TelegramError as problem:
            self._tell(problem)
            await self._pause(self._pause_after(problem))
            return []
        if self._trouble is not None:
            log.warning("polling_again")
        self._trouble, self._wait = None, FIRST_PAUSE
        self.last_contact = asyncio.get_running_loop().time()
        return [update for update in result if _is_update(update)] if isinstance(result, list) else []

    def _tell(self, problem: TelegramError) -> None:
        kind = type(problem).__name__
        if kind == self._trouble:
            return
        self._trouble = kind
        meaning = _MEANINGS.get(type(problem))
        if meaning:
            log.error("polling_refused", problem=str(problem), meaning=meaning)
        else:
            log.warning("polling_failed", problem=str(problem))

    def _pause_after(self, problem: TelegramError) -> float:
        if isinstance(problem, RetryAfter):
            return seconds_to_wait(problem)
        wait, self._wait = self._wait, min(self._wait * 2, LONGEST_PAUSE)
        return wait


def _is_update(update: object) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)
