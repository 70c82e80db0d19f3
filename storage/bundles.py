"""Bundles: several plans and other items that are sold as one."""

import json
from datetime import date, datetime
from typing import Any

from domain.bundles import Bundle, PlanItem
from domain.ids import BundleId
from domain.plans import Validity
from storage.sql import Row, Sql


class BundleStore:
    """Reads and writes bundles."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def get(self, bundle_id: BundleId) -> Bundle | None:
        """The bundle, or None."""
        row = await self._sql.one("bundles_get", id=bundle_id)
        return None if row is None else _bundle(row)

    async def page(self, after: BundleId, limit: int, *, retired: bool = False) -> list[Bundle]:
        """Bundles on sale, or retired ones, with ids above `after`, oldest first."""
        name = "bundles_retired" if retired else "bundles_on_sale"
        return [_bundle(row) for row in await self._sql.all(name, after=after, limit=limit)]

    async def add(self, bundle: Bundle, at: datetime) -> BundleId:
        """Adds a bundle; the id in it is ignored."""
        return BundleId(
            await self._sql.value(
                "bundles_add",
                title=bundle.title,
                items=json.dumps(_items(bundle), ensure_ascii=False),
                validity=None if bundle.validity is None else bundle.validity.model_dump_json(),
                price=bundle.price,
                currency=bundle.currency,
                created_at=at,
            )
        )

    async def retire(self, bundle_id: BundleId, retired_on: date | None, *, seen: int) -> bool:
        """Takes the bundle off sale or, without a day, puts it back; False if its version is another."""
        return await self._sql.run("bundles_retire", id=bundle_id, retired_on=retired_on, seen=seen) == 1


def _items(bundle: Bundle) -> list[dict[str, Any]]:
    return [item.model_dump() for item in bundle.plans] + [{"label": label} for label in bundle.others]


def _bundle(row: Row) -> Bundle:
    items = json.loads(row["items"])
    return Bundle(
        id=row["id"],
        title=row["title"],
        plans=tuple(PlanItem.model_validate(item) for item in items if "plan_id" in item),
        others=tuple(item["label"] for item in items if "label" in item),
        validity=None if row["validity"] is None else Validity.model_validate_json(row["validity"]),
        price=row["price"],
        currency=row["currency"],
        retired_on=row["retired_on"],
        version=row["version"],
    )
