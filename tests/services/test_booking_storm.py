"""Everybody at once: nothing is lost, nobody waits for ever, and the books add up."""

import asyncio
import contextlib
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.bookings import OPEN, Booking, BookingState
from domain.holding import HoldChange, HoldWish
from domain.ids import PassId, PersonId, TelegramId
from domain.ledger import EntryKind
from domain.people import Actor
from domain.refusals import NotFound, Refusal
from domain.session_changes import Change, Fact
from domain.timetable import Session
from services import (
    arrivals,
    attending,
    calling_off,
    cancelling,
    checking,
    clientele,
    expiring,
    holding,
    marking,
    moving,
    offers,
    placing,
    privacy,
    putting_back,
    reinstating,
    rescheduling,
    rosters,
    settling,
    uncancelling,
    undoing,
    unmarked,
    unplacing,
    waitlist,
    walk_ins,
)
from services.marking import MARKS
from services.placing import Want
from storage.desk import Desk
from tests.studio_life import client_with_pass, give, owner, plan, session

ACTS = 160
#: So many hands there are: more would mostly see what is outdated already.
HANDS = 9
Act = Callable[[random.Random], Awaitable[object]]


class Rush:
    """A few sessions of few places, and clients with two passes each."""

    def __init__(self, desk: Desk, boss: Actor, clients: list[PersonId], sessions: list[Session]) -> None:
        self.desk = desk
        self.boss = boss
        self.clients = clients
        self.sessions = sessions

    @property
    def acts(self) -> tuple[Act, ...]:
        """What may meet."""
        return (
            *(self.books, self.books, self.books_several, self.comes, self.gives_up, self.cancels_own),
            *(self.takes_again, self.walks_in, self.is_marked, self.takes_a_mark_back, self.all_come),
            *(self.moves_on, self.calls_off, self.reinstates, self.moves_a_session, self.settles),
            *(self.holds, self.ends, self.undoes, self.takes_back_what_was_booked, self.merges, self.erases),
            *(self.resolves, self.pays_otherwise),
        )

    async def books(self, dice: random.Random) -> None:
        """A client books one of them at their own phone."""
        client = await self._somebody(dice)
        wanted = (dice.choice(self.sessions).id,)
        await self._placed(client, Want(client.known_id, wanted, waits=dice.random() < 0.7))

    async def books_several(self, dice: random.Random) -> None:
        """Staff book several for a client."""
        chosen = tuple(each.id for each in dice.sample(self.sessions, 3))
        await self._placed(self.boss, Want(dice.choice(self.clients), chosen, unpaid=True))

    async def takes_back_what_was_booked(self, dice: random.Random) -> None:
        """What staff have just booked for somebody is given up."""
        who = dice.choice(self.clients)
        await unplacing.give_up(self.desk, self.boss, who, self.desk.clock.now())

    async def comes(self, dice: random.Random) -> None:
        """Somebody is checked in."""
        one = await self._a_place(dice, BookingState.BOOKED)
        await attending.check_in(self.desk, self.boss, one.id, seen=one.version)

    async def gives_up(self, dice: random.Random) -> None:
        """Staff take somebody's place away, or their place in line."""
        one = await self._a_place(dice, *OPEN)
        await attending.cancel(self.desk, self.boss, one.id, seen=one.version)

    async def cancels_own(self, dice: random.Random) -> None:
        """A client gives a place up, in time or late, or leaves a line."""
        one = await self._a_place(dice, *OPEN)
        client = await self._at_their_phone(one.client_id)
        told = (await cancelling.preview_cancel(self.desk, client, one.id)).outcome
        said = {"costs": told.costs, "late": told.is_late}
        await cancelling.cancel(self.desk, client, one.id, seen=one.version, **said)

    async def takes_again(self, dice: random.Random) -> None:
        """A client takes a place again, or what was offered to them."""
        states = (BookingState.LATE_CANCELLED, BookingState.CANCELLED, BookingState.OFFERED)
        one = await self._a_place(dice, *states)
        client = await self._at_their_phone(one.client_id)
        act = offers.accept if one.state is BookingState.OFFERED else uncancelling.uncancel
        await act(self.desk, client, one.id, seen=one.version)

    async def walks_in(self, dice: random.Random) -> None:
        """Somebody comes without a booking."""
        where, who = dice.choice(self.sessions).id, dice.choice(self.clients)
        mark = (await walk_ins.preview(self.desk, self.boss, where, who, unpaid=True)).mark
        await walk_ins.walk_in(self.desk, self.boss, where, who, mark=mark, unpaid=True)

    async def is_marked(self, dice: random.Random) -> None:
        """Staff say what became of somebody."""
        one = await self._a_place(dice, BookingState.BOOKED, *MARKS)
        await marking.mark(self.desk, self.boss, one.id, dice.choice(MARKS), seen=one.version)

    async def takes_a_mark_back(self, dice: random.Random) -> None:
        """It was somebody else."""
        one = await self._a_place(dice, BookingState.ATTENDED, BookingState.NO_SHOW)
        await putting_back.put_back(self.desk, self.boss, one.id, seen=one.version)

    async def all_come(self, dice: random.Random) -> None:
        """Everybody is there; or it was another session."""
        where = dice.choice(self.sessions).id
        if dice.random() < 0.3:
            await putting_back.put_back_all(self.desk, self.boss, where, self.desk.clock.now())
        else:
            mark = (await rosters.roster(self.desk, self.boss, where)).mark
            await arrivals.check_in_all(self.desk, self.boss, where, mark=mark)

    async def moves_on(self, dice: random.Random) -> None:
        """The lines move on."""
        await waitlist.move_on(self.desk)

    async def resolves(self, dice: random.Random) -> None:
        """What nobody marked is looked after."""
        await unmarked.follow_up(self.desk)

    async def calls_off(self, dice: random.Random) -> None:
        """A session is called off, though not often."""
        if dice.random() < 0.7:
            return
        where = dice.choice(self.sessions).id
        now = (await calling_off.preview(self.desk, self.boss, where)).card.session
        await calling_off.call_off(self.desk, self.boss, where, seen=now.version)

    async def reinstates(self, dice: random.Random) -> None:
        """A session takes place after all."""
        async with self.desk.reading() as tx:
            found = [await tx.timetable.get(each.id) for each in self.sessions]
        off = [each for each in found if each is not None and not each.is_planned]
        if off:
            chosen = dice.choice(off)
            await reinstating.reinstate(self.desk, self.boss, chosen.id, seen=chosen.version)

    async def moves_a_session(self, dice: random.Random) -> None:
        """A session begins at another hour, or tomorrow."""
        where = dice.choice(self.sessions).id
        moment = self.desk.clock.now() + timedelta(hours=dice.randint(1, 40))
        change = Change(Fact.START, f"{moment:%Y%m%d%H%M}")
        thought = await rescheduling.preview(self.desk, self.boss, where, change)
        await rescheduling.change(self.desk, self.boss, where, change, seen=thought.before.version)

    async def settles(self, dice: random.Random) -> None:
        """A pass pays for what was unpaid."""
        pass_id, seen = await self._a_pass(dice)
        async with self.desk.reading() as tx:
            pass_ = await tx.passes.get(pass_id)
        assert pass_ is not None
        mark = (await settling.preview(self.desk, self.boss, pass_.client_id, pass_id)).mark
        await settling.settle(self.desk, self.boss, pass_.client_id, pass_id, seen=seen, mark=mark)

    async def pays_otherwise(self, dice: random.Random) -> None:
        """Another pass pays for a visit."""
        (one, _), (to, seen) = await self._a_pass(dice), await self._a_pass(dice)
        async with self.desk.reading() as tx:
            entries = await tx.ledger.of_pass(one, 2**53, 20)
        for entry in [each for each in entries if each.kind is EntryKind.CONSUME][:1]:
            await moving.move(self.desk, self.boss, entry.id, to, seen=seen)

    async def merges(self, dice: random.Random) -> None:
        """Two of the cards are one person's."""
        if dice.random() < 0.2:
            one, other = dice.sample(self.clients, 2)
            await clientele.merge(self.desk, self.boss, one, other)

    async def erases(self, dice: random.Random) -> None:
        """Somebody wants to be forgotten."""
        if dice.random() < 0.1:
            await privacy.erase(self.desk, self.boss, dice.choice(self.clients))

    async def holds(self, dice: random.Random) -> None:
        """A pass pauses, and its bookings are released."""
        pass_id, seen = await self._a_pass(dice)
        first = self.boss.studio.today(self.desk.clock.now()) + timedelta(days=dice.randint(0, 4))
        change = HoldChange(HoldWish.PLACE, first, first + timedelta(days=2))
        await holding.hold(self.desk, self.boss, pass_id, change, seen=seen, reason="ill", release=True)

    async def ends(self, dice: random.Random) -> None:
        """A pass ends sooner or later, and its bookings behind that are released."""
        pass_id, seen = await self._a_pass(dice)
        until = self.boss.studio.today(self.desk.clock.now()) + timedelta(days=dice.randint(1, 90))
        await expiring.redate(
            self.desk, self.boss, pass_id, until, seen=seen, reason="goodwill", release=True
        )

    async def undoes(self, dice: random.Random) -> None:
        """Something is taken back."""
        pass_id, _ = await self._a_pass(dice)
        async with self.desk.reading() as tx:
            entries = await tx.ledger.of_pass(pass_id, 2**53, 5)
        await undoing.undo(self.desk, self.boss, dice.choice(entries).id, sure=True)

    async def _placed(self, actor: Actor, want: Want) -> None:
        thought = await placing.preview(self.desk, actor, want)
        await placing.book(self.desk, actor, want, mark=thought.mark)

    async def _somebody(self, dice: random.Random) -> Actor:
        return await self._at_their_phone(dice.choice(self.clients))

    async def _at_their_phone(self, who: PersonId) -> Actor:
        async with self.desk.reading() as tx:
            person = await tx.people.get(who)
        return Actor(telegram_id=TelegramId(who), person=person, studio=self.boss.studio, language="en")

    async def _a_place(self, dice: random.Random, *states: BookingState) -> Booking:
        found: list[Booking] = []
        async with self.desk.reading() as tx:
            for each in self.sessions:
                found += [one for one in await tx.bookings.of_session(each.id) if one.state in states]
        if not found:
            raise NotFound
        return dice.choice(found)

    async def _a_pass(self, dice: random.Random) -> tuple[PassId, int]:
        today = self.boss.studio.today(self.desk.clock.now())
        async with self.desk.reading() as tx:
            there = await tx.passes.usable_by(dice.choice(self.clients), today)
        if not there:
            raise NotFound
        pass_ = dice.choice(there)
        return pass_.id, pass_.version


