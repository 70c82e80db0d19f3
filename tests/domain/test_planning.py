"""Making a plan: each answer is read, refused or followed by what is still missing."""

from datetime import date

import pytest

from domain.plan_draft import PlanDraft, Step
from domain.planning import answered, clocks_for, priced
from domain.plans import PlanKind, ValidityClock
from domain.refusals import DateOutOfRange, NameNeeded, NotAChoice, NotANumber, NotASpan, Refusal
from tests.domain.passes_at_hand import TODAY


def after(*lines: str) -> PlanDraft:
    """The draft after these answers."""
    draft = PlanDraft()
    for line in lines:
        draft = answered(draft, line, TODAY, month_may_lead=False)
    return draft


@pytest.mark.parametrize(
    ("lines", "steps"),
    [
        (("Ten", "count", "10", "sale", "3m"), "kind size clock length price"),
        (("Days", "days", "5", "none"), "kind size clock price"),
        (("All in", "unlimited", "fixed", "31.12.2026"), "kind clock until price"),
        (("A month", "duration", "first_use", "1m", "30d"), "kind clock length activate price"),
    ],
)
def test_each_kind_of_plan_asks_only_for_what_it_needs(lines: tuple[str, ...], steps: str) -> None:
    assert [after(*lines[: n + 1]).step for n in range(len(lines))] == steps.split()
    assert priced(after(*lines), 8000).step is Step.PREVIEW


def test_a_finished_plan_has_the_terms_that_were_answered() -> None:
    plan = priced(after("Ten  boxing\n", "count", "10", "first_use", "10w", "2w"), 8050).plan("EUR")

    assert (plan.title, plan.price, plan.currency) == ("Ten boxing", 8050, "EUR")
    assert (plan.terms.kind, plan.terms.size) == (PlanKind.COUNT, 10)
    validity = plan.terms.validity
    assert (validity.clock, validity.count, validity.unit) == (ValidityClock.FIRST_USE, 10, "weeks")
    assert validity.activate_within_days == 14


def test_a_plan_without_a_price_has_no_currency_and_a_free_one_costs_nothing() -> None:
    draft = after("Ten", "count", "10", "none")

    assert (priced(draft, None).plan("EUR").price, priced(draft, None).plan("EUR").currency) == (None, None)
    assert (priced(draft, 0).plan("EUR").price, priced(draft, 0).plan("EUR").currency) == (0, "EUR")


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        (("",), NameNeeded),
        (("x" * 65,), NameNeeded),
        (("Ten", "weekly"), NotAChoice),
        (("Ten", "count", "0"), NotANumber),
        (("Ten", "count", "1000"), NotANumber),
        (("Ten", "count", "+5"), NotANumber),
        (("Ten", "count", "१०"), NotANumber),
        (("Ten", "count", "10", "sale", "3"), NotASpan),
        (("Ten", "count", "10", "sale", "0m"), NotASpan),
        (("Ten", "count", "10", "fixed", "30.11.2026"), DateOutOfRange),
        (("Ten", "count", "10", "fixed", "1.1.9999"), DateOutOfRange),
        (("Ten", "count", "10", "none", "80"), NotAChoice),
        (("Month", "duration", "none"), NotAChoice),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(lines: tuple[str, ...], refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        after(*lines)


def test_a_plan_for_a_span_of_time_must_end() -> None:
    assert ValidityClock.NONE not in clocks_for(PlanKind.DURATION)
    assert ValidityClock.NONE in clocks_for(PlanKind.UNLIMITED)


def test_a_price_is_not_an_answer_to_another_step() -> None:
    with pytest.raises(NotAChoice):
        priced(PlanDraft(), 80)


def test_a_fixed_day_may_be_typed_as_a_span_from_today() -> None:
    assert after("Ten", "count", "10", "fixed", "+30d").until == date(2026, 12, 31)
