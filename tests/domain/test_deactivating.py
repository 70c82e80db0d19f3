"""Taking a pass out of use and putting it back: when it may be, and what it leaves as it was."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.deactivating import (
    MOST_OWED,
    Owing,
    Settlement,
    deactivation,
    fixed_amount,
    is_unsettled,
    reactivation,
)
from domain.holds import Hold
from domain.ids import PlanId
from domain.ledger import Draft, Effect, EntryKind
from domain.passes import PassState
from domain.plans import AtEnd, Plan, Terms
from domain.refusals import (
    CannotUndo,
    DateOutOfRange,
    NoChange,
    PassDeactivated,
    PassExpired,
    PlanBlocks,
    WrongAmount,
)
from domain.undoing import reversal
from tests.domain.passes_at_hand import TODAY, Life, a_pass

DAYS = st.integers(0, 30).map(lambda ahead: TODAY + timedelta(days=ahead))
NO_PLAN = None


def blocked(**facts: object) -> Plan:
    """A plan that was retired with block."""
    wanted = {"id": PlanId(1), "title": "10 sessions", "terms": Terms(), "retired_on": TODAY} | facts
    return Plan.model_validate({"retired_block": True} | wanted)


@given(on=DAYS)
def test_a_deactivated_pass_works_until_the_day_before_and_comes_back_to_the_letter(on: date) -> None:
    life = Life(a_pass(used=3, booked=2))

    life.write(deactivation(life.pass_, on, TODAY))
    assert life.pass_.state_on(on) is PassState.DEACTIVATED
    assert life.pass_.state_on(on - timedelta(days=1)) is PassState.ACTIVE
    assert (life.pass_.booked, life.pass_.free) == (2, 5)
    life.write(reactivation(life.pass_, NO_PLAN, TODAY))

    assert life.pass_.model_copy(update={"version": life.opening.version}) == life.opening


@given(on=DAYS, moved=DAYS)
def test_a_day_that_was_set_can_be_moved_and_each_is_taken_back_in_turn(on: date, moved: date) -> None:
    life = Life(a_pass(deactivated_on=TODAY + timedelta(days=40)))
    first = life.write(deactivation(life.pass_, TODAY + timedelta(days=25), TODAY))
    if moved == TODAY + timedelta(days=25):
        with pytest.raises(NoChange):
            deactivation(life.pass_, moved, TODAY)
        return
    second = life.write(deactivation(life.pass_, moved, TODAY))

    with pytest.raises(CannotUndo):
        reversal(life.pass_, first)
    life.write(reversal(life.pass_, second))
    life.write(reversal(life.pass_, life.entries[0]))

    assert life.pass_.deactivated_on == TODAY + timedelta(days=40)


@pytest.mark.parametrize("on", [TODAY - timedelta(days=1), date.min, date(2027, 1, 1), date.max])
def test_a_day_that_is_past_or_behind_its_end_is_refused(on: date) -> None:
    with pytest.raises(DateOutOfRange) as refused:
        deactivation(a_pass(), on, TODAY)

    assert (refused.value.earliest, refused.value.latest) == (TODAY, date(2026, 12, 31))


def test_a_pass_without_an_end_an_unstarted_one_and_an_expired_one_can_be_deactivated() -> None:
    endless = a_pass(valid_until=None)
    held = a_pass(valid_until=TODAY, holds=(Hold(first=TODAY),))
    ahead = a_pass(valid_from=TODAY + timedelta(days=9))
    over = a_pass(valid_until=TODAY - timedelta(days=9))

    for pass_, on in ((endless, date(2040, 2, 29)), (held, date(2040, 2, 29)), (ahead, TODAY), (over, TODAY)):
        assert pass_.after(deactivation(pass_, on, TODAY)).deactivated_on == on
    with pytest.raises(DateOutOfRange):
        deactivation(over, TODAY + timedelta(days=1), TODAY)


def test_what_is_out_of_use_already_is_not_deactivated_again() -> None:
    with pytest.raises(PassDeactivated):
        deactivation(a_pass(deactivated_on=TODAY), TODAY, TODAY)
    with pytest.raises(NoChange):
        reactivation(a_pass(), NO_PLAN, TODAY)


def test_renewal_stops_where_there_is_one_and_stays_stopped() -> None:
    renewing = Life(a_pass(terms=Terms(at_end=AtEnd.RENEW)))
    plain = a_pass()

    renewing.write(deactivation(renewing.pass_, TODAY, TODAY))
    assert renewing.pass_.renewal_stopped
    renewing.write(reactivation(renewing.pass_, NO_PLAN, TODAY))

    assert renewing.pass_.renewal_stopped
    assert not plain.after(deactivation(plain, TODAY, TODAY)).renewal_stopped


@pytest.mark.parametrize(
    ("payment", "price", "unsettled", "fixed"),
    [
        ("unpaid", 100, True, 100),
        ("unpaid", None, True, None),
        ("unpaid", 0, False, 0),
        ("partly", 100, True, None),
        ("paid", 100, False, 0),
        ("complimentary", 0, False, 0),
        ("on_account", 100, False, 0),
        ("waived", 100, False, 0),
    ],
)
def test_what_is_open_is_asked_about_and_nothing_else(
    payment: str, price: int | None, unsettled: bool, fixed: int | None
) -> None:
    pass_ = a_pass(payment=payment, price=price)

    assert (is_unsettled(pass_), fixed_amount(pass_)) == (unsettled, fixed)
    decided = pass_.after(deactivation(pass_, TODAY, TODAY, Settlement(Owing.WAIVE)))
    assert decided.payment == ("waived" if unsettled else payment)


@given(amount=st.one_of(st.integers(-5, 105), st.integers(-(10**12), 10**12)))
def test_no_more_than_the_price_and_no_less_than_something_is_charged(amount: int) -> None:
    pass_ = a_pass(payment="partly", price=100)
    wish = Settlement(Owing.CHARGE, amount)

    if 1 <= amount <= 100:
        assert pass_.after(deactivation(pass_, TODAY, TODAY, wish)).payment == "on_account"
        return
    with pytest.raises(WrongAmount):
        deactivation(pass_, TODAY, TODAY, wish)


def test_without_a_price_any_sensible_amount_can_be_charged() -> None:
    pass_ = a_pass(payment="unpaid", price=None)

    for amount in (1, MOST_OWED):
        assert deactivation(pass_, TODAY, TODAY, Settlement(Owing.CHARGE, amount)).changed
    with pytest.raises(WrongAmount):
        deactivation(pass_, TODAY, TODAY, Settlement(Owing.CHARGE, MOST_OWED + 1))


def test_one_that_expired_meanwhile_needs_a_new_date_before_it_is_put_back() -> None:
    life = Life(a_pass(used=4))
    life.write(deactivation(life.pass_, TODAY, TODAY))
    later = date(2027, 1, 15)

    with pytest.raises(PassExpired) as refused:
        reactivation(life.pass_, NO_PLAN, later)
    assert refused.value.on == date(2026, 12, 31)
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=6)))
    with pytest.raises(PassExpired):
        reactivation(life.pass_, NO_PLAN, later)


def test_a_plan_retired_with_block_keeps_its_passes_out_of_use_until_that_is_lifted() -> None:
    pass_ = a_pass(deactivated_on=TODAY)

    with pytest.raises(PlanBlocks):
        reactivation(pass_, blocked(), TODAY)
    for lifted in (blocked(retired_block=False), blocked(retired_on=None)):
        assert pass_.after(reactivation(pass_, lifted, TODAY)).deactivated_on is None


def test_a_day_that_has_not_come_is_called_off_even_where_the_plan_is_blocked() -> None:
    pass_ = a_pass(deactivated_on=TODAY + timedelta(days=3))

    assert pass_.after(reactivation(pass_, blocked(), TODAY)).deactivated_on is None


def test_an_expired_pass_on_an_open_hold_is_ended_by_no_date_and_can_be_put_back() -> None:
    pass_ = a_pass(deactivated_on=TODAY, valid_until=TODAY - timedelta(days=9), holds=(Hold(first=TODAY),))

    assert pass_.after(reactivation(pass_, NO_PLAN, TODAY)).state_on(TODAY) is PassState.ON_HOLD


@pytest.mark.parametrize("amount", [1, 13999, 14001])
def test_of_an_unpaid_pass_the_whole_price_is_charged_and_nothing_else(amount: int) -> None:
    pass_ = a_pass(payment="unpaid", price=14000, currency="EUR")

    with pytest.raises(WrongAmount):
        deactivation(pass_, TODAY, TODAY, Settlement(Owing.CHARGE, amount))
