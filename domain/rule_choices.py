"""Each rule of booking as an owner changes it: quick choices, bounds, and how one is typed (PRODUCT §6)."""

import re
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from domain.house_rules import Beyond, BookingRules, Unmarked
from domain.refusals import NoChange, NotAChoice
from domain.timing import typed_time
from domain.typed import number_between


class Section(StrEnum):
    """Rules that are looked at together."""

    BOOKING = "b"
    CANCELLING = "c"
    AFTERWARDS = "a"
    STRIKES = "s"
    MESSAGES = "m"


class Unit(StrEnum):
    """What a rule is a number of, or what else it is."""

    HOURS = "hours"
    MINUTES = "minutes"
    DAYS = "days"
    TIMES = "times"
    YES = "yes"
    ONE_OF = "one_of"
    LEADS = "leads"
    TIME = "time"


class Rule(StrEnum):
    """A rule by its short name; these names stand in buttons and never change."""

    OPENS = "op"
    CLOSES = "cl"
    BEYOND = "be"
    OFFER = "of"
    COACHES_PLAN = "cp"
    CUTOFF = "co"
    GRACE = "gr"
    LATE_CANCEL = "lc"
    NO_SHOW = "ns"
    UNMARKED = "un"
    RESOLVE = "re"
    RETURNED = "rt"
    MOST = "sm"
    DAYS = "sd"
    BLOCKS = "sb"
    REMINDERS = "rm"
    COACH_LIST = "ct"


@dataclass(frozen=True, slots=True)
class Way:
    """How a rule is chosen: the values that are offered as buttons, and the numbers that may be typed."""

    section: Section
    unit: Unit
    path: tuple[str, ...]
    quick: tuple[str, ...]
    bounds: tuple[int, int] = (0, 0)

    @property
    def is_typed(self) -> bool:
        """Whether it can also be typed."""
        return self.unit not in (Unit.YES, Unit.ONE_OF)


#: So many reminders of one session are sent at most.
MOST_REMINDERS = 4
_HOURS_AHEAD = (1, 14 * 24)
_YES = ("1", "0")

WAYS: dict[Rule, Way] = {
    Rule.OPENS: Way(Section.BOOKING, Unit.DAYS, ("opens_days",), ("7", "14", "28", "56"), (1, 365)),
    Rule.CLOSES: Way(
        Section.BOOKING, Unit.MINUTES, ("closes_minutes",), ("0", "15", "60", "120"), (0, 10_080)
    ),
    Rule.BEYOND: Way(Section.BOOKING, Unit.ONE_OF, ("beyond",), tuple(Beyond)),
    Rule.OFFER: Way(Section.BOOKING, Unit.MINUTES, ("offer_minutes",), ("15", "30", "60", "120"), (5, 2880)),
    Rule.COACHES_PLAN: Way(Section.BOOKING, Unit.YES, ("coaches_plan",), _YES),
    Rule.CUTOFF: Way(
        Section.CANCELLING, Unit.HOURS, ("policy", "cutoff"), ("0", "2", "6", "12", "24", "48"), (0, 336)
    ),
    Rule.GRACE: Way(
        Section.CANCELLING, Unit.MINUTES, ("policy", "grace"), ("0", "15", "30", "60"), (0, 1440)
    ),
    Rule.LATE_CANCEL: Way(Section.CANCELLING, Unit.YES, ("policy", "late_cancel"), _YES),
    Rule.NO_SHOW: Way(Section.CANCELLING, Unit.YES, ("policy", "no_show"), _YES),
    Rule.UNMARKED: Way(Section.AFTERWARDS, Unit.ONE_OF, ("unmarked",), tuple(Unmarked)),
    Rule.RESOLVE: Way(Section.AFTERWARDS, Unit.HOURS, ("resolve_hours",), ("2", "12", "24", "48"), (1, 336)),
    Rule.RETURNED: Way(Section.AFTERWARDS, Unit.DAYS, ("grace_days",), ("0", "7", "14", "30"), (0, 365)),
    Rule.MOST: Way(Section.STRIKES, Unit.TIMES, ("strikes", "most"), ("0", "2", "3", "5"), (0, 50)),
    Rule.DAYS: Way(Section.STRIKES, Unit.DAYS, ("strikes", "days"), ("14", "30", "60", "90"), (1, 365)),
    Rule.BLOCKS: Way(Section.STRIKES, Unit.YES, ("strikes", "blocks"), _YES),
    Rule.REMINDERS: Way(Section.MESSAGES, Unit.LEADS, ("reminders",), ("", "2", "24", "24,2"), _HOURS_AHEAD),
    Rule.COACH_LIST: Way(Section.MESSAGES, Unit.TIME, ("coach_list_at",), ("0700", "1700", "1900", "2000")),
}


def rules_of(section: Section) -> tuple[Rule, ...]:
    """The rules of a section, in their order."""
    return tuple(rule for rule, way in WAYS.items() if way.section is section)


def value_of(rules: BookingRules, rule: Rule) -> str:
    """The value that holds, as a button carries it: hours where the rule is in hours, "24,2" for reminders
    24 and 2 hours before, "1900" for a time."""
    way = WAYS[rule]
    value: object = rules
    for name in way.path:
        value = getattr(value, name)
    match value:
        case bool():
            return str(int(value))
        case tuple():
            return ",".join(str(minutes // 60) for minutes in value)
        case time():
            return f"{value:%H%M}"
        case int() if way.unit is Unit.HOURS and rule is Rule.CUTOFF:
            return str(value // 60)
    return str(value)


def ruled(rules: BookingRules, rule: Rule, value: str) -> BookingRules:
    """The rules with another value, as a button carries it.

    Raises `NotAChoice`, or `NotANumber` beyond the bounds; `NoChange` where it is what holds.
    """
    way = WAYS[rule]
    field, changed = way.path[0], _meant(way, rule, value)
    if len(way.path) > 1:
        changed = getattr(rules, field).model_copy(update={way.path[1]: changed})
    after = rules.model_copy(update={field: changed})
    if after == rules:
        raise NoChange
    return after


def typed_value(rule: Rule, line: str) -> str:
    """The value in a typed line: "18", "24, 2", "19:30". Raises `NotANumber`, `NotATime` or `NotAChoice`."""
    way = WAYS[rule]
    if way.unit is Unit.TIME:
        return f"{typed_time(line):%H%M}"
    if way.unit is Unit.LEADS:
        parts = [each for each in re.split(r"[\s,;]+", line.strip()) if each]
        hours = {number_between(each, *way.bounds) for each in parts if parts != ["0"]}
        return ",".join(str(each) for each in sorted(hours, reverse=True))
    if not way.is_typed:
        raise NotAChoice
    return str(number_between(line, *way.bounds))


def _meant(way: Way, rule: Rule, value: str) -> object:
    match way.unit:
        case Unit.YES if value in _YES:
            return value == "1"
        case Unit.ONE_OF if value in way.quick:
            return Beyond(value) if rule is Rule.BEYOND else Unmarked(value)
        case Unit.TIME if re.fullmatch(r"([01][0-9]|2[0-3])[0-5][0-9]", value):
            return time(int(value[:2]), int(value[2:]))
        case Unit.LEADS:
            hours = [number_between(each, *way.bounds) for each in value.split(",")] if value else []
            if len(hours) > MOST_REMINDERS or hours != sorted(set(hours), reverse=True):
                raise NotAChoice
            return tuple(60 * each for each in hours)
        case Unit.YES | Unit.ONE_OF | Unit.TIME:
            raise NotAChoice
    number = number_between(value, *way.bounds)
    return 60 * number if rule is Rule.CUTOFF else number
