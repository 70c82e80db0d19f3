"""One update's turn at the desk: who acts, where, and with what."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import SecretStr

from domain.ids import TelegramId
from domain.people import Actor
from domain.receipts import Asked, Charge
from handlers.live import Live
from storage.desk import Desk
from texts.words import Words


@dataclass(frozen=True, slots=True)
class SharedContact:
    """A contact somebody shared; `telegram_id` is whose it is, where Telegram says so."""

    phone: str
    telegram_id: TelegramId | None


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that was sent: fetched only when a view asks for it."""

    file_id: str
    name: str
    size: int
    mime_type: str | None
    caption: str
    is_photo: bool = False


@dataclass(frozen=True, slots=True)
class Turn:
    """Everything a view may know of the update it answers.

    `line` is the typed text without the command word. `link_base` is the bot's own address, for deep links,
    `web_base` that of the desk's web server, where there is one. `live` is the chat while a view is at work.
    `payment_token` is there where clients can pay in Telegram; `asked` is what somebody is about to pay,
    `charge` what they have paid.
    """

    desk: Desk
    actor: Actor
    words: Words
    update_id: int
    chat_id: int
    now: datetime
    link_base: str
    live: Live
    web_base: str | None = None
    payment_token: SecretStr | None = None
    line: str = ""
    contact: SharedContact | None = None
    upload: Upload | None = None
    asked: Asked | None = None
    charge: Charge | None = None

    @property
    def telegram_id(self) -> TelegramId:
        """Whose account acts."""
        return self.actor.telegram_id
