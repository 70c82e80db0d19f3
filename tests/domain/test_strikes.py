"""Strikes count for a rolling while, and whoever has too many may book again when enough of them are over."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.house_rules import Strikes
from domain.strikes import first_counted, standing

TODAY = date(2026, 12, 4)
DAYS = st.lists(st.dates(TODAY - timedelta(days=120), TODAY + timedelta(days=3)), max_size=12)
RULES = st.builds(Strikes, most=st.integers(0, 5), days=st.integers(1, 90), blocks=st.booleans())


def test_a_strike_counts_on_its_own_day_and_no_longer_after_the_last() -> None:
    rule = Strikes(most=1, days=30, blocks=True)

    assert standing([TODAY], TODAY, rule).blocked_until == TODAY + timedelta(days=30)
    assert standing([TODAY], TODAY + timedelta(days=29), rule).count == 1
    assert standing([TODAY], TODAY + timedelta(days=30), rule).count == 0


def test_a_place_given_up_late_counts_before_its_day_has_come() -> None:
    assert standing([TODAY + timedelta(days=1)], TODAY, Strikes(most=1)).is_reached


def test_without_a_rule_nothing_is_too_many() -> None:
    now = standing([TODAY] * 9, TODAY, Strikes(most=0, blocks=True))

    assert (now.is_reached, now.blocked_until) == (False, None)


def test_a_window_that_reaches_behind_the_calendar_begins_with_it() -> None:
    assert first_counted(date(1, 1, 5), Strikes(days=365)) == date.min


@given(days=DAYS, rule=RULES)
def test_whoever_is_blocked_has_too_many_until_that_very_day(days: list[date], rule: Strikes) -> None:
    now = standing(days, TODAY, rule)

    assert now.count == sum(day > TODAY - timedelta(days=rule.days) for day in days)
    assert (now.blocked_until is not None) == (rule.blocks and now.is_reached)
    if now.blocked_until is not None:
        assert now.blocked_until > TODAY
        ahead = [day for day in days if day <= now.blocked_until]
        assert not standing(ahead, now.blocked_until, rule).is_reached or len(ahead) > now.count
        assert standing(days, now.blocked_until - timedelta(days=1), rule).is_reached


@given(days=DAYS, rule=RULES, more=st.dates(TODAY - timedelta(days=60), TODAY))
def test_one_more_never_ends_a_block_earlier(days: list[date], rule: Strikes, more: date) -> None:
    before, after = standing(days, TODAY, rule), standing([*days, more], TODAY, rule)

    assert after.count >= before.count
    if before.blocked_until is not None:
        assert after.blocked_until is not None and after.blocked_until >= before.blocked_until
