"""The clients' room: passes, history, settings, language, privacy."""

import json
from datetime import timedelta

from domain.passes import Pass
from domain.people import Right
from services import visits
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import give, plan


async def given(house: FrontDesk, owner: Guest, client: Guest, title: str, **terms: object) -> Pass:
    """A new pass for the client."""
    pass_ = await give(house.desk, owner.actor, client.id, await plan(house.desk, title, **terms))
    await house.settled()
    return pass_


async def test_a_client_without_a_pass_is_told_what_to_do(house: FrontDesk) -> None:
    anna = await house.client()

    shown = await anna.says("/balance")

    assert "You have no pass" in shown.text and "Ask at the desk" in shown.text


async def test_a_line_nobody_understands_is_answered_with_the_way_on(house: FrontDesk) -> None:
    anna = await house.client()

    assert "did not understand" in (await anna.says("qwertz")).text
    await anna.presses("My passes")

    assert "your passes" in anna.screen.text


async def test_the_pass_that_ends_first_comes_first_with_its_figures_and_days(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await given(house, owner, anna, "Long pass")
    short = await given(
        house, owner, anna, "Short pass", size=5, validity={"clock": "sale", "count": 7, "unit": "days"}
    )
    await visits.deduct(house.desk, owner.actor, short.id, seen=short.version)

    await house.settled()
    text = (await anna.says("/balance")).text

    assert text.index("Short pass") < text.index("Long pass")
    assert "Free: 4\nTotal 5 · used 1 · booked 0 · remaining 4" in text
    assert "Valid through 7 Dec 2026 (6 days left)" in text


async def test_many_passes_come_in_pages_that_fit_a_message(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    for number in range(12):
        await given(house, owner, anna, f"Pass {number:02} " + "x" * 40)
    await anna.says("/balance")

    seen = anna.screen.text
    while "More" in anna.screen.labels:
        await anna.presses("More")
        seen += anna.screen.text

    assert all(f"Pass {number:02}" in seen for number in range(12))


async def test_an_ended_pass_is_behind_its_button(house: FrontDesk, clock: TestClock) -> None:
    owner, anna = await house.owner(), await house.client()
    await given(house, owner, anna, "Old pass", validity={"clock": "sale", "count": 7, "unit": "days"})
    clock.advance(timedelta(days=8))

    assert "Old pass" not in (await anna.says("/balance")).text
    await anna.presses("Expired and inactive")

    assert "Old pass" in anna.screen.text and "Was valid through" in anna.screen.text
    await anna.presses("Back")
    assert "You have no pass" in anna.screen.text


async def test_a_pass_that_starts_with_the_first_visit_says_so(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    waits = {"clock": "first_use", "count": 1, "unit": "months", "activate_within_days": 30}
    await given(house, owner, anna, "Trial", validity=waits)

    assert "Valid one month from the first visit\nFirst visit by 31 Dec" in anna.screen.text
    assert "Valid one month from the first visit\nFirst visit by 31 Dec" in (await anna.says("/balance")).text


async def test_history_is_asked_for_by_pass(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await given(house, owner, anna, "Morning pass")
    await given(house, owner, anna, "Evening pass")

    await anna.says("my history")
    shown = await anna.presses("By pass")
    assert shown.labels[:2] == ["Morning pass", "Evening pass"]
    await anna.presses("Evening pass")

    assert "Evening pass" in anna.screen.text


async def test_a_client_chooses_a_language_and_is_spoken_to_in_it(house: FrontDesk) -> None:
    anna = await house.client()
    await anna.says("/settings")
    await anna.presses("Change the language")
    assert anna.screen.labels[:3] == ["Deutsch", "English (now)", "Русский"]

    await anna.presses("Русский")

    assert "Настройки" in anna.screen.text
    assert anna.toast == "Теперь я говорю по-русски."
    assert "нет абонемента" in (await anna.says("сколько у меня осталось?")).text
    menu = house.telegram.menu_of(anna.phone)
    assert {"command": "balance", "description": "Мои абонементы"} in menu


async def test_the_accounts_language_is_used_until_another_is_chosen(house: FrontDesk) -> None:
    emil = await house.client("Emil Kunde", language="de-AT")

    assert "Du hast gerade keine Karte" in (await emil.says("Wie viele habe ich noch?")).text


async def test_a_muted_topic_is_silent_and_the_others_still_speak(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    pass_ = await given(house, owner, anna, "10 boxing")
    await anna.says("/settings")
    await anna.presses("Visits: on")
    assert "Visits: off" in anna.screen.labels
    before = len(anna.phone.chat.from_bot)

    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await house.settled()
    assert len(anna.phone.chat.from_bot) == before

    await given(house, owner, anna, "5 yoga")
    await house.settled()
    assert "5 yoga" in anna.screen.text


async def test_a_client_takes_their_data_and_is_erased(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await given(house, owner, anna, "10 boxing")
    privacy = await anna.says("/privacy")
    assert "One pass with its history" in anna.screen.text

    await anna.presses("Give me my data")
    file = anna.screen.document
    assert file is not None and json.loads(file.content)["person"]["name"] == "Anna Client"

    await anna.presses("Erase me")
    assert "10 sessions that are left are lost" in anna.phone.chat.message(privacy.id).text
    await anna.presses("Erase for good")
    assert "you are erased" in anna.phone.chat.message(privacy.id).text
    assert "I do not know you yet" in (await anna.says("/balance")).text


async def test_the_last_owner_is_told_why_they_cannot_be_erased(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/privacy")
    await owner.presses("Erase me")

    await owner.presses("Erase for good")

    assert "cannot be without an owner" in owner.toast
    assert "Owner's desk" in (await owner.says("/start")).labels


async def test_menus_follow_roles(house: FrontDesk) -> None:
    owner, coach, anna = await house.owner(), await house.coach(*Right), await house.client()
    await owner.forges(f"oc:{coach.id}:1", await owner.says("/start"))
    names = {
        "coach": [command["command"] for command in house.telegram.menu_of(coach.phone)],
        "client": [command["command"] for command in house.telegram.menu_of(anna.phone)],
    }
    assert "coach" not in names["coach"] and "coach" not in names["client"]

    again = await house.coach(*Right, name="Cora Coach")
    await owner.forges(f"or:{again.id}:sell:0", owner.screen)

    menu = [command["command"] for command in house.telegram.menu_of(again.phone)]
    assert menu[0] == "coach" and "owner" not in menu and "balance" not in menu


async def test_a_hostile_name_breaks_no_screen(house: FrontDesk) -> None:
    owner = await house.owner("<b>Olga & “Co” _*[`")
    for line in ("/start", "/help", "/settings", "/language", "/privacy", "/owner", "/coach"):
        await owner.says(line)
    await owner.forges("op")

    assert any("<b>Olga & “Co” _*[`" in label for label in owner.screen.labels)
