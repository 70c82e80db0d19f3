"""What the tests of the engine room share."""

import asyncio
import selectors
import shutil
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from bot.clock import SystemClock
from storage.opening import opened


class _Hurried(selectors.DefaultSelector):
    """Never waits for nothing: where a loop would sleep, its clock is moved on instead."""

    skipped = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if not ready and timeout:
            self.skipped += timeout
        return ready


class _VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._hurried = _Hurried()
        super().__init__(self._hurried)

    def time(self) -> float:
        return 1000.0 + self._hurried.skipped


@pytest.fixture
def in_virtual_time() -> Callable[[Coroutine[Any, Any, Any]], Any]:
    """Runs a coroutine on a loop whose clock jumps to whatever is waited for next."""

    def run(scenario: Coroutine[Any, Any, Any]) -> Any:
        with asyncio.Runner(loop_factory=_VirtualLoop) as runner:
            return runner.run(scenario)

    return run


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty migrated file, to be copied: migrating anew for every test would take longer than the test."""
    path = tmp_path_factory.mktemp("migrated") / "desk.db"

    async def migrate() -> None:
        async with opened(f"sqlite:///{path}", SystemClock()):
            pass

    asyncio.run(migrate())
    return path


@pytest.fixture
def database_url(migrated: Path, tmp_path: Path) -> str:
    """One kind of database is enough here: what differs between them is tested in tests/storage."""
    shutil.copy(migrated, tmp_path / "desk.db")
    return f"sqlite:///{tmp_path / 'desk.db'}"
