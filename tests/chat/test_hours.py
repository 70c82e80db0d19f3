"""Coaches' weekly hours and time off in the chat: by the coach, and by the owner for anybody."""

from datetime import UTC, date, datetime

import pytest

from domain.availability import Hours, TimeOff
from domain.catalogue import Section
from domain.ids import HoursId, PersonId, PlaceId, TimeOffId
from domain.people import Right
from handlers.taps.hours import (
    ChooseHours,
    ChooseWeekdays,
    EndOff,
    OffUntil,
    PreviewOff,
    PutHoursBack,
    RemoveHours,
    SaveOff,
    ShowHours,
    ShowOff,
    TakeOff,
    TypeHours,
    TypeOffHours,
)
from handlers.taps.people import ShowStaff
from services.slots import SlotWant
from tests.chat.front_desk import FrontDesk, Guest
from tests.services.test_slots import at, open_hours, personal, taken
from tests.studio_life import give, plan


async def hours_of(house: FrontDesk, coach_id: PersonId) -> list[str]:
    """The committed hours."""
    async with house.desk.reading() as tx:
        found: list[Hours] = await tx.availability.hours_of(coach_id)
    return [f"{each.weekday} {each.opens:%H:%M}-{each.closes:%H:%M}" for each in found]


async def off_of(house: FrontDesk, coach_id: PersonId) -> list[TimeOff]:
    """The committed time off."""
    async with house.desk.reading() as tx:
        return await tx.availability.off_of(
            coach_id, datetime(2020, 1, 1, tzinfo=UTC), datetime(2040, 1, 1, tzinfo=UTC)
        )


async def at_the_week(house: FrontDesk) -> Guest:
    """A coach who looks at their week."""
    await house.owner()
    carl = await house.coach(Right.DEDUCT)
    await carl.says("/coach")
    await carl.presses("My hours and time off")
    return carl


async def typing_hours(coach: Guest, *days: str) -> None:
    """Up to the question for the hours of these days."""
    await coach.presses("Add hours")
    for day in days:
        await coach.presses(day)
    await coach.presses("Type the hours")


async def test_a_coach_sets_the_hours_of_several_days_at_once_and_takes_them_back(house: FrontDesk) -> None:
    carl = await at_the_week(house)
    assert "Carl Coach: weekly hours" in carl.screen.text and "Mon –" in carl.screen.text
    await typing_hours(carl, "Mon", "Wed")

    done = await carl.says("9-13, 15-20")

    assert await hours_of(house, carl.id) == [
        "0 09:00-13:00",
        "0 15:00-20:00",
        "2 09:00-13:00",
        "2 15:00-20:00",
    ]
    assert "✓ Added: Mon, Wed 09:00–13:00, 15:00–20:00" in done.text
    assert "Wed 09:00–13:00, 15:00–20:00" in done.text and "Tue –" in done.text
    undone = await carl.presses("Undo")
    assert await hours_of(house, carl.id) == [] and "Mon –" in undone.text


async def test_a_day_that_was_ticked_is_unticked_by_another_press(house: FrontDesk) -> None:
    carl = await at_the_week(house)
    none = await carl.presses("Add hours")
    assert "Type the hours" not in none.labels
    await carl.presses("Mon")
    await carl.presses("Tue")
    await carl.presses("✓ Mon")
    await carl.presses("Type the hours")

    await carl.says("9-13")

    assert await hours_of(house, carl.id) == ["1 09:00-13:00"]


async def test_what_is_no_hours_is_asked_again_and_nothing_is_saved(house: FrontDesk) -> None:
    carl = await at_the_week(house)
    await typing_hours(carl, "Mon")

    for wrong in ("", "nine", "13-9", "-1-5", "9-30", "0-0", "9" * 3000, "9-10," * 7, "½-3"):
        if wrong:
            assert "not hours" in (await carl.says(wrong)).text
    assert "overlap with 09:00–13:00" in (await carl.says("9-13, 12-15")).text
    assert await hours_of(house, carl.id) == []
    await carl.says("9-13")
    await typing_hours(carl, "Mon", "Tue")
    assert "overlap with 09:00–13:00" in (await carl.says("10-11")).text
    await carl.says("13-15")
    assert await hours_of(house, carl.id) == ["0 09:00-13:00", "0 13:00-15:00", "1 13:00-15:00"]


async def test_hours_are_removed_one_by_one_and_put_back(house: FrontDesk) -> None:
    carl = await at_the_week(house)
    await typing_hours(carl, "Mon")
    await carl.says("9-13, 15-20")

    await carl.presses("Remove hours")
    gone = await carl.presses("Mon 09:00–13:00")
    assert await hours_of(house, carl.id) == ["0 15:00-20:00"]
    assert "✓ Removed: Mon 09:00–13:00" in gone.text
    await carl.presses("Put back")

    assert await hours_of(house, carl.id) == ["0 09:00-13:00", "0 15:00-20:00"]


