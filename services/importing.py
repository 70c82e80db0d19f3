"""Taking over a studio's list of partly used passes: all or nothing, and safe to repeat (PRODUCT §9.4)."""

from domain.imports import ImportId, ImportState, Report
from domain.people import Actor
from services import under_way
from services.access import require_owner
from services.reading_lists import Gathered, look, read
from services.takeover import Progress
from services.taking_over import Refused
from storage.desk import Desk


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

    It is taken over piece by piece, all of it in the end or nothing; one that was stopped goes on. A pass
    that an earlier import brought is left as it is. Nobody is sent anything. Raises `UnreadableTable`, and
    `NotFound` for anybody but an owner.
    """
    if actor is not None:
        require_owner(actor)
    found = await read(desk, content)
    if found.report.problems:
        return found.report
    if dry_run:
        async with desk.reading() as tx:
            return await look(tx, found)
    async with desk.lists_turn:
        try:
            while (import_id := await _added(desk, actor, name, content, found)) is None:
                await under_way.clear(desk, told)
            await under_way.finish(desk, told, found)
        except Refused as refused:
            return refused.report
    async with desk.reading() as tx:
        done = await tx.imports.get(import_id)
    assert done is not None, "what was begun is never forgotten"
    return Report(**done.figures.model_dump(), import_id=import_id)


async def _added(
    desk: Desk, actor: Actor | None, name: str, content: bytes, found: Gathered
) -> ImportId | None:
    """A list that is being taken over from now on, or was before and stopped; None while another one is."""
    by = actor.id if actor else None
    async with desk.writing() as tx:
        if not await under_way.is_free(tx):
            other = await tx.imports.under_way()
            is_same = other is not None and other.checksum == found.checksum
            return other.id if other and is_same and other.state is ImportState.TAKING_OVER else None
        import_id = await tx.imports.add(name, found.checksum, by, tx.now)
        added = await tx.imports.get(import_id)
        assert added is not None, "it was added just now"
        await under_way.begin(tx, added, content, by)
        return import_id
