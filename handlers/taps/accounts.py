"""Taps around what clients owe beside their passes."""

from typing import ClassVar

from domain.accounts import LineKind
from domain.ids import LineId, PersonId
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class ShowAccount(Tap):
    """A client's account (the reader's own, where none is named), lines older than `before`."""

    tag: ClassVar[str] = "zc"
    client_id: PersonId | None = None
    before: LineId | None = None


class ShowOwing(Tap):
    """The clients whose account is not even, those with ids above `after`."""

    tag: ClassVar[str] = "zo"
    after: PersonId | None = None


class SettleAccount(Tap):
    """That much of what is owed is paid or waived, which is only thought of; `seen` is the account's newest
    line."""

    tag: ClassVar[str] = "zl"
    client_id: PersonId
    seen: LineId
    amount: int
    currency: str
    how: LineKind


class SaveSettlement(SettleAccount):
    """Records it, for a quick reason."""

    tag: ClassVar[str] = "zk"
    reason: QuickReason


class TypeSettlementReason(SettleAccount):
    """Asks for a reason in one's own words, then records it."""

    tag: ClassVar[str] = "zj"


class TypeSettlement(Tap):
    """Asks how much was paid."""

    tag: ClassVar[str] = "zi"
    client_id: PersonId
    seen: LineId
    currency: str


class UndoLine(Tap):
    """Takes a settlement back."""

    tag: ClassVar[str] = "zh"
    line_id: LineId
