"""Every sentence of the command line."""

from collections.abc import Iterator
from pathlib import Path

from domain.importing import Problem, Wrong
from domain.imports import Difference, Report
from domain.ledger import Effect, Entry
from services.checking import Broken, Fault, Verdict
from services.doctoring import Finding, Level, Sign
from services.tables import Unreadable, UnreadableTable

MOST_PROBLEMS = 50
MOST_DIFFERENCES = 20

_UNREADABLE = {
    Unreadable.EMPTY: "is empty",
    Unreadable.ENCODING: "is neither UTF-8 nor UTF-16; save it as “CSV UTF-8”",
    Unreadable.BROKEN: "cannot be read: {detail}",
    Unreadable.TOO_LARGE: "is too large; the most is {detail}",
    Unreadable.UNKNOWN_COLUMN: "has an unknown column {detail!r}; see passdesk import --help",
    Unreadable.COLUMN_TWICE: "has the column {detail!r} twice",
    Unreadable.COLUMN_MISSING: "has no column {detail!r}; the first line names the columns",
}

_WRONG = {
    Wrong.EMPTY: "{column} is empty",
    Wrong.MISSING: "the line ends before {column}",
    Wrong.TOO_MANY_CELLS: "there are more cells than columns",
    Wrong.NAME: "{column} {value!r} must have 1 to {detail} characters that can be seen",
    Wrong.PHONE: "phone {value!r} is no phone number; write it like +49 170 1234567",
    Wrong.TELEGRAM_ID: "telegram_id {value!r} is no Telegram id, which is a number",
    Wrong.NUMBER: "{column} {value!r} is no whole number from 0 to {detail}",
    Wrong.ZERO_TOTAL: "total is 0; leave it empty for an unlimited pass",
    Wrong.USED_OVER_TOTAL: "used {value} is more than the total of {detail}",
    Wrong.DATE: "{column} {value!r} is no date like 2026-12-31",
    Wrong.DATE_RANGE: "{column} {value!r} is not within {detail}",
    Wrong.ENDS_BEFORE_START: "valid_until {value} is before valid_from {detail}",
    Wrong.OTHER_NAME: "{value!r} has the phone or Telegram id of line {detail}, but another name",
    Wrong.OTHER_PHONE: "{value} is another phone than on line {detail}, but the same Telegram id",
    Wrong.TWO_PEOPLE: "the phone and the Telegram id of {value!r} belong to two different people here",
    Wrong.NAMESAKES: "two people came as {value!r}; add a phone or a Telegram id",
}

_BROKEN = {
    Broken.FIGURES: "the figures kept are not the sum of its entries",
    Broken.IDENTITY: "total is not used + booked + free + expired + withdrawn",
    Broken.SIGN: "a figure is below what it may be",
    Broken.VERSIONS: "its entries are not numbered from 1 to its version",
    Broken.REVERSAL: "an undo does not fit what it undoes",
    Broken.ORPHAN: "an entry belongs to nothing or nobody",
    Broken.OWNERLESS: "its client does not exist",
    Broken.LINK: "the two sides of a transfer or of a moved visit do not fit each other",
    Broken.BOOKED: "its booked sessions are not those of its live bookings",
    Broken.ACCOUNT: "a line of an account does not fit what it takes back",
    Broken.SHARERS: "those it is shared with are not those who find it",
    Broken.HOLDS: "its holds overlap, cannot be read, or lie elsewhere than it is found by",
    Broken.RENEWS: "it follows a pass of somebody else, or one that does not exist",
    Broken.SESSIONLESS: "it has sessions and is kept as sold without them, or the other way round",
    Broken.PRICE: "its price is below zero",
    Broken.PAID: "what is paid is not what was received",
    Broken.PLACES: "the places counted as taken are not those that bookings keep",
    Broken.STEPS: "the trace of a booking does not end where the booking stands",
    Broken.RECEIPT: "what Telegram reported as paid is not what was written down for it",
    Broken.DUES: "what its client has to pay is not the sum that is kept of it",
    Broken.UNENTERED: "a booking that the pass has paid for has no entry",
}

