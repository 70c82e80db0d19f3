"""Finding a person by what a hurried coach types: two letters, one typo, another alphabet."""

import re

from anyascii import anyascii

WHOLE = 2
CLOSE = 1
_LONGEST = 12


def spelled(text: str) -> str:
    """`text` in plain Latin lower case: "Müller" and "Елена" become "muller" and "elena"."""
    return str(anyascii(text)).casefold()


def words_of(text: str) -> list[str]:
    """The words of a name or query as they are compared."""
    return [word[:_LONGEST] for word in re.findall(r"[a-z0-9]+", spelled(text))]


def search_keys(name: str) -> dict[str, int]:
    """What a name is indexed by: its words, and each word with one letter left out.

    Two spellings that differ by one letter (changed, missing, extra or swapped) share such a key.
    """
    keys: dict[str, int] = {}
    for word in words_of(name):
        for shorter in _shortened(word):
            keys.setdefault(shorter, CLOSE)
    for word in words_of(name):
        keys[word] = WHOLE
    return keys


def typo_keys(word: str) -> list[str]:
    """The keys under which a mistyped `word` may be found."""
    return [word, *_shortened(word)]


def _shortened(word: str) -> list[str]:
    if len(word) < 4:
        return []
    return sorted({word[:i] + word[i + 1 :] for i in range(len(word))})
