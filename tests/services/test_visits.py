"""Deducting: once, for the right day, asked about where it may be a mistake, refused for the exact reason."""

from datetime import date, timedelta

import pytest

from domain.ids import PassId, PersonId
from domain.people import Actor, Right
from domain.plans import PlanKind, WhenEmpty
from domain.refusals import (
    AlreadyDeducted,
    DebtLimitReached,
    InTheFuture,
    NotFound,
    NothingFree,
    Outdated,
    PassExpired,
    TooLongAgo,
    WouldOwe,
)
from domain.visits import Move, move
from services import visits
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan

TODAY = date(2026, 12, 1)
YESTERDAY = date(2026, 11, 30)


async def test_last_session_can_be_spent_on_the_expiry_day_and_not_the_day_after(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    validity = {"clock": "sale", "count": 1, "unit": "days"}
    _, pass_ = await client_with_pass(desk, boss, size=2, validity=validity)

    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    clock.advance(timedelta(days=1))

    with pytest.raises(PassExpired) as refused:
        await visits.deduct(desk, boss, pass_.id, seen=(await fresh(desk, pass_)).version)
    assert refused.value.on == TODAY
    assert (await fresh(desk, pass_)).used == 1


async def test_the_same_coach_is_asked_before_a_second_deduction_of_the_day(desk: Desk) -> None:
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    _, pass_ = await client_with_pass(desk, await owner(desk))
    await visits.deduct(desk, carl, pass_.id, seen=pass_.version)
    seen = (await fresh(desk, pass_)).version

    with pytest.raises(AlreadyDeducted) as asked:
        await visits.deduct(desk, carl, pass_.id, seen=seen)
    assert (asked.value.by, asked.value.day) == ("Carl Coach", TODAY)

    await visits.deduct(desk, carl, pass_.id, seen=seen, again=True)
    assert (await fresh(desk, pass_)).used == 2


async def test_the_question_is_asked_for_another_pass_of_the_same_client_too(desk: Desk) -> None:
    boss = await owner(desk)
    client, first = await client_with_pass(desk, boss)
    second = await given(desk, boss, client.id)
    await visits.deduct(desk, boss, first.id, seen=first.version)

    with pytest.raises(AlreadyDeducted):
        await visits.deduct(desk, boss, second, seen=1)


async def test_another_coach_another_day_and_an_undone_visit_are_not_asked_about(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    _, pass_ = await client_with_pass(desk, boss, size=5)

    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await visits.deduct(desk, carl, pass_.id, seen=(await fresh(desk, pass_)).version)
    clock.advance(timedelta(days=1))
    await visits.deduct(desk, carl, pass_.id, seen=(await fresh(desk, pass_)).version)

    assert (await fresh(desk, pass_)).used == 3


async def test_a_late_entry_is_stamped_with_both_days(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, starts_on=YESTERDAY)

    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version, day=YESTERDAY)

    async with desk.reading() as tx:
        entry = await tx.ledger.get(visit.recorded.entry_id)
    assert entry is not None
    assert (entry.session_on, entry.at) == (YESTERDAY, clock.now())
    assert visit.is_late


async def test_a_late_entry_asks_about_the_day_of_the_visit(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, starts_on=YESTERDAY)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)

    await visits.deduct(desk, boss, pass_.id, seen=pass_.version + 1, day=YESTERDAY)
    with pytest.raises(AlreadyDeducted):
        await visits.deduct(desk, boss, pass_.id, seen=pass_.version + 2, day=YESTERDAY)


@pytest.mark.parametrize(
    ("day", "refusal"),
    [
        (date(2026, 12, 2), InTheFuture),
        (date(2026, 11, 16), TooLongAgo),
        (date.min, TooLongAgo),
        (date.max, InTheFuture),
    ],
)
async def test_a_day_outside_the_limit_changes_nothing(
    desk: Desk, day: date, refusal: type[Exception]
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, starts_on=date(2026, 11, 1))

    with pytest.raises(refusal):
        await visits.deduct(desk, boss, pass_.id, seen=pass_.version, day=day)
    assert await fresh(desk, pass_) == pass_


async def test_a_day_pass_pays_the_whole_day_with_one_day(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, kind=PlanKind.DAYS, size=1)

    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version + 1, again=True)

    assert move(visit.recorded.before, visit.recorded.after) is Move.NOTHING
    assert (await fresh(desk, pass_)).used == 1


async def test_an_unlimited_pass_counts_visits_and_never_runs_out(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, kind=PlanKind.UNLIMITED, size=None)

    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)

    assert move(visit.recorded.before, visit.recorded.after) is Move.UNLIMITED
    assert (await fresh(desk, pass_)).used == 1


async def test_nothing_free_refuses_asks_or_is_owed_as_the_plan_says(desk: Desk) -> None:
    boss = await owner(desk)
    for when_empty in WhenEmpty:
        limit = 0 if when_empty is WhenEmpty.REFUSE else 1
        _, pass_ = await client_with_pass(desk, boss, size=1, when_empty=when_empty, debt_limit=limit)
        await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
        seen = pass_.version + 1
        if when_empty is WhenEmpty.REFUSE:
            with pytest.raises(NothingFree):
                await visits.deduct(desk, boss, pass_.id, seen=seen, again=True, owing=True)
            continue
        if when_empty is WhenEmpty.WARN:
            with pytest.raises(WouldOwe):
                await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)
        await visits.deduct(desk, boss, pass_.id, seen=seen, again=True, owing=when_empty is WhenEmpty.WARN)
        assert (await fresh(desk, pass_)).owed == 1
        with pytest.raises(DebtLimitReached):
            await visits.deduct(desk, boss, pass_.id, seen=seen + 1, again=True, owing=True)


async def test_only_who_may_deduct_and_sees_the_client_can(desk: Desk) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    strangers = [
        await coach(desk, Right.SEE_ALL, Right.ADJUST, Right.SELL),
        await coach(desk, Right.DEDUCT),
        boss.model_copy(update={"person": client}),
        boss.model_copy(update={"person": None}),
    ]
    for actor in strangers:
        with pytest.raises(NotFound):
            await visits.deduct(desk, actor, pass_.id, seen=pass_.version)
    with pytest.raises(NotFound):
        await visits.deduct(desk, boss, PassId(999), seen=1)
    assert await fresh(desk, pass_) == pass_


async def test_a_second_press_of_the_same_card_is_shown_what_the_first_did(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    _, pass_ = await client_with_pass(desk, boss)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)

    with pytest.raises(Outdated):
        await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    made = await visits.made_from(desk, boss, pass_.id, seen=pass_.version)

    assert made is not None
    assert made.recorded.entry_id == visit.recorded.entry_id
    assert (made.recorded.before.free, made.recorded.after.free) == (10, 9)
    assert await visits.made_from(desk, carl, pass_.id, seen=pass_.version) is None
    assert await visits.made_from(desk, boss, pass_.id, seen=pass_.version, day=YESTERDAY) is None
    assert await visits.made_from(desk, boss, pass_.id, seen=pass_.version - 1) is None


async def given(desk: Desk, seller: Actor, client_id: PersonId) -> PassId:
    return (await give(desk, seller, client_id, await plan(desk))).id
