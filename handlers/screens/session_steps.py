"""The steps of a session in the making: what can be pressed as an answer to each."""

from datetime import time

from domain.session_answers import DONE, ONCE, OPEN, WEEKLY, choice_of
from domain.session_draft import NAMED, SessionStep
from domain.timing import Moment, latest_day
from handlers.screens import calendar
from handlers.screens.screen import Button, Rows
from handlers.taps import Tap
from handlers.taps.timetable import AnswerStep, TurnStep
from services.session_drafts import OpenSession
from texts.words import Words

_PAGE, _HOURS = 8, range(6, 22)
LENGTHS, _PLACES = (30, 45, 60, 75, 90, 120), (1, 2, 6, 8, 10, 12, 15, 20)
_SPANS = (4, 8, 12)


def choices(words: Words, open_: OpenSession, turned: TurnStep | None) -> Rows:
    """The answers to the present step that can be pressed; `turned` to another page or month of them."""
    draft = open_.draft
    if draft.step in NAMED:
        return _named(words, open_, 0 if turned is None else turned.number)
    match draft.step:
        case SessionStep.DAY:
            return _days(words, open_, turned)
        case SessionStep.TIME:
            return _in_rows(
                [
                    _choice(open_, words.plain("booking-hour", at=at), f"{at:%H%M}")
                    for at in _hours(words, open_)
                ],
                4,
            )
        case SessionStep.REPEAT:
            pairs = [(words.plain(f"button-{each}"), each) for each in (ONCE, WEEKLY)]
        case SessionStep.WEEKDAYS:
            return _weekdays(words, open_)
        case SessionStep.EVERY:
            pairs = [(words.plain("making-every", weeks=weeks), str(weeks)) for weeks in (1, 2)]
        case SessionStep.UNTIL:
            pairs = [(words.plain("button-open-end"), OPEN)]
            pairs += [(words.plain("making-weeks", count=weeks), f"+{weeks}w") for weeks in _SPANS]
        case SessionStep.MINUTES:
            return _in_rows(
                [_choice(open_, words.plain("making-minutes", count=n), str(n)) for n in LENGTHS], 3
            )
        case SessionStep.CAPACITY:
            return _in_rows([_choice(open_, str(count), str(count)) for count in _PLACES], 4)
        case _:
            return ()
    return tuple((_choice(open_, label, choice),) for label, choice in pairs)


def _named(words: Words, open_: OpenSession, number: int) -> Rows:
    start = max(0, number) * _PAGE
    shown = open_.choices[start : start + _PAGE]
    rows: list[tuple[Button, ...]] = [(_choice(open_, each.name, choice_of(each)),) for each in shown]
    if open_.draft.step is not SessionStep.SERVICE:
        without = words.plain(f"button-without-{open_.draft.step}")
        rows.append((_choice(open_, without, choice_of(None)),))
    ways = []
    if start:
        ways.append(Button(words.plain("button-timetable-earlier"), _turn(open_, number=number - 1)))
    if len(open_.choices) > start + _PAGE:
        ways.append(Button(words.plain("button-more"), _turn(open_, number=number + 1)))
    return (*rows, tuple(ways)) if ways else tuple(rows)


def _days(words: Words, open_: OpenSession, turned: TurnStep | None) -> Rows:
    choice = calendar.Choice(open_.today, open_.today, latest_day(open_.today), None)
    wished = turned.month if turned is not None else open_.draft.day
    return calendar.month(
        words,
        calendar.month_to_show(wished, choice),
        choice,
        turn=lambda month: _turn(open_, month=month),
        pick=lambda day: AnswerStep(question_id=open_.question_id, choice=day.isoformat()),
    )


def _hours(words: Words, open_: OpenSession) -> list[time]:
    day = open_.draft.day or open_.today
    zone = words.studio.calendar
    moments = [Moment(day, time(hour)) for hour in _HOURS]
    return [each.at for each in moments if zone.at(each.day, each.at) > open_.now]


def _weekdays(words: Words, open_: OpenSession) -> Rows:
    on = open_.draft.weekdays
    days = [
        _choice(
            open_,
            words.plain("making-weekday", day=words.weekdays([day]), on="yes" if day in on else "no"),
            str(day),
        )
        for day in range(7)
    ]
    done = ((_choice(open_, words.plain("button-weekdays-done"), DONE),),) if on else ()
    return (*_in_rows(days, 4), *done)


def _in_rows(buttons: list[Button], width: int) -> Rows:
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def _choice(open_: OpenSession, label: str, choice: str) -> Button:
    return Button(label, AnswerStep(question_id=open_.question_id, choice=choice))


def _turn(open_: OpenSession, **where: object) -> Tap:
    return TurnStep.model_validate({"question_id": open_.question_id, **where})
