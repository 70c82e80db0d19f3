"""The sample studio is a true one, on whatever day somebody looks at it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from demo.cast import MEMBERS, PLANS
from demo.studio import furnish, phones
from domain.passes import Pass, PassState
from domain.people import Right
from domain.plans import PlanKind
from services.checking import check
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock


async def passes(desk: Desk) -> list[Pass]:
    async with desk.reading() as tx:
        found = [await tx.passes.get(id_) for id_ in range(1, 100)]  # type: ignore[arg-type]
    return [pass_ for pass_ in found if pass_ is not None]


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 21, 16, 45, tzinfo=UTC),
        datetime(2028, 2, 29, 5, 0, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
        datetime(2027, 1, 1, 0, 0, tzinfo=UTC),
    ],
    ids=["an evening", "leap day", "the night clocks change", "New Year"],
)
async def test_it_adds_up_and_shows_every_kind_of_pass(
    tmp_path: Path, clock: TestClock, now: datetime
) -> None:
    async with opened(f"sqlite:///{tmp_path / 'demo.db'}", clock) as desk:
        await furnish(desk, clock, now)

        verdict = await check(desk)
        held = await passes(desk)
        async with desk.reading() as tx:
            studio = await tx.studios.get()
            owed = await tx.notices.due_count(tx.now)
            staff = await tx.people.staff()

    assert studio is not None and clock.now() == now
    assert verdict.is_clean and verdict.entries > 200
    today = studio.today(now)
    states = {pass_.state_on(today) for pass_ in held}
    assert states == {PassState.ACTIVE, PassState.PENDING, PassState.USED_UP, PassState.EXPIRED}
    assert {pass_.terms.kind for pass_ in held} == {PlanKind.COUNT, PlanKind.DAYS, PlanKind.UNLIMITED}
    assert any(pass_.owed for pass_ in held)
    assert any(pass_.expired for pass_ in held)
    assert any(pass_.days_left(today) == 2 for pass_ in held)
    assert any(pass_.activate_by and pass_.valid_from is None for pass_ in held)
    assert owed == 0
    assert [person.rights for person in staff] == [frozenset(), frozenset(Right), frozenset({Right.DEDUCT})]


async def test_nothing_in_its_history_lies_ahead_and_mistakes_were_taken_back(
    tmp_path: Path, clock: TestClock
) -> None:
    now = clock.now()
    async with opened(f"sqlite:///{tmp_path / 'demo.db'}", clock) as desk:
        await furnish(desk, clock, now)
        async with desk.reading() as tx:
            entries = [
                entry for p in await passes(desk) for entry in await tx.ledger.of_pass(p.id, 10**9, 99)
            ]  # type: ignore[arg-type]

    assert max(entry.at for entry in entries) <= now
    assert min(entry.at for entry in entries) < now - timedelta(days=60)
    assert any(entry.reversed_by for entry in entries)
    assert {"make_up", "illness", "correction"} <= {entry.reason for entry in entries}


def test_everybody_with_a_phone_has_one_of_their_own() -> None:
    everybody = phones()
    assert [phone.role for phone in everybody[:3]] == ["client", "coach", "owner"]
    assert len({phone.telegram_id for phone in everybody}) == len(everybody)
    assert len({phone.name for phone in everybody}) == len(everybody)
    assert {held.plan for member in MEMBERS for held in member.passes} == set(PLANS)
    assert max(len(member.name) for member in MEMBERS) == 64
