"""What a deduction takes, why it cannot, and which day a late entry means."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.holds import Hold
from domain.ids import PassId, PersonId
from domain.occasions import Occasion, Uses
from domain.passes import Pass
from domain.plans import PlanKind, Terms, WhenEmpty
from domain.refusals import (
    AmbiguousDate,
    DebtLimitReached,
    InTheFuture,
    NotAVisitDay,
    NothingFree,
    PassDeactivated,
    PassExpired,
    PassNotStarted,
    PassOnHold,
    Refusal,
    TooLongAgo,
)
from domain.visits import (
    Move,
    asks_before_owing,
    check_entry_day,
    deduction,
    move,
    offered,
    typed_entry_day,
)

TODAY = date(2026, 12, 1)


def pass_with(**facts: object) -> Pass:
    kept = {
        "id": PassId(1),
        "client_id": PersonId(1),
        "title": "10 sessions",
        "total": 10,
        "valid_from": date(2026, 11, 1),
        "valid_until": date(2026, 12, 31),
        "sold_at": datetime(2026, 11, 1, tzinfo=UTC),
    }
    return Pass.model_validate(kept | facts)


@pytest.mark.parametrize(
    ("facts", "taken"),
    [
        ({}, Move.FREE),
        ({"unlimited": True, "total": 0}, Move.UNLIMITED),
        ({"used": 6, "expired": 4, "expiry_recorded": True}, Move.EXPIRED),
        ({"used": 10, "debt_limit": 2, "terms": Terms(when_empty=WhenEmpty.DEBT)}, Move.OWED),
    ],
)
def test_an_offer_says_what_the_deduction_takes(facts: dict[str, object], taken: Move) -> None:
    offer = offered(pass_with(**facts), Occasion(TODAY))
    assert offer.after is not None
    assert move(offer.pass_, offer.after) is taken


def test_a_day_pass_takes_nothing_for_the_second_visit_of_a_day_even_when_it_was_the_last_day() -> None:
    pass_ = pass_with(used=10, terms=Terms(kind=PlanKind.DAYS))
    again = offered(pass_, Occasion(TODAY), Uses((TODAY,)))
    assert again.after is not None
    assert move(pass_, again.after) is Move.NOTHING
    assert isinstance(offered(pass_, Occasion(TODAY)).refusal, NothingFree)


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"valid_until": date(2026, 11, 30)}, PassExpired),
        ({"valid_from": date(2026, 12, 2)}, PassNotStarted),
        ({"holds": (Hold(first=date(2026, 12, 1)),)}, PassOnHold),
        ({"deactivated_on": date(2026, 12, 1)}, PassDeactivated),
        ({"used": 10}, NothingFree),
        ({"used": 8, "booked": 2}, NothingFree),
        ({"used": 12, "debt_limit": 2, "terms": Terms(when_empty=WhenEmpty.DEBT)}, DebtLimitReached),
    ],
)
def test_an_offer_is_refused_for_the_reason_the_deduction_gives(
    facts: dict[str, object], reason: type[Refusal]
) -> None:
    pass_ = pass_with(**facts)
    assert isinstance(offered(pass_, Occasion(TODAY)).refusal, reason)
    with pytest.raises(reason):
        deduction(pass_, Occasion(TODAY))


def test_only_a_plan_that_warns_asks_before_a_session_is_owed() -> None:
    for when_empty, asks in ((WhenEmpty.WARN, True), (WhenEmpty.DEBT, False)):
        pass_ = pass_with(used=10, debt_limit=1, terms=Terms(when_empty=when_empty))
        after = pass_.after(deduction(pass_, Occasion(TODAY)))
        assert asks_before_owing(pass_, after) is asks
    free = pass_with(used=9, debt_limit=1, terms=Terms(when_empty=WhenEmpty.WARN))
    assert not asks_before_owing(free, free.after(deduction(free, Occasion(TODAY))))


@given(st.integers(-30, 30), st.integers(0, 30))
def test_a_visit_is_entered_for_today_or_within_the_limit(back: int, limit: int) -> None:
    day = TODAY - timedelta(days=back)
    if 0 <= back <= limit:
        check_entry_day(day, TODAY, limit)
        return
    with pytest.raises(InTheFuture if back < 0 else TooLongAgo):
        check_entry_day(day, TODAY, limit)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("30.11.2026", date(2026, 11, 30)),
        ("2026-11-30", date(2026, 11, 30)),
        ("30.11.", date(2026, 11, 30)),
        ("30.11", date(2026, 11, 30)),
        (" 1. 12. ", date(2026, 12, 1)),
        ("2.12.", date(2025, 12, 2)),
        ("30/11", date(2026, 11, 30)),
        ("29.2.2028", date(2028, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_latest_such_day(typed: str, day: date) -> None:
    assert typed_entry_day(typed, TODAY, month_may_lead=False) == day


@pytest.mark.parametrize("typed", ["", "yesterday", "31.11.", "0.1.", "+3d", "30.11.12345", "99999999"])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(NotAVisitDay):
        typed_entry_day(typed, TODAY, month_may_lead=False)


def test_where_the_month_may_lead_an_unclear_day_is_asked_about() -> None:
    assert typed_entry_day("11/30", TODAY, month_may_lead=True) == date(2026, 11, 30)
    with pytest.raises(AmbiguousDate):
        typed_entry_day("11/10", TODAY, month_may_lead=True)


def test_a_leap_day_can_be_entered_the_day_after() -> None:
    assert typed_entry_day("29.2.", date(2028, 3, 1), month_may_lead=False) == date(2028, 2, 29)
