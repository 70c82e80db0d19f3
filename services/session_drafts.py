"""Making a session or a weekly series step by step, and putting it on the timetable (PRODUCT §6.1)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.coverage import Named
from domain.ids import PersonId, ServiceId
from domain.people import Actor
from domain.refusals import AlreadyAnswered, NeverTakesPlace, Refusal
from domain.session_draft import NAMED, SessionDraft, SessionStep
from domain.timetable import Series, Session
from domain.timing import Moment, start_of
from services.questions import Answer, put, settle, waiting
from services.scheduling import Outlook, add, hold, lay, outlook, session_on
from services.timetable import require_planner
from storage.desk import Desk, Tx

QUESTION = "session"
#: So many coaches are offered by name.
_COACHES = 60


@dataclass(frozen=True, slots=True)
class OpenSession:
    """The session somebody is making, with the question that waits for its next answer.

    `choices` are what the present step offers by name.
    """

    question_id: int
    draft: SessionDraft
    today: date
    now: datetime
    choices: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """What saving would put on the timetable; `refusal` is why nothing can be saved, where that is so."""

    open_: OpenSession
    series: Series
    outlook: Outlook
    refusal: Refusal | None


async def begin(desk: Desk, actor: Actor, day: date | None = None) -> OpenSession:
    """Begins a session, on that day where it can still be; one begun earlier is dropped."""
    require_planner(actor)
    async with desk.writing() as tx:
        draft = SessionDraft()
        if day is not None and day >= actor.studio.today(tx.now):
            draft = draft.settled(SessionStep.DAY, skipped=True, day=day)
        return await _asked(tx, actor, draft)


async def draft(desk: Desk, actor: Actor) -> OpenSession:
    """The session being made. Raises `AlreadyAnswered` where none is."""
    require_planner(actor)
    async with desk.reading() as tx:
        return await _open(tx, actor)


async def advance(desk: Desk, actor: Actor, answer: Answer, following: SessionDraft) -> OpenSession:
    """Closes the answered step and opens the next one, once. Raises `AlreadyAnswered`, `SessionInPast`."""
    require_planner(actor)
    async with desk.writing() as tx:
        now = await _open(tx, actor)
        if now.question_id != answer.question_id:
            raise AlreadyAnswered
        if following.day is not None and following.begins is not None:
            start_of(Moment(following.day, following.begins), actor.studio.calendar, tx.now)
        if following.service is not None and following.service != now.draft.service:
            following = await _as_trained(tx, following)
        await settle(tx, answer)
        return await _asked(tx, actor, following)


async def forecast(desk: Desk, actor: Actor) -> Forecast:
    """What the finished session comes to; nothing is written."""
    require_planner(actor)
    async with desk.reading() as tx:
        now = await _open(tx, actor)
        series = now.draft.series()
        found = await outlook(tx, actor.studio, series)
        return Forecast(now, series, found, _why_not(now.draft, found))


async def save(desk: Desk, actor: Actor, answer: Answer) -> Series | Session:
    """Puts the finished session on the timetable, or its series with the first eight weeks of it, once.

    Raises `AlreadyAnswered`, `CoachBusy` or `ResourceBusy` of a single session, `NeverTakesPlace`.
    """
    require_planner(actor)
    async with desk.writing() as tx:
        now = await _open(tx, actor)
        if now.question_id != answer.question_id or now.draft.step is not SessionStep.PREVIEW:
            raise AlreadyAnswered
        series = now.draft.series()
        await hold(tx, series.coach_id, resources=(series.resource_id,))
        if not now.draft.weekly:
            return await _save_single(tx, actor, answer, series)
        if not (await outlook(tx, actor.studio, series)).free:
            raise NeverTakesPlace
        series_id = await tx.series.add(series)
        kept = await tx.series.get(series_id)
        assert kept is not None, "it has just been added"
        await lay(tx, actor.studio, kept)
        await settle(tx, answer, number=series_id)
        return kept


async def _save_single(tx: Tx, actor: Actor, answer: Answer, series: Series) -> Session:
    session = session_on(series, series.first, actor.studio)
    start_of(Moment(series.first, series.at), actor.studio.calendar, tx.now)
    session_id = await add(tx, session)
    await settle(tx, answer, number=session_id)
    kept = await tx.timetable.get(session_id)
    assert kept is not None, "it has just been added"
    return kept


def _why_not(draft: SessionDraft, found: Outlook) -> Refusal | None:
    if found.free:
        return None
    if found.conflicts and not draft.weekly:
        return found.conflicts[0][1]
    return NeverTakesPlace()


async def _asked(tx: Tx, actor: Actor, wanted: SessionDraft) -> OpenSession:
    completed = await _completed(tx, actor, wanted)
    await put(tx, actor, QUESTION, completed.model_dump(mode="json"))
    return await _open(tx, actor)


async def _completed(tx: Tx, actor: Actor, draft: SessionDraft) -> SessionDraft:
    """The draft with every step answered to which there is only one answer."""
    while draft.at is None and draft.step in NAMED:
        choices = await _choices(tx, actor, draft.step)
        # A resource is not always needed: even a single one is a choice.
        if len(choices) > (0 if draft.step is SessionStep.RESOURCE else 1):
            return draft
        only = choices[0] if choices else None
        step = draft.step
        draft = draft.settled(step, skipped=True, **{step.value: only})
        if step is SessionStep.SERVICE:
            draft = await _as_trained(tx, draft)
    return draft


async def _as_trained(tx: Tx, draft: SessionDraft) -> SessionDraft:
    """The draft with its service's usual length and places."""
    service = None if draft.service is None else await tx.timetable.service(ServiceId(draft.service.id))
    if service is None:
        return draft
    return draft.model_copy(update={"minutes": service.minutes, "capacity": service.capacity})


async def _open(tx: Tx, actor: Actor) -> OpenSession:
    question = await waiting(tx, actor, QUESTION)
    now = SessionDraft.model_validate(question.data)
    today = actor.studio.today(tx.now)
    return OpenSession(question.id, now, today, tx.now, await _choices(tx, actor, now.step))


async def _choices(tx: Tx, actor: Actor, step: SessionStep) -> tuple[Named, ...]:
    match step:
        case SessionStep.SERVICE:
            services = await tx.timetable.services()
            offered = [each for each in services if not each.personal] or services
            return tuple(Named(id=each.id, name=each.name) for each in offered)
        case SessionStep.COACH:
            return await coaches(tx, actor)
        case SessionStep.PLACE:
            return tuple(item.named for item in await tx.catalogue.places())
        case SessionStep.RESOURCE:
            return tuple(item.named for item in await tx.catalogue.resources())
    return ()


async def coaches(tx: Tx, actor: Actor) -> tuple[Named, ...]:
    """The coaches this actor may give a session to: an owner anybody, a coach themself."""
    if not actor.is_owner:
        assert actor.person is not None, "whoever makes sessions is a person"
        return (Named(id=actor.person.id, name=actor.person.name),)
    found = await tx.people.coaches_after(PersonId(0), _COACHES)
    # Whoever makes it comes first: mostly it is their own session.
    found = sorted(found, key=lambda coach: coach.id != actor.id)
    return tuple(Named(id=coach.id, name=coach.name) for coach in found)
