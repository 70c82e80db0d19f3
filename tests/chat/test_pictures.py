"""The timetable and passes as pictures in the chat, turned in place, kept when one goes on."""

import io
from datetime import UTC, date, datetime, timedelta

import pytest
from PIL import Image

from domain.people import Right
from handlers.taps.pictures import ChoosePassPicture, ShowPassPicture, ShowWeekPicture
from handlers.taps.timetable import ShowTimetable
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import give, plan, session

#: The fixture's studio is at the last day of November.
TODAY = date(2026, 12, 1)
AT = datetime(2026, 12, 1, 17, tzinfo=UTC)


def size(guest: Guest) -> tuple[int, int]:
    """Width and height of the picture on the screen."""
    photo = guest.screen.photo
    assert photo is not None
    return Image.open(io.BytesIO(photo.content)).size


def pictures(guest: Guest) -> int:
    """How many pictures there are in the chat."""
    return sum(message.photo is not None for message in guest.phone.chat.messages)


async def with_pass(house: FrontDesk, *titles: str, language: str = "en") -> Guest:
    """A client who holds passes of these titles."""
    owner, anna = await house.owner(), await house.client("Anna <b>& Co", language=language)
    await anna.says("/start")
    for title in titles:
        await give(house.desk, owner.actor, anna.id, await plan(house.desk, title))
    await house.settled()
    return anna


async def test_a_client_gets_their_only_pass_as_a_picture_in_two_presses(house: FrontDesk) -> None:
    anna = await with_pass(house, "Boxing <i>")
    await anna.says("/balance")

    shown = await anna.presses("As a picture")

    assert size(anna)[0] == 1080
    assert "Boxing <i> · Active" in shown.text and "Anna <b>& Co" in shown.text and "Free: 10" in shown.text
    balance = await anna.presses("Back")
    assert "your passes" in balance.text and balance.photo is None
    # The picture stays, to be kept or passed on; its buttons have gone.
    [kept] = [message for message in anna.phone.chat.messages if message.photo is not None]
    assert kept.labels == [] and "Boxing" in kept.text


async def test_of_several_passes_one_is_chosen(house: FrontDesk) -> None:
    anna = await with_pass(house, "Boxing", "Yoga")
    await anna.says("/balance")

    asked = await anna.presses("As a picture")
    assert asked.photo is None and {"Boxing", "Yoga"} <= set(asked.labels)
    shown = await anna.presses("Yoga")

    assert shown.text.startswith("Yoga · Active")


async def test_nobody_gets_a_picture_of_a_pass_that_is_not_their_own(house: FrontDesk) -> None:
    anna = await with_pass(house, "Boxing")
    bert, carl, olga = await house.client("Bert"), await house.coach(*Right), await house.owner("Olga")
    forged = ShowPassPicture(pass_id=1).pack()  # type: ignore[arg-type]

    for guest in (bert, carl, olga):
        await guest.says("/start")
        await guest.forges(forged)
        assert pictures(guest) == 0
    sam = house.stranger()
    await sam.sends("/start")
    await house.settled()
    for data in (forged, ShowWeekPicture().pack(), ChoosePassPicture().pack()):
        await sam.raw_press(data, sam.chat.last)
        await house.settled()
    assert all(message.photo is None for message in sam.chat.messages)
    await anna.forges(forged)
    assert pictures(anna) == 1


async def test_the_timetable_is_turned_within_its_picture(house: FrontDesk) -> None:
    anna = await with_pass(house, "Boxing")
    await session(house.desk, AT, capacity=8)
    await session(house.desk, AT + timedelta(days=7), capacity=3)
    await anna.says("/book")
    await anna.presses("As a picture")
    assert "18:00" in anna.screen.text and "8 free" in anna.screen.text
    assert "« Earlier" not in anna.screen.labels

    later = await anna.presses("Later »")
    assert "3 free" in later.text and "8 free" not in later.text
    again = await anna.presses("« Earlier")

    assert "8 free" in again.text and pictures(anna) == 1
    assert "Today · one session" in (await anna.presses("Back")).labels


async def test_staff_get_the_week_of_their_timetable_as_a_picture(house: FrontDesk) -> None:
    olga = await house.owner()
    await olga.says("/start")
    await session(house.desk, AT, capacity=8)
    await olga.forges(ShowTimetable().pack())

    shown = await olga.presses("As a picture")

    assert "Mon, 30 Nov" in shown.text and "8 free" in shown.text and "« Earlier" in shown.labels
    assert "Tue, 1 Dec" in (await olga.presses("Back")).text


async def test_a_full_session_is_full_in_the_picture_and_below_it(house: FrontDesk) -> None:
    anna = await with_pass(house, "Boxing")
    full = await session(house.desk, AT, capacity=1)
    async with house.desk.writing() as tx:
        assert await tx.timetable.take(full.id, 1)

    shown = await anna.forges(ShowWeekPicture().pack())

    assert "18:00" in shown.text and "full" in shown.text and size(anna)[0] >= 1080


async def test_at_the_end_of_what_can_be_looked_at_nothing_leads_further(house: FrontDesk) -> None:
    anna, olga = await with_pass(house, "Boxing"), await house.owner("Olga")
    await olga.says("/start")

    last = await anna.forges(ShowWeekPicture(first=TODAY + timedelta(days=366)).pack())
    assert last.labels == ["« Earlier", "Back"]
    first = await olga.forges(ShowWeekPicture(first=TODAY - timedelta(days=366), staff=True).pack())
    assert first.labels == ["Later »", "Back"]
    near = await anna.forges(ShowWeekPicture(first=TODAY + timedelta(days=2)).pack())
    assert "Thu, 3 Dec" in near.text and "Today" in (await anna.presses("« Earlier")).text


@pytest.mark.parametrize("first", [date.min, date.max, date(2099, 1, 1), date(2020, 2, 29)])
async def test_weeks_that_no_timetable_reaches_are_refused(house: FrontDesk, first: date) -> None:
    anna = await with_pass(house, "Boxing")

    await anna.forges(ShowWeekPicture(first=first).pack())

    assert anna.toast and pictures(anna) == 0


async def test_the_night_on_which_clocks_change_keeps_sessions_on_their_days(house: FrontDesk) -> None:
    olga = await house.owner()
    await olga.says("/start")
    await session(house.desk, datetime(2027, 3, 28, 21, 30, tzinfo=UTC))

    shown = await olga.forges(ShowWeekPicture(first=date(2027, 3, 26), staff=True).pack())

    assert "Sun, 28 Mar\n23:30" in shown.text


@pytest.mark.parametrize(
    ("language", "button", "said"),
    [("de", "Als Bild", "Frei: 10"), ("ru", "Картинкой", "Свободно: 10")],
)
async def test_it_is_spoken_in_every_language(
    house: FrontDesk, language: str, button: str, said: str
) -> None:
    anna = await with_pass(house, "Boxing", language=language)
    await anna.says("/balance")

    assert said in (await anna.presses(button)).text
    assert (await anna.forges(ShowWeekPicture().pack())).photo is not None
