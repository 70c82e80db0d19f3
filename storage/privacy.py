"""All that is kept of one person: to hand it over, and to erase it (PRODUCT §2.8)."""

from typing import Any

from pydantic import TypeAdapter

from domain.coverage import Named
from domain.ids import PersonId
from domain.plans import Plan, Terms
from storage.orders import plans_json
from storage.sql import Row, Sql

_PLANS = TypeAdapter(list[Plan])
_PARTS = (
    "accounts",
    "passes",
    "entries",
    "account_lines",
    "payments",
    "orders",
    "receipts",
    "bookings",
    "notices",
    "coach_hours",
    "time_off",
)
_ERASURES = (
    "questions",
    "notices",
    "account_notices",
    "letters",
    "joins",
    "invites",
    "relations",
    "intros",
    "renewals",
    "orders",
    "receipts",
    "coach_hours",
    "time_off",
    "accounts",
)


class PrivacyStore:
    """Reads and erases across all tables."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def everything_of(self, person_id: PersonId) -> dict[str, list[dict[str, Any]]]:
        """Accounts, passes, ledger lines and notices of a person, as plain rows."""
        return {
            part: [dict(row) for row in await self._sql.all(f"privacy_{part}", person_id=person_id)]
            for part in _PARTS
        }

    async def erase(self, person_id: PersonId) -> None:
        """Deletes accounts, questions, notices and whatever else names the person; passes and ledger stay."""
        for part in _ERASURES:
            await self._sql.run(f"privacy_erase_{part}", person_id=person_id)
        await self._sql.run("search_keys_clear", person_id=person_id)
        await self._sql.run("feeds_end_of", person_id=person_id)
        await self._sql.run("checkin_forget", person_id=person_id)

    async def forget_coach(self, person_id: PersonId, alias: str) -> None:
        """Puts `alias` where the terms of plans, passes and orders name the person as a coach they are
        limited to."""
        mark = f'{{"id":{person_id},"name":'
        for table in ("plans", "passes"):
            rows = await self._sql.all(f"privacy_{table}_naming", mark=mark)
            unnamed = [
                {"id": row["id"], "terms": _unnamed_json(row["terms"], person_id, alias)} for row in rows
            ]
            await self._sql.many(f"privacy_{table}_unnamed", unnamed)
        rows = await self._sql.all("privacy_orders_naming", mark=mark)
        await self._sql.many("privacy_orders_unnamed", [_order(row, person_id, alias) for row in rows])


def _order(row: Row, person_id: PersonId, alias: str) -> dict[str, Any]:
    def unnamed(plan: Plan) -> Plan:
        return plan.model_copy(update={"terms": _unnamed(plan.terms, person_id, alias)})

    one = None if row["plan"] is None else unnamed(Plan.model_validate_json(row["plan"])).model_dump_json()
    several = _PLANS.validate_json(row["contents"] or "[]")
    return {"id": row["id"], "plan": one, "contents": plans_json([unnamed(plan) for plan in several])}


def _unnamed_json(terms: str, person_id: PersonId, alias: str) -> str:
    return _unnamed(Terms.model_validate_json(terms), person_id, alias).model_dump_json()


def _unnamed(kept: Terms, person_id: PersonId, alias: str) -> Terms:
    coaches = tuple(
        Named(id=each.id, name=alias if each.id == person_id else each.name) for each in kept.coverage.coaches
    )
    coverage = kept.coverage.model_copy(update={"coaches": coaches})
    return kept.model_copy(update={"coverage": coverage})
