"""Waiting for a bot is driven by what happens, and a deadline explains itself."""

import asyncio

import pytest

from demo.telegram import LocalTelegram, NotSettled


async def answer_one(bot, telegram: LocalTelegram) -> None:
    update = (await bot.updates(timeout=50))[0]
    await bot.updates(offset=update["update_id"] + 1)
    await bot.result("sendMessage", chat_id=update["message"]["chat"]["id"], text="8 left")


async def test_next_message_is_what_the_bot_shows_after_ones_last_act(telegram: LocalTelegram, bot) -> None:
    anna = telegram.person("Anna")
    serving = asyncio.create_task(answer_one(bot, telegram))
    await anna.sends("/balance")

    assert (await anna.chat.next_message()).text == "8 left"
    assert (await anna.chat.until_shown("8")).id == anna.chat.last.id
    await serving


async def test_settled_waits_for_the_acknowledgement_and_the_wanted_state(
    telegram: LocalTelegram, bot
) -> None:
    anna = telegram.person("Anna")
    await anna.sends("/balance")
    serving = asyncio.create_task(answer_one(bot, telegram))

    await telegram.settled(until=lambda: bool(anna.chat.from_bot))

    assert telegram.api.updates.is_empty
    assert anna.chat.shown(1) == ["8 left"]
    await serving


async def test_settled_asks_the_bot_whether_it_is_idle(telegram: LocalTelegram, bot) -> None:
    anna = telegram.person("Anna")
    await anna.sends("/balance")
    serving = asyncio.create_task(answer_one(bot, telegram))
    telegram.idle = lambda: asyncio.wait([serving])

    await telegram.settled()

    assert anna.chat.last.text == "8 left"


async def test_a_deaf_bot_is_described_at_the_deadline(telegram: LocalTelegram, bot) -> None:
    telegram.patience.seconds = 0.05
    await telegram.person("Anna").sends("anybody there?")

    with pytest.raises(NotSettled, match=r"(?s)not acknowledged: 1.*anybody there"):
        await telegram.settled()
