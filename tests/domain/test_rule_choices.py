"""The owner's rules: what can be chosen, what can be typed, and what is out of bounds."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.house_rules import BookingRules, Strikes
from domain.policies import Policy
from domain.refusals import NoChange, NotAChoice, NotANumber, NotATime, Refusal
from domain.rule_choices import WAYS, Rule, Section, Unit, ruled, rules_of, typed_value, value_of

RULES = BookingRules()


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


def test_every_rule_is_in_one_section() -> None:
    assert sorted(rule for section in Section for rule in rules_of(section)) == sorted(Rule)


@given(rule=st.sampled_from(Rule), value=st.text("0123456789abcnoprw_,", max_size=24))
def test_whatever_a_button_carries_is_a_rule_within_bounds_or_refused(rule: Rule, value: str) -> None:
    try:
        after = ruled(RULES, rule, value)
    except Refusal:
        return
    assert BookingRules.model_validate_json(after.model_dump_json()) == after
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
    ],
)
def test_what_cannot_be_meant_is_refused(rule: Rule, line: str) -> None:
    with pytest.raises((NotANumber, NotATime, NotAChoice)):
        typed_value(rule, line)


def test_more_than_four_reminders_are_refused() -> None:
    with pytest.raises(NotAChoice):
        ruled(RULES, Rule.REMINDERS, "48,24,12,4,2")


def test_a_rule_of_the_policy_changes_nothing_else() -> None:
    after = ruled(ruled(RULES, Rule.CUTOFF, "24"), Rule.BLOCKS, "1")

    assert after.policy == Policy(cutoff=24 * 60)
    assert after.strikes == Strikes(blocks=True)
    assert ruled(after, Rule.COACH_LIST, "0715").coach_list_at == time(7, 15)
