"""Screens of coach mode: recent clients, a client's card, a pass ready to be deducted."""

from datetime import date

from domain.ledger import Entry
from domain.passes import Pass, PassState
from domain.people import Person
from domain.visits import Move, Offer, move
from handlers.screens.notices import validity
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import found_rows
from handlers.taps.adjusting import AdjustPass
from handlers.taps.coach import ChooseEarlierDay, CoachMode, Deduct, ShowClient, ShowMore, ShowPass
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.history import ShowClosedOf, ShowHistory
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
    return Screen(text, (*found_rows(words, recent), *adding))


def client(words: Words, desk: ClientAtDesk) -> Screen:
    """A client with their passes. The only one that can pay is deducted by the first button; of several,
    one is opened first."""
    passes = [_offered_lines(words, desk, offer) for offer in desk.offers] or [words("client-no-pass")]
    text = "\n\n".join([_client_lines(words, desk), *passes])
    return Screen(text, (*_deducting_rows(words, desk), *_other_rows(words, desk)))


def pass_(words: Words, desk: PassAtDesk) -> Screen:
    """A pass of a client, with the deduction spelled out before it is made."""
    offer = desk.offer
    about = [words("client-title", name=desk.card.client.name)]
    if offer.day < desk.card.today:
        about.append(words("late-day", day=words.weekday(offer.day)))
    about += _visit_lines(words, desk.visits, desk.card.today)
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
    late = offer.day if offer.day < card.today else None
    return Deduct(pass_id=offer.pass_.id, version=offer.pass_.version, day=late)


def back_to_client(words: Words, client: Person) -> Button:
    """Back to the client's card."""
    return Button(words.plain("button-back"), ShowClient(client_id=client.id))


def _pass_rows(words: Words, desk: PassAtDesk) -> Rows:
    shown, offer = desk.card.pass_, desk.offer
    rows: list[tuple[Button, ...]] = []
    if desk.may_deduct and offer.after is not None:
        rows.append((Button(deduct_label(words, offer), deduct_tap(desk.card, offer)),))
    if desk.may_enter_late:
        rows.append((Button(words.plain("button-earlier-day"), ChooseEarlierDay(pass_id=shown.id)),))
    if desk.may_adjust:
        adjust = Button(words.plain("button-adjust"), AdjustPass(pass_id=shown.id))
        rows.append((adjust, Button(words.plain("button-expiry"), ChangeExpiry(pass_id=shown.id))))
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
    return "\n".join([title, number, *_visit_lines(words, desk.visits, desk.today)])


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
        return [words("visit-sets-expiry", day=after.valid_until)]
    return []


def _deducting_rows(words: Words, desk: ClientAtDesk) -> Rows:
    if not desk.may_deduct:
        return ()
    rows: list[tuple[Button, ...]] = []
    if desk.only is not None:
        card = PassCard(desk.only.pass_, desk.client, desk.today)
        rows.append((Button(deduct_label(words, desk.only), deduct_tap(card, desk.only)),))
    for offer in desk.offers:
        if offer.after is not None and offer != desk.only:
            label = words.plain("button-deduct-from", title=offer.pass_.title)
            rows.append((Button(label, ShowPass(pass_id=offer.pass_.id)),))
    return tuple(rows)


def _other_rows(words: Words, desk: ClientAtDesk) -> Rows:
    rows: list[tuple[Button, ...]] = []
    for offer in desk.offers:
        if offer.after is None or offer == desk.only or not desk.may_deduct:
            opens = ShowPass(pass_id=offer.pass_.id)
            rows.append((Button(words.plain("button-open-pass", title=offer.pass_.title), opens),))
    if desk.more is not None:
        more = ShowClient(client_id=desk.client.id, after=desk.more)
        rows.append((Button(words.plain("button-more"), more),))
    if desk.may_sell:
        rows.append((Button(words.plain("button-give-pass"), GivePass(client_id=desk.client.id)),))
    if desk.keeps_records:
        rows.append((Button(words.plain("button-contact"), ShowRecord(client_id=desk.client.id)),))
    if desk.has_closed:
        rows.append((Button(words.plain("button-closed"), ShowClosedOf(client_id=desk.client.id)),))
    rows.append((Button(words.plain("button-coach-mode"), CoachMode()),))
    return tuple(rows)
