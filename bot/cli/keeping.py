"""Commands that keep a desk's data safe."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli import words
from bot.cli.ending import FINDINGS, CannotWork, finish, plainly, settings
from bot.cli.screen import err, out, progress
from bot.clock import SystemClock
from bot.settings import Settings
from bot.transport import AiohttpRequest
from services import backups, checking, doctoring
from services.checking import Verdict
from storage.opening import opened
from storage.viewing import viewed


@plainly
def check() -> None:
    """Prove that every balance is the sum of its entries; exit code 1 where one is not."""
    _judge(finish(_check(settings())))


async def _check(found: Settings) -> Verdict:
    async with viewed(_url(found), SystemClock()) as desk:
        with progress("Checking") as told:
            return await checking.check(desk, told)


@plainly
def doctor(
    online: Annotated[
        bool, typer.Option("--online", help="Also ask Telegram whether the token is good.")
    ] = False,
) -> None:
    """Look the desk over and say what to do; exit code 1 where something is wrong."""
    found = settings()
    if online:
        out.print(words.known_as(finish(_own_name(found))))
    findings = finish(doctoring.examine(_url(found), SystemClock(), sells=found.payment_token is not None))
    for finding in findings:
        level, line = words.finding(finding)
        out.print(f"{level:<7} {line}", style=words.STYLES[finding.level])
    if any(finding.level is doctoring.Level.WRONG for finding in findings):
        raise typer.Exit(FINDINGS)


async def _own_name(found: Settings) -> str:
    request = AiohttpRequest()
    await request.initialize()
    try:
        answer = await request.call(f"{found.api_base}/bot{found.token}/getMe", {})
        return str(answer["username"])
    finally:
        await request.shutdown()


@plainly
def backup(file: Annotated[Path, typer.Argument(help="A new file.")]) -> None:
    """Copy the database while the desk works, and prove the copy."""
    verdict = finish(backups.back_up(_url(settings()), file, SystemClock()))
    out.print(f"{file} is complete.")
    _judge(verdict)


@plainly
def restore(file: Annotated[Path, typer.Argument(help="A file that `passdesk backup` wrote.")]) -> None:
    """Put a backup in the database's place and keep the present state aside."""
    try:
        restored = finish(backups.restore(_url(settings()), file, SystemClock()))
    except backups.DoesNotAddUp as refused:
        _print_faults(refused.verdict)
        raise CannotWork(f"the books in {file} are not right; nothing was replaced") from None
    out.print(f"{file} is in place.")
    if restored.aside is not None:
        out.print(f"What was there before is in {restored.aside}.")
    _judge(restored.verdict)


@plainly
def migrate() -> None:
    """Bring the database to the present schema; `run` does it by itself."""
    finish(_migrate(settings()))
    out.print("The database is up to date.")


async def _migrate(found: Settings) -> None:
    async with opened(_url(found), SystemClock()):
        pass


def _judge(verdict: Verdict) -> None:
    if verdict.is_clean:
        out.print(words.adds_up(verdict))
        return
    _print_faults(verdict)
    raise typer.Exit(FINDINGS)


def _print_faults(verdict: Verdict) -> None:
    for line in words.faults(verdict):
        err.print(line)


def _url(found: Settings) -> str:
    return found.database_url.get_secret_value()
