"""The sample studio is a true one, on whatever day somebody looks at it."""

import shutil
from collections import Counter
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from demo.cast import AMA, COACH, LEAD, MEMBERS, MORNING_COACH, OWN_CLIENTS_COACH, REGULARS, UNPAID
from demo.shelf import BUNDLES, PLANS
from demo.studio import furnish, phones
from domain.bookings import Booking, BookingState
from domain.browsing import Where
from domain.coverage import Coverage
from domain.ids import OrderId, PersonId, ReceiptId, SeriesId, TelegramId
from domain.ledger import Entry, EntryKind
from domain.money import Method, Payment
from domain.passes import Pass, PassState
from domain.payments import LineOf
from domain.people import Actor, Right
from domain.plans import AtEnd, PaymentType, Plan, PlanKind, ValidityClock
from services import rosters, usual
from services.checking import check
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock


async def passes(desk: Desk) -> list[Pass]:
    async with desk.reading() as tx:
        found = [await tx.passes.get(id_) for id_ in range(1, 150)]  # type: ignore[arg-type]
    return [pass_ for pass_ in found if pass_ is not None]


@pytest.fixture
async def furnished(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, clock: TestClock
) -> AsyncIterator[Desk]:
    """A desk over the sample studio, as it is now; it is furnished once, and copied for each test."""
    kept, own = tmp_path_factory.getbasetemp() / "furnished.db", tmp_path / "demo.db"
    now = clock.now()
    if not kept.exists():
        async with opened(f"sqlite:///{own}", clock) as desk:
            await furnish(desk, clock, now)
        shutil.copy(own, kept)
    shutil.copy(kept, own)
    async with opened(f"sqlite:///{own}", clock) as desk:
        yield desk


async def plans(desk: Desk) -> list[Plan]:
    async with desk.reading() as tx:
        return await tx.plans.all()


async def entries(desk: Desk) -> list[Entry]:
    async with desk.reading() as tx:
        return [each for pass_ in await passes(desk) for each in await tx.ledger.of_pass(pass_.id, 10**9, 99)]


async def bookings(desk: Desk) -> list[tuple[Pass, Booking]]:
    async with desk.reading() as tx:
        return [
            (pass_, each) for pass_ in await passes(desk) for each in await tx.bookings.live_of_pass(pass_.id)
        ]


