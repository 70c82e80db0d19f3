"""Editing messages in place."""

from typing import Any

from demo.telegram import keyboards
from demo.telegram.api import Api, formatted, replace
from demo.telegram.chats import Chat, Json
from demo.telegram.entities import utf16_length
from demo.telegram.methods.media import LONGEST_CAPTION, media_content
from demo.telegram.methods.messages import LONGEST_TEXT
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import NOT_MODIFIED, bad_request

_COMPARED = ("text", "entities", "caption", "caption_entities", "reply_markup", "photo", "document")
_MEDIA = ("photo", "document", "caption", "caption_entities")


def edit_message_text(api: Api, params: Parameters) -> Json:
    """editMessageText; a keyboard that is not named again disappears."""
    text, entities = formatted(api.world, params, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    chat, message = _own_message(api, params)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    if utf16_length(text) > LONGEST_TEXT:
        raise bad_request("MESSAGE_TOO_LONG")
    new = _without(message, "text", "entities", "reply_markup") | {"text": text}
    if entities:
        new["entities"] = entities
    return _edited(api, chat, message, new, params)


def edit_message_caption(api: Api, params: Parameters) -> Json:
    """editMessageCaption; an empty caption takes it away."""
    caption, entities = formatted(api.world, params, "caption", "caption_entities")
    chat, message = _own_message(api, params)
    if "photo" not in message and "document" not in message:
        raise bad_request("there is no caption in the message to edit")
    if utf16_length(caption) > LONGEST_CAPTION:
        raise bad_request("MEDIA_CAPTION_TOO_LONG")
    new = _without(message, "caption", "caption_entities", "reply_markup")
    if caption:
        new["caption"] = caption
    if entities:
        new["caption_entities"] = entities
    return _edited(api, chat, message, new, params)


def edit_message_media(api: Api, params: Parameters) -> Json:
    """editMessageMedia, between photos and documents."""
    media = params.nested("media", "input media")
    if not isinstance(media, dict):
        raise bad_request("media not found")
    chat, message = _own_message(api, params)
    if "photo" not in message and "document" not in message:
        raise bad_request("there is no media in the message to edit")
    described = Parameters(
        {"caption": media.get("caption", ""), "parse_mode": media.get("parse_mode", "")}
        | ({"caption_entities": media["caption_entities"]} if "caption_entities" in media else {}),
        params.files,
    )
    content = media_content(api, described, str(media.get("type")), media.get("media"))
    return _edited(api, chat, message, _without(message, *_MEDIA, "reply_markup") | content, params)


def edit_message_reply_markup(api: Api, params: Parameters) -> Json:
    """editMessageReplyMarkup."""
    chat, message = _own_message(api, params)
    return _edited(api, chat, message, _without(message, "reply_markup"), params)


def _own_message(api: Api, params: Parameters) -> tuple[Chat, Json]:
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    if not params.integer("message_id"):
        raise bad_request("message identifier is not specified")
    chat = api.world.writable(params.values.get("chat_id"))
    message = api.world.message(chat, params.integer("message_id"), "edit")
    if message["from"]["id"] != api.world.bot.user.id or "successful_payment" in message:
        raise bad_request("message can't be edited")
    return chat, message


def _edited(api: Api, chat: Chat, old: Json, new: Json, params: Parameters) -> Json:
    markup = params.nested("reply_markup", "reply keyboard markup")
    keyboard = keyboards.inline_keyboard(markup, on_invoice="invoice" in old)
    if keyboard is not None:
        new["reply_markup"] = keyboard
    if all(old.get(key) == new.get(key) for key in _COMPARED):
        raise bad_request(NOT_MODIFIED)
    return replace(api, chat, old, new)


def _without(message: Json, *fields: str) -> Json:
    return {key: value for key, value in message.items() if key not in fields}


METHODS: dict[str, Any] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
}
