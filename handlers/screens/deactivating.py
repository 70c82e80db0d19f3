"""Taking a pass out of use, and putting it back (PRODUCT §4.9)."""

from datetime import date

from domain.deactivating import fixed_amount, is_unsettled, last_day_to_choose
from domain.passes import Pass, PassState
from domain.plans import AtEnd
from domain.reasons import FOR_DEACTIVATING, FOR_REACTIVATING
from domain.refusals import PassExpired, PlanBlocks
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
    SaveReactivation,
    TypeDeactivationDay,
    TypeDeactivationReason,
    TypeOpenAmount,
    TypeReactivationReason,
)
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.plans import ShowPlan
from services.changing import Preview
from services.deactivating import Return
from texts.refusals import explain
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


def pending(words: Words, preview: Preview, tap: PreviewDeactivation) -> Screen:
    """A deactivation that is only thought of: old → new, what is still to be decided, then the reasons."""
    pass_ = preview.before
    key = "deactivate-sure-now" if tap.on == preview.today else "deactivate-sure"
    lines = [changes.heading(words, pass_, preview.client.name), "", words(key, day=tap.on)]
    lines += changes.difference(words, pass_, preview.after)
    back = (Button(words.plain("button-back"), DeactivatePass(pass_id=pass_.id)),)
    if is_unsettled(pass_) and tap.owing is None:
        lines += ["", _open_said(words, pass_)]
        return Screen("\n".join(lines), (*_owing_rows(words, pass_, tap), back))
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


def back_in_use(words: Words, found: Return) -> Screen:
    """The pass in use again before that is saved; or what stands in the way, and the way out."""
    pass_, now = found.preview.before, found.preview
    lines = [changes.heading(words, pass_, now.client.name), ""]
    back = (_back(words, pass_),)
    if found.obstacle is not None:
        lines.append(words("reactivate-cannot", reason=explain(words, found.obstacle)))
        way, rows = _way_out(words, found)
        return Screen("\n".join([*lines, *way]), (*rows, back))
    is_off = pass_.state_on(now.today) is not PassState.DEACTIVATED
    if is_off:
        lines.append(words("reactivate-off", day=pass_.deactivated_on))
    else:
        lines += [words("reactivate-sure"), *changes.difference(words, pass_, now.after)]
    if pass_.renewal_stopped and pass_.terms.at_end is not AtEnd.NOTHING:
        lines.append(words("reactivate-renewal"))
    known = {"pass_id": pass_.id, "version": pass_.version}
    rows = reason_rows(
        words,
        FOR_REACTIVATING,
        lambda reason: SaveReactivation(**known, reason=reason),
        TypeReactivationReason(**known),
    )
    return Screen("\n".join([*lines, "", words("change-why")]), (*rows, back))


def in_use_row(words: Words, pass_: Pass, today: date) -> tuple[Button, ...]:
    """The button among everything else that is done to a pass."""
    if pass_.state_on(today) is PassState.DEACTIVATED:
        return (Button(words.plain("button-reactivate"), ReactivatePass(pass_id=pass_.id)),)
    return (Button(words.plain("button-deactivate"), DeactivatePass(pass_id=pass_.id)),)


def _way_out(words: Words, found: Return) -> tuple[list[str], Rows]:
    pass_ = found.preview.before
    match found.obstacle:
        case PassExpired():
            new_date = Button(words.plain("button-new-date"), ChangeExpiry(pass_id=pass_.id))
            return [words("reactivate-needs-date")], ((new_date,),)
        case PlanBlocks() if found.plan is not None and found.may_lift:
            lift = Button(words.plain("button-open-plan"), ShowPlan(plan_id=found.plan.id))
            return [words("reactivate-lift")], ((lift,),)
        case PlanBlocks():
            return [words("reactivate-ask-owner")], ()
    return [], ()


def _owing_rows(words: Words, pass_: Pass, tap: PreviewDeactivation) -> Rows:
    known, fixed, rows = tap.model_dump(exclude={"owing", "amount"}), fixed_amount(pass_), []
    if fixed:
        label = words.plain("button-charge", amount=_money(words, pass_, fixed))
        rows.append((Button(label, PreviewDeactivation(**known, owing="c", amount=fixed)),))
    else:
        rows.append((Button(words.plain("button-charge-typed"), TypeOpenAmount(**known)),))
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
