"""Expiry is recorded by the calendar, once, and never trusted for validity (PRODUCT §4.3)."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.ids import EntryId
from domain.ledger import Draft, Effect, Entry, EntryKind
from domain.notices import NoticeKind
from domain.passes import Pass, PassState
from domain.people import Actor
from domain.refusals import PassExpired, Refusal
from services import sweeping, visits
from services.bookkeeping import record
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, owner

LAST = date(2026, 12, 23)
#: Midnight between 23 and 24 December in Berlin.
OVER = datetime(2026, 12, 23, 23, tzinfo=UTC)
MORNING = datetime(2026, 12, 24, 7, tzinfo=UTC)


async def sell(desk: Desk, boss: Actor, last: date = LAST, **terms: object) -> Pass:
    """A pass of a new client, valid through `last`."""
    validity = {"clock": "fixed", "until": last}
    _, pass_ = await client_with_pass(desk, boss, **({"validity": validity} | terms))
    return pass_


async def entries_of(desk: Desk, pass_: Pass) -> list[Entry]:
    """The pass's history, newest first."""
    async with desk.reading() as tx:
        return await tx.ledger.of_pass(pass_.id, EntryId(2**53), 50)


async def apply(desk: Desk, pass_: Pass, draft: Draft) -> Pass:
    """The pass with an entry written."""
    async with desk.writing() as tx:
        return (await record(tx, pass_, draft, by=None)).after


async def kinds_said(desk: Desk) -> list[NoticeKind]:
    """The kinds of what is said now."""
    return [letter.kind for letter in await mailbox.said(desk)]


async def test_nothing_expires_before_the_last_day_is_over(desk: Desk, clock: TestClock) -> None:
    pass_ = await sell(desk, await owner(desk))
    clock.stand_at(OVER - timedelta(microseconds=1))
    assert await sweeping.expire(desk) == 0
    clock.stand_at(OVER)
    assert await sweeping.expire(desk) == 1
    assert (await fresh(desk, pass_)).expired == 10


async def test_expiry_takes_what_is_free_and_leaves_what_is_used_and_booked(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    booked = await apply(
        desk, await fresh(desk, pass_), Draft(kind=EntryKind.RESERVE, effect=Effect(booked=2))
    )
    clock.stand_at(OVER)
    await sweeping.expire(desk)

    after = await fresh(desk, pass_)

    assert after == booked.after(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=7)))
    assert (after.total, after.used, after.booked, after.expired, after.free) == (10, 1, 2, 7, 0)
    newest = (await entries_of(desk, pass_))[0]
    assert (newest.kind, newest.effect, newest.version) == (
        EntryKind.EXPIRE,
        Effect(expired=7),
        after.version,
    )


async def test_an_expired_pass_cannot_pay_even_if_no_sweep_ever_ran(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss)
    clock.stand_at(OVER)

    with pytest.raises(PassExpired):
        await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    assert (await fresh(desk, pass_)).state_on(LAST + timedelta(days=1)) is PassState.EXPIRED


async def test_a_second_sweep_finds_nothing_to_do(desk: Desk, clock: TestClock) -> None:
    pass_ = await sell(desk, await owner(desk))
    clock.stand_at(OVER)
    await sweeping.expire(desk)
    once = await fresh(desk, pass_)

    assert await sweeping.expire(desk) == 0
    assert await fresh(desk, pass_) == once


async def test_a_pass_that_was_never_started_ends_with_its_activate_by_day(
    desk: Desk, clock: TestClock
) -> None:
    validity = {"clock": "first_use", "count": 3, "unit": "months", "activate_within_days": 22}
    pass_ = await sell(desk, await owner(desk), validity=validity)
    assert pass_.activate_by == LAST
    clock.stand_at(OVER)

    assert await sweeping.expire(desk) == 1
    assert (await fresh(desk, pass_)).free == 0


async def test_client_and_owner_hear_of_lost_sessions_when_the_quiet_hours_end(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    await sell(desk, boss)
    await mailbox.said(desk)
    clock.stand_at(OVER)
    await sweeping.expire(desk)

    assert await kinds_said(desk) == []
    clock.stand_at(MORNING)
    assert sorted(await kinds_said(desk)) == [NoticeKind.EXPIRED, NoticeKind.EXPIRED_UNUSED]


async def test_a_used_up_pass_ends_without_a_word(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, size=1)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await mailbox.said(desk)
    clock.stand_at(MORNING)
    await sweeping.expire(desk)

    assert (await fresh(desk, pass_)).expiry_recorded
    assert await kinds_said(desk) == []


async def test_an_unlimited_pass_ends_with_a_word_to_the_client_alone(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, kind="unlimited", size=None)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await mailbox.said(desk)
    clock.stand_at(MORNING)
    await sweeping.expire(desk)

    after = await fresh(desk, pass_)
    assert (after.used, after.expired, after.expiry_recorded) == (1, 0, True)
    assert await kinds_said(desk) == [NoticeKind.EXPIRED]


async def test_owed_sessions_stay_owed_after_expiry(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, size=1, when_empty="debt", debt_limit=2)
    for _ in range(2):
        seen = (await fresh(desk, pass_)).version
        await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)
    clock.stand_at(MORNING)
    await sweeping.expire(desk)

    after = await fresh(desk, pass_)
    assert (after.owed, after.expired, after.expiry_recorded) == (1, 0, True)


