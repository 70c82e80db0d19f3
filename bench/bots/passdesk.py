"""The desk itself, as `passdesk run` has it, but without limits of pace: the local Telegram has none."""

import asyncio
import signal
import sys

import uvloop

from bench.bots.usage import tell_usage
from bot.app import working
from bot.clock import SystemClock
from bot.memory import settle
from bot.pacing import UNPACED
from bot.settings import Settings


async def _main() -> None:
    address, token, database = sys.argv[1:]
    tell_usage()
    settings = Settings.model_validate(
        {"bot_token": token, "api_base": address, "database_url": f"sqlite:///{database}"}
    )
    async with working(settings, SystemClock(), limits=UNPACED):
        settle()
        told = asyncio.Event()
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
        await told.wait()


if __name__ == "__main__":
    uvloop.run(_main())
