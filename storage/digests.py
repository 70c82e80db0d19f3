"""Lists for owners: a few lines of each, and the sums over all of it."""

from collections.abc import Sequence
from datetime import date, datetime

from domain.digests import Line, Section
from domain.ids import PersonId
from storage.sql import Row, Sql


class DigestStore:
    """Reads what an owner should know; amounts are summed in one `currency`."""

    def __init__(self, sql: Sql, lines: int = 3) -> None:
        self._sql = sql
        self._lines = lines

    async def expiring(self, today: date, last: date, currency: str) -> Section:
        """Passes with something free whose last day lies from `today` to `last`, the next first."""
        return await self._section("digests_expiring", today=today, last=last, currency=currency)

    async def lost(self, since: datetime, until: datetime, currency: str) -> Section:
        """Sessions that expired unused after `since`, up to `until`, and were not revived; the dearest
        first."""
        return await self._section("digests_lost", since=since, until=until, currency=currency)

    async def low(self, since: datetime, today: date, most: int, currency: str) -> Section:
        """Passes used after `since` that have `most` sessions free or fewer, the fewest first."""
        return await self._section("digests_low", since=since, today=today, most=most, currency=currency)

    async def unpaid(self, currency: str) -> Section:
        """Passes that are not paid, or not wholly, the newest first."""
        return await self._section("digests_unpaid", currency=currency)

    async def accounts(self, currency: str) -> Section:
        """Clients who owe on their account, those who owe most first."""
        return await self._section("digests_accounts", currency=currency)

    async def debts(self, currency: str) -> Section:
        """Passes on which sessions are owed, the newest first."""
        return await self._section("digests_debts", currency=currency)

    async def visits(self, now: datetime) -> Section:
        """Clients with visits that no pass has paid for, those with the most first."""
        return await self._section("digests_visits", now=now)

    async def unreachable(self, since: datetime) -> Section:
        """Persons who cannot be written to any more, since then, on any account; the latest first."""
        return await self._section("digests_unreachable", since=since)

    async def renewals_switched(self, since: datetime, *, stopped: bool) -> Section:
        """Passes whose automatic renewal their clients have stopped themselves since then, or let go on; the
        newest first."""
        return await self._section(f"digests_{'stopped' if stopped else 'resumed'}", since=since)

    async def open_disputes(self) -> int:
        """How many disputes wait for an answer."""
        return int(await self._sql.value("digests_open_disputes"))

    async def last_sent(self, owner_id: PersonId) -> datetime | None:
        """When the last digest that reached this owner was owed."""
        value = await self._sql.value("digests_last_sent", owner_id=owner_id)
        return datetime.fromisoformat(value) if isinstance(value, str) else value

    async def _section(self, name: str, **values: object) -> Section:
        return _section(await self._sql.all(name, **values, lines=self._lines))


def _section(rows: Sequence[Row]) -> Section:
    if not rows:
        return Section()
    return Section(
        lines=tuple(_line(row) for row in rows),
        count=rows[0]["all_count"],
        sessions=int(rows[0]["all_sessions"] or 0),
        value=int(rows[0]["all_value"] or 0),
    )


def _line(row: Row) -> Line:
    return Line.model_validate({name: row[name] for name in Line.model_fields})
