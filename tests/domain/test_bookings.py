"""What a booking reserves, returns and consumes: never twice, never more than was taken."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.bookings import Booking, attended, released, reserved, stranded
from domain.expiring import redating
from domain.ids import BookingId, PersonId, SessionId
from domain.ledger import Draft, Effect, EntryKind
from domain.occasions import Occasion, Uses
from domain.passes import Pass, PassState
from domain.plans import Terms
from domain.refusals import (
    CapReached,
    NotAtThisHour,
    NothingFree,
    PassDeactivated,
    PassExpired,
    PassNotStarted,
    PassOnHold,
    Refusal,
)
from domain.undoing import reversal
from domain.visits import deduction
from tests.domain.passes_at_hand import TODAY, Life, a_pass, first_use_pass

FRIDAY = date(2026, 12, 4)
IN_JANUARY = date(2027, 1, 4)


def at(day: date, hour: int = 18) -> Occasion:
    """A session of the timetable."""
    return Occasion(day, began=(time(hour), time(hour)))


def booking_on(day: date, number: int = 1) -> Booking:
    """A live booking of the pass's own client."""
    return Booking(
        id=BookingId(number),
        session_id=SessionId(number),
        client_id=PersonId(1),
        starts_at=datetime.combine(day, time(17), tzinfo=UTC),
        day=day,
        minutes=60,
    )


def with_booking(pass_: Pass, day: date = FRIDAY) -> Pass:
    """The pass once a session on `day` is booked."""
    return pass_.after(reserved(pass_, at(day)))


def days_pass(**facts: object) -> Pass:
    """A pass of five days."""
    return a_pass(terms=Terms.model_validate({"kind": "days", "size": 5}), total=5, **facts)


def test_a_booking_takes_one_of_the_free_and_nothing_that_remains() -> None:
    booked = with_booking(a_pass(used=3))

    assert (booked.free, booked.booked, booked.remaining, booked.used) == (6, 1, 7, 3)


def test_the_last_free_session_can_be_booked_and_the_next_is_refused() -> None:
    full = with_booking(a_pass(used=9))

    with pytest.raises(NothingFree) as refused:
        reserved(full, at(FRIDAY))
    assert refused.value.booked == 1


def test_nothing_is_booked_on_credit() -> None:
    lenient = a_pass(used=10, debt_limit=2, terms=Terms.model_validate({"when_empty": "debt"}))

    with pytest.raises(NothingFree):
        reserved(lenient, at(FRIDAY))


@pytest.mark.parametrize(
    ("facts", "day", "refusal"),
    [
        ({}, date(2027, 1, 1), PassExpired),
        ({}, date(2026, 10, 31), PassNotStarted),
        ({"deactivated_on": FRIDAY}, FRIDAY, PassDeactivated),
        ({"holds": [{"first": FRIDAY, "last": FRIDAY}]}, FRIDAY, PassOnHold),
        ({"holds": [{"first": FRIDAY}]}, FRIDAY, PassOnHold),
    ],
)
def test_the_session_s_own_day_decides(facts: dict[str, object], day: date, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        reserved(a_pass(**facts), at(day))


def test_the_day_after_a_hold_and_before_a_deactivation_can_be_booked() -> None:
    after = a_pass(holds=[{"first": FRIDAY - timedelta(days=3), "last": FRIDAY - timedelta(days=1)}])
    before = a_pass(deactivated_on=FRIDAY + timedelta(days=1))

    assert (with_booking(after).booked, with_booking(before).booked) == (1, 1)


def test_hours_and_caps_are_those_of_the_session() -> None:
    terms = Terms.model_validate(
        {"coverage": {"closes": "12:00"}, "caps": [{"period": "week", "most": 2}]}
    )
    pass_ = a_pass(terms=terms)
    two = Uses(visits=(FRIDAY - timedelta(days=1),), bookings=(FRIDAY,))

    with pytest.raises(NotAtThisHour):
        reserved(pass_, at(FRIDAY, 12))
    with pytest.raises(CapReached):
        reserved(pass_, at(FRIDAY, 11), two)
    assert reserved(pass_, at(FRIDAY + timedelta(days=7), 11), two).effect.booked == 1


def test_an_unlimited_pass_counts_its_bookings_all_the_same() -> None:
    booked = with_booking(a_pass(unlimited=True, total=0))

    assert (booked.booked, booked.state_on(FRIDAY)) == (1, PassState.ACTIVE)
    assert booked.after(attended(booked, booking_on(FRIDAY))).used == 1


def test_a_cancelled_booking_is_free_again() -> None:
    before = a_pass(used=3)
    booked = with_booking(before)

    after = booked.after(released(booked, booking_on(FRIDAY)))

    assert (after.free, after.booked) == (before.free, 0)


def test_a_booking_returned_after_expiry_expires_too() -> None:
    booked = with_booking(a_pass(used=3))
    over = booked.after(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=booked.free)))

    after = over.after(released(over, booking_on(FRIDAY)))

    assert (after.booked, after.free, after.expired, after.expiry_recorded) == (0, 0, 7, True)


