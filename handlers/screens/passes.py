"""Passes as everybody sees them: one card, four numbers, how long (PRODUCT §4.6)."""

from domain.bookings import Booking
from domain.holding import is_frozen
from domain.passes import Pass, PassState, counts_days
from domain.plans import ValidityClock
from handlers.screens.booking_news import about
from handlers.screens.holds import hold_lines
from handlers.screens.sales import sale_lines
from handlers.screens.terms import first_use_line, limits_line
from services.cards import PassCard
from texts.words import Words


def pass_lines(words: Words, card: PassCard) -> str:
    """A pass in some lines: title, state, figures, validity."""
    pass_ = card.pass_
    if card.taken_back:
        # Nothing of it is left to be told.
        return "\n".join([words("pass-title", title=pass_.title), words("pass-taken-back")])
    lines = [words("pass-title", title=pass_.title) + _state(words, card.state), *_sharing(words, card)]
    if pass_.terms.memo is not None:
        lines.append(words("pass-memo", memo=pass_.terms.memo))
    lines.append(_figures(words, pass_))
    if pass_.owed:
        lines.append(words("pass-owed", owed=pass_.owed))
    if counts_days(pass_):
        lines.append(words("pass-days-note"))
    return "\n".join([*lines, *when_lines(words, card)])


def when_lines(words: Words, card: PassCard) -> list[str]:
    """What a card says below its figures: how long the pass works, what is booked, what is unusual."""
    pass_, lines = card.pass_, []
    if not is_frozen(pass_, card.today):
        lines.append(_validity(words, card))
        if card.provisional_on is not None:
            lines.append(words("pass-provisional", day=card.provisional_on))
    if card.next_booking is not None:
        lines.append(_next_booking(words, card, card.next_booking))
    if pass_.deactivated_on is not None:
        key = "pass-deactivated-on" if card.state is PassState.DEACTIVATED else "pass-deactivated-from"
        lines.append(words(key, day=pass_.deactivated_on))
    limits = limits_line(words, pass_.terms)
    if limits:
        lines.append(limits)
    return [*lines, *hold_lines(words, pass_, card.today), *sale_lines(words, card)]


def _state(words: Words, state: PassState) -> str:
    return "" if state in (PassState.ACTIVE, PassState.OFFER) else " · " + words(f"pass-state-{state}")


def _next_booking(words: Words, card: PassCard, booking: Booking) -> str:
    what = about(words, booking)
    if booking.client_id == card.client.id:
        return words("pass-next-booking", what=what)
    return words("pass-next-booking-of", what=what, name=booking.client_name)


def _sharing(words: Words, card: PassCard) -> list[str]:
    if card.holder is not None:
        return [words("pass-shared-by", name=card.holder.name)]
    names = ", ".join(person.name for person in card.shared_with)
    return [words("pass-shared-with", names=names)] if names else []


def _figures(words: Words, pass_: Pass) -> str:
    if not pass_.terms.has_sessions:
        return words("pass-offer")
    if pass_.unlimited:
        return words("pass-unlimited", used=pass_.used, booked=pass_.booked)
    figures = words(
        "pass-figures", total=pass_.total, used=pass_.used, booked=pass_.booked, remaining=pass_.remaining
    )
    lines = [words("pass-free", free=max(0, pass_.free)), figures]
    if pass_.expired:
        # Without it the numbers of an expired pass would not add up for its reader.
        lines.append(words("pass-expired-unused", expired=pass_.expired))
    return "\n".join(lines if pass_.free > 0 or not pass_.expired else lines[1:])


def _validity(words: Words, card: PassCard) -> str:
    if card.pass_.valid_from is None and card.pass_.valid_until is None:
        return _not_begun(words, card)
    pass_, left = card.pass_, card.days_left
    parts = []
    if card.state is PassState.PENDING and pass_.valid_from is not None:
        parts.append(words("pass-valid-from", day=pass_.valid_from))
    if pass_.valid_until is None or left is None:
        parts.append(words("pass-no-end"))
    elif left < 0:
        parts.append(words("pass-expired-on", day=pass_.valid_until))
    else:
        parts.append(words("pass-valid-through", day=pass_.valid_until, left=left))
    return "\n".join(parts)


def _not_begun(words: Words, card: PassCard) -> str:
    pass_ = card.pass_
    if pass_.terms.validity.clock is not ValidityClock.FIRST_USE:
        return words("pass-no-end")
    starts = first_use_line(words, pass_.terms) or words("pass-starts-on-first-use")
    if pass_.activate_by is None:
        return starts
    if card.state is PassState.EXPIRED:
        return words("pass-not-activated", day=pass_.activate_by)
    return starts + "\n" + words("pass-activate-by", day=pass_.activate_by)
