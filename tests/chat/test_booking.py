"""Booking a session on a pass in the chat, from the calendar to the check-in."""

from datetime import UTC, date, datetime

import pytest

from domain.adjusting import Change, Wish
from domain.availability import TimeOff
from domain.catalogue import Section
from domain.disputes import DisputeState
from domain.passes import Pass
from domain.people import Right
from handlers.taps.booking import BookSession, CheckIn, PickDay, SaveBooking, ShowBookings
from handlers.taps.coach import ShowClient, ShowMore, ShowPass
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.history import ShowHistory
from services import adjusting, catalogue, clientele, disputes, people, sharing
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.services.test_slots import at, open_hours, personal
from tests.studio_life import fresh, give, plan

FRIDAY = date(2026, 12, 4)
ON_FRIDAY = datetime(2026, 12, 4, 9, tzinfo=UTC)


async def at_the_desk(house: FrontDesk, **terms: object) -> tuple[Guest, Guest, Pass]:
    """A coach with coach mode open, a client, and the client's new pass."""
    owner = await house.owner()
    carl, anna = await house.coach(*Right), await house.client("Anna <b>& Co")
    await anna.says("/start")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Boxing", **terms))
    await carl.says("/coach")
    return carl, anna, pass_


async def booked(house: FrontDesk, guest: Guest, pass_: Pass, hour: str = "18:00") -> None:
    """A session on Friday, pressed through."""
    await guest.forges(BookSession(pass_id=pass_.id).pack())
    await guest.presses("4")
    await guest.presses(hour)
    await guest.presses("Book")


async def test_a_session_is_booked_from_the_pass_in_five_presses_and_the_client_told(
    house: FrontDesk,
) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await carl.forges(ShowMore(pass_id=pass_.id).pack())

    days = await carl.presses("Book a session")
    assert {"December 2026", "• 1"} <= set(days.labels)
    hours = await carl.presses("4")
    assert "Fri" in hours.text and "06:00" in hours.labels and "21:00" in hours.labels
    thought = await carl.presses("18:00")
    assert "Boxing pays: 10 → 9 free" in thought.text and "Carl Coach" in thought.text
    assert await fresh(house.desk, pass_) == pass_
    done = await carl.presses("Book")

    assert (await fresh(house.desk, pass_)).booked == 1
    assert "✓ Booked for Anna <b>& Co: Fri, 4 Dec, 18:00 · Carl Coach" in done.text
    assert "Booked: Fri, 4 Dec, 18:00 · Carl Coach, paid by Boxing" in anna.screen.text
    assert "Free: 10 → 9" in anna.screen.text
    assert "Next booking: Fri, 4 Dec, 18:00" in (await anna.says("/balance")).text
    assert "• Fri, 4 Dec, 18:00 · Carl Coach" in (await anna.says("/bookings")).text


async def test_booking_is_undone_from_its_message(house: FrontDesk) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)

    undone = await carl.presses("Undo")

    assert "Taken back: Booked: Fri, 4 Dec" in undone.text
    assert (await fresh(house.desk, pass_)).free == 10
    assert "Your booking was taken back: Fri, 4 Dec, 18:00 · Carl Coach (Boxing)" in anna.screen.text
    assert "You have nothing booked" in (await anna.says("/bookings")).text


async def test_a_second_press_of_book_shows_what_the_first_has_made(house: FrontDesk) -> None:
    carl, _, pass_ = await at_the_desk(house)
    await carl.forges(BookSession(pass_id=pass_.id).pack())
    await carl.presses("4")
    card = await carl.presses("18:00")
    data = SaveBooking(pass_id=pass_.id, version=pass_.version, stamp="202612041800").pack()

    await carl.presses("Book")
    await carl.forges(data, card)

    assert carl.toast == "This is booked already."
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_a_time_is_typed_and_unclear_ones_are_asked_again(house: FrontDesk) -> None:
    carl, _, pass_ = await at_the_desk(house)
    await carl.forges(BookSession(pass_id=pass_.id).pack())
    await carl.presses("4")
    await carl.presses("Type a time")

    for wrong in ("half past six", "25:00", "-1", "½", "18:99"):
        assert "not a time of day" in (await carl.says(wrong)).text
    assert "18:30" in (await carl.says("6:30 pm")).text
    await carl.presses("Book")

    assert (await fresh(house.desk, pass_)).booked == 1


