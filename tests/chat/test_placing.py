"""A client books in the chat: day, session, confirm; staff do so for them by the same screens."""

from datetime import UTC, date, datetime, timedelta

from domain.bookings import Booking, BookingState
from domain.browsing import Where
from domain.house_rules import Beyond, BookingRules
from domain.ids import PersonId, SessionId
from domain.passes import Pass
from domain.people import Right
from handlers.taps.among import among
from handlers.taps.coach import ShowClient
from handlers.taps.placing import BookPlace, MyBooking, ShowDay, ShowDays, ShowPlace, UndoPlaces, stamp
from handlers.taps.roster import ShowRoster
from services.placing import Want, book, preview
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
ON_FRIDAY = "Fri, 4 Dec · one session"


async def at_home(house: FrontDesk, **terms: object) -> tuple[Guest, Guest, Pass]:
    """The owner, a client with the first screen open, and the client's new pass."""
    owner, anna = await house.owner(), await house.client("Anna <b>& Co")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Gold", **terms))
    # The news of the pass first, so that it stands above what is pressed.
    await house.settled()
    await anna.says("/start")
    return owner, anna, pass_


async def places(house: FrontDesk, client_id: PersonId) -> list[Booking]:
    """A client's places, as committed."""
    async with house.desk.reading() as tx:
        return await tx.browsing.places(client_id, FRIDAY - timedelta(days=30), FRIDAY + timedelta(days=90))


async def fill(house: FrontDesk, owner: Guest, session_id: SessionId) -> None:
    """Somebody else takes a place."""
    other, _ = await client_with_pass(house.desk, owner.actor, "Bo Client")
    want = Want(other.id, (session_id,))
    shown = await preview(house.desk, owner.actor, want)
    await book(house.desk, owner.actor, want, mark=shown.mark)


async def ruled(house: FrontDesk, **rules: object) -> None:
    """The owner's rules of booking."""
    async with house.desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        changed = studio.rules.model_copy(update={"booking": BookingRules.model_validate(rules)})
        await tx.studios.save(studio.model_copy(update={"rules": changed}))


async def test_a_session_is_booked_in_three_presses_naming_the_pass_and_what_is_left(
    house: FrontDesk,
) -> None:
    _, anna, pass_ = await at_home(house)
    carl = await house.coach(name="Carl Coach")
    boxing = await session(house.desk, FRIDAY, capacity=3, coach_id=carl.id)

    days = await anna.presses("Book a session")
    assert ON_FRIDAY in days.labels
    listed = await anna.presses(ON_FRIDAY)
    assert "18:00 · Carl · 3 free" in listed.labels
    thought = await anna.presses("18:00 · Carl · 3 free")
    assert "Fri, 4 Dec, 18:00 · Carl Coach" in thought.text and "Gold pays: 10 → 9 free" in thought.text
    assert "Cancelling costs nothing until Fri, 4 Dec, 06:00" in thought.text
    assert "Later, or without coming, the session is taken" in thought.text
    assert await fresh(house.desk, pass_) == pass_
    done = await anna.presses("Book")

    assert "✓ Booked: Fri, 4 Dec, 18:00 · Carl Coach" in done.text and "10 → 9" in done.text
    (booking,) = await places(house, anna.id)
    assert (booking.session_id, booking.pass_id) == (boxing.id, pass_.id)
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_what_was_just_booked_is_undone_by_one_press_and_only_once(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house)
    boxing = await session(house.desk, FRIDAY)
    await anna.forges(ShowPlace(session_id=boxing.id).pack())
    await anna.presses("Book")

    undone = await anna.presses("Undo")
    assert "✓ Taken back" in undone.text and "Fri, 4 Dec, 18:00" in undone.text
    assert (await fresh(house.desk, pass_)).free == 10 and await places(house, anna.id) == []
    await anna.forges(UndoPlaces(stamp=stamp(house.desk.clock.now())).pack())

    assert "taken back already" in anna.toast


