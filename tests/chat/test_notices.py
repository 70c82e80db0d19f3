"""What people read without having asked."""

from datetime import timedelta

from domain.ids import PersonId, TelegramId
from domain.ledger import Draft, Effect, EntryKind
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Account, Actor, Right
from handlers import notices
from handlers.screens import Screen
from handlers.taps.disputes import Dispute
from services import undoing, visits
from services.bookkeeping import record
from storage.desk import Desk
from storage.notices import NoticeState, Outgoing
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, owner


async def told(desk: Desk) -> list[Screen | None]:
    """What each due notice says, oldest first; all are settled as sent, or skipped."""
    said = []
    while due := await _claimed(desk):
        for outgoing in due:
            screen = await notices.render(desk, outgoing)
            async with desk.writing() as tx:
                state = NoticeState.SENT if screen else NoticeState.SKIPPED
                await tx.notices.settle(outgoing.notice.id, state, tx.now)
            said.append(screen)
    return said


async def _claimed(desk: Desk) -> list[Outgoing]:
    async with desk.writing() as tx:
        return await tx.notices.claim(tx.now, tx.now + timedelta(minutes=1), 100)


async def connect(desk: Desk, person_id: PersonId, language: str | None = None) -> None:
    """Gives a person a Telegram account that speaks `language`."""
    account = Account(telegram_id=TelegramId(9000 + person_id), language_code=language)
    async with desk.writing() as tx:
        await tx.people.see(account, tx.now)
        await tx.people.link(account.telegram_id, person_id, tx.now)


async def change(desk: Desk, actor: Actor, pass_: Pass, draft: Draft, reason: str) -> None:
    """Writes an entry and tells the client, as an adjustment does."""
    async with desk.writing() as tx:
        recorded = await record(tx, pass_, draft, by=actor.id, reason=reason)
        notice = Notice(
            person_id=pass_.client_id,
            kind=NoticeKind.CHANGED,
            key=f"changed:{recorded.entry_id}",
            data={"entry_id": recorded.entry_id},
            not_before=tx.now,
        )
        await tx.notices.add(notice)


def text(screen: Screen | None) -> str:
    """The words of a notice that is said."""
    assert screen is not None
    return screen.text


async def test_a_client_reads_what_was_deducted_by_whom_and_what_is_left(desk: Desk) -> None:
    boss = await owner(desk)
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    anna, pass_ = await client_with_pass(desk, boss)
    await connect(desk, anna.id)
    visit = await visits.deduct(desk, carl, pass_.id, seen=pass_.version)

    given, deducted = await told(desk)

    assert "new pass: <b>10 sessions</b>" in text(given)
    said = text(deducted)
    assert "10 → <b>9</b> free" in said
    assert "Entered by Carl Coach: Dec 1, 2026, 10:00" in said
    assert "Valid through Feb 28, 2027 (89 days left)" in said
    assert deducted is not None
    taps = [button.tap for row in deducted.rows for button in row]
    assert Dispute(entry_id=visit.recorded.entry_id) in taps


async def test_a_late_entry_names_both_days(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await connect(desk, anna.id)
    clock.advance(timedelta(days=3))
    earlier = boss.studio.today(clock.now()) - timedelta(days=2)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version, day=earlier)

    said = text((await told(desk))[-1])

    assert "For Wed, Dec 2" in said
    assert "Dec 4, 2026" in said


async def test_a_deduction_taken_back_before_it_was_told_is_not_told_at_all(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await connect(desk, anna.id)
    await told(desk)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await undoing.undo(desk, boss, visit.recorded.entry_id)

    assert await told(desk) == [None, None]


async def test_a_deduction_that_was_told_is_told_again_when_it_is_taken_back(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await connect(desk, anna.id)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await told(desk)
    await undoing.undo(desk, boss, visit.recorded.entry_id)

    [said] = await told(desk)

    assert "taken back: 9 → <b>10</b> free" in text(said)


async def test_figures_are_those_of_the_entry_even_when_more_has_happened_since(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await connect(desk, anna.id)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    seen = (await fresh(desk, pass_)).version
    await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)

    _, first, second = await told(desk)

    assert "10 → <b>9</b>" in text(first)
    assert "9 → <b>8</b>" in text(second)


async def test_a_change_is_told_as_old_and_new_with_its_reason(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await connect(desk, anna.id)
    until = pass_.valid_until
    assert until is not None
    moved = pass_.changed(valid_until=until + timedelta(days=7))
    draft = Draft(kind=EntryKind.ADJUST, effect=Effect(total=2), changed=moved)
    await change(desk, boss, pass_, draft, "ill <b>twice</b>")

    said = text((await told(desk))[-1])

    assert "10 → <b>12</b>" in said
    assert "Feb 28, 2027 → <b>Mar 7, 2027</b>" in said
    assert "Reason: ill &lt;b&gt;twice&lt;/b&gt;" in said


async def test_each_reader_is_told_in_their_own_language(desk: Desk) -> None:
    boss = await owner(desk)
    for language, word in (("de", "neue Karte"), ("ru", "новый абонемент"), ("xx", "new pass")):
        client, _ = await client_with_pass(desk, boss)
        await connect(desk, client.id, language)
        assert word in text((await told(desk))[-1])


async def test_what_is_muted_is_not_said(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await connect(desk, anna.id)
    await told(desk)
    async with desk.writing() as tx:
        await tx.people.save(anna.model_copy(update={"muted": frozenset({NoticeKind.DEDUCTED})}))
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)

    assert await told(desk) == [None]


async def test_a_pass_that_went_to_somebody_else_is_not_told_to_its_former_holder(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    other, _ = await client_with_pass(desk, boss, "Other Client")
    await connect(desk, other.id)
    await told(desk)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    async with desk.writing() as tx:
        await tx.notices.add(
            Notice(
                person_id=other.id,
                kind=NoticeKind.DEDUCTED,
                key="stray",
                data={"entry_id": visit.recorded.entry_id},
                not_before=tx.now,
            )
        )

    assert (await told(desk))[-1] is None
