"""Which passes work before they are paid, as the owner decides."""

from datetime import UTC, date, datetime

import pytest

from domain.bookings import bookable
from domain.choosing import chosen, told
from domain.ids import PassId, PersonId
from domain.money import Payment
from domain.occasions import Occasion
from domain.passes import Pass
from domain.refusals import PassUnpaid
from domain.selling_rules import Unpaid
from domain.visits import offered

TODAY = date(2026, 12, 1)
ANNA = PersonId(1)


def ten(payment: Payment, price: int | None = 14000, paid: int = 0) -> Pass:
    return Pass(
        id=PassId(7),
        client_id=ANNA,
        title="Boxing",
        total=10,
        price=price,
        paid=paid,
        payment=payment,
        currency="EUR",
        sold_at=datetime(2026, 11, 1, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("payment", "paid", "works", "partly", "whole"),
    [
        (Payment.PAID, 14000, True, True, True),
        (Payment.PARTLY, 2000, True, True, False),
        (Payment.UNPAID, 0, True, False, False),
        (Payment.COMPLIMENTARY, 0, True, True, True),
        (Payment.ON_ACCOUNT, 0, True, True, True),
        (Payment.WAIVED, 0, True, True, True),
    ],
)
def test_the_owner_decides_which_passes_work_before_they_are_paid(
    payment: Payment, paid: int, works: bool, partly: bool, whole: bool
) -> None:
    pass_ = ten(payment, paid=paid)
    for rule, pays in ((Unpaid.WORKS, works), (Unpaid.PARTLY, partly), (Unpaid.PAID, whole)):
        occasion = Occasion(TODAY, unpaid=rule)
        for offer in (offered(pass_, occasion), bookable(pass_, occasion)):
            assert (offer.refusal is None) is pays
            assert pays or isinstance(offer.refusal, PassUnpaid)


def test_what_costs_nothing_works_unpaid() -> None:
    assert ten(Payment.UNPAID, price=0).why_unpaid(Unpaid.PAID) is None


@pytest.mark.parametrize(
    ("pass_", "amount"),
    [
        (ten(Payment.UNPAID), 14000),
        (ten(Payment.PARTLY, paid=4000), 10000),
        (ten(Payment.PARTLY), None),
        (ten(Payment.UNPAID, price=None), None),
    ],
)
def test_the_refusal_says_how_much_is_open_where_that_is_known(pass_: Pass, amount: int | None) -> None:
    refusal = pass_.why_unpaid(Unpaid.PAID)
    assert isinstance(refusal, PassUnpaid)
    assert refusal.amount == amount


def test_a_paid_pass_pays_before_one_that_waits_for_money() -> None:
    waiting, paid = ten(Payment.UNPAID), ten(Payment.PAID, paid=14000).model_copy(update={"id": PassId(8)})
    occasion = Occasion(TODAY, unpaid=Unpaid.PAID)
    choice = chosen(offered(each, occasion) for each in (waiting, paid))
    assert choice.pays is not None and choice.pays.pass_.id == paid.id


def test_whoever_shares_a_pass_is_not_told_how_much_is_open_on_it() -> None:
    offer = offered(ten(Payment.UNPAID), Occasion(TODAY, unpaid=Unpaid.PAID))
    own, shared = told(offer, ANNA).refusal, told(offer, PersonId(2)).refusal
    assert isinstance(own, PassUnpaid) and own.amount == 14000
    assert isinstance(shared, PassUnpaid) and shared.amount is None
