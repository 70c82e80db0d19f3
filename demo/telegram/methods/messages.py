"""Sending and deleting messages."""

from datetime import timedelta
from typing import Any

from demo.telegram.api import Api, formatted, send
from demo.telegram.chats import Json
from demo.telegram.entities import utf16_length
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import bad_request

LONGEST_TEXT = 4096
DELETABLE_FOR = timedelta(hours=48)


def send_message(api: Api, params: Parameters) -> Json:
    """sendMessage."""
    text, entities = formatted(api.world, params, "text", "entities")
    if not text:
        raise bad_request("message text is empty")
    chat = api.world.writable(params.values.get("chat_id"))
    if utf16_length(text) > LONGEST_TEXT:
        raise bad_request("message is too long")
    content: Json = {"text": text, "entities": entities} if entities else {"text": text}
    return send(api, chat, content, params)


def send_chat_action(api: Api, params: Parameters) -> bool:
    """sendChatAction."""
    chat = api.world.writable(params.values.get("chat_id"))
    api.world.happened("typing", chat, {"action": params.text("action")})
    return True


def delete_message(api: Api, params: Parameters) -> bool:
    """deleteMessage: the bot's own for 48 hours, and a person's in a private chat."""
    world = api.world
    chat = world.writable(params.values.get("chat_id"))
    message = world.message(chat, params.integer("message_id"), "delete")
    is_own = message["from"]["id"] == world.bot.user.id
    if not is_own and chat.type != "private" and chat.bot_is != "administrator":
        raise bad_request("message can't be deleted")
    if world.now() - message["date"] > DELETABLE_FOR.total_seconds():
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[message["message_id"]]
    world.happened("deleted", chat, {"message_id": message["message_id"]})
    return True


def pin_chat_message(api: Api, params: Parameters) -> bool:
    """pinChatMessage."""
    chat = api.world.writable(params.values.get("chat_id"))
    if chat.type != "private" and chat.bot_is != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    message = api.world.message(chat, params.integer("message_id"), "pin")
    chat.pinned = message["message_id"]
    return True


METHODS: dict[str, Any] = {
    "sendMessage": send_message,
    "sendChatAction": send_chat_action,
    "deleteMessage": delete_message,
    "pinChatMessage": pin_chat_message,
}
