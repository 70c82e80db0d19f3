"""Deducting a session after a workout (PRODUCT §5)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.bookings import Booking
from domain.ids import PassId, PersonId
from domain.ledger import Draft, Entry, EntryKind
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import AlreadyDeducted, IsBooked, OwnPass, WouldOwe
from domain.undoing import before
from domain.visits import (
    asks_before_owing,
    check_drawn_on,
    check_entry_day,
    deduction,
    is_own_pass,
)
from services.access import client_for, locked_pass_for, pass_for
from services.announcing import announce
from services.booking import booked_on
from services.bookkeeping import Recorded, check_seen, record
from services.cards import holder_of
from services.occasions import uses_of, workout
from services.reminding import warn_running_low
from storage.desk import Desk


@dataclass(frozen=True, slots=True)
class Visit:
    """A deduction for the local `day`, entered at the instant `at` of `today`, and who trained.

    `holder` is whose pass it was, where it is shared with the client.
    """

    client: Person
    recorded: Recorded
    day: date
    today: date
    at: datetime
    holder: Person | None = None

    @property
    def is_late(self) -> bool:
        """Whether it was entered for an earlier day."""
        return self.day < self.today


async def deduct(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    *,
    seen: int,
    day: date | None = None,
    again: bool = False,
    owing: bool = False,
    visitor: PersonId | None = None,
    drawn_on: date | None = None,
) -> Visit:
    """Consumes one session of the pass for a visit on `day` (today, where none is named), of its client or
    of a `visitor` with whom it is shared.

    The card's version `seen` makes it happen once. Raises `Outdated`, `AlreadyDeducted` and `IsBooked`
    (unless `again` says that another one is meant), `WouldOwe` (unless `owing` says that it may be owed),
    `DayIsOver` for a card that was `drawn_on` an earlier day, `OwnPass`, or the exact reason why the pass
    cannot pay.
    """
    async with desk.writing() as tx:
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.DEDUCT, visitor=visitor)
        check_seen(pass_, seen)
        client = await client_for(tx, actor, visitor or pass_.client_id)
        if is_own_pass(actor, client.id, pass_.client_id):
            raise OwnPass
        today = actor.studio.today(tx.now)
        check_drawn_on(drawn_on or today, today)
        day = day or today
        check_entry_day(day, today, actor.studio.rules.late_entry_days)
        if not again:
            _ask_about_another(actor, pass_, await tx.ledger.visits_on(client.id, day))
            _ask_about_booked(await booked_on(tx, actor, client.id, day))
        occasion = workout(actor, tx.now, day)
        draft = deduction(pass_, occasion, await uses_of(tx, pass_, day))
        if not owing:
            _ask_about_owing(pass_, draft)
        if client.id != pass_.client_id:
            draft = draft.model_copy(update={"visitor_id": client.id})
        recorded = await record(tx, pass_, draft, by=actor.id)
        await announce(tx, actor, NoticeKind.DEDUCTED, recorded)
        await warn_running_low(tx, actor.studio, recorded)
        holder = await holder_of(tx, pass_, client)
        return Visit(client, recorded, day, today, tx.now, holder)


async def made_from(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    *,
    seen: int,
    day: date | None = None,
    visitor: PersonId | None = None,
) -> Visit | None:
    """The deduction that this actor made from the very card that showed version `seen`, if it is the latest
    change of the pass: what a second press of the same button is shown."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.DEDUCT, visitor=visitor)
        client = await client_for(tx, actor, visitor or pass_.client_id)
        if pass_.version != seen + 1:
            return None
        latest = (await tx.ledger.of_pass(pass_id, seen + 2, 1))[0]
        today = actor.studio.today(latest.at)
        expected = (EntryKind.CONSUME, actor.id, day or today, client.id)
        trained = latest.visitor_id or pass_.client_id
        if (latest.kind, latest.actor_id, latest.session_on, trained) != expected:
            return None
        recorded = Recorded(before(pass_, latest), pass_, latest.id)
        return Visit(client, recorded, day or today, today, latest.at, await holder_of(tx, pass_, client))


def _ask_about_another(actor: Actor, pass_: Pass, earlier: list[Entry]) -> None:
    for entry in earlier:
        if entry.actor_id == actor.id and entry.session_on is not None:
            by = entry.actor_name or ""
            raise AlreadyDeducted(pass_.id, pass_.title, entry.session_on, entry.at, by)


def _ask_about_booked(bookings: tuple[Booking, ...]) -> None:
    for booking in bookings:
        raise IsBooked(booking.id, booking.version, booking.starts_at)


def _ask_about_owing(pass_: Pass, draft: Draft) -> None:
    after = pass_.after(draft)
    if asks_before_owing(pass_, after):
        raise WouldOwe(pass_.id, pass_.title, after.owed)
