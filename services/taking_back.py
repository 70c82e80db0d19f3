"""An import on its way out of the studio, piece by piece, from wherever it stands (PRODUCT §9.5)."""

import asyncio
from collections.abc import AsyncGenerator, Iterator, Sequence

from domain.ids import PassId
from domain.imports import Import, ImportId, ImportState, batch_of
from domain.unimporting import is_untouched, taken_back
from services.moving_on import step
from services.people import index
from services.reading_lists import studio_of
from services.takeover import PIECE
from storage.desk import Desk, Tx
from storage.unimporting import Ending, MadePass, Marks, UnimportStore

#: What lies between the passes of a piece is read with them.
_SPAN = 5 * PIECE


async def pieces(desk: Desk, import_: Import) -> AsyncGenerator[tuple[int, int], None]:
    """Takes back what is left of the import: its passes, then whom and what it made besides.

    Returns after each piece how many passes of how many are done. Raises `Overtaken`.
    """
    done = of = import_.figures.ended
    if import_.state is ImportState.TAKING_BACK:
        async with desk.reading() as tx:
            standing = await UnimportStore(tx.sql, import_.id).standing(import_.position)
        of += len(standing)
        for piece in cut(standing):
            import_ = await _end_passes(desk, import_, piece)
            done += len(piece)
            yield done, of
        import_ = await _turn_to_people(desk, import_)
    while (import_ := await _part_with_people(desk, import_)).is_under_way:
        yield done, of


def cut(passes: Sequence[PassId]) -> Iterator[list[PassId]]:
    """The passes in pieces that are read and written at once; their ids are in order."""
    piece: list[PassId] = []
    for pass_id in passes:
        if len(piece) == PIECE or (piece and pass_id - piece[0] > _SPAN):
            yield piece
            piece = []
        piece.append(pass_id)
    if piece:
        yield piece


def is_kept(made: MadePass, import_id: ImportId) -> bool:
    """Whether a pass stays: somebody has done something with it since."""
    return made.is_renewed or not is_untouched(made.entries, batch_of(import_id))


async def _end_passes(desk: Desk, import_: Import, piece: Sequence[PassId]) -> Import:
    async with step(desk, import_) as taken:
        tx = taken.tx
        store = UnimportStore(tx.sql, import_.id)
        passes = await store.passes(piece, held=True)
        today = (await studio_of(tx)).today(tx.now)
        going = [made for made in passes if not is_kept(made, import_.id)]
        # On a thread: the desk goes on reading and answering meanwhile.
        endings = await asyncio.to_thread(
            lambda: [Ending(made, taken_back(made.pass_, made.entries, today)) for made in going]
        )
        await store.end(endings, import_.undone_by, tx.now)
        taken.import_ = import_.further(piece[-1], ended=import_.figures.ended + len(endings))
    return taken.import_


async def _turn_to_people(desk: Desk, import_: Import) -> Import:
    async with step(desk, import_) as taken:
        taken.import_ = import_.turned(ImportState.FORGETTING)
    return taken.import_


async def _part_with_people(desk: Desk, import_: Import) -> Import:
    async with step(desk, import_) as taken:
        store = UnimportStore(taken.tx.sql, import_.id)
        marks = await store.marks(import_.position, PIECE)
        if marks is not None:
            forgotten, retired = await _part(taken.tx, import_, marks)
            figures = import_.figures
            taken.import_ = import_.further(
                marks.until, forgotten=figures.forgotten + forgotten, retired=figures.retired + retired
            )
        elif await store.standing():
            taken.import_ = import_.turned(ImportState.DONE, undone_by=None)
        else:
            taken.import_ = import_.turned(ImportState.UNDONE, undone_at=taken.tx.now)
    return taken.import_


async def _part(tx: Tx, import_: Import, marks: Marks) -> tuple[int, int]:
    """Parts with people, and with what the import changed on cards; how many are forgotten, plans retired."""
    done_at = import_.done_at or import_.at
    await marks.hold_people()
    for person in await marks.numbered():
        unnumbered = person.model_copy(update={"phone": None})
        await tx.people.save(unnumbered)
        await index(tx, unnumbered)
    await marks.part_known(done_at)
    forgotten = await marks.forget_people(done_at, tx.now)
    return forgotten, await marks.retire_plans((await studio_of(tx)).today(tx.now))