async def test_undo_costs_nothing_or_does_nothing(house: FrontDesk, clock: TestClock) -> None:
    _, anna, pass_ = await at_home(house)
    boxing = await session(house.desk, clock.now() + timedelta(hours=3))
    await anna.forges(ShowPlace(session_id=boxing.id).pack())
    shown = await anna.presses("Book")
    assert "until Tue, 1 Dec, 10:30" in shown.text
    clock.advance(timedelta(minutes=31))

    kept = await anna.presses("Undo")

    assert "Still booked" in kept.text and "Taken back" not in kept.text
    assert (await fresh(house.desk, pass_)).booked == 1
    for wrong in (-1, 0, 2**62):
        await anna.forges(UndoPlaces(stamp=wrong).pack())
        assert "taken back already" in anna.toast


async def test_a_second_press_of_book_shows_what_the_first_has_made(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house)
    boxing = await session(house.desk, FRIDAY)
    card = await anna.forges(ShowPlace(session_id=boxing.id).pack())
    thought = await preview(house.desk, anna.actor, Want(anna.id, (boxing.id,)))
    data = BookPlace(session_id=boxing.id, mark=thought.mark).pack()
    await anna.presses("Book")

    await anna.forges(data, card)

    assert anna.toast == "This is booked already."
    assert "Gold pays." in anna.screen.text and (await fresh(house.desk, pass_)).booked == 1


async def test_another_pass_that_would_pay_meanwhile_is_shown_before_it_is_taken(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await at_home(house)
    boxing = await session(house.desk, FRIDAY)
    card = await anna.forges(ShowPlace(session_id=boxing.id).pack())
    week = await plan(house.desk, "Week", validity={"clock": "sale", "count": 1, "unit": "weeks"})
    await give(house.desk, owner.actor, anna.id, week)

    await anna.presses("Book", card)

    shown = anna.phone.chat.message(card.id)
    assert "changed meanwhile" in anna.toast and "Week pays: 10 → 9 free" in shown.text
    assert shown.labels[0] == "Book" and await places(house, anna.id) == []
    await anna.presses("Book")
    assert len(await places(house, anna.id)) == 1 and await fresh(house.desk, pass_) == pass_


async def test_the_first_booking_says_until_when_the_pass_is_valid_with_it(house: FrontDesk) -> None:
    validity = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 45}
    _, anna, _ = await at_home(house, validity=validity)
    boxing = await session(house.desk, FRIDAY)

    thought = await anna.forges(ShowPlace(session_id=boxing.id).pack())

    assert "valid through 2 Jan 2027, for the time being" in thought.text


