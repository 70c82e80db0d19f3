"""The staff's timetable in the chat: making sessions and looking at them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.catalogue import Section
from domain.house_rules import BookingRules
from domain.people import Right
from domain.timetable import Session
from handlers.taps.timetable import NewSession, SaveSession, ShowSession, ShowTimetable
from services import catalogue, checking
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import booked, client_with_pass, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def on(house: FrontDesk, day: date) -> list[Session]:
    """What stands on the timetable that day."""
    async with house.desk.reading() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        since = studio.calendar.midnight(day)
        return await tx.timetable.between(since, since + timedelta(days=1))


async def coaches_plan(house: FrontDesk) -> None:
    """The owner lets coaches make sessions."""
    async with house.desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        rules = studio.rules.model_copy(update={"booking": BookingRules(coaches_plan=True)})
        await tx.studios.save(studio.model_copy(update={"rules": rules}))


async def named(house: FrontDesk, owner: Guest) -> None:
    """A studio with two services, two halls, a ring and two coaches."""
    for name in ("Boxing", "Yoga"):
        await catalogue.add(house.desk, owner.actor, Section.SERVICES, name)
    for name in ("Hall 1", "Hall 2"):
        await catalogue.add(house.desk, owner.actor, Section.PLACES, name)
    await catalogue.add(house.desk, owner.actor, Section.RESOURCES, "Ring")
    for name in ("Carl Coach", "Mia Coach"):
        await house.coach(name=name)


async def begun(guest: Guest, day: date | None = None) -> None:
    """A session is begun."""
    await guest.says("/start")
    await guest.forges(NewSession(day=day).pack())


async def test_an_owner_makes_a_session_by_pressing_and_typing(house: FrontDesk) -> None:
    owner = await house.owner()
    await named(house, owner)
    await owner.says("/owner")
    day = await owner.presses("Timetable")
    assert "No session on this day" in day.text and "[Tu 1]" in day.labels

    assert "What is it of?" in (await owner.presses("New session")).text
    assert "At what time?" in (await owner.presses("Boxing")).text
    assert "With whom?" in (await owner.says("18:30")).text
    assert "Where?" in (await owner.presses("Mia Coach")).text
    assert "resource" in (await owner.presses("Hall 2")).text
    assert "Once, or every week?" in (await owner.presses("Ring")).text
    thought = await owner.presses("Once")
    assert "Boxing" in thought.text and "18:30–19:30" in thought.text and "Mia Coach" in thought.text
    await owner.presses("Capacity")
    assert "places: 20" in (await owner.says("20")).text
    card = await owner.presses("Save the session")

    assert "0 of 20" in card.text and owner.toast == "On the timetable"
    (made,) = await on(house, date(2026, 12, 1))
    assert (made.service, made.coach, made.place, made.resource) == ("Boxing", "Mia Coach", "Hall 2", "Ring")
    assert (made.starts_at.hour, made.minutes, made.capacity) == (17, 60, 20)


async def test_steps_with_only_one_answer_are_not_asked(house: FrontDesk) -> None:
    owner = await house.owner()
    await house.coach()
    await begun(owner)

    assert "Which day?" in owner.screen.text
    await owner.presses("4")
    assert "Once, or every week?" in (await owner.presses("18:00")).text
    await owner.presses("Once")
    await owner.presses("Save the session")

    (made,) = await on(house, date(2026, 12, 4))
    assert (made.service, made.coach, made.place) == (None, "Carl Coach", None)


async def test_saving_twice_makes_one_session(house: FrontDesk) -> None:
    owner = await house.owner()
    await begun(owner, date(2026, 12, 4))
    await owner.presses("18:00")
    await owner.presses("Once")
    async with house.desk.reading() as tx:
        waiting = await tx.questions.open_for(owner.actor.telegram_id)
    assert waiting is not None

    await owner.presses("Save the session")
    shown = await owner.forges(SaveSession(question_id=waiting.id).pack())

    assert "Fri, 4 Dec" in shown.text
    assert len(await on(house, date(2026, 12, 4))) == 1


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("30.02.2027", "not a date"),
        ("29.02.2027", "not a date"),
        ("30.11.2026", "1 Dec 2026"),
        ("24.12.2031", "1 Dec 2027"),
        ("whenever", "not a date"),
    ],
)
async def test_a_day_that_cannot_be_is_refused_in_words(house: FrontDesk, typed: str, said: str) -> None:
    owner = await house.owner()
    await begun(owner)

    assert said in (await owner.says(typed)).text
    assert "At what time?" in (await owner.says("24.12.2026")).text


async def test_absurd_times_lengths_and_capacities_are_refused(house: FrontDesk) -> None:
    owner = await house.owner()
    await begun(owner)
    await owner.presses("• 1")
    assert "10:00" not in owner.screen.labels and "11:00" in owner.screen.labels

    assert "not a time" in (await owner.says("25:00")).text
    assert "has passed" in (await owner.says("09:30")).text
    await owner.says("11:00")
    await owner.presses("Once")
    await owner.presses("Capacity")
    for typed in ("0", "-3", "501", "many", "99999999999"):
        assert "from 1 to 500" in (await owner.says(typed)).text
    assert "places: 500" in (await owner.says("500")).text
    await owner.presses("Length")
    assert "from 1 to 720" in (await owner.says("721")).text


async def test_a_coach_and_a_resource_are_never_in_two_sessions_at_once(house: FrontDesk) -> None:
    owner = await house.owner()
    await named(house, owner)
    async with house.desk.reading() as tx:
        (ring,) = await tx.catalogue.resources()
        mia = next(each for each in await tx.people.staff() if each.name == "Mia Coach")
    await session(house.desk, FRIDAY, coach_id=mia.id, resource_id=ring.id)
    await begun(owner, date(2026, 12, 4))
    await owner.presses("Boxing")
    await owner.says("18:30")
    await owner.presses("Mia Coach")
    await owner.presses("Hall 1")
    await owner.presses("None")

    refused = await owner.presses("Once")
    assert "Mia Coach has another session" in refused.text and "Save the session" not in refused.labels
    await owner.presses("Coach")
    assert "Save the session" in (await owner.presses("Carl Coach")).labels
    await owner.presses("Resource")
    refused = await owner.presses("Ring")
    assert "Ring is in use at that time" in refused.text
    await owner.presses("Time")
    await owner.presses("19:00")
    await owner.presses("Save the session")

    assert len(await on(house, date(2026, 12, 4))) == 2


async def test_a_night_without_that_hour_says_when_it_begins(house: FrontDesk) -> None:
    owner = await house.owner()
    await begun(owner)
    await owner.says("28.03.2027")
    await owner.says("2:30")

    thought = await owner.presses("Once")
    assert "The clocks change" in thought.text and "03:30" in thought.text


async def test_coaches_make_their_own_sessions_where_the_owner_lets_them(house: FrontDesk) -> None:
    carl = await house.coach(*Right)
    await house.coach(name="Mia Coach")
    await carl.says("/coach")
    await carl.forges(ShowTimetable().pack())
    assert "New session" not in carl.screen.labels
    await carl.forges(NewSession().pack())
    assert carl.toast == "This does not exist."

    await coaches_plan(house)
    await begun(carl, date(2026, 12, 4))
    await carl.presses("18:00")
    await carl.presses("Once")
    await carl.presses("Save the session")

    (made,) = await on(house, date(2026, 12, 4))
    assert made.coach == "Carl Coach"


async def test_a_coach_is_led_to_the_people_of_their_own_sessions_only(house: FrontDesk) -> None:
    mia, carl = await house.coach(Right.DEDUCT, name="Mia Coach"), await house.coach(Right.DEDUCT)
    own = await session(house.desk, FRIDAY, coach_id=mia.id)
    other = await session(house.desk, FRIDAY, coach_id=carl.id)
    await mia.says("/coach")

    assert "Who is booked" in (await mia.forges(ShowSession(session_id=own.id).pack())).labels
    assert "Who is booked" not in (await mia.forges(ShowSession(session_id=other.id).pack())).labels


async def test_clients_and_strangers_learn_nothing_of_it(house: FrontDesk) -> None:
    made = await session(house.desk, FRIDAY)
    anna = await house.client()
    await anna.says("/start")

    for tap in (ShowTimetable(), ShowSession(session_id=made.id), NewSession()):
        await anna.forges(tap.pack())
        assert anna.toast == "This does not exist."


async def test_sessions_that_begin_at_once_are_told_apart_by_their_coaches(house: FrontDesk) -> None:
    owner = await house.owner()
    for name in ("Carl Coach", "Mia Mild"):
        coach = await house.coach(name=name)
        await session(house.desk, FRIDAY, coach_id=coach.id)
    await session(house.desk, FRIDAY + timedelta(hours=1), coach_id=coach.id)
    await owner.says("/owner")

    day = await owner.forges(ShowTimetable(day=date(2026, 12, 4)).pack())
    shown = [each for each in day.labels if "0/10" in each]
    assert shown[2] == "19:00 · Session · 0/10"
    assert set(shown[:2]) == {"18:00 · Session · Carl · 0/10", "18:00 · Session · Mia · 0/10"}


async def test_a_day_with_forty_sessions_stays_readable(house: FrontDesk) -> None:
    owner = await house.owner()
    for number in range(40):
        await session(house.desk, FRIDAY - timedelta(hours=10) + timedelta(minutes=15 * number))
    await owner.says("/owner")

    day = await owner.forges(ShowTimetable(day=date(2026, 12, 4)).pack())
    assert "40 sessions" in day.text and "Page 1 of 5" in day.text
    assert len([each for each in day.labels if "0/10" in each]) == 8
    assert "Page 2 of 5" in (await owner.presses("Later ›")).text
    assert "Sat, 5 Dec" in (await owner.presses("Sa 5")).text


async def test_a_service_keeps_its_length_and_places(house: FrontDesk) -> None:
    owner = await house.owner()
    boxing = await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Boxing")
    await owner.says("/owner")
    await owner.presses("Services, places, resources")
    await owner.presses("Services")
    assert "60 minutes" in (await owner.presses("Boxing")).text

    await owner.presses("Length")
    assert "from 1 to 720" in (await owner.says("0")).text
    assert "45 minutes" in (await owner.says("45")).text
    await owner.presses("Capacity")
    await owner.says("8")
    personal = await owner.presses("Let clients book free times")
    assert "any free time" in personal.text and "places: 1\n" in personal.text
    assert "Capacity" not in personal.labels

    async with house.desk.reading() as tx:
        kept = await tx.timetable.service(boxing.id)
    assert kept is not None and (kept.minutes, kept.capacity, kept.personal) == (45, 8, True)
    assert (await checking.check(house.desk)).faults == []
    await begun(owner, date(2026, 12, 4))
    await owner.presses("18:00")
    assert "45 minutes" in (await owner.presses("Once")).text


@pytest.mark.parametrize(
    ("language", "once", "save"),
    [("de", "Einmal", "Termin speichern"), ("ru", "Один раз", "Сохранить занятие")],
)
async def test_it_is_spoken_in_every_language(house: FrontDesk, language: str, once: str, save: str) -> None:
    owner = await house.owner(language=language)
    await begun(owner, date(2026, 12, 4))
    await owner.presses("18:00")
    await owner.presses(once)
    await owner.presses(save)

    assert len(await on(house, date(2026, 12, 4))) == 1


@pytest.mark.parametrize("language", ["en", "de", "ru"])
async def test_what_is_one_to_one_is_listed_by_itself_page_by_page(house: FrontDesk, language: str) -> None:
    owner = await house.owner(language=language)
    carl, mia = await house.coach(), await house.coach(name="Mia M")
    _, pass_ = await client_with_pass(house.desk, owner.actor, "Anna <b>A", size=20)
    for number in range(9):
        booking = await booked(house.desk, pass_, pass_.client_id, FRIDAY - timedelta(hours=number))
        async with house.desk.writing() as tx:
            where = await tx.timetable.locked(booking.session_id)
            assert where is not None
            whose = where.model_copy(update={"coach_id": carl.id if number else mia.id})
            assert await tx.timetable.save(whose, seen=where.version)
    await session(house.desk, FRIDAY)
    for guest, count in ((owner, 9), (carl, 8)):
        await guest.says("/start")
        await guest.forges(ShowTimetable(day=FRIDAY.date()).pack())
        assert len([each for each in guest.screen.labels if "Anna" in each]) == 0
        await guest.presses(f"1:1 ({count})")
        assert len([each for each in guest.screen.labels if "Anna <b>A" in each]) == 8
    assert "Carl Coach" in owner.screen.text

    await owner.forges(ShowTimetable(day=FRIDAY.date(), number=1, personal=True).pack())
    await owner.presses("18:00 · Anna <b>A")
    assert "Mia M" in owner.screen.text
    await mia.says("/start")
    await mia.forges(ShowTimetable(day=FRIDAY.date(), personal=True).pack())
    assert [each for each in mia.screen.labels if "Anna" in each] == ["18:00 · Anna <b>A"]
