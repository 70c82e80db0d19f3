"""Time off in the chat: entered by days or hours, what is booked in it, taken away again."""

from datetime import date

from domain.availability import TimeOff
from domain.bookings import BookingState
from domain.ids import ServiceId
from handlers.taps.hours import ShowHours, TakeOff
from services.slots import SlotWant
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_hours import at_the_week, off_of
from tests.services.test_slots import at, open_hours, personal, taken
from tests.studio_life import fresh, give, plan, session


async def test_time_off_is_entered_by_days_and_taken_away(house: FrontDesk) -> None:
    carl = await at_the_week(house)

    await carl.presses("Enter time off")
    await carl.presses("4")
    assert "From Fri, 4 Dec" in carl.screen.text
    thought = await carl.presses("6")
    assert "Fri, 4 Dec to Sun, 6 Dec" in thought.text and await off_of(house, carl.id) == []
    done = await carl.presses("Enter time off")

    (off,) = await off_of(house, carl.id)
    assert (off.starts_at, off.ends_at) == (at(0), at(0, 0, date(2026, 12, 7)))
    assert "✓ Time off for Carl Coach: Fri, 4 Dec to Sun, 6 Dec" in done.text
    assert "• Fri, 4 Dec to Sun, 6 Dec" in (await carl.presses("Back")).text
    await carl.presses("Remove time off")
    ended = await carl.presses("✕ Fri, 4 Dec to Sun, 6 Dec")
    assert await off_of(house, carl.id) == [] and "No longer off" in ended.text
    await carl.presses("Enter it again")
    await carl.presses("Enter time off")
    assert len(await off_of(house, carl.id)) == 1


async def test_hours_of_a_day_and_typed_dates(house: FrontDesk) -> None:
    carl = await at_the_week(house)
    await carl.presses("Enter time off")
    await carl.presses("Type a date")
    for wrong in ("yesterday", "31.02.2027", "1.1.2020", "1.1.2200", "-3d", "0d", "9" * 50):
        assert await off_of(house, carl.id) == []
        assert "Cancel" in (await carl.says(wrong)).labels
    await carl.says("4.12.2026")
    await carl.presses("Hours of it")
    assert "not hours" in (await carl.says("9-10, 11-12")).text
    assert "Fri, 4 Dec, 09:30–12:00" in (await carl.says("9:30-12")).text
    await carl.presses("Enter time off")
    await carl.forges(TakeOff(coach_id=carl.id).pack())
    await carl.presses("Type a date")
    await carl.says("+20d")
    await carl.presses("Type a date")
    assert "ends before it begins" in (await carl.says("20.12.2026")).text
    assert "Mon, 21 Dec to Sun, 3 Jan" in (await carl.says("+2w")).text
    await carl.presses("Enter time off")

    spans = [(off.starts_at, off.ends_at) for off in await off_of(house, carl.id)]
    assert spans == [
        (at(9, 30), at(12)),
        (at(0, 0, date(2026, 12, 21)), at(0, 0, date(2027, 1, 4))),
    ]


async def booked_in_it(house: FrontDesk) -> tuple[Guest, Guest, Guest]:
    """A coach with Anna's and Bert's personal sessions on Friday, and a session of the timetable."""
    carl, owner = await at_the_week(house), await house.owner("Otto Owner")
    await open_hours(house.desk, carl.id, "09:00", "12:00")
    service = await personal(house.desk, "1:1")
    guests = []
    for name, hour in (("Anna <b>", 9), ("Bert", 10)):
        guest = await house.client(name)
        await guest.says("/start")
        await give(house.desk, owner.actor, guest.id, await plan(house.desk, f"Pass of {name}"))
        await taken(house.desk, guest.actor, SlotWant(guest.id, service, carl.id, at(hour)))
        guests.append(guest)
    await session(house.desk, at(18), coach_id=carl.id)
    await house.settled()
    await carl.forges(TakeOff(coach_id=carl.id).pack())
    await carl.presses("4")
    return carl, guests[0], guests[1]


