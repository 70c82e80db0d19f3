"""A personal session in the chat: service, coach, day, time, confirm."""

from datetime import date, timedelta

from domain.browsing import Where
from domain.ids import PersonId, ServiceId
from domain.passes import Pass
from domain.people import Right
from handlers.taps.among import among
from handlers.taps.placing import ShowDays
from handlers.taps.slots import AskCoach, BookSlot, ShowFreeDays, ShowFreeTimes, ShowSlot
from services import attending
from tests.chat.front_desk import FrontDesk, Guest
from tests.services.test_slots import at, open_hours, personal
from tests.studio_life import fresh, give, plan


async def at_the_studio(house: FrontDesk, **terms: object) -> tuple[Guest, Guest, Pass, ServiceId]:
    """A coach on Fridays from 9 to 12, a client with a pass, and a personal service."""
    owner = await house.owner()
    carl, anna = await house.coach(*Right), await house.client("Anna <b>& Co")
    service = await personal(house.desk, "Boxing <1:1>")
    await open_hours(house.desk, carl.id, "09:00", "12:00")
    await anna.says("/start")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Ten times", **terms))
    await house.settled()
    return carl, anna, pass_, service


async def to_the_times(anna: Guest) -> None:
    """From /book to Friday's times."""
    await anna.says("/book")
    await anna.presses("1:1 · Boxing <1:1>")
    await anna.presses("Fri, 4 Dec")


async def test_a_client_books_a_free_time_from_book_on_and_sees_what_pays(house: FrontDesk) -> None:
    _, anna, pass_, _ = await at_the_studio(house)
    await anna.says("/book")

    days = await anna.presses("1:1 · Boxing <1:1>")
    assert "Boxing <1:1>, one to one" in days.text and "With Carl Coach" in days.text
    assert {"Fri, 4 Dec", "Fri, 11 Dec", "Later »"} <= set(days.labels)
    assert not any("Thu" in label for label in days.labels)
    times = await anna.presses("Fri, 4 Dec")
    assert {"09:00", "09:30", "11:00"} <= set(times.labels) and "11:30" not in times.labels
    thought = await anna.presses("10:00")
    assert "Fri, 4 Dec, 10:00 · Boxing <1:1> · Carl Coach" in thought.text
    assert "Ten times pays: 10 → 9 free" in thought.text and "60 minutes" in thought.text
    assert await fresh(house.desk, pass_) == pass_
    done = await anna.presses("Book")

    assert (await fresh(house.desk, pass_)).booked == 1
    assert "Fri, 4 Dec, 10:00 · Boxing <1:1> · Carl Coach" in done.text
    assert "Fri, 4 Dec, 10:00" in (await anna.says("/bookings")).text
    await to_the_times(anna)
    assert "10:00" not in anna.screen.labels and "11:00" in anna.screen.labels


async def test_undo_gives_the_time_back(house: FrontDesk) -> None:
    _, anna, pass_, _ = await at_the_studio(house)
    await to_the_times(anna)
    await anna.presses("10:00")
    await anna.presses("Book")

    await anna.presses("Undo")

    assert (await fresh(house.desk, pass_)).free == 10
    await to_the_times(anna)
    assert "10:00" in anna.screen.labels


async def test_with_any_coach_a_time_is_offered_once_and_the_coach_is_named(house: FrontDesk) -> None:
    _, anna, _, _ = await at_the_studio(house)
    dora = await house.coach(name="Dora Coach")
    await open_hours(house.desk, dora.id, "11:00", "13:00")
    await anna.says("/book")

    asked = await anna.presses("1:1 · Boxing <1:1>")
    assert {"Any coach", "Carl Coach", "Dora Coach"} <= set(asked.labels)
    await anna.presses("Any coach")
    times = await anna.presses("Fri, 4 Dec")
    assert times.labels.count("11:00") == 1 and "12:00" in times.labels
    assert "Dora Coach" in (await anna.presses("12:00")).text
    back = await anna.presses("Back")
    assert "09:00" in back.labels
    await anna.presses("Back")
    assert "Any coach" in (await anna.presses("Back")).labels
    await anna.presses("Dora Coach")
    assert "09:00" not in (await anna.presses("Fri, 4 Dec")).labels


