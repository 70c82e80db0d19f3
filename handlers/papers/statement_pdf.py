"""A statement as a PDF whose pages are as wide as a phone can show them without zooming."""

import io
from datetime import date
from threading import Lock

from domain.statements import Statement
from handlers.papers.letters import broken, printable, printed, width
from handlers.papers.statement_shown import figures, heading, lines, open_lines, pass_line, stretch
from texts.words import Words

#: A6, in points.
_WIDTH, _HEIGHT = 297.64, 419.53
_EDGE = 20.0
_ROOM = _WIDTH - 2 * _EDGE
_BODY, _SMALL, _TITLE = 9.5, 8.0, 14.0
_LEADING = 1.35
_GREY, _BLACK = 0.35, 0.0

#: The typeface keeps which of its letters a paper has used: one paper after the other.
_AT_WORK = Lock()


def content(words: Words, statement: Statement) -> bytes:
    """The file. To be called in a thread: ten thousand lines take seconds."""
    with _AT_WORK:
        return _Paper(words, statement).written()


class _Paper:
    def __init__(self, words: Words, statement: Statement) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self._words, self._statement = words, statement
        self._file = io.BytesIO()
        self._canvas: Canvas = Canvas(self._file, pagesize=(_WIDTH, _HEIGHT), pageCompression=1)
        self._canvas.setTitle(printable(heading(words, statement)))
        self._canvas.setAuthor(printable(statement.studio))
        self._page = 0
        self._begin()

    def written(self) -> bytes:
        words, statement = self._words, self._statement
        self._write(heading(words, statement), _TITLE, bold=True)
        self._write(stretch(words, statement), _BODY)
        self._space(_BODY)
        for said in open_lines(words, "statement-before", statement.before):
            self._write(said, _BODY, bold=True)
        day: date | None = None
        for line in lines(words, statement):
            self._space(4)
            if line.day != day:
                self._write(words.day(line.day), _SMALL, grey=True)
            day = line.day
            self._write(line.what, _BODY)
            if said := figures(words, line):
                self._write(said, _SMALL, right=True)
        self._space(_BODY)
        for said in open_lines(words, "statement-after", statement.after):
            self._write(said, _BODY + 1, bold=True)
        if statement.passes:
            self._space(_BODY)
            self._write(words.plain("statement-passes"), _BODY + 1, bold=True)
        for each in statement.passes:
            self._write(pass_line(words, each, statement.today), _BODY)
        self._canvas.showPage()
        self._canvas.save()
        return self._file.getvalue()

    def _begin(self) -> None:
        self._page += 1
        self._y = _HEIGHT - _EDGE
        self._canvas.setFillGray(_GREY)
        self._set(next(broken(self._statement.studio, _ROOM - 40, _SMALL)), _SMALL)
        self._set(str(self._page), _SMALL, right=True)
        self._y -= 2 * _SMALL

    def _space(self, points: float) -> None:
        self._y -= points

    def _write(
        self, text: str, size: float, *, bold: bool = False, grey: bool = False, right: bool = False
    ) -> None:
        for line in broken(text, _ROOM, size, bold=bold):
            self._y -= size * _LEADING
            if self._y < _EDGE:
                self._canvas.showPage()
                self._begin()
                self._y -= size * _LEADING
            self._canvas.setFillGray(_GREY if grey else _BLACK)
            self._set(line, size, bold=bold, right=right)

    def _set(self, line: str, size: float, *, bold: bool = False, right: bool = False) -> None:
        at = _WIDTH - _EDGE - width(line, size, bold=bold) if right else _EDGE
        text = self._canvas.beginText(at, self._y)
        for typeface, part in printed(line, bold=bold):
            text.setFont(typeface, size)
            text.textOut(part)
        self._canvas.drawText(text)
