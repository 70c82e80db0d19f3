"""Making a plan: each answer is read, refused or followed by what is still missing."""

from contextlib import suppress
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis.strategies import lists, sampled_from, text, tuples

from domain.coverage import Coverage, Named
from domain.hours import typed_hours
from domain.ids import PersonId, PlanId
from domain.payment_types import clocks_for
from domain.plan_draft import PlanDraft, Step
from domain.plan_edits import draft_of, gone_to
from domain.planning import NO_MEMO, answered, priced
from domain.plans import AtEnd, PlanKind, ValidityClock, WhenEmpty
from domain.refusals import (
    ConvertsToItself,
    DateOutOfRange,
    NameNeeded,
    NotAChoice,
    NotANumber,
    NotASpan,
    NotHours,
    Refusal,
)
from domain.selling import Sale, granted, sold
from tests.domain.passes_at_hand import TODAY


def after(*lines: str, price: int | None = 8000) -> PlanDraft:
    """The draft after these answers; it is paid once, and has no memo."""
    draft = PlanDraft()
    for line in lines:
        draft = answered(draft, line, TODAY, month_may_lead=False)
        if draft.step is Step.PAYMENT:
            for each in ("one_time", NO_MEMO):
                draft = answered(draft, each, TODAY, month_may_lead=False)
            draft = priced(draft, price, "EUR")
    return draft


@pytest.mark.parametrize(
    ("lines", "steps"),
    [
        (("Ten", "count", "10", "sale", "3m"), "kind size clock length preview"),
        (("Days", "days", "5", "none"), "kind size clock preview"),
        (("All in", "unlimited", "fixed", "31.12.2026"), "kind clock until preview"),
        (("A month", "duration", "first_use", "1m", "30d"), "kind clock length activate preview"),
    ],
)
def test_each_kind_of_plan_asks_only_for_what_it_needs(lines: tuple[str, ...], steps: str) -> None:
    assert [after(*lines[: n + 1]).step for n in range(len(lines))] == steps.split()


def test_a_finished_plan_has_the_terms_that_were_answered() -> None:
    plan = after("Ten  boxing\n", "count", "10", "first_use", "10w", "2w", price=8050).plan("EUR")

    assert (plan.title, plan.price, plan.currency) == ("Ten boxing", 8050, "EUR")
    assert (plan.terms.kind, plan.terms.size) == (PlanKind.COUNT, 10)
    validity = plan.terms.validity
    assert (validity.clock, validity.count, validity.unit) == (ValidityClock.FIRST_USE, 10, "weeks")
    assert validity.activate_within_days == 14


def test_a_plan_without_a_price_has_no_currency_and_a_free_one_costs_nothing() -> None:
    unpriced, free = (after("Ten", "count", "10", "none", price=price).plan("EUR") for price in (None, 0))

    assert (unpriced.price, unpriced.currency) == (None, None)
    assert (free.price, free.currency) == (0, "EUR")


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
        priced(PlanDraft(), 80, "EUR")


def test_a_fixed_day_may_be_typed_as_a_span_from_today() -> None:
    assert after("Ten", "count", "10", "fixed", "+30d").until == date(2026, 12, 31)


def options(draft: PlanDraft, *answers: tuple[Step, str], choices: tuple[Named, ...] = ()) -> PlanDraft:
    """The draft after these options were gone to and answered."""
    for step, line in answers:
        draft = answered(gone_to(draft, step), line, TODAY, month_may_lead=False, choices=choices)
    return draft


def finished(*lines: str) -> PlanDraft:
    """A plan of ten sessions, or of what was answered, at its preview."""
    return after(*(lines or ("Ten", "count", "10", "sale", "3m")))


BOXING, YOGA, PILATES = (Named(id=n, name=name) for n, name in enumerate(("Boxing", "Yoga", "Pilates"), 1))


def test_all_five_clocks_are_offered_and_a_span_from_a_chosen_day_asks_for_its_length() -> None:
    assert set(clocks_for(PlanKind.COUNT)) == set(ValidityClock)
    assert after("Ten", "count", "10", "chosen").step is Step.LENGTH
    validity = finished("Ten", "count", "10", "chosen", "29d").plan("EUR").terms.validity
    assert validity.ends(date(2028, 2, 1)) == date(2028, 2, 29)


