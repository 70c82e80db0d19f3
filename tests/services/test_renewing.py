"""One pass following another by itself: once, fairly dated, told to client and owner."""

import asyncio
import re
from datetime import date, timedelta

import pytest

from domain.adjusting import Change, Wish
from domain.ids import EntryId, PassId, PersonId, PlanId, TelegramId
from domain.ledger import Draft, EntryKind
from domain.money import Method, Payment, Tender
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Right
from domain.plans import AtEnd, PlanKind
from domain.refusals import NoChange, NotFound, UndoesMore
from domain.sharing import shared
from services import (
    adjusting,
    dividing,
    expiring,
    own_renewing,
    paying,
    people,
    privacy,
    renewing,
    undoing,
    uniting,
    visits,
)
from services.accounts import credit
from services.bookkeeping import record
from services.checking import check
from services.importing import import_list
from storage.desk import Desk
from tests.conftest import TestClock
from tests.mailbox import opened
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan

MONTH = {"clock": "sale", "count": 1, "unit": "months"}
RENEWING = {"validity": MONTH, "at_end": AtEnd.RENEW}


async def passes_of(desk: Desk, client_id: PersonId) -> list[Pass]:
    """All passes of a client, oldest first."""
    async with desk.reading() as tx:
        open_ = await tx.passes.open_of(client_id, date(2026, 12, 1))
        closed = await tx.passes.closed_of(client_id, date(2026, 12, 1), PassId(2**53), 99)
    return sorted({each.id: each for each in open_ + closed}.values(), key=lambda each: each.id)


async def test_a_pass_that_has_ended_is_followed_on_the_next_day_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss, **RENEWING)
    assert await renewing.renew(desk) == 0

    clock.advance(timedelta(days=31))
    assert [await renewing.renew(desk) for _ in range(3)] == [1, 0, 0]

    [_, second] = await passes_of(desk, anna.id)
    assert (second.valid_from, second.valid_until) == (date(2027, 1, 1), date(2027, 1, 31))
    assert (second.renews, second.free, second.payment) == (first.id, 10, Payment.PAID)
    clock.advance(timedelta(days=31))
    assert await renewing.renew(desk) == 1
    assert [each.renews for each in await passes_of(desk, anna.id)] == [None, first.id, second.id]


async def test_after_weeks_of_downtime_one_pass_follows_from_today(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, _ = await client_with_pass(desk, boss, **RENEWING)

    clock.advance(timedelta(days=100))
    await renewing.renew(desk)

    [_, second] = await passes_of(desk, anna.id)
    assert second.valid_from == date(2027, 3, 11)


async def test_a_used_up_pass_is_followed_the_same_day(desk: Desk) -> None:
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss, **RENEWING, size=1)

    await visits.deduct(desk, boss, first.id, seen=first.version)
    await renewing.renew(desk)

    [_, second] = await passes_of(desk, anna.id)
    assert (second.valid_from, second.free) == (date(2026, 12, 1), 1)
    assert await renewing.renew(desk) == 0


async def test_a_pass_that_was_given_away_or_united_with_another_is_not_followed(desk: Desk) -> None:
    boss = await owner(desk)
    ben = await people.add_client(desk, boss, "Ben Client")
    _, given = await client_with_pass(desk, boss, **RENEWING)
    carla, kept = await client_with_pass(desk, boss, "Carla Client", **RENEWING)
    assert kept.plan_id is not None
    gone = await give(desk, boss, carla.id, kept.plan_id)

    away = await dividing.transfer(desk, boss, given.id, ben.id, None, seen=given.version, reason="agreed")
    seen = kept.version + gone.version
    await uniting.unite(desk, boss, kept.id, gone.id, kept.valid_until, seen=seen, reason="agreed")

    assert await renewing.renew(desk) == 0
    assert [(await fresh(desk, each)).renewal_stopped for each in (given, gone, kept)] == [True, True, False]
    async with desk.reading() as tx:
        anna = await tx.people.get(given.client_id)
    at_her_phone = Actor(telegram_id=TelegramId(1), person=anna, studio=boss.studio, language="en")
    with pytest.raises(NoChange):
        seen = (await fresh(desk, given)).version
        await own_renewing.switch(desk, at_her_phone, given.id, stopped=False, seen=seen)
    assert await renewing.renew(desk) == 0
    await undoing.undo(desk, boss, away.line.entry.id, sure=True)
    assert not (await fresh(desk, given)).renewal_stopped


