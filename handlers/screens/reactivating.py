"""Putting a pass back into use (PRODUCT §4.9)."""

from domain.deactivating import Debt, fixed_amount
from domain.passes import Pass, PassState
from domain.plans import AtEnd
from domain.reasons import FOR_REACTIVATING
from domain.refusals import PassExpired, PlanBlocks
from handlers.screens import changes
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.coach import ShowMore
from handlers.taps.deactivating import ReactivatePass, SaveReactivation, TypeReactivationReason
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.plans import ShowPlan
from services.reactivating import Return
from texts.refusals import explain
from texts.words import Words


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
    lines += _debt_said(words, found)
    known = {"pass_id": pass_.id, "version": pass_.version, "debt": found.debt or Debt.COMES_BACK}
    rows = reason_rows(
        words,
        FOR_REACTIVATING,
        lambda reason: SaveReactivation(**known, reason=reason),
        TypeReactivationReason(**known),
    )
    return Screen("\n".join([*lines, "", words("change-why")]), (*rows, *_debt_rows(words, found), back))


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


def _debt_said(words: Words, found: Return) -> list[str]:
    if found.debt is None:
        return []
    open_ = fixed_amount(found.preview.after)
    if found.debt is Debt.STAYS_WAIVED or not open_:
        return [words(f"reactivate-debt-{found.debt.name.lower()}")]
    return [words("reactivate-owes", amount=_money(words, found.preview.after, open_))]


def _debt_rows(words: Words, found: Return) -> Rows:
    """Whoever takes money may leave it waived; nobody else is asked."""
    if found.debt is None or not found.may_waive:
        return ()
    other = Debt.STAYS_WAIVED if found.debt is Debt.COMES_BACK else Debt.COMES_BACK
    label = words.plain(f"button-debt-{other.name.lower()}")
    return ((Button(label, ReactivatePass(pass_id=found.preview.before.id, debt=other)),),)


def _money(words: Words, pass_: Pass, amount: int) -> str:
    return words.money(amount, pass_.currency or words.studio.currency)


def _back(words: Words, pass_: Pass) -> Button:
    return Button(words.plain("button-back"), ShowMore(pass_id=pass_.id))
