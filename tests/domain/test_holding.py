"""Holds: their days are added to the end once each, and given back when they were not held."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.first_use import clock_set
from domain.holding import HoldChange, HoldWish, days_after, ended_by, first_days, holding, is_frozen
from domain.holds import Hold, held_through, hold_on
from domain.ledger import Draft, EntryKind
from domain.own_holds import allowance, may_end, may_hold, own_holding
from domain.passes import Pass, PassState
from domain.plans import HoldAllowance, Terms
from domain.refusals import (
    AlreadyOnHold,
    CannotUndo,
    DateOutOfRange,
    HoldTooLong,
    HoldTooShort,
    NoChange,
    NoHoldAllowed,
    NoHoldLeft,
    NotFound,
    PassDeactivated,
    PassExpired,
    PassOnHold,
    Refusal,
    VisitOnHeldDay,
)
from domain.undoing import reversal
from tests.domain.passes_at_hand import TODAY, Life, a_pass, first_use_pass

DAY = timedelta(days=1)
END = date(2026, 12, 31)


def place(first: date, last: date | None = None) -> HoldChange:
    """A hold to be placed."""
    return HoldChange(HoldWish.PLACE, first, last)


def held(pass_: Pass, *changes: HoldChange, today: date = TODAY) -> Pass:
    """The pass after these changes."""
    for change in changes:
        pass_ = pass_.after(holding(pass_, change, today))
    return pass_


def allowing(days: int = 14, least: int = 1, times: int | None = None, **facts: object) -> Pass:
    """A pass that its client may hold."""
    terms = Terms(size=10, hold=HoldAllowance(days=days, least=least, times=times))
    return a_pass(terms=terms, **facts)


def test_a_hold_blocks_its_days_and_adds_them_to_the_end() -> None:
    pass_ = held(a_pass(), place(date(2026, 12, 5), date(2026, 12, 14)))

    assert pass_.valid_until == date(2027, 1, 10)
    assert pass_.why_closed_on(date(2026, 12, 4)) is None
    assert isinstance(pass_.why_closed_on(date(2026, 12, 5)), PassOnHold)
    assert isinstance(pass_.why_closed_on(date(2026, 12, 14)), PassOnHold)
    assert pass_.why_closed_on(date(2026, 12, 15)) is None
    assert pass_.why_closed_on(date(2027, 1, 10)) is None


def test_a_hold_that_reaches_over_the_end_leaves_as_many_days_as_it_took() -> None:
    pass_ = held(a_pass(), place(date(2026, 12, 22), date(2027, 1, 20)))

    usable = [END + n * DAY for n in range(60) if pass_.why_closed_on(END + n * DAY) is None]
    assert len(usable) == 10
    assert usable[0] == date(2027, 1, 21)


def test_no_date_ends_a_pass_while_its_open_ended_hold_lasts() -> None:
    pass_ = held(a_pass(), place(TODAY))

    assert pass_.valid_until == END
    assert pass_.state_on(date(2030, 6, 1)) is PassState.ON_HOLD
    assert is_frozen(pass_, date(2027, 6, 1))
    assert days_after(pass_, pass_.holds[0]) == 31


def test_ending_an_open_ended_hold_adds_its_days_and_the_pass_works_the_same_day() -> None:
    pass_ = held(a_pass(), place(TODAY))
    later = TODAY + timedelta(days=100)

    pass_ = held(pass_, ended_by(pass_.holds[0], later), today=later)

    assert pass_.holds[0].last == later - DAY
    assert pass_.valid_until == END + timedelta(days=100)
    assert pass_.state_on(later) is PassState.ACTIVE


def test_ending_early_gives_back_only_the_days_used() -> None:
    pass_ = held(a_pass(), place(TODAY, TODAY + timedelta(days=13)))
    assert pass_.valid_until == END + timedelta(days=14)
    later = TODAY + timedelta(days=4)

    pass_ = held(pass_, ended_by(pass_.holds[0], later), today=later)

    assert pass_.valid_until == END + timedelta(days=4)
    assert pass_.holds == (Hold(first=TODAY, last=TODAY + timedelta(days=3)),)


def test_a_hold_ended_on_its_first_day_never_held_anything() -> None:
    pass_ = held(a_pass(), place(TODAY, TODAY + timedelta(days=13)))

    pass_ = held(pass_, ended_by(pass_.holds[0], TODAY))

    assert (pass_.holds, pass_.valid_until) == ((), END)


def test_never_happened_removes_all_its_days_whatever_came_between() -> None:
    pass_ = held(a_pass(), place(date(2026, 12, 5), date(2026, 12, 14)))
    moved = pass_.changed(valid_until=date(2027, 3, 1))
    pass_ = pass_.after(Draft(kind=EntryKind.REDATE, changed=moved))

    pass_ = held(pass_, HoldChange(HoldWish.NEVER, date(2026, 12, 5)))

    assert (pass_.holds, pass_.valid_until) == ((), date(2027, 2, 19))


def test_days_that_two_holds_share_count_once() -> None:
    pass_ = held(
        a_pass(),
        place(date(2026, 12, 5), date(2026, 12, 14)),
        place(date(2026, 12, 10), date(2026, 12, 20)),
        place(date(2026, 12, 21), date(2026, 12, 22)),
    )

    assert pass_.holds == (Hold(first=date(2026, 12, 5), last=date(2026, 12, 22)),)
    assert pass_.valid_until == END + timedelta(days=18)
    with pytest.raises(NoChange):
        holding(pass_, place(date(2026, 12, 6), date(2026, 12, 7)), TODAY)


def test_a_studio_s_hold_beside_the_client_s_own_stays_apart_and_reads_as_one_stretch() -> None:
    own = HoldChange(HoldWish.PLACE, date(2026, 12, 5), date(2026, 12, 9), by_client=True)
    pass_ = held(a_pass(), own, place(date(2026, 12, 10), date(2026, 12, 12)))

    assert len(pass_.holds) == 2
    assert held_through(pass_.holds, date(2026, 12, 6)) == date(2026, 12, 12)
    assert pass_.valid_until == END + timedelta(days=8)


def test_an_open_ended_hold_takes_up_what_was_planned_behind_it() -> None:
    pass_ = held(a_pass(), place(date(2026, 12, 20), date(2026, 12, 29)), place(date(2026, 12, 3)))

    assert pass_.holds == (Hold(first=date(2026, 12, 3)),)
    assert pass_.valid_until == END
    assert held_through(pass_.holds, date(2026, 12, 4)) is None


def test_a_pass_without_an_end_is_only_blocked() -> None:
    pass_ = held(a_pass(valid_until=None, unlimited=True), place(TODAY, TODAY + timedelta(days=6)))

    assert pass_.valid_until is None
    assert pass_.state_on(TODAY) is PassState.ON_HOLD
    assert pass_.state_on(TODAY + timedelta(days=7)) is PassState.ACTIVE


def test_a_pass_that_waits_for_its_first_visit_gets_longer_to_begin() -> None:
    pass_ = held(first_use_pass(), place(date(2026, 12, 10), date(2026, 12, 19)))

    assert (pass_.activate_by, pass_.valid_until) == (date(2027, 1, 25), None)
    started = pass_.after(Draft(kind=EntryKind.CONSUME, changed=clock_set(pass_, date(2026, 12, 22))))
    assert started.valid_until == date(2027, 1, 20)


def test_days_held_after_the_first_visit_lengthen_the_span_also_when_the_visit_comes_later() -> None:
    pass_ = held(first_use_pass(), place(date(2026, 12, 10), date(2026, 12, 19)))

    started = pass_.after(Draft(kind=EntryKind.CONSUME, changed=clock_set(pass_, date(2026, 12, 2))))
    assert started.valid_until == date(2027, 1, 10)
    again = held(started, HoldChange(HoldWish.NEVER, date(2026, 12, 10)))
    assert (again.valid_until, again.activate_by) == (date(2026, 12, 31), date(2027, 1, 15))


def test_a_hold_before_the_first_visit_leaves_the_span_alone_when_it_never_was() -> None:
    pass_ = held(first_use_pass(), place(date(2026, 12, 10), date(2026, 12, 19)))
    started = pass_.after(Draft(kind=EntryKind.CONSUME, changed=clock_set(pass_, date(2026, 12, 22))))

    again = held(started, HoldChange(HoldWish.NEVER, date(2026, 12, 10)), today=date(2026, 12, 23))

    assert (again.valid_until, again.activate_by) == (started.valid_until, date(2027, 1, 15))


def test_a_hold_may_begin_before_a_first_visit_that_is_only_booked() -> None:
    pass_ = first_use_pass(valid_from=date(2026, 12, 10), valid_until=date(2027, 1, 8))

    pass_ = held(pass_, place(date(2026, 12, 5), date(2026, 12, 14)))

    assert (pass_.valid_until, pass_.activate_by) == (date(2027, 1, 13), date(2027, 1, 25))


def test_a_hold_is_not_undone_once_a_first_visit_rests_on_it() -> None:
    life = Life(first_use_pass())
    entry = life.write(holding(life.pass_, place(date(2026, 12, 10), date(2026, 12, 19)), TODAY))
    life.write(Draft(kind=EntryKind.CONSUME, changed=clock_set(life.pass_, date(2026, 12, 2))))

    with pytest.raises(CannotUndo):
        reversal(life.pass_, entry)


def test_a_hold_put_back_over_valid_days_revives_and_brings_back_what_expiry_took() -> None:
    over = a_pass(valid_until=date(2026, 11, 25), expired=10, expiry_recorded=True)
    assert over.state_on(TODAY) is PassState.EXPIRED

    draft = holding(over, place(date(2026, 11, 20), date(2026, 11, 29)), TODAY)
    pass_ = over.after(draft)

    assert (pass_.valid_until, pass_.free, pass_.expired) == (date(2026, 12, 5), 10, 0)
    assert not pass_.expiry_recorded
    assert pass_.state_on(TODAY) is PassState.ACTIVE


def test_a_hold_put_back_that_ends_too_long_ago_brings_nothing_back() -> None:
    over = a_pass(valid_until=date(2026, 11, 10), expired=10, expiry_recorded=True)

    pass_ = held(over, place(date(2026, 11, 8), date(2026, 11, 9)))

    assert (pass_.valid_until, pass_.expired, pass_.expiry_recorded) == (date(2026, 11, 12), 10, True)


def test_what_is_free_expires_at_once_where_a_hold_never_was_and_comes_back_with_undo() -> None:
    life = Life(a_pass(valid_until=date(2026, 11, 25)))
    life.write(holding(life.pass_, place(date(2026, 11, 20), date(2026, 11, 29)), date(2026, 11, 20)))
    before = life.pass_
    assert before.valid_until == date(2026, 12, 5)

    entry = life.write(holding(life.pass_, HoldChange(HoldWish.NEVER, date(2026, 11, 20)), TODAY))
    assert (life.pass_.free, life.pass_.expired, life.pass_.expiry_recorded) == (0, 10, True)
    assert life.pass_.state_on(TODAY) is PassState.EXPIRED
    life.write(reversal(life.pass_, entry))

    assert life.pass_.model_copy(update={"version": 0}) == before.model_copy(update={"version": 0})


def test_a_day_that_was_trained_cannot_be_held() -> None:
    with pytest.raises(VisitOnHeldDay) as refused:
        holding(a_pass(), place(date(2026, 11, 20), date(2026, 11, 29)), TODAY, [date(2026, 11, 22)])

    assert refused.value.day == date(2026, 11, 22)


def test_a_visit_on_a_day_that_is_held_already_is_no_hindrance() -> None:
    pass_ = held(a_pass(), place(date(2026, 11, 20), date(2026, 11, 29)))
    longer = HoldChange(HoldWish.LAST, date(2026, 11, 20), date(2026, 11, 30))

    holding(pass_, longer, TODAY, [date(2026, 11, 22)])
    with pytest.raises(VisitOnHeldDay):
        holding(pass_, longer, TODAY, [date(2026, 11, 30)])


@pytest.mark.parametrize(
    ("first", "last"),
    [
        (date(2026, 10, 31), date(2026, 11, 5)),
        (date(2027, 1, 1), date(2027, 1, 5)),
        (date(9999, 12, 31), None),
        (date(2026, 12, 5), date(2026, 12, 4)),
        (date(2026, 12, 5), date(2027, 12, 6)),
        (date(2026, 12, 5), date(9999, 12, 31)),
    ],
)
def test_days_before_its_start_after_its_end_turned_round_or_a_year_away_are_refused(
    first: date, last: date | None
) -> None:
    with pytest.raises(DateOutOfRange):
        holding(a_pass(), place(first, last), TODAY)


def test_the_29th_of_february_can_be_held_and_a_pass_that_starts_later_too() -> None:
    pass_ = a_pass(valid_from=date(2028, 2, 1), valid_until=date(2028, 3, 31))

    pass_ = held(pass_, place(date(2028, 2, 29), date(2028, 2, 29)))

    assert pass_.valid_until == date(2028, 4, 1)


def test_deactivated_and_long_expired_passes_cannot_be_held() -> None:
    with pytest.raises(PassDeactivated):
        holding(a_pass(deactivated_on=TODAY), place(TODAY), TODAY)
    with pytest.raises(PassExpired):
        first_days(a_pass(valid_from=date(2020, 1, 1), valid_until=date(2020, 3, 1)), TODAY)


def test_a_hold_that_is_not_there_cannot_be_changed() -> None:
    for wish in (HoldWish.LAST, HoldWish.NEVER):
        with pytest.raises(NotFound):
            holding(a_pass(), HoldChange(wish, TODAY, TODAY), TODAY)


def test_a_client_holds_within_the_allowance_from_tomorrow_on() -> None:
    pass_ = allowing(14, 7, 2)
    own = HoldChange(HoldWish.PLACE, TODAY + DAY, TODAY + timedelta(days=7))

    pass_ = pass_.after(own_holding(pass_, own, TODAY))

    assert pass_.holds == (Hold(first=TODAY + DAY, last=TODAY + timedelta(days=7), by_client=True),)
    assert pass_.valid_until == END + timedelta(days=7)
    assert (allowance(pass_).left, allowance(pass_).times_left) == (7, 1)


@pytest.mark.parametrize(
    ("pass_", "first", "days", "refusal"),
    [
        (a_pass(), 1, 7, NoHoldAllowed),
        (allowing(14, 7), 0, 7, DateOutOfRange),
        (allowing(14, 7), -3, 7, DateOutOfRange),
        (allowing(14, 7), 31, 7, DateOutOfRange),
        (allowing(14, 7), 1, 6, HoldTooShort),
        (allowing(14, 7), 1, 0, HoldTooShort),
        (allowing(14, 7), 1, 15, HoldTooLong),
        (allowing(14, 7), 1, None, HoldTooLong),
        (allowing(6, 7), 1, 7, NoHoldLeft),
        (allowing(14, holds=[{"first": "2026-12-06"}]), 1, 7, AlreadyOnHold),
        (allowing(14, holds=[{"first": "2026-12-01", "last": "2026-12-02"}]), 1, 7, AlreadyOnHold),
        (allowing(14, times=1, holds=[{"first": "2026-11-02", "last": "2026-11-02", "by_client": True}]), 1, 7, NoHoldLeft),  # noqa: E501
    ],
)
def test_a_client_s_hold_outside_the_allowance_is_refused(
    pass_: Pass, first: int, days: int | None, refusal: type[Refusal]
) -> None:
    begin = TODAY + timedelta(days=first)
    last = None if days is None else begin + timedelta(days=days - 1)

    with pytest.raises(refusal):
        own_holding(pass_, HoldChange(HoldWish.PLACE, begin, last), TODAY)


def test_a_client_ends_their_own_hold_early_and_keeps_the_days_they_did_not_use() -> None:
    pass_ = allowing(14)
    own = HoldChange(HoldWish.PLACE, TODAY + DAY, TODAY + timedelta(days=10))
    pass_ = pass_.after(own_holding(pass_, own, TODAY))
    later = TODAY + timedelta(days=4)

    pass_ = pass_.after(own_holding(pass_, HoldChange(HoldWish.LAST, own.first), later))

    assert pass_.valid_until == END + timedelta(days=3)
    assert allowance(pass_).left == 11
    assert not may_end(pass_.holds[0], later)


def test_a_client_drops_a_hold_that_is_still_ahead_and_has_the_whole_allowance_again() -> None:
    pass_ = allowing(14, times=1)
    own = HoldChange(HoldWish.PLACE, TODAY + timedelta(days=5), TODAY + timedelta(days=10))
    pass_ = pass_.after(own_holding(pass_, own, TODAY))
    assert not may_hold(pass_, TODAY)

    pass_ = pass_.after(own_holding(pass_, HoldChange(HoldWish.LAST, own.first), TODAY))

    assert (pass_.holds, pass_.valid_until) == ((), END)
    assert may_hold(pass_, TODAY)


def test_a_client_cannot_end_the_studio_s_hold_nor_one_that_is_over() -> None:
    studio_s = allowing(14, holds=[{"first": TODAY, "last": END}])
    over = allowing(14, holds=[{"first": "2026-11-02", "last": "2026-11-05", "by_client": True}])

    for pass_, first in ((studio_s, TODAY), (over, date(2026, 11, 2)), (studio_s, END)):
        with pytest.raises(NotFound):
            own_holding(pass_, HoldChange(HoldWish.LAST, first), TODAY)


days = st.integers(-40, 400).map(lambda n: TODAY + timedelta(days=n))
wishes = st.builds(
    HoldChange, st.sampled_from(HoldWish), days, st.none() | days, by_client=st.booleans()
)
acts = st.lists(st.tuples(st.integers(0, 30), wishes, st.integers(0, 3)), max_size=12)


@given(acts)
@settings(max_examples=150)
def test_whatever_is_done_the_end_moves_by_the_days_that_are_held_and_none_twice(acts: list) -> None:  # type: ignore[type-arg]
    life, today = Life(a_pass()), TODAY
    for passing, change, choice in acts:
        today += timedelta(days=passing)
        standing = [each for each in life.entries if each.reversed_by is None and each.reverses is None]
        try:
            if choice == 0 and standing:
                life.write(reversal(life.pass_, standing[-1]))
            elif choice == 1 and life.pass_.holds:
                life.write(holding(life.pass_, ended_by(life.pass_.holds[-1], today), today))
            elif choice == 2 and life.pass_.holds:
                begun = HoldChange(change.wish, life.pass_.holds[-1].first, change.last)
                life.write(holding(life.pass_, begun, today))
            else:
                life.write(holding(life.pass_, change, today))
        except Refusal:
            continue
        _check_books(life.pass_)


def _check_books(pass_: Pass) -> None:
    holds = pass_.holds
    for earlier, later in pairwise(holds):
        assert earlier.last is not None
        assert earlier.last < later.first
    distinct = {
        hold.first + n * DAY for hold in holds if hold.last for n in range((hold.last - hold.first).days + 1)
    }
    assert pass_.valid_until == END + len(distinct) * DAY
    assert all(hold_on(holds, day) for day in distinct)
    assert pass_.total == pass_.used + pass_.booked + pass_.free + pass_.expired + pass_.withdrawn == 10
    assert pass_.expired in (0, 10)
