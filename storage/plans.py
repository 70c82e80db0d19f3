"""Plans: what the studio sells."""

from datetime import datetime

from domain.ids import PlanId
from domain.plans import Plan, Terms
from storage.sql import Row, Sql


class PlanStore:
    """Reads and writes plans."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def get(self, plan_id: PlanId) -> Plan | None:
        """The plan, or None."""
        row = await self._sql.one("plans_get", id=plan_id)
        return None if row is None else _plan(row)

    async def on_sale(self) -> list[Plan]:
        """Plans that are not retired, oldest first."""
        return [_plan(row) for row in await self._sql.all("plans_on_sale")]

    async def all(self) -> list[Plan]:
        """Every plan there ever was, oldest first."""
        return [_plan(row) for row in await self._sql.all("plans_all")]

    async def page(self, after: PlanId, limit: int) -> list[Plan]:
        """Plans on sale with ids above `after`, oldest first."""
        return [_plan(row) for row in await self._sql.all("plans_page", after=after, limit=limit)]

    async def in_shop(self, after: PlanId, limit: int, *, without_intro: bool) -> list[Plan]:
        """Plans that clients may buy by themselves, with ids above `after`, oldest first."""
        values = {"after": after, "limit": limit, "without_intro": without_intro}
        return [_plan(row) for row in await self._sql.all("plans_in_shop", **values)]

    async def retired(self, after: PlanId, limit: int) -> list[Plan]:
        """Retired plans with ids above `after`, oldest first."""
        return [_plan(row) for row in await self._sql.all("plans_retired", after=after, limit=limit)]

    async def add(self, plan: Plan, at: datetime) -> PlanId:
        """Adds a plan; the id in `plan` is ignored."""
        return PlanId(await self._sql.value("plans_add", **_columns(plan), created_at=at))

    async def save(self, plan: Plan) -> bool:
        """Replaces a plan, unless its version is no longer that of `plan`; whether it did."""
        columns = _columns(plan) | {"id": plan.id, "version": plan.version}
        return await self._sql.run("plans_save", **columns) == 1


def _plan(row: Row) -> Plan:
    return Plan(
        id=row["id"],
        title=row["title"],
        terms=Terms.model_validate_json(row["terms"]),
        price=row["price"],
        currency=row["currency"],
        retired_on=row["retired_on"],
        retired_block=bool(row["retired_block"]),
        in_shop=bool(row["in_shop"]),
        version=row["version"],
    )


def _columns(plan: Plan) -> dict[str, object]:
    return {
        "title": plan.title,
        "terms": plan.terms.model_dump_json(),
        "payment_type": plan.terms.payment_type,
        "price": plan.price,
        "currency": plan.currency,
        "retired_on": plan.retired_on,
        "retired_block": plan.retired_block,
        "in_shop": plan.in_shop,
    }
