"""The inbox as this process uses it: updates are kept, claimed, closed and, if lost sight of, found again."""

import secrets
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from storage.desk import Desk
from storage.inbox import Held, Incoming

Raw = dict[str, Any]

#: Others take over after this long without a sign of life.
LEASE = timedelta(seconds=20)
#: Chats whose updates are claimed in one transaction.
AT_ONCE = 500


class Inbox:
    """Holds updates in the name of one process. `shared` says that other processes use the same database."""

    def __init__(self, desk: Desk, *, shared: bool, lease: timedelta = LEASE) -> None:
        self._desk = desk
        self._shared = shared
        self._lease = lease
        self._holder = secrets.token_hex(8)
        self._suspects: set[int] = set()

    async def keep(self, updates: Sequence[Raw], room: int) -> list[Held]:
        """Writes updates down, in one transaction; returns the new ones that this process is to handle.

        Where there is no `room` for more these are the urgent ones only; the others wait to be claimed.
        """
        incoming = [Incoming(update_id=raw["update_id"], chat=chat_of(raw), raw=raw) for raw in updates]
        left = set() if room else {raw["update_id"] for raw in updates if not is_urgent(raw)}
        async with self._desk.writing() as tx:
            return await tx.inbox.keep(incoming, self._holder, tx.now, self._until(tx.now), left)

    async def resume(self, room: int) -> list[Held]:
        """What is open and held by no living process, oldest first; call it before the first `keep`."""
        async with self._desk.writing() as tx:
            if not self._shared:
                await tx.inbox.release_all()
                await tx.notices.release_all()
        return await self.claim(room)

    async def claim(self, room: int) -> list[Held]:
        """Open updates that nobody holds any more, or whose chat another process was busy with, until there
        is no `room` left."""
        held: list[Held] = []
        while len(held) < room and (more := await self._claimed(min(room, AT_ONCE))):
            held += more
        return held

    async def look_after(self, known: Collection[int], room: int) -> list[Held]:
        """Keeps the lease alive and returns what has to be handled after all.

        That is what others left behind, what there was no `room` for, and what this process holds without
        knowing: a commit whose answer was lost has kept updates all the same. `known` are the ids it knows.
        """
        async with self._desk.writing() as tx:
            await tx.inbox.extend(self._holder, self._until(tx.now), tx.now + self._lease / 2)
            unknown = await tx.inbox.held_ids(self._holder) - set(known)
            await tx.inbox.release_some(unknown & self._suspects, self._holder)
            # One that was kept this moment may not be known yet: it is given up at the second sight only.
            self._suspects = unknown - self._suspects
        return await self.claim(room)

    async def close(self, ids: Sequence[int]) -> None:
        """Closes answered updates."""
        async with self._desk.writing() as tx:
            await tx.inbox.close(ids, tx.now)

    async def note_failure(self, id_: int, problem: str) -> None:
        """Counts a failed attempt."""
        async with self._desk.writing() as tx:
            await tx.inbox.note_failure(id_, problem)

    async def release(self) -> None:
        """Gives up all that this process holds, so that others need not wait for the lease to end."""
        async with self._desk.writing() as tx:
            await tx.inbox.release(self._holder)

    async def prune(self) -> None:
        """Forgets updates that were closed long ago."""
        async with self._desk.writing() as tx:
            await tx.inbox.prune(tx.now)

    async def _claimed(self, chats: int) -> list[Held]:
        async with self._desk.writing() as tx:
            return await tx.inbox.claim(self._holder, tx.now, self._until(tx.now), chats)

    def _until(self, now: datetime) -> datetime:
        return now + self._lease


def is_urgent(raw: Raw) -> bool:
    """Whether Telegram waits for the answer itself: ten seconds, while somebody is about to pay."""
    return _URGENT in raw


_URGENT = "pre_checkout_query"


def chat_of(raw: Raw) -> int:
    """Whose turn an update takes: its chat; where there is none its sender; else it stands alone.

    What is urgent has a line of its own beside its sender's: below zero, where no person's chat is.
    """
    if is_urgent(raw):
        content = raw[_URGENT]
        payer = _id_in(content, "from") if isinstance(content, dict) else None
        return -(payer or int(raw["update_id"]))
    for name, content in raw.items():
        if name != "update_id" and isinstance(content, dict):
            found = _id_in(content, "message", "chat") or _id_in(content, "chat") or _id_in(content, "from")
            return found or _id_in(content, "user") or int(raw["update_id"])
    return int(raw["update_id"])


def _id_in(content: Raw, *path: str) -> int | None:
    for key in path:
        content = content.get(key)  # type: ignore[assignment]
        if not isinstance(content, dict):
            return None
    id_ = content.get("id")
    return id_ if isinstance(id_, int) else None
