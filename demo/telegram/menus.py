"""Which commands a person sees: the narrowest scope that has any, in their language first."""

from demo.telegram.chats import Chat, Json, User
from demo.telegram.world import World


def commands_of(world: World, user: User, chat: Chat) -> list[Json]:
    """The list behind the "Menu" button of this person in this chat."""
    language = (user.language or "").split("-")[0]
    for kind, chat_id, user_id in _scopes(user, chat):
        for spoken in (language, ""):
            commands = world.bot.commands.get((kind, chat_id, user_id, spoken))
            if commands:
                return commands
    return []


def _scopes(user: User, chat: Chat) -> list[tuple[str, int | None, int | None]]:
    if chat.type == "private":
        return [("chat", chat.id, None), ("all_private_chats", None, None), ("default", None, None)]
    return [
        ("chat_member", chat.id, user.id),
        ("chat", chat.id, None),
        ("all_group_chats", None, None),
        ("default", None, None),
    ]
