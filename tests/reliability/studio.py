"""A busy studio: coaches pressing "deduct", clients asking, and an audit of what came of it."""

import asyncio
import itertools
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

import asyncpg

from bot.app import serving
from bot.clock import SystemClock
from bot.engine import Engine
from bot.pacing import UNPACED
from demo.telegram.local import LocalTelegram
from demo.telegram.person import Person as Phone
from domain.ids import PassId, PersonId, TelegramId
from domain.people import Person, Right
from domain.studio import Studio
from handlers.taps.coach import Deduct
from services import checking, people
from storage.desk import Desk
from storage.opening import opened
from tests import studio_life
from tests.reliability.lives import LEASE, PATIENCE
from tests.studio_life import give

LINE = "/balance"


@dataclass(frozen=True, slots=True)
class Intent:
    """A press that must deduct one session of one pass."""

    coach: Phone
    client: Phone
    pass_id: PassId
    version: int


@dataclass
class BusyStudio:
    """Its people with their phones, what they did, and what is left to do."""

    telegram: LocalTelegram
    owner: Phone
    coaches: list[Phone]
    intents: Iterator[Intent]
    pressed: list[Intent] = field(default_factory=list)
    lines: Counter[int] = field(default_factory=Counter)

    async def is_pressed(self, count: int, *, times: int = 1) -> None:
        """Coaches press for that many clients, each press repeated as an impatient thumb would."""
        for intent in itertools.islice(self.intents, count):
            self.pressed.append(intent)
            data = Deduct(pass_id=intent.pass_id, version=intent.version).pack()
            for _ in range(times):
                await intent.coach.raw_press(data, intent.coach.chat.last)

    async def next_client(self) -> Intent:
        """Whoever will be deducted next."""
        intent = next(self.intents)
        self.intents = itertools.chain([intent], self.intents)
        return intent

    async def has_answered(self, presses: int) -> None:
        """Waits until so many presses more have been answered."""
        counts = self.telegram.calls.counts
        goal = counts.get("answerCallbackQuery", 0) + presses
        async with asyncio.timeout(PATIENCE):
            await self.telegram.api.world.journal.bell.until(
                lambda: counts.get("answerCallbackQuery", 0) >= goal
            )

    async def is_asked(self, clients: Sequence[Phone]) -> None:
        """Clients ask for their balance."""
        for client in clients:
            self.lines[client.id] += 1
            await client.sends(LINE)

    @property
    def unanswered(self) -> list[str]:
        """Presses and lines that Telegram has seen no answer to."""
        presses = [f"press {press}" for press in self.telegram.api.world.presses]
        short = [f"line of {chat}" for chat, lines in self.lines.items() if self._replies(chat) < lines]
        return presses + short

    @property
    def untold(self) -> list[int]:
        """Clients who were not told of their deduction."""
        told = {call.params["chat_id"] for call in self._sent() if LINE not in call.params["text"]}
        return [intent.client.id for intent in self.pressed if str(intent.client.id) not in map(str, told)]

    def _replies(self, chat: int) -> int:
        notices = sum(intent.client.id == chat for intent in self.pressed)
        return sum(str(call.params["chat_id"]) == str(chat) for call in self._sent()) - notices

    def _sent(self) -> list:  # type: ignore[type-arg]
        return [call for call in self.telegram.calls.of("sendMessage") if call.ok]


async def furnished(desk: Desk, telegram: LocalTelegram, *, coaches: int, clients: int) -> BusyStudio:
    """A studio with so many coaches, each of whom has so many clients with a pass of ten."""
    async with desk.writing() as tx:
        facts = {"name": "Ringside", "timezone": "Europe/Berlin", "language": "en", "currency": "EUR"}
        await tx.studios.save(Studio.model_validate(facts))
    seller = await studio_life.owner(desk)
    plan = await studio_life.plan(desk)
    phones = {seller.known_id: telegram.person("Olga", started=True)}
    staff = [_phone(phones, telegram, await _coach(desk, number)) for number in range(coaches)]
    intents: list[Intent] = []
    for _, coach in itertools.product(range(clients), staff):
        client = await people.add_client(desk, seller, f"Client {len(intents)}")
        sold = await give(desk, seller, client.id, plan)
        intents.append(Intent(coach, _phone(phones, telegram, client), sold.id, sold.version))
    async with desk.writing() as tx:
        for person_id, phone in phones.items():
            await tx.people.link(TelegramId(phone.id), person_id, tx.now)
    for coach in staff:
        telegram.api.world.post(coach.chat.room, telegram.bot.user, {"text": "A client's card"})
    return BusyStudio(telegram, phones[seller.known_id], staff, iter(intents))


