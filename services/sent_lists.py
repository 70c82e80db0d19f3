"""A list that an owner sends to the chat: looked at first, taken over when they say so (PRODUCT §9.4)."""

from domain.imports import LIFE, Import, ImportId, ImportState, Report
from domain.people import Actor
from domain.refusals import FileChanged, ListTooOld, NotFound
from services.access import require_owner
from services.importing import checksum_of, look, looked, read, take_over
from services.takeover import Progress
from storage.desk import Desk, Tx
from storage.importing import ImportStore

PAGE = 8


async def offer(desk: Desk, actor: Actor, name: str, file_id: str, content: bytes) -> Report:
    """What taking the list over would come to; nothing is written yet.

    Where there is anything to take over, the list waits under the report's `import_id`: of the file itself
    only how Telegram calls it, and its checksum. Raises `UnreadableTable`.
    """
    require_owner(actor)
    found = await read(desk, content)
    if found.report.problems:
        return found.report
    async with desk.reading() as tx:
        report = await look(tx, found)
    if report.problems or not report.new_passes:
        return report
    async with desk.writing() as tx:
        await tx.imports.forget_waiting(tx.now - LIFE)
        report.import_id = await tx.imports.offer(name, file_id, checksum_of(content), actor.id, tx.now)
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
    desk: Desk, actor: Actor, import_id: ImportId, content: bytes, told: Progress
) -> Import | Report:
    """Takes the list over, all of it or nothing, once: repeated, it returns what was done.

    Two lists at once wait for each other. Nobody is sent anything. Where the list has come to contradict what
    is here, its report with the problems is returned, and nothing was done. Raises `FileChanged` where
    `content` is not what was looked at, `ListTooOld`.
    """
    require_owner(actor)
    await waiting(desk, actor, import_id)
    found = await read(desk, content)
    async with desk.writing() as tx:
        await ImportStore(tx.sql).wait_for_others()
        now = await existing(tx, import_id)
        if now.state is ImportState.WAITING:
            _check_fresh(now, desk)
            if checksum_of(content) != now.checksum:
                raise FileChanged
            takeover = await looked(tx, found)
            if not takeover.is_sound:
                return takeover.report
            await take_over(tx, takeover, import_id, actor, told)
        return await existing(tx, import_id)


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


def _check_fresh(found: Import, desk: Desk) -> None:
    if found.state is ImportState.WAITING and not found.is_fresh(desk.clock.now()):
        raise ListTooOld
