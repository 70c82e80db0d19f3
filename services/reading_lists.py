"""Reading a studio's list of partly used passes, and what taking it over would come to (PRODUCT §9.4)."""

import asyncio
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from domain.gathering import Listed, gathered
from domain.importing import COLUMNS, REQUIRED, Line, Problem, Wrong, is_example, read_line
from domain.imports import Report
from domain.phones import region_of
from domain.refusals import NotFound
from domain.studio import Studio
from services.matching import Earlier, Matching
from services.people import clean_name
from services.tables import TableLine, lines
from services.takeover import Takeover
from storage.desk import Desk, Tx
from storage.importing import ImportStore


@dataclass(frozen=True, slots=True)
class Gathered:
    """A list as it was read: its clients with their lines, and what it comes to so far."""

    checksum: str
    studio: Studio
    clients: list[Listed]
    report: Report


async def read(desk: Desk, content: bytes) -> Gathered:
    """The list, with every problem that it shows by itself. Raises `UnreadableTable`."""
    async with desk.reading() as tx:
        studio = await studio_of(tx)
    # On a thread: a large list takes seconds, and the desk goes on answering.
    return await asyncio.to_thread(_gathered, studio, content)


async def studio_of(tx: Tx) -> Studio:
    """The studio. Raises `NotFound` where there is none yet."""
    studio = await tx.studios.get()
    if studio is None:
        raise NotFound
    return studio


async def look(tx: Tx, found: Gathered) -> Report:
    """What taking the list over would come to now."""
    return (await looked(tx, found)).report


async def looked(tx: Tx, found: Gathered) -> Takeover:
    """The list held against whom and what is here; it can be taken over where its report has no problems."""
    store = ImportStore(tx.sql)
    report = found.report.model_copy(deep=True)
    # On a thread: after many imports this takes a while, and the desk goes on answering.
    earlier = await asyncio.to_thread(Earlier, await store.known())
    matching = (await Matching.of(store, list(enumerate(found.clients)), earlier)).joined()
    report.problems += matching.problems
    takeover = Takeover(matching, earlier, report, found.studio.today(tx.now))
    if not report.problems:
        await takeover.look(await tx.plans.on_sale())
    return takeover


def checksum_of(content: bytes) -> str:
    """By what a file is known again."""
    return hashlib.sha256(content).hexdigest()


def _gathered(studio: Studio, content: bytes) -> Gathered:
    table = [line for line in lines(content, COLUMNS, REQUIRED) if not is_example(line.cells)]
    listed, problems = _read(table, region_of(studio.timezone))
    clients, contradictions = gathered(listed)
    in_order = sorted([*problems, *contradictions], key=lambda found: found.line)
    return Gathered(checksum_of(content), studio, clients, Report(lines=len(table), problems=in_order))


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
