"""Screens of a list that is taken over: what it would come to, what it came to, and taking it back."""

from collections.abc import Iterable

from domain.importing import COLUMNS
from domain.imports import Difference, Figures, Import, ImportId, ImportState, Report
from handlers.screens import import_problems
from handlers.screens.screen import Button, Document, Rows, Screen
from handlers.taps.coach import ShowPass
from handlers.taps.importing import (
    Export,
    GetTemplate,
    ShowFiles,
    ShowImport,
    TakeOver,
    UndoImport,
)
from handlers.taps.people import OwnerDesk
from services.handing_over import Form
from services.unimporting import TakenBack
from texts.words import Words

_PLANS = 5
_DIFFERING = 8
_NAMED = 10


def files(words: Words, imports: list[Import], more: ImportId | None) -> Screen:
    """Import and export: how a list is sent, what was imported, and what can be had."""
    rows: Rows = (
        (Button(words.plain("button-template"), GetTemplate()),),
        (Button(words.plain("button-export-xlsx"), Export(form=Form.XLSX)),),
        (Button(words.plain("button-export-csv"), Export(form=Form.CSV)),),
    )
    rows += tuple((Button(_called(words, each), ShowImport(import_id=each.id)),) for each in imports)
    if more is not None:
        rows += ((Button(words.plain("button-more"), ShowFiles(before=more)),),)
    text = "\n\n".join([words("files-title"), words("files-import"), words("files-export")])
    return Screen(text, (*rows, (Button(words.plain("button-back"), OwnerDesk()),)))


def template(words: Words, file: Document) -> Screen:
    """The list to fill in, with what its columns mean."""
    columns = {name: name for name in COLUMNS}
    return Screen(words("template-caption", **columns), document=file)


def offered(words: Words, name: str, report: Report) -> Screen:
    """What a list would come to, before anything is written."""
    title = words("import-title", name=name)
    if report.import_id is None:
        return Screen("\n\n".join([title, words("import-all-here"), _figures(words, report)]), _back(words))
    press = Button(
        words.plain("button-import", count=report.new_passes), TakeOver(import_id=report.import_id)
    )
    text = "\n\n".join([title, words("import-nothing-yet"), _figures(words, report)])
    return Screen(text, ((press,), *_back(words)))


def at_work(words: Words, done: int, of: int) -> str:
    """How far the writing is."""
    return words("import-at-work", done=done, of=of) if of else words("import-begins")


def undoing(words: Words, done: int, of: int) -> str:
    """How far the taking back is."""
    return words("import-undoing", done=done, of=of) if of else words("import-begins")


def begun(words: Words, import_: Import) -> Screen:
    """What an import came to, or how far it is."""
    if import_.is_under_way:
        return _under_way(words, import_)
    if import_.was_broken_off:
        return import_problems.broken_off(words, import_)
    return _done(words, import_)


def _under_way(words: Words, import_: Import) -> Screen:
    title, figures = words("import-title", name=import_.name), import_.figures
    if import_.state is ImportState.TAKING_OVER:
        parts = [at_work(words, import_.lines_done, figures.lines), words("import-goes-on")]
    else:
        parts = [undoing(words, figures.ended, figures.new_passes), words("import-goes-back")]
    again = Button(words.plain("button-refresh"), ShowImport(import_id=import_.id))
    return Screen("\n\n".join([title, *parts]), ((again,), *_back(words)))


def _done(words: Words, import_: Import) -> Screen:
    # With the one press that takes it back.
    rows = _back(words)
    title = words("import-title", name=import_.name)
    parts = [title, _what_became(words, import_), _figures(words, import_.figures)]
    if import_.state is ImportState.DONE and import_.figures.new_passes:
        rows = ((Button(words.plain("button-import-undo"), UndoImport(import_id=import_.id)),), *rows)
    return Screen("\n\n".join(parts), rows)


