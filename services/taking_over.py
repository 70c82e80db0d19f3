"""A list on its way into the studio, piece by piece, from wherever it stands (PRODUCT §9.4)."""

from collections.abc import AsyncGenerator

from domain.imports import Figures, Import, ImportState, Report
from domain.reasons import QuickReason
from services.moving_on import step
from services.reading_lists import Gathered, looked, read
from services.takeover import Contradicted, Part, Takeover
from storage.desk import Desk, Tx
from storage.importing import Cause


class Refused(Exception):
    """Nothing of the list can be taken over: it contradicts what is here. It waits again."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report


async def pieces(
    desk: Desk, import_: Import, found: Gathered | None
) -> AsyncGenerator[tuple[int, int], None]:
    """Takes over what is left of the list; returns after each piece how many lines of how many are done.

    `found` is the list where it was read already. A list that comes to contradict the desk on the way is
    broken off: it is to be taken back. Raises `Overtaken`, and `Refused` where nothing is taken over yet.
    """
    if found is None or found.checksum != import_.checksum:
        found = await read(desk, await _content(desk, import_))
    async with desk.reading() as tx:
        takeover = await looked(tx, found)
    if not import_.position:
        import_ = import_.model_copy(update={"figures": takeover.report.as_figures()})
    try:
        if takeover.report.problems:
            raise Contradicted(takeover.report.problems)
        for piece in takeover.pieces(import_.position):
            import_ = await _take_over(desk, import_, takeover, piece)
            yield import_.lines_done, import_.figures.lines
    except Contradicted as contradiction:
        problems = contradiction.problems
        if import_.position:
            await give_up(desk, import_, problems=problems)
        else:
            await _put_back(desk, import_)
            raise Refused(takeover.report.model_copy(update={"problems": problems})) from None
    else:
        await _finish(desk, import_)


async def give_up(desk: Desk, import_: Import, **why: object) -> None:
    """What is taken over of the list is to be taken back; its figures say `why`."""
    async with step(desk, import_) as taken:
        came_to = import_.further(0, **await _counted(taken.tx, import_), **why)
        by = {"undone_by": import_.actor_id, "done_at": taken.tx.now, "file_id": None}
        taken.import_ = came_to.turned(ImportState.TAKING_BACK, **by)
        await taken.tx.imports.forget_content(import_.id)


async def _content(desk: Desk, import_: Import) -> bytes:
    async with desk.reading() as tx:
        return await tx.imports.content(import_.id)


async def _take_over(desk: Desk, import_: Import, takeover: Takeover, piece: list[Part]) -> Import:
    async with step(desk, import_) as taken:
        cause = Cause(import_.id, import_.actor_id, taken.tx.now, QuickReason.IMPORT)
        await takeover.write(taken.tx, piece, cause)
        taken.import_ = import_.further(max(import_.position, piece[-1].begins))
    return taken.import_


async def _finish(desk: Desk, import_: Import) -> None:
    async with step(desk, import_) as taken:
        came_to = import_.further(0, **await _counted(taken.tx, import_))
        taken.import_ = came_to.turned(ImportState.DONE, done_at=taken.tx.now, file_id=None)
        await taken.tx.imports.forget_content(import_.id)


async def _put_back(desk: Desk, import_: Import) -> None:
    async with step(desk, import_) as taken:
        taken.import_ = import_.turned(ImportState.WAITING, figures=Figures())
        await taken.tx.imports.forget_content(import_.id)


async def _counted(tx: Tx, import_: Import) -> dict[str, int]:
    # Whoever was new when the list was looked at may have got a card on the way.
    made, thought = await tx.imports.made(import_.id), import_.figures
    return {
        "new_passes": made.passes,
        "expired": made.expired,
        "already_here": thought.lines - made.passes,
        "new_clients": made.people,
        "known_clients": thought.new_clients + thought.known_clients - made.people,
    }
