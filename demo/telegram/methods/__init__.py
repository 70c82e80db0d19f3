"""Every Bot API method this Telegram knows, found by name in any case, as Telegram finds it."""

from demo.telegram.api import Method
from demo.telegram.methods import chats, editing, media, messages, payments, profile, queries, receiving

NAMES: dict[str, str] = {}
METHODS: dict[str, Method] = {}

for _module in (receiving, messages, editing, media, queries, payments, profile, chats):
    for _name, _method in _module.METHODS.items():
        NAMES[_name.lower()] = _name
        METHODS[_name.lower()] = _method
