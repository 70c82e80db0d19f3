"""Sessions reach the calendar of a phone: as a file, and by a feed at an address of one's own."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import icalendar

from bot.checks import Address
from demo.telegram.windows import Shown
from domain.bookings import Booking
from domain.ids import BookingId
from handlers.taps.calendar_file import CalendarFile, EndFeed, MakeFeed, ShowFeed
from handlers.taps.placing import MyBooking
from services import attending, calling_off
from services.placing import Want, book, preview
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def anna_on_friday(house: FrontDesk) -> tuple[Guest, Guest, Booking]:
    """The owner, and a client who has booked boxing for Friday."""
    owner, anna = await house.owner(), await house.client("Anna <b>& Co")
    await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Gold; <b>"))
    where = await session(house.desk, FRIDAY)
    want = Want(anna.id, (where.id,))
    thought = await preview(house.desk, anna.actor, want)
    done = await book(house.desk, anna.actor, want, mark=thought.mark)
    await anna.says("/start")
    [made] = done.booked
    assert made.booking is not None
    return owner, anna, made.booking


def event(shown: Shown) -> Any:
    """The session in the calendar file that was handed over."""
    assert shown.document is not None
    [found] = icalendar.Calendar.from_ical(shown.document.content).walk("VEVENT")
    return found


async def test_a_booking_is_added_to_the_calendar_from_its_card(house: FrontDesk) -> None:
    _, anna, booking = await anna_on_friday(house)

    await anna.forges(MyBooking(booking_id=booking.id).pack())
    file = await anna.presses("Add to calendar")

    assert file.document is not None
    assert file.document.name == "training-2026-12-04.ics"
    assert event(file).decoded("dtstart") == FRIDAY
    assert event(file)["status"] == "CONFIRMED"
    assert "Gold; <b>" in event(file)["description"]
    assert "Open the file" in file.text


async def test_one_that_is_called_off_is_taken_out_of_the_calendar_by_the_same_uid(house: FrontDesk) -> None:
    owner, anna, booking = await anna_on_friday(house)
    await anna.forges(CalendarFile(booking_id=booking.id).pack())
    before = event(anna.screen)
    async with house.desk.reading() as tx:
        where = await tx.timetable.get(booking.session_id)
    assert where is not None
    await calling_off.call_off(house.desk, owner.actor, where.id, seen=where.version)
    await house.settled()

    assert "Does not take place: Fri, 4 Dec, 18:00" in anna.screen.text
    assert "back on Gold; <b>; use it through" in anna.screen.text
    assert anna.screen.labels[0] == "Book again"
    after = event(await anna.presses("Remove from calendar"))

    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["status"] == "CANCELLED"


async def test_somebody_elses_booking_is_no_file(house: FrontDesk) -> None:
    owner, anna, booking = await anna_on_friday(house)
    bo = await house.client("Bo Client")
    for guest in (owner, bo):
        await guest.says("/start")
        for id_ in (booking.id, BookingId(9999)):
            shown = await guest.forges(CalendarFile(booking_id=id_).pack())
            assert shown.document is None
            assert guest.toast != ""
    assert anna.screen.document is None


async def test_a_feed_is_made_read_renewed_and_switched_off(house: FrontDesk) -> None:
    owner, anna, booking = await anna_on_friday(house)
    await house.engine.listen(Address("127.0.0.1", 0))

    await anna.says("/settings")
    about = await anna.presses("Calendar feed")
    assert about.labels == ["Make an address", "Back"]
    made = await anna.presses("Make an address")
    assert "shown only now" in made.text and "only where this machine can be reached" in made.text
    [first] = re.findall(r"http://\S+\.ics", made.text)
    known = await anna.presses("Back")
    assert "since 1 Dec 2026, 10:00" in known.text and ".ics" not in known.text
    renewed = await anna.presses("New address")
    [second] = re.findall(r"http://\S+\.ics", renewed.text)

    async with aiohttp.ClientSession() as http:
        assert (await http.get(first)).status == 404
        read = await http.get(second)
        shown = icalendar.Calendar.from_ical(await read.read())
        assert [each.decoded("dtstart") for each in shown.walk("VEVENT")] == [FRIDAY]
        await attending.cancel(house.desk, owner.actor, booking.id, seen=booking.version)
        read = await http.get(second, headers={"If-None-Match": read.headers["ETag"]})
        assert icalendar.Calendar.from_ical(await read.read()).walk("VEVENT") == []
        await anna.presses("Back")
        await anna.presses("Switch off")
        assert anna.toast == "Switched off. The address no longer works."
        assert (await http.get(second)).status == 404


async def test_a_public_address_is_not_called_near(house: FrontDesk) -> None:
    anna = await house.client(language="de")
    await house.engine.listen(Address("127.0.0.1", 0), public="https://desk.example.com")

    await anna.says("/settings")
    made = await anna.forges(MakeFeed().pack())

    assert "https://desk.example.com/calendar/" in made.text
    assert "nur dort" not in made.text


async def test_a_desk_without_a_web_server_says_so_and_a_stranger_learns_nothing(house: FrontDesk) -> None:
    anna, sam = await house.client(), house.stranger()
    await anna.says("/settings")
    for tap in (ShowFeed(), MakeFeed()):
        assert "not available" in (await anna.forges(tap.pack())).text
    await house.engine.listen(Address("127.0.0.1", 0))
    await sam.sends("/start")
    await house.settled()
    for tap in (ShowFeed(), MakeFeed(), EndFeed()):
        await sam.raw_press(tap.pack(), sam.chat.last)
        await house.settled()
        assert ".ics" not in sam.chat.last.text


async def test_the_file_follows_the_session_wherever_it_goes(house: FrontDesk) -> None:
    _, anna, booking = await anna_on_friday(house)
    await anna.forges(CalendarFile(booking_id=booking.id).pack())
    before = event(anna.screen)
    later = FRIDAY + timedelta(days=1)
    async with house.desk.writing() as tx:
        where = await tx.timetable.locked(booking.session_id)
        assert where is not None
        moved = where.model_copy(update={"starts_at": later, "day": later.date()})
        await tx.timetable.save(moved, seen=where.version)
        after = booking.model_copy(
            update={"starts_at": later, "day": later.date(), "version": booking.version + 1}
        )
        assert await tx.bookings.save(after)

    await anna.forges(CalendarFile(booking_id=booking.id).pack())

    assert event(anna.screen).decoded("dtstart") == later
    assert event(anna.screen)["uid"] == before["uid"]
    assert event(anna.screen)["sequence"] > before["sequence"]
