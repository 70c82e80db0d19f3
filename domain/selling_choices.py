"""Each rule of selling as an owner changes it: what is offered, what may be typed, how a value is kept."""

import re
from enum import StrEnum

from domain.refusals import NoChange, NotAChoice, NoteTooLong
from domain.selling_rules import SellingRules, Unpaid
from domain.typed import number_between, one_line

#: Clients are asked so many times at most, and no later than so many days after the renewal.
MOST_TIMES, LATEST = 6, 60
#: How long the studio's own words about paying may be.
LONGEST_NOTE = 300
_YES = ("1", "0")


class SellingRule(StrEnum):
    """A rule by its short name; these names stand in buttons and never change."""

    UNPAID = "un"
    ASK_DAYS = "ad"
    CREDIT = "rc"
    NOTE = "pn"

    @property
    def is_typed(self) -> bool:
        """Whether its value can be typed."""
        return self in (SellingRule.ASK_DAYS, SellingRule.NOTE)

    @property
    def quick(self) -> tuple[str, ...]:
        """The values that are offered as buttons; the note can only be taken away by one."""
        return _QUICK[self]


_QUICK = {
    SellingRule.UNPAID: tuple(Unpaid),
    SellingRule.ASK_DAYS: ("0,3,7", "0,7,14", "0", ""),
    SellingRule.CREDIT: _YES,
    SellingRule.NOTE: ("",),
}
_FIELDS = {
    SellingRule.UNPAID: "unpaid",
    SellingRule.ASK_DAYS: "ask_days",
    SellingRule.CREDIT: "renew_from_credit",
    SellingRule.NOTE: "pay_note",
}


def value_of(rules: SellingRules, rule: SellingRule) -> str:
    """The value that holds: "works", "0,3,7", "1" or "0", the words of the note; empty if there is none."""
    value = getattr(rules, _FIELDS[rule])
    match value:
        case bool():
            return str(int(value))
        case tuple():
            return ",".join(str(day) for day in value)
    return str(value or "")


def ruled(rules: SellingRules, rule: SellingRule, value: str) -> SellingRules:
    """The rules with another value. Raises `NotAChoice`, `NotANumber`, `NoteTooLong`, or `NoChange` where it
    is what holds."""
    after = rules.model_copy(update={_FIELDS[rule]: _meant(rule, value)})
    if after == rules:
        raise NoChange
    return after


def typed_value(rule: SellingRule, line: str) -> str:
    """The value in what was typed: "7, 0 3" or the words of a note, line by line. Raises `NotANumber`,
    `NotAChoice` or `NoteTooLong`."""
    if rule is SellingRule.NOTE:
        return _note(line)
    if rule is not SellingRule.ASK_DAYS:
        raise NotAChoice
    parts = [each for each in re.split(r"[\s,;]+", line.strip()) if each]
    days = sorted({number_between(each, 0, LATEST) for each in parts})
    if not days or len(days) > MOST_TIMES:
        raise NotAChoice
    return ",".join(str(day) for day in days)


def _meant(rule: SellingRule, value: str) -> object:
    match rule:
        case SellingRule.UNPAID if value in tuple(Unpaid):
            return Unpaid(value)
        case SellingRule.CREDIT if value in _YES:
            return value == "1"
        case SellingRule.ASK_DAYS:
            days = [number_between(each, 0, LATEST) for each in value.split(",")] if value else []
            if len(days) > MOST_TIMES or days != sorted(set(days)):
                raise NotAChoice
            return tuple(days)
        case SellingRule.NOTE:
            return (_note(value) or None) if value else None
    raise NotAChoice


def _note(text: str) -> str:
    note = "\n".join(line for line in (one_line(each) for each in text.splitlines()) if line)
    if len(note) > LONGEST_NOTE:
        raise NoteTooLong(LONGEST_NOTE)
    if not any(letter.isalnum() for letter in note):
        raise NotAChoice
    return note
