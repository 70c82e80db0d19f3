"""Plain words that mean a command: "how many do I have left?" is /balance (PRODUCT §10.2)."""

import re
import unicodedata
from functools import cache

from texts.words import ROOT, languages


def command_meant(text: str, language: str) -> str | None:
    """The command that a typed line asks for in this language (or in English), or None.

    A line means a command when it is one of the command's phrases, or holds one of more than one word.
    """
    line = normal(text)
    for code in (language, "en"):
        for phrase, command in _phrases(code).items():
            if line == phrase or (" " in phrase and f" {phrase} " in f" {line} "):
                return command
    return None


def is_cancel(text: str, language: str) -> bool:
    """Whether a whole typed line says that somebody does not want to answer: "never mind"."""
    return any(_phrases(code).get(normal(text)) == "cancel" for code in (language, "en"))


def normal(text: str) -> str:
    """Lower case words, one space apart, without punctuation or accents of composition."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(re.findall(r"\w+", folded))


@cache
def _phrases(language: str) -> dict[str, str]:
    if language not in languages():
        return {}
    lines = (ROOT / language / "phrases.txt").read_text(encoding="utf-8").splitlines()
    found: dict[str, str] = {}
    for line in lines:
        command, _, phrases = line.partition("=")
        for phrase in phrases.split("|"):
            found[normal(phrase)] = command.strip()
    found.pop("", None)
    return found
