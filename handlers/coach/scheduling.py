"""Making a session or a weekly series wholly in the chat."""

from domain.refusals import AlreadyAnswered
from domain.session_answers import answered
from domain.session_draft import SessionDraft, SessionStep
from domain.timetable import Series
from handlers.coach import series, timetable
from handlers.routes import Routes
from handlers.screens import Screen, making_sessions
from handlers.steps import Steps, made
from handlers.taps.series import ShowSeries
from handlers.taps.timetable import (
    AnswerStep,
    GoToStep,
    NewSession,
    SaveSession,
    ShowSession,
    ShowSessionDraft,
    TurnStep,
)
from handlers.turn import Turn
from services import session_drafts as desk
from services.questions import Answer
from services.session_drafts import OpenSession
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(NewSession)
async def begin(turn: Turn, tap: NewSession) -> Screen:
    """Begins a session."""
    return await _shown(turn, await desk.begin(turn.desk, turn.actor, tap.day))


@routes.tap(ShowSessionDraft)
async def draft(turn: Turn, tap: ShowSessionDraft) -> Screen:
    """The step at which it stands."""
    return await steps.present(turn)


@routes.tap(TurnStep)
async def turned(turn: Turn, tap: TurnStep) -> Screen:
    """Another page of the step's choices."""
    now = await desk.draft(turn.desk, turn.actor)
    return await _shown(turn, now, tap if now.question_id == tap.question_id else None)


@routes.question(desk.QUESTION, stays=True)
async def read(turn: Turn, question: Question) -> Screen:
    """A typed answer to the present step."""
    return await steps.typed(turn, question, lambda now: _answered(turn, now, turn.line))


@routes.tap(AnswerStep)
async def choose(turn: Turn, tap: AnswerStep) -> Screen:
    """A button's answer; to a step that was answered before, it shows where the session stands now."""
    return await steps.pressed(turn, tap.question_id, lambda now: _answered(turn, now, tap.choice))


@routes.tap(GoToStep)
async def go_to(turn: Turn, tap: GoToStep) -> Screen:
    """Another step, or a step back."""
    back = tap.step is SessionStep.PREVIEW
    return await steps.pressed(
        turn, tap.question_id, lambda now: now.draft.stepped_back() if back else now.draft.gone_to(tap.step)
    )


@routes.tap(SaveSession)
async def save(turn: Turn, tap: SaveSession) -> Screen:
    """Puts it on the timetable; pressed again, it shows what was put there."""
    try:
        now = await desk.draft(turn.desk, turn.actor)
        leads_to = ShowSeries if now.draft.weekly else ShowSession
        pressed = Answer(tap.question_id, turn.update_id, f"{leads_to.tag}:{{number}}")
        new = await desk.save(turn.desk, turn.actor, pressed)
    except AlreadyAnswered:
        return await _made(turn, await made(turn, tap.question_id, ShowSeries, ShowSession))
    saved = ShowSeries(series_id=new.id) if isinstance(new, Series) else ShowSession(session_id=new.id)
    return (await _made(turn, saved)).toasting(turn.words.plain("toast-session-saved"))


async def _made(turn: Turn, tap: ShowSeries | ShowSession) -> Screen:
    if isinstance(tap, ShowSeries):
        return await series.show(turn, tap)
    return await timetable.session(turn, tap)


async def _shown(turn: Turn, open_: OpenSession, turned: TurnStep | None = None) -> Screen:
    if open_.draft.step is SessionStep.PREVIEW:
        return making_sessions.preview(turn.words, await desk.forecast(turn.desk, turn.actor))
    return making_sessions.step(turn.words, open_, turned)


steps = Steps(desk.draft, desk.advance, ShowSessionDraft(), _shown)


def _answered(turn: Turn, now: OpenSession, line: str) -> SessionDraft:
    may_lead = month_may_lead(turn.words)
    return answered(now.draft, line, now.today, now.choices, month_may_lead=may_lead)
