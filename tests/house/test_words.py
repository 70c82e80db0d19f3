"""Every language says everything, with the same variables, within Telegram's limits."""

import inspect
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

import handlers
from domain import refusals
from domain.notices import NoticeKind
from handlers.rooms import all_routes
from services.checking import Broken
from texts.words import ROOT, languages

LONGEST_ALERT = 200
LONGEST_MESSAGE = 4096
#: What a phone shows of a button, a usual value in the place of each variable.
LONGEST_BUTTON = 30
#: What a phone shows of a button that has half the width.
LONGEST_HALF = 16
HALVES = (
    *("button-adjust", "button-expiry", "button-history", "button-more-actions", "button-explain"),
    *("button-book-session", "button-bookings", "button-split", "button-merge-pass"),
    *("button-transfer", "button-share", "button-hold-today", "button-hold-tomorrow"),
)
#: Labels that do not say by their keys that they are some.
LABELS = (
    *("session-taken", "placing-day-count", "placing-day-full"),
    *("roster-row-booked", "roster-row-attended", "roster-row-no_show", "roster-row-late_cancelled"),
    *("roster-row-excused", "roster-row-offered", "roster-row-waitlisted", "timetable-button"),
    *("people-row-owner", "people-row-coach", "people-row-both", "people-row-nobody"),
)
#: The room a value takes: a date, a pass's title, a person's name, and what is shorter.
VALUE = 12
SHORT = {
    **dict.fromkeys(("title", "name", "client", "what", "plan", "who"), 10),
    **dict.fromkeys(("amount", "price", "sum"), 9),
    **dict.fromkeys(("until", "at", "change", "taken", "capacity", "places", "days"), 5),
    **dict.fromkeys(("count", "free", "total", "left", "most", "number", "waiting", "unpaid", "every"), 2),
    **dict.fromkeys(("before", "after", "before_last", "weeks", "hours", "percent", "used", "open"), 2),
}
#: Second names of things that have one already: a hold, a plan, a pass out of use.
SECOND_NAMES = {
    "en": r"\bpaus\w*",
    "de": r"\bPl[aä]n(e|en|s)?\b",
    "ru": r"\b(план(а|у|ом|е|ы|ов)?|пауз\w*|деактивир\w*)\b",
}


def messages(language: str) -> dict[str, ast.Message]:
    """All messages of a language by key; a key that stands twice is a fault."""
    found: dict[str, ast.Message] = {}
    for path in sorted((ROOT / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{path}: {entry.content}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice in {language}"
                found[entry.id.name] = entry
    return found


def variables(message: ast.Message) -> set[str]:
    """The names of the values a message takes."""
    return set(re.findall(r"\$([a-z_]\w*)", _source(message)))


def longest(pattern: ast.Pattern | None) -> int:
    """How long a message can get, each value taken as `VALUE` characters."""
    assert pattern is not None
    return sum(_length(element) for element in pattern.elements)


def _length(element: ast.TextElement | ast.Placeable) -> int:
    if isinstance(element, ast.TextElement):
        return len(element.value)
    choice = element.expression
    if isinstance(choice, ast.SelectExpression):
        return max(longest(variant.value) for variant in choice.variants)
    if isinstance(choice, ast.StringLiteral):
        return len(choice.value)
    return SHORT.get(choice.id.name, VALUE) if isinstance(choice, ast.VariableReference) else VALUE


def _source(message: ast.Message) -> str:
    return FluentSerializer().serialize_entry(message)


@pytest.mark.parametrize("language", SECOND_NAMES)
def test_a_thing_has_one_name_in_a_language(language: str) -> None:
    for key, message in messages(language).items():
        said = re.sub(r"\$\w+", "", _source(message).partition("=")[2])
        assert not re.search(SECOND_NAMES[language], said, re.IGNORECASE), f"{key} in {language}"


def test_there_are_three_languages_one_of_them_slavic() -> None:
    assert set(languages()) >= {"en", "de", "ru"}


@pytest.mark.parametrize("language", [code for code in languages() if code != "en"])
def test_a_language_says_what_english_says_with_the_same_variables(language: str) -> None:
    english, other = messages("en"), messages(language)

    assert sorted(other) == sorted(english)
    different = {key for key in english if variables(english[key]) != variables(other[key])}
    assert different == set()


@pytest.mark.parametrize("language", languages())
def test_every_refusal_has_words(language: str) -> None:
    kinds = inspect.getmembers(refusals, lambda it: inspect.isclass(it) and issubclass(it, refusals.Refusal))
    known = messages(language)

    unsaid = [name for name, kind in kinds if kind is not refusals.Refusal and f"refusal-{name}" not in known]
    assert unsaid == []


@pytest.mark.parametrize("language", languages())
def test_every_command_is_described(language: str) -> None:
    known = messages(language)

    assert [name for name in all_routes().commands if f"command-{name}" not in known] == []


@pytest.mark.parametrize("language", languages())
def test_every_kind_of_notice_has_words(language: str) -> None:
    known = messages(language)

    unsaid = [kind for kind in NoticeKind if not any(key.startswith(f"notice-{kind}") for key in known)]
    assert unsaid == []


@pytest.mark.parametrize("language", languages())
def test_every_broken_promise_has_words(language: str) -> None:
    known = messages(language)

    assert [each for each in Broken if f"books-broken-{each}" not in known] == []


@pytest.mark.parametrize("language", languages())
def test_toasts_fit_into_an_alert(language: str) -> None:
    toasts = {key: message for key, message in messages(language).items() if key.startswith("toast-")}

    assert {key: n for key, m in toasts.items() if (n := longest(m.value)) > LONGEST_ALERT} == {}


@pytest.mark.parametrize("language", languages())
def test_every_message_fits_into_a_chat(language: str) -> None:
    assert {k: n for k, m in messages(language).items() if (n := longest(m.value)) > LONGEST_MESSAGE} == {}


@pytest.mark.parametrize("language", languages())
def test_every_button_can_be_read_on_a_phone(language: str) -> None:
    known = messages(language).items()
    buttons = {key: message for key, message in known if key.startswith("button-") or key in LABELS}

    assert {key: n for key, m in buttons.items() if (n := longest(m.value)) > LONGEST_BUTTON} == {}


@pytest.mark.parametrize("language", sorted(languages()))
def test_two_buttons_in_a_row_are_short_enough_for_a_phone(language: str) -> None:
    known = messages(language)
    assert {key: n for key in HALVES if (n := longest(known[key].value)) > LONGEST_HALF} == {}


def test_keys_said_in_code_exist() -> None:
    known = messages("en")
    said: set[str] = set()
    for path in Path(handlers.__file__).parent.rglob("*.py"):
        said |= set(re.findall(r'words(?:\.plain)?\(\s*"([\w-]+)"', path.read_text(encoding="utf-8")))
    assert sorted(said - set(known)) == []
