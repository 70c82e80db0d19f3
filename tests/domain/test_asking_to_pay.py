"""When clients are asked for money: on the days there are, once after downtime, never for what is settled."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.asking_to_pay import Act, Asked, first_look, step
from domain.calendar import StudioCalendar
from domain.ids import PassId, PersonId
from domain.money import Payment
from domain.passes import Pass
from domain.plans import Terms

BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))
SOLD = date(2026, 12, 1)
ASK_DAYS = (0, 3, 7)


def sold(*, parts: int = 1, paid: int = 0, payment: Payment = Payment.UNPAID, **facts: object) -> Pass:
    """A pass of 90.00 that began on 1 December."""
    return Pass.model_validate(
        {
            "id": PassId(1),
            "client_id": PersonId(1),
            "title": "Monthly",
            "terms": Terms(parts=parts),
            "valid_from": SOLD,
            "payment": payment,
            "price": 9000,
            "paid": paid,
            "currency": "EUR",
            "sold_at": datetime(2026, 12, 1, 9, tzinfo=UTC),
            **facts,
        }
    )


def acts(pass_: Pass, days: Iterator[int] | range, ask_days: tuple[int, ...] = ASK_DAYS) -> dict[int, Act]:
    """What the desk does on which day after the sale, where it is at work on `days` only."""
    done, asked, next_on = {}, Asked.NOT_YET, first_look(pass_, BERLIN, ask_days)
    for day in days:
        today = SOLD + timedelta(days=day)
        while next_on is not None and next_on <= today:
            what = step(pass_, asked, today, BERLIN, ask_days)
            assert what.next_on is None or what.next_on > today, "a day is looked at once"
            asked, next_on = what.asked, what.next_on
            if what.act is not Act.WAIT:
                assert day not in done
                done[day] = what.act
    return done


def test_a_client_is_asked_on_each_of_the_days_and_then_owners_hear_of_it() -> None:
    assert acts(sold(), range(60)) == {0: Act.ASK, 3: Act.ASK, 7: Act.ASK, 8: Act.TELL}


def test_after_two_weeks_of_downtime_they_are_asked_once() -> None:
    assert acts(sold(), range(14, 60)) == {14: Act.ASK, 15: Act.TELL}
    assert acts(sold(), iter((0, 5, 14, 15, 16))) == {0: Act.ASK, 5: Act.ASK, 14: Act.ASK, 15: Act.TELL}


@pytest.mark.parametrize("ask_days", [(), (5,), (0, 1)])
def test_the_days_are_the_studio_s_own(ask_days: tuple[int, ...]) -> None:
    told = {max(ask_days) + 1: Act.TELL} if ask_days else {}

    assert acts(sold(), range(60), ask_days) == {**dict.fromkeys(ask_days, Act.ASK), **told}


@pytest.mark.parametrize("payment", [Payment.PAID, Payment.WAIVED, Payment.ON_ACCOUNT, Payment.COMPLIMENTARY])
def test_nobody_is_asked_for_what_is_settled(payment: Payment) -> None:
    assert acts(sold(payment=payment), range(60)) == {}


def test_a_deactivated_pass_is_left_in_peace_and_what_it_missed_is_not_made_up_for() -> None:
    away, back = sold(deactivated_on=SOLD + timedelta(days=1)), sold()
    missed = step(away, Asked.ASKED, SOLD + timedelta(days=3), BERLIN, ASK_DAYS)
    assert (missed.act, missed.next_on) == (Act.WAIT, SOLD + timedelta(days=7))

    again = step(back, missed.asked, SOLD + timedelta(days=7), BERLIN, ASK_DAYS)
    assert (again.act, again.asked) == (Act.ASK, Asked.FOR_THE_LAST_TIME)
    gone = step(away, Asked.FOR_THE_LAST_TIME, SOLD + timedelta(days=8), BERLIN, ASK_DAYS)
    assert (gone.act, gone.next_on) == (Act.WAIT, None)


def test_each_part_is_asked_for_when_it_is_due() -> None:
    first_paid = sold(parts=3, paid=3000, payment=Payment.PARTLY)

    assert first_look(first_paid, BERLIN, ASK_DAYS) == date(2027, 1, 1)
    assert acts(first_paid, range(90)) == {
        31: Act.ASK,
        34: Act.ASK,
        38: Act.ASK,
        39: Act.TELL,
        62: Act.ASK,
        63: Act.TELL,
    }


def test_a_part_that_is_paid_in_between_starts_the_asking_for_the_next_one_anew() -> None:
    second = sold(parts=2, paid=4500, payment=Payment.PARTLY)

    waits = step(second, Asked.FOR_THE_LAST_TIME, SOLD + timedelta(days=8), BERLIN, ASK_DAYS)

    assert (waits.act, waits.asked, waits.next_on) == (Act.WAIT, Asked.NOT_YET, date(2027, 1, 1))


@given(
    at_work=st.sets(st.integers(0, 40), min_size=1),
    ask_days=st.sets(st.integers(0, 30), max_size=5),
    parts=st.integers(1, 3),
)
def test_nobody_is_asked_more_often_than_there_are_days_to_ask(
    at_work: set[int], ask_days: set[int], parts: int
) -> None:
    done = acts(sold(parts=parts), iter(sorted(at_work)), tuple(sorted(ask_days)))

    asked = [day for day, act in done.items() if act is Act.ASK]
    told = [day for day, act in done.items() if act is Act.TELL]
    # Each part that falls due while an earlier one is open is worth one more word.
    assert len(asked) <= len(ask_days) + parts - 1
    assert all(any(day < later for day in asked) for later in told)
    assert all(day >= min(ask_days) for day in asked)
