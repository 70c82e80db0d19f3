"""More sessions sold on a pass: the price at its rate, and what the pass costs and has received since."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.adjusting import Change, Wish
from domain.ids import PlanId
from domain.money import Payment
from domain.plans import Plan, Terms
from domain.refusals import NeedsNewDate, NotAChoice, NotANumber, NotToppedUp, WrongAmount
from domain.topping_up import pack_price, topped_up
from tests.domain.passes_at_hand import TODAY, a_pass

TEN = Plan(id=PlanId(1), title="10", terms=Terms(size=10), price=14000, currency="EUR")
FIVE_MORE = Change(Wish.ADD, 5)


def test_the_rate_is_that_of_the_plan_as_it_is_sold_now_or_else_of_the_pass() -> None:
    pass_ = a_pass(price=9000, discount=1000, paid=9000, currency="EUR")

    assert pack_price(pass_, TEN, 3, "EUR") == 4200
    assert pack_price(pass_, None, 3, "EUR") == 3000
    assert pack_price(pass_, TEN.model_copy(update={"currency": "USD"}), 3, "EUR") == 3000
    assert pack_price(a_pass(), None, 3, "EUR") is None
    assert pack_price(pass_, TEN.model_copy(update={"price": 10001}), 1, "EUR") == 1000


@given(
    price=st.integers(1, 10**6),
    already=st.integers(0, 10**6),
    more=st.integers(1, 10**6),
    paid=st.booleans(),
)
def test_what_is_open_grows_by_what_was_not_paid_and_by_nothing_else(
    price: int, already: int, more: int, paid: bool
) -> None:
    already = min(price, already)
    status = Payment.PAID if already == price else Payment.PARTLY if already else Payment.UNPAID
    pass_ = a_pass(price=price, paid=already, payment=status, currency="EUR")

    after = pass_.after(topped_up(pass_, FIVE_MORE, TODAY, more, "EUR", paid=paid))

    assert after.to_pay == pass_.to_pay + (0 if paid else more)
    assert (after.price, after.free) == (price + more, pass_.free + 5)
    assert (after.payment == Payment.PAID) is (after.to_pay == 0)


@pytest.mark.parametrize("payment", [Payment.ON_ACCOUNT, Payment.WAIVED])
def test_nothing_is_sold_on_a_pass_whose_open_money_went_elsewhere(payment: Payment) -> None:
    with pytest.raises(NotToppedUp):
        topped_up(a_pass(price=900, payment=payment), FIVE_MORE, TODAY, 100, "EUR", paid=True)
    with pytest.raises(NotToppedUp):
        topped_up(a_pass(payment=Payment.UNPAID), FIVE_MORE, TODAY, 100, "EUR", paid=True)


@pytest.mark.parametrize("price", [0, -1, 10**9 + 1])
def test_a_price_that_is_none_is_refused(price: int) -> None:
    with pytest.raises(WrongAmount):
        topped_up(a_pass(price=900, paid=900), FIVE_MORE, TODAY, price, "EUR", paid=True)


def test_only_more_can_be_sold_and_only_of_what_can_be_used() -> None:
    for change in (Change(Wish.ADD, 0), Change(Wish.ADD, -1), Change(Wish.COUNT, 3), Change(Wish.UNLIMITED)):
        with pytest.raises(NotAChoice):
            topped_up(a_pass(), change, TODAY, 100, "EUR", paid=True)
    with pytest.raises(NotANumber):
        topped_up(a_pass(), Change(Wish.ADD, 999), TODAY, 100, "EUR", paid=True)
    over = a_pass(valid_until=TODAY.replace(month=11))
    with pytest.raises(NeedsNewDate):
        topped_up(over, FIVE_MORE, TODAY, 100, "EUR", paid=True)