def test_what_is_booked_survives_expiry_and_is_used_though_the_pass_is_over() -> None:
    booked = with_booking(a_pass(used=3), date(2026, 12, 31))
    over = booked.after(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=booked.free)))

    after = over.after(attended(over, booking_on(date(2026, 12, 31))))

    assert (after.used, after.booked, after.expired, after.free) == (4, 0, 6, 0)


def test_a_check_in_needs_no_pass_that_works() -> None:
    booked = with_booking(a_pass()).after(
        Draft(kind=EntryKind.DEACTIVATE, changed=a_pass().changed(deactivated_on=TODAY))
    )

    assert booked.after(attended(booked, booking_on(FRIDAY))).used == 1


def test_a_day_pass_reserves_a_day_once_and_uses_it_once() -> None:
    one = with_booking(days_pass())
    both = Uses(bookings=(FRIDAY,))

    two = one.after(reserved(one, at(FRIDAY, 20), both))
    assert (two.booked, two.free) == (1, 4)
    first = two.after(attended(two, booking_on(FRIDAY), both))
    assert (first.used, first.booked) == (1, 0)
    second = first.after(attended(first, booking_on(FRIDAY, 2), Uses(visits=(FRIDAY,))))
    assert (second.used, second.booked, second.free) == (1, 0, 4)


def test_a_day_stays_reserved_as_long_as_another_booking_needs_it() -> None:
    booked = with_booking(days_pass())

    still = booked.after(released(booked, booking_on(FRIDAY), Uses(bookings=(FRIDAY,))))
    gone = still.after(released(still, booking_on(FRIDAY, 2)))

    assert (still.booked, gone.booked, gone.free) == (1, 0, 5)


def test_a_visit_without_check_in_uses_the_day_that_was_reserved() -> None:
    booked = with_booking(days_pass())

    after = booked.after(deduction(booked, at(FRIDAY), Uses(bookings=(FRIDAY,))))

    assert (after.used, after.booked, after.free) == (1, 0, 4)


def test_the_earliest_booking_sets_the_clock_for_the_time_being() -> None:
    waiting = first_use_pass()

    late = with_booking(waiting, date(2026, 12, 20))
    assert (late.valid_from, late.valid_until) == (date(2026, 12, 20), date(2027, 1, 18))
    early = late.after(reserved(late, at(FRIDAY)))
    assert (early.valid_from, early.valid_until) == (FRIDAY, date(2027, 1, 2))
    others = Uses(bookings=(date(2026, 12, 20),))
    again = early.after(released(early, booking_on(FRIDAY), others))
    assert (again.valid_from, again.valid_until) == (late.valid_from, late.valid_until)
    none = again.after(released(again, booking_on(date(2026, 12, 20), 2)))
    assert (none.valid_from, none.valid_until, none.activate_by) == (None, None, waiting.activate_by)


def test_a_visit_before_the_booking_takes_the_clock_over() -> None:
    booked = with_booking(first_use_pass(), date(2026, 12, 20))

    visited = booked.after(deduction(booked, at(FRIDAY)))

    assert visited.valid_from == FRIDAY
    cancelled = visited.after(released(visited, booking_on(date(2026, 12, 20)), Uses(visits=(FRIDAY,))))
    assert (cancelled.valid_from, cancelled.booked) == (FRIDAY, 0)


def test_a_first_booking_after_the_day_to_begin_by_is_refused() -> None:
    with pytest.raises(PassExpired):
        reserved(first_use_pass(), at(date(2027, 1, 16)))


def test_what_expired_comes_back_when_the_clock_moves_on() -> None:
    booked = with_booking(first_use_pass(), TODAY)
    over = booked.after(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=booked.free)))

    later = over.after(released(over, booking_on(TODAY), Uses(bookings=(IN_JANUARY,))))

    assert (later.valid_from, later.free, later.expired) == (IN_JANUARY, 10, 0)


def test_bookings_beyond_an_earlier_end_are_stranded_and_no_others() -> None:
    pass_ = a_pass()
    kept, lost = booking_on(FRIDAY), booking_on(date(2026, 12, 20), 2)
    never = booking_on(IN_JANUARY, 3)

    sooner = pass_.after(redating(pass_, FRIDAY, TODAY))

    assert stranded(pass_, sooner, [kept, lost, never]) == (lost,)
    assert stranded(sooner, pass_, [kept, lost, never]) == ()


