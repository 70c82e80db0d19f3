"""What staff type into the chat: whole numbers, dates, spans of time and one-line texts."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from domain.calendar import Unit, later
from domain.refusals import AmbiguousDate, NotADate, NotANumber, NotASpan

LONGEST_SPAN = {Unit.DAYS: 3660, Unit.WEEKS: 520, Unit.MONTHS: 120}


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """A whole number; `is_step` where a sign says that it is added to what there is."""

    value: int
    is_step: bool


@dataclass(frozen=True, slots=True)
class Span:
    """Some days, weeks or months, at least one."""

    count: int
    unit: Unit

    @property
    def days(self) -> int:
        """How many days that is where no calendar says it; a month counts 30."""
        return self.count * _DAYS_OF[self.unit]

    def after(self, day: date) -> date:
        """`day` moved ahead by the span. Raises `NotADate` past the end of the calendar."""
        try:
            return later(day, self.count, self.unit)
        except OverflowError:
            raise NotADate from None


def typed_number(text: str, *, most: int) -> TypedNumber:
    """Reads "7", "+3" or "-2"; raises `NotANumber` for anything but a whole number of at most `most`."""
    found = re.fullmatch(rf"([+{_MINUS}]?)\s*([0-9]{{1,9}})", text.strip())
    if found is None:
        raise NotANumber(0, most)
    sign, value = found[1], int(found[2])
    if value > most or (sign and value == 0):
        raise NotANumber(0, most)
    return TypedNumber(-value if sign and sign != "+" else value, is_step=bool(sign))


def number_between(text: str, least: int, most: int) -> int:
    """Reads a whole number from `least` to `most`. Raises `NotANumber`."""
    try:
        value = typed_number(text, most=most).value
    except NotANumber:
        raise NotANumber(least, most) from None
    if not least <= value <= most:
        raise NotANumber(least, most)
    return value


def typed_date(text: str, *, month_may_lead: bool) -> date | Span:
    """Reads "31.12.2026", "2026-12-31", "12/31/2026", or a span such as "+30d", "+2w", "+3m".

    Dots put the day first everywhere. With slashes the day is first, unless `month_may_lead`, where both
    readings are tried: raises `AmbiguousDate` if both are dates, `NotADate` if neither is.
    """
    text = text.strip()
    if text.startswith("+"):
        return typed_span(text)
    if found := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text):
        return _date(found[1], found[2], found[3])
    if found := re.fullmatch(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4}|[0-9]{2})", text):
        return _date(found[3], found[2], found[1])
    if found := re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4}|[0-9]{2})", text):
        return _slashed(found[1], found[2], found[3], month_may_lead=month_may_lead)
    raise NotADate


def typed_span(text: str) -> Span:
    """Reads "30d", "2 weeks", "+3m", also with the first letter of the unit in German or Russian.

    Raises `NotASpan`.
    """
    found = re.fullmatch(r"\+?\s*([0-9]{1,4})\s*([^\W\d_]+)\.?", text.strip().casefold())
    unit = _UNITS.get(found[2][0]) if found else None
    if found is None or unit is None or not 1 <= int(found[1]) <= LONGEST_SPAN[unit]:
        raise NotASpan
    return Span(int(found[1]), unit)


def one_line(text: str) -> str:
    """`text` on one line, without control or direction marks, spaces apart."""
    normal = unicodedata.normalize("NFC", text)
    return " ".join("".join(_shown(letter) for letter in normal).split())


_DAYS_OF = {Unit.DAYS: 1, Unit.WEEKS: 7, Unit.MONTHS: 30}
_MINUS = "\\-\u2212\u2013"
_UNITS = {
    "d": Unit.DAYS, "t": Unit.DAYS, "д": Unit.DAYS,
    "w": Unit.WEEKS, "н": Unit.WEEKS,
    "m": Unit.MONTHS, "м": Unit.MONTHS,
}  # fmt: skip
_INVISIBLE = {"Cc", "Cs", "Co", "Cn", "Cf"}


def _date(year: str, month: str, day: str) -> date:
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        raise NotADate from None


def _slashed(first: str, second: str, year: str, *, month_may_lead: bool) -> date:
    readings = [_reading(year, second, first)]
    if month_may_lead:
        readings.append(_reading(year, first, second))
    dates = sorted({reading for reading in readings if reading is not None})
    if not dates:
        raise NotADate
    if len(dates) > 1:
        raise AmbiguousDate(dates[0], dates[1])
    return dates[0]


def _reading(year: str, month: str, day: str) -> date | None:
    try:
        return _date(year, month, day)
    except NotADate:
        return None


def _shown(letter: str) -> str:
    if letter.isspace():
        return " "
    joins_emoji = letter == "\u200d"
    return letter if joins_emoji or unicodedata.category(letter) not in _INVISIBLE else ""
