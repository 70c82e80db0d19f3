"""A studio at work for the state machine: acts through the services, and what must hold after each."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any, TypeVar

from domain.bookings import Booking
from domain.holds import Hold
from domain.ids import EntryId, PassId, PersonId
from domain.ledger import Entry
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import Refusal
from domain.studio import Studio
from services import checking, people
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import owner

T = TypeVar("T")

BEGINNING = datetime(2026, 12, 1, 9, tzinfo=UTC)
#: What an undo need not bring back: the version counts on, and the calendar may have moved since.
_COUNTS_ON = {"version", "expiry_recorded"}


@dataclass
class Life:
    """One owner, some clients, and every pass that came into being."""

    desk: Desk
    clock: TestClock
    studio: Studio
    runner: asyncio.Runner
    boss: Actor = field(init=False)
    clients: list[PersonId] = field(default_factory=list)
    passes: list[PassId] = field(default_factory=list)

    def begin(self, clients: int) -> None:
        """A new day at the studio, with new people."""
        self.clock.stand_at(BEGINNING)
        self.boss = self.run(owner(self.desk))
        for number in range(clients):
            added = self.run(people.add_client(self.desk, self.boss, f"Client {number}"))
            self.clients.append(added.id)

    def run(self, act: Coroutine[Any, Any, T]) -> T:
        """Lets something happen."""
        return self.runner.run(act)

    @property
    def today(self) -> date:
        """The studio's local day."""
        return self.studio.today(self.clock.now())

    def now(self, pass_id: PassId) -> Pass:
        """The pass as it is."""

        async def read() -> Pass:
            async with self.desk.reading() as tx:
                found = await tx.passes.get(pass_id)
            assert found is not None
            return found

        return self.run(read())

    def snapshot(self) -> dict[PassId, dict[str, Any]]:
        """Every pass as it is, apart from what only ever counts on."""
        return {each: self.now(each).model_dump(exclude=_COUNTS_ON) for each in self.known()}

    def known(self) -> list[PassId]:
        """Every pass of these clients: also those that were born from others."""

        async def read() -> list[PassId]:
            async with self.desk.reading() as tx:
                found: list[PassId] = []
                for client in self.clients:
                    found += [p.id for p in await tx.passes.open_of(client, date(1, 1, 1))]
            return sorted(found)

        self.passes = self.run(read())
        return self.passes

    def entries(self, pass_id: PassId) -> list[Entry]:
        """All entries of a pass, newest first."""

        async def read() -> list[Entry]:
            async with self.desk.reading() as tx:
                return await tx.ledger.of_pass(pass_id, 2**53, 10_000)

        return self.run(read())

    def live_bookings(self, pass_id: PassId) -> list[Booking]:
        """What is booked on a pass."""

        async def read() -> list[Booking]:
            async with self.desk.reading() as tx:
                return list(await tx.bookings.live_of_pass(pass_id))

        return self.run(read())

    def sessions_there_are(self) -> int:
        """All sessions of all counted passes that nobody has used yet."""
        counted = [self.now(each) for each in self.known()]
        return sum(pass_.total - pass_.used for pass_ in counted if not pass_.unlimited)

    def latest(self, pass_id: PassId) -> EntryId:
        """The newest entry of a pass."""
        return self.entries(pass_id)[0].id

    def tries(self, act: Callable[[], Coroutine[Any, Any, object]]) -> bool:
        """Whether it happened. What is refused has changed nothing at all."""
        before = {each: self.now(each) for each in self.known()}
        try:
            self.run(act())
        except Refusal:
            assert {each: self.now(each) for each in self.known()} == before
            return False
        return True

    def check(self) -> None:
        """What must hold of every pass, whatever has happened (PRODUCT §4.1, §4.2)."""
        for pass_id in self.known():
            self._check(self.now(pass_id))

    def prove(self) -> None:
        """The desk's own proof of the whole ledger."""
        verdict = self.run(checking.check(self.desk))
        assert verdict.faults == [], verdict.faults[:3]

    def _check(self, pass_: Pass) -> None:
        entries = self.entries(pass_.id)
        for figure in ("total", "used", "booked", "expired", "withdrawn"):
            assert getattr(pass_, figure) == sum(getattr(entry.effect, figure) for entry in entries), figure
        assert pass_.total == pass_.used + pass_.booked + pass_.free + pass_.expired + pass_.withdrawn
        assert min(pass_.used, pass_.booked, pass_.expired, pass_.withdrawn) >= 0
        assert pass_.unlimited or pass_.free >= -pass_.debt_limit
        assert [entry.version for entry in entries] == list(range(pass_.version, 0, -1))
        reversed_ = [entry.reverses for entry in entries if entry.reverses is not None]
        assert len(reversed_) == len(set(reversed_))
        assert not _overlap(pass_.holds)


def _overlap(holds: tuple[Hold, ...]) -> bool:
    ordered = sorted(holds, key=lambda hold: hold.first)
    return any((one.last or date.max) >= other.first for one, other in pairwise(ordered))