async def test_a_full_session_offers_its_waitlist_and_takes_nothing(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_home(house)
    boxing = await session(house.desk, FRIDAY, capacity=1)
    await fill(house, owner, boxing.id)
    await anna.says("/book")

    listed = await anna.presses("Fri, 4 Dec · all full")
    assert "18:00 · full" in listed.labels
    thought = await anna.presses("18:00 · full")
    assert "The session is full" in thought.text and "Book" not in thought.labels
    await anna.presses("Join the waitlist")

    (booking,) = await places(house, anna.id)
    assert booking.state is BookingState.WAITLISTED and await fresh(house.desk, pass_) == pass_
    mine = await anna.says("/bookings")
    assert "waitlist, place 1" in mine.text
    assert "18:00 · waiting" in (await anna.forges(ShowDay(day=FRIDAY.date()).pack())).labels


async def test_the_last_place_taken_meanwhile_is_said_and_the_waitlist_shown(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_home(house)
    boxing = await session(house.desk, FRIDAY, capacity=1)
    await anna.forges(ShowPlace(session_id=boxing.id).pack())
    await fill(house, owner, boxing.id)

    shown = await anna.presses("Book")

    assert "full by now" in anna.toast and "Join the waitlist" in shown.labels
    assert await places(house, anna.id) == [] and await fresh(house.desk, pass_) == pass_


async def test_why_no_pass_pays_is_said_for_each_with_the_way_out(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_home(house, coverage={"weekdays": [0, 1]})
    empty = await plan(house.desk, "Old <i>one", size=1)
    await give(house.desk, owner.actor, anna.id, empty)
    first = await session(house.desk, FRIDAY - timedelta(days=1))
    await anna.forges(ShowPlace(session_id=first.id).pack())
    await anna.presses("Book")
    boxing = await session(house.desk, FRIDAY)

    shown = await anna.forges(ShowPlace(session_id=boxing.id).pack())

    assert "No pass can pay" in shown.text and "Book" not in shown.labels
    assert "Gold is not for this weekday" in shown.text and "Old <i>one: nothing is free" in shown.text
    assert "cancel a booking that you do not need" in shown.text
    assert await fresh(house.desk, pass_) == pass_


async def test_whoever_has_no_pass_is_told_so(house: FrontDesk) -> None:
    bo = await house.client("Bo Client")
    boxing = await session(house.desk, FRIDAY)
    await bo.says("/start")

    assert "You have no pass" in (await bo.forges(ShowPlace(session_id=boxing.id).pack())).text


async def test_beyond_the_balance_is_booked_unpaid_and_says_so_everywhere(house: FrontDesk) -> None:
    await ruled(house, beyond=Beyond.UNPAID)
    bo = await house.client("Bo Client")
    boxing = await session(house.desk, FRIDAY)
    await bo.says("/start")

    thought = await bo.forges(ShowPlace(session_id=boxing.id).pack())
    assert "Unpaid: no pass pays for this place" in thought.text
    done = await bo.presses("Book")

    assert "Unpaid" in done.text and "unpaid" in (await bo.says("/bookings")).text
    assert [each.is_unpaid for each in await places(house, bo.id)] == [True]
    assert "Unpaid" in (await bo.presses("Fri, 4 Dec, 18:00")).text


async def test_sessions_are_narrowed_by_coach_and_widened_again(house: FrontDesk) -> None:
    _, anna, _ = await at_home(house)
    carl, dora = await house.coach(name="Carl Coach"), await house.coach(name="Dora Coach")
    await session(house.desk, FRIDAY, coach_id=carl.id)
    await session(house.desk, FRIDAY, coach_id=dora.id)
    await anna.says("/book")

    await anna.presses("Coach: all")
    narrowed = await anna.presses("Dora Coach")
    assert "Only: Dora Coach" in narrowed.text and ON_FRIDAY in narrowed.labels
    listed = await anna.presses(ON_FRIDAY)
    assert [each for each in listed.labels if "free" in each] == ["18:00 · Dora · 10 free"]
    await anna.presses("Coach: Dora Coach")
    wide = await anna.presses("All coaches")

    assert sum("free" in each for each in wide.labels) == 2


async def test_a_day_of_forty_sessions_is_read_page_by_page(house: FrontDesk) -> None:
    _, anna, _ = await at_home(house)
    for each in range(40):
        await session(house.desk, FRIDAY - timedelta(minutes=20 * each))
    await anna.says("/book")

    page = await anna.presses("Fri, 4 Dec · 40 sessions")
    pages = [[each for each in page.labels if "free" in each]]
    while "Later ›" in page.labels:
        page = await anna.presses("Later ›")
        pages.append([each for each in page.labels if "free" in each])
    assert [len(each) for each in pages] == [10] * 4 and len({each for one in pages for each in one}) == 40
    back = await anna.presses("‹ Earlier")

    assert [each for each in back.labels if "free" in each] == pages[2]


async def test_book_is_understood_in_each_language(house: FrontDesk) -> None:
    await session(house.desk, FRIDAY)
    for language, line, said in (
        ("en", "book", "Book a session"),
        ("de", "Buchen", "Termin buchen"),
        ("ru", "записаться", "Запись на занятие"),
    ):
        guest = await house.client(f"Guest {language}", language=language)
        await guest.says("/start")
        assert said in (await guest.says(line)).text


async def test_staff_book_for_a_client_inside_the_cut_off_and_the_client_is_told(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_ = await at_home(house)
    carl = await house.coach(*Right)
    await session(house.desk, clock.now() + timedelta(hours=1))
    await carl.says("/coach")
    await carl.forges(ShowClient(client_id=anna.id).pack())

    days = await carl.presses("Book a session")
    assert "Book for Anna <b>& Co" in days.text
    await carl.presses("Today · one session")
    thought = await carl.presses("11:00 · 10 free")
    assert "costs nothing until it begins" in thought.text
    done = await carl.presses("Book")

    assert "✓ Booked for Anna <b>& Co" in done.text
    assert (await fresh(house.desk, pass_)).booked == 1
    assert "Booked: Tue, 1 Dec, 11:00" in anna.screen.text
    await carl.presses("Undo")
    assert (await fresh(house.desk, pass_)).booked == 0 and "cancelled" in anna.screen.text


async def test_staff_book_unpaid_where_nothing_pays(house: FrontDesk) -> None:
    bo, carl = await house.client("Bo Client"), await house.coach(*Right)
    boxing = await session(house.desk, FRIDAY)
    await carl.says("/coach")
    context = among(Where(bo.id))

    shown = await carl.forges(ShowPlace(session_id=boxing.id, among=context).pack())
    assert "There is no pass" in shown.text and await places(house, bo.id) == []
    thought = await carl.presses("Book unpaid")
    assert "Unpaid" in thought.text and await places(house, bo.id) == []
    await carl.presses("Book unpaid")

    assert [each.is_unpaid for each in await places(house, bo.id)] == [True]


async def test_a_client_is_booked_from_the_people_of_a_session(house: FrontDesk) -> None:
    _, _, pass_ = await at_home(house)
    carl = await house.coach(*Right)
    boxing = await session(house.desk, FRIDAY, coach_id=carl.id)
    await carl.says("/coach")
    await carl.forges(ShowRoster(session_id=boxing.id).pack())

    await carl.presses("Book a client")
    found = await carl.says("ann")
    await carl.presses(next(each for each in found.labels if "Anna" in each))
    await carl.presses("Book")

    assert (await fresh(house.desk, pass_)).booked == 1
    assert "Anna" not in (await carl.says("zz")).text


async def test_nobody_books_or_reads_for_somebody_who_is_not_theirs(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house)
    boxing = await session(house.desk, FRIDAY)
    await anna.forges(ShowPlace(session_id=boxing.id).pack())
    await anna.presses("Book")
    (booking,) = await places(house, anna.id)
    bo, eve = await house.client("Bo Client"), await house.coach(Right.DEDUCT, name="Eve Coach")
    powerless = await house.coach(Right.SEE_ALL, name="Paul Coach")
    context = among(Where(anna.id))
    forged = (
        ShowDays(among=context),
        ShowDay(day=FRIDAY.date(), among=context),
        ShowPlace(session_id=boxing.id, among=context),
        BookPlace(session_id=boxing.id, mark="000000", among=context),
        UndoPlaces(stamp=stamp(house.desk.clock.now()), among=context),
        MyBooking(booking_id=booking.id),
    )

    for guest in (bo, eve, powerless):
        await guest.says("/start")
        for tap in forged:
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist.", tap
            assert "Anna" not in guest.screen.text

    assert (await fresh(house.desk, pass_)).booked == 1


async def test_made_up_days_and_sessions_are_answered_and_change_nothing(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house)
    await session(house.desk, FRIDAY)

    for day in (date.min, date(2028, 2, 29), date.max):
        assert "Book a session" in (await anna.forges(ShowDay(day=day).pack())).text
    for session_id in (0, -1, 2**60):
        await anna.forges(ShowPlace(session_id=SessionId(session_id)).pack())
        assert anna.toast == "This does not exist."
    for data in ("jp:1:V", "jl:2026-02-30", "jp:1:V1V2V3V4", "jb:1:zzzzzz", "jd::Vzzzzzzzzzzzzz"):
        await anna.forges(data)
        assert "older version" in anna.toast

    assert await fresh(house.desk, pass_) == pass_
