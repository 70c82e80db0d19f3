"""What becomes of a booking and of its pass, inside a transaction under way (PRODUCT §6.3)."""

from dataclasses import dataclass
from datetime import date

from domain.bookings import Booking, BookingState, attended, released
from domain.first_use import starts_with_visit
from domain.ids import BookingId, EntryId, PassId, PersonId, SessionId
from domain.ledger import Draft
from domain.notices import Notice, NoticeKind
from domain.occasions import UNUSED, Uses
from domain.passes import Pass, counts_days
from domain.people import Actor
from domain.refusals import NotFound, Outdated, SessionFull
from services.bookkeeping import Recorded, record
from services.coach_news import tell_coach
from services.session_reminders import arm
from storage.desk import Tx

NO_ENTRY = EntryId(0)

#: Nobody trains more often on one day.
A_DAY = 24


@dataclass(frozen=True, slots=True)
class Booked:
    """A booking as it became, with the pass before and after."""

    booking: Booking
    recorded: Recorded


async def reserve(
    tx: Tx, pass_: Pass, booking: Booking, draft: Draft, *, by: PersonId | None, batch: str | None = None
) -> Booked:
    """Writes a new booking of an existing session together with what it reserves of its pass.

    Raises `SessionFull`.
    """
    booking_id = await _added(tx, booking, by=by)
    draft = draft.model_copy(update={"booking_id": booking_id})
    recorded = await record(tx, pass_, draft, by=by, batch=batch)
    await _trace(tx, booking_id, None, booking.state, by=by, entry_id=recorded.entry_id)
    made = await _read(tx, booking_id)
    await arm(tx, made)
    await tell_coach(tx, made, by=by)
    return Booked(made, recorded)


async def place(tx: Tx, booking: Booking, *, by: PersonId | None) -> Booking:
    """Writes a new booking that no pass pays for, or that waits. Raises `SessionFull`."""
    booking_id = await _added(tx, booking, by=by)
    await _trace(tx, booking_id, None, booking.state, by=by, entry_id=None)
    made = await _read(tx, booking_id)
    await arm(tx, made)
    await tell_coach(tx, made, by=by)
    return made


async def release(
    tx: Tx,
    booking: Booking,
    *,
    by: PersonId | None,
    becomes: BookingState = BookingState.CANCELLED,
    reason: str | None = None,
    batch: str | None = None,
    quiet: bool = False,
) -> Booked:
    """Ends a paid booking and returns what its pass had reserved; who was to come is told, unless it was
    their own doing, or is to be `quiet`.

    Raises `Outdated` where it is no longer live: a cancelled booking returns nothing again.
    """
    pass_ = await _pass_of(tx, booking)
    draft = released(pass_, booking, await others_of(tx, pass_, but=booking.id))
    done = await settled_as(tx, booking, becomes, pass_, draft, by=by, reason=reason, batch=batch)
    if not quiet:
        await tell(tx, NoticeKind.UNBOOKED, done.recorded, by=by, batch=batch)
    return done


async def settled_as(
    tx: Tx,
    booking: Booking,
    state: BookingState,
    pass_: Pass,
    draft: Draft,
    *,
    by: PersonId | None,
    reason: str | None = None,
    batch: str | None = None,
) -> Booked:
    """Writes an entry of the booking's held pass, and the state that the booking has by it."""
    recorded = await record(tx, pass_, draft, by=by, reason=reason, batch=batch)
    after = await became(tx, booking, state, by=by, entry_id=recorded.entry_id)
    return Booked(after, recorded)


async def attend(
    tx: Tx, booking: Booking, *, by: PersonId | None, batch: str | None = None
) -> Booked:
    """Checks the client in: what was reserved is consumed, and nothing more. Raises `Outdated`."""
    pass_ = await _pass_of(tx, booking)
    draft = attended(pass_, booking, await others_of(tx, pass_, but=booking.id))
    return await settled_as(tx, booking, BookingState.ATTENDED, pass_, draft, by=by, batch=batch)


