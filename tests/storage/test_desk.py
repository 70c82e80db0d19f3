"""The contract of reading and writing, the same on both databases."""

import asyncio
import stat
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from domain.ids import PersonId, TelegramId
from domain.ledger import Draft, EntryKind
from domain.people import Person
from domain.studio import Studio
from services import people, visits
from storage.desk import Desk
from storage.opening import DatabaseProblem, opened
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, owner

ANNA = Person(id=PersonId(0), name="Anna", phone="+4930901820")


async def test_what_an_exception_interrupts_has_never_happened(desk: Desk) -> None:
    with pytest.raises(RuntimeError):
        async with desk.writing() as tx:
            await people.add_person(tx, ANNA)
            raise RuntimeError

    async with desk.reading() as tx:
        assert await tx.people.by_phone("+4930901820") is None


async def test_a_reader_sees_one_moment_while_others_write(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)

    async with desk.reading() as tx:
        before = await tx.passes.get(pass_.id)
        await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
        after = await tx.passes.get(pass_.id)

    assert before == after
    assert (await fresh(desk, pass_)).used == 1


async def test_a_reader_cannot_write(desk: Desk) -> None:
    with pytest.raises(Exception, match=r"readonly|read-only"):
        async with desk.reading() as tx:
            await tx.people.add(ANNA, tx.now)


@pytest.mark.parametrize("attack", ["update entries set used = 0", "delete from entries"])
async def test_the_ledger_can_neither_be_changed_nor_deleted(
    desk: Desk, attack: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = await owner(desk)
    await client_with_pass(desk, boss)

    with pytest.raises(Exception, match="entries is append-only"):
        async with desk.writing() as tx:
            monkeypatch.setitem(tx.sql._texts._texts, "attack", attack)  # type: ignore[attr-defined]
            if hasattr(tx.sql, "_words"):
                monkeypatch.setitem(tx.sql._words.var_sorted, "attack", [])
            await tx.sql.run("attack")


async def test_a_ledger_key_is_written_once_for_ever(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    draft = Draft(kind=EntryKind.ADJUST)

    with pytest.raises(Exception, match=r"(?i)unique"):
        async with desk.writing() as tx:
            for version in (2, 3):
                moved = pass_.model_copy(update={"version": version})
                await tx.ledger.add(moved, draft, key="the same", at=tx.now)


async def test_a_balance_below_zero_is_refused_by_the_database_itself(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=1)
    overdrawn = pass_.model_copy(update={"used": 2, "version": pass_.version + 1})

    with pytest.raises(Exception, match="never_below_zero"):
        async with desk.writing() as tx:
            await tx.passes.save(overdrawn, seen=pass_.version)


async def test_a_cancelled_writer_leaves_the_desk_usable_and_the_ledger_whole(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, size=100)

    for steps in range(12):
        seen = (await fresh(desk, pass_)).version
        task = asyncio.create_task(visits.deduct(desk, boss, pass_.id, seen=seen, again=True))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    left = await fresh(desk, pass_)
    async with desk.reading() as tx:
        entries = await tx.ledger.of_pass(pass_.id, before=2**53, limit=100)  # type: ignore[arg-type]
    assert sum(entry.effect.used for entry in entries) == left.used
    assert len(entries) == left.version
    await visits.deduct(desk, boss, pass_.id, seen=left.version, again=True)


async def test_days_and_instants_come_back_as_they_went(desk: Desk, clock: TestClock) -> None:
    clock.stand_at(datetime(2026, 3, 29, 0, 59, 59, 123456, tzinfo=UTC))
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss, starts_on=date(2028, 2, 29))

    kept = await fresh(desk, pass_)

    assert kept == pass_
    assert kept.sold_at == clock.now()
    assert kept.sold_at.utcoffset() == timedelta(0)


async def test_whatever_people_are_called_is_kept_letter_for_letter(desk: Desk) -> None:
    odd = ["Robert'); drop table people;--", "<b>", "Ольга", "👩‍👩‍👧", "%_\\", "o" * 64, "مريم"]
    async with desk.writing() as tx:
        added = [await people.add_person(tx, Person(id=PersonId(0), name=name)) for name in odd]

    async with desk.reading() as tx:
        kept = [await tx.people.get(person.id) for person in added]
    assert [person.name for person in kept if person] == odd


async def test_an_account_is_linked_to_one_person_at_a_time(desk: Desk) -> None:
    boss, other = await owner(desk), await owner(desk, "Otto Owner")
    async with desk.writing() as tx:
        await tx.people.link(TelegramId(7), boss.known_id, tx.now)
        await tx.people.link(TelegramId(7), other.known_id, tx.now)

    async with desk.reading() as tx:
        assert await tx.people.accounts_of(boss.known_id) == []
        assert [a.telegram_id for a in await tx.people.accounts_of(other.known_id)] == [7]


async def test_a_second_process_on_the_same_file_is_told_so(tmp_path: Path, clock: TestClock) -> None:
    url = f"sqlite:///{tmp_path / 'desk.db'}"
    async with opened(url, clock):
        with pytest.raises(DatabaseProblem, match="another Passdesk is using"):
            async with opened(url, clock):
                raise AssertionError("two desks on one file")


async def test_a_desk_opens_again_where_it_was_closed(
    database_url: str, clock: TestClock, studio: Studio
) -> None:
    for _ in range(2):
        async with opened(database_url, clock) as desk, desk.writing() as tx:
            await tx.studios.save(studio)

    async with opened(database_url, clock) as desk, desk.reading() as tx:
        assert await tx.studios.get() == studio


async def test_the_file_is_readable_by_its_owner_alone(tmp_path: Path, clock: TestClock) -> None:
    async with opened(f"sqlite:///{tmp_path / 'new' / 'desk.db'}", clock):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "new").iterdir()}

    assert set(modes) >= {"desk.db", "desk.db.lock"}
    assert set(modes.values()) == {0o600}


@pytest.mark.parametrize("url", ["mysql://x/y", "sqlite://desk.db", "desk.db", ""])
async def test_an_address_nobody_understands_is_refused_in_one_line(url: str, clock: TestClock) -> None:
    with pytest.raises(DatabaseProblem, match="must start with sqlite"):
        async with opened(url, clock):
            raise AssertionError("opened")
