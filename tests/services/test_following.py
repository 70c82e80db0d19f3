"""A queued pass stays right behind the one it follows, whichever change moves that one's end."""

from datetime import date, timedelta

from domain.closing_early import Way
from domain.passes import Pass
from services import closing, expiring, undoing, uniting
from storage.desk import Desk
from tests.studio_life import client_with_pass, fresh, give, owner, plan

TEN_DAYS = {"clock": "sale", "count": 10, "unit": "days"}
FORTY_DAYS = {"clock": "sale", "count": 40, "unit": "days"}


async def is_right_behind(desk: Desk, queued: Pass, pass_: Pass) -> bool:
    """Whether the queued pass begins the day after the other's last."""
    end = (await fresh(desk, pass_)).valid_until
    assert end is not None
    return (await fresh(desk, queued)).valid_from == end + timedelta(days=1)


async def test_what_is_queued_moves_with_the_end_of_a_united_pass_and_back(desk: Desk) -> None:
    boss = await owner(desk)
    anna, kept = await client_with_pass(desk, boss, validity=TEN_DAYS)
    gone = await give(desk, boss, anna.id, await plan(desk, "Forty", validity=FORTY_DAYS))
    assert kept.plan_id is not None
    queued = await give(desk, boss, anna.id, kept.plan_id, follows=kept.id)
    seen, until = kept.version + gone.version, gone.valid_until

    thought = await uniting.preview(desk, boss, kept.id, gone.id, until, seen=seen)
    assert thought.following is not None
    assert thought.following.after.valid_from == date(2027, 1, 10)
    union = await uniting.unite(desk, boss, kept.id, gone.id, until, seen=seen, reason="agreed")
    assert await is_right_behind(desk, queued, kept)

    await undoing.undo(desk, boss, union.line.entry.id, sure=True)
    assert (await fresh(desk, kept)).valid_until == date(2026, 12, 10)
    assert await is_right_behind(desk, queued, kept)


async def test_what_was_queued_since_moves_when_a_new_last_day_is_taken_back(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss, validity=TEN_DAYS)
    later = date(2026, 12, 20)
    card = await expiring.redate(desk, boss, pass_.id, later, seen=pass_.version, reason="illness")
    assert pass_.plan_id is not None
    queued = await give(desk, boss, anna.id, pass_.plan_id, follows=pass_.id)
    assert queued.valid_from == date(2026, 12, 21)

    await undoing.undo(desk, boss, card.line.entry.id)

    assert (await fresh(desk, queued)).valid_from == date(2026, 12, 11)
    assert await is_right_behind(desk, queued, pass_)


async def test_what_moved_with_a_new_last_day_comes_back_with_it_exactly(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss, validity=TEN_DAYS)
    assert pass_.plan_id is not None
    queued = await give(desk, boss, anna.id, pass_.plan_id, follows=pass_.id)
    later = date(2026, 12, 20)
    card = await expiring.redate(desk, boss, pass_.id, later, seen=pass_.version, reason="illness")
    assert await is_right_behind(desk, queued, pass_)

    await undoing.undo(desk, boss, card.line.entry.id, sure=True)

    now = await fresh(desk, queued)
    assert (now.valid_from, now.valid_until) == (queued.valid_from, queued.valid_until)
    assert now.version == queued.version + 2


async def test_what_is_queued_begins_on_the_day_a_pass_is_closed_and_one_undo_brings_both_back(
    desk: Desk,
) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss, validity=TEN_DAYS)
    assert pass_.plan_id is not None
    queued = await give(desk, boss, anna.id, pass_.plan_id, follows=pass_.id)
    last = await give(desk, boss, anna.id, pass_.plan_id, follows=queued.id)
    today = boss.studio.today(desk.clock.now())

    thought = await closing.calculator(desk, boss, pass_.id)
    assert thought.following is not None and thought.following.after.valid_from == today
    wish = closing.Wish(today, way=Way.NOTHING)
    card = await closing.close_early(desk, boss, pass_.id, wish, seen=pass_.version, reason="moves away")
    begun = await fresh(desk, queued)
    assert (begun.valid_from, begun.valid_until) == (today, today + timedelta(days=9))
    assert await is_right_behind(desk, last, queued)

    await undoing.undo(desk, boss, card.card.line.entry.id, sure=True)

    for was in (pass_, queued, last):
        now = await fresh(desk, was)
        assert now.model_copy(update={"version": was.version}) == was