def test_things_are_covered_one_press_after_another_and_the_same_press_takes_them_away() -> None:
    known = (BOXING, YOGA, PILATES)
    on = (Step.SERVICES, "2"), (Step.SERVICES, "1"), (Step.SERVICES, "3"), (Step.SERVICES, "2")
    covered = options(finished(), *on, choices=known).plan("EUR").terms.coverage

    assert covered.services == (BOXING, PILATES)
    assert options(finished(), (Step.SERVICES, "1"), (Step.SERVICES, "any"), choices=known) != finished()
    anywhere = options(finished(), (Step.PLACES, "1"), (Step.PLACES, "any"), choices=known)
    assert anywhere.rest.coverage == Coverage()
    with pytest.raises(NotAChoice):
        options(finished(), (Step.COACHES, "9"), choices=known)


def test_what_is_no_longer_offered_can_still_be_taken_away() -> None:
    covered = options(finished(), (Step.SERVICES, "1"), choices=(BOXING,))

    assert options(covered, (Step.SERVICES, "1")).rest.coverage == Coverage()


def test_all_seven_weekdays_are_no_limit() -> None:
    six = options(finished(), *((Step.WEEKDAYS, str(day)) for day in (6, 4, 2, 0, 1, 3)))

    assert six.rest.coverage.weekdays == (0, 1, 2, 3, 4, 6)
    assert options(six, (Step.WEEKDAYS, "5")).rest.coverage == Coverage()
    with pytest.raises(NotAChoice):
        options(six, (Step.WEEKDAYS, "7"))


@pytest.mark.parametrize(
    ("typed", "opens", "closes"),
    [
        ("9-16", time(9), time(16)),
        ("09:00–16:30", time(9), time(16, 30)),
        ("9.15 — 12.00", time(9, 15), time(12)),
        ("9am-4pm", time(9), time(16)),
        ("12am-12pm", None, time(12)),
        ("17-", time(17), None),
        ("-9", None, time(9)),
        ("0-24", None, None),
        ("20-24:00", time(20), None),
    ],
)
def test_hours_are_read_as_people_write_them(typed: str, opens: time | None, closes: time | None) -> None:
    assert typed_hours(typed) == (opens, closes)


@pytest.mark.parametrize(
    "typed",
    ["", "-", "16-9", "9-9", "9", "9-25", "9:60-10", "24:01-", "0am-3pm", "13pm-14", "९-१६", "9-16-20"],
)
def test_what_are_no_hours_of_a_day_is_refused(typed: str) -> None:
    with pytest.raises(NotHours):
        options(finished(), (Step.HOURS, typed))


def test_caps_stand_side_by_side_one_for_each_period() -> None:
    capped = options(finished(), (Step.PER_MONTH, "8"), (Step.PER_DAY, "1"), (Step.PER_MONTH, "12"))

    assert [(cap.period, cap.most) for cap in capped.rest.caps] == [("day", 1), ("month", 12)]
    assert options(capped, (Step.PER_DAY, "any"), (Step.PER_MONTH, "any")).rest.caps == ()


@pytest.mark.parametrize(
    ("step", "typed"),
    [
        (Step.PER_WEEK, "0"),
        (Step.PER_WEEK, "-1"),
        (Step.PER_WEEK, "1.5"),
        (Step.PER_WEEK, "100"),
        (Step.PRIORITY, "10"),
        (Step.PRIORITY, "-10"),
        (Step.PRIORITY, "high"),
        (Step.HOLD, "0"),
        (Step.HOLD, "367"),
        (Step.HOLD, "99999999999999999999"),
        (Step.SIZE, "0"),
        (Step.SIZE, "-5"),
        (Step.SIZE, "1000"),
    ],
)
def test_a_number_that_does_not_fit_is_refused(step: Step, typed: str) -> None:
    with pytest.raises(NotANumber):
        options(finished(), (step, typed))


def test_an_activation_within_no_days_is_refused() -> None:
    with pytest.raises(NotASpan):
        after("Ten", "count", "10", "first_use", "3m", "0d")


def test_a_plan_may_let_sessions_be_owed_up_to_a_number() -> None:
    owing = options(finished(), (Step.EMPTY, "warn"), (Step.DEBT, "3")).plan("EUR").terms
    refusing = options(finished(), (Step.EMPTY, "debt"), (Step.EMPTY, "refuse")).plan("EUR").terms

    assert (owing.when_empty, owing.debt_limit) == (WhenEmpty.WARN, 3)
    assert (refusing.when_empty, refusing.debt_limit) == (WhenEmpty.REFUSE, 0)
    with pytest.raises(NotAChoice):
        options(finished("All", "unlimited", "none"), (Step.EMPTY, "debt"))
    with pytest.raises(NotAChoice):
        options(finished(), (Step.DEBT, "3"))


