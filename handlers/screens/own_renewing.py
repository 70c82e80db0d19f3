"""Taking another pass after the one a client has, and stopping what follows by itself (PRODUCT §7.5)."""

from datetime import date

from domain.next_pass import Way, is_offered_next, may_stop
from domain.passes import Pass
from domain.plans import AtEnd, Plan
from domain.renewing import is_over, renews
from handlers.screens.own_topping_up import top_up_row
from handlers.screens.pass_changes import validity
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.terms import price_line
from handlers.taps.buying import BuyPlan, ShowShop
from handlers.taps.client import ShowBalance
from handlers.taps.renewing import RenewMine, SwitchMine
from services.own_renewing import OwnRenewal
from texts.words import Words


def renew_rows(words: Words, pass_: Pass, *, is_followed: bool) -> Rows:
    """The button of a reminder; none where something follows already, or will by itself."""
    if is_followed or renews(pass_):
        return ()
    return ((Button(words.plain("button-renew-mine"), RenewMine(pass_id=pass_.id)),),)


def card_rows(words: Words, pass_: Pass, *, title: str, today: date) -> Rows:
    """The button of a card whose pass nothing is queued behind: to renew what runs out, or to look at what
    follows by itself."""
    is_automatic = pass_.terms.at_end is not AtEnd.NOTHING and may_stop(pass_, today)
    if not is_automatic and not is_offered_next(pass_, today, words.studio.rules):
        return ()
    key = "button-renewal-of" if is_automatic else "button-renew-of"
    return ((Button(words.plain(key, title=title), RenewMine(pass_id=pass_.id)),),)


def card(words: Words, found: OwnRenewal) -> Screen:
    """What may follow the pass, from when and for how much; or what is queued already."""
    pass_ = found.pass_
    lines = [words("renew-mine-title", title=pass_.title), validity(words, pass_, found.today)]
    lines += [*_by_itself(words, found), ""]
    rows: Rows = ()
    if found.follower is not None:
        lines.append(_queued(words, found.follower))
    elif found.plan is None or not found.ways:
        lines += [_unsold(words, found), words("renew-mine-instead")]
    else:
        lines += _offer(words, found, found.plan)
        rows = _taking(words, found, found.plan)
    if found.tops_up:
        rows = (*rows, *top_up_row(words, pass_))
    if found.follower is None:
        rows = (*rows, *_others(words, found))
    return Screen("\n".join(lines), (*rows, *_switching(words, found), _back(words)))


def sure(words: Words, found: OwnRenewal, tap: SwitchMine) -> Screen:
    """What it means to stop the automatic renewal, or to let it go on."""
    verb = "stop" if tap.stopped else "resume"
    title = "" if found.wanted is None else found.wanted.title
    asked = words(f"renew-mine-sure-{verb}", title=found.pass_.title, next=title)
    yes = Button(words.plain(f"button-renew-mine-{verb}-sure"), tap.model_copy(update={"sure": True}))
    back = Button(words.plain("button-back"), RenewMine(pass_id=found.pass_.id))
    return Screen(asked, ((yes,), (back,)))


def switched(words: Words, found: OwnRenewal) -> Screen:
    """What follows now."""
    key = "toast-renewal-stopped" if found.pass_.renewal_stopped else "toast-renewal-resumed"
    return card(words, found).toasting(words.plain(key))


def _by_itself(words: Words, found: OwnRenewal) -> list[str]:
    pass_ = found.pass_
    if pass_.terms.at_end is AtEnd.NOTHING or found.follower is not None or not found.may_stop:
        return []
    if pass_.renewal_stopped:
        return [words("renew-mine-stopped")]
    title = "" if found.wanted is None else found.wanted.title
    lines = [words("renew-mine-waits" if found.waits else "renew-mine-by-itself", title=title)]
    return [*lines, words("renew-mine-comes-instead")] if found.plan is not None else lines


def _queued(words: Words, follower: Pass) -> str:
    day = follower.valid_from
    return words("renew-mine-waiting" if day is None else "renew-mine-queued", title=follower.title, day=day)


def _unsold(words: Words, found: OwnRenewal) -> str:
    wanted = found.wanted
    if wanted is None:
        return words("renew-mine-gone")
    if found.plan is not None:
        return words("renew-mine-no-days", title=wanted.title)
    if wanted.retired_on is not None and wanted.retired_on <= found.today:
        return words("renew-mine-retired", title=wanted.title)
    return words("renew-mine-intro" if wanted.terms.is_intro else "renew-mine-at-desk", title=wanted.title)


def _offer(words: Words, found: OwnRenewal, plan: Plan) -> list[str]:
    lines = [words("renew-mine-next", title=plan.title), price_line(words, plan)]
    if any(way.first is None for way in found.ways):
        return [*lines, words("renew-mine-first-visit")]
    lines += ["", words("renew-mine-when"), *(_way(words, way) for way in found.ways)]
    is_beside = len(found.ways) > 1 and not is_over(found.pass_, found.today)
    return [*lines, words("renew-mine-beside")] if is_beside else lines


def _way(words: Words, way: Way) -> str:
    key = "renew-mine-way-now" if way.at_once else "renew-mine-way-after"
    return words(f"{key}-open" if way.last is None else key, first=way.first, last=way.last)


def _taking(words: Words, found: OwnRenewal, plan: Plan) -> Rows:
    about = {"plan_id": plan.id, "follows": found.pass_.id}
    return tuple((Button(_label(words, way), BuyPlan(**about, at_once=way.at_once)),) for way in found.ways)


def _label(words: Words, way: Way) -> str:
    if way.first is None:
        return words.plain("button-renew-mine-take")
    if way.at_once:
        return words.plain("button-renew-now")
    return words.plain("button-renew-after", day=way.first)


def _others(words: Words, found: OwnRenewal) -> Rows:
    """What else there is: by name where the plan itself cannot be had."""
    shop = (Button(words.plain("button-renew-mine-others"), ShowShop()),)
    if found.plan is not None and found.ways:
        return (shop,) if found.others else ()
    pass_id = found.pass_.id
    named = ((Button(each.title, RenewMine(pass_id=pass_id, plan_id=each.id)),) for each in found.others)
    return (*named, shop)


def _switching(words: Words, found: OwnRenewal) -> Rows:
    pass_ = found.pass_
    if pass_.terms.at_end is AtEnd.NOTHING or found.follower is not None or not found.may_stop:
        return ()
    tap = SwitchMine(pass_id=pass_.id, version=pass_.version, stopped=not pass_.renewal_stopped)
    key = "button-resume-renewal" if pass_.renewal_stopped else "button-stop-renewal"
    return ((Button(words.plain(key), tap),),)


def _back(words: Words) -> tuple[Button, ...]:
    return (Button(words.plain("button-back"), ShowBalance()),)
