"""One line of a studio's old list: a client's pass, or everything that is wrong with it (PRODUCT §9.4)."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TypeVar

from domain.ids import TelegramId
from domain.phones import as_e164
from domain.refusals import NameNeeded

COLUMNS = ("client", "phone", "telegram_id", "plan", "total", "used", "valid_from", "valid_until")
REQUIRED = ("client", "plan", "total", "used")
#: The line by which a template shows how it is filled in; it is nobody's pass.
EXAMPLE = ("Anna Example", "+442079460018", "", "10 sessions", "10", "3", "2026-01-31", "2026-12-31")
MOST_SESSIONS = 10_000
EARLIEST, LATEST = date(1970, 1, 1), date(2199, 12, 31)
#: What a spreadsheet takes for the start of a formula; our own exports write an apostrophe before it.
FORMULA_STARTS = "=+-@\t\r\0＝＋－＠"


class Wrong(StrEnum):
    """What can be wrong with a line."""

    EMPTY = "empty"
    MISSING = "missing"
    TOO_MANY_CELLS = "too_many_cells"
    NAME = "name"
    PHONE = "phone"
    TELEGRAM_ID = "telegram_id"
    NUMBER = "number"
    ZERO_TOTAL = "zero_total"
    USED_OVER_TOTAL = "used_over_total"
    DATE = "date"
    DATE_RANGE = "date_range"
    ENDS_BEFORE_START = "ends_before_start"
    OTHER_NAME = "other_name"
    OTHER_PHONE = "other_phone"
    TWO_PEOPLE = "two_people"
    NAMESAKES = "namesakes"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a cell; `detail` is the other line, name or number that it contradicts."""

    line: int
    column: str
    wrong: Wrong
    value: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A client's pass as the list has it; `total` is None for an unlimited one."""

    number: int
    client: str
    plan: str
    total: int | None
    used: int
    phone: str | None = None
    telegram_id: TelegramId | None = None
    valid_from: date | None = None
    valid_until: date | None = None

    @property
    def is_named_only(self) -> bool:
        """Whether nothing but a name tells who the client is."""
        return self.phone is None and self.telegram_id is None

    @property
    def fingerprint(self) -> str:
        """What makes it this pass of its client and no other, whatever has been used of it meanwhile."""
        return _hashed(self.plan.casefold(), str(self.valid_from), str(self.valid_until))


def is_example(cells: Mapping[str, str]) -> bool:
    """Whether a line is the example of the template, as it was."""
    return tuple(_unguarded(cells.get(column, "").strip()) for column in COLUMNS) == EXAMPLE


def name_fingerprint(name: str) -> str:
    """Under what a client is known again who came with a name only; tells nobody the name."""
    return _hashed(name.casefold())


def _hashed(*parts: str) -> str:
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:24]


def read_line(
    number: int, cells: Mapping[str, str], region: str | None, named: Callable[[str], str]
) -> Line | list[Problem]:
    """The line in `cells`, or everything that is wrong with it.

    `region` is where numbers without a country code are dialled; `named` makes a name fit to be shown or
    raises `NameNeeded`.
    """
    reading = _Reading(number, cells)
    client = reading.take("client", _required(named), "")
    phone = reading.take("phone", lambda text: _phone(text, region), None)
    account = reading.take("telegram_id", _telegram_id, None)
    plan = reading.take("plan", _required(named), "")
    total = reading.take("total", _total, None)
    used = reading.take("used", _required(_sessions), 0)
    first = reading.take("valid_from", _day, None)
    last = reading.take("valid_until", _day, None)
    if not reading.problems and total is not None and used > total:
        reading.complain("used", Wrong.USED_OVER_TOTAL, str(total))
    if first is not None and last is not None and last < first:
        reading.complain("valid_until", Wrong.ENDS_BEFORE_START, first.isoformat())
    if reading.problems:
        return reading.problems
    return Line(number, client, plan, total, used, phone, account, first, last)


T = TypeVar("T")


class _Bad(Exception):
    def __init__(self, wrong: Wrong, detail: str = "") -> None:
        self.wrong = wrong
        self.detail = detail


@dataclass
class _Reading:
    number: int
    cells: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def take(self, column: str, read: Callable[[str], T], otherwise: T) -> T:
        if column in REQUIRED and column not in self.cells:
            self.complain(column, Wrong.MISSING)
            return otherwise
        try:
            return read(_unguarded(self.cells.get(column, "").strip()))
        except NameNeeded as refusal:
            self.complain(column, Wrong.NAME, str(refusal.most))
        except _Bad as bad:
            self.complain(column, bad.wrong, bad.detail)
        return otherwise

    def complain(self, column: str, wrong: Wrong, detail: str = "") -> None:
        self.problems.append(Problem(self.number, column, wrong, self.cells.get(column, "")[:60], detail))


def _unguarded(text: str) -> str:
    return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in FORMULA_STARTS else text


def _required(read: Callable[[str], T]) -> Callable[[str], T]:
    def reading(text: str) -> T:
        if not text:
            raise _Bad(Wrong.EMPTY)
        return read(text)

    return reading


def _phone(text: str, region: str | None) -> str | None:
    number = as_e164(text, region) if text else None
    if text and number is None:
        raise _Bad(Wrong.PHONE)
    return number


def _telegram_id(text: str) -> TelegramId | None:
    if not text:
        return None
    if not re.fullmatch(r"[1-9][0-9]{0,15}", text) or int(text) >= 2**52:
        raise _Bad(Wrong.TELEGRAM_ID)
    return TelegramId(int(text))


def _total(text: str) -> int | None:
    if not text:
        return None
    sessions = _sessions(text)
    if sessions == 0:
        raise _Bad(Wrong.ZERO_TOTAL)
    return sessions


def _sessions(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", text) or int(text) > MOST_SESSIONS:
        raise _Bad(Wrong.NUMBER, str(MOST_SESSIONS))
    return int(text)


def _day(text: str) -> date | None:
    if not text:
        return None
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise _Bad(Wrong.DATE)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise _Bad(Wrong.DATE) from None
    if not EARLIEST <= day <= LATEST:
        raise _Bad(Wrong.DATE_RANGE, f"{EARLIEST} – {LATEST}")
    return day
