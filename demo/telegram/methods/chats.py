"""What the bot can learn of a chat, and leaving it."""

from typing import Any

from demo.telegram.api import Api
from demo.telegram.chats import Chat, Json, User
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import bad_request


def get_chat(api: Api, params: Parameters) -> Json:
    """getChat."""
    chat = api.world.chat(params.values.get("chat_id"))
    if chat.type == "private" and not chat.started:
        raise bad_request("chat not found")
    full = {
        **chat.as_json(),
        "accent_color_id": chat.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if chat.pinned in chat.messages:
        full["pinned_message"] = chat.messages[chat.pinned]
    return full


def get_chat_member(api: Api, params: Parameters) -> Json:
    """getChatMember."""
    world = api.world
    chat = world.chat(params.values.get("chat_id"))
    user = world.users.get(params.integer("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified")
    if user.id == world.bot.user.id:
        return membership(user, chat.bot_is)
    is_member = any(member.id == user.id for member in chat.members)
    return membership(user, "member" if is_member else "left")


def leave_chat(api: Api, params: Parameters) -> bool:
    """leaveChat; a private chat cannot be left."""
    chat: Chat = api.world.writable(params.values.get("chat_id"))
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_is = "left"
    return True


def membership(user: User, status: str) -> Json:
    """The ChatMember object of the Bot API for a status."""
    member: Json = {"status": status, "user": user.as_json()}
    if status == "kicked":
        member["until_date"] = 0
    if status == "administrator":
        member |= {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(_RIGHTS, True)}
    return member


_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)

METHODS: dict[str, Any] = {"getChat": get_chat, "getChatMember": get_chat_member, "leaveChat": leave_chat}
