"""Orders of clients."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.ids import OrderId, PersonId
from domain.orders import Order
from domain.plans import Plan
from storage.sql import Row, Sql

_NOT_COLUMNS = {"id", "client_name", "settled_by_name", "version"}


class OrderStore:
    """Reads and writes orders; the client's person is held by whoever writes one."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, order: Order) -> Order:
        """Adds an order; its id is ignored."""
        columns = _columns(order)
        unused = ("photo", "claimed_at", "settled_at", "settled_by", "sold_pass_id")
        values = {name: value for name, value in columns.items() if name not in unused}
        return order.model_copy(update={"id": OrderId(await self._sql.value("orders_add", **values))})

    async def get(self, order_id: OrderId) -> Order | None:
        """The order, or None."""
        row = await self._sql.one("orders_get", id=order_id)
        return None if row is None else _order(row)

    async def by_token(self, token: str) -> Order | None:
        """The order with this token, or None."""
        row = await self._sql.one("orders_by_token", token=token)
        return None if row is None else _order(row)

    async def under_way(self, client_id: PersonId) -> list[Order]:
        """What a client has not paid yet, or has said to have paid, newest first."""
        return [_order(row) for row in await self._sql.all("orders_under_way", client_id=client_id)]

    async def claimed(self, after: OrderId, limit: int) -> list[Order]:
        """Orders that clients say they have paid, with ids above `after`, oldest first."""
        rows = await self._sql.all("orders_claimed_after", after=after, limit=limit)
        return [_order(row) for row in rows]

    async def claimed_count(self) -> int:
        """How many orders clients say they have paid."""
        return int(await self._sql.value("orders_claimed_count"))

    async def claimed_of(
        self, coach_id: PersonId, after: OrderId, limit: int, *, sees_all: bool
    ) -> list[Order]:
        """Those of them that this coach may answer: of their own clients, or of everybody for who sees all
        clients; never what they say themself."""
        values = {"coach_id": coach_id, "sees_all": sees_all, "after": after, "limit": limit}
        return [_order(row) for row in await self._sql.all("orders_claimed_of", **values)]

    async def claimed_count_of(self, coach_id: PersonId, *, sees_all: bool) -> int:
        """How many those are."""
        values = {"coach_id": coach_id, "sees_all": sees_all}
        return int(await self._sql.value("orders_claimed_count_of", **values))

    async def unseen(self, before: datetime, limit: int) -> list[Order]:
        """Those of them that nobody has answered, and that were last brought up before that."""
        return [_order(row) for row in await self._sql.all("orders_unseen", before=before, limit=limit)]

    async def bring_up(self, order_id: OrderId, at: datetime) -> None:
        """Keeps that a claim was brought up again."""
        await self._sql.run("orders_bring_up", id=order_id, at=at)

    async def save(self, order: Order) -> Order | None:
        """Replaces an order, unless its version is no longer that of `order`; as it is then."""
        columns = _columns(order)
        for name in ("client_id", "token", "plan_id", "bundle_id", "made_at"):
            del columns[name]
        if await self._sql.run("orders_save", id=order.id, version=order.version, **columns) != 1:
            return None
        return order.model_copy(update={"version": order.version + 1})


def plans_json(plans: Sequence[Plan]) -> str:
    """Plans as an order keeps them, in the same form as a single one."""
    return f"[{','.join(plan.model_dump_json() for plan in plans)}]"


def _columns(order: Order) -> dict[str, Any]:
    columns = {name: getattr(order, name) for name in Order.model_fields if name not in _NOT_COLUMNS}
    return columns | {
        "plan_id": order.plan_id,
        "bundle_id": order.bundle_id,
        "plan": None if order.plan is None else order.plan.model_dump_json(),
        "bundle": None if order.bundle is None else order.bundle.model_dump_json(),
        "contents": plans_json(order.contents),
    }


def _order(row: Row) -> Order:
    kept = dict(row)
    parsed = {name: None if kept[name] is None else json.loads(kept[name]) for name in ("plan", "bundle")}
    contents = json.loads(kept["contents"] or "[]")
    return Order.model_validate(kept | parsed | {"contents": contents})