async def rush(desk: Desk) -> Rush:
    """The people and the sessions."""
    boss = await owner(desk)
    spare = await plan(desk, "Spare", size=4)
    clients = []
    for number in range(6):
        client, _ = await client_with_pass(desk, boss, f"Client {number}", size=5)
        await give(desk, boss, client.id, spare)
        clients.append(client.id)
    # What is next to whom in time is not so in number: whoever holds several holds them by number.
    begin = [desk.clock.now() + timedelta(minutes=185 * number - 10) for number in (5, 2, 7, 0, 3, 6, 1, 4)]
    sessions = [await session(desk, each, capacity=2) for each in begin]
    return Rush(desk, boss, clients, sessions)


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_meets_in_one_moment_the_books_add_up(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    all_of_them = await rush(desk)
    for number in range(30):
        with contextlib.suppress(Refusal):
            await all_of_them.books_several(random.Random(f"before:{seed}:{number}"))
    acts = [dice.choice(all_of_them.acts) for _ in range(ACTS)]
    hands = asyncio.Semaphore(HANDS)

    async def happens(act: Act, number: int) -> object:
        async with hands:
            return await act(random.Random(f"{seed}:{number}"))

    done = await asyncio.gather(
        *(happens(act, number) for number, act in enumerate(acts)), return_exceptions=True
    )

    assert [each for each in done if isinstance(each, BaseException) and not isinstance(each, Refusal)] == []
    assert sum(each is None for each in done) > ACTS // 4
    assert (await checking.check(desk)).faults == []
    for each in all_of_them.sessions:
        async with desk.reading() as tx:
            now = await tx.timetable.get(each.id)
            there = await tx.bookings.of_session(each.id)
        kept = [one.client_id for one in there if one.keeps_place]
        assert now is not None and now.taken == len(kept) <= now.capacity
