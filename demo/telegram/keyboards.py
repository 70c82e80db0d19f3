"""Keyboards as Telegram accepts them."""

import re
from typing import Any

from demo.telegram.refusals import bad_request

Json = dict[str, Any]

MOST_BUTTONS = 100
LONGEST_DATA = 64
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_URL = re.compile(r"^(?:(?:https?|tg|ton)://\S+|(?:[\w-]+\.)+[a-zA-Z]{2,}(?:[/?#]\S*)?)$")


def inline_keyboard(markup: object, *, on_invoice: bool = False) -> Json | None:
    """The inline keyboard in `markup`, None when it has no button; raises Telegram's refusal."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if markup.keys() & {"keyboard", "remove_keyboard", "force_reply"}:
            raise bad_request("inline keyboard expected")
        return None
    rows = _rows(markup["inline_keyboard"], "inline_keyboard")
    for row in rows:
        for button in row:
            _check_inline(button, pay_is_allowed=on_invoice and button is rows[0][0])
    return {"inline_keyboard": rows} if rows else None


def is_inline(markup: object) -> bool:
    """Whether the markup hangs under the message, and not at the bottom of the chat."""
    return markup is None or (isinstance(markup, dict) and "inline_keyboard" in markup)


def reply_keyboard(markup: Json) -> Json | None:
    """The keyboard at the bottom of the chat from now on: a reply keyboard, a forced reply, or none."""
    if markup.get("remove_keyboard"):
        return None
    if markup.get("force_reply"):
        return dict(markup)
    if "keyboard" not in markup:
        return None
    rows = _rows(markup["keyboard"], "keyboard")
    buttons = [[{"text": b} if isinstance(b, str) else b for b in row] for row in rows]
    for row in buttons:
        for button in row:
            if not isinstance(button, dict) or not isinstance(button.get("text"), str):
                raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
            if not button["text"].strip():
                raise bad_request("keyboard button text must be non-empty")
    return {**markup, "keyboard": buttons} if buttons else None


def _rows(rows: object, field: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" must be an Array of Arrays')
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return [row for row in rows if row]


def _check_inline(button: object, *, pay_is_allowed: bool) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [action for action in _ACTIONS if action in button]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    data = button.get("callback_data")
    if data is not None and not (isinstance(data, str) and 1 <= len(data.encode()) <= LONGEST_DATA):
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not _URL.match(str(button["url"])):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if button.get("pay") and not pay_is_allowed:
        raise bad_request("BUTTON_TYPE_INVALID")
