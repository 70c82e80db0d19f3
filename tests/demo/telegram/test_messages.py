"""Sending, editing and deleting, with Telegram's refusals."""

from datetime import timedelta

import pytest

from demo.telegram import CannotDo, LocalTelegram, SetClock


def keyboard(*rows: list[tuple[str, str]]) -> dict[str, object]:
    return {"inline_keyboard": [[{"text": t, "callback_data": d} for t, d in row] for row in rows]}


@pytest.fixture
async def anna(telegram: LocalTelegram):
    anna = telegram.person("Anna", language="de", username="anna_b")
    await anna.sends("/start")
    return anna


async def test_a_message_arrives_with_its_buttons(telegram: LocalTelegram, bot, anna) -> None:
    sent = await bot.result(
        "sendMessage",
        chat_id=anna.id,
        text="<b>8</b> left",
        parse_mode="HTML",
        reply_markup=keyboard([("Book", "b"), ("History", "h")]),
    )

    assert anna.chat.last.text == "8 left"
    assert anna.chat.last.html == "<b>8</b> left"
    assert anna.chat.last.buttons == [["Book", "History"]]
    assert sent["message_id"] == anna.chat.last.id
    assert telegram.calls.of("sendMessage")[-1].params["reply_markup"] == keyboard(
        [("Book", "b"), ("History", "h")]
    )


async def test_a_stranger_and_an_unstarted_chat_cannot_be_written_to(telegram: LocalTelegram, bot) -> None:
    shy = telegram.person("Shy")

    assert await bot.refusal("sendMessage", chat_id=1, text="hi") == "Bad Request: chat not found"
    assert (
        await bot.refusal("sendMessage", chat_id=shy.id, text="hi")
        == "Forbidden: bot can't initiate conversation with a user"
    )


async def test_who_blocked_the_bot_is_not_reached_until_unblocking(
    telegram: LocalTelegram, bot, anna
) -> None:
    await anna.blocks()
    assert (
        await bot.refusal("sendMessage", chat_id=anna.id, text="hi")
        == "Forbidden: bot was blocked by the user"
    )
    with pytest.raises(CannotDo):
        await anna.sends("hello?")

    await anna.unblocks()
    await bot.result("sendMessage", chat_id=anna.id, text="welcome back")

    changes = [u["my_chat_member"] for u in await bot.updates() if "my_chat_member" in u]
    assert [c["new_chat_member"]["status"] for c in changes] == ["kicked", "member"]


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        ("", "Bad Request: message text is empty"),
        (" \n ", "Bad Request: message text is empty"),
        ("x" * 4097, "Bad Request: message is too long"),
        ("\N{FLEXED BICEPS}" * 2049, "Bad Request: message is too long"),
    ],
)
async def test_texts_without_words_and_too_long_ones_are_refused(bot, anna, text: str, refusal: str) -> None:
    assert await bot.refusal("sendMessage", chat_id=anna.id, text=text) == refusal


async def test_length_is_counted_after_the_markup(bot, anna) -> None:
    await bot.result("sendMessage", chat_id=anna.id, text=f"<b>{'x' * 4096}</b>", parse_mode="HTML")
    assert len(anna.chat.last.text) == 4096