async def others_of(
    tx: Tx, pass_: Pass, *, but: BookingId | None = None, but_entry: EntryId = NO_ENTRY
) -> Uses:
    """The days of all of the pass's other uses, where its clock or its kind ask for them."""
    if not starts_with_visit(pass_) and not counts_days(pass_):
        return UNUSED
    return Uses(
        visits=tuple(await tx.ledger.visit_days(pass_.id, but_entry)),
        bookings=await tx.bookings.live_days(pass_.id, but=but),
    )


async def booked_on(tx: Tx, actor: Actor, client_id: PersonId, day: date) -> tuple[Booking, ...]:
    """The client's live bookings of one day, paid or not, soonest first."""
    since = actor.studio.calendar.midnight(day)
    found = await tx.bookings.ahead(client_id, since, None, A_DAY)
    return tuple(booking for booking in found if booking.is_live and booking.day == day)


async def became(
    tx: Tx,
    booking: Booking,
    state: BookingState,
    *,
    by: PersonId | None,
    entry_id: EntryId | None = None,
    through: BookingState | None = None,
    **fields: object,
) -> Booking:
    """The booking in its next state, written with its trace; the session's places are counted with it.

    `through` is the state that it had in between, for its trace only: what an undo of the entry goes back to.
    Raises `Outdated` if somebody was faster, `SessionFull` where its place has been given to somebody else.
    """
    after = booking.becomes(state, **fields)
    # The session first, as everywhere: so nobody waits for somebody who waits for them.
    await _take(tx, booking.session_id, after.keeps_place - booking.keeps_place)
    if not await tx.bookings.save(after):
        raise Outdated(booking.pass_id or PassId(0))
    if through is not None:
        await _trace(tx, booking.id, booking.state, through, by=by, entry_id=None)
    await _trace(tx, booking.id, through or booking.state, state, by=by, entry_id=entry_id)
    await arm(tx, after)
    await tell_coach(tx, after, by=by)
    return after


async def tell(
    tx: Tx,
    kind: NoticeKind,
    recorded: Recorded,
    *,
    by: PersonId | None,
    batch: str | None = None,
    moved_from: BookingId | None = None,
) -> None:
    """Owes a notice to whoever comes and to whose pass it is, but not to whoever did it.

    Of several that were written as one `batch` there is one; a booking may take the place of `moved_from`.
    """
    holder = recorded.after.client_id
    facts = {"entry_id": recorded.entry_id, "batch": batch, "moved_from": moved_from}
    data = {name: value for name, value in facts.items() if value is not None}
    for person_id in {holder, recorded.visitor_id or holder} - {by}:
        await tx.notices.add(
            Notice(
                person_id=person_id,
                kind=kind,
                key=f"{kind}:{batch or recorded.entry_id}:{person_id}",
                data=data,
                not_before=tx.now,
            )
        )


async def _added(tx: Tx, booking: Booking, *, by: PersonId | None) -> BookingId:
    await _take(tx, booking.session_id, int(booking.keeps_place))
    return await tx.bookings.add(booking, by=by, at=tx.now)


async def _take(tx: Tx, session_id: SessionId, places: int) -> None:
    if places and not await tx.timetable.take(session_id, places):
        raise SessionFull(session_id)


async def _trace(
    tx: Tx,
    booking_id: BookingId,
    was: BookingState | None,
    now: BookingState,
    *,
    by: PersonId | None,
    entry_id: EntryId | None,
) -> None:
    await tx.bookings.step(booking_id, was, now, at=tx.now, by=by, entry_id=entry_id)


async def _read(tx: Tx, booking_id: BookingId) -> Booking:
    booking = await tx.bookings.get(booking_id)
    assert booking is not None, "bookings are never deleted"
    return booking


async def _pass_of(tx: Tx, booking: Booking) -> Pass:
    if booking.pass_id is None:
        raise NotFound
    pass_ = await tx.passes.locked(booking.pass_id)
    if pass_ is None:
        raise NotFound
    if not booking.is_live:
        raise Outdated(pass_.id)
    return pass_
