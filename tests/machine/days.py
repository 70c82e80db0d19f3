"""Ordinary days: passes are given, used, adjusted, dated anew and undone, and time goes by."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from domain.adjusting import Change, Wish
from domain.ids import EntryId, PassId, PersonId
from domain.money import Payment
from services import adjusting, asking_to_pay, expiring, renewing, sweeping, undoing, visits
from tests.machine.life import Life
from tests.studio_life import give

MOST_PASSES = 6
FIRST_USE = {"clock": "first_use", "count": 20, "unit": "days", "activate_within_days": 30}
TEN_DAYS = {"clock": "sale", "count": 10, "unit": "days"}
KINDS: tuple[dict[str, Any], ...] = (
    {"size": 6, "hold": {"days": 9, "least": 2, "times": 2}},
    {"size": 4, "validity": TEN_DAYS},
    {"size": 2, "validity": TEN_DAYS, "at_end": "renew"},
    {"kind": "days", "size": 4},
    {"kind": "unlimited", "size": None},
    {"kind": "duration", "size": None, "validity": {"clock": "sale", "count": 2, "unit": "weeks"}},
    {"size": 2, "when_empty": "debt", "debt_limit": 2},
    {"size": 5, "validity": FIRST_USE},
    {"size": 5, "caps": [{"period": "week", "most": 2}]},
    {"size": 3, "validity": {"clock": "none"}},
    {"size": 6, "parts": 3},
)

places = st.integers(0, MOST_PASSES - 1)
there_are_passes = precondition(lambda machine: bool(machine.life.passes))


class Days(RuleBasedStateMachine):
    """One studio day after another; what is refused changes nothing, what was done can be taken back."""

    life: Life
    opened_life: Callable[[], Life]

    @initialize()
    def begins(self) -> None:
        self.life = type(self).opened_life()
        self.life.begin(clients=3)
        self.done: tuple[EntryId, dict[PassId, dict[str, Any]]] | None = None

    @rule(
        kind=st.sampled_from(KINDS),
        client=st.integers(0, 2),
        ahead=st.sampled_from((0, 0, 4)),
        payment=st.sampled_from((Payment.PAID, Payment.UNPAID)),
    )
    def a_pass_is_given(self, kind: dict[str, Any], client: int, ahead: int, payment: Payment) -> None:
        who = self.who(client)
        if len(self.life.known()) < MOST_PASSES and who not in self.life.gone:
            plan_id = self.life.plan(kind)
            starts = self.life.today + timedelta(days=ahead)
            assert self.life.tries(
                lambda: give(*self.staff, who, plan_id, starts_on=starts, payment=payment)
            )
            self.done = None

    @rule(days=st.integers(0, 5), hours=st.integers(1, 23))
    def time_goes_by(self, days: int, hours: int) -> None:
        self.life.clock.advance(timedelta(days=days, hours=hours))
        self.done = None

    @rule()
    def the_night_has_passed(self) -> None:
        self.life.run(sweeping.expire(self.life.desk))
        self.life.run(renewing.renew(self.life.desk))
        self.life.run(asking_to_pay.ask(self.life.desk))
        self.done = None

    @there_are_passes
    @rule(which=places, back=st.sampled_from((0, 0, 0, 1, 3)), friend=st.booleans())
    def a_session_is_deducted(self, which: int, back: int, friend: bool) -> None:
        pass_, day = self.pick(which), self.life.today - timedelta(days=back)
        friends = self.life.now(pass_).shared_with
        visitor = friends[0] if friend and friends else None
        self.acts(
            pass_,
            lambda seen: visits.deduct(
                *self.staff, pass_, seen=seen, day=day, again=True, owing=True, visitor=visitor
            ),
        )

    @there_are_passes
    @rule(which=places)
    def somebody_trains(self, which: int) -> None:
        self.a_session_is_deducted(which, 0, friend=False)

    @there_are_passes
    @rule(which=places, number=st.integers(-5, 5), wish=st.sampled_from((Wish.ADD, *Wish)))
    def it_is_adjusted(self, which: int, number: int, wish: Wish) -> None:
        pass_, change = self.pick(which), Change(wish, abs(number) if wish is Wish.COUNT else number)
        self.acts(
            pass_,
            lambda seen: adjusting.adjust(*self.staff, pass_, change, seen=seen, reason="goodwill"),
        )

    @there_are_passes
    @rule(which=places, days=st.none() | st.integers(-3, 40), release=st.booleans())
    def its_end_is_moved(self, which: int, days: int | None, release: bool) -> None:
        pass_ = self.pick(which)
        until = None if days is None else self.life.today + timedelta(days=days)
        self.acts(
            pass_,
            lambda seen: expiring.redate(
                *self.staff, pass_, until, seen=seen, reason="illness", release=release
            ),
        )

    @there_are_passes
    @rule(which=places, back=st.integers(0, 8))
    def some_entry_is_undone(self, which: int, back: int) -> None:
        entries = self.life.entries(self.pick(which))
        entry = entries[min(back, len(entries) - 1)].id
        self.life.tries(lambda: undoing.undo(*self.staff, entry, sure=True))
        self.done = None

    @precondition(lambda self: self.done is not None)
    @rule()
    def what_was_just_done_is_undone_exactly(self) -> None:
        assert self.done is not None
        entry, before = self.done
        self.life.run(undoing.undo(*self.staff, entry, sure=True))
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

    @property
    def staff(self) -> tuple[Any, Any]:
        """The desk, and the owner who acts at it."""
        return self.life.desk, self.life.boss

    def who(self, client: int) -> PersonId:
        """One of the clients."""
        return self.life.clients[client]

    def pick(self, which: int) -> PassId:
        """One of the passes there are."""
        return self.life.passes[which % len(self.life.passes)]

    def acts(self, pass_id: PassId, act: Callable[[int], Any]) -> None:
        """Does something from a fresh card; remembers how to take it back."""
        before = self.life.snapshot()
        seen = self.life.now(pass_id).version
        happened = self.life.tries(lambda: act(seen))
        self.done = (self.life.latest(pass_id), before) if happened else None
