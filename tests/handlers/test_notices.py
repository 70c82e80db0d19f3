"""What people read without having asked."""

from datetime import UTC, date, datetime, timedelta

from domain.ledger import Draft, Effect, EntryKind
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Right
from handlers.notices import TELLINGS
from handlers.taps.disputes import Dispute
from services import sweeping, undoing, visits
from services.bookkeeping import record
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, owner


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


async def test_a_client_reads_what_was_deducted_by_whom_and_what_is_left(desk: Desk) -> None:
    boss = await owner(desk)
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    visit = await visits.deduct(desk, carl, pass_.id, seen=pass_.version)

    given, deducted = await mailbox.said(desk)

    assert "new pass: <b>10 sessions</b>" in given.text
    said = deducted.text
    assert "10 → <b>9</b> free" in said
    assert "Entered by Carl Coach: 1 Dec 2026, 10:00" in said
    assert "Valid through 28 Feb 2027 (89 days left)" in said
    assert deducted.screen is not None
    taps = [button.tap for row in deducted.screen.rows for button in row]
    assert Dispute(entry_id=visit.recorded.entry_id) in taps


async def test_a_late_entry_names_both_days(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    clock.advance(timedelta(days=3))
    earlier = boss.studio.today(clock.now()) - timedelta(days=2)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version, day=earlier)

    said = (await mailbox.said(desk))[-1].text

    assert "For Wed, 2 Dec" in said
    assert "4 Dec 2026" in said


