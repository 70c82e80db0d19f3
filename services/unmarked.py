"""Bookings that nobody has marked: the coach is asked, then the owner's rule decides (PRODUCT §6.6).

Nothing of it happens in the quiet hours. What the rule has decided and somebody took back is theirs to mark:
the rule decides about each booking once.
"""

from dataclasses import dataclass

from domain.bookings import BookingState
from domain.house_rules import Unmarked as Becomes
from domain.ids import BookingId, PersonId, SessionId
from domain.notices import Notice, NoticeKind
from domain.outcomes import missed
from domain.refusals import Refusal
from domain.studio import Studio
from domain.timetable import Session
from domain.unmarked import ASKED_AFTER, is_asked_about, is_resolved
from services.booking import attend, became, tell
from services.ending import end
from services.place_news import owe
from services.telling import Reader
from storage.desk import Desk, Tx
from storage.unmarked import Unmarked

#: Bookings looked at in one reading.
BATCH = 200
#: So many are named.
NAMED = 10


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A session that is over: whom nobody has marked, and how many were resolved by themselves, by state."""

    session: Session
    names: tuple[str, ...]
    decided: dict[BookingState, int]


async def follow_up(desk: Desk) -> int:
    """Resolves what is due, then asks about the rest; returns how many bookings were resolved and how many
    sessions asked about. Safe in many processes at once, to stop at any point and to repeat."""
    return await resolve(desk) + await ask(desk)


async def ask(desk: Desk) -> int:
    """Asks the coach, else the owners, once for each session that has been over for an hour."""
    asked, after, studio = 0, None, await _awake(desk)
    while studio is not None:
        found, after = await _page(desk, after, asked_too=False)
        due = [each.session_id for each in found if is_asked_about(each.ends_at, desk.clock.now())]
        for session_id in dict.fromkeys(due):
            asked += await _ask(desk, session_id)
        if after is None:
            break
    return asked


async def resolve(desk: Desk) -> int:
    """Lets the owner's rule decide about each booking that is due, each in a transaction of its own."""
    resolved, after, studio = 0, None, await _awake(desk)
    while studio is not None:
        hours = studio.rules.booking.resolve_hours
        found, after = await _page(desk, after, asked_too=True)
        for each in found:
            if is_resolved(each.ends_at, desk.clock.now(), hours):
                resolved += await _resolve(desk, studio, each.id)
        if after is None:
            break
    return resolved


async def news(tx: Tx, reader: Reader, notice: Notice) -> LeftOpen | None:
    """The session as it stands now, for whoever is asked, or told what the rule has decided."""
    session = await tx.timetable.get(SessionId(notice.data["session_id"]))
    if session is None or reader.person is None or not reader.person.is_staff:
        return None
    bookings = await tx.bookings.of_session(session.id)
    names = tuple(each.client_name for each in bookings if each.is_live)
    if not notice.data.get("resolved"):
        return LeftOpen(session, names, {}) if names else None
    decided = await tx.unmarked.decided(session.id)
    return LeftOpen(session, names, decided) if decided else None


async def _awake(desk: Desk) -> Studio | None:
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        return studio if studio is not None and studio.awake_from(tx.now) == tx.now else None


async def _page(
    desk: Desk, after: Unmarked | None, *, asked_too: bool
) -> tuple[list[Unmarked], Unmarked | None]:
    async with desk.reading() as tx:
        found = await tx.unmarked.begun(tx.now - ASKED_AFTER, after, BATCH, asked_too=asked_too)
    return found, found[-1] if len(found) == BATCH else None


async def _ask(desk: Desk, session_id: SessionId) -> int:
    async with desk.writing() as tx:
        session = await tx.timetable.locked(session_id)
        assert session is not None, "sessions are never deleted"
        if not await tx.unmarked.ask(session_id):
            return 0
        await _tell_staff(tx, session, resolved=False)
        return 1


async def _resolve(desk: Desk, studio: Studio, booking_id: BookingId) -> int:
    try:
        async with desk.writing() as tx:
            return await _resolved(tx, studio, booking_id)
    except Refusal:
        # What cannot be written is for staff to see to: it does not stand in the way of the others.
        async with desk.writing() as tx:
            await tx.unmarked.resolve(booking_id)
        return 0


async def _resolved(tx: Tx, studio: Studio, booking_id: BookingId) -> int:
    found = await tx.bookings.get(booking_id)
    assert found is not None, "bookings are never deleted"
    if found.pass_id is not None:
        await tx.passes.locked(found.pass_id)
    session = await tx.timetable.locked(found.session_id)
    booking = await tx.bookings.locked(booking_id)
    assert session is not None and booking is not None
    hours = studio.rules.booking.resolve_hours
    if booking.pass_id != found.pass_id or not is_resolved(session.ends_at, tx.now, hours):
        return 0
    if not await tx.unmarked.resolve(booking_id):
        return 0
    if studio.rules.booking.unmarked is Becomes.NO_SHOW:
        await end(tx, booking, missed(booking), by=None)
    elif booking.pass_id is None:
        came = await became(tx, booking, BookingState.ATTENDED, by=None)
        await owe(tx, NoticeKind.CHECKED_IN, came, by=None)
    else:
        done = await attend(tx, booking, by=None)
        await tell(tx, NoticeKind.DEDUCTED, done.recorded, by=None)
    if not await tx.unmarked.left(session.id):
        await _tell_staff(tx, session, resolved=True)
    return 1


async def _tell_staff(tx: Tx, session: Session, *, resolved: bool) -> None:
    for person_id in await _whom(tx, session):
        about = f"{session.id}:resolved" if resolved else f"{session.id}"
        await tx.notices.add(
            Notice(
                person_id=person_id,
                kind=NoticeKind.UNMARKED,
                key=f"unmarked:{about}:{person_id}",
                data={"session_id": session.id, "resolved": resolved},
                not_before=tx.now,
            )
        )


async def _whom(tx: Tx, session: Session) -> list[PersonId]:
    coach = None if session.coach_id is None else await tx.people.get(session.coach_id)
    if coach is not None and coach.is_staff:
        return [coach.id]
    return [owner.id for owner in await tx.people.owners()]
