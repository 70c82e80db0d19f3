"""aiogram in an environment of its own: it wants another pydantic than Passdesk does."""

import asyncio
import sys
from pathlib import Path

_ROOM = Path(__file__).parent
_LOCK = _ROOM / "aiogram.lock"
_QUIETLY = ("-qq", "--disable-pip-version-check", "--require-hashes")
_VENV = _ROOM / ".venv-aiogram"


async def python_with_aiogram() -> str | None:
    """The interpreter of the environment, made when it is missing or out of date; None if that fails."""
    python = _VENV / "bin" / "python"
    ready = _VENV / "ready"
    if ready.exists() and ready.read_text() == _LOCK.read_text():
        return str(python)
    if not await _succeeds(sys.executable, "-m", "venv", "--clear", str(_VENV)):
        return None
    if not await _succeeds(str(python), "-m", "pip", "install", *_QUIETLY, "--requirement", str(_LOCK)):
        return None
    ready.write_text(_LOCK.read_text())
    return str(python)


async def _succeeds(*command: str) -> bool:
    process = await asyncio.create_subprocess_exec(*command)
    return await process.wait() == 0
