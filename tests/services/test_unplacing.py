"""Taking back what was just booked: all of it at once, as long as it costs nothing, and only once."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.bookings import BookingState
from domain.ids import PersonId
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import AlreadyUndone, NotFound
from domain.timetable import Session
from services import checking, placing, unplacing
from services.placing import Placed, Want
from services.unplacing import GivenUp
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_browsing import own
from tests.studio_life import client_with_pass, coach, fresh, owner, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def booked(
    desk: Desk, by: Actor, client_id: PersonId, *sessions: Session, **wish: Any
) -> tuple[Placed, datetime]:
    """What was booked in one change, and when."""
    want = Want(client_id, tuple(each.id for each in sessions), **wish)
    done = await placing.book(desk, by, want, mark=(await placing.preview(desk, by, want)).mark)
    return done, desk.clock.now()


async def anna(desk: Desk, **terms: Any) -> tuple[Actor, Actor, Pass]:
    """The owner, a client at their own phone, and the client's pass."""
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss, **terms)
    return boss, own(boss, client), pass_


async def taken(desk: Desk, boxing: Session) -> int:
    """How many places of the session are kept."""
    async with desk.reading() as tx:
        found = await tx.timetable.get(boxing.id)
    assert found is not None
    return found.taken


async def test_all_that_was_booked_together_is_given_up_together(desk: Desk, clock: TestClock) -> None:
    _, client, pass_ = await anna(desk)
    days = [await session(desk, FRIDAY + timedelta(days=each)) for each in range(3)]
    _, earlier = await booked(desk, client, client.known_id, days[0])
    clock.advance(timedelta(minutes=1))
    _, moment = await booked(desk, client, client.known_id, *days[1:])

    done = await unplacing.give_up(desk, client, client.known_id, moment)

    assert [each.session_id for each in done.bookings] == [each.id for each in days[1:]]
    assert done.kept == () and [await taken(desk, each) for each in days] == [1, 0, 0]
    assert (await fresh(desk, pass_)).booked == 1 and earlier != moment
    with pytest.raises(AlreadyUndone):
        await unplacing.give_up(desk, client, client.known_id, moment)
    assert (await checking.check(desk)).faults == []


async def test_what_would_cost_something_stays_and_the_rest_is_given_up(desk: Desk, clock: TestClock) -> None:
    _, client, pass_ = await anna(desk)
    soon, later = await session(desk, clock.now() + timedelta(hours=4)), await session(desk, FRIDAY)
    _, moment = await booked(desk, client, client.known_id, soon, later)
    clock.advance(timedelta(minutes=31))

    done = await unplacing.give_up(desk, client, client.known_id, moment)

    assert [each.session_id for each in done.bookings] == [later.id]
    assert [each.session_id for each in done.kept] == [soon.id]
    assert (await fresh(desk, pass_)).booked == 1


async def test_waiting_and_unpaid_places_are_given_up_too(desk: Desk) -> None:
    boss, client, _ = await anna(desk, size=1)
    other, _ = await client_with_pass(desk, boss, "Bo Client")
    full, roomy = await session(desk, FRIDAY, capacity=1), await session(desk, FRIDAY + timedelta(days=1))
    free = await session(desk, FRIDAY + timedelta(days=2))
    await booked(desk, boss, other.id, full)
    _, moment = await booked(desk, boss, client.known_id, full, roomy, free, waits=True, unpaid=True)

    done = await unplacing.give_up(desk, boss, client.known_id, moment)

    assert [each.state for each in done.bookings] == [BookingState.CANCELLED] * 3
    assert [await taken(desk, each) for each in (full, roomy, free)] == [1, 0, 0]
    assert (await checking.check(desk)).faults == []


async def test_of_two_presses_at_once_one_gives_up(desk: Desk) -> None:
    _, client, pass_ = await anna(desk)
    days = [await session(desk, FRIDAY + timedelta(days=each)) for each in range(3)]
    _, moment = await booked(desk, client, client.known_id, *days)

    done = await asyncio.gather(
        *(unplacing.give_up(desk, client, client.known_id, moment) for _ in range(5)), return_exceptions=True
    )

    assert sum(isinstance(each, GivenUp) for each in done) == 1
    assert sum(isinstance(each, AlreadyUndone) for each in done) == 4
    assert (await fresh(desk, pass_)).free == 10
    assert (await checking.check(desk)).faults == []


async def test_only_who_booked_it_takes_it_back_here(desk: Desk) -> None:
    boss, client, pass_ = await anna(desk)
    boxing = await session(desk, FRIDAY)
    _, moment = await booked(desk, boss, client.known_id, boxing)

    with pytest.raises(AlreadyUndone):
        await unplacing.give_up(desk, client, client.known_id, moment)
    with pytest.raises(NotFound):
        await unplacing.give_up(desk, await coach(desk), client.known_id, moment)

    assert (await fresh(desk, pass_)).booked == 1


async def test_what_a_first_press_has_made_is_known_for_some_seconds(desk: Desk, clock: TestClock) -> None:
    _, client, _ = await anna(desk)
    boxing = await session(desk, FRIDAY)
    assert await unplacing.just_booked(desk, client, client.known_id) == ()
    await booked(desk, client, client.known_id, boxing)

    (made,) = await unplacing.just_booked(desk, client, client.known_id)
    assert made.session_id == boxing.id
    clock.advance(timedelta(seconds=16))

    assert await unplacing.just_booked(desk, client, client.known_id) == ()
