"""The parts of the local Telegram that a Bot API method works with, and the way into a chat."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from demo.telegram import entities, keyboards
from demo.telegram.calls import Calls
from demo.telegram.chats import Chat, Json
from demo.telegram.entities import Entity
from demo.telegram.files import Files
from demo.telegram.markup import parse_html
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import bad_request
from demo.telegram.updates import UpdateQueue
from demo.telegram.webhooks import Webhook
from demo.telegram.world import World


@dataclass
class Api:
    """Everything behind the Bot API of one bot."""

    world: World
    updates: UpdateQueue
    files: Files
    webhook: Webhook
    calls: Calls
    violations: list[str] = field(default_factory=list)
    in_flight: int = 0

    @property
    def is_quiet(self) -> bool:
        """Whether every update is acknowledged and no call but a poll is under way."""
        return self.updates.is_empty and self.in_flight == 0


Method = Callable[[Api, Parameters], Any]


def formatted(world: World, params: Parameters, field_: str, entities_field: str) -> tuple[str, list[Entity]]:
    """The text of a call and its entities, trimmed as Telegram trims it; raises its refusals."""
    text = params.text(field_)
    mode = params.text("parse_mode").lower()
    if mode in ("", "none"):
        given = params.nested(entities_field)
        found = entities.checked(given, text) if given else []
    elif mode == "html":
        text, found = parse_html(text)
    else:
        raise bad_request("unsupported parse_mode")
    text, found = _trimmed(text, [named for e in found if (named := _with_user(world, e)) is not None])
    return text, entities.merged(found, text)


def send(api: Api, chat: Chat, content: Json, params: Parameters, *, on_invoice: bool = False) -> Json:
    """Post the bot's message with its keyboard and reply, and tell everybody who watches."""
    markup = params.nested("reply_markup", "reply keyboard markup")
    if "reply_parameters" in params.values:
        content |= _reply(api.world, chat, params)
    if params.flag("protect_content"):
        content["has_protected_content"] = True
    if keyboards.is_inline(markup):
        keyboard = keyboards.inline_keyboard(markup, on_invoice=on_invoice)
        if keyboard is not None:
            content["reply_markup"] = keyboard
    else:
        chat.keyboard = keyboards.reply_keyboard(markup)
        api.world.happened("keyboard", chat, {"keyboard": chat.keyboard})
    message = api.world.post(chat, api.world.bot.user, content)
    api.world.happened("sent", chat, {"message": message})
    return message


def replace(api: Api, chat: Chat, old: Json, new: Json) -> Json:
    """Put the edited message in the old one's place; every snapshot of the old one stays as it was."""
    new["edit_date"] = api.world.now()
    chat.messages[old["message_id"]] = new
    api.world.happened("edited", chat, {"message": new})
    return new


def _reply(world: World, chat: Chat, params: Parameters) -> Json:
    wanted = params.nested("reply_parameters") or {}
    message = chat.messages.get(int(wanted.get("message_id", 0)))
    if message is None:
        if wanted.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    shallow = {key: value for key, value in message.items() if key != "reply_to_message"}
    return {"reply_to_message": shallow}


def _with_user(world: World, entity: Entity) -> Entity | None:
    if entity["type"] != "text_mention":
        return entity
    user = world.users.get(entity.get("user", {}).get("id"))
    return None if user is None else {**entity, "user": user.as_json()}


def _trimmed(text: str, found: list[Entity]) -> tuple[str, list[Entity]]:
    stripped = text.strip()
    if len(stripped) == len(text):
        return text, found
    lead = entities.utf16_length(text[: len(text) - len(text.lstrip())])
    end = entities.utf16_length(stripped)
    kept = []
    for entity in found:
        start = max(entity["offset"] - lead, 0)
        length = min(entity["offset"] - lead + entity["length"], end) - start
        if length > 0:
            kept.append({**entity, "offset": start, "length": length})
    return stripped, kept
