"""Text in letters that the typefaces of papers have.

ReportLab is imported where a paper is made: a desk that makes none does not hold it in memory.
"""

import io
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from anyascii import anyascii

from handlers.typefaces import content, face_of, runs

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def typeface(face: int, *, bold: bool) -> str:
    """What ReportLab knows a typeface by."""
    return str(_font(face, bold=bold).fontName)


def printable(text: str) -> str:
    """The text on one line in letters that there are: others are spelled in Latin ones."""
    normal = unicodedata.normalize("NFC", text)
    return " ".join("".join(_printed(letter) for letter in normal).split())


def printed(line: str, *, bold: bool = False) -> list[tuple[str, str]]:
    """A line of printable text as it is set from left to right, each part with its typeface."""
    return [(typeface(face, bold=bold), part) for face, part in runs(line, _face_of)]


def broken(text: str, room: float, size: float, *, bold: bool = False) -> Iterator[str]:
    """The printable text in lines of at most `room` points, broken between words, or within one that is
    too long."""
    whole, line = printable(text), ""
    if width(whole, size, bold=bold) <= room:
        yield whole
        return
    for word in whole.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            yield line
        line = word
        while width(line, size, bold=bold) > room:
            fits = _fitting(line, room, size, bold=bold)
            yield line[:fits]
            line = line[fits:]
    yield line


def _fitting(word: str, room: float, size: float, *, bold: bool) -> int:
    fits = len(word) - 1
    while fits > 1 and width(word[:fits], size, bold=bold) > room:
        fits -= 1
    return max(1, fits)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a line of printable text is, in points."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return sum(float(stringWidth(part, name, size)) for name, part in printed(text, bold=bold))


@cache
def _font(face: int, *, bold: bool) -> "TTFont":
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    font = TTFont(f"Passdesk-{face}{'-Bold' if bold else ''}", io.BytesIO(content(face, bold=bold)))
    registerFont(font)
    return font


def _has(face: int, letter: str) -> bool:
    return ord(letter) in _font(face, bold=False).face.charToGlyph


@cache
def _printed(letter: str) -> str:
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in _UNSEEN:
        return ""
    return anyascii(letter) if _face_of(letter) is None else letter


@cache
def _face_of(letter: str) -> int | None:
    return face_of(letter, _has)
