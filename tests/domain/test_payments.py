"""What was received, what is open, and what goes back: always to the last cent."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.dividing import splitting
from domain.ids import EntryId, PassId, PersonId
from domain.ledger import Draft, Entry
from domain.money import Payment, paid_so_far
from domain.passes import Pass
from domain.payments import check_paid_on, payment_of, refund_of, typed_paid_day
from domain.refusals import (
    CannotUndo,
    DateOutOfRange,
    NotADate,
    NothingPaid,
    NothingToPay,
    WrongAmount,
)
from domain.undoing import reversal

TODAY = date(2026, 12, 1)
AT = datetime(2026, 12, 1, 9, tzinfo=UTC)


def ten(price: int | None = 14000, paid: int = 0, **fields: object) -> Pass:
    sold = Pass(
        id=PassId(7),
        client_id=PersonId(3),
        title="Ten sessions",
        total=10,
        price=price,
        paid=paid,
        payment=paid_so_far(price, paid),
        currency="EUR",
        sold_at=AT,
    )
    return sold.model_copy(update=fields)


def entry(pass_: Pass, draft: Draft) -> Entry:
    return Entry(
        id=EntryId(1), pass_id=pass_.id, client_id=pass_.client_id, kind=draft.kind, effect=draft.effect,
        changed=draft.changed, at=AT, version=pass_.version + 1,
    )  # fmt: skip


@given(price=st.integers(1, 10**9), parts=st.lists(st.integers(1, 10**9), max_size=12))
def test_parts_add_up_until_nothing_is_open(price: int, parts: list[int]) -> None:
    pass_ = ten(price)
    for part in parts:
        if part > pass_.to_pay:
            with pytest.raises(WrongAmount if pass_.to_pay else NothingToPay):
                payment_of(pass_, part)
            continue
        pass_ = pass_.after(payment_of(pass_, part))
    assert pass_.paid + pass_.to_pay == price
    assert pass_.payment == paid_so_far(price, pass_.paid)


@given(st.data())
def test_what_is_given_back_was_paid_and_opens_nothing(data: st.DataObject) -> None:
    price = data.draw(st.integers(1, 10**6))
    pass_ = ten(price, data.draw(st.integers(1, price)))
    open_ = pass_.to_pay
    back = data.draw(st.integers(1, pass_.paid))
    after = pass_.after(refund_of(pass_, back))
    assert (after.paid, after.to_pay) == (pass_.paid - back, open_)
    assert after.payment == paid_so_far(after.price, after.paid)


@pytest.mark.parametrize("amount", [0, -1, 14001, 10**12])
def test_an_amount_that_is_not_open_is_refused(amount: int) -> None:
    with pytest.raises(WrongAmount):
        payment_of(ten(), amount)
    with pytest.raises(WrongAmount):
        refund_of(ten(paid=14000), amount)


@pytest.mark.parametrize("payment", [Payment.ON_ACCOUNT, Payment.WAIVED, Payment.COMPLIMENTARY, Payment.PAID])
def test_nothing_is_open_where_it_was_settled_otherwise(payment: Payment) -> None:
    with pytest.raises(NothingToPay):
        payment_of(ten(payment=payment), 100)


def test_nothing_goes_back_of_what_nobody_paid() -> None:
    with pytest.raises(NothingPaid):
        refund_of(ten(), 100)


def test_a_payment_is_taken_back_whatever_was_paid_since() -> None:
    first = payment_of(ten(), 5000)
    pass_ = ten().after(first)
    pass_ = pass_.after(payment_of(pass_, 9000))
    after = pass_.after(reversal(pass_, entry(ten(), first)))
    assert (after.paid, after.to_pay, after.payment) == (9000, 5000, Payment.PARTLY)


def test_a_payment_is_not_taken_back_once_it_went_back() -> None:
    first = payment_of(ten(), 5000)
    pass_ = ten().after(first)
    pass_ = pass_.after(refund_of(pass_, 3000))
    with pytest.raises(CannotUndo):
        reversal(pass_, entry(ten(), first))


def test_a_part_that_nobody_has_kept_is_a_part_again_once_a_payment_is_taken_back() -> None:
    before = ten(payment=Payment.PARTLY)
    for amount in (7, 14000):
        part = payment_of(before, amount)
        after = before.after(part)
        assert after.after(reversal(after, entry(before, part))).model_copy(update={"version": 1}) == before


def test_a_refund_is_taken_back_to_the_cent() -> None:
    paid = ten(paid=14000)
    back = refund_of(paid, 4500)
    after = paid.after(back)
    assert (after.price, after.paid, after.payment) == (9500, 9500, Payment.PAID)
    assert after.after(reversal(after, entry(paid, back))).model_copy(update={"version": 1}) == paid


@given(price=st.integers(0, 10**6), paid=st.integers(0, 10**6), number=st.integers(1, 9))
def test_dividing_a_pass_neither_makes_nor_loses_money(price: int, paid: int, number: int) -> None:
    pass_ = ten(price, min(paid, price))
    division = splitting(number, None)(pass_, TODAY)
    rest, part = pass_.after(division.leaves), division.other.after(division.opens)
    assert (rest.price or 0) + (part.price or 0) == price
    assert rest.paid + part.paid == pass_.paid
    for each in (rest, part):
        assert 0 <= each.paid <= (each.price or 0)
        assert each.payment == paid_so_far(each.price, each.paid) or not each.price



def test_what_had_no_price_has_cost_what_was_paid_and_has_none_again_once_that_is_undone() -> None:
    pass_ = ten(None).model_copy(update={"payment": Payment.UNPAID})
    draft = payment_of(pass_, 9000)
    paid = pass_.after(draft)
    assert (paid.price, paid.paid, paid.payment, paid.to_pay) == (9000, 9000, Payment.PAID, 0)

    undone = paid.after(reversal(paid, entry(pass_, draft)))
    assert (undone.price, undone.paid, undone.payment) == (None, 0, Payment.UNPAID)
    less = paid.after(refund_of(paid, 1000))
    with pytest.raises(CannotUndo):
        reversal(less, entry(pass_, draft))
    with pytest.raises(NothingToPay):
        payment_of(ten(None), 1)


def test_money_changes_hands_up_to_today_and_no_year_before_the_sale() -> None:
    sold_on = date(2026, 6, 1)
    for on in (TODAY, sold_on, sold_on - timedelta(days=366)):
        check_paid_on(on, sold_on, TODAY)
    for on in (TODAY + timedelta(days=1), sold_on - timedelta(days=367), date.min):
        with pytest.raises(DateOutOfRange):
            check_paid_on(on, sold_on, TODAY)
    check_paid_on(date.min, date.min, date.min)
    assert typed_paid_day("24.12.", TODAY, month_may_lead=False) == date(2025, 12, 24)
    with pytest.raises(NotADate):
        typed_paid_day("+3d", TODAY, month_may_lead=False)
