"""What follows a pass that is over, when, and why it may not."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.calendar import StudioCalendar
from domain.holds import Hold
from domain.ids import PassId, PlanId
from domain.ledger import EntryKind
from domain.money import Payment
from domain.passes import Pass
from domain.plans import AtEnd, Plan, Terms, Validity, ValidityClock
from domain.refusals import NoChange
from domain.renewing import WhyNot, is_given_up, is_over, next_plan, renewal, renews, switched, why_not
from domain.selling import sold
from domain.undoing import reversal
from tests.domain.passes_at_hand import NOON, TODAY, a_pass, entry_of, first_use_pass

MONTH = Validity(count=1)
BERLIN = StudioCalendar(ZoneInfo("Europe/Berlin"))


def a_plan(**facts: object) -> Plan:
    """The plan that follows: ten sessions for a month."""
    return Plan.model_validate({"id": 7, "title": "Ten", "terms": Terms(size=10, validity=MONTH)} | facts)


def ending(at_end: AtEnd = AtEnd.RENEW, **facts: object) -> Pass:
    """A pass that something follows."""
    terms = Terms(size=10, validity=MONTH, at_end=at_end, converts_to=PlanId(8))
    return a_pass(**({"terms": terms, "plan_id": 7} | facts))


@given(late=st.integers(1, 2000))
def test_a_renewal_begins_today_however_long_nobody_looked(late: int) -> None:
    last = TODAY - timedelta(days=late)
    pass_ = ending(valid_from=last - timedelta(days=29), valid_until=last)

    made = sold(a_plan(), renewal(pass_, TODAY, NOON, a_plan()))

    assert is_over(pass_, TODAY)
    assert (made.valid_from, made.valid_until) == (TODAY, date(2026, 12, 31))
    assert made.renews == pass_.id


def test_a_pass_set_to_zero_before_its_first_day_is_followed_from_that_day() -> None:
    pass_ = ending(valid_from=date(2026, 12, 10), total=0)

    assert is_over(pass_, TODAY)
    assert renewal(pass_, TODAY, NOON, a_plan()).starts_on == date(2026, 12, 10)


@pytest.mark.parametrize(("price", "payment"), [(8000, "unpaid"), (0, "paid"), (None, "paid")])
def test_only_what_has_a_price_is_unpaid(price: int | None, payment: Payment) -> None:
    assert renewal(ending(), TODAY, NOON, a_plan(price=price)).payment == payment


@pytest.mark.parametrize(
    ("facts", "over"),
    [
        ({}, False),
        ({"valid_until": TODAY}, False),
        ({"valid_until": date(2026, 11, 30)}, True),
        ({"used": 10}, True),
        ({"used": 9, "booked": 1}, False),
        ({"used": 10, "unlimited": True}, False),
        ({"valid_until": date(2026, 11, 30), "holds": (Hold(first=date(2026, 11, 20)),)}, False),
    ],
)
def test_a_pass_is_over_by_its_date_or_by_its_last_session(facts: dict[str, object], over: bool) -> None:
    assert is_over(ending(**facts), TODAY) is over


def test_a_pass_becomes_its_own_plan_again_or_another() -> None:
    assert next_plan(ending()) == 7
    assert next_plan(ending(AtEnd.CONVERT)) == 8
    assert [renews(ending(at_end)) for at_end in AtEnd] == [False, True, True]
    assert not renews(ending(renewal_stopped=True))


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({}, None),
        ({"retired_on": TODAY}, WhyNot.RETIRED),
        ({"retired_on": date(2026, 12, 2)}, None),
        ({"terms": Terms(size=10, is_intro=True)}, WhyNot.INTRO),
        (
            {"terms": Terms(validity=Validity(clock=ValidityClock.FIXED, until=date(2026, 11, 30)))},
            WhyNot.NO_DATES,
        ),
    ],
)
def test_why_a_plan_cannot_follow(facts: dict[str, object], reason: WhyNot | None) -> None:
    pass_, plan = ending(), a_plan(**facts)

    assert why_not(pass_, renewal(pass_, TODAY, NOON, plan), plan, TODAY) is reason


def test_without_a_plan_or_a_first_visit_nothing_follows() -> None:
    unbegun = first_use_pass(activate_by=date(2026, 11, 1))

    assert why_not(ending(), renewal(ending(), TODAY, NOON, None), None, TODAY) is WhyNot.GONE
    sale = renewal(unbegun, TODAY, NOON, a_plan())
    assert why_not(unbegun, sale, a_plan(), TODAY) is WhyNot.UNBEGUN


def test_stopping_is_one_entry_that_moves_no_figure_and_is_taken_back() -> None:
    pass_ = ending()
    draft = switched(pass_, stopped=True)
    stopped = pass_.after(draft)

    assert draft.kind is EntryKind.RENEWAL and stopped.renewal_stopped and stopped.free == pass_.free
    back = stopped.after(reversal(stopped, entry_of(pass_, draft)))
    assert back.model_copy(update={"version": pass_.version}) == pass_
    for refused in (stopped, ending(AtEnd.NOTHING)):
        with pytest.raises(NoChange):
            switched(refused, stopped=True)


@given(ask_days=st.lists(st.integers(0, 60), max_size=4), late=st.integers(-5, 90))
def test_an_unpaid_renewal_is_given_up_the_day_after_the_last_asking_and_no_other_pass_ever(
    ask_days: list[int], late: int
) -> None:
    sold_on, facts = BERLIN.day_of(NOON), {"renews": PassId(1), "payment": "unpaid", "price": 100}
    on = sold_on + timedelta(days=max(ask_days, default=0) + late)

    assert is_given_up(ending(**facts), on, BERLIN, ask_days) is (late > 0)
    for other in ({"renews": None}, {"payment": "partly", "paid": 1}, {"payment": "waived"}, {"price": None}):
        assert not is_given_up(ending(**facts | other), on, BERLIN, ask_days)
