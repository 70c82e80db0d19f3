"""Reports of a month: they agree with the books, and a closed month stays as it was."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.adjusting import Change, Wish
from domain.holds import Hold
from domain.ids import EntryId, PassId, PlanId
from domain.ledger import Draft, EntryKind
from domain.money import Method, Payment, Tender
from domain.passes import Pass, PassState
from domain.people import Actor, Right
from domain.plans import Plan, Terms
from domain.reconciling import Line
from domain.refusals import NotFound
from domain.reports import Cell, Named, Report, ReportKind, Window
from domain.worth import Amount
from services import adjusting, attending, dividing, paying, people, reporting, sweeping, undoing, visits
from services.bookkeeping import record
from services.reconciling import books
from services.reporting import Asked
from storage.desk import Desk
from storage.sql import QUERIES
from tests.conftest import TestClock
from tests.studio_life import booked, client_with_pass, coach, fresh, give, owner

NOVEMBER, DECEMBER = date(2026, 11, 1), date(2026, 12, 1)
ALL = Window(0, 100)


async def report(desk: Desk, actor: Actor, kind: ReportKind, month: date = DECEMBER) -> Report:
    """A report of a month."""
    return (await reporting.page(desk, actor, Asked(kind, month), ALL)).report


def column(found: Report, name: str) -> list[Cell]:
    """The cells of a column by its name."""
    place = [each.name for each in found.columns].index(name)
    return [row.cells[place] for row in found.rows]


def total(found: Report, name: str) -> Cell:
    """What a column comes to."""
    return found.sums[[each.name for each in found.columns].index(name)]


async def priced(desk: Desk, price: int = 10_000, title: str = "Ten") -> PlanId:
    """Ten sessions at a price."""
    terms = Terms.model_validate({"size": 10, "validity": {"clock": "sale", "count": 3, "unit": "months"}})
    async with desk.writing() as tx:
        new = Plan(id=PlanId(0), title=title, terms=terms, price=price, currency="EUR")
        return await tx.plans.add(new, tx.now)


async def sold(desk: Desk, boss: Actor, name: str = "Anna", payment: Payment = Payment.PAID) -> Pass:
    """A pass of ten at 100 euros, of a new client."""
    client = await people.add_client(desk, boss, name)
    return await give(desk, boss, client.id, await priced(desk), payment=payment)


async def uses(desk: Desk, actor: Actor, pass_: Pass, times: int = 1) -> EntryId:
    """Deducts so many sessions now; returns the last entry."""
    for _ in range(times):
        now = await fresh(desk, pass_)
        done = await visits.deduct(desk, actor, pass_.id, seen=now.version, again=True)
    return done.recorded.entry_id


async def test_the_weeks_of_a_month_are_the_lines_of_its_books(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 11, 3, 9, tzinfo=UTC))
    pass_ = await sold(desk, boss)
    await client_with_pass(desk, boss, "Bert", size=4)
    for day in (4, 11, 12, 30):
        clock.stand_at(datetime(2026, 11, day, 9, tzinfo=UTC))
        entry = await uses(desk, boss, pass_)
    await undoing.undo(desk, boss, entry)
    version = (await fresh(desk, pass_)).version
    await adjusting.adjust(desk, boss, pass_.id, Change(Wish.ADD, 3), seen=version, reason="Goodwill")

    weeks = await report(desk, boss, ReportKind.WEEKS, NOVEMBER)
    lines = (await books(desk, boss, NOVEMBER)).month.lines

    assert {line.value: abs(number) for line, number in lines.items()} == {
        str(each.name): cell for each, cell in zip(weeks.columns, weeks.sums, strict=True)
    }
    assert column(weeks, "used") == [0, 1, 2, 0, 0, 0] and total(weeks, "adjusted") == 3


async def test_a_closed_month_keeps_its_unused_sessions_and_their_value(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 11, 3, 9, tzinfo=UTC))
    pass_ = await sold(desk, boss)
    await uses(desk, boss, pass_, 3)
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))
    await uses(desk, boss, pass_, 2)
    version = (await fresh(desk, pass_)).version
    await adjusting.adjust(desk, boss, pass_.id, Change(Wish.ADD, 5), seen=version, reason="Goodwill")

    then = await report(desk, boss, ReportKind.UNUSED, NOVEMBER)
    now = await report(desk, boss, ReportKind.UNUSED)

    assert (total(then, "left"), total(then, "worth")) == (7, (Amount("EUR", 7000),))
    # Fifteen sessions for 100 euros, of which ten are left.
    assert (total(now, "left"), total(now, "worth")) == (10, (Amount("EUR", 6667),))
    assert total(then, "left") == (await books(desk, boss, NOVEMBER)).month.closing
    before = await report(desk, boss, ReportKind.UNUSED, date(2026, 10, 1))
    assert before.is_empty


async def test_a_price_that_changed_since_does_not_change_a_closed_month(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 11, 3, 9, tzinfo=UTC))
    pass_ = await sold(desk, boss, payment=Payment.UNPAID)
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))
    async with desk.writing() as tx:
        seen = await tx.passes.locked(pass_.id)
        assert seen is not None
        draft = Draft(kind=EntryKind.REFUND, changed=seen.changed(price=6000))
        await record(tx, seen, draft, by=boss.id)

    then = await report(desk, boss, ReportKind.UNUSED, NOVEMBER)
    open_then = await report(desk, boss, ReportKind.UNPAID, NOVEMBER)

    assert total(then, "worth") == (Amount("EUR", 10_000),)
    assert total(open_then, "open") == (Amount("EUR", 10_000),)
    assert total(await report(desk, boss, ReportKind.UNUSED), "worth") == (Amount("EUR", 6000),)
    assert total(await report(desk, boss, ReportKind.UNPAID), "open") == (Amount("EUR", 6000),)


async def test_what_is_charged_to_an_account_was_open_on_its_pass_before(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 11, 3, 9, tzinfo=UTC))
    pass_ = await sold(desk, boss, payment=Payment.UNPAID)
    other = await sold(desk, boss, "Bert", payment=Payment.UNPAID)
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))
    async with desk.writing() as tx:
        for each, payment in ((pass_, Payment.WAIVED), (other, Payment.ON_ACCOUNT)):
            seen = await tx.passes.locked(each.id)
            assert seen is not None
            draft = Draft(kind=EntryKind.DEACTIVATE, changed=seen.changed(payment=payment.value))
            await record(tx, seen, draft, by=boss.id)

    assert total(await report(desk, boss, ReportKind.UNPAID, NOVEMBER), "open") == (Amount("EUR", 20_000),)
    assert (await report(desk, boss, ReportKind.UNPAID)).count == 0


async def test_money_stands_on_its_day_by_its_method_and_what_was_open_before_stays_told(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 11, 3, 9, tzinfo=UTC))
    pass_ = await sold(desk, boss, payment=Payment.UNPAID)
    last_of_november, first_of_december = date(2026, 11, 30), date(2026, 12, 1)
    clock.stand_at(datetime(2026, 11, 30, 9, tzinfo=UTC))
    await paying.take(desk, boss, pass_.id, 4000, Tender(Method.CASH, last_of_november), seen=pass_.version)
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))
    for amount, method in ((3000, Method.CARD), (2500, Method.CASH)):
        version = (await fresh(desk, pass_)).version
        taken = await paying.take(
            desk, boss, pass_.id, amount, Tender(method, first_of_december), seen=version
        )
    await undoing.undo(desk, boss, taken.line.entry.id)
    version = (await fresh(desk, pass_)).version
    back = Tender(Method.CASH, first_of_december, note="Too dear")
    await paying.refund(desk, boss, pass_.id, 1000, back, seen=version)
    version = (await fresh(desk, pass_)).version
    kept = Tender(Method.ACCOUNT, first_of_december, note="For later")
    await paying.refund(desk, boss, pass_.id, 500, kept, seen=version)

    december = await report(desk, boss, ReportKind.MONEY)
    assert [row.label for row in december.rows] == [Named("cash"), Named("card")]
    assert column(december, "net") == [(Amount("EUR", -1000),), (Amount("EUR", 3000),)]
    assert (total(december, "received"), total(december, "given_back")) == (
        (Amount("EUR", 3000),),
        (Amount("EUR", 1000),),
    )
    assert dict(december.notes)["to_credit"] == (Amount("EUR", 500),)
    plans = await report(desk, boss, ReportKind.PLANS)
    assert total(plans, "received") == total(december, "net")
    november = await report(desk, boss, ReportKind.UNPAID, NOVEMBER)
    assert total(november, "open") == (Amount("EUR", 6000),)
    assert total(await report(desk, boss, ReportKind.UNPAID), "open") == (Amount("EUR", 3000),)


async def test_a_pass_whose_price_went_back_wholly_was_sold_all_the_same(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    pass_ = await sold(desk, boss)
    back = Tender(Method.CASH, boss.studio.today(clock.now()), note="Too dear")
    await paying.refund(desk, boss, pass_.id, 10_000, back, seen=pass_.version)

    assert [str(each.name) for each in (await report(desk, boss, ReportKind.WEEKS)).columns] == [
        "sold",
        "used",
    ]
    assert (await books(desk, boss)).month.lines == {Line.SOLD: 10}


async def test_what_expired_is_listed_with_its_value_and_sums_over_all_of_it(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 8, 5, 9, tzinfo=UTC))
    for name, used in (("Anna", 4), ("Bert", 9)):
        await uses(desk, boss, await sold(desk, boss, name), used)
    clock.stand_at(datetime(2026, 11, 6, 9, tzinfo=UTC))
    await sweeping.expire(desk)
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))

    found = await report(desk, boss, ReportKind.EXPIRED, NOVEMBER)
    page = (await reporting.page(desk, boss, Asked(ReportKind.EXPIRED, NOVEMBER), Window(1, 1))).report
    whole = (await reporting.whole(desk, boss, Asked(ReportKind.EXPIRED, NOVEMBER))).report

    assert [row.label for row in found.rows] == ["Anna", "Bert"]
    assert column(found, "worth") == [(Amount("EUR", 6000),), (Amount("EUR", 1000),)]
    assert (total(found, "expired"), found.count) == (7, 2)
    assert [row.label for row in page.rows] == ["Bert"] and total(page, "expired") == 7
    assert whole.rows == found.rows


async def test_a_visit_counts_for_the_coach_of_the_session_and_else_for_who_entered_it(
    desk: Desk, clock: TestClock
) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)
    pass_ = await sold(desk, boss)
    await uses(desk, carl, pass_, 2)
    undone = await uses(desk, carl, pass_)
    await undoing.undo(desk, boss, undone)
    place = await booked(desk, await fresh(desk, pass_), pass_.client_id, clock.now() - timedelta(hours=1))
    await attending.check_in(desk, boss, place.id, seen=place.version)

    found = await report(desk, boss, ReportKind.COACHES)

    # The session that was booked has no coach.
    assert {row.label: row.cells[-2] for row in found.rows} == {"Carl Coach": 2, Named("nobody"): 1}
    assert total(found, "worth") == (Amount("EUR", 3000),)


async def test_visits_stand_in_the_hour_of_their_session_or_of_their_entry(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 11, 30, 9, tzinfo=UTC))
    pass_ = await sold(desk, boss)
    clock.stand_at(datetime(2026, 12, 1, 9, tzinfo=UTC))
    await uses(desk, boss, pass_, 2)
    await visits.deduct(desk, boss, pass_.id, seen=(await fresh(desk, pass_)).version, day=date(2026, 11, 30))

    found = await report(desk, boss, ReportKind.HOURS)

    # Ten o'clock in Berlin on a Tuesday.
    [hour] = found.columns
    assert getattr(hour.name, "hour", None) == 10 and found.sums == (2,)
    assert [row.cells for row in found.rows][1] == (2,) and found.notes == (("came", 2), ("elsewhen", 1))


async def test_states_are_those_that_passes_have_by_themselves(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    today = boss.studio.today(clock.now())
    ahead, back = today + timedelta(days=3), today - timedelta(days=3)
    facts: list[dict[str, object]] = [
        {},
        {"used": 10},
        {"unlimited": True},
        {"valid_until": back},
        {"valid_until": today},
        {"valid_from": ahead},
        {"valid_from": None, "activate_by": back, "valid_until": None},
        {"deactivated_on": today},
        {"deactivated_on": ahead},
        {"holds": (Hold(first=back),)},
        {"holds": (Hold(first=back),), "valid_until": back},
        {"holds": (Hold(first=back, last=ahead),)},
        {"holds": (Hold(first=back, last=back), Hold(first=ahead, last=ahead))},
        {"holds": (Hold(first=back, last=back), Hold(first=ahead, last=ahead)), "used": 10},
    ]
    _, pass_ = await client_with_pass(desk, boss)
    expected: dict[PassState, int] = {pass_.state_on(today): 1}
    async with desk.writing() as tx:
        for each in facts:
            copy = pass_.model_copy(update={"id": PassId(0), "total": 10, **each})
            await tx.passes.add(copy)
            expected[copy.state_on(today)] = expected.get(copy.state_on(today), 0) + 1

    found = await report(desk, boss, ReportKind.STATES)

    assert {row.label: row.cells[0] for row in found.rows} == {
        Named(state.value): count for state, count in expected.items()
    }


async def test_only_owners_read_reports_and_only_of_months_that_have_begun(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, *Right)

    for kind in ReportKind:
        with pytest.raises(NotFound):
            await report(desk, carl, kind)
        with pytest.raises(NotFound):
            await reporting.whole(desk, carl, Asked(kind))
        with pytest.raises(NotFound):
            await report(desk, boss, kind, date(2027, 1, 1))


def test_what_is_taken_back_to_find_a_past_balance_is_every_kind_of_entry_that_can_move_one() -> None:
    text = (QUERIES / "reports.sql").read_text(encoding="utf-8")
    lists = [set(re.findall(r"'(\w+)'", each)) for each in re.findall(r"e\.kind in \(([^)]*)\)", text)]
    still = {EntryKind.SHARE, EntryKind.RENEWAL, EntryKind.PAYMENT}

    assert [each for each in lists if len(each) > 12] == [
        {kind.value for kind in EntryKind} - {kind.value for kind in still}
    ] * 2


@pytest.mark.parametrize("payment", [Payment.PAID, Payment.UNPAID])
async def test_what_is_split_off_or_given_away_later_was_no_pass_of_the_month_before(
    desk: Desk, clock: TestClock, payment: Payment
) -> None:
    boss = await owner(desk)
    clock.stand_at(datetime(2026, 11, 10, 9, tzinfo=UTC))
    pass_, otto = await sold(desk, boss, payment=payment), await people.add_client(desk, boss, "Otto")
    clock.stand_at(datetime(2026, 12, 2, 9, tzinfo=UTC))
    kinds = (ReportKind.UNPAID, ReportKind.STATES, ReportKind.UNUSED, ReportKind.MONEY)
    before = [await report(desk, boss, kind, NOVEMBER) for kind in kinds]

    until, seen, why = pass_.valid_until, pass_.version, "agreed"
    await dividing.split(desk, boss, pass_.id, 3, until, seen=seen, reason=why)
    await dividing.transfer(desk, boss, pass_.id, otto.id, 2, seen=seen + 1, reason=why)

    assert [await report(desk, boss, kind, NOVEMBER) for kind in kinds] == before
