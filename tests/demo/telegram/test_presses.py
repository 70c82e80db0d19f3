"""Presses on inline buttons, their one answer, and what people cannot do."""

from datetime import timedelta

import pytest

from demo.telegram import CannotDo, LocalTelegram, SetClock, Toast

KEYS = {
    "inline_keyboard": [
        [{"text": "Deduct", "callback_data": "d:1"}, {"text": "Deduct two", "callback_data": "d:2"}]
    ]
}


@pytest.fixture
async def anna(telegram: LocalTelegram, bot):
    anna = telegram.person("Anna", language="de")
    await anna.sends("/start")
    await bot.result("sendMessage", chat_id=anna.id, text="card", reply_markup=KEYS)
    await bot.updates(offset=-1)
    await bot.updates(offset=telegram.api.updates.waiting()[-1].id + 1)
    return anna


async def pressed(bot):
    return (await bot.updates())[-1]["callback_query"]


async def test_a_press_carries_the_message_as_it_was(bot, anna) -> None:
    await anna.presses("Deduct")
    await bot.result(
        "editMessageText", chat_id=anna.id, message_id=anna.chat.last.id, text="edited meanwhile"
    )

    query = await pressed(bot)
    assert query["data"] == "d:1"
    assert query["from"]["language_code"] == "de"
    assert query["message"]["text"] == "card"
    assert query["message"]["reply_markup"] == KEYS


async def test_a_press_is_answered_once(bot, anna) -> None:
    await anna.presses("Deduct two")
    query = await pressed(bot)

    await bot.result("answerCallbackQuery", callback_query_id=query["id"], text="7 left", show_alert=True)
    assert anna.chat.toasts == [Toast("7 left", alert=True)]
    assert "query is too old" in await bot.refusal("answerCallbackQuery", callback_query_id=query["id"])
    assert "query ID is invalid" in await bot.refusal("answerCallbackQuery", callback_query_id="0")


async def test_an_answer_after_its_life_is_too_late(bot, anna, clock: SetClock) -> None:
    await anna.presses("Deduct two")
    query = await pressed(bot)
    clock.advance(timedelta(seconds=16))

    assert "query is too old" in await bot.refusal("answerCallbackQuery", callback_query_id=query["id"])


async def test_two_presses_are_two_updates(bot, anna) -> None:
    await anna.presses("Deduct two")
    await anna.presses("Deduct two")

    queries = [u["callback_query"] for u in await bot.updates()]
    assert [q["data"] for q in queries] == ["d:2", "d:2"]
    assert queries[0]["id"] != queries[1]["id"]


async def test_data_can_be_forged_and_the_message_can_be_gone(bot, anna) -> None:
    await anna.raw_press("own:everything", anna.chat.last)
    assert (await pressed(bot))["data"] == "own:everything"

    await bot.result("deleteMessage", chat_id=anna.id, message_id=anna.chat.last.id)
    await anna.raw_press("d:1", 2)
    assert (await pressed(bot))["message"] == {
        "chat": anna.chat.room.as_json(),
        "message_id": 2,
        "date": 0,
    }


async def test_a_button_that_is_not_there_cannot_be_pressed(anna) -> None:
    with pytest.raises(CannotDo, match="there are"):
        await anna.presses("Refund")
    with pytest.raises(CannotDo, match="fits several"):
        await anna.presses("ed")


async def test_a_deep_link_starts_the_bot_with_its_payload(bot, telegram: LocalTelegram) -> None:
    boris = telegram.person("Boris")
    await boris.opens_link(f"https://t.me/{telegram.bot.user.username}?start=inv_abc-1")

    message = (await bot.updates())[-1]["message"]
    assert message["text"] == "/start inv_abc-1"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    with pytest.raises(CannotDo):
        await boris.opens_link("t.me/another_bot?start=1")


async def test_a_message_can_be_edited_by_who_wrote_it(bot, anna) -> None:
    await anna.sends("/balanse")
    mine = anna.chat.messages[-1]
    await anna.edits(mine, "/balance")

    edited = (await bot.updates())[-1]["edited_message"]
    assert (edited["message_id"], edited["text"]) == (mine.id, "/balance")
    with pytest.raises(CannotDo):
        await anna.edits(anna.chat.last, "not mine")


async def test_somebody_elses_contact_names_its_owner(bot, anna, telegram: LocalTelegram) -> None:
    boris = telegram.person("Boris", phone="+4915112345678")
    await anna.shares_contact(whose=boris)

    contact = (await bot.updates())[-1]["message"]["contact"]
    assert contact["user_id"] == boris.id
    assert contact["phone_number"] == "4915112345678"


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(bot, anna, telegram: LocalTelegram) -> None:
    group = telegram.group("Boxing", [anna, telegram.person("Boris")])
    await anna.says_in(group, "who comes today?")
    await anna.says_in(group, "/balance")
    await anna.says_in(group, "/balance@some_other_bot")
    await anna.says_in(group, f"/balance@{telegram.bot.user.username}")

    updates = await bot.updates()
    assert updates[0]["my_chat_member"]["chat"] == {
        "id": group.chat.id,
        "type": "supergroup",
        "title": "Boxing",
    }
    heard = [u["message"]["text"] for u in updates[1:]]
    assert heard == ["/balance", f"/balance@{telegram.bot.user.username}"]
    await bot.result("sendMessage", chat_id=group.chat.id, text="see our chat")
    assert group.chat.last.text == "see our chat"


async def test_a_bot_thrown_out_of_a_group_is_told_so(bot, anna, telegram: LocalTelegram) -> None:
    group = telegram.group("Boxing", [anna])
    await group.removes_bot(anna)

    assert (
        await bot.refusal("sendMessage", chat_id=group.chat.id, text="hi")
        == "Forbidden: bot was kicked from the supergroup chat"
    )
    assert (await bot.updates())[-1]["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_a_reply_to_the_bot_is_heard_in_a_group(bot, anna, telegram: LocalTelegram) -> None:
    group = telegram.group("Boxing", [anna])
    await bot.result("sendMessage", chat_id=group.chat.id, text="who comes?")
    await anna.says_in(group, "me", reply_to=group.chat.last)

    message = (await bot.updates())[-1]["message"]
    assert (message["text"], message["reply_to_message"]["text"]) == ("me", "who comes?")
