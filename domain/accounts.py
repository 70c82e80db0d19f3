"""What a client owes the studio beside their passes: lines that are added, never changed (PRODUCT §7.4)."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.ids import EntryId, LineId, PassId, PersonId
from domain.refusals import NothingOwed, WrongAmount


class LineKind(StrEnum):
    """What a line records: a charge, how it was settled, or that a line was taken back."""

    CHARGE = "charge"
    PAID = "paid"
    WAIVED = "waived"
    REVERSAL = "reversal"


class AccountLine(BaseModel):
    """One line of a client's account; `amount` is in minor units, and what is above zero is owed."""

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

    @property
    def is_undoable(self) -> bool:
        """Whether it is a settlement that stands; a charge goes with the change of the pass that made it."""
        return self.kind in (LineKind.PAID, LineKind.WAIVED) and self.reversed_by is None

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


class Owing(BaseModel):
    """A client whose account is not even: `amount` minor units are owed, or in credit below zero."""

    model_config = ConfigDict(frozen=True)

    person_id: PersonId
    name: str
    currency: str
    amount: int


def check_settled(amount: int, owed: int, currency: str) -> None:
    """Refuses to settle more than is owed. Raises `NothingOwed` or `WrongAmount`."""
    if owed <= 0:
        raise NothingOwed
    if not 1 <= amount <= owed:
        raise WrongAmount(1, owed, currency)
