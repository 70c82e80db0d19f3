"""Erasing somebody while their friends' passes are changed: nobody waits for ever."""

import asyncio
from datetime import date, time, timedelta

from domain.passes import Pass
from domain.refusals import Refusal
from domain.timing import Moment
from services import checking, people, privacy, sessions, sharing, uniting, visits
from services.histories import EntryCard
from services.wishing import Wish
from storage.desk import Desk
from tests.studio_life import fresh, give, owner, plan

TODAY = date(2026, 12, 1)


async def test_a_friend_is_erased_while_the_passes_they_are_booked_on_are_united_and_used(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    passes = [await give(desk, boss, anna.id, await plan(desk, f"Plan {n}")) for n in range(4)]

    async def one(kept: Pass, gone: Pass) -> EntryCard:
        seen, until = kept.version + gone.version, kept.valid_until
        return await uniting.unite(desk, boss, kept.id, gone.id, until, seen=seen, reason="agreed")

    for hour in (8, 10, 12, 14, 16, 18):
        friend = await people.add_client(desk, boss, f"Friend {hour}")
        for ahead, pass_ in enumerate(reversed(passes), 1):
            seen = (await fresh(desk, pass_)).version
            await sharing.share(desk, boss, pass_.id, friend.id, seen=seen)
            wish = Wish(pass_.id, Moment(TODAY + timedelta(days=ahead), time(hour)), visitor_id=friend.id)
            await sessions.book(desk, boss, wish, seen=seen + 1)
        now = [await fresh(desk, pass_) for pass_ in passes]
        done = await asyncio.gather(
            privacy.erase(desk, boss, friend.id),
            *(one(now[kept], now[gone]) for kept, gone in ((0, 3), (1, 2), (2, 3))),
            *(visits.deduct(desk, boss, pass_.id, seen=pass_.version, again=True) for pass_ in now),
            return_exceptions=True,
        )
        failed = [each for each in done if isinstance(each, BaseException)]
        assert all(isinstance(each, Refusal) for each in failed), failed
        assert [(await fresh(desk, pass_)).booked for pass_ in passes] == [0, 0, 0, 0]

    assert (await checking.check(desk)).is_clean