async def test_hours_that_are_over_are_not_offered_and_refused_when_typed(house: FrontDesk) -> None:
    carl, _, pass_ = await at_the_desk(house)

    await carl.forges(BookSession(pass_id=pass_.id).pack())
    today = await carl.presses("• 1")
    assert "10:00" not in today.labels and "11:00" in today.labels
    await carl.presses("Type a time")

    assert "has passed" in (await carl.says("9:30")).text
    assert await fresh(house.desk, pass_) == pass_


async def test_why_a_pass_cannot_pay_is_said_and_nothing_changes(house: FrontDesk) -> None:
    carl, _, pass_ = await at_the_desk(house, coverage={"weekdays": [0, 1]})
    await carl.forges(BookSession(pass_id=pass_.id).pack())
    await carl.presses("4")

    await carl.presses("18:00")

    assert "not for this weekday" in carl.toast
    assert await fresh(house.desk, pass_) == pass_


async def test_a_card_overtaken_by_another_change_books_nothing(house: FrontDesk) -> None:
    carl, _, pass_ = await at_the_desk(house)
    owner = await house.owner("Otto Owner")
    await carl.forges(BookSession(pass_id=pass_.id).pack())
    await carl.presses("4")
    await carl.presses("18:00")
    change = Change(Wish.ADD, 1)
    await adjusting.adjust(
        house.desk, owner.actor, pass_.id, change, seen=pass_.version, reason="goodwill"
    )

    await carl.presses("Book")

    assert "out of date" in carl.toast
    assert (await fresh(house.desk, pass_)).booked == 0


async def test_a_booked_client_is_checked_in_by_the_first_button(house: FrontDesk, clock: TestClock) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)
    clock.stand_at(ON_FRIDAY)

    card = await carl.forges(ShowClient(client_id=anna.id).pack())
    assert card.labels[0] == "Check in: 18:00" and "Booked: Fri, 4 Dec, 18:00" in card.text
    assert "begins only at 18:00" in (await carl.presses("Check in: 18:00")).text
    done = await carl.presses("Check in already")

    now = await fresh(house.desk, pass_)
    assert (now.used, now.booked, now.free) == (1, 0, 9)
    assert "✓ Checked in: Anna <b>& Co" in done.text
    assert "Nothing more was taken" in anna.screen.text and "Not right" in anna.screen.labels
    history = await anna.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "Checked in, as booked: 4 Dec 2026" in history.text
    await carl.presses("Undo")
    assert ((await fresh(house.desk, pass_)).used, (await fresh(house.desk, pass_)).booked) == (0, 1)


async def test_a_deduction_on_a_booked_day_asks_first(house: FrontDesk, clock: TestClock) -> None:
    carl, _, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)
    clock.stand_at(ON_FRIDAY)
    await carl.forges(ShowPass(pass_id=pass_.id).pack())

    asked = await carl.presses("Deduct 9 → 8: Boxing")
    assert "Check in instead of deducting another?" in asked.text
    assert (await fresh(house.desk, pass_)).used == 0
    await carl.presses("Deduct another")

    now = await fresh(house.desk, pass_)
    assert (now.used, now.booked, now.free) == (1, 1, 8)


async def test_a_check_in_ahead_of_its_day_is_refused(house: FrontDesk) -> None:
    carl, _, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)

    await carl.presses("Bookings")
    card = await carl.presses("Fri, 4 Dec, 18:00")
    assert "before 4 Dec 2026" in card.text and not [each for each in card.labels if "Check" in each]
    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.live_of_pass(pass_.id)
    await carl.forges(CheckIn(booking_id=booking.id, version=booking.version).pack())

    assert "before 4 Dec 2026" in carl.toast
    assert (await fresh(house.desk, pass_)).used == 0


async def test_a_booking_is_cancelled_after_a_question_and_booked_again_by_undo(house: FrontDesk) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)
    await carl.forges(ShowBookings(pass_id=pass_.id).pack())
    await carl.presses("Fri, 4 Dec, 18:00")

    asked = await carl.presses("Cancel and return")
    assert "Free: 9 → 10" in asked.text and (await fresh(house.desk, pass_)).booked == 1
    await carl.presses("Cancel and return")
    assert (await fresh(house.desk, pass_)).free == 10
    assert "Your booking is cancelled: Fri, 4 Dec, 18:00" in anna.screen.text
    await carl.presses("Undo")

    assert (await fresh(house.desk, pass_)).booked == 1


