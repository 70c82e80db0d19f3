"""Messages owed to people, from the change that causes them to their delivery (ARCHITECTURE §6)."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.ids import NoticeId, TelegramId
from domain.notices import Notice
from storage.sql import Row, Sql

_EVER = datetime(1970, 1, 1, tzinfo=UTC)


class NoticeState(StrEnum):
    """What has become of a notice."""

    DUE = "due"
    SENT = "sent"
    SKIPPED = "skipped"
    FAILED = "failed"


class Outgoing(BaseModel):
    """A claimed notice, and the account to write to: the one its reader was last seen with, or none."""

    model_config = ConfigDict(frozen=True)

    notice: Notice
    to: TelegramId | None
    created_at: datetime


class Fate(BaseModel):
    """What has become of a notice, and why."""

    model_config = ConfigDict(frozen=True)

    state: NoticeState
    problem: str | None
    attempts: int
    settled_at: datetime | None


class NoticeStore:
    """Keeps notices; `added` says whether this transaction owes anything that is due."""

    def __init__(self, sql: Sql, now: datetime) -> None:
        self._sql = sql
        self._now = now
        self.added = False

    async def add(self, notice: Notice) -> bool:
        """Owes a notice; False, and nothing more, when its key is known already."""
        self.added = self.added or notice.not_before <= self._now
        return await self._sql.run("notices_add", **self._columns(notice)) == 1

    async def add_many(self, notices: Sequence[Notice]) -> None:
        """Owes each of them whose key is new."""
        self.added = self.added or any(notice.not_before <= self._now for notice in notices)
        await self._sql.many("notices_add", [self._columns(notice) for notice in notices])

    async def claim(
        self, at: datetime, until: datetime, limit: int, *, since: datetime | None = None
    ) -> list[Outgoing]:
        """Takes up to `limit` due notices until a lease ends, of each reader only the oldest that is due; or
        of those only that were written from `since` on."""
        values = {"at": at, "until": until, "limit": limit, "since": since or _EVER}
        rows = await self._sql.all("notices_claim", **values)
        addresses = await self._addresses(rows)
        return sorted((_outgoing(row, addresses) for row in rows), key=lambda out: out.notice.id)

    async def settle(
        self, id_: NoticeId, state: NoticeState, at: datetime, problem: str | None = None
    ) -> None:
        """Records what became of a notice."""
        await self._sql.run("notices_settle", id=id_, state=state, at=at, problem=problem)

    async def settle_sent(self, ids: Sequence[NoticeId], at: datetime) -> None:
        """Records that these were sent."""
        rows: list[dict[str, object]] = [
            {"id": id_, "state": NoticeState.SENT, "at": at, "problem": None} for id_ in ids
        ]
        await self._sql.many("notices_settle", rows)

    async def postpone(self, id_: NoticeId, until: datetime, problem: str | None, failures: int) -> None:
        """Puts a due notice back until then, with `failures` more attempts counted."""
        await self._sql.run("notices_postpone", id=id_, until=until, problem=problem, failures=failures)

    async def release_all(self) -> None:
        """Ends every lease; right only where no other process can be alive."""
        await self._sql.run("notices_release_all")

    async def fate(self, key: str) -> Fate | None:
        """What has become of the notice with this key; None if nothing was ever owed under it."""
        row = await self._sql.one("notices_fate", key=key)
        return None if row is None else Fate.model_validate(dict(row))

    async def due_count(self, at: datetime) -> int:
        """How many notices are due now."""
        return int(await self._sql.value("notices_due_count", at=at))

    async def _addresses(self, rows: Sequence[Row]) -> dict[int, TelegramId]:
        people = sorted({row["person_id"] for row in rows if row["telegram_id"] is None and row["person_id"]})
        if not people:
            return {}
        found = await self._sql.all("notices_addresses", people=json.dumps(people))
        return {row["person_id"]: TelegramId(row["telegram_id"]) for row in found}

    def _columns(self, notice: Notice) -> dict[str, object]:
        return {
            "person_id": notice.person_id,
            "telegram_id": notice.telegram_id,
            "kind": notice.kind,
            "key": notice.key,
            "data": json.dumps(notice.data, separators=(",", ":")),
            "created_at": self._now,
            "not_before": notice.not_before,
            "not_after": notice.not_after,
        }


def _outgoing(row: Row, addresses: dict[int, TelegramId]) -> Outgoing:
    notice = Notice.model_validate({**dict(row), "data": json.loads(row["data"])})
    to = notice.telegram_id or (addresses.get(notice.person_id) if notice.person_id else None)
    return Outgoing(notice=notice, to=to, created_at=row["created_at"])
