"""A client says "not right", and the owner answers: everybody it concerns is told."""

from domain.ids import EntryId
from domain.passes import Pass
from domain.people import Right
from handlers.taps.disputes import Dispute
from services import visits
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import fresh, give, plan


async def test_not_right_reaches_the_owner_who_takes_it_back_and_both_are_told(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Zimmer")
    coach = await house.coach(Right.DEDUCT, Right.SEE_ALL)
    pass_ = await deducted(house, coach, anna)

    said = await anna.presses("Not right")
    assert "The studio has been told" in said.text
    assert "Anna Zimmer says: “not right”" in owner.screen.text
    assert "10 boxing" in owner.screen.text and "Carl Coach" in owner.screen.text
    shown = await owner.presses("Take it back")

    assert "Taken back by Olga Owner" in shown.text
    assert (await fresh(house.desk, pass_)).used == 0
    assert "The studio has taken it back" in anna.screen.text and "Free now: 10" in anna.screen.text
    assert "The owner has taken it back" in coach.screen.text


async def test_a_kept_deduction_stands_and_the_question_is_closed(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Zimmer", language="de")
    coach = await house.coach(Right.DEDUCT, Right.SEE_ALL, language="ru")
    await coach.says("/coach")
    pass_ = await deducted(house, coach, anna)
    await anna.forges(Dispute(entry_id=await latest(house, pass_)).pack())

    await owner.says("/owner")
    await owner.presses("Disputes")
    await owner.presses("Anna Zimmer")
    shown = await owner.presses("Keep it")

    assert "Kept by Olga Owner" in shown.text
    assert "Take it back" not in shown.labels
    assert (await fresh(house.desk, pass_)).used == 1
    assert "sie bleibt" in anna.screen.text
    assert "Владелец его оставил" in coach.screen.text
    assert "None is waiting" in (await owner.presses("All contested deductions")).text


async def test_a_second_owner_is_told_that_it_is_answered(house: FrontDesk) -> None:
    owner, other = await house.owner(), await house.owner("Otto Owner")
    anna, coach = await house.client("Anna Zimmer"), await house.coach(Right.DEDUCT, Right.SEE_ALL)
    pass_ = await deducted(house, coach, anna)
    await anna.presses("Not right")
    await owner.presses("Take it back")

    await other.presses("Keep it")

    assert other.toast == "This has been answered already."
    assert (await fresh(house.desk, pass_)).used == 0


async def test_another_clients_deduction_does_not_exist(house: FrontDesk) -> None:
    await house.owner()
    anna, boris = await house.client("Anna Zimmer"), await house.client("Boris Klein")
    coach = await house.coach(Right.DEDUCT, Right.SEE_ALL)
    pass_ = await deducted(house, coach, anna)
    await boris.says("/balance")

    await boris.forges(Dispute(entry_id=await latest(house, pass_)).pack())

    assert boris.toast == "This does not exist."


async def deducted(house: FrontDesk, coach: Guest, client: Guest) -> Pass:
    """A pass of the client from which the coach has deducted, told and delivered."""
    seller = await house.owner("Sara Seller")
    pass_ = await give(house.desk, seller.actor, client.id, await plan(house.desk, "10 boxing"))
    await visits.deduct(house.desk, coach.actor, pass_.id, seen=pass_.version)
    await house.settled()
    return pass_


async def latest(house: FrontDesk, pass_: Pass) -> EntryId:
    """The newest entry of the pass."""
    async with house.desk.reading() as tx:
        return (await tx.ledger.of_pass(pass_.id, 99, 1))[0].id
