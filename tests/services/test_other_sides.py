"""Who sees one side of a change learns nothing of the other, and changes nothing there."""

import pytest

from domain.ids import EntryId
from domain.passes import Pass
from domain.people import Right
from domain.refusals import NotFound, OwnPass, UndoNeedsOther
from services import clientele, dividing, histories, people, sharing, undoing, visits
from storage.desk import Desk
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan


async def latest(desk: Desk, pass_: Pass) -> EntryId:
    """The newest entry of a pass."""
    async with desk.reading() as tx:
        return (await tx.ledger.of_pass(pass_.id, 2**53, 1))[0].id


async def test_the_coach_of_who_received_sessions_does_not_take_them_back_from_another_s_pass(
    desk: Desk,
) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.ADJUST)
    _, given = await client_with_pass(desk, boss)
    ben = await people.add_client(desk, boss, "Ben Client")
    await clientele.assign(desk, boss, ben.id, carl.known_id, own=True)
    await dividing.transfer(desk, boss, given.id, ben.id, 4, seen=given.version, reason="agreed")
    async with desk.reading() as tx:
        [taken] = await tx.passes.open_of(ben.id, boss.studio.today(tx.now))

    for act in (undoing.preview, histories.of_entry):
        with pytest.raises(NotFound):
            await act(desk, carl, await latest(desk, given))
    with pytest.raises(UndoNeedsOther):
        await undoing.undo(desk, carl, await latest(desk, taken), sure=True)

    assert ((await fresh(desk, given)).free, (await fresh(desk, taken)).free) == (6, 4)


async def test_the_coach_of_a_sharer_does_not_end_the_sharing(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.ADJUST)
    _, pass_ = await client_with_pass(desk, boss)
    ben = await people.add_client(desk, boss, "Ben Client")
    await clientele.assign(desk, boss, ben.id, carl.known_id, own=True)
    card = await sharing.share(desk, boss, pass_.id, ben.id, seen=pass_.version)

    with pytest.raises(NotFound):
        await undoing.undo(desk, carl, card.line.entry.id)

    assert (await fresh(desk, pass_)).shared_with == (ben.id,)


async def test_a_coach_does_not_take_back_visits_on_their_own_pass(desk: Desk) -> None:
    boss = await owner(desk)
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    async with desk.writing() as tx:
        assert carl.person is not None
        person = carl.person.model_copy(update={"is_client": True})
        await tx.people.save(person)
    carl = carl.model_copy(update={"person": person})
    own = await give(desk, boss, person.id, await plan(desk))
    visit = await visits.deduct(desk, boss, own.id, seen=own.version)

    with pytest.raises(OwnPass):
        await undoing.undo(desk, carl, visit.recorded.entry_id)
    assert not (await histories.of_entry(desk, carl, visit.recorded.entry_id)).line.may_undo

    assert (await fresh(desk, own)).used == 1
    await undoing.undo(desk, boss, visit.recorded.entry_id)