async def test_who_comes_second_sees_the_fresh_times_and_why(house: FrontDesk) -> None:
    _, anna, pass_, _ = await at_the_studio(house)
    bert, owner = await house.client("Bert"), await house.owner("Otto Owner")
    await bert.says("/start")
    await give(house.desk, owner.actor, bert.id, await plan(house.desk, "Five", size=5))
    for guest in (anna, bert):
        await to_the_times(guest)
        await guest.presses("10:00")
    await bert.presses("Book")

    late = await anna.presses("Book")

    assert "10:00 with Carl Coach is not free any more" in late.text
    assert "10:00" not in late.labels and "11:00" in late.labels
    assert await fresh(house.desk, pass_) == pass_
    await anna.presses("11:00")
    await anna.presses("Book")
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_a_second_press_of_book_shows_what_the_first_has_made(house: FrontDesk) -> None:
    _, anna, pass_, _ = await at_the_studio(house)
    await to_the_times(anna)
    card = await anna.presses("10:00")
    (data,) = (key["callback_data"] for row in card.keys for key in row if key["text"] == "Book")
    await anna.presses("Book")

    await anna.forges(data)

    assert anna.toast == "This is booked already."
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_a_session_booked_so_is_checked_in_like_any_other(house: FrontDesk) -> None:
    carl, anna, pass_, _ = await at_the_studio(house)
    await to_the_times(anna)
    await anna.presses("10:00")
    await anna.presses("Book")
    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.live_of_pass(pass_.id)

    cancelled = await attending.cancel(house.desk, carl.actor, booking.id, seen=booking.version)

    assert cancelled.recorded.after.free == 10
    await house.settled()
    assert "Your booking is cancelled: Fri, 4 Dec, 10:00" in anna.screen.text


async def test_staff_book_a_free_time_for_a_client_also_unpaid(house: FrontDesk) -> None:
    carl, anna, _, _ = await at_the_studio(house, coverage={"weekdays": [0]})
    await carl.says("/coach")
    await carl.forges(ShowDays(among=among(Where(client_id=anna.id))).pack())

    await carl.presses("1:1 · Boxing <1:1>")
    await carl.presses("Fri, 4 Dec")
    why = await carl.presses("10:00")
    assert "not for this weekday" in why.text and "Anna <b>& Co" in why.text
    await carl.presses("Book unpaid")
    await carl.presses("Book unpaid")

    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.ahead(anna.id, at(0), None, 5)
    assert booking.is_unpaid and booking.starts_at == at(10)


async def test_nothing_to_book_is_said_and_the_way_is_not_offered_without_hours(house: FrontDesk) -> None:
    await house.owner()
    anna = await house.client("Anna")
    await personal(house.desk, "Boxing")
    assert not any("1:1" in label for label in (await anna.says("/book")).labels)
    dora = await house.coach(name="Dora Coach")
    await open_hours(house.desk, dora.id, "09:00", "09:30")

    await anna.says("/book")
    none = await anna.presses("1:1 · Boxing")

    assert "Nothing is free in the two weeks from 1 Dec 2026" in none.text


async def test_forged_buttons_book_nothing(house: FrontDesk) -> None:
    carl, anna, pass_, service = await at_the_studio(house)
    bert = await house.client("Bert")
    await bert.says("/start")
    await anna.says("/book")
    mine, minutes = f"S{service}C{carl.id}", str(int(at(10).timestamp()) // 60)
    ahead = str(int((at(10) + timedelta(days=3640)).timestamp()) // 60)
    forged = [
        AskCoach(among=""),
        AskCoach(among="S999"),
        AskCoach(among=f"S{service}", page=-5),
        AskCoach(among=f"S{service}", page=10**9),
        ShowFreeDays(among=f"S{service}C{anna.id}"),
        ShowFreeDays(among=f"S{service}", since=date.max),
        ShowFreeDays(among=f"S{service}", since=date.min),
        ShowFreeTimes(among=mine, day=date.max),
        ShowFreeTimes(among=mine, day=date(2026, 11, 30)),
        ShowSlot(among=f"S{service}", at=minutes),
        ShowSlot(among=mine, at="999999999"),
        ShowSlot(among=mine, at="0"),
        ShowSlot(among=mine, at=ahead),
        BookSlot(among=mine, at=minutes, mark="000000"),
        BookSlot(among=f"V{bert.id}{mine}", at=minutes, mark="000000"),
    ]
    for tap in forged:
        await anna.forges(tap.pack())
    for raw in ("fs:S1C1:-5", "fs:S1C1:1.5", "fb:S1C1:1:0:0:zz", "ft:S1:2026-02-30", f"fd:S{'9' * 40}"):
        await anna.forges(raw)

    assert await fresh(house.desk, pass_) == pass_
    async with house.desk.reading() as tx:
        assert await tx.timetable.of_coach(PersonId(carl.id), at(0), at(0) + timedelta(days=4000)) == []


async def test_the_coach_is_told_who_comes_and_who_comes_no_more(house: FrontDesk) -> None:
    carl, anna, _, _ = await at_the_studio(house)
    await carl.says("/coach")
    await to_the_times(anna)
    await anna.presses("10:00")
    await anna.presses("Book")

    assert "Anna <b>& Co comes to you: Fri, 4 Dec, 10:00 · Boxing <1:1>" in carl.screen.text
    assert "○ Anna <b>& Co" in (await carl.presses("Open the session")).labels
    await anna.presses("Undo")

    assert "Anna <b>& Co does not come: Fri, 4 Dec, 10:00" in carl.screen.text
