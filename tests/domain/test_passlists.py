"""Which list a pass stands on, by its dates and balance alone."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.holds import Hold
from domain.ids import PersonId, PlanId
from domain.passes import Pass
from domain.passlists import ORDERS, Axis, Filter, Listing, Order, is_shown

TODAY = date(2026, 12, 1)
DAYS = st.dates(TODAY - timedelta(days=60), TODAY + timedelta(days=60))
STATES = (
    Filter.ACTIVE,
    Filter.EXPIRED,
    Filter.USED_UP,
    Filter.INACTIVE,
    Filter.ON_HOLD,
    Filter.PENDING,
)


def pass_(**facts: object) -> Pass:
    given_facts = {
        "id": 1,
        "client_id": PersonId(1),
        "title": "P",
        "sold_at": datetime(2026, 1, 1, tzinfo=UTC),
    }
    return Pass.model_validate(given_facts | {"total": 10} | facts)


PASSES = st.builds(
    pass_,
    valid_from=st.none() | DAYS,
    valid_until=st.none() | DAYS,
    deactivated_on=st.none() | DAYS,
    holds=st.just(()) | st.tuples(st.builds(Hold, first=DAYS, last=st.none())),
    used=st.integers(0, 10),
    unlimited=st.booleans(),
)


@given(PASSES)
def test_a_pass_stands_on_the_list_of_its_state_and_on_no_other(found: Pass) -> None:
    assert len([which for which in STATES if is_shown(which, found, TODAY)]) == 1
    assert is_shown(Filter.ALL, found, TODAY)


@given(PASSES, st.sampled_from(STATES))
def test_a_pass_stands_where_its_list_is_read(found: Pass, which: Filter) -> None:
    listing = Listing.of(which)
    if is_shown(which, found, TODAY) and found.open_hold is None:
        span = listing.span(TODAY)
        assert span.first <= listing.place(found) <= span.last


@pytest.mark.parametrize(("ends", "shown"), [(-1, False), (0, True), (13, True), (14, False)])
def test_fourteen_days_with_today_among_them_are_soon(ends: int, shown: bool) -> None:
    ending = pass_(valid_from=TODAY - timedelta(days=30), valid_until=TODAY + timedelta(days=ends))
    used_up = ending.model_copy(update={"used": 10})

    assert is_shown(Filter.EXPIRING, ending, TODAY) is shown
    assert not is_shown(Filter.EXPIRING, used_up, TODAY)


def test_only_what_is_owed_in_money_is_unpaid() -> None:
    kinds = ["paid", "partly", "unpaid", "complimentary", "on_account", "waived"]
    shown = [kind for kind in kinds if is_shown(Filter.UNPAID, pass_(payment=kind), TODAY)]

    assert shown == ["partly", "unpaid"]


def test_an_order_or_a_plan_that_a_list_does_not_have_is_left_out() -> None:
    assert Listing.of(Filter.UNPAID, Order.NAME).order is Order.NEWEST
    assert Listing.of(Filter.UNPAID, None, PlanId(3)).plan_id is None
    of_plan = Listing.of(Filter.ALL, Order.NEWEST, PlanId(3))
    assert (of_plan.order, of_plan.axis) == (Order.SOONEST, Axis.OF_PLAN)


def test_every_list_has_an_order_to_open_with() -> None:
    assert set(ORDERS) == set(Filter)
