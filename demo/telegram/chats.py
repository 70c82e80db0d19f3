"""Accounts and chats, as the Bot API describes them."""

from collections import deque
from dataclasses import dataclass, field
from typing import Any, Literal

from demo.telegram.happenings import Happening
from demo.telegram.refusals import BLOCKED, NEVER_STARTED, forbidden

Json = dict[str, Any]
ChatType = Literal["private", "group", "supergroup"]
Membership = Literal["member", "left", "kicked", "administrator"]

HAPPENINGS_KEPT = 500


@dataclass(slots=True)
class User:
    """An account, of a person or of the bot."""

    id: int
    first_name: str
    last_name: str | None = None
    username: str | None = None
    language: str | None = None
    phone: str | None = None
    is_bot: bool = False

    def as_json(self) -> Json:
        """The User object of the Bot API."""
        shown: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.last_name:
            shown["last_name"] = self.last_name
        if self.username:
            shown["username"] = self.username
        if self.language:
            shown["language_code"] = self.language
        return shown


@dataclass(slots=True)
class Chat:
    """A private chat of one person with the bot, or a group; messages by id, oldest first."""

    id: int
    type: ChatType
    title: str = ""
    members: list[User] = field(default_factory=list)
    bot_is: Membership = "member"
    started: bool = False
    messages: dict[int, Json] = field(default_factory=dict)
    last_message_id: int = 0
    keyboard: Json | None = None
    pinned: int | None = None
    menu_button: Json | None = None
    happenings: deque[Happening] = field(default_factory=lambda: deque(maxlen=HAPPENINGS_KEPT))

    def as_json(self) -> Json:
        """The Chat object of the Bot API."""
        if self.type != "private":
            return {"id": self.id, "type": self.type, "title": self.title}
        person = self.members[0].as_json()
        named: Json = {key: person[key] for key in ("first_name", "last_name", "username") if key in person}
        return {"id": self.id, "type": "private"} | named

    def require_writable(self) -> None:
        """Raise Telegram's refusal when the bot may not write here."""
        if self.type == "private":
            if self.bot_is == "kicked":
                raise forbidden(BLOCKED)
            if not self.started:
                raise forbidden(NEVER_STARTED)
        elif self.bot_is == "kicked":
            raise forbidden(f"bot was kicked from the {self._kind} chat")
        elif self.bot_is == "left":
            raise forbidden(f"bot is not a member of the {self._kind} chat")

    @property
    def _kind(self) -> str:
        return "group" if self.type == "group" else "supergroup"
