"""One chat as its person sees it, for tests to read and to wait upon."""

from collections.abc import Callable
from typing import Any

from demo.telegram.api import Api
from demo.telegram.chats import Chat
from demo.telegram.happenings import Happening
from demo.telegram.patience import Patience
from demo.telegram.shown import Shown, Toast

_BY_THE_BOT = ("sent", "edited", "deleted", "toast", "keyboard")


class ChatWindow:
    """What is on the screen of a chat, oldest first, and what comes next."""

    def __init__(self, api: Api, chat: Chat, patience: Patience) -> None:
        self._api = api
        self._patience = patience
        self.room = chat

    @property
    def id(self) -> int:
        """The chat's id."""
        return self.room.id

    @property
    def messages(self) -> list[Shown]:
        """Everything on the screen."""
        return [Shown(raw, self._api) for raw in self.room.messages.values()]

    @property
    def from_bot(self) -> list[Shown]:
        """What the bot wrote."""
        return [message for message in self.messages if message.is_from_bot]

    @property
    def last(self) -> Shown:
        """The newest message of the bot; raises `LookupError` when it wrote none."""
        for raw in reversed(self.room.messages.values()):
            shown = Shown(raw, self._api)
            if shown.is_from_bot:
                return shown
        raise LookupError(f"the bot wrote nothing in chat {self.id}")

    @property
    def toasts(self) -> list[Toast]:
        """The answers to presses that had words."""
        return [_toast(h) for h in self.room.happenings if h.kind == "toast" and h.details["text"]]

    @property
    def keyboard(self) -> list[list[str]]:
        """The labels of the reply keyboard at the bottom, row by row; empty when there is none."""
        rows = (self.room.keyboard or {}).get("keyboard", [])
        return [[key["text"] for key in row] for row in rows]

    def shown(self, count: int) -> list[str]:
        """The texts of the newest messages of the bot, oldest of them first."""
        return [message.text for message in self.from_bot[-count:]]

    def message(self, message_id: int) -> Shown:
        """The message with this id."""
        return Shown(self.room.messages[message_id], self._api)

    def happened_since(self, number: int) -> list[Happening]:
        """What the bot made visible after the happening of this number."""
        return [h for h in self.room.happenings if h.number > number and _is_visible(h)]

    @property
    def acted_at(self) -> int:
        """The number of the last thing a person did here."""
        return max((h.number for h in self.room.happenings if h.kind == "said"), default=0)

    async def next(self, since: int | None = None) -> Happening:
        """Wait for the first thing the bot shows after `since`, or after the person's last act."""
        mark = self.acted_at if since is None else since
        await self.until(lambda: bool(self.happened_since(mark)), "the bot shows something")
        return self.happened_since(mark)[0]

    async def next_message(self, since: int | None = None) -> Shown:
        """Wait for the first message sent or edited after `since`, or after the person's last act."""
        mark = self.acted_at if since is None else since

        def fresh() -> list[Happening]:
            return [h for h in self.happened_since(mark) if h.kind in ("sent", "edited")]

        await self.until(lambda: bool(fresh()), "the bot sends or edits a message")
        return Shown(fresh()[0].details["message"], self._api)

    async def next_toast(self, since: int | None = None) -> Toast:
        """Wait for the answer to a press made last, with or without words."""
        mark = self.acted_at if since is None else since

        def fresh() -> list[Happening]:
            return [h for h in self.happened_since(mark) if h.kind == "toast"]

        await self.until(lambda: bool(fresh()), "the bot answers the press")
        return _toast(fresh()[0])

    async def until(self, is_so: Callable[[], Any], what: str = "what the test waits for") -> None:
        """Wait until `is_so`, looked at after each thing that happens anywhere."""
        await self._patience.until(lambda: bool(is_so()), what)

    async def until_shown(self, fragment: str) -> Shown:
        """Wait until a message of the bot contains this text; returns the newest one that does."""

        def having() -> list[Shown]:
            return [message for message in self.from_bot if fragment in message.text]

        await self.until(having, f"{fragment!r} is shown in chat {self.id}")
        return having()[-1]


def _is_visible(happening: Happening) -> bool:
    return happening.kind in _BY_THE_BOT


def _toast(happening: Happening) -> Toast:
    details = happening.details
    return Toast(details["text"], bool(details["show_alert"]), details.get("url", ""))
