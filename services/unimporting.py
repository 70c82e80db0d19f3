"""Taking back what an import made, as one: whatever nobody has done anything with since (PRODUCT §9.5)."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field

from domain.ids import PassId, PersonId
from domain.imports import Import, ImportId, ImportState, batch_of
from domain.people import Actor
from domain.unimporting import is_untouched, taken_back
from services.access import require_owner
from services.people import index
from services.sent_lists import existing
from services.takeover import CHUNK, Progress
from storage.desk import Desk, Tx
from storage.importing import ImportStore
from storage.unimporting import Ending, MadePass, UnimportStore

#: So many of the passes that stay are named.
MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Kept:
    """A pass that stays, for it has been used or changed since the import."""

    pass_id: PassId
    client_name: str
    title: str


@dataclass(slots=True)
class TakenBack:
    """What an undo of an import does, or would do: the passes that end, and those that stay."""

    import_: Import
    passes: int = 0
    people: int = 0
    plans: int = 0
    stays: int = 0
    kept: list[Kept] = field(default_factory=list)


async def preview(desk: Desk, actor: Actor, import_id: ImportId) -> TakenBack:
    """How many passes would end, and which would stay; nothing is written. Raises `NotFound`."""
    require_owner(actor)
    async with desk.reading() as tx:
        undo = _Undo(tx, actor, await existing(tx, import_id))
        await undo.run(lambda done, of: None, write=False)
        return undo.found


async def take_back(desk: Desk, actor: Actor, import_id: ImportId, told: Progress) -> TakenBack:
    """Ends every pass of the import with which nobody has done anything since, in one transaction.

    People whom it made and who have nothing else are forgotten, plans that were made for it and that nobody
    has are retired. Passes that were used or changed, renewed or shared since stay, with their people. The
    list can be taken over again afterwards. Nobody is sent anything; repeated, it changes nothing.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        await ImportStore(tx.sql).wait_for_others()
        undo = _Undo(tx, actor, await existing(tx, import_id))
        if undo.found.import_.state is not ImportState.WAITING:
            await undo.run(told, write=True)
            undo.found.import_ = await existing(tx, import_id)
        return undo.found


class _Undo:
    def __init__(self, tx: Tx, actor: Actor, import_: Import) -> None:
        self._tx = tx
        self._actor = actor
        self._store = UnimportStore(tx.sql, import_.id)
        self._today = actor.studio.today(tx.now)
        self._kept: list[MadePass] = []
        self.found = TakenBack(import_)

    async def run(self, told: Progress, *, write: bool) -> None:
        if write:
            await self._store.hold_people()
        standing = await self._store.standing()
        for done, chunk in _chunks(standing):
            passes = await self._store.passes(chunk, held=write)
            endings = await asyncio.to_thread(self._endings, passes)
            if write:
                await self._store.end(endings, self._actor.id, self._tx.now)
            told(done, len(standing))
        if write:
            await self._settle_people()
        await self._name_kept()

    def _endings(self, passes: list[MadePass]) -> list[Ending]:
        batch = batch_of(self.found.import_.id)
        endings = []
        for made in passes:
            if made.is_renewed or not is_untouched(made.entries, batch):
                self._kept.append(made)
            else:
                endings.append(Ending(made, taken_back(made.pass_, made.entries, self._today)))
        self.found.passes += len(endings)
        return endings

    async def _settle_people(self) -> None:
        import_ = self.found.import_
        done_at = import_.done_at or import_.at
        for person in await self._store.numbered():
            unnumbered = person.model_copy(update={"phone": None})
            await self._tx.people.save(unnumbered)
            await index(self._tx, unnumbered)
        await self._store.part_known(done_at)
        self.found.people = await self._store.forget_people(done_at, self._tx.now)
        self.found.plans = await self._store.retire_plans(self._today)
        if not self._kept and import_.state is ImportState.DONE:
            await self._tx.imports.undone(import_.id, self._actor.id, self._tx.now)

    async def _name_kept(self) -> None:
        self.found.stays = len(self._kept)
        shown = self._kept[:MOST_NAMED]
        names = await self._store.names({made.pass_.client_id for made in shown})
        self.found.kept = [_kept(made, names) for made in shown]


def _kept(made: MadePass, names: dict[PersonId, str]) -> Kept:
    return Kept(made.pass_.id, names.get(made.pass_.client_id, ""), made.pass_.title)


def _chunks(ids: list[PassId]) -> Iterator[tuple[int, list[PassId]]]:
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        yield start + len(chunk), chunk
