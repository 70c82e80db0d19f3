"""Several sessions at once: ticked, usual, all that is left; and what a client has booked."""

from datetime import UTC, datetime, timedelta

from domain.bookings import BookingState
from domain.catalogue import Section
from domain.ids import ServiceId, SessionId
from domain.passes import Pass
from domain.people import Right
from handlers.taps.booking import MyBookings
from handlers.taps.several import (
    BookSeveral,
    BookUsual,
    ShowSeveral,
    ShowUsual,
    TickDay,
    TickDays,
    Way,
    ticked,
)
from handlers.taps.tap import LIMIT
from services import catalogue
from services.placing import Want, book, preview
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_placing import at_home, fill, places, ruled
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
TUESDAY = datetime(2026, 12, 8, 17, tzinfo=UTC)
WEEK = timedelta(weeks=1)


async def usually_on_tuesdays(
    house: FrontDesk, clock: TestClock, **terms: object
) -> tuple[Guest, Guest, Pass]:
    """A client who boxed on two Tuesdays, with a new pass, and boxing on six Tuesdays ahead."""
    owner, anna = await house.owner(), await house.client("Anna Client")
    boxing = ServiceId((await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Boxing")).id)
    now = clock.now()
    for weeks in (2, 3):
        before = await session(house.desk, TUESDAY - weeks * WEEK, service_id=boxing)
        clock.stand_at(before.starts_at - timedelta(days=1))
        want = Want(anna.id, (before.id,), unpaid=True)
        await book(house.desk, owner.actor, want, mark=(await preview(house.desk, owner.actor, want)).mark)
    clock.stand_at(now)
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Gold", **terms))
    for weeks in range(6):
        await session(house.desk, TUESDAY + weeks * WEEK, service_id=boxing)
    await house.settled()
    await anna.says("/book")
    return owner, anna, pass_


async def test_sessions_of_two_days_are_ticked_and_booked_by_one_press(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house)
    for hours in (0, 2, 24):
        await session(house.desk, FRIDAY + timedelta(hours=hours))
    await anna.says("/book")

    await anna.presses("Choose several")
    await anna.presses("Fri, 4 Dec · 2 sessions")
    await anna.presses("18:00 · 10 free")
    both = await anna.presses("20:00 · 10 free")
    assert "2 sessions chosen" in both.text and "✓ 18:00 · 10 free" in both.labels
    one = await anna.presses("✓ 20:00 · 10 free")
    assert "One session chosen" in one.text
    await anna.presses("Another day")
    await anna.presses("Sat, 5 Dec · one session")
    await anna.presses("18:00 · 10 free")
    thought = await anna.presses("Continue with 2")
    assert "Gold, 10 → 9 free" in thought.text and "Gold, 9 → 8 free" in thought.text
    assert await fresh(house.desk, pass_) == pass_
    done = await anna.presses("Book all 2")

    assert "2 sessions booked" in done.text and (await fresh(house.desk, pass_)).booked == 2
    await anna.presses("Undo")
    assert (await fresh(house.desk, pass_)).free == 10 and await places(house, anna.id) == []


async def test_what_cannot_be_booked_is_left_out_and_said(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house, size=1)
    chosen = [(await session(house.desk, FRIDAY + timedelta(days=each))).id for each in range(2)]

    thought = await anna.forges(ShowSeveral(ticked=ticked(tuple(chosen))).pack())
    assert "Gold, 1 → 0 free" in thought.text and "nothing is free" in thought.text
    assert "One is not booked" in thought.text
    done = await anna.presses("Book one")

    assert "one session booked" in done.text and "✗ Sat, 5 Dec, 18:00" in done.text
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_a_full_one_among_several_is_waited_for_where_its_client_wants_it(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_home(house)
    full = await session(house.desk, FRIDAY, capacity=1)
    await fill(house, owner, full.id)
    free = await session(house.desk, FRIDAY + timedelta(days=1))
    tap = ShowSeveral(ticked=ticked((full.id, free.id)))

    thought = await anna.forges(tap.pack())
    assert "The session is full by now" in thought.text and "Book one" in thought.labels
    thought = await anna.presses("Wait for 1 full")
    assert "Fri, 4 Dec, 18:00: full, on the waitlist" in thought.text and "unpaid" not in thought.text
    done = await anna.presses("Book 1, wait for 1")

    assert "one session booked" in done.text and "One is on the waitlist" in done.text
    states = [each.state for each in await places(house, anna.id)]
    assert states == [BookingState.WAITLISTED, BookingState.BOOKED]
    assert (await fresh(house.desk, pass_)).booked == 1
    assert "waitlist, place 1" in (await anna.says("/bookings")).text
    await anna.presses("Undo")
    assert "waitlist" not in (await anna.says("/bookings")).text


async def test_the_days_say_what_is_ticked_on_them(house: FrontDesk) -> None:
    _, anna, _ = await at_home(house)
    made = [await session(house.desk, FRIDAY + timedelta(days=each)) for each in (0, 0, 1, 7)]
    chosen = ticked(tuple(made[each].id for each in (0, 1, 3)))

    page = await anna.forges(TickDays(ticked=chosen).pack())

    assert "Fri, 4 Dec: 2" in page.text and "Fri, 11 Dec: 1" in page.text and "Sat" not in page.text
    assert [each for each in page.labels if each.startswith("✓")] == ["✓ Fri, 4 Dec · 2 sessions"]
    day = await anna.presses("Sat, 5 Dec · one session")
    assert "Fri, 4 Dec: 2" in day.text


async def test_what_no_pass_pays_is_booked_unpaid_where_the_owner_lets_it(house: FrontDesk) -> None:
    await ruled(house, beyond="unpaid")
    _, anna, _ = await at_home(house, size=1)
    chosen = [(await session(house.desk, FRIDAY + timedelta(days=each))).id for each in range(3)]

    thought = await anna.forges(ShowSeveral(ticked=ticked(tuple(chosen))).pack())
    assert "2 are unpaid" in thought.text
    await anna.presses("Book all 3")

    assert [each.is_unpaid for each in await places(house, anna.id)] == [False, True, True]


async def test_a_second_press_shows_what_the_first_has_booked(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house)
    chosen = tuple([(await session(house.desk, FRIDAY + timedelta(days=each))).id for each in range(2)])
    mark = (await preview(house.desk, anna.actor, Want(anna.id, chosen))).mark
    tap = BookSeveral(mark=mark, ticked=ticked(chosen)).pack()

    await anna.forges(tap)
    again = await anna.forges(tap)

    assert anna.toast == "This is booked already." and "2 sessions booked" in again.text
    assert (await fresh(house.desk, pass_)).booked == 2


async def test_what_has_changed_since_is_shown_afresh_and_nothing_booked(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_ = await at_home(house)
    chosen = tuple([(await session(house.desk, FRIDAY + timedelta(days=each))).id for each in range(2)])
    await anna.forges(ShowSeveral(ticked=ticked(chosen)).pack())
    first = Want(anna.id, chosen[:1])
    await book(house.desk, anna.actor, first, mark=(await preview(house.desk, anna.actor, first)).mark)
    clock.advance(timedelta(minutes=2))

    shown = await anna.presses("Book all 2")

    assert "changed meanwhile" in anna.toast and "Book one" in shown.labels
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_more_than_a_button_can_hold_are_not_ticked(house: FrontDesk) -> None:
    _, anna, _ = await at_home(house)
    made = [await session(house.desk, FRIDAY + timedelta(minutes=each)) for each in range(10)]
    await anna.forges(TickDay(day=FRIDAY.date()).pack())

    for each in range(10):
        await anna.presses(f"18:0{each} · 10 free")

    assert "8 sessions chosen, of 8 at most" in anna.screen.text
    far = tuple(SessionId(36**9 + each) for each in range(5))
    full = TickDay(day=FRIDAY.date(), ticked=ticked(far[:4]))
    assert len(full.pack().encode()) <= LIMIT < len(full.pack().encode()) + 12
    assert "4 sessions chosen" in (await anna.forges(full.pack())).text
    await anna.presses(f"18:00 · {made[0].free} free")
    assert anna.screen.labels


async def test_made_up_ticks_are_refused(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house)

    for data in ("jv::", "jv", "jv::zzz", "jw:000000::1.2"):
        await anna.forges(data)
        assert anna.toast == "This does not exist."
    await anna.forges("jv::1.2.3.4.5.6.7.8.9")
    assert "older version" in anna.toast

    assert await fresh(house.desk, pass_) == pass_


async def test_the_usual_is_booked_in_two_presses(house: FrontDesk, clock: TestClock) -> None:
    _, anna, pass_ = await usually_on_tuesdays(house, clock)

    thought = await anna.presses("Book my usual")
    assert "Tue, 8 Dec, 18:00 · Boxing: Gold, 10 → 9 free" in thought.text
    await anna.presses("Book one")

    assert [each.starts_at for each in await places(house, anna.id)][-1] == TUESDAY
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_all_that_is_left_is_booked_and_what_stays_is_said(house: FrontDesk, clock: TestClock) -> None:
    _, anna, pass_ = await usually_on_tuesdays(house, clock, size=9)

    thought = await anna.presses("Book all that is left")
    assert "3 sessions of Gold stay free: none of the usual" in thought.text
    assert "until 28 Feb 2027" in thought.text
    done = await anna.presses("Book all 6")

    assert "6 sessions booked" in done.text and "3 sessions of Gold stay free" in done.text
    now = await fresh(house.desk, pass_)
    assert (now.booked, now.free) == (6, 3)
    await anna.presses("Undo")
    assert (await fresh(house.desk, pass_)).booked == 0


async def test_a_second_press_on_the_usual_books_nothing_more(house: FrontDesk, clock: TestClock) -> None:
    _, anna, pass_ = await usually_on_tuesdays(house, clock)
    await anna.forges(ShowUsual(way=Way.USUAL).pack())
    async with house.desk.reading() as tx:
        (next_,) = await tx.timetable.between(TUESDAY, TUESDAY + timedelta(minutes=1))
    mark = (await preview(house.desk, anna.actor, Want(anna.id, (next_.id,)))).mark
    tap = BookUsual(way=Way.USUAL, mark=mark).pack()

    await anna.forges(tap)
    await anna.forges(tap)

    assert anna.toast == "This is booked already." and (await fresh(house.desk, pass_)).booked == 1


async def test_staff_book_several_for_a_client_they_see(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house)
    carl, eve = await house.coach(*Right), await house.coach(Right.DEDUCT, name="Eve Coach")
    chosen = tuple([(await session(house.desk, FRIDAY + timedelta(days=each))).id for each in range(2)])
    tap = ShowSeveral(among=f"V{anna.id}", ticked=ticked(chosen)).pack()
    await carl.says("/coach")
    await eve.says("/coach")

    await eve.forges(tap)
    assert eve.toast == "This does not exist."
    await carl.forges(tap)
    await carl.presses("Book all 2")

    assert (await fresh(house.desk, pass_)).booked == 2
    assert "You are booked for 2 sessions" in anna.screen.text


async def test_staff_add_those_that_nothing_pays_for(house: FrontDesk) -> None:
    _, anna, pass_ = await at_home(house, size=1)
    carl = await house.coach(*Right)
    chosen = tuple([(await session(house.desk, FRIDAY + timedelta(days=each))).id for each in range(3)])
    await carl.says("/coach")

    shown = await carl.forges(ShowSeveral(among=f"V{anna.id}", ticked=ticked(chosen)).pack())
    assert "2 are not booked" in shown.text and {"Book one", "Add 2 unpaid"} <= set(shown.labels)
    await carl.presses("Add 2 unpaid")
    await carl.presses("Book all 3")

    assert [each.is_unpaid for each in await places(house, anna.id)] == [False, True, True]
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_a_client_adds_none_that_nothing_pays_for(house: FrontDesk) -> None:
    _, anna, _ = await at_home(house, size=1)
    chosen = tuple([(await session(house.desk, FRIDAY + timedelta(days=each))).id for each in range(2)])
    tap = ShowSeveral(ticked=ticked(chosen), unpaid=True)

    shown = await anna.forges(tap.pack())
    assert "Add 1 unpaid" not in shown.labels
    await anna.presses("Book one")

    assert [each.is_unpaid for each in await places(house, anna.id)] == [False]


async def test_thirty_bookings_are_read_page_by_page(house: FrontDesk) -> None:
    _, anna, _ = await at_home(house, size=30)
    made = tuple([(await session(house.desk, FRIDAY + timedelta(days=each))).id for each in range(30)])
    want = Want(anna.id, made)
    await book(house.desk, anna.actor, want, mark=(await preview(house.desk, anna.actor, want)).mark)

    page = await anna.says("/bookings")
    lines = [each for each in page.text.splitlines() if each.startswith("•")]
    while "More" in page.labels:
        page = await anna.presses("More")
        lines += [each for each in page.text.splitlines() if each.startswith("•")]
    assert len(lines) == len(set(lines)) == 30
    first = await anna.presses("First page")

    assert first.text.splitlines()[2] == lines[0]
    stale = await anna.forges(MyBookings(after=2**40).pack())
    assert stale.text == first.text


async def test_ones_own_booking_says_what_pays_and_until_when_it_is_free_to_cancel(
    house: FrontDesk,
) -> None:
    _, anna, _ = await at_home(house)
    boxing = await session(house.desk, FRIDAY)
    want = Want(anna.id, (boxing.id,))
    await book(house.desk, anna.actor, want, mark=(await preview(house.desk, anna.actor, want)).mark)
    await anna.says("/bookings")

    card = await anna.presses("Fri, 4 Dec, 18:00")

    assert "Gold pays." in card.text and "Until 19:00" in card.text
    assert "Cancelling costs nothing until Fri, 4 Dec, 06:00" in card.text
    assert [each.state for each in await places(house, anna.id)] == [BookingState.BOOKED]
