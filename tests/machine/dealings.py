"""Rarer things that staff do to passes: pauses, bookings, taking out of use, dividing, sharing."""

from datetime import date, time, timedelta

from hypothesis import strategies as st
from hypothesis.stateful import rule

from domain.deactivating import Debt, Owing, Settlement
from domain.holding import HoldChange, HoldWish
from domain.ids import PassId
from domain.ledger import EntryKind
from domain.timing import Moment
from services import (
    booking,
    deactivating,
    dividing,
    holding,
    moving,
    reactivating,
    renewing,
    sessions,
    sharing,
    uniting,
)
from tests.machine.days import Days, places, there_are_passes


class Dealings(Days):
    """Everything else that can happen to a pass, among ordinary days."""

    @there_are_passes
    @rule(which=places, ahead=st.integers(-8, 8), days=st.none() | st.integers(0, 9), release=st.booleans())
    def it_is_put_on_hold(self, which: int, ahead: int, days: int | None, release: bool) -> None:
        first = self.day(ahead)
        last = None if days is None else first + timedelta(days=days)
        self.holds(which, HoldChange(HoldWish.PLACE, first, last), release=release)

    @there_are_passes
    @rule(which=places, number=st.integers(0, 3), wish=st.sampled_from(HoldWish), ahead=st.integers(-3, 9))
    def a_hold_is_changed(self, which: int, number: int, wish: HoldWish, ahead: int) -> None:
        holds = self.life.now(self.pick(which)).holds
        if holds:
            first = holds[number % len(holds)].first
            last = self.day(ahead) if wish is HoldWish.LAST else None
            self.holds(which, HoldChange(wish, first, last))

    @there_are_passes
    @rule(which=places, ahead=st.integers(0, 12), hour=st.integers(6, 21), client=st.integers(0, 2))
    def a_session_is_booked(self, which: int, ahead: int, hour: int, client: int) -> None:
        pass_ = self.pick(which)
        moment = Moment(self.day(ahead), time(hour))
        wish = sessions.Wish(pass_, moment, visitor_id=self.who(client))
        self.acts(pass_, lambda seen: sessions.book(*self.staff, wish, seen=seen))

    @there_are_passes
    @rule(which=places, number=st.integers(0, 5), comes=st.booleans())
    def a_booking_is_kept_or_given_up(self, which: int, number: int, comes: bool) -> None:
        pass_ = self.pick(which)
        live = self.life.live_bookings(pass_)
        if not live:
            return
        chosen = live[number % len(live)]

        async def settled() -> None:
            async with self.life.desk.writing() as tx:
                locked = await tx.bookings.locked(chosen.id)
                assert locked is not None
                happens = booking.attend if comes else booking.release
                await happens(tx, locked, by=self.life.boss.id)

        self.acts(pass_, lambda seen: settled())

    @there_are_passes
    @rule(
        which=places,
        ahead=st.sampled_from((0, 2, 4, 6)),
        release=st.booleans(),
        owing=st.sampled_from(Owing),
    )
    def it_is_taken_out_of_use(self, which: int, ahead: int, release: bool, owing: Owing) -> None:
        pass_ = self.pick(which)
        now = self.life.now(pass_)
        charged = now.to_pay or now.price or 0
        wish = deactivating.Wish(self.day(ahead), Settlement(owing, charged))
        self.acts(
            pass_,
            lambda seen: deactivating.deactivate(
                *self.staff, pass_, wish, seen=seen, reason="agreed", release=release
            ),
        )

    @there_are_passes
    @rule(which=places, debt=st.sampled_from(Debt))
    def it_is_put_back_into_use(self, which: int, debt: Debt) -> None:
        pass_ = self.pick(which)
        self.acts(
            pass_,
            lambda seen: reactivating.reactivate(*self.staff, pass_, seen=seen, reason="agreed", debt=debt),
        )

    @there_are_passes
    @rule(which=places, stopped=st.booleans())
    def its_renewal_is_switched(self, which: int, stopped: bool) -> None:
        pass_ = self.pick(which)
        self.acts(
            pass_,
            lambda seen: renewing.switch(*self.staff, pass_, stopped=stopped, seen=seen, reason="agreed"),
        )

    @there_are_passes
    @rule(which=places, number=st.integers(-1, 4), days=st.none() | st.integers(-2, 30))
    def some_of_it_is_split_off(self, which: int, number: int, days: int | None) -> None:
        pass_, until = self.pick(which), None if days is None else self.day(days)
        self.conserves(
            pass_,
            lambda seen: dividing.split(*self.staff, pass_, number, until, seen=seen, reason="agreed"),
        )

    @there_are_passes
    @rule(which=places, number=st.none() | st.integers(-1, 4), to=st.integers(0, 2))
    def some_of_it_goes_to_another_client(self, which: int, number: int | None, to: int) -> None:
        pass_, recipient = self.pick(which), self.who(to)
        self.conserves(
            pass_,
            lambda seen: dividing.transfer(
                *self.staff, pass_, recipient, number, seen=seen, reason="agreed"
            ),
        )

    @there_are_passes
    @rule(which=places, other=places)
    def two_become_one(self, which: int, other: int) -> None:
        kept, gone = self.pick(which), self.pick(other)
        until = self.life.now(kept).valid_until
        add = self.life.now(gone).version
        self.conserves(
            kept,
            lambda seen: uniting.unite(*self.staff, kept, gone, until, seen=seen + add, reason="agreed"),
        )

    @there_are_passes
    @rule(which=places, client=st.integers(0, 2), release=st.booleans(), ends=st.booleans())
    def it_is_shared(self, which: int, client: int, release: bool, ends: bool) -> None:
        pass_, person = self.pick(which), self.who(client)
        if ends:
            self.acts(
                pass_,
                lambda seen: sharing.unshare(*self.staff, pass_, person, seen=seen, release=release),
            )
        else:
            self.acts(pass_, lambda seen: sharing.share(*self.staff, pass_, person, seen=seen))

    @there_are_passes
    @rule(which=places, other=places, back=st.integers(0, 5))
    def a_visit_is_moved(self, which: int, other: int, back: int) -> None:
        entries = [each for each in self.life.entries(self.pick(which)) if each.kind is EntryKind.CONSUME]
        if entries:
            to, entry = self.pick(other), entries[back % len(entries)].id
            self.acts(to, lambda seen: moving.move(*self.staff, entry, to, seen=seen))
            self.done = None

    def holds(self, which: int, change: HoldChange, *, release: bool = False) -> None:
        """Changes the holds of a pass."""
        pass_ = self.pick(which)
        self.acts(
            pass_,
            lambda seen: holding.hold(
                *self.staff, pass_, change, seen=seen, reason="illness", release=release
            ),
        )

    def conserves(self, pass_id: PassId, act: object) -> None:
        """Does something that moves sessions about: none may come into being, and none get lost."""
        before = self.life.sessions_there_are(), self.life.price_there_is()
        self.acts(pass_id, act)  # type: ignore[arg-type]
        assert (self.life.sessions_there_are(), self.life.price_there_is()) == before

    def day(self, ahead: int) -> date:
        """A day so many days from today."""
        return self.life.today + timedelta(days=ahead)