@given(acts=st.lists(st.tuples(st.sampled_from(["book", "cancel", "come"]), st.integers(0, 4)), max_size=30))
@pytest.mark.parametrize("make", [a_pass, days_pass])
def test_whatever_is_booked_cancelled_and_attended_the_figures_follow(
    make: type[Pass], acts: Collection[tuple[str, int]]
) -> None:
    pass_, live, visits = make(), [], []
    for number, (act, offset) in enumerate(acts, 1):
        uses = Uses(visits=tuple(visits), bookings=tuple(each.day for each in live))
        if act == "book":
            try:
                pass_ = pass_.after(reserved(pass_, at(FRIDAY + timedelta(days=offset)), uses))
            except NothingFree:
                assert pass_.free == 0
                continue
            live.append(booking_on(FRIDAY + timedelta(days=offset), number))
        elif live:
            booking = live.pop(offset % len(live))
            others = Uses(visits=tuple(visits), bookings=tuple(each.day for each in live))
            if act == "cancel":
                pass_ = pass_.after(released(pass_, booking, others))
            else:
                pass_ = pass_.after(attended(pass_, booking, others))
                visits.append(booking.day)
    days = make is days_pass
    assert pass_.used == len(set(visits) if days else visits)
    waiting = [each.day for each in live]
    assert pass_.booked == (len(set(waiting) - set(visits)) if days else len(waiting))
    assert pass_.total == pass_.used + pass_.booked + pass_.free
    assert pass_.free >= 0


def test_a_booking_and_all_that_became_of_it_is_taken_back_exactly() -> None:
    for opening in (a_pass(used=3), days_pass(), first_use_pass(), a_pass(unlimited=True, total=0)):
        life = Life(opening)
        made = life.write(reserved(life.pass_, at(FRIDAY), booking_id=BookingId(1)))
        booked = life.pass_
        for draft in (attended(booked, booking_on(FRIDAY)), released(booked, booking_on(FRIDAY))):
            entry = life.write(draft)
            life.write(reversal(life.pass_, entry))
            assert life.pass_.model_copy(update={"version": booked.version}) == booked
        life.write(reversal(life.pass_, made))
        assert life.pass_.model_copy(update={"version": opening.version}) == opening


def test_a_booking_taken_back_after_expiry_expires_and_one_made_again_is_taken_from_there() -> None:
    life = Life(a_pass(used=3))
    made = life.write(reserved(life.pass_, at(FRIDAY), booking_id=BookingId(1)))
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=life.pass_.free)))
    over = life.pass_

    cancelled = life.write(released(over, booking_on(FRIDAY)))
    assert (life.pass_.expired, life.pass_.free) == (7, 0)
    life.write(reversal(life.pass_, cancelled))
    assert (life.pass_.booked, life.pass_.expired, life.pass_.expiry_recorded) == (1, 6, True)
    life.write(reversal(life.pass_, made))
    assert (life.pass_.booked, life.pass_.expired, life.pass_.free) == (0, 7, 0)


def test_a_session_given_back_before_the_expiry_that_took_it_is_booked_again_from_there() -> None:
    life = Life(a_pass(total=1))
    life.write(reserved(life.pass_, at(FRIDAY), booking_id=BookingId(1)))
    cancelled = life.write(released(life.pass_, booking_on(FRIDAY)))
    life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=1)))

    life.write(reversal(life.pass_, cancelled))

    assert (life.pass_.booked, life.pass_.expired, life.pass_.free) == (1, 0, 0)


def test_a_visit_of_a_reserved_day_that_is_taken_back_leaves_it_reserved() -> None:
    life = Life(with_booking(days_pass()))
    visit = life.write(deduction(life.pass_, at(FRIDAY), Uses(bookings=(FRIDAY,))))

    life.write(reversal(life.pass_, visit, [], [FRIDAY]))
    assert (life.pass_.used, life.pass_.booked) == (0, 1)


def test_a_visit_of_a_day_whose_booking_is_gone_leaves_the_day_free() -> None:
    life = Life(with_booking(days_pass()))
    visit = life.write(deduction(life.pass_, at(FRIDAY), Uses(bookings=(FRIDAY,))))
    life.write(released(life.pass_, booking_on(FRIDAY), Uses(visits=(FRIDAY,))))

    life.write(reversal(life.pass_, visit))

    assert (life.pass_.used, life.pass_.booked, life.pass_.free) == (0, 0, 5)
