"""The timetable at work: places are booked, given up, called off and checked in while passes change."""

from collections import Counter
from collections.abc import Awaitable, Callable, Collection
from datetime import UTC, datetime, time, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from domain.bookings import OPEN, Booking, BookingState
from domain.holding import HoldChange, HoldWish
from domain.ids import SessionId
from domain.money import Payment
from domain.policies import Policy
from domain.refusals import Refusal
from domain.timetable import Session
from services import (
    attending,
    calling_off,
    cancelling,
    holding,
    marking,
    offers,
    placing,
    settling,
    unmarked,
    waitlist,
)
from services.bookkeeping import Recorded
from services.marking import MARKS
from services.placing import Placed, Want
from tests.machine.days import KINDS, Days, places, there_are_passes

MOST_SESSIONS = 10
IN_LINE = (BookingState.WAITLISTED, BookingState.OFFERED)

some_sessions = st.lists(st.integers(0, MOST_SESSIONS - 1), min_size=1, max_size=3, unique=True)
clients = st.integers(0, 2)
numbers = st.integers(0, 40)
there_are_sessions = precondition(lambda machine: bool(machine.sessions))


class Diary(Days):
    """Sessions of a few places each, and clients who want them."""

    @initialize()
    def begins(self) -> None:
        super().begins()
        self.sessions: list[SessionId] = []
        for ahead in range(4):
            self.a_session_is_put_on_the_timetable(ahead, 12, 1 + ahead % 2)
        for client in range(3):
            self.a_pass_is_given(KINDS[0], client, 0, Payment.PAID)

    @rule(days=st.sampled_from((0, 0, 0, 0, 3)), hours=st.integers(1, 23))
    def time_goes_by(self, days: int, hours: int) -> None:
        # Slower than elsewhere: sessions of these days are what it is about.
        self.life.clock.advance(timedelta(days=days, hours=hours))
        self.done = None

    @there_are_sessions
    @rule(minutes=st.sampled_from((-30, 10, 70)))
    def the_next_session_begins(self, minutes: int) -> None:
        now = self.life.clock.now()
        ahead = [each.starts_at + timedelta(minutes=minutes) for each in self.known_sessions()]
        if soon := [each for each in ahead if each > now]:
            self.life.clock.stand_at(min(soon))
            self.done = None

    @rule(ahead=st.integers(0, 9), hour=st.integers(6, 20), capacity=st.integers(1, 3))
    def a_session_is_put_on_the_timetable(self, ahead: int, hour: int, capacity: int) -> None:
        if len(self.sessions) >= MOST_SESSIONS:
            return
        day = self.life.today + timedelta(days=ahead)
        starts = datetime.combine(day, time(hour), tzinfo=UTC)
        new = Session(starts_at=starts, day=self.life.studio.today(starts), minutes=60, capacity=capacity)

        async def added() -> SessionId:
            async with self.life.desk.writing() as tx:
                return await tx.timetable.add(new)

        self.sessions.append(self.life.run(added()))

    @there_are_sessions
    @rule(client=clients, which=some_sessions, own=st.booleans(), waits=st.booleans(), unpaid=st.booleans())
    def places_are_booked(self, client: int, which: list[int], own: bool, waits: bool, unpaid: bool) -> None:
        who = self.who(client)
        ids = {self.sessions[number % len(self.sessions)] for number in which}
        want = Want(who, tuple(sorted(ids)), waits=waits, unpaid=unpaid)
        actor = self.life.acting(who) if own else self.life.boss
        desk = self.life.desk
        self.done = None
        try:
            thought = self.life.run(placing.preview(desk, actor, want))
        except Refusal:
            assert not self.life.tries(lambda: placing.book(desk, actor, want, mark=""))
            return
        before = {each: self.life.now(each) for each in self.life.known()}
        shown = {paid.after.id: paid.after for paid in _paid(thought)}
        done = self.life.run(placing.book(desk, actor, want, mark=thought.mark))
        assert done.mark == thought.mark
        assert {each: self.life.now(each) for each in before} == before | shown

    @there_are_sessions
    @rule(number=numbers)
    def somebody_is_checked_in(self, number: int) -> None:
        act = attending.check_in
        self.meets(number, lambda one: act(*self.staff, one.id, seen=one.version), (BookingState.BOOKED,))

    @there_are_sessions
    @rule(number=numbers)
    def staff_cancel_a_place(self, number: int) -> None:
        self.meets(number, lambda one: attending.cancel(*self.staff, one.id, seen=one.version))

    @there_are_sessions
    @rule(number=numbers)
    def a_client_gives_a_place_up(self, number: int) -> None:
        async def given_up(one: Booking) -> None:
            client, desk = await self.life.at_their_phone(one.client_id), self.life.desk
            thought = await cancelling.preview_cancel(desk, client, one.id)
            told = {"costs": thought.outcome.costs, "late": thought.outcome.is_late}
            done = await cancelling.cancel(desk, client, one.id, seen=one.version, **told)
            assert done.after == thought.after

        self.meets(number, given_up)

    @there_are_sessions
    @rule(number=numbers, state=st.sampled_from(MARKS))
    def staff_say_what_became_of_it(self, number: int, state: BookingState) -> None:
        states = (BookingState.BOOKED, *MARKS)
        self.meets(number, lambda one: marking.mark(*self.staff, one.id, state, seen=one.version), states)

    @there_are_sessions
    @rule(number=numbers)
    def somebody_takes_what_they_waited_for(self, number: int) -> None:
        async def accepted(one: Booking) -> None:
            client = await self.life.at_their_phone(one.client_id)
            await offers.accept(self.life.desk, client, one.id, seen=one.version)

        self.meets(number, accepted, IN_LINE)

    @there_are_sessions
    @rule(which=st.integers(0, MOST_SESSIONS - 1))
    def a_session_is_called_off(self, which: int) -> None:
        session_id = self.sessions[which % len(self.sessions)]

        async def called_off() -> None:
            now = (await calling_off.preview(*self.staff, session_id)).card.session
            await calling_off.call_off(*self.staff, session_id, seen=now.version)

        self.life.tries(called_off)
        self.done = None

    @there_are_passes
    @rule(which=places)
    def unpaid_visits_are_settled(self, which: int) -> None:
        pass_ = self.life.now(self.pick(which))
        wish = (*self.staff, pass_.client_id, pass_.id)

        async def settled() -> None:
            mark = (await settling.preview(*wish)).mark
            await settling.settle(*wish, seen=pass_.version, mark=mark)

        before = self.life.snapshot()
        self.life.tries(settled)
        paid = self.life.now(pass_.id).version > pass_.version
        self.done = (self.life.latest(pass_.id), before) if paid else None

    @there_are_passes
    @rule(which=places, size=st.integers(1, 9), cutoff=st.sampled_from((0, 60, 2880)), costs=st.booleans())
    def its_plan_is_edited(self, which: int, size: int, cutoff: int, costs: bool) -> None:
        plan_id = self.life.now(self.pick(which)).plan_id

        async def edited() -> None:
            async with self.life.desk.writing() as tx:
                plan = None if plan_id is None else await tx.plans.get(plan_id)
                assert plan is not None
                policy = Policy(cutoff=cutoff, late_cancel=costs, no_show=costs)
                changed = {"size": size if plan.terms.is_counted else None, "policy": policy}
                terms = plan.terms.model_copy(update=changed)
                assert await tx.plans.save(plan.model_copy(update={"terms": terms}))

        before = self.life.snapshot()
        self.life.run(edited())
        # What was sold has copied its terms: nothing of it moves.
        assert self.life.snapshot() == before
        self.done = None

    @rule()
    def the_line_moves_on(self) -> None:
        self.life.run(waitlist.move_on(self.life.desk))
        self.done = None

    @rule()
    def what_nobody_marked_is_resolved(self) -> None:
        self.life.run(unmarked.resolve(self.life.desk))
        self.done = None

    @there_are_passes
    @rule(which=places, ahead=st.integers(-2, 8), days=st.integers(0, 9), release=st.booleans())
    def it_is_put_on_hold(self, which: int, ahead: int, days: int, release: bool) -> None:
        first = self.life.today + timedelta(days=ahead)
        change, pass_ = HoldChange(HoldWish.PLACE, first, first + timedelta(days=days)), self.pick(which)
        self.acts(
            pass_,
            lambda seen: holding.hold(
                *self.staff, pass_, change, seen=seen, reason="illness", release=release
            ),
        )

    @invariant()
    def no_place_is_promised_twice(self) -> None:
        if "life" not in vars(self) or "sessions" not in vars(self):
            return
        found = self.bookings()
        kept = Counter(each.session_id for each in found if each.keeps_place)
        for session in self.known_sessions():
            assert session.taken == kept[session.id] <= session.capacity, session
        # Two cards that are one by now may both have come.
        came = BookingState.ATTENDED if self.life.gone else None
        there = [each for each in found if each.keeps_place and each.state is not came]
        live = Counter((each.session_id, each.client_id) for each in there)
        assert not live or max(live.values()) == 1

    def bookings(self) -> list[Booking]:
        """Everybody's places in the sessions on the timetable, and what became of them."""

        async def read() -> list[Booking]:
            async with self.life.desk.reading() as tx:
                return [each for session in self.sessions for each in await tx.bookings.of_session(session)]

        return self.life.run(read())

    def known_sessions(self) -> list[Session]:
        """The sessions as they are."""

        async def read() -> list[Session]:
            async with self.life.desk.reading() as tx:
                found = [await tx.timetable.get(session) for session in self.sessions]
            return [each for each in found if each is not None]

        return self.life.run(read())

    def meets(
        self,
        number: int,
        act: Callable[[Booking], Awaitable[object]],
        states: Collection[BookingState] = OPEN,
    ) -> None:
        """Does something to one of the places there are or were, mostly to one in these `states`."""
        found = self.bookings()
        if not found:
            return
        fit = [each for each in found if each.state in states]
        some = fit if fit and number % 8 else found
        chosen = some[number % len(some)]

        async def happens() -> object:
            return await act(chosen)

        self.life.tries(happens)
        self.done = None


def _paid(placed: Placed) -> list[Recorded]:
    return [each.pays.recorded for each in placed.places if each.pays is not None]
