"""What a database driver complains about, in one line that says what to do; no address, no password."""

import sqlite3

from storage.opening import DatabaseProblem

_SQLITE = {
    sqlite3.SQLITE_FULL: "the disk is full; nothing was changed",
    sqlite3.SQLITE_BUSY: "the database is busy: another program holds it; try again",
    sqlite3.SQLITE_LOCKED: "the database is busy: another program holds it; try again",
    sqlite3.SQLITE_READONLY: "the database cannot be written to: see who owns the file and its folder",
    sqlite3.SQLITE_CANTOPEN: "the database file cannot be opened: see who owns it and its folder",
    sqlite3.SQLITE_NOTADB: "the file is not a Passdesk database",
    sqlite3.SQLITE_CORRUPT: "the database is damaged; restore the newest backup",
    sqlite3.SQLITE_IOERR: "the disk failed to read or write",
    sqlite3.SQLITE_PERM: "the database file may not be opened by this user",
}

#: By SQLSTATE, the most exact first (https://www.postgresql.org/docs/15/errcodes-appendix.html).
_POSTGRES = {
    "3D000": "PostgreSQL has no such database; create it first",
    "28P01": "PostgreSQL refused the password",
    "28000": "PostgreSQL refused this user",
    "53100": "the disk of PostgreSQL is full; nothing was changed",
    "53300": "PostgreSQL has no free connection",
    "55P03": "the database is busy: another process holds it; try again",
    "57014": "the database took too long",
    "57P03": "PostgreSQL is starting up or shutting down; try again",
    "42501": "PostgreSQL does not let this user do that",
    "40P01": "two processes blocked each other; try again",
    "08": "the connection to PostgreSQL broke",
    "57P": "PostgreSQL was shut down",
    "25006": "this PostgreSQL only allows reading",
}


def in_one_line(error: BaseException) -> str | None:
    """What `error`, or what caused it, means to whoever runs the desk; None for anything but a database."""
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        line = _meaning(cause)
        if line is not None:
            return line
        cause = getattr(cause, "orig", None) or cause.__cause__ or cause.__context__
    return None


def _meaning(error: BaseException) -> str | None:
    if isinstance(error, DatabaseProblem):
        return str(error)
    if isinstance(error, sqlite3.Error):
        return _sqlite(error)
    state = getattr(error, "sqlstate", None)
    if isinstance(state, str):
        return next((line for code, line in _POSTGRES.items() if state.startswith(code)), None)
    if isinstance(error, ConnectionError) and "postgres" in str(error).lower():
        return "PostgreSQL cannot be reached"
    return None


def _sqlite(error: sqlite3.Error) -> str | None:
    code = getattr(error, "sqlite_errorcode", None)
    # The low byte is the kind; the rest tells its cause.
    return None if code is None else _SQLITE.get(code & 0xFF)
