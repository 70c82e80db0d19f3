"""Strikes: what counts against a client who cancels late or does not come (PRODUCT §6.7)."""

from datetime import date
from typing import Any

from domain.bookings import Booking
from domain.ids import PersonId
from domain.notices import NoticeKind
from domain.people import Actor, Person
from domain.refusals import BookingBlocked
from domain.strikes import Standing, first_counted, standing
from domain.studio import Studio
from services.place_news import owe
from storage.desk import Tx

#: More than anybody collects: so many are read at most.
MOST = 100


async def check_strikes(tx: Tx, actor: Actor, client: Person) -> None:
    """Keeps clients from booking for themselves while too many strikes count; staff always may.

    Raises `BookingBlocked`.
    """
    if actor.id != client.id:
        return
    now = await standing_of(tx, actor.studio, client.id)
    if now.blocked_until is not None:
        raise BookingBlocked(now.count, now.blocked_until)


async def standing_of(tx: Tx, studio: Studio, client_id: PersonId, *more: date) -> Standing:
    """How many of the client's strikes count today, together with those about to come of the days `more`."""
    days = [each.day for each in await struck(tx, studio, client_id)]
    return standing([*days, *more], studio.today(tx.now), studio.rules.booking.strikes)


async def warn(tx: Tx, studio: Studio, booking: Booking, *, by: PersonId | None) -> Standing:
    """How the client stands once `booking` counts against them; they are told when it is one too many,
    unless they did it themselves and read it there."""
    now = await standing_of(tx, studio, booking.client_id)
    if now.is_reached:
        until: dict[str, Any] = {} if now.blocked_until is None else {"until": now.blocked_until}
        await owe(tx, NoticeKind.STRUCK, booking, by=by, count=now.count, days=now.rule.days, **until)
    return now


async def struck(tx: Tx, studio: Studio, client_id: PersonId) -> list[Booking]:
    """The bookings that count against the client today; none where the studio counts no strikes."""
    rule = studio.rules.booking.strikes
    if not rule.most:
        return []
    since = studio.calendar.midnight(first_counted(studio.today(tx.now), rule))
    return await tx.bookings.struck(client_id, since, MOST)
