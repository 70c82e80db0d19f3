"""What the bot publishes about itself."""

from demo.telegram import LocalTelegram


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": name.title()} for name in names]


async def test_commands_are_kept_by_scope_and_language(telegram: LocalTelegram, bot) -> None:
    coach = telegram.person("Carla", language="de")
    for scope, language, names in (
        ({"type": "default"}, "", ("help",)),
        ({"type": "all_private_chats"}, "", ("start", "balance")),
        ({"type": "all_private_chats"}, "de", ("start", "guthaben")),
        ({"type": "chat", "chat_id": coach.id}, "", ("coach",)),
    ):
        await bot.result("setMyCommands", commands=commands(*names), scope=scope, language_code=language)

    assert await bot.result("getMyCommands") == commands("help")
    assert await bot.result(
        "getMyCommands", scope={"type": "all_private_chats"}, language_code="de"
    ) == commands("start", "guthaben")
    assert telegram.menu_of(telegram.person("Anna")) == commands("start", "balance")
    assert telegram.menu_of(telegram.person("Dora", language="de")) == commands("start", "guthaben")
    assert telegram.menu_of(coach) == commands("coach")

    await bot.result("deleteMyCommands", scope={"type": "chat", "chat_id": coach.id})
    assert telegram.menu_of(coach) == commands("start", "guthaben")


async def test_commands_with_impossible_names_are_refused(bot) -> None:
    assert "BOT_COMMAND_INVALID" in await bot.refusal("setMyCommands", commands=commands("Баланс"))
    odd = [{"command": "ok", "description": ""}]
    assert "DESCRIPTION_INVALID" in await bot.refusal("setMyCommands", commands=odd)


async def test_names_and_descriptions_are_kept_by_language(telegram: LocalTelegram, bot) -> None:
    await bot.result("setMyName", name="Studio", language_code="en")
    await bot.result("setMyDescription", description="Your passes")
    await bot.result("setMyShortDescription", short_description="Passes")

    assert telegram.bot.texts == {
        ("name", "en"): "Studio",
        ("description", ""): "Your passes",
        ("short_description", ""): "Passes",
    }


async def test_chats_and_members_can_be_looked_up(telegram: LocalTelegram, bot) -> None:
    anna, boris = telegram.person("Anna"), telegram.person("Boris")
    await anna.sends("/start")
    group = telegram.group("Boxing", [anna])

    assert (await bot.result("getMe"))["username"] == telegram.bot.user.username
    assert (await bot.result("getChat", chat_id=anna.id))["first_name"] == "Anna"
    assert await bot.refusal("getChat", chat_id=boris.id) == "Bad Request: chat not found"
    for person, status in ((anna, "member"), (boris, "left")):
        member = await bot.result("getChatMember", chat_id=group.chat.id, user_id=person.id)
        assert member["status"] == status
    await bot.result("setChatMenuButton", chat_id=anna.id, menu_button={"type": "commands"})
    await bot.result("sendChatAction", chat_id=anna.id, action="typing")
    sent = await bot.result("sendMessage", chat_id=anna.id, text="pin me")
    await bot.result("pinChatMessage", chat_id=anna.id, message_id=sent["message_id"])
    assert (await bot.result("getChat", chat_id=anna.id))["pinned_message"]["text"] == "pin me"


async def test_a_bot_that_left_a_group_cannot_write_there(telegram: LocalTelegram, bot) -> None:
    group = telegram.group("Boxing", [telegram.person("Anna")], kind="group")
    await bot.result("leaveChat", chat_id=group.chat.id)

    refusal = await bot.refusal("sendMessage", chat_id=group.chat.id, text="hi")
    assert refusal == "Forbidden: bot is not a member of the group chat"
