"""What people do in their chats, each act turned into the update the bot gets for it."""

import re
from typing import Any

from demo.telegram.api import Api
from demo.telegram.chats import Chat, Json, Membership, User
from demo.telegram.entities import found_by_itself
from demo.telegram.methods.chats import membership
from demo.telegram.parameters import Upload
from demo.telegram.refusals import BLOCKED
from demo.telegram.world import Checkout, Press

DEEP_LINK = re.compile(r"^(?:https?://)?t\.me/(?P<bot>\w+)\?start(?P<group>group)?=(?P<payload>[\w-]{0,64})$")
LONGEST_TEXT = 4096


class CannotDo(LookupError):
    """A person tried what their Telegram would not let them do; the words say why."""


def say(api: Api, user: User, chat: Chat, text: str, reply_to: int | None = None) -> int:
    """Send a line of text, perhaps as a reply; returns the id of the update."""
    if not text.strip() or len(text) > LONGEST_TEXT:
        raise CannotDo(f"a message has 1 to {LONGEST_TEXT} characters")
    entities = found_by_itself(text)
    content: Json = {"text": text, "entities": entities} if entities else {"text": text}
    if reply_to is not None:
        original = chat.messages[reply_to]
        content["reply_to_message"] = {k: v for k, v in original.items() if k != "reply_to_message"}
    return _arrive(api, user, chat, content)


def open_link(api: Api, user: User, link: str) -> int:
    """Follow a deep link to the bot, which sends `/start <payload>`."""
    match = DEEP_LINK.match(link)
    if match is None or match["bot"].lower() != (api.world.bot.user.username or "").lower():
        raise CannotDo(f"{link} does not lead to this bot")
    if match["group"]:
        raise CannotDo("adding the bot to a group by link is done with `group`")
    return say(api, user, api.world.chats[user.id], f"/start {match['payload']}".strip())


def edit(api: Api, user: User, chat: Chat, message_id: int, text: str) -> int:
    """Change a message one has sent."""
    old = chat.messages.get(message_id)
    if old is None or old["from"]["id"] != user.id or "text" not in old:
        raise CannotDo(f"message {message_id} is not a text of {user.first_name}")
    entities = found_by_itself(text)
    new = {key: value for key, value in old.items() if key != "entities"}
    new |= {"text": text, "edit_date": api.world.now()} | ({"entities": entities} if entities else {})
    chat.messages[message_id] = new
    api.world.happened("edited", chat, {"message": new})
    return _queue(api, chat, "edited_message", new)


def press(api: Api, user: User, chat: Chat, message_id: int, data: str) -> int:
    """Press a button that sends this data, forged or not; the press waits for the bot's answer."""
    _require_open(user, chat)
    world = api.world
    query = Press(world.new_query_id(), chat.id, user.id, message_id, world.clock.now().timestamp())
    world.presses[query.id] = query
    gone: Json = {"chat": chat.as_json(), "message_id": message_id, "date": 0}
    payload = {
        "id": query.id,
        "from": user.as_json(),
        "message": chat.messages.get(message_id, gone),
        "chat_instance": str(chat.id * 7919),
        "data": data,
    }
    world.happened("said", chat, {"press": query.id, "message_id": message_id, "data": data})
    return api.updates.put("callback_query", payload, f"user {user.id}")


def press_reply_key(api: Api, user: User, chat: Chat, key: Json) -> int:
    """Press a key of the reply keyboard: it sends its text, or one's own contact."""
    keyboard = chat.keyboard or {}
    if keyboard.get("one_time_keyboard"):
        chat.keyboard = None
        api.world.happened("keyboard", chat, {"keyboard": None})
    if key.get("request_contact"):
        return share_contact(api, user, chat, own_phone(user), user)
    return say(api, user, chat, key["text"])


def own_phone(user: User) -> str:
    """Their number, an invented one of a range that is never given out when they have none."""
    return user.phone or f"+1202555{100 + user.id % 100:04d}"


