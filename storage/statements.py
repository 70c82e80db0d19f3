"""What statements are made of, besides the list that is shown in the chat."""

import json
from datetime import datetime

from domain.ids import EntryId, PersonId
from domain.ledger import Changed
from domain.past import Event, Source
from domain.statements import Moved
from storage.past import as_event
from storage.sql import Row, Sql

#: These have lines of their own in the list.
_LISTED = ("grant", "attach", "payment", "refund")


class StatementStore:
    """Reads a client's money as it moved; nothing is written here."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def moved(self, card: PersonId, since: datetime) -> tuple[list[Moved], list[Event]]:
        """Every change of what passes cost and how they are paid, newest first; and as events those that are
        not in the list of a client's past."""
        rows = await self._sql.all("statements_moved", client_id=card, since=since)
        return [_moved(row) for row in rows], [_event(row) for row in rows if row["kind"] not in _LISTED]

    async def carried(self, card: PersonId, since: datetime) -> list[Event]:
        """Money that went from one pass to another."""
        rows = await self._sql.all("statements_carried", client_id=card, since=since)
        return [as_event(row, Source.MONEY) for row in rows]


def _moved(row: Row) -> Moved:
    return Moved(
        entry_id=EntryId(row["entry_id"]),
        pass_id=row["pass_id"],
        opens=row["version"] == 1,
        is_undone=_is_undone(row),
        changed=tuple(Changed.model_validate(each) for each in json.loads(row["changed"] or "[]")),
        price=row["price"],
        paid=row["paid"],
        payment=row["payment"],
    )


def _event(row: Row) -> Event:
    place = {"at": row["at"], "source": Source.SALE, "id": row["entry_id"]}
    named = {
        "kind": row["kind"],
        "title": row["title"],
        "pass_id": row["pass_id"],
        "currency": row["currency"],
    }
    return Event.model_validate({**named, "place": place, "is_undone": _is_undone(row)})


def _is_undone(row: Row) -> bool:
    return row["reversed_by"] is not None or row["reverses"] is not None
