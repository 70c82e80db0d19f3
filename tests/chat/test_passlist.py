"""The list of passes in the chat: from the desk to a pass and back, page by page."""

from datetime import timedelta

import pytest

from domain.holding import HoldChange, HoldWish
from domain.ids import PassId
from domain.passlists import Filter
from domain.people import Right
from handlers.taps.passlist import OpenListed, ShowPasses
from services import deactivating, holding, people, visits
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import give, plan


async def with_passes(house: FrontDesk, count: int, language: str = "en") -> Guest:
    """An owner at their desk, and so many clients with a pass each."""
    owner = await house.owner(language=language)
    plan_id = await plan(house.desk, "Boxing")
    for number in range(count):
        client = await people.add_client(house.desk, owner.actor, f"Client <{number:02}>")
        await give(house.desk, owner.actor, client.id, plan_id)
    await owner.says("/owner")
    return owner


async def test_an_owner_pages_through_all_passes_and_back(house: FrontDesk) -> None:
    owner = await with_passes(house, 19)

    newest = await owner.presses("Passes")
    assert "newest first" in newest.text and "Client <18>" in newest.text
    assert "Total 10 · used 0 · booked 0 · remaining 10 · until 28 Feb 2027 · paid" in newest.text
    second = await owner.presses("Next ›")
    third = await owner.presses("Next ›")
    assert "Client <10>" in second.text and "Client <02>" in third.text and "Client <00>" in third.text
    assert "Next ›" not in third.labels

    await owner.presses("‹ Previous")
    assert (await owner.presses("‹ Previous")).text == newest.text
    assert "‹ Previous" not in owner.screen.labels


async def test_a_pass_is_opened_from_the_list_deducted_and_the_list_found_again(house: FrontDesk) -> None:
    owner = await with_passes(house, 12)
    await owner.presses("Passes")
    await owner.presses("Next ›")

    opened = await owner.presses("Client <02> · Boxing")
    assert "Client <02>" in opened.text
    back = await owner.presses("Back to the list")

    assert "Client <02>" in back.text and "Client <00>" in back.text and "Client <03>" not in back.text
    assert "Client <03>" in (await owner.presses("‹ Previous")).text


async def test_the_list_is_filtered_sorted_and_narrowed_to_a_plan(house: FrontDesk) -> None:
    owner = await with_passes(house, 2)
    anna = await house.client("Anna")
    yoga = await plan(house.desk, "Yoga", size=1)
    pass_ = await give(house.desk, owner.actor, anna.id, yoga)
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await owner.says("/owner")

    await owner.presses("Passes")
    await owner.presses("Show: All passes")
    used_up = await owner.presses("Used up")
    assert "Anna" in used_up.text and "Client" not in used_up.text
    await owner.presses("Show: Used up")
    active = await owner.presses("Active")
    assert "by last day, earliest first" in active.text and "Anna" not in active.text
    assert "by last day, latest first" in (await owner.presses("Another order")).text
    await owner.presses("One plan only")
    of_plan = await owner.presses("Yoga")

    assert "Active · Yoga" in of_plan.text and "No pass is on this list" in of_plan.text


async def test_the_list_says_how_long_a_pass_is_out_of_use(house: FrontDesk) -> None:
    owner = await with_passes(house, 0)
    yoga, today = await plan(house.desk, "Yoga"), owner.actor.studio.today(house.desk.clock.now())
    holds = (HoldChange(HoldWish.PLACE, today, today + timedelta(days=6)), HoldChange(HoldWish.PLACE, today))
    for name, change in zip(("Anna", "Boris"), holds, strict=True):
        client = await people.add_client(house.desk, owner.actor, name)
        held = await give(house.desk, owner.actor, client.id, yoga)
        await holding.hold(house.desk, owner.actor, held.id, change, seen=held.version, reason="illness")
    client = await people.add_client(house.desk, owner.actor, "Carla")
    off = await give(house.desk, owner.actor, client.id, yoga)
    wish = deactivating.Wish(today)
    await deactivating.deactivate(house.desk, owner.actor, off.id, wish, seen=off.version, reason="agreed")

    await owner.presses("Passes")
    await owner.presses("Show: All passes")
    held_ones = await owner.presses("On hold")
    await owner.presses("Show: On hold")
    inactive = await owner.presses("Deactivated")

    back = today + timedelta(days=7)
    [anna, boris] = [line for line in held_ones.text.splitlines() if "remaining" in line]
    assert f"On hold · back on {back.day} {back:%b %Y} · until" in anna
    assert boris.endswith("On hold · until further notice · paid")
    assert f"Deactivated · since {today.day} {today:%b %Y} · until" in inactive.text


async def test_a_coach_sees_the_passes_of_their_own_clients_only(house: FrontDesk) -> None:
    owner = await with_passes(house, 2)
    coach = await house.coach(Right.DEDUCT)
    mine = await house.client("Mia")
    async with house.desk.writing() as tx:
        await tx.people.assign(coach.id, mine.id)
    await give(house.desk, owner.actor, mine.id, await plan(house.desk, "Yoga"))
    await coach.says("/coach")

    listed = await coach.presses("Passes")

    assert "Your own clients only" in listed.text
    assert "Mia" in listed.text and "Client" not in listed.text.replace("clients", "")
    assert "Coach mode" in (await coach.presses("Back")).text


async def test_the_report_leads_to_the_whole_of_a_list_it_only_begins(house: FrontDesk) -> None:
    owner = await with_passes(house, 5)
    async with house.desk.writing() as tx:
        for pass_ in [await tx.passes.get(PassId(number)) for number in range(1, 6)]:
            assert pass_ is not None
            unpaid = pass_.model_copy(update={"payment": "unpaid", "version": 2})
            await tx.passes.save(unpaid, seen=1)

    report = await owner.presses("Report of the week")
    assert "and 2 more" in report.text and "Client <00>" not in report.text
    listed = await owner.presses("All that are not fully paid")

    assert all(f"Client <0{number}>" in listed.text for number in range(5))


async def test_a_forged_place_or_plan_does_not_exist(house: FrontDesk) -> None:
    owner = await with_passes(house, 2)
    coach = await house.coach(Right.DEDUCT)
    await coach.says("/coach")

    for forged in (ShowPasses(at=1), OpenListed(pass_id=1), ShowPasses(plan_id=77)):
        await coach.forges(forged.pack())
        assert "does not exist" in coach.toast
    await owner.forges(ShowPasses(at=10**12).pack())
    assert "does not exist" in owner.toast


@pytest.mark.parametrize("language", ["en", "de", "ru"])
async def test_every_filter_opens_in_every_language(house: FrontDesk, language: str) -> None:
    owner = await with_passes(house, 1, language)

    for which in Filter:
        shown = await owner.forges(ShowPasses(which=which).pack())
        assert len(shown.text) > 30 and "passlist-" not in shown.text
