"""One thread through every room: a coach deducts, the client sees it, the coach takes it back."""

from domain.people import Right
from tests.chat.front_desk import FrontDesk
from tests.studio_life import fresh, give, plan


async def test_a_coach_deducts_in_two_taps_and_the_client_sees_what_is_left(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    coach = await house.coach(Right.DEDUCT, Right.SEE_ALL)
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "10 boxing"))
    await coach.says("/coach")
    await coach.forges(f"cc:{anna.id}")

    await coach.presses("Deduct")
    if "Deduct one: 10 → 9" in coach.screen.labels:
        await coach.presses("Deduct one: 10 → 9")

    assert (await fresh(house.desk, pass_)).used == 1
    shown = await anna.says("How many do I have left?")
    assert "used 1" in shown.text

    await coach.presses("Undo")
    assert (await fresh(house.desk, pass_)).used == 0
