"""Taking back what an import made, as one: whatever nobody has done anything with since (PRODUCT §9.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.ids import PassId, PersonId
from domain.imports import Import, ImportId, ImportState
from domain.people import Actor
from domain.refusals import ListUnderWay
from services import under_way
from services.access import require_owner
from services.sent_lists import existing
from services.takeover import Progress
from services.taking_back import cut, is_kept
from storage.desk import Desk, Tx
from storage.unimporting import MadePass, UnimportStore

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
    """How many passes would end, and which would stay; nothing is written.

    Raises `ListUnderWay` while the list is being taken over or back, `NotFound`.
    """
    require_owner(actor)
    async with desk.reading() as tx:
        import_ = await existing(tx, import_id)
        if import_.is_under_way:
            raise ListUnderWay
        store, found, stays = UnimportStore(tx.sql, import_id), TakenBack(import_), list[MadePass]()
        for piece in cut(await store.standing()):
            passes = await store.passes(piece, held=False)
            kept = [made for made in passes if is_kept(made, import_id)]
            found.passes += len(passes) - len(kept)
            stays += kept
        await _name(store, found, stays)
        return found


async def take_back(desk: Desk, actor: Actor, import_id: ImportId, told: Progress) -> TakenBack:
    """Ends every pass of the import with which nobody has done anything since, piece by piece.

    People whom it made and who have nothing else are forgotten, plans that were made for it and that nobody
    has are retired. Passes that were used or changed, renewed or shared since stay, with their people. The
    list can be taken over again afterwards. Nobody is sent anything; repeated, it changes nothing, and what
    was stopped goes on. It waits for others that take a list over or back. Raises `ListUnderWay` while this
    one is being taken over, `NotFound`.
    """
    require_owner(actor)
    await _check_there(desk, import_id)
    async with desk.lists_turn:
        before = await _begun(desk, actor, import_id, told)
        await under_way.finish(desk, told)
        async with desk.reading() as tx:
            return await _what_became(tx, import_id, before)


async def _check_there(desk: Desk, import_id: ImportId) -> None:
    async with desk.reading() as tx:
        if (await existing(tx, import_id)).state is ImportState.TAKING_OVER:
            raise ListUnderWay


async def _begun(desk: Desk, actor: Actor, import_id: ImportId, told: Progress) -> Import:
    """Says that the import is taken back from now on; returns it as it was."""
    while True:
        async with desk.reading() as tx:
            before = await existing(tx, import_id)
        await under_way.clear(desk, told)
        async with desk.writing() as tx:
            if await under_way.is_free(tx):
                import_ = await existing(tx, import_id)
                if import_.state is ImportState.DONE and not before.is_under_way:
                    nothing_yet = import_.further(0, ended=0, forgotten=0, retired=0)
                    going = nothing_yet.turned(ImportState.TAKING_BACK, undone_by=actor.id)
                    await tx.imports.save(going, tx.now)
                return before


async def _what_became(tx: Tx, import_id: ImportId, before: Import) -> TakenBack:
    import_ = await existing(tx, import_id)
    found, store = TakenBack(import_), UnimportStore(tx.sql, import_id)
    if before.state is not ImportState.WAITING:
        stays = await store.standing()
        if before.state is not ImportState.UNDONE:
            figures = import_.figures
            found.passes, found.people, found.plans = figures.ended, figures.forgotten, figures.retired
        shown = [await store.passes([id_], held=False) for id_ in stays[:MOST_NAMED]]
        await _name(store, found, [made for passes in shown for made in passes])
        found.stays = len(stays)
    return found


async def _name(store: UnimportStore, found: TakenBack, stays: Sequence[MadePass]) -> None:
    found.stays = len(stays)
    shown = stays[:MOST_NAMED]
    names = await store.names({made.pass_.client_id for made in shown})
    found.kept = [_kept(made, names) for made in shown]


def _kept(made: MadePass, names: dict[PersonId, str]) -> Kept:
    return Kept(made.pass_.id, names.get(made.pass_.client_id, ""), made.pass_.title)
