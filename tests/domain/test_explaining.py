"""The sum behind a number: whatever happened to a pass, it ends at what remains."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from domain.explaining import Standing, Step, steps
from domain.ledger import Draft, Effect, EntryKind
from domain.passes import Pass
from tests.domain.passes_at_hand import Life, a_pass

figures = st.integers(-3, 12)
effects = st.builds(Effect, total=figures, used=figures, booked=figures, expired=figures, withdrawn=figures)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """A pass that begins with nothing, and anything that its ledger may hold."""
    life = Life(a_pass(total=0, version=0, unlimited=draw(st.booleans())))
    life.write(Draft(kind=EntryKind.GRANT, effect=Effect(total=draw(st.integers(0, 12)))))
    for _ in range(draw(st.integers(0, 12))):
        retypes = draw(st.booleans()) and draw(st.booleans())
        changed = life.pass_.changed(unlimited=not life.pass_.unlimited) if retypes else ()
        kind = EntryKind.RETYPE if retypes else draw(st.sampled_from([EntryKind.ADJUST, EntryKind.CONSUME]))
        life.write(Draft(kind=kind, effect=draw(effects), changed=changed))
    return life


@given(lives())
def test_the_last_running_number_is_what_remains(life: Life) -> None:
    last = steps(Standing(unlimited=life.opening.unlimited), life.entries)[-1].after
    assert last == Standing(life.pass_.remaining, life.pass_.used, life.pass_.unlimited)


@given(lives(), st.integers(1, 5))
def test_pages_that_carry_the_number_on_read_like_one(life: Life, size: int) -> None:
    opening = Standing(unlimited=life.opening.unlimited)
    carried = opening
    paged: list[Step] = []
    for start in range(0, len(life.entries), size):
        page = steps(carried, life.entries[start : start + size])
        paged += page
        carried = page[-1].after
    assert tuple(paged) == steps(opening, life.entries)


@given(lives())
def test_each_step_begins_where_the_one_before_it_ended(life: Life) -> None:
    sum_ = steps(Standing(unlimited=life.opening.unlimited), life.entries)
    for one, next_ in pairwise(sum_):
        assert next_.before == one.after
    assert all(each.after.remaining == each.before.remaining + each.change for each in sum_)


def test_total_is_used_booked_free_expired_and_withdrawn_at_every_step() -> None:
    pass_: Pass = a_pass(total=0, version=0)
    life = Life(pass_)
    for effect in (Effect(total=10), Effect(booked=2), Effect(used=1, booked=-1), Effect(expired=3)):
        life.write(Draft(kind=EntryKind.ADJUST, effect=effect))
    assert [each.after.remaining for each in steps(Standing(), life.entries)] == [10, 10, 9, 6]
