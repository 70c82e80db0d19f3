"""Lines of money: added, never changed; the database refuses updates and deletes."""

from domain.ids import EntryId, LineId, PassId, PaymentId, PersonId
from domain.payments import PaymentLine
from storage.sql import Row, Sql

_NOT_COLUMNS = {"id", "pass_title", "actor_name", "reversed_by"}


class PaymentStore:
    """What was received and given back; a card's money is also that of cards merged into it."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, line: PaymentLine) -> PaymentId:
        """Adds a line; its id is ignored."""
        return PaymentId(await self._sql.value("payments_add", **line.model_dump(exclude=_NOT_COLUMNS)))

    async def of_pass(self, pass_id: PassId, before: PaymentId, limit: int) -> list[PaymentLine]:
        """A pass's lines with ids below `before`, newest first."""
        rows = await self._sql.all("payments_of_pass", pass_id=pass_id, before=before, limit=limit)
        return [_line(row) for row in rows]

    async def of_client(self, client_id: PersonId, before: PaymentId, limit: int) -> list[PaymentLine]:
        """A client's lines with ids below `before`, newest first."""
        found: list[Row] = []
        for card in await self._sql.all("past_cards", client_id=client_id):
            found += await self._sql.all(
                "payments_of_client", client_id=card["id"], before=before, limit=limit
            )
        found.sort(key=lambda row: int(row["id"]), reverse=True)
        return [_line(row) for row in found[:limit]]

    async def latest(self, limit: int) -> list[PaymentLine]:
        """The studio's newest lines, newest first."""
        return [_line(row) for row in await self._sql.all("payments_latest", limit=limit)]

    async def of_entry(self, entry_id: EntryId) -> list[PaymentLine]:
        """The lines that came with an entry of a pass, oldest first."""
        return [_line(row) for row in await self._sql.all("payments_of_entry", entry_id=entry_id)]

    async def of_line(self, line_id: LineId) -> list[PaymentLine]:
        """The lines that came with a line of a client's account, oldest first."""
        return [_line(row) for row in await self._sql.all("payments_of_line", line_id=line_id)]


def _line(row: Row) -> PaymentLine:
    return PaymentLine.model_validate(dict(row))