STYLES = {Level.WELL: "green", Level.WARNING: "yellow", Level.WRONG: "bold red"}
_LEVELS = {Level.WELL: "well", Level.WARNING: "look", Level.WRONG: "WRONG"}

_WELL = {
    Sign.SQLITE_VERSION: "SQLite {value}",
    Sign.JOURNAL: "the database keeps a write-ahead log",
    Sign.SYNCHRONOUS: "every change is on disk before it counts",
    Sign.FOREIGN_KEYS: "references are enforced",
    Sign.INTEGRITY: "the database file is whole",
    Sign.FILES: "only its owner can read the database",
    Sign.DISK: "{value} free on the disk",
    Sign.POSTGRES_VERSION: "PostgreSQL {value}",
    Sign.DURABILITY: "PostgreSQL writes to disk before it answers",
    Sign.INBOX: "no update has been waiting long",
    Sign.NOTICES: "no notice is late",
    Sign.DEAD_LETTERS: "no update had to be given up",
    Sign.BACKUP: "the newest backup is of {value}",
    Sign.ZONES: "the studio's zone is {value}",
    Sign.CLOCK: "the clock is ahead of the ledger",
    Sign.OWNER: "the studio has an owner",
    Sign.PAYMENTS: "paying in Telegram is {value}",
}
_UNWELL = {
    Sign.SQLITE_VERSION: "SQLite {value}: before 3.51.3 two writers at once can damage its log. "
    "Passdesk writes with one only; do not let another program write to the file",
    Sign.JOURNAL: "the journal mode is {value!r}, not 'wal': run the desk once",
    Sign.SYNCHRONOUS: "changes are not forced to disk (synchronous={value})",
    Sign.FOREIGN_KEYS: "references are not enforced",
    Sign.INTEGRITY: "the database file is damaged ({value}): stop the desk, restore the newest backup",
    Sign.FILES: "others can read {value}: chmod 600",
    Sign.DISK: "only {value} free on the disk",
    Sign.DURABILITY: "PostgreSQL may lose what it confirmed: turn on {value}",
    Sign.INBOX: "updates wait ({value}): is the desk running?",
    Sign.NOTICES: "notices are late ({value}): is the desk running?",
    Sign.DEAD_LETTERS: "{value} updates could not be handled: see the log",
    Sign.BACKUP: "the newest backup is old or there is none ({value}): passdesk backup FILE",
    Sign.CLOCK: "the newest ledger entry is of {value}, in the future: set the clock of this machine",
    Sign.OWNER: "nobody owns the studio: set PASSDESK_OWNER_IDS or use passdesk staff add",
}


def unreadable(refused: UnreadableTable) -> str:
    """Why a file is no list."""
    return _UNREADABLE[refused.why].format(detail=refused.detail)


def imported(report: Report, *, dry_run: bool) -> Iterator[str]:
    """What an import found or did."""
    if report.problems:
        yield from map(_problem, report.problems[:MOST_PROBLEMS])
        if len(report.problems) > MOST_PROBLEMS:
            yield f"… and {len(report.problems) - MOST_PROBLEMS:,} more"
        found = _some(len(report.problems), "problem")
        yield f"Nothing was imported: {found} in {_some(report.lines, 'line')}."
        return
    if not report.new_passes:
        yield "All of it is here already: nothing to write."
    else:
        yield "Nothing was written; this is what would be:" if dry_run else "Imported, all of it:"
    yield f"  {_some(report.new_passes, 'new pass', 'new passes')}, {report.expired:,} of them expired"
    yield f"  {_some(report.new_clients, 'new client')}, {report.known_clients:,} known already"
    if report.new_plans:
        yield f"  {_some(len(report.new_plans), 'new plan')}: {', '.join(report.new_plans[:10])}"
    if report.already_here:
        yield f"  {_some(report.already_here, 'pass', 'passes')} already here, left as they are"
    yield from map(_difference, report.differing[:MOST_DIFFERENCES])
    if report.differs > MOST_DIFFERENCES:
        yield f"  … and {report.differs - MOST_DIFFERENCES:,} more that differ"


