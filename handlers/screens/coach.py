"""Screens of coach mode: recent clients, a pass ready to be deducted."""

from datetime import date

from domain.ledger import Entry
from domain.next_pass import is_offered_next
from domain.passes import PassState
from domain.people import Person
from domain.refusals import NoSessionsInIt
from domain.visits import Move, Offer, move
from handlers.screens.attaching import attach_row
from handlers.screens.booking_news import about as about_booking
from handlers.screens.bookings import check_in_rows
from handlers.screens.deactivating import in_use_row
from handlers.screens.holding import ending_rows
from handlers.screens.hours import entry_row as hours_row
from handlers.screens.my_day import leading_rows, other_days
from handlers.screens.passes import pass_lines
from handlers.screens.payments import payments_row
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import found_rows
from handlers.taps.adjusting import AdjustPass
from handlers.taps.claims import ShowClaims
from handlers.taps.coach import ChooseEarlierDay, Deduct, ShowClient, ShowMore
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.history import ShowHistory
from handlers.taps.passlist import ShowPasses
from handlers.taps.people import AddClient
from handlers.taps.renewing import ShowRenewal
from handlers.taps.timetable import ShowTimetable
from services.cards import PassCard
from services.coach_mode import CoachAtDesk
from services.coaching import PassAtDesk
from texts.refusals import explain
from texts.words import Words

_VISITS_NAMED = 3


def mode(words: Words, desk: CoachAtDesk, *, may_add: bool) -> Screen:
    """Coach mode: today's sessions, what clients say they have paid, recent clients, and the hint to search;
    for who may, a way to add a client."""
    lines = [words("coach-title"), words("coach-hint")]
    if desk.may_deduct:
        lines.append(words("coach-scan"))
    lines += ["", *([words("coach-today")] if desk.day.sessions else [])]
    lines.append(words("coach-recent") if desk.recent else words("coach-no-recent"))
    adding: Rows = ((Button(words.plain("button-add-client"), AddClient()),),) if may_add else ()
    listing = (Button(words.plain("button-passes-desk"), ShowPasses()),)
    days = (other_days(words), Button(words.plain("button-timetable"), ShowTimetable()))
    sessions = leading_rows(words, desk.day, desk.over)
    hours: Rows = ()
    if desk.coach_id is not None:
        hours = (hours_row(words, desk.coach_id, is_own=True),)
    claims: Rows = ()
    if desk.claims:
        claims = ((Button(words.plain("button-claims-desk", count=desk.claims), ShowClaims()),),)
    rows = (*sessions, *claims, *found_rows(words, desk.recent), days, *hours, listing, *adding)
    return Screen("\n".join(lines), rows)


def pass_(words: Words, desk: PassAtDesk) -> Screen:
    """A pass of a client, with the deduction spelled out before it is made."""
    offer = desk.offer
    about = [words("client-title", name=desk.card.client.name)]
    if offer.day < desk.card.today:
        about.append(words("late-day", day=words.weekday(offer.day)))
    about += visit_lines(words, desk.visits, desk.card.today)
    about += [words("booked-then", what=about_booking(words, booking)) for booking in desk.bookings]
    if desk.is_own:
        about.append(words("own-pass"))
    said = [] if desk.card.taken_back else outlook(words, offer)
    text = "\n".join([*about, "", pass_lines(words, desk.card), *said])
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


def visit_lines(words: Words, visits: tuple[Entry, ...], today: date) -> list[str]:
    """Who has deducted already, and when; the latest few."""
    return [_visit_line(words, entry, today) for entry in visits[:_VISITS_NAMED]]


def outlook(words: Words, offer: Offer) -> list[str]:
    """Why the pass cannot pay, or the last day that this visit would give it."""
    if isinstance(offer.refusal, NoSessionsInIt):
        # What it holds says so already.
        return []
    if offer.refusal is not None:
        return [words("cannot-pay", reason=explain(words, offer.refusal))]
    after = offer.after
    if after is not None and after.valid_until is not None and after.valid_until != offer.pass_.valid_until:
        key = "visit-sets-expiry" if offer.pass_.valid_until is None else "visit-moves-expiry"
        return [words(key, day=after.valid_until, was=offer.pass_.valid_until)]
    return []


def _pass_rows(words: Words, desk: PassAtDesk) -> Rows:
    shown, offer = desk.card.pass_, desk.offer
    if desk.card.taken_back:
        # It stays closed for good: all else would be refused.
        history = Button(words.plain("button-history"), ShowHistory(pass_id=shown.id))
        return (history,), (back_to_client(words, desk.card.client),)
    rows = [*check_in_rows(words, desk.bookings)] if desk.may_deduct else []
    if desk.may_deduct and offer.after is not None:
        rows.append((Button(deduct_label(words, offer), deduct_tap(desk.card, offer)),))
    if desk.may_sell and shown.to_pay:
        rows.append(payments_row(words, shown))
    if desk.may_adjust and desk.card.state is PassState.DEACTIVATED:
        rows.append(in_use_row(words, shown, desk.card.today))
    if desk.may_adjust and desk.card.state is PassState.ON_HOLD:
        rows += ending_rows(words, shown, desk.card.today)
    if desk.may_enter_late and shown.terms.has_sessions:
        earlier = ChooseEarlierDay(pass_id=shown.id, visitor=desk.card.visitor_id)
        rows.append((Button(words.plain("button-earlier-day"), earlier),))
    if desk.may_sell and not shown.terms.has_sessions:
        rows.append(attach_row(words, shown.id))
    if desk.may_adjust:
        expiry = Button(words.plain("button-expiry"), ChangeExpiry(pass_id=shown.id))
        adjust = Button(words.plain("button-adjust"), AdjustPass(pass_id=shown.id))
        rows.append((adjust, expiry) if shown.terms.has_sessions else (expiry,))
    if desk.may_sell and not shown.to_pay:
        rows.append(payments_row(words, shown))
    if desk.may_adjust and desk.card.holder is None and is_offered_next(
        shown, desk.card.today, words.studio.rules
    ):
        rows.append((Button(words.plain("button-renewal"), ShowRenewal(pass_id=shown.id)),))
    if desk.card.holder is None:
        history = Button(words.plain("button-history"), ShowHistory(pass_id=shown.id))
        rows.append((history, Button(words.plain("button-more-actions"), ShowMore(pass_id=shown.id))))
    rows.append((back_to_client(words, desk.card.client),))
    return tuple(rows)


def _visit_line(words: Words, entry: Entry, today: date) -> str:
    by = entry.actor_name or words.plain("coach-somebody")
    if entry.session_on == today:
        return words("visit-entered", at=entry.at, by=by)
    return words("visit-entered-late", at=words.stamp(entry.at), by=by)
