"""The append-only history of a pass: kinds of entries, their effect, and how one is undone (PRODUCT §4.1)."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.ids import BookingId, EntryId, PassId, PersonId


class EntryKind(StrEnum):
    """What an entry records."""

    GRANT = "grant"
    ATTACH = "attach"
    RESERVE = "reserve"
    RELEASE = "release"
    CONSUME = "consume"
    FORFEIT = "forfeit"
    EXPIRE = "expire"
    REVIVE = "revive"
    ADJUST = "adjust"
    TRANSFER = "transfer"
    REVERSAL = "reversal"
    REDATE = "redate"
    RETYPE = "retype"
    HOLD = "hold"
    DEACTIVATE = "deactivate"
    REACTIVATE = "reactivate"
    SHARE = "share"
    RENEWAL = "renewal"
    PAYMENT = "payment"
    REFUND = "refund"
    CLOSE = "close"


class Effect(BaseModel):
    """By how much an entry moves each figure of a balance, in sessions (or days of a day pass)."""

    model_config = ConfigDict(frozen=True)

    total: int = 0
    used: int = 0
    booked: int = 0
    expired: int = 0
    withdrawn: int = 0

    @property
    def free(self) -> int:
        """By how much the free sessions move."""
        return self.total - self.used - self.booked - self.expired - self.withdrawn

    def __neg__(self) -> "Effect":
        return Effect(
            total=-self.total,
            used=-self.used,
            booked=-self.booked,
            expired=-self.expired,
            withdrawn=-self.withdrawn,
        )


class Changed(BaseModel):
    """What an entry changed besides figures: a field of the pass, as it was and as it is since."""

    model_config = ConfigDict(frozen=True)

    field: str
    was: Any
    now: Any


class Draft(BaseModel):
    """An entry as a rule decided it, before it is written.

    `visitor_id` is who trained, where it was not the pass's own client.
    """

    model_config = ConfigDict(frozen=True)

    kind: EntryKind
    effect: Effect = Effect()
    changed: tuple[Changed, ...] = ()
    session_on: date | None = None
    reverses: EntryId | None = None
    booking_id: BookingId | None = None
    visitor_id: PersonId | None = None


class Entry(BaseModel):
    """One immutable line of a pass's history.

    Entries that were written as one change carry the same `batch`; `linked` is the other side of a transfer
    or of a visit that was moved.
    """

    model_config = ConfigDict(frozen=True)

    id: EntryId
    pass_id: PassId
    client_id: PersonId
    kind: EntryKind
    effect: Effect
    changed: tuple[Changed, ...] = ()
    session_on: date | None = None
    at: datetime
    actor_id: PersonId | None = None
    actor_name: str | None = None
    reason: str | None = None
    reverses: EntryId | None = None
    reversed_by: EntryId | None = None
    booking_id: BookingId | None = None
    visitor_id: PersonId | None = None
    visitor_name: str | None = None
    linked: EntryId | None = None
    batch: str | None = None
    version: int

    @property
    def is_undoable(self) -> bool:
        """Whether it may be undone: once, and neither an undo nor what the calendar did."""
        if self.reversed_by is not None or self.kind is EntryKind.REVERSAL:
            return False
        return self.kind is not EntryKind.EXPIRE or bool(self.changed)

    @property
    def back(self) -> tuple[Changed, ...]:
        """What it changed besides figures, the other way round."""
        return tuple(Changed(field=c.field, was=c.now, now=c.was) for c in self.changed)

    def taken_back(self, effect: Effect, changed: tuple[Changed, ...]) -> Draft:
        """The entry that takes this one back, with that effect."""
        return Draft(
            kind=EntryKind.REVERSAL,
            effect=effect,
            changed=changed,
            session_on=self.session_on,
            reverses=self.id,
            booking_id=self.booking_id,
            visitor_id=self.visitor_id,
        )

    @property
    def opens_pass(self) -> bool:
        """Whether the pass began with it, by a sale or by a part of another pass."""
        return self.version == 1 or self.kind is EntryKind.GRANT
