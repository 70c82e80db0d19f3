"""A price paid in parts: how much of it is due by which day (PRODUCT §3.2)."""

from collections.abc import Iterable
from datetime import date

from domain.calendar import Unit, later
from domain.passes import Pass

FEWEST = 2
MOST = 24


def parts(price: int, number: int, first: date) -> tuple[tuple[date, int], ...]:
    """The days on which the parts of a price are due, and how much each is, in minor units.

    The first is due on `first`, the others a month after one another. Together they are the price to the
    cent, and no two differ by more than one: what cannot be divided is paid early.
    """
    each, over = divmod(price, number)
    amounts = [each + (place < over) for place in range(number)]
    return tuple((_months_after(first, place), amount) for place, amount in enumerate(amounts))


def plan_of(pass_: Pass) -> tuple[tuple[date, int], ...]:
    """The parts of a pass that is paid in instalments, from its first day on; none of any other."""
    if pass_.terms.parts < FEWEST or not pass_.price or pass_.valid_from is None:
        return ()
    return parts(pass_.price, pass_.terms.parts, pass_.valid_from)


def due(pass_: Pass, today: date) -> int:
    """How much of what is open on the pass should have been paid by today, in minor units: all of it where it
    is not paid in instalments."""
    planned = plan_of(pass_)
    if not planned:
        return pass_.to_pay
    return max(0, min(pass_.to_pay, _until(planned, today) - pass_.paid))


def next_part(pass_: Pass, today: date) -> tuple[date, int] | None:
    """The day on which the next part falls due that is not paid yet, and what it comes to; None where nothing
    more does."""
    planned, so_far = plan_of(pass_), 0
    for day, amount in planned if pass_.to_pay else ():
        so_far += amount
        if amount and day > today and so_far > pass_.paid:
            return day, min(amount, so_far - pass_.paid)
    return None


def _until(planned: Iterable[tuple[date, int]], today: date) -> int:
    return sum(amount for day, amount in planned if day <= today)


def _months_after(first: date, months: int) -> date:
    try:
        return later(first, months, Unit.MONTHS)
    except OverflowError:
        return date.max
