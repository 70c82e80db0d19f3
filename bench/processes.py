"""Processes that the bench starts, watches and ends, each by its own id."""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bench.bots.usage import PREFIX

_ROOT = Path(__file__).parents[1]

#: Seconds a process has to end by itself when it is told to.
GRACE = 10.0


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process has used since it began, as its operating system counts."""

    cpu_seconds: float
    peak_bytes: int


class Child:
    """A running process that tells what it uses."""

    def __init__(self, process: Process) -> None:
        self._process = process
        self._lines: asyncio.Queue[str] = asyncio.Queue()
        self._reading = asyncio.create_task(self._read())

    async def line(self) -> str:
        """The next line it printed, usage aside."""
        return await self._lines.get()

    async def usage(self) -> Usage:
        """What it has used until now. Raises `RuntimeError` when it has ended."""
        if self._process.stdin is None or self._process.returncode is not None:
            raise RuntimeError("the process has ended")
        self._process.stdin.write(b"\n")
        while True:
            line = await asyncio.wait_for(self._lines.get(), GRACE)
            if line.startswith(PREFIX):
                return Usage(**json.loads(line.removeprefix(PREFIX)))

    async def stop(self) -> None:
        """Tells it to end; kills it when it does not."""
        with suppress(ProcessLookupError):
            self._process.terminate()
        try:
            await asyncio.wait_for(self._process.wait(), GRACE)
        except TimeoutError:
            self._process.kill()
            await self._process.wait()
        await self._reading

    async def _read(self) -> None:
        assert self._process.stdout is not None
        async for line in self._process.stdout:
            self._lines.put_nowait(line.decode().rstrip("\n"))


@asynccontextmanager
async def running(module: str, *options: str, python: str | None = None) -> AsyncIterator[Child]:
    """A Python process until the block ends; settings of a real desk are kept from it."""
    command = (python or sys.executable, "-m", module, *options)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PASSDESK_")}
    process = await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, env=environment, cwd=_ROOT
    )
    child = Child(process)
    try:
        yield child
    finally:
        await child.stop()
