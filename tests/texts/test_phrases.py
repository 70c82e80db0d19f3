"""Plain words that mean a command, in each language."""

from collections import Counter

import pytest

from handlers.rooms import all_routes
from texts.phrases import command_meant, normal
from texts.words import ROOT, languages


def phrases(language: str) -> list[tuple[str, str]]:
    """Commands with their phrases, as they stand in the file."""
    lines = (ROOT / language / "phrases.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("=", 1) for line in lines if line.strip()]
    return [(command.strip(), normal(phrase)) for command, said in pairs for phrase in said.split("|")]


@pytest.mark.parametrize("language", languages())
def test_every_command_can_be_said_in_plain_words(language: str) -> None:
    assert {command for command, _ in phrases(language)} == set(all_routes().commands)


@pytest.mark.parametrize("language", languages())
def test_no_phrase_means_two_things(language: str) -> None:
    said = Counter(phrase for _, phrase in phrases(language))

    assert [phrase for phrase, times in said.items() if times > 1] == []
    assert "" not in said


@pytest.mark.parametrize(
    ("language", "line", "command"),
    [
        ("en", "How many do I have left?", "balance"),
        ("en", "hey, HOW MANY SESSIONS are there", "balance"),
        ("en", "When does it expire??", "balance"),
        ("de", "Wie viele habe ich noch?", "balance"),
        ("de", "Wann läuft meine Karte ab?", "balance"),
        ("ru", "Сколько у меня осталось?", "balance"),
        ("ru", "сколько занятий осталось", "balance"),
        ("ru", "Отмена!", "cancel"),
        ("ru", "my passes", "balance"),
        ("de", "Hilfe", "help"),
    ],
)
def test_what_people_say_is_understood(language: str, line: str, command: str) -> None:
    assert command_meant(line, language) == command


@pytest.mark.parametrize("line", ["", "?!", "Anna", "how", "unbalanced", "helpless", "starting", "x" * 4096])
def test_what_means_no_command_is_left_to_others(line: str) -> None:
    assert command_meant(line, "en") is None
