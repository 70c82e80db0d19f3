"""What the sample studio sells: each kind of plan, and what is sold together."""

from dataclasses import dataclass
from datetime import time

from domain.calendar import Unit
from domain.coverage import Cap, Coverage, Period
from domain.plans import AtEnd, HoldAllowance, PlanKind, Terms, Validity, ValidityClock, WhenEmpty

SERVICES = ("Boxing", "Yoga", "Open gym", "Sparring", "Personal training")
PLACES = ("Main hall", "Ring")


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan: its title, price in cents and terms, the services it is for, and the offer it turns into.

    What is not `in_shop` is sold at the desk only.
    """

    title: str
    price: int
    terms: Terms
    services: tuple[str, ...] = ()
    into: str | None = None
    in_shop: bool = True


@dataclass(frozen=True, slots=True)
class Set:
    """A bundle: its title, price in cents, the offers in it, and what is handed over beside them."""

    title: str
    price: int
    offers: tuple[str, ...]
    others: tuple[str, ...]
    validity: Validity


_TWO_MONTHS = Validity(clock=ValidityClock.FIRST_USE, count=2, activate_within_days=30)
_HALF_A_YEAR = Validity(count=26, unit=Unit.WEEKS)
_SUMMER = Validity(clock=ValidityClock.CHOSEN, count=6, unit=Unit.WEEKS)
_DEBT = {"when_empty": WhenEmpty.DEBT, "debt_limit": 2, "priority": 1}
_MORNINGS = Coverage(weekdays=(0, 1, 2, 3, 4), closes=time(13))
_MONTHLY, _YEARLY = Validity(count=1), Validity(count=12)
_TWICE_A_WEEK = (Cap(period=Period.WEEK, most=2),)

#: What the studio sells, by a short name. The day a season ends depends on today: the story sets it.
PLANS: dict[str, Offer] = {
    "ten": Offer("10 sessions", 14_000, Terms(size=10, validity=Validity(count=3))),
    "five": Offer("5 sessions, from the first visit", 7_500, Terms(size=5, validity=_TWO_MONTHS)),
    "open": Offer("Open gym, 10 days", 9_000, Terms(kind=PlanKind.DAYS, size=10, validity=_HALF_A_YEAR)),
    "month": Offer(
        "Monthly unlimited",
        8_900,
        Terms(
            kind=PlanKind.UNLIMITED, validity=Validity(count=1), hold=HoldAllowance(days=14, least=3, times=2)
        ),
    ),
    "personal": Offer("Personal training, 8", 48_000, Terms(size=8, validity=Validity(count=4), **_DEBT)),
    "single": Offer("Single session", 1_800, Terms(size=1, validity=Validity(clock=ValidityClock.NONE))),
    "yoga": Offer(
        "Morning yoga, 8",
        9_600,
        Terms(size=8, validity=Validity(count=2), coverage=_MORNINGS),
        services=("Yoga",),
    ),
    "twice": Offer(
        "Twice a week",
        6_900,
        Terms(kind=PlanKind.UNLIMITED, validity=Validity(count=1), caps=_TWICE_A_WEEK, at_end=AtEnd.RENEW),
    ),
    "six": Offer("Six weeks to the ring", 11_900, Terms(kind=PlanKind.DURATION, validity=_SUMMER)),
    "season": Offer(
        "Season ticket", 24_000, Terms(kind=PlanKind.DURATION, validity=Validity(clock=ValidityClock.FIXED))
    ),
    "trial": Offer(
        "Trial week",
        1_500,
        Terms(size=3, validity=Validity(count=7, unit=Unit.DAYS), is_intro=True, at_end=AtEnd.CONVERT),
        into="ten",
    ),
    "friends": Offer(
        "10 sessions for friends", 9_900, Terms(size=10, validity=Validity(count=3)), in_shop=False
    ),
    "course": Offer(
        "Beginners' course",
        12_000,
        Terms(kind=PlanKind.OFFER, validity=Validity(count=2), memo="Six evenings; wraps are lent."),
    ),
    "locker": Offer("Locker", 1_200, Terms(kind=PlanKind.OFFER, validity=_MONTHLY, at_end=AtEnd.RENEW)),
    "club": Offer("Club membership", 24_000, Terms(kind=PlanKind.OFFER, validity=_YEARLY, parts=12)),
}

#: What it sells together, by a short name of its own.
BUNDLES: dict[str, Set] = {
    "starter": Set(
        "Starter set", 19_900, ("five", "open"), ("gloves", "hand wraps"), Validity(count=3, unit=Unit.MONTHS)
    ),
}
