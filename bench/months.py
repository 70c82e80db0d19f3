"""`python -m bench.months`: how long each report takes over a million ledger entries.

Asked for are the last month and the first, on SQLite and, where it is installed, on PostgreSQL.
"""

import argparse
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

import asyncpg
import uvloop
from rich.console import Console
from rich.table import Table

from bench.scale import known_owner
from bench.studio import PASSES_EACH, Made, build
from bot.clock import SystemClock
from domain.people import Actor
from domain.reconciling import first_of_month, month_before
from domain.reports import ReportKind, Window
from services import reporting
from storage.desk import Desk
from storage.migrating import migrate
from storage.opening import opened
from tests import postgres

#: Each pass has so many entries; the sales are spread over so many days.
EACH, DAYS = 10, 1080
TIMES = 3
_TABLES = ("studio", "people", "accounts", "plans", "passes", "entries", "payments")


def main() -> None:
    """Writes the studio, asks for every report, and prints seconds."""
    parser = argparse.ArgumentParser("python -m bench.months", description=__doc__)
    parser.add_argument("--entries", type=int, default=1_000_000)
    uvloop.run(measured(parser.parse_args().entries, Console()))


async def measured(entries: int, console: Console) -> None:
    """Both databases hold the same."""
    with TemporaryDirectory(prefix="passdesk-bench-") as folder:
        path, clock = Path(folder) / "months.db", SystemClock()
        made = await build(path, clock, clients=entries // EACH // PASSES_EACH, coaches=20)
        with closing(sqlite3.connect(path, isolation_level=None)) as file:
            _fill(file, made, clock.now())
        table = Table("report", "database", "last month, s", "first month, s")
        async with opened(f"sqlite:///{path}", clock) as desk:
            await _ask(table, "SQLite", desk, await known_owner(desk, made))
        if postgres.binaries() is not None:
            with postgres.server() as address:
                await _copy(path, f"{address}/postgres")
                async with opened(f"{address}/postgres", clock) as desk:
                    await _ask(table, "PostgreSQL", desk, await known_owner(desk, made))
        console.print(table)


async def _ask(table: Table, name: str, desk: Desk, owner: Actor) -> None:
    present = first_of_month(owner.studio.today(desk.clock.now()))
    last = month_before(present)
    first = (await reporting.months(desk, owner)).earliest
    for kind in ReportKind:
        table.add_row(kind, name, *[await _best(desk, owner, kind, month) for month in (last, first)])


async def _best(desk: Desk, owner: Actor, kind: ReportKind, month: date) -> str:
    taken = []
    for _ in range(TIMES):
        began = perf_counter()
        await reporting.page(desk, owner, reporting.Asked(kind, month), Window(0, 10))
        taken.append(perf_counter() - began)
    return f"{min(taken):.2f}"


def _fill(file: sqlite3.Connection, made: Made, now: datetime) -> None:
    facts = {"now": now.isoformat(timespec="microseconds"), "days": DAYS, "coach": made.clients + 1}
    file.execute("pragma synchronous=off")
    file.execute("begin")
    # The bulk of a studio has sold everything just now, by one entry each: that is told again here.
    file.execute("drop trigger entries_no_delete")
    file.execute("delete from entries")
    for statement in _STATEMENTS:
        file.execute(statement, {name: value for name, value in facts.items() if f":{name}" in statement})
    file.execute("commit")
    file.execute("pragma wal_checkpoint(truncate)")


async def _copy(path: Path, url: str) -> None:
    await migrate(url.replace("://", "+asyncpg://"))
    connection = await asyncpg.connect(url)
    with closing(sqlite3.connect(path)) as file:
        for table in _TABLES:
            columns = await connection.fetch(
                "select column_name as name, data_type as type from information_schema.columns "
                "where table_name = $1 and is_generated = 'NEVER' order by ordinal_position",
                table,
            )
            names = [column["name"] for column in columns]
            rows = file.execute(f"select {', '.join(names)} from {table}")
            converted = (
                tuple(_as(value, column["type"]) for value, column in zip(row, columns, strict=True))
                for row in rows
            )
            await connection.copy_records_to_table(table, records=converted, columns=names)
    await connection.execute("analyze")
    await connection.close()


def _as(value: Any, kind: str) -> Any:
    if value is None:
        return None
    if kind.startswith("timestamp"):
        return datetime.fromisoformat(value)
    if kind == "date":
        return date.fromisoformat(value)
    return bool(value) if kind == "boolean" else value


# Ten sessions each: seven used at intervals of two days, the rest expired after three months.
_STATEMENTS = (
    """
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 30)
    insert into plans (id, title, terms, payment_type, price, currency, retired_block, created_at)
    select i, 'Plan ' || i, (select terms from passes limit 1), 'one_time', 1000 * i, 'EUR', 0, :now from n
    """,
    """
    update passes set plan_id = 1 + id % 30, title = 'Plan ' || (1 + id % 30), total = 10, used = 7,
        price = 1000 * (1 + id % 30), paid = iif(id % 20 = 0, 0, 1000 * (1 + id % 30)), currency = 'EUR',
        payment = iif(id % 20 = 0, 'unpaid', 'paid'), version = 10,
        sold_at = strftime('%Y-%m-%dT%H:%M:%S', :now, '-' || (20 + id * 7919 % :days) || ' days')
            || '.000000+00:00'
    """,
    """
    update passes set valid_from = date(sold_at), valid_until = date(sold_at, '+90 days'),
        expiry_recorded = date(sold_at, '+90 days') < date(:now),
        expired = iif(date(sold_at, '+90 days') < date(:now), 3, 0)
    """,
    """
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 10)
    insert into entries (
        pass_id, client_id, kind, total, used, booked, expired, withdrawn, at, session_on, actor_id, key,
        version
    )
    select p.id, p.client_id,
           case when i = 1 then 'grant' when i < 9 then 'consume' when i = 9 then 'share'
                when p.expiry_recorded then 'expire' else 'renewal' end,
           iif(i = 1, 10, 0), iif(i between 2 and 8, 1, 0), 0, iif(i = 10, p.expired, 0), 0,
           strftime('%Y-%m-%dT%H:%M:%S', p.sold_at,
                    '+' || iif(i = 10 and p.expiry_recorded, 91, 2 * (i - 1)) || ' days') || '.000000+00:00',
           iif(i between 2 and 8, date(p.sold_at, '+' || (2 * (i - 1)) || ' days'), null),
           :coach + p.id % 20, 'pass:' || p.id || ':' || i, i
    from passes p, n
    order by 9, p.id
    """,
    """
    insert into payments (kind, client_id, pass_id, amount, currency, method, paid_on, at)
    select 'payment', client_id, id, paid, 'EUR', iif(id % 2, 'cash', 'card'), date(sold_at), sold_at
    from passes where paid > 0 order by sold_at
    """,
)


if __name__ == "__main__":
    main()
