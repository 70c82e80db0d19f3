"""What a sale comes to: every share exact to the cent, whatever is sold, taken off and paid."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.bundles import Bundle, PlanItem
from domain.discounts import Discount, typed_discount
from domain.ids import BundleId, PersonId, PlanId
from domain.money import Method, Payment, paid_so_far
from domain.plans import Plan
from domain.plans import Terms as PlanTerms
from domain.refusals import Refusal, WrongDiscount
from domain.sale_draft import SaleDraft
from domain.sale_quote import Part, Terms, figures, parts
from domain.spreading import spread

TODAY = date(2026, 12, 1)
prices = st.one_of(st.none(), st.integers(0, 100_000))


def plan_at(price: int | None, number: int = 1) -> Plan:
    """A plan of ten sessions at this price."""
    currency = None if price is None else "EUR"
    return Plan(id=PlanId(number), title="Ten", terms=PlanTerms(size=10), price=price, currency=currency)


def terms(in_credit: int = 0) -> Terms:
    """A sale of today in euros."""
    return Terms(datetime(2026, 12, 1, 9, tzinfo=UTC), TODAY, TODAY, "EUR", in_credit)


def draft(**answers: object) -> SaleDraft:
    """A sale to somebody."""
    return SaleDraft.model_validate({"client_id": PersonId(1), "plan_id": PlanId(1)} | answers)


@given(over=st.lists(st.integers(0, 10**9), min_size=1, max_size=12), data=st.data())
def test_an_amount_is_spread_to_the_cent_and_no_share_is_overdrawn(
    over: list[int], data: st.DataObject
) -> None:
    amount = data.draw(st.integers(0, sum(over)))

    shares = spread(amount, over)

    assert sum(shares) == amount
    for share, most in zip(shares, over, strict=True):
        assert 0 <= share <= most
        assert abs(share - amount * most / max(1, sum(over))) < len(over)


def test_more_than_there_is_cannot_be_spread() -> None:
    with pytest.raises(ValueError, match="does not go"):
        spread(101, [60, 40])


@given(
    own=st.lists(prices, min_size=1, max_size=6),
    price=st.integers(0, 100_000),
    percent=st.integers(0, 99_99),
    payment=st.sampled_from([Payment.PAID, Payment.PARTLY, Payment.UNPAID]),
    part=st.integers(1, 100_000),
    credit=st.integers(0, 100_000),
    in_credit=st.integers(0, 100_000),
)
def test_the_passes_of_a_bundle_are_together_what_the_bundle_is(
    own: list[int | None],
    price: int,
    percent: int,
    payment: Payment,
    part: int,
    credit: int,
    in_credit: int,
) -> None:
    plans = [plan_at(each, number) for number, each in enumerate(own, 1)]
    items = tuple(PlanItem(plan_id=plan.id) for plan in plans)
    bundle = Bundle(id=BundleId(1), title="Start", plans=items, price=price, currency="EUR")
    wish = draft(
        bundle_id=1,
        plan_id=None,
        payment=payment,
        part=part,
        credit=credit,
        discount=Discount(percent=percent),
    )
    try:
        money = figures(wish, price, terms(in_credit))
    except WrongDiscount:
        assert percent and price * percent // 10_000 + 1 >= price
        return

    sold = parts(wish, bundle, plans, terms(in_credit))

    passes = [each.pass_ for each in sold]
    assert sum(pass_.price or 0 for pass_ in passes) == money.price == price - money.discount
    assert sum(pass_.discount for pass_ in passes) == money.discount
    assert sum(pass_.paid for pass_ in passes) == money.paid
    assert sum(each.credit for each in sold) == money.credit <= min(credit, in_credit, money.paid)
    assert all(pass_.payment == paid_so_far(pass_.price, pass_.paid) for pass_ in passes)
    assert all(opened_rightly(each) for each in sold)


def opened_rightly(part: Part) -> bool:
    """What it is opened with and what comes from the account afterwards are what is paid for it."""
    opening = part.opening
    at_once = {Payment.PAID: part.pass_.price or 0, Payment.PARTLY: opening.paid or 0}.get(opening.payment, 0)
    assert opening.tender is not None
    by_account = opening.tender.method is Method.ACCOUNT
    assert by_account == (part.credit > 0 and part.rest == 0)
    return at_once + part.rest == part.pass_.paid


def test_what_is_free_of_charge_costs_and_receives_nothing() -> None:
    [part] = parts(draft(payment="complimentary", reason="gift", credit=50), plan_at(9600), [], terms(50))

    assert (part.pass_.price, part.pass_.paid, part.pass_.payment) == (0, 0, Payment.COMPLIMENTARY)


def test_a_plan_without_a_price_takes_the_one_that_is_named() -> None:
    [part] = parts(draft(price=5000, payment="partly", part=2000), plan_at(None), [], terms())

    assert (part.pass_.price, part.pass_.paid, part.pass_.currency) == (5000, 2000, "EUR")


@pytest.mark.parametrize(
    ("typed", "price", "off"),
    [
        ("10%", 9600, 960),
        ("12,5 %", 9600, 1200),
        ("33 %", 1000, 330),
        ("12.5 %", 999, 125),
        ("9,60", 9600, 960),
        ("0", 9600, 0),
        ("0 %", 9600, 0),
    ],
)
def test_a_discount_is_a_percentage_or_an_amount(typed: str, price: int, off: int) -> None:
    assert typed_discount(typed, price, "EUR", "de").of(price, "EUR") == off


@pytest.mark.parametrize("typed", ["100 %", "150%", "96", "96,00 €", "120"])
def test_no_discount_takes_the_whole_price(typed: str) -> None:
    with pytest.raises(WrongDiscount) as refused:
        typed_discount(typed, 9600, "EUR", "en")

    assert refused.value.most == 9599


@given(typed=st.text(max_size=12), price=prices)
def test_whatever_is_typed_leaves_something_to_pay_or_is_refused(typed: str, price: int | None) -> None:
    try:
        off = typed_discount(typed, price, "EUR", "ru").of(price, "EUR")
    except Refusal:
        return
    assert off == 0 or 0 < off < (price or 0)
