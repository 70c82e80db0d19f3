"""What any question or button may be answered with."""

from dataclasses import dataclass

from domain.ids import PassId


@dataclass(eq=False)
class Refusal(Exception):
    """The desk declines; nothing was changed."""


@dataclass(eq=False)
class NotFound(Refusal):
    """It does not exist, or is not for this actor: both read the same (PRODUCT §2.6)."""


@dataclass(eq=False)
class Outdated(Refusal):
    """The card that was pressed has been overtaken by `pass_id`'s present state (PRODUCT §5.4)."""

    pass_id: PassId


@dataclass(eq=False)
class ChangedMeanwhile(Refusal):
    """Somebody else has changed `name` since it was shown."""

    name: str


@dataclass(eq=False)
class NoChange(Refusal):
    """What was asked for is what already holds."""


@dataclass(eq=False)
class NotAChoice(Refusal):
    """One of the choices shown was expected."""


@dataclass(eq=False)
class AlreadyAnswered(Refusal):
    """The question was answered or dropped meanwhile."""
