"""A studio at work for the state machine: acts through the services, and what must hold after each."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import pairwise
from typing import Any, TypeVar

from domain.accounts import AccountLine, LineKind
from domain.bookings import Booking
from domain.bundles import Bundle
from domain.holds import Hold
from domain.ids import BundleId, EntryId, LineId, PassId, PersonId, PlanId, TelegramId
from domain.ledger import Entry, EntryKind
from domain.money import Payment
from domain.passes import Pass
from domain.people import Actor
from domain.plans import PlanKind
from domain.refusals import Refusal
from domain.selling_rules import SellingRules
from domain.studio import Studio
from services import checking, people
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import owner, plan

T = TypeVar("T")

#: What a plan costs: a price that no number of sessions divides.
PRICE = 1009

BEGINNING = datetime(2026, 12, 1, 9, tzinfo=UTC)
#: What an undo need not bring back: the version counts on, and the calendar may have moved since.
_COUNTS_ON = {"version", "expiry_recorded"}
_NEWEST = LineId(2**53)


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
    gone: set[PersonId] = field(default_factory=set)

    def begin(self, clients: int) -> None:
        """A new day at the studio, with new people."""
        self.clock.stand_at(BEGINNING)
        self.boss = self.run(owner(self.desk))
        for number in range(clients):
            added = self.run(people.add_client(self.desk, self.boss, f"Client {number}"))
            self.clients.append(added.id)
            self.run(self._at_telegram(added.id))
        self.decide(SellingRules())

    async def _at_telegram(self, client_id: PersonId) -> None:
        async with self.desk.writing() as tx:
            await tx.people.link(TelegramId(client_id), client_id, tx.now)

    def decide(self, rules: SellingRules) -> None:
        """The owner decides how passes are sold and paid from now on."""
        decided = self.studio.rules.model_copy(update={"selling": rules})
        self.studio = self.studio.model_copy(update={"rules": decided})
        self.boss = self.boss.model_copy(update={"studio": self.studio})

        async def saved() -> None:
            async with self.desk.writing() as tx:
                await tx.studios.save(self.studio)

        self.run(saved())

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

    def plan(self, terms: dict[str, Any]) -> PlanId:
        """A plan on sale at an odd price."""
        plan_id = self.run(plan(self.desk, **terms))

        async def priced() -> None:
            async with self.desk.writing() as tx:
                sold = await tx.plans.get(plan_id)
                assert sold is not None
                await tx.plans.save(sold.model_copy(update={"price": PRICE, "currency": "EUR"}))

        self.run(priced())
        return plan_id

    def bundle(self, bundle: Bundle) -> BundleId:
        """A bundle on sale."""

        async def added() -> BundleId:
            async with self.desk.writing() as tx:
                return await tx.bundles.add(bundle, tx.now)

        return self.run(added())

    def acting(self, client_id: PersonId) -> Actor:
        """A client at their own telephone."""
        return self.run(self.at_their_phone(client_id))

    async def at_their_phone(self, client_id: PersonId) -> Actor:
        """The same, while something happens."""
        async with self.desk.reading() as tx:
            person = await tx.people.get(client_id)
        return Actor(telegram_id=TelegramId(client_id), person=person, studio=self.studio, language="en")

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

    def price_there_is(self) -> int:
        """What all passes cost together, those apart that were taken back."""
        return sum(self.now(each).price or 0 for each in self.known() if not self.is_void(each))

    def is_void(self, pass_id: PassId) -> bool:
        """Whether the pass was taken back as a whole."""
        return self.entries(pass_id)[-1].reversed_by is not None

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
        passes = [self.now(pass_id) for pass_id in self.known()]
        for pass_ in passes:
            self._check(pass_)
        self._check_charges(passes)

    def prove(self) -> None:
        """The desk's own proof of the whole ledger."""
        verdict = self.run(checking.check(self.desk))
        assert verdict.faults == [], verdict.faults[:3]

    def _check_charges(self, passes: list[Pass]) -> None:
        """What is on an account was charged, once: a part that goes to another client stays on it."""
        charges = self._charges()
        on_account = (each for each in passes if each.payment == Payment.ON_ACCOUNT)
        charged = [each for each in on_account if not self.is_void(each.id)]
        whole = (each for each in charged if not self._is_closed_early(each.id))
        assert sum((each.price or 0) - each.paid for each in whole) <= sum(charges.values())
        assert {each for each, amount in charges.items() if amount} <= {each.id for each in charged}
        assert all(amount >= 0 for amount in charges.values())

    def _charges(self) -> dict[PassId, int]:
        """What was charged to accounts for each pass, and not taken back."""

        async def read() -> dict[PassId, int]:
            async with self.desk.reading() as tx:
                pages = [await tx.accounts.of(client, _NEWEST, 999) for client in self.clients]
            charges: dict[PassId, int] = defaultdict(int)
            # A card that was put under another shows its lines on both.
            lines = {line.id: line for page in pages for line in page}
            for line in lines.values():
                if line.pass_id is not None and self._is_about_charge(line, lines):
                    charges[line.pass_id] += line.amount
            return charges

        return self.run(read())

    @staticmethod
    def _is_about_charge(line: AccountLine, lines: dict[LineId, AccountLine]) -> bool:
        """Whether it charges, or takes a charge back: credit is given and spent with passes as well."""
        source = line if line.reverses is None else lines[line.reverses]
        return source.kind is LineKind.CHARGE

    def _is_closed_early(self, pass_id: PassId) -> bool:
        """Whether only what was used may have been charged."""
        return any(entry.kind is EntryKind.CLOSE for entry in self.entries(pass_id))

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
        if pass_.open_hold is not None and pass_.ends_on is not None:
            assert pass_.open_hold.first <= pass_.ends_on
        assert pass_.price is None or pass_.price >= 0
        assert pass_.paid >= 0
        if pass_.payment in (Payment.UNPAID, Payment.PARTLY) and pass_.price:
            assert pass_.paid < pass_.price and (pass_.paid > 0) <= (pass_.payment == Payment.PARTLY)
        live = self.live_bookings(pass_.id)
        if pass_.terms.kind is not PlanKind.DAYS:
            assert pass_.booked == len(live)
        assert pass_.booked <= len(live)
        assert self.gone.isdisjoint(pass_.shared_with)
        assert pass_.client_id not in pass_.shared_with


def _overlap(holds: tuple[Hold, ...]) -> bool:
    ordered = sorted(holds, key=lambda hold: hold.first)
    return any((one.last or date.max) >= other.first for one, other in pairwise(ordered))
