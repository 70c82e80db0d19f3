"""Taps that let a pass pay for visits that nothing has paid for."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.ids import BookingId, PassId, PersonId
from handlers.taps.tap import Tap


class ShowUnpaid(Tap):
    """A client's unpaid visits, those behind `after`, and the passes that could pay for them."""

    tag: ClassVar[str] = "vu"
    client_id: PersonId
    after: BookingId | None = None


class Settle(Tap):
    """What a pass would pay for of a client's unpaid visits."""

    tag: ClassVar[str] = "vs"
    pass_id: PassId
    client_id: PersonId


class SettleNow(Settle):
    """Lets it pay; `mark` is that of what was shown."""

    tag: ClassVar[str] = "vt"
    version: int
    mark: Annotated[str, Field(pattern=r"^[0-9a-f]{6}$")]
