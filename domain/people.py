"""Who is who: persons, their roles and rights, and whoever acts in this update (PRODUCT §2)."""

from datetime import datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from domain.ids import PersonId, TelegramId
from domain.refusals import NotFound
from domain.studio import Studio


class Role(StrEnum):
    """What a person is at the studio; roles add up."""

    CLIENT = "client"
    COACH = "coach"
    OWNER = "owner"


class Right(StrEnum):
    """What a coach may do, each switched separately; an owner has them all (PRODUCT §2.5)."""

    DEDUCT = "deduct"
    ADJUST = "adjust"
    SELL = "sell"
    SEE_ALL = "see_all"


class Person(BaseModel):
    """Somebody the studio knows, with or without a Telegram account."""

    model_config = ConfigDict(frozen=True)

    id: PersonId
    name: str
    phone: str | None = None
    language: str | None = None
    muted: frozenset[str] = frozenset()
    is_client: bool = True
    is_coach: bool = False
    is_owner: bool = False
    rights: frozenset[Right] = frozenset()
    erased_at: datetime | None = None
    version: int = 1

    @property
    def roles(self) -> frozenset[Role]:
        """All roles of this person."""
        held = {Role.CLIENT: self.is_client, Role.COACH: self.is_coach, Role.OWNER: self.is_owner}
        return frozenset(role for role, has in held.items() if has)

    @property
    def is_staff(self) -> bool:
        """Whether they coach or own."""
        return self.is_coach or self.is_owner

    def joining_as(self, role: Role, rights: frozenset[Right] = frozenset()) -> "Person":
        """The person with one more role; a coach's rights add up."""
        gained: dict[str, object] = {f"is_{role}": True}
        if role is Role.COACH:
            gained["rights"] = self.rights | rights
        return self.model_copy(update=gained)


class Account(BaseModel):
    """One Telegram account, linked to a person or not yet; `is_asked` where something it types is awaited."""

    model_config = ConfigDict(frozen=True)

    telegram_id: TelegramId
    person_id: PersonId | None = None
    first_name: str = ""
    username: str | None = None
    language_code: str | None = None
    unreachable_since: datetime | None = None
    is_asked: bool = False


class Actor(BaseModel):
    """Whoever acts in this update, as the database knows them at this moment."""

    model_config = ConfigDict(frozen=True)

    telegram_id: TelegramId
    person: Person | None
    studio: Studio
    language: str

    @property
    def id(self) -> PersonId | None:
        """The person's identity; None for a stranger."""
        return self.person.id if self.person else None

    @property
    def known_id(self) -> PersonId:
        """The person's identity; raises `NotFound` for a stranger, for whom nothing exists."""
        if self.person is None:
            raise NotFound
        return self.person.id

    @property
    def is_owner(self) -> bool:
        """Whether the studio is theirs to run."""
        return self.person is not None and self.person.is_owner

    @property
    def is_staff(self) -> bool:
        """Whether they coach or own."""
        return self.person is not None and self.person.is_staff

    def may(self, right: Right) -> bool:
        """Whether they hold `right`: owners all of them, coaches those switched on."""
        if self.person is None:
            return False
        return self.person.is_owner or (self.person.is_coach and right in self.person.rights)
