"""A session in the making: steps in their order, answers typed or pressed, and steps back."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.coverage import Named
from domain.refusals import DateOutOfRange, NotAChoice, Refusal
from domain.session_answers import DONE, ONCE, OPEN, WEEKLY, answered, choice_of
from domain.session_draft import NAMED, SessionDraft, SessionStep

TODAY = date(2026, 12, 1)
CHOICES = (Named(id=1, name="Boxing"), Named(id=2, name="Yoga"))


def said(draft: SessionDraft, *lines: str) -> SessionDraft:
    """The draft after these answers."""
    for line in lines:
        draft = answered(draft, line, TODAY, CHOICES, month_may_lead=False)
    return draft


NEEDED = ("boxing", "04.12.2026", "18:00", "#1", "#2", "#0")


def test_a_single_session_takes_seven_answers() -> None:
    draft = said(SessionDraft(), *NEEDED, ONCE)

    series = draft.series()
    assert draft.step is SessionStep.PREVIEW
    assert (series.first, series.last, series.at) == (date(2026, 12, 4), date(2026, 12, 4), time(18))
    assert (series.service, series.place_id, series.resource_id) == ("Boxing", 2, None)


@pytest.mark.parametrize(
    ("until", "last"),
    [(OPEN, None), ("+4w", date(2026, 12, 31)), ("31.01.2027", date(2027, 1, 31)), ("+1m", date(2027, 1, 3))],
)
def test_a_series_ends_where_it_is_said(until: str, last: date | None) -> None:
    series = said(SessionDraft(), *NEEDED, WEEKLY, DONE, "2", until).series()

    assert series.last == last and series.rule == "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"


@pytest.mark.parametrize("until", ["03.12.2026", "05.12.2031", "+120m"])
def test_an_end_before_the_beginning_or_too_far_away_is_refused(until: str) -> None:
    with pytest.raises(DateOutOfRange):
        said(SessionDraft(), *NEEDED, WEEKLY, DONE, "1", until)


def test_without_a_weekday_there_is_no_series() -> None:
    with pytest.raises(NotAChoice):
        said(SessionDraft(), *NEEDED, WEEKLY, "4", DONE)


@given(st.lists(st.text(max_size=8) | st.sampled_from([*NEEDED, ONCE, WEEKLY, DONE, OPEN, "0", "1"])))
def test_whatever_is_typed_is_an_answer_or_refused(lines: list[str]) -> None:
    draft = SessionDraft()
    for line in lines:
        before = draft
        try:
            draft = said(draft, line)
        except Refusal:
            assert draft == before
    assert draft.step in SessionStep


@given(st.integers(1, len(NEEDED)))
def test_a_step_back_asks_the_last_answer_again(count: int) -> None:
    before, after = said(SessionDraft(), *NEEDED[: count - 1]), said(SessionDraft(), *NEEDED[:count])

    assert after.stepped_back().step is before.step


def test_what_had_only_one_answer_is_stepped_over_on_the_way_back() -> None:
    draft = SessionDraft().settled(SessionStep.SERVICE, skipped=True, service=CHOICES[0])
    draft = said(draft, "04.12.2026")

    assert draft.stepped_back().step is SessionStep.DAY
    assert draft.stepped_back().stepped_back() == draft.stepped_back()


def test_from_the_preview_one_step_is_changed_and_leads_back_there() -> None:
    draft = said(SessionDraft(), *NEEDED, ONCE).gone_to(SessionStep.CAPACITY)

    changed = said(draft, "20")
    assert changed.step is SessionStep.PREVIEW and changed.capacity == 20
    assert draft.stepped_back().step is SessionStep.PREVIEW


def test_choices_are_pressed_or_called_by_name() -> None:
    for line in (choice_of(CHOICES[1]), "yoga", " Yoga "):
        assert said(SessionDraft(), line).service == CHOICES[1]
    assert SessionStep.SERVICE in NAMED
