"""A deduction that its client calls not right, and what became of it (PRODUCT §5.7)."""

from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.ids import DisputeId, EntryId, PassId, PersonId
from domain.ledger import EntryKind


class DisputeState(StrEnum):
    """Where a dispute stands."""

    OPEN = "open"
    KEPT = "kept"
    REVERSED = "reversed"


class Dispute(BaseModel):
    """One contested deduction, once for each: who, when, which pass, entered by whom.

    `reversed_by` is the entry that has taken the deduction back, be it by this dispute or otherwise.
    """

    model_config = ConfigDict(frozen=True)

    id: DisputeId
    state: DisputeState
    opened_at: datetime
    settled_by: PersonId | None = None
    settled_by_name: str | None = None
    settled_at: datetime | None = None
    entry_id: EntryId
    kind: EntryKind = EntryKind.CONSUME
    pass_id: PassId
    title: str
    client_id: PersonId
    client_name: str
    session_on: date
    entered_at: datetime
    entered_by: PersonId | None = None
    entered_by_name: str | None = None
    reversed_by: EntryId | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an owner."""
        return self.state is DisputeState.OPEN

    @property
    def was_taken_back_meanwhile(self) -> bool:
        """Whether the deduction is gone though nobody has answered the dispute."""
        return self.is_open and self.reversed_by is not None
