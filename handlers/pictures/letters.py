"""The typeface, which letters it has, and lines that end where their room does.

Pillow is imported where something is drawn: a desk that draws nothing does not hold it in memory.
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

#: Stands for any run of letters that the typeface lacks.
MISSING = "◊"
CUT = "…"
#: In no typeface: what is drawn for it is drawn for every letter that is missing.
_NO_LETTER = "\uffff"
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@cache
def face(size: int, *, bold: bool = False) -> "FreeTypeFont":
    """The typeface at so many pixels."""
    import ttf_opensans
    from PIL import ImageFont

    kind = ttf_opensans.OPENSANS_BOLD if bold else ttf_opensans.OPENSANS_REGULAR
    # The basic layout is within Pillow itself: the same letters stand in the same places everywhere.
    return ImageFont.truetype(str(kind.path), size, layout_engine=ImageFont.Layout.BASIC)


def drawable(text: str) -> str:
    """The text on one line in letters that there are; each run of others becomes one `MISSING`."""
    seen = "".join(letter for letter in _on_one_line(text) if unicodedata.category(letter) not in _UNSEEN)
    known = "".join(letter if _is_known(letter) else MISSING for letter in seen)
    return re.sub(f"{MISSING}( ?{MISSING})*", MISSING, known)


def fitted(text: str, face: "FreeTypeFont", width: float) -> str:
    """The drawable text, cut with a `CUT` where it would be wider than `width` pixels."""
    line = drawable(text)
    if face.getlength(line) <= width:
        return line
    fits, too_long = 0, len(line)
    while too_long - fits > 1:
        middle = (fits + too_long) // 2
        fits, too_long = (middle, too_long) if face.getlength(_cut(line, middle)) <= width else (fits, middle)
    return _cut(line, fits)


def wrapped(text: str, face: "FreeTypeFont", width: float, *, most: int = 2) -> list[str]:
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


@lru_cache(maxsize=4096)
def _is_known(letter: str) -> bool:
    return letter.isspace() or _drawn(letter) != _drawn(_NO_LETTER)


def _drawn(letter: str) -> tuple[tuple[int, int], bytes]:
    mask = face(24).getmask(letter)
    return mask.size, bytes(mask)
