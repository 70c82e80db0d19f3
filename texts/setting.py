"""Lines of text for what sets letters one after the other from left to right, as papers and pictures do.

Words in Hebrew or Arabic are turned to run to the left (Unicode Standard Annex 9, in a line that runs to the
right as a whole), and Arabic letters take the forms in which they join. A number behind such a word stays
where it is, as if the word stood apart: it is mostly an amount or a day of ours, and no part of a name.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

_RIGHT = ("R", "AL")
_TURNED = ("R", "AL", "AN")
_NUMBERS = ("EN", "AN")
_NEUTRAL = ("B", "S", "WS", "ON", "BN")
_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">", "«": "»", "‹": "›"}
_MIRRORED = _PAIRS | {closing: opening for opening, closing in _PAIRS.items()}
_BRACKETS = {opening: closing for opening, closing in _PAIRS.items() if opening in "([{"}
#: Where Unicode keeps the forms of Arabic letters, each with the letter that it stands for.
_FORMS = (range(0xFB50, 0xFDFB), range(0xFE70, 0xFEFD))


def visual(text: str) -> str:
    """A line as it is set: in most scripts as it is."""
    if not any(unicodedata.bidirectional(letter) in _TURNED for letter in text):
        return text
    return _ordered(_joined(_bare(text)))


def shapes(letter: str) -> set[str]:
    """The forms that a letter takes, by itself and among others."""
    return {letter, *_forms().get(letter, {}).values()}


def _bare(text: str) -> str:
    # Points over and under letters need a place of their own, which nothing here knows.
    return "".join(letter for letter in text if unicodedata.bidirectional(letter) != "NSM")


def _joined(text: str) -> str:
    forms, found, at = _forms(), "", 0
    joins_before = False
    while at < len(text):
        letter = text[at : at + 2] if text[at : at + 2] in forms else text[at]
        known = forms.get(letter, {})
        following = text[at + len(letter) : at + len(letter) + 1]
        joins_after = "initial" in known and "final" in forms.get(following, {})
        is_joined = joins_before and "final" in known
        form = {
            (True, True): "medial",
            (True, False): "final",
            (False, True): "initial",
            (False, False): "isolated",
        }[is_joined, joins_after]
        found += known.get(form, letter)
        joins_before, at = joins_after, at + len(letter)
    return found


@cache
def _forms() -> dict[str, dict[str, str]]:
    """Letters, and two that become one, by the forms in which they join others."""
    forms: dict[str, dict[str, str]] = {}
    for code in (code for block in _FORMS for code in block):
        form, _, letters = unicodedata.decomposition(chr(code)).partition(" ")
        whole = "".join(chr(int(letter, 16)) for letter in letters.split())
        is_lam_alef = len(whole) == 2 and whole[0] == "\u0644" and whole[1] in "\u0622\u0623\u0625\u0627"
        # A letter by itself is the letter.
        if is_lam_alef or (len(whole) == 1 and form != "<isolated>"):
            forms.setdefault(whole, {}).setdefault(form.strip("<>"), chr(code))
    return forms


def _ordered(text: str) -> str:
    levels = [_level(kind) for kind in _kinds(text)]
    letters = [
        _MIRRORED.get(letter, letter) if level == 1 else letter
        for letter, level in zip(text, levels, strict=True)
    ]
    for depth in (2, 1):
        letters, levels = _reversed_from(letters, levels, depth)
    return "".join(letters)


def _reversed_from(letters: Sequence[str], levels: Sequence[int], depth: int) -> tuple[list[str], list[int]]:
    turned = list(zip(letters, levels, strict=True))
    for first, last in _stretches([level >= depth for level in levels]):
        turned[first:last] = turned[first:last][::-1]
    return [letter for letter, _ in turned], [level for _, level in turned]


def _level(kind: str) -> int:
    return {"L": 0, "R": 1}.get(kind, 2)


def _kinds(text: str) -> list[str]:
    """What each letter counts as: running to the right (L) or left (R), or as a number among the latter."""
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    _tell_numbers(kinds)
    _leave_numbers_behind(kinds)
    _tell_brackets(text, kinds)
    for first, last in _stretches([kind in _NEUTRAL for kind in kinds]):
        around = {_side(kinds, first - 1), _side(kinds, last)}
        kinds[first:last] = ["R" if around == {"R"} else "L"] * (last - first)
    return kinds


def _tell_numbers(kinds: list[str]) -> None:
    strong = "L"
    for at, kind in enumerate(kinds):
        if kind in ("L", *_RIGHT):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    for at in range(1, len(kinds) - 1):
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and ((kind == "CS" and before in _NUMBERS) or (kind == "ES" and before == "EN")):
            kinds[at] = before
    for first, last in _stretches([kind == "ET" for kind in kinds]):
        if "EN" in (*kinds[max(0, first - 1) : first], *kinds[last : last + 1]):
            kinds[first:last] = ["EN"] * (last - first)
    strong = "L"
    for at, kind in enumerate(kinds):
        kinds[at] = {"AL": "R", "ES": "ON", "ET": "ON", "CS": "ON"}.get(kind, kind)
        if kinds[at] in ("L", "R"):
            strong = kinds[at]
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"


def _leave_numbers_behind(kinds: list[str]) -> None:
    follows = "L"
    for at in reversed(range(len(kinds))):
        if kinds[at] in ("L", "R"):
            follows = kinds[at]
        elif kinds[at] in _NUMBERS and follows == "L":
            kinds[at] = "L"


def _tell_brackets(text: str, kinds: list[str]) -> None:
    for opening, closing in sorted(_bracketed(text, kinds)):
        inside = {_side(kinds, at) for at in range(opening + 1, closing)}
        if "L" in inside:
            kinds[opening] = kinds[closing] = "L"
        elif "R" in inside:
            strong = [kind for at in range(opening) if (kind := _side(kinds, at))]
            kinds[opening] = kinds[closing] = strong[-1] if strong else "L"


def _bracketed(text: str, kinds: Sequence[str]) -> Iterator[tuple[int, int]]:
    waiting: list[tuple[str, int]] = []
    for at, letter in enumerate(text):
        if letter in _BRACKETS and kinds[at] == "ON":
            waiting.append((_BRACKETS[letter], at))
        elif letter in [closing for closing, _ in waiting]:
            while True:
                closing, opening = waiting.pop()
                if closing == letter:
                    yield opening, at
                    break


def _side(kinds: Sequence[str], at: int) -> str:
    """Which way a letter runs, numbers among the left; the line itself runs to the right at its ends."""
    if not 0 <= at < len(kinds):
        return "L"
    return {"L": "L", "R": "R", "EN": "R", "AN": "R"}.get(kinds[at], "")


def _stretches(which: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """The stretches in which it is so: from the first number, up to before the second."""
    first: int | None = None
    for at, is_so in enumerate([*which, False]):
        if is_so and first is None:
            first = at
        elif not is_so and first is not None:
            yield first, at
            first = None
