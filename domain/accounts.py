"""What a client owes the studio beside their passes: lines that are added, never changed (PRODUCT §7.4)."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.ids import EntryId, LineId, PassId, PersonId
from domain.instalments import due
from domain.money import Method
from domain.passes import Pass
from domain.refusals import CreditTooSmall, NothingOwed, WrongAmount
from domain.typed_money import MOST_MONEY


class LineKind(StrEnum):
    """What a line records: a charge, how it was settled, what the studio owes the client and how that was
    spent or paid out, or that a line was taken back."""

    CHARGE = "charge"
    PAID = "paid"
    WAIVED = "waived"
    CREDIT = "credit"
    USED = "used"
    PAID_OUT = "paid_out"
    REVERSAL = "reversal"


#: What is done at the account itself; the others come and go with the change of a pass.
DONE_BY_HAND = (LineKind.PAID, LineKind.WAIVED, LineKind.CREDIT, LineKind.PAID_OUT)


class AccountLine(BaseModel):
    """One line of a client's account; `amount` is in minor units, and what is above zero is owed. What came
    or went with it as money did so by a `method`."""

    model_config = ConfigDict(frozen=True)

    id: LineId = LineId(0)
    person_id: PersonId
    amount: int
    currency: str
    kind: LineKind
    pass_id: PassId | None = None
    pass_title: str | None = None
    entry_id: EntryId | None = None
    reverses: LineId | None = None
    reversed_by: LineId | None = None
    reason: str | None = None
    at: datetime
    actor_id: PersonId | None = None
    actor_name: str | None = None
    method: Method | None = None

    @property
    def is_undoable(self) -> bool:
        """Whether it was made at the account itself, and stands; what came with a change of a pass goes with
        that."""
        is_standing = self.entry_id is None and self.reversed_by is None
        return self.kind in DONE_BY_HAND and is_standing and not self.came_by_telegram

    @property
    def came_by_telegram(self) -> bool:
        """Whether the client has paid it in Telegram, for this account: nobody's undoing brings that back."""
        return self.method is Method.TELEGRAM and self.actor_id is None

    def opposite(self, at: datetime, by: PersonId | None) -> "AccountLine":
        """The line that takes this one back."""
        return AccountLine(
            person_id=self.person_id,
            amount=-self.amount,
            currency=self.currency,
            kind=LineKind.REVERSAL,
            pass_id=self.pass_id,
            entry_id=self.entry_id,
            reverses=self.id,
            at=at,
            actor_id=by,
        )


@dataclass(frozen=True, slots=True)
class Outstanding:
    """What a client has to pay, in minor units by currency: their `account`, in credit below zero, and the
    `passes` that are not wholly paid. Of a price in parts only what fell due by `today` is owed."""

    account: dict[str, int]
    passes: tuple[Pass, ...]
    currency: str
    today: date

    @property
    def on_passes(self) -> dict[str, int]:
        """What is open on the passes, due or not."""
        return self._sums(lambda pass_: pass_.to_pay)

    @property
    def due(self) -> dict[str, int]:
        """All that is owed by now. Credit is no payment before it is spent: it is in no sum."""
        sums = Counter({currency: amount for currency, amount in self.account.items() if amount > 0})
        sums.update(self._sums(self.due_on))
        return dict(sorted(sums.items()))

    @property
    def later(self) -> dict[str, int]:
        """What comes later, in parts."""
        return self._sums(self.later_on)

    def due_on(self, pass_: Pass) -> int:
        """How much of what is open on one of the passes should have been paid by now."""
        return due(pass_, self.today)

    def later_on(self, pass_: Pass) -> int:
        """How much of it comes later."""
        return pass_.to_pay - due(pass_, self.today)

    @property
    def is_anything(self) -> bool:
        """Whether anything is owed, or in credit."""
        return bool(self.account or self.passes)

    @property
    def credit(self) -> dict[str, int]:
        """What the studio owes the client."""
        return {currency: -amount for currency, amount in self.account.items() if amount < 0}

    def _sums(self, of: Callable[[Pass], int]) -> dict[str, int]:
        sums: Counter[str] = Counter()
        for pass_ in self.passes:
            sums[pass_.currency or self.currency] += of(pass_)
        return {currency: amount for currency, amount in sorted(sums.items()) if amount}


class Owing(BaseModel):
    """A client who owes in one currency, or is in credit: on the `account`, below zero in credit, and on the
    `passes` that are not wholly paid, in minor units. `id` tells the sum from others of the same amount."""

    model_config = ConfigDict(frozen=True)

    id: int
    person_id: PersonId
    name: str
    currency: str
    account: int
    passes: int

    @property
    def owed(self) -> int:
        """All that is to be paid."""
        return max(0, self.account) + self.passes


def check_amount(amount: int, currency: str) -> None:
    """Refuses what is no amount of money. Raises `WrongAmount`."""
    if not 1 <= amount <= MOST_MONEY:
        raise WrongAmount(1, MOST_MONEY, currency)


def check_settled(amount: int, owed: int, currency: str) -> None:
    """Refuses to settle more than is owed. Raises `NothingOwed` or `WrongAmount`."""
    if owed <= 0:
        raise NothingOwed
    if not 1 <= amount <= owed:
        raise WrongAmount(1, owed, currency)


def check_credit(amount: int, open_: int, currency: str) -> None:
    """Refuses to spend more than is in credit on an account on which `open_` is owed, or in credit below
    zero. Raises `CreditTooSmall`."""
    if not 1 <= amount <= -open_:
        raise CreditTooSmall(max(0, -open_), currency)
