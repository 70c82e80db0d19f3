"""Everything a button can mean: typed taps, packed into callback data."""

from handlers.taps.tap import Tap, UnknownTap, unpack

__all__ = ["Tap", "UnknownTap", "unpack"]
