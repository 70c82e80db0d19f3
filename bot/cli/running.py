"""Commands that run a desk."""

import logging
from functools import partial
from typing import Annotated

import typer

from bot import app, logs
from bot.cli.ending import finish, plainly, settings
from bot.cli.screen import err, out
from bot.clock import SystemClock
from bot.pacing import UNPACED
from bot.signals import told_to_stop
from demo import running


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
    serve = partial(app.serving, limits=UNPACED)
    finish(running.run(serve, told_to_stop, port=port, keep=keep, say=out.print))
