"""Ledger entries: added, never changed; the database refuses updates and deletes."""

import json
from datetime import date, datetime
from typing import Any

from pydantic import TypeAdapter

from domain.ids import BookingId, EntryId, PassId, PersonId
from domain.ledger import Changed, Draft, Effect, Entry, EntryKind
from domain.passes import Pass
from storage.sql import Row, Sql

_DAYS = TypeAdapter(list[date])


class LedgerStore:
    """The history of every pass."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, pass_: Pass, draft: Draft, *, key: str, at: datetime, **by: Any) -> EntryId:
        """Writes the entry that brought `pass_` to its version. `by` may name actor_id, reason,
        batch, linked.

        `key` is unique for ever: writing it twice fails.
        """
        columns = entry_columns(pass_, draft, key=key, at=at, **by)
        return EntryId(await self._sql.value("entries_add", **columns))

    async def get(self, entry_id: EntryId) -> Entry | None:
        """The entry, or None."""
        row = await self._sql.one("entries_get", id=entry_id)
        return None if row is None else as_entry(row)

    async def of_pass(self, pass_id: PassId, before: int, limit: int) -> list[Entry]:
        """Entries of a pass with versions below `before`, newest first."""
        rows = await self._sql.all("entries_of_pass", pass_id=pass_id, before=before, limit=limit)
        return [as_entry(row) for row in rows]

    async def visits_on(self, client_id: PersonId, day: date) -> list[Entry]:
        """A client's visits of one local day that were not undone, newest first; also those that were entered
        under a card merged into theirs, and those made on a pass that is shared with them."""
        rows = await self._sql.all("entries_visits_on", client_id=client_id, day=day)
        return [as_entry(row) for row in rows]

    async def settling(self, booking_id: BookingId, pass_id: PassId) -> Entry | None:
        """The entry of the pass that stands for what became of a booking: checked in, forfeited, returned."""
        row = await self._sql.one("entries_settling", booking_id=booking_id, pass_id=pass_id)
        return None if row is None else as_entry(row)

    async def uses_between(self, pass_id: PassId, first: date, last: date) -> tuple[date, ...]:
        """The days from `first` to `last` of a pass's visits that stand, once for each visit."""
        rows = await self._sql.all("entries_uses_between", pass_id=pass_id, first=first, last=last)
        return tuple(_DAYS.validate_python([row["session_on"] for row in rows]))

    async def of_batch(self, batch: str, limit: int = 200) -> list[Entry]:
        """The entries that were written as one change, in their order."""
        return [as_entry(row) for row in await self._sql.all("entries_of_batch", batch=batch, limit=limit)]

    async def taken_out_and_back(self, pass_id: PassId) -> list[Entry]:
        """The entries that stand by which a pass went out of use and came back, newest first."""
        return [as_entry(row) for row in await self._sql.all("entries_taken_out_and_back", pass_id=pass_id)]

    async def is_taken_back(self, pass_id: PassId) -> bool:
        """Whether the pass as a whole was taken back, as given by mistake."""
        return bool(await self._sql.value("entries_is_taken_back", pass_id=pass_id))

    async def is_closed(self, pass_id: PassId) -> bool:
        """Whether the pass was closed early, and that stands."""
        return bool(await self._sql.value("entries_is_closed", pass_id=pass_id))

    async def is_given_away(self, pass_id: PassId) -> bool:
        """Whether the pass as a whole went to another client."""
        return bool(await self._sql.value("entries_is_given_away", pass_id=pass_id))

    async def visit_days(self, pass_id: PassId, but: EntryId) -> list[date]:
        """The days of a pass's visits that stand, apart from the one that entry `but` made."""
        rows = await self._sql.all("entries_visit_days", pass_id=pass_id, but=but)
        return _DAYS.validate_python([row["session_on"] for row in rows])


def entry_columns(
    pass_: Pass,
    draft: Draft,
    *,
    key: str,
    at: datetime,
    actor_id: PersonId | None = None,
    reason: str | None = None,
    batch: str | None = None,
    linked: EntryId | None = None,
) -> dict[str, object]:
    """The row of an entry that brings `pass_` to its version."""
    changed = [change.model_dump() for change in draft.changed]
    return {
        **draft.effect.model_dump(),
        "pass_id": pass_.id,
        "client_id": pass_.client_id,
        "kind": draft.kind,
        "changed": json.dumps(changed) if changed else None,
        "session_on": draft.session_on,
        "at": at,
        "actor_id": actor_id,
        "reason": reason,
        "reverses": draft.reverses,
        "booking_id": draft.booking_id,
        "visitor_id": draft.visitor_id,
        "linked": linked,
        "batch": batch,
        "key": key,
        "version": pass_.version,
        "left_after": None if pass_.unlimited or not pass_.terms.has_sessions else pass_.remaining,
        "price": pass_.price if draft.kind is EntryKind.GRANT else None,
    }


def as_entry(row: Row) -> Entry:
    """The entry in a row that holds its columns, its actor's name and who reversed it."""
    return Entry(
        id=row["id"],
        pass_id=row["pass_id"],
        client_id=row["client_id"],
        kind=EntryKind(row["kind"]),
        effect=Effect(
            total=row["total"],
            used=row["used"],
            booked=row["booked"],
            expired=row["expired"],
            withdrawn=row["withdrawn"],
        ),
        changed=tuple(Changed.model_validate(c) for c in json.loads(row["changed"] or "[]")),
        session_on=row["session_on"],
        at=row["at"],
        actor_id=row["actor_id"],
        actor_name=row["actor_name"],
        reason=row["reason"],
        reverses=row["reverses"],
        reversed_by=row["reversed_by"],
        booking_id=row["booking_id"],
        visitor_id=row["visitor_id"],
        visitor_name=row["visitor_name"],
        linked=row["linked"],
        batch=row["batch"],
        version=row["version"],
    )
