"""Selling more sessions on a pass: old → new, the price, how it is paid, whether the last day moves."""

from domain.adjusting import Change
from domain.money import Method
from domain.passes import Pass
from handlers.screens import changes, top_up
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.adjusting import SellTopUp, StepTo, ThinkTopUp, TypeTopUpPrice
from services.topping_up import TopUp
from texts.words import Words

_METHODS = ((Method.CASH, Method.CARD), (Method.TRANSFER, Method.OTHER))


def sell_row(words: Words, pass_: Pass, change: Change) -> Rows:
    """The way to sell what is about to be added, rather than to give it."""
    if pass_.unlimited or change.number <= 0:
        return ()
    what = f"{change.number}{'e' if change.extends else ''}"
    tap = ThinkTopUp(pass_id=pass_.id, version=pass_.version, what=what)
    return ((Button(words.plain("button-top-up-sell"), tap),),)


def card(words: Words, found: TopUp, tap: ThinkTopUp) -> Screen:
    """The top-up that is only thought of; the way it is paid sells it."""
    pass_ = found.before
    lines = [changes.heading(words, pass_, found.client.name), ""]
    lines += _moved(words, found)
    lines += top_up.stays_lines(words, pass_, found.change)
    lines += [*changes.following(words, found.following), ""]
    known = {"pass_id": pass_.id, "version": pass_.version, "what": tap.what}
    back = (Button(words.plain("button-back"), _back(found)),)
    type_ = (Button(words.plain("button-top-up-price"), TypeTopUpPrice(**known)),)
    if found.price is None:
        return Screen("\n".join([*lines, words("top-up-no-rate")]), (type_, back))
    amount = words.money(found.price, found.currency)
    is_rate = found.price == found.at_rate
    lines += [words("top-up-at-rate" if is_rate else "top-up-for", amount=amount), words("top-up-how")]
    paying: Rows = tuple(
        tuple(
            Button(words.plain(f"method-{each}"), SellTopUp(**known, price=found.price, method=each))
            for each in pair
        )
        for pair in _METHODS
    )
    unpaid = (Button(words.plain("button-top-up-unpaid"), SellTopUp(**known, price=found.price)),)
    return Screen("\n".join(lines), (*paying, unpaid, type_, back))


def prompt(words: Words, found: TopUp) -> str:
    """How the price is typed."""
    heading = changes.heading(words, found.before, found.client.name)
    return "\n".join([heading, "", *_moved(words, found), words("top-up-ask-price")])


def _moved(words: Words, found: TopUp) -> list[str]:
    # How it is paid is decided below.
    after = found.after.model_copy(update={"payment": found.before.payment})
    return changes.difference(words, found.before, after)


def _back(found: TopUp) -> StepTo:
    return top_up.step(found.before, found.change.number, extends=found.change.extends)
