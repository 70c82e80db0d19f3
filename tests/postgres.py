"""A throw-away PostgreSQL server, started from whatever binaries are installed."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import asyncpg


def binaries() -> Path | None:
    """The folder with `initdb` and `postgres`, or None."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    found = shutil.which("initdb") or shutil.which("initdb", path="/usr/local/pgsql/bin:/opt/homebrew/bin")
    if installed:
        return installed[-1].parent
    return Path(found).resolve().parent if found else None


@contextmanager
def server(fsync: str = "off") -> Iterator[str]:
    """The address of an empty server on loopback, gone afterwards; with `fsync` "on" it is slow and safe."""
    where = binaries()
    assert where is not None
    # In memory where the files of tests are: whatever it writes there waits for no disk.
    folder = Path(tempfile.mkdtemp(prefix="passdesk-pg-", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")))
    account = _unprivileged()
    if account is not None:
        os.chown(folder, account.pw_uid, account.pw_gid)
    port = _free_port()
    try:
        _run(account, where / "initdb", "-D", folder / "data", "-U", "passdesk", "-A", "trust", "-E", "UTF8")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync={fsync}"
        options += " -c max_connections=200"
        control = (where / "pg_ctl", "-D", folder / "data")
        _run(account, *control, "-o", options, "-l", folder / "log", "-w", "start")
        try:
            yield f"postgresql://passdesk@127.0.0.1:{port}"
        finally:
            _run(account, *control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def emptied(spare: list[str], template: str) -> str | None:
    """One of the `spare` databases with nothing in it, as the `template` is; None where there is none.

    A database whose schema a test has touched is left alone and not used again.
    """
    while spare:
        address = spare.pop()
        connection = await asyncpg.connect(address)
        try:
            await connection.execute(_ALONE)
            if await connection.fetchval(_SHAPE) == await _shape(template):
                await connection.execute(_EMPTY)
                return address
        finally:
            await connection.close()
    return None


_shapes: dict[str, str] = {}


async def _shape(template: str) -> str:
    if template not in _shapes:
        connection = await asyncpg.connect(template)
        try:
            _shapes[template] = await connection.fetchval(_SHAPE)
        finally:
            await connection.close()
    return _shapes[template]


_ALONE = """
select pg_terminate_backend(pid) from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid()
"""
# A copy of the template has the template's own numbers: whatever was made, dropped or renamed since shows.
_SHAPE = """
select concat_ws(' ',
    (select sum(hashtext(attrelid::text || attname || atttypid || attnotnull || attisdropped)::bigint)
     from pg_attribute where attrelid >= 16384),
    (select sum(hashtext(conrelid::text || conname || contype::text)::bigint)
     from pg_constraint where oid >= 16384),
    (select sum(hashtext(tgrelid::text || tgenabled::text || tgfoid)::bigint) from pg_trigger),
    (select version_num from alembic_version))
"""
_EMPTY = """
do $$
declare name text;
begin
    perform set_config('session_replication_role', 'replica', true);
    for name in select quote_ident(tablename) from pg_tables
        where schemaname = 'public' and tablename <> 'alembic_version'
    loop
        execute 'delete from ' || name;
    end loop;
    perform setval(quote_ident(sequencename)::regclass, 1, false)
    from pg_sequences where schemaname = 'public';
end $$
"""


def restart(data: Path) -> None:
    """Has the server of this data directory crash and start again, with the options it had."""
    where = binaries()
    assert where is not None
    log = data.parent / "log"
    _run(_unprivileged(), where / "pg_ctl", "-D", data, "-m", "immediate", "-l", log, "-w", "restart")


def _unprivileged() -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise RuntimeError("PostgreSQL does not run as root, and there is no other account")


def _run(account: pwd.struct_passwd | None, *command: object) -> None:
    who: dict[str, Any] = {}
    if account is not None:
        who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    done = subprocess.run(
        [str(part) for part in command], cwd="/", capture_output=True, text=True, check=False, **who
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stdout}{done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
