"""A studio kept by the first release is brought to the present schema, and nothing of it is lost."""

import asyncio
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import aiosqlite
import asyncpg
import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from domain.holds import Hold
from domain.ids import EntryId, PassId, PaymentId, PersonId, TelegramId
from domain.money import Method
from domain.passes import Pass, PassState
from domain.passlists import Filter, Listing, Order
from domain.people import Actor
from domain.rule_choices import WAYS, Rule
from services import passlists, visits
from services.checking import check
from storage import migrating
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock

MIGRATIONS = Path(migrating.__file__).parent / "migrations"
AT = "'2026-11-01 09:00:00.000000+00:00'"
TODAY = date(2026, 12, 1)
EMPTY = '{"kind":"count","size":10}'

#: A studio as the first release kept it.
FIRST_RELEASE = [
    "insert into studio (id, name, timezone, language, currency) "
    "values (1, 'Northside', 'Europe/Berlin', 'en', 'EUR')",
    *(
        "insert into people (id, name, is_client, is_coach, is_owner, created_at) "
        f"values ({id_}, '{name}', {client}, false, {owner}, {AT})"
        for id_, name, client, owner in [
            (1, "Olga", "false", "true"),
            (2, "Anna", "true", "false"),
            (3, "Bo", "true", "false"),
        ]
    ),
    f"insert into accounts (telegram_id, person_id, seen_at) values (77, 1, {AT})",
    "insert into plans (id, title, terms, payment_type, price, currency, retired_block, created_at) "
    f"values (1, 'Boxing', '{EMPTY}', 'one_time', 8000, 'EUR', false, {AT})",
    *(
        "insert into passes (id, client_id, plan_id, title, terms, unlimited, valid_from, valid_until, "
        "deactivated_on, held_from, held_until, total, used, expired, expiry_recorded, payment, price, "
        "currency, sold_at, version) "
        f"values ({values}, 8000, 'EUR', {AT}, {version})"
        for values, version in [
            (f"1, 2, 1, 'Used', '{EMPTY}', false, '2026-11-01', '2027-01-31', null, null, null, "
             "10, 1, 0, false, 'paid'", 4),
            (f"2, 3, 1, 'Expired', '{EMPTY}', false, '2026-09-01', '2026-10-31', null, null, null, "
             "10, 0, 10, true, 'unpaid'", 2),
            (f"3, 3, null, 'Free', '{EMPTY}', true, null, null, null, null, null, 0, 0, 0, false, 'paid'", 1),
            (f"4, 2, 1, 'Off', '{EMPTY}', false, '2026-11-01', null, '2026-11-20', null, null, "
             "10, 0, 0, false, 'partly'", 1),
            (f"5, 2, 1, 'Held', '{EMPTY}', false, '2026-11-01', '2027-03-31', null, '2026-11-25', "
             "'2026-12-05', 10, 0, 0, false, 'paid'", 1),
            (f"6, 2, 1, 'Frozen', '{EMPTY}', false, '2026-11-01', '2026-11-30', null, '2026-11-25', null, "
             "10, 0, 0, false, 'paid'", 1),
        ]
    ),
    *(
        "insert into entries (id, pass_id, client_id, kind, total, used, booked, expired, withdrawn, "
        f"session_on, at, reverses, key, version) values ({values}, 'key {values[:2]}', {version})"
        for values, version in [
            (f"1, 1, 2, 'grant', 10, 0, 0, 0, 0, null, {AT}, null", 1),
            (f"2, 1, 2, 'consume', 0, 1, 0, 0, 0, '2026-11-02', {AT}, null", 2),
            (f"3, 1, 2, 'consume', 0, 1, 0, 0, 0, '2026-11-03', {AT}, null", 3),
            (f"4, 1, 2, 'reversal', 0, -1, 0, 0, 0, '2026-11-03', {AT}, 3", 4),
            (f"5, 2, 3, 'grant', 10, 0, 0, 0, 0, null, {AT}, null", 1),
            (f"6, 2, 3, 'expire', 0, 0, 0, 10, 0, null, {AT}, null", 2),
            *((f"{id_ + 4}, {id_}, {client}, 'grant', {total}, 0, 0, 0, 0, null, {AT}, null", 1)
              for id_, client, total in [(3, 3, 0), (4, 2, 10), (5, 2, 10), (6, 2, 10)]),
        ]
    ),
]  # fmt: skip


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def first_release(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database that the first release has kept."""
    if request.param == "sqlite":
        path = tmp_path / "desk.db"
        path.touch(mode=0o600)
        asyncio.run(_begun(f"sqlite+aiosqlite:///{path}"))
        asyncio.run(_on_sqlite(path, *FIRST_RELEASE))
        yield f"sqlite:///{path}"
        return
    server = request.getfixturevalue("postgres_server")
    asyncio.run(_on_postgres(f"{server}/postgres", "create database first_release"))
    asyncio.run(_begun(f"{server.replace('://', '+asyncpg://')}/first_release"))
    moved = [
        f"select setval(pg_get_serial_sequence('{table}', 'id'), 100)"
        for table in ("people", "plans", "passes", "entries")
    ]
    asyncio.run(_on_postgres(f"{server}/first_release", *FIRST_RELEASE, *moved))
    yield f"{server}/first_release"
    asyncio.run(_on_postgres(f"{server}/postgres", "drop database first_release with (force)"))


async def test_a_studio_of_the_first_release_is_kept_whole(first_release: str, clock: TestClock) -> None:
    async with opened(first_release, clock) as desk:
        kept = await passes(desk)
        verdict = await check(desk)
    async with opened(first_release, clock) as desk:
        assert await passes(desk) == kept

    assert verdict.is_clean
    assert (verdict.passes, verdict.entries) == (6, 10)
    assert {each.title: each.state_on(TODAY) for each in kept} == {
        "Used": PassState.ACTIVE,
        "Expired": PassState.EXPIRED,
        "Free": PassState.ACTIVE,
        "Off": PassState.DEACTIVATED,
        "Held": PassState.ON_HOLD,
        "Frozen": PassState.ON_HOLD,
    }
    assert [each.payment for each in kept] == ["paid", "unpaid", "paid", "partly", "paid", "paid"]
    assert kept[4].holds == (Hold(first=date(2026, 11, 25), last=date(2026, 12, 5)),)
    assert kept[5].holds == (Hold(first=date(2026, 11, 25)),)
    assert [(each.total, each.used, each.expired) for each in kept[:2]] == [(10, 1, 0), (10, 0, 10)]
    assert {each.price for each in kept} == {8000}


async def test_what_was_sold_as_paid_has_one_line_of_money(first_release: str, clock: TestClock) -> None:
    async with opened(first_release, clock) as desk:
        kept = await passes(desk)
        async with desk.reading() as tx:
            lines = [await tx.payments.of_pass(each.id, PaymentId(999), 9) for each in kept]

    assert [each.paid for each in kept] == [8000, 0, 8000, 0, 8000, 8000]
    assert [each.to_pay for each in kept] == [0, 8000, 0, 8000, 0, 0]
    assert [[line.amount for line in found] for found in lines] == [[8000], [], [8000], [], [8000], [8000]]
    assert {(line.entry_id, line.method, line.paid_on) for line in lines[0]} == {
        (EntryId(1), Method.OTHER, date(2026, 11, 1))
    }


async def test_work_goes_on_with_what_the_first_release_kept(first_release: str, clock: TestClock) -> None:
    async with opened(first_release, clock) as desk:
        async with desk.reading() as tx:
            studio = await tx.studios.get()
            olga = await tx.people.get(PersonId(1))
        assert studio is not None and olga is not None
        boss = Actor(telegram_id=TelegramId(77), person=olga, studio=studio, language="en")
        visit = await visits.deduct(desk, boss, PassId(1), seen=4)
        unpaid = await passlists.page(desk, boss, Listing.of(Filter.UNPAID, Order.OLDEST))
        held = await passlists.page(desk, boss, Listing.of(Filter.ON_HOLD))

    assert visit.recorded.after.used == 2
    assert [row.pass_.title for row in unpaid.rows] == ["Expired", "Off"]
    assert [row.pass_.title for row in held.rows] == ["Held", "Frozen"]


async def test_who_changed_a_rule_is_still_known(tmp_path: Path, clock: TestClock) -> None:
    path = tmp_path / "desk.db"
    path.touch(mode=0o600)
    await _begun(f"sqlite+aiosqlite:///{path}", "0004")
    await _on_sqlite(
        path,
        *(line for line in FIRST_RELEASE if line.startswith(("insert into studio", "insert into people"))),
        "insert into rule_changes (rule, was, now, at, actor_id) "
        f"values ('selling:un', 'works', 'paid', {AT}, 1)",
    )

    async with opened(f"sqlite:///{path}", clock) as desk, desk.reading() as tx:
        found = await tx.rule_changes.latest(WAYS[Rule.UNPAID].name)
    assert found is not None and (found.actor_name, found.now) == ("Olga", "paid")
    with pytest.raises(aiosqlite.IntegrityError, match="append-only"):
        await _on_sqlite(path, "update rule_changes set now = 'works'")


async def passes(desk: Desk) -> list[Pass]:
    """Every pass, by id."""
    async with desk.reading() as tx:
        found = [await tx.passes.get(PassId(number)) for number in range(1, 7)]
    return [each for each in found if each is not None]


async def _begun(url: str, revision: str = "0001") -> None:
    engine = create_async_engine(url)
    async with engine.begin() as connection:
        await connection.run_sync(_to, revision)
    await engine.dispose()


def _to(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


async def _on_sqlite(path: Path, *statements: str) -> None:
    async with aiosqlite.connect(path) as file:
        for statement in statements:
            await file.execute(statement)
        await file.commit()


async def _on_postgres(address: str, *statements: str) -> None:
    connection = await asyncpg.connect(address)
    for statement in statements:
        await connection.execute(statement)
    await connection.close()
