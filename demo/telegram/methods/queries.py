"""Answers to presses on inline buttons."""

from typing import Any

from demo.telegram.api import Api
from demo.telegram.entities import utf16_length
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import QUERY_TOO_OLD, bad_request

LONGEST_ANSWER = 200


def answer_callback_query(api: Api, params: Parameters) -> bool:
    """answerCallbackQuery: once, within the life of the press."""
    world = api.world
    press = world.presses.get(params.text("callback_query_id"))
    if press is None:
        raise bad_request(QUERY_TOO_OLD)
    if world.clock.now().timestamp() - press.pressed_at > world.query_life.total_seconds():
        raise bad_request(QUERY_TOO_OLD)
    text = params.text("text")
    if utf16_length(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    del world.presses[press.id]
    details = {
        "press": press.id,
        "user_id": press.user_id,
        "message_id": press.message_id,
        "text": text,
        "show_alert": params.flag("show_alert"),
        "url": params.text("url"),
    }
    world.happened("toast", world.chats[press.chat_id], details)
    return True


METHODS: dict[str, Any] = {"answerCallbackQuery": answer_callback_query}
