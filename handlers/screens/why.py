"""Which pass pays and why the others do not, in plain words with the way out (PRODUCT §4.14)."""

from datetime import timedelta

from domain.choosing import Choice
from domain.coverage import Cap, Period
from domain.refusals import CapReached, PassExpired, Refusal
from domain.visits import Offer
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.client import ShowBalance
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.plans import GivePass
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
        rows.append((Button(words.plain("button-give-pass"), GivePass(client_id=why.client.id)),))
    rows.append((Button(words.plain("button-back"), ShowClient(client_id=why.client.id)),))
    return Screen(_text(words, why, "staff"), tuple(rows))


def for_client(words: Words, why: Why) -> Screen:
    """The same for the client whose passes they are."""
    back: Rows = ((Button(words.plain("button-balance"), ShowBalance()),),)
    return Screen(_text(words, why, "client"), back)


def _text(words: Words, why: Why, reader: str) -> str:
    title = words("why-title", name=why.client.name)
    shown = [_said(words, why.choice, offer, reader) for offer in why.choice.offers[:_SHOWN]]
    if len(why.choice.offers) > _SHOWN:
        shown.append(words("why-more", count=len(why.choice.offers) - _SHOWN))
    if why.ended:
        shown.append(words("why-ended"))
        shown += [_said(words, why.choice, offer, reader) for offer in why.ended]
    if why.choice.pays is None:
        shown.append(words(f"why-nothing-{reader}"))
    return "\n\n".join([title, *shown])


def _said(words: Words, choice: Choice, offer: Offer, reader: str) -> str:
    title = words("pass-title", title=offer.pass_.title)
    if offer.refusal is None:
        return f"{title}\n{words('why-pays' if offer == choice.pays else 'why-could-pay')}"
    reason = words.escaped(explain(words, offer.refusal))
    return "\n".join([title, reason, *_way(words, offer.refusal, reader)])


def _way(words: Words, refusal: Refusal, reader: str) -> list[str]:
    if isinstance(refusal, CapReached):
        full = Cap(period=Period(refusal.period), most=refusal.most).stretch(refusal.day)
        return [words("way-again", day=full.last + timedelta(days=1))]
    key = f"way-{reader}-{type(refusal).__name__}"
    return [words(key)] if words.has(key) else []


def _way_out(words: Words, why: Why, offer: Offer) -> Button:
    pass_ = offer.pass_
    if why.may_adjust and isinstance(offer.refusal, PassExpired):
        return Button(words.plain("button-new-date-of", title=pass_.title), ChangeExpiry(pass_id=pass_.id))
    visitor = None if pass_.client_id == why.client.id else why.client.id
    opens = ShowPass(pass_id=pass_.id, visitor=visitor)
    return Button(words.plain("button-open-pass", title=pass_.title), opens)
