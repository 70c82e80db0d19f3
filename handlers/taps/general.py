"""Taps that belong to no room."""

from typing import ClassVar, Self

from handlers.taps.tap import Tap


class Cancel(Tap):
    """Drops the typed question and goes back."""

    tag: ClassVar[str] = "x"
    back: str

    @classmethod
    def to(cls, tap: Tap) -> Self:
        """Cancelling back to the screen of `tap`."""
        return cls(back=tap.pack().replace(":", "~"))

    @property
    def target(self) -> str:
        """The packed tap to go back to."""
        return self.back.replace("~", ":")


class Nothing(Tap):
    """A button that only fills its place, such as the name of a month."""

    tag: ClassVar[str] = "0"


class Home(Tap):
    """The first screen, by role."""

    tag: ClassVar[str] = "h"
