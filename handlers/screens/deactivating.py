"""Taking a pass out of use, now or on a day (PRODUCT §4.9)."""

from datetime import date

from domain.deactivating import Owing, fixed_amount, is_unsettled, last_day_to_choose, settlements
from domain.passes import Pass, PassState
from domain.reasons import FOR_DEACTIVATING
from handlers.screens import calendar, changes
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.stranded import stranded_lines, stranded_rows
from handlers.taps.coach import ShowMore
from handlers.taps.deactivating import (
    DeactivatePass,
    PreviewDeactivation,
    ReactivatePass,
    SaveDeactivation,
    TypeDeactivationDay,
    TypeDeactivationReason,
    TypeOpenAmount,
)
from services.changing import Preview
from texts.words import Words


def card(words: Words, now: Preview, month: date | None = None) -> Screen:
    """Now, or a month to choose a day in; a day that was set before can be moved or called off."""
    pass_, today = now.before, now.today
    choice = calendar.Choice(today, today, last_day_to_choose(pass_, today), pass_.deactivated_on)
    rows = calendar.month(
        words,
        calendar.month_to_show(month, choice),
        choice,
        turn=lambda day: DeactivatePass(pass_id=pass_.id, month=day),
        pick=lambda day: _thought(pass_, day),
    )
    at_once = Button(words.plain("button-deactivate-now"), _thought(pass_, today))
    typed = TypeDeactivationDay(pass_id=pass_.id, version=pass_.version)
    off: Rows = ()
    if pass_.deactivated_on is not None:
        off = ((Button(words.plain("button-call-off"), ReactivatePass(pass_id=pass_.id)),),)
    others: Rows = ((Button(words.plain("button-type-date"), typed),), *off, (_back(words, pass_),))
    text = "\n".join([*_about(words, now), words("deactivate-what"), "", words("deactivate-legend")])
    return Screen(text, ((at_once,), *rows, *others))


def pending(words: Words, preview: Preview, tap: PreviewDeactivation, *, may_waive: bool) -> Screen:
    """A deactivation that is only thought of: old → new, what is still to be decided, then the reasons."""
    pass_ = preview.before
    key = "deactivate-sure-now" if tap.on == preview.today else "deactivate-sure"
    lines = [changes.heading(words, pass_, preview.client.name), "", words(key, day=tap.on)]
    lines += changes.difference(words, pass_, preview.after)
    back = (Button(words.plain("button-back"), DeactivatePass(pass_id=pass_.id)),)
    if is_unsettled(pass_) and tap.owing is None:
        choices = settlements(pass_, may_waive=may_waive)
        lines += ["", _open_said(words, pass_) if choices else words("deactivate-open-unknown")]
        return Screen("\n".join(lines), (*_owing_rows(words, pass_, tap, choices), back))
    if tap.amount:
        lines.append(words("deactivate-charges", amount=_money(words, pass_, tap.amount)))
    if preview.bookings and tap.release is None:
        lines += stranded_lines(words, preview.bookings)
        keep, release = (tap.model_copy(update={"release": each}) for each in (False, True))
        return Screen("\n".join(lines), (*stranded_rows(words, keep=keep, release=release), back))
    if preview.bookings:
        lines.append(words("stranded-go" if tap.release else "stranded-stay", count=len(preview.bookings)))
    known = tap.model_dump()
    rows = reason_rows(
        words,
        FOR_DEACTIVATING,
        lambda reason: SaveDeactivation(**known, reason=reason),
        TypeDeactivationReason(**known),
    )
    return Screen("\n".join([*lines, "", words("change-why")]), (*rows, back))


def day_prompt(words: Words, now: Preview) -> str:
    """How the day is typed."""
    return "\n".join([*_about(words, now), words("deactivate-ask-day")])


def amount_prompt(words: Words, now: Preview) -> str:
    """How the open amount is typed."""
    pass_ = now.before
    heading = changes.heading(words, pass_, now.client.name)
    return "\n".join([heading, "", _open_said(words, pass_), words("deactivate-ask-amount")])


def in_use_row(words: Words, pass_: Pass, today: date) -> tuple[Button, ...]:
    """The button among everything else that is done to a pass."""
    if pass_.state_on(today) is PassState.DEACTIVATED:
        return (Button(words.plain("button-reactivate"), ReactivatePass(pass_id=pass_.id)),)
    return (Button(words.plain("button-deactivate"), DeactivatePass(pass_id=pass_.id)),)


def _owing_rows(words: Words, pass_: Pass, tap: PreviewDeactivation, choices: tuple[Owing, ...]) -> Rows:
    known, fixed, rows = tap.model_dump(exclude={"owing", "amount"}), fixed_amount(pass_), []
    if not choices:
        return ()
    if fixed:
        label = words.plain("button-charge", amount=_money(words, pass_, fixed))
        rows.append((Button(label, PreviewDeactivation(**known, owing="c", amount=fixed)),))
    else:
        rows.append((Button(words.plain("button-charge-typed"), TypeOpenAmount(**known)),))
    if Owing.WAIVE not in choices:
        return tuple(rows)
    waive = PreviewDeactivation(**known, owing="w")
    return (*rows, (Button(words.plain("button-charge-nothing"), waive),))


def _open_said(words: Words, pass_: Pass) -> str:
    if pass_.price is None:
        return words("deactivate-open")
    return words(f"deactivate-open-{pass_.payment}", price=_money(words, pass_, pass_.price))


def _about(words: Words, now: Preview) -> list[str]:
    pass_ = now.before
    lines = [changes.heading(words, pass_, now.client.name), "", changes.standing(words, pass_)]
    lines.append(changes.ending(words, pass_))
    if pass_.deactivated_on is not None:
        lines.append(words("deactivate-set", day=pass_.deactivated_on))
    return lines


def _thought(pass_: Pass, on: date) -> PreviewDeactivation:
    return PreviewDeactivation(pass_id=pass_.id, version=pass_.version, on=on)


def _money(words: Words, pass_: Pass, amount: int) -> str:
    return words.money(amount, pass_.currency or words.studio.currency)


def _back(words: Words, pass_: Pass) -> Button:
    return Button(words.plain("button-back"), ShowMore(pass_id=pass_.id))
