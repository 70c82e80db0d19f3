"""A list that an owner sends: looked at, taken over when they press so, taken back as one."""

from functools import partial
from pathlib import PurePath

from domain.imports import Import, ImportState
from domain.refusals import FileGone, NameNeeded
from handlers.routes import Routes
from handlers.screens import Screen, general, import_problems, importing
from handlers.screens.screen import Document
from handlers.taps.importing import GetTemplate, ShowFiles, ShowImport, TakeOver, UndoImport
from handlers.turn import Turn
from services import sent_lists, templates, unimporting
from services.access import require_owner
from services.people import clean_name
from services.tables import UnreadableTable

routes = Routes()

_LONGEST_NAME = 60
_TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")
_KINDS = ("text/csv", "text/tab-separated-values", "application/vnd.ms-excel")


def is_list(turn: Turn) -> bool:
    """Whether an owner has sent what looks like a table."""
    sent = turn.upload
    if sent is None or not turn.actor.is_owner:
        return False
    return PurePath(sent.name).suffix.lower() in _TABLES or (sent.mime_type or "").startswith(_KINDS)


async def look(turn: Turn) -> Screen:
    """What the list that was sent would come to; nothing is written."""
    sent = turn.upload
    assert sent is not None, "only a file can be looked at"
    name = _called(sent.name)
    async with turn.live.progress(partial(importing.at_work, turn.words)):
        content = await turn.live.fetch(sent.file_id, sent.size)
        try:
            report = await sent_lists.offer(turn.desk, turn.actor, name, sent.file_id, content)
        except UnreadableTable as refused:
            return import_problems.unreadable(turn.words, name, refused)
    if isinstance(report, Import):
        return importing.begun(turn.words, report)
    if report.problems:
        return import_problems.problems(turn.words, name, report)
    return importing.offered(turn.words, name, report)


@routes.tap(ShowFiles)
async def files(turn: Turn, tap: ShowFiles) -> Screen:
    """Import and export, with what was imported."""
    return importing.files(turn.words, *await sent_lists.page(turn.desk, turn.actor, tap.before))


@routes.tap(GetTemplate)
async def template(turn: Turn, tap: GetTemplate) -> Screen:
    """A list to fill in."""
    require_owner(turn.actor)
    return importing.template(turn.words, Document(templates.NAME, templates.template()))


@routes.tap(ShowImport)
async def show(turn: Turn, tap: ShowImport) -> Screen:
    """An import that was done, or is under way."""
    return importing.begun(turn.words, await sent_lists.get(turn.desk, turn.actor, tap.import_id))


@routes.tap(TakeOver)
async def take_over(turn: Turn, tap: TakeOver) -> Screen:
    """Takes the list over; pressed again, or delivered again, it goes on or shows what was done."""
    found = await sent_lists.waiting(turn.desk, turn.actor, tap.import_id)
    async with turn.live.progress(partial(importing.at_work, turn.words)) as told:
        try:
            content = await _content(turn, found)
            done = await sent_lists.confirm(turn.desk, turn.actor, tap.import_id, content, told)
        except FileGone as refusal:
            return general.refused(turn.words, refusal, pressed=False)
    if isinstance(done, Import):
        return importing.begun(turn.words, done)
    return import_problems.problems(turn.words, found.name, done)


@routes.tap(UndoImport)
async def undo(turn: Turn, tap: UndoImport) -> Screen:
    """Says what taking an import back would do; then does it."""
    if not tap.sure:
        return importing.sure(turn.words, await unimporting.preview(turn.desk, turn.actor, tap.import_id))
    async with turn.live.progress(partial(importing.undoing, turn.words)) as told:
        found = await unimporting.take_back(turn.desk, turn.actor, tap.import_id, told)
    if found.import_.undone_at is not None and not found.passes:
        return importing.begun(turn.words, found.import_)
    return importing.taken_back(turn.words, found)


async def _content(turn: Turn, found: Import) -> bytes | None:
    if found.state is not ImportState.WAITING or found.file_id is None:
        return None
    return await turn.live.fetch(found.file_id)


def _called(name: str) -> str:
    try:
        return clean_name(name[:_LONGEST_NAME])
    except NameNeeded:
        return "?"
