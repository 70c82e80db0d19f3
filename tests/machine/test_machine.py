"""Everything staff and the calendar can do to passes, in any order, on both databases (PRODUCT §4.2)."""

import asyncio
import os
from collections.abc import Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from hypothesis.stateful import run_state_machine_as_test as run_machine

from domain.adjusting import Change, Wish
from domain.ids import EntryId, PassId
from domain.studio import Studio
from services import adjusting, expiring, selling, sweeping, undoing, visits
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock
from tests.machine.life import BEGINNING, Life
from tests.studio_life import plan

#: How long it runs: `make long-test` asks for more.
EXAMPLES = int(os.environ.get("PASSDESK_EXAMPLES", "40"))
STEPS = int(os.environ.get("PASSDESK_STEPS", "50"))
HOW_LONG = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)

FIRST_USE = {"clock": "first_use", "count": 20, "unit": "days", "activate_within_days": 30}
KINDS: tuple[dict[str, Any], ...] = (
    {"size": 6},
    {"size": 4, "validity": {"clock": "sale", "count": 10, "unit": "days"}},
    {"kind": "days", "size": 4},
    {"kind": "unlimited", "size": None},
    {"kind": "duration", "size": None, "validity": {"clock": "sale", "count": 2, "unit": "weeks"}},
    {"size": 2, "when_empty": "debt", "debt_limit": 2},
    {"size": 5, "validity": FIRST_USE},
    {"size": 5, "caps": [{"period": "week", "most": 2}]},
    {"size": 3, "validity": {"clock": "none"}},
)


class StudioDays(RuleBasedStateMachine):
    """One studio day after another; what is refused changes nothing, what is done can be taken back."""

    life: Life
    opened_life: Callable[[], Life]

    @initialize()
    def begins(self) -> None:
        self.life = type(self).opened_life()
        self.life.begin(clients=2)
        self.done: tuple[EntryId, dict[PassId, dict[str, Any]]] | None = None

    @rule(kind=st.sampled_from(KINDS), client=st.integers(0, 1))
    def a_pass_is_given(self, kind: dict[str, Any], client: int) -> None:
        if len(self.life.known()) < 6:
            plan_id = self.life.run(plan(self.life.desk, **kind))
            who = self.life.clients[client]
            assert self.life.tries(
                lambda: selling.give(self.life.desk, self.life.boss, who, plan_id)
            )
            self.done = None

    @rule(days=st.integers(0, 5), hours=st.integers(1, 23))
    def time_goes_by(self, days: int, hours: int) -> None:
        self.life.clock.advance(timedelta(days=days, hours=hours))
        self.done = None

    @rule()
    def the_night_has_passed(self) -> None:
        self.life.run(sweeping.expire(self.life.desk))
        self.done = None

    @precondition(lambda self: self.life.passes)
    @rule(which=st.integers(0, 5), back=st.integers(0, 3))
    def a_session_is_deducted(self, which: int, back: int) -> None:
        pass_ = self.pick(which)
        day = self.life.today - timedelta(days=back)
        self.acts(
            pass_,
            lambda seen: visits.deduct(
                self.life.desk, self.life.boss, pass_, seen=seen, day=day, again=True, owing=True
            ),
        )

    @precondition(lambda self: self.life.passes)
    @rule(which=st.integers(0, 5), number=st.integers(-5, 5), wish=st.sampled_from(Wish))
    def it_is_adjusted(self, which: int, number: int, wish: Wish) -> None:
        pass_, change = self.pick(which), Change(wish, abs(number) if wish is Wish.COUNT else number)
        self.acts(
            pass_,
            lambda seen: adjusting.adjust(
                self.life.desk, self.life.boss, pass_, change, seen=seen, reason="goodwill"
            ),
        )

    @precondition(lambda self: self.life.passes)
    @rule(which=st.integers(0, 5), days=st.none() | st.integers(-3, 40))
    def its_end_is_moved(self, which: int, days: int | None) -> None:
        pass_ = self.pick(which)
        until = None if days is None else self.life.today + timedelta(days=days)
        self.acts(
            pass_,
            lambda seen: expiring.redate(
                self.life.desk, self.life.boss, pass_, until, seen=seen, reason="illness"
            ),
        )

    @precondition(lambda self: self.life.passes)
    @rule(which=st.integers(0, 5), back=st.integers(0, 8))
    def some_entry_is_undone(self, which: int, back: int) -> None:
        entries = self.life.entries(self.pick(which))
        entry = entries[min(back, len(entries) - 1)].id
        self.life.tries(lambda: undoing.undo(self.life.desk, self.life.boss, entry))
        self.done = None

    @precondition(lambda self: self.done is not None)
    @rule()
    def what_was_just_done_is_undone_exactly(self) -> None:
        assert self.done is not None
        entry, before = self.done
        self.life.run(undoing.undo(self.life.desk, self.life.boss, entry))
        after = self.life.snapshot()
        assert {each: after[each] for each in before} == before
        self.done = None

    @invariant()
    def everything_adds_up(self) -> None:
        if "life" in vars(self):
            self.life.check()

    def teardown(self) -> None:
        if "life" in vars(self):
            self.life.prove()

    def pick(self, which: int) -> PassId:
        """One of the passes there are."""
        return self.life.passes[which % len(self.life.passes)]

    def acts(self, pass_id: PassId, act: Callable[[int], Any]) -> None:
        """Does something from a fresh card; remembers how to take it back."""
        before = self.life.snapshot()
        seen = self.life.now(pass_id).version
        happened = self.life.tries(lambda: act(seen))
        self.done = (self.life.latest(pass_id), before) if happened else None


@pytest.mark.slow
def test_whatever_is_done_in_whatever_order_the_books_add_up(database_url: str, studio: Studio) -> None:
    with asyncio.Runner() as runner:
        clock, stack = TestClock(BEGINNING), AsyncExitStack()
        desk = runner.run(entered(stack, database_url, clock, studio))
        try:
            run_machine(machine_over(lambda: Life(desk, clock, studio, runner)), settings=HOW_LONG)
        finally:
            runner.run(stack.aclose())


async def entered(stack: AsyncExitStack, url: str, clock: TestClock, studio: Studio) -> Desk:
    """An open desk that knows its studio, closed with the stack."""
    desk = await stack.enter_async_context(opened(url, clock))
    async with desk.writing() as tx:
        await tx.studios.save(studio)
    return desk


def machine_over(opened_life: Callable[[], Life]) -> type[StudioDays]:
    """The machine over lives that are opened so."""
    return type("Days", (StudioDays,), {"opened_life": staticmethod(opened_life)})
