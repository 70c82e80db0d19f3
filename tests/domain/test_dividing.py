"""Splitting, giving away and uniting passes: no session and no cent is lost, nothing booked is moved."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from domain.dividing import Division, carried, most_to_split, splitting, transferring
from domain.holds import Hold
from domain.ids import PassId, PersonId
from domain.passes import Pass, PassState
from domain.plans import Terms, ValidityClock
from domain.refusals import (
    DateOutOfRange,
    NeedsNewDate,
    NoChange,
    NotAChoice,
    NotANumber,
    NotCounted,
    NothingFree,
    PassDeactivated,
    PassesDiffer,
    PassOnHold,
    Refusal,
    StillBooked,
    TakesAll,
)
from domain.uniting import Union, ends_to_choose, united
from tests.domain.passes_at_hand import TODAY, a_pass, first_use_pass

BEN = PersonId(2)
LATER = date(2027, 3, 1)
FIGURES = ("total", "used", "booked", "expired", "withdrawn", "free")


@st.composite
def passes(draw: st.DrawFn, **facts: object) -> Pass:
    """A usable pass with any figures that can be, and any price."""
    used, booked, free = draw(st.tuples(*[st.integers(0, 20)] * 3))
    price = draw(st.none() | st.integers(0, 10_000_00))
    figures = {"total": used + booked + free, "used": used, "booked": booked}
    money = {"price": price, "paid": price or 0, "currency": "EUR"}
    return a_pass(**(figures | money | facts))


def parts(pass_: Pass, made: Division) -> tuple[Pass, Pass]:
    """Both passes after a division."""
    return pass_.after(made.leaves), made.other.after(made.opens)


@given(passes(), st.integers(1, 20))
def test_a_split_keeps_every_session_and_every_cent(pass_: Pass, number: int) -> None:
    assume(number <= most_to_split(pass_))

    rest, other = parts(pass_, splitting(number, LATER)(pass_, TODAY))

    for figure in FIGURES:
        assert getattr(rest, figure) + getattr(other, figure) == getattr(pass_, figure)
    assert (rest.price or 0) + (other.price or 0) == (pass_.price or 0)
    assert (rest.booked, rest.used) == (pass_.booked, pass_.used)
    assert other.free == number and rest.free >= 0
    assert (other.ends_on, rest.ends_on) == (LATER, pass_.ends_on)
    assert (other.terms, other.payment, other.version) == (pass_.terms, pass_.payment, 1)


@given(passes(payment="paid"), st.integers(1, 20))
def test_a_transfer_keeps_every_session_and_every_cent_and_the_dates(pass_: Pass, number: int) -> None:
    assume(number <= pass_.free)

    rest, other = parts(pass_, transferring(BEN, number)(pass_, TODAY))

    assert rest.free + other.free == pass_.free and rest.total + other.total == pass_.total
    assert (rest.price or 0) + (other.price or 0) == (pass_.price or 0)
    assert (other.client_id, other.payment) == (BEN, "paid")
    assert (other.valid_from, other.valid_until) == (pass_.valid_from, pass_.valid_until)


@given(passes(), passes(id=2, valid_until=date(2027, 1, 31)))
def test_uniting_moves_what_is_free_and_leaves_what_is_booked(kept: Pass, gone: Pass) -> None:
    assume(gone.free > 0)

    made: Union = united(kept, gone, date(2027, 1, 31), TODAY)
    now, left = kept.after(made.takes), gone.after(made.gives)

    assert (now.free, left.free) == (kept.free + gone.free, 0)
    assert now.total + left.total == kept.total + gone.total
    assert (left.booked, left.used) == (gone.booked, gone.used)
    if kept.price is not None and gone.price is not None:
        assert (now.price or 0) + (left.price or 0) == kept.price + gone.price
    assert now.valid_until == date(2027, 1, 31)


@pytest.mark.parametrize(
    ("pass_", "number", "until", "refusal"),
    [
        (a_pass(), 10, LATER, TakesAll),
        (a_pass(total=1), 1, LATER, TakesAll),
        (a_pass(), 0, LATER, NotANumber),
        (a_pass(), -1, LATER, NotANumber),
        (a_pass(), 11, LATER, NotANumber),
        (a_pass(total=2, used=2), 1, LATER, NothingFree),
        (a_pass(unlimited=True), 1, LATER, NotCounted),
        (a_pass(valid_until=date(2026, 11, 30)), 1, LATER, NeedsNewDate),
        (a_pass(deactivated_on=TODAY), 1, LATER, PassDeactivated),
        (a_pass(holds=(Hold(first=TODAY),)), 1, LATER, PassOnHold),
        (a_pass(), 1, TODAY - timedelta(days=1), DateOutOfRange),
        (a_pass(valid_from=date(2027, 1, 1), valid_until=LATER), 1, date(2026, 12, 31), DateOutOfRange),
        (a_pass(), 1, date.max, DateOutOfRange),
    ],
)
def test_what_cannot_be_split_says_why(
    pass_: Pass, number: int, until: date, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        splitting(number, until)(pass_, TODAY)


def test_all_that_is_free_can_be_split_from_what_is_booked() -> None:
    pass_ = a_pass(total=5, booked=2)

    rest, other = parts(pass_, splitting(3, LATER)(pass_, TODAY))

    assert (rest.free, rest.booked, other.free) == (0, 2, 3)


def test_a_part_that_waits_for_its_first_visit_waits_on() -> None:
    pass_ = first_use_pass()

    rest, other = parts(pass_, splitting(4, date(2027, 2, 1))(pass_, TODAY))

    assert (other.valid_from, other.valid_until, other.activate_by) == (None, None, date(2027, 2, 1))
    assert rest.activate_by == date(2027, 1, 15)


def test_a_clock_that_a_visit_has_started_is_carried_as_dates() -> None:
    started = first_use_pass(valid_from=TODAY, valid_until=date(2026, 12, 30), used=1)

    other = carried(started)

    assert (other.valid_from, other.valid_until) == (TODAY, date(2026, 12, 30))
    assert other.terms.validity.clock is ValidityClock.CHOSEN


def test_a_clock_that_only_a_booking_has_started_waits_in_the_new_pass() -> None:
    booked = first_use_pass(valid_from=date(2026, 12, 5), valid_until=date(2027, 1, 3), booked=1)

    other = carried(booked)

    assert (other.valid_from, other.valid_until) == (None, None)
    assert other.activate_by == date(2027, 1, 15)


def test_what_is_unpaid_stays_for_its_buyer_to_pay() -> None:
    unpaid = a_pass(price=100_00, currency="EUR", payment="unpaid")

    rest, other = parts(unpaid, transferring(BEN, 5)(unpaid, TODAY))

    assert (rest.price, rest.payment) == (100_00, "unpaid")
    assert (other.price, other.payment) == (0, "paid")


def test_an_unlimited_pass_goes_as_a_whole_with_the_worth_of_its_days() -> None:
    unlimited = a_pass(
        unlimited=True, total=0, used=7, valid_from=date(2026, 11, 22), valid_until=date(2026, 12, 11),
        price=100_00, currency="EUR", shared_with=(3,),
    )  # fmt: skip

    rest, other = parts(unlimited, transferring(BEN, None)(unlimited, TODAY))

    assert rest.state_on(TODAY) is PassState.DEACTIVATED and rest.used == 7
    assert other.state_on(TODAY) is PassState.ACTIVE and (other.used, other.shared_with) == (0, ())
    assert (rest.price, other.price) == (45_00, 55_00)
    with pytest.raises(StillBooked):
        booked = unlimited.model_copy(update={"booked": 1})
        transferring(BEN, None)(booked, TODAY)


@pytest.mark.parametrize("number", [0, -3, 11])
def test_an_impossible_number_is_given_to_nobody(number: int) -> None:
    with pytest.raises(NotANumber):
        transferring(BEN, number)(a_pass(), TODAY)


def test_nobody_gives_sessions_to_themself() -> None:
    with pytest.raises(NoChange):
        transferring(PersonId(1), 3)(a_pass(), TODAY)


def other_pass(**facts: object) -> Pass:
    """A second pass of the same client."""
    return a_pass(**({"id": PassId(2), "title": "5 sessions", "total": 5} | facts))


@pytest.mark.parametrize(
    ("gone", "what"),
    [
        (other_pass(unlimited=True), "kind"),
        (other_pass(terms=Terms.model_validate({"kind": "days"})), "kind"),
        (other_pass(terms=Terms.model_validate({"coverage": {"weekdays": [0]}})), "coverage"),
        (other_pass(terms=Terms.model_validate({"caps": [{"period": "week", "most": 2}]})), "caps"),
        (other_pass(valid_from=date(2026, 12, 24)), "start"),
        (first_use_pass(id=2), "start"),
        (other_pass(payment="unpaid"), "payment"),
        (other_pass(shared_with=(BEN,)), "sharing"),
    ],
)
def test_passes_that_are_not_worth_the_same_stay_apart(gone: Pass, what: str) -> None:
    with pytest.raises(PassesDiffer) as refused:
        united(a_pass(), gone, gone.ends_on, TODAY)
    assert refused.value.what == what


def test_the_later_last_day_is_offered_first_and_no_other_day_fits() -> None:
    kept, gone = a_pass(), other_pass(valid_until=None)

    assert ends_to_choose(kept, gone) == (None, date(2026, 12, 31))
    assert kept.after(united(kept, gone, None, TODAY).takes).valid_until is None
    with pytest.raises(NotAChoice):
        united(kept, gone, LATER, TODAY)


def test_a_pass_with_bookings_is_not_cut_short_by_uniting() -> None:
    kept = a_pass(booked=1)

    assert ends_to_choose(kept, other_pass(valid_until=date(2026, 12, 9))) == (date(2026, 12, 31),)


def test_two_passes_that_wait_for_their_first_visit_are_united_and_wait_on() -> None:
    kept, gone = first_use_pass(), first_use_pass(id=2, total=5, activate_by=date(2027, 2, 1))

    now = kept.after(united(kept, gone, date(2027, 2, 1), TODAY).takes)

    assert (now.free, now.valid_from, now.activate_by) == (15, None, date(2027, 2, 1))
