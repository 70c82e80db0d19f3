"""A pass that starts with its first visit: its dates follow the earliest visit that stands."""

from datetime import date, timedelta

import pytest

from domain.expiring import redating
from domain.ledger import Draft, Effect, EntryKind
from domain.occasions import Occasion
from domain.passes import PassState
from domain.refusals import CannotUndo, PassExpired
from domain.undoing import reversal
from domain.visits import deduction
from tests.domain.passes_at_hand import TODAY, Life, first_use_pass


def visit(life: Life, day: date) -> int:
    """A visit on `day`; the entry's number."""
    return life.write(deduction(life.pass_, Occasion(day))).id


def take_back(life: Life, entry_id: int) -> None:
    """Undoes an entry of this life."""
    entry = life.entries[entry_id - 1]
    life.write(reversal(life.pass_, entry, life.standing_visits(but=entry.id)))


def dates(life: Life) -> tuple[date | None, date | None]:
    """The first and last valid day."""
    return life.pass_.valid_from, life.pass_.valid_until


def test_the_first_visit_starts_the_dates_and_later_ones_leave_them() -> None:
    life = Life(first_use_pass())

    visit(life, TODAY)
    visit(life, TODAY + timedelta(days=5))

    assert dates(life) == (date(2026, 12, 1), date(2026, 12, 30))


def test_a_visit_entered_late_for_an_earlier_day_starts_the_dates_earlier() -> None:
    life = Life(first_use_pass())
    visit(life, TODAY)

    visit(life, date(2026, 11, 25))

    assert dates(life) == (date(2026, 11, 25), date(2026, 12, 24))
    assert life.pass_.used == 2


def test_taking_the_only_visit_back_stops_the_clock() -> None:
    life = Life(first_use_pass())

    take_back(life, visit(life, TODAY))

    assert dates(life) == (None, None)
    assert life.pass_.free == 10


def test_taking_the_first_of_two_visits_back_hands_the_clock_to_the_second() -> None:
    life = Life(first_use_pass())
    first = visit(life, TODAY)
    visit(life, TODAY + timedelta(days=5))

    take_back(life, first)

    assert dates(life) == (date(2026, 12, 6), date(2027, 1, 4))


def test_taking_a_later_visit_back_leaves_the_clock() -> None:
    life = Life(first_use_pass())
    visit(life, TODAY)

    take_back(life, visit(life, TODAY + timedelta(days=5)))

    assert dates(life) == (date(2026, 12, 1), date(2026, 12, 30))


def test_a_last_day_chosen_by_hand_stays_when_the_clock_moves() -> None:
    life = Life(first_use_pass())
    first = visit(life, TODAY)
    life.write(Draft(kind=EntryKind.REDATE, changed=life.pass_.changed(valid_until=date(2027, 6, 30))))

    take_back(life, first)

    assert dates(life) == (None, date(2027, 6, 30))


def test_a_first_visit_after_the_day_to_begin_by_is_refused() -> None:
    with pytest.raises(PassExpired):
        deduction(first_use_pass(), Occasion(date(2027, 1, 16)))


def test_a_late_entry_begins_in_time_a_pass_that_expiry_took_meanwhile() -> None:
    life = Life(first_use_pass(activate_by=date(2026, 11, 30)))
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=10)))
    assert life.pass_.state_on(TODAY) is PassState.EXPIRED

    late = visit(life, date(2026, 11, 29))

    assert life.pass_.state_on(TODAY) is PassState.ACTIVE
    assert (life.pass_.expired, life.pass_.used, life.pass_.free) == (0, 1, 9)
    take_back(life, late)
    assert (life.pass_.expired, life.pass_.free, life.pass_.expiry_recorded) == (10, 0, True)


def test_a_pass_whose_chosen_last_day_outlives_its_first_visit_can_begin_until_then() -> None:
    life = Life(first_use_pass())
    first = visit(life, TODAY)
    life.write(redating(life.pass_, date(2027, 6, 30), TODAY))

    take_back(life, first)

    assert life.pass_.state_on(date(2027, 2, 1)) is PassState.ACTIVE
    visit(life, date(2027, 2, 1))
    assert dates(life) == (date(2027, 2, 1), date(2027, 6, 30))


def test_a_change_of_the_last_day_cannot_be_taken_back_once_the_clock_has_moved() -> None:
    life = Life(first_use_pass())
    first = visit(life, TODAY)
    visit(life, TODAY + timedelta(days=5))
    redated = life.write(redating(life.pass_, date(2027, 6, 30), TODAY)).id
    take_back(life, first)

    with pytest.raises(CannotUndo):
        take_back(life, redated)


def test_a_late_first_visit_taken_back_takes_nothing_from_a_pass_prolonged_since() -> None:
    life = Life(first_use_pass())
    visit(life, TODAY - timedelta(days=5))
    life.write(redating(life.pass_, TODAY - timedelta(days=1), TODAY))
    late = visit(life, TODAY - timedelta(days=9))
    life.write(redating(life.pass_, date(2026, 12, 31), TODAY))

    take_back(life, late)

    assert (life.pass_.used, life.pass_.expired, life.pass_.free) == (1, 0, 9)
    assert not life.pass_.expiry_recorded


def test_a_chosen_last_day_that_looks_like_the_rule_s_stays_when_a_late_visit_is_taken_back() -> None:
    life = Life(first_use_pass())
    visit(life, TODAY)
    life.write(redating(life.pass_, TODAY + timedelta(days=15), TODAY))
    late = visit(life, TODAY - timedelta(days=14))

    take_back(life, late)

    assert dates(life) == (TODAY, TODAY + timedelta(days=15))


def test_a_late_first_visit_is_taken_back_from_a_pass_made_smaller_since() -> None:
    life = Life(first_use_pass())
    life.write(redating(life.pass_, TODAY - timedelta(days=1), TODAY))
    late = visit(life, TODAY - timedelta(days=1))
    life.write(Draft(kind=EntryKind.ADJUST, effect=Effect(total=-2)))

    take_back(life, late)

    assert (life.pass_.total, life.pass_.used, life.pass_.expired, life.pass_.free) == (8, 0, 8, 0)


def test_the_old_day_to_begin_by_cannot_come_back_under_an_end_chosen_since() -> None:
    life = Life(first_use_pass())
    endless = life.write(redating(life.pass_, None, TODAY)).id
    life.write(redating(life.pass_, date(2027, 2, 2), TODAY))

    with pytest.raises(CannotUndo):
        take_back(life, endless)


def test_of_an_expiry_that_a_visit_undid_only_that_visit_goes_back_to_a_later_one() -> None:
    life = Life(first_use_pass())
    life.write(redating(life.pass_, TODAY - timedelta(days=1), TODAY))
    late = visit(life, TODAY - timedelta(days=1))
    visit(life, TODAY - timedelta(days=2))
    life.write(redating(life.pass_, TODAY - timedelta(days=1), TODAY))

    take_back(life, late)

    assert (life.pass_.used, life.pass_.expired, life.pass_.free) == (1, 9, 0)
