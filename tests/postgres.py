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


def binaries() -> Path | None:
    """The folder with `initdb` and `postgres`, or None."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: int(p.parts[-3]))
    found = shutil.which("initdb") or shutil.which("initdb", path="/usr/local/pgsql/bin:/opt/homebrew/bin")
    if installed:
        return installed[-1].parent
    return Path(found).resolve().parent if found else None


@contextmanager
def server() -> Iterator[str]:
    """The address of an empty server on loopback, gone afterwards."""
    where = binaries()
    assert where is not None
    folder = Path(tempfile.mkdtemp(prefix="passdesk-pg-"))
    account = _unprivileged()
    if account is not None:
        os.chown(folder, account.pw_uid, account.pw_gid)
    port = _free_port()
    try:
        _run(account, where / "initdb", "-D", folder / "data", "-U", "passdesk", "-A", "trust", "-E", "UTF8")
        options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=200"
        control = (where / "pg_ctl", "-D", folder / "data")
        _run(account, *control, "-o", options, "-l", folder / "log", "-w", "start")
        try:
            yield f"postgresql://passdesk@127.0.0.1:{port}"
        finally:
            _run(account, *control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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
    who = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
    done = subprocess.run(
        [str(part) for part in command], cwd="/", capture_output=True, text=True, check=False, **who  # type: ignore[arg-type]
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed: {done.stdout}{done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
