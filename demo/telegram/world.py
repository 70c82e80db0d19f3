"""The state of the local Telegram: people, chats, messages, one bot. No HTTP here."""

from dataclasses import dataclass, field
from datetime import timedelta

from demo.telegram.chats import Chat, ChatType, Json, User
from demo.telegram.clocks import Clock
from demo.telegram.happenings import Happening, Journal, Kind
from demo.telegram.refusals import CHAT_NOT_FOUND, bad_request


@dataclass(slots=True)
class Press:
    """A press on an inline button that waits for its answer."""

    id: str
    chat_id: int
    user_id: int
    message_id: int
    pressed_at: float


@dataclass(slots=True)
class Checkout:
    """A payment that waits for the bot's consent; `invoice` holds currency, amount and payload."""

    id: str
    chat_id: int
    user_id: int
    asked_at: float
    invoice: Json


@dataclass(slots=True)
class Bot:
    """The one bot of this Telegram and what it told about itself."""

    token: str
    user: User
    commands: dict[tuple[str, int | None, int | None, str], list[Json]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})


class World:
    """Everything that exists; ids are handed out in order, so a run can be repeated exactly."""

    def __init__(
        self, bot: Bot, clock: Clock, *, messages_kept: int | None = None, query_life: float = 15.0
    ) -> None:
        self.bot = bot
        self.clock = clock
        self.journal = Journal()
        self.users: dict[int, User] = {bot.user.id: bot.user}
        self.chats: dict[int, Chat] = {}
        self.presses: dict[str, Press] = {}
        self.checkouts: dict[str, Checkout] = {}
        self.invoice_payloads: dict[tuple[int, int], str] = {}
        self.query_life = timedelta(seconds=query_life)
        self.checkout_life = timedelta(seconds=10)
        self._messages_kept = messages_kept
        self._last_user = 1000
        self._last_group = 0
        self._last_query = 4_300_000_000_000_000

    def now(self) -> int:
        """The present as Telegram writes it: whole seconds since 1970."""
        return int(self.clock.now().timestamp())

    def new_user_id(self) -> int:
        """An id nobody has."""
        self._last_user += 1
        while self._last_user in self.users:
            self._last_user += 1
        return self._last_user

    def new_group_id(self, type_: ChatType) -> int:
        """A negative id nobody has, in the range of its kind."""
        self._last_group += 1
        return -1_000_000_000_000 - self._last_group if type_ == "supergroup" else -self._last_group

    def new_query_id(self) -> str:
        """An id for a press or a payment."""
        self._last_query += 1
        return str(self._last_query)

    def add_user(self, user: User) -> Chat:
        """Make an account known; its private chat exists but is not started."""
        if user.id in self.users:
            raise ValueError(f"user {user.id} exists already")
        self.users[user.id] = user
        chat = self.chats[user.id] = Chat(user.id, "private", members=[user])
        return chat

    def chat(self, chat_id: object) -> Chat:
        """The chat with this id or @username; Telegram's refusal when there is none."""
        if isinstance(chat_id, str) and chat_id.startswith("@"):
            raise bad_request(CHAT_NOT_FOUND)
        try:
            return self.chats[int(chat_id)]  # type: ignore[call-overload]
        except (KeyError, TypeError, ValueError):
            reason = CHAT_NOT_FOUND if chat_id not in (None, "") else "chat_id is empty"
            raise bad_request(reason) from None

    def writable(self, chat_id: object) -> Chat:
        """The chat, when the bot may write there."""
        chat = self.chat(chat_id)
        chat.require_writable()
        return chat

    def message(self, chat: Chat, message_id: int, what: str) -> Json:
        """The message as it is now; `what` names the wish in Telegram's refusal."""
        message = chat.messages.get(message_id)
        if message is None:
            raise bad_request(f"message to {what} not found")
        return message

    def post(self, chat: Chat, sender: User, content: Json) -> Json:
        """Put a new message into a chat and return it; nobody is told yet."""
        chat.last_message_id += 1
        message: Json = {
            "message_id": chat.last_message_id,
            "from": sender.as_json(),
            "chat": chat.as_json(),
            "date": self.now(),
            **content,
        }
        chat.messages[chat.last_message_id] = message
        if self._messages_kept is not None and len(chat.messages) > self._messages_kept:
            del chat.messages[next(iter(chat.messages))]
        return message

    def happened(self, kind: Kind, chat: Chat, details: Json) -> Happening:
        """Tell everybody who watches this chat."""
        happening = self.journal.note(kind, chat.id, details)
        chat.happenings.append(happening)
        return happening
