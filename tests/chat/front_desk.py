"""The whole desk at work against a local Telegram: people with phones in hand, and what they are shown."""

from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import SecretStr

from bot.app import serving
from bot.engine import Engine
from bot.pacing import UNPACED
from demo.telegram.local import LocalTelegram
from demo.telegram.person import Person as Phone
from demo.telegram.windows import Shown
from domain.ids import PersonId, TelegramId
from domain.people import Actor, Person, Right
from services import people
from storage.desk import Desk

PAYMENT_TOKEN = SecretStr("1:TEST:local")
SPECIFICATION = Path(__file__).parents[2].parent / "shared" / "botapi" / "api.min.json"


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody of the studio with a phone in hand.

    Every act waits twice: until all that was owed before is told, so that no news can be taken for the
    answer, and until the desk has answered.
    """

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
        return await self.does(self.phone.sends(text))

    async def presses(self, label: str, message: Shown | None = None) -> Shown:
        """Presses the button so labelled, in the newest message that has it."""
        return await self.does(self.phone.presses(label, message=message))

    async def forges(self, data: str, message: Shown | None = None) -> Shown:
        """Presses with callback data of their own making."""
        await self.house.settled()
        return await self.does(self.phone.raw_press(data, message or self.screen))

    async def does(self, act: Awaitable[object]) -> Shown:
        """Any act of the phone."""
        await self.house.settled()
        await act
        await self.house.settled()
        return self.screen


class FrontDesk:
    """The running desk and its Telegram."""

    def __init__(self, desk: Desk, telegram: LocalTelegram, engine: Engine) -> None:
        self.desk = desk
        self.telegram = telegram
        self.engine = engine
        self._looked_at = desk.clock.now()

    async def ticks(self) -> None:
        """The scheduler looks at what is due, and what it owes is sent."""
        await self.engine.clockwork.sweep_now()
        await self.settled()

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
        """Waits until every update is answered and every notice that is due by now sent."""
        if self._looked_at != self.desk.clock.now():
            self._looked_at = self.desk.clock.now()
            self.desk.notices_added.set()
        await self.telegram.settled()

    async def _joins(self, person: Person, language: str) -> Guest:
        phone = self.telegram.person(person.name.split()[0], language=language, started=True)
        async with self.desk.writing() as tx:
            added = await people.add_person(tx, person)
            await tx.people.link(TelegramId(phone.id), added.id, tx.now)
            studio = await tx.studios.get()
        assert studio is not None
        actor = Actor(telegram_id=TelegramId(phone.id), person=added, studio=studio, language=language)
        return Guest(self, phone, actor)


@asynccontextmanager
async def opened(desk: Desk) -> AsyncIterator[FrontDesk]:
    """The desk at work until the end of the test; no call may have broken Telegram's own rules.

    It looks for what is due only when a test says so: a look of its own in the middle of a test would send
    what a moved clock made due.
    """
    spec = SPECIFICATION if SPECIFICATION.exists() else None
    async with (
        LocalTelegram.started(spec=spec) as local,
        serving(
            desk,
            local.bot.token,
            local.address,
            limits=UNPACED,
            every=None,
            payment_token=PAYMENT_TOKEN,
        ) as engine,
    ):
        local.idle = engine.idle
        yield FrontDesk(desk, local, engine)
    assert local.violations == []
