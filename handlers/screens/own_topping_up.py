"""Sessions that a client buys onto a pass they hold: where that is offered, and what becomes of it."""

from domain.passes import Pass
from handlers.screens import changes
from handlers.screens.orders import priced
from handlers.screens.pass_changes import validity
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.buying import ShowShop, TopUpMine
from handlers.taps.client import ShowBalance
from services.own_top_ups import ToppedUp, TopUps, Way
from services.plan_offers import Offer
from texts.words import Words


def top_up_row(words: Words, pass_: Pass, *, title: str | None = None) -> Rows:
    """The way to more sessions on the pass; it is named where others are shown with it."""
    of = words.plain("button-top-up-mine") if title is None else words.plain("button-top-up-of", title=title)
    return ((Button(of, TopUpMine(pass_id=pass_.id)),),)


def instead(words: Words, offer: Offer) -> Rows:
    """The way to add what is offered to a pass that the reader holds, where there is one."""
    onto = offer.tops_up
    if onto is None:
        return ()
    label = words.plain("button-top-up-instead", title=onto.title)
    return ((Button(label, TopUpMine(pass_id=onto.id, plan_id=offer.plan.id)),),)


def choose(words: Words, found: TopUps) -> Screen:
    """What may be added to the pass; where there is nothing, the way to the shop."""
    pass_ = found.pass_
    lines = [words("top-up-mine-title", title=pass_.title), changes.standing(words, pass_)]
    lines.append(validity(words, pass_, found.today))
    rows: Rows = tuple(
        (Button(priced(words, way.plan), TopUpMine(pass_id=pass_.id, plan_id=way.plan.id)),)
        for way in found.ways
    )
    if not rows:
        rows = ((Button(words.plain("button-shop"), ShowShop()),),)
    lines += ["", words("top-up-mine-choose" if found.ways else "top-up-mine-none")]
    lines += [_way(words, pass_, way) for way in found.ways]
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-back"), ShowBalance()),)))


def _way(words: Words, pass_: Pass, way: Way) -> str:
    was, now, day = pass_.remaining, way.after.remaining, way.after.valid_until
    key = "top-up-mine-way-open" if day is None else "top-up-mine-way"
    return words(key, title=way.plan.title, was=was, now=now, day=day)


def difference(words: Words, found: ToppedUp) -> list[str]:
    """What becomes of the pass, old → new; its price is said with what is to be paid."""
    before, after = found.before, found.after
    money = {name: getattr(before, name) for name in ("price", "paid", "payment", "currency")}
    lines = changes.difference(words, before, after.model_copy(update=money))
    if after.valid_until is not None and after.valid_until == before.valid_until:
        lines.append(words("top-up-stays", day=after.valid_until))
    return [*lines, *changes.following(words, found.following)]
