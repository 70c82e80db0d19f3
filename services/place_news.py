"""Notices of places in sessions: owed in the transaction that causes them, and what they say when sent."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from pydantic_core import to_jsonable_python

from domain.bookings import KEEPS_PLACE, Booking, BookingState
from domain.ids import BookingId, PersonId
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.timetable import Session
from services.session_reminders import arm
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class PlaceNews:
    """A booking of the reader as it is at the instant `now`, with the pass that pays for it.

    `data` is what the notice was owed with: figures and the names of reasons.
    """

    booking: Booking
    pass_: Pass | None
    now: datetime
    data: Mapping[str, Any] = field(default_factory=dict)


async def owe(
    tx: Tx,
    kind: NoticeKind,
    booking: Booking,
    *,
    by: PersonId | None,
    not_before: datetime | None = None,
    not_after: datetime | None = None,
    **data: object,
) -> None:
    """Owes whoever comes a notice about their booking, unless they are `by`, who did it; the same twice is
    said once.

    `booking` is as it has become. `data` by kind: SESSION_CHANGED `**was(session)`, the session before,
    and `also` the same of others (`owe_changed`); NOT_PROMOTED `why`, the name of a refusal; STRUCK `count`
    within `days`, blocked until the day `until`; SETTLED `also`, ids of other bookings that the same pass has
    paid for. With SESSION_CHANGED the reminders are set to its new time.
    """
    said = to_jsonable_python({"booking_id": booking.id, **data})
    mark = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:8]
    if kind is NoticeKind.SESSION_CHANGED:
        await arm(tx, booking)
    if booking.client_id == by:
        return
    await tx.notices.add(
        Notice(
            person_id=booking.client_id,
            kind=kind,
            key=f"{kind}:{booking.id}:{booking.version}.{booking.session_version}:{mark}",
            data=said,
            not_before=not_before or tx.now,
            not_after=not_after,
        )
    )


async def owe_changed(tx: Tx, changed: Sequence[tuple[Booking, Session]], *, by: PersonId | None) -> None:
    """Owes everybody one notice of all of their bookings whose sessions have changed, each given as it is
    now, with its session as it was before; unless they are `by`, who did it."""
    readers: dict[PersonId, list[tuple[Booking, Session]]] = {}
    for booking, before in changed:
        readers.setdefault(booking.client_id, []).append((booking, before))
    for theirs in readers.values():
        (first, before), *others = sorted(theirs, key=lambda each: (each[0].starts_at, each[0].id))
        for booking, _ in others:
            await arm(tx, booking)
        also = [{"booking_id": booking.id, **was(session)} for booking, session in others]
        data: dict[str, Any] = {"also": also} if also else {}
        await owe(tx, NoticeKind.SESSION_CHANGED, first, by=by, **was(before), **data)


async def owe_all(tx: Tx, kind: NoticeKind, bookings: Sequence[Booking], *, by: PersonId | None) -> None:
    """Owes one notice about all of these bookings to whoever comes and whose pass pays, but not to `by`."""
    readers: dict[PersonId, list[Booking]] = {}
    for booking in bookings:
        pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
        for person_id in {booking.client_id} if pass_ is None else {booking.client_id, pass_.client_id}:
            readers.setdefault(person_id, []).append(booking)
    for person_id, (first, *others) in readers.items():
        if person_id != by:
            await tx.notices.add(
                Notice(
                    person_id=person_id,
                    kind=kind,
                    key=f"{kind}:of:{first.id}.{first.version}:{len(others)}:{person_id}",
                    data={"booking_id": first.id, "also": [each.id for each in others]},
                    not_before=tx.now,
                )
            )


def was(session: Session) -> dict[str, Any]:
    """How a session was, for the notice that it is not so any more."""
    return {
        "starts_at": session.starts_at,
        "minutes": session.minutes,
        "service": session.service,
        "coach": session.coach,
        "place": session.place,
    }


async def reminder(tx: Tx, reader: Reader, notice: Notice) -> PlaceNews | None:
    """A session ahead that begins when it was to begin as the reminder was set."""
    news = _if(await _news(tx, reader, notice), BookingState.BOOKED)
    if news is None or news.booking.starts_at <= news.now:
        return None
    return news if news.booking.starts_at == datetime.fromisoformat(notice.data["starts_at"]) else None


async def changed(tx: Tx, reader: Reader, notice: Notice) -> tuple[PlaceNews, ...] | None:
    """Sessions ahead that are not as the reader knew them."""
    found = []
    for data in (notice.data, *notice.data.get("also", ())):
        news = await _read(tx, reader, notice, BookingId(data["booking_id"]))
        if news is not None and _is_otherwise(news, data):
            found.append(replace(news, data=data))
    return tuple(found) or None


def _is_otherwise(news: PlaceNews, data: Mapping[str, Any]) -> bool:
    if news.booking.state not in (*_COMES, BookingState.WAITLISTED) or news.booking.ends_at <= news.now:
        return False
    now = to_jsonable_python({name: getattr(news.booking, name) for name in data if name in _KNOWN})
    return any(data[name] != value for name, value in now.items())


async def called_off(tx: Tx, reader: Reader, notice: Notice) -> PlaceNews | None:
    """A place in a session that does not take place."""
    return _if(await _news(tx, reader, notice), BookingState.STUDIO_CANCELLED)


async def reinstated(tx: Tx, reader: Reader, notice: Notice) -> PlaceNews | None:
    """A session that takes place after all: the reader's place in it, or that it is theirs no more."""
    off = BookingState.STUDIO_CANCELLED
    states = (off,) if "why" in notice.data else (BookingState.BOOKED, BookingState.WAITLISTED)
    news = _if(await _news(tx, reader, notice), *states)
    return None if news is None or news.booking.starts_at <= news.now else news


