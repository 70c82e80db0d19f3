"""Taking over a studio's list of partly used passes: all or nothing, and safe to repeat (PRODUCT §9.4)."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from domain.gathering import Listed, gathered
from domain.importing import COLUMNS, REQUIRED, Line, Problem, Wrong, is_example, read_line
from domain.imports import ImportId, Report
from domain.people import Actor
from domain.phones import region_of
from domain.reasons import QuickReason
from domain.refusals import NotFound
from domain.studio import Studio
from services.access import require_owner
from services.matching import Matching
from services.people import clean_name
from services.tables import TableLine, lines
from services.takeover import Progress, Takeover
from storage.desk import Desk, Tx
from storage.importing import Cause, ImportStore


@dataclass(frozen=True, slots=True)
class Gathered:
    """A list as it was read: its clients with their lines, and what it comes to so far."""

    studio: Studio
    clients: list[Listed]
    report: Report


async def import_list(
    desk: Desk,
    actor: Actor | None,
    content: bytes,
    *,
    name: str = "",
    dry_run: bool = False,
    told: Progress = lambda done, of: None,
) -> Report:
    """Takes over the list in a CSV or XLSX file of this name; None acts for whoever has the machine itself.

    A pass that an earlier import brought is left as it is. Nobody is sent anything. Raises
    `UnreadableTable`, and `NotFound` for anybody but an owner.
    """
    if actor is not None:
        require_owner(actor)
    found = await read(desk, content)
    if found.report.problems:
        return found.report
    if dry_run:
        async with desk.reading() as tx:
            return await look(tx, found)
    async with desk.writing() as tx:
        await ImportStore(tx.sql).wait_for_others()
        takeover = await looked(tx, found)
        if takeover.is_sound:
            by = actor.id if actor else None
            import_id = await tx.imports.begin(name, checksum_of(content), by, tx.now)
            await take_over(tx, takeover, import_id, actor, told)
        return takeover.report


async def read(desk: Desk, content: bytes) -> Gathered:
    """The list, with every problem that it shows by itself. Raises `UnreadableTable`."""
    async with desk.reading() as tx:
        studio = await tx.studios.get()
    if studio is None:
        raise NotFound
    # On a thread: a large list takes seconds, and the desk goes on answering.
    return await asyncio.to_thread(_gathered, studio, content)


async def look(tx: Tx, found: Gathered) -> Report:
    """What taking the list over would come to now."""
    return (await looked(tx, found)).report


async def looked(tx: Tx, found: Gathered) -> Takeover:
    """The list held against whom and what is here, ready to be taken over."""
    report = found.report.model_copy(deep=True)
    matching = await Matching.of(ImportStore(tx.sql), found.clients)
    report.problems += matching.problems
    takeover = Takeover(tx, ImportStore(tx.sql), matching, report, found.studio.today(tx.now))
    if not report.problems:
        await takeover.look()
    return takeover


async def take_over(
    tx: Tx, takeover: Takeover, import_id: ImportId, actor: Actor | None, told: Progress
) -> None:
    """Writes what is new in the name of this import, and what it came to."""
    cause = Cause(import_id, actor.id if actor else None, tx.now, QuickReason.IMPORT)
    await takeover.write(cause, told)
    takeover.report.import_id = import_id
    await tx.imports.done(import_id, takeover.report, cause.actor_id, tx.now)


def checksum_of(content: bytes) -> str:
    """By what a file is known again."""
    return hashlib.sha256(content).hexdigest()


def _gathered(studio: Studio, content: bytes) -> Gathered:
    table = [line for line in lines(content, COLUMNS, REQUIRED) if not is_example(line.cells)]
    listed, problems = _read(table, region_of(studio.timezone))
    clients, contradictions = gathered(listed)
    in_order = sorted([*problems, *contradictions], key=lambda found: found.line)
    return Gathered(studio, clients, Report(lines=len(table), problems=in_order))


def _read(table: Sequence[TableLine], region: str | None) -> tuple[list[Line], list[Problem]]:
    listed: list[Line] = []
    problems: list[Problem] = []
    for line in table:
        if line.has_too_many:
            problems.append(Problem(line.number, "", Wrong.TOO_MANY_CELLS))
            continue
        read = read_line(line.number, line.cells, region, clean_name)
        if isinstance(read, Line):
            listed.append(read)
        else:
            problems += read
    return listed, problems
