"""Adjusting and dating through the desk: once, with a reason, for those who may, told to the client."""

import asyncio
from datetime import date, timedelta

import pytest

from domain.adjusting import Change, Wish
from domain.ids import PassId
from domain.passes import Pass
from domain.people import Actor, Right
from domain.refusals import AlreadyAnswered, MoreThanFree, NotFound, Outdated, ReasonNeeded
from services import adjusting, expiring, histories, questions, undoing, visits
from services.histories import EntryCard
from services.questions import Answer
from storage.desk import Desk
from storage.notices import NoticeState
from tests.studio_life import client_with_pass, coach, fresh, owner

TODAY = date(2026, 12, 1)
YESTERDAY = TODAY - timedelta(days=1)
THREE_MORE = Change(Wish.ADD, 3)


async def adjust(desk: Desk, by: Actor, pass_: Pass, change: Change = THREE_MORE) -> EntryCard:
    """Adjusts the pass as it is now."""
    seen = (await fresh(desk, pass_)).version
    return await adjusting.adjust(desk, by, pass_.id, change, seen=seen, reason="goodwill")


async def date_to(desk: Desk, by: Actor, pass_: Pass, until: date | None) -> EntryCard:
    """Redates the pass as it is now."""
    seen = (await fresh(desk, pass_)).version
    return await expiring.redate(desk, by, pass_.id, until, seen=seen, reason="illness")


async def told(desk: Desk) -> list[str]:
    """The keys of all notices that were owed; they count as sent."""
    keys = []
    async with desk.writing() as tx:
        while due := await tx.notices.claim(tx.now, tx.now + timedelta(minutes=1), 100):
            for each in due:
                keys.append(each.notice.key)
                await tx.notices.settle(each.notice.id, NoticeState.SENT, tx.now)
    return keys


async def asked(desk: Desk, actor: Actor) -> int:
    """The number of a question that waits for this actor."""
    await questions.ask(desk, actor, "adjust_reason", {})
    async with desk.reading() as tx:
        question = await tx.questions.open_for(actor.telegram_id)
    assert question is not None
    return question.id


