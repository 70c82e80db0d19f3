"""Screens of clients: their passes, ended ones, and whose history they want."""

from collections.abc import Container, Iterable, Mapping, Sequence

from domain.ids import PassId
from domain.own_holds import may_end, may_hold
from domain.passes import PassState
from handlers.screens import explaining
from handlers.screens.outstanding import open_lines
from handlers.screens.own_renewing import card_rows
from handlers.screens.own_topping_up import top_up_row
from handlers.screens.pass_changes import pace_line
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.settling import unpaid_lines
from handlers.screens.titles import told_apart
from handlers.screens.unpaid import open_rows, stops_line
from handlers.taps.accounts import ShowAccount
from handlers.taps.booking import MyBookings
from handlers.taps.buying import ShowShop
from handlers.taps.choosing import ShowMyWhy
from handlers.taps.client import ChooseHistory, ShowBalance, ShowClosed
from handlers.taps.general import Home
from handlers.taps.history import ShowHistory
from handlers.taps.holding import OwnHold
from handlers.taps.pictures import ChoosePassPicture
from handlers.taps.placing import ShowDays
from handlers.taps.roster import ShowCode
from services.cards import ClientCard, ClosedPasses, PassCard
from texts.words import Words

CARDS = 5

Names = Mapping[PassId, str]


def balance(words: Words, card: ClientCard, after: PassId | None = None) -> Screen:
    """The client's usable passes, next expiry first; ended ones and the history behind buttons."""
    shown, rest = page_of(card.passes, after)
    owes = [*open_lines(words, card.open_, own=True), *unpaid_lines(words, card.unpaid)]
    title = "\n".join([words("balance-title", name=card.client.name), *owes])
    if not shown:
        body = words("balance-none") + "\n" + words("balance-none-hint")
        return Screen(f"{title}\n\n{body}", _besides(words, card))
    parts = [title, *(_with_pace(words, each) for each in shown)]
    book = (Button(words.plain("button-book-days"), ShowDays()),)
    rows: Rows = (book, (Button(words.plain("button-refresh"), ShowBalance()),))
    if rest:
        parts.append(words("balance-more", count=rest))
        following = ShowBalance(after=shown[-1].pass_.id)
        rows = ((Button(words.plain("button-more"), following),), *rows)
    # What happened to somebody else's pass is for them to read.
    own = [each for each in shown if each.holder is None]
    names = told_apart(words, (each.pass_ for each in card.passes))
    rows += open_rows(words, [each.pass_ for each in own])
    rows += tuple(_past(words, each, names, alone=len(card.passes) == 1) for each in own)
    rows += tuple((_hold(words, each, names),) for each in own if _may_hold(each))
    rows += _renewals(words, own, names, followed={each.pass_.renews for each in card.passes})
    if own:
        rows += ((Button(words.plain("button-picture"), ChoosePassPicture()),),)
    return Screen("\n\n".join(parts), (*rows, *_besides(words, card)))


def _with_pace(words: Words, card: PassCard) -> str:
    """A pass with how often to come; what somebody shares with them is not theirs to use up."""
    pace = "" if card.holder is not None else pace_line(words, card.pass_, card.today)
    return "\n".join(part for part in (pass_lines(words, card), pace) if part)


def closed(words: Words, page: ClosedPasses) -> Screen:
    """A page of ended passes, newest first."""
    body = [pass_lines(words, card) for card in page.passes] or [words("closed-none")]
    names = told_apart(words, (each.pass_ for each in page.passes))
    rows: Rows = _renewals(words, page.passes, names, followed=page.followed)
    rows += tuple((_history(words, each, names),) for each in page.passes)
    if page.more is not None:
        rows = ((Button(words.plain("button-more"), ShowClosed(before=page.more)),), *rows)
    if page.passes:
        rows += ((Button(words.plain("button-why"), ShowMyWhy()),),)
    rows += ((Button(words.plain("button-shop"), ShowShop()),),)
    back = (Button(words.plain("button-back"), ShowBalance()),)
    return Screen("\n\n".join([words("closed-title"), *body]), (*rows, back))


