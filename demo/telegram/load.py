"""Many people who each write again as soon as they are answered, timed on this side of the line."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from time import perf_counter

from demo.telegram import people
from demo.telegram.api import Api
from demo.telegram.buttons import press_labelled
from demo.telegram.happenings import Happening, Kind
from demo.telegram.people import CannotDo


@dataclass(frozen=True)
class Load:
    """What each of these people does, round after round, and what counts as the answer."""

    persons: Sequence[int]
    rounds: int
    sends: str = ""
    presses: Sequence[str] = ()
    answer: frozenset[Kind] = frozenset({"sent"})


@dataclass
class Report:
    """Seconds from queued to answered for each act, and for the whole."""

    seconds: float = 0.0
    waits: list[float] = field(default_factory=list)
    impossible: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, object]:
        """Figures in milliseconds."""
        waits = sorted(self.waits)
        return {
            "answered": len(waits),
            "seconds": self.seconds,
            "per_second": len(waits) / self.seconds if self.seconds else 0.0,
            **{f"p{share}_ms": 1000 * _percentile(waits, share / 100) for share in (50, 90, 99)},
            "impossible": self.impossible[:5],
        }


async def drive(api: Api, load: Load, deadline: float) -> Report:
    """Run the load to its end; raises `TimeoutError` when answers stay away."""
    driver = _Driver(api, load)
    stop = api.world.journal.listen(driver.notice)
    began = perf_counter()
    try:
        async with asyncio.timeout(deadline):
            driver.start()
            await driver.finished.wait()
    finally:
        stop()
    driver.report.seconds = perf_counter() - began
    return driver.report


class _Driver:
    def __init__(self, api: Api, load: Load) -> None:
        self.report = Report()
        self.finished = asyncio.Event()
        self._api = api
        self._load = load
        self._loop = asyncio.get_running_loop()
        self._left = dict.fromkeys(load.persons, load.rounds)
        self._since: dict[int, float] = {}
        self._missing: dict[int, set[Kind]] = {}

    def start(self) -> None:
        for person in self._load.persons:
            self._act(person)

    def notice(self, happening: Happening) -> None:
        person = happening.chat_id
        if person is None or person not in self._since:
            return
        missing = self._missing[person]
        missing.discard(happening.kind)
        if not missing:
            self.report.waits.append(perf_counter() - self._since.pop(person))
            self._loop.call_soon(self._act, person)

    def _act(self, person: int) -> None:
        if self._left[person] == 0:
            del self._left[person]
            if not self._left:
                self.finished.set()
            return
        self._left[person] -= 1
        self._missing[person] = set(self._load.answer)
        self._since[person] = perf_counter()
        try:
            self._do(person)
        except CannotDo as error:
            self.report.impossible.append(str(error))
            self._left[person] = 0
            self._since.pop(person)
            self._loop.call_soon(self._act, person)

    def _do(self, person: int) -> None:
        world = self._api.world
        user, chat = world.users[person], world.chats[person]
        if self._load.sends:
            people.say(self._api, user, chat, self._load.sends)
        else:
            done = self._load.rounds - self._left[person] - 1
            label = self._load.presses[done % len(self._load.presses)]
            press_labelled(self._api, user, chat, label)


def _percentile(ordered: list[float], share: float) -> float:
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)] if ordered else 0.0
