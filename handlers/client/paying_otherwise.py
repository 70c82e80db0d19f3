"""Letting another pass pay for a live booking: one's own, or, as staff, somebody else's."""

from domain.ids import BookingId
from domain.refusals import NotFound, Outdated
from handlers.routes import Routes
from handlers.screens import Screen, booking_card, own_bookings, paying_otherwise
from handlers.taps.moving import PayAsBefore, PayOtherwise, PayWith
from handlers.turn import Turn
from services import attending, undoing
from services import own_bookings as own
from services import paying_otherwise as desk

routes = Routes()


@routes.tap(PayOtherwise)
async def choose(turn: Turn, tap: PayOtherwise) -> Screen:
    """The passes that could pay instead."""
    try:
        found = await desk.choices(turn.desk, turn.actor, tap.booking_id)
    except Outdated:
        return await _as_it_is(turn, tap.booking_id)
    return paying_otherwise.choose(turn.words, found)


@routes.tap(PayWith)
async def exchange(turn: Turn, tap: PayWith) -> Screen:
    """Shows what it comes to first; then lets the other pass pay."""
    change = desk.exchange if tap.sure else desk.preview
    try:
        made = await change(turn.desk, turn.actor, tap.booking_id, tap.pass_id, mark=tap.mark)
    except Outdated:
        return await _as_it_is(turn, tap.booking_id)
    if not tap.sure:
        return paying_otherwise.pending(turn.words, made, tap)
    return paying_otherwise.done(turn.words, made)


@routes.tap(PayAsBefore)
async def take_back(turn: Turn, tap: PayAsBefore) -> Screen:
    """Lets the pass pay that paid before."""
    card = await undoing.undo(turn.desk, turn.actor, tap.entry_id, sure=True)
    shown = await _card(turn, tap.booking_id)
    return shown.toasting(turn.words.plain("toast-taken-back", title=card.pass_.title)[:200])


async def _as_it_is(turn: Turn, booking_id: BookingId) -> Screen:
    """The card that was pressed has been overtaken: the booking as it is now."""
    return (await _card(turn, booking_id)).toasting(turn.words.plain("refusal-Outdated"))


async def _card(turn: Turn, booking_id: BookingId) -> Screen:
    try:
        return own_bookings.mine(turn.words, await own.one(turn.desk, turn.actor, booking_id))
    except NotFound:
        card = await attending.of_booking(turn.desk, turn.actor, booking_id)
        return booking_card.one(turn.words, card)
