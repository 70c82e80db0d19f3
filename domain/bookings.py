"""A client's place in a session, and what it reserves, returns and consumes of a pass (PRODUCT §6.3)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import StrEnum

from pydantic import ConfigDict

from domain.first_use import clock_set, is_first_visit, starts_with_visit
from domain.ids import BookingId, PassId, PersonId, SessionId
from domain.ledger import Changed, Draft, Effect, EntryKind
from domain.occasions import UNUSED, Occasion, Uses
from domain.passes import Pass, counts_days
from domain.policies import Policy
from domain.refusals import NothingFree, Refusal
from domain.training import Training
from domain.visits import Offer


class BookingState(StrEnum):
    """What has become of a booking; `booked` is the only live one that a pass has reserved for.

    Of a place that came free, the first on the waitlist has it `offered` for a while.
    """

    BOOKED = "booked"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"
    ATTENDED = "attended"
    LATE_CANCELLED = "late_cancelled"
    NO_SHOW = "no_show"
    EXCUSED = "excused"
    CANCELLED = "cancelled"
    STUDIO_CANCELLED = "studio_cancelled"


#: States in which a place of the session is kept.
KEEPS_PLACE = frozenset({BookingState.BOOKED, BookingState.OFFERED, BookingState.ATTENDED})
#: States from which nobody has been marked or struck off yet.
OPEN = frozenset({BookingState.BOOKED, BookingState.OFFERED, BookingState.WAITLISTED})


class Booking(Training):
    """A client's place in one session, with the facts of the session that everybody is shown.

    `client_id` is who comes: with a shared pass not always the pass's own client. Without a pass it is
    unpaid. `policy` is what held when it was made; cancelling costs nothing up to `free_until`. An offer
    stands until `offered_until`. A late cancellation or no-show that is `forgiven` counts against nobody.
    """

    model_config = ConfigDict(frozen=True)

    id: BookingId
    session_id: SessionId
    client_id: PersonId
    client_name: str = ""
    pass_id: PassId | None = None
    state: BookingState = BookingState.BOOKED
    starts_at: datetime
    day: date
    minutes: int
    personal: bool = False
    policy: Policy = Policy()
    booked_at: datetime | None = None
    booked_by: PersonId | None = None
    free_until: datetime | None = None
    offered_until: datetime | None = None
    forgiven: bool = False
    version: int = 1
    session_version: int = 1

    @property
    def is_live(self) -> bool:
        """Whether the client is expected, or was and has not been marked."""
        return self.state is BookingState.BOOKED

    @property
    def keeps_place(self) -> bool:
        """Whether it takes one of the session's places."""
        return self.state in KEEPS_PLACE

    @property
    def is_unpaid(self) -> bool:
        """Whether a place is, or was, used for which no pass has paid; or was given up too late, or left
        empty, where that costs a session."""
        if self.pass_id is not None:
            return False
        match self.state:
            case BookingState.BOOKED | BookingState.ATTENDED:
                return True
            case BookingState.LATE_CANCELLED:
                return self.policy.late_cancel
            case BookingState.NO_SHOW:
                return self.policy.no_show
        return False

    def is_free_to_cancel(self, now: datetime) -> bool:
        """Whether cancelling costs nothing at that instant."""
        return self.free_until is None or now <= self.free_until

    @property
    def ends_at(self) -> datetime:
        """When the session is over."""
        return self.starts_at + timedelta(minutes=self.minutes)

    def becomes(self, state: BookingState, **fields: object) -> "Booking":
        """The booking in another state, with other `fields`, one version newer."""
        return self.model_copy(update={"state": state, "version": self.version + 1, **fields})


