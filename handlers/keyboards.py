"""The buttons of a screen as Telegram wants them.

As plain JSON: as objects of python-telegram-bot they take a tenth of the time of an answer.
"""

from typing import Any

from handlers.screens import Button, Screen

Json = dict[str, Any]


def keyboard(screen: Screen) -> Json:
    """Under a new message: the screen's buttons, or the one that shares the reader's contact."""
    if screen.contact is None:
        return inline(screen)
    share = {"text": screen.contact, "request_contact": True}
    return {"reply_markup": {"keyboard": [[share]], "resize_keyboard": True, "one_time_keyboard": True}}


def inline(screen: Screen) -> Json:
    """The screen's buttons, under a message that is edited."""
    if not screen.rows:
        return {}
    return {"reply_markup": {"inline_keyboard": [[_button(button) for button in row] for row in screen.rows]}}


def _button(button: Button) -> Json:
    if button.url is not None:
        return {"text": button.label, "url": button.url}
    assert button.tap is not None
    return {"text": button.label, "callback_data": button.tap.pack()}
