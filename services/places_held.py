"""Holding all that a change of several places touches, in the order in which everybody holds it."""

from collections.abc import Awaitable, Callable, Iterable
from typing import TypeVar

from domain.bookings import OPEN, Booking, BookingState
from domain.ids import PassId, SessionId
from domain.refusals import SessionChanged
from domain.timetable import Session
from services.timetable import seen as visible
from storage.desk import Desk, Tx

T = TypeVar("T")
Held = tuple[Session, list[Booking]]
#: So often somebody may book or cancel in the very moment before it is given up.
_TRIES = 20


class SomebodyWasFaster(Exception):
    """A booking on another pass was made before the session was held: to be begun again."""


async def again(desk: Desk, change: Callable[[Tx], Awaitable[T]]) -> T:
    """Runs a change in a transaction of its own; anew where somebody booked before it held the session."""
    for _ in range(_TRIES):
        try:
            async with desk.writing() as tx:
                return await change(tx)
        except SomebodyWasFaster:
            continue
    raise SomebodyWasFaster


async def hold_session(
    tx: Tx, session_id: SessionId, states: frozenset[BookingState] = OPEN
) -> Held:
    """The session, and its bookings in one of `states` in the order of their passes; all of them held.

    Passes first, by their numbers, with those that are queued behind them; then the session. Raises
    `SomebodyWasFaster`, `NotFound`.
    """
    (found,) = await hold_sessions(tx, [session_id], states)
    return found


async def hold_sessions(
    tx: Tx, ids: Iterable[SessionId], states: frozenset[BookingState] = OPEN
) -> list[Held]:
    """The same of several sessions, by their numbers."""
    ids = sorted(set(ids))
    paying = [_paying(await _bookings(tx, each, states)) for each in ids]
    held = await hold_passes(tx, set().union(*paying))
    for session_id in ids:
        await tx.timetable.locked(session_id)
    found = [(await visible(tx, each), await _bookings(tx, each, states)) for each in ids]
    if not all(_paying(bookings) <= held for _, bookings in found):
        raise SomebodyWasFaster
    for booking_id in sorted(each.id for _, bookings in found for each in bookings):
        await tx.bookings.locked(booking_id)
    return [(session, sorted(each, key=lambda one: (one.pass_id or 0, one.id))) for session, each in found]


async def hold_passes(tx: Tx, ids: Iterable[PassId]) -> set[PassId]:
    """Holds these passes, with those that are queued behind them, by their numbers; returns all of them."""
    held = set(ids)
    for pass_id in tuple(held):
        behind = await tx.passes.follower_of(pass_id)
        while behind is not None and behind.id not in held:
            held.add(behind.id)
            behind = await tx.passes.follower_of(behind.id)
    for pass_id in sorted(held):
        await tx.passes.locked(pass_id)
    return held


async def hold_places(tx: Tx, bookings: Iterable[Booking]) -> None:
    """Holds the sessions of these bookings by their numbers, once their passes are held."""
    for session_id in sorted({each.session_id for each in bookings}):
        await tx.timetable.locked(session_id)


def check_seen(session: Session, seen: int) -> None:
    """Refuses a card that shows an older version than the session has. Raises `SessionChanged`."""
    if session.version != seen:
        raise SessionChanged(session.id)


async def _bookings(tx: Tx, session_id: SessionId, states: frozenset[BookingState]) -> list[Booking]:
    return [each for each in await tx.bookings.of_session(session_id) if each.state in states]


def _paying(bookings: list[Booking]) -> set[PassId]:
    return {each.pass_id for each in bookings if each.pass_id is not None}
