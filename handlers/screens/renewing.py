"""What follows a pass when it is over, and stopping that (PRODUCT §3.7, §7.5)."""

from domain.plans import AtEnd
from domain.reasons import FOR_ENDING
from domain.selling import day_after
from handlers.screens import changes
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.terms import price_line
from handlers.taps.coach import ShowMore
from handlers.taps.renewing import SaveRenewal, ShowRenewal, SwitchRenewal, TypeRenewalReason
from handlers.taps.selling import Follow, SellTo
from services.changing import Preview
from services.renewing import RenewalCard
from texts.words import Words


def card(words: Words, found: RenewalCard) -> Screen:
    """What will follow, and the ways to have it now, to stop it, or to let it go on."""
    pass_ = found.pass_
    lines = [changes.heading(words, pass_, found.client.name), "", changes.ending(words, pass_)]
    lines += [*_outlook(words, found), *_price(words, found)]
    back = Button(words.plain("button-back"), ShowMore(pass_id=pass_.id))
    giving = _giving(words, found) or _other_plan(words, found)
    return Screen("\n".join(lines), (*giving, *_switching(words, found), (back,)))


def pending(words: Words, preview: Preview, *, stopped: bool) -> Screen:
    """The switch that is only thought of, and the reasons that save it."""
    pass_ = preview.before
    lines = [changes.heading(words, pass_, preview.client.name), ""]
    lines += [*changes.difference(words, pass_, preview.after), "", words("change-why")]
    carried = {"pass_id": pass_.id, "version": pass_.version, "stopped": stopped}
    rows = reason_rows(
        words,
        FOR_ENDING,
        lambda reason: SaveRenewal(**carried, reason=reason),
        TypeRenewalReason(**carried),
    )
    back = Button(words.plain("button-back"), ShowRenewal(pass_id=pass_.id))
    return Screen("\n".join(lines), (*rows, (back,)))


def _outlook(words: Words, found: RenewalCard) -> list[str]:
    if found.follower is not None:
        day = found.follower.valid_from
        key = "renewal-followed-waiting" if day is None else "renewal-followed"
        return [words(key, title=found.follower.title, day=day)]
    at_end = found.pass_.terms.at_end
    if at_end is AtEnd.NOTHING:
        nothing = words("renewal-nothing")
        return [nothing, words("renewal-retired")] if _is_retired(found) else [nothing]
    if found.pass_.renewal_stopped:
        return [words("renewal-stopped")]
    if found.plan is None:
        return [words("renewal-gone")]
    lines = [words(f"renewal-{at_end}", title=found.plan.title)]
    lines += [words("renewal-waits")] if found.waits else []
    return [*lines, words("renewal-retired")] if _is_retired(found) else lines


def _price(words: Words, found: RenewalCard) -> list[str]:
    """What the next one costs, or why it cannot be had."""
    plan = found.plan
    if plan is None or found.follower is not None:
        return []
    if plan.terms.is_intro:
        return [words("renewal-intro", title=plan.title)]
    return [words("renewal-next", title=plan.title), price_line(words, plan)]


def _giving(words: Words, found: RenewalCard) -> Rows:
    if found.plan is None or found.follower is not None or not found.may_sell:
        return ()
    if _is_retired(found) or found.plan.terms.is_intro:
        return ()
    about = {"follows": found.pass_.id, "plan_id": found.plan.id}
    starts = day_after(found.pass_, found.today)
    now = Button(words.plain("button-renew-now"), Follow(**about, at_once=True))
    if starts == found.today:
        return ((now,),)
    later = Button(words.plain("button-renew-after", day=starts), Follow(**about))
    return ((later,), (now,))


def _other_plan(words: Words, found: RenewalCard) -> Rows:
    """What else can be sold, where what would follow cannot."""
    if found.follower is not None or not found.may_sell:
        return ()
    return ((Button(words.plain("button-renew-other"), SellTo(client_id=found.client.id)),),)


def _switching(words: Words, found: RenewalCard) -> Rows:
    pass_ = found.pass_
    if pass_.terms.at_end is AtEnd.NOTHING:
        return ()
    stopped = not pass_.renewal_stopped
    tap = SwitchRenewal(pass_id=pass_.id, version=pass_.version, stopped=stopped)
    return ((Button(words.plain("button-stop-renewal" if stopped else "button-resume-renewal"), tap),),)


def _is_retired(found: RenewalCard) -> bool:
    retired_on = None if found.plan is None else found.plan.retired_on
    return retired_on is not None and retired_on <= found.today
