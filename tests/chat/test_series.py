"""Weekly series in the chat: making them, and the days that are left out."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.catalogue import Section
from domain.ids import SeriesId
from domain.repeating import weekly as every_week
from domain.session_changes import Fact
from domain.timetable import Series, Session
from handlers.taps.series import (
    AskSeriesChange,
    ListEnded,
    ListSeries,
    SaveSeriesChange,
    ShowSeries,
    ThinkSeriesEnd,
)
from handlers.taps.timetable import NewSession
from services import catalogue
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.services.test_calling_off import placed
from tests.studio_life import give, plan, session

FRIDAY = date(2026, 12, 4)


async def laid(house: FrontDesk) -> list[Session]:
    """What stands on the timetable of the first series."""
    async with house.desk.reading() as tx:
        return await tx.series.sessions(SeriesId(1), date.min)


async def weekly(guest: Guest, hour: str = "18:00") -> None:
    """A series every Friday, up to the question of its weekdays."""
    await guest.says("/start")
    await guest.forges(NewSession(day=FRIDAY).pack())
    await guest.presses(hour)
    await guest.presses("Every week")


async def test_a_series_of_two_weekdays_is_made_and_laid_out_at_once(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    await house.coach()
    await weekly(owner)
    assert {"✓ Fri", "Tue"} <= set(owner.screen.labels)
    await owner.presses("Tue")
    await owner.presses("Done")
    await owner.presses("Every week")
    thought = await owner.presses("Without an end")
    assert "every Tue, Fri, 18:00" in thought.text and "16 sessions in the next 8 weeks" in thought.text
    assert "Fri, 4 Dec, 18:00" in thought.text

    card = await owner.presses("Save the series")
    assert "every Tue, Fri" in card.text and "Fri, 4 Dec, 18:00 · Session" in card.labels
    assert len(await laid(house)) == 16
    clock.advance(timedelta(days=7))
    await house.ticks()
    assert len(await laid(house)) == 18
    await owner.forges(ListSeries().pack())
    assert "18:00 Session · Tue, Fri" in owner.screen.labels
    await owner.forges(ShowSeries(series_id=SeriesId(1)).pack())
    assert "17 sessions are to come" in owner.screen.text


async def test_every_other_week_until_a_typed_day(house: FrontDesk) -> None:
    owner = await house.owner()
    await weekly(owner)
    await owner.presses("Done")
    await owner.presses("Every other week")
    for typed in ("03.12.2026", "30.02.2027", "31.12.9999"):
        assert "Save" not in " ".join((await owner.says(typed)).labels)
    thought = await owner.says("15.01.2027")
    assert "every other week, until 15 Jan 2027" in thought.text
    await owner.presses("Save the series")

    assert [each.day for each in await laid(house)] == [FRIDAY + timedelta(days=14 * n) for n in range(4)]


async def test_days_in_a_row_are_short_on_a_button(house: FrontDesk) -> None:
    owner = await house.owner()
    await weekly(owner)
    for day in ("Mon", "Tue", "Wed", "Thu", "Sun"):
        await owner.presses(day)
    for label in ("Done", "Every other week", "Without an end", "Save the series"):
        await owner.presses(label)
    await owner.forges(ListSeries().pack())
    assert "18:00 Session · Mon–Fri, Sun · every 2 weeks" in owner.screen.labels


async def test_days_without_a_chosen_weekday_are_no_series(house: FrontDesk) -> None:
    owner = await house.owner()
    await weekly(owner)
    await owner.presses("✓ Fri")
    assert "Done" not in owner.screen.labels
    await owner.presses("Mon")
    await owner.presses("Done")
    await owner.presses("Every week")

    refused = await owner.says("05.12.2026")
    assert "There is no date" in refused.text and "Save the series" not in refused.labels
    assert "0 sessions" not in refused.text


async def test_dates_on_which_the_coach_is_busy_are_said_before_saving_and_left_out(
    house: FrontDesk,
) -> None:
    owner = await house.owner()
    carl = await house.coach()
    await session(house.desk, datetime(2026, 12, 18, 17, 30, tzinfo=UTC), coach_id=carl.id)
    await weekly(owner)
    await owner.presses("Done")
    await owner.presses("Every week")

    thought = await owner.presses("For 4 weeks")
    assert "One date is left out" in thought.text and "Fri, 18 Dec: Carl Coach has another" in thought.text
    await owner.presses("Save the series")

    assert [each.day.day for each in await laid(house)] == [4, 11, 25]


async def test_what_cannot_be_laid_out_later_is_told_to_the_owner_once(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    carl = await house.coach()
    await session(house.desk, datetime(2027, 1, 29, 17, tzinfo=UTC), coach_id=carl.id)
    await weekly(owner)
    for label in ("Done", "Every week", "Without an end", "Save the series"):
        await owner.presses(label)
    clock.advance(timedelta(days=3))
    await house.ticks()

    assert "is left out on some days" in owner.screen.text and "Fri, 29 Jan" in owner.screen.text
    count = len(owner.phone.chat.messages)
    clock.advance(timedelta(days=1))
    await house.ticks()
    assert len([m for m in owner.phone.chat.messages[count:] if "left out" in m.text]) == 0


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("de", ("Jede Woche", "Fertig", "Jede Woche", "Ohne Ende", "Serie speichern")),
        ("ru", ("Каждую неделю", "Готово", "Каждую неделю", "Без окончания", "Сохранить серию")),
    ],
)
async def test_a_series_is_made_in_every_language(
    house: FrontDesk, language: str, labels: tuple[str, ...]
) -> None:
    owner = await house.owner(language=language)
    await owner.says("/start")
    await owner.forges(NewSession(day=FRIDAY).pack())
    await owner.presses("18:00")
    for label in labels:
        await owner.presses(label)

    assert len(await laid(house)) == 8


async def test_a_series_gets_a_substitute_from_a_date_on_and_more_places(house: FrontDesk) -> None:
    owner = await house.owner()
    await house.coach()
    await weekly(owner)
    for label in ("Done", "Every week", "Without an end", "Save the series"):
        await owner.presses(label)
    mia = await house.coach(name="Mia Coach")

    await owner.presses("Other coach")
    assert "From which date on?" in (await owner.presses("Mia Coach")).text
    thought = await owner.presses("Fri, 18 Dec")
    assert "Coach: Carl Coach → Mia Coach" in thought.text and "6 sessions change" in thought.text
    done = await owner.presses("Save")
    assert "Mia Coach" in done.text and "Change it back" in done.labels
    assert [each.coach_id == mia.id for each in await laid(house)] == [False, False, *[True] * 6]

    await owner.presses("Capacity")
    assert "from 1 to 500" in (await owner.says("0")).text
    assert "Places: 12 → 18" in (await owner.says("18")).text
    await owner.presses("Save")
    assert {each.capacity for each in await laid(house)} == {18}
    old = SaveSeriesChange(series_id=SeriesId(1), version=1, fact=Fact.CAPACITY, value="5", day=FRIDAY)
    await owner.forges(old.pack())
    assert "changed" in owner.toast and {each.capacity for each in await laid(house)} == {18}


async def test_a_series_that_begins_behind_the_eight_weeks_is_laid_out_when_they_reach_it(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    await owner.says("/start")
    await owner.forges(NewSession().pack())
    for typed in ("26.01.2027", "18:00"):
        await owner.says(typed)
    for label in ("Every week", "✓ Tue", "Mon", "Done", "Every other week"):
        await owner.presses(label)
    thought = await owner.presses("Without an end")
    assert "Mon, 8 Feb, 18:00" in thought.text
    await owner.presses("Save the series")

    assert await laid(house) == []
    clock.advance(timedelta(days=20))
    await house.ticks()
    assert [each.day for each in await laid(house)] == [date(2027, 2, 8)]


async def running(house: FrontDesk, guest: Guest) -> None:
    """A series every Friday at 18:00, with its card open."""
    await weekly(guest)
    for label in ("Done", "Every week", "Without an end", "Save the series"):
        await guest.presses(label)


async def booked(house: FrontDesk, boss: Guest, anna: Guest, *days: int) -> None:
    """The client is booked in these sessions of the series."""
    await give(house.desk, boss.actor, anna.id, await plan(house.desk))
    found = await laid(house)
    for number in days:
        await placed(house.desk, boss.actor, found[number], anna.id)


async def test_another_time_from_a_date_on_is_told_once_with_one_calendar_file(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await anna.says("/start")
    await running(house, owner)
    await booked(house, owner, anna, 1, 2)
    await house.settled()
    count = len(anna.phone.chat.messages)

    await owner.presses("Time")
    assert "not a time" in (await owner.says("25:00")).text
    assert "From which date on?" in (await owner.says("19:30")).text
    assert "Choose a day" in (await owner.says("01.06.2027")).text
    thought = await owner.says("11.12.2026")
    assert "every Fri, 18:00 → every Fri, 19:30" in thought.text
    assert "7 sessions change" in thought.text and "1 is booked or waits" in thought.text
    done = await owner.presses("Save and tell everybody")
    assert "every Fri, 19:30" in done.text

    (news,) = anna.phone.chat.messages[count:]
    assert "2 of your sessions have changed" in news.text
    assert "Fri, 11 Dec, 18:00 → 19:30" in news.text and "Fri, 18 Dec, 18:00 → 19:30" in news.text
    shown = await anna.presses("Change in calendar", news)
    assert shown.document is not None
    file = shown.document.content
    assert file.count(b"BEGIN:VEVENT") == 2 and b"DTSTART:20261211T183000Z" in file
    await owner.presses("Change it back")
    await owner.presses("Save and tell everybody")
    assert {each.starts_at.hour for each in await laid(house)} == {17}
    alone = (await laid(house))[3]
    async with house.desk.writing() as tx:
        moved = alone.model_copy(update={"starts_at": alone.starts_at + timedelta(hours=3)})
        assert await tx.timetable.save(moved, seen=alone.version)
    await owner.presses("Time")
    await owner.says("19:30")
    thought = await owner.says("11.12.2026")
    assert "Changed one by one before, and left so: Fri, 25 Dec" in thought.text


async def test_weekdays_are_ticked_and_what_is_called_off_is_said_with_its_people(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await anna.says("/start")
    await running(house, owner)
    await booked(house, owner, anna, 1, 2)

    await owner.presses("Weekdays")
    assert "Done" not in owner.screen.labels
    await owner.presses("✓ Fri")
    assert "Done" not in owner.screen.labels
    await owner.presses("Tue")
    await owner.presses("Done")
    thought = await owner.presses("Fri, 11 Dec")
    assert "7 sessions are called off" in thought.text and "7 sessions are added" in thought.text
    assert "1 person is booked or waits in what is called off" in thought.text
    await owner.presses("Save and tell everybody")

    assert {each.day.weekday() for each in (await laid(house))[1:]} == {1}
    assert "Does not take place" in anna.screen.text
    thought = await owner.presses("Change it back")
    assert "2 bookings are restored" in thought.text
    await owner.presses("Save and tell everybody")
    assert {each.day.weekday() for each in await laid(house)} == {4}
    assert "takes place after all" in anna.screen.text


@pytest.mark.parametrize(
    ("language", "length", "since", "save"),
    [
        ("en", "Length", "Fri, 11 Dec", "Save"),
        ("de", "Dauer", "Fr., 11. Dez.", "Speichern"),
        ("ru", "Длительность", "пт, 11 дек.", "Сохранить"),
    ],
)
async def test_length_place_and_resource_are_changed_in_every_language(
    house: FrontDesk, language: str, length: str, since: str, save: str
) -> None:
    owner = await house.owner(language=language)
    await catalogue.add(house.desk, owner.actor, Section.PLACES, "Hall 2")
    await catalogue.add(house.desk, owner.actor, Section.RESOURCES, "Ring 2")
    async with house.desk.writing() as tx:
        await tx.series.add(Series(rule=every_week({4}), at=time(18), first=FRIDAY, minutes=60, capacity=12))
    await house.ticks()
    await owner.says("/start")
    for fact, label in ((Fact.PLACE, "Hall 2"), (Fact.RESOURCE, "Ring 2")):
        await owner.forges(AskSeriesChange(series_id=SeriesId(1), fact=fact).pack())
        await owner.presses(label)
        await owner.presses(since)
        await owner.presses(save)
    await owner.presses(length)
    await owner.says("90")
    await owner.says("11.12.2026")
    await owner.presses(save)

    first, *later = await laid(house)
    assert (first.minutes, first.place, first.resource) == (60, None, None)
    assert {(each.minutes, each.place, each.resource) for each in later} == {(90, "Hall 2", "Ring 2")}


@pytest.mark.parametrize(
    ("language", "end", "on"),
    [
        ("en", "End it and tell everybody", "Let it go on"),
        ("de", "Beenden und allen sagen", "Weiterlaufen lassen"),
        ("ru", "Завершить и всем сообщить", "Возобновить серию"),
    ],
)
async def test_an_ended_series_is_found_again_and_goes_on(
    house: FrontDesk, clock: TestClock, language: str, end: str, on: str
) -> None:
    owner = await house.owner(language=language)
    async with house.desk.writing() as tx:
        await tx.series.add(Series(rule=every_week({4}), at=time(18), first=FRIDAY, minutes=60, capacity=12))
    await house.ticks()
    await owner.says("/start")
    await owner.forges(ThinkSeriesEnd(series_id=SeriesId(1), day=FRIDAY).pack())
    await owner.presses(end)
    assert await laid(house) == []
    clock.advance(timedelta(days=7))

    await owner.forges(ListEnded().pack())
    (card, _) = owner.screen.labels
    await owner.presses(card)
    await owner.presses(on)
    await owner.presses(on)

    days = [each.day for each in await laid(house)]
    assert days == [FRIDAY + timedelta(days=7 * number) for number in range(1, 9)]
