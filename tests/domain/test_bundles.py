"""Bundles: prices that add up, and the earlier of two ends."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.bundles import Bundle, PlanItem, as_sold, shares
from domain.bundling import BundleDraft, BundleStep, answered, chosen, priced
from domain.calendar import Unit
from domain.ids import BundleId, PersonId, PlanId
from domain.plans import Plan, Terms, Validity, ValidityClock
from domain.refusals import DateOutOfRange, NameNeeded, NotAChoice, NotADate, NotASpan, Refusal
from domain.selling import Sale, sold
from tests.domain.passes_at_hand import NOON, TODAY


def a_plan(price: int | None = None, **validity: object) -> Plan:
    """A plan of ten sessions."""
    terms = Terms(size=10, validity=Validity.model_validate(validity))
    return Plan(id=PlanId(1), title="Ten", terms=terms, price=price)


def a_bundle(**facts: object) -> Bundle:
    """A bundle of one pass."""
    return Bundle.model_validate({"id": BundleId(1), "title": "Start", "plans": [{"plan_id": 1}]} | facts)


@given(
    st.integers(0, 10**9),
    st.lists(st.one_of(st.none(), st.integers(0, 10**7)), min_size=1, max_size=10),
)
def test_shares_add_up_to_the_price_and_none_is_negative(price: int, prices: list[int | None]) -> None:
    parts = shares(price, [a_plan(each) for each in prices])

    numbers = [part for part in parts if part is not None]
    assert sum(numbers) == price and min(numbers) >= 0 and len(numbers) == len(prices)


def test_shares_follow_the_plans_own_prices() -> None:
    assert shares(100, [a_plan(3000), a_plan(1000)]) == [75, 25]
    assert shares(100, [a_plan(), a_plan(), a_plan()]) == [34, 33, 33]
    assert shares(None, [a_plan(5), a_plan()]) == [None, None]
    assert shares(1000, [a_plan(0), a_plan(3), a_plan(3), a_plan(3)]) == [0, 334, 333, 333]


@pytest.mark.parametrize(
    ("plan", "bundle", "ends"),
    [
        ({"clock": "sale", "count": 1, "unit": "months"}, {"clock": "sale", "count": 3}, date(2026, 12, 31)),
        ({"clock": "sale", "count": 6, "unit": "months"}, {"clock": "sale", "count": 3}, date(2027, 2, 28)),
        ({"clock": "none"}, {"clock": "fixed", "until": "2027-01-15"}, date(2027, 1, 15)),
        ({"clock": "fixed", "until": "2026-12-20"}, {"clock": "sale", "count": 3}, date(2026, 12, 20)),
        ({"clock": "none"}, None, None),
    ],
)
def test_the_earlier_of_the_bundles_and_the_plans_end_wins(
    plan: dict[str, object], bundle: dict[str, object] | None, ends: date | None
) -> None:
    [within] = as_sold(a_bundle(validity=bundle), [a_plan(**plan)], TODAY)

    assert sold(within, Sale(PersonId(1), TODAY, NOON)).valid_until == ends


def test_a_first_visit_cannot_outlive_the_bundle() -> None:
    first_use = {"clock": "first_use", "count": 30, "unit": "days", "activate_within_days": 300}
    bundle = a_bundle(validity={"clock": "fixed", "until": "2027-01-15"})
    [within] = as_sold(bundle, [a_plan(**first_use)], TODAY)

    pass_ = sold(within, Sale(PersonId(1), TODAY, NOON))

    assert pass_.activate_by == date(2027, 1, 15)
    assert pass_.terms.validity.ends(date(2026, 12, 10)) == date(2027, 1, 8)
    assert pass_.terms.validity.ends(date(2027, 1, 10)) == date(2027, 1, 15)


def test_a_bundle_past_the_end_of_the_calendar_is_refused() -> None:
    with pytest.raises(DateOutOfRange):
        a_bundle(validity={"clock": "sale", "count": 3}).ends(date(9999, 12, 1))


def test_a_bundle_is_made_answer_by_answer() -> None:
    draft = BundleDraft()
    steps = []
    for line in ("Start", "gloves, a towel", "sale", "3m"):
        steps.append(draft.step)
        draft = answered(draft, line, TODAY, month_may_lead=False)
        if draft.step is BundleStep.PLANS:
            draft = chosen(chosen(draft, "+7", [PlanId(7)]), "+7", [PlanId(7)])
            draft = chosen(draft, "done", [])
    bundle = priced(draft, 9900).bundle("EUR")

    assert steps == [BundleStep.TITLE, BundleStep.OTHERS, BundleStep.CLOCK, BundleStep.LENGTH]
    assert bundle.plans == (PlanItem(plan_id=PlanId(7), count=2),)
    assert bundle.summary == "Start · gloves, a towel"
    assert bundle.validity == Validity(clock=ValidityClock.SALE, count=3, unit=Unit.MONTHS)


@pytest.mark.parametrize("choice", ["done", "+8", "-7", "+", "7", "+٣", "+-7", ">x", "", "+7.5"])
def test_what_is_no_choice_changes_nothing(choice: str) -> None:
    with pytest.raises(NotAChoice):
        chosen(BundleDraft(title="Start"), choice, [PlanId(7)])


def test_an_eleventh_pass_does_not_fit() -> None:
    draft = BundleDraft(title="Start")
    for _ in range(10):
        draft = chosen(draft, "+7", [PlanId(7)])

    with pytest.raises(NotAChoice):
        chosen(draft, "+7", [PlanId(7)])
    assert chosen(draft, "-7", []).passes == 9


@pytest.mark.parametrize(
    ("facts", "line", "refusal"),
    [
        ({}, "", NameNeeded),
        ({}, "x" * 65, NameNeeded),
        ({"title": "S", "is_chosen": True}, " , ,", NameNeeded),
        ({"title": "S", "is_chosen": True, "others": ()}, "first_use", NotAChoice),
        ({"title": "S", "is_chosen": True, "others": (), "clock": "sale"}, "0d", NotASpan),
        ({"title": "S", "is_chosen": True, "others": (), "clock": "fixed"}, "30.11.2026", DateOutOfRange),
        ({"title": "S", "is_chosen": True, "others": (), "clock": "fixed"}, "29.02.2027", NotADate),
        ({"title": "S", "is_chosen": True, "others": (), "clock": "fixed"}, "31.12.9999", DateOutOfRange),
    ],
)
def test_a_wrong_answer_is_refused_with_its_reason(
    facts: dict[str, object], line: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        answered(BundleDraft.model_validate(facts), line, TODAY, month_may_lead=False)
