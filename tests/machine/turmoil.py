"""Everything else that happens to places: sessions move and come back, marks change, people come unasked."""

import itertools
from collections.abc import Callable, Coroutine
from datetime import UTC, datetime, time, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from domain.availability import Hours
from domain.bookings import Booking, BookingState
from domain.catalogue import Section
from domain.disputes import DisputeState
from domain.ids import PersonId, ServiceId, SessionId
from domain.ledger import EntryKind
from domain.people import Actor
from domain.session_changes import Change, Fact
from services import (
    arrivals,
    attending,
    clientele,
    deactivating,
    disputes,
    marking,
    moving,
    offers,
    paying_otherwise,
    placing,
    privacy,
    putting_back,
    reactivating,
    reinstating,
    rescheduling,
    rosters,
    sharing,
    slots,
    uncancelling,
    undoing,
    unplacing,
    walk_ins,
)
from services.marking import MARKS
from services.placing import Want
from services.slots import SlotWant
from tests.machine.days import places, there_are_passes
from tests.machine.diary import IN_LINE, MOST_SESSIONS, Diary, clients, numbers, there_are_sessions
from tests.studio_life import coach

which_session = st.integers(0, MOST_SESSIONS - 1)


class Turmoil(Diary):
    """The diary of a studio where nothing stays as it was planned."""

    @initialize()
    def begins(self) -> None:
        super().begins()
        self.carl: Actor = self.life.run(coach(self.life.desk))
        self.service: ServiceId = self.life.run(self._hours_are_kept())
        self.batches: list[tuple[PersonId, datetime]] = []
        self.rolls: list[tuple[SessionId, datetime]] = []
        self.personal: list[SessionId] = []

    @there_are_sessions
    @rule(which=which_session, ahead=st.sampled_from((0, 0, 1, 2, 5, 11)), hour=st.integers(6, 22))
    def a_session_moves(self, which: int, ahead: int, hour: int) -> None:
        moment = datetime.combine(self.life.today + timedelta(days=ahead), time(hour))
        self.changes(which, Change(Fact.START, f"{moment:%Y%m%d%H%M}"))

    @there_are_sessions
    @rule(which=which_session, number=st.integers(0, 4))
    def a_session_has_more_places_or_fewer(self, which: int, number: int) -> None:
        self.changes(which, Change(Fact.CAPACITY, str(number)))

    @there_are_sessions
    @rule(which=which_session)
    def a_session_takes_place_after_all(self, which: int) -> None:
        off = [each.id for each in self.known_sessions() if not each.is_planned]
        session_id = off[which % len(off)] if off else self.session(which)

        async def reinstated() -> None:
            async with self.life.desk.reading() as tx:
                now = await tx.timetable.get(session_id)
            assert now is not None
            thought = await reinstating.preview(*self.staff, session_id, seen=now.version)
            done = await reinstating.reinstate(*self.staff, session_id, seen=now.version)
            assert thought.again == done.again

        self.tries(reinstated)

    @there_are_sessions
    @rule(which=which_session, client=clients, unpaid=st.booleans())
    def somebody_walks_in(self, which: int, client: int, unpaid: bool) -> None:
        session_id, who = self.of_today(which), self.who(client)

        async def walked_in() -> None:
            mark = (await walk_ins.preview(*self.staff, session_id, who, unpaid=unpaid)).mark
            await walk_ins.walk_in(*self.staff, session_id, who, mark=mark, unpaid=unpaid)

        self.tries(walked_in)

    @there_are_sessions
    @rule(which=which_session, missed=st.booleans())
    def the_rest_is_marked(self, which: int, missed: bool) -> None:
        session_id = self.of_today(which)

        async def marked() -> None:
            mark = (await rosters.roster(*self.staff, session_id)).mark
            act = arrivals.miss_rest if missed else arrivals.check_in_all
            done = await act(*self.staff, session_id, mark=mark)
            self.rolls.append((session_id, done.at))

        self.tries(marked)

    @rule(which=numbers)
    def what_was_marked_together_is_taken_back(self, which: int) -> None:
        if self.rolls:
            session_id, at = self.rolls[which % len(self.rolls)]
            self.tries(lambda: putting_back.put_back_all(*self.staff, session_id, at))

    @there_are_sessions
    @rule(number=numbers)
    def a_mark_is_taken_back(self, number: int) -> None:
        act, marked = putting_back.put_back, (BookingState.ATTENDED, BookingState.NO_SHOW)
        self.meets(number, lambda one: act(*self.staff, one.id, seen=one.version), marked)

    @there_are_sessions
    @rule(number=numbers, state=st.sampled_from((*MARKS, BookingState.CANCELLED)))
    def what_is_taken_back_at_once_has_never_been(self, number: int, state: BookingState) -> None:
        live = [each for each in self.bookings() if each.is_live and each.pass_id is not None]
        if not live:
            return
        one = live[number % len(live)]
        seen, pass_id, before = {"seen": one.version}, one.pass_id, self.life.snapshot()
        assert pass_id is not None

        async def marked() -> None:
            if state is BookingState.CANCELLED:
                await attending.cancel(*self.staff, one.id, **seen)
            else:
                await marking.mark(*self.staff, one.id, state, **seen)

        if not self.life.tries(marked):
            return
        latest = self.life.latest(pass_id)
        if self.life.tries(lambda: undoing.undo(*self.staff, latest, sure=True)):
            assert self.life.snapshot() == before
            assert next(each for each in self.bookings() if each.id == one.id).is_live
        self.done = None

    @there_are_sessions
    @rule(number=numbers, forgiven=st.booleans())
    def a_strike_is_forgiven(self, number: int, forgiven: bool) -> None:
        self.meets(
            number,
            lambda one: marking.forgive(*self.staff, one.id, seen=one.version, forgiven=forgiven),
            marking.STRIKES,
        )

    @there_are_sessions
    @rule(number=numbers)
    def a_client_takes_a_place_again(self, number: int) -> None:
        async def taken(one: Booking) -> None:
            client = await self.life.at_their_phone(one.client_id)
            await uncancelling.uncancel(self.life.desk, client, one.id, seen=one.version)

        self.meets(number, taken, (BookingState.LATE_CANCELLED, BookingState.CANCELLED))

    @there_are_sessions
    @rule(number=numbers, unpaid=st.booleans())
    def staff_let_somebody_in_line_in(self, number: int, unpaid: bool) -> None:
        self.meets(
            number,
            lambda one: offers.promote_named(*self.staff, one.id, seen=one.version, unpaid=unpaid),
            IN_LINE,
        )

    @there_are_sessions
    @rule(client=clients, which=st.lists(which_session, min_size=2, max_size=4, unique=True))
    def several_are_booked_and_taken_back(self, client: int, which: list[int]) -> None:
        who = self.who(client)
        want = Want(who, tuple({self.session(each) for each in which}), waits=True, unpaid=True)

        async def booked() -> None:
            mark = (await placing.preview(*self.staff, want)).mark
            done = await placing.book(*self.staff, want, mark=mark)
            for place in done.booked:
                assert place.booking is not None and place.booking.booked_at is not None
                self.batches.append((who, place.booking.booked_at))

        self.tries(booked)

    @rule(which=numbers)
    def what_was_booked_together_is_given_up(self, which: int) -> None:
        if self.batches:
            who, at = self.batches[which % len(self.batches)]
            self.tries(lambda: unplacing.give_up(*self.staff, who, at))

    @there_are_passes
    @rule(number=numbers, which=places, own=st.booleans())
    def another_pass_pays_for_it(self, number: int, which: int, own: bool) -> None:
        to = self.pick(which)

        async def exchanged(one: Booking) -> None:
            actor = await self.life.at_their_phone(one.client_id) if own else self.life.boss
            found = await paying_otherwise.choices(self.life.desk, actor, one.id)
            async with self.life.desk.reading() as tx:
                wanted = await tx.passes.get(to)
            assert wanted is not None
            mark = paying_otherwise.mark_of(found.booking, wanted)
            done = await paying_otherwise.exchange(self.life.desk, actor, one.id, to, mark=mark)
            offered = {each.before.id: each.after for each in found.others}
            assert offered[to] == done.pays.after

        self.meets(number, exchanged)

    @there_are_passes
    @rule(which=places, other=places, back=st.integers(0, 5))
    def a_visit_is_moved(self, which: int, other: int, back: int) -> None:
        entries = [each for each in self.life.entries(self.pick(which)) if each.kind is EntryKind.CONSUME]
        if entries:
            to, entry = self.pick(other), entries[back % len(entries)].id
            seen = self.life.now(to).version
            self.tries(lambda: moving.move(*self.staff, entry, to, seen=seen))

    @there_are_passes
    @rule(which=places, back=st.integers(0, 3), keep=st.booleans())
    def something_is_contested(self, which: int, back: int, keep: bool) -> None:
        kinds = (EntryKind.CONSUME, EntryKind.FORFEIT)
        found = [each for each in self.life.entries(self.pick(which)) if each.kind in kinds]
        if not found:
            return
        entry = found[back % len(found)]
        who = entry.visitor_id or self.life.now(entry.pass_id).client_id

        async def contested() -> None:
            holder = await self.life.at_their_phone(who)
            dispute = await disputes.contest(self.life.desk, holder, entry.id)
            verdict = DisputeState.KEPT if keep else DisputeState.REVERSED
            await disputes.settle(*self.staff, dispute.id, verdict)

        self.tries(contested)

    @there_are_passes
    @rule(which=places, client=clients, ends=st.booleans(), release=st.booleans())
    def it_is_shared(self, which: int, client: int, ends: bool, release: bool) -> None:
        pass_, person = self.pick(which), self.who(client)
        if ends:
            self.acts(
                pass_, lambda seen: sharing.unshare(*self.staff, pass_, person, seen=seen, release=release)
            )
        else:
            self.acts(pass_, lambda seen: sharing.share(*self.staff, pass_, person, seen=seen))

    @there_are_passes
    @rule(which=places, back=st.booleans(), release=st.booleans())
    def it_is_taken_out_of_use(self, which: int, back: bool, release: bool) -> None:
        pass_, wish = self.pick(which), deactivating.Wish(self.life.today)
        if back:
            act = reactivating.reactivate
            self.acts(pass_, lambda seen: act(*self.staff, pass_, seen=seen, reason="agreed"))
        else:
            self.acts(
                pass_,
                lambda seen: deactivating.deactivate(
                    *self.staff, pass_, wish, seen=seen, reason="agreed", release=release
                ),
            )

    @rule(client=clients, ahead=st.integers(0, 9), hour=st.integers(6, 20), own=st.booleans())
    def a_free_time_is_booked(self, client: int, ahead: int, hour: int, own: bool) -> None:
        if len(self.personal) >= MOST_SESSIONS:
            return
        day = self.life.today + timedelta(days=ahead)
        at = datetime.combine(day, time(hour), tzinfo=UTC)
        want = SlotWant(self.who(client), self.service, self.carl.known_id, at, unpaid=not own)
        actor = self.life.acting(self.who(client)) if own else self.life.boss

        async def booked() -> None:
            mark = (await slots.preview(self.life.desk, actor, want)).mark
            done = await slots.book(self.life.desk, actor, want, mark=mark)
            self.personal.append(done.places[0].session.id)

        self.tries(booked)
        if self.personal and self.personal[-1] not in self.sessions:
            self.sessions.append(self.personal[-1])

    @rule(client=clients, other=clients)
    def two_cards_are_one(self, client: int, other: int) -> None:
        gone, kept = self.who(client), self.who(other)
        if len(self.life.clients) - len(self.life.gone) > 2:
            self.tries(lambda: clientele.merge(*self.staff, gone, kept))
            self._note_who_is_gone()

    @rule(client=clients)
    def somebody_is_erased(self, client: int) -> None:
        who = self.who(client)
        if len(self.life.clients) - len(self.life.gone) > 2:
            self.tries(lambda: privacy.erase(*self.staff, who))
            self._note_who_is_gone()

    @invariant()
    def nobody_is_left_behind(self) -> None:
        if "life" not in vars(self) or "personal" not in vars(self):
            return
        for booking in self.bookings():
            if booking.client_id in self.life.gone:
                assert (
                    not booking.keeps_place
                    or booking.ends_at <= self.life.clock.now()
                    or (booking.state == "attended")
                ), booking
        off = {each.id for each in self.known_sessions() if not each.is_planned}
        open_ = [each for each in self.bookings() if each.session_id in off]
        assert not any(each.keeps_place or each.state == "waitlisted" for each in open_)
        busy = sorted(
            (each.starts_at, each.ends_at) for each in self.known_sessions() if each.personal and each.taken
        )
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(busy))

    def session(self, which: int) -> SessionId:
        """One of the sessions."""
        return self.sessions[which % len(self.sessions)]

    def of_today(self, which: int) -> SessionId:
        """One of the sessions of today, where there are any."""
        today = [each.id for each in self.known_sessions() if each.day == self.life.today]
        return today[which % len(today)] if today else self.session(which)

    def tries(self, act: Callable[[], Coroutine[Any, Any, object]]) -> None:
        """Tries something that is not taken back at once."""
        self.life.tries(act)
        self.done = None

    def changes(self, which: int, change: Change) -> None:
        """Changes a session as it stands, after it was looked at."""
        session_id = self.session(which)

        async def changed() -> None:
            thought = await rescheduling.preview(*self.staff, session_id, change)
            seen = thought.before.version
            done = await rescheduling.change(*self.staff, session_id, change, seen=seen)
            assert len(done.moved.returned) == len(thought.moved.returned)

        self.tries(changed)

    def _note_who_is_gone(self) -> None:
        async def read() -> set[PersonId]:
            async with self.life.desk.reading() as tx:
                found = [await tx.people.get(each) for each in self.life.clients]
            return {each.id for each in found if each is not None and not each.is_client}

        self.life.gone = self.life.run(read())

    async def _hours_are_kept(self) -> ServiceId:
        async with self.life.desk.writing() as tx:
            added = await tx.catalogue.add(Section.SERVICES, f"Personal {self.carl.known_id}")
            assert added is not None
            service = await tx.timetable.service(ServiceId(added))
            assert service is not None
            assert await tx.timetable.save_service(
                service.model_copy(update={"minutes": 60, "personal": True, "capacity": 1})
            )
            for weekday in range(7):
                stretch = {
                    "coach_id": self.carl.known_id,
                    "weekday": weekday,
                    "opens": "07:00",
                    "closes": "21:00",
                }
                await tx.availability.add_hours(Hours.model_validate(stretch))
        return service.id
