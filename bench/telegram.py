"""The local Telegram as a process, with a crowd in it: `python -m bench.telegram <milliseconds>`."""

import asyncio
import sys

import uvloop
from aiohttp import web

from bench.bots.usage import tell_usage
from bench.crowd import Chat, Crowd
from demo.telegram.local import LocalTelegram

CARD = "The card of a client"


class Gate:
    """Lets the bench fill the chats and watch the crowd, over HTTP."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self._telegram = telegram
        self._crowd: Crowd | None = None

    def add_to(self, app: web.Application) -> None:
        """Serves three addresses below `/bench`."""
        app.router.add_get("/bench/polled", self.polled)
        app.router.add_post("/bench/warm-up", self.warm_up)
        app.router.add_post("/bench/figures", self.figures)

    async def polled(self, _: web.Request) -> web.Response:
        """Answers when the bot waits for updates."""
        await self._telegram.polled()
        return web.json_response({})

    async def warm_up(self, request: web.Request) -> web.Response:
        """`{"chats": […], "rounds": 11, "warm_up": 1, "seconds": 5}`: the crowd comes in and begins."""
        wish = await request.json()
        chats = [Chat.model_validate(chat) for chat in wish["chats"]]
        for chat in chats:
            self._settle_in(chat)
        self._crowd = Crowd(self._telegram.api, chats, wish["rounds"])
        await self._crowd.warm_up(wish["warm_up"], wish["seconds"])
        return web.json_response({})

    async def figures(self, request: web.Request) -> web.Response:
        """`{"seconds": 20}`: what happened since the warm-up, when all is done or the time is over."""
        assert self._crowd is not None
        figures = await self._crowd.figures((await request.json())["seconds"])
        return web.json_response(figures.model_dump())

    def _settle_in(self, chat: Chat) -> None:
        world = self._telegram.api.world
        self._telegram.person(f"Person {chat.id}", id=chat.id, started=True)
        for witness in chat.witnesses:
            self._telegram.person(f"Person {witness}", id=witness, started=True)
        if chat.presses:
            world.post(world.chats[chat.id], world.bot.user, {"text": CARD})


async def _serve(latency_ms: float) -> None:
    telegram = LocalTelegram(calls_kept=0, messages_kept=3, query_life=120.0, patience=20.0)
    telegram.faults.latency = latency_ms / 1000
    telegram.extensions.append(Gate(telegram).add_to)
    await telegram.start()
    sys.stdout.write(telegram.address + "\n")
    sys.stdout.flush()
    tell_usage()
    await asyncio.Event().wait()


if __name__ == "__main__":
    uvloop.run(_serve(float(sys.argv[1])))
