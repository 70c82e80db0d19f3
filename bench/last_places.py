"""The last places of sessions: fifty clients press for each at once, beside as many deductions at once."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from pydantic import BaseModel, ConfigDict

from domain.calendar import Clock
from domain.ids import PassId, PersonId, PlanId, SessionId, TelegramId
from domain.people import Actor, Person
from domain.plans import Plan, Terms, Validity
from domain.refusals import SessionFull
from domain.studio import Studio
from domain.timetable import Session
from services import people, placing, visits
from services.placing import Want
from storage.desk import Desk
from storage.opening import opened
from tests import postgres
from tests.studio_life import give

CLIENTS, PLACES = 50, 25


class Contended(BaseModel):
    """Places given and sessions deducted in a second; `ratio` is of a place to a deduction.

    For every place that was given somebody else was refused in the same time.
    """

    model_config = ConfigDict(frozen=True)

    database: str
    given: int
    given_per_second: float
    deducted_per_second: float
    ratio: float


class OneTooMany(Exception):
    """A session has not exactly as many bookings as places, or a pass has reserved for something else."""


@dataclass(frozen=True, slots=True)
class _Client:
    actor: Actor
    pass_id: PassId


async def compare(clock: Clock, *, sessions: int) -> list[Contended]:
    """On SQLite, and on PostgreSQL where its binaries are installed."""
    found = []
    with TemporaryDirectory(prefix="passdesk-bench-") as folder:
        found.append(await contend("SQLite", f"sqlite:///{Path(folder) / 'places.db'}", clock, sessions))
    if postgres.binaries() is not None:
        # As in a real studio a commit is on disk before it is answered.
        with postgres.server(fsync="on") as address:
            found.append(await contend("PostgreSQL", f"{address}/postgres", clock, sessions))
    return found


async def contend(database: str, url: str, clock: Clock, sessions: int) -> Contended:
    """So many sessions one after the other, each followed by a deduction of everybody's."""
    async with _studio(url, clock) as (desk, owner, clients):
        planned = [await _planned(desk, owner, number) for number in range(sessions)]
        rounds = []
        for session_id in planned:
            given = await _press_for(desk, clients, session_id)
            rounds.append((given, await _deduct(desk, owner, clients)))
        await _check(desk, planned, clients)
    return Contended(
        database=database,
        given=sessions * PLACES,
        given_per_second=median(given for given, _ in rounds),
        deducted_per_second=median(deducted for _, deducted in rounds),
        ratio=median(given / deducted for given, deducted in rounds),
    )


async def _press_for(desk: Desk, clients: Sequence[_Client], session_id: SessionId) -> float:
    """Everybody has looked; then everybody presses. Places given in a second."""
    wants = [Want(each.actor.known_id, (session_id,)) for each in clients]
    looked = [
        await placing.preview(desk, each.actor, want) for each, want in zip(clients, wants, strict=True)
    ]

    async def press(number: int) -> bool:
        try:
            await placing.book(desk, clients[number].actor, wants[number], mark=looked[number].mark)
        except SessionFull:
            return False
        return True

    began = perf_counter()
    given = sum(await asyncio.gather(*map(press, range(len(clients)))))
    return given / (perf_counter() - began)


async def _deduct(desk: Desk, owner: Actor, clients: Sequence[_Client]) -> float:
    """The owner's phones deduct from everybody at once. Sessions deducted in a second."""
    async with desk.reading() as tx:
        passes = [await tx.passes.get(each.pass_id) for each in clients]
    presses = [
        visits.deduct(desk, owner, each.id, seen=each.version, again=True)
        for each in passes
        if each is not None
    ]
    began = perf_counter()
    await asyncio.gather(*presses)
    return len(presses) / (perf_counter() - began)


async def _check(desk: Desk, planned: Sequence[SessionId], clients: Sequence[_Client]) -> None:
    async with desk.reading() as tx:
        found = [await tx.timetable.get(each) for each in planned]
        booked = [
            sum([await tx.bookings.in_session(each, one.actor.known_id) is not None for one in clients])
            for each in planned
        ]
        passes = [await tx.passes.get(each.pass_id) for each in clients]
    reserved = sum(each.booked for each in passes if each is not None)
    if any(each is None or each.taken != PLACES for each in found) or set(booked) != {PLACES}:
        raise OneTooMany(f"{booked} bookings for {PLACES} places each")
    if reserved != PLACES * len(planned):
        raise OneTooMany(f"{reserved} reserved for {PLACES * len(planned)} bookings")


@asynccontextmanager
async def _studio(url: str, clock: Clock) -> AsyncIterator[tuple[Desk, Actor, list[_Client]]]:
    async with opened(url, clock) as desk:
        house = Studio(name="Studio", timezone="UTC", language="en", currency="EUR")
        olga = Person(id=PersonId(0), name="Olga Owner", is_client=False, is_owner=True)
        async with desk.writing() as tx:
            await tx.studios.save(house)
            owner = await people.add_person(tx, olga)
            terms = Terms(size=1000, validity=Validity(count=3))
            plan = await tx.plans.add(Plan(id=PlanId(0), title="1000 sessions", terms=terms), tx.now)
        acting = Actor(telegram_id=TelegramId(1), person=owner, studio=house, language="en")
        yield desk, acting, [await _client(desk, acting, plan, number) for number in range(CLIENTS)]


async def _client(desk: Desk, owner: Actor, plan: PlanId, number: int) -> _Client:
    person = await people.add_client(desk, owner, f"Anna Client {number}")
    pass_ = await give(desk, owner, person.id, plan)
    account = TelegramId(100 + number)
    return _Client(owner.model_copy(update={"telegram_id": account, "person": person}), pass_.id)


async def _planned(desk: Desk, owner: Actor, number: int) -> SessionId:
    async with desk.writing() as tx:
        starts_at = (tx.now + timedelta(hours=24 + number)).replace(minute=0, second=0, microsecond=0)
        day = owner.studio.today(starts_at)
        return await tx.timetable.add(Session(starts_at=starts_at, day=day, minutes=45, capacity=PLACES))
