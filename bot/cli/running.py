"""Commands that run a desk."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated

import typer
from pydantic import SecretStr

from bot import app, logs
from bot.checks import Address
from bot.cli.ending import finish, plainly, settings
from bot.cli.screen import err, out
from bot.clock import SystemClock
from bot.engine import Engine
from bot.pacing import UNPACED
from bot.signals import told_to_stop
from demo import running
from storage.desk import Desk


@plainly
def run() -> None:
    """Answer Telegram until stopped."""
    found = settings()
    finish(app.run(found, SystemClock(), err.print))


@plainly
def demo(
    port: Annotated[int, typer.Option(help="Where the page is; the next free one where it is taken.")] = 8300,
    keep: Annotated[bool, typer.Option("--keep", help="Go on with the studio of the last time.")] = False,
) -> None:
    """Show everything on this machine: no token, no account."""
    logs.configure("text")
    logging.getLogger().setLevel(logging.WARNING)
    finish(running.run(_served, told_to_stop, port=port, keep=keep, say=out.print))


@asynccontextmanager
async def _served(desk: Desk, token: str, address: str) -> AsyncIterator[Engine]:
    """The desk at work, with its calendar feeds at a free port of this machine."""
    taking = SecretStr(running.PAYMENT_TOKEN)
    async with app.serving(desk, token, address, limits=UNPACED, payment_token=taking) as engine:
        await engine.listen(Address("127.0.0.1", 0))
        yield engine
