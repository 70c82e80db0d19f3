"""Strikes: what counts against a client who cancels late or does not come (PRODUCT §6.7)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from domain.bookings import Booking
from domain.ids import PersonId
from domain.notices import NoticeKind
from domain.people import Actor, Person, Right
from domain.refusals import BookingBlocked
from domain.strikes import Standing, first_counted, standing
from domain.studio import Studio
from services.access import client_for, require
from services.place_news import owe
from storage.desk import Desk, Tx

#: More than anybody collects: so many are read at most.
MOST = 100


@dataclass(frozen=True, slots=True)
class StrikeCard:
    """A client with the bookings that count against them, the oldest first, and what they come to."""

    client: Person
    bookings: tuple[Booking, ...]
    standing: Standing


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


async def warn(tx: Tx, studio: Studio, booking: Booking, *, by: PersonId | None) -> None:
    """Tells the client once `booking` is one strike too many, unless they did it themselves and read it
    there."""
    now = await standing_of(tx, studio, booking.client_id)
    if now.is_reached:
        until: dict[str, Any] = {} if now.blocked_until is None else {"until": now.blocked_until}
        await owe(tx, NoticeKind.STRUCK, booking, by=by, count=now.count, days=now.rule.days, **until)


async def card(desk: Desk, actor: Actor, client_id: PersonId) -> StrikeCard:
    """What counts against a client today, for staff who see them and may mark bookings."""
    require(actor, Right.DEDUCT)
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id)
        found = await struck(tx, actor.studio, client_id)
        return StrikeCard(client, tuple(found), await standing_of(tx, actor.studio, client_id))


async def struck(tx: Tx, studio: Studio, client_id: PersonId) -> list[Booking]:
    """The bookings that count against the client today; none where the studio counts no strikes."""
    rule = studio.rules.booking.strikes
    if not rule.most:
        return []
    since = studio.calendar.midnight(first_counted(studio.today(tx.now), rule))
    return await tx.bookings.struck(client_id, since, MOST)
