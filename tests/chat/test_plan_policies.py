"""A plan's own rules of cancelling: chosen, typed, shown to its buyers, and taken away again."""

import pytest

from domain.plan_draft import Step
from domain.policies import Policy
from tests.chat.front_desk import FrontDesk
from tests.chat.test_editing_plans import at_preview, editing, held_in, kept
from tests.studio_life import fresh, give, plan


async def test_a_plan_gets_rules_of_its_own_in_three_choices(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Ten")
    olga = await editing(house, plan_id)
    await olga.presses("Options…")

    asked = await olga.presses("Cancelling")
    assert "Cancelling: as the studio" in asked.text
    grace = await olga.presses("24")
    assert "until 24 hours before" in grace.text
    await olga.presses("15")
    options = await olga.presses("Cancelling late only")
    assert "Cancelling costs nothing until 24 hours before; after a later booking for 15" in options.text
    assert "Cancelling late costs the session, not coming nothing" in options.text
    await olga.presses("Done")
    await olga.presses("Save")

    policy = (await kept(house, plan_id)).terms.policy
    assert policy == Policy(cutoff=24 * 60, grace=15, late_cancel=True, no_show=False)


async def test_sold_passes_keep_the_rules_they_were_sold_with(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Ten", policy={"cutoff": 60})
    olga, anna = await editing(house, plan_id), await house.client()
    pass_ = await give(house.desk, olga.actor, anna.id, plan_id)
    await olga.presses("Options…")
    await olga.presses("Cancelling")

    shown = await olga.presses("As the studio")
    assert "Cancelling late and not coming cost the session → Cancelling: as the studio" in shown.text
    await olga.presses("Done")
    await olga.presses("Save")

    assert (await kept(house, plan_id)).terms.policy is None
    assert (await fresh(house.desk, pass_)).terms.policy == Policy(cutoff=60)


async def test_numbers_are_typed_and_what_is_out_of_bounds_is_asked_again(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Ten")
    olga = await editing(house, plan_id)
    await olga.presses("Options…")
    await olga.presses("Cancelling")

    for wrong in ("-1", "337", "1.5", "soon"):
        assert "from 0 to 336" in (await olga.says(wrong)).text
    await olga.says("3")
    for wrong in ("-1", "1441"):
        assert "from 0 to 1,440" in (await olga.says(wrong)).text
    await olga.says("0")
    shown = await olga.presses("Neither")

    assert "until 3 hours before; after a later booking for 0 minutes" in shown.text


@pytest.mark.parametrize("language", ["de", "ru"])
async def test_it_is_chosen_in_every_language(house: FrontDesk, language: str) -> None:
    olga = await at_preview(house, language)
    for step in (Step.OPTIONS, Step.CANCELLING):
        await olga.forges(held_in(olga.screen, f"{step}:0"))
    await olga.forges(held_in(olga.screen, "48"))
    await olga.forges(held_in(olga.screen, "60"))
    shown = await olga.forges(held_in(olga.screen, "missed"))

    assert "48" in shown.text and "60" in shown.text and "Cancel" not in shown.text
