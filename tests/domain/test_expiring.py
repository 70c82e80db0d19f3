"""When a pass ends: later, earlier, at once, never, and back to life with exactly what expiry took."""

from datetime import date, timedelta

import pytest

from domain.calendar import Unit
from domain.expiring import extended, latest, redating
from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass, PassState
from domain.refusals import DateOutOfRange, NoChange
from domain.typed import Span
from domain.undoing import reversal
from tests.domain.passes_at_hand import TODAY, Life, a_pass, first_use_pass

YESTERDAY = TODAY - timedelta(days=1)


def swept(pass_: Pass) -> Pass:
    """The pass after the midnight that recorded its expiry."""
    return pass_.after(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=pass_.free)))


def test_a_new_last_day_moves_nothing_else() -> None:
    before = a_pass(used=3)

    draft = redating(before, date(2027, 1, 31), TODAY)

    assert draft.kind is EntryKind.REDATE
    after = before.after(draft)
    assert after.valid_until == date(2027, 1, 31)
    assert (after.used, after.free) == (3, 7)


def test_yesterday_as_last_day_expires_the_pass_now_and_takes_what_is_free() -> None:
    before = a_pass(used=3, booked=2)

    after = before.after(redating(before, YESTERDAY, TODAY))

    assert after.state_on(TODAY) is PassState.EXPIRED
    assert (after.expired, after.free, after.booked, after.expiry_recorded) == (5, 0, 2, True)


def test_an_unlimited_pass_expires_now_without_figures() -> None:
    before = a_pass(unlimited=True, used=3)

    after = before.after(redating(before, YESTERDAY, TODAY))

    assert (after.state_on(TODAY), after.expired) == (PassState.EXPIRED, 0)


def test_an_owed_session_is_not_expired() -> None:
    before = a_pass(total=2, used=3, debt_limit=1)

    assert before.after(redating(before, YESTERDAY, TODAY)).owed == 1


def test_a_revived_pass_has_exactly_what_expiry_took() -> None:
    before = swept(a_pass(used=4, valid_until=YESTERDAY))

    draft = redating(before, date(2027, 1, 1), TODAY)

    assert draft.kind is EntryKind.REVIVE
    after = before.after(draft)
    assert (after.expired, after.free, after.expiry_recorded) == (0, 6, False)
    assert after.state_on(TODAY) is PassState.ACTIVE


def test_a_pass_whose_expiry_was_never_recorded_is_revived_too() -> None:
    before = a_pass(used=4, valid_until=YESTERDAY)

    draft = redating(before, date(2027, 1, 1), TODAY)

    assert draft.kind is EntryKind.REVIVE
    assert before.after(draft).free == 6


def test_an_unlimited_pass_is_revived_by_its_new_date_alone() -> None:
    before = swept(a_pass(unlimited=True, total=0, valid_until=YESTERDAY))

    after = before.after(redating(before, TODAY, TODAY))

    assert after.state_on(TODAY) is PassState.ACTIVE


def test_a_pass_nobody_started_in_time_is_revived_by_a_later_first_visit() -> None:
    before = swept(first_use_pass(activate_by=YESTERDAY))
    assert before.state_on(TODAY) is PassState.EXPIRED

    after = before.after(redating(before, date(2027, 2, 1), TODAY))

    assert (after.activate_by, after.valid_until, after.free) == (date(2027, 2, 1), None, 10)
    assert after.state_on(TODAY) is PassState.ACTIVE


def test_a_pass_with_an_end_but_no_visit_is_revived_for_its_first_visit_too() -> None:
    before = first_use_pass(activate_by=YESTERDAY, valid_until=date(2026, 12, 31))
    assert before.state_on(TODAY) is PassState.EXPIRED

    after = before.after(redating(before, date(2026, 12, 31), TODAY))

    assert after.state_on(TODAY) is PassState.ACTIVE


def test_the_end_can_be_taken_away() -> None:
    before = a_pass()

    after = before.after(redating(before, None, TODAY))

    assert after.valid_until is None
    assert after.state_on(date(2090, 1, 1)) is PassState.ACTIVE


@pytest.mark.parametrize(
    "until", [date(2026, 11, 29), date(2020, 1, 1), date(2047, 1, 1), date(9999, 12, 31)]
)
def test_a_day_too_early_or_too_far_is_refused_with_the_bounds(until: date) -> None:
    with pytest.raises(DateOutOfRange) as refused:
        redating(a_pass(), until, TODAY)

    assert (refused.value.earliest, refused.value.latest) == (TODAY, date(2046, 12, 31))


def test_a_pass_cannot_end_before_it_starts() -> None:
    with pytest.raises(DateOutOfRange):
        redating(a_pass(valid_from=date(2026, 12, 10)), date(2026, 12, 9), TODAY)


def test_the_bounds_stay_inside_the_calendar() -> None:
    assert latest(date(9995, 1, 1)) == date(9999, 12, 31)


def test_the_present_day_again_is_no_change_and_neither_is_expiring_twice() -> None:
    with pytest.raises(NoChange):
        redating(a_pass(), date(2026, 12, 31), TODAY)
    with pytest.raises(NoChange):
        redating(a_pass(valid_until=YESTERDAY), YESTERDAY, TODAY)


@pytest.mark.parametrize(
    ("ends", "span", "until"),
    [
        (date(2026, 12, 31), Span(1, Unit.WEEKS), date(2027, 1, 7)),
        (date(2027, 1, 31), Span(1, Unit.MONTHS), date(2027, 2, 28)),
        (date(2026, 12, 31), Span(30, Unit.DAYS), date(2027, 1, 30)),
        (date(2026, 11, 1), Span(2, Unit.WEEKS), date(2026, 12, 15)),
        (None, Span(2, Unit.WEEKS), date(2026, 12, 15)),
    ],
)
def test_an_extension_counts_from_the_end_or_from_today_where_that_has_passed(
    ends: date | None, span: Span, until: date
) -> None:
    assert extended(a_pass(valid_until=ends), span, TODAY) == until


def test_a_held_pass_that_is_expired_by_hand_is_over_and_back_with_undo() -> None:
    life = Life(a_pass(holds=[{"first": "2026-11-20"}]))
    assert life.pass_.state_on(TODAY) is PassState.ON_HOLD

    entry = life.write(redating(life.pass_, TODAY - timedelta(days=1), TODAY))
    assert life.pass_.state_on(TODAY) is PassState.EXPIRED
    assert (life.pass_.holds, life.pass_.expired) == ((), 10)
    life.write(reversal(life.pass_, entry))

    assert life.pass_.state_on(TODAY) is PassState.ON_HOLD


def test_an_open_ended_hold_goes_where_the_pass_ends_before_it_begins() -> None:
    pass_ = a_pass(holds=[{"first": "2026-12-20"}])

    assert pass_.after(redating(pass_, date(2026, 12, 19), TODAY)).holds == ()
    for until in (date(2026, 12, 20), None):
        assert pass_.after(redating(pass_, until, TODAY)).holds == pass_.holds
