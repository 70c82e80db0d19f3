"""What a called-off session returns: always the session, and time enough to use it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.bookings import Booking
from domain.calling_off import given_back
from domain.ids import BookingId, PersonId, SessionId
from domain.passes import Pass
from tests.domain.passes_at_hand import NOON, TODAY, a_pass


def booking(day: date = TODAY) -> Booking:
    """A live booking of that day."""
    return Booking(
        id=BookingId(1), session_id=SessionId(1), client_id=PersonId(1), starts_at=NOON, day=day, minutes=60
    )


def after(pass_: Pass, grace_days: int = 14) -> Pass:
    """The pass once a booking was called off."""
    return pass_.after(given_back(pass_, booking(), today=TODAY, grace_days=grace_days))


@given(
    st.integers(-400, 400),
    st.integers(1, 20),
    st.integers(0, 20),
    st.integers(0, 20),
    st.booleans(),
    st.integers(0, 60),
)
def test_exactly_one_session_is_free_again_and_can_be_used_through_the_grace(
    ends_in: int, booked: int, free: int, expired: int, recorded: bool, grace: int
) -> None:
    ends = TODAY + timedelta(days=ends_in)
    recorded = recorded and ends < TODAY
    pass_ = a_pass(
        total=booked + free + expired,
        booked=booked,
        expired=expired + (free if recorded else 0),
        valid_until=ends,
        expiry_recorded=recorded,
    )

    now = after(pass_, grace)

    assert now.booked == booked - 1
    assert now.total == now.used + now.booked + now.free + now.expired + now.withdrawn
    assert now.valid_until == max(ends, TODAY + timedelta(days=grace))
    # What the end of the pass had taken, or was about to take, stays taken.
    usable = pass_.free if ends >= TODAY else 0
    assert now.free == usable + 1


def test_a_pass_that_lasts_longer_keeps_its_date() -> None:
    ends = TODAY + timedelta(days=90)

    assert after(a_pass(total=10, booked=1, valid_until=ends)).valid_until == ends


def test_an_unlimited_pass_has_lost_nothing_and_keeps_its_date() -> None:
    ends = TODAY + timedelta(days=3)

    now = after(a_pass(unlimited=True, total=0, booked=1, valid_until=ends))
    assert (now.booked, now.valid_until) == (0, ends)


def test_a_pass_without_an_end_needs_no_grace() -> None:
    assert after(a_pass(total=10, booked=1, valid_until=None)).valid_until is None


def test_grace_ends_with_the_calendar() -> None:
    last = date.max - timedelta(days=1)
    pass_ = a_pass(total=1, booked=1, valid_until=last)

    assert pass_.after(given_back(pass_, booking(), today=last, grace_days=60)).valid_until == date.max
