"""What the bot says of itself: name, descriptions, commands by scope and language, the menu button."""

import re
from typing import Any

from demo.telegram.api import Api
from demo.telegram.chats import Json
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import bad_request

MOST_COMMANDS = 100
_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}
Key = tuple[str, int | None, int | None, str]


def get_me(api: Api, _: Parameters) -> Json:
    """getMe."""
    return {
        **api.world.bot.user.as_json(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(api: Api, params: Parameters) -> bool:
    """setMyCommands for one scope and language; an empty list takes them away."""
    commands = params.nested("commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands JSON object")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    key = _key(api, params)
    kept = [_command(command) for command in commands]
    if kept:
        api.world.bot.commands[key] = kept
    else:
        api.world.bot.commands.pop(key, None)
    api.world.journal.note("profile")
    return True


def get_my_commands(api: Api, params: Parameters) -> list[Json]:
    """getMyCommands of exactly this scope and language."""
    return api.world.bot.commands.get(_key(api, params), [])


def delete_my_commands(api: Api, params: Parameters) -> bool:
    """deleteMyCommands of exactly this scope and language."""
    api.world.bot.commands.pop(_key(api, params), None)
    api.world.journal.note("profile")
    return True


def set_my_name(api: Api, params: Parameters) -> bool:
    """setMyName."""
    return _set_text(api, params, "name", 64)


def set_my_description(api: Api, params: Parameters) -> bool:
    """setMyDescription."""
    return _set_text(api, params, "description", 512)


def set_my_short_description(api: Api, params: Parameters) -> bool:
    """setMyShortDescription."""
    return _set_text(api, params, "short_description", 120)


def set_chat_menu_button(api: Api, params: Parameters) -> bool:
    """setChatMenuButton, for one chat or for all."""
    button = params.nested("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("can't parse menu button: MenuButton has unsupported type")
    if params.values.get("chat_id"):
        api.world.chat(params.values["chat_id"]).menu_button = button
    else:
        api.world.bot.menu_button = button
    api.world.journal.note("profile")
    return True


def _set_text(api: Api, params: Parameters, field: str, longest: int) -> bool:
    text = params.text(field)
    if len(text) > longest:
        raise bad_request(f"{field.replace('_', ' ')} is too long")
    key = (field, params.text("language_code"))
    if text:
        api.world.bot.texts[key] = text
    else:
        api.world.bot.texts.pop(key, None)
    api.world.journal.note("profile")
    return True


def _key(api: Api, params: Parameters) -> Key:
    scope = params.nested("scope", "BotCommandScope") or {"type": "default"}
    kind = scope.get("type") if isinstance(scope, dict) else None
    if kind not in _SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    language = params.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    needs = _SCOPES[kind]
    chat_id = api.world.chat(scope.get("chat_id")).id if "chat_id" in needs else None
    user_id = int(scope.get("user_id", 0)) if "user_id" in needs else None
    return kind, chat_id, user_id, language


def _command(command: object) -> Json:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(command.get("command", "")).removeprefix("/")
    description = str(command.get("description", "")).strip()
    if not re.fullmatch(r"[a-z0-9_]{1,32}", name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}


METHODS: dict[str, Any] = {
    "getMe": get_me,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": set_my_name,
    "setMyDescription": set_my_description,
    "setMyShortDescription": set_my_short_description,
    "setChatMenuButton": set_chat_menu_button,
}
