"""How a command ends: well, with findings (1), or with one clear line about why it could not work (2)."""

import asyncio
import errno
import functools
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar

import typer
import uvloop
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError

from bot import logs
from bot.cli.screen import err
from bot.settings import Settings, SettingsProblem, load
from storage import problems
from texts.words import languages

P = ParamSpec("P")
T = TypeVar("T")

FINDINGS = 1
PROBLEM = 2
INTERRUPTED = 130


class CannotWork(Exception):
    """What the command was asked for cannot be done; the message is one clear line."""


def plainly(command: Callable[P, None]) -> Callable[P, None]:
    """Makes the expected problems of `command` one line on standard error; Ctrl-C is quiet."""

    @functools.wraps(command)
    def ending(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except KeyboardInterrupt:
            raise typer.Exit(INTERRUPTED) from None
        except Exception as error:
            line = in_one_line(error)
            if line is None:
                raise
            err.print(f"passdesk: {line}", style="red")
            raise typer.Exit(PROBLEM) from None

    return ending


def finish(work: Coroutine[Any, Any, T]) -> T:
    """Runs `work` to its end."""
    return uvloop.run(work)


def settings() -> Settings:
    """The settings; from here on nothing secret gets into a log."""
    found = load(languages())
    logs.configure(found.log, found.secrets)
    return found


def in_one_line(error: BaseException) -> str | None:
    """What an expected problem means to whoever typed the command; None for a mistake of ours."""
    if isinstance(error, CannotWork | SettingsProblem):
        return str(error)
    if isinstance(error, TelegramError):
        return _of_telegram(error)
    return problems.in_one_line(error) or (_of_machine(error) if isinstance(error, OSError) else None)


def _of_telegram(error: TelegramError) -> str:
    if isinstance(error, InvalidToken):
        return "PASSDESK_BOT_TOKEN: Telegram does not know this token; ask @BotFather for it again"
    if isinstance(error, NetworkError) and not isinstance(error, BadRequest):
        return "PASSDESK_API_BASE: Telegram cannot be reached there; is this machine online?"
    return f"Telegram refused: {error.message}"


def _of_machine(error: OSError) -> str | None:
    if isinstance(error, asyncio.TimeoutError):
        return "it took too long; try again"
    where = f": {error.filename}" if error.filename else ""
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return "the disk is full; nothing was changed"
        case errno.EADDRINUSE:
            return "PASSDESK_LISTEN: the port is in use by another program"
        case errno.EADDRNOTAVAIL:
            return "PASSDESK_LISTEN: this machine does not have that address"
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"not allowed{where}"
        case errno.ENOENT:
            return f"there is no such file{where}"
        case errno.EEXIST:
            return f"it is there already{where}"
        case errno.EISDIR | errno.ENOTDIR:
            return f"a folder where a file should be, or the other way round{where}"
        case errno.ECONNREFUSED | errno.ENETUNREACH | errno.EHOSTUNREACH:
            return "nobody answers at that address"
    return None
