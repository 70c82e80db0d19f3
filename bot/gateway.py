"""Long polling: updates are fetched, written to the inbox, and only then acknowledged (ARCHITECTURE §3)."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import structlog
from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.inbox import Raw
from bot.pacing import seconds_to_wait
from bot.right_of_way import RightOfWay
from bot.transport import AiohttpRequest

log = structlog.get_logger(__name__)

#: Kinds of update the desk answers; Telegram does not send any other.
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "pre_checkout_query")

_MEANINGS: dict[type[TelegramError], str] = {
    Conflict: "another process polls for this bot, or a webhook is set for it",
    InvalidToken: "the bot's token is not valid any more",
}

Fetch = Callable[[int, int], Awaitable[Any]]
Keep = Callable[[Sequence[Raw]], Awaitable[None]]
Pause = Callable[[float], Awaitable[object]]

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 15.0

#: As many updates as Telegram hands over at once; whoever gets so many may be far behind.
BATCH = 100
#: Seconds for which Telegram holds a call open while there is nothing to fetch.
LONG_POLL = 30


def fetching(bot: Bot, request: AiohttpRequest) -> Fetch:
    """Calls `getUpdates` for the bot from an offset, held open for up to so many seconds; plain JSON, not
    PTB's objects, for one update that PTB cannot read must not hide the others."""

    async def fetch(offset: int, seconds: int) -> Any:
        asked = {
            "offset": offset,
            "timeout": seconds,
            "limit": BATCH,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        return await request.call(f"{bot.base_url}/getUpdates", asked, read_timeout=seconds + 15)

    return fetch


class Gateway:
    """Polls until cancelled; `keep` returns when updates are safely stored: acknowledging waits for it.

    While updates come in full batches, fetching has the right of `way`: whoever is about to pay may stand
    behind them at Telegram, and cannot be answered before all of those have been fetched.
    """

    def __init__(self, fetch: Fetch, keep: Keep, way: RightOfWay, pause: Pause = asyncio.sleep) -> None:
        self._fetch = fetch
        self._keep = keep
        self._way = way
        self._pause = pause
        self._trouble: str | None = None
        self._wait = FIRST_PAUSE
        self.last_contact: float | None = None

    async def run(self) -> None:
        """Fetches and keeps for ever. The first call asks from 0: whatever was not acknowledged comes again,
        and what is known already is left out by the inbox."""
        offset, seconds = 0, LONG_POLL
        try:
            while True:
                batch = await self._fetched(offset, seconds)
                is_behind = len(batch) >= BATCH
                if is_behind:
                    self._way.hold(self)
                if updates := [update for update in batch if _is_update(update)]:
                    await self._keep(updates)
                    offset = max(update["update_id"] for update in updates) + 1
                if not is_behind:
                    self._way.release(self)
                # Where that was all there was, nobody shall be held up until somebody writes again.
                seconds = 0 if is_behind else LONG_POLL
        finally:
            self._way.release(self)

    async def _fetched(self, offset: int, seconds: int) -> list[Any]:
        try:
            result = await self._fetch(offset, seconds)
        except TelegramError as problem:
            self._tell(problem)
            self._way.release(self)
            await self._pause(self._pause_after(problem))
            return []
        if self._trouble is not None:
            log.warning("polling_again")
        self._trouble, self._wait = None, FIRST_PAUSE
        self.last_contact = asyncio.get_running_loop().time()
        return result if isinstance(result, list) else []

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


def _is_update(update: Any) -> bool:
    return isinstance(update, dict) and isinstance(update.get("update_id"), int)
