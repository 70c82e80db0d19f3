"""Why somebody does not get in, or is not changed."""

from dataclasses import dataclass

from domain.refusals.general import Refusal


@dataclass(eq=False)
class InviteUnusable(Refusal):
    """The invitation is used up, expired or was never made."""


@dataclass(eq=False)
class AccountTaken(Refusal):
    """The Telegram account, or the phone, belongs to another person already."""


@dataclass(eq=False)
class NotYourContact(Refusal):
    """The shared contact is somebody else's (PRODUCT §2.3)."""


@dataclass(eq=False)
class PhoneUnknown(Refusal):
    """No client of the studio has this phone number."""


@dataclass(eq=False)
class TooManyTries(Refusal):
    """So many invitations failed on this account lately that it has to wait an hour."""


@dataclass(eq=False)
class StaffCannotBeMerged(Refusal):
    """A coach's or owner's card stays; another card can be merged into it."""


@dataclass(eq=False)
class LastOwner(Refusal):
    """A studio cannot be without an owner."""