def reserved(
    pass_: Pass,
    occasion: Occasion,
    uses: Uses = UNUSED,
    *,
    booking_id: BookingId | None = None,
    visitor_id: PersonId | None = None,
) -> Draft:
    """The entry that reserves one session of `pass_` for the occasion; `uses` are the pass's others.

    The session's own day must lie within validity, coverage and caps (PRODUCT §6.4). A day pass reserves
    nothing for a day that is reserved or used already. Where the pass starts with its first visit, this
    booking may start its dates, or start them earlier, until it is cancelled. Raises the exact refusal.
    """
    day, dates = occasion.day, _clock_with(pass_, occasion.day)
    started = pass_.after(Draft(kind=EntryKind.RESERVE, changed=dates))
    closed = (pass_ if dates and pass_.valid_from is None else started).why_closed_on(day)
    refusal = closed or pass_.why_not_covered(occasion, uses)
    if refusal is not None:
        raise refusal
    taken = 0 if counts_days(pass_) and day in uses.days else 1
    if taken and not pass_.unlimited and pass_.free <= 0:
        raise NothingFree(pass_.title, pass_.booked)
    return Draft(
        kind=EntryKind.RESERVE,
        effect=Effect(booked=taken),
        changed=dates,
        session_on=day,
        booking_id=booking_id,
        visitor_id=visitor_id,
    )


def released(pass_: Pass, booking: Booking, others: Uses = UNUSED) -> Draft:
    """The entry that returns what the booking had reserved; `others` are the pass's other uses.

    Of a pass that has expired meanwhile the session expires too (rule of PRODUCT §4.3: only a date revives).
    """
    dates = _clock_without(pass_, booking.day, others)
    return Draft(
        kind=EntryKind.RELEASE,
        effect=returned(pass_, booking.day, dates, others),
        changed=dates,
        session_on=booking.day,
        booking_id=booking.id,
        visitor_id=visitor(pass_, booking),
    )


def bookable(pass_: Pass, occasion: Occasion, uses: Uses = UNUSED) -> Offer:
    """What reserving would do, decided by the very rule that makes it."""
    try:
        draft = reserved(pass_, occasion, uses)
    except Refusal as refusal:
        return Offer(pass_, occasion, refusal=refusal)
    return Offer(pass_, occasion, after=pass_.after(draft))


def attended(pass_: Pass, booking: Booking, others: Uses = UNUSED) -> Draft:
    """The entry that consumes what the booking had reserved: it is paid, whatever became of the pass since.

    A day of a day pass that an earlier visit has used takes nothing more.
    """
    return _consumed(EntryKind.CONSUME, pass_, booking, others)


def forfeited(pass_: Pass, booking: Booking, others: Uses = UNUSED) -> Draft:
    """The entry that takes what the booking had reserved though nobody trained: too late, or not come."""
    return _consumed(EntryKind.FORFEIT, pass_, booking, others)


def _consumed(kind: EntryKind, pass_: Pass, booking: Booking, others: Uses) -> Draft:
    taken = 0 if counts_days(pass_) and booking.day in others.visits else 1
    return Draft(
        kind=kind,
        effect=Effect(used=taken, booked=-taken),
        session_on=booking.day,
        booking_id=booking.id,
        visitor_id=visitor(pass_, booking),
    )


def returned(pass_: Pass, day: date | None, dates: tuple[Changed, ...], others: Uses) -> Effect:
    """How the figures move when a place on `day` is given up and the clock is set to `dates`."""
    held = 0 if counts_days(pass_) and day in others.days else 1
    if pass_.unlimited:
        return Effect(booked=-held)
    if dates:
        # Whatever the dates before took is the client's again: the new last day decides afresh.
        return Effect(booked=-held, expired=-pass_.expired)
    return Effect(booked=-held, expired=held if pass_.expiry_recorded else 0)


def stranded(before: Pass, after: Pass, bookings: Iterable[Booking]) -> tuple[Booking, ...]:
    """Those bookings on whose days the pass worked before a change, and no longer does after it."""
    return tuple(
        booking
        for booking in bookings
        if before.why_closed_on(booking.day) is None and after.why_closed_on(booking.day) is not None
    )


def visitor(pass_: Pass, booking: Booking) -> PersonId | None:
    """Who comes, where it is not the pass's own client."""
    return None if booking.client_id == pass_.client_id else booking.client_id


def _clock_with(pass_: Pass, day: date) -> tuple[Changed, ...]:
    return clock_set(pass_, day) if is_first_visit(pass_, day) else ()


def _clock_without(pass_: Pass, day: date, others: Uses) -> tuple[Changed, ...]:
    if not starts_with_visit(pass_) or day != pass_.valid_from:
        return ()
    return clock_set(pass_, min(others.days, default=None))
