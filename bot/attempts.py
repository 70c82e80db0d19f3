"""One try at answering an update, and what follows when it fails."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Protocol

import structlog
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.application import Unparseable
from bot.inbox import Inbox, Raw
from bot.letters import bury
from bot.metrics import Metrics
from bot.outages import Outages
from bot.pacing import seconds_to_wait
from storage.desk import Desk
from storage.inbox import Held

log = structlog.get_logger(__name__)

#: So often a handler may fail before its update becomes a dead letter.
ATTEMPTS = 5
#: So often the answer to one update may get lost on the way while others arrive.
LOST_ANSWERS = 60
#: No answer takes this long (seconds): a handler that is still at it hangs, and its chat with it.
HANGING = 300.0

LONGEST_PAUSE = 10.0


@dataclass(slots=True)
class _Trouble:
    failures: int
    tries: int = 0
    lost_answers: int = 0
    last_try: float = 0.0


class Line(Protocol):
    """The line to Telegram; what it last heard tells whether Telegram can be reached at all."""

    last_answer: float


class Attempts:
    """Answers updates, and remembers those that failed."""

    def __init__(
        self,
        desk: Desk,
        inbox: Inbox,
        outages: Outages,
        metrics: Metrics,
        process: Callable[[Raw], Awaitable[None]],
        telegram: Line,
    ) -> None:
        self._desk = desk
        self._inbox = inbox
        self._outages = outages
        self._metrics = metrics
        self._process = process
        self._telegram = telegram
        self._troubles: dict[int, _Trouble] = {}

    async def __call__(self, row: Held) -> float | None:
        """Seconds to wait before the next attempt, or None when none is needed.

        A failing handler is tried again up to five times, with longer and longer pauses; what cannot be
        parsed is not. Telegram or the database being out of reach is not the update's fault and is waited
        out. Somebody who has blocked the bot gets no answer and none is owed.
        """
        try:
            with self._metrics.seconds.time():
                async with asyncio.timeout(HANGING):
                    await self._process(row.raw)
        except Unparseable as problem:
            await self._give_up(row, problem)
            return None
        except Forbidden:
            log.info("blocked_by_reader", update_id=row.update_id)
        except Exception as problem:
            return await self._failed(row, problem)
        self._metrics.updates.labels("answered").inc()
        self._troubles.pop(row.id, None)
        return None

    async def _failed(self, row: Held, problem: Exception) -> float | None:
        trouble = self._troubles.setdefault(row.id, _Trouble(row.attempts))
        trouble.tries += 1
        self._metrics.updates.labels("failed").inc()
        if _is_out_of_reach(problem):
            log.warning("telegram_out_of_reach", update_id=row.update_id, problem=str(problem))
            # With Telegram away for everybody nothing is held against this update.
            trouble.lost_answers += self._telegram.last_answer > trouble.last_try
        elif not isinstance(problem, RetryAfter):
            log.warning("attempt_failed", update_id=row.update_id, tries=trouble.tries, exc_info=problem)
            trouble.failures += await self._blame(row, problem)
        trouble.last_try = asyncio.get_running_loop().time()
        if trouble.failures >= ATTEMPTS or trouble.lost_answers >= LOST_ANSWERS:
            await self._give_up(row, problem)
            return None
        return _pause_after(problem, trouble.tries)

    async def _blame(self, row: Held, problem: Exception) -> int:
        """1, written down, when the update is at fault; 0 when the database was away."""
        written = 0

        async def note() -> None:
            nonlocal written
            written += 1
            await self._inbox.note_failure(row.id, type(problem).__name__)

        was_on = self._outages.is_on
        await self._outages.persist(note)
        return 1 if written == 1 and not was_on else 0

    async def _give_up(self, row: Held, problem: BaseException) -> None:
        self._troubles.pop(row.id, None)
        self._metrics.updates.labels("dead").inc()
        await self._outages.persist(lambda: bury(self._desk, row, problem))


def _is_out_of_reach(problem: Exception) -> bool:
    if isinstance(problem, BadRequest):
        return False
    return isinstance(problem, NetworkError | InvalidToken)


def _pause_after(problem: Exception, tries: int) -> float:
    if isinstance(problem, RetryAfter):
        return seconds_to_wait(problem)
    return min(0.25 * float(2**tries), LONGEST_PAUSE)
