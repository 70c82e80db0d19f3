"""The owner's rules: what can be chosen, what can be typed, and what is out of bounds."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.house_rules import Strikes
from domain.policies import Policy
from domain.refusals import NoChange, NotAChoice, NotANumber, NotATime, NoteTooLong, Refusal
from domain.rule_choices import MOST_OF, WAYS, Rule, Section, Unit, named, rules_of
from domain.rule_values import ruled, typed_value, value_of
from domain.selling_rules import SellingRules
from domain.studio import Rules

RULES = Rules(selling=SellingRules(pay_note="Ask Nora"))


@pytest.mark.parametrize("rule", Rule)
def test_every_quick_choice_can_be_made_and_is_then_what_holds(rule: Rule) -> None:
    for value in WAYS[rule].quick:
        if value == value_of(RULES, rule):
            with pytest.raises(NoChange):
                ruled(RULES, rule, value)
            continue
        after = ruled(RULES, rule, value)
        assert value_of(after, rule) == value
        assert ruled(after, rule, value_of(RULES, rule)) == RULES


def test_every_rule_is_in_one_section_and_known_by_the_name_of_its_changes() -> None:
    assert sorted(rule for section in Section for rule in rules_of(section)) == sorted(Rule)
    assert [named(WAYS[rule].name) for rule in Rule] == list(Rule)
    assert named("selling.gone") is None


@given(rule=st.sampled_from(Rule), value=st.text("0123456789abcnoprw_,", max_size=24))
def test_whatever_a_button_carries_is_a_rule_within_bounds_or_refused(rule: Rule, value: str) -> None:
    try:
        after = ruled(RULES, rule, value)
    except Refusal:
        return
    assert Rules.model_validate_json(after.model_dump_json()) == after
    least, most = WAYS[rule].bounds
    if WAYS[rule].unit in (Unit.DAYS, Unit.HOURS, Unit.MINUTES, Unit.TIMES):
        assert least <= int(value_of(after, rule)) <= most


@pytest.mark.parametrize(
    ("rule", "line", "value"),
    [
        (Rule.CUTOFF, " 18 ", "18"),
        (Rule.CUTOFF, "0", "0"),
        (Rule.REMINDERS, "2 36", "36,2"),
        (Rule.REMINDERS, "12, 2; 2", "12,2"),
        (Rule.REMINDERS, "0", ""),
        (Rule.COACH_LIST, "7:30 pm", "1930"),
        (Rule.MOST, "50", "50"),
        (Rule.ASK_DAYS, " 7 ; 0,60 7", "0,7,60"),
        (Rule.ASK_DAYS, "0", "0"),
        (Rule.NOTE, "  IBAN DE12 \n\n\u202eor   at the desk\t", "IBAN DE12\nor at the desk"),
    ],
)
def test_a_value_is_typed(rule: Rule, line: str, value: str) -> None:
    assert typed_value(rule, line) == value
    assert value_of(ruled(RULES, rule, value), rule) == value


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        (Rule.CUTOFF, "-1"),
        (Rule.CUTOFF, "337"),
        (Rule.CUTOFF, "1.5"),
        (Rule.CUTOFF, "half"),
        (Rule.OPENS, "0"),
        (Rule.OPENS, "366"),
        (Rule.OPENS, "9" * 30),
        (Rule.REMINDERS, "24, x"),
        (Rule.REMINDERS, "0, 2"),
        (Rule.COACH_LIST, "25:00"),
        (Rule.LATE_CANCEL, "1"),
        (Rule.UNPAID, "paid"),
        *((Rule.ASK_DAYS, line) for line in ("", "-1", "61", "1.5", "soon", "1,2,3,4,5,6,7")),
        *((Rule.NOTE, line) for line in ("", "   ", "…", "x" * 301)),
    ],
)
def test_what_cannot_be_meant_is_refused(rule: Rule, line: str) -> None:
    with pytest.raises((NotANumber, NotATime, NotAChoice, NoteTooLong)):
        typed_value(rule, line)


@pytest.mark.parametrize(
    ("rule", "values"),
    [
        (Rule.REMINDERS, ["48,24,12,4,2", "2,24", "24,24", "0", "a", ","]),
        (Rule.ASK_DAYS, ["3,0", "0,0", "0,61", "a", "0,1,2,3,4,5,6", ",", "works"]),
        (Rule.CREDIT, ["3,0", "works", ""]),
    ],
)
def test_a_forged_button_sets_nothing_that_cannot_be_typed(rule: Rule, values: list[str]) -> None:
    for value in values:
        with pytest.raises(Refusal):
            ruled(RULES, rule, value)


@given(days=st.lists(st.integers(0, 60), min_size=1, max_size=MOST_OF[Unit.AFTER]))
def test_days_are_typed_in_any_order_and_kept_once_each(days: list[int]) -> None:
    value = typed_value(Rule.ASK_DAYS, " ; ".join(str(day) for day in days))

    assert [int(day) for day in value.split(",")] == sorted(set(days))
    if value != value_of(RULES, Rule.ASK_DAYS):
        assert value_of(ruled(RULES, Rule.ASK_DAYS, value), Rule.ASK_DAYS) == value


def test_a_note_is_taken_away_by_a_button() -> None:
    assert ruled(RULES, Rule.NOTE, "").selling.pay_note is None


def test_a_rule_of_the_policy_changes_nothing_else() -> None:
    after = ruled(ruled(RULES, Rule.CUTOFF, "24"), Rule.BLOCKS, "1")

    assert after.booking.policy == Policy(cutoff=24 * 60)
    assert after.booking.strikes == Strikes(blocks=True)
    assert after.selling == RULES.selling
    assert ruled(after, Rule.COACH_LIST, "0715").booking.coach_list_at == time(7, 15)
