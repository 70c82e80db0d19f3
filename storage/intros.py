"""Marks of people who had their intro pass."""

from collections.abc import Sequence

from domain.ids import PassId
from domain.passes import Pass
from storage.passes import as_pass
from storage.sql import Sql


class IntroStore:
    """Remembers under which marks intro passes were sold."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def mark(self, marks: Sequence[str], pass_id: PassId) -> None:
        """Keeps that whoever comes with one of these marks had the pass."""
        await self._sql.many("intros_add", [{"mark": mark, "pass_id": pass_id} for mark in marks])

    async def taken(self, marks: Sequence[str]) -> Pass | None:
        """An intro pass that was sold under one of the marks and not taken back, or None."""
        for mark in marks:
            row = await self._sql.one("intros_taken", mark=mark)
            if row is not None:
                return as_pass(row)
        return None
