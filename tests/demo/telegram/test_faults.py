"""Trouble on demand, and that it repeats."""

import aiohttp
import pytest

from demo.telegram import Fault, LocalTelegram


@pytest.fixture
async def anna(telegram: LocalTelegram):
    anna = telegram.person("Anna")
    await anna.sends("/start")
    return anna


async def test_every_third_call_meets_a_flood_limit(telegram: LocalTelegram, bot, anna) -> None:
    telegram.faults.retry_after = 7
    telegram.faults.order(Fault.FLOOD, "sendMessage", every=3)

    answers = [await bot("sendMessage", chat_id=anna.id, text=str(n)) for n in range(6)]

    assert [a["ok"] for a in answers] == [True, True, False, True, True, False]
    assert answers[2]["error_code"] == 429
    assert answers[2]["parameters"] == {"retry_after": 7}
    assert anna.chat.shown(9) == ["0", "1", "3", "4"]


async def test_a_call_lost_before_does_nothing_and_one_lost_after_does_its_work(
    telegram: LocalTelegram, bot, anna
) -> None:
    telegram.faults.order(Fault.DROP_BEFORE, "sendMessage", times=1)
    telegram.faults.order(Fault.DROP_AFTER, "sendMessage", times=1)

    for text in ("lost", "arrives"):
        with pytest.raises(aiohttp.ClientError):
            await bot("sendMessage", chat_id=anna.id, text=text)

    assert anna.chat.shown(9) == ["arrives"]
    assert (await bot("sendMessage", chat_id=anna.id, text="all is well"))["ok"]


async def test_half_an_answer_is_no_json(telegram: LocalTelegram, bot, anna) -> None:
    telegram.faults.order(Fault.TRUNCATE, "getMe")

    with pytest.raises(ValueError, match=r"Unterminated|Expecting"):
        await bot("getMe")


async def test_a_server_error_is_not_json_at_all(telegram: LocalTelegram, session) -> None:
    telegram.faults.order(Fault.SERVER_ERROR, "getMe")

    async with session.post(f"{telegram.api_base}{telegram.bot.token}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")


async def test_the_same_seed_gives_the_same_trouble(telegram: LocalTelegram, bot) -> None:
    telegram.faults.order(Fault.FLOOD, "getMe", probability=0.5)

    async def twenty() -> list[bool]:
        telegram.faults.reseed(42)
        return [(await bot("getMe"))["ok"] for _ in range(20)]

    first = await twenty()
    assert await twenty() == first
    assert len(set(first)) == 2
    assert telegram.faults.happened[Fault.FLOOD] == 2 * first.count(False)
