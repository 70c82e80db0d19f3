"""Time off against bookings: nobody is promised a time at which the coach has said to be away."""

import asyncio

import pytest

from domain.refusals import ChangedMeanwhile, NotFound, TimeTaken
from domain.time_off import OffWish
from services import checking, slots, time_off
from services.placing import Placed
from services.slots import SlotWant
from services.time_off import OffTaken
from storage.desk import Desk
from tests.services.test_slots import FRIDAY, at, carl_and_anna, taken
from tests.studio_life import coach, fresh

ALL_DAY = OffWish(FRIDAY, FRIDAY)


@pytest.mark.parametrize("round_", range(3))
async def test_of_time_off_and_a_booking_at_once_the_second_is_refused(desk: Desk, round_: int) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    want = SlotWant(anna.known_id, service, carl.known_id, at(9 + round_))
    shown = await slots.preview(desk, anna, want)
    thought = await time_off.preview(desk, carl, carl.known_id, ALL_DAY)

    off, booked = await asyncio.gather(
        time_off.take(desk, carl, carl.known_id, ALL_DAY, mark=thought.mark, call_off=True),
        slots.book(desk, anna, want, mark=shown.mark),
        return_exceptions=True,
    )

    if isinstance(off, OffTaken):
        assert isinstance(booked, TimeTaken)
    else:
        assert isinstance(off, ChangedMeanwhile) and isinstance(booked, Placed)
    assert (await checking.check(desk)).faults == []


async def test_what_is_called_off_for_time_off_has_grace_past_its_expiry(desk: Desk) -> None:
    validity = {"clock": "sale", "count": 4, "unit": "days"}
    _, carl, anna, service = await carl_and_anna(desk, validity=validity)
    await taken(desk, anna, SlotWant(anna.known_id, service, carl.known_id, at(10)))
    async with desk.reading() as tx:
        (pass_,) = await tx.passes.usable_by(anna.known_id, FRIDAY)
    thought = await time_off.preview(desk, carl, carl.known_id, ALL_DAY)

    done = await time_off.take(desk, carl, carl.known_id, ALL_DAY, mark=thought.mark, call_off=True)

    after = await fresh(desk, pass_)
    assert done.entry_id is not None and (after.booked, after.free) == (0, 10)
    assert after.valid_until is not None and pass_.valid_until is not None
    assert after.valid_until > pass_.valid_until
    assert (await checking.check(desk)).faults == []


async def test_time_off_of_somebody_else_is_none_of_a_coach_s_business(desk: Desk) -> None:
    boss, carl, anna, _ = await carl_and_anna(desk)
    thought = await time_off.preview(desk, boss, carl.known_id, ALL_DAY)
    kept = await time_off.take(desk, boss, carl.known_id, ALL_DAY, mark=thought.mark, call_off=False)

    for who in (anna, await coach(desk, name="Dora Coach")):
        with pytest.raises(NotFound):
            await time_off.preview(desk, who, carl.known_id, ALL_DAY)
        with pytest.raises(NotFound):
            await time_off.end(desk, who, carl.known_id, kept.thought.off.id)
    with pytest.raises(NotFound):
        await time_off.preview(desk, boss, anna.known_id, ALL_DAY)