@pytest.mark.parametrize(
    ("button", "refusal"),
    [
        ({"text": "x", "callback_data": "d" * 65}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x", "callback_data": "ü" * 33}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "x"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "x", "url": "not an address"}, "is invalid: Wrong HTTP URL"),
        ({"text": "x", "pay": True}, "Bad Request: BUTTON_TYPE_INVALID"),
    ],
)
async def test_impossible_buttons_are_refused(bot, anna, button: dict[str, object], refusal: str) -> None:
    markup = {"inline_keyboard": [[button]]}
    assert refusal in await bot.refusal("sendMessage", chat_id=anna.id, text="hi", reply_markup=markup)


async def test_data_of_64_bytes_is_accepted(bot, anna) -> None:
    await bot.result("sendMessage", chat_id=anna.id, text="hi", reply_markup=keyboard([("x", "ü" * 32)]))
    assert anna.chat.last.buttons == [["x"]]


async def test_an_edit_changes_the_message_in_place(bot, anna) -> None:
    await bot.result("sendMessage", chat_id=anna.id, text="8 left", reply_markup=keyboard([("Deduct", "d")]))
    card = anna.chat.last

    await bot.result("editMessageText", chat_id=anna.id, message_id=card.id, text="7 left")

    assert anna.chat.last.id == card.id
    assert anna.chat.last.text == "7 left"
    assert anna.chat.last.was_edited
    assert anna.chat.last.buttons == []
    assert card.text == "8 left"


async def test_an_edit_that_changes_nothing_is_refused(bot, anna) -> None:
    same = {
        "chat_id": anna.id,
        "text": "<i>same</i> ",
        "parse_mode": "HTML",
        "reply_markup": keyboard([("x", "y")]),
    }
    sent = await bot.result("sendMessage", **same)
    same["message_id"] = sent["message_id"]

    assert "message is not modified" in await bot.refusal("editMessageText", **same)
    same["text"] = "same"
    assert (await bot.result("editMessageText", **same))["text"] == "same"


async def test_only_what_is_there_and_the_bots_own_can_be_edited(bot, anna) -> None:
    theirs = anna.chat.messages[0].id
    ask = {"chat_id": anna.id, "text": "new"}

    assert (
        await bot.refusal("editMessageText", message_id=99, **ask) == "Bad Request: message to edit not found"
    )
    assert (
        await bot.refusal("editMessageText", message_id=theirs, **ask)
        == "Bad Request: message can't be edited"
    )


async def test_a_message_can_be_deleted_for_two_days(bot, anna, clock: SetClock) -> None:
    for text in ("first", "second"):
        await bot.result("sendMessage", chat_id=anna.id, text=text)
    first, second = anna.chat.from_bot

    await bot.result("deleteMessage", chat_id=anna.id, message_id=first.id)
    assert anna.chat.shown(9) == ["second"]
    assert "not found" in await bot.refusal("deleteMessage", chat_id=anna.id, message_id=first.id)
    clock.advance(timedelta(hours=49))
    assert "can't be deleted" in await bot.refusal("deleteMessage", chat_id=anna.id, message_id=second.id)


async def test_a_reply_keyboard_stays_until_it_is_removed(bot, anna) -> None:
    keys = {
        "keyboard": [["Balance", {"text": "My number", "request_contact": True}]],
        "resize_keyboard": True,
    }
    await bot.result("sendMessage", chat_id=anna.id, text="hi", reply_markup=keys)
    await bot.result("sendMessage", chat_id=anna.id, text="still")
    assert anna.chat.keyboard == [["Balance", "My number"]]
    assert "reply_markup" not in anna.chat.last.raw

    await anna.presses("Balance")
    await anna.presses("My number")
    said = [u["message"] for u in await bot.updates()]
    assert said[-2]["text"] == "Balance"
    assert said[-1]["contact"]["user_id"] == anna.id

    await bot.result("sendMessage", chat_id=anna.id, text="gone", reply_markup={"remove_keyboard": True})
    assert anna.chat.keyboard == []


async def test_a_reply_shows_what_it_answers(bot, anna) -> None:
    theirs = anna.chat.messages[0].id
    sent = await bot.result(
        "sendMessage", chat_id=anna.id, text="hello", reply_parameters={"message_id": theirs}
    )

    assert sent["reply_to_message"]["text"] == "/start"
    refusal = await bot.refusal(
        "sendMessage", chat_id=anna.id, text="x", reply_parameters={"message_id": 999}
    )
    assert refusal == "Bad Request: message to be replied not found"


async def test_unknown_parameters_are_a_violation(telegram: LocalTelegram, bot, anna) -> None:
    if not telegram.is_strict:
        pytest.skip("no Bot API description beside the repository")
    assert "unknown parameter colour" in await bot.refusal(
        "sendMessage", chat_id=anna.id, text="x", colour="red"
    )
    assert "text is missing" in await bot.refusal("sendMessage", chat_id=anna.id)
    odd = {"chat_id": anna.id, "text": "x", "protect_content": "perhaps"}
    assert "protect_content is not Boolean" in await bot.refusal("sendMessage", **odd)
    assert len(telegram.violations) == 3
    telegram.violations.clear()
