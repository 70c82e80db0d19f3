"""How many sessions a pass holds: more, fewer, none, unlimited, and back to a count."""

from datetime import date

import pytest

from domain.adjusting import Change, Wish, adjustment, change_typed
from domain.ledger import EntryKind
from domain.refusals import MoreThanFree, NeedsNewDate, NoChange, NotANumber
from tests.domain.passes_at_hand import TODAY, a_pass


def test_sessions_are_added_to_the_total_and_are_free() -> None:
    before = a_pass(used=4, booked=2)

    after = before.after(adjustment(before, Change(Wish.ADD, 3), TODAY))

    assert (after.total, after.free, after.remaining) == (13, 7, 9)


def test_taking_all_that_is_free_uses_the_pass_up_at_once() -> None:
    before = a_pass(used=4)

    after = before.after(adjustment(before, Change(Wish.ADD, -6), TODAY))

    assert after.state_on(TODAY) == "used_up"
    assert (after.total, after.used, after.free) == (4, 4, 0)


def test_taking_more_than_is_free_is_refused_and_says_how_many_are_booked() -> None:
    with pytest.raises(MoreThanFree) as refused:
        adjustment(a_pass(used=4, booked=3), Change(Wish.ADD, -4), TODAY)

    assert (refused.value.asked, refused.value.free, refused.value.booked) == (4, 3, 3)


def test_an_owed_session_is_settled_by_adding() -> None:
    before = a_pass(total=2, used=4, debt_limit=3)

    after = before.after(adjustment(before, Change(Wish.ADD, 5), TODAY))

    assert (after.owed, after.free) == (0, 3)


def test_a_typed_number_is_what_shall_remain_and_a_signed_one_a_step() -> None:
    pass_ = a_pass(used=4)

    assert change_typed(pass_, "9") == Change(Wish.ADD, 3)
    assert change_typed(pass_, "0") == Change(Wish.ADD, -6)
    assert change_typed(pass_, "+2") == Change(Wish.ADD, 2)
    assert change_typed(pass_, "-2") == Change(Wish.ADD, -2)


def test_unlimited_sessions_are_not_stepped_but_counted_anew() -> None:
    unlimited = a_pass(unlimited=True, used=30)

    assert change_typed(unlimited, "7") == Change(Wish.COUNT, 7)
    for text in ("+2", "0"):
        with pytest.raises(NotANumber):
            change_typed(unlimited, text)


def test_a_pass_made_unlimited_and_counted_again_holds_what_was_typed() -> None:
    before = a_pass(used=4)
    unlimited = before.after(adjustment(before, Change(Wish.UNLIMITED), TODAY))

    counted = unlimited.after(adjustment(unlimited, Change(Wish.COUNT, 7), TODAY))

    assert unlimited.unlimited and not counted.unlimited
    assert (counted.used, counted.remaining) == (4, 7)


def test_a_count_below_what_is_booked_is_refused() -> None:
    with pytest.raises(MoreThanFree):
        adjustment(a_pass(unlimited=True, booked=3), Change(Wish.COUNT, 2), TODAY)


@pytest.mark.parametrize("change", [Change(Wish.ADD, 0), Change(Wish.COUNT, 10)])
def test_what_holds_already_is_no_change(change: Change) -> None:
    with pytest.raises(NoChange):
        adjustment(a_pass(), change, TODAY)


def test_unlimited_twice_is_no_change() -> None:
    with pytest.raises(NoChange):
        adjustment(a_pass(unlimited=True), Change(Wish.UNLIMITED), TODAY)


def test_more_than_a_pass_can_hold_is_refused() -> None:
    with pytest.raises(NotANumber):
        adjustment(a_pass(), Change(Wish.ADD, 990), TODAY)


def test_a_pass_that_holds_more_than_can_be_typed_can_still_be_lowered() -> None:
    assert adjustment(a_pass(total=5000), Change(Wish.ADD, -5), TODAY).kind is EntryKind.ADJUST


@pytest.mark.parametrize("wish", [Change(Wish.ADD, 3), Change(Wish.UNLIMITED)])
def test_an_expired_pass_needs_a_new_date_first(wish: Change) -> None:
    with pytest.raises(NeedsNewDate):
        adjustment(a_pass(valid_until=date(2026, 11, 30)), wish, TODAY)