async def promoted(tx: Tx, reader: Reader, notice: Notice) -> PlaceNews | None:
    """A place from the waitlist, in a session that has not begun."""
    news = _if(await _news(tx, reader, notice), BookingState.BOOKED)
    return None if news is None or news.booking.starts_at <= news.now else news


async def missed(tx: Tx, reader: Reader, notice: Notice) -> PlaceNews | None:
    """A place from the waitlist that the reader did not get, and has not got since."""
    news = await _news(tx, reader, notice)
    return None if news is None or news.booking.state in KEEPS_PLACE else news


async def struck(tx: Tx, reader: Reader, notice: Notice) -> PlaceNews | None:
    """A late cancellation or a no-show that has not been forgiven."""
    news = _if(await _news(tx, reader, notice), BookingState.LATE_CANCELLED, BookingState.NO_SHOW)
    return None if news is None or news.booking.forgiven else news


async def settled(tx: Tx, reader: Reader, notice: Notice) -> tuple[PlaceNews, ...] | None:
    """Bookings that were unpaid and are paid by now."""
    ids = [notice.data["booking_id"], *notice.data.get("also", ())]
    found = [await _read(tx, reader, notice, BookingId(each)) for each in ids]
    return tuple(each for each in found if each is not None and each.pass_ is not None) or None


async def came(tx: Tx, reader: Reader, notice: Notice) -> PlaceNews | None:
    """A visit that no pass has paid for yet."""
    news = _if(await _news(tx, reader, notice), BookingState.ATTENDED)
    return None if news is None or news.pass_ is not None else news


async def _news(tx: Tx, reader: Reader, notice: Notice) -> PlaceNews | None:
    return await _read(tx, reader, notice, BookingId(notice.data["booking_id"]))


async def _read(tx: Tx, reader: Reader, notice: Notice, booking_id: BookingId) -> PlaceNews | None:
    booking = await tx.bookings.get(booking_id)
    if booking is None or reader.person is None or booking.client_id != reader.person.id:
        return None
    pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
    return PlaceNews(booking, pass_, tx.now, notice.data)


def _if(news: PlaceNews | None, *states: BookingState) -> PlaceNews | None:
    return news if news is not None and news.booking.state in states else None


_COMES = (BookingState.BOOKED, BookingState.OFFERED)
_KNOWN = frozenset({"starts_at", "minutes", "service", "coach", "place"})
