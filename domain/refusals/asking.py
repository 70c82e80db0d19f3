"""Why nobody is asked for money, and why a pass is not topped up."""

from dataclasses import dataclass

from domain.refusals.general import Refusal


@dataclass(eq=False)
class CannotBeAsked(Refusal):
    """The client called `name` has no Telegram account that can be written to."""

    name: str


@dataclass(eq=False)
class AskedAlready(Refusal):
    """The client called `name` was asked for this amount today."""

    name: str


@dataclass(eq=False)
class NotToppedUp(Refusal):
    """What was open on the pass went to an account, was waived or is not known: nothing is added to it."""

    title: str
