"""Services and places are kept in the chat by the owner."""

from domain.catalogue import MOST, Item, Section
from domain.people import Right
from domain.plans import Plan
from handlers.taps.catalogue import AddItem, RetireItem, ShowCatalogue, ShowItem, ShowShelf
from services import catalogue
from tests.chat.front_desk import FrontDesk
from tests.chat.test_plans import held_by
from tests.studio_life import plan


async def services(house: FrontDesk) -> list[Item]:
    """The services in use."""
    async with house.desk.reading() as tx:
        return await tx.catalogue.services()


async def test_a_service_is_added_renamed_retired_and_taken_back(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/owner")
    await owner.presses("Services, places, resources")
    assert "no service yet" in (await owner.presses("Services")).text

    await owner.presses("Add a service")
    assert "up to 40 characters" in (await owner.says("x" * 41)).text
    assert "Boxing & <b>" in (await owner.says("  Boxing \n & <b>")).text
    await owner.presses("Rename")
    assert "Yoga" in (await owner.says("Yoga")).text
    retired = await owner.presses("Retire")
    assert "Retired since 1 Dec 2026" in retired.text and await services(house) == []
    assert "Yoga · retired" in (await owner.presses("Back")).labels
    await owner.presses("Yoga · retired")
    await owner.presses("Take back into use")

    [kept] = await services(house)
    assert (kept.name, kept.retired_on) == ("Yoga", None)


async def test_a_name_is_given_once_and_a_retired_one_is_pointed_at(house: FrontDesk) -> None:
    owner = await house.owner()
    boxing = await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Boxing")
    await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Йога")
    await catalogue.add(house.desk, owner.actor, Section.PLACES, "Boxing")
    await catalogue.retire(house.desk, owner.actor, Section.SERVICES, boxing.id, boxing.version, retired=True)
    await owner.says("/owner")
    await owner.forges(AddItem(section=Section.SERVICES).pack())

    assert "it is retired" in (await owner.says("BOXING")).text
    assert "There is a Йога already" in (await owner.says("йОГА")).text
    assert "Pilates" in (await owner.says("Pilates")).text
    assert [item.name for item in await services(house)] == ["Pilates", "Йога"]


async def test_a_new_name_reaches_the_plans_that_are_limited_to_it(house: FrontDesk) -> None:
    owner = await house.owner()
    boxing = await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Boxing")
    plan_id = await plan(house.desk, "Ten", coverage={"services": [boxing.named]})
    await owner.says("/owner")

    card = await owner.forges(ShowItem(section=Section.SERVICES, number=boxing.id).pack())
    assert "One plan on sale names it: Ten" in card.text
    await owner.presses("Rename")
    await owner.says("Kickboxing")

    async with house.desk.reading() as tx:
        kept = await tx.plans.get(plan_id)
    assert isinstance(kept, Plan) and kept.terms.coverage.services[0].name == "Kickboxing"


async def test_two_owners_at_one_service_the_second_sees_it_as_it_is(house: FrontDesk) -> None:
    owner, other = await house.owner(), await house.owner("Otto Owner")
    boxing = await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Boxing")
    await owner.says("/owner")
    old = await owner.forges(ShowItem(section=Section.SERVICES, number=boxing.id).pack())
    await catalogue.rename(house.desk, other.actor, Section.SERVICES, boxing.id, "Yoga")

    shown = await owner.forges(held_by(old, "Retire"))
    assert "Yoga" in shown.text and "Somebody else" in owner.toast
    await owner.presses("Retire")
    assert await services(house) == []
    again = await owner.forges(held_by(shown, "Retire"))
    assert "Retired since" in again.text


async def test_a_long_list_is_paged_and_ends_at_the_most(house: FrontDesk) -> None:
    owner = await house.owner()
    for number in range(MOST):
        await catalogue.add(house.desk, owner.actor, Section.PLACES, f"Hall {number:02} مكان")
    await owner.says("/owner")
    first = await owner.forges(ShowShelf(section=Section.PLACES).pack())
    assert len(first.labels) == 13
    second = await owner.presses("More")
    assert not set(first.labels[1:11]) & set(second.labels)

    await owner.forges(AddItem(section=Section.PLACES).pack())
    assert "60 are in use" in (await owner.says("Park")).text


async def test_nobody_but_an_owner_sees_the_catalogue(house: FrontDesk) -> None:
    owner, anna, coach = await house.owner(), await house.client(), await house.coach(*Right)
    boxing = await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Boxing")
    kept = (Section.SERVICES, boxing.id)
    taps = (
        ShowCatalogue(),
        ShowShelf(section=Section.SERVICES),
        ShowItem(section=kept[0], number=kept[1]),
        AddItem(section=Section.SERVICES),
        RetireItem(section=kept[0], number=kept[1], version=1, retired=True),
    )
    for guest in (anna, coach):
        await guest.says("/start")
        for tap in taps:
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    await owner.says("/owner")
    await owner.forges(ShowItem(section=Section.SERVICES, number=999).pack())
    assert owner.toast == "This does not exist."
    assert await services(house) == [boxing]