async def test_a_sweep_stopped_between_batches_goes_on_without_doing_anything_twice(
    desk: Desk, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = await owner(desk)
    passes = [await sell(desk, boss) for _ in range(5)]
    await mailbox.said(desk)
    clock.stand_at(MORNING)
    monkeypatch.setattr(sweeping, "BATCH", 2)
    with monkeypatch.context() as broken:
        broken.setattr(sweeping, "_expire_some", _failing_after(1))
        with pytest.raises(ConnectionError):
            await sweeping.expire(desk)
    assert await sweeping.expire(desk) == 3

    for pass_ in passes:
        found = [entry.kind for entry in await entries_of(desk, pass_)]
        assert found == [EntryKind.EXPIRE, EntryKind.GRANT]
    assert (await kinds_said(desk)).count(NoticeKind.EXPIRED) == 5


async def test_a_sweep_that_breaks_inside_a_batch_leaves_nothing_half_done(
    desk: Desk, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    pass_ = await sell(desk, await owner(desk))
    clock.stand_at(MORNING)

    async def broken(*_: object) -> None:
        raise ConnectionError

    with monkeypatch.context() as patched:
        patched.setattr(sweeping, "_alert_owners", broken)
        with pytest.raises(ConnectionError):
            await sweeping.expire(desk)
    assert await fresh(desk, pass_) == pass_
    assert await sweeping.expire(desk) == 1


async def test_many_processes_sweeping_at_once_end_each_pass_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    passes = [await sell(desk, boss) for _ in range(12)]
    clock.stand_at(MORNING)

    counts = await asyncio.gather(*(sweeping.expire(desk) for _ in range(6)))

    assert sum(counts) == 12
    for pass_ in passes:
        assert len(await entries_of(desk, pass_)) == 2


@pytest.mark.parametrize("sweep_first", [True, False])
async def test_expiry_and_a_late_deduction_at_once_never_count_a_session_twice(
    desk: Desk, clock: TestClock, *, sweep_first: bool
) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, size=1)
    clock.stand_at(MORNING)
    late = visits.deduct(desk, boss, pass_.id, seen=pass_.version, day=LAST)
    both = [sweeping.expire(desk), late] if sweep_first else [late, sweeping.expire(desk)]

    outcomes = await asyncio.gather(*both, return_exceptions=True)
    await sweeping.expire(desk)

    assert [o for o in outcomes if isinstance(o, Exception) and not isinstance(o, Refusal)] == []
    after = await fresh(desk, pass_)
    assert after.used + after.expired == after.total == 1
    assert after.free == 0
    effects = [entry.effect for entry in await entries_of(desk, pass_)]
    assert sum(effect.free for effect in effects) == 0
    assert after.version == len(effects)


async def test_a_session_released_after_expiry_expires_too(desk: Desk, clock: TestClock) -> None:
    pass_ = await sell(desk, await owner(desk))
    await apply(desk, pass_, Draft(kind=EntryKind.RESERVE, effect=Effect(booked=1)))
    clock.stand_at(MORNING)
    await sweeping.expire(desk)
    await apply(desk, await fresh(desk, pass_), Draft(kind=EntryKind.RELEASE, effect=Effect(booked=-1)))

    assert await sweeping.expire(desk) == 1
    assert (await fresh(desk, pass_)).expired == 10


async def test_a_revived_pass_is_neither_told_as_expired_nor_swept_again(
    desk: Desk, clock: TestClock
) -> None:
    pass_ = await sell(desk, await owner(desk))
    await mailbox.said(desk)
    clock.stand_at(OVER)
    await sweeping.expire(desk)
    ended = await fresh(desk, pass_)
    dates = ended.changed(valid_until=LAST + timedelta(days=30))
    await apply(desk, ended, Draft(kind=EntryKind.REVIVE, effect=Effect(expired=-10), changed=dates))
    clock.stand_at(MORNING)

    assert await sweeping.expire(desk) == 0
    assert await kinds_said(desk) == []
    assert (await fresh(desk, pass_)).free == 10


def _failing_after(batches: int):  # type: ignore[no-untyped-def]
    real, left = sweeping._expire_some, [batches]

    async def expire_some(desk: Desk) -> int:
        if not left[0]:
            raise ConnectionError("the process dies here")
        left[0] -= 1
        return await real(desk)

    return expire_some