async def test_a_booking_is_moved_and_the_client_told_once(house: FrontDesk) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)
    await carl.forges(ShowBookings(pass_id=pass_.id).pack())
    await carl.presses("Fri, 4 Dec, 18:00")
    told = len(anna.phone.chat.messages)

    await carl.presses("Move to another time")
    await carl.presses("5")
    thought = await carl.presses("10:00")
    assert "Until now: Fri, 4 Dec, 18:00" in thought.text
    await carl.presses("Move to another time")

    assert (await fresh(house.desk, pass_)).booked == 1
    assert "Moved: Sat, 5 Dec, 10:00" in anna.screen.text and "Until now: Fri" in anna.screen.text
    assert len(anna.phone.chat.messages) == told + 1


async def test_shortening_a_pass_lists_what_is_booked_behind_it_and_asks(house: FrontDesk) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)
    await carl.forges(ChangeExpiry(pass_id=pass_.id).pack())
    await carl.presses("« Jan")
    await carl.presses("« Dec")

    asked = await carl.presses("3")
    assert "Fri, 4 Dec, 18:00" in asked.text and "Illness" not in asked.labels
    await carl.presses("Cancel and return")
    await carl.presses("Illness")

    now = await fresh(house.desk, pass_)
    assert (now.valid_until, now.booked, now.free) == (date(2026, 12, 3), 0, 10)
    assert "Your booking is cancelled" in anna.screen.text
    await carl.presses("Undo")
    now = await fresh(house.desk, pass_)
    assert (now.valid_until, now.booked) == (pass_.valid_until, 1)
    assert "You are booked again: Fri, 4 Dec" in anna.screen.text


async def test_the_provisional_dates_of_a_first_booking_are_called_so(house: FrontDesk) -> None:
    validity = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 45}
    carl, anna, pass_ = await at_the_desk(house, validity=validity)
    await carl.forges(BookSession(pass_id=pass_.id).pack())
    await carl.presses("4")

    thought = await carl.presses("18:00")
    assert "valid through 2 Jan 2027, for the time being" in thought.text
    await carl.presses("Book")

    assert "no date → 2 Jan 2027" in anna.screen.text
    card = (await anna.says("/balance")).text
    assert "provisional" in card and "4 Dec 2026" in card


async def test_less_than_is_booked_cannot_be_taken_and_the_bookings_are_a_press_away(
    house: FrontDesk,
) -> None:
    carl, _, pass_ = await at_the_desk(house, size=1)
    await booked(house, carl, pass_)
    await carl.forges(ShowPass(pass_id=pass_.id).pack())
    await carl.presses("Adjust")

    refused = await carl.presses("−1")
    assert "Cancel the booking first" in refused.text
    assert "Fri, 4 Dec, 18:00" in (await carl.presses("Bookings")).text


@pytest.mark.parametrize(("language", "book"), [("de", "Termin buchen"), ("ru", "Новая запись")])
async def test_it_is_spoken_in_every_language(house: FrontDesk, language: str, book: str) -> None:
    owner, anna = await house.owner(language=language), await house.client(language=language)
    await anna.says("/start")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    await owner.says("/coach")
    await owner.forges(ShowMore(pass_id=pass_.id).pack())

    await owner.presses(book)
    await owner.presses("4")
    await owner.presses("18:00")
    saves = {"de": "Buchen", "ru": "Записать"}[language]
    await owner.presses(saves)

    assert (await fresh(house.desk, pass_)).booked == 1
    starts = {"de": "Gebucht", "ru": "Вы записаны"}[language]
    assert anna.screen.text.startswith(starts)


async def test_who_may_only_look_is_offered_no_booking_and_learns_nothing(house: FrontDesk) -> None:
    _, anna, pass_ = await at_the_desk(house)
    looker = await house.coach(name="Lou Looker")
    await clientele.assign(house.desk, (await house.owner("Otto")).actor, anna.id, looker.id, own=True)
    await looker.says("/coach")

    assert "Book a session" not in (await looker.forges(ShowMore(pass_id=pass_.id).pack())).labels
    await looker.forges(PickDay(pass_id=pass_.id, version=pass_.version, day=FRIDAY).pack())
    assert looker.toast == "This does not exist."
    await anna.forges(BookSession(pass_id=pass_.id).pack())
    assert anna.toast == "This does not exist."


async def test_bookings_move_with_a_card_that_is_merged_into_another(house: FrontDesk) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)
    owner = await house.owner("Otto Owner")
    twin = await people.add_client(house.desk, owner.actor, "Anna Twin")

    await clientele.merge(house.desk, owner.actor, anna.id, twin.id)

    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.live_of_pass(pass_.id)
    assert booking.client_id == twin.id
    assert "18:00" in (await anna.says("/bookings")).text