def test_a_client_may_hold_so_many_days_each_hold_of_at_least_some() -> None:
    held = options(finished(), (Step.HOLD, "4w"), (Step.LEAST, "7"), (Step.TIMES, "2")).rest.hold

    assert (held.days, held.least, held.times) == (28, 7, 2)
    with pytest.raises(NotANumber):
        options(finished(), (Step.HOLD, "14"), (Step.LEAST, "15"))
    shorter = options(finished(), (Step.HOLD, "14"), (Step.LEAST, "14"), (Step.HOLD, "7"))
    assert shorter.rest.hold.least == 7
    with pytest.raises(NotAChoice):
        options(finished(), (Step.TIMES, "2"))


def test_what_follows_fits_the_way_a_plan_ends() -> None:
    renewing = options(finished(), (Step.END, "renew"))
    assert renewing.plan("EUR").terms.at_end is AtEnd.RENEW
    assert options(renewing, (Step.OPTIONS, "intro")).plan("EUR").terms.at_end is AtEnd.NOTHING
    for lines in (("All", "unlimited", "none"), ("Ten", "count", "10", "fixed", "31.12.2026")):
        with pytest.raises(NotAChoice):
            options(finished(*lines), (Step.END, "renew"))
    assert options(finished("Ten", "count", "10", "none"), (Step.END, "renew")).rest.at_end is AtEnd.RENEW


def test_a_plan_turns_into_another_and_into_itself_only_by_renewing() -> None:
    plan = finished().plan("EUR").model_copy(update={"id": PlanId(2)})
    becoming = options(finished(), (Step.END, "convert"), (Step.NEXT, "1"), choices=(BOXING,))

    assert becoming.plan("EUR").terms.converts_to == 1
    with pytest.raises(ConvertsToItself):
        options(draft_of(plan), (Step.END, "convert"), (Step.NEXT, "2"), choices=(YOGA,))


def test_an_edited_plan_keeps_what_was_not_touched() -> None:
    plan = options(finished(), (Step.PER_WEEK, "3"), (Step.HOURS, "9-16")).plan("EUR")
    sold = plan.model_copy(update={"id": PlanId(7), "version": 4})

    assert draft_of(sold).plan("USD") == sold
    longer = answered(gone_to(draft_of(sold), Step.SIZE), "12", TODAY, month_may_lead=False)
    assert longer.step is Step.PREVIEW
    expected = sold.model_copy(update={"terms": sold.terms.model_copy(update={"size": 12})})
    assert longer.plan("EUR") == expected
    assert gone_to(draft_of(sold), Step.KIND) == draft_of(sold)


def test_back_from_a_validity_begun_anew_restores_the_one_that_is_sold() -> None:
    sold = finished().plan("EUR").model_copy(update={"id": PlanId(7)})
    begun = options(draft_of(sold), (Step.CLOCK, "first_use"))
    assert begun.step is Step.LENGTH

    assert gone_to(begun, Step.PREVIEW) == draft_of(sold)


@given(
    lists(
        sampled_from(
            ["", "Ten", "count", "10", "sale", "3m", "none", "days", "fixed", "30d", "any", "0", "one_time",
             "recurring", "instalments", "3", "-", "offer"]
        )
    )
)
def test_back_from_any_step_leads_to_the_beginning_in_the_end(lines: list[str]) -> None:
    draft = PlanDraft()
    for line in lines:
        with suppress(Refusal):
            draft = answered(draft, line, TODAY, month_may_lead=False)
    for _ in Step:
        draft = gone_to(draft, Step.PREVIEW)
    assert draft.step in (Step.TITLE, Step.PREVIEW)


@given(
    lists(
        tuples(sampled_from(list(Step)), text(alphabet="0123456789-:any renwcovtdb", max_size=6)), max_size=12
    )
)
def test_whatever_is_pressed_and_typed_the_plan_can_be_sold(tries: list[tuple[Step, str]]) -> None:
    draft = finished()
    for step, line in tries:
        with suppress(Refusal):
            draft = options(draft, (step, line), choices=(BOXING, YOGA))
    while draft.settled().step is not Step.PREVIEW:
        draft = draft.settled(count=1, until=TODAY, activate_within_days=1, size=1)
    plan = draft.plan("EUR")
    sale = Sale(PersonId(1), TODAY, datetime(2026, 12, 1, 9, tzinfo=UTC))

    assert draft_of(plan).plan("EUR") == plan
    assert sold(plan, sale).after(granted(plan)).free == (plan.terms.size or 0)


@pytest.mark.parametrize("line", ["0", "2.5", "-3", "1000", "ten"])
def test_whatever_is_wrong_about_a_size_the_same_numbers_are_asked_for(line: str) -> None:
    asked = after("Boxing", "count")
    with pytest.raises(NotANumber) as refused:
        answered(asked, line, date(2026, 12, 1), month_may_lead=False)
    assert (refused.value.least, refused.value.most) == (1, 999)
