"""Steppers for how much a pass holds: nothing is saved until a reason is chosen (PRODUCT §4.7)."""

from datetime import date

from domain.adjusting import Change, Wish
from domain.passes import Pass, PassState
from domain.reasons import FOR_SESSIONS
from domain.refusals import MoreThanFree
from handlers.screens import changes, top_up
from handlers.screens.attaching import attach_row
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.topping_up import sell_row
from handlers.taps.adjusting import SaveChange, StepTo, TypeNumber, TypeReason
from handlers.taps.booking import ShowBookings
from handlers.taps.coach import ShowPass
from handlers.taps.expiry import ChangeExpiry
from services.changing import Preview
from texts.refusals import explain
from texts.words import Words

STEPS = (-5, -1, 1, 5)


def card(words: Words, preview: Preview) -> Screen:
    """The pass as it is, with the ways to change what it holds."""
    pass_ = preview.before
    lines = [changes.heading(words, pass_, preview.client.name), "", changes.standing(words, pass_)]
    if pass_.state_on(preview.today) is PassState.EXPIRED:
        new_date = Button(words.plain("button-new-date"), ChangeExpiry(pass_id=pass_.id))
        adding = top_up.expired_rows(pass_, preview.today)
        lines += [words("adjust-expired"), *top_up.expired_lines(words, pass_, preview.today)]
        return Screen("\n".join(lines), (*adding, (new_date,), _back(words, pass_)))
    if not pass_.terms.has_sessions:
        return Screen("\n".join(lines), (attach_row(words, pass_.id), _back(words, pass_)))
    rows = _unlimited_rows(words, pass_) if pass_.unlimited else _counted_rows(words, pass_, preview.today)
    return Screen("\n".join(lines), (*rows, _back(words, pass_)))


def pending(words: Words, preview: Preview, change: Change, *, may_sell: bool = False) -> Screen:
    """A change that is only thought of: old → new, and the reasons that save it; who may, sells it."""
    pass_ = preview.before
    lines = [changes.heading(words, pass_, preview.client.name), ""]
    lines += changes.difference(words, pass_, preview.after)
    had_some = pass_.unlimited or pass_.remaining > 0
    if had_some and not preview.after.unlimited and preview.after.remaining <= 0:
        lines.append(words("adjust-used-up"))
    lines += [*top_up.stays_lines(words, pass_, change), "", words("change-why")]
    steps = (_steps(pass_, change, preview.today),) if change.wish is Wish.ADD else ()
    switch = top_up.switch_rows(words, pass_, change, preview.today)
    selling = sell_row(words, pass_, change) if may_sell and change.wish is Wish.ADD else ()
    rows = (*steps, *switch, *selling, *_reasons(words, pass_, change), _back(words, pass_))
    return Screen("\n".join(lines), rows)


def is_booked(words: Words, preview: Preview, refusal: MoreThanFree) -> Screen:
    """Why no more can be taken, and the way to the bookings that could be given up."""
    now = card(words, preview)
    bookings = Button(words.plain("button-bookings"), ShowBookings(pass_id=preview.before.id))
    said = words.escaped(explain(words, refusal))
    return Screen(f"{now.text}\n\n{said}", ((bookings,), *now.rows))


def number_prompt(words: Words, preview: Preview) -> str:
    """What the pass holds, and how a number is typed."""
    pass_ = preview.before
    key = "adjust-ask-count" if pass_.unlimited else "adjust-ask-number"
    heading = changes.heading(words, pass_, preview.client.name)
    return "\n".join([heading, "", changes.standing(words, pass_), words(key)])


def _counted_rows(words: Words, pass_: Pass, today: date) -> Rows:
    number = Button(words.plain("button-type-number"), TypeNumber(pass_id=pass_.id, version=pass_.version))
    zero = Button(words.plain("button-set-zero"), _step(pass_, Wish.ADD, -pass_.remaining))
    unlimited = Button(words.plain("button-set-unlimited"), _step(pass_, Wish.UNLIMITED))
    steps = _steps(pass_, Change(Wish.ADD), today)
    return (steps, (number, zero) if pass_.remaining else (number,), (unlimited,))


def _unlimited_rows(words: Words, pass_: Pass) -> Rows:
    count = TypeNumber(pass_id=pass_.id, version=pass_.version)
    return ((Button(words.plain("button-set-count"), count),),)


def _steps(pass_: Pass, change: Change, today: date) -> tuple[Button, ...]:
    """The steps from here; to an expired pass something can only be added."""
    is_over = pass_.state_on(today) is PassState.EXPIRED
    numbers = {by: change.number + by for by in STEPS if not is_over or change.number + by > 0}
    return tuple(
        Button(f"+{by}" if by > 0 else f"−{-by}", top_up.step(pass_, number, extends=change.extends))
        for by, number in numbers.items()
    )


def _reasons(words: Words, pass_: Pass, change: Change) -> Rows:
    about = {"pass_id": pass_.id, "version": pass_.version}
    carried = {**about, "wish": change.wish, "number": change.number, "extends": change.extends}
    return reason_rows(
        words,
        FOR_SESSIONS,
        lambda reason: SaveChange(**carried, reason=reason),
        TypeReason(**carried),
    )


def _step(pass_: Pass, wish: Wish, number: int = 0) -> StepTo:
    return StepTo(pass_id=pass_.id, version=pass_.version, wish=wish, number=number)


def _back(words: Words, pass_: Pass) -> tuple[Button, ...]:
    return (Button(words.plain("button-back"), ShowPass(pass_id=pass_.id)),)