async def test_a_deduction_taken_back_before_it_was_told_is_not_told_at_all(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    await mailbox.said(desk)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await undoing.undo(desk, boss, visit.recorded.entry_id)

    assert await mailbox.said(desk) == []


async def test_a_deduction_that_was_told_is_told_again_when_it_is_taken_back(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    await mailbox.said(desk)
    await undoing.undo(desk, boss, visit.recorded.entry_id)

    [said] = await mailbox.said(desk)

    assert "taken back: 9 → <b>10</b> free" in said.text


async def test_figures_are_those_of_the_entry_even_when_more_has_happened_since(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    seen = (await fresh(desk, pass_)).version
    await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)

    _, first, second = await mailbox.said(desk)

    assert "10 → <b>9</b>" in first.text
    assert "9 → <b>8</b>" in second.text


async def test_a_change_is_told_as_old_and_new_with_its_reason(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    until = pass_.valid_until
    assert until is not None
    moved = pass_.changed(valid_until=until + timedelta(days=7))
    draft = Draft(kind=EntryKind.ADJUST, effect=Effect(total=2), changed=moved)
    await change(desk, boss, pass_, draft, "ill <b>twice</b>")

    said = (await mailbox.said(desk))[-1].text

    assert "10 → <b>12</b>" in said
    assert "28 Feb 2027 → <b>7 Mar 2027</b>" in said
    assert "Reason: ill &lt;b&gt;twice&lt;/b&gt;" in said


async def test_taking_back_a_new_last_day_names_that_day_once(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    moved = pass_.changed(valid_until=date(2027, 3, 7))
    await change(desk, boss, pass_, Draft(kind=EntryKind.REDATE, changed=moved), "ill")
    await mailbox.said(desk)
    async with desk.reading() as tx:
        newest = (await tx.ledger.of_pass(pass_.id, before=2**53, limit=1))[0]
    await undoing.undo(desk, boss, newest.id)

    [said] = await mailbox.said(desk)

    assert "7 Mar 2027 → <b>28 Feb 2027</b>" in said.text
    assert said.text.count("28 Feb 2027") == 1


async def test_each_reader_is_told_in_their_own_language(desk: Desk) -> None:
    boss = await owner(desk)
    for language, word in (("de", "neue Karte"), ("ru", "новый абонемент"), ("xx", "new pass")):
        client, _ = await client_with_pass(desk, boss)
        await mailbox.connect(desk, client.id, language)
        assert word in (await mailbox.said(desk))[-1].text


async def test_what_is_muted_is_not_said(desk: Desk) -> None:
    boss = await owner(desk)
    anna, pass_ = await client_with_pass(desk, boss)
    await mailbox.connect(desk, anna.id)
    await mailbox.said(desk)
    async with desk.writing() as tx:
        await tx.people.save(anna.model_copy(update={"muted": frozenset({NoticeKind.DEDUCTED})}))
    await visits.deduct(desk, boss, pass_.id, seen=pass_.version)

    assert await mailbox.said(desk) == []


async def test_a_pass_that_went_to_somebody_else_is_not_told_to_its_former_holder(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    other, _ = await client_with_pass(desk, boss, "Other Client")
    await mailbox.connect(desk, other.id)
    await mailbox.said(desk)
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

    assert [letter.notice.key for letter in await mailbox.said(desk)] == [
        f"deducted:{visit.recorded.entry_id}"
    ]


async def use(desk: Desk, actor: Actor, pass_: Pass, times: int = 1) -> None:
    """Deducts some sessions."""
    for _ in range(times):
        seen = (await fresh(desk, pass_)).version
        await visits.deduct(desk, actor, pass_.id, seen=seen, again=True)


async def low(desk: Desk) -> list[str]:
    """What is said now about a low balance."""
    return [each.text for each in await mailbox.said(desk) if each.kind is NoticeKind.SESSIONS_LEFT]


async def test_a_client_is_told_once_that_few_sessions_are_left(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await use(desk, boss, pass_, 7)
    assert await low(desk) == []
    await use(desk, boss, pass_)
    [said] = await low(desk)
    assert "<b>2</b> sessions are left on <b>10 sessions</b>" in said
    await use(desk, boss, pass_)
    assert await low(desk) == []


async def test_a_low_balance_that_was_corrected_before_it_was_told_is_not_told(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await use(desk, boss, pass_, 7)
    clock.stand_at(datetime(2026, 12, 1, 22, tzinfo=UTC))
    seen = (await fresh(desk, pass_)).version
    last = await visits.deduct(desk, boss, pass_.id, seen=seen, again=True)
    assert await low(desk) == []
    await undoing.undo(desk, boss, last.recorded.entry_id)
    clock.stand_at(datetime(2026, 12, 2, 9, tzinfo=UTC))

    assert await low(desk) == []


async def test_a_top_up_lets_a_low_balance_be_told_again(desk: Desk) -> None:
    boss = await owner(desk)
    _, pass_ = await client_with_pass(desk, boss)
    await use(desk, boss, pass_, 8)
    assert len(await low(desk)) == 1
    await change(
        desk, boss, await fresh(desk, pass_), Draft(kind=EntryKind.ADJUST, effect=Effect(total=5)), ""
    )
    await use(desk, boss, pass_, 5)

    assert len(await low(desk)) == 1


async def test_a_client_reads_what_has_expired(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await client_with_pass(desk, boss)
    await mailbox.said(desk)
    clock.stand_at(datetime(2027, 3, 1, 9, tzinfo=UTC))
    await sweeping.expire(desk)

    said = [letter.text for letter in await mailbox.said(desk) if letter.kind is NoticeKind.EXPIRED]

    assert len(said) == 1
    assert "its last day was 28 Feb 2027" in said[0]
    assert "<b>10</b> unused sessions have expired" in said[0]


async def test_an_unanswered_update_is_apologised_for_and_told_to_owners_alone(desk: Desk) -> None:
    boss = await owner(desk)
    anna, _ = await client_with_pass(desk, boss)
    await mailbox.said(desk)
    kinds = {NoticeKind.APOLOGY: anna.id, NoticeKind.DEAD_LETTER: boss.id}
    async with desk.writing() as tx:
        for kind, reader in [*kinds.items(), (NoticeKind.DEAD_LETTER, anna.id)]:
            notice = Notice(
                person_id=reader,
                kind=kind,
                key=f"{kind}:{reader}",
                data={"reference": "AB12"},
                not_before=tx.now,
            )
            await tx.notices.add(notice)

    said = await mailbox.said(desk)

    assert {letter.kind: letter.notice.person_id for letter in said} == kinds
    assert all("AB12" in letter.text for letter in said)


def test_every_kind_of_notice_can_be_said() -> None:
    assert set(TELLINGS) == set(NoticeKind)
