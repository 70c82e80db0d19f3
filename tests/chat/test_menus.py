"""The menu of commands: by role and language, published at start and whenever either changes."""

from demo.telegram.faults import Fault
from domain.ids import PersonId
from domain.people import Person, Right
from handlers.commands import menu_of
from handlers.rooms import all_routes
from services import staff
from tests.chat.front_desk import FrontDesk, Guest


def menu(house: FrontDesk, guest: Guest) -> list[str]:
    """The commands this guest is offered."""
    return [command["command"] for command in house.telegram.menu_of(guest.phone)]


def menus_published(house: FrontDesk) -> int:
    """How many menus Telegram was given so far."""
    return sum(call.method == "setMyCommands" for call in house.telegram.calls)


async def test_at_start_everybody_gets_the_menu_of_their_role_in_their_language(house: FrontDesk) -> None:
    owner, coach = await house.owner(), await house.coach(*Right, language="de")
    anna, vera = await house.client(), await house.client("Vera", language="ru")
    await coach.says("/balance")

    await house.ticks()

    assert menu(house, owner)[:2] == ["owner", "coach"]
    assert menu(house, coach)[0] == "coach" and "owner" not in menu(house, coach)
    assert menu(house, anna)[:3] == ["start", "balance", "book"]
    assert {"command": "coach", "description": "Trainermodus"} in house.telegram.menu_of(coach.phone)
    assert {"command": "balance", "description": "Мои абонементы"} in house.telegram.menu_of(vera.phone)


async def test_each_menu_is_published_once_and_taken_back_when_the_role_has_ended(house: FrontDesk) -> None:
    owner, coach = await house.owner(), await house.coach(*Right)
    await house.ticks()
    before = menus_published(house)

    await house.ticks()
    assert menus_published(house) == before
    await staff.revoke_coach(house.desk, owner.actor, coach.id)
    await house.ticks()

    assert menus_published(house) == before
    assert "coach" not in menu(house, coach)


async def test_a_menu_that_telegram_did_not_take_is_tried_again(house: FrontDesk) -> None:
    owner = await house.owner()
    house.telegram.faults.order(Fault.SERVER_ERROR, "setMyCommands")
    await house.ticks()
    assert "owner" not in menu(house, owner)

    house.telegram.faults.clear()
    await house.ticks()

    assert "owner" in menu(house, owner)


async def test_a_menu_that_telegram_does_not_take_does_not_hold_up_the_answer(house: FrontDesk) -> None:
    owner, coach = await house.owner(), await house.coach(*Right)
    house.telegram.faults.order(Fault.SERVER_ERROR, "setMyCommands", "deleteMyCommands")

    await owner.forges(f"oc:{coach.id}:1", await owner.says("/start"))

    assert "no longer staff" in owner.screen.text


async def test_a_menu_changes_with_the_press_that_changed_the_role(house: FrontDesk) -> None:
    owner, coach = await house.owner(), await house.coach(*Right)
    await coach.says("/start")
    assert menu(house, coach)[0] == "coach"

    await owner.forges(f"os:{coach.id}", await owner.says("/start"))
    await owner.presses("End as coach")
    await owner.presses("Yes, do it")

    assert "coach" not in menu(house, coach)


def test_every_command_in_a_menu_is_answered() -> None:
    everything = Person(id=PersonId(1), name="Olga", is_coach=True, is_owner=True)
    offered = {*menu_of(None), *menu_of(everything)}

    assert offered <= set(all_routes().commands)
