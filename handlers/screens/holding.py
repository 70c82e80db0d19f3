"""Putting a pass on hold as staff do it: days, what they do to the end, a reason (PRODUCT §4.10)."""

from datetime import date, timedelta

from domain.holding import (
    HoldChange,
    HoldWish,
    begun_on,
    days_after,
    ended_by,
    first_days,
)
from domain.holds import Hold, hold_on
from domain.passes import Pass, PassState
from domain.reasons import FOR_DATES
from domain.refusals import Refusal
from handlers.screens import changes
from handlers.screens.hold_days import about, back_to_holds, ending_lines
from handlers.screens.holds import frozen_lines, span_said
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.stranded import stranded_lines, stranded_rows
from handlers.taps.coach import ShowMore
from handlers.taps.holding import (
    HoldMonth,
    HoldUntil,
    PreviewHold,
    SaveHold,
    ShowHold,
    TypeFirst,
    TypeHoldReason,
)
from services.changing import Preview
from texts.refusals import explain
from texts.words import Words

_EARLIER = 2
_DAY = timedelta(days=1)


def card(words: Words, now: Preview) -> Screen:
    """The holds there are, and from when a new one is to be."""
    pass_, today = now.before, now.today
    try:
        placing, said = _first_rows(words, pass_, today), words("hold-ask-first")
    except Refusal as refusal:
        placing, said = (), words.escaped(explain(words, refusal))
    over, others = _told_apart(pass_.holds, today)
    going_on = tuple((_opens(words, pass_, hold),) for hold in others)
    # What is over is looked at least.
    past = tuple((_opens(words, pass_, hold),) for hold in over[-_EARLIER:])
    back = Button(words.plain("button-back"), ShowMore(pass_id=pass_.id))
    text = "\n".join([*about(words, now), words("hold-explained"), "", said])
    return Screen(text, (*ending_rows(words, pass_, today), *going_on, *placing, *past, (back,)))


def one(words: Words, now: Preview, first: date) -> Screen:
    """One hold, and the ways to end it, to move its end, or to say that it never was."""
    pass_, hold = now.before, begun_on(now.before, first)
    heading = changes.heading(words, pass_, now.client.name)
    lines = [heading, "", words("pass-held", span=span_said(words, hold))]
    lines += ending_lines(words, pass_, now.today) + frozen_lines(words, pass_, now.today)
    if hold.by_client:
        lines.append(words("hold-by-client"))
    last = HoldUntil(pass_id=pass_.id, version=pass_.version, wish=HoldWish.LAST, first=first)
    rows = (
        *(ending_rows(words, pass_, now.today) if hold.covers(now.today) else ()),
        (Button(words.plain("button-hold-last"), last),),
        (Button(words.plain("button-hold-never"), _thought(pass_, HoldChange(HoldWish.NEVER, first))),),
        back_to_holds(words, pass_),
    )
    return Screen("\n".join(lines), rows)


def pending(words: Words, preview: Preview, tap: PreviewHold) -> Screen:
    """A change that is only thought of: old → new, the bookings it meets, and the reasons that save it."""
    pass_, after = preview.before, preview.after
    lines = [changes.heading(words, pass_, preview.client.name), ""]
    lines += changes.difference(words, pass_, after) + _outcome(words, preview)
    lines += changes.following(words, preview.following)
    known = tap.model_dump(exclude={"release"})
    if preview.bookings and tap.release is None:
        keep, release = PreviewHold(**known, release=False), PreviewHold(**known, release=True)
        lines += stranded_lines(words, preview.bookings)
        rows = stranded_rows(words, keep=keep, release=release)
        return Screen("\n".join(lines), (*rows, back_to_holds(words, pass_)))
    if preview.bookings:
        lines.append(words("stranded-go" if tap.release else "stranded-stay", count=len(preview.bookings)))
    known["release"] = tap.release
    rows = reason_rows(
        words, FOR_DATES, lambda reason: SaveHold(**known, reason=reason), TypeHoldReason(**known)
    )
    return Screen("\n".join([*lines, "", words("change-why")]), (*rows, back_to_holds(words, pass_)))


def ending_rows(words: Words, pass_: Pass, today: date) -> Rows:
    """The button that ends the hold under way; none where there is none."""
    running = hold_on(pass_.holds, today)
    if running is None:
        return ()
    return ((Button(words.plain("button-hold-end"), _thought(pass_, ended_by(running, today))),),)


def _outcome(words: Words, preview: Preview) -> list[str]:
    before, after = (each.state_on(preview.today) for each in (preview.before, preview.after))
    if after is PassState.EXPIRED:
        stays = before is PassState.EXPIRED
        return [words("hold-stays-expired" if stays else "hold-expires-now")]
    open_ended = _opened(preview)
    if open_ended is None:
        return []
    left = days_after(preview.after, open_ended)
    return [words("hold-open-after-none") if left is None else words("hold-open-after", left=left)]


def _opened(preview: Preview) -> Hold | None:
    return preview.after.open_hold if preview.before.open_hold is None else None


def _first_rows(words: Words, pass_: Pass, today: date) -> Rows:
    earliest, latest = first_days(pass_, today)
    known = {"pass_id": pass_.id, "version": pass_.version}
    quick = tuple(
        Button(words.plain(label), HoldUntil(**known, wish=HoldWish.PLACE, first=day))
        for label, day in (("button-hold-today", today), ("button-hold-tomorrow", today + _DAY))
        if earliest <= day <= latest and hold_on(pass_.holds, day) is None
    )
    other = (
        Button(words.plain("button-hold-other-day"), HoldMonth(**known)),
        Button(words.plain("button-type-date"), TypeFirst(**known)),
    )
    return (quick, other) if quick else (other,)


def _told_apart(holds: tuple[Hold, ...], today: date) -> tuple[list[Hold], list[Hold]]:
    over = [hold for hold in holds if hold.last is not None and hold.last < today]
    return over, [hold for hold in holds if hold not in over]


def _opens(words: Words, pass_: Pass, hold: Hold) -> Button:
    tap = ShowHold(pass_id=pass_.id, version=pass_.version, first=hold.first)
    return Button(words.plain("button-hold-one", span=span_said(words, hold)), tap)


def _thought(pass_: Pass, change: HoldChange) -> PreviewHold:
    return PreviewHold(
        pass_id=pass_.id, version=pass_.version, wish=change.wish, first=change.first, last=change.last
    )
