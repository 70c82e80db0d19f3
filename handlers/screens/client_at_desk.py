"""A client's card in coach mode: which pass pays, and what else can be done (PRODUCT §5.2)."""

from collections.abc import Mapping

from domain.attaching import is_attachable
from domain.ids import PassId
from domain.passes import Pass, PassState
from domain.visits import Offer
from handlers.screens.booking_news import about as about_booking
from handlers.screens.bookings import check_in_rows
from handlers.screens.coach import deduct_label, deduct_tap, outlook, visit_lines
from handlers.screens.marking import strike_rows
from handlers.screens.meant import is_chosen, meant_line, meant_rows
from handlers.screens.outstanding import aside
from handlers.screens.pass_changes import validity
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.settling import unpaid_lines, unpaid_rows
from handlers.screens.titles import told_apart
from handlers.taps.accounts import ShowAccount
from handlers.taps.attaching import AttachSessions
from handlers.taps.choosing import ShowWhy
from handlers.taps.coach import CoachMode, ShowClient, ShowPass
from handlers.taps.history import ShowClosedOf
from handlers.taps.past import ShowPast
from handlers.taps.people import ShowRecord
from handlers.taps.placing import BookForClient
from handlers.taps.selling import SellTo
from services.cards import PassCard
from services.coaching import ClientAtDesk
from texts.words import Words


def card(words: Words, desk: ClientAtDesk) -> Screen:
    """A client with their passes. The one that pays is deducted by the first button; another one can be
    opened instead."""
    passes = [_offered_lines(words, desk, offer) for offer in desk.offers] or [words("client-no-pass")]
    text = "\n\n".join([_client_lines(words, desk), *passes])
    meant = meant_rows(words, desk.client.id, desk.meant) if desk.may_deduct else ()
    arriving = check_in_rows(words, desk.bookings) if desk.may_deduct else ()
    deducting = (*arriving, *_paying_row(words, desk), *meant, *_choosing_rows(words, desk))
    return Screen(text, (*deducting, *_other_rows(words, desk)))


def _client_lines(words: Words, desk: ClientAtDesk) -> str:
    client = desk.client
    number = words("client-number", number=str(client.id))
    if client.phone is not None:
        number = words("client-number-phone", number=str(client.id), end=client.phone[-4:])
    title = words("client-title", name=client.name)
    lines = [title, number, *aside(words, desk.open_), *unpaid_lines(words, desk.unpaid)]
    lines += visit_lines(words, desk.visits, desk.today)
    lines += [words("booked-then", what=about_booking(words, booking)) for booking in desk.bookings]
    if desk.is_own:
        lines.append(words("own-pass"))
    return "\n".join([*lines, *(meant_line(words, desk.meant) if desk.may_deduct else [])])


def _offered_lines(words: Words, desk: ClientAtDesk, offer: Offer) -> str:
    pass_ = offer.pass_
    state = pass_.state_on(desk.today)
    unusual = "" if state in (PassState.ACTIVE, PassState.OFFER) else " · " + words(f"pass-state-{state}")
    lines = [_free_line(words, pass_) + unusual]
    if pass_.client_id in desk.holders:
        lines.append(words("pass-shared-by", name=desk.holders[pass_.client_id].name))
    if not pass_.unlimited and pass_.terms.has_sessions:
        figures = {"total": pass_.total, "used": pass_.used, "booked": pass_.booked}
        lines.append(words("pass-figures", **figures, remaining=pass_.remaining))
    lines += [validity(words, pass_, desk.today), *outlook(words, offer)]
    return "\n".join(line for line in lines if line)


def _free_line(words: Words, pass_: Pass) -> str:
    if not pass_.terms.has_sessions:
        return words("coach-pass-offer", title=pass_.title)
    if pass_.unlimited:
        return words("coach-pass-unlimited", title=pass_.title)
    if pass_.owed:
        return words("coach-pass-owed", title=pass_.title, owed=pass_.owed)
    return words("coach-pass-free", title=pass_.title, free=pass_.free)


def _paying_row(words: Words, desk: ClientAtDesk) -> Rows:
    if desk.pays is None or not desk.may_deduct:
        return ()
    card = PassCard(desk.pays.pass_, desk.client, desk.today)
    return ((Button(deduct_label(words, desk.pays), deduct_tap(card, desk.pays)),),)


def _choosing_rows(words: Words, desk: ClientAtDesk) -> Rows:
    if not desk.may_deduct:
        return ()
    names = _names(words, desk)
    return tuple(
        (Button(words.plain("button-deduct-from", title=names[offer.pass_.id]), _opening(desk, offer)),)
        for offer in desk.offers
        if offer.after is not None and offer != desk.pays
    )


def _names(words: Words, desk: ClientAtDesk) -> Mapping[PassId, str]:
    return told_apart(words, (offer.pass_ for offer in desk.offers))


def _opening(desk: ClientAtDesk, offer: Offer) -> ShowPass:
    visitor = PassCard(offer.pass_, desk.client, desk.today).visitor_id
    return ShowPass(pass_id=offer.pass_.id, visitor=visitor)


def _other_rows(words: Words, desk: ClientAtDesk) -> Rows:
    rows: list[tuple[Button, ...]] = []
    if desk.may_deduct:
        rows.append((Button(words.plain("button-book-for"), BookForClient(client_id=desk.client.id)),))
    names = _names(words, desk)
    for offer in desk.offers:
        if offer.after is None or offer == desk.pays or not desk.may_deduct:
            label = words.plain("button-open-pass", title=names[offer.pass_.id])
            rows.append((Button(label, _opening(desk, offer)),))
        if desk.may_sell and is_attachable(offer.pass_):
            label = words.plain("button-attach-of", title=names[offer.pass_.id])
            rows.append((Button(label, AttachSessions(pass_id=offer.pass_.id)),))
    if desk.pays is None and (desk.offers or desk.has_closed):
        rows.append((Button(words.plain("button-why"), ShowWhy(client_id=desk.client.id)),))
    if desk.more is not None and not is_chosen(desk.meant):
        more = ShowClient(client_id=desk.client.id, after=desk.more)
        rows.append((Button(words.plain("button-more"), more),))
    rows += unpaid_rows(words, desk.client.id, desk.unpaid.all) if desk.may_deduct else ()
    if desk.may_sell:
        rows.append((Button(words.plain("button-give-pass"), SellTo(client_id=desk.client.id)),))
    if desk.may_deduct:
        rows += strike_rows(words, desk.client.id, desk.strikes)
    if desk.open_ is not None and desk.open_.is_anything:
        rows.append((Button(words.plain("button-account"), ShowAccount(client_id=desk.client.id)),))
    rows.append((Button(words.plain("button-past"), ShowPast(client_id=desk.client.id)),))
    if desk.keeps_records:
        rows.append((Button(words.plain("button-contact"), ShowRecord(client_id=desk.client.id)),))
    if desk.has_closed:
        rows.append((Button(words.plain("button-closed"), ShowClosedOf(client_id=desk.client.id)),))
    rows.append((Button(words.plain("button-coach-mode"), CoachMode()),))
    return tuple(rows)
