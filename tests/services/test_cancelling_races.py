"""Places that are given up, taken again, marked and booked at the same moment, on both databases."""

import asyncio
import itertools
import random
from datetime import timedelta

from domain.bookings import BookingState
from domain.refusals import Refusal
from services import cancelling, checking, marking
from services.uncancelling import uncancel
from services.waitlist import promote
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_cancelling import FRIDAY, LATE, acting, book
from tests.studio_life import client_with_pass, owner, session


async def test_nobody_waits_for_ever_and_every_place_is_counted(desk: Desk, clock: TestClock) -> None:
    boss, dice = await owner(desk), random.Random(7)
    rooms = [await session(desk, FRIDAY + timedelta(hours=2 * hour), capacity=2) for hour in range(3)]
    crowd, done = [], set[int]()
    for number in range(4):
        client, _ = await client_with_pass(desk, boss, f"Client {number}", size=6)
        crowd.append(acting(boss, client))
    ways = itertools.cycle(range(5))
    clock.stand_at(LATE)

    async def act() -> None:
        who, where = dice.choice(crowd), dice.choice(rooms)
        async with desk.reading() as tx:
            theirs = [each for each in await tx.bookings.of_session(where.id) if each.client_id == who.id]
        try:
            way = next(ways) if theirs else 0
            if way == 0:
                await book(desk, who, where)
                return
            booking = theirs[-1]
            if way == 4:
                await marking.mark(desk, boss, booking.id, BookingState.EXCUSED, seen=booking.version)
            elif way == 1:
                thought = await cancelling.preview_cancel(desk, who, booking.id)
                says = {"costs": thought.outcome.costs, "late": thought.outcome.is_late}
                await cancelling.cancel(desk, who, booking.id, seen=booking.version, **says)
                await promote(desk, where.id)
            elif way == 2:
                await uncancel(desk, who, booking.id, seen=booking.version)
            else:
                late = BookingState.LATE_CANCELLED
                await marking.mark(desk, boss, booking.id, late, seen=booking.version)
        except Refusal:
            return
        done.add(way)

    for _ in range(10):
        await asyncio.wait_for(asyncio.gather(*(act() for _ in range(12))), timeout=60)

    assert {1, 4} <= done
    assert (await checking.check(desk)).faults == []
