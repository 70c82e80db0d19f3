"""Backups that are proved before they count, and restores that are proved before they replace anything."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from domain.calendar import Clock
from services.checking import Verdict, check
from storage import backup
from storage.opening import DatabaseProblem, opened
from storage.viewing import is_sqlite, viewed


class DoesNotAddUp(Exception):
    """The backup is whole, but its books are not right; nothing was replaced."""

    def __init__(self, verdict: Verdict) -> None:
        super().__init__(len(verdict.faults))
        self.verdict = verdict


@dataclass(frozen=True, slots=True)
class Restored:
    """What was found in the backup, and where the earlier state is kept (None where there was none)."""

    verdict: Verdict
    aside: Path | None


async def back_up(url: str, target: Path, clock: Clock) -> Verdict:
    """Copies the desk's database to the new file `target`, also while the desk runs, and checks the books.

    A copy whose books are not right is kept all the same: it is what there is. Raises `DatabaseProblem`;
    then there is no `target`.
    """
    async with backup.copied(url, target) as draft:
        if is_sqlite(url):
            await backup.require_sound(draft, "the copy")
        checked = f"sqlite:///{draft}" if is_sqlite(url) else url
        async with viewed(checked, clock) as desk:
            verdict = await check(desk)
    backup.note(url, clock.now())
    return verdict


async def restore(url: str, source: Path, clock: Clock) -> Restored:
    """Replaces the database by the backup `source` and keeps the earlier one aside.

    Raises `DoesNotAddUp`, or `DatabaseProblem`, also while a desk runs on the database; then nothing was
    replaced.
    """
    if not source.is_file():
        raise DatabaseProblem(f"there is no file {source}")
    if not is_sqlite(url):
        return await _restore_postgres(url, source, clock)
    async with backup.replacing(url, source, clock.now(), clock) as (draft, aside):
        async with viewed(draft, clock) as desk:
            verdict = await check(desk)
        if not verdict.is_clean:
            raise DoesNotAddUp(verdict)
    return Restored(verdict, aside if aside.exists() else None)


async def _restore_postgres(url: str, source: Path, clock: Clock) -> Restored:
    aside = source.with_name(f"passdesk-before-{_stamp(clock.now())}.dump")
    await backup.restore_postgres(url, source, aside)
    async with opened(url, clock) as desk:
        return Restored(await check(desk), aside)


def _stamp(now: datetime) -> str:
    return f"{now:%Y%m%d-%H%M%S}"
