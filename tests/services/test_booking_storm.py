"""Everybody at once: nothing is lost, nobody waits for ever, and the books add up."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.bookings import BookingState
from domain.holding import HoldChange, HoldWish
from domain.ids import PassId, PersonId, TelegramId
from domain.people import Actor
from domain.refusals import Refusal
from domain.timetable import Session
from services import booking, checking, expiring, holding, placing, selling, undoing
from services.placing import Want
from storage.desk import Desk
from tests.studio_life import client_with_pass, owner, plan, session

ACTS = 120
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
        return (self.books, self.books_several, self.comes, self.gives_up, self.holds, self.ends, self.undoes)

    async def books(self, dice: random.Random) -> None:
        """A client books one of them at their own phone."""
        who = dice.choice(self.clients)
        async with self.desk.reading() as tx:
            person = await tx.people.get(who)
        client = Actor(telegram_id=TelegramId(who), person=person, studio=self.boss.studio, language="en")
        await self._placed(client, Want(who, (dice.choice(self.sessions).id,), waits=dice.random() < 0.5))

    async def books_several(self, dice: random.Random) -> None:
        """Staff book several for a client."""
        chosen = tuple(each.id for each in dice.sample(self.sessions, 3))
        await self._placed(self.boss, Want(dice.choice(self.clients), chosen, unpaid=True))

    async def comes(self, dice: random.Random) -> None:
        """Somebody is checked in."""
        await self._becomes(dice, BookingState.ATTENDED)

    async def gives_up(self, dice: random.Random) -> None:
        """Somebody's place is given up."""
        await self._becomes(dice, BookingState.CANCELLED)

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

    async def _becomes(self, dice: random.Random, state: BookingState) -> None:
        async with self.desk.reading() as tx:
            there = await tx.bookings.of_session(dice.choice(self.sessions).id)
        live = [each for each in there if each.is_live]
        if not live:
            return
        chosen = dice.choice(live)
        async with self.desk.writing() as tx:
            if chosen.pass_id is not None:
                await tx.passes.locked(chosen.pass_id)
            await tx.timetable.locked(chosen.session_id)
            now = await tx.bookings.locked(chosen.id)
            assert now is not None
            if now.pass_id is None:
                await booking.became(tx, now, state, by=self.boss.id)
            elif state is BookingState.ATTENDED:
                await booking.attend(tx, now, by=self.boss.id)
            else:
                await booking.release(tx, now, by=self.boss.id)

    async def _a_pass(self, dice: random.Random) -> tuple[PassId, int]:
        today = self.boss.studio.today(self.desk.clock.now())
        async with self.desk.reading() as tx:
            pass_ = dice.choice(await tx.passes.usable_by(dice.choice(self.clients), today))
        return pass_.id, pass_.version


async def rush(desk: Desk) -> Rush:
    """The people and the sessions."""
    boss = await owner(desk)
    spare = await plan(desk, "Spare", size=4)
    clients = []
    for number in range(6):
        client, _ = await client_with_pass(desk, boss, f"Client {number}", size=5)
        await selling.give(desk, boss, client.id, spare)
        clients.append(client.id)
    start = desk.clock.now() + timedelta(days=1)
    sessions = [await session(desk, start + timedelta(hours=9 * number), capacity=3) for number in range(8)]
    return Rush(desk, boss, clients, sessions)


@pytest.mark.parametrize("seed", range(3))
async def test_whatever_meets_in_one_moment_the_books_add_up(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    all_of_them = await rush(desk)
    acts = [dice.choice(all_of_them.acts) for _ in range(ACTS)]

    done = await asyncio.gather(
        *(act(random.Random(f"{seed}:{number}")) for number, act in enumerate(acts)), return_exceptions=True
    )

    assert [each for each in done if isinstance(each, BaseException) and not isinstance(each, Refusal)] == []
    assert sum(each is None for each in done) > ACTS // 4
    assert (await checking.check(desk)).faults == []
    for each in all_of_them.sessions:
        async with desk.reading() as tx:
            now = await tx.timetable.get(each.id)
            there = await tx.bookings.of_session(each.id)
        assert now is not None and now.taken == sum(one.keeps_place for one in there) <= now.capacity
