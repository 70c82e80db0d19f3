"""A list that an owner sends to the chat: looked at first, taken over when they say so (PRODUCT §9.4)."""

from domain.imports import LIFE, Import, ImportId, ImportState, Report
from domain.people import Actor
from domain.refusals import FileChanged, FileGone, ListTooOld, NotFound
from services import under_way
from services.access import require_owner
from services.reading_lists import checksum_of, look, read
from services.takeover import Progress
from services.taking_over import Refused
from storage.desk import Desk, Tx

PAGE = 8


async def offer(desk: Desk, actor: Actor, name: str, file_id: str, content: bytes) -> Report | Import:
    """What taking the list over would come to; nothing is written yet.

    Where there is anything to take over, the list waits under the report's `import_id`: of the file itself
    only how Telegram calls it, and its checksum. The same list that is being taken over already is returned
    as it stands. Raises `UnreadableTable`.
    """
    require_owner(actor)
    found = await read(desk, content)
    if found.report.problems:
        return found.report
    async with desk.reading() as tx:
        other = await tx.imports.under_way()
        if other is not None and other.checksum == found.checksum and other.state is ImportState.TAKING_OVER:
            return other
        report = await look(tx, found)
    if report.problems or not report.new_passes:
        return report
    async with desk.writing() as tx:
        await tx.imports.forget_waiting(tx.now - LIFE)
        report.import_id = await tx.imports.offer(name, file_id, found.checksum, actor.id, tx.now)
    return report


async def get(desk: Desk, actor: Actor, import_id: ImportId) -> Import:
    """The import. Raises `NotFound`."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await existing(tx, import_id)


async def waiting(desk: Desk, actor: Actor, import_id: ImportId) -> Import:
    """The import, which may have been done before. Raises `ListTooOld` where it cannot be any more."""
    found = await get(desk, actor, import_id)
    _check_fresh(found, desk)
    return found


async def confirm(
    desk: Desk, actor: Actor, import_id: ImportId, content: bytes | None, told: Progress
) -> Import | Report:
    """Takes the list over piece by piece, all of it in the end, once: repeated, it goes on with what was
    stopped, and returns what was done.

    Of two lists the second waits. Nobody is sent anything. Where the list has come to contradict what is
    here, its report with the problems is returned, and nothing was done; where it does so on the way it is
    taken back, and the import says why. `content` may be missing unless the list still waits. Raises
    `FileChanged` where it is not what was looked at, `ListTooOld`.
    """
    require_owner(actor)
    found = await waiting(desk, actor, import_id)
    if found.state in (ImportState.DONE, ImportState.UNDONE):
        return found
    async with desk.lists_turn:
        try:
            while not await _begun(desk, actor, import_id, content):
                await under_way.clear(desk, told)
            await under_way.finish(desk, told)
        except Refused as refused:
            return refused.report
    return await get(desk, actor, import_id)


async def page(desk: Desk, actor: Actor, before: ImportId | None) -> tuple[list[Import], ImportId | None]:
    """Imports that were done, newest first, and the id to go on from, if there are more."""
    require_owner(actor)
    async with desk.reading() as tx:
        found = await tx.imports.finished(before or 2**62, PAGE + 1)
    return found[:PAGE], found[PAGE - 1].id if len(found) > PAGE else None


async def existing(tx: Tx, import_id: ImportId) -> Import:
    """The import, inside a transaction under way. Raises `NotFound`."""
    found = await tx.imports.get(import_id)
    if found is None:
        raise NotFound
    return found


async def _begun(desk: Desk, actor: Actor, import_id: ImportId, content: bytes | None) -> bool:
    """Whether the list is being taken over from now on, or was before; not while another one is."""
    async with desk.writing() as tx:
        import_ = await existing(tx, import_id)
        if import_.state is not ImportState.WAITING:
            return True
        if not await under_way.is_free(tx):
            return False
        _check_fresh(import_, desk)
        if content is None:
            raise FileGone
        if checksum_of(content) != import_.checksum:
            raise FileChanged
        await under_way.begin(tx, import_, content, actor.id)
        return True


def _check_fresh(found: Import, desk: Desk) -> None:
    if found.state is ImportState.WAITING and not found.is_fresh(desk.clock.now()):
        raise ListTooOld
