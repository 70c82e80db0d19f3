"""Why a list is not taken over: problems by line, in the message or, where there are many, as a file."""

import csv
import io

from domain.importing import COLUMNS, Problem
from domain.imports import Import, ImportState, Report
from handlers.screens.screen import Button, Document, Rows, Screen
from handlers.taps.importing import GetTemplate, ShowFiles, UndoImport
from services.exporting import guarded
from services.tables import UnreadableTable
from texts.words import Words

#: More problems than this are handed over as a file, with the first few in its caption.
_IN_MESSAGE = 12
_IN_CAPTION = 3
_HEADER = ("line", "column", "value", "problem")


def unreadable(words: Words, name: str, refused: UnreadableTable) -> Screen:
    """Why the file is no list, and what would be one."""
    said = words(f"import-unreadable-{refused.why}", detail=refused.detail)
    header = words("import-header", columns=",".join(COLUMNS))
    return Screen("\n\n".join([words("import-title", name=name), said, header]), _ways(words))


def problems(words: Words, name: str, report: Report) -> Screen:
    """Everything that is wrong, by line; nothing was written."""
    found = report.problems
    count = words("import-problems", count=len(found), lines=report.lines)
    in_file = len(found) > _IN_MESSAGE
    shown = found[: _IN_CAPTION if in_file else _IN_MESSAGE]
    parts = [words("import-title", name=name), count, "\n".join(_line(words, each) for each in shown)]
    if not in_file:
        return Screen("\n\n".join(parts), _ways(words))
    parts.append(words("import-problems-file"))
    return Screen("\n\n".join(parts), _ways(words), document=_file(words, found))


def broken_off(words: Words, import_: Import) -> Screen:
    """Why a list was taken back that had come in part, by line."""
    lines, rows = [words("import-broken-off")], _ways(words)
    if import_.state is ImportState.DONE:
        lines.append(words("import-broken-off-stays"))
        undo = Button(words.plain("button-import-undo"), UndoImport(import_id=import_.id))
        rows = ((undo,), *rows)
    problems = "\n".join(_line(words, each) for each in import_.figures.problems[:_IN_MESSAGE])
    parts = [words("import-title", name=import_.name), "\n".join(lines), problems]
    return Screen("\n\n".join(parts), rows)


def _line(words: Words, problem: Problem) -> str:
    return words("import-problem", line=problem.line, said=_said(words, problem))


def _said(words: Words, problem: Problem) -> str:
    return words.plain(
        f"import-wrong-{problem.wrong}", column=problem.column, value=problem.value, detail=problem.detail
    )


def _file(words: Words, problems: list[Problem]) -> Document:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([words.plain(f"import-column-{name}") for name in _HEADER])
    for each in problems:
        cells = (each.column, each.value, _said(words, each))
        writer.writerow([each.line, *map(guarded, cells)])
    # With a byte order mark: Excel takes CSV for its own old encoding otherwise.
    return Document("problems.csv", text.getvalue().encode("utf-8-sig"))


def _ways(words: Words) -> Rows:
    return (
        (Button(words.plain("button-template"), GetTemplate()),),
        (Button(words.plain("button-back"), ShowFiles()),),
    )
