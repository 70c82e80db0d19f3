"""Moving a session, a substitute, another place, more places: asked, previewed, saved, changed back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.catalogue import Section
from domain.session_changes import Fact
from domain.timetable import Session
from handlers.taps.timetable import AskChange, SaveChange, ShowSession, ThinkChange
from services import catalogue, people
from tests.chat.front_desk import FrontDesk, Guest
from tests.services.test_calling_off import placed
from tests.studio_life import give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def booked(
    house: FrontDesk, language: str = "en", **facts: object
) -> tuple[Guest, Guest, Session]:
    """An owner with the card of a session open, and a client who is booked."""
    owner = await house.owner(language=language)
    anna = await house.client("Anna <b>& Co", language=language)
    boxing = await session(house.desk, FRIDAY, **facts)  # type: ignore[arg-type]
    await give(house.desk, owner.actor, anna.id, await plan(house.desk))
    await placed(house.desk, owner.actor, boxing, anna.id)
    await anna.says("/start")
    await owner.says("/start")
    await owner.forges(ShowSession(session_id=boxing.id).pack())
    return owner, anna, boxing


async def now(house: FrontDesk, boxing: Session) -> Session:
    """The session as it stands."""
    async with house.desk.reading() as tx:
        found = await tx.timetable.get(boxing.id)
    assert found is not None
    return found


async def test_a_session_is_moved_to_another_day_and_back(house: FrontDesk) -> None:
    owner, anna, boxing = await booked(house)

    await owner.presses("Move")
    await owner.presses("11")
    thought = await owner.presses("19:00")
    assert "Fri, 4 Dec, 18:00–19:00 → Fri, 11 Dec, 19:00–20:00" in thought.text
    assert "1 is booked or waits, and is told" in thought.text
    assert (await now(house, boxing)).day == date(2026, 12, 4)
    done = await owner.presses("Save and tell everybody")

    assert "Fri, 11 Dec, 19:00–20:00" in done.text
    assert "Fri, 11 Dec, 19:00" in anna.screen.text and "Fri, 4 Dec, 18:00" in anna.screen.text
    thought = await owner.presses("Change it back")
    assert "→ Fri, 4 Dec, 18:00–19:00" in thought.text
    await owner.presses("Save and tell everybody")
    assert (await now(house, boxing)).starts_at == boxing.starts_at


async def test_day_and_time_can_be_typed_and_nonsense_is_refused(house: FrontDesk) -> None:
    owner, _, boxing = await booked(house)
    await owner.presses("Move")

    for typed in ("30.02.2027", "01.01.2020", "31.12.9999", "soon"):
        await owner.says(typed)
    assert "Fri, 18 Dec" in (await owner.says("18.12.2026")).text
    assert "not a time" in (await owner.says("26:00")).text
    assert "20:15" in (await owner.says("20:15")).text
    await owner.presses("Save and tell everybody")

    assert (await now(house, boxing)).starts_at == datetime(2026, 12, 18, 19, 15, tzinfo=UTC)


async def test_a_substitute_takes_over(house: FrontDesk) -> None:
    carl, mia = await house.coach(), await house.coach(name="Mia Coach")
    owner, anna, boxing = await booked(house, coach_id=carl.id)

    await owner.presses("Other coach")
    thought = await owner.presses("Mia Coach")
    assert "Coach: Carl Coach → Mia Coach" in thought.text
    await owner.presses("Save and tell everybody")

    assert (await now(house, boxing)).coach_id == mia.id
    assert "Mia Coach" in anna.screen.text


async def test_a_busy_coach_takes_nothing_over(house: FrontDesk) -> None:
    carl = await house.coach()
    await session(house.desk, FRIDAY + timedelta(minutes=30), coach_id=carl.id)
    owner, _, boxing = await booked(house)

    await owner.presses("Other coach")
    await owner.presses("Carl Coach")

    assert "has another session at that time" in owner.toast
    assert (await now(house, boxing)).coach_id is None


async def test_place_places_and_length_are_changed(house: FrontDesk) -> None:
    owner, anna, boxing = await booked(house)
    await catalogue.add(house.desk, owner.actor, Section.PLACES, "Hall 1")
    await owner.presses("Place")
    await owner.presses("Hall 1")
    await owner.presses("Save and tell everybody")
    assert "Hall 1" in anna.screen.text
    await owner.presses("Capacity")
    for typed in ("0", "-1", "501", "all"):
        assert "from 1 to 500" in (await owner.says(typed)).text
    assert "Places: 10 → 33" in (await owner.says("33")).text
    await owner.presses("Save and tell everybody")

    await owner.presses("Length")
    assert "from 1 to 720" in (await owner.says("0")).text
    assert "Minutes: 60 → 50" in (await owner.says("50")).text
    await owner.presses("Save and tell everybody")
    assert "Minutes: 60 → 50" in anna.screen.text

    found = await now(house, boxing)
    assert (found.place, found.capacity, found.minutes) == ("Hall 1", 33, 50)


async def test_more_places_go_to_who_waits(house: FrontDesk) -> None:
    owner, _, boxing = await booked(house, capacity=1)
    bo = await people.add_client(house.desk, owner.actor, "Bo Client")
    await give(house.desk, owner.actor, bo.id, await plan(house.desk))
    await placed(house.desk, owner.actor, boxing, bo.id, waits=True)

    await owner.forges(ThinkChange(session_id=boxing.id, fact=Fact.CAPACITY, value="2").pack())
    await owner.presses("Save and tell everybody")

    assert (await now(house, boxing)).taken == 2


async def test_an_old_card_and_a_stranger_change_nothing(house: FrontDesk) -> None:
    owner, anna, boxing = await booked(house)
    old = SaveChange(session_id=boxing.id, version=boxing.version, fact=Fact.CAPACITY, value="20")
    await owner.forges(old.pack())
    later = SaveChange(session_id=boxing.id, version=boxing.version, fact=Fact.CAPACITY, value="30")
    await owner.forges(later.pack())
    assert "has changed meanwhile" in owner.toast and (await now(house, boxing)).capacity == 20

    for tap in (AskChange(session_id=boxing.id, fact=Fact.START), old):
        await anna.forges(tap.pack())
        assert anna.toast == "This does not exist."


@pytest.mark.parametrize(
    ("language", "move", "save"),
    [
        ("de", "Verschieben", "Speichern und allen sagen"),
        ("ru", "Перенести", "Сохранить и всем сообщить"),
    ],
)
async def test_it_is_spoken_in_every_language(
    house: FrontDesk, language: str, move: str, save: str
) -> None:
    owner, _, boxing = await booked(house, language)
    await owner.presses(move)
    await owner.presses("5")
    await owner.presses("10:00")
    await owner.presses(save)

    assert (await now(house, boxing)).day == date(2026, 12, 5)
