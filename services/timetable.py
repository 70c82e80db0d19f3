"""The staff's timetable: a day of it, and one session of it (PRODUCT §6.1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from domain.bookings import KEEPS_PLACE, Booking, BookingState
from domain.coverage import Named
from domain.ids import PersonId, SessionId
from domain.people import Actor, Right
from domain.refusals import NotFound
from domain.session_changes import Fact
from domain.timetable import Series, Session
from services.access import require_owner, require_staff, trains
from storage.desk import Desk, Tx

PAGE = 8
#: So many coaches are offered by name.
_COACHES = 60
#: Days further away than this have no sessions worth a screen.
_REACH = timedelta(days=3650)


class Listed(StrEnum):
    """What is listed of a day."""

    PLANNED = "planned"
    OFF = "off"
    PERSONAL = "personal"


@dataclass(frozen=True, slots=True)
class Day:
    """A page of a local `day` of the timetable; `count` are all of its sessions, `off` those called off.

    `personal` are those one to one, with `clients` who comes to each of the page. A coach who does not see
    all clients has their own there. `listed` is which of these the page is of.
    """

    day: date
    today: date
    sessions: tuple[Session, ...]
    number: int
    pages: int
    count: int
    off: int
    personal: int
    listed: Listed
    may_plan: bool
    clients: Mapping[SessionId, str]

    @property
    def is_off(self) -> bool:
        """Whether the page lists what was called off."""
        return self.listed is Listed.OFF

    @property
    def is_personal(self) -> bool:
        """Whether the page lists what is one to one."""
        return self.listed is Listed.PERSONAL


@dataclass(frozen=True, slots=True)
class SessionCard:
    """A session as staff see it: how many keep a place, how many of them have come, how many wait."""

    session: Session
    now: datetime
    booked: int
    attended: int
    waiting: int
    series: Series | None
    may_change: bool
    may_substitute: bool
    may_see_people: bool

    @property
    def has_begun(self) -> bool:
        """Whether it is too late to let it take place after all."""
        return self.session.starts_at <= self.now

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to be changed."""
        return self.session.ends_at <= self.now


async def day(
    desk: Desk,
    actor: Actor,
    wished: date | None = None,
    number: int = 0,
    *,
    listed: Listed = Listed.PLANNED,
) -> Day:
    """A page of a day, today where none is wished, for staff."""
    require_staff(actor)
    async with desk.reading() as tx:
        today = actor.studio.today(tx.now)
        shown = wished if wished is not None and abs(wished - today) < _REACH else today
        zone = actor.studio.calendar
        since, until = zone.midnight(shown), zone.midnight(shown + timedelta(days=1))
        whose = None if actor.may(Right.SEE_ALL) else actor.known_id
        personal = await tx.timetable.personal(since, until, whose)
        of = {
            Listed.PLANNED: await tx.timetable.between(since, until),
            Listed.OFF: await tx.timetable.called_off(since, until),
            Listed.PERSONAL: [each for each, _ in personal],
        }
        pages = max(1, -(-len(of[listed]) // PAGE))
        number = min(max(0, number), pages - 1)
        page = tuple(of[listed][number * PAGE : (number + 1) * PAGE])
        return Day(
            day=shown,
            today=today,
            sessions=page,
            number=number,
            pages=pages,
            count=len(of[Listed.PLANNED]),
            off=len(of[Listed.OFF]),
            personal=len(personal),
            listed=listed,
            may_plan=may_plan(actor),
            clients={session.id: name for session, name in personal},
        )


async def session_card(desk: Desk, actor: Actor, session_id: SessionId) -> SessionCard:
    """One session of the timetable, for staff. Raises `NotFound`."""
    require_staff(actor)
    async with desk.reading() as tx:
        return await card_of(tx, actor, await seen(tx, session_id))


async def card_of(tx: Tx, actor: Actor, session: Session) -> SessionCard:
    """The session with its counts and what the actor may do about it."""
    bookings = await tx.bookings.of_session(session.id)
    series = None if session.series_id is None else await tx.series.get(session.series_id)
    return SessionCard(
        session,
        tx.now,
        sum(each.state in KEEPS_PLACE for each in bookings),
        _count(bookings, BookingState.ATTENDED),
        _count(bookings, BookingState.WAITLISTED),
        series,
        may_change(actor, session),
        actor.is_owner,
        trains(actor, session.coach_id),
    )


async def changeable_to(desk: Desk, actor: Actor, fact: Fact) -> tuple[Named, ...]:
    """The coaches, for an owner, or the places or resources that a session can have. Raises `NotFound`."""
    require_planner(actor)
    async with desk.reading() as tx:
        if fact is Fact.PLACE:
            return tuple(item.named for item in await tx.catalogue.places())
        if fact is Fact.RESOURCE:
            return tuple(item.named for item in await tx.catalogue.resources())
        require_owner(actor)
        found = await tx.people.coaches_after(PersonId(0), _COACHES)
        return tuple(Named(id=coach.id, name=coach.name) for coach in found)


def may_plan(actor: Actor) -> bool:
    """Whether they may put sessions on the timetable: owners, and coaches whom the owner lets."""
    is_coach = actor.person is not None and actor.person.is_coach
    return actor.is_owner or (is_coach and actor.studio.rules.booking.coaches_plan)


def may_change(actor: Actor, planned: Session | Series) -> bool:
    """Whether they may change this session or series: owners any, coaches whom the owner lets their own."""
    is_own = actor.id is not None and planned.coach_id == actor.id
    return actor.is_owner or (is_own and may_plan(actor))


def require_planner(actor: Actor, planned: Session | Series | None = None) -> None:
    """Raises `NotFound` unless they may make sessions, or change this one."""
    if not may_plan(actor) or (planned is not None and not may_change(actor, planned)):
        raise NotFound


async def seen(tx: Tx, session_id: SessionId) -> Session:
    """A session of the timetable. Raises `NotFound`, also for one made by hand for somebody."""
    session = await tx.timetable.get(session_id)
    if session is None or session.personal:
        raise NotFound
    return session


def _count(bookings: list[Booking], state: BookingState) -> int:
    return sum(each.state is state for each in bookings)
