"""Whatever is broken in the books is found, and sound books are left in peace."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import aiosqlite
import asyncpg
import pytest

from domain.accounts import AccountLine, LineKind
from domain.holding import HoldChange, HoldWish
from domain.passes import Pass
from domain.people import Actor, Person
from services import dividing, holding, sharing, undoing, visits
from services.checking import Broken, check
from services.importing import import_list
from services.reconciling import findings_of
from storage.desk import Desk
from tests.studio_life import booked, client_with_pass, owner

TODAY = date(2026, 12, 1)
Tamper = Callable[..., Awaitable[None]]


@pytest.fixture
def tamper(database_url: str) -> Tamper:
    """Runs statements past every rule of the desk, as a broken disk or a careless hand would."""

    async def on_sqlite(*statements: str) -> None:
        async with aiosqlite.connect(database_url.removeprefix("sqlite:///")) as connection:
            await connection.execute("pragma ignore_check_constraints = on")
            for trigger in (
                "entries_no_update",
                "entries_no_delete",
                "account_lines_no_update",
                "booking_steps_no_update",
                "booking_steps_no_delete",
            ):
                await connection.execute(f"drop trigger if exists {trigger}")
            for statement in statements:
                await connection.execute(statement)
            await connection.commit()

    async def on_postgres(*statements: str) -> None:
        connection = await asyncpg.connect(database_url)
        try:
            await connection.execute("set session_replication_role = replica")
            for table, constraint in (("passes", "never_below_zero"), ("passes", "counted")):
                await connection.execute(f"alter table {table} drop constraint if exists {constraint}")
            for statement in statements:
                await connection.execute(statement)
        finally:
            await connection.close()

    return on_sqlite if database_url.startswith("sqlite") else on_postgres


async def a_day_at_the_studio(desk: Desk) -> Actor:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=8)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await visits.deduct(desk, boss, pass_.id, seen=visit.recorded.after.version, again=True)
    await undoing.undo(desk, boss, visit.recorded.entry_id)
    return boss


async def broken(desk: Desk) -> list[Broken]:
    """What a look at everything finds; one at all that moved in the month, in which all of it was, finds it
    too."""
    found = [fault.broken for fault in (await check(desk)).faults]
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        month = await findings_of(tx, studio, TODAY.replace(day=1), 100)
    assert [each.fault.broken for each in month.exceptions] == found
    return found


async def test_a_day_at_the_studio_adds_up(desk: Desk) -> None:
    await a_day_at_the_studio(desk)
    await import_list(desk, None, b"client,plan,total,used,valid_until\nBo,P,5,2,2026-01-31\nCy,Q,,3,\n")

    verdict = await check(desk)

    assert verdict.is_clean
    assert (verdict.passes, verdict.entries) == (3, 4 + 3 + 2)


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("update passes set used = 2 where id = 1", [Broken.FIGURES]),
        ("update passes set total = 9, used = used + 1 where id = 1", [Broken.FIGURES]),
        ("update passes set version = 9 where id = 1", [Broken.VERSIONS]),
        ("delete from entries where version = 2", [Broken.FIGURES, Broken.VERSIONS, Broken.REVERSAL]),
        ("update entries set version = 7 where version = 4", [Broken.VERSIONS]),
        ("update entries set reverses = 1 where kind = 'reversal'", [Broken.REVERSAL]),
        ("update entries set actor_id = 77 where id = 2", [Broken.ORPHAN]),
        ("update passes set client_id = 77 where id = 1", [Broken.OWNERLESS]),
        ("update passes set expired = -1 where id = 1", [Broken.FIGURES, Broken.SIGN]),
        ("update entries set total = -8 where id = 1", [Broken.FIGURES]),
    ],
)
async def test_what_a_careless_hand_breaks_is_found(
    desk: Desk, tamper: Tamper, statement: str, found: list[Broken]
) -> None:
    await a_day_at_the_studio(desk)
    assert await broken(desk) == []

    await tamper(statement)

    assert await broken(desk) == found


async def a_busy_day(desk: Desk) -> Actor:
    """A pass that is split, shared, on hold, booked and renewed, and a client who owes."""
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss, size=8)
    bo, given = await client_with_pass(desk, boss, "Bo", size=4)
    await dividing.split(desk, boss, pass_.id, 3, None, seen=1, reason="Two halves")
    await sharing.share(desk, boss, pass_.id, bo.id, seen=2)
    week = HoldChange(HoldWish.PLACE, TODAY + timedelta(days=7), TODAY + timedelta(days=13))
    await holding.hold(desk, boss, pass_.id, week, seen=3, reason="Ill")
    await dividing.transfer(desk, boss, given.id, anna.id, 2, seen=1, reason="A present")
    await at_five(desk, given, bo)
    async with desk.writing() as tx:
        key = {"at": tx.now, "actor_id": boss.id}
        charge = AccountLine(person_id=bo.id, amount=500, currency="EUR", kind=LineKind.CHARGE, **key)
        line_id = await tx.accounts.add(charge, key="charge")
        line = await tx.accounts.get(line_id)
        assert line is not None
        await tx.accounts.add(line.opposite(tx.now, boss.id), key="back")
    return boss


async def at_five(desk: Desk, pass_: Pass, client: Person) -> None:
    """A session of tomorrow, booked on the pass."""
    await booked(desk, pass_, client.id, desk.clock.now() + timedelta(days=1))


async def test_a_busy_day_adds_up(desk: Desk) -> None:
    await a_busy_day(desk)

    assert await broken(desk) == []


HOLDS = "update passes set holds = '{}', held_from = '2026-12-08', held_until = '2026-12-14' where id = 1"
TWO = '[{"first":"2026-12-08","last":"2026-12-12"},{"first":"2026-12-12","last":"2026-12-14"}]'
NEVER_ENDING = '[{"first":"2026-12-08","last":null},{"first":"2026-12-12","last":"2026-12-14"}]'


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("update entries set linked = null where kind = 'transfer'", [Broken.LINK] * 4),
        ("update entries set linked = 1 where id = 4", [Broken.LINK, Broken.LINK]),
        ("update bookings set state = 'cancelled'", [Broken.BOOKED, Broken.PLACES, Broken.STEPS]),
        ("update bookings set state = 'attended'", [Broken.BOOKED, Broken.STEPS, Broken.UNENTERED]),
        ("update sessions set taken = 0", [Broken.PLACES]),
        ("delete from booking_steps", [Broken.STEPS]),
        ("update booking_steps set now = 'waitlisted'", [Broken.STEPS]),
        ("update bookings set pass_id = 1", [Broken.BOOKED, Broken.BOOKED]),
        ("update passes set price = -1 where id = 1", [Broken.PRICE]),
        ("update passes set paid = 1 where id = 1", [Broken.PAID]),
        ("update passes set payment = 'partly', price = 0 where id = 1", [Broken.PAID]),
        ("update passes set renews = id where id = 1", [Broken.RENEWS]),
        ("update passes set renews = 1 where id = 2", [Broken.RENEWS]),
        ("update passes set renews = 77 where id = 2", [Broken.RENEWS]),
        ("update passes set without_sessions = true where id = 1", [Broken.SESSIONLESS]),
        (HOLDS.format(TWO), [Broken.HOLDS]),
        (HOLDS.format(NEVER_ENDING), [Broken.HOLDS]),
        (HOLDS.format('[{"first":"2026-12-14","last":"2026-12-08"}]'), [Broken.HOLDS]),
        (HOLDS.format("[8]"), [Broken.HOLDS]),
        (HOLDS.format("[]"), [Broken.HOLDS]),
        ("update passes set held_until = null where id = 1", [Broken.HOLDS]),
        ("delete from sharers", [Broken.SHARERS]),
        ("insert into sharers (pass_id, person_id) values (2, 2)", [Broken.SHARERS]),
        ("update passes set shared_with = 'Bo' where id = 1", [Broken.SHARERS]),
        ("update account_lines set amount = -400 where reverses is not null", [Broken.ACCOUNT, Broken.DUES]),
        (
            "update account_lines set person_id = 2 where reverses is not null",
            [Broken.ACCOUNT, Broken.DUES, Broken.DUES],
        ),
        ("update dues set account = 7", [Broken.DUES]),
        ("update dues set passes = 7", [Broken.DUES]),
        ("update account_lines set reverses = null", [Broken.ACCOUNT]),
    ],
)
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_what_breaks_a_busy_day_is_found(
    desk: Desk, tamper: Tamper, statement: str, found: list[Broken]
) -> None:
    await a_busy_day(desk)

    await tamper(statement)

    assert await broken(desk) == found


async def test_all_that_can_break_is_found_at_once(desk: Desk, tamper: Tamper) -> None:
    await a_busy_day(desk)

    await tamper(
        "update entries set linked = 1 where id = 4",
        "update bookings set state = 'cancelled'",
        "update passes set price = -1, renews = 77 where id = 1",
        HOLDS.format(TWO),
        "delete from sharers",
        "update account_lines set amount = -400 where reverses is not null",
    )

    lists = {Broken.PRICE, Broken.RENEWS, Broken.HOLDS, Broken.SHARERS}
    booking = {Broken.BOOKED, Broken.PLACES, Broken.STEPS}
    assert set(await broken(desk)) == {Broken.LINK, Broken.ACCOUNT, Broken.DUES} | lists | booking


async def test_more_than_the_pass_holds_is_found_even_where_its_entries_agree(
    desk: Desk, tamper: Tamper
) -> None:
    await a_day_at_the_studio(desk)
    await tamper("update passes set used = 20 where id = 1", "update entries set used = 19 where id = 3")

    assert Broken.SIGN in await broken(desk)


async def test_the_entries_at_fault_are_named(desk: Desk, tamper: Tamper) -> None:
    await a_day_at_the_studio(desk)
    await tamper("update passes set used = 2 where id = 1")

    [fault] = (await check(desk)).faults

    assert fault.off == ("used",)
    assert fault.balance is not None
    assert (fault.balance.kept["used"], fault.balance.summed["used"]) == (2, 1)
    assert [entry.version for entry in fault.entries] == [1, 2, 3, 4]


async def test_progress_ends_where_the_work_does(desk: Desk) -> None:
    await a_day_at_the_studio(desk)
    told: list[tuple[int, int]] = []
    await check(desk, lambda done, of: told.append((done, of)))
    assert told[-1][0] == told[-1][1]