async def test_a_preview_writes_nothing_and_shows_what_saving_makes(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    preview = await adjusting.preview(desk, boss, pass_.id, THREE_MORE, seen=pass_.version)

    assert (preview.before.total, preview.after.total) == (10, 13)
    assert await fresh(desk, pass_) == pass_
    card = await adjust(desk, boss, pass_)
    assert card.pass_ == preview.after
    assert card.before == pass_


async def test_an_adjustment_is_recorded_with_who_and_why(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    entry = (await adjust(desk, boss, pass_)).line.entry

    assert (entry.actor_id, entry.actor_name, entry.reason) == (boss.id, "Olga Owner", "goodwill")
    assert entry.effect.total == 3


async def test_the_client_is_told_of_every_change_and_of_its_undo(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await told(desk)

    changed = (await adjust(desk, boss, pass_)).line.entry.id
    undone = (await undoing.undo(desk, boss, changed)).line.entry.id

    assert await told(desk) == [f"changed:{changed}", f"undone:{undone}"]


async def test_a_second_press_of_the_same_card_changes_nothing(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await adjust(desk, boss, pass_)

    with pytest.raises(Outdated):
        await adjusting.adjust(desk, boss, pass_.id, THREE_MORE, seen=pass_.version, reason="goodwill")

    assert (await fresh(desk, pass_)).total == 13


async def test_a_typed_reason_closes_its_question_with_the_change_and_knows_its_entry(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    typed = Answer(await asked(desk, boss), 77, "he:{entry_id}")

    card = await adjusting.adjust(
        desk, boss, pass_.id, THREE_MORE, seen=pass_.version, reason="a gift", answer=typed
    )

    async with desk.reading() as tx:
        answered = await tx.questions.answered_by(77)
    assert answered is not None and answered.outcome == f"he:{card.line.entry.id}"


async def test_a_question_answered_meanwhile_changes_nothing(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    typed = Answer(await asked(desk, boss), 77, "he:{entry_id}")
    await questions.close(desk, Answer(typed.question_id, 76, "b"))

    with pytest.raises(AlreadyAnswered):
        await adjusting.adjust(
            desk, boss, pass_.id, THREE_MORE, seen=pass_.version, reason="a gift", answer=typed
        )

    assert await fresh(desk, pass_) == pass_


async def test_of_two_people_who_change_one_card_at_once_one_succeeds(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    outcomes = await asyncio.gather(
        adjusting.adjust(desk, boss, pass_.id, THREE_MORE, seen=pass_.version, reason="goodwill"),
        expiring.redate(desk, boss, pass_.id, date(2027, 6, 1), seen=pass_.version, reason="illness"),
        visits.deduct(desk, boss, pass_.id, seen=pass_.version),
        return_exceptions=True,
    )

    assert sum(isinstance(outcome, Outdated) for outcome in outcomes) == 2
    assert (await fresh(desk, pass_)).version == pass_.version + 1


async def test_a_change_needs_a_reason_and_more_than_is_free_is_not_taken(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    with pytest.raises(ReasonNeeded):
        await adjusting.adjust(desk, boss, pass_.id, THREE_MORE, seen=pass_.version, reason=" . ")
    with pytest.raises(MoreThanFree):
        await adjust(desk, boss, pass_, Change(Wish.ADD, -11))

    assert await fresh(desk, pass_) == pass_


@pytest.mark.parametrize("rights", [(), (Right.DEDUCT, Right.SELL, Right.SEE_ALL), (Right.ADJUST,)])
async def test_without_the_right_or_the_client_a_pass_does_not_exist(
    desk: Desk, rights: tuple[Right, ...]
) -> None:
    boss, other = await owner(desk), await coach(desk, *rights)
    _, pass_ = await client_with_pass(desk, boss)

    with pytest.raises(NotFound):
        await adjust(desk, other, pass_)
    with pytest.raises(NotFound):
        await date_to(desk, other, pass_, date(2027, 1, 1))
    with pytest.raises(NotFound):
        await expiring.card(desk, other, pass_.id)
    with pytest.raises(NotFound):
        await adjusting.preview(desk, boss, PassId(999))


async def test_a_pass_expired_by_hand_is_found_among_the_ended_and_revived_whole(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)

    await date_to(desk, boss, pass_, YESTERDAY)
    ended = await fresh(desk, pass_)
    await date_to(desk, boss, pass_, date(2027, 1, 31))

    assert (ended.expired, ended.free, ended.expiry_recorded) == (9, 0, True)
    revived = await fresh(desk, pass_)
    assert (revived.expired, revived.free, revived.valid_until) == (0, 9, date(2027, 1, 31))


async def test_every_change_can_be_taken_back_in_turn_to_where_it_began(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    made = [
        await adjust(desk, boss, pass_),
        await date_to(desk, boss, pass_, date(2027, 6, 1)),
        await adjust(desk, boss, pass_, Change(Wish.UNLIMITED)),
        await adjust(desk, boss, pass_, Change(Wish.COUNT, 2)),
        await date_to(desk, boss, pass_, YESTERDAY),
        await date_to(desk, boss, pass_, date(2027, 2, 1)),
        await date_to(desk, boss, pass_, None),
    ]

    for card in reversed(made):
        await undoing.undo(desk, boss, card.line.entry.id)

    back = await fresh(desk, pass_)
    assert back == pass_.model_copy(update={"version": pass_.version + 14})


async def test_undo_pressed_twice_by_one_person_shows_the_result_again(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    made = (await adjust(desk, boss, pass_)).line.entry.id

    first = await undoing.undo(desk, boss, made)
    again = await undoing.undo(desk, boss, made)

    assert first == again
    assert (await fresh(desk, pass_)).total == 10


async def test_twenty_undos_at_once_take_an_entry_back_once(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    made = (await adjust(desk, boss, pass_)).line.entry.id

    cards = await asyncio.gather(*(undoing.undo(desk, boss, made) for _ in range(20)))

    assert len({card.line.entry.id for card in cards}) == 1
    assert (await fresh(desk, pass_)).total == 10


async def test_history_is_paged_newest_first_and_links_what_was_taken_back(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    made = [(await adjust(desk, boss, pass_)).line.entry.id for _ in range(9)]
    await undoing.undo(desk, boss, made[-1])

    newest = await histories.of_pass(desk, boss, pass_.id)
    older = await histories.of_pass(desk, boss, pass_.id, newest.more)

    assert [len(newest.lines), len(older.lines)] == [8, 3]
    assert older.more is None
    taken_back = newest.lines[0].taken_back
    assert taken_back is not None and taken_back.id == made[-1]
    assert [line.may_undo for line in newest.lines[:3]] == [False, False, True]
    assert older.lines[-1].entry.kind == "grant"


async def test_a_client_reads_their_history_and_can_undo_nothing(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    made = (await adjust(desk, boss, pass_)).line.entry.id
    own = boss.model_copy(update={"person": client})
    stranger = boss.model_copy(update={"person": (await client_with_pass(desk, boss, "Ben"))[0]})

    history = await histories.of_pass(desk, own, pass_.id)

    assert [line.may_undo for line in history.lines] == [False, False]
    with pytest.raises(NotFound):
        await undoing.undo(desk, own, made)
    with pytest.raises(NotFound):
        await histories.of_pass(desk, stranger, pass_.id)
    with pytest.raises(NotFound):
        await histories.of_entry(desk, stranger, made)


async def test_a_first_visit_taken_back_hands_the_clock_to_the_next(desk: Desk) -> None:
    boss = await owner(desk)
    validity = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 45}
    _, pass_ = await client_with_pass(desk, boss, validity=validity)
    assert (pass_.valid_from, pass_.activate_by) == (None, date(2027, 1, 15))

    first = await visits.deduct(desk, boss, pass_.id, seen=pass_.version, day=YESTERDAY)
    started = await fresh(desk, pass_)
    await visits.deduct(desk, boss, pass_.id, seen=started.version)
    await undoing.undo(desk, boss, first.recorded.entry_id)

    assert (started.valid_from, started.valid_until) == (YESTERDAY, date(2026, 12, 29))
    now = await fresh(desk, pass_)
    assert (now.valid_from, now.valid_until, now.used) == (TODAY, date(2026, 12, 30), 1)
