"""A demo can be left and taken up again, and its clock never goes back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot import app
from bot.engine import Engine
from bot.pacing import UNPACED
from demo import running
from storage.desk import Desk


@asynccontextmanager
async def pushed_a_day(
    instants: list[datetime], desk: Desk, token: str, address: str
) -> AsyncIterator[Engine]:
    """The desk at work, after somebody has pushed its clock."""
    async with app.serving(desk, token, address, limits=UNPACED) as engine:
        assert isinstance(desk.clock, running.DemoClock)
        await desk.clock.advance(timedelta(days=1))
        await engine.clockwork.sweep_now()
        instants.append(desk.clock.now())
        yield engine


async def shown(serve: running.Serve, *, keep: bool) -> str:
    """Runs the demo until it has said its line."""
    said: list[str] = []
    over = asyncio.Event()

    def say(line: str) -> None:
        said.append(line)
        over.set()

    await running.run(serve, over.wait, port=18400, keep=keep, say=say)
    return said[0]


async def test_a_kept_demo_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    instants: list[datetime] = []
    serve = partial(pushed_a_day, instants)

    first = await shown(serve, keep=True)
    again = await shown(serve, keep=True)

    assert first.startswith("Passdesk is at http://127.0.0.1:184") and again == first
    assert instants[1] - instants[0] > timedelta(hours=23)
    assert (tmp_path / "data" / "demo.db").exists()


async def test_a_demo_that_is_not_kept_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    await shown(partial(app.serving, limits=UNPACED), keep=False)
    assert list(tmp_path.iterdir()) == []
