"""What a sale makes of a plan: dates, price, and where a following pass begins."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.holds import Hold
from domain.ids import PersonId, PlanId, TelegramId
from domain.intros import marks_of
from domain.money import Payment
from domain.people import Person
from domain.plans import Plan, Terms, Validity, ValidityClock
from domain.refusals import DateOutOfRange, EndedBefore, PlanRetired
from domain.selling import Sale, asks_for_start, check_start, day_after, queue_behind, sold
from tests.domain.passes_at_hand import NOON, TODAY, a_pass


def a_plan(plan_id: int = 7, **facts: object) -> Plan:
    """A plan of ten sessions for eighty euros."""
    wanted = {"id": PlanId(plan_id), "title": "Ten", "terms": Terms(size=10), "price": 8000} | facts
    return Plan.model_validate(wanted)


def test_a_complimentary_pass_costs_nothing_and_any_other_its_price() -> None:
    for payment in Payment:
        pass_ = sold(a_plan(), Sale(PersonId(1), TODAY, NOON, payment))
        assert pass_.price == (0 if payment is Payment.COMPLIMENTARY else 8000)
        assert pass_.payment == payment


@given(st.dates(date(2020, 1, 1), date(9999, 12, 31)), st.dates(date(2020, 1, 1), date(9999, 12, 31)))
def test_a_following_pass_never_starts_in_the_past_nor_within_the_one_it_follows(
    last: date, today: date
) -> None:
    starts = day_after(a_pass(valid_from=None, valid_until=last), today)

    assert starts >= today
    assert starts > last or last == date.max


def test_behind_a_pass_without_an_end_one_starts_today() -> None:
    assert day_after(a_pass(valid_until=None), TODAY) == TODAY


def test_one_is_queued_behind_the_last_to_end_of_the_same_plan_first() -> None:
    held = [
        a_pass(id=1, plan_id=7, valid_until=date(2026, 12, 5)),
        a_pass(id=2, plan_id=7, valid_until=date(2026, 12, 20)),
        a_pass(id=3, plan_id=8, valid_until=date(2027, 6, 30)),
    ]

    def behind(plan_id: int) -> int | None:
        found = queue_behind(held, a_plan(plan_id), TODAY)
        return None if found is None else found.id

    assert (behind(7), behind(8), behind(9)) == (2, 3, 3)


@pytest.mark.parametrize(
    "facts",
    [
        {"valid_until": None},
        {"valid_until": date(2026, 11, 30)},
        {"valid_until": date.max},
        {"deactivated_on": TODAY},
        {"holds": (Hold(first=TODAY),)},
    ],
)
def test_nothing_is_queued_behind_a_pass_whose_end_is_not_known_or_past(facts: dict[str, object]) -> None:
    assert queue_behind([a_pass(**facts)], a_plan(), TODAY) is None


def test_only_a_chosen_start_is_asked_for() -> None:
    asking = [
        clock
        for clock in ValidityClock
        if asks_for_start(a_plan(terms=Terms(validity=Validity(clock=clock))))
    ]

    assert asking == [ValidityClock.CHOSEN]


def test_a_sale_far_away_or_over_already_is_refused() -> None:
    season = a_plan(terms=Terms(validity=Validity(clock=ValidityClock.FIXED, until=date(2026, 11, 30))))
    with pytest.raises(EndedBefore):
        check_start(season, Sale(PersonId(1), TODAY, NOON), TODAY)
    for far in (date(2020, 2, 29), date(9999, 12, 31)):
        with pytest.raises(DateOutOfRange):
            check_start(a_plan(), Sale(PersonId(1), far, NOON), TODAY)
    with pytest.raises(PlanRetired):
        sold(a_plan(retired_on=TODAY), Sale(PersonId(1), TODAY, NOON))


def test_a_person_is_known_by_card_accounts_and_phone() -> None:
    anna = Person(id=PersonId(3), name="Anna", phone="+4930123456")

    assert marks_of(anna, [TelegramId(8)]) == ("person:3", "account:8", "phone:+4930123456")
    assert marks_of(anna.model_copy(update={"phone": None}), []) == ("person:3",)
