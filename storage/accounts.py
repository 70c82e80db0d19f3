"""Clients' accounts: lines that are added, never changed; the database refuses updates and deletes."""

from domain.accounts import AccountLine, Owing
from domain.ids import EntryId, LineId, PersonId
from storage.sql import Row, Sql


class AccountStore:
    """What clients owe beside their passes; a card's account holds the lines of cards merged into it."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, line: AccountLine, *, key: str) -> LineId:
        """Adds a line; its id is ignored. `key` is unique for ever: writing it twice fails."""
        row = line.model_dump(exclude={"id", "pass_title", "actor_name", "reversed_by", "method"})
        return LineId(await self._sql.value("account_lines_add", **row, key=key))

    async def get(self, line_id: LineId) -> AccountLine | None:
        """The line, or None."""
        row = await self._sql.one("account_lines_get", id=line_id)
        return None if row is None else AccountLine.model_validate(dict(row))

    async def of(self, person_id: PersonId, before: LineId, limit: int) -> list[AccountLine]:
        """A person's lines with ids below `before`, newest first, those of cards merged into theirs among
        them."""
        found: list[Row] = []
        for card in await self._sql.all("past_cards", client_id=person_id):
            found += await self._sql.all("account_lines_of", person_id=card["id"], before=before, limit=limit)
        found.sort(key=lambda row: int(row["id"]), reverse=True)
        return [AccountLine.model_validate(dict(row)) for row in found[:limit]]

    async def owing(self, currency: str, owed: int, id_: int, limit: int) -> list[Owing]:
        """Those who owe in a currency, or are in credit: below the sum of so much with that id, the largest
        first."""
        rows = await self._sql.all("account_lines_owing", currency=currency, owed=owed, id=id_, limit=limit)
        return [Owing.model_validate(dict(row)) for row in rows]

    async def owing_by_name(self, name: str, id_: int, limit: int) -> list[Owing]:
        """The same behind a name and an id, in the order of names."""
        rows = await self._sql.all("account_lines_owing_by_name", name=name, id=id_, limit=limit)
        return [Owing.model_validate(dict(row)) for row in rows]

    async def owing_currencies(self) -> list[str]:
        """The currencies in which anything is open."""
        return [row["currency"] for row in await self._sql.all("account_lines_owing_currencies")]

    async def owing_of(self, id_: int) -> Owing | None:
        """One of these sums, or None."""
        row = await self._sql.one("account_lines_owing_of", id=id_)
        return None if row is None else Owing.model_validate(dict(row))

    async def of_entry(self, entry_id: EntryId) -> list[AccountLine]:
        """The lines that came with an entry of a pass, oldest first."""
        rows = await self._sql.all("account_lines_of_entry", entry_id=entry_id)
        return [AccountLine.model_validate(dict(row)) for row in rows]

    async def open_of(self, person_id: PersonId) -> dict[str, int]:
        """What is open by currency, in minor units: owed above zero, in credit below; nothing where even."""
        rows = await self._sql.all("account_lines_open", person_id=person_id)
        return {row["currency"]: row["amount"] for row in rows}
