"""Whatever is done to a pass, in whatever order: no session is lost, and every undo is exact."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from domain.adjusting import Change, Wish, adjustment
from domain.calendar import Unit
from domain.expiring import extended, redating
from domain.ledger import Draft, Effect, EntryKind
from domain.occasions import Occasion, Uses
from domain.passes import Pass, PassState
from domain.plans import PlanKind, Terms, WhenEmpty
from domain.refusals import Refusal
from domain.typed import Span
from domain.undoing import reversal
from domain.visits import deduction
from tests.domain.passes_at_hand import TODAY, Life, a_pass, first_use_pass

KINDS = {
    "count": a_pass(),
    "days": a_pass(terms=Terms(kind=PlanKind.DAYS, size=10)),
    "unlimited": a_pass(total=0, unlimited=True, terms=Terms(kind=PlanKind.UNLIMITED)),
    "debt": a_pass(total=1, debt_limit=2, terms=Terms(when_empty=WhenEmpty.DEBT, debt_limit=2)),
    "first use": first_use_pass(),
    "waiting, unlimited": first_use_pass(total=0, unlimited=True),
}


class PassLife(RuleBasedStateMachine):
    """A pass that is deducted, adjusted, dated, expired, revived and undone on a calendar that moves on."""

    @initialize(kind=st.sampled_from(sorted(KINDS)))
    def sold(self, kind: str) -> None:
        self.life = Life(KINDS[kind])
        self.opening = self.life.pass_
        self.today = TODAY

    @rule(back=st.integers(0, 14))
    def visits(self, back: int) -> None:
        day = self.today - timedelta(days=back)
        visited = day in self.life.standing_visits(but=-1)  # type: ignore[arg-type]
        self._tries(lambda pass_: deduction(pass_, Occasion(day), Uses((day,) * visited)))

    @rule(number=st.integers(-12, 12))
    def adjusted(self, number: int) -> None:
        self._tries(lambda pass_: adjustment(pass_, Change(Wish.ADD, number), self.today))

    @rule(change=st.sampled_from([Change(Wish.UNLIMITED), Change(Wish.COUNT, 7)]))
    def counted_otherwise(self, change: Change) -> None:
        self._tries(lambda pass_: adjustment(pass_, change, self.today))

    @rule(days=st.integers(-1, 40))
    def dated(self, days: int) -> None:
        until = self.today + timedelta(days=days)
        if self._tries(lambda pass_: redating(pass_, until, self.today)):
            assert (self.life.pass_.state_on(self.today) is PassState.EXPIRED) == (days < 0)

    @rule()
    def extended_by_a_month(self) -> None:
        until = extended(self.life.pass_, Span(1, Unit.MONTHS), self.today)
        self._tries(lambda pass_: redating(pass_, until, self.today))

    @rule()
    def left_without_end(self) -> None:
        self._tries(lambda pass_: redating(pass_, None, self.today))

    @rule(days=st.integers(1, 20))
    def days_go_by(self, days: int) -> None:
        self.today += timedelta(days=days)

    @precondition(lambda self: self._is_due())
    @rule()
    def midnight_records_the_expiry(self) -> None:
        pass_ = self.life.pass_
        taken = 0 if pass_.unlimited else max(0, pass_.free)
        self.life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=taken)))

    @rule(data=st.data())
    @precondition(lambda self: bool(self.life.entries))
    def undone(self, data: st.DataObject) -> None:
        entry = data.draw(st.sampled_from(self.life.entries))
        self._tries(lambda pass_: reversal(pass_, entry, self.life.standing_visits(but=entry.id)))

    @invariant()
    def every_session_is_somewhere(self) -> None:
        pass_ = self.life.pass_
        parts = pass_.used + pass_.booked + pass_.free + pass_.expired + pass_.withdrawn
        assert pass_.total == parts
        assert min(pass_.used, pass_.booked, pass_.expired, pass_.withdrawn) >= 0
        assert pass_.unlimited or pass_.free >= -pass_.debt_limit

    @invariant()
    def the_figures_are_the_sum_of_the_entries(self) -> None:
        for figure in ("total", "used", "booked", "expired", "withdrawn"):
            moved = sum(getattr(entry.effect, figure) for entry in self.life.entries)
            assert getattr(self.life.pass_, figure) == getattr(self.opening, figure) + moved
        assert self.life.pass_.version == self.opening.version + len(self.life.entries)

    @invariant()
    def what_a_date_has_ended_is_recorded_or_due_to_be(self) -> None:
        pass_ = self.life.pass_
        if pass_.expiry_recorded:
            assert pass_.state_on(self.today) is PassState.EXPIRED
            assert pass_.unlimited or pass_.free <= 0
        elif pass_.state_on(self.today) is PassState.EXPIRED:
            assert pass_.ends_on is not None and pass_.ends_on < self.today

    @invariant()
    def nothing_is_reversed_twice(self) -> None:
        reversed_ = [entry.reverses for entry in self.life.entries if entry.reverses is not None]
        assert len(reversed_) == len(set(reversed_))

    @invariant()
    def the_latest_entry_can_be_taken_back_exactly(self) -> None:
        if not self.life.entries or not self.life.entries[-1].is_undoable:
            return
        latest = self.life.entries[-1]
        draft = reversal(self.life.pass_, latest, self.life.standing_visits(but=latest.id))
        assert _without_version(self.life.pass_.after(draft)) == _without_version(self.before_latest)

    def _tries(self, decide: object) -> bool:
        before = self.life.pass_
        try:
            draft = decide(before)  # type: ignore[operator]
        except Refusal:
            assert self.life.pass_ == before
            return False
        self.before_latest = before
        self.life.write(draft)
        return True

    def _is_due(self) -> bool:
        pass_ = self.life.pass_
        return not pass_.expiry_recorded and pass_.state_on(self.today) is PassState.EXPIRED


def _without_version(pass_: Pass) -> Pass:
    return pass_.model_copy(update={"version": 0})


TestPassLife = PassLife.TestCase
TestPassLife.settings = settings(max_examples=150, stateful_step_count=25, deadline=None)
