"""Long days and large classes stay readable, in every language."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.bookings import BookingState
from domain.people import Right
from handlers.taps.roster import (
    ShowRoster,
)
from tests.chat.front_desk import FrontDesk
from tests.chat.test_roster import class_of, states
from tests.conftest import TestClock
from tests.studio_life import session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
AT_SIX = datetime(2026, 12, 4, 17, 5, tzinfo=UTC)


async def test_a_class_of_sixty_is_read_in_pages_and_a_page_stays_after_a_tap(
    house: FrontDesk, clock: TestClock
) -> None:
    names = tuple(f"Client {number:02}" for number in range(30))
    _, carl, boxing, _ = await class_of(house, unpaid=names, capacity=60)
    clock.stand_at(AT_SIX)
    await carl.says("/coach")

    shown = await carl.forges(ShowRoster(session_id=boxing.id).pack())
    assert "Page 1 of 3" in shown.text and len(shown.text) < 2000
    shown = await carl.presses("Page ›")
    assert shown.labels[0] == "○ Client 12 · unpaid"
    shown = await carl.presses("○ Client 13 · unpaid")
    assert "Page 2 of 3" in shown.text and "Checked in 1 · expected 29" in shown.text
    done = await carl.presses("Check in all (29)")
    assert "29 people checked in." in done.text


async def test_a_day_of_forty_sessions_is_read_in_pages_and_other_days_are_a_press_away(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    carl = await house.coach(Right.DEDUCT)
    for number in range(40):
        begins = FRIDAY - timedelta(hours=9) + timedelta(minutes=15 * number)
        await session(house.desk, begins, coach_id=carl.id if number % 2 else owner.id)
    clock.stand_at(AT_SIX)

    mode = await owner.says("/coach")
    leading = [label for label in mode.labels if "of 10" in label]
    assert leading[0] == "17:30 Session · 0 of 10" and leading[-1] == "18:15 Session (Carl) · 0 of 10"
    assert len(leading) == 6
    shown = await owner.presses("All sessions of today (40)")
    assert "Today, Fri, 4 Dec: 40 sessions" in shown.text and "Page 1 of 4" in shown.text
    assert shown.labels[0] == "09:00 Session · 0 of 10"
    await owner.presses("Page ›")
    shown = await owner.presses("Page ›")
    assert "09:15 Session (Carl) · 0 of 10" in shown.labels
    shown = await owner.presses("Sat, 5 Dec ›")
    assert "Sat, 5 Dec: no sessions" in shown.text
    assert "Page 1 of 4" in (await owner.presses("Today")).text
    assert len([each for each in (await carl.says("/coach")).labels if "of 10" in each]) == 4


@pytest.mark.parametrize(
    ("language", "all_", "back", "seen"),
    [
        ("de", "Alle einchecken (2)", "Alle 2 zurücknehmen", "Eingecheckt 0 · erwartet 2"),
        ("ru", "Отметить всех (2)", "Снять отметки: 2", "Отмечено 0 · ожидается 2"),
    ],
)
async def test_it_is_spoken_in_every_language(
    house: FrontDesk, clock: TestClock, language: str, all_: str, back: str, seen: str
) -> None:
    _, _, boxing, _ = await class_of(house, "Anna A", unpaid=("Zoe Z",))
    otto = await house.owner("Otto Owner", language=language)
    clock.stand_at(AT_SIX)
    mode = await otto.says("/coach")
    assert await otto.presses(mode.labels[0]) is not None

    assert seen in otto.screen.text
    await otto.presses(all_)
    await otto.presses(back)
    assert seen in otto.screen.text
    assert set((await states(house, boxing)).values()) == {BookingState.BOOKED}
