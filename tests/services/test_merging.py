"""Two cards made one: what was spent under the old card still counts under the new one (PRODUCT §2.4)."""

from datetime import timedelta

import pytest

from domain.bookings import BookingState
from domain.refusals import AlreadyDeducted
from services import checking, clientele, people, placing, visits
from services.placing import Want
from storage.desk import Desk
from tests.studio_life import client_with_pass, fresh, owner, session


async def test_a_day_that_was_paid_before_the_merging_stays_paid_after_it(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss, kind="days", size=10)
    await visits.deduct(desk, boss, pass_.id, seen=1)
    kept = await people.add_client(desk, boss, "Anna Once More")

    await clientele.merge(desk, boss, client.id, kept.id)
    await visits.deduct(desk, boss, pass_.id, seen=2, again=True)

    assert (await fresh(desk, pass_)).used == 1
    assert (await checking.check(desk)).faults == []


async def test_a_visit_of_today_is_asked_about_after_the_merging_too(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    await visits.deduct(desk, boss, pass_.id, seen=1)
    kept = await people.add_client(desk, boss, "Anna Once More")

    await clientele.merge(desk, boss, client.id, kept.id)

    with pytest.raises(AlreadyDeducted):
        await visits.deduct(desk, boss, pass_.id, seen=2)


async def test_a_merging_that_is_run_again_shows_the_same_card(desk: Desk) -> None:
    boss = await owner(desk)
    client, _ = await client_with_pass(desk, boss)
    kept = await people.add_client(desk, boss, "Anna Once More")

    first = await clientele.merge(desk, boss, client.id, kept.id)

    assert await clientele.merge(desk, boss, client.id, kept.id) == first


async def test_two_cards_booked_for_one_session_keep_one_place(desk: Desk) -> None:
    boss = await owner(desk)
    (one, first), (other, second) = [await client_with_pass(desk, boss, name) for name in ("Anna", "Ana")]
    boxing = await session(desk, desk.clock.now() + timedelta(days=2))
    for client in (one, other):
        want = Want(client.id, (boxing.id,))
        await placing.book(desk, boss, want, mark=(await placing.preview(desk, boss, want)).mark)

    await clientele.merge(desk, boss, one.id, other.id)

    assert ((await fresh(desk, first)).booked, (await fresh(desk, second)).booked) == (0, 1)
    async with desk.reading() as tx:
        places = await tx.bookings.of_session(boxing.id)
        now = await tx.timetable.get(boxing.id)
    assert [each.keeps_place for each in places] == [False, True]
    assert now is not None and now.taken == 1
    assert (await checking.check(desk)).faults == []


@pytest.mark.parametrize("merged_away", [0, 1])
async def test_of_a_place_and_one_in_line_the_place_is_kept(desk: Desk, merged_away: int) -> None:
    boss = await owner(desk)
    pairs = [await client_with_pass(desk, boss, name) for name in ("Anna", "Ana")]
    boxing = await session(desk, desk.clock.now() + timedelta(days=2), capacity=1)
    for client, _ in pairs:
        want = Want(client.id, (boxing.id,), waits=True)
        await placing.book(desk, boss, want, mark=(await placing.preview(desk, boss, want)).mark)
    gone, kept = pairs[merged_away][0], pairs[1 - merged_away][0]

    await clientele.merge(desk, boss, gone.id, kept.id)

    assert [(await fresh(desk, pass_)).booked for _, pass_ in pairs] == [1, 0]
    async with desk.reading() as tx:
        places = await tx.bookings.of_session(boxing.id)
    assert [each.state for each in places] == [BookingState.BOOKED, BookingState.CANCELLED]
    assert (await checking.check(desk)).faults == []
