"""Looking the desk over: what keeps it safe, what waits, and what its keeper should do about it."""

import importlib.metadata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory

from domain.calendar import Clock
from domain.studio import Studio
from storage import vitals
from storage.backup import last_noted
from storage.desk import Desk, Tx
from storage.opening import opened
from storage.viewing import is_sqlite, sqlite_file, viewed
from storage.vitals import VitalStore, Waiting

LEAST_FREE = 500 * 1024 * 1024
#: Telegram drops a press after 150 seconds, so an older update has been left lying.
LEFT_LYING = timedelta(minutes=3)
LATE_NOTICE = timedelta(minutes=15)
OLD_BACKUP = timedelta(hours=26)


class Level(IntEnum):
    """How much a finding matters."""

    WELL = 0
    WARNING = 1
    WRONG = 2


class Sign(StrEnum):
    """What was looked at."""

    SQLITE_VERSION = "sqlite_version"
    JOURNAL = "journal"
    SYNCHRONOUS = "synchronous"
    FOREIGN_KEYS = "foreign_keys"
    INTEGRITY = "integrity"
    FILES = "files"
    DISK = "disk"
    POSTGRES_VERSION = "postgres_version"
    DURABILITY = "durability"
    INBOX = "inbox"
    NOTICES = "notices"
    DEAD_LETTERS = "dead_letters"
    BACKUP = "backup"
    ZONES = "zones"
    CLOCK = "clock"
    OWNER = "owner"
    PAYMENTS = "payments"


@dataclass(frozen=True, slots=True)
class Finding:
    """A sign, how well it is, and the figure behind it."""

    sign: Sign
    level: Level
    value: str = ""


async def examine(url: str, clock: Clock, *, sells: bool = False) -> list[Finding]:
    """All findings about the database at `url`, read beside a desk that may be running; `sells` says whether
    clients can pay in Telegram.

    Raises `DatabaseProblem` when there is nothing to examine.
    """
    async with viewed(url, clock) as desk:
        findings = await _of_database(desk, url, clock)
        async with desk.reading() as tx:
            findings += await _of_work(tx)
            studio = await tx.studios.get()
    findings.append(_of_backups(url, clock.now()))
    findings += _of_zones(studio)
    findings.append(Finding(Sign.PAYMENTS, Level.WELL, "on" if sells else "off"))
    return findings


async def _of_database(desk: Desk, url: str, clock: Clock) -> list[Finding]:
    async with desk.reading() as tx:
        settings = await VitalStore(tx.sql).settings()
    if is_sqlite(url):
        return await _of_sqlite(sqlite_file(url), settings, clock)
    unsafe = [name for name in ("fsync", "full_page_writes") if settings.get(name) != "on"]
    if settings.get("synchronous_commit") == "off":
        unsafe.append("synchronous_commit")
    return [
        Finding(Sign.POSTGRES_VERSION, Level.WELL, settings.get("server_version", "")),
        Finding(Sign.DURABILITY, Level.WRONG if unsafe else Level.WELL, ", ".join(unsafe)),
    ]


async def _of_sqlite(path: Path, settings: dict[str, str], clock: Clock) -> list[Finding]:
    version = vitals.sqlite_version()
    writer = await _settings_of_writer(clock)
    public = [found.path.name for found in vitals.file_modes(path) if not found.is_private]
    free = vitals.free_bytes(path.parent)
    is_whole = settings["integrity"] == "ok" and settings["orphans"] == "0"
    return [
        _judged(
            Sign.SQLITE_VERSION, version >= vitals.SAFE_SQLITE, ".".join(map(str, version)), Level.WARNING
        ),
        _judged(Sign.JOURNAL, settings["journal_mode"] == "wal", settings["journal_mode"], Level.WARNING),
        _judged(Sign.SYNCHRONOUS, writer["synchronous"] == "2", writer["synchronous"]),
        _judged(Sign.FOREIGN_KEYS, writer["foreign_keys"] == "1", writer["foreign_keys"]),
        _judged(Sign.INTEGRITY, is_whole, settings["integrity"]),
        _judged(Sign.FILES, not public, ", ".join(public), Level.WARNING),
        _judged(Sign.DISK, free > LEAST_FREE, f"{free // 1024 // 1024} MiB", Level.WARNING),
    ]


async def _settings_of_writer(clock: Clock) -> dict[str, str]:
    # They belong to a connection, not to the file: a desk is opened elsewhere just as the real one is.
    with TemporaryDirectory() as folder:
        async with opened(f"sqlite:///{folder}/desk.db", clock) as desk, desk.writing() as tx:
            return await VitalStore(tx.sql).writer()


async def _of_work(tx: Tx) -> list[Finding]:
    store = VitalStore(tx.sql)
    dead = await store.dead_letters()
    newest = await store.newest_entry()
    went_back = newest is not None and newest > tx.now + timedelta(minutes=5)
    return [
        _of_waiting(Sign.INBOX, await store.inbox(), tx.now, LEFT_LYING),
        _of_waiting(Sign.NOTICES, await store.notices(tx.now), tx.now, LATE_NOTICE),
        _judged(Sign.DEAD_LETTERS, dead == 0, str(dead), Level.WARNING),
        _judged(Sign.OWNER, await store.owners() > 0, "", Level.WARNING),
        _judged(Sign.CLOCK, not went_back, "" if newest is None else newest.isoformat(timespec="minutes")),
    ]


def _of_waiting(sign: Sign, waiting: Waiting, now: datetime, patience: timedelta) -> Finding:
    if waiting.since is None:
        return Finding(sign, Level.WELL, "0")
    waited = now - waiting.since
    minutes = int(waited.total_seconds() // 60)
    return _judged(sign, waited <= patience, f"{waiting.count}, {minutes} min", Level.WARNING)


def _of_backups(url: str, now: datetime) -> Finding:
    if not is_sqlite(url):
        return Finding(Sign.BACKUP, Level.WELL, "unknown")
    last = last_noted(url)
    if last is None:
        return Finding(Sign.BACKUP, Level.WARNING, "none")
    return _judged(Sign.BACKUP, now - last <= OLD_BACKUP, last.isoformat(timespec="minutes"), Level.WARNING)


def _of_zones(studio: Studio | None) -> list[Finding]:
    if studio is None:
        return []
    return [
        Finding(Sign.ZONES, Level.WELL, f"{studio.timezone}, tzdata {importlib.metadata.version('tzdata')}")
    ]


def _judged(sign: Sign, is_well: bool, value: str, otherwise: Level = Level.WRONG) -> Finding:
    return Finding(sign, Level.WELL if is_well else otherwise, value)
