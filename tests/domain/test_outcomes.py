"""What ending a booking comes to: by the instant, by the policy, and for every kind of pass."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.bookings import Booking, BookingState, reserved
from domain.calendar import StudioCalendar
from domain.ids import BookingId, EntryId, PersonId, SessionId
from domain.ledger import Draft, Entry, EntryKind
from domain.occasions import Occasion, Uses
from domain.outcomes import Outcome, cancelled_at, ended_as
from domain.passes import Pass
from domain.plans import Terms
from domain.policies import Costs, Policy, in_time_until
from domain.refusals import SessionBegun
from domain.undoing import reversal
from tests.domain.passes_at_hand import a_pass, first_use_pass

STARTS = datetime(2026, 12, 4, 17, tzinfo=UTC)
DAY = date(2026, 12, 4)
POLICIES = st.builds(
    Policy,
    cutoff=st.integers(0, 48 * 60),
    grace=st.integers(0, 120),
    late_cancel=st.booleans(),
    no_show=st.booleans(),
)


def booking(policy: Policy = Policy(), *, ahead: timedelta = timedelta(days=9), **facts: object) -> Booking:  # noqa: B008
    """A booking made so long before its session."""
    made = Booking(
        id=BookingId(1),
        session_id=SessionId(1),
        client_id=PersonId(1),
        starts_at=STARTS,
        day=DAY,
        minutes=60,
        policy=policy,
        free_until=in_time_until(policy, STARTS, STARTS - ahead),
    )
    return made.model_copy(update=facts)


@given(policy=POLICIES, ahead=st.integers(1, 72 * 60), before=st.integers(0, 72 * 60))
def test_cancelling_costs_only_behind_what_was_promised(policy: Policy, ahead: int, before: int) -> None:
    booked_at, cutoff = STARTS - timedelta(minutes=ahead), STARTS - timedelta(minutes=policy.cutoff)
    now = max(booked_at, STARTS - timedelta(minutes=before))
    booked = booking(policy, ahead=timedelta(minutes=ahead))
    if now >= STARTS:
        with pytest.raises(SessionBegun):
            cancelled_at(booked, now)
        return

    outcome = cancelled_at(booked, now)

    last = cutoff if booked_at <= cutoff else booked_at + timedelta(minutes=policy.grace)
    assert outcome.is_late is (now > last)
    assert outcome.costs is (outcome.is_late and policy.late_cancel)


def test_exactly_at_the_cut_off_is_in_time_and_a_moment_later_is_not() -> None:
    at = STARTS - timedelta(hours=12)

    assert not cancelled_at(booking(), at).is_late
    assert cancelled_at(booking(), at + timedelta(microseconds=1)).is_late


@pytest.mark.parametrize("state", [BookingState.WAITLISTED, BookingState.OFFERED])
def test_whoever_only_waits_owes_nothing_until_it_begins(state: BookingState) -> None:
    waiting = booking(state=state)

    assert cancelled_at(waiting, STARTS - timedelta(seconds=1)) == Outcome(BookingState.CANCELLED)
    with pytest.raises(SessionBegun):
        cancelled_at(waiting, STARTS)


@pytest.mark.parametrize("night", [date(2026, 10, 25), date(2027, 3, 28)])
def test_the_hours_of_the_cut_off_are_counted_through_a_night_in_which_the_clock_changes(night: date) -> None:
    starts = StudioCalendar(ZoneInfo("Europe/Berlin")).at(night, time(10))

    assert starts - in_time_until(Policy(), starts, starts - timedelta(days=3)) == timedelta(hours=12)


@pytest.mark.parametrize("costs", Costs)
def test_what_costs_is_set_and_read_alike(costs: Costs) -> None:
    policy = Policy().costing(costs)

    assert policy.costs is costs
    assert (policy.late_cancel, policy.no_show) == (
        costs in (Costs.BOTH, Costs.LATE),
        costs in (Costs.BOTH, Costs.MISSED),
    )


@pytest.mark.parametrize("state", [BookingState.LATE_CANCELLED, BookingState.NO_SHOW])
@pytest.mark.parametrize("costs", [True, False])
def test_an_unpaid_place_stays_owed_where_it_would_have_cost(state: BookingState, costs: bool) -> None:
    policy = Policy(late_cancel=costs, no_show=costs)

    assert booking(policy, state=state).is_unpaid is costs
    assert ended_as(booking(policy), state).costs is costs


def passes() -> st.SearchStrategy[Pass]:
    """A pass of each kind with something free."""
    days = Terms.model_validate({"kind": "days", "size": 5})
    return st.sampled_from(
        [
            a_pass(),
            a_pass(terms=days, total=5),
            a_pass(unlimited=True, total=0, terms=Terms.model_validate({"kind": "unlimited"})),
            first_use_pass(),
        ]
    )


def entry(draft: Draft, pass_: Pass) -> Entry:
    """The draft as it would be read back."""
    return Entry(
        id=EntryId(pass_.version),
        pass_id=pass_.id,
        client_id=pass_.client_id,
        kind=draft.kind,
        effect=draft.effect,
        changed=draft.changed,
        session_on=draft.session_on,
        at=STARTS,
        booking_id=draft.booking_id,
        version=pass_.version,
    )


@given(pass_=passes(), states=st.lists(st.sampled_from(BookingState), max_size=5), others=st.integers(0, 2))
def test_any_end_is_taken_back_to_the_very_pass_that_had_reserved(
    pass_: Pass, states: list[BookingState], others: int
) -> None:
    uses = Uses(visits=(DAY,) * others) if pass_.terms.kind == "days" else Uses()
    live = pass_.after(reserved(pass_, Occasion(DAY), uses))
    for state in states:
        outcome = ended_as(booking(), state)
        draft = outcome.draft(live, booking(), uses)
        ended = live.after(draft)
        assert ended.booked == live.booked - (0 if others and pass_.terms.kind == "days" else 1)
        if outcome.costs:
            assert draft.kind is EntryKind.FORFEIT
            assert ended.free == live.free
        back = ended.after(reversal(ended, entry(draft, ended), uses.visits, uses.bookings))
        assert back.model_copy(update={"version": live.version}) == live
