"""What is queued behind a pass moves with its end, as long as nobody has touched it."""

from datetime import date, timedelta

import pytest

from domain.following import moved_behind
from domain.holds import Hold
from domain.passes import Pass
from domain.plans import Terms, Validity, ValidityClock
from tests.domain.passes_at_hand import TODAY, a_pass

BEFORE = a_pass()
FIRST, LAST = date(2027, 1, 1), date(2027, 1, 31)


def behind(**facts: object) -> Pass:
    """A pass for January, queued behind one that ends with December."""
    return a_pass(id=2, **({"valid_from": FIRST, "valid_until": LAST} | facts))


def ending(last: date | None) -> Pass:
    """The followed pass with another end."""
    return BEFORE.model_copy(update={"valid_until": last})


@pytest.mark.parametrize(
    ("end", "first", "last"),
    [
        (date(2027, 1, 9), date(2027, 1, 10), date(2027, 2, 9)),
        (date(2026, 12, 20), date(2026, 12, 21), date(2027, 1, 20)),
        (date(2026, 11, 20), TODAY, date(2026, 12, 31)),
    ],
)
def test_it_begins_the_day_after_the_new_end_but_not_before_today(end: date, first: date, last: date) -> None:
    draft = moved_behind(behind(), BEFORE, ending(end), TODAY)

    assert draft is not None
    moved = behind().after(draft)
    assert (moved.valid_from, moved.valid_until) == (first, last)


@pytest.mark.parametrize(
    "follower",
    [
        behind(valid_from=date(2027, 1, 2)),
        behind(valid_from=None, valid_until=None),
        behind(used=1),
        behind(booked=1),
        behind(expired=10),
        behind(holds=(Hold(first=FIRST, last=FIRST),)),
        behind(terms=Terms(validity=Validity(clock=ValidityClock.FIXED, until=LAST))),
    ],
)
def test_one_that_begins_otherwise_or_is_in_use_stays(follower: Pass) -> None:
    assert moved_behind(follower, BEFORE, ending(date(2027, 1, 9)), TODAY) is None


def test_nothing_moves_where_the_end_stays_or_goes() -> None:
    for end in (BEFORE.valid_until, None):
        assert moved_behind(behind(), BEFORE, ending(end), TODAY) is None


def test_a_pass_without_an_end_only_begins_later() -> None:
    follower = behind(valid_until=None)

    draft = moved_behind(follower, BEFORE, ending(date(2027, 1, 9)), TODAY)

    assert draft is not None
    assert follower.after(draft).valid_until is None


MONTH = Validity(clock=ValidityClock.SALE, count=1)


@pytest.mark.parametrize(
    ("first", "last", "end", "new_last"),
    [
        (date(2027, 2, 1), date(2027, 2, 28), date(2027, 2, 28), date(2027, 3, 31)),
        (date(2027, 1, 31), date(2027, 2, 28), date(2027, 2, 28), date(2027, 3, 31)),
        (date(2027, 1, 1), date(2027, 1, 31), date(2027, 1, 31), date(2027, 2, 28)),
        (date(2027, 2, 1), date(2027, 3, 9), date(2027, 2, 28), date(2027, 4, 6)),
    ],
)
def test_a_month_stays_a_month_unless_staff_chose_another_end(
    first: date, last: date, end: date, new_last: date
) -> None:
    follower = behind(valid_from=first, valid_until=last, terms=Terms(validity=MONTH))

    draft = moved_behind(follower, ending(first - timedelta(days=1)), ending(end), TODAY)

    assert draft is not None
    assert follower.after(draft).valid_until == new_last


def test_what_was_sold_in_a_bundle_does_not_outlast_it() -> None:
    validity = MONTH.model_copy(update={"no_later_than": date(2027, 2, 3)})
    follower = behind(terms=Terms(validity=validity))

    draft = moved_behind(follower, BEFORE, ending(date(2027, 1, 9)), TODAY)
    assert draft is not None
    assert follower.after(draft).valid_until == date(2027, 2, 3)

    assert moved_behind(follower, BEFORE, ending(date(2027, 2, 3)), TODAY) is None
