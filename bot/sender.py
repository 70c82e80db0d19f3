"""Notices on their way out: claimed, said if they are still true, settled (ARCHITECTURE §6)."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.batching import Batches
from bot.metrics import Metrics
from bot.outages import Outages
from bot.outcomes import Failed, Outcome, Postponed, Refused, Sent, Skipped, Unreachable, record
from bot.pacing import bulk, seconds_to_wait
from domain.ids import TelegramId
from handlers.screens import Screen
from storage.desk import Desk
from storage.notices import Outgoing

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)
#: Seconds between looks at the table when nothing was announced: another process may have written, or
#: something may have fallen due.
LOOK = 1.5
#: A notice whose words cannot be made is given up after so many attempts.
ATTEMPTS = 5
#: Out of reach of Telegram for this long, even a notice without an end is too old to be news.
STALE = timedelta(days=1)

LONGEST_PAUSE = 300

Render = Callable[[Outgoing], Awaitable[Screen | None]]
Send = Callable[[TelegramId, Screen], Awaitable[None]]


class Brake(Protocol):
    """What tells that sending has to stop for a while."""

    @property
    def stopped_for(self) -> float:
        """Seconds until sending may go on; 0 when it may."""
        ...

    @property
    def ahead(self) -> int:
        """So many notices in hand are enough; more would only wait for their turn in memory."""
        ...


class Sender:
    """Sends what is owed, to each reader in the order it was written.

    `render` gives the screen for a notice, or None when it is no longer true; `send` raises Telegram's
    errors. While the clock has `leapt` from an instant on, what was owed before that waits. A notice leaves
    the table as due only when its sending has been recorded: after a crash it may be sent twice, it is never
    lost.
    """

    def __init__(
        self,
        desk: Desk,
        outages: Outages,
        metrics: Metrics,
        render: Render,
        send: Send,
        brake: Brake,
        lease: timedelta = LEASE,
        leapt: Callable[[], datetime | None] = lambda: None,
    ) -> None:
        self._desk = desk
        self._outages = outages
        self._metrics = metrics
        self._render = render
        self._send = send
        self._brake = brake
        self._lease = lease
        self._leapt = leapt
        self._news = desk.notices_added
        self._in_hand: dict[int, asyncio.Task[None]] = {}
        self._resting = asyncio.Event()
        self._outcomes: Batches[Outcome] = Batches(self._record, outages)

    async def run(self) -> None:
        """Sends for ever; looks at once when a notice was written in this process."""
        while True:
            self._news.clear()
            self._resting.clear()
            claimed = await self._claimed()
            for outgoing in claimed:
                task = asyncio.create_task(self._handle(outgoing), name=f"notice {outgoing.notice.id}")
                self._in_hand[outgoing.notice.id] = task
            if not claimed:
                await self._rest()

    async def quiet(self) -> None:
        """Returns when nothing is in hand and the last look at the table found nothing due."""
        while self._news.is_set() or not self._resting.is_set():
            await asyncio.sleep(0)
            await self._resting.wait()

    async def record_outcomes(self) -> None:
        """Writes outcomes down for ever."""
        await self._outcomes.run()

    async def stop(self, within: float) -> None:
        """Waits for what is in hand, up to `within` seconds; the rest stays due. `run` must have ended."""
        if self._in_hand:
            _, late = await asyncio.wait(self._in_hand.values(), timeout=within)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def flush(self) -> None:
        """Returns when every outcome has been written down."""
        await self._outcomes.flush()

    async def _claimed(self) -> list[Outgoing]:
        room = self._brake.ahead - len(self._in_hand)
        if room <= 0 or self._brake.stopped_for:
            return []
        found = await self._outages.persist(lambda: self._claim(room))
        return [outgoing for outgoing in found if outgoing.notice.id not in self._in_hand]

    async def _claim(self, room: int) -> list[Outgoing]:
        # What a leap of the clock has made due would be too early, or be dropped as too late.
        since = self._leapt()
        async with self._desk.writing() as tx:
            return await tx.notices.claim(tx.now, tx.now + self._lease, room, since=since)

    async def _rest(self) -> None:
        if not self._in_hand:
            self._resting.set()
        try:
            async with asyncio.timeout(max(LOOK, self._brake.stopped_for)):
                await self._news.wait()
        except TimeoutError:
            return

    async def _handle(self, outgoing: Outgoing) -> None:
        try:
            outcome = await self._outcome(outgoing)
        except Exception as problem:
            outcome = self._after(problem, outgoing)
        self._metrics.notices.labels(type(outcome).__name__.lower()).inc()
        self._outcomes.add(outcome)

    async def _outcome(self, outgoing: Outgoing) -> Outcome:
        notice, reader = outgoing.notice, outgoing.to
        if notice.not_after is not None and notice.not_after < self._desk.clock.now():
            return Skipped(notice.id, "too late")
        if reader is None:
            return Unreachable(notice.id, notice.person_id)
        screen = await self._render(outgoing)
        if screen is None:
            return Skipped(notice.id, "no longer true")
        with bulk():
            await self._send(reader, screen)
        return Sent(notice.id)

    def _after(self, problem: Exception, outgoing: Outgoing) -> Outcome:
        id_, now = outgoing.notice.id, self._desk.clock.now()
        match problem:
            case RetryAfter():
                return Postponed(id_, now + timedelta(seconds=seconds_to_wait(problem)), "flood wait")
            case Forbidden():
                return Refused(id_, "blocked", outgoing)
            case BadRequest() if "chat not found" in str(problem).lower():
                return Refused(id_, "chat not found", outgoing)
            case NetworkError() if not isinstance(problem, BadRequest) and now - _fell_due(outgoing) < STALE:
                pause = timedelta(seconds=min(2**outgoing.notice.attempts, LONGEST_PAUSE))
                return Postponed(id_, now + pause, str(problem), failures=1)
        if isinstance(problem, TelegramError) or outgoing.notice.attempts + 1 >= ATTEMPTS:
            log.error("notice_failed", notice=id_, kind=outgoing.notice.kind, exc_info=problem)
            return Failed(id_, f"{type(problem).__name__}: {problem}")
        log.warning("notice_not_rendered", notice=id_, kind=outgoing.notice.kind, exc_info=problem)
        pause = timedelta(seconds=2**outgoing.notice.attempts)
        return Postponed(id_, now + pause, type(problem).__name__, failures=1)

    async def _record(self, outcomes: list[Outcome]) -> None:
        async with self._desk.writing() as tx:
            await record(outcomes, tx)
        for outcome in outcomes:
            self._in_hand.pop(outcome.id, None)
        # There is room again, and whoever was just told may have another notice waiting.
        self._news.set()


def _fell_due(outgoing: Outgoing) -> datetime:
    """Since when there is something to say: a reminder may have been written weeks before."""
    return max(outgoing.created_at, outgoing.notice.not_before)
