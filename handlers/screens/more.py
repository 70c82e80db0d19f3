"""What else staff do to a pass, beyond deducting, adjusting and its expiry."""

from domain.passes import Pass
from handlers.screens import explaining
from handlers.screens.deactivating import in_use_row
from handlers.screens.dividing import dividing_rows
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.settling import settle_rows
from handlers.taps.booking import BookSession, ShowBookings
from handlers.taps.choosing import ShowWhy
from handlers.taps.coach import ShowPass
from handlers.taps.holding import HoldPass
from handlers.taps.renewing import ShowRenewal
from services.coaching import PassAtDesk
from texts.words import Words


def actions(words: Words, desk: PassAtDesk) -> Screen:
    """The pass, and every rarer thing that this actor may do to it."""
    shown = desk.card.pass_
    lines = [words("client-title", name=desk.card.client.name), "", pass_lines(words, desk.card)]
    changing = _changing(words, shown) if desk.may_adjust else ()
    if desk.may_adjust:
        changing = (*changing, in_use_row(words, shown, desk.card.today))
    back = Button(words.plain("button-back"), ShowPass(pass_id=shown.id))
    booking = _booking(words, shown) if desk.may_deduct and shown.terms.has_sessions else ()
    booking = (*booking, *settle_rows(words, shown, desk.unpaid))
    return Screen("\n".join(lines), (*booking, *changing, *_looking(words, shown), (back,)))


def _booking(words: Words, pass_: Pass) -> Rows:
    book = Button(words.plain("button-book-session"), BookSession(pass_id=pass_.id))
    return ((book, Button(words.plain("button-bookings"), ShowBookings(pass_id=pass_.id))),)


def _changing(words: Words, pass_: Pass) -> Rows:
    hold = Button(words.plain("button-hold"), HoldPass(pass_id=pass_.id))
    renewal = Button(words.plain("button-renewal"), ShowRenewal(pass_id=pass_.id))
    dividing = dividing_rows(words, pass_) if pass_.terms.has_sessions else ()
    return ((hold,), (renewal,), *dividing)


def _looking(words: Words, pass_: Pass) -> Rows:
    why = Button(words.plain("button-which-pays"), ShowWhy(client_id=pass_.client_id))
    return ((why,), (explaining.button(words, pass_),))
