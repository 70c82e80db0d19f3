"""Marking all the others of a session by one press (PRODUCT §5.8)."""

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from domain.bookings import Booking
from domain.ids import SessionId
from domain.outcomes import missed
from domain.people import Actor, Right
from domain.refusals import (
    OwnPass,
    PassTakenBack,
    Refusal,
    RosterChanged,
    SessionNotBegun,
)
from domain.rosters import arranged, mark_of
from domain.timetable import Session
from domain.visits import is_own_pass
from services.access import require
from services.attendance import arrive
from services.ending import end
from services.rosters import session_for, to_be_marked, why_not_now
from storage.desk import Desk, Tx

#: Those who were checked in together are taken back together from their roster, or each by their own line.
_BATCH = "roster:"


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody who could not be marked, and why."""

    booking: Booking
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Marked:
    """What one press did at the instant `at`: the bookings as they became, and those that were left."""

    session: Session
    at: datetime
    done: tuple[Booking, ...]
    left: tuple[Left, ...]

    @property
    def unpaid(self) -> int:
        """For how many of them no pass has paid."""
        return sum(booking.is_unpaid for booking in self.done)


async def check_in_all(desk: Desk, actor: Actor, session_id: SessionId, *, mark: str) -> Marked:
    """Checks in all who are still to be marked, each on their own pass, in one change.

    `mark` is of those who were shown. Who cannot be checked in is left with the reason. Raises
    `RosterChanged` where they are others by now, `NotFound`, and what checking in one of them raises for all.
    """
    batch = f"{_BATCH}{secrets.token_hex(8)}"

    async def mark_one(tx: Tx, booking: Booking) -> Booking:
        done, _ = await arrive(tx, actor, booking, batch=batch)
        return done

    return await _mark_rest(desk, actor, session_id, mark, mark_one)


async def miss_rest(desk: Desk, actor: Actor, session_id: SessionId, *, mark: str) -> Marked:
    """Marks all who are still to be marked as not come, each by the policy of their own booking.

    Raises `SessionNotBegun`, and otherwise as `check_in_all` does.
    """

    async def mark_one(tx: Tx, booking: Booking) -> Booking:
        return (await end(tx, booking, missed(booking), by=actor.id)).booking

    return await _mark_rest(desk, actor, session_id, mark, mark_one, only_begun=True)


async def _mark_rest(
    desk: Desk,
    actor: Actor,
    session_id: SessionId,
    mark: str,
    mark_one: Callable[[Tx, Booking], Awaitable[Booking]],
    *,
    only_begun: bool = False,
) -> Marked:
    require(actor, Right.DEDUCT)
    async with desk.writing() as tx:
        session = await session_for(tx, actor, session_id)
        refusal = why_not_now(tx, actor, session.day)
        if refusal is not None:
            raise refusal
        if only_begun and session.starts_at > tx.now:
            raise SessionNotBegun(session.starts_at)
        rest = await _held(tx, actor, session_id)
        if not rest or mark_of(rest) != mark:
            raise RosterChanged
        done, left = [], []
        for booking in rest:
            pass_ = None if booking.pass_id is None else await tx.passes.get(booking.pass_id)
            if pass_ is not None and is_own_pass(actor, pass_.client_id):
                left.append(Left(booking, OwnPass()))
                continue
            try:
                done.append(await mark_one(tx, booking))
            except PassTakenBack as taken_back:
                left.append(Left(booking, taken_back))
        return Marked(session, tx.now, tuple(done), tuple(left))


async def _held(tx: Tx, actor: Actor, session_id: SessionId) -> tuple[Booking, ...]:
    """Those who are still to be marked: passes by their numbers, then the session, then their bookings."""
    seen = to_be_marked(actor, arranged(await tx.bookings.of_session(session_id)))
    for pass_id in sorted({each.pass_id for each in seen if each.pass_id is not None}):
        await tx.passes.locked(pass_id)
    await tx.timetable.locked(session_id)
    return to_be_marked(actor, arranged(await tx.bookings.of_session(session_id)))
