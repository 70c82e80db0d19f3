"""getUpdates as Telegram does it."""

import asyncio

from demo.telegram import LocalTelegram


async def test_an_update_is_given_again_until_it_is_acknowledged(telegram: LocalTelegram, bot) -> None:
    anna = telegram.person("Anna")
    first = await anna.sends("/start")
    second = await anna.sends("hello")

    assert [u["update_id"] for u in await bot.updates()] == [first, second]
    assert [u["update_id"] for u in await bot.updates()] == [first, second]
    assert [u["update_id"] for u in await bot.updates(offset=second)] == [second]
    assert [u["update_id"] for u in await bot.updates()] == [second]
    assert await bot.updates(offset=second + 1) == []
    assert telegram.api.updates.is_empty


async def test_a_negative_offset_keeps_the_newest_and_forgets_the_rest(telegram: LocalTelegram, bot) -> None:
    anna = telegram.person("Anna")
    ids = [await anna.sends(f"line {n}") for n in range(5)]

    assert [u["update_id"] for u in await bot.updates(offset=-2)] == ids[-2:]
    assert [u["update_id"] for u in await bot.updates()] == ids[-2:]


async def test_an_offset_from_the_future_acknowledges_nothing(telegram: LocalTelegram, bot) -> None:
    update_id = await telegram.person("Anna").sends("still here")

    assert [u["update_id"] for u in await bot.updates(offset=update_id + 1000)] == [update_id]


async def test_limit_cuts_the_batch(telegram: LocalTelegram, bot) -> None:
    anna = telegram.person("Anna")
    ids = [await anna.sends(f"line {n}") for n in range(105)]

    assert [u["update_id"] for u in await bot.updates(limit=3)] == ids[:3]
    assert len(await bot.updates()) == 100


async def test_a_long_poll_answers_as_soon_as_somebody_writes(telegram: LocalTelegram, bot) -> None:
    anna = telegram.person("Anna")
    poll = asyncio.create_task(bot.updates(timeout=50))
    await telegram.polled()

    await anna.sends("hello")

    assert (await poll)[0]["message"]["text"] == "hello"


async def test_a_second_poller_ends_the_first_with_a_conflict(telegram: LocalTelegram, bot) -> None:
    first = asyncio.create_task(bot("getUpdates", timeout=50))
    await telegram.polled()
    second = asyncio.create_task(bot.updates(timeout=50))

    answer = await first
    assert answer["error_code"] == 409
    assert "terminated by other getUpdates request" in answer["description"]
    await telegram.polled()
    await telegram.person("Anna").sends("for the second")
    assert len(await second) == 1


async def test_kinds_nobody_asked_for_are_not_queued(telegram: LocalTelegram, bot) -> None:
    anna = telegram.person("Anna")
    await bot.updates(allowed_updates=["callback_query"])

    await anna.sends("not wanted")
    assert await bot.updates() == []

    await bot.updates(allowed_updates=[])
    await anna.sends("wanted")
    assert len(await bot.updates()) == 1


async def test_every_update_can_be_delivered_twice(telegram: LocalTelegram, bot) -> None:
    telegram.api.updates.deliveries = 2
    update_id = await telegram.person("Anna").sends("once or twice?")

    assert [u["update_id"] for u in await bot.updates()] == [update_id]
    assert [u["update_id"] for u in await bot.updates(offset=update_id + 1)] == [update_id]
    assert await bot.updates(offset=update_id + 1) == []


async def test_anything_can_be_injected_as_an_update(telegram: LocalTelegram, bot) -> None:
    update_id = telegram.injects({"message": {"date": "yesterday"}})

    answer = await bot("getUpdates")
    assert answer["result"] == [{"message": {"date": "yesterday"}, "update_id": update_id}]


async def test_wrong_tokens_and_unknown_methods_are_told_apart(telegram: LocalTelegram, bot) -> None:
    unknown = await bot("makeCoffee")
    assert (unknown["error_code"], unknown["description"]) == (404, "Not Found: method not found")

    bot.token = "7654321:somebody-elses-token-of-the-right-form"
    stranger = await bot("getMe")
    assert (stranger["error_code"], stranger["description"]) == (401, "Unauthorized")

    bot.token = "nonsense"
    assert (await bot("getMe"))["error_code"] == 404


async def test_parameters_come_by_query_form_and_json(telegram: LocalTelegram, bot, session) -> None:
    anna = telegram.person("Anna")
    await anna.sends("/start")
    address = f"{telegram.api_base}{telegram.bot.token}/SENDMESSAGE"
    by_name = {"chat_id": str(anna.id), "text": "hi"}

    for how in ({"params": by_name}, {"data": by_name}, {"json": {"chat_id": anna.id, "text": "hi"}}):
        async with session.post(address, **how) as response:
            assert (await response.json())["result"]["text"] == "hi"
    async with session.get(address, params=by_name) as response:
        assert response.status == 200
    assert anna.chat.shown(9) == ["hi"] * 4


async def test_half_a_character_is_delivered_as_any_other_text(telegram: LocalTelegram, bot) -> None:
    await telegram.person("Anna").sends("\ud83d")

    (update,) = await bot.updates()

    assert update["message"]["text"] == "\ud83d"
