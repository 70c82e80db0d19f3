"""A message and a toast as they are on the screen."""

from dataclasses import dataclass

from demo.telegram.api import Api
from demo.telegram.chats import Json
from demo.telegram.entities import Entity, as_html
from demo.telegram.files import StoredFile


@dataclass(frozen=True)
class Toast:
    """An answer to a press: `alert` needs to be closed by hand."""

    text: str
    alert: bool
    url: str = ""


class Shown:
    """A message as it is on the screen."""

    def __init__(self, raw: Json, api: Api) -> None:
        self.raw = raw
        self._api = api

    @property
    def id(self) -> int:
        """Its id within the chat."""
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        """The text or the caption."""
        return str(self.raw.get("text", self.raw.get("caption", "")))

    @property
    def entities(self) -> list[Entity]:
        """The marked parts of the text."""
        entities: list[Entity] = self.raw.get("entities") or self.raw.get("caption_entities") or []
        return entities

    @property
    def html(self) -> str:
        """The text with its entities as HTML."""
        return as_html(self.text, self.entities)

    @property
    def keys(self) -> list[list[Json]]:
        """The inline buttons as Telegram has them, row by row."""
        rows: list[list[Json]] = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def buttons(self) -> list[list[str]]:
        """The labels of the inline buttons, row by row."""
        return [[key["text"] for key in row] for row in self.keys]

    @property
    def labels(self) -> list[str]:
        """All labels in one list."""
        return [label for row in self.buttons for label in row]

    @property
    def is_from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return bool(self.raw["from"]["id"] == self._api.world.bot.user.id)

    @property
    def was_edited(self) -> bool:
        """Whether it was changed after it was sent."""
        return "edit_date" in self.raw

    @property
    def document(self) -> StoredFile | None:
        """The document with its name and bytes."""
        document = self.raw.get("document")
        return self._api.files.by_id(document["file_id"]) if document else None

    @property
    def photo(self) -> StoredFile | None:
        """The picture with its bytes."""
        photo = self.raw.get("photo")
        return self._api.files.by_id(photo[-1]["file_id"]) if photo else None

    @property
    def invoice(self) -> Json | None:
        """The invoice's title, currency and amount."""
        return self.raw.get("invoice")

    def __repr__(self) -> str:
        who = "bot" if self.is_from_bot else self.raw["from"]["first_name"]
        rest = f" {self.buttons}" if self.keys else ""
        return f"<{self.id} {who}: {self.text!r}{rest}>"