async def test_with_several_services_and_coaches_an_owner_is_asked_which(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    for name in ("Boxing", "Yoga"):
        await catalogue.add(house.desk, owner.actor, Section.SERVICES, name)
    for name in ("Hall 1", "Hall 2"):
        await catalogue.add(house.desk, owner.actor, Section.PLACES, name)
    for name in ("Carl Coach", "Mia Coach"):
        await house.coach(name=name)
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    await owner.says("/coach")
    await owner.forges(BookSession(pass_id=pass_.id).pack())
    await owner.presses("4")

    assert "What is the session of?" in (await owner.presses("18:00")).text
    assert "With whom?" in (await owner.presses("Yoga")).text
    assert "Where?" in (await owner.presses("Mia Coach")).text
    assert "Fri, 4 Dec, 18:00 · Yoga · Mia Coach · Hall 2" in (await owner.presses("Hall 2")).text
    await owner.presses("Book")

    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.live_of_pass(pass_.id)
    assert (booking.service, booking.coach, booking.place) == ("Yoga", "Mia Coach", "Hall 2")


async def test_on_a_shared_pass_it_is_asked_who_comes_and_they_are_told(house: FrontDesk) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    owner, ben = await house.owner("Otto Owner"), await house.client("Ben Guest")
    await ben.says("/start")
    seen = (await fresh(house.desk, pass_)).version
    await sharing.share(house.desk, owner.actor, pass_.id, ben.id, seen=seen)
    await carl.forges(BookSession(pass_id=pass_.id).pack())
    await carl.presses("4")

    assert "Who comes?" in (await carl.presses("18:00")).text
    await carl.presses("Ben Guest")
    await carl.presses("Book")

    assert "Booked: Fri, 4 Dec, 18:00" in ben.screen.text and "Booked: Fri" in anna.screen.text
    assert "18:00" in (await ben.says("/bookings")).text
    assert "You have nothing booked" in (await anna.says("/bookings")).text


async def test_a_contested_check_in_that_is_reversed_is_booked_again(
    house: FrontDesk, clock: TestClock
) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await booked(house, carl, pass_)
    clock.stand_at(ON_FRIDAY)
    await carl.forges(ShowClient(client_id=anna.id).pack())
    await carl.presses("Check in: 18:00")
    await carl.presses("Check in already")
    await anna.presses("Not right")
    owner = await house.owner("Otto Owner")
    (dispute,) = (await disputes.waiting(house.desk, owner.actor)).disputes

    await disputes.settle(house.desk, owner.actor, dispute.id, DisputeState.REVERSED)
    await house.settled()

    now = await fresh(house.desk, pass_)
    assert (now.used, now.booked) == (0, 1)
    assert "18:00" in (await anna.says("my bookings")).text


async def test_hours_that_the_pass_does_not_cover_are_no_buttons_and_are_refused_when_typed(
    house: FrontDesk,
) -> None:
    carl, _, pass_ = await at_the_desk(house, coverage={"opens": "09:00", "closes": "16:00"})
    await carl.forges(BookSession(pass_id=pass_.id).pack())

    hours = await carl.presses("4")

    assert {"09:00", "15:00"} <= set(hours.labels) and not {"08:00", "16:00"} & set(hours.labels)
    await carl.presses("Type a time")
    await carl.says("16:00")
    assert await fresh(house.desk, pass_) == pass_


async def test_a_session_is_as_long_as_its_service_says(house: FrontDesk) -> None:
    carl, anna, pass_ = await at_the_desk(house)
    await personal(house.desk, "Massage", minutes=90)

    await booked(house, carl, pass_)

    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.ahead(anna.id, ON_FRIDAY, None, 5)
    assert booking.minutes == 90


async def test_staff_are_warned_of_time_off_and_of_times_outside_the_hours(house: FrontDesk) -> None:
    carl, _, pass_ = await at_the_desk(house)
    await open_hours(house.desk, carl.id, "09:00", "12:00")
    async with house.desk.writing() as tx:
        off = TimeOff(coach_id=carl.id, starts_at=at(10), ends_at=at(11))
        await tx.availability.add_off(off)
    await carl.forges(BookSession(pass_id=pass_.id).pack())
    await carl.presses("4")

    said = {}
    for hour in ("09:00", "10:00", "18:00"):
        said[hour] = (await carl.presses(hour)).text
        await carl.presses("Back")

    assert "⚠" not in said["09:00"]
    assert "⚠ Carl Coach is off at that time." in said["10:00"]
    assert "⚠ That is outside the hours of Carl Coach." in said["18:00"]
    await carl.presses("18:00")
    await carl.presses("Book")
    assert (await fresh(house.desk, pass_)).booked == 1
