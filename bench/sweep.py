"""The daily expiry of a large studio beside the same rows written by bare SQL."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from pydantic import BaseModel, ConfigDict

from domain.calendar import Clock
from services import sweeping
from storage.opening import opened


class Swept(BaseModel):
    """Seconds for the desk and for bare SQL, and how many passes each recorded; `ratio` is of wall time."""

    model_config = ConfigDict(frozen=True)

    passes: int
    due: int
    desk_seconds: float
    desk_cpu_seconds: float
    bare_seconds: float
    bare_cpu_seconds: float
    ratio: float


class Unlike(Exception):
    """The two did not write the same."""


async def compare(prepared: Path, clock: Clock, *, passes: int, times: int) -> Swept:
    """Each in turn on a fresh copy, `times` times; the medians."""
    runs = []
    due = 0
    for _ in range(times):
        bare, written = _bare(_copy(prepared), clock)
        desk, recorded = await _desk(_copy(prepared), clock)
        if written != recorded:
            raise Unlike(f"bare SQL wrote {written}, the desk {recorded} (entries, notices, passes)")
        runs.append((desk, bare))
        due = recorded[0]
    return Swept(
        passes=passes,
        due=due,
        desk_seconds=median(desk[0] for desk, _ in runs),
        desk_cpu_seconds=median(desk[1] for desk, _ in runs),
        bare_seconds=median(bare[0] for _, bare in runs),
        bare_cpu_seconds=median(bare[1] for _, bare in runs),
        ratio=median(desk[0] / bare[0] for desk, bare in runs),
    )


async def _desk(path: Path, clock: Clock) -> tuple[tuple[float, float], tuple[int, ...]]:
    async with opened(f"sqlite:///{path}", clock) as desk:
        wall, cpu = perf_counter(), process_time()
        await sweeping.expire(desk)
        cost = perf_counter() - wall, process_time() - cpu
    return cost, _written(path)


def _bare(path: Path, clock: Clock) -> tuple[tuple[float, float], tuple[int, ...]]:
    facts = {"now": clock.now().isoformat(timespec="microseconds"), "today": clock.now().date().isoformat()}
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("journal_mode=wal", "synchronous=full", "foreign_keys=on"):
            connection.execute(f"pragma {pragma}")
        wall, cpu = perf_counter(), process_time()
        connection.execute("begin immediate")
        for statement in _SWEEP:
            connection.execute(statement, facts)
        connection.execute("commit")
        cost = perf_counter() - wall, process_time() - cpu
    return cost, _written(path)


def _copy(prepared: Path) -> Path:
    return Path(shutil.copy(prepared, prepared.with_name("swept.db")))


def _written(path: Path) -> tuple[int, ...]:
    with closing(sqlite3.connect(path)) as connection:
        counted = tuple(connection.execute(count).fetchone()[0] for count in _COUNTS)
    for leftover in path.parent.glob(path.name + "*"):
        leftover.unlink()
    return counted


_SWEEP = (
    """
    insert into entries (pass_id, client_id, kind, total, used, booked, expired, withdrawn, at, key, version)
    select id, client_id, 'expire', 0, 0, 0, free, 0, :now, 'pass:' || id || ':' || (version + 1), version + 1
    from passes where expiry_recorded = 0 and valid_until < :today
    """,
    """
    insert into notices (person_id, kind, key, data, created_at, not_before)
    select client_id, 'expired', 'expired:' || id, '{"entry_id":' || id || '}', :now, :now
    from entries where kind = 'expire' and at = :now
    """,
    """
    update passes set expired = expired + free, version = version + 1, expiry_recorded = 1
    where expiry_recorded = 0 and valid_until < :today
    """,
)
_COUNTS = (
    "select count(*) from entries where kind = 'expire'",
    "select count(*) from notices where kind = 'expired'",
    "select count(*) from passes where expiry_recorded = 1",
)
