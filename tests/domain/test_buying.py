"""When a bought pass begins, and which invoice of an order can be paid."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.buying import FAR, UNSAID, Beginning, When, beginning, must_choose
from domain.ids import OrderId, PassId, PersonId, PlanId
from domain.orders import (
    Order,
    OrderState,
    check_same_plan,
    cut,
    is_offered,
    new_token,
    token_in,
)
from domain.passes import Pass
from domain.plans import AtEnd, Plan, Terms, Validity, ValidityClock
from domain.receipts import Asked
from domain.refusals import (
    CannotBePaid,
    DateOutOfRange,
    InvoiceReplaced,
    OrderChanged,
    OrderClaimed,
    OrderClosed,
    OrderPaid,
    Refusal,
)

TODAY = date(2026, 12, 1)
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


def plan(clock: ValidityClock = ValidityClock.SALE, number: int = 1) -> Plan:
    terms = Terms(size=10, validity=Validity(clock=clock, count=1))
    return Plan(id=PlanId(number), title="Boxing 10", terms=terms, price=12000, currency="EUR")


def held(until: date | None, *, free: int = 3, number: int = 1) -> Pass:
    return Pass(
        id=PassId(7),
        client_id=PersonId(1),
        plan_id=PlanId(number),
        title="Boxing 10",
        terms=plan().terms,
        total=free,
        valid_from=TODAY - timedelta(days=10),
        valid_until=until,
        sold_at=NOON,
    )


def order(**facts: object) -> Order:
    known = {"id": OrderId(1), "client_id": PersonId(1), "token": new_token(), "title": "Boxing 10"}
    return Order.model_validate(
        known | {"amount": 12000, "currency": "EUR", "plan": plan(), "made_at": NOON} | facts
    )


def test_one_more_of_the_same_waits_for_what_is_left_and_can_begin_at_once() -> None:
    before = held(date(2026, 12, 20))

    queued = beginning(plan(), TODAY, UNSAID, behind=before, wished=False)
    assert (queued.on, queued.follows, queued.is_queued) == (date(2026, 12, 21), before, True)
    at_once = beginning(plan(), TODAY, When(at_once=True), behind=before, wished=True)
    assert (at_once.on, at_once.follows, at_once.later) == (TODAY, before, date(2026, 12, 21))


@pytest.mark.parametrize(
    "before", [None, held(date(2026, 12, 20), free=0), held(date(2026, 12, 20), number=2)]
)
def test_otherwise_it_begins_when_it_is_paid(before: Pass | None) -> None:
    assert beginning(plan(), TODAY, UNSAID, behind=before, wished=False).on == TODAY


def test_behind_a_pass_of_another_plan_it_waits_only_where_that_is_asked_for() -> None:
    other = held(date(2026, 12, 20), number=2)

    assert beginning(plan(), TODAY, UNSAID, behind=other, wished=False) == Beginning(TODAY)
    assert beginning(plan(), TODAY, UNSAID, behind=other, wished=True).on == date(2026, 12, 21)


def test_behind_a_pass_that_converts_into_it_it_waits_as_behind_its_own() -> None:
    turns = {"at_end": AtEnd.CONVERT, "converts_to": PlanId(1)}
    trial = held(date(2026, 12, 20), number=2)
    trial = trial.model_copy(update={"terms": trial.terms.model_copy(update=turns)})

    found = beginning(plan(), TODAY, UNSAID, behind=trial, wished=False)
    assert (found.on, found.follows) == (date(2026, 12, 21), trial)
    other = beginning(plan(number=3), TODAY, UNSAID, behind=trial, wished=False)
    assert other == Beginning(TODAY)


def test_one_that_begins_with_its_first_visit_waits_for_nothing() -> None:
    starts = beginning(
        plan(ValidityClock.FIRST_USE), TODAY, UNSAID, behind=held(date(2027, 1, 1)), wished=True
    )
    assert starts.on == TODAY and starts.later is None


def test_a_chosen_day_is_from_today_on() -> None:
    assert must_choose(plan(ValidityClock.CHOSEN), UNSAID)
    chosen = When(on=TODAY + FAR)
    assert beginning(plan(ValidityClock.CHOSEN), TODAY, chosen, behind=None, wished=False).on == chosen.on
    for day in (TODAY - timedelta(days=1), TODAY + FAR + timedelta(days=1)):
        with pytest.raises(DateOutOfRange):
            beginning(plan(), TODAY, When(on=day), behind=None, wished=False)


@given(st.integers(0, 400), st.booleans(), st.booleans(), st.integers(0, 5))
def test_a_pass_never_begins_before_today_nor_while_the_one_it_waits_for_lasts(
    days: int, at_once: bool, wished: bool, free: int
) -> None:
    before = held(TODAY + timedelta(days=days), free=free)
    found = beginning(plan(), TODAY, When(at_once=at_once), behind=before, wished=wished)

    assert found.on >= TODAY
    if found.is_queued:
        assert not at_once and before.valid_until is not None and found.on > before.valid_until


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (OrderState.PAID, OrderPaid),
        (OrderState.CLAIMED, OrderClaimed),
        (OrderState.REFUSED, OrderClosed),
        (OrderState.WITHDRAWN, OrderClosed),
    ],
)
def test_only_an_open_order_is_paid(state: OrderState, why: type[Refusal]) -> None:
    closed = order(state=state)
    with pytest.raises(why):
        closed.check_asked(Asked(closed.payload, closed.amount, closed.currency))


def test_only_the_newest_invoice_of_an_order_is_paid_and_only_by_its_sum() -> None:
    now = order(version=3)
    now.check_asked(Asked(now.payload, 12000, "EUR"))
    with pytest.raises(InvoiceReplaced):
        now.check_asked(Asked(f"{now.token}.2", 12000, "EUR"))
    for sum_ in ((11999, "EUR"), (12000, "USD"), (-12000, "EUR"), (0, "EUR")):
        with pytest.raises(CannotBePaid):
            now.check_asked(Asked(now.payload, *sum_))


@given(st.text(max_size=60))
def test_a_payload_nobody_wrote_names_no_order(text: str) -> None:
    found = token_in(text)
    assert found is None or text.startswith(f"{found}.")


def test_a_payload_fits_telegram_and_names_its_order() -> None:
    longest = order(version=999_999_999)
    assert token_in(longest.payload) == longest.token and len(longest.payload.encode()) <= 128


@pytest.mark.parametrize(
    "change",
    [
        {"retired_on": TODAY},
        {"in_shop": False},
        {"price": 12001},
        {"price": None},
        {"title": "Boxing"},
        {"terms": Terms(size=9)},
    ],
)
def test_a_plan_that_was_changed_is_not_sold_as_it_was(change: dict[str, object]) -> None:
    check_same_plan(order(), plan(), TODAY)
    with pytest.raises(OrderChanged):
        check_same_plan(order(), plan().model_copy(update=change), TODAY)


def test_a_plan_that_costs_nothing_is_not_for_sale() -> None:
    assert not is_offered(plan().model_copy(update={"price": 0}), TODAY)


@given(st.text(max_size=300), st.integers(1, 255))
def test_what_is_cut_fits(text: str, most: int) -> None:
    assert len(cut(text, most)) <= most
