"""Taps about people: staff, invitations, and clients' records."""

from typing import ClassVar

from domain.ids import InviteId, PersonId, TelegramId
from domain.people import Right, Role
from handlers.taps.tap import Tap


class OwnerDesk(Tap):
    """Opens the owner's desk."""

    tag: ClassVar[str] = "o"


class ShowReport(Tap):
    """Shows what the daily digest would say now."""

    tag: ClassVar[str] = "og"


class ShowPeople(Tap):
    """Lists staff with ids above `after`."""

    tag: ClassVar[str] = "op"
    after: PersonId | None = None


class ShowStaff(Tap):
    """Opens the card of a coach or owner."""

    tag: ClassVar[str] = "os"
    person_id: PersonId


class SwitchRight(Tap):
    """Gives a coach a right, or takes it."""

    tag: ClassVar[str] = "or"
    person_id: PersonId
    right: Right
    allowed: bool


class RevokeCoach(Tap):
    """Ends somebody's time as coach, once the presser is `sure`."""

    tag: ClassVar[str] = "oc"
    person_id: PersonId
    sure: bool = False


class RevokeOwner(Tap):
    """Ends somebody's time as owner, once the presser is `sure`."""

    tag: ClassVar[str] = "oo"
    person_id: PersonId
    sure: bool = False


class InviteStaff(Tap):
    """Prepares an invitation for a coach or owner; the rights chosen so far are switches."""

    tag: ClassVar[str] = "oi"
    role: Role
    deduct: bool = True
    adjust: bool = False
    sell: bool = False
    see_all: bool = True

    @property
    def rights(self) -> frozenset[Right]:
        """The rights that are switched on."""
        return frozenset(right for right in Right if getattr(self, right))

    def switching(self, right: Right) -> "InviteStaff":
        """The same with one right the other way round."""
        return self.model_copy(update={right.value: right not in self.rights})


class MakeStaffLink(InviteStaff):
    """Makes the invitation as it was prepared."""

    tag: ClassVar[str] = "om"


class Withdraw(Tap):
    """Ends an invitation that nobody used."""

    tag: ClassVar[str] = "ow"
    invite_id: InviteId


class AddClient(Tap):
    """Asks for the name of a client without Telegram."""

    tag: ClassVar[str] = "mx"


class InviteClient(Tap):
    """Makes an invitation for a card, or for a new client."""

    tag: ClassVar[str] = "mi"
    client_id: PersonId | None = None


class ShowRecord(Tap):
    """Opens a client's contact, accounts and coaches."""

    tag: ClassVar[str] = "m"
    client_id: PersonId


class Rename(Tap):
    """Asks for a client's new name."""

    tag: ClassVar[str] = "mn"
    client_id: PersonId


class ChangePhone(Tap):
    """Asks for a client's phone."""

    tag: ClassVar[str] = "mf"
    client_id: PersonId


class Unlink(Tap):
    """Parts an account from its person, once the presser is `sure`."""

    tag: ClassVar[str] = "mu"
    telegram_id: TelegramId
    sure: bool = False


class ShowCoaches(Tap):
    """Lists the coaches who may have the client as their own, those with ids above `after`."""

    tag: ClassVar[str] = "mc"
    client_id: PersonId
    after: PersonId | None = None


class Assign(Tap):
    """Makes the client one of a coach's own, or no longer; `after` is the page it was pressed on."""

    tag: ClassVar[str] = "ma"
    client_id: PersonId
    coach_id: PersonId
    own: bool
    after: PersonId | None = None


class FindDuplicate(Tap):
    """Asks which card is to go into this one."""

    tag: ClassVar[str] = "mm"
    client_id: PersonId


class Merge(Tap):
    """Puts one card into another, once the presser is `sure`."""

    tag: ClassVar[str] = "mj"
    client_id: PersonId
    into: PersonId
    sure: bool = False
