"""Taps of the waitlist: the client's own place in line, offers, and the line as staff see it."""

from typing import ClassVar

from domain.ids import BookingId, SessionId
from handlers.taps.tap import Tap


class ShowWait(Tap):
    """The presser's place in line, or what was offered to them."""

    tag: ClassVar[str] = "vo"
    booking_id: BookingId


class AcceptOffer(Tap):
    """Books the place that was offered, or that came free while they wait."""

    tag: ClassVar[str] = "va"
    booking_id: BookingId
    version: int


class LeaveWaitlist(AcceptOffer):
    """Waits no longer, or declines the offer."""

    tag: ClassVar[str] = "vl"


class ShowQueue(Tap):
    """The line of a session, for staff."""

    tag: ClassVar[str] = "vq"
    session_id: SessionId


class PromoteWaiting(AcceptOffer):
    """Staff give somebody in line a free place; `unpaid` where no pass pays."""

    tag: ClassVar[str] = "vp"
    unpaid: bool = False
