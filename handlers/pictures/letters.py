"""The typefaces, which letters they have, and lines that end where their room does.

Pillow is imported where something is drawn: a desk that draws nothing does not hold it in memory.
"""

import io
import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from handlers.pictures.colours import Colour
from handlers.typefaces import content, face_of, runs

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

#: Stands for any run of letters that the typefaces lack.
MISSING = "◊"
CUT = "…"
#: In no typeface: what is drawn for it is drawn for every letter that is missing.
_NO_LETTER = "\uffff"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class Letters:
    """Letters at so many pixels, from whichever typeface has them."""

    def __init__(self, size: int, *, bold: bool) -> None:
        self._size = size
        self._bold = bold

    def getlength(self, line: str) -> float:
        """How wide a drawable line is, in pixels."""
        return sum(
            _face(face, self._size, bold=self._bold).getlength(part) for face, part in runs(line, _face_of)
        )

    def put(self, sheet: "ImageDraw", left: float, top: float, line: str, colour: Colour) -> None:
        """Draws a drawable line; all of its letters stand on one height."""
        base = top + _face(0, self._size, bold=self._bold).getmetrics()[0]
        for face, part in runs(line, _face_of):
            kind = _face(face, self._size, bold=self._bold)
            sheet.text((left, base), part, font=kind, fill=colour, anchor="ls")
            left += kind.getlength(part)


@cache
def face(size: int, *, bold: bool = False) -> Letters:
    """Letters at so many pixels."""
    return Letters(size, bold=bold)


def drawable(text: str) -> str:
    """The text on one line in letters that there are; each run of others becomes one `MISSING`."""
    seen = "".join(letter for letter in _on_one_line(text) if unicodedata.category(letter) not in _UNSEEN)
    known = "".join(letter if _is_known(letter) else MISSING for letter in seen)
    return re.sub(f"{MISSING}( ?{MISSING})*", MISSING, known)


def fitted(text: str, face: Letters, width: float) -> str:
    """The drawable text, cut with a `CUT` where it would be wider than `width` pixels."""
    line = drawable(text)
    if face.getlength(line) <= width:
        return line
    fits, too_long = 0, len(line)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        fits, too_long = (middle, too_long) if face.getlength(_cut(line, middle)) <= width else (fits, middle)
    return _cut(line, fits)


def wrapped(text: str, face: Letters, width: float, *, most: int = 2) -> list[str]:
    """The drawable text on up to `most` lines, broken between words; the last is cut where it must be."""
    lines, words = [""], drawable(text).split(" ")
    for place, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and face.getlength(longer) > width:
            if len(lines) == most:
                lines[-1] = " ".join([lines[-1], *words[place:]])
                break
            lines.append(word)
        else:
            lines[-1] = longer
    return [fitted(line, face, width) for line in lines]


def _cut(line: str, length: int) -> str:
    return line[:length].rstrip() + CUT


def _on_one_line(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _is_known(letter: str) -> bool:
    return letter.isspace() or _face_of(letter) is not None


@lru_cache(maxsize=8192)
def _face_of(letter: str) -> int | None:
    return face_of(letter, _has)


@cache
def _face(face: int, size: int, *, bold: bool = False) -> "FreeTypeFont":
    from PIL import ImageFont

    # The basic layout is within Pillow itself: the same letters stand in the same places everywhere.
    file = io.BytesIO(content(face, bold=bold))
    return ImageFont.truetype(file, size, layout_engine=ImageFont.Layout.BASIC)


def _has(face: int, letter: str) -> bool:
    return _drawn(face, letter) != _drawn(face, _NO_LETTER)


def _drawn(face: int, letter: str) -> tuple[tuple[int, int], bytes]:
    mask = _face(face, 24).getmask(letter)
    return mask.size, bytes(mask)
