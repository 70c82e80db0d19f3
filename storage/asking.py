"""Passes for which money is open that their clients are asked for (PRODUCT §7.5)."""

from dataclasses import dataclass
from datetime import date

from domain.asking_to_pay import Asked
from domain.ids import PassId
from domain.passes import Pass
from storage.passes import as_pass
from storage.sql import Sql


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A pass that is to be looked at, and how far the asking for it has come."""

    pass_: Pass
    asked: Asked


class AskingStore:
    """Finds by an index which passes are to be looked at, and remembers when they are again."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def is_due(self, today: date) -> bool:
        """Whether any pass is to be looked at by today."""
        return bool(await self._sql.value("asking_is_due", today=today))

    async def due(self, today: date, limit: int) -> list[Pass]:
        """Up to `limit` of them; nothing is held yet."""
        return [as_pass(row) for row in await self._sql.all("asking_due", today=today, limit=limit)]

    async def held(self, pass_id: PassId, today: date) -> ToAsk | None:
        """One of them, held until the transaction ends, where it is still to be looked at. What somebody else
        is busy with is left for the next time."""
        row = await self._sql.one("asking_held", id=pass_id, today=today)
        return None if row is None else ToAsk(as_pass(row), Asked(row["asked"]))

    async def look_again(self, pass_id: PassId, on: date | None, asked: Asked) -> None:
        """Remembers the day on which a pass is looked at again, or that it no longer is."""
        await self._sql.run("asking_look_again", id=pass_id, on=on, asked=asked)

    async def next_on(self, pass_id: PassId) -> date | None:
        """The day on which the client of this pass is asked again, where that is to come."""
        day = await self._sql.value("asking_next_on", id=pass_id, last=Asked.FOR_THE_LAST_TIME)
        return date.fromisoformat(day) if isinstance(day, str) else day
