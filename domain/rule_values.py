"""The value of a rule as a button carries it, as it is typed, and as the house rules have it."""

import re
from datetime import time
from typing import TypeVar

from pydantic import BaseModel

from domain.refusals import NoChange, NotAChoice, NoteTooLong
from domain.rule_choices import MOST_OF, WAYS, YES, Rule, Unit, Way
from domain.studio import Rules
from domain.timing import typed_time
from domain.typed import number_between, one_line

M = TypeVar("M", bound=BaseModel)


def value_of(rules: Rules, rule: Rule) -> str:
    """The value that holds, as a button carries it: hours where the rule is in hours, "24,2" for reminders
    24 and 2 hours before, "0,3,7" for days after, "1900" for a time; the words of a note, empty for none."""
    value: object = rules
    for name in WAYS[rule].path:
        value = getattr(value, name)
    match value:
        case bool():
            return str(int(value))
        case tuple() if WAYS[rule].unit is Unit.LEADS:
            return ",".join(str(minutes // 60) for minutes in value)
        case tuple():
            return ",".join(str(day) for day in value)
        case time():
            return f"{value:%H%M}"
        case int() if rule is Rule.CUTOFF:
            return str(value // 60)
        case None:
            return ""
    return str(value)


def ruled(rules: Rules, rule: Rule, value: str) -> Rules:
    """The rules with another value, as a button carries it.

    Raises `NotAChoice`, `NotANumber` beyond the bounds, or `NoteTooLong`; `NoChange` where it is what holds.
    """
    way = WAYS[rule]
    after = _having(rules, way.path, _meant(way, rule, value))
    if after == rules:
        raise NoChange
    return after


def typed_value(rule: Rule, line: str) -> str:
    """The value in a typed line: "18", "24, 2", "19:30", the words of a note line by line.

    Raises `NotANumber`, `NotATime`, `NotAChoice` or `NoteTooLong`.
    """
    way = WAYS[rule]
    match way.unit:
        case Unit.TIME:
            return f"{typed_time(line):%H%M}"
        case Unit.LEADS:
            parts = _parts(line)
            return _listed({number_between(each, *way.bounds) for each in parts if parts != ["0"]}, way)
        case Unit.AFTER:
            days = {number_between(each, *way.bounds) for each in _parts(line)}
            if not days or len(days) > MOST_OF[way.unit]:
                raise NotAChoice
            return _listed(days, way)
        case Unit.WORDS:
            return _words(line, way)
    if not way.is_typed:
        raise NotAChoice
    return str(number_between(line, *way.bounds))


def _having(model: M, path: tuple[str, ...], value: object) -> M:
    field, *rest = path
    if rest:
        value = _having(getattr(model, field), tuple(rest), value)
    return model.model_copy(update={field: value})


def _meant(way: Way, rule: Rule, value: str) -> object:
    match way.unit:
        case Unit.YES if value in YES:
            return value == "1"
        case Unit.ONE_OF if value in way.quick:
            return way.quick[way.quick.index(value)]
        case Unit.TIME if re.fullmatch(r"([01][0-9]|2[0-3])[0-5][0-9]", value):
            return time(int(value[:2]), int(value[2:]))
        case Unit.LEADS | Unit.AFTER:
            numbers = _numbers(value, way)
            return tuple(60 * each for each in numbers) if way.unit is Unit.LEADS else numbers
        case Unit.WORDS:
            return _words(value, way) if value else None
        case Unit.YES | Unit.ONE_OF | Unit.TIME:
            raise NotAChoice
    number = number_between(value, *way.bounds)
    return 60 * number if rule is Rule.CUTOFF else number


def _parts(line: str) -> list[str]:
    return [each for each in re.split(r"[\s,;]+", line.strip()) if each]


def _listed(numbers: set[int], way: Way) -> str:
    # What comes first is listed first: the longest time before a session, the fewest days after a renewal.
    return ",".join(str(each) for each in sorted(numbers, reverse=way.unit is Unit.LEADS))


def _numbers(value: str, way: Way) -> tuple[int, ...]:
    numbers = [number_between(each, *way.bounds) for each in value.split(",")] if value else []
    in_order = _listed(set(numbers), way) == ",".join(str(each) for each in numbers)
    if len(numbers) > MOST_OF[way.unit] or not in_order:
        raise NotAChoice
    return tuple(numbers)


def _words(text: str, way: Way) -> str:
    note = "\n".join(line for line in (one_line(each) for each in text.splitlines()) if line)
    if len(note) > way.bounds[1]:
        raise NoteTooLong(way.bounds[1])
    if not any(letter.isalnum() for letter in note):
        raise NotAChoice
    return note