async def states(house: FrontDesk, *guests: Guest) -> list[BookingState]:
    """What has become of each guest's booking."""
    async with house.desk.reading() as tx:
        passes = [(await tx.passes.usable_by(guest.id, date(2026, 12, 4)))[0] for guest in guests]
        sessions = await tx.timetable.between(at(0), at(23))
        assert [each.is_planned for each in sessions] == [True]
    booked = [(await fresh(house.desk, pass_)).booked for pass_ in passes]
    return [BookingState.BOOKED if each else BookingState.STUDIO_CANCELLED for each in booked]


async def test_what_is_booked_in_time_off_is_listed_and_can_be_kept(house: FrontDesk) -> None:
    carl, anna, bert = await booked_in_it(house)

    thought = await carl.presses("Only this day")
    assert "2 personal sessions are booked" in thought.text
    assert "Fri, 4 Dec, 09:00 · 1:1 · Anna <b>" in thought.text
    assert "1 session of the timetable stays" in thought.text
    assert "Fri, 4 Dec, 18:00" in thought.labels
    await carl.presses("Keep what is booked")

    assert await states(house, anna, bert) == [BookingState.BOOKED] * 2
    assert len(await off_of(house, carl.id)) == 1


async def test_what_is_booked_in_time_off_is_called_off_returned_and_told(house: FrontDesk) -> None:
    carl, anna, bert = await booked_in_it(house)
    await carl.presses("Only this day")

    done = await carl.presses("Call 2 bookings off")

    assert await states(house, anna, bert) == [BookingState.STUDIO_CANCELLED] * 2
    assert "Called off and returned, 2 clients are told" in done.text
    assert "Fri, 4 Dec, 09:00" in anna.screen.text and "Fri, 4 Dec, 10:00" in bert.screen.text
    assert len(await off_of(house, carl.id)) == 1
    async with house.desk.reading() as tx:
        free = await tx.timetable.of_coach(carl.id, at(8), at(13))
    assert free == []


async def test_what_was_called_off_is_booked_again_as_one(house: FrontDesk) -> None:
    carl, anna, bert = await booked_in_it(house)
    await carl.presses("Only this day")
    await carl.presses("Call 2 bookings off")

    asked = await carl.presses("Book again what was called off")
    assert "Pass of Bert" in asked.text
    await carl.presses("Take all of it back")

    assert await states(house, anna, bert) == [BookingState.BOOKED] * 2


async def test_who_books_while_time_off_is_looked_at_is_shown_first(house: FrontDesk) -> None:
    carl, anna, bert = await booked_in_it(house)
    thought = await carl.presses("Only this day")
    service = (await _services(house))[0]
    await taken(house.desk, anna.actor, SlotWant(anna.id, service, carl.id, at(11)))

    await carl.presses("Call 2 bookings off")

    now = carl.phone.chat.message(thought.id)
    assert "3 personal sessions are booked" in now.text and await off_of(house, carl.id) == []
    assert await states(house, anna, bert) == [BookingState.BOOKED] * 2


async def _services(house: FrontDesk) -> list[ServiceId]:
    async with house.desk.reading() as tx:
        return [each.id for each in await tx.timetable.services()]


async def test_the_same_time_off_is_entered_once(house: FrontDesk) -> None:
    carl = await at_the_week(house)
    await carl.presses("Enter time off")
    await carl.presses("4")
    thought = await carl.presses("Only this day")
    (data,) = (key["callback_data"] for row in thought.keys for key in row if key["text"] == "Enter time off")

    await carl.forges(data)
    await carl.forges(data)

    assert len(await off_of(house, carl.id)) == 1


async def test_a_coach_with_much_time_off_pages_through_it(house: FrontDesk) -> None:
    carl = await at_the_week(house)
    async with house.desk.writing() as tx:
        for day in range(1, 21):
            start = at(9, 0, date(2027, 1, day))
            ends = at(10, 0, date(2027, 1, day))
            await tx.availability.add_off(TimeOff(coach_id=carl.id, starts_at=start, ends_at=ends))

    week = await carl.forges(ShowHours(coach_id=carl.id).pack())
    assert "… and more" in week.text
    await carl.presses("Remove time off")
    await carl.presses("More")
    last = await carl.presses("More")

    assert "✕ Wed, 20 Jan, 09:00–10:00" in last.labels and "« Before" in last.labels
