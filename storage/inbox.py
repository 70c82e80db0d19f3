"""Updates kept before they are acknowledged; each is open until its reply has gone out (ARCHITECTURE §3).

A row is held by one process at a time, named `holder`, until its lease ends. The rows of one chat are never
held by two processes at once, so that a chat's updates are handled in the order of their arrival.
"""

import json
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from pydantic import BaseModel, ConfigDict

from storage.sql import Row, Sql

#: Telegram keeps an update for 24 hours at most; after a week even a late copy cannot come any more.
KEPT_CLOSED = timedelta(days=7)
KEPT_DEAD = timedelta(days=14)


class Incoming(BaseModel):
    """An update as it arrived: its id, whose turn it takes, and Telegram's JSON as it was."""

    model_config = ConfigDict(frozen=True)

    update_id: int
    chat: int
    raw: dict[str, Any]


class Held(Incoming):
    """An open update that this process holds; `attempts` have failed so far."""

    id: int
    attempts: int = 0


class InboxStore:
    """Keeps updates until they are answered."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def keep(
        self,
        updates: Sequence[Incoming],
        holder: str,
        at: datetime,
        until: datetime,
        left: Collection[int] = (),
    ) -> list[Held]:
        """Adds the updates that are new and returns those of them that `holder` may handle, in order.

        One that is known already is left alone. One whose update id is among those `left`, or whose chat
        has others that somebody else holds or nobody, is kept open for whoever claims it later.
        """
        chats = sorted({update.chat for update in updates})
        await self._sql.all("inbox_lock_chats", chats=json.dumps(chats))
        arrived = _as_json(updates, left)
        rows = await self._sql.all("inbox_keep", updates=arrived, holder=holder, at=at, until=until)
        own = {row["update_id"]: row["id"] for row in rows if row["leased_by"] == holder}
        by_update = {update.update_id: update for update in updates}
        return [
            _just_kept(own[update_id], by_update[update_id]) for update_id in sorted(own, key=own.__getitem__)
        ]

    async def claim(self, holder: str, at: datetime, until: datetime, limit: int) -> list[Held]:
        """Takes open updates that nobody holds: the first of up to `limit` chats and all that follow them."""
        heads = await self._sql.all("inbox_claim", holder=holder, at=at, until=until, limit=limit)
        followers = await self._sql.all("inbox_claim_followers", holder=holder, at=at, until=until)
        return sorted(map(_held, [*heads, *followers]), key=lambda update: update.id)

    async def close(self, ids: Sequence[int], at: datetime) -> None:
        """Closes answered updates and forgets what was in them."""
        await self._sql.many("inbox_close", [{"id": id_, "at": at} for id_ in sorted(ids)])

    async def note_failure(self, id_: int, problem: str) -> None:
        """Counts a failed attempt at an open update."""
        await self._sql.run("inbox_note_failure", id=id_, problem=problem)

    async def bury(self, id_: int, reference: str, problem: str, at: datetime) -> bool:
        """Makes an open update a dead letter, its JSON kept for a while; False if it was not open."""
        return await self._sql.run("inbox_bury", id=id_, reference=reference, problem=problem, at=at) == 1

    async def extend(self, holder: str, until: datetime, ending: datetime) -> None:
        """Lengthens those leases of `holder` that end before `ending`."""
        await self._sql.run("inbox_extend", holder=holder, until=until, ending=ending)

    async def release(self, holder: str) -> None:
        """Gives up whatever `holder` holds: anybody may claim it now."""
        await self._sql.run("inbox_release", holder=holder)

    async def held_ids(self, holder: str) -> set[int]:
        """The open updates that `holder` holds."""
        return {row["id"] for row in await self._sql.all("inbox_held_ids", holder=holder)}

    async def release_some(self, ids: Collection[int], holder: str) -> None:
        """Gives up these, where `holder` holds them."""
        await self._sql.many("inbox_release_one", [{"id": id_, "holder": holder} for id_ in sorted(ids)])

    async def release_all(self) -> None:
        """Gives up whatever anybody held; right only where no other process can be alive."""
        await self._sql.run("inbox_release_all")

    async def oldest_open(self) -> datetime | None:
        """When the oldest open update arrived."""
        value = await self._sql.value("inbox_oldest_open")
        return datetime.fromisoformat(value) if isinstance(value, str) else value

    async def open_count(self) -> int:
        """How many updates are open."""
        return int(await self._sql.value("inbox_open_count"))

    async def probe(self, at: datetime) -> None:
        """Writes something that means nothing; raises whatever keeps the database from being written."""
        await self._sql.run("inbox_probe", at=at)

    async def prune(self, at: datetime) -> int:
        """Deletes what has been closed or dead for long enough; returns how many."""
        return await self._sql.run("inbox_prune", closed=at - KEPT_CLOSED, dead=at - KEPT_DEAD)


def _as_json(updates: Sequence[Incoming], left: Collection[int]) -> str:
    return json.dumps(
        [
            {
                "update_id": update.update_id,
                "chat": update.chat,
                "raw": json.dumps(update.raw, separators=(",", ":")),
                "left": update.update_id in left,
            }
            for update in updates
        ]
    )


def _just_kept(id_: int, update: Incoming) -> Held:
    # Checked when it came in: it is not validated again for every update.
    return Held.model_construct(
        id=id_, update_id=update.update_id, chat=update.chat, raw=update.raw, attempts=0
    )


def _held(row: Row) -> Held:
    return Held(
        id=row["id"],
        update_id=row["update_id"],
        chat=row["chat"],
        raw=json.loads(row["raw"]),
        attempts=row["attempts"],
    )
