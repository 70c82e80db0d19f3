"""Who changed which rule of the house: added, never changed."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict

from domain.ids import PersonId
from storage.sql import Row, Sql


class RuleChanged(BaseModel):
    """One change of a rule, from `was` to `now`, by whom and when."""

    model_config = ConfigDict(frozen=True)

    id: int
    rule: str
    was: str
    now: str
    at: datetime
    actor_name: str | None = None


class RuleChangeStore:
    """Keeps changes of rules, each under the rule's own name."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, rule: str, was: str, now: str, *, by: PersonId, at: datetime) -> int:
        """Adds a change; returns its id."""
        return int(await self._sql.value("rule_changes_add", rule=rule, was=was, now=now, by=by, at=at))

    async def get(self, change_id: int) -> RuleChanged | None:
        """The change, or None."""
        return _change(await self._sql.one("rule_changes_get", id=change_id))

    async def latest(self, rule: str) -> RuleChanged | None:
        """The last change of a rule, or None."""
        return _change(await self._sql.one("rule_changes_latest", rule=rule))


def _change(row: Row | None) -> RuleChanged | None:
    return None if row is None else RuleChanged.model_validate(dict(row))
