"""The rules of selling as buttons carry them and as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.refusals import NoChange, NotAChoice, NotANumber, NoteTooLong, Refusal
from domain.selling_choices import LATEST, MOST_TIMES, SellingRule, ruled, typed_value, value_of
from domain.selling_rules import SellingRules, Unpaid

RULES = SellingRules(pay_note="Ask Nora")


@pytest.mark.parametrize("rule", list(SellingRule))
def test_every_value_that_is_offered_holds_once_it_is_chosen(rule: SellingRule) -> None:
    for value in rule.quick:
        if value == value_of(RULES, rule):
            with pytest.raises(NoChange):
                ruled(RULES, rule, value)
        else:
            assert value_of(ruled(RULES, rule, value), rule) == value


@given(days=st.lists(st.integers(0, LATEST), min_size=1, max_size=MOST_TIMES))
def test_days_are_typed_in_any_order_and_kept_once_each(days: list[int]) -> None:
    value = typed_value(SellingRule.ASK_DAYS, " ; ".join(str(day) for day in days))

    assert [int(day) for day in value.split(",")] == sorted(set(days))
    if value != value_of(RULES, SellingRule.ASK_DAYS):
        assert value_of(ruled(RULES, SellingRule.ASK_DAYS, value), SellingRule.ASK_DAYS) == value


@pytest.mark.parametrize("line", ["", "-1", "61", "1.5", "soon", "1,2,3,4,5,6,7", "99999999999"])
def test_other_days_are_refused(line: str) -> None:
    with pytest.raises((NotAChoice, NotANumber)):
        typed_value(SellingRule.ASK_DAYS, line)


@pytest.mark.parametrize("value", ["3,0", "0,0", "0,61", "a", "0,1,2,3,4,5,6", ",", "works"])
def test_a_forged_button_sets_nothing_that_cannot_be_typed(value: str) -> None:
    with pytest.raises(Refusal):
        ruled(RULES, SellingRule.ASK_DAYS, value)
    with pytest.raises(NotAChoice):
        ruled(RULES, SellingRule.CREDIT, value)


def test_a_note_keeps_its_lines_and_says_something() -> None:
    typed = typed_value(SellingRule.NOTE, "  IBAN DE12 \n\n\u202eor   at the desk\t")

    assert typed == "IBAN DE12\nor at the desk"
    assert ruled(RULES, SellingRule.NOTE, typed).pay_note == typed
    assert ruled(RULES, SellingRule.NOTE, "").pay_note is None
    for wrong in ("", "   ", "…"):
        with pytest.raises(NotAChoice):
            typed_value(SellingRule.NOTE, wrong)
    with pytest.raises(NoteTooLong):
        typed_value(SellingRule.NOTE, "x" * 301)


def test_only_what_is_typed_can_be_typed() -> None:
    with pytest.raises(NotAChoice):
        typed_value(SellingRule.UNPAID, Unpaid.PAID)
