"""What somebody at the sample studio holds, and how it was sold."""

from dataclasses import dataclass

from demo.fates import Fate
from domain.money import Method, Payment
from domain.reasons import QuickReason


@dataclass(frozen=True, slots=True)
class Bill:
    """How a sale was made: with so many `percent` off or so many cents `less`, for which `part` of the price
    at once where it was paid partly, by which method; without one, as that client usually pays."""

    percent: int = 0
    less: int = 0
    part: int | None = None
    method: Method | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A pass somebody holds, or a bundle: it started `ago` days before today, or ends `ends_in` after it.

    Below zero these lie on the other side of today. The `undone`-th of its `visits` was a mistake and taken
    back at once. `added` sessions were put on it (or taken off), and its end was moved by `extended` days.
    Nobody came in the last `quiet` days. It `follows` another pass of the client, by its place.
    """

    plan: str
    ago: int | None = None
    ends_in: int | None = None
    visits: int = 0
    undone: int = 0
    payment: Payment = Payment.PAID
    bill: Bill = Bill()
    added: int = 0
    extended: int = 0
    because: QuickReason = QuickReason.GOODWILL
    quiet: int = 1
    follows: int | None = None
    fates: tuple[Fate, ...] = ()
