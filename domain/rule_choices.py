"""Each rule of the house as an owner changes it: what is offered, and what may be typed (PRODUCT §6, §7)."""

from dataclasses import dataclass
from enum import StrEnum

from domain.house_rules import Beyond, Unmarked
from domain.selling_rules import Unpaid


class Section(StrEnum):
    """Rules that are looked at together."""

    BOOKING = "b"
    CANCELLING = "c"
    AFTERWARDS = "a"
    STRIKES = "s"
    MESSAGES = "m"
    SELLING = "p"


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
    AFTER = "after"
    WORDS = "words"


class Rule(StrEnum):
    """A rule by its short name; these names stand in buttons and never change."""

    OPENS = "op"
    CLOSES = "cl"
    BEYOND = "be"
    OFFER = "of"
    COACHES_PLAN = "cp"
    CHECK_IN = "ci"
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
    UNPAID = "up"
    ASK_DAYS = "ad"
    CREDIT = "rc"
    RENEW_UNPAID = "ru"
    NOTE = "pn"


@dataclass(frozen=True, slots=True)
class Way:
    """How a rule is chosen: where it stands among the house rules, the values that are offered as buttons,
    and the numbers that may be typed; of words, how many letters."""

    section: Section
    unit: Unit
    path: tuple[str, ...]
    quick: tuple[str, ...]
    bounds: tuple[int, int] = (0, 0)

    @property
    def is_typed(self) -> bool:
        """Whether it can also be typed."""
        return self.unit not in (Unit.YES, Unit.ONE_OF)

    @property
    def name(self) -> str:
        """Under which its changes are kept."""
        return ".".join(self.path)


#: So many reminders of one session are sent at most, and so often clients are asked for money.
MOST_OF = {Unit.LEADS: 4, Unit.AFTER: 6}
YES = ("1", "0")


def _booking(section: Section, unit: Unit, path: str, quick: tuple[str, ...], *bounds: int) -> Way:
    least, most = bounds or (0, 0)
    return Way(section, unit, ("booking", *path.split(".")), quick, (least, most))


def _selling(unit: Unit, field: str, quick: tuple[str, ...], most: int = 0) -> Way:
    return Way(Section.SELLING, unit, ("selling", field), quick, (0, most))


WAYS: dict[Rule, Way] = {
    Rule.OPENS: _booking(Section.BOOKING, Unit.DAYS, "opens_days", ("7", "14", "28", "56"), 1, 365),
    Rule.CLOSES: _booking(
        Section.BOOKING, Unit.MINUTES, "closes_minutes", ("0", "15", "60", "120"), 0, 10_080
    ),
    Rule.BEYOND: _booking(Section.BOOKING, Unit.ONE_OF, "beyond", tuple(Beyond)),
    Rule.OFFER: _booking(Section.BOOKING, Unit.MINUTES, "offer_minutes", ("15", "30", "60", "120"), 5, 2880),
    Rule.COACHES_PLAN: _booking(Section.BOOKING, Unit.YES, "coaches_plan", YES),
    Rule.CHECK_IN: _booking(Section.BOOKING, Unit.HOURS, "checkin_hours", ("0", "1", "3", "6"), 0, 24),
    Rule.CUTOFF: _booking(
        Section.CANCELLING, Unit.HOURS, "policy.cutoff", ("0", "2", "6", "12", "24", "48"), 0, 336
    ),
    Rule.GRACE: _booking(Section.CANCELLING, Unit.MINUTES, "policy.grace", ("0", "15", "30", "60"), 0, 1440),
    Rule.LATE_CANCEL: _booking(Section.CANCELLING, Unit.YES, "policy.late_cancel", YES),
    Rule.NO_SHOW: _booking(Section.CANCELLING, Unit.YES, "policy.no_show", YES),
    Rule.UNMARKED: _booking(Section.AFTERWARDS, Unit.ONE_OF, "unmarked", tuple(Unmarked)),
    Rule.RESOLVE: _booking(Section.AFTERWARDS, Unit.HOURS, "resolve_hours", ("2", "12", "24", "48"), 1, 336),
    Rule.RETURNED: _booking(Section.AFTERWARDS, Unit.DAYS, "grace_days", ("0", "7", "14", "30"), 0, 365),
    Rule.MOST: _booking(Section.STRIKES, Unit.TIMES, "strikes.most", ("0", "2", "3", "5"), 0, 50),
    Rule.DAYS: _booking(Section.STRIKES, Unit.DAYS, "strikes.days", ("14", "30", "60", "90"), 1, 365),
    Rule.BLOCKS: _booking(Section.STRIKES, Unit.YES, "strikes.blocks", YES),
    Rule.REMINDERS: _booking(
        Section.MESSAGES, Unit.LEADS, "reminders", ("", "2", "24", "24,2"), 1, 14 * 24
    ),
    Rule.COACH_LIST: _booking(
        Section.MESSAGES, Unit.TIME, "coach_list_at", ("0700", "1700", "1900", "2000")
    ),
    Rule.UNPAID: _selling(Unit.ONE_OF, "unpaid", tuple(Unpaid)),
    Rule.ASK_DAYS: _selling(Unit.AFTER, "ask_days", ("0,3,7", "0,7,14", "0", ""), 60),
    Rule.CREDIT: _selling(Unit.YES, "renew_from_credit", YES),
    Rule.RENEW_UNPAID: _selling(Unit.YES, "renew_unpaid", YES),
    # Words can only be taken away by a button.
    Rule.NOTE: _selling(Unit.WORDS, "pay_note", ("",), 300),
}


def rules_of(section: Section) -> tuple[Rule, ...]:
    """The rules of a section, in their order."""
    return tuple(rule for rule, way in WAYS.items() if way.section is section)


def named(name: str) -> Rule | None:
    """The rule whose changes are kept under a name; None where that is no rule any more."""
    return next((rule for rule, way in WAYS.items() if way.name == name), None)
