"""A session in the making: one question after the other, then what saving comes to."""

from domain.repeating import AHEAD
from domain.session_draft import SessionStep
from handlers.screens.screen import Button, Screen
from handlers.screens.session_steps import choices
from handlers.screens.timetable import about, rule, what, when
from handlers.taps.general import Cancel
from handlers.taps.timetable import GoToStep, SaveSession, ShowTimetable, TurnStep
from services.session_drafts import Forecast, OpenSession
from texts.refusals import explain
from texts.words import Words

_SHOWN = 6
_CHANGEABLE = (
    *(SessionStep.SERVICE, SessionStep.DAY, SessionStep.TIME, SessionStep.COACH, SessionStep.PLACE),
    *(SessionStep.RESOURCE, SessionStep.REPEAT, SessionStep.MINUTES, SessionStep.CAPACITY),
)


def step(words: Words, open_: OpenSession, turned: TurnStep | None = None) -> Screen:
    """The question that is open, with what is settled above it."""
    lines = [words("making-title"), *_settled(words, open_), "", words(f"making-ask-{open_.draft.step}")]
    given = [each for each in open_.draft.done if each not in open_.draft.skipped]
    back = (_back(words, open_),) if given or open_.draft.at else ()
    return Screen("\n".join(lines), (*choices(words, open_, turned), (*back, _cancel(words, open_))))


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
    lines = ["", words("making-dates", count=len(free), weeks=AHEAD.days // 7)] if free else []
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


def _is_open(open_: OpenSession, each: SessionStep) -> bool:
    # What had only one answer has no other to be changed to.
    return each not in open_.draft.skipped or each is SessionStep.DAY


def _goes(words: Words, open_: OpenSession, to: SessionStep) -> Button:
    return Button(words.plain(f"button-making-{to}"), GoToStep(question_id=open_.question_id, step=to))


def _back(words: Words, open_: OpenSession) -> Button:
    back = GoToStep(question_id=open_.question_id, step=SessionStep.PREVIEW)
    return Button(words.plain("button-back"), back)


def _cancel(words: Words, open_: OpenSession) -> Button:
    return Button(words.plain("button-cancel"), Cancel.to(ShowTimetable(day=open_.draft.day)))
