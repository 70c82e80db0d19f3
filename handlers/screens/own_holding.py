"""Holding one's own pass, within what the plan allows (PRODUCT §4.10)."""

from datetime import date

from domain.calendar import last_day
from domain.holds import Hold
from domain.own_holds import Allowance, allowance, may_end, own_first_days, own_last_days
from domain.passes import Pass
from handlers.screens import calendar, changes
from handlers.screens.hold_days import LENGTHS, ending_lines
from handlers.screens.holds import hold_lines, span_said
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.stranded import stranded_lines
from handlers.taps.client import ShowBalance
from handlers.taps.holding import EndOwnHold, OwnHold, OwnHoldUntil, PlaceOwnHold
from services.changing import Preview
from services.holding import OwnHolds
from texts.refusals import explain
from texts.words import Words


def card(words: Words, own: OwnHolds, month: date | None = None) -> Screen:
    """What the plan allows, the holds there are, and a month to choose the first day of another in."""
    pass_ = own.pass_
    lines = [*_about(words, pass_, own.today), *_allowed(words, allowance(pass_)), ""]
    if own.none is None:
        lines += [words("hold-explained"), words("hold-ask-first"), words("hold-legend")]
    else:
        lines.append(words("own-hold-now-none", reason=explain(words, own.none)))
    rows = (
        *((_ends(words, own, hold),) for hold in pass_.holds if may_end(hold, own.today)),
        *(_first_rows(words, own, month) if own.none is None else ()),
        (Button(words.plain("button-back"), ShowBalance()),),
    )
    return Screen("\n".join(lines), rows)


def choose_last(words: Words, own: OwnHolds, first: date, month: date | None) -> Screen:
    """Usual lengths and a month to choose the last day in, as far as the allowance goes."""
    pass_ = own.pass_
    known = {"pass_id": pass_.id, "version": pass_.version, "first": first}
    earliest, latest = own_last_days(pass_, first)
    choice = calendar.Choice(own.today, earliest, latest, None)
    rows = calendar.month(
        words,
        calendar.month_to_show(month or earliest, choice),
        choice,
        turn=lambda day: OwnHoldUntil(**known, month=day),
        pick=lambda day: PlaceOwnHold(**known, last=day),
    )
    lengths = ((label, last_day(first, count, unit)) for label, (count, unit) in LENGTHS.items())
    quick = tuple(
        Button(words.plain(label), PlaceOwnHold(**known, last=day))
        for label, day in lengths
        if earliest <= day <= latest
    )
    asked = [words("hold-ask-last", first=first), words("hold-legend")]
    text = "\n".join([*_about(words, pass_, own.today), *_allowed(words, allowance(pass_)), "", *asked])
    return Screen(text, (*((quick,) if quick else ()), *rows, _back(words, pass_)))


def placing(words: Words, preview: Preview, tap: PlaceOwnHold) -> Screen:
    """A hold that is only thought of: old → new, and the bookings that go with it."""
    key = "button-own-hold-save-bookings" if preview.bookings else "button-own-hold-save"
    save = Button(words.plain(key), tap.model_copy(update={"sure": True}))
    return _sure(words, preview, words("own-hold-sure"), save)


def ending(words: Words, preview: Preview, tap: EndOwnHold) -> Screen:
    """The end of a hold that is only thought of."""
    verb = "drop" if tap.first > preview.today else "end"
    end = Button(words.plain(f"button-own-hold-{verb}"), tap.model_copy(update={"sure": True}))
    return _sure(words, preview, words(f"own-hold-{verb}-sure"), end)


def placed(words: Words, own: OwnHolds) -> Screen:
    """The hold that has just been placed."""
    return card(words, own).toasting(words.plain("toast-own-held"))


def ended(words: Words, own: OwnHolds) -> Screen:
    """The pass whose hold has just been ended."""
    return card(words, own).toasting(words.plain("toast-own-hold-ended"))


def _sure(words: Words, preview: Preview, asked: str, save: Button) -> Screen:
    pass_ = preview.before
    lines = [words("pass-title", title=pass_.title), "", *changes.difference(words, pass_, preview.after)]
    lines += changes.following(words, preview.following)
    if preview.bookings:
        lines += [*stranded_lines(words, preview.bookings), words("own-hold-bookings-go")]
    return Screen("\n".join([*lines, "", asked]), ((save,), _back(words, pass_)))


def _about(words: Words, pass_: Pass, today: date) -> list[str]:
    held = hold_lines(words, pass_, today)
    lines = [words("pass-title", title=pass_.title), "", *ending_lines(words, pass_, today), *held]
    if any(not hold.by_client and hold.covers(today) for hold in pass_.holds):
        lines.append(words("own-hold-studio"))
    return lines


def _allowed(words: Words, allowed: Allowance) -> list[str]:
    if allowed.days <= 0:
        return []
    lines = [words("own-hold-rules", days=allowed.days, least=allowed.least)]
    lines.append(words("own-hold-left", left=allowed.left))
    if allowed.times_left is not None:
        lines.append(words("own-hold-times", times=allowed.times_left))
    return lines


def _ends(words: Words, own: OwnHolds, hold: Hold) -> Button:
    verb = "drop" if hold.first > own.today else "end"
    label = words.plain(f"button-own-hold-{verb}-of", span=span_said(words, hold))
    return Button(label, EndOwnHold(pass_id=own.pass_.id, version=own.pass_.version, first=hold.first))


def _first_rows(words: Words, own: OwnHolds, month: date | None) -> Rows:
    pass_ = own.pass_
    choice = calendar.Choice(own.today, *own_first_days(pass_, own.today), None)
    return calendar.month(
        words,
        calendar.month_to_show(month, choice),
        choice,
        turn=lambda day: OwnHold(pass_id=pass_.id, month=day),
        pick=lambda day: OwnHoldUntil(pass_id=pass_.id, version=pass_.version, first=day),
    )


def _back(words: Words, pass_: Pass) -> tuple[Button, ...]:
    return (Button(words.plain("button-back"), OwnHold(pass_id=pass_.id)),)
