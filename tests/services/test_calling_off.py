"""Calling sessions off returns everything and tells everybody; they can take place after all."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.bookings import BookingState
from domain.ids import PersonId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import CoachBusy, NotFound, SessionChanged, SomebodyCameAlready
from domain.timetable import Session
from services import attending, calling_off, checking, ending_series, laying_out, people, placing, reinstating
from services.placing import Placed, Want
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.services.test_laying_out import laid, series
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def placed(desk: Desk, by: Actor, where: Session, client: PersonId, **wish: Any) -> Placed:
    """A client is given a place."""
    want = Want(client, (where.id,), **wish)
    return await placing.book(desk, by, want, mark=(await placing.preview(desk, by, want)).mark)


async def crowd(desk: Desk, boss: Actor, where: Session, count: int) -> list[Pass]:
    """So many clients, each with a pass, booked."""
    plan_id, passes = await plan(desk), []
    for number in range(count):
        client = await people.add_client(desk, boss, f"Client {number}")
        passes.append(await give(desk, boss, client.id, plan_id))
        await placed(desk, boss, where, client.id)
    return passes


async def off(desk: Desk, by: Actor, where: Session) -> None:
    """The session is called off as it stands."""
    seen = (await calling_off.preview(desk, by, where.id)).card.session.version
    await calling_off.call_off(desk, by, where.id, seen=seen)


async def states(desk: Desk, where: Session) -> list[BookingState]:
    """What became of everybody."""
    async with desk.reading() as tx:
        return [each.state for each in await tx.bookings.of_session(where.id)]


async def told(desk: Desk, kind: NoticeKind) -> list[str]:
    """What people are told of that kind."""
    return [each.text for each in await mailbox.opened(desk) if each.kind is kind]


async def test_sixty_places_are_given_up_at_once_and_everybody_is_told(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY, capacity=60)
    passes = await crowd(desk, boss, boxing, 60)
    await mailbox.opened(desk)

    thought = await calling_off.preview(desk, boss, boxing.id)
    assert (thought.paid, thought.unpaid, thought.waiting) == (60, 0, 0)
    await off(desk, boss, boxing)

    assert await states(desk, boxing) == [BookingState.STUDIO_CANCELLED] * 60
    assert [(await fresh(desk, each)).free for each in passes[:3]] == [10, 10, 10]
    async with desk.reading() as tx:
        now = await tx.timetable.get(boxing.id)
    assert now is not None and not now.is_planned and now.taken == 0
    assert len(await told(desk, NoticeKind.CALLED_OFF)) == 60
    assert (await checking.check(desk)).faults == []


async def test_unpaid_and_waiting_ones_are_cancelled_too(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY, capacity=1)
    unpaid = await people.add_client(desk, boss, "Una Unpaid")
    waiting, pass_ = await client_with_pass(desk, boss, "Wanda Waits")
    await placed(desk, boss, boxing, unpaid.id, unpaid=True)
    await placed(desk, boss, boxing, waiting.id, waits=True)

    thought = await calling_off.preview(desk, boss, boxing.id)
    assert (thought.paid, thought.unpaid, thought.waiting) == (0, 1, 1)
    await off(desk, boss, boxing)

    assert await states(desk, boxing) == [BookingState.STUDIO_CANCELLED] * 2
    assert await fresh(desk, pass_) == pass_


async def test_a_pass_that_ends_soon_can_be_used_through_the_grace(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY)
    client, pass_ = await client_with_pass(desk, boss, validity={"clock": "sale", "count": 5, "unit": "days"})
    await placed(desk, boss, boxing, client.id)
    assert pass_.valid_until == date(2026, 12, 5)

    await off(desk, boss, boxing)

    now = await fresh(desk, pass_)
    assert (now.valid_until, now.booked, now.free) == (date(2026, 12, 15), 0, 10)
    (said,) = await told(desk, NoticeKind.CALLED_OFF)
    assert "15 Dec 2026" in said


async def test_said_twice_and_by_an_old_card_it_happens_once(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY)
    (pass_,) = await crowd(desk, boss, boxing, 1)
    calls = (calling_off.call_off(desk, boss, boxing.id, seen=boxing.version) for _ in range(5))

    done = await asyncio.gather(*calls, return_exceptions=True)

    assert sum(not isinstance(each, Exception) for each in done) == 1
    assert (await fresh(desk, pass_)).free == 10
    assert (await checking.check(desk)).faults == []


async def test_somebody_who_books_meanwhile_is_cancelled_too_or_refused(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY, capacity=30)
    await crowd(desk, boss, boxing, 5)
    late = [await client_with_pass(desk, boss, f"Late {number}") for number in range(10)]

    await asyncio.gather(
        calling_off.call_off(desk, boss, boxing.id, seen=boxing.version),
        *(placed(desk, boss, boxing, client.id) for client, _ in late),
        return_exceptions=True,
    )

    assert set(await states(desk, boxing)) == {BookingState.STUDIO_CANCELLED}
    assert all([(await fresh(desk, pass_)).free == 10 for _, pass_ in late])
    assert (await checking.check(desk)).faults == []


async def test_what_took_place_cannot_be_called_off(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY)
    await crowd(desk, boss, boxing, 1)
    clock.stand_at(FRIDAY)
    async with desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
    await attending.check_in(desk, boss, booking.id, seen=booking.version)

    with pytest.raises(SomebodyCameAlready):
        await off(desk, boss, boxing)


async def test_it_takes_place_after_all_and_who_can_is_booked_again(desk: Desk) -> None:
    boss = await owner(desk)
    boxing, yoga = await session(desk, FRIDAY), await session(desk, FRIDAY)
    passes = await crowd(desk, boss, boxing, 3)
    unpaid = await people.add_client(desk, boss, "Una Unpaid")
    await placed(desk, boss, boxing, unpaid.id, unpaid=True)
    await off(desk, boss, boxing)
    await placed(desk, boss, yoga, passes[0].client_id)
    await mailbox.opened(desk)

    thought = await reinstating.preview(desk, boss, boxing.id, seen=boxing.version + 1)
    done = await reinstating.reinstate(desk, boss, boxing.id, seen=boxing.version + 1)

    assert thought.again == done.again == 3
    assert [booking.client_id for booking, _ in done.left] == [passes[0].client_id]
    assert sorted(await states(desk, boxing)) == ["booked", "booked", "booked", "studio_cancelled"]
    assert [(await fresh(desk, each)).booked for each in passes] == [1, 1, 1]
    said = await told(desk, NoticeKind.REINSTATED)
    assert len(said) == 4 and sum("not booked again" in each for each in said) == 1
    assert (await checking.check(desk)).faults == []
    with pytest.raises(SessionChanged):
        await reinstating.reinstate(desk, boss, boxing.id, seen=boxing.version + 1)


async def test_it_cannot_take_place_while_its_coach_is_elsewhere(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    boxing = await session(desk, FRIDAY, coach_id=carl.id)
    await off(desk, boss, boxing)
    await session(desk, FRIDAY + timedelta(minutes=30), coach_id=carl.id)

    with pytest.raises(CoachBusy):
        await reinstating.reinstate(desk, boss, boxing.id, seen=boxing.version + 1)


async def test_ending_a_series_calls_off_what_stands_behind_and_nothing_else(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    series_id = await series(desk)
    await laying_out.lay_out(desk)
    first, second, third, *_ = await laid(desk, series_id)
    client, pass_ = await client_with_pass(desk, boss)
    for each in (first, second, third):
        await placed(desk, boss, each, client.id)

    thought = await ending_series.preview(desk, boss, series_id, second.day)
    assert (thought.sessions, thought.taken) == (7, 2)
    await ending_series.end(desk, boss, series_id, second.day, seen=thought.card.series.version)
    clock.advance(timedelta(days=7))
    await laying_out.lay_out(desk)

    assert [each.id for each in await laid(desk, series_id)] == [first.id]
    assert (await fresh(desk, pass_)).booked == 1
    assert (await checking.check(desk)).faults == []


async def test_an_ending_that_was_cut_short_is_finished_by_the_next_sweep(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = await owner(desk)
    series_id = await series(desk)
    await laying_out.lay_out(desk)
    first, second, *_ = await laid(desk, series_id)
    client, pass_ = await client_with_pass(desk, boss)
    await placed(desk, boss, second, client.id)

    class Killed(Exception):
        pass

    async def dies(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(ending_series, "_call_off", dies)
        with pytest.raises(Killed):
            await ending_series.end(desk, boss, series_id, first.day, seen=1)
    assert len(await laid(desk, series_id)) == 8

    await asyncio.gather(*(ending_series.finish_ending(desk) for _ in range(3)))

    assert await laid(desk, series_id) == [] and await ending_series.finish_ending(desk) == 0
    assert (await fresh(desk, pass_)).free == 10
    assert len(await told(desk, NoticeKind.CALLED_OFF)) == 1


async def test_others_cannot_call_it_off_and_learn_nothing(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)
    client, _ = await client_with_pass(desk, boss)
    boxing = await session(desk, FRIDAY, coach_id=carl.id)
    anna = carl.model_copy(update={"person": client})

    for actor in (carl, anna):
        with pytest.raises(NotFound):
            await calling_off.call_off(desk, actor, boxing.id, seen=boxing.version)
        with pytest.raises(NotFound):
            await calling_off.preview(desk, actor, boxing.id)
