"""Making a booking of a place in line, inside a transaction under way (PRODUCT §6.5)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.bookings import Booking, BookingState, reserved, visitor
from domain.choosing import Choice
from domain.ids import PersonId, TelegramId
from domain.notices import NoticeKind
from domain.people import Actor, Person
from domain.policies import Policy
from domain.refusals import BookedAlready, SessionCalledOff
from domain.studio import Studio
from domain.timetable import Session
from domain.waiting import can_be_asked
from services.booking import became, settled_as, tell
from services.bookkeeping import Recorded
from services.occasions import uses_of
from services.placing_rules import check_unpaid, payers, usable
from services.reminding import warn_running_low
from services.strikes import check_strikes
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class InLine:
    """Somebody in line, or with an offer, and the session, both held."""

    studio: Studio
    client: Person
    booking: Booking
    session: Session

    @property
    def actor(self) -> Actor:
        """The client, for whom their own rules hold."""
        return Actor(
            telegram_id=TelegramId(0),
            person=self.client,
            studio=self.studio,
            language=self.client.language or self.studio.language,
        )

    def policy(self, choice: Choice) -> Policy:
        """The policy under which the place would be given now."""
        own = None if choice.pays is None else choice.pays.pass_.terms.policy
        return own or self.studio.rules.booking.policy


@dataclass(frozen=True, slots=True)
class Promoted:
    """A place in line that is a booking now, with the pass that pays before and after, where one does."""

    booking: Booking
    recorded: Recorded | None


async def held(tx: Tx, booking: Booking) -> InLine:
    """Whoever is in line, their passes, the session and the booking, held in the order of all desks."""
    client = await tx.people.locked(booking.client_id)
    studio, known = await tx.studios.get(), await tx.timetable.get(booking.session_id)
    assert client is not None and studio is not None and known is not None, "nobody and nothing is deleted"
    for pass_ in sorted(await usable(tx, client.id, [known]), key=lambda each: each.id):
        await tx.passes.locked(pass_.id)
    session, now = await tx.timetable.locked(known.id), await tx.bookings.locked(booking.id)
    assert session is not None and now is not None, "bookings are never deleted"
    return InLine(studio, client, now, session)


async def paying(tx: Tx, line: InLine, *, unpaid: bool | None = None) -> Choice:
    """The client's passes for the session, after everything was asked that is asked of a new booking.

    `unpaid` says whether staff would have it unpaid; None that the client's own rules hold. Raises the exact
    refusal: no pass pays, another booking at that time, too many strikes.
    """
    if not line.session.is_planned:
        raise SessionCalledOff(line.session.starts_at)
    at, minutes = line.session.starts_at, line.session.minutes
    taken = await tx.bookings.client_is_busy(line.client.id, at, minutes, but=line.booking.id)
    if taken is not None:
        raise BookedAlready(line.client.name, taken)
    if unpaid is None:
        await check_strikes(tx, line.actor, line.client)
    choice = await payers(tx, line.actor, line.client.id, line.session)
    if choice.pays is None and not unpaid:
        _refuse_unpaid(line, choice, by_staff=unpaid is not None)
    return choice


async def is_spoken_for(tx: Tx, actor: Actor, session: Session) -> bool:
    """Whether what is free belongs to those in line: nobody who comes by passes them, as long as they can be
    asked before it begins."""
    told_at = actor.studio.awake_from(tx.now)
    if can_be_asked(session.starts_at, tx.now, told_at) is not None:
        return False
    return await tx.waiting.count(session.id) > 0


async def promoted(
    tx: Tx, line: InLine, choice: Choice, free_until: datetime, *, by: PersonId | None
) -> Promoted:
    """Books the place, under the policy of this moment; it is reserved for on the pass that was chosen."""
    policy, session = line.policy(choice), line.session
    facts: dict[str, Any] = {
        "policy": policy,
        "free_until": free_until,
        "offered_until": None,
        "starts_at": session.starts_at,
        "day": session.day,
    }
    await tx.waiting.keep_policy(line.booking.id, policy)
    if choice.pays is None:
        return Promoted(await became(tx, line.booking, BookingState.BOOKED, by=by, **facts), None)
    pass_ = choice.pays.pass_
    booking = line.booking.model_copy(update={**facts, "pass_id": pass_.id})
    uses = await uses_of(tx, pass_, session.day)
    draft = reserved(
        pass_, choice.pays.occasion, uses, booking_id=booking.id, visitor_id=visitor(pass_, booking)
    )
    done = await settled_as(tx, booking, BookingState.BOOKED, pass_, draft, by=by)
    # Who waited reads of it in a message of its own; whose pass it is, where that is another, in this one.
    await tell(tx, NoticeKind.BOOKED, done.recorded, by=line.client.id)
    await warn_running_low(tx, line.studio, done.recorded)
    return Promoted(done.booking, done.recorded)


def _refuse_unpaid(line: InLine, choice: Choice, *, by_staff: bool) -> None:
    stranger = line.actor.model_copy(update={"person": None})
    check_unpaid(stranger if by_staff else line.actor, line.client, choice, unpaid=False)