async def today(desk: Desk) -> date:
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        return studio.today(tx.now)


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 11, 21, 16, 45, tzinfo=UTC),
        datetime(2028, 2, 29, 5, 0, tzinfo=UTC),
        datetime(2026, 3, 29, 1, 30, tzinfo=UTC),
        datetime(2027, 1, 1, 0, 0, tzinfo=UTC),
        datetime(2027, 3, 2, 16, 45, tzinfo=UTC),
    ],
    ids=["an evening", "leap day", "the night clocks change", "New Year", "after a short month"],
)
async def test_it_adds_up_and_shows_every_state_of_a_pass(
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
    assert {pass_.state_on(today) for pass_ in held} == set(PassState)
    assert {pass_.terms.kind for pass_ in held} == set(PlanKind)
    assert {pass_.terms.validity.clock for pass_ in held} == set(ValidityClock)
    assert any(pass_.owed for pass_ in held)
    assert any(pass_.expired for pass_ in held)
    assert any(pass_.days_left(today) == 2 for pass_ in held)
    assert any(pass_.activate_by and pass_.valid_from is None for pass_ in held)
    assert owed == 0
    assert [person.rights for person in staff] == [
        frozenset(),
        frozenset(Right),
        frozenset({Right.DEDUCT}),
        frozenset({Right.DEDUCT, Right.SEE_ALL}),
    ]


async def test_every_way_in_which_a_plan_can_be_limited_or_go_on_is_on_sale(furnished: Desk) -> None:
    on_sale = await plans(furnished)
    terms = [plan.terms for plan in on_sale]
    async with furnished.reading() as tx:
        [bundle] = await tx.bundles.page(0, 9)  # type: ignore[arg-type]

    assert {each.kind for each in terms} == set(PlanKind)
    assert {each.validity.clock for each in terms} == set(ValidityClock)
    assert {each.at_end for each in terms} == set(AtEnd)
    [limited] = [each.coverage for each in terms if each.coverage != Coverage()]
    assert limited.services and limited.weekdays and limited.closes
    assert [each.caps[0].most for each in terms if each.caps] == [2]
    assert [each.is_intro for each in terms].count(True) == 1
    assert any(each.hold.days for each in terms)
    assert any(each.debt_limit for each in terms)
    assert len(bundle.plans) == 2 and bundle.others and bundle.validity


async def test_passes_were_held_deactivated_divided_shared_moved_and_taken_back(furnished: Desk) -> None:
    held, written, now = await passes(furnished), await entries(furnished), await today(furnished)
    kinds = {entry.kind for entry in written}

    assert kinds >= {EntryKind.HOLD, EntryKind.DEACTIVATE, EntryKind.TRANSFER, EntryKind.SHARE}
    assert any(pass_.open_hold for pass_ in held)
    assert any(hold.first > now for pass_ in held for hold in pass_.holds)
    assert any(hold.last is not None and hold.last < now for pass_ in held for hold in pass_.holds)
    assert any(pass_.deactivated_on is not None and pass_.deactivated_on > now for pass_ in held)
    batches = {entry.batch.partition(":")[0] for entry in written if entry.batch}
    assert batches >= {"split", "transfer", "move", "bundle", "close"}
    assert any(entry.opens_pass and entry.reversed_by for entry in written)
    visits = [entry for entry in written if entry.kind is EntryKind.CONSUME]
    assert {entry.visitor_name for entry in visits if entry.visitor_id} == {AMA}


async def test_sessions_are_booked_for_the_coming_days(furnished: Desk) -> None:
    found, now = await bookings(furnished), await today(furnished)

    assert len(found) >= 30 and all(booking.day >= now for _, booking in found)
    assert any(pass_.valid_from == booking.day and not pass_.used for pass_, booking in found)
    assert any(booking.client_id != pass_.client_id for pass_, booking in found)


async def test_the_timetable_is_alive_three_weeks_back_and_eight_ahead(furnished: Desk) -> None:
    now = await today(furnished)
    async with furnished.reading() as tx:
        ahead = await tx.timetable.between(tx.now, tx.now + timedelta(days=60))
        back = await tx.timetable.between(tx.now - timedelta(days=30), tx.now)
        services = await tx.timetable.services()
        series = await tx.series.going_on(now, SeriesId(0), 99)

    assert max(each.day for each in ahead) >= now + timedelta(days=49)
    assert sum(each.taken for each in back) >= 90
    assert {each.coach for each in ahead} == {COACH, OWN_CLIENTS_COACH, MORNING_COACH, None}
    assert len(series) == 5 and len(services) == 5
    assert [each.name for each in services if each.personal] == ["Personal training"]
    assert {1, 0} <= {each.free for each in ahead}


async def test_whoever_opens_the_coach_s_day_finds_eight_expected_one_of_them_without_a_pass(
    furnished: Desk,
) -> None:
    async with furnished.reading() as tx:
        now = await tx.studios.get()
        coach = next(each for each in await tx.people.staff() if each.name == COACH)
    assert now is not None
    ben = Actor(telegram_id=TelegramId(1), person=coach, studio=now, language="en")

    shown = await rosters.day(furnished, ben)
    mine = [each for each in shown.sessions if each.session.coach == COACH]
    [evening] = [each for each in mine if each.session.service == "Boxing"]
    roster = await rosters.roster(furnished, ben, evening.session.id)

    assert len(roster.remaining) == 8
    assert [booking.client_name for booking in roster.remaining if booking.is_unpaid] == [UNPAID]


async def test_some_came_some_were_too_late_to_cancel_some_did_not_come_and_some_wait(
    furnished: Desk,
) -> None:
    async with furnished.reading() as tx:
        sessions = await tx.timetable.between(tx.now - timedelta(days=30), tx.now + timedelta(days=30))
        people = [await tx.people.get(PersonId(number)) for number in range(1, 120)]
        regulars = [each for each in people if each is not None and each.name in REGULARS]
        states = Counter()  # type: ignore[var-annotated]
        for session in sessions:
            for one in regulars:
                booking = await tx.bookings.in_session(session.id, one.id)
                states[booking.state if booking else None] += 1

    assert states[BookingState.ATTENDED] > 60 and states[BookingState.WAITLISTED] == 2


async def test_the_first_client_has_a_usual_session_and_books_it_with_a_press(
    furnished: Desk, clock: TestClock
) -> None:
    async with furnished.reading() as tx:
        studio = await tx.studios.get()
        mia = next(
            each
            for each in [await tx.people.get(PersonId(number)) for number in range(1, 9)]
            if each and each.name == LEAD
        )
    assert studio is not None
    acting = Actor(telegram_id=TelegramId(1), person=mia, studio=studio, language="en")

    thought = await usual.preview_usual(furnished, acting, Where())

    assert [place.session.service for place in thought.placed.booked] == ["Boxing"]


async def test_a_renewal_waits_another_has_happened_and_a_trial_has_been_converted(furnished: Desk) -> None:
    held, now = await passes(furnished), await today(furnished)
    before = {pass_.id: pass_ for pass_ in held}
    followers = [(before[pass_.renews], pass_) for pass_ in held if pass_.renews is not None]

    assert any(pass_.valid_from is not None and pass_.valid_from > now for _, pass_ in followers)
    assert any(one.title == pass_.title and pass_.payment == Payment.UNPAID for one, pass_ in followers)
    assert any(one.terms.is_intro and one.title != pass_.title for one, pass_ in followers)


async def test_every_way_of_paying_has_happened_an_account_is_open_and_one_in_credit(
    furnished: Desk,
) -> None:
    held = await passes(furnished)
    async with furnished.reading() as tx:
        accounts = [await tx.accounts.open_of(client) for client in {pass_.client_id for pass_ in held}]
        lines = await tx.payments.latest(999)

    assert {pass_.payment for pass_ in held} >= set(Payment) - {Payment.WAIVED}
    assert sorted(account["EUR"] for account in accounts if account) == [-8_400, 4_200]
    methods = {line.method for line in lines if line.kind is LineOf.PAYMENT}
    assert methods == {Method.CASH, Method.CARD, Method.TRANSFER, Method.TELEGRAM}
    assert [line.amount for line in lines if line.kind is LineOf.REFUND] == [-8_400, -2_000]
    in_parts = Counter(line.pass_id for line in lines if line.kind is LineOf.PAYMENT)
    assert max(in_parts.values()) == 3
    assert {pass_.discount for pass_ in held} >= {1_400, 1_500, 2_800}


async def test_something_is_sold_without_sessions_paid_in_parts_again_and_again_or_with_a_pack_attached(
    furnished: Desk,
) -> None:
    held, written = await passes(furnished), await entries(furnished)
    on_sale = await plans(furnished)

    assert {pass_.terms.payment_type for pass_ in held} == set(PaymentType)
    [attached] = [entry.pass_id for entry in written if entry.kind is EntryKind.ATTACH]
    [course] = [pass_ for pass_ in held if pass_.id == attached]
    assert (course.total, course.used) == (6, 1)
    assert [plan.title for plan in on_sale if not plan.in_shop] == ["10 sessions for friends"]


async def test_owners_find_a_payment_to_confirm_one_to_sort_out_and_renewals_asked_for(
    furnished: Desk,
) -> None:
    async with furnished.reading() as tx:
        claimed = await tx.orders.claimed(OrderId(0), 9)
        stray = await tx.receipts.unmatched(ReceiptId(0), 9)
        studio = await tx.studios.get()
        asked = [await tx.asking.next_on(pass_.id) for pass_ in await passes(furnished) if pass_.to_pay]

    assert [(each.title, each.amount) for each in claimed] == [("10 sessions", 14_000)]
    assert [each.amount for each in stray] == [2_500]
    assert any(asked)
    assert studio is not None and studio.rules.selling.pay_note


async def test_nothing_in_its_history_lies_ahead_and_mistakes_were_taken_back(
    furnished: Desk, clock: TestClock
) -> None:
    written, now = await entries(furnished), clock.now()

    assert max(entry.at for entry in written) <= now
    assert min(entry.at for entry in written) < now - timedelta(days=60)
    assert any(entry.reversed_by for entry in written)
    assert {"make_up", "illness", "correction"} <= {entry.reason for entry in written}


def test_everybody_with_a_phone_has_one_of_their_own() -> None:
    everybody = phones()
    assert [phone.role for phone in everybody[:3]] == ["client", "coach", "owner"]
    assert len({phone.telegram_id for phone in everybody}) == len(everybody)
    assert len({phone.name for phone in everybody}) == len(everybody)
    assert {held.plan for member in MEMBERS for held in member.passes} == {*PLANS, *BUNDLES}
    assert max(len(member.name) for member in MEMBERS) == 64
