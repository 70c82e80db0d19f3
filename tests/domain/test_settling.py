"""A pass that was bought later: what it takes on of earlier visits, and what it leaves."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, PassId, PersonId, SessionId
from domain.occasions import Occasion
from domain.passes import Pass
from domain.plans import Terms
from domain.refusals import PassDeactivated, PassExpired, Refusal
from domain.settling import payment, reservation

SOLD = datetime(2026, 12, 10, 9, tzinfo=UTC)
TODAY = SOLD.date()
STATES = (
    BookingState.BOOKED,
    BookingState.ATTENDED,
    BookingState.LATE_CANCELLED,
    BookingState.NO_SHOW,
)


def pass_of(total: int = 10, **facts: object) -> Pass:
    wanted = {"valid_from": TODAY, "valid_until": TODAY + timedelta(days=90)} | facts
    return Pass.model_validate(
        {"id": 1, "client_id": 2, "title": "Boxing", "total": total, "sold_at": SOLD, **wanted}
    )


def visit(days: int, state: BookingState = BookingState.ATTENDED) -> Booking:
    at = SOLD + timedelta(days=days)
    return Booking(
        id=BookingId(days + 1000),
        session_id=SessionId(1),
        client_id=PersonId(2),
        pass_id=PassId(1),
        state=state,
        starts_at=at,
        day=at.date(),
        minutes=60,
    )


def settle(pass_: Pass, booking: Booking) -> Pass:
    """The pass after it has taken the visit on and paid for it."""
    draft = reservation(pass_, booking, Occasion(booking.day), today=TODAY)
    after = pass_.after(draft)
    used = payment(after, booking, draft)
    return after if used is None else after.after(used)


@given(
    total=st.integers(0, 8),
    unlimited=st.booleans(),
    visits=st.lists(st.tuples(st.integers(-60, 60), st.sampled_from(STATES)), max_size=20),
)
def test_never_more_is_taken_than_there_is_and_the_numbers_add_up(
    total: int, unlimited: bool, visits: list[tuple[int, BookingState]]
) -> None:
    pass_, paid = pass_of(total, unlimited=unlimited), 0
    for days, state in sorted(visits):
        try:
            pass_ = settle(pass_, visit(days, state))
        except Refusal:
            continue
        paid += 1
    assert pass_.used + pass_.booked == paid and pass_.owed == 0
    assert unlimited or paid <= total
    assert pass_.valid_from == TODAY


@pytest.mark.parametrize("state", [BookingState.ATTENDED, BookingState.NO_SHOW, BookingState.LATE_CANCELLED])
def test_what_was_before_the_sale_stands_in_no_calendar_of_the_pass(state: BookingState) -> None:
    booking = visit(-20, state)
    draft = reservation(pass_of(), booking, Occasion(booking.day), today=TODAY)
    used = payment(pass_of().after(draft), booking, draft)
    assert draft.session_on is None and used is not None and used.session_on is None
    assert used.effect.used == 1 and draft.booking_id == booking.id


def test_its_first_day_does_not_matter_but_that_it_is_in_use_does() -> None:
    later = pass_of(valid_from=TODAY + timedelta(days=30))
    assert settle(later, visit(-3)).used == 1
    assert settle(later, visit(3)).used == 1
    with pytest.raises(PassDeactivated):
        settle(pass_of(deactivated_on=TODAY), visit(-3))
    with pytest.raises(PassExpired):
        settle(pass_of(valid_from=date(2026, 11, 1), valid_until=TODAY - timedelta(days=1)), visit(-3))


def test_terms_of_the_plan_decide_what_it_covers() -> None:
    weekends = pass_of(terms=Terms.model_validate({"coverage": {"weekdays": [5, 6]}}))
    with pytest.raises(Refusal):
        settle(weekends, visit(-7))
    assert settle(weekends, visit(-5)).used == 1
