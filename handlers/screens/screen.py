"""A screen: text, buttons that hold typed taps, perhaps a toast, a document or a picture."""

from dataclasses import dataclass, replace

from pydantic import SecretStr

from domain.ids import TelegramId
from handlers.taps import Tap


@dataclass(frozen=True, slots=True)
class Button:
    """A labelled button: an inline one holds a tap or a link."""

    label: str
    tap: Tap | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file to hand over."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture; the screen's text is its caption and carries the same meaning. One that somebody has sent is
    shown again by Telegram's own `file_id` of it."""

    content: bytes = b""
    file_id: str | None = None


@dataclass(frozen=True, slots=True)
class Invoice:
    """A request for `amount` minor units, with Telegram's own button to pay; the screen's text and buttons
    are shown instead where Telegram does not take it. `start` is what a forwarded copy opens the chat with,
    so that nobody pays somebody else's."""

    title: str
    description: str
    label: str
    payload: str
    amount: int
    currency: str
    provider: SecretStr
    start: str


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """What an update is answered with.

    `text` is HTML. After a press the pressed message is edited in place, unless `send` asks for a new one.
    `toast` answers the press; with `alert` it must be closed by hand. `contact` is the label of a reply
    button that shares the reader's phone; `dismissing` is a line sent first that takes such a button away,
    as no message with inline buttons can. `menus` names accounts whose menu of commands may have changed.
    A screen without text only answers the press.
    """

    text: str = ""
    rows: Rows = ()
    toast: str = ""
    alert: bool = False
    send: bool = False
    contact: str | None = None
    dismissing: str = ""
    menus: tuple[TelegramId, ...] = ()
    document: Document | None = None
    photo: Photo | None = None
    invoice: Invoice | None = None

    def toasting(self, toast: str, *, alert: bool = False) -> "Screen":
        """The same screen with a toast."""
        return replace(self, toast=toast, alert=alert)


def toast(text: str, *, alert: bool = True) -> Screen:
    """Only answers the press; what is shown stays."""
    return Screen(toast=text, alert=alert)
