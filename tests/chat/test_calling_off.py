"""Calling sessions and series off in the chat, and letting them take place after all."""

from datetime import UTC, date, datetime

import pytest

from domain.ids import SeriesId
from domain.people import Right
from domain.timetable import Session
from handlers.taps.series import AskSeriesEnd, EndSeries, ShowSeries
from handlers.taps.timetable import AskCallOff, CallOffSession, NewSession, Reinstate, ShowSession
from tests.chat.front_desk import FrontDesk, Guest
from tests.services.test_calling_off import placed
from tests.studio_life import fresh, give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def booked(house: FrontDesk, language: str = "en") -> tuple[Guest, Guest, Session]:
    """An owner, a client who is booked, and the session."""
    owner, anna = await house.owner(language=language), await house.client("Anna <b>& Co", language=language)
    boxing = await session(house.desk, FRIDAY, capacity=12)
    await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    await placed(house.desk, owner.actor, boxing, anna.id)
    await anna.says("/start")
    await owner.says("/start")
    return owner, anna, boxing


async def test_an_owner_calls_a_session_off_and_lets_it_take_place_after_all(house: FrontDesk) -> None:
    owner, anna, boxing = await booked(house)
    card = await owner.forges(ShowSession(session_id=boxing.id).pack())
    assert "Places taken: 1 of 12" in card.text

    asked = await owner.presses("Call off")
    assert "1 is booked and paid by a pass" in asked.text and "Anna <b>& Co" in asked.text
    off = await owner.presses("Call off and tell everybody")
    assert "Called off." in off.text and owner.toast == "Called off. Everybody is told."
    assert "Fri, 4 Dec, 18:00" in anna.screen.text

    thought = await owner.presses("Let it take place after all")
    assert "1 is booked again" in thought.text
    again = await owner.presses("Reinstate and tell everybody")
    assert "Places taken: 1 of 12" in again.text
    assert "It takes place after all" in anna.screen.text and "You are booked again" in anna.screen.text


async def test_an_old_card_calls_nothing_off_twice(house: FrontDesk) -> None:
    owner, anna, boxing = await booked(house)
    old = CallOffSession(session_id=boxing.id, version=boxing.version).pack()
    await owner.forges(ShowSession(session_id=boxing.id).pack())
    await owner.forges(old)
    count = len(anna.phone.chat.messages)

    shown = await owner.forges(old)

    assert "Called off." in shown.text and len(anna.phone.chat.messages) == count
    await owner.forges(Reinstate(session_id=boxing.id, version=1).pack())
    assert "has changed meanwhile" in owner.toast


async def test_called_off_sessions_are_a_press_away_from_their_day(house: FrontDesk) -> None:
    owner, _, boxing = await booked(house)
    await owner.forges(CallOffSession(session_id=boxing.id, version=boxing.version).pack())
    day = await owner.presses("Back")
    assert "No session on this day" in day.text

    listed = await owner.presses("1 called off")
    assert "18:00 · Session" in listed.labels


async def test_a_series_ends_from_a_pressed_or_typed_date(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/start")
    await owner.forges(NewSession(day=FRIDAY.date()).pack())
    for label in ("18:00", "Every week", "Done", "Every week", "Without an end", "Save the series"):
        await owner.presses(label)
    await owner.forges(ShowSeries(series_id=SeriesId(1)).pack())

    await owner.presses("End the series")
    assert "Fri, 18 Dec" in owner.screen.labels
    assert "not a date" in (await owner.says("30.02.2027")).text
    thought = await owner.says("20.01.2027")
    assert "From" in thought.text or "from Wed, 20 Jan" in thought.text
    assert "1 session is called off" in thought.text
    await owner.presses("Back")
    await owner.presses("End the series")
    thought = await owner.presses("Fri, 18 Dec")
    assert "6 sessions are called off" in thought.text
    done = await owner.presses("End it and tell everybody")

    assert "until 17 Dec 2026" in done.text and "2 sessions are to come" in done.text
    async with house.desk.reading() as tx:
        left = await tx.series.sessions(SeriesId(1), date.min)
    assert [each.day.day for each in left] == [4, 11]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("de", ("Absagen", "Absagen und allen sagen", "Doch stattfinden lassen", "Doch stattfinden lassen")),
        (
            "ru",
            ("Отменить занятие", "Отменить и всем сообщить", "Всё-таки провести", "Провести и всем сообщить"),
        ),
    ],
)
async def test_it_is_spoken_in_every_language(
    house: FrontDesk, language: str, labels: tuple[str, ...]
) -> None:
    owner, anna, boxing = await booked(house, language)
    await owner.forges(ShowSession(session_id=boxing.id).pack())
    for label in labels:
        await owner.presses(label)

    async with house.desk.reading() as tx:
        (booking,) = await tx.bookings.of_session(boxing.id)
        pass_ = await tx.passes.usable_by(anna.id, FRIDAY.date())
    assert booking.is_live and (await fresh(house.desk, pass_[0])).booked == 1


async def test_whose_session_it_is_not_learns_nothing(house: FrontDesk) -> None:
    owner, anna, boxing = await booked(house)
    carl = await house.coach(*Right)
    await carl.says("/start")
    await carl.forges(ShowSession(session_id=boxing.id).pack())
    assert "Call off" not in carl.screen.labels

    for guest in (carl, anna):
        for tap in (
            AskCallOff(session_id=boxing.id),
            CallOffSession(session_id=boxing.id, version=boxing.version),
            Reinstate(session_id=boxing.id, version=boxing.version),
            EndSeries(series_id=SeriesId(1), version=1, day=FRIDAY.date()),
        ):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    await anna.forges(AskSeriesEnd(series_id=SeriesId(1)).pack())
    assert anna.toast == "This does not exist."
    assert owner.id != carl.id
