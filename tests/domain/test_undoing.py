"""Undo: once, exactly, and never under what rests on it."""

from datetime import date, timedelta

import pytest

from domain.adjusting import Change, Wish, adjustment
from domain.bookings import reserved
from domain.expiring import redating
from domain.ids import BookingId
from domain.ledger import Draft, Effect, EntryKind
from domain.occasions import Occasion, Uses
from domain.passes import PassState
from domain.plans import PlanKind, Terms
from domain.refusals import AlreadyUndone, CannotUndo, OpeningInUse
from domain.undoing import reversal
from domain.undoing_money import opening_reversal
from domain.visits import deduction
from tests.domain.passes_at_hand import TODAY, Life, a_pass, first_use_pass


def test_an_undone_entry_stays_and_cannot_be_undone_again() -> None:
    life = Life(a_pass())
    added = life.write(adjustment(life.pass_, Change(Wish.ADD, 3), TODAY))

    life.write(reversal(life.pass_, added))

    assert life.pass_.total == 10
    assert len(life.entries) == 2
    with pytest.raises(AlreadyUndone):
        reversal(life.pass_, life.entries[0])
    with pytest.raises(CannotUndo):
        reversal(life.pass_, life.entries[1])


def test_a_sale_and_what_the_calendar_did_are_not_undone() -> None:
    life = Life(a_pass(total=0, valid_until=TODAY - timedelta(days=1)))
    sold = life.write(Draft(kind=EntryKind.GRANT, effect=Effect(total=10)))
    expired = life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=10)))

    for entry in (sold, expired):
        with pytest.raises(CannotUndo):
            reversal(life.pass_, entry)


def test_given_sessions_that_were_used_cannot_be_taken_back() -> None:
    life = Life(a_pass(total=1))
    added = life.write(adjustment(life.pass_, Change(Wish.ADD, 1), TODAY))
    for _ in range(2):
        life.write(deduction(life.pass_, Occasion(TODAY)))

    with pytest.raises(CannotUndo):
        reversal(life.pass_, added)


def test_an_older_date_cannot_be_restored_under_a_newer_one() -> None:
    life = Life(a_pass())
    older = life.write(redating(life.pass_, date(2027, 1, 31), TODAY))
    newer = life.write(redating(life.pass_, date(2027, 2, 28), TODAY))

    with pytest.raises(CannotUndo):
        reversal(life.pass_, older)
    life.write(reversal(life.pass_, newer))
    life.write(reversal(life.pass_, life.entries[0]))

    assert life.pass_.valid_until == date(2026, 12, 31)


def test_expiring_by_hand_is_undone_with_its_sessions_and_its_date() -> None:
    life = Life(a_pass(used=4))
    ended = life.write(redating(life.pass_, TODAY - timedelta(days=1), TODAY))

    life.write(reversal(life.pass_, ended))

    assert (life.pass_.free, life.pass_.expired, life.pass_.valid_until) == (6, 0, date(2026, 12, 31))
    assert not life.pass_.expiry_recorded


def test_a_revival_is_undone_to_the_very_expiry_it_lifted() -> None:
    life = Life(a_pass(used=4, valid_until=TODAY - timedelta(days=1)))
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=6)))
    revived = life.write(redating(life.pass_, date(2027, 1, 31), TODAY))

    life.write(reversal(life.pass_, revived))

    assert (life.pass_.free, life.pass_.expired, life.pass_.expiry_recorded) == (0, 6, True)


def test_a_day_of_a_day_pass_stays_used_while_a_visit_of_it_stands() -> None:
    life = Life(a_pass(terms=Terms(kind=PlanKind.DAYS, size=10)))
    first = life.write(deduction(life.pass_, Occasion(TODAY)))
    second = life.write(deduction(life.pass_, Occasion(TODAY), Uses((TODAY,))))

    life.write(reversal(life.pass_, first, life.standing_visits(but=first.id)))
    assert life.pass_.used == 1

    life.write(reversal(life.pass_, second, life.standing_visits(but=second.id)))
    assert life.pass_.used == 0


