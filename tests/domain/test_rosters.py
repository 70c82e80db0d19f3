"""Who stands where on a roster, and in which order a coach reads them."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, PassId, PersonId, SessionId
from domain.rosters import Standing, arranged, mark_of, page_of, standing, tally

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


def booked(
    number: int, name: str = "Anna", state: BookingState = BookingState.BOOKED, **facts: object
) -> Booking:
    """A booking of the class."""
    known = {"session_id": SessionId(1), "client_id": PersonId(number), "client_name": name, "state": state}
    when = {"starts_at": FRIDAY, "day": date(2026, 12, 4), "minutes": 60}
    return Booking.model_validate({"id": BookingId(number), **known, **when, **facts})


bookings = st.lists(
    st.builds(
        booked,
        st.integers(1, 10**6),
        st.text(min_size=1, max_size=8),
        st.sampled_from(BookingState),
        pass_id=st.none() | st.just(PassId(1)),
        booked_at=st.integers(0, 10**6).map(lambda minutes: FRIDAY - timedelta(minutes=minutes)),
    ),
    unique_by=lambda booking: booking.id,
    max_size=70,
)


def test_everybody_stands_by_name_and_the_waitlist_last_in_its_order() -> None:
    early, late = FRIDAY - timedelta(days=2), FRIDAY - timedelta(days=1)
    everybody = [
        booked(1, "Zoe", BookingState.WAITLISTED, booked_at=early),
        booked(2, "Ben", BookingState.WAITLISTED, booked_at=late),
        booked(3, "Cleo", BookingState.OFFERED, booked_at=late),
        booked(4, "dora", BookingState.ATTENDED),
        booked(5, "Emil", BookingState.NO_SHOW),
        booked(6, "bea"),
        booked(7, "Fay"),
        booked(9, "Anna", BookingState.ATTENDED),
        booked(8, "Gone", BookingState.CANCELLED),
    ]

    names = [each.client_name for each in arranged(everybody)]

    assert names == ["Anna", "bea", "dora", "Emil", "Fay", "Cleo", "Zoe", "Ben"]


@given(bookings)
def test_everybody_stands_somewhere_once_unless_they_cancelled_in_time(found: list[Booking]) -> None:
    shown, counted = arranged(found), tally(found)

    assert len(shown) == len({each.id for each in shown})
    assert sum((counted.expected, counted.came, counted.missed, counted.waiting)) == len(shown)
    left_out = {each.id for each in found} - {each.id for each in shown}
    gone = (BookingState.CANCELLED, BookingState.STUDIO_CANCELLED)
    assert left_out == {each.id for each in found if each.state in gone}
    waits = [standing(each) is Standing.WAITING for each in shown]
    assert waits == sorted(waits)
    assert counted.unpaid <= counted.expected + counted.came
    assert arranged(reversed(shown)) == shown


@given(bookings, st.integers(-5, 20), st.integers(1, 12))
def test_pages_hold_everybody_once_and_a_page_that_is_not_there_is_the_nearest(
    found: list[Booking], page: int, size: int
) -> None:
    _, _, pages = page_of(found, 0, size)
    whole = [each for number in range(pages) for each in page_of(found, number, size)[0]]
    shown, at, _ = page_of(found, page, size)

    assert whole == found
    assert 0 <= at < pages and len(shown) <= size
    assert bool(shown) == bool(found)


@given(bookings)
def test_a_mark_changes_with_whoever_comes_goes_or_is_marked(found: list[Booking]) -> None:
    seen = mark_of(found)
    assert mark_of(list(found)) == seen
    for each in found[:3]:
        others = [other for other in found if other is not each]
        assert mark_of(others) != seen
        assert mark_of([*others, each.becomes(BookingState.ATTENDED)]) != seen
