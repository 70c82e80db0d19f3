"""What a client may buy onto a pass they hold, and which day it then lasts through."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ids import PersonId, PlanId
from domain.money import Payment
from domain.own_top_ups import bought, is_offered_on, is_time, may_top_up
from domain.passes import Pass
from domain.plans import Plan, PlanKind, Terms
from domain.refusals import NotToppedUp, PassDeactivated, PassExpired
from domain.studio import Rules
from tests.domain.passes_at_hand import TODAY, a_pass, first_use_pass

TWO_MONTHS = {"clock": "sale", "count": 2, "unit": "months"}


def a_plan(size: int = 10, price: int = 14000, **terms: object) -> Plan:
    """A plan on sale to clients; ten sessions for two months where nothing else is said."""
    wanted = Terms.model_validate({"size": size, "validity": TWO_MONTHS} | terms)
    return Plan(id=PlanId(1), title=f"{size} sessions", terms=wanted, price=price, currency="EUR")


def held(**facts: object) -> Pass:
    """A pass of the plan of ten, paid, through 31 December."""
    terms = Terms.model_validate({"size": 10, "validity": TWO_MONTHS})
    paid = {"plan_id": PlanId(1), "terms": terms, "price": 14000, "paid": 14000, "currency": "EUR"}
    return a_pass(**(paid | facts))


def after(pass_: Pass, plan: Plan, today: date = TODAY, in_use_on: date | None = None) -> Pass:
    """The pass once the plan's sessions are on it."""
    return pass_.after(bought(pass_, plan, today, in_use_on=in_use_on or today))


def test_a_whole_pack_adds_its_sessions_its_price_and_its_length() -> None:
    now = after(held(used=9), a_plan())

    assert (now.total, now.free, now.price, now.paid) == (20, 11, 28000, 28000)
    assert (now.payment, now.valid_until) == (Payment.PAID, date(2027, 2, 28))


def test_a_smaller_one_leaves_the_last_day_and_is_offered_where_it_loses_none_by_that() -> None:
    week = {"validity": {"clock": "sale", "count": 31, "unit": "days"}}
    assert is_offered_on(a_plan(5, **week), held(), TODAY)
    assert after(held(), a_plan(5, **week)).valid_until == date(2026, 12, 31)
    assert not is_offered_on(a_plan(5, **week), held(), TODAY + timedelta(days=1))
    assert not is_offered_on(a_plan(5), held(), TODAY)


@pytest.mark.parametrize(
    "other",
    [
        a_plan(kind=PlanKind.DAYS),
        a_plan(kind=PlanKind.UNLIMITED),
        a_plan(is_intro=True),
        a_plan(coverage={"weekdays": [0]}),
        a_plan(caps=[{"most": 1, "period": "week"}]),
        a_plan(validity={"clock": "none"}),
        a_plan(990),
        a_plan().model_copy(update={"currency": "USD"}),
        a_plan().model_copy(update={"in_shop": False}),
        a_plan().model_copy(update={"retired_on": TODAY}),
        a_plan(price=0),
    ],
)
def test_only_what_is_sold_and_worth_the_same_is_offered(other: Plan) -> None:
    assert is_offered_on(a_plan(), held(), TODAY) and not is_offered_on(other, held(), TODAY)


@pytest.mark.parametrize(
    "facts",
    [
        {"unlimited": True},
        {"valid_from": date(2026, 12, 2)},
        {"valid_until": date(2026, 11, 30)},
        {"deactivated_on": date(2026, 12, 20)},
        {"holds": ({"first": "2026-11-30", "last": "2026-12-05"},)},
        {"payment": Payment.ON_ACCOUNT},
        {"payment": Payment.PARTLY, "paid": 7000, "terms": Terms(size=10, parts=2)},
        {"payment": Payment.UNPAID, "price": None, "paid": 0},
        {"terms": Terms(size=10, is_intro=True)},
    ],
)
def test_a_pass_that_is_not_in_plain_use_takes_nothing(facts: dict[str, object]) -> None:
    assert may_top_up(held(), TODAY) and not may_top_up(held(**facts), TODAY)
    assert not may_top_up(first_use_pass(), TODAY)


def test_a_pass_without_an_end_takes_what_has_none_and_keeps_it() -> None:
    endless = held(valid_until=None)
    assert not is_offered_on(a_plan(), endless, TODAY)
    assert after(endless, a_plan(validity={"clock": "none"})).valid_until is None


def test_one_that_expired_after_its_client_paid_comes_back_whole_and_no_other_does() -> None:
    over = held(used=6, expired=4, expiry_recorded=True)
    late = date(2027, 1, 3)

    now = after(over, a_plan(), late, in_use_on=date(2026, 12, 31))
    assert (now.free, now.expired, now.valid_until) == (14, 0, date(2027, 3, 2))
    with pytest.raises(PassExpired):
        bought(over, a_plan(), late, in_use_on=date(2027, 1, 1))
    with pytest.raises(PassExpired):
        bought(over, a_plan(5), late, in_use_on=date(2026, 12, 31))


def test_what_has_become_of_the_pass_meanwhile_is_told_apart() -> None:
    with pytest.raises(PassDeactivated):
        bought(held(deactivated_on=TODAY), a_plan(), TODAY, in_use_on=TODAY)
    for facts in ({"unlimited": True}, {"payment": Payment.WAIVED}):
        with pytest.raises(NotToppedUp):
            bought(held(**facts), a_plan(), TODAY, in_use_on=TODAY)
    with pytest.raises(NotToppedUp):
        bought(
            held(),
            a_plan(validity={"clock": "sale", "count": 9999, "unit": "months"}),
            TODAY,
            in_use_on=TODAY,
        )


@given(
    size=st.integers(1, 60), used=st.integers(0, 10), price=st.integers(1, 10**6), days=st.integers(1, 400)
)
def test_a_top_up_never_takes_a_session_a_day_or_a_coin(size: int, used: int, price: int, days: int) -> None:
    plan = a_plan(size, price, validity={"clock": "sale", "count": days, "unit": "days"})
    pass_ = held(used=used, shared_with=(PersonId(2),))

    now = after(pass_, plan)

    assert (now.free, now.used, now.to_pay) == (pass_.free + size, used, 0)
    assert now.paid == pass_.paid + price and now.shared_with == pass_.shared_with
    assert now.valid_until is not None and now.valid_until >= date(2026, 12, 31)


@given(
    size=st.integers(1, 999),
    used=st.integers(0, 10),
    count=st.integers(1, 400),
    unit=st.sampled_from(["days", "weeks", "months"]),
    ahead=st.integers(0, 40),
)
def test_what_is_offered_can_be_bought(size: int, used: int, count: int, unit: str, ahead: int) -> None:
    plan = a_plan(size, validity={"clock": "sale", "count": count, "unit": unit})
    pass_, today = held(used=used), TODAY + timedelta(days=ahead)
    if is_offered_on(plan, pass_, today):
        assert after(pass_, plan, today).free == pass_.free + size


def test_it_is_offered_by_itself_when_the_pass_runs_low_or_ends_soon() -> None:
    assert not is_time(held(), TODAY, Rules())
    assert is_time(held(used=8), TODAY, Rules()) and is_time(held(used=10), TODAY, Rules())
    assert is_time(held(), date(2026, 12, 17), Rules())