def test_a_late_visit_that_expiry_had_taken_is_free_when_undone_after_a_revival() -> None:
    ended = TODAY - timedelta(days=1)
    life = Life(a_pass(valid_until=ended))
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=10)))
    late = life.write(deduction(life.pass_, Occasion(ended)))
    life.write(redating(life.pass_, date(2027, 1, 31), TODAY))

    life.write(reversal(life.pass_, late, []))

    assert (life.pass_.free, life.pass_.expired, life.pass_.used) == (10, 0, 0)


def test_a_late_visit_undone_while_the_pass_is_expired_is_expired_again() -> None:
    ended = TODAY - timedelta(days=1)
    life = Life(a_pass(valid_until=ended))
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=10)))
    late = life.write(deduction(life.pass_, Occasion(ended)))

    life.write(reversal(life.pass_, late, []))

    assert (life.pass_.free, life.pass_.expired) == (0, 10)


def test_what_was_added_since_a_revival_is_due_to_expire_when_that_is_taken_back() -> None:
    life = Life(a_pass(valid_until=TODAY - timedelta(days=1), total=5))
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=5)))
    revived = life.write(redating(life.pass_, date(2026, 12, 31), TODAY))
    life.write(Draft(kind=EntryKind.ADJUST, effect=Effect(total=3)))

    life.write(reversal(life.pass_, revived))

    assert (life.pass_.expired, life.pass_.free) == (5, 3)
    assert not life.pass_.expiry_recorded


def test_a_late_visit_taken_back_leaves_its_day_to_the_other_visit_of_an_expired_day_pass() -> None:
    life = Life(a_pass(terms=Terms(kind=PlanKind.DAYS, size=10), valid_until=TODAY - timedelta(days=1)))
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=10)))
    day = TODAY - timedelta(days=2)
    late = life.write(deduction(life.pass_, Occasion(day)))
    life.write(deduction(life.pass_, Occasion(day), Uses((day,))))

    life.write(reversal(life.pass_, late, life.standing_visits(but=late.id)))

    assert (life.pass_.used, life.pass_.expired, life.pass_.free) == (1, 9, 0)


def opened(**facts: object) -> Life:
    """A pass with the sale it began with."""
    life = Life(a_pass(total=0, version=0, **facts))
    life.write(Draft(kind=EntryKind.GRANT, effect=Effect(total=10)))
    return life


def test_a_pass_given_by_mistake_is_taken_back_and_closed_from_today() -> None:
    life = opened(payment="unpaid")

    life.write(opening_reversal(life.pass_, life.entries[0], TODAY))

    assert (life.pass_.total, life.pass_.free, life.pass_.payment) == (0, 0, "waived")
    assert life.pass_.state_on(TODAY) is PassState.DEACTIVATED
    with pytest.raises(AlreadyUndone):
        opening_reversal(life.pass_, life.entries[0], TODAY)


def test_a_pass_of_which_something_was_used_is_not_taken_back_until_that_is() -> None:
    life = opened()
    visit = life.write(deduction(life.pass_, Occasion(TODAY)))

    with pytest.raises(OpeningInUse):
        opening_reversal(life.pass_, life.entries[0], TODAY)
    life.write(reversal(life.pass_, visit))
    life.write(opening_reversal(life.pass_, life.entries[0], TODAY))

    assert life.pass_.total == 0


def test_a_pass_whose_figures_were_changed_is_not_taken_back_under_the_change() -> None:
    added, lapsed = opened(), opened(valid_until=TODAY - timedelta(days=1))
    added.write(adjustment(added.pass_, Change(Wish.ADD, 3), TODAY))
    lapsed.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=10)))

    for life in (added, lapsed):
        with pytest.raises(CannotUndo):
            opening_reversal(life.pass_, life.entries[0], TODAY)