async def test_hours_at_a_place_are_booked_there(house: FrontDesk) -> None:
    carl, anna = await at_the_week(house), await house.client("Anna")
    owner = await house.owner("Otto Owner")
    async with house.desk.writing() as tx:
        hall = await tx.catalogue.add(Section.PLACES, "Hall <A>")
    await carl.presses("Add hours")
    await carl.presses("Fri")
    await carl.presses("Place: any")
    await carl.presses("Hall <A>")
    assert "Place: Hall <A>" in carl.screen.labels
    await carl.presses("Type the hours")
    assert "Fri 09:00–12:00 (Hall <A>)" in (await carl.says("9-12")).text

    service = await personal(house.desk)
    await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    done = await taken(house.desk, anna.actor, SlotWant(anna.id, service, carl.id, at(10)))

    assert done.places[0].session.place_id == PlaceId(hall or 0)


async def test_an_owner_sets_a_coach_s_hours_from_their_card(house: FrontDesk) -> None:
    owner, carl = await house.owner(), await house.coach()
    await owner.says("/owner")
    await owner.forges(ShowStaff(person_id=carl.id).pack())
    await owner.presses("Hours and time off")
    await typing_hours(owner, "Sun")
    await owner.says("20-24")

    assert await hours_of(house, carl.id) == ["6 20:00-00:00"]
    assert "Sun 20:00–00:00" in owner.screen.text
    assert "Hours and time off" in (await owner.presses("Back")).labels


@pytest.mark.parametrize("who", ["client", "coach"])
async def test_whoever_is_not_the_coach_or_an_owner_learns_and_changes_nothing(
    house: FrontDesk, who: str
) -> None:
    await house.owner()
    carl = await house.coach(*Right)
    await open_hours(house.desk, carl.id, "09:00", "12:00")
    async with house.desk.writing() as tx:
        off_id = await tx.availability.add_off(TimeOff(coach_id=carl.id, starts_at=at(9), ends_at=at(10)))
    guest = await (house.client("Mallory") if who == "client" else house.coach(name="Mallory"))
    await guest.says("/start")
    before = (await hours_of(house, carl.id), await off_of(house, carl.id))
    friday = date(2026, 12, 4)
    forged = [
        ShowHours(coach_id=carl.id),
        ChooseWeekdays(coach_id=carl.id, weekdays="0"),
        TypeHours(coach_id=carl.id, weekdays="0"),
        ChooseHours(coach_id=carl.id),
        RemoveHours(coach_id=carl.id, first=HoursId(1), last=HoursId(10**9)),
        RemoveHours(coach_id=guest.id, first=HoursId(1), last=HoursId(10**9)),
        PutHoursBack(coach_id=carl.id, weekdays="0", hours="09001000"),
        ShowOff(coach_id=carl.id),
        TakeOff(coach_id=carl.id),
        OffUntil(coach_id=carl.id, first=friday),
        TypeOffHours(coach_id=carl.id, first=friday),
        PreviewOff(coach_id=carl.id, first=friday, last=friday),
        SaveOff(coach_id=carl.id, first=friday, last=friday, mark="000000"),
        EndOff(coach_id=carl.id, off_id=off_id),
        EndOff(coach_id=guest.id, off_id=off_id),
    ]

    for tap in forged:
        shown = await guest.forges(tap.pack())
        assert "Carl" not in shown.text and "Carl" not in guest.toast

    assert before == (await hours_of(house, carl.id), await off_of(house, carl.id))


async def test_forged_values_change_nothing(house: FrontDesk) -> None:
    carl = await at_the_week(house)
    day, far, past = date(2026, 12, 4), date(9999, 12, 31), date(1, 1, 1)
    forged = [
        *(OffUntil(coach_id=carl.id, first=each) for each in (far, past)),
        TakeOff(coach_id=carl.id, month=far),
        PreviewOff(coach_id=carl.id, first=day, last=far),
        PreviewOff(coach_id=carl.id, first=past, last=day),
        PreviewOff(coach_id=carl.id, first=day, last=date(2026, 12, 3)),
        PreviewOff(coach_id=carl.id, first=day, last=date(2026, 12, 5), hours="09001000"),
        PreviewOff(coach_id=carl.id, first=day, last=day, hours="10000900"),
        PreviewOff(coach_id=carl.id, first=date(2026, 12, 1), last=date(2026, 12, 1), hours="00000100"),
        SaveOff(coach_id=carl.id, first=far, last=far, mark="000000"),
        SaveOff(coach_id=carl.id, first=day, last=day, mark="000000"),
        EndOff(coach_id=carl.id, off_id=TimeOffId(999)),
        PutHoursBack(coach_id=carl.id, weekdays="", hours="09001000"),
        PutHoursBack(coach_id=carl.id, weekdays="0", hours="09001000", place_id=PlaceId(99)),
        PutHoursBack(coach_id=carl.id, weekdays="0", hours="10001000"),
        PutHoursBack(coach_id=carl.id, weekdays="0", hours="10000900"),
        TypeHours(coach_id=carl.id, weekdays=""),
        ShowOff(coach_id=carl.id, page=-7),
        ShowOff(coach_id=carl.id, page=10**12),
    ]
    for tap in forged:
        await carl.forges(tap.pack())
    for raw in (
        f"fz:{carl.id}:7:09001000:",
        f"fz:{carl.id}:0:25001000:",
        f"fz:{carl.id}:00:09001000:",
        "fq:1",
    ):
        await carl.forges(raw)

    assert await hours_of(house, carl.id) == [] and await off_of(house, carl.id) == []
