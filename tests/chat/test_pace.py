"""Whoever has sessions left hears how often to come, and when they usually would."""

from datetime import UTC, datetime, timedelta

from demo.telegram.windows import Shown
from services.placing import Want, book, preview
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_placing import at_home
from tests.chat.test_placing_several import TUESDAY, usually_on_tuesdays
from tests.conftest import TestClock
from tests.studio_life import fresh, session

NINE_DAYS = {"clock": "sale", "count": 9, "unit": "days"}
A_WEEK_BEFORE = datetime(2026, 12, 2, 9, tzinfo=UTC)


async def warned(house: FrontDesk, guest: Guest, clock: TestClock) -> Shown:
    """What somebody reads a week before their pass ends."""
    clock.stand_at(A_WEEK_BEFORE)
    await house.ticks()
    [told] = [each for each in guest.phone.chat.messages if "7 days left" in each.text]
    return told


async def test_an_ending_pass_names_the_pace_and_the_usual_session_and_books_it(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_ = await usually_on_tuesdays(house, clock, validity=NINE_DAYS, size=5)

    told = await warned(house, anna, clock)

    assert "To use everything: 5 visits a week." in told.text
    assert "Your usual session has a free place: Tue, 8 Dec, 18:00 · Boxing" in told.text
    assert told.labels[0] == "Book my usual"
    await anna.presses("Book my usual")
    [thought] = [each for each in anna.phone.chat.messages if "the usual sessions" in each.text]
    await anna.presses(thought.labels[0], thought)
    assert (await fresh(house.desk, pass_)).booked == 1


async def test_a_usual_session_that_is_full_or_booked_is_not_named(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, _ = await usually_on_tuesdays(house, clock, validity=NINE_DAYS, size=5)
    async with house.desk.reading() as tx:
        [where] = [
            each
            for each in await tx.timetable.between(TUESDAY - timedelta(hours=1), TUESDAY + timedelta(hours=1))
            if each.starts_at == TUESDAY
        ]
    want = Want(anna.id, (where.id,))
    shown = await preview(house.desk, anna.actor, want)
    await book(house.desk, anna.actor, want, mark=shown.mark)

    told = await warned(house, anna, clock)

    assert "To use everything: 4 visits a week." in told.text
    assert "usual" not in told.text
    assert told.labels[0] == "Book a session"


async def test_the_balance_names_the_pace_and_nothing_where_all_is_booked(house: FrontDesk) -> None:
    _, anna, _ = await at_home(house, size=2, validity={"clock": "sale", "count": 2, "unit": "weeks"})

    assert "To use everything: 2 visits a week." in (await anna.says("/balance")).text
    sessions = [await session(house.desk, TUESDAY + timedelta(days=day)) for day in range(2)]
    want = Want(anna.id, tuple(each.id for each in sessions))
    shown = await preview(house.desk, anna.actor, want)
    await book(house.desk, anna.actor, want, mark=shown.mark)

    assert "To use everything" not in (await anna.says("/balance")).text
