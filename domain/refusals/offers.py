"""Why sessions do not go with a plan, or are not attached to what was sold."""

from dataclasses import dataclass

from domain.refusals.general import Refusal


@dataclass(eq=False)
class SessionsOneTimeOnly(Refusal):
    """A plan that is paid by `payment` type is sold without sessions; `kind` of them were wished."""

    payment: str
    kind: str


@dataclass(eq=False)
class PriceNeeded(Refusal):
    """What is paid again and again, or in parts, has a price."""


@dataclass(eq=False)
class AttachesToOneTime(Refusal):
    """What was sold as `title` is paid by `payment` type: sessions are attached to one-time offers only."""

    title: str
    payment: str


@dataclass(eq=False)
class HasSessions(Refusal):
    """There are sessions in the pass already."""

    title: str


@dataclass(eq=False)
class NoteTooLong(Refusal):
    """A note takes up to `longest` characters."""

    longest: int
