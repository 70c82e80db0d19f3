"""One step of a list that is taken over or back: a short transaction, from where the last one left off."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from domain.imports import Import
from storage.desk import Desk, Tx
from storage.importing import ImportStore


class Overtaken(Exception):
    """Somebody else has moved the list on."""


@dataclass(slots=True)
class Step:
    """A step under way, inside its transaction: what `import_` is made during it, it is afterwards."""

    tx: Tx
    import_: Import


@asynccontextmanager
async def step(desk: Desk, import_: Import) -> AsyncIterator[Step]:
    """A step onwards from `import_`, whom nobody else can move on meanwhile; no card is joined with another.

    Raises `Overtaken`.
    """
    async with desk.writing() as tx:
        await ImportStore(tx.sql).wait_for_others()
        if not await tx.imports.is_as_seen(import_):
            raise Overtaken
        taken = Step(tx, import_)
        yield taken
        moved = await tx.imports.save(taken.import_, tx.now)
    taken.import_ = moved
