"""Taps around what clients owe beside their passes."""

from typing import ClassVar

from domain.accounts import LineKind
from domain.ids import LineId, PersonId
from domain.money import Method
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class ShowAccount(Tap):
    """A client's account (the reader's own, where none is named), lines older than `before`."""

    tag: ClassVar[str] = "zc"
    client_id: PersonId | None = None
    before: LineId | None = None


class ShowOwing(Tap):
    """The clients who owe or are in credit, those behind a sum: the largest first, or by name."""

    tag: ClassVar[str] = "zo"
    by_name: bool = False
    currency: str | None = None
    owed: int = 0
    id: int = 0


class SettleAccount(Tap):
    """That much is paid or waived of what is owed, kept in credit or paid out: only thought of; `seen`
    is the account's newest line."""

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


class SaveMoney(SettleAccount):
    """Records it as money by a method."""

    tag: ClassVar[str] = "zb"
    method: Method


class TypeSettlement(Tap):
    """Asks how much was paid, is kept in credit, or was paid out."""

    tag: ClassVar[str] = "zi"
    client_id: PersonId
    seen: LineId
    currency: str
    how: LineKind = LineKind.PAID


class UndoLine(Tap):
    """Takes a settlement back."""

    tag: ClassVar[str] = "zh"
    line_id: LineId
