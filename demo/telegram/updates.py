"""The queue of updates: kept until acknowledged, by the rules of `getUpdates`."""

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from demo.telegram.happenings import Journal
from demo.telegram.refusals import OTHER_POLLER, WEBHOOK_WAS_SET, conflict

NOT_SENT_UNLESS_ASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
LONGEST_POLL = 50
FIRST_ID = 500_000_001


@dataclass(slots=True)
class Queued:
    """One update: its JSON as it will be delivered, and the lane that keeps its order on webhooks."""

    id: int
    lane: str
    raw: str
    deliveries_left: int = 1


class UpdateQueue:
    """Updates waiting for the bot, oldest first."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self._waiting: dict[int, Queued] = {}
        self._next_id = FIRST_ID
        self._poller: asyncio.Future[None] | None = None
        self._allowed: frozenset[str] | None = None
        self.deliveries = 1
        self.when_put: Callable[[Queued], None] | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the bot has acknowledged everything."""
        return not self._waiting

    @property
    def is_polled(self) -> bool:
        """Whether a poller waits for the next update."""
        return self._poller is not None and not self._poller.done()

    def __len__(self) -> int:
        return len(self._waiting)

    def go_on_after(self, update_id: int) -> None:
        """Give higher ids than an earlier run gave, to a bot that remembers it."""
        self._next_id = max(self._next_id, update_id + 1)

    def holds(self, update_id: int) -> bool:
        """Whether this update still waits."""
        return update_id in self._waiting

    def waiting(self) -> list[Queued]:
        """What the bot has not acknowledged, oldest first."""
        return list(self._waiting.values())

    def put(self, kind: str, payload: Mapping[str, Any], lane: str) -> int:
        """Queue an update of a kind and return its id; dropped when the bot did not ask for that kind."""
        update_id = self._next_id
        if not self._is_wanted(kind):
            return update_id
        return self.put_raw({"update_id": update_id, kind: payload}, lane)

    def put_raw(self, update: Mapping[str, Any], lane: str = "raw") -> int:
        """Queue any JSON object as an update, also one that no library can read; returns its id."""
        update_id = self._next_id
        self._next_id += 1
        raw = json.dumps({**update, "update_id": update_id}, separators=(",", ":"))
        queued = self._waiting[update_id] = Queued(update_id, lane, raw, self.deliveries)
        self.release_poller()
        if self.when_put is not None:
            self.when_put(queued)
        self.journal.note("queue")
        return update_id

    def allow(self, kinds: Iterable[str]) -> None:
        """From now on queue these kinds only; none named means the default ones."""
        named = frozenset(kinds)
        self._allowed = named or None

    @property
    def allowed(self) -> list[str]:
        """The kinds asked for, empty for the default."""
        return sorted(self._allowed or ())

    async def poll(self, offset: int, limit: int, seconds: int) -> list[Queued]:
        """Acknowledge what is below `offset`, then return up to `limit` updates, waiting if there is none."""
        self._forget(offset)
        if not self._waiting and seconds > 0:
            await self._next_update(min(seconds, LONGEST_POLL))
        limit = limit if 1 <= limit <= 100 else 100
        return [queued for queued, _ in zip(self._waiting.values(), range(limit), strict=False)]

    def acknowledge(self, update_id: int) -> None:
        """The bot has this update; it is forgotten unless it must be delivered once more."""
        queued = self._waiting.get(update_id)
        if queued is None:
            return
        queued.deliveries_left -= 1
        if queued.deliveries_left <= 0:
            del self._waiting[update_id]
        self.journal.note("queue")

    def drop_all(self) -> None:
        """Forget everything that waits."""
        self._waiting.clear()
        self.journal.note("queue")

    def end_poll(self) -> None:
        """A webhook takes over: the poller that waits is told so."""
        self._interrupt(WEBHOOK_WAS_SET)

    def release_poller(self) -> None:
        """Let the poller that waits go with what there is."""
        if self._poller is not None and self.is_polled:
            self._poller.set_result(None)

    def _is_wanted(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed is not None else kind not in NOT_SENT_UNLESS_ASKED

    def _forget(self, offset: int) -> None:
        if offset < 0:
            for update_id in list(self._waiting)[:offset]:
                del self._waiting[update_id]
        elif offset > self._next_id + 10:
            return  # Telegram takes an offset from the future for a mistake and starts at the head
        else:
            done = []
            for update_id in self._waiting:
                if update_id >= offset:
                    break
                done.append(update_id)
            for update_id in done:
                self.acknowledge(update_id)

    async def _next_update(self, seconds: int) -> None:
        self._interrupt(OTHER_POLLER)
        poller = self._poller = asyncio.get_running_loop().create_future()
        self.journal.note("queue")
        try:
            async with asyncio.timeout(seconds):
                await poller
        except TimeoutError:
            pass
        finally:
            if self._poller is poller:
                self._poller = None

    def _interrupt(self, reason: str) -> None:
        if self._poller is not None and self.is_polled:
            self._poller.set_exception(conflict(reason))