def _problem(problem: Problem) -> str:
    said = _WRONG[problem.wrong].format(column=problem.column, value=problem.value, detail=problem.detail)
    return f"line {problem.line}: {said}"


def _difference(found: Difference) -> str:
    return f"  line {found.line}: {_balance(*found.listed)} in the list, {_balance(*found.here)} here"


def _balance(used: int, total: int | None) -> str:
    return f"{used} used" if total is None else f"{used} of {total} used"


def exported(folder: Path, written: dict[str, int]) -> str:
    """What an export wrote."""
    rows = sum(written.values())
    return f"{folder} holds {_some(rows, 'row')} of {len(written)} tables, as CSV and in passdesk.xlsx."


def known_as(username: str) -> str:
    """What the token is good for."""
    return f"Telegram knows the bot as @{username}."


def finding(found: Finding) -> tuple[str, str]:
    """How much a finding matters, and what it says."""
    if found.sign is Sign.BACKUP and found.value == "unknown":
        return _LEVELS[found.level], "backups of PostgreSQL are not known here; keep your own record"
    said = _WELL if found.level is Level.WELL else _UNWELL
    return _LEVELS[found.level], said[found.sign].format(value=found.value)


def adds_up(verdict: Verdict) -> str:
    """That nothing is wrong."""
    entries = _some(verdict.entries, "ledger entry", "ledger entries")
    return f"{_passes(verdict)} and {entries}: everything adds up."


def faults(verdict: Verdict) -> Iterator[str]:
    """Each fault with the entries at fault."""
    for fault in verdict.faults:
        yield from _fault(fault)
    if verdict.more:
        yield f"… and {verdict.more:,} more"
    yield f"{_some(len(verdict.faults) + verdict.more, 'fault')} in {_passes(verdict)}."


def _passes(verdict: Verdict) -> str:
    return _some(verdict.passes, "pass", "passes")


def _fault(fault: Fault) -> Iterator[str]:
    balance = fault.balance
    title = f" “{balance.title}” of client {balance.client_id}" if balance else ""
    at_fault: dict[str, int | None] = {
        "line": fault.line_id,
        "session": fault.session_id,
        "booking": fault.booking_id,
        "receipt": fault.receipt_id,
        "client": fault.person_id,
    }
    line = "".join(f" ({what} {id_})" for what, id_ in at_fault.items() if id_ is not None)
    yield f"pass {fault.pass_id or 'none'}{title}: {_BROKEN[fault.broken]}{line}"
    if balance is not None:
        kept = {**balance.kept, "free": balance.free, "version": balance.version}
        summed = {**balance.summed, "version": f"{balance.first} to {balance.last}"}
        for name in fault.off:
            beside = f", by its entries {summed[name]}" if name in summed else ""
            yield f"  {name}: kept {kept[name]}{beside}"
    for entry in fault.entries:
        yield f"  {_entry(entry)}"


def _entry(entry: Entry) -> str:
    moved = [
        f"{name} {getattr(entry.effect, name):+d}"
        for name in Effect.model_fields
        if getattr(entry.effect, name)
    ]
    undoes = f" undoes {entry.reverses}" if entry.reverses is not None else ""
    by = f" by {entry.actor_name}" if entry.actor_name else ""
    when = f"{entry.at:%Y-%m-%d %H:%M}"
    return f"entry {entry.id} v{entry.version} {when} {entry.kind}{undoes} {', '.join(moved)}{by}".rstrip()


def _some(count: int, one: str, many: str | None = None) -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"