async def test_a_pass_of_which_something_stays_goes_on_being_renewed(desk: Desk) -> None:
    boss = await owner(desk)
    ben = await people.add_client(desk, boss, "Ben Client")
    _, pass_ = await client_with_pass(desk, boss, **RENEWING)

    await dividing.transfer(desk, boss, pass_.id, ben.id, 9, seen=pass_.version, reason="agreed")

    assert not (await fresh(desk, pass_)).renewal_stopped


async def test_many_desks_at_once_renew_each_pass_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    clients = [await client_with_pass(desk, boss, f"Client {n}", **RENEWING) for n in range(6)]
    clock.advance(timedelta(days=40))

    made = await asyncio.gather(*(renewing.renew(desk) for _ in range(5)))

    assert sum(made) == 6
    for client, _ in clients:
        assert len(await passes_of(desk, client.id)) == 2


async def test_a_pass_converts_into_another_plan_and_is_unpaid_where_that_has_a_price(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    regular = await plan(desk, "Regular", validity=MONTH)
    await priced(desk, regular, 8000)
    anna, _ = await client_with_pass(desk, boss, validity=MONTH, at_end=AtEnd.CONVERT, converts_to=regular)

    clock.advance(timedelta(days=31))
    await renewing.renew(desk)

    [_, second] = await passes_of(desk, anna.id)
    assert (second.title, second.payment, second.price) == ("Regular", Payment.UNPAID, 8000)
    [said] = await told(desk, NoticeKind.RENEWED)
    assert "Your pass goes on: Regular" in said and "It follows 10 sessions" in said
    assert "Not paid yet: €80.00" in said


async def test_a_retired_or_missing_plan_is_told_to_owners_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss, **RENEWING)
    ben, _ = await client_with_pass(desk, boss, "Ben", validity=MONTH, at_end=AtEnd.CONVERT, converts_to=999)
    await retired(desk, first)

    clock.advance(timedelta(days=31))
    assert [await renewing.renew(desk) for _ in range(2)] == [0, 0]

    assert len(await passes_of(desk, anna.id)) == len(await passes_of(desk, ben.id)) == 1
    [said] = await told(desk, NoticeKind.NOT_RENEWED)
    assert "2 passes were to be renewed" in said
    assert "Anna Client · 10 sessions: its plan is no longer sold" in said
    assert "Ben · 10 sessions: its next plan does not exist" in said


async def test_a_stopped_renewal_stays_off_until_it_is_resumed(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss, **RENEWING)
    card = await renewing.switch(desk, boss, first.id, stopped=True, seen=first.version, reason="agreed")
    assert card.line.entry.kind is EntryKind.RENEWAL
    with pytest.raises(NoChange):
        await renewing.switch(desk, boss, first.id, stopped=True, seen=card.pass_.version, reason="agreed")

    clock.advance(timedelta(days=40))
    assert await renewing.renew(desk) == 0
    await undoing.undo(desk, boss, card.line.entry.id)
    assert await renewing.renew(desk) == 1

    assert (await passes_of(desk, anna.id))[-1].valid_from == date(2027, 1, 10)


async def test_a_queued_pass_takes_the_place_of_the_renewal(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss, **RENEWING)
    assert first.plan_id is not None
    queued = await give(desk, boss, anna.id, first.plan_id, follows=first.id)
    assert (queued.valid_from, queued.renews) == (date(2027, 1, 1), first.id)

    clock.advance(timedelta(days=31))
    assert await renewing.renew(desk) == 0

    assert len(await passes_of(desk, anna.id)) == 2


