"""“I paid”: staff confirm it, or have not received it."""

from domain.orders import OrderState
from domain.refusals import OrderChanged
from handlers.routes import Routes
from handlers.screens import Screen, claims
from handlers.taps.claims import ChooseHowPaid, ConfirmClaim, RefuseClaim, ShowClaim, ShowClaims
from handlers.turn import Turn
from services import claiming

routes = Routes()


@routes.tap(ShowClaims)
async def show(turn: Turn, tap: ShowClaims) -> Screen:
    """Those that wait, the oldest first."""
    return claims.waiting(turn.words, await claiming.waiting(turn.desk, turn.actor, tap.after))


@routes.tap(ShowClaim)
async def card(turn: Turn, tap: ShowClaim) -> Screen:
    """One of them."""
    return claims.card(turn.words, await claiming.of(turn.desk, turn.actor, tap.order_id))


@routes.tap(ChooseHowPaid)
async def how_paid(turn: Turn, tap: ChooseHowPaid) -> Screen:
    """By which method the money came."""
    return claims.how_paid(turn.words, await claiming.of(turn.desk, turn.actor, tap.order_id))


@routes.tap(ConfirmClaim)
async def confirm(turn: Turn, tap: ConfirmClaim) -> Screen:
    """The money is there."""
    try:
        done = await claiming.confirm(turn.desk, turn.actor, tap.order_id, tap.method, seen=tap.version)
    except OrderChanged:
        return await _as_it_is(turn, tap)
    return claims.card(turn.words, done).toasting(turn.words.plain("toast-claim-confirmed"))


@routes.tap(RefuseClaim)
async def refuse(turn: Turn, tap: RefuseClaim) -> Screen:
    """The money is not there; whoever says so is asked first, for it closes the order."""
    if not tap.sure:
        found = await claiming.of(turn.desk, turn.actor, tap.order_id)
        if found.order.state is not OrderState.CLAIMED or found.order.version != tap.version:
            return await _as_it_is(turn, tap)
        return claims.sure_to_refuse(turn.words, found)
    try:
        done = await claiming.refuse(turn.desk, turn.actor, tap.order_id, seen=tap.version)
    except OrderChanged:
        return await _as_it_is(turn, tap)
    return claims.card(turn.words, done).toasting(turn.words.plain("toast-claim-refused"))


async def _as_it_is(turn: Turn, tap: ConfirmClaim | RefuseClaim) -> Screen:
    """The claim as somebody else, or the client, has left it."""
    shown = await card(turn, ShowClaim(order_id=tap.order_id))
    return shown.toasting(turn.words.plain("toast-claim-moved"), alert=True)
