"""Payments that Telegram has reported, each kept once."""

from datetime import datetime

from domain.ids import OrderId, PersonId, ReceiptId
from domain.receipts import Outcome, Receipt
from storage.sql import Sql

_COLUMNS = (
    *("charge_id", "provider_charge_id", "telegram_id", "payload", "amount", "currency", "received_at"),
    *("outcome", "order_id", "person_id"),
)


class ReceiptStore:
    """Reads and writes receipts."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def add(self, receipt: Receipt) -> ReceiptId | None:
        """Keeps a payment; None where its charge is known already."""
        values = {name: getattr(receipt, name) for name in _COLUMNS}
        id_ = await self._sql.value("receipts_add", **values)
        return None if id_ is None else ReceiptId(id_)

    async def get(self, receipt_id: ReceiptId) -> Receipt | None:
        """The receipt, or None."""
        row = await self._sql.one("receipts_get", id=receipt_id)
        return None if row is None else Receipt.model_validate(dict(row))

    async def by_charge(self, charge_id: str) -> Receipt | None:
        """The receipt of a charge, or None."""
        row = await self._sql.one("receipts_by_charge", charge_id=charge_id)
        return None if row is None else Receipt.model_validate(dict(row))

    async def unmatched(self, after: ReceiptId, limit: int) -> list[Receipt]:
        """Those that fit nothing and were not sorted out, with ids above `after`, oldest first."""
        rows = await self._sql.all("receipts_unmatched", after=after, limit=limit)
        return [Receipt.model_validate(dict(row)) for row in rows]

    async def unmatched_count(self) -> int:
        """How many there are of those."""
        return int(await self._sql.value("receipts_unmatched_count"))

    async def turn_out(
        self, receipt_id: ReceiptId, outcome: Outcome, person_id: PersonId | None, order_id: OrderId | None
    ) -> None:
        """Keeps what became of a payment that was just written down."""
        values = {"outcome": outcome, "person_id": person_id, "order_id": order_id}
        await self._sql.run("receipts_turn_out", id=receipt_id, **values)

    async def settle(
        self, receipt_id: ReceiptId, outcome: Outcome, person_id: PersonId | None, by: PersonId, at: datetime
    ) -> bool:
        """Sorts out one that fits nothing, once; whether it did."""
        values = {"outcome": outcome, "person_id": person_id, "by": by, "at": at}
        return await self._sql.run("receipts_settle", id=receipt_id, **values) == 1

    async def reopen(self, receipt_id: ReceiptId, person_id: PersonId | None, was: Outcome) -> bool:
        """Keeps that one of which owners had made `was` is to be sorted out again; whether that was so.
        `person_id` is its payer."""
        values = {"person_id": person_id, "was": was}
        return await self._sql.run("receipts_reopen", id=receipt_id, **values) == 1
