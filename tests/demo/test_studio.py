"""The sample studio is a true one, on whatever day somebody looks at it."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from demo.cast import AMA, MEMBERS
from demo.shelf import BUNDLES, PLANS
from demo.studio import furnish, phones
from domain.bookings import Booking
from domain.coverage import Coverage
from domain.ids import PersonId
from domain.ledger import Entry, EntryKind
from domain.passes import Pass, PassState
from domain.people import Right
from domain.plans import AtEnd, Plan, PlanKind, ValidityClock
from domain.selling import Payment
from services.checking import check
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock


async def passes(desk: Desk) -> list[Pass]:
    async with desk.reading() as tx:
        found = [await tx.passes.get(id_) for id_ in range(1, 150)]  # type: ignore[arg-type]
    return [pass_ for pass_ in found if pass_ is not None]


@pytest.fixture
async def furnished(tmp_path: Path, clock: TestClock) -> AsyncIterator[Desk]:
    """A desk over the sample studio, as it is now."""
    async with opened(f"sqlite:///{tmp_path / 'demo.db'}", clock) as desk:
        await furnish(desk, clock, clock.now())
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
    assert [person.rights for person in staff] == [frozenset(), frozenset(Right), frozenset({Right.DEDUCT})]


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
    assert batches >= {"split", "transfer", "move", "bundle"}
    assert any(entry.opens_pass and entry.reversed_by for entry in written)
    visits = [entry for entry in written if entry.kind is EntryKind.CONSUME]
    assert {entry.visitor_name for entry in visits if entry.visitor_id} == {AMA}


async def test_sessions_are_booked_for_the_coming_days(furnished: Desk) -> None:
    found, now = await bookings(furnished), await today(furnished)

    assert len(found) >= 5 and all(booking.day > now for _, booking in found)
    assert any(pass_.valid_from == booking.day and not pass_.used for pass_, booking in found)
    assert any(booking.client_id != pass_.client_id for pass_, booking in found)


async def test_a_renewal_waits_another_has_happened_and_a_trial_has_been_converted(furnished: Desk) -> None:
    held, now = await passes(furnished), await today(furnished)
    before = {pass_.id: pass_ for pass_ in held}
    followers = [(before[pass_.renews], pass_) for pass_ in held if pass_.renews is not None]

    assert any(pass_.valid_from is not None and pass_.valid_from > now for _, pass_ in followers)
    assert any(one.title == pass_.title and pass_.payment == Payment.UNPAID for one, pass_ in followers)
    assert any(one.terms.is_intro and one.title != pass_.title for one, pass_ in followers)


async def test_every_way_of_paying_has_happened_and_an_account_is_open(furnished: Desk) -> None:
    payments = {pass_.payment for pass_ in await passes(furnished)}
    async with furnished.reading() as tx:
        [owing] = await tx.accounts.owing(PersonId(0), 9)

    assert payments >= {"paid", "partly", "unpaid", "complimentary", "on_account"}
    assert owing.amount == 4_200


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
