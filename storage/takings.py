"""What reports add up of money: what came in, what went back, and what was open at an instant."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.money import Method
from domain.worth import Amount, Amounts
from storage.reports import Sort, as_instant, as_sort
from storage.sql import Row, Sql


@dataclass(frozen=True, slots=True)
class Taken:
    """Money by one method in one currency."""

    method: Method
    currency: str
    payments: int
    received: int
    given_back: int


@dataclass(frozen=True, slots=True)
class Unpaid:
    """What is open on one pass, or on `passes` in one currency."""

    currency: str
    price: int
    paid: int
    passes: int = 1
    client: str = ""
    title: str = ""
    sold_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OpenThen:
    """What was open at an instant: on all passes by currency, and on a page of them."""

    sums: list[Unpaid]
    passes: list[Unpaid]


class TakingStore:
    """Adds up money by the day on which it was paid, and what was open by when it was written."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def taken(self, first: date, last: date) -> list[Taken]:
        """Money received and given back on those days."""
        rows = await self._sql.all("reports_money", first=first, last=last)
        return [
            Taken(Method(row["method"]), row["currency"], row["payments"], row["received"], row["given_back"])
            for row in rows
        ]

    async def discounts(self, since: datetime, until: datetime) -> Amounts:
        """What was taken off the prices of passes sold then."""
        rows = await self._sql.all("reports_discounts", since=since, until=until)
        return tuple(Amount(row["currency"] or "", row["amount"]) for row in rows if row["amount"])

    async def unpaid(self, until: datetime, start: int, limit: int) -> OpenThen:
        """What was open then: by currency, and pass by pass, the most first."""
        rows = await self._sql.all("reports_unpaid", until=until, start=start, limit=limit)
        return OpenThen(
            sums=[_unpaid(row) for row in rows if row["pass_id"] is None],
            passes=[_unpaid(row) for row in rows if row["pass_id"] is not None],
        )

    async def on_accounts(self, until: datetime) -> Amounts:
        """What clients owed on their accounts."""
        rows = await self._sql.all("reports_accounts", until=until)
        return tuple(Amount(row["currency"], row["owed"]) for row in rows)

    async def received(self, first: date, last: date) -> list[tuple[Sort, Amount]]:
        """Money that came in on those days less what went back, by sort of pass."""
        rows = await self._sql.all("reports_received_by_plan", first=first, last=last)
        return [(as_sort(row), Amount(row["currency"], row["amount"])) for row in rows]


def _unpaid(row: Row) -> Unpaid:
    return Unpaid(
        row["currency"] or "",
        row["price"],
        row["paid"],
        row["passes"],
        client=row["client"] or "",
        title=row["title"] or "",
        sold_at=None if row["sold_at"] is None else as_instant(row["sold_at"]),
    )
