"""What coaches are told of the day before them: their sessions, and who comes (PRODUCT §8.3)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.bookings import Booking, BookingState
from domain.coach_lists import next_day
from domain.ids import PersonId
from domain.notices import Notice, NoticeKind
from domain.studio import Studio
from domain.timetable import Session
from services.telling import Reader
from storage.desk import Desk, Tx

SWEEP = "coach lists"

_COMES = (BookingState.BOOKED, BookingState.ATTENDED)

#: Staff looked at in one transaction.
CHUNK = 100
#: A local day in which the clock goes back has an hour more.
_A_DAY = timedelta(hours=25)


@dataclass(frozen=True, slots=True)
class ListedSession:
    """A session with those who are booked for it, the first to book first."""

    session: Session
    booked: tuple[Booking, ...]

    @property
    def unpaid(self) -> tuple[Booking, ...]:
        """Those for whom no pass pays."""
        return tuple(booking for booking in self.booked if booking.is_unpaid)


@dataclass(frozen=True, slots=True)
class CoachDay:
    """The sessions of one coach on a local `day`, in the order of time."""

    day: date
    sessions: tuple[ListedSession, ...]


async def announce(desk: Desk) -> int:
    """Owes every coach the list of their next day, from the studio's hour on; returns how many it owes.

    Once for a coach and a day. After downtime the list of the present day is told, where none has been.
    """
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        if studio is None:
            return 0
        on = next_day(studio, tx.now)
        if await tx.sweeps.done_for(SWEEP) == on:
            return 0
    owed, after = 0, PersonId(0)
    while True:
        async with desk.writing() as tx:
            staff = await tx.people.staff_after(after, CHUNK)
            coaches = [each.id for each in staff if await _trains(tx, studio, each.id, on)]
            await tx.notices.add_many([_notice(tx, studio, each, on) for each in coaches])
            owed += len(coaches)
            if len(staff) < CHUNK:
                await tx.sweeps.finish(SWEEP, on, tx.now)
                return owed
        after = staff[-1].id


async def day(tx: Tx, reader: Reader, notice: Notice) -> CoachDay | None:
    """The coach's sessions of the day, as they are now; nothing once the day is over, or where none is."""
    on = date.fromisoformat(notice.data["day"])
    person = reader.person
    if person is None or not person.is_staff or on < reader.studio.today(tx.now):
        return None
    found = await _trains(tx, reader.studio, person.id, on)
    return CoachDay(on, tuple([await _listed(tx, each) for each in found])) if found else None


def _notice(tx: Tx, studio: Studio, coach_id: PersonId, on: date) -> Notice:
    return Notice(
        person_id=coach_id,
        kind=NoticeKind.COACH_DAY,
        key=f"coach_day:{coach_id}:{on}",
        data={"day": on.isoformat()},
        not_before=studio.awake_from(tx.now),
        not_after=studio.calendar.midnight(on) + _A_DAY,
    )


async def _trains(tx: Tx, studio: Studio, coach_id: PersonId, on: date) -> list[Session]:
    since = studio.calendar.midnight(on)
    return [each for each in await tx.timetable.of_coach(coach_id, since, since + _A_DAY) if each.day == on]


async def _listed(tx: Tx, session: Session) -> ListedSession:
    everybody = await tx.bookings.of_session(session.id)
    return ListedSession(session, tuple(each for each in everybody if each.state in _COMES))
