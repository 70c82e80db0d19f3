"""Finding a person by what a hurried coach types: two letters, one typo, another alphabet, some digits."""

import re
from dataclasses import dataclass
from enum import StrEnum

from anyascii import anyascii

WHOLE = 2
CLOSE = 1
LEAST_LETTERS = 2
LEAST_DIGITS = 4

_LONGEST = 12
_MOST_WORDS = 3
_SHORTEST_MISTYPED = 4
_DIALLED = 6
_ONLY_A_NUMBER = re.compile(r"[\s\d()+./-]*\d[\s\d()+./-]*")


class Stage(StrEnum):
    """First come those who fit what was typed, then those who fit it but for one letter."""

    FITTING = "f"
    CLOSE = "c"


@dataclass(frozen=True, slots=True)
class Query:
    """A typed line as it is compared with names and phones: one to three words, all to be found."""

    words: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Query | None":
        """What `text` looks for; None where it is shorter than two letters or four digits."""
        is_number = _ONLY_A_NUMBER.fullmatch(text) is not None
        words = [_number(text)] if is_number else words_of(text)
        kept = sorted(dict.fromkeys(words), key=len, reverse=True)[:_MOST_WORDS]
        if not kept or len(kept[0]) < (LEAST_DIGITS if is_number else LEAST_LETTERS):
            return None
        return cls(tuple(kept))

    @classmethod
    def again(cls, packed: str) -> "Query | None":
        """The query that a button carries, its words in the order they were packed."""
        words = words_of(packed)[:_MOST_WORDS]
        return cls(tuple(words)) if words else None

    def __str__(self) -> str:
        return " ".join(self.words)


def spelled(text: str) -> str:
    """`text` in plain Latin lower case: "Müller" and "Елена" become "muller" and "elena"."""
    return str(anyascii(text)).casefold()


def words_of(text: str) -> list[str]:
    """The words of a name or query as they are compared."""
    return [word[:_LONGEST] for word in re.findall(r"[a-z0-9]+", spelled(text))]


def search_keys(name: str, phone: str | None = None) -> dict[str, int]:
    """What a person is indexed by: the words of the name, each word with one letter left out, and every
    ending of the phone number, so that any four digits in a row find it.

    Two spellings that differ by one letter (changed, missing, extra or swapped) share such a key.
    """
    words = words_of(name)
    keys = {shorter: CLOSE for word in words for shorter in _shortened(word)}
    return keys | dict.fromkeys([*words, *_endings(phone)], WHOLE)


def typo_keys(word: str) -> list[str]:
    """The keys under which a mistyped `word` may be found."""
    return [word, *_shortened(word)]


def _shortened(word: str) -> list[str]:
    if len(word) < _SHORTEST_MISTYPED:
        return []
    return sorted({word[:i] + word[i + 1 :] for i in range(len(word))})


def _number(text: str) -> str:
    digits = re.sub(r"\D", "", spelled(text))
    if len(digits) >= _DIALLED:
        # The leading zeros of "0171…" and "0049…" are dialled, not part of the number in its full form.
        digits = digits.lstrip("0")
    return digits[:_LONGEST]


def _endings(phone: str | None) -> list[str]:
    digits = re.sub(r"\D", "", phone or "")
    return [digits[i:][:_LONGEST] for i in range(len(digits) - LEAST_DIGITS + 1)]