def choose_history(words: Words, card: ClientCard, after: PassId | None = None) -> Screen:
    """Asks of which pass the history is wanted."""
    shown, rest = page_of([each for each in card.passes if each.holder is None], after)
    names = told_apart(words, (each.pass_ for each in card.passes))
    rows: Rows = tuple((_titled(each, names),) for each in shown)
    if rest:
        rows += ((Button(words.plain("button-more"), ChooseHistory(after=shown[-1].pass_.id)),),)
    text = words("history-choose") if shown else words("balance-none")
    back = (Button(words.plain("button-back"), ShowBalance()),)
    return Screen(text, (*rows, *_closed(words, card), back))


def page_of(passes: Sequence[PassCard], after: PassId | None) -> tuple[Sequence[PassCard], int]:
    """Those that a screen shows from behind `after` on, and how many follow them."""
    ids = [each.pass_.id for each in passes]
    start = ids.index(after) + 1 if after in ids else 0
    return passes[start : start + CARDS], max(0, len(passes) - start - CARDS)


def _past(words: Words, card: PassCard, names: Names, *, alone: bool) -> tuple[Button, ...]:
    history = _history(words, card, names, alone=alone)
    return (history, explaining.button(words, card.pass_)) if alone and card.holder is None else (history,)


def _history(words: Words, card: PassCard, names: Names, *, alone: bool = False) -> Button:
    label = words.plain("button-history" if alone else "button-history-of", title=names[card.pass_.id])
    return Button(label, ShowHistory(pass_id=card.pass_.id))


def _may_hold(card: PassCard) -> bool:
    if card.holder is not None:
        return False
    return may_hold(card.pass_, card.today) or any(may_end(hold, card.today) for hold in card.pass_.holds)


def _hold(words: Words, card: PassCard, names: Names) -> Button:
    return Button(words.plain("button-hold-of", title=names[card.pass_.id]), OwnHold(pass_id=card.pass_.id))


def _renewals(
    words: Words, cards: Iterable[PassCard], names: Names, *, followed: Container[PassId | None]
) -> Rows:
    free = [each for each in cards if each.pass_.id not in followed]
    return tuple(
        row
        for each in free
        for row in (
            *card_rows(words, each.pass_, title=names[each.pass_.id], today=each.today),
            *(top_up_row(words, each.pass_, title=names[each.pass_.id]) if each.tops_up else ()),
        )
    )


def _titled(card: PassCard, names: Names) -> Button:
    return Button(names[card.pass_.id], ShowHistory(pass_id=card.pass_.id))


def _besides(words: Words, card: ClientCard) -> Rows:
    code = (Button(words.plain("button-code"), ShowCode()),)
    rows = (code, *_booked(words, card), *_account(words, card), *_why(words, card), *_closed(words, card))
    return (*rows, (Button(words.plain("button-shop"), ShowShop()),), *_home(words))


def _booked(words: Words, card: ClientCard) -> Rows:
    # What was booked on a pass that is out of use by now stays booked (PRODUCT §4.9).
    if not card.has_closed and all(each.next_booking is None for each in card.passes):
        return ()
    return ((Button(words.plain("button-my-bookings"), MyBookings()),),)


def _account(words: Words, card: ClientCard) -> Rows:
    return ((Button(words.plain("button-account"), ShowAccount()),),) if card.open_.is_anything else ()


def _closed(words: Words, card: ClientCard) -> Rows:
    return ((Button(words.plain("button-closed"), ShowClosed()),),) if card.has_closed else ()


def _why(words: Words, card: ClientCard) -> Rows:
    is_usable = all(
        each.state is PassState.ACTIVE and not stops_line(words, each.pass_) for each in card.passes
    )
    if is_usable and (card.passes or not card.has_closed):
        return ()
    return ((Button(words.plain("button-why"), ShowMyWhy()),),)


def _home(words: Words) -> Rows:
    return ((Button(words.plain("button-back"), Home()),),)
