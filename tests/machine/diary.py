"""The timetable at work: places are booked, given up, called off and checked in while passes change."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from domain.bookings import Booking, BookingState
from domain.holding import HoldChange, HoldWish
from domain.ids import SessionId
from domain.refusals import Refusal
from domain.timetable import Session
from services import booking, holding, placing
from services.bookkeeping import Recorded
from services.placing import Placed, Want
from tests.machine.days import Days, places, there_are_passes

MOST_SESSIONS = 10

some_sessions = st.lists(st.integers(0, MOST_SESSIONS - 1), min_size=1, max_size=3, unique=True)
clients = st.integers(0, 2)
there_are_sessions = precondition(lambda machine: bool(machine.sessions))


class Diary(Days):
    """Sessions of a few places each, and clients who want them."""

    @initialize()
    def opens(self) -> None:
        self.sessions: list[SessionId] = []

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
    @rule(number=st.integers(0, 20), comes=st.booleans())
    def a_place_is_kept_or_given_up(self, number: int, comes: bool) -> None:
        live = [each for each in self.bookings() if each.is_live]
        if not live:
            return
        chosen = live[number % len(live)]
        self.life.tries(lambda: self._ended(chosen, comes=comes))
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
        live = Counter((each.session_id, each.client_id) for each in found if each.keeps_place)
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

    async def _ended(self, booked: Booking, *, comes: bool) -> None:
        async with self.life.desk.writing() as tx:
            locked = await tx.bookings.locked(booked.id)
            assert locked is not None
            if locked.pass_id is not None:
                await (booking.attend if comes else booking.release)(tx, locked, by=self.life.boss.id)
            else:
                state = BookingState.ATTENDED if comes else BookingState.CANCELLED
                await booking.became(tx, locked, state, by=self.life.boss.id)


def _paid(placed: Placed) -> list[Recorded]:
    return [each.pays.recorded for each in placed.places if each.pays is not None]
