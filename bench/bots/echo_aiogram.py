"""An echo bot as aiogram's example has it; `plain` keeps it from uvloop, which is an extra of it."""

import asyncio
import sys

if "plain" in sys.argv:
    sys.modules["uvloop"] = None  # type: ignore[assignment]

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Message

from bench.bots.usage import tell_usage


async def _echo(message: Message) -> None:
    await message.send_copy(chat_id=message.chat.id)


async def _main() -> None:
    address, token, *_ = sys.argv[1:]
    tell_usage()
    dispatcher = Dispatcher()
    dispatcher.message.register(_echo)
    session = AiohttpSession(api=TelegramAPIServer.from_base(address))
    await dispatcher.start_polling(Bot(token, session=session))


if __name__ == "__main__":
    asyncio.run(_main())
