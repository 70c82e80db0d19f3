"""A price in parts: exact to the cent, a month apart, and what is due by a day."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis.strategies import dates, integers

from domain.ids import PassId, PersonId
from domain.instalments import due, next_part, parts
from domain.passes import Pass
from domain.plans import PlanKind, Terms

SOLD = date(2026, 1, 31)


def paid(amount: int, price: int = 10_000, number: int = 3, payment: str = "partly") -> Pass:
    """A pass in instalments of which so much is paid."""
    return Pass(
        id=PassId(1),
        client_id=PersonId(1),
        title="Nutrition",
        terms=Terms(kind=PlanKind.OFFER, parts=number),
        valid_from=SOLD,
        price=price,
        paid=amount,
        payment=payment,
        currency="EUR",
        sold_at=datetime(2026, 1, 31, 9, tzinfo=UTC),
    )


@given(integers(2, 10**9), integers(2, 24), dates(date(2020, 1, 1), date(9990, 1, 1)))
def test_the_parts_are_the_price_to_the_cent_and_a_month_apart(price: int, number: int, first: date) -> None:
    planned = parts(price, number, first)

    days, amounts = [day for day, _ in planned], [amount for _, amount in planned]
    assert sum(amounts) == price and max(amounts) - min(amounts) <= 1 and amounts == sorted(amounts)[::-1]
    assert days[0] == first and days == sorted(days) and len(planned) == number
    assert all(28 <= (after - before).days <= 31 for before, after in pairwise(days))


def test_parts_of_the_last_of_january_fall_on_the_last_of_shorter_months() -> None:
    days = [day for day, _ in parts(10_000, 3, SOLD)]
    assert days == [SOLD, date(2026, 2, 28), date(2026, 3, 31)]


def test_what_is_due_grows_with_each_part_and_shrinks_with_what_is_paid() -> None:
    assert due(paid(0, payment="unpaid"), SOLD - timedelta(days=1)) == 0
    assert due(paid(0, payment="unpaid"), SOLD) == 3334
    assert due(paid(3334), date(2026, 2, 27)) == 0
    assert due(paid(3334), date(2026, 2, 28)) == 3333
    assert due(paid(5000), date(2026, 3, 31)) == 5000
    assert next_part(paid(3334), SOLD) == (date(2026, 2, 28), 3333)
    assert next_part(paid(5000), SOLD) == (date(2026, 2, 28), 1667)
    assert next_part(paid(6667), SOLD) == (date(2026, 3, 31), 3333)
    assert next_part(paid(5000), date(2026, 3, 31)) is None


def test_nothing_is_due_of_what_is_settled_and_all_of_what_has_no_parts() -> None:
    for payment in ("paid", "complimentary", "on_account", "waived"):
        assert due(paid(0, payment=payment), date(2027, 1, 1)) == 0
        assert next_part(paid(0, payment=payment), SOLD) is None
    assert due(paid(2000, number=1), SOLD) == 8000


@given(integers(2, 10**6), integers(2, 24), integers(0, 10**6), integers(-40, 800))
def test_no_more_is_ever_due_than_is_open(price: int, number: int, amount: int, days: int) -> None:
    pass_ = paid(min(amount, price - 1), price, number)
    today = SOLD + timedelta(days=days)

    assert 0 <= due(pass_, today) <= pass_.to_pay
    following = next_part(pass_, today)
    if following is None:
        assert due(pass_, today) == pass_.to_pay
    else:
        assert following[0] > today and 0 < following[1] <= pass_.to_pay - due(pass_, today)
