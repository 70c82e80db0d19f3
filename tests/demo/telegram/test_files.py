"""Files both ways."""

import struct

import pytest

from demo.telegram import LocalTelegram

PICTURE = b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 320, 200, 8, 2, 0, 0, 0) + b"\0" * 8
CLIENTS = "client,phone,plan\nAnna,+4915112345678,Boxing 12\n".encode("utf-8-sig")


@pytest.fixture
async def anna(telegram: LocalTelegram):
    anna = telegram.person("Anna")
    await anna.sends("/start")
    return anna


async def test_a_file_sent_to_the_bot_can_be_downloaded(telegram: LocalTelegram, bot, anna, session) -> None:
    await anna.sends_document("клиенты.csv", CLIENTS, caption="our clients")
    message = (await bot.updates())[-1]["message"]
    assert message["document"]["file_name"] == "клиенты.csv"
    assert message["caption"] == "our clients"

    file = await bot.result("getFile", file_id=message["document"]["file_id"])
    async with session.get(f"{telegram.file_base}{telegram.bot.token}/{file['file_path']}") as response:
        assert await response.read() == CLIENTS
    async with session.get(f"{telegram.file_base}7654321:no-such-bot/{file['file_path']}") as response:
        assert response.status == 401
    assert "wrong file_id" in await bot.refusal("getFile", file_id="no-such-file")


async def test_the_bots_document_arrives_whole_and_can_be_sent_again(bot, anna) -> None:
    sent = await bot.result(
        "sendDocument", chat_id=anna.id, document=CLIENTS, caption="<b>export</b>", parse_mode="HTML"
    )
    assert anna.chat.last.document.content == CLIENTS
    assert anna.chat.last.html == "<b>export</b>"

    await bot.result("sendDocument", chat_id=anna.id, document=sent["document"]["file_id"])
    assert anna.chat.last.document.content == CLIENTS


async def test_a_picture_has_its_size_and_anything_else_is_refused(bot, anna) -> None:
    sent = await bot.result("sendPhoto", chat_id=anna.id, photo=PICTURE, caption="usage")
    assert (sent["photo"][0]["width"], sent["photo"][0]["height"]) == (320, 200)

    assert "IMAGE_PROCESS_FAILED" in await bot.refusal("sendPhoto", chat_id=anna.id, photo=b"not a picture")
    assert "must be non-empty" in await bot.refusal("sendDocument", chat_id=anna.id, document=b"")
    assert "caption is too long" in await bot.refusal(
        "sendPhoto", chat_id=anna.id, photo=PICTURE, caption="x" * 1025
    )


async def test_a_caption_and_a_picture_can_be_exchanged_in_place(bot, anna) -> None:
    await bot.result("sendPhoto", chat_id=anna.id, photo=PICTURE, caption="this week")
    chart = anna.chat.last
    where = {"chat_id": anna.id, "message_id": chart.id}

    await bot.result("editMessageCaption", **where, caption="last week")
    assert anna.chat.last.text == "last week"
    media = {"type": "document", "media": "attach://sheet", "caption": "as a sheet"}
    await bot.result("editMessageMedia", **where, media=media, sheet=CLIENTS)
    assert (anna.chat.last.id, anna.chat.last.document.content) == (chart.id, CLIENTS)
    assert "no text in the message" in await bot.refusal("editMessageText", **where, text="words")
