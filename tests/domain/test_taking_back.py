"""Whatever was done to a pass, it can be taken back: all of it backwards, and visits in any order."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.adjusting import Change, Wish, adjustment
from domain.expiring import redating
from domain.ids import EntryId
from domain.ledger import Draft, Effect, Entry, EntryKind
from domain.occasions import Occasion, Uses
from domain.passes import Pass, PassState
from domain.refusals import Refusal
from domain.undoing import reversal
from domain.visits import deduction
from tests.domain.passes_at_hand import TODAY, Life
from tests.domain.test_balance import KINDS

STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["visit", "visit", "wait"]), st.integers(0, 14)),
        st.tuples(st.just("redate"), st.integers(-1, 40)),
        st.tuples(st.just("adjust"), st.integers(-6, 6)),
        st.tuples(st.sampled_from(["endless", "unlimited", "count"]), st.integers(1, 9)),
    ),
    max_size=12,
)


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(max_examples=100, deadline=None)
@given(steps=STEPS)
def test_everything_taken_back_from_the_last_to_the_first_leaves_the_pass_as_sold(
    kind: str, steps: list[tuple[str, int]]
) -> None:
    life = Life(KINDS[kind])
    play(life, steps)

    for entry in reversed(list(life.entries)):
        take_back(life, entry)

    assert life.pass_.model_copy(update={"version": life.opening.version}) == life.opening


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(max_examples=100, deadline=None)
@given(steps=STEPS, data=st.data())
def test_every_visit_can_be_taken_back_in_any_order_and_at_any_time(
    kind: str, steps: list[tuple[str, int]], data: st.DataObject
) -> None:
    life = Life(KINDS[kind])
    today = play(life, steps)
    visits = [entry for entry in life.entries if entry.kind is EntryKind.CONSUME]

    for entry in data.draw(st.permutations(visits)):
        expiry_is_recorded(life, today)
        take_back(life, entry)

    assert life.pass_.used == 0


def play(life: Life, steps: list[tuple[str, int]]) -> date:
    """Does what the rules allow of these steps; the day that has come by then."""
    today = TODAY
    for what, number in steps:
        if what == "wait":
            today += timedelta(days=number)
            continue
        try:
            life.write(decided(life, what, number, today))
        except Refusal:
            continue
    return today


def decided(life: Life, what: str, number: int, today: date) -> Draft:
    """The entry that a step makes."""
    pass_: Pass = life.pass_
    match what:
        case "visit":
            day = today - timedelta(days=number)
            return deduction(pass_, Occasion(day), Uses(tuple(life.standing_visits(but=EntryId(0)))))
        case "redate":
            return redating(pass_, today + timedelta(days=number), today)
        case "endless":
            return redating(pass_, None, today)
        case "adjust":
            return adjustment(pass_, Change(Wish.ADD, number), today)
        case "count":
            return adjustment(pass_, Change(Wish.COUNT, number), today)
    return adjustment(pass_, Change(Wish.UNLIMITED), today)


def expiry_is_recorded(life: Life, today: date) -> None:
    """What the night does."""
    pass_ = life.pass_
    if not pass_.expiry_recorded and pass_.state_on(today) is PassState.EXPIRED:
        taken = 0 if pass_.unlimited else max(0, pass_.free)
        life.write(Draft(kind=EntryKind.EXPIRE, effect=Effect(expired=taken)))


def take_back(life: Life, entry: Entry) -> None:
    """Undoes an entry."""
    life.write(reversal(life.pass_, entry, life.standing_visits(but=entry.id)))
