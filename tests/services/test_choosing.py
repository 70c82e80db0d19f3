"""The answer to "why?" is the refusal itself, whoever asks."""

from datetime import date, timedelta

import pytest

from domain.holds import Hold
from domain.passes import Pass
from domain.people import Right
from domain.refusals import NotFound, Refusal
from services import choosing, people, sharing, visits
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, give, owner, plan

TODAY = date(2026, 12, 1)
TUESDAY, SUNDAY = 1, 6
STATES: tuple[tuple[dict[str, object], dict[str, object]], ...] = (
    ({}, {}),
    ({}, {"used": 10}),
    ({}, {"used": 7, "booked": 3}),
    ({}, {"holds": (Hold(first=TODAY),)}),
    ({}, {"deactivated_on": TODAY}),
    ({}, {"valid_from": TODAY + timedelta(days=1)}),
    ({}, {"valid_until": TODAY - timedelta(days=1)}),
    ({"when_empty": "debt", "debt_limit": 1}, {"used": 10, "debt_limit": 1}),
    ({"when_empty": "debt", "debt_limit": 1}, {"used": 11, "debt_limit": 1}),
    ({"coverage": {"weekdays": [SUNDAY]}}, {}),
    ({"coverage": {"weekdays": [TUESDAY], "closes": "09:30"}}, {}),
    ({"coverage": {"weekdays": [TUESDAY], "closes": "06:00"}}, {}),
    ({"caps": [{"period": "day", "most": 0}]}, {}),
    ({"kind": "unlimited", "size": None}, {}),
)


@pytest.mark.parametrize(("terms", "facts"), STATES)
async def test_the_reason_given_is_the_one_for_which_a_deduction_is_refused(
    desk: Desk, terms: dict[str, object], facts: dict[str, object]
) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss, **terms)
    pass_ = await altered(desk, pass_, facts)

    answer = await choosing.why(desk, boss, client.id)
    offer = (*answer.choice.offers, *answer.ended)[0]

    if offer.refusal is None:
        visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version, owing=True)
        assert offer == answer.choice.pays
        assert offer.after is not None and visit.recorded.after.used == offer.after.used
        return
    with pytest.raises(Refusal) as refused:
        await visits.deduct(desk, boss, pass_.id, seen=pass_.version, owing=True)
    assert type(refused.value) is type(offer.refusal)
    assert vars(refused.value) == vars(offer.refusal)


async def test_a_coach_asks_about_their_own_sessions_and_a_client_about_any(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    ella = await coach(desk, Right.DEDUCT, Right.SEE_ALL, name="Ella Coach")
    only = {"coaches": [{"id": ella.known_id, "name": "Ella Coach"}]}
    client, _ = await client_with_pass(desk, boss, coverage=only)
    herself = boss.model_copy(update={"person": client})

    assert (await choosing.why(desk, carl, client.id)).choice.pays is None
    assert (await choosing.why(desk, ella, client.id)).choice.pays is not None
    assert (await choosing.own_why(desk, herself)).choice.pays is not None


async def test_a_pass_that_somebody_shares_is_among_the_answers(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    boris = await people.add_client(desk, boss, "Boris Berg")
    await sharing.share(desk, boss, pass_.id, boris.id, seen=pass_.version)
    own = await give(desk, boss, boris.id, await plan(desk, "Own", kind="unlimited", size=None))

    answer = await choosing.why(desk, boss, boris.id)

    assert [offer.pass_.id for offer in answer.choice.offers] == [own.id, pass_.id]


async def test_why_is_answered_to_nobody_else(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT)
    client, _ = await client_with_pass(desk, boss)
    for actor in (carl, boss.model_copy(update={"person": client}), boss.model_copy(update={"person": None})):
        with pytest.raises(NotFound):
            await choosing.why(desk, actor, client.id)
    with pytest.raises(NotFound):
        await choosing.own_why(desk, boss.model_copy(update={"person": None}))


async def altered(desk: Desk, pass_: Pass, facts: dict[str, object]) -> Pass:
    """The pass in another state, written as it would be; how it came about does not matter here."""
    async with desk.writing() as tx:
        changed = pass_.model_copy(update=facts)
        await tx.passes.save(changed, seen=pass_.version)
    return changed
