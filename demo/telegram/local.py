"""The local Telegram as one object: start it, give it people, wait for the bot, read what happened."""

import os
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any

from aiohttp import web

from demo.telegram import people
from demo.telegram.api import Api
from demo.telegram.calls import Calls
from demo.telegram.chats import Chat, ChatType, User
from demo.telegram.clocks import Clock, SystemClock
from demo.telegram.faults import Faults
from demo.telegram.files import Files
from demo.telegram.menus import commands_of
from demo.telegram.patience import Patience, dump
from demo.telegram.person import Group, Person
from demo.telegram.server import LARGEST_REQUEST, BotApiServer
from demo.telegram.settling import Predicate, settle
from demo.telegram.specification import Specification
from demo.telegram.updates import UpdateQueue
from demo.telegram.webhooks import Webhook
from demo.telegram.windows import ChatWindow
from demo.telegram.world import Bot, World

BOT_TOKEN = "1234567:LOCAL-bot-of-the-demo-no-secret-at-all"  # noqa: S105 -- known to everybody
BOT_NAME = "passdesk_demo_bot"


class LocalTelegram:
    """A Telegram with one bot on this machine; `spec`, or `PASSDESK_BOTAPI_SPEC`, makes it strict."""

    def __init__(
        self,
        *,
        spec: Path | None = None,
        clock: Clock | None = None,
        patience: float = 20.0,
        calls_kept: int | None = None,
        messages_kept: int | None = None,
        query_life: float = 15.0,
        zone: tzinfo = UTC,
        bot_username: str = BOT_NAME,
    ) -> None:
        bot = Bot(
            BOT_TOKEN, User(int(BOT_TOKEN.split(":")[0]), "Passdesk", username=bot_username, is_bot=True)
        )
        world = World(bot, clock or SystemClock(), messages_kept=messages_kept, query_life=query_life)
        updates = UpdateQueue(world.journal)
        webhook = Webhook(updates, world.clock)
        self.api = Api(world, updates, Files(), webhook, Calls(calls_kept))
        self.faults = Faults()
        self.idle: Callable[[], Awaitable[object]] | None = None
        self.patience = Patience(self.api, patience)
        self.extensions: list[Callable[[web.Application], None]] = []
        self._server = BotApiServer(self.api, self.faults, _specification(spec))
        self._runner: web.AppRunner | None = None
        self._people: dict[int, Person] = {}
        self.address = ""
        self.zone = zone

    @classmethod
    @asynccontextmanager
    async def started(
        cls, *, host: str = "127.0.0.1", port: int = 0, **options: Any
    ) -> AsyncIterator["LocalTelegram"]:
        """A running one; options are the constructor's."""
        telegram = cls(**options)
        await telegram.start(host, port)
        try:
            yield telegram
        finally:
            await telegram.stop()

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one, `address` tells which."""
        app = web.Application(client_max_size=LARGEST_REQUEST)
        self._server.add_to(app)
        for add_to in self.extensions:
            add_to(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        chosen = self._runner.addresses[0]
        self.address = f"http://{chosen[0]}:{chosen[1]}"

    async def stop(self) -> None:
        """End deliveries and polls, then stop listening."""
        await self.api.webhook.close()
        self.api.updates.release_poller()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def bot(self) -> Bot:
        """The bot: its token, its account, what it published about itself."""
        return self.api.world.bot

    @property
    def api_base(self) -> str:
        """What a library takes as base address, before the token."""
        return f"{self.address}/bot"

    @property
    def file_base(self) -> str:
        """What a library takes as base address of downloads, before the token."""
        return f"{self.address}/file/bot"

    @property
    def calls(self) -> Calls:
        """The calls of the bot."""
        return self.api.calls

    @property
    def is_strict(self) -> bool:
        """Whether every call is checked against a description of the Bot API."""
        return self._server.is_strict

    @property
    def violations(self) -> list[str]:
        """The breaches of the Bot API, when a specification was given."""
        return self.api.violations

    def person(
        self,
        first_name: str,
        *,
        last_name: str | None = None,
        language: str | None = "en",
        username: str | None = None,
        id: int | None = None,
        phone: str | None = None,
        started: bool = False,
    ) -> Person:
        """A new account; one that has not `started` the bot cannot be written to, as in Telegram."""
        user_id = self.api.world.new_user_id() if id is None else id
        user = User(user_id, first_name, last_name, username, language, phone)
        self.api.world.add_user(user).started = started
        person = self._people[user_id] = Person(self.api, user, self.patience)
        return person

    def who(self, person_id: int) -> Person:
        """The person with this id; raises `CannotDo` when there is none."""
        if person_id not in self._people:
            raise people.CannotDo(f"nobody has the id {person_id}")
        return self._people[person_id]

    def people(self) -> list[Person]:
        """Everybody, in the order they came."""
        return list(self._people.values())

    def group(self, title: str, members: Sequence[Person], *, kind: ChatType = "supergroup") -> Group:
        """A new group of these people to which the first of them has added the bot."""
        world = self.api.world
        chat = Chat(world.new_group_id(kind), kind, title, [member.user for member in members], "left")
        world.chats[chat.id] = chat
        people.set_bot_membership(self.api, members[0].user, chat, "member")
        return Group(self.api, ChatWindow(self.api, chat, self.patience))

    def menu_of(self, person: Person) -> list[dict[str, Any]]:
        """The commands this person sees in the private chat."""
        return commands_of(self.api.world, person.user, person.chat.room)

    def injects(self, update: dict[str, Any]) -> int:
        """Queue any JSON object as an update, also one no library understands."""
        return self.api.updates.put_raw(update)

    async def polled(self) -> None:
        """Wait until the bot has a long poll open and nothing to fetch."""
        await self.patience.until(lambda: self.api.updates.is_polled, "the bot polls for updates")

    async def settled(self, until: Predicate | None = None, *, seconds: float | None = None) -> None:
        """Wait until all updates are acknowledged, no call is under way, `idle` returned, `until` holds."""
        patience = self.patience if seconds is None else Patience(self.api, seconds)
        await settle(self.api, patience, self.idle, until)

    def dump(self) -> str:
        """The queue, the last calls and the chats, for a failing test's message."""
        return dump(self.api)


def _specification(path: Path | None) -> Specification | None:
    named = path or os.environ.get("PASSDESK_BOTAPI_SPEC")
    return Specification.read(Path(named)) if named else None
