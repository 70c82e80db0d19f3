"""Commands that bring data in and take it out."""

from pathlib import Path
from typing import Annotated

import typer

from bot.app import know_the_studio
from bot.cli import words
from bot.cli.ending import FINDINGS, CannotWork, finish, plainly, settings
from bot.cli.screen import err, out, progress
from bot.clock import SystemClock
from bot.settings import Settings
from domain.imports import Report
from services import exporting, importing
from services.tables import UnreadableTable
from storage.opening import opened
from storage.viewing import viewed


@plainly
def import_(
    file: Annotated[Path, typer.Argument(help="A CSV or XLSX file.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would happen.")] = False,
) -> None:
    """Take over clients with partly used passes, all or nothing; one that was stopped goes on.

    The first line names the columns: client,phone,telegram_id,plan,total,used,valid_from,valid_until.
    An empty total is an unlimited pass; phone, telegram_id and the dates (2026-12-31) may be left out.
    The same file twice changes nothing the second time, and nobody is sent a message.
    """
    found = settings()
    try:
        report = finish(_import(found, file, dry_run))
    except UnreadableTable as refused:
        raise CannotWork(f"{file}: {words.unreadable(refused)}") from None
    for line in words.imported(report, dry_run=dry_run):
        (err if report.problems else out).print(line)
    if report.problems:
        raise typer.Exit(FINDINGS)


async def _import(found: Settings, file: Path, dry_run: bool) -> Report:
    url, clock, content = found.database_url.get_secret_value(), SystemClock(), file.read_bytes()
    async with opened(url, clock) as desk:
        await know_the_studio(desk, found)
        with progress("Importing") as told:
            return await importing.import_list(
                desk, None, content, name=file.name, dry_run=dry_run, told=told
            )


@plainly
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A new or empty folder.")],
) -> None:
    """Write everything the studio owns as CSV files and one XLSX."""
    try:
        written = finish(_export(settings(), folder))
    except exporting.FolderInUse:
        raise CannotWork(f"{folder} has something in it; name a new folder") from None
    out.print(words.exported(folder, written))


async def _export(found: Settings, folder: Path) -> dict[str, int]:
    async with viewed(found.database_url.get_secret_value(), SystemClock()) as desk:
        with progress("Exporting") as told:
            return await exporting.export(desk, folder, told)
