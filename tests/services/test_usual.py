"""Booking what is usual, and all that a pass has left."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from domain.browsing import Where
from domain.catalogue import Section
from domain.ids import ServiceId
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import NotFound, NothingLeft, NothingUsual, OfferChanged
from services import catalogue, people, usual
from services.placing import Want, book, preview
from services.usual import Usual
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_browsing import own
from tests.studio_life import client_with_pass, fresh, give, owner, plan, session

TUESDAY = datetime(2026, 12, 8, 17, tzinfo=UTC)
WEEK = timedelta(weeks=1)
MINE = Where()


async def trained(
    desk: Desk, clock: TestClock, weeks: int, **terms: Any
) -> tuple[Actor, Actor, Pass, ServiceId]:
    """A client who trained boxing on so many Tuesdays, with a new pass, and boxing on the Tuesdays ahead."""
    boss = await owner(desk)
    boxing = ServiceId((await catalogue.add(desk, boss, Section.SERVICES, "Boxing")).id)
    client = await people.add_client(desk, boss, "Anna Client")
    anna = own(boss, client)
    now = clock.now()
    clock.stand_at(now - 10 * WEEK)
    for week in range(weeks):
        before = await session(desk, TUESDAY - (week + 2) * WEEK, service_id=boxing)
        clock.stand_at(before.starts_at - timedelta(days=1))
        want = Want(client.id, (before.id,), unpaid=True)
        await book(desk, boss, want, mark=(await preview(desk, boss, want)).mark)
    clock.stand_at(now)
    pass_ = await give(desk, boss, client.id, await plan(desk, "Gold", **terms))
    for week in range(6):
        await session(desk, TUESDAY + week * WEEK, service_id=boxing)
        await session(desk, TUESDAY + week * WEEK + timedelta(hours=1), service_id=boxing)
    return boss, anna, pass_, boxing


def starts(thought: Usual) -> list[datetime]:
    """When the sessions begin that would be booked."""
    return [each.session.starts_at for each in thought.placed.booked]


async def test_the_usual_tuesday_is_booked_once_and_then_the_one_after(desk: Desk, clock: TestClock) -> None:
    _, anna, pass_, _ = await trained(desk, clock, 2)

    thought = await usual.preview_usual(desk, anna, MINE)
    assert starts(thought) == [TUESDAY]
    assert await fresh(desk, pass_) == pass_
    await usual.book(desk, anna, thought, mark=thought.placed.mark)

    assert (await fresh(desk, pass_)).booked == 1
    assert starts(await usual.preview_usual(desk, anna, MINE)) == [TUESDAY + WEEK]


async def test_once_is_no_habit(desk: Desk, clock: TestClock) -> None:
    _, anna, _, _ = await trained(desk, clock, 1)

    with pytest.raises(NothingUsual):
        await usual.preview_usual(desk, anna, MINE)


async def test_all_that_is_left_is_filled_with_what_is_usual_and_never_beyond_what_is_free(
    desk: Desk, clock: TestClock
) -> None:
    _, anna, pass_, _ = await trained(desk, clock, 2, size=4)

    thought = await usual.preview_rest(desk, anna, MINE)
    done = await usual.book(desk, anna, thought, mark=thought.placed.mark)

    assert starts(thought) == [TUESDAY + week * WEEK for week in range(4)]
    assert thought.rest is not None and thought.rest.free == 0
    assert len(done.booked) == 4
    now = await fresh(desk, pass_)
    assert (now.booked, now.free) == (4, 0)


async def test_the_last_day_of_the_pass_ends_it_and_what_stays_free_is_said(
    desk: Desk, clock: TestClock
) -> None:
    weeks = {"clock": "sale", "count": 3, "unit": "weeks"}
    _, anna, _, _ = await trained(desk, clock, 2, validity=weeks)

    thought = await usual.preview_rest(desk, anna, MINE)

    assert starts(thought) == [TUESDAY, TUESDAY + WEEK]
    assert thought.rest is not None and thought.rest.free == 8


async def test_without_a_habit_it_is_the_service_that_was_booked_last(desk: Desk, clock: TestClock) -> None:
    _, anna, _, _ = await trained(desk, clock, 1, size=3, caps=[{"period": "week", "most": 1}])

    thought = await usual.preview_rest(desk, anna, MINE)

    assert starts(thought) == [TUESDAY, TUESDAY + WEEK, TUESDAY + 2 * WEEK]


async def test_a_client_without_any_session_behind_has_nothing_to_repeat(
    desk: Desk, clock: TestClock
) -> None:
    _, anna, _, _ = await trained(desk, clock, 0)

    for find in (usual.preview_usual, usual.preview_rest):
        with pytest.raises(NothingUsual):
            await find(desk, anna, MINE)


@pytest.mark.parametrize("terms", [{"kind": "unlimited", "size": None}, {"coverage": {"weekdays": [0]}}])
async def test_nothing_is_used_up_where_no_counted_pass_pays(
    desk: Desk, clock: TestClock, terms: dict[str, Any]
) -> None:
    _, anna, _, _ = await trained(desk, clock, 2, **terms)

    with pytest.raises(NothingLeft):
        await usual.preview_rest(desk, anna, MINE)


async def test_what_was_shown_and_is_not_so_any_more_is_not_booked(desk: Desk, clock: TestClock) -> None:
    boss, anna, pass_, _ = await trained(desk, clock, 2, size=4)
    shown = await usual.preview_rest(desk, anna, MINE)
    first = Want(anna.known_id, (shown.placed.places[0].session.id,))
    await book(desk, boss, first, mark=(await preview(desk, boss, first)).mark)

    with pytest.raises(OfferChanged):
        await usual.book(desk, anna, await usual.preview_rest(desk, anna, MINE), mark=shown.placed.mark)

    assert (await fresh(desk, pass_)).booked == 1


async def test_staff_book_the_usual_of_clients_they_see_only(desk: Desk, clock: TestClock) -> None:
    boss, anna, _, _ = await trained(desk, clock, 2)
    bo, _ = await client_with_pass(desk, boss, "Bo Client")

    assert starts(await usual.preview_usual(desk, boss, Where(anna.id))) == [TUESDAY]
    with pytest.raises(NotFound):
        await usual.preview_usual(desk, own(boss, bo), Where(anna.id))