def test_a_pass_deactivated_before_keeps_that_day_when_it_is_taken_back() -> None:
    earlier = opened(deactivated_on=TODAY - timedelta(days=3))
    scheduled = opened(deactivated_on=TODAY + timedelta(days=3))

    for life in (earlier, scheduled):
        life.write(opening_reversal(life.pass_, life.entries[0], TODAY))

    assert earlier.pass_.deactivated_on == TODAY - timedelta(days=3)
    assert scheduled.pass_.deactivated_on == TODAY


def test_a_checked_in_booking_that_is_taken_back_is_booked_again() -> None:
    life = Life(a_pass(booked=1))
    checked_in = Draft(kind=EntryKind.CONSUME, effect=Effect(used=1, booked=-1), session_on=TODAY)
    entry = life.write(checked_in)

    life.write(reversal(life.pass_, entry))

    assert (life.pass_.used, life.pass_.booked, life.pass_.free) == (0, 1, 9)


@pytest.mark.parametrize(
    ("kind", "effect", "fields"),
    [
        (EntryKind.TRANSFER, Effect(total=-4), {"price": 600}),
        (EntryKind.TRANSFER, Effect(total=-10), {"deactivated_on": TODAY}),
        (EntryKind.HOLD, Effect(), {"holds": ({"first": TODAY, "last": TODAY},)}),
        (EntryKind.DEACTIVATE, Effect(), {"deactivated_on": TODAY, "payment": "on_account"}),
        (EntryKind.SHARE, Effect(), {"shared_with": (7, 8)}),
        (EntryKind.RENEWAL, Effect(), {"renewal_stopped": True}),
        (EntryKind.RESERVE, Effect(booked=1), {}),
        (EntryKind.FORFEIT, Effect(used=1), {}),
    ],
)
def test_every_kind_of_change_is_taken_back_to_the_letter(
    kind: EntryKind, effect: Effect, fields: dict[str, object]
) -> None:
    life = Life(a_pass(price=1000))
    entry = life.write(Draft(kind=kind, effect=effect, changed=life.pass_.changed(**fields)))
    assert life.pass_ != life.opening

    life.write(reversal(life.pass_, entry))

    assert life.pass_.model_copy(update={"version": life.opening.version}) == life.opening


def test_a_booking_that_started_the_clock_and_is_taken_back_leaves_it_to_the_next_one() -> None:
    first, next_ = date(2026, 12, 3), date(2026, 12, 7)
    life = Life(first_use_pass())
    booked = life.write(reserved(life.pass_, Occasion(first), booking_id=BookingId(1)))
    life.write(reserved(life.pass_, Occasion(next_), booking_id=BookingId(2)))

    life.write(reversal(life.pass_, booked, [], [next_]))

    assert (life.pass_.valid_from, life.pass_.valid_until) == (next_, date(2027, 1, 5))


def test_a_check_in_that_is_taken_back_leaves_the_clock_to_its_booking() -> None:
    life = Life(first_use_pass())
    life.write(reserved(life.pass_, Occasion(TODAY), booking_id=BookingId(1)))
    effect = Effect(used=1, booked=-1)
    checked_in = life.write(
        Draft(kind=EntryKind.CONSUME, effect=effect, session_on=TODAY, booking_id=BookingId(1))
    )

    life.write(reversal(life.pass_, checked_in))

    assert (life.pass_.valid_from, life.pass_.booked, life.pass_.used) == (TODAY, 1, 0)


def test_a_booking_given_back_is_not_booked_again_where_the_session_has_gone_elsewhere() -> None:
    life = Life(a_pass(total=1, booked=1))
    released = life.write(Draft(kind=EntryKind.RELEASE, effect=Effect(booked=-1)))
    life.write(deduction(life.pass_, Occasion(TODAY)))

    with pytest.raises(CannotUndo):
        reversal(life.pass_, released)
