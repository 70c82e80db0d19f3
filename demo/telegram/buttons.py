"""Finding a button by its label, the way an eye does: newest message first, then the reply keyboard."""

from demo.telegram import people
from demo.telegram.api import Api
from demo.telegram.chats import Chat, Json, User
from demo.telegram.people import CannotDo


def press_labelled(api: Api, user: User, chat: Chat, label: str, message_id: int | None = None) -> int:
    """Press the button so labelled, else the only one containing the label; returns the update's id."""
    found = _find(chat, label, message_id)
    if isinstance(found, dict):
        return people.press_reply_key(api, user, chat, found)
    return press_key(api, user, chat, *found)


def press_key(api: Api, user: User, chat: Chat, message_id: int, key: Json) -> int:
    """Press this inline button: its data goes to the bot, its link is followed, its invoice is paid."""
    if "callback_data" in key:
        return people.press(api, user, chat, message_id, key["callback_data"])
    if "url" in key:
        return people.open_link(api, user, key["url"])
    if key.get("pay"):
        return people.pay(api, user, chat, message_id)
    raise CannotDo(f"the button {key} does nothing here")


def _find(chat: Chat, label: str, message_id: int | None) -> tuple[int, Json] | Json:
    if message_id is not None and message_id not in chat.messages:
        raise CannotDo(f"no message {message_id} in chat {chat.id}")
    wanted = [chat.messages[message_id]] if message_id is not None else reversed(chat.messages.values())
    for raw in wanted:
        key = _matching(_keys(raw.get("reply_markup", {}).get("inline_keyboard", [])), label)
        if key is not None:
            return int(raw["message_id"]), key
    key = _matching(_keys((chat.keyboard or {}).get("keyboard", [])), label)
    if key is None or message_id is not None:
        raise CannotDo(f"no button {label!r} in chat {chat.id}; there are {_all_labels(chat)}")
    return key


def _matching(keys: list[Json], label: str) -> Json | None:
    exact = [key for key in keys if key["text"] == label]
    if exact:
        return exact[0]
    partial = [key for key in keys if label in key["text"]]
    if len(partial) > 1:
        raise CannotDo(f"{label!r} fits several buttons: {[key['text'] for key in partial]}")
    return partial[0] if partial else None


def _keys(rows: list[list[Json]]) -> list[Json]:
    return [key for row in rows for key in row]


def _all_labels(chat: Chat) -> list[str]:
    inline = [raw.get("reply_markup", {}).get("inline_keyboard", []) for raw in chat.messages.values()]
    rows = [row for keyboard in inline for row in keyboard] + (chat.keyboard or {}).get("keyboard", [])
    return [key["text"] for key in _keys(rows)]
