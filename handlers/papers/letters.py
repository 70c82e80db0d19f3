"""Text in letters that the typeface of papers has.

ReportLab is imported where a paper is made: a desk that makes none does not hold it in memory.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from anyascii import anyascii

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "Passdesk", "Passdesk-Bold"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@cache
def typefaces() -> tuple["TTFont", "TTFont"]:
    """The typeface of papers, regular and bold, made known to ReportLab."""
    import ttf_opensans
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    found = ((REGULAR, ttf_opensans.OPENSANS_REGULAR), (BOLD, ttf_opensans.OPENSANS_BOLD))
    fonts = [TTFont(name, str(kind.path)) for name, kind in found]
    for font in fonts:
        registerFont(font)
    return fonts[0], fonts[1]


def printable(text: str) -> str:
    """The text on one line in letters that there are: others are spelled in Latin ones.

    So are those of scripts that run to the left: in the order in which they are stored they would stand
    the wrong way round.
    """
    normal = unicodedata.normalize("NFC", text)
    return " ".join("".join(_printed(letter) for letter in normal).split())


def broken(text: str, width: float, size: float, *, bold: bool = False) -> Iterator[str]:
    """The printable text in lines of at most `width` points, broken between words, or within one that is
    too long."""
    typefaces()
    whole, line = printable(text), ""
    if _width(whole, size, bold=bold) <= width:
        yield whole
        return
    for word in whole.split(" "):
        longer = f"{line} {word}" if line else word
        if _width(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            yield line
        line = word
        while _width(line, size, bold=bold) > width:
            fits = _fitting(line, width, size, bold=bold)
            yield line[:fits]
            line = line[fits:]
    yield line


def _fitting(word: str, width: float, size: float, *, bold: bool) -> int:
    fits = len(word) - 1
    while fits > 1 and _width(word[:fits], size, bold=bold) > width:
        fits -= 1
    return max(1, fits)


def _width(text: str, size: float, *, bold: bool) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return float(stringWidth(text, BOLD if bold else REGULAR, size))


@cache
def _printed(letter: str) -> str:
    if letter.isspace():
        return " "
    if unicodedata.category(letter) in _UNSEEN:
        return ""
    is_known = ord(letter) in typefaces()[0].face.charToGlyph
    runs_left = unicodedata.bidirectional(letter) in ("R", "AL", "AN")
    return letter if is_known and not runs_left else anyascii(letter)
