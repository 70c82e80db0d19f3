"""A session in the making: one question after the other, then what saving comes to."""

from datetime import time

from domain.repeating import AHEAD
from domain.session_answers import DONE, ONCE, OPEN, WEEKLY, choice_of
from domain.session_draft import NAMED, SessionStep
from domain.timing import Moment, latest_day
from handlers.screens import calendar
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.timetable import about, rule, what, when
from handlers.taps import Tap
from handlers.taps.general import Cancel
from handlers.taps.timetable import AnswerStep, GoToStep, SaveSession, ShowTimetable, TurnStep
from services.session_drafts import Forecast, OpenSession
from texts.refusals import explain
from texts.words import Words

_PAGE, _HOURS, _SHOWN = 8, range(6, 22), 6
_LENGTHS, _PLACES = (30, 45, 60, 75, 90, 120), (1, 2, 6, 8, 10, 12, 15, 20)
_SPANS = (4, 8, 12)
_CHANGEABLE = (
    *(SessionStep.SERVICE, SessionStep.DAY, SessionStep.TIME, SessionStep.COACH, SessionStep.PLACE),
    *(SessionStep.RESOURCE, SessionStep.REPEAT, SessionStep.MINUTES, SessionStep.CAPACITY),
)


def step(words: Words, open_: OpenSession, turned: TurnStep | None = None) -> Screen:
    """The question that is open, with what is settled above it."""
    lines = [words("making-title"), *_settled(words, open_), "", words(f"making-ask-{open_.draft.step}")]
    given = [each for each in open_.draft.done if each not in open_.draft.skipped]
    back = (_back(words, open_),) if given or open_.draft.at else ()
    return Screen("\n".join(lines), (*_choices(words, open_, turned), (*back, _cancel(words, open_))))


def preview(words: Words, found: Forecast) -> Screen:
    """What saving puts on the timetable, or why it cannot be saved; everything can still be changed."""
    draft, series = found.open_.draft, found.series
    lines = [words("making-title"), "", words("timetable-title", what=what(words, series))]
    sessions = [*found.outlook.free, *(session for session, _ in found.outlook.conflicts)]
    if draft.weekly:
        lines.append(words("making-rule", rule=rule(words, series)))
    elif sessions:
        lines.append(words("timetable-when", when=when(words, sessions[0])))
    lines += _details(words, found)
    moved = next(
        (each for each in sessions if words.studio.calendar.time_of(each.starts_at) != series.at), None
    )
    if moved is not None:
        key = "making-clock-change" if draft.weekly else "booking-clock-change"
        lines.append(words(key, typed=series.at, at=moved.starts_at, day=moved.day))
    lines += _dates(words, found) if draft.weekly else []
    if found.refusal is not None:
        lines += ["", words("making-cannot", reason=explain(words, found.refusal))]
    rows: list[tuple[Button, ...]] = []
    if found.refusal is None:
        save = SaveSession(question_id=found.open_.question_id)
        rows.append(
            (Button(words.plain("button-save-series" if draft.weekly else "button-save-session"), save),)
        )
    changes = [_goes(words, found.open_, each) for each in _CHANGEABLE if _is_open(found.open_, each)]
    rows += [tuple(changes[at : at + 2]) for at in range(0, len(changes), 2)]
    rows.append((_back(words, found.open_), _cancel(words, found.open_)))
    return Screen("\n".join(lines), tuple(rows))


def _settled(words: Words, open_: OpenSession) -> list[str]:
    draft = open_.draft
    named = [each.name for each in (draft.service, draft.coach, draft.place, draft.resource) if each]
    lines = [words("making-line", what=name) for name in named]
    if draft.day is not None:
        at = draft.begins if SessionStep.TIME in draft.done else None
        day = words.weekday(draft.day)
        lines.append(
            words("making-line", what=day if at is None else words.plain("booking-when", day=day, at=at))
        )
    return lines


def _details(words: Words, found: Forecast) -> list[str]:
    series = found.series
    lines = [words("timetable-coach", name=series.coach) if series.coach else words("timetable-no-coach")]
    if series.place:
        lines.append(words("timetable-place", name=series.place))
    if series.resource:
        lines.append(words("timetable-resource", name=series.resource))
    return [*lines, words("making-size", minutes=series.minutes, capacity=series.capacity)]


def _dates(words: Words, found: Forecast) -> list[str]:
    free, conflicts = found.outlook.free, found.outlook.conflicts
    lines = ["", words("making-dates", count=len(free), weeks=AHEAD.days // 7)]
    lines += [words("making-date", what=about(words, each)) for each in free[:_SHOWN]]
    if len(free) > _SHOWN:
        lines.append(words("making-more", count=len(free) - _SHOWN))
    if conflicts:
        lines += ["", words("making-conflicts", count=len(conflicts))]
        lines += [
            words("making-conflict", what=words.weekday(each.day), reason=explain(words, refusal))
            for each, refusal in conflicts[:_SHOWN]
        ]
    return lines


def _choices(words: Words, open_: OpenSession, turned: TurnStep | None) -> Rows:
    draft = open_.draft
    if draft.step in NAMED:
        return named_rows(words, open_, 0 if turned is None else turned.number)
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
                [_choice(open_, words.plain("making-minutes", count=n), str(n)) for n in _LENGTHS], 3
            )
        case SessionStep.CAPACITY:
            return _in_rows([_choice(open_, str(count), str(count)) for count in _PLACES], 4)
        case _:
            return ()
    return tuple((_choice(open_, label, choice),) for label, choice in pairs)


def named_rows(words: Words, open_: OpenSession, number: int) -> Rows:
    """A page of what is called by a name, with the way to do without where there is one."""
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


def _is_open(open_: OpenSession, each: SessionStep) -> bool:
    # What had only one answer has no other to be changed to.
    return each not in open_.draft.skipped or each is SessionStep.DAY


def _in_rows(buttons: list[Button], width: int) -> Rows:
    return tuple(tuple(buttons[at : at + width]) for at in range(0, len(buttons), width))


def _choice(open_: OpenSession, label: str, choice: str) -> Button:
    return Button(label, AnswerStep(question_id=open_.question_id, choice=choice))


def _turn(open_: OpenSession, **where: object) -> Tap:
    return TurnStep.model_validate({"question_id": open_.question_id, **where})


def _goes(words: Words, open_: OpenSession, to: SessionStep) -> Button:
    return Button(words.plain(f"button-making-{to}"), GoToStep(question_id=open_.question_id, step=to))


def _back(words: Words, open_: OpenSession) -> Button:
    back = GoToStep(question_id=open_.question_id, step=SessionStep.PREVIEW)
    return Button(words.plain("button-back"), back)


def _cancel(words: Words, open_: OpenSession) -> Button:
    return Button(words.plain("button-cancel"), Cancel.to(ShowTimetable(day=open_.draft.day)))