async def test_the_desk_and_the_calendar_at_once_make_one_that_follows(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    held = [await client_with_pass(desk, boss, f"Client {n}", **RENEWING) for n in range(5)]
    clock.advance(timedelta(days=40))

    await asyncio.gather(
        *(
            give(desk, boss, client.id, first.plan_id, follows=first.id)
            for client, first in held
            if first.plan_id is not None
        ),
        *(renewing.renew(desk) for _ in range(3)),
        return_exceptions=True,
    )
    await renewing.renew(desk)

    for client, first in held:
        assert [each.renews for each in await passes_of(desk, client.id)] == [None, first.id]


async def test_who_was_erased_is_renewed_no_more(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, _ = await client_with_pass(desk, boss, **RENEWING)
    await privacy.erase(desk, boss, anna.id)

    clock.advance(timedelta(days=40))

    assert await renewing.renew(desk) == 0
    assert len(await passes_of(desk, anna.id)) == 1


async def test_a_pass_on_hold_waits_and_its_renewal_with_it(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss, **RENEWING)
    frozen = first.changed(holds=({"first": "2026-12-05"},))
    async with desk.writing() as tx:
        await record(tx, first, Draft(kind=EntryKind.HOLD, changed=frozen), by=boss.id)

    clock.advance(timedelta(days=90))

    assert await renewing.renew(desk) == 0
    assert len(await passes_of(desk, anna.id)) == 1


async def test_what_was_imported_as_over_is_renewed_by_nobody(desk: Desk) -> None:
    await plan(desk, "Old ten", **RENEWING)
    lines = (b"client,plan,total,used,valid_until", b"Anna,Old ten,10,10,", b"Ben,Old ten,10,2,2026-11-01")

    report = await import_list(desk, None, b"\n".join(lines))

    assert (report.new_passes, report.new_plans) == (2, [])
    assert await renewing.renew(desk) == 0


async def test_what_follows_is_shared_with_the_same_people(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss, **RENEWING)
    friends = [await people.add_client(desk, boss, name) for name in ("Ben", "Cleo")]
    async with desk.writing() as tx:
        for friend in friends:
            draft = shared(first, friend.id, date(2026, 12, 1))
            first = (await record(tx, first, draft, by=boss.id)).after

    clock.advance(timedelta(days=31))
    await renewing.renew(desk)

    second = (await passes_of(desk, anna.id))[-1]
    assert second.shared_with == first.shared_with == tuple(friend.id for friend in friends)
    async with desk.reading() as tx:
        found = await tx.passes.usable_by(friends[0].id, date(2027, 1, 1))
    assert [each.id for each in found] == [second.id]


async def test_a_pass_expired_by_hand_and_one_set_to_zero_are_followed(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, first = await client_with_pass(desk, boss, **RENEWING)
    ben, zero = await client_with_pass(desk, boss, "Ben", **RENEWING)
    yesterday = date(2026, 11, 30)
    await expiring.redate(desk, boss, first.id, yesterday, seen=first.version, reason="agreed")
    await adjusting.adjust(desk, boss, zero.id, Change(Wish.ADD, -10), seen=zero.version, reason="agreed")

    assert await renewing.renew(desk) == 2
    assert (await fresh(desk, first)).expired == 10
    for client in (anna, ben):
        assert (await passes_of(desk, client.id))[-1].valid_from == date(2026, 12, 1)


async def test_a_pass_nobody_ever_started_is_not_renewed(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    waiting = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 10}
    anna, _ = await client_with_pass(desk, boss, validity=waiting, at_end=AtEnd.RENEW)

    clock.advance(timedelta(days=30))
    assert await renewing.renew(desk) == 0

    assert len(await passes_of(desk, anna.id)) == 1
    assert "lapsed before its first visit" in (await told(desk, NoticeKind.NOT_RENEWED))[0]


async def test_only_those_who_may_adjust_look_and_switch(desk: Desk) -> None:
    boss, seller = await owner(desk), await coach(desk, Right.SELL, Right.SEE_ALL)
    _, pass_ = await client_with_pass(desk, boss, **RENEWING)

    with pytest.raises(NotFound):
        await renewing.card(desk, seller, pass_.id)
    with pytest.raises(NotFound):
        await renewing.switch(desk, seller, pass_.id, stopped=True, seen=pass_.version, reason="agreed")


def plainly(html: str) -> str:
    """A text without its markup and the marks around values."""
    return re.sub(r"<[^>]+>|[\u2066-\u2069]", "", html)


async def told(desk: Desk, kind: NoticeKind) -> list[str]:
    """What notices of a kind say that are due now."""
    return [plainly(letter.text) for letter in await opened(desk) if letter.kind is kind]


async def priced(desk: Desk, plan_id: PlanId, price: int) -> None:
    """Gives a plan a price."""
    async with desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": price, "currency": "EUR"}))


async def retired(desk: Desk, pass_: Pass) -> None:
    """Takes the plan of a pass off sale."""
    async with desk.writing() as tx:
        assert pass_.plan_id is not None
        found = await tx.plans.get(pass_.plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"retired_on": date(2026, 12, 1)}))


@pytest.mark.parametrize("allowed", [True, False])
async def test_what_a_client_has_in_credit_pays_for_the_renewal_where_the_rules_say_so(
    desk: Desk, clock: TestClock, allowed: bool
) -> None:
    boss = await owner(desk)
    monthly = await plan(desk, "Monthly", **RENEWING)
    await priced(desk, monthly, 8000)
    anna, _ = await client_with_pass(desk, boss)
    first = await give(desk, boss, anna.id, monthly)
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        selling_rules = studio.rules.selling.model_copy(update={"renew_from_credit": allowed})
        rules = studio.rules.model_copy(update={"selling": selling_rules})
        await tx.studios.save(studio.model_copy(update={"rules": rules}))
        await credit(tx, anna.id, 3000, "EUR", by=boss.id, reason=None, key="gift")

    clock.advance(timedelta(days=31))
    await renewing.renew(desk)

    async with desk.reading() as tx:
        second = await tx.passes.follower_of(first.id)
        open_ = await tx.accounts.open_of(anna.id)
    assert second is not None
    assert (second.paid, second.to_pay) == ((3000, 5000) if allowed else (0, 8000))
    assert open_ == ({} if allowed else {"EUR": -3000})
    [said] = await told(desk, NoticeKind.RENEWED)
    assert ("€30.00 was paid from your credit" in said) is allowed
    assert (await check(desk)).is_clean


async def test_what_is_sold_without_sessions_goes_on_period_by_period(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    anna, _ = await client_with_pass(
        desk, boss, kind=PlanKind.OFFER, size=None, validity=MONTH, at_end=AtEnd.RENEW
    )
    assert await renewing.renew(desk) == 0

    for _ in range(3):
        clock.advance(timedelta(days=31))
        assert [await renewing.renew(desk), await renewing.renew(desk)] == [1, 0]

    passes = await passes_of(desk, anna.id)
    assert [each.valid_from for each in passes[1:]] == [date(2027, 1, 1), date(2027, 2, 1), date(2027, 3, 4)]


async def renewed_unpaid(desk: Desk, clock: TestClock, **terms: object) -> tuple[Actor, Pass, Pass]:
    """A pass that was paid, and the one that followed it by itself and was not, over as well by now."""
    boss = await owner(desk)
    plan_id = await plan(desk, "Monthly", **RENEWING | terms)
    await priced(desk, plan_id, 8000)
    anna = await people.add_client(desk, boss, "Anna Client")
    first = await give(desk, boss, anna.id, plan_id)
    clock.advance(timedelta(days=31))
    assert await renewing.renew(desk) == 1
    async with desk.reading() as tx:
        second = await tx.passes.follower_of(first.id)
    assert second is not None and second.payment == Payment.UNPAID
    clock.advance(timedelta(days=31))
    return boss, first, second


async def pays(desk: Desk, boss: Actor, pass_: Pass, amount: int) -> None:
    """So much is received for the pass."""
    cash = Tender(Method.CASH, boss.studio.today(desk.clock.now()))
    await paying.take(desk, boss, pass_.id, amount, cash, seen=(await fresh(desk, pass_)).version)


@pytest.mark.parametrize("amount", [8000, 1])
async def test_nothing_follows_an_unpaid_renewal_until_something_is_paid_and_owners_hear_it_once(
    desk: Desk, clock: TestClock, amount: int
) -> None:
    boss, _, second = await renewed_unpaid(desk, clock)

    for _ in range(3):
        assert await renewing.renew(desk) == 0
        clock.advance(timedelta(days=31))
    [said] = await told(desk, NoticeKind.NOT_RENEWED)
    assert "Anna Client · Monthly: its last renewal is not paid" in said
    assert (await renewing.card(desk, boss, second.id)).waits

    await pays(desk, boss, second, amount)
    assert [await renewing.renew(desk) for _ in range(2)] == [1, 0]
    async with desk.reading() as tx:
        third = await tx.passes.follower_of(second.id)
    assert third is not None and third.valid_from == boss.studio.today(desk.clock.now())
    assert (await check(desk)).is_clean


async def test_what_is_renewed_by_hand_meanwhile_is_not_followed_twice(desk: Desk, clock: TestClock) -> None:
    boss, _, second = await renewed_unpaid(desk, clock)
    await renewing.renew(desk)
    assert second.plan_id is not None
    await give(desk, boss, second.client_id, second.plan_id, follows=second.id)

    await pays(desk, boss, second, 8000)

    assert await renewing.renew(desk) == 0
    [letter] = [each for each in await opened(desk) if each.kind is NoticeKind.NOT_RENEWED]
    assert letter.screen is None


async def test_what_could_not_follow_either_is_told_beside_what_was_told_before(
    desk: Desk, clock: TestClock
) -> None:
    boss, _, second = await renewed_unpaid(desk, clock)
    await renewing.renew(desk)
    cash = Tender(Method.CASH, boss.studio.today(clock.now()))
    paid = await paying.take(desk, boss, second.id, 1, cash, seen=(await fresh(desk, second)).version)
    await undoing.undo(desk, boss, paid.line.entry.id)
    clock.advance(timedelta(days=1))
    _, bens = await client_with_pass(desk, boss, "Ben", size=1, at_end=AtEnd.CONVERT, converts_to=999)
    await visits.deduct(desk, boss, bens.id, seen=bens.version)

    assert await renewing.renew(desk) == 0

    assert "Ben · 10 sessions: its next plan does not exist" in (await told(desk, NoticeKind.NOT_RENEWED))[-1]


async def test_a_week_that_is_asked_for_still_is_followed_by_one_more_and_no_other(
    desk: Desk, clock: TestClock
) -> None:
    boss, _, second = await renewed_unpaid(desk, clock)
    await retired(desk, second)
    week = {"clock": "sale", "count": 7, "unit": "days"}
    weekly = await plan(desk, "Weekly", validity=week, at_end="renew")
    await priced(desk, weekly, 2000)
    await give(desk, boss, second.client_id, weekly)

    made = []
    for _ in range(5):
        clock.advance(timedelta(days=7))
        made.append(await renewing.renew(desk))

    assert made == [1, 1, 0, 0, 0]


async def used_up(desk: Desk, boss: Actor) -> tuple[Pass, Pass, EntryId]:
    """A pass whose one session is used, the one that followed it by itself, and the deduction."""
    plan_id = await plan(desk, "Single", **RENEWING, size=1)
    await priced(desk, plan_id, 2000)
    anna = await people.add_client(desk, boss, "Anna Client")
    first = await give(desk, boss, anna.id, plan_id)
    done = await visits.deduct(desk, boss, first.id, seen=first.version)
    assert await renewing.renew(desk) == 1
    async with desk.reading() as tx:
        second = await tx.passes.follower_of(first.id)
    assert second is not None
    return first, second, done.recorded.entry_id


async def test_a_deduction_that_is_undone_takes_the_untouched_renewal_along_and_it_comes_when_due(
    desk: Desk,
) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    first, second, deduction = await used_up(desk, boss)

    with pytest.raises(UndoesMore):
        await undoing.undo(desk, carl, deduction)
    thought = await undoing.preview(desk, carl, deduction)
    assert [each.before.id for each in thought.passes] == [first.id, second.id]
    assert thought.renewal is not None and thought.renewal.id == second.id and not thought.closes
    await undoing.undo(desk, carl, deduction, sure=True)

    now = await fresh(desk, first)
    assert now.free == 1 and (await fresh(desk, second)).deactivated_on is not None
    assert await renewing.renew(desk) == 0
    await visits.deduct(desk, boss, first.id, seen=now.version)
    assert [await renewing.renew(desk) for _ in range(2)] == [1, 0]
    async with desk.reading() as tx:
        third = await tx.passes.follower_of(first.id)
    assert third is not None and third.id != second.id
    assert (await check(desk)).is_clean


@pytest.mark.parametrize("touched", ["paid", "used"])
async def test_a_renewal_that_was_paid_or_used_stays(desk: Desk, touched: str) -> None:
    boss = await owner(desk)
    first, second, deduction = await used_up(desk, boss)
    if touched == "paid":
        await pays(desk, boss, second, 1)
    else:
        await visits.deduct(desk, boss, second.id, seen=second.version, again=True)

    await undoing.undo(desk, boss, deduction)

    assert (await fresh(desk, first)).free == 1
    assert (await fresh(desk, second)).deactivated_on is None
