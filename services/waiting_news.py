"""What whoever waited is told when the message is sent: nothing where it is no longer true."""

from dataclasses import dataclass

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, TelegramId
from domain.notices import Notice
from domain.people import Actor
from domain.refusals import Refusal
from services.offers import Wait, is_over, wait_of
from services.telling import Reader
from storage.desk import Tx

#: What is said of those who are left in line when a session begins.
CLOSED = "SessionFull"


@dataclass(frozen=True, slots=True)
class Passed:
    """Somebody who waited, and did not get a place: why, as far as it is so still; `is_closed` says that the
    session has begun."""

    booking: Booking
    refusal: Refusal | None
    is_closed: bool


async def offered(tx: Tx, reader: Reader, notice: Notice) -> Wait | None:
    """An offer that still stands, for whom it was made to."""
    found = await _own(tx, reader, notice)
    if found is None or found[1].state is not BookingState.OFFERED or is_over(found[1], tx.now):
        return None
    return await wait_of(tx, *found)


async def passed_over(tx: Tx, reader: Reader, notice: Notice) -> Passed | None:
    """A place that the reader did not get, and has not got since."""
    found = await _own(tx, reader, notice)
    if found is None or found[1].state is not BookingState.CANCELLED:
        return None
    if notice.data.get("why") == CLOSED:
        return Passed(found[1], None, is_closed=True)
    return Passed(found[1], (await wait_of(tx, *found)).refusal, is_closed=False)


async def _own(tx: Tx, reader: Reader, notice: Notice) -> tuple[Actor, Booking] | None:
    booking = await tx.bookings.get(BookingId(notice.data["booking_id"]))
    if booking is None or reader.person is None or booking.client_id != reader.person.id:
        return None
    language = reader.person.language or reader.studio.language
    number = TelegramId(0) if reader.account is None else reader.account.telegram_id
    actor = Actor(telegram_id=number, person=reader.person, studio=reader.studio, language=language)
    return actor, booking
