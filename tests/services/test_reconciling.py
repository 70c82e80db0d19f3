"""The books of a month: what was sold and given is what was used, has expired and is left."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from domain.adjusting import Change, Wish
from domain.people import Right
from domain.reconciling import Line
from domain.refusals import NotFound
from services import adjusting, expiring, reconciling, sweeping, undoing, visits
from services.importing import import_list
from services.reconciling import Books, books
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, owner

TODAY = date(2026, 12, 1)


async def remaining(desk: Desk) -> int:
    """What all clients have left, read off their passes."""
    async with desk.reading() as tx:
        return (await tx.reconciling.left(tx.now + timedelta(days=1))).remaining


async def test_an_empty_studio_has_an_empty_month(desk: Desk) -> None:
    boss = await owner(desk)

    found = await books(desk, boss)

    assert found == Books(found.month, None, None)
    assert (found.month.opening, found.month.lines, found.month.closing) == (0, {}, 0)


async def test_each_reason_has_its_line_and_what_is_taken_back_is_subtracted_from_it(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=10)
    first = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await visits.deduct(desk, boss, pass_.id, seen=first.recorded.after.version, again=True)
    await undoing.undo(desk, boss, first.recorded.entry_id)
    version = (await fresh(desk, pass_)).version
    await adjusting.adjust(desk, boss, pass_.id, Change(Wish.ADD, 3), seen=version, reason="Goodwill")

    month = (await books(desk, boss)).month

    assert month.lines == {Line.GIVEN: 10, Line.ADJUSTED: 3, Line.USED: -1}
    assert (month.opening, month.closing) == (0, 12)


async def test_imported_passes_bring_what_is_left_of_them(desk: Desk) -> None:
    boss = await owner(desk)
    await import_list(desk, None, b"client,plan,total,used,valid_until\nBo,P,5,2,2027-01-31\nCy,Q,,3,\n")

    month = (await books(desk, boss)).month

    assert month.lines == {Line.IMPORTED: 3}
    assert (month.closing, month.unlimited_visits) == (3, 0)


async def test_a_month_closes_as_the_next_one_opens_and_as_the_passes_say(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 9, 30, 21, 30, tzinfo=UTC))
    _, one = await client_with_pass(desk, boss, "Anna", size=10, starts_on=date(2026, 9, 30))
    clock.stand_at(datetime(2026, 9, 30, 22, 30, tzinfo=UTC))
    await client_with_pass(desk, boss, "Bo", size=5)
    visit = await visits.deduct(desk, boss, one.id, seen=one.version)
    clock.stand_at(datetime(2026, 12, 31, 12, tzinfo=UTC))
    await sweeping.expire(desk)
    await undoing.undo(desk, boss, visit.recorded.entry_id)
    clock.stand_at(datetime(2027, 1, 15, 12, tzinfo=UTC))

    months = [await books(desk, boss)]
    while (earlier := months[-1].before) is not None:
        months.append(await books(desk, boss, earlier))
    january, december, november, october, september = (each.month for each in months)

    assert january.closing == await remaining(desk)
    for later, before in pairwise(months):
        assert later.month.opening == before.month.closing
    assert (september.lines, october.lines) == ({Line.GIVEN: 10}, {Line.GIVEN: 5, Line.USED: -1})
    assert november.lines == {}
    assert december.opening + sum(december.lines.values()) == january.opening


async def test_visits_on_unlimited_passes_are_told_and_not_counted(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, kind="unlimited", size=None)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)

    month = (await books(desk, boss)).month

    assert (month.opening, month.lines, month.closing, month.unlimited_visits) == (0, {}, 0, 1)


async def test_a_month_that_is_not_there_yet_or_never_was_is_the_nearest_one(desk: Desk) -> None:
    boss = await owner(desk)
    await client_with_pass(desk, boss)

    for wished in (date(9999, 12, 31), date.min, TODAY + timedelta(days=40), date(2024, 2, 29)):
        assert (await books(desk, boss, wished)).month.first == TODAY


async def test_books_are_an_owners_alone(desk: Desk) -> None:
    carl = await coach(desk, *Right)
    for act in (books, reconciling.findings):
        with pytest.raises(NotFound):
            await act(desk, carl)


async def test_an_early_end_and_a_new_date_have_lines_of_their_own(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=10)
    ended = TODAY - timedelta(days=1)
    await expiring.redate(desk, boss, pass_.id, ended, seen=pass_.version, reason="Mistake")
    assert (await books(desk, boss)).month.lines == {Line.GIVEN: 10, Line.EXPIRED: -10}

    version = (await fresh(desk, pass_)).version
    await expiring.redate(desk, boss, pass_.id, TODAY, seen=version, reason="Mistake")

    month = (await books(desk, boss)).month
    assert month.lines == {Line.GIVEN: 10, Line.EXPIRED: -10, Line.REVIVED: 10}
    assert month.closing == 10


async def test_a_pass_is_in_the_books_while_it_is_counted_whatever_it_has_become_since(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=10)
    version = (await visits.deduct(desk, boss, pass_.id, seen=1)).recorded.after.version

    async def adjust(wish: Wish, number: int = 0) -> None:
        nonlocal version
        change = Change(wish, number)
        await adjusting.adjust(desk, boss, pass_.id, change, seen=version, reason="Agreed")
        version += 1

    clock.stand_at(datetime(2027, 1, 5, 12, tzinfo=UTC))
    await adjust(Wish.UNLIMITED)
    version = (await visits.deduct(desk, boss, pass_.id, seen=version)).recorded.after.version
    january = (await books(desk, boss)).month
    december = (await books(desk, boss, TODAY)).month
    assert december.lines == {Line.GIVEN: 10, Line.USED: -1}
    assert (december.opening, december.closing) == (0, 9)
    assert (january.opening, january.lines, january.closing) == (9, {Line.ADJUSTED: -9}, 0)
    assert january.unlimited_visits == 1

    clock.stand_at(datetime(2027, 2, 5, 12, tzinfo=UTC))
    await adjust(Wish.COUNT, 4)
    await visits.deduct(desk, boss, pass_.id, seen=version)
    february = (await books(desk, boss)).month
    assert (february.opening, february.lines) == (0, {Line.ADJUSTED: 4, Line.USED: -1})
    assert february.closing == (await fresh(desk, pass_)).free == 3
    assert (await books(desk, boss, TODAY)).month == december
    assert (await books(desk, boss, date(2027, 1, 1))).month == january