def sure(words: Words, found: TakenBack) -> Screen:
    """What taking an import back would do."""
    import_ = found.import_
    title = words("import-undo-title", name=import_.name)
    back = ((Button(words.plain("button-back"), ShowImport(import_id=import_.id)),),)
    if not found.passes:
        return Screen("\n\n".join([title, words("import-undo-nothing"), *_staying(words, found)]), back)
    lines = [words("import-undo-passes", count=found.passes), words("import-undo-rest")]
    parts = [title, "\n".join(lines), *_staying(words, found)]
    yes = UndoImport(import_id=import_.id, sure=True)
    press = Button(words.plain("button-import-undo-sure", count=found.passes), yes)
    return Screen("\n\n".join(parts), ((press,), *back))


def taken_back(words: Words, found: TakenBack) -> Screen:
    """What was taken back, and what stays."""
    title = words("import-undone-title", name=found.import_.name)
    if not found.passes:
        text = "\n\n".join([title, words("import-undo-nothing"), *_staying(words, found)])
        return Screen(text, (*_kept_rows(words, found), *_back(words)))
    lines = [words("import-undone-passes", count=found.passes)]
    lines += [words("import-undone-people", count=found.people)] if found.people else []
    lines += [words("import-undone-plans", count=found.plans)] if found.plans else []
    parts = [title, "\n".join(lines), *_staying(words, found), words("import-undone-again")]
    return Screen("\n\n".join(parts), (*_kept_rows(words, found), *_back(words)))


def _called(words: Words, import_: Import) -> str:
    day = words.studio.today(import_.done_at or import_.at)
    key = f"import-row-{import_.state}"
    return words.plain(key, day=day, name=_short(import_.name), count=import_.figures.new_passes)


def _short(name: str) -> str:
    return name if len(name) <= 16 else f"{name[:7]}…{name[-8:]}"


def _what_became(words: Words, import_: Import) -> str:
    by = import_.actor_name or words.plain("history-desk")
    lines = [words("import-done", when=words.stamp(import_.done_at or import_.at), by=by)]
    if import_.undone_at is not None:
        lines.append(words("import-undone", when=words.stamp(import_.undone_at)))
    return "\n".join(lines)


def _figures(words: Words, figures: Figures) -> str:
    lines = [words("import-passes", count=figures.new_passes, expired=figures.expired)]
    lines.append(words("import-clients", count=figures.new_clients, known=figures.known_clients))
    if figures.new_plans:
        count, names = len(figures.new_plans), ", ".join(figures.new_plans[:_PLANS])
        lines.append(words("import-plans", count=count, names=names, more=max(0, count - _PLANS)))
    if figures.already_here:
        lines.append(words("import-already", count=figures.already_here))
    if figures.differs:
        lines.append(words("import-differs", count=figures.differs))
        lines += _differing(words, figures.differing[:_DIFFERING])
        if figures.differs > _DIFFERING:
            lines.append(words("import-more", count=figures.differs - _DIFFERING))
    return "\n".join(lines)


def _differing(words: Words, differing: Iterable[Difference]) -> list[str]:
    lines = []
    for each in differing:
        listed, here = _used(words, each.listed), _used(words, each.here)
        lines.append(words("import-difference", line=each.line, listed=listed, here=here))
    return lines


def _used(words: Words, balance: tuple[int, int | None]) -> str:
    used, total = balance
    if total is None:
        return words.plain("import-used-unlimited", used=used)
    return words.plain("import-used", used=used, total=total)


def _staying(words: Words, found: TakenBack) -> list[str]:
    if not found.stays:
        return []
    lines = [words("import-stays", count=found.stays)]
    lines += [words("import-kept", name=each.client_name, title=each.title) for each in found.kept[:_NAMED]]
    if found.stays > _NAMED:
        lines.append(words("import-more", count=found.stays - _NAMED))
    return ["\n".join(lines)]


def _kept_rows(words: Words, found: TakenBack) -> Rows:
    return tuple(
        (
            Button(
                words.plain("passlist-open", client=each.client_name, title=each.title),
                ShowPass(pass_id=each.pass_id),
            ),
        )
        for each in found.kept[:_NAMED]
    )


def _back(words: Words) -> Rows:
    return ((Button(words.plain("button-back"), ShowFiles()),),)
