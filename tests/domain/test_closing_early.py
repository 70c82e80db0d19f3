"""Closing a pass early: what it is worth, and the entry that ends it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.closing_early import (
    Rate,
    Rest,
    Unit,
    at_pack_rate,
    at_single_rate,
    charged,
    closing,
    rests,
)
from domain.holds import Hold
from domain.ids import PassId, PersonId
from domain.money import Payment, paid_so_far
from domain.passes import Pass
from domain.plans import AtEnd, PlanKind, Terms
from domain.refusals import NotAChoice, NotSettled, PassDeactivated, PassExpired

TODAY = date(2026, 12, 1)
AMOUNTS = st.integers(0, 10**9)
COUNTS = st.integers(0, 500)


def sold(**fields: object) -> Pass:
    known = {
        "id": PassId(1),
        "client_id": PersonId(1),
        "title": "Boxing 10",
        "total": 10,
        "price": 14000,
        "paid": 14000,
        "currency": "EUR",
        "valid_from": date(2026, 11, 1),
        "valid_until": date(2027, 1, 31),
        "sold_at": datetime(2026, 11, 1, 12, tzinfo=UTC),
    }
    return Pass.model_validate(known | fields)


def unlimited(**fields: object) -> Pass:
    terms = Terms(kind=PlanKind.UNLIMITED)
    return sold(**{"terms": terms, "unlimited": True, "total": 0, "valid_until": date(2026, 12, 30)} | fields)


@given(price=AMOUNTS, part=st.floats(0, 1), total=COUNTS, used=COUNTS, single=AMOUNTS)
def test_it_is_worth_nothing_below_zero_and_no_more_than_was_paid(
    price: int, part: float, total: int, used: int, single: int
) -> None:
    paid = int(price * part)
    pass_ = sold(price=price, paid=paid, total=total, used=used, payment=paid_so_far(price, paid))
    pack = at_pack_rate(pass_, TODAY)
    assert pack is not None

    for worth in (pack, at_single_rate(pass_, single)):
        assert 0 <= worth.value <= paid
        assert worth.spent >= 0 and (worth.value == 0 or worth.short == 0)
        assert worth.value - worth.short == paid - worth.spent


@given(price=AMOUNTS, first=st.integers(-400, 400), days=st.integers(0, 800), held=st.integers(-400, 400))
def test_days_of_an_unlimited_pass_are_never_more_than_it_has(
    price: int, first: int, days: int, held: int
) -> None:
    begins = TODAY + timedelta(days=first)
    hold = Hold(first=TODAY + timedelta(days=held), last=TODAY + timedelta(days=held + 9))
    ends = begins + timedelta(days=days)
    worth = at_pack_rate(
        unlimited(price=price, paid=price, valid_from=begins, valid_until=ends, holds=(hold,)), TODAY
    )
    assert worth is not None and worth.total is not None

    assert worth.unit is Unit.CALENDAR
    assert 0 <= worth.used <= worth.total <= days + 1
    assert 0 <= worth.value <= price


def test_a_part_of_a_cent_is_the_client_s() -> None:
    worth = at_pack_rate(sold(price=10000, paid=10000, total=3, used=1), TODAY)
    assert worth is not None
    assert (worth.spent, worth.value) == (3333, 6667)


def test_both_rates_stand_side_by_side() -> None:
    pass_ = sold(used=4)
    pack = at_pack_rate(pass_, TODAY)
    assert pack is not None
    assert (pack.spent, pack.value) == (5600, 8400)
    single = at_single_rate(pass_, 1800)
    assert (single.rate, single.spent, single.value) == (Rate.SINGLE, 7200, 6800)


def test_days_that_were_held_or_are_still_to_come_are_not_used() -> None:
    held = Hold(first=date(2026, 11, 11), last=date(2026, 11, 20))
    worth = at_pack_rate(unlimited(holds=(held,)), TODAY)
    assert worth is not None
    # 1 Nov – 30 Dec are 60 days, 10 of them held; of those before today 20 were not.
    assert (worth.used, worth.total) == (20, 50)
    open_ended = at_pack_rate(unlimited(holds=(Hold(first=date(2026, 11, 11)),)), TODAY)
    assert open_ended is not None
    assert (open_ended.used, open_ended.total) == (10, 60)


@pytest.mark.parametrize("other", [{"valid_until": None}, {"valid_from": None}, {"price": None}])
def test_what_nobody_can_tell_is_not_told(other: dict[str, object]) -> None:
    assert at_pack_rate(unlimited(**other), TODAY) is None


def test_what_is_free_is_withdrawn_and_nothing_renews_it() -> None:
    pass_ = sold(used=4, expired=1, terms=Terms(at_end=AtEnd.RENEW))
    after = pass_.after(closing(pass_, TODAY, None))

    assert (after.withdrawn, after.free) == (5, 0)
    assert after.total == after.used + after.booked + after.free + after.expired + after.withdrawn
    assert after.deactivated_on == TODAY and after.renewal_stopped
    assert after.payment == Payment.PAID


def test_sessions_that_are_owed_are_not_withdrawn() -> None:
    pass_ = sold(used=12, debt_limit=3)
    assert closing(pass_, TODAY, None).effect.withdrawn == 0


def test_what_is_over_or_out_of_use_is_not_closed_again() -> None:
    with pytest.raises(PassExpired):
        closing(sold(valid_until=TODAY - timedelta(days=1)), TODAY, None)
    with pytest.raises(PassDeactivated):
        closing(sold(deactivated_on=TODAY), TODAY, None)


def test_what_is_open_is_decided_about() -> None:
    pass_ = sold(paid=2000, payment=Payment.PARTLY, used=4)
    worth = at_pack_rate(pass_, TODAY)
    with pytest.raises(NotSettled):
        closing(pass_, TODAY, None)

    assert rests(pass_, worth) == ((Rest.WAIVE, 0), (Rest.USED, 3600), (Rest.CHARGE, 12000))
    assert charged(pass_, worth, Rest.USED) == 3600
    waived, owed = (pass_.after(closing(pass_, TODAY, rest)) for rest in (Rest.WAIVE, Rest.USED))
    assert (waived.payment, owed.payment) == (Payment.WAIVED, Payment.ON_ACCOUNT)
    assert waived.to_pay == owed.to_pay == 0


def test_nothing_is_charged_of_a_pass_for_which_more_was_paid_than_used() -> None:
    pass_ = sold(used=2, price=12000, paid=6000, payment=Payment.PARTLY)
    worth = at_pack_rate(pass_, TODAY)

    assert worth is not None and worth.value == 3600
    assert rests(pass_, worth) == ((Rest.WAIVE, 0),)


def test_nothing_is_charged_that_is_not_open() -> None:
    assert rests(sold(used=4), None) == ()
    with pytest.raises(NotAChoice):
        charged(sold(used=4), None, Rest.CHARGE)
    for unknown in (sold(price=None, paid=0, payment=Payment.UNPAID), sold(paid=0, payment=Payment.PARTLY)):
        assert rests(unknown, at_pack_rate(unknown, TODAY)) == ((Rest.WAIVE, 0),)


@given(price=AMOUNTS, part=st.floats(0, 1), used=COUNTS, single=AMOUNTS)
def test_no_more_is_charged_than_is_open(price: int, part: float, used: int, single: int) -> None:
    paid = int(price * part)
    pass_ = sold(price=price, paid=paid, used=used, payment=paid_so_far(price, paid))
    for worth in (at_pack_rate(pass_, TODAY), at_single_rate(pass_, single)):
        assert all(0 <= amount <= pass_.to_pay for _, amount in rests(pass_, worth))
