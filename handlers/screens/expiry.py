"""Choosing a pass's last day: quick extensions, a calendar, a typed date (PRODUCT §4.8)."""

from datetime import date, timedelta

from domain.calendar import Unit
from domain.expiring import earliest, extended, latest
from domain.passes import Pass, PassState
from domain.plans import PlanKind
from domain.reasons import FOR_DATES, FOR_ENDING
from domain.refusals import NotADate
from domain.typed import Span
from handlers.screens import calendar, changes
from handlers.screens.holds import hold_lines
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.stranded import stranded_lines, stranded_rows
from handlers.taps.coach import ShowPass
from handlers.taps.expiry import (
    ChangeExpiry,
    PreviewExpiry,
    SaveExpiry,
    TurnMonth,
    TypeDate,
    TypeExpiryReason,
)
from services.changing import Preview
from texts.words import Words

_QUICK = {
    "button-plus-week": Span(1, Unit.WEEKS),
    "button-plus-month": Span(1, Unit.MONTHS),
    "button-plus-30-days": Span(30, Unit.DAYS),
}


def card(words: Words, now: Preview, month: date | None = None) -> Screen:
    """The present last day, quick extensions, and a month to choose in."""
    pass_, today = now.before, now.today
    choice = calendar.Choice(today, earliest(pass_, today), latest(today), pass_.ends_on)
    lines = [
        changes.heading(words, pass_, now.client.name),
        "",
        changes.ending(words, pass_),
        words("expiry-today", day=today),
    ]
    lines += hold_lines(words, pass_, today)
    if pass_.state_on(today) is PassState.EXPIRED:
        lines.append(words(changes.counted("expiry-revive", pass_), count=pass_.expired))
    lines += ["", words("expiry-legend")]
    month_rows = calendar.month(
        words,
        calendar.month_to_show(month, choice),
        choice,
        turn=lambda day: TurnMonth(pass_id=pass_.id, version=pass_.version, month=day),
        pick=lambda day: _preview(pass_, day),
    )
    rows = (_quick_row(words, pass_, today), *month_rows, *_other_rows(words, pass_, today))
    return Screen("\n".join(lines), rows)


def pending(words: Words, preview: Preview, tap: PreviewExpiry) -> Screen:
    """A last day that is only thought of: old → new, the bookings behind it, and the reasons that save it."""
    pass_ = preview.before
    ends_now = preview.after.state_on(preview.today) is PassState.EXPIRED
    lines = [changes.heading(words, pass_, preview.client.name), ""]
    if ends_now:
        lines.append(words("expiry-now-sure"))
    lines += changes.difference(words, pass_, preview.after)
    lines += changes.following(words, preview.following)
    back = Button(words.plain("button-back"), ChangeExpiry(pass_id=pass_.id))
    if preview.bookings and tap.release is None:
        lines += stranded_lines(words, preview.bookings)
        keep, release = (tap.model_copy(update={"release": each}) for each in (False, True))
        return Screen("\n".join(lines), (*stranded_rows(words, keep=keep, release=release), (back,)))
    if preview.bookings:
        lines.append(words("stranded-go" if tap.release else "stranded-stay", count=len(preview.bookings)))
    lines += ["", words("change-why")]
    rows = reason_rows(
        words,
        FOR_ENDING if ends_now else FOR_DATES,
        lambda reason: SaveExpiry(**tap.model_dump(), reason=reason),
        TypeExpiryReason(**tap.model_dump()),
    )
    return Screen("\n".join(lines), (*rows, (back,)))


def date_prompt(words: Words, now: Preview) -> str:
    """The present last day, and how another is typed."""
    heading = changes.heading(words, now.before, now.client.name)
    return "\n".join([heading, "", changes.ending(words, now.before), words("expiry-ask-date")])


def _quick_row(words: Words, pass_: Pass, today: date) -> tuple[Button, ...]:
    buttons = []
    for key, span in _QUICK.items():
        try:
            until = extended(pass_, span, today)
        except NotADate:
            continue
        if until <= latest(today):
            buttons.append(Button(words.plain(key), _preview(pass_, until)))
    return tuple(buttons)


def _other_rows(words: Words, pass_: Pass, today: date) -> Rows:
    typed = Button(words.plain("button-type-date"), TypeDate(pass_id=pass_.id, version=pass_.version))
    endings = []
    if pass_.state_on(today) is not PassState.EXPIRED:
        yesterday = today - timedelta(days=1)
        endings.append(Button(words.plain("button-expire-now"), _preview(pass_, yesterday)))
    if pass_.ends_on is not None and pass_.terms.kind is not PlanKind.DURATION:
        endings.append(Button(words.plain("button-no-end"), _preview(pass_, None)))
    back = Button(words.plain("button-back"), ShowPass(pass_id=pass_.id))
    return tuple(row for row in ((typed,), tuple(endings), (back,)) if row)


def _preview(pass_: Pass, until: date | None) -> PreviewExpiry:
    return PreviewExpiry(pass_id=pass_.id, version=pass_.version, until=until)
