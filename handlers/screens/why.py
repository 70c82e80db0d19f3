"""Which pass pays and why the others do not, in plain words with the way out (PRODUCT §4.14)."""

from collections.abc import Callable
from datetime import timedelta

from domain.coverage import Cap, Period
from domain.holds import hold_on
from domain.ids import PassId
from domain.refusals import (
    CapReached,
    DebtLimitReached,
    NoSessionsInIt,
    NothingFree,
    PassDeactivated,
    PassExpired,
    PassOnHold,
    PassUnpaid,
    Refusal,
)
from domain.visits import Offer
from handlers.screens.screen import Button, Screen
from handlers.screens.unpaid import paying_rows
from handlers.taps import Tap
from handlers.taps.adjusting import AdjustPass
from handlers.taps.attaching import AttachSessions
from handlers.taps.buying import ShowShop
from handlers.taps.client import ShowBalance
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.deactivating import ReactivatePass
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.holding import HoldPass, OwnHold
from handlers.taps.paying import ShowPayments
from handlers.taps.selling import SellTo
from services.choosing import Why
from texts.refusals import explain
from texts.words import Words

_SHOWN = 8


def for_staff(words: Words, why: Why) -> Screen:
    """The reason for each pass of a client, with the way out as a button."""
    rows: list[tuple[Button, ...]] = [
        (_way_out(words, why, offer),) for offer in (*why.choice.offers[:_SHOWN], *why.ended)
    ]
    if why.may_sell:
        rows.append((Button(words.plain("button-give-pass"), SellTo(client_id=why.client.id)),))
    rows.append((Button(words.plain("button-back"), ShowClient(client_id=why.client.id)),))
    return Screen(_text(words, why, "staff"), tuple(rows))


def for_client(words: Words, why: Why) -> Screen:
    """The same for the client whose passes they are, who may end a hold of their own."""
    offers = why.choice.offers[:_SHOWN]
    rows = [*paying_rows(words, (offer.refusal for offer in offers if offer.refusal is not None))]
    rows += [
        (Button(words.plain("button-hold-of", title=offer.pass_.title), OwnHold(pass_id=offer.pass_.id)),)
        for offer in offers
        if _is_own_hold(why, offer)
    ]
    if why.choice.pays is None:
        rows.append((Button(words.plain("button-shop"), ShowShop()),))
    rows.append((Button(words.plain("button-balance"), ShowBalance()),))
    return Screen(_text(words, why, "client"), tuple(rows))


def _text(words: Words, why: Why, reader: str) -> str:
    title = words("why-title", name=why.client.name)
    shown = [_said(words, why, offer, reader) for offer in why.choice.offers[:_SHOWN]]
    if len(why.choice.offers) > _SHOWN:
        shown.append(words("why-more", count=len(why.choice.offers) - _SHOWN))
    if why.ended:
        shown.append(words("why-ended"))
        shown += [_said(words, why, offer, reader) for offer in why.ended]
    if why.choice.pays is None:
        shown.append(words(f"why-nothing-{reader}"))
    return "\n\n".join([title, *shown])


def _said(words: Words, why: Why, offer: Offer, reader: str) -> str:
    title = words("pass-title", title=offer.pass_.title)
    if offer.refusal is None:
        return f"{title}\n{words('why-pays' if offer == why.choice.pays else 'why-could-pay')}"
    reason = words.escaped(explain(words, offer.refusal))
    if reader == "client" and _is_own_hold(why, offer):
        return "\n".join([title, reason, words("way-client-own-hold")])
    return "\n".join([title, reason, *way(words, offer.refusal, reader)])


def way(words: Words, refusal: Refusal, reader: str) -> list[str]:
    """The way out of a refusal, for "staff" or the "client", where there is one."""
    if isinstance(refusal, CapReached):
        full = Cap(period=Period(refusal.period), most=refusal.most).stretch(refusal.day)
        return [words("way-again", day=full.last + timedelta(days=1))]
    key = f"way-{reader}-{type(refusal).__name__}"
    return [words(key)] if words.has(key) else []


def _way_out(words: Words, why: Why, offer: Offer) -> Button:
    pass_ = offer.pass_
    is_own = pass_.client_id == why.client.id
    may_mend = why.may_sell if isinstance(offer.refusal, _OF_SELLING) else why.may_adjust
    if may_mend and is_own and type(offer.refusal) in _MENDED_BY:
        label, mends = _MENDED_BY[type(offer.refusal)]
        return Button(words.plain(label, title=pass_.title), mends(pass_.id))
    opens = ShowPass(pass_id=pass_.id, visitor=None if is_own else why.client.id)
    return Button(words.plain("button-open-pass", title=pass_.title), opens)


def _is_own_hold(why: Why, offer: Offer) -> bool:
    hold = hold_on(offer.pass_.holds, offer.day)
    is_theirs = offer.pass_.client_id == why.client.id and hold is not None and hold.by_client
    return is_theirs and isinstance(offer.refusal, PassOnHold)


#: What is mended by whoever sells.
_OF_SELLING = (NoSessionsInIt, PassUnpaid)
_MENDED_BY: dict[type[Refusal] | type[None], tuple[str, Callable[[PassId], Tap]]] = {
    PassExpired: ("button-new-date-of", lambda pass_id: ChangeExpiry(pass_id=pass_id)),
    PassOnHold: ("button-hold-of", lambda pass_id: HoldPass(pass_id=pass_id)),
    PassDeactivated: ("button-reactivate-of", lambda pass_id: ReactivatePass(pass_id=pass_id)),
    NoSessionsInIt: ("button-attach-of", lambda pass_id: AttachSessions(pass_id=pass_id)),
    PassUnpaid: ("button-pay-of", lambda pass_id: ShowPayments(pass_id=pass_id)),
    NothingFree: ("button-adjust-of", lambda pass_id: AdjustPass(pass_id=pass_id)),
    DebtLimitReached: ("button-adjust-of", lambda pass_id: AdjustPass(pass_id=pass_id)),
}
