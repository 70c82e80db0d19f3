"""What sessions are worth: each its share of the price of its pass, exactly, and rounded once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """So many minor units of a currency."""

    currency: str
    minor: int


#: One amount of each currency, none of them zero.
Amounts = tuple[Amount, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """So many sessions of passes that cost `price` for `total` sessions each."""

    sessions: int
    price: int | None
    total: int
    currency: str | None


def worth(shares: Iterable[Share]) -> Amounts:
    """What the sessions are worth together, to the nearest minor unit, halves away from zero. A pass without
    a price, or without sessions, is worth nothing."""
    exact: dict[str, Fraction] = defaultdict(Fraction)
    for share in shares:
        if share.price and share.total > 0 and share.currency is not None:
            exact[share.currency] += Fraction(share.price * share.sessions, share.total)
    return amounts({currency: _rounded(value) for currency, value in exact.items()})


def amounts(minor: dict[str, int]) -> Amounts:
    """Minor units by currency as amounts, without those that are zero."""
    return tuple(Amount(currency, value) for currency, value in sorted(minor.items()) if value)


def added(parts: Iterable[Amounts]) -> Amounts:
    """All of them together."""
    sums: dict[str, int] = defaultdict(int)
    for part in parts:
        for amount in part:
            sums[amount.currency] += amount.minor
    return amounts(sums)


def _rounded(value: Fraction) -> int:
    half = Fraction(1, 2)
    return int(value + half) if value >= 0 else -int(-value + half)
