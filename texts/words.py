"""Every word the desk says, in the reader's language: Fluent for words, Babel for dates and numbers."""

import html
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time, get_day_names
from babel.numbers import format_currency, get_currency_precision
from fluent.runtime import FluentBundle, FluentResource

from domain.studio import Studio

ROOT = Path(__file__).parent
FALLBACK = "en"

#: Dates of a language that is not at home where the studio is: the day first, and 24 hours.
_ABROAD = {"en": "en_GB"}

Value = str | int | date | time | datetime | None


@cache
def languages() -> tuple[str, ...]:
    """The languages that are installed: every folder with words in it."""
    return tuple(sorted(path.name for path in ROOT.iterdir() if any(path.glob("*.ftl"))))


def best_language(*wished: str | None) -> str:
    """The first of `wished` that is installed, looking at the main language only ("de-AT" is "de")."""
    for code in wished:
        short = (code or "").replace("_", "-").split("-")[0].lower()
        if short in languages():
            return short
    return FALLBACK


def own_name(language: str) -> str:
    """What a language is called by those who speak it, such as "Deutsch"."""
    name = Locale.parse(language).get_display_name(language) or language
    return name[:1].upper() + name[1:]


class Words:
    """Speaks one language, in one studio's local time.

    Calling it gives text for a message: values that people typed are escaped, so that no name breaks it
    (PRODUCT §10.4). `plain` gives text for buttons, toasts and files, where nothing is markup.
    Dates become "23 Dec 2026", instants the studio's "18:05"; numbers choose plurals.
    """

    def __init__(self, language: str, studio: Studio) -> None:
        self.language = language
        self.studio = studio
        self.locale = Locale.parse(language)
        self.dates = _locale_of_dates(language, studio.timezone)
        self._bundle = _bundle(language)

    def __call__(self, key: str, /, **values: Value) -> str:
        """The message `key` for a chat, with values escaped."""
        return self._say(key, {name: self._escaped(value) for name, value in values.items()})

    def plain(self, key: str, /, **values: Value) -> str:
        """The message `key` without markup, with values as they are."""
        return self._say(key, {name: self._shown(value) for name, value in values.items()})

    def escaped(self, text: str) -> str:
        """Plain text made harmless for a chat."""
        return html.escape(text, quote=False)

    def has(self, key: str) -> bool:
        """Whether there are words for `key` in this language."""
        return bool(self._bundle.has_message(key))

    def day(self, day: date) -> str:
        """A date with its year, such as "23 Dec 2026"."""
        return _day(day, self.dates)

    def weekday(self, day: date) -> str:
        """A date with its weekday and no year, such as "Wed, 23 Dec"."""
        return format_skeleton("MMMEd", datetime.combine(day, datetime.min.time()), locale=self.dates)

    def weekdays(self, days: Iterable[int]) -> str:
        """Days of the week in short, Monday being 0, such as "Mon, Wed"."""
        names = get_day_names("abbreviated", "stand-alone", self.locale)
        return ", ".join(names[day] for day in sorted(days))

    def moment(self, instant: datetime) -> str:
        """The studio's wall-clock time, such as "18:05"."""
        return format_time(self.studio.calendar.time_of(instant), "short", locale=self.dates)

    def stamp(self, instant: datetime) -> str:
        """Date and time in the studio, such as "23 Dec 2026, 18:05"."""
        return f"{self.day(self.studio.today(instant))}, {self.moment(instant)}"

    def money(self, minor: int, currency: str) -> str:
        """An amount of minor units with its currency, such as "€80.00"."""
        return format_currency(minor / 10 ** get_currency_precision(currency), currency, locale=self.locale)

    def _say(self, key: str, values: Mapping[str, str | int]) -> str:
        return _said(self.language, key, tuple(values.items()))

    def _escaped(self, value: Value) -> str | int:
        shown = self._shown(value)
        return html.escape(shown, quote=False) if isinstance(shown, str) else shown

    def _shown(self, value: Value) -> str | int:
        match value:
            case None:
                return ""
            case datetime():
                return self.moment(value)
            case date():
                return self.day(value)
            case time():
                return format_time(value, "short", locale=self.dates)
            case str():
                return _isolated(value)
        return value


def _isolated(text: str) -> str:
    # Without the marks a name in Hebrew or Arabic would turn what follows it around: "8 → 7" into "7 → 8".
    runs_left = not text.isascii() and any(
        unicodedata.bidirectional(letter) in ("R", "AL") for letter in text
    )
    return f"\u2068{text}\u2069" if runs_left else text


@lru_cache(maxsize=64)
def speaking(language: str, studio: Studio) -> Words:
    """The words of an installed language for this studio."""
    return Words(language, studio)


# The same few sentences are said all day: made anew they take a quarter of the time of an answer.
@lru_cache(maxsize=4096)
def _said(language: str, key: str, values: tuple[tuple[str, str | int], ...]) -> str:
    bundle = _bundle(language)
    if not bundle.has_message(key):
        bundle = _bundle(FALLBACK)
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    text, problems = bundle.format_pattern(pattern, dict(values))
    if problems:
        raise KeyError(f"{key}: {problems[0]}")
    return str(text)


@cache
def _locale_of_dates(language: str, timezone: str) -> Locale:
    territory = get_global("zone_territories").get(timezone)
    try:
        there = Locale.parse(f"{language}_{territory}")
    except (UnknownLocaleError, ValueError):
        there = Locale.parse(language)
    return there if there.territory else Locale.parse(_ABROAD.get(language, language))


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((ROOT / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


@lru_cache(maxsize=4096)
def _day(day: date, locale: Locale) -> str:
    return format_date(day, "medium", locale=locale)
