"""Taps that split a pass, unite two, or give sessions to another client."""

from datetime import date
from typing import Annotated, ClassVar

from pydantic import StringConstraints

from domain.ids import PassId, PersonId
from domain.reasons import QuickReason
from handlers.taps.tap import Tap


class SplitPass(Tap):
    """Opens the splitting of a pass."""

    tag: ClassVar[str] = "tp"
    pass_id: PassId


class SplitStep(Tap):
    """A split that is only thought of: so many sessions into a pass that ends on `until`."""

    tag: ClassVar[str] = "ts"
    pass_id: PassId
    version: int
    number: int
    until: date | None = None


class SplitMonth(SplitStep):
    """A month to choose the last day of the new pass in."""

    tag: ClassVar[str] = "tm"
    month: date | None = None


class SaveSplit(SplitStep):
    """Splits the pass, for a quick reason."""

    tag: ClassVar[str] = "tw"
    reason: QuickReason


class SplitReason(SplitStep):
    """Asks for a reason in one's own words, then splits the pass."""

    tag: ClassVar[str] = "tr"


class ChooseMerge(Tap):
    """Offers the passes with which one can be united."""

    tag: ClassVar[str] = "tj"
    pass_id: PassId


class MergeWith(Tap):
    """Opens the uniting of two passes: the sessions of `other_id` go to `pass_id`."""

    tag: ClassVar[str] = "tl"
    pass_id: PassId
    other_id: PassId


class MergeStep(MergeWith):
    """A union that is only thought of, ending on `until`; `version` is the sum of both versions."""

    tag: ClassVar[str] = "tk"
    version: int
    until: date | None = None


class SaveMerge(MergeStep):
    """Unites them, for a quick reason."""

    tag: ClassVar[str] = "tn"
    reason: QuickReason


class MergeReason(MergeStep):
    """Asks for a reason in one's own words, then unites them."""

    tag: ClassVar[str] = "to"


class TransferPass(Tap):
    """Asks to which client sessions of the pass go."""

    tag: ClassVar[str] = "tg"
    pass_id: PassId


class TransferStep(Tap):
    """A transfer that is only thought of; `number` is written in digits, nothing means all there is."""

    tag: ClassVar[str] = "tt"
    pass_id: PassId
    version: int
    to: PersonId
    number: Annotated[str, StringConstraints(pattern=r"^[0-9]{0,4}$")] = ""

    @property
    def count(self) -> int | None:
        """The number, or None for all."""
        return int(self.number) if self.number else None


class SaveTransfer(TransferStep):
    """Makes the transfer, for a quick reason."""

    tag: ClassVar[str] = "tx"
    reason: QuickReason


class TransferReason(TransferStep):
    """Asks for a reason in one's own words, then makes the transfer."""

    tag: ClassVar[str] = "tq"
