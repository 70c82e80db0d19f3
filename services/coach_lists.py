"""What coaches are told of their sessions: who comes tomorrow, and who was never marked (PRODUCT §8.3)."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, SessionId
from domain.notices import Notice
from domain.timetable import Session
from services.telling import Reader
from storage.desk import Tx

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


async def day(tx: Tx, reader: Reader, notice: Notice) -> CoachDay | None:
    """The coach's sessions of the day, as they are now; nothing once the day is over, or where none is."""
    on = date.fromisoformat(notice.data["day"])
    person = reader.person
    if person is None or not person.is_staff or on < reader.studio.today(tx.now):
        return None
    since = reader.studio.calendar.midnight(on)
    found = [each for each in await tx.timetable.of_coach(person.id, since, since + _A_DAY) if each.day == on]
    return CoachDay(on, tuple([await _listed(tx, each) for each in found])) if found else None


async def unmarked(tx: Tx, reader: Reader, notice: Notice) -> ListedSession | None:
    """A session that is over with those whom nobody has marked."""
    session = await tx.timetable.get(await _session_of(tx, notice))
    if session is None or reader.person is None or not reader.person.is_staff or session.ends_at > tx.now:
        return None
    listed = await _listed(tx, session)
    return listed if listed.booked else None


async def _listed(tx: Tx, session: Session) -> ListedSession:
    everybody = await tx.bookings.of_session(session.id)
    return ListedSession(session, tuple(each for each in everybody if each.state is BookingState.BOOKED))


async def _session_of(tx: Tx, notice: Notice) -> SessionId:
    if "session_id" in notice.data:
        return SessionId(notice.data["session_id"])
    booking = await tx.bookings.get(BookingId(notice.data["booking_id"]))
    return SessionId(0) if booking is None else booking.session_id