async def _coach(desk: Desk, number: int) -> Person:
    rights = frozenset({Right.DEDUCT, Right.SEE_ALL})
    card = Person(id=PersonId(0), name=f"Coach {number}", is_client=False, is_coach=True, rights=rights)
    async with desk.writing() as tx:
        return await people.add_person(tx, card)


def _phone(phones: dict[PersonId, Phone], telegram: LocalTelegram, person: Person) -> Phone:
    phones[person.id] = telegram.person(person.name, started=True)
    return phones[person.id]


@asynccontextmanager
async def at_work(database: str, telegram: LocalTelegram) -> AsyncIterator[Engine]:
    """The desk at work in this process; `telegram.settled` waits until it has nothing left to do."""
    shared = not database.startswith("sqlite")
    async with (
        opened(database, SystemClock()) as desk,
        serving(
            desk, telegram.bot.token, telegram.address, limits=UNPACED, shared=shared, lease=LEASE
        ) as engine,
    ):
        telegram.idle = partial(_nothing_left, engine)
        yield engine
        telegram.idle = None


async def _nothing_left(engine: Engine) -> None:
    while True:
        await engine.idle()
        async with engine.desk.reading() as tx:
            left = await tx.inbox.open_count() + await tx.notices.due_count(tx.now)
        if not left:
            return
        # What a killed process held comes back by itself when its lease ends.
        await asyncio.sleep(0.1)


@dataclass(frozen=True, slots=True)
class Audit:
    """What the tables say, read by a second connection."""

    lost: int
    doubled: int
    out_of_order: int
    faults: int
    open_updates: int
    dead_updates: int
    unsent_notices: int


CLEAN = Audit(0, 0, 0, 0, 0, 0, 0)


async def audited(database: str, studio: BusyStudio) -> Audit:
    """Counts everything that went wrong."""
    entries = await rows(database, "select pass_id, actor_id from entries where kind = 'consume' order by id")
    used = Counter(pass_id for pass_id, _ in entries)
    async with opened(database, SystemClock()) as desk:
        verdict = await checking.check(desk)
    states = dict(await rows(database, "select state, count(*) from inbox group by state"))
    unsent = await rows(database, "select id from notices where kind = 'deducted' and state <> 'sent'")
    return Audit(
        lost=sum(used[intent.pass_id] == 0 for intent in studio.pressed),
        doubled=sum(count - 1 for count in used.values()),
        out_of_order=_inversions(studio, [pass_id for pass_id, _ in entries]),
        faults=len(verdict.faults),
        open_updates=states.get("open", 0),
        dead_updates=states.get("dead", 0),
        unsent_notices=len(unsent),
    )


def _inversions(studio: BusyStudio, applied: list[int]) -> int:
    place = {pass_id: number for number, pass_id in enumerate(applied)}
    wrong = 0
    for coach in studio.coaches:
        order = [place[i.pass_id] for i in studio.pressed if i.coach.id == coach.id and i.pass_id in place]
        wrong += sum(later < earlier for earlier, later in itertools.pairwise(order))
    return wrong


def recorded_by_stock_bot(database: str) -> set[str]:
    """The presses that the stock bot wrote down."""
    with sqlite3.connect(database.removeprefix("sqlite:///")) as ledger:
        return {data for (data,) in ledger.execute("select data from presses")}


async def rows(database: str, query: str) -> list[tuple]:  # type: ignore[type-arg]
    """What a query finds, read by a connection of its own."""
    if database.startswith("sqlite"):
        path = database.removeprefix("sqlite:///")
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()
    server = await asyncpg.connect(database)
    try:
        return [tuple(row.values()) for row in await server.fetch(query)]
    finally:
        await server.close()
