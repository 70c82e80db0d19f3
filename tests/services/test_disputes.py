"""A contested deduction is opened once, answered once, and told to everybody it concerns."""

import asyncio

import pytest

from domain.disputes import Dispute, DisputeState
from domain.ids import DisputeId, EntryId, TelegramId
from domain.ledger import EntryKind
from domain.notices import NoticeKind
from domain.people import Actor, Right
from domain.refusals import AlreadySettled, AlreadyUndone, NotFound
from services import cards, disputes, histories, undoing, visits
from services.importing import import_list
from storage.desk import Desk
from tests.studio_life import client_with_pass, coach, fresh, owner


async def test_a_client_contests_once_and_every_owner_is_told_once(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    anna, entry_id = await deducted(desk, boss)

    first = await disputes.contest(desk, anna, entry_id)
    again = await disputes.contest(desk, anna, entry_id)

    assert first == again
    assert first.is_open
    assert await told(desk, NoticeKind.DISPUTE_OPENED) == {boss.id, other.id}


async def test_what_was_used_before_an_import_cannot_be_contested(desk: Desk) -> None:
    boss = await owner(desk)
    await import_list(desk, boss, b"client,telegram_id,plan,total,used\nAnna,700,P,5,2\n")
    async with desk.reading() as tx:
        _, _, anna = await tx.people.behind(TelegramId(700))
    client = boss.model_copy(update={"person": anna, "telegram_id": TelegramId(700)})
    pass_ = (await cards.own(desk, client)).passes[0].pass_
    used = (await histories.of_pass(desk, client, pass_.id)).lines[0].entry
    assert used.kind is EntryKind.CONSUME

    with pytest.raises(NotFound):
        await disputes.contest(desk, client, used.id)


async def test_two_presses_at_once_open_one_dispute(desk: Desk) -> None:
    boss = await owner(desk)
    anna, entry_id = await deducted(desk, boss)

    found = await asyncio.gather(*(disputes.contest(desk, anna, entry_id) for _ in range(5)))

    assert len({dispute.id for dispute in found}) == 1
    assert len((await disputes.waiting(desk, boss)).disputes) == 1


async def test_reversing_gives_the_session_back_and_tells_client_and_coach(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    anna, entry_id = await deducted(desk, boss, by=carl)
    dispute = await disputes.contest(desk, anna, entry_id)

    card = await disputes.settle(desk, boss, dispute.id, DisputeState.REVERSED)

    assert (card.dispute.state, card.pass_.free) == (DisputeState.REVERSED, 10)
    assert await told(desk, NoticeKind.DISPUTE_SETTLED) == {anna.id, carl.id}
    assert (await disputes.waiting(desk, boss)).disputes == ()


async def test_keeping_changes_no_balance(desk: Desk) -> None:
    boss = await owner(desk)
    anna, entry_id = await deducted(desk, boss)
    dispute = await disputes.contest(desk, anna, entry_id)

    card = await disputes.settle(desk, boss, dispute.id, DisputeState.KEPT)

    assert (card.dispute.state, card.pass_.free) == (DisputeState.KEPT, 9)
    assert await told(desk, NoticeKind.DISPUTE_SETTLED) == {anna.id}
    assert (await disputes.contest(desk, anna, entry_id)).state is DisputeState.KEPT


async def test_a_repeated_answer_changes_nothing_and_another_one_is_refused(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    dispute = await contested(desk, boss)
    first = await disputes.settle(desk, boss, dispute.id, DisputeState.REVERSED)

    assert await disputes.settle(desk, boss, dispute.id, DisputeState.REVERSED) == first
    for actor, verdict in ((boss, DisputeState.KEPT), (other, DisputeState.REVERSED)):
        with pytest.raises(AlreadySettled):
            await disputes.settle(desk, actor, dispute.id, verdict)
    assert (await fresh(desk, first.pass_)).version == first.pass_.version


async def test_two_owners_at_once_give_one_answer(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    dispute = await contested(desk, boss)

    outcomes = await asyncio.gather(
        disputes.settle(desk, boss, dispute.id, DisputeState.REVERSED),
        disputes.settle(desk, other, dispute.id, DisputeState.REVERSED),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, AlreadySettled) for outcome in outcomes) == 1
    async with desk.reading() as tx:
        pass_ = await tx.passes.get(dispute.pass_id)
    assert pass_ is not None and pass_.free == 10


async def test_what_was_taken_back_meanwhile_is_closed_without_a_second_reversal(desk: Desk) -> None:
    boss = await owner(desk)
    dispute = await contested(desk, boss)
    await undoing.undo(desk, boss, dispute.entry_id)

    assert (await disputes.of(desk, boss, dispute.id)).dispute.was_taken_back_meanwhile
    with pytest.raises(AlreadyUndone):
        await disputes.settle(desk, boss, dispute.id, DisputeState.KEPT)
    card = await disputes.settle(desk, boss, dispute.id, DisputeState.REVERSED)

    assert (card.dispute.state, card.pass_.free) == (DisputeState.REVERSED, 10)


async def test_a_coach_and_an_owner_who_take_it_back_at_once_do_so_once(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    dispute = await contested(desk, boss)

    settled, undone = await asyncio.gather(
        disputes.settle(desk, boss, dispute.id, DisputeState.REVERSED),
        undoing.undo(desk, carl, dispute.entry_id),
        return_exceptions=True,
    )

    assert isinstance(settled, disputes.DisputeCard)
    assert settled.dispute.state is DisputeState.REVERSED
    assert isinstance(undone, AlreadyUndone) or not isinstance(undone, BaseException)
    async with desk.reading() as tx:
        entries = await tx.ledger.of_pass(dispute.pass_id, 99, 9)
    assert [entry.kind for entry in entries] == [EntryKind.REVERSAL, EntryKind.CONSUME, EntryKind.GRANT]


async def test_what_was_taken_back_before_cannot_be_contested(desk: Desk) -> None:
    boss = await owner(desk)
    anna, entry_id = await deducted(desk, boss)
    await undoing.undo(desk, boss, entry_id)

    with pytest.raises(AlreadyUndone):
        await disputes.contest(desk, anna, entry_id)
    assert (await disputes.waiting(desk, boss)).disputes == ()


async def test_somebody_elses_deduction_a_sale_and_an_unknown_entry_do_not_exist(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    anna, entry_id = await deducted(desk, boss)
    boris, _ = await deducted(desk, boss, name="Boris Client")
    stranger = boss.model_copy(update={"person": None})
    sale = EntryId(entry_id - 1)

    for actor, entry in ((boris, entry_id), (boss, entry_id), (carl, entry_id), (stranger, entry_id)):
        with pytest.raises(NotFound):
            await disputes.contest(desk, actor, entry)
    for entry in (sale, EntryId(999)):
        with pytest.raises(NotFound):
            await disputes.contest(desk, anna, entry)


async def test_only_owners_have_the_desk(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)
    anna, entry_id = await deducted(desk, boss)
    dispute = await disputes.contest(desk, anna, entry_id)

    for actor in (carl, anna):
        with pytest.raises(NotFound):
            await disputes.waiting(desk, actor)
        with pytest.raises(NotFound):
            await disputes.of(desk, actor, dispute.id)
        with pytest.raises(NotFound):
            await disputes.settle(desk, actor, dispute.id, DisputeState.KEPT)
    with pytest.raises(NotFound):
        await disputes.settle(desk, boss, DisputeId(999), DisputeState.KEPT)


async def test_open_disputes_are_paged_the_oldest_first(desk: Desk) -> None:
    boss = await owner(desk)
    opened = [await contested(desk, boss, f"Client {number}") for number in range(11)]

    first = await disputes.waiting(desk, boss)
    second = await disputes.waiting(desk, boss, first.more)

    assert [*first.disputes, *second.disputes] == opened
    assert len(first.disputes) == 8
    assert second.more is None


async def deducted(
    desk: Desk, boss: Actor, *, by: Actor | None = None, name: str = "Anna Client"
) -> tuple[Actor, EntryId]:
    """A client, acting, and the deduction that they were told of."""
    client, pass_ = await client_with_pass(desk, boss, name)
    visit = await visits.deduct(desk, by or boss, pass_.id, seen=pass_.version)
    return boss.model_copy(update={"person": client}), visit.recorded.entry_id


async def contested(desk: Desk, boss: Actor, name: str = "Anna Client") -> Dispute:
    client, entry_id = await deducted(desk, boss, name=name)
    return await disputes.contest(desk, client, entry_id)


async def told(desk: Desk, kind: NoticeKind) -> set[object]:
    """Whom notices of this kind are owed to."""
    found: set[object] = set()
    while True:
        async with desk.writing() as tx:
            due = await tx.notices.claim(tx.now, tx.now, 100)
            await tx.notices.settle_sent([each.notice.id for each in due], tx.now)
        if not due:
            return found
        for each in due:
            if each.notice.kind is kind:
                assert each.notice.person_id not in found
                found.add(each.notice.person_id)
