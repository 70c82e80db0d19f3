"""Taps of a contested deduction: the client's "not right", and the owner's desk for it."""

from typing import ClassVar

from domain.ids import DisputeId, EntryId
from handlers.taps.tap import Tap


class Dispute(Tap):
    """Says that a deduction told to the presser is not right."""

    tag: ClassVar[str] = "q"
    entry_id: EntryId


class OpenDisputes(Tap):
    """Lists the open disputes, those after `after`."""

    tag: ClassVar[str] = "ql"
    after: DisputeId | None = None


class ShowDispute(Tap):
    """Opens one dispute."""

    tag: ClassVar[str] = "qs"
    dispute_id: DisputeId


class KeepDeduction(Tap):
    """Settles a dispute: the deduction stands."""

    tag: ClassVar[str] = "qk"
    dispute_id: DisputeId


class ReverseDeduction(Tap):
    """Settles a dispute: the deduction is taken back."""

    tag: ClassVar[str] = "qr"
    dispute_id: DisputeId
