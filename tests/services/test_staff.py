"""Staff: rights as switches, roles ended at once, and a studio that is never without an owner."""

import asyncio

import pytest

from domain.ids import PersonId
from domain.people import Actor, Right
from domain.refusals import LastOwner, NotFound
from services import staff, visits
from storage.desk import Desk
from tests.studio_life import client_with_pass, coach, owner


async def again(desk: Desk, actor: Actor) -> Actor:
    """The same actor as the database knows them now."""
    async with desk.reading() as tx:
        return actor.model_copy(update={"person": await tx.people.get(actor.known_id)})


async def test_each_right_is_switched_by_itself_and_counts_from_the_next_press(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    _, pass_ = await client_with_pass(desk, boss)

    card = await staff.switch_right(desk, boss, carl.known_id, Right.DEDUCT, allowed=False)
    same = await staff.switch_right(desk, boss, carl.known_id, Right.DEDUCT, allowed=False)

    assert card.person.rights == same.person.rights == {Right.SEE_ALL}
    with pytest.raises(NotFound):
        await visits.deduct(desk, await again(desk, carl), pass_.id, seen=pass_.version)


async def test_two_switches_pressed_at_once_both_count(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)

    await asyncio.gather(
        *(staff.switch_right(desk, boss, carl.known_id, right, allowed=True) for right in Right)
    )

    assert (await staff.card(desk, boss, carl.known_id)).person.rights == set(Right)


async def test_a_revoked_coach_is_nobody_to_the_desk(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)
    _, pass_ = await client_with_pass(desk, boss)

    await staff.revoke_coach(desk, boss, carl.known_id)

    revoked = await again(desk, carl)
    assert not revoked.is_staff
    with pytest.raises(NotFound):
        await visits.deduct(desk, revoked, pass_.id, seen=pass_.version)
    with pytest.raises(NotFound):
        await staff.card(desk, boss, carl.known_id)
    with pytest.raises(NotFound):
        await staff.switch_right(desk, boss, carl.known_id, Right.SELL, allowed=True)


async def test_the_last_owner_stays_also_when_two_remove_each_other_at_once(desk: Desk) -> None:
    boss, second = await owner(desk), await owner(desk, "Otto Owner")

    outcomes = await asyncio.gather(
        staff.revoke_owner(desk, boss, second.known_id),
        staff.revoke_owner(desk, second, boss.known_id),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, LastOwner) for outcome in outcomes) == 1
    async with desk.reading() as tx:
        assert len(await tx.people.owners()) == 1


async def test_staff_are_an_owners_business(desk: Desk) -> None:
    carl = await coach(desk, *Right)

    for attempt in (
        staff.listed(desk, carl),
        staff.card(desk, carl, carl.known_id),
        staff.switch_right(desk, carl, carl.known_id, Right.SELL, allowed=True),
        staff.revoke_coach(desk, carl, carl.known_id),
        staff.revoke_owner(desk, carl, carl.known_id),
    ):
        with pytest.raises(NotFound):
            await attempt


async def test_a_long_list_of_staff_comes_in_pages_that_miss_nobody(desk: Desk) -> None:
    boss = await owner(desk)
    for number in range(staff.PAGE + 3):
        await coach(desk, name=f"Coach {number}")

    first = await staff.listed(desk, boss)
    second = await staff.listed(desk, boss, first.more)

    assert len(first.people) == staff.PAGE
    assert second.more is None
    ids = [person.id for person in (*first.people, *second.people)]
    assert ids == sorted(ids) and len(set(ids)) == staff.PAGE + 4
    assert PersonId(ids[0]) == boss.id
