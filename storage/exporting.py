"""Every table a studio owns, read page by page."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime

from storage.sql import Row, Sql

PAGE = 1000

Cell = str | int | None

#: Each table by the columns its pages continue after, with a value that lies before the first row.
TABLES: dict[str, dict[str, int | str]] = {
    "studio": {"id": 0},
    "people": {"id": 0},
    "accounts": {"telegram_id": 0},
    "coach_clients": {"coach_id": 0, "client_id": 0},
    "invites": {"id": 0},
    "failed_joins": {"id": 0},
    "plans": {"id": 0},
    "passes": {"id": 0},
    "entries": {"id": 0},
    "services": {"id": 0},
    "places": {"id": 0},
    "resources": {"id": 0},
    "series": {"id": 0},
    "sessions": {"id": 0},
    "bookings": {"id": 0},
    "booking_steps": {"id": 0},
    "coach_hours": {"id": 0},
    "time_off": {"id": 0},
    "bundles": {"id": 0},
    "intro_marks": {"id": 0},
    "account_lines": {"id": 0},
    "payments": {"id": 0},
    "receipts": {"id": 0},
    "orders": {"id": 0},
    "disputes": {"id": 0},
    "imports": {"id": 0},
    "import_marks": {"id": 0},
    "rule_changes": {"id": 0},
    "questions": {"id": 0},
    "notices": {"id": 0},
    "inbox": {"id": 0},
    "sweeps": {"name": ""},
}
#: What can be made again, or came from outside, or belongs to the program.
DERIVED = frozenset(
    {"search_keys", "dues", "sharers", "checkin_codes", "calendar_feeds", "import_files", "alembic_version"}
)
#: Nothing that opens a door leaves the house.
SECRET = frozenset({"token_hash", "token"})


class ExportStore:
    """Reads whole tables without holding them in memory."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def tables(self) -> list[str]:
        """All tables there are."""
        return [row["name"] for row in await self._sql.all("export_tables")]

    async def columns(self, table: str) -> list[str]:
        """The columns of a table that may leave."""
        rows = await self._sql.all("export_columns", table=table)
        return [row["name"] for row in rows if row["name"] not in SECRET]

    async def pages(self, table: str) -> AsyncIterator[list[dict[str, Cell]]]:
        """The rows of a table in pages, by the order of its key; texts, numbers or nothing."""
        key = TABLES[table]
        place: dict[str, object] = dict(zip(("after", "after_client"), key.values(), strict=False))
        while True:
            rows = await self._sql.all(f"export_{table}", **place, limit=PAGE)
            if not rows:
                return
            yield [_cells(row) for row in rows]
            place = {name: rows[-1][column] for name, column in zip(place, key, strict=True)}


def _cells(row: Row) -> dict[str, Cell]:
    return {name: _cell(value) for name, value in dict(row).items() if name not in SECRET}


def _cell(value: object) -> Cell:
    match value:
        case None | str():
            return value
        case int():
            return int(value)
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
    return str(value)
