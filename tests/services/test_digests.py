"""What an owner hears in the morning, and what they hear at once."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.ids import PlanId, TelegramId
from domain.ledger import Draft, Effect, EntryKind
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor
from domain.plans import Plan, Terms
from handlers.taps.coach import ShowClient
from handlers.taps.disputes import OpenDisputes
from handlers.taps.passlist import ShowPasses
from services import digests, disputes, sweeping, visits
from services.bookkeeping import record
from services.people import add_client
from storage.desk import Desk
from tests import mailbox
from tests.conftest import TestClock
from tests.mailbox import Letter
from tests.studio_life import fresh, give, owner

#: The fixture's clock: ten in the morning of 1 December in Berlin.
TODAY = date(2026, 12, 1)


async def sell(
    desk: Desk,
    boss: Actor,
    name: str,
    last: date | None,
    *,
    price: int | None = 8000,
    currency: str = "EUR",
    payment: str = "paid",
    **terms: object,
) -> Pass:
    """A pass of ten sessions for 80 euros, valid through `last`."""
    client = await add_client(desk, boss, name)
    validity = {"clock": "fixed", "until": last} if last else {"clock": "none"}
    plan = Plan(
        id=PlanId(0),
        title="10 sessions",
        terms=Terms.model_validate({"size": 10, "validity": validity} | terms),
        price=price,
        currency=currency,
    )
    async with desk.writing() as tx:
        plan_id = await tx.plans.add(plan, tx.now)
    return await give(desk, boss, client.id, plan_id, payment=payment)


async def deduct(desk: Desk, boss: Actor, pass_: Pass, times: int = 1) -> None:
    """Uses some sessions."""
    for _ in range(times):
        seen = (await fresh(desk, pass_)).version
        await visits.deduct(desk, boss, pass_.id, seen=seen, again=True, owing=True)


async def told(desk: Desk, kind: NoticeKind) -> list[Letter]:
    """What is said now of one kind."""
    return [letter for letter in await mailbox.said(desk) if letter.kind is kind]


async def digest(desk: Desk) -> str:
    """This morning's report."""
    await digests.announce(desk)
    [letter] = await told(desk, NoticeKind.DIGEST)
    return letter.text


async def test_a_morning_with_nothing_to_report_has_no_digest(desk: Desk) -> None:
    boss = await owner(desk)
    await sell(desk, boss, "Anna", TODAY + timedelta(days=60))

    assert await digests.announce(desk) == 1
    assert await told(desk, NoticeKind.DIGEST) == []


async def test_a_digest_says_what_ends_this_week_and_what_it_is_worth(desk: Desk) -> None:
    boss = await owner(desk)
    ends = await sell(desk, boss, "Anna", TODAY + timedelta(days=6))
    await deduct(desk, boss, ends, 6)
    await sell(desk, boss, "Boris", TODAY + timedelta(days=7))

    said = await digest(desk)

    assert "<b>Ends this week: 1</b> · worth €32.00" in said
    assert "• Anna · 10 sessions: 4 left, through 7 Dec 2026" in said
    assert "Boris" not in said


async def test_used_up_and_deactivated_passes_do_not_end_this_week(desk: Desk) -> None:
    boss = await owner(desk)
    used = await sell(desk, boss, "Anna", TODAY, size=1)
    await deduct(desk, boss, used)
    off = await sell(desk, boss, "Boris", TODAY)
    async with desk.writing() as tx:
        gone = Draft(kind=EntryKind.DEACTIVATE, changed=off.changed(deactivated_on=TODAY))
        await record(tx, off, gone, by=boss.id)

    await digests.announce(desk)

    assert await told(desk, NoticeKind.DIGEST) == []


