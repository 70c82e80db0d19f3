"""Screens of coach mode: recent clients, a client's card, a pass ready to be deducted."""

from datetime import date

from domain.ledger import Entry
from domain.passes import Pass, PassState
from domain.people import Person
from domain.visits import Move, Offer, move
from handlers.screens.accounts import aside
from handlers.screens.booking_news import about as about_booking
from handlers.screens.bookings import check_in_rows
from handlers.screens.meant import is_chosen, meant_line, meant_rows
from handlers.screens.notices import validity
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import found_rows
from handlers.taps.accounts import ShowAccount
from handlers.taps.adjusting import AdjustPass
from handlers.taps.choosing import ShowWhy
from handlers.taps.coach import ChooseEarlierDay, CoachMode, Deduct, ShowClient, ShowMore, ShowPass
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.history import ShowClosedOf, ShowHistory
from handlers.taps.passlist import ShowPasses
from handlers.taps.people import AddClient, ShowRecord
from handlers.taps.plans import GivePass
from services.cards import PassCard
from services.coaching import ClientAtDesk, PassAtDesk
from services.searching import Found
from texts.refusals import explain
from texts.words import Words

_VISITS_NAMED = 3


def mode(words: Words, recent: tuple[Found, ...], *, may_add: bool) -> Screen:
    """Coach mode: recent clients, and the hint to search; for who may, a way to add a client."""
    said = words("coach-recent") if recent else words("coach-no-recent")
    text = "\n".join([words("coach-title"), words("coach-hint"), "", said])
    adding: Rows = ((Button(words.plain("button-add-client"), AddClient()),),) if may_add else ()
    listing = (Button(words.plain("button-passes-desk"), ShowPasses()),)
    return Screen(text, (*found_rows(words, recent), listing, *adding))


def client(words: Words, desk: ClientAtDesk) -> Screen:
    """A client with their passes. The one that pays is deducted by the first button; another one can be
    opened instead."""
    passes = [_offered_lines(words, desk, offer) for offer in desk.offers] or [words("client-no-pass")]
    text = "\n\n".join([_client_lines(words, desk), *passes])
    meant = meant_rows(words, desk.client.id, desk.meant) if desk.may_deduct else ()
    arriving = check_in_rows(words, desk.bookings) if desk.may_deduct else ()
    deducting = (*arriving, *_paying_row(words, desk), *meant, *_choosing_rows(words, desk))
    return Screen(text, (*deducting, *_other_rows(words, desk)))


def pass_(words: Words, desk: PassAtDesk) -> Screen:
    """A pass of a client, with the deduction spelled out before it is made."""
    offer = desk.offer
    about = [words("client-title", name=desk.card.client.name)]
    if offer.day < desk.card.today:
        about.append(words("late-day", day=words.weekday(offer.day)))
    about += _visit_lines(words, desk.visits, desk.card.today)
    about += [words("booked-then", what=about_booking(words, booking)) for booking in desk.bookings]
    if desk.is_own:
        about.append(words("own-pass"))
    text = "\n".join([*about, "", pass_lines(words, desk.card), *_outlook(words, offer)])
    return Screen(text, _pass_rows(words, desk))


def deduct_label(words: Words, offer: Offer) -> str:
    """What pressing the button will take, from which pass."""
    assert offer.after is not None
    kind = move(offer.pass_, offer.after)
    title = offer.pass_.title
    if kind is Move.FREE:
        change = words.plain("free-change", before=offer.pass_.free, after=offer.after.free)
        return words.plain("button-deduct-free", change=change, title=title)
    return words.plain(f"button-deduct-{kind}", title=title)


def deduct_tap(card: PassCard, offer: Offer) -> Deduct:
    """Deducts what is offered, from the pass as it is shown."""
    return Deduct(
        pass_id=offer.pass_.id,
        version=offer.pass_.version,
        day=offer.day,
        visitor=card.visitor_id,
        today=offer.day == card.today,
    )


def back_to_client(words: Words, client: Person) -> Button:
    """Back to the client's card."""
    return Button(words.plain("button-back"), ShowClient(client_id=client.id))


def _pass_rows(words: Words, desk: PassAtDesk) -> Rows:
    shown, offer = desk.card.pass_, desk.offer
    rows = [*check_in_rows(words, desk.bookings)] if desk.may_deduct else []
    if desk.may_deduct and offer.after is not None:
        rows.append((Button(deduct_label(words, offer), deduct_tap(desk.card, offer)),))
    if desk.may_enter_late:
        earlier = ChooseEarlierDay(pass_id=shown.id, visitor=desk.card.visitor_id)
        rows.append((Button(words.plain("button-earlier-day"), earlier),))
    if desk.may_adjust:
        adjust = Button(words.plain("button-adjust"), AdjustPass(pass_id=shown.id))
        rows.append((adjust, Button(words.plain("button-expiry"), ChangeExpiry(pass_id=shown.id))))
    if desk.card.holder is None:
        history = Button(words.plain("button-history"), ShowHistory(pass_id=shown.id))
        rows.append((history, Button(words.plain("button-more-actions"), ShowMore(pass_id=shown.id))))
    rows.append((back_to_client(words, desk.card.client),))
    return tuple(rows)


