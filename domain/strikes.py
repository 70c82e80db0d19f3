"""Late cancellations and no-shows that count against a client, and until when (PRODUCT §6.7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from domain.house_rules import Strikes


@dataclass(frozen=True, slots=True)
class Standing:
    """How many strikes count on a day, under which rule, and from which day on the client may book again:
    None where nothing keeps them from it."""

    count: int
    rule: Strikes
    blocked_until: date | None = None

    @property
    def is_reached(self) -> bool:
        """Whether there are as many as the studio takes notice of."""
        return 0 < self.rule.most <= self.count


def first_counted(today: date, rule: Strikes) -> date:
    """The first day whose strikes still count today: a strike counts on its own day and those after it, as
    many as the rule says."""
    return today - timedelta(days=min(rule.days - 1, today.toordinal() - 1))


def standing(days: Iterable[date], today: date, rule: Strikes) -> Standing:
    """What strikes on these days come to; a day ahead of today counts too: its place was given up late.

    Who is blocked may book again from the day on which fewer than `most` count.
    """
    counted = sorted(day for day in days if day >= first_counted(today, rule))
    if not rule.blocks or not 0 < rule.most <= len(counted):
        return Standing(len(counted), rule)
    # Once this one is over, one too few are left.
    last = counted[len(counted) - rule.most]
    return Standing(len(counted), rule, last + timedelta(days=rule.days))