async def test_a_digest_lists_debts_unpaid_passes_low_ones_and_who_is_out_of_reach(desk: Desk) -> None:
    boss = await owner(desk)
    low = await sell(desk, boss, "Low Lena", None)
    await deduct(desk, boss, low, 9)
    debt = await sell(desk, boss, "Owing Omar", None, size=1, when_empty="debt", debt_limit=3)
    await deduct(desk, boss, debt, 3)
    await sell(desk, boss, "Unpaid Uma", None, payment="unpaid")
    blocker = await sell(desk, boss, "Blocked Bela", None)
    await mailbox.connect(desk, blocker.client_id)
    async with desk.writing() as tx:
        await tx.people.mark_unreachable(TelegramId(9000 + blocker.client_id), tx.now)

    said = await digest(desk)

    assert "<b>Running low: 1</b>\n• Low Lena · 10 sessions: 1 left" in said
    assert "<b>Owes sessions: 1</b>\n• Owing Omar · 10 sessions: 2 owed" in said
    assert "<b>Not fully paid: 1</b> · worth €80.00\n• Unpaid Uma · 10 sessions €80.00" in said
    assert "<b>Can no longer be reached here: 1</b>\n• Blocked Bela" in said


async def test_a_digest_tells_of_losses_since_the_last_one_that_arrived(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await sell(desk, boss, "Anna", TODAY)
    await sell(desk, boss, "Boris", TODAY + timedelta(days=1))
    assert "Expired with unused" not in await digest(desk)

    clock.advance(timedelta(days=1))
    await sweeping.expire(desk)
    second = await digest(desk)
    clock.advance(timedelta(days=1))
    await sweeping.expire(desk)
    third = await digest(desk)

    assert "• Anna · 10 sessions: 10 unused, ended 1 Dec 2026" in second
    assert "Anna" not in third
    assert "• Boris · 10 sessions: 10 unused" in third


async def test_only_the_first_lines_are_shown_with_the_sum_of_all(desk: Desk) -> None:
    boss = await owner(desk)
    for number in range(8):
        await sell(desk, boss, f"Client {number}", TODAY + timedelta(days=1))

    await digests.announce(desk)
    [letter] = await told(desk, NoticeKind.DIGEST)

    assert "<b>Ends this week: 8</b> · worth €640.00" in letter.text
    assert letter.text.count("•") == 3
    assert "and 5 more" in letter.text
    assert letter.screen is not None
    taps = [button.tap for row in letter.screen.rows for button in row]
    assert [type(tap) for tap in taps] == [ShowClient] * 3 + [ShowPasses]


async def test_a_value_in_another_currency_is_not_added_up(desk: Desk) -> None:
    boss = await owner(desk)
    await sell(desk, boss, "Anna", TODAY, price=8000)
    await sell(desk, boss, "Boris", TODAY, price=9000, currency="USD")
    await sell(desk, boss, "Carla", TODAY, price=None)

    assert "<b>Ends this week: 3</b> · worth €80.00" in await digest(desk)


async def test_the_digest_comes_once_a_day_and_not_before_its_hour(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await sell(desk, boss, "Anna", TODAY + timedelta(days=3))
    clock.stand_at(datetime(2026, 12, 2, 7, 59, 59, tzinfo=UTC))
    assert await digests.announce(desk) == 0
    clock.stand_at(datetime(2026, 12, 2, 8, 0, tzinfo=UTC))
    assert await digests.announce(desk) == 1
    assert await digests.announce(desk) == 0
    assert len(await told(desk, NoticeKind.DIGEST)) == 1


async def test_a_digest_that_missed_its_day_is_not_sent_the_day_after(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    await sell(desk, boss, "Anna", TODAY + timedelta(days=20))
    await digests.announce(desk)
    clock.advance(timedelta(days=15))
    await digests.announce(desk)

    assert len(await told(desk, NoticeKind.DIGEST)) == 1


async def test_who_no_longer_owns_the_studio_gets_neither_digest_nor_alert(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    former = await owner(desk, "Former Owner")
    await sell(desk, boss, "Anna", TODAY)
    clock.advance(timedelta(days=1))
    await sweeping.expire(desk)
    await digests.announce(desk)
    clock.advance(timedelta(seconds=10))
    assert former.person is not None
    async with desk.writing() as tx:
        await tx.people.save(former.person.model_copy(update={"is_owner": False, "is_coach": True}))

    readers = {letter.notice.person_id for letter in await mailbox.said(desk) if letter.kind in _OWNERS}
    assert readers == {boss.id}


_OWNERS = (NoticeKind.DIGEST, NoticeKind.EXPIRED_UNUSED)


async def test_an_owner_hears_at_once_what_was_lost_and_what_it_was_worth(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    part = await sell(desk, boss, "Anna", TODAY)
    await deduct(desk, boss, part, 6)
    await sell(desk, boss, "Boris", TODAY)
    clock.advance(timedelta(days=1))
    await sweeping.expire(desk)
    clock.advance(timedelta(seconds=10))

    [letter] = await told(desk, NoticeKind.EXPIRED_UNUSED)

    assert letter.text.splitlines() == [
        "<b>Just ended with unused sessions: 2</b> · worth €112.00",
        "• Boris · 10 sessions: 10 unused, ended 1 Dec 2026",
        "• Anna · 10 sessions: 4 unused, ended 1 Dec 2026",
    ]


async def test_losses_of_one_moment_make_one_message_however_many_batches(
    desk: Desk, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    boss = await owner(desk)
    for number in range(5):
        await sell(desk, boss, f"Client {number}", TODAY)
    await mailbox.said(desk)
    clock.advance(timedelta(days=1))
    monkeypatch.setattr(sweeping, "BATCH", 2)
    await sweeping.expire(desk)
    clock.advance(timedelta(seconds=10))

    [letter] = await told(desk, NoticeKind.EXPIRED_UNUSED)

    assert "Just ended with unused sessions: 5" in letter.text


async def test_losses_that_were_given_back_meanwhile_are_not_reported(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, "Anna", TODAY)
    await mailbox.said(desk)
    clock.stand_at(datetime(2026, 12, 1, 23, tzinfo=UTC))
    await sweeping.expire(desk)
    ended = await fresh(desk, pass_)
    async with desk.writing() as tx:
        dates = ended.changed(valid_until=TODAY + timedelta(days=30))
        draft = Draft(kind=EntryKind.REVIVE, effect=Effect(expired=-10), changed=dates)
        await record(tx, ended, draft, by=boss.id)
    clock.stand_at(datetime(2026, 12, 2, 9, tzinfo=UTC))
    await digests.announce(desk)

    assert await mailbox.said(desk) == []


async def test_a_digest_leads_to_contested_deductions(desk: Desk) -> None:
    boss = await owner(desk)
    pass_ = await sell(desk, boss, "Anna", None)
    visit = await visits.deduct(desk, boss, pass_.id, seen=pass_.version)
    client = Actor(telegram_id=TelegramId(1), person=visit.client, studio=boss.studio, language="en")
    await disputes.contest(desk, client, visit.recorded.entry_id)
    await digests.announce(desk)

    [letter] = await told(desk, NoticeKind.DIGEST)

    assert "Contested deductions to settle: 1" in letter.text
    assert letter.screen is not None
    assert [button.tap for row in letter.screen.rows for button in row] == [OpenDisputes()]


async def test_processes_that_announce_at_once_owe_one_digest(desk: Desk) -> None:
    boss = await owner(desk)
    await sell(desk, boss, "Anna", TODAY + timedelta(days=3))

    await asyncio.gather(*(digests.announce(desk) for _ in range(5)))

    assert len(await told(desk, NoticeKind.DIGEST)) == 1


@pytest.mark.parametrize("language", ["de", "ru", "en"])
async def test_the_longest_report_fits_into_one_message(desk: Desk, clock: TestClock, language: str) -> None:
    boss = await owner(desk)
    await mailbox.connect(desk, boss.known_id, language)
    long = "<&>" * 21 + "x"
    for last in (TODAY, TODAY + timedelta(days=2)):
        for _ in range(4):
            low = await sell(desk, boss, long, last, payment="unpaid", size=2)
            await deduct(desk, boss, low)
            debt = await sell(desk, boss, long, last, size=1, when_empty="debt", debt_limit=9)
            await deduct(desk, boss, debt, 3)
    clock.advance(timedelta(days=1))
    await sweeping.expire(desk)
    await digests.announce(desk)

    [letter] = await told(desk, NoticeKind.DIGEST)

    assert "<&>" not in letter.text
    assert len(letter.text.replace("&lt;", "<").replace("&amp;", "&").replace("&gt;", ">")) <= 4096