def _client_lines(words: Words, desk: ClientAtDesk) -> str:
    client = desk.client
    number = words("client-number", number=str(client.id))
    if client.phone is not None:
        number = words("client-number-phone", number=str(client.id), end=client.phone[-4:])
    title = words("client-title", name=client.name)
    lines = [title, number, *aside(words, desk.open_), *_visit_lines(words, desk.visits, desk.today)]
    lines += [words("booked-then", what=about_booking(words, booking)) for booking in desk.bookings]
    if desk.is_own:
        lines.append(words("own-pass"))
    return "\n".join([*lines, *(meant_line(words, desk.meant) if desk.may_deduct else [])])


def _visit_lines(words: Words, visits: tuple[Entry, ...], today: date) -> list[str]:
    return [_visit_line(words, entry, today) for entry in visits[:_VISITS_NAMED]]


def _visit_line(words: Words, entry: Entry, today: date) -> str:
    by = entry.actor_name or words.plain("coach-somebody")
    if entry.session_on == today:
        return words("visit-entered", at=entry.at, by=by)
    return words("visit-entered-late", at=words.stamp(entry.at), by=by)


def _offered_lines(words: Words, desk: ClientAtDesk, offer: Offer) -> str:
    pass_ = offer.pass_
    state = pass_.state_on(desk.today)
    unusual = "" if state is PassState.ACTIVE else " · " + words(f"pass-state-{state}")
    lines = [_free_line(words, pass_) + unusual]
    if pass_.client_id in desk.holders:
        lines.append(words("pass-shared-by", name=desk.holders[pass_.client_id].name))
    if not pass_.unlimited:
        figures = {"total": pass_.total, "used": pass_.used, "booked": pass_.booked}
        lines.append(words("pass-figures", **figures, remaining=pass_.remaining))
    lines += [validity(words, pass_, desk.today), *_outlook(words, offer)]
    return "\n".join(line for line in lines if line)


def _free_line(words: Words, pass_: Pass) -> str:
    if pass_.unlimited:
        return words("coach-pass-unlimited", title=pass_.title)
    if pass_.owed:
        return words("coach-pass-owed", title=pass_.title, owed=pass_.owed)
    return words("coach-pass-free", title=pass_.title, free=pass_.free)


def _outlook(words: Words, offer: Offer) -> list[str]:
    if offer.refusal is not None:
        return [words("cannot-pay", reason=explain(words, offer.refusal))]
    after = offer.after
    if after is not None and after.valid_until is not None and after.valid_until != offer.pass_.valid_until:
        key = "visit-sets-expiry" if offer.pass_.valid_until is None else "visit-moves-expiry"
        return [words(key, day=after.valid_until, was=offer.pass_.valid_until)]
    return []


def _paying_row(words: Words, desk: ClientAtDesk) -> Rows:
    if desk.pays is None or not desk.may_deduct:
        return ()
    card = PassCard(desk.pays.pass_, desk.client, desk.today)
    return ((Button(deduct_label(words, desk.pays), deduct_tap(card, desk.pays)),),)


def _choosing_rows(words: Words, desk: ClientAtDesk) -> Rows:
    if not desk.may_deduct:
        return ()
    return tuple(
        (Button(words.plain("button-deduct-from", title=offer.pass_.title), _opening(desk, offer)),)
        for offer in desk.offers
        if offer.after is not None and offer != desk.pays
    )


def _opening(desk: ClientAtDesk, offer: Offer) -> ShowPass:
    visitor = PassCard(offer.pass_, desk.client, desk.today).visitor_id
    return ShowPass(pass_id=offer.pass_.id, visitor=visitor)


def _other_rows(words: Words, desk: ClientAtDesk) -> Rows:
    rows: list[tuple[Button, ...]] = []
    for offer in desk.offers:
        if offer.after is None or offer == desk.pays or not desk.may_deduct:
            label = words.plain("button-open-pass", title=offer.pass_.title)
            rows.append((Button(label, _opening(desk, offer)),))
    if desk.pays is None and (desk.offers or desk.has_closed):
        rows.append((Button(words.plain("button-why"), ShowWhy(client_id=desk.client.id)),))
    if desk.more is not None and not is_chosen(desk.meant):
        more = ShowClient(client_id=desk.client.id, after=desk.more)
        rows.append((Button(words.plain("button-more"), more),))
    if desk.may_sell:
        rows.append((Button(words.plain("button-give-pass"), GivePass(client_id=desk.client.id)),))
    if desk.open_:
        rows.append((Button(words.plain("button-account"), ShowAccount(client_id=desk.client.id)),))
    if desk.keeps_records:
        rows.append((Button(words.plain("button-contact"), ShowRecord(client_id=desk.client.id)),))
    if desk.has_closed:
        rows.append((Button(words.plain("button-closed"), ShowClosedOf(client_id=desk.client.id)),))
    rows.append((Button(words.plain("button-coach-mode"), CoachMode()),))
    return tuple(rows)
