"""A large studio beside a small one: what a call costs with a million passes and with a thousand."""

import random
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from pydantic import BaseModel, ConfigDict

from bench.studio import Made
from domain.calendar import Clock
from domain.ids import PassId, PersonId, TelegramId
from domain.people import Actor
from services import cards, visits
from storage.desk import Desk
from storage.opening import opened

SEED = 20261121
BATCH = 20

Call = Callable[[Desk, "Studio", int], Awaitable[object]]


class Compared(BaseModel):
    """One kind of call in two studios, in milliseconds each; `ratio` is the worse of CPU and wall."""

    model_config = ConfigDict(frozen=True)

    name: str
    small_cpu_ms: float
    large_cpu_ms: float
    small_wall_ms: float
    large_wall_ms: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Studio:
    """A prepared file: what is in it, and who acts there."""

    path: Path
    made: Made
    owner: Actor


@dataclass(frozen=True, slots=True)
class _Cost:
    cpu: float
    wall: float


async def balance(desk: Desk, studio: Studio, number: int) -> object:
    """`/balance` of client `number`: who it is, and their passes."""
    async with desk.reading() as tx:
        house, _, person = await tx.people.behind(TelegramId(studio.made.client_account(number)))
    actor = studio.owner.model_copy(update={"person": person, "studio": house})
    return await cards.own(desk, actor)


async def deduct(desk: Desk, studio: Studio, number: int) -> object:
    """A deduction from the first pass of client `number`, on disk."""
    return await visits.deduct(desk, studio.owner, PassId(studio.made.first_pass(number)), seen=1)


async def known_owner(desk: Desk, made: Made) -> Actor:
    """The owner of a prepared studio, acting."""
    async with desk.reading() as tx:
        person, house = await tx.people.get(PersonId(made.owner)), await tx.studios.get()
    assert house is not None
    return Actor(telegram_id=TelegramId(1), person=person, studio=house, language="en")


async def compare(
    small: tuple[Path, Made], large: tuple[Path, Made], clock: Clock, *, batches: int
) -> list[Compared]:
    """Both studios in turns, batch by batch, clients at random and none twice."""
    async with opened(f"sqlite:///{small[0]}", clock) as one, opened(f"sqlite:///{large[0]}", clock) as other:
        studios = [
            (desk, Studio(path, made, await known_owner(desk, made)))
            for desk, (path, made) in ((one, small), (other, large))
        ]
        return [
            await compared("balance", balance, studios, batches),
            await compared("deduct", deduct, studios, min(batches, small[1].clients // BATCH - 1)),
        ]


async def compared(name: str, call: Call, studios: list[tuple[Desk, Studio]], batches: int) -> Compared:
    """What a call costs in a small and a large studio, in turns, clients at random; the medians."""
    chosen = [_at_random(studio.made.clients) for _, studio in studios]
    rounds = []
    for turn in range(batches + 1):
        # Whoever goes second finds the caches of the machine warmer or colder: they take turns.
        cost = {place: await _cost(call, *studios[place], chosen[place]) for place in _order(turn)}
        rounds.append((cost[0], cost[1]))
    del rounds[0]
    cpu = median(large.cpu / small.cpu for small, large in rounds)
    wall = median(large.wall / small.wall for small, large in rounds)
    return Compared(
        name=name,
        small_cpu_ms=median(small.cpu for small, _ in rounds),
        large_cpu_ms=median(large.cpu for _, large in rounds),
        small_wall_ms=median(small.wall for small, _ in rounds),
        large_wall_ms=median(large.wall for _, large in rounds),
        ratio=max(cpu, wall),
    )


def _order(turn: int) -> tuple[int, int]:
    return (0, 1) if turn % 2 else (1, 0)


async def _cost(call: Call, desk: Desk, studio: Studio, numbers: Iterator[int]) -> _Cost:
    cpu, wall = process_time(), perf_counter()
    for _ in range(BATCH):
        await call(desk, studio, next(numbers))
    return _Cost(1000 * (process_time() - cpu) / BATCH, 1000 * (perf_counter() - wall) / BATCH)


def _at_random(clients: int) -> Iterator[int]:
    dice = random.Random(SEED)
    while True:
        yield from dice.sample(range(1, clients + 1), min(5000, clients))
