"""Notices in words: what is owed becomes a screen, or nothing where it is no longer true."""

from handlers.screens import Screen
from storage.desk import Desk
from storage.notices import Outgoing


async def render(desk: Desk, outgoing: Outgoing) -> Screen | None:
    """The screen of a notice in its reader's language; None where it need not be sent any more."""
    return None
