"""The typefaces of papers and pictures: one for nearly everything, and others for letters that it lacks.

A file is read when the first letter needs it: a desk that draws nothing holds none in memory.
"""

import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from texts.setting import shapes, visual

#: Open Sans, Noto Sans (signs of currencies, rarer letters), FiraGO (Hebrew, Arabic, Georgian).
FACES = range(3)
_MAIN, _SIGNS, _OTHERS = FACES
#: Their letters change by those beside them, in ways that are kept in the file and that nothing here reads.
_INTRICATE = ("DEVANAGARI", "THAI")

Has = Callable[[int, str], bool]


@cache
def content(face: int, *, bold: bool = False) -> bytes:
    """The file of a typeface."""
    if face == _MAIN:
        import ttf_opensans

        kind = ttf_opensans.OPENSANS_BOLD if bold else ttf_opensans.OPENSANS_REGULAR
        return Path(kind.path).read_bytes()
    import pymupdf_fonts

    names = {_SIGNS: ("notos", "notosbo"), _OTHERS: ("figo", "figbo")}
    return bytes(pymupdf_fonts.myfont(names[face][bold]))


def face_of(letter: str, has: Has) -> int | None:
    """The first typeface that `has` the letter in every form that it takes; None where none does."""
    for face in FACES:
        is_readable = face != _OTHERS or not unicodedata.name(letter, "").startswith(_INTRICATE)
        if is_readable and all(has(face, form) for form in shapes(letter)):
            return face
    return None


def runs(line: str, of: Callable[[str], int | None]) -> Iterator[tuple[int, str]]:
    """A line of letters that there are as it is set, from left to right, by the typeface `of` each letter."""
    run, current = "", _MAIN
    for letter in visual(line):
        face = current if letter == " " else of(letter) or _MAIN
        if face != current and run:
            yield current, run
            run = ""
        run, current = run + letter, face
    if run:
        yield current, run
