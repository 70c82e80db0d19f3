"""Taps that take a pass out of use and put it back."""

from datetime import date
from typing import ClassVar

from domain.deactivating import Debt, Owing
from domain.ids import PassId
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class DeactivatePass(Tap):
    """Opens the choice of a day from which a pass is out of use; `month` is the one to choose in."""

    tag: ClassVar[str] = "zd"
    pass_id: PassId
    month: date | None = None


class TypeDeactivationDay(Tap):
    """Asks for the day to be typed."""

    tag: ClassVar[str] = "zt"
    pass_id: PassId
    version: int


class PreviewDeactivation(Tap):
    """A deactivation that is only thought of, as far as it is decided: from which day, what becomes of what
    is open (`amount` of it is charged), and of the bookings it meets."""

    tag: ClassVar[str] = "zp"
    pass_id: PassId
    version: int
    on: date
    owing: Owing | None = None
    amount: int = 0
    release: bool | None = None


class TypeOpenAmount(PreviewDeactivation):
    """Asks how much is open."""

    tag: ClassVar[str] = "za"


class SaveDeactivation(PreviewDeactivation):
    """Takes the pass out of use, for a quick reason."""

    tag: ClassVar[str] = "zs"
    reason: QuickReason


class TypeDeactivationReason(PreviewDeactivation):
    """Asks for a reason in one's own words, then takes the pass out of use."""

    tag: ClassVar[str] = "zr"


class ReactivatePass(Tap):
    """A deactivated pass as it would be in use again, or why it cannot be; or a day that is called off. What
    was waived is owed again, or not."""

    tag: ClassVar[str] = "ze"
    pass_id: PassId
    debt: Debt = Debt.COMES_BACK


class SaveReactivation(Tap):
    """Puts the pass back into use, for a quick reason."""

    tag: ClassVar[str] = "zf"
    pass_id: PassId
    version: int
    reason: QuickReason
    debt: Debt = Debt.COMES_BACK


class TypeReactivationReason(Tap):
    """Asks for a reason in one's own words, then puts the pass back into use."""

    tag: ClassVar[str] = "zg"
    pass_id: PassId
    version: int
    debt: Debt = Debt.COMES_BACK
