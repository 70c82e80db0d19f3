"""What clients say they have paid, as staff see it and as the client is told."""

from domain.money import Method
from domain.orders import METHODS, Order, OrderState
from handlers.screens.general import sure
from handlers.screens.orders import elsewhere, money, what
from handlers.screens.pass_changes import my_passes
from handlers.screens.screen import Button, Photo, Rows, Screen
from handlers.taps.claims import ChooseHowPaid, ConfirmClaim, RefuseClaim, ShowClaim, ShowClaims
from handlers.taps.coach import CoachMode, ShowClient, ShowPass
from handlers.taps.people import OwnerDesk
from services.claim_news import Claim
from services.claiming import ClaimPage
from texts.words import Words


def waiting(words: Words, page: ClaimPage) -> Screen:
    """Those that wait, each with a button to open it."""
    rows: list[tuple[Button, ...]] = [
        (Button(_label(words, order), ShowClaim(order_id=order.id)),) for order in page.claims
    ]
    if page.more is not None:
        rows.append((Button(words.plain("button-more"), ShowClaims(after=page.more)),))
    back = OwnerDesk() if page.for_owner else CoachMode()
    rows.append((Button(words.plain("button-back"), back),))
    hint = words("claims-hint" if page.claims else "claims-none")
    return Screen(words("claims-title") + "\n" + hint, tuple(rows))


def told(words: Words, claim: Claim) -> Screen:
    """The message that brings a claim before staff, with the client's picture of it."""
    order = claim.order
    photo = None if order.photo is None else Photo(file_id=order.photo)
    return Screen("\n".join(_lines(words, order)), _answers(words, order), photo=photo)


def card(words: Words, claim: Claim) -> Screen:
    """A claim with its two answers, or with the one it was given."""
    order = claim.order
    lines = _lines(words, order)
    if order.state is not OrderState.CLAIMED:
        by = order.settled_by_name or words.plain("coach-somebody")
        at = None if order.settled_at is None else words.stamp(order.settled_at)
        lines += ["", words(f"claim-is-{order.state}", by=by, at=at), *elsewhere(words, order)]
    rows: Rows = _answers(words, order)
    if claim.pass_ is not None:
        opens = Button(
            words.plain("button-open-pass", title=claim.pass_.title), ShowPass(pass_id=claim.pass_.id)
        )
        rows += ((opens,),)
    client = Button(
        words.plain("button-open-client", name=order.client_name), ShowClient(client_id=order.client_id)
    )
    return Screen("\n".join(lines), (*rows, (client,), (Button(words.plain("button-back"), ShowClaims()),)))


def how_paid(words: Words, claim: Claim) -> Screen:
    """By which method the money came; choosing confirms."""
    order = claim.order
    rows = tuple(
        (Button(words.plain(f"claim-method-{method}"), _confirm(order, method)),) for method in METHODS
    )
    back = Button(words.plain("button-back"), ShowClaim(order_id=order.id))
    return Screen("\n".join([*_lines(words, order), "", words("claim-how")]), (*rows, (back,)))


def sure_to_refuse(words: Words, claim: Claim) -> Screen:
    """Asks before the client is told that nothing arrived: that closes the order."""
    order = claim.order
    yes = RefuseClaim(order_id=order.id, version=order.version, sure=True)
    question = "\n".join([*_lines(words, order), "", words("claim-sure-refuse", name=order.client_name)])
    label, back = words.plain("button-claim-nothing"), ShowClaim(order_id=order.id)
    return sure(words, question, label=label, yes=yes, back=back)


def answered(words: Words, claim: Claim) -> Screen:
    """What the client is told: confirmed, or not received."""
    order = claim.order
    line = words(f"notice-order_settled-{order.state}", what=what(words, order), amount=money(words, order))
    return Screen("\n".join([line, *elsewhere(words, order)]), my_passes(words))


def _lines(words: Words, order: Order) -> list[str]:
    return [
        words("notice-claimed", name=order.client_name),
        words("claim-about", what=what(words, order), amount=money(words, order)),
        words("claim-since", at=words.stamp(order.claimed_at or order.made_at)),
    ]


def _answers(words: Words, order: Order) -> Rows:
    if order.state is not OrderState.CLAIMED:
        return ()
    refuse = RefuseClaim(order_id=order.id, version=order.version)
    # What closes the order stands apart from what confirms it.
    return (
        (Button(words.plain("button-claim-confirm"), _confirm(order, METHODS[0])),),
        (Button(words.plain("button-paid-otherwise"), ChooseHowPaid(order_id=order.id)),),
        (Button(words.plain("button-claim-refuse"), refuse),),
    )


def _confirm(order: Order, method: Method) -> ConfirmClaim:
    return ConfirmClaim(order_id=order.id, version=order.version, method=method)


def _label(words: Words, order: Order) -> str:
    return words.plain("button-claim-of", name=order.client_name, amount=money(words, order))
