"""A month adds up whatever has happened in it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.ledger import Effect, EntryKind
from domain.reconciling import Flow, Line, Origin, first_of_month, month, month_after, month_before
from domain.retyped import Written, kept, turns

FIRST = date(2026, 11, 1)
NUMBERS = st.integers(-999, 999)
EFFECTS = st.builds(Effect, total=NUMBERS, used=NUMBERS, booked=NUMBERS, expired=NUMBERS, withdrawn=NUMBERS)
FLOWS = st.lists(
    st.builds(
        Flow,
        kind=st.sampled_from(EntryKind),
        origin=st.sampled_from(Origin),
        effect=EFFECTS,
        used_before=st.booleans(),
    )
)


@given(closing=NUMBERS, flows=FLOWS)
def test_the_opening_and_every_line_make_the_closing_and_nothing_goes_unnamed(
    closing: int, flows: list[Flow]
) -> None:
    found = month(FIRST, closing, 0, flows, 0)
    moved = sum(flow.effect.free + flow.effect.booked for flow in flows)

    assert found.closing == closing
    assert sum(found.lines.values()) == moved == found.closing - found.opening


@given(total=st.integers(1, 99), origin=st.sampled_from(Origin))
def test_a_sale_stands_in_the_line_of_its_origin(total: int, origin: Origin) -> None:
    flow = Flow(EntryKind.GRANT, origin, Effect(total=total))

    assert month(FIRST, total, 0, [flow], 0).lines == {Line(origin): total}


def test_a_booking_moves_nothing_that_is_left() -> None:
    flows = [Flow(EntryKind.RESERVE, Origin.SOLD, Effect(booked=3))]

    assert month(FIRST, 5, 3, flows, 0).lines == {}


def test_a_visit_on_an_expired_session_is_used_and_no_longer_expired() -> None:
    flows = [Flow(EntryKind.CONSUME, Origin.SOLD, Effect(used=1, expired=-1))]

    assert month(FIRST, 0, 0, flows, 0).lines == {Line.USED: -1, Line.EXPIRED: 1}


@given(day=st.dates(date(2, 1, 1), date(9998, 12, 31)))
def test_the_months_follow_each_other(day: date) -> None:
    first = first_of_month(day)

    assert month_before(month_after(first)) == first == month_after(month_before(first))


LATER = datetime(2026, 11, 1, tzinfo=UTC)
WRITTEN = st.builds(
    Written,
    at=st.integers(0, 120).map(lambda days: LATER + timedelta(days=days)),
    flow=st.builds(
        Flow, st.sampled_from(EntryKind), st.sampled_from(Origin), EFFECTS, used_before=st.booleans()
    ),
)


@st.composite
def ledgers(draw: st.DrawFn) -> list[Written]:
    """The entries of a pass in their order, some of which make it unlimited or counted."""
    entries = sorted(draw(st.lists(WRITTEN, max_size=12)), key=lambda each: each.at)
    unlimited = draw(st.booleans())
    for at in range(len(entries)):
        if draw(st.integers(0, 3)) == 0:
            entries[at] = replace(entries[at], turned=(not unlimited, unlimited))
            unlimited = not unlimited
    return entries


@given(passes=st.lists(ledgers(), max_size=4))
def test_what_came_less_what_was_used_expired_and_withdrawn_is_what_is_held_at_each_months_end(
    passes: list[list[Written]],
) -> None:
    opening = 0
    for since, until in pairwise([LATER + timedelta(days=days) for days in (0, 30, 61, 92, 121)]):
        found = [turn for history in passes for turn in turns(history, since, until)]
        held = [kept(history, until) for history in passes]
        told = month(
            FIRST,
            closing=sum(each.remaining for each in held),
            booked=sum(each.booked for each in held),
            flows=[turn.flow for turn in found if not turn.is_unlimited],
            unlimited_visits=0,
        )

        assert told.opening == opening
        taken = (Line.USED, Line.FORFEITED, Line.EXPIRED, Line.REVIVED, Line.WITHDRAWN)
        came = sum(number for line, number in told.lines.items() if line not in taken)
        went = -sum(told.lines.get(line, 0) for line in taken)
        assert opening + came - went == told.closing
        opening = told.closing
