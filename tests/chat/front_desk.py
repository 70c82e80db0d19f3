"""The whole desk at work against a local Telegram: people with phones in hand, and what they are shown."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import telegram
from telegram.ext import Application

from bot.transport import AiohttpRequest
from demo.telegram.local import LocalTelegram
from demo.telegram.person import Person as Phone
from demo.telegram.windows import Shown
from domain.ids import PersonId, TelegramId
from domain.people import Actor, Person, Right
from handlers import delivery, notices, rooms, routing
from services import people
from storage.desk import Desk
from storage.notices import NoticeState

SPECIFICATION = Path(__file__).parents[2].parent / "shared" / "botapi" / "api.min.json"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody of the studio with a phone in hand; every act waits until the desk has answered it."""

    house: "FrontDesk"
    phone: Phone
    actor: Actor

    @property
    def id(self) -> PersonId:
        """Their card's identity."""
        return self.actor.known_id

    @property
    def screen(self) -> Shown:
        """The newest message of the bot in their chat."""
        return self.phone.chat.last

    @property
    def toast(self) -> str:
        """The last answer to a press."""
        return self.phone.chat.toasts[-1].text

    async def says(self, text: str) -> Shown:
        """Types a line."""
        await self.phone.sends(text)
        return await self._shown()

    async def presses(self, label: str, message: Shown | None = None) -> Shown:
        """Presses the button so labelled, in the newest message that has it."""
        await self.phone.presses(label, message=message)
        return await self._shown()

    async def forges(self, data: str, message: Shown | None = None) -> Shown:
        """Presses with callback data of their own making."""
        await self.phone.raw_press(data, message or self.screen)
        return await self._shown()

    async def _shown(self) -> Shown:
        await self.house.settled()
        return self.screen


class FrontDesk:
    """The running desk and its Telegram."""

    def __init__(self, desk: Desk, telegram: LocalTelegram) -> None:
        self.desk = desk
        self.telegram = telegram

    async def owner(self, name: str = "Olga Owner", *, language: str = "en") -> Guest:
        """A new owner with a linked account."""
        return await self._joins(Person(id=PersonId(0), name=name, is_client=False, is_owner=True), language)

    async def coach(self, *rights: Right, name: str = "Carl Coach", language: str = "en") -> Guest:
        """A new coach with these rights and a linked account."""
        coach = Person(
            id=PersonId(0), name=name, is_client=False, is_coach=True, rights=frozenset(rights)
        )
        return await self._joins(coach, language)

    async def client(self, name: str = "Anna Client", *, language: str = "en") -> Guest:
        """A new client with a linked account."""
        return await self._joins(Person(id=PersonId(0), name=name), language)

    def stranger(self, name: str = "Sam Stranger", *, language: str = "en") -> Phone:
        """Somebody the studio does not know."""
        return self.telegram.person(name, language=language)

    async def settled(self) -> None:
        """Waits until every update is answered and every due notice sent."""
        await self.telegram.settled()

    async def _joins(self, person: Person, language: str) -> Guest:
        phone = self.telegram.person(person.name.split()[0], language=language)
        async with self.desk.writing() as tx:
            added = await people.add_person(tx, person)
            await tx.people.link(TelegramId(phone.id), added.id, tx.now)
            studio = await tx.studios.get()
        assert studio is not None
        actor = Actor(telegram_id=TelegramId(phone.id), person=added, studio=studio, language=language)
        return Guest(self, phone, actor)


@asynccontextmanager
async def opened(desk: Desk) -> AsyncIterator[FrontDesk]:
    """The desk at work until the end of the test; no call may have broken Telegram's own rules."""
    specification = SPECIFICATION if SPECIFICATION.exists() else None
    async with LocalTelegram.started(spec=specification) as local:
        request = AiohttpRequest()
        application = (
            Application.builder()
            .token(local.bot.token)
            .base_url(local.api_base)
            .base_file_url(local.file_base)
            .request(request)
            .get_updates_request(request)
            .updater(None)
            .job_queue(None)
            .build()
        )
        routing.install(application, desk, rooms.all_routes())
        async with application:
            loop = asyncio.create_task(_served(application, request, local, desk))
            local.idle = lambda: _notices_sent(application.bot, desk)
            try:
                yield FrontDesk(desk, local)
            finally:
                loop.cancel()
                await asyncio.gather(loop, return_exceptions=True)
        assert local.violations == []


async def _served(app: Application, request: AiohttpRequest, local: LocalTelegram, desk: Desk) -> None:  # type: ignore[type-arg]
    offset = 0
    url = f"{local.api_base}{local.bot.token}/getUpdates"
    while True:
        for raw in await request.call(url, {"offset": offset, "timeout": 20}, 30):
            await app.process_update(telegram.Update.de_json(raw, app.bot))
            offset = raw["update_id"] + 1


async def _notices_sent(bot: telegram.Bot, desk: Desk) -> None:
    while True:
        async with desk.writing() as tx:
            due = await tx.notices.claim(tx.now, tx.now + timedelta(seconds=60), 50)
        if not due:
            return
        for each in due:
            screen = await notices.render(desk, each)
            if screen is not None and each.to is not None:
                await delivery.send(bot, each.to, screen)
            async with desk.writing() as tx:
                state = NoticeState.SENT if screen else NoticeState.SKIPPED
                await tx.notices.settle(each.notice.id, state, tx.now)