def share_contact(api: Api, user: User, chat: Chat, phone: str, whose: User | None) -> int:
    """Share a contact: one's own, another account's, or a mere phone number."""
    contact: Json = {"phone_number": phone.removeprefix("+"), "first_name": (whose or user).first_name}
    if whose is not None:
        contact["user_id"] = whose.id
        if whose.last_name:
            contact["last_name"] = whose.last_name
    return _arrive(api, user, chat, {"contact": contact})


def send_file(api: Api, user: User, chat: Chat, upload: Upload, caption: str, kind: str) -> int:
    """Send a `document` or a `photo`."""
    file = api.files.keep(upload, f"{kind}s")
    content: Json = {kind: file.as_photo() if kind == "photo" else file.as_document()}
    if caption:
        content["caption"] = caption
    return _arrive(api, user, chat, content)


def pay(api: Api, user: User, chat: Chat, message_id: int) -> int:
    """Pay an invoice: the bot is asked first, its consent completes the payment."""
    _require_open(user, chat)
    message = chat.messages.get(message_id)
    if message is None or "invoice" not in message:
        raise CannotDo(f"message {message_id} is no invoice")
    world, invoice = api.world, message["invoice"]
    owed = {
        "currency": invoice["currency"],
        "total_amount": invoice["total_amount"],
        "invoice_payload": world.invoice_payloads[chat.id, message_id],
    }
    checkout = Checkout(world.new_query_id(), chat.id, user.id, world.clock.now().timestamp(), owed)
    world.checkouts[checkout.id] = checkout
    world.happened("said", chat, {"pays": message_id})
    payload = {"id": checkout.id, "from": user.as_json(), **owed}
    return api.updates.put("pre_checkout_query", payload, f"user {user.id}")


def block(api: Api, user: User) -> int:
    """Block the bot; it is told once and refused from then on."""
    return _change_membership(api, user, api.world.chats[user.id], "kicked")


def unblock(api: Api, user: User) -> int:
    """Let the bot write again."""
    return _change_membership(api, user, api.world.chats[user.id], "member")


def set_bot_membership(api: Api, user: User, chat: Chat, status: Membership) -> int:
    """Add the bot to a group, promote it or throw it out."""
    return _change_membership(api, user, chat, status)


def _change_membership(api: Api, user: User, chat: Chat, status: Membership) -> int:
    bot, before = api.world.bot.user, chat.bot_is
    chat.bot_is = status
    api.world.happened("membership", chat, {"bot_is": status})
    payload = {
        "chat": chat.as_json(),
        "from": user.as_json(),
        "date": api.world.now(),
        "old_chat_member": membership(bot, before),
        "new_chat_member": membership(bot, status),
    }
    return _queue(api, chat, "my_chat_member", payload)


def _require_open(user: User, chat: Chat) -> None:
    if chat.type == "private" and chat.bot_is == "kicked":
        raise CannotDo(f"{BLOCKED} {user.first_name}: unblock it first")
    if all(member.id != user.id for member in chat.members):
        raise CannotDo(f"{user.first_name} is not in this chat")


def _arrive(api: Api, user: User, chat: Chat, content: Json) -> int:
    _require_open(user, chat)
    chat.started = True
    message = api.world.post(chat, user, content)
    api.world.happened("said", chat, {"message": message})
    if chat.type != "private" and not _bot_may_read(api, message):
        return 0
    return _queue(api, chat, "message", message)


def _queue(api: Api, chat: Chat, kind: str, payload: dict[str, Any]) -> int:
    return api.updates.put(kind, payload, f"chat {chat.id}")


def _bot_may_read(api: Api, message: Json) -> bool:
    """In a group a bot with privacy on reads commands meant for it, mentions of it and replies to it."""
    bot = api.world.bot.user
    text = str(message.get("text", message.get("caption", "")))
    command = re.match(r"^/\w+(?:@(\w+))?", text)
    if command:
        return command[1] is None or command[1].lower() == (bot.username or "").lower()
    reply = message.get("reply_to_message", {}).get("from", {}).get("id")
    return f"@{bot.username}".lower() in text.lower() or reply == bot.id
