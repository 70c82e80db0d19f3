"""The desk at work, as it is wired for Telegram."""

from dataclasses import replace

from bot.app import working
from bot.clock import SystemClock
from bot.pacing import UNPACED
from bot.settings import Settings
from demo.telegram import LocalTelegram


async def test_a_studio_is_called_as_its_bot_is(sqlite_url: str) -> None:
    async with LocalTelegram.started() as telegram:
        telegram.bot.user = replace(telegram.bot.user, first_name="Harbour Boxing")
        settings = Settings.model_validate(
            {"bot_token": telegram.bot.token, "api_base": telegram.address, "database_url": sqlite_url}
        )
        async with working(settings, SystemClock(), limits=UNPACED):
            sam = telegram.person("Sam")
            await sam.sends("/start")
            shown = await sam.chat.next_message()

    assert shown.text.startswith("Harbour Boxing")
