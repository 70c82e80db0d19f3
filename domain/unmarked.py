"""Bookings that nobody has marked after their session: asked about, then resolved (PRODUCT §6.6)."""

from datetime import datetime, timedelta

#: The coach has so long to mark everybody before being asked.
ASKED_AFTER = timedelta(hours=1)


def is_asked_about(ends_at: datetime, now: datetime) -> bool:
    """Whether the coach is asked by now."""
    return ends_at + ASKED_AFTER <= now


def is_resolved(ends_at: datetime, now: datetime, hours: int) -> bool:
    """Whether the owner's rule decides by now, so many hours after the session."""
    return ends_at + timedelta(hours=hours) <= now
