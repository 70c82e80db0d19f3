"""Giving a client a pass: which plan, from when, how it is paid (PRODUCT §7.1)."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from domain.ids import PersonId
from domain.money import Payment
from domain.reasons import FOR_FREE
from domain.selling import WHEN_GIVEN, asks_for_start, day_after, starts_with_use
from handlers.screens.attaching import pack_row
from handlers.screens.passes import pass_lines
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.settling import settle_rows
from handlers.screens.terms import price_line
from handlers.taps import Tap
from handlers.taps.bundles import ChooseBundle
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.history import ShowEntry
from handlers.taps.plans import Give, GivePass, PreviewGift, ShowPlans, TypeStart
from handlers.taps.selling import (
    Follow,
    GiveFollowing,
    GiveFollowingFree,
    GiveFree,
    TypeFollowingReason,
    TypeFreeReason,
)
from services.cards import PassCard
from services.histories import EntryCard
from services.plans import PlanPage
from services.selling import Gift
from texts.words import Words


@dataclass(frozen=True, slots=True)
class Wish:
    """How a pass is to be given; `nonce` is the number of this giving. It starts on `starts_on` (to be chosen
    still, where it is None), or as the following pass does."""

    payment: Payment
    nonce: int
    starts_on: date | None = None
    follows: bool = False
    at_once: bool = False


def choose(words: Words, found: PlanPage, client_id: PersonId) -> Screen:
    """Plans on sale, to choose the one that is given, and the way to bundles."""
    text = words("give-title") + "\n" + words("give-hint" if found.plans else "plans-none")
    rows = [(Button(plan.title, PreviewGift(client_id=client_id, plan_id=plan.id)),) for plan in found.plans]
    if found.more is not None:
        further = GivePass(client_id=client_id, after=found.more)
        rows.append((Button(words.plain("button-more"), further),))
    bundles = ChooseBundle(client_id=client_id)
    rows.append((Button(words.plain("button-bundles-desk"), bundles),))
    rows.append(pack_row(words, client_id))
    if found.may_make:
        rows.append((Button(words.plain("button-plans-desk"), ShowPlans()),))
    rows.append((Button(words.plain("button-back"), ShowClient(client_id=client_id)),))
    return Screen(text, tuple(rows))


def preview(words: Words, gift: Gift, wish: Wish) -> Screen:
    """The pass as the client would have it, with the ways to change it before it is given."""
    if wish.starts_on is None and asks_for_start(gift.plan) and not wish.follows:
        return _start_first(words, gift, wish)
    lines = [words("give-preview", name=gift.card.client.name), "", pass_lines(words, gift.card)]
    if gift.card.pass_.valid_from is not None:
        lines.append(words("give-starts", day=gift.card.pass_.valid_from))
    if gift.follows is not None:
        lines.append(words("give-follows", title=gift.follows.title))
    if wish.payment is Payment.COMPLIMENTARY:
        lines += [words(f"give-payment-{wish.payment}"), "", words("give-free-why")]
    else:
        lines += [price_line(words, gift.plan), words(f"give-payment-{wish.payment}")]
    rows = (*_giving(words, gift, wish), *_payments(words, gift, wish), *_starts(words, gift, wish))
    return Screen("\n".join(lines), (*rows, _back(words, gift)))


def given(words: Words, card: PassCard, opening: EntryCard, unpaid: int = 0) -> Screen:
    """The pass that the client has now; it can pay for visits that are `unpaid`."""
    text = words("given", name=card.client.name) + "\n\n" + pass_lines(words, card)
    undo = Button(words.plain("button-undo-giving"), ShowEntry(entry_id=opening.line.entry.id))
    rows = (
        *settle_rows(words, card.pass_, unpaid),
        (Button(words.plain("button-open-given"), ShowPass(pass_id=card.pass_.id)),),
        *(((undo,),) if opening.line.may_undo else ()),
        (Button(words.plain("button-back"), ShowClient(client_id=card.client.id)),),
    )
    return Screen(text, rows, toast=words.plain("toast-given"))


def back_to(gift: Gift, wish: Wish) -> Tap:
    """The preview of the same wish."""
    if gift.follows is not None:
        return Follow(
            follows=gift.follows.id,
            plan_id=gift.plan.id,
            at_once=wish.at_once,
            payment=wish.payment,
            nonce=wish.nonce,
        )
    return PreviewGift(**_about(gift), starts_on=wish.starts_on, payment=wish.payment, nonce=wish.nonce)


def _start_first(words: Words, gift: Gift, wish: Wish) -> Screen:
    name, title = gift.card.client.name, gift.plan.title
    lines = [words("give-preview", name=name), words("give-plan", title=title), "", words("give-which-start")]
    return Screen("\n".join(lines), (*_starts(words, gift, wish), _back(words, gift)))


def _giving(words: Words, gift: Gift, wish: Wish) -> Rows:
    if wish.payment is Payment.COMPLIMENTARY:
        return _reasons(words, gift, wish)
    carried: dict[str, Any] = {"plan_id": gift.plan.id, "payment": wish.payment, "nonce": wish.nonce}
    carried["starts_on"] = gift.starts_on
    tap: Tap = Give(**carried, client_id=gift.card.client.id)
    if gift.follows is not None:
        tap = GiveFollowing(**carried, follows=gift.follows.id)
    return ((Button(words.plain("button-give"), tap),),)


def _reasons(words: Words, gift: Gift, wish: Wish) -> Rows:
    about: dict[str, Any] = {"plan_id": gift.plan.id, "starts_on": gift.starts_on, "nonce": wish.nonce}
    if gift.follows is None:
        about["client_id"] = gift.card.client.id
        own: Tap = TypeFreeReason(**about)
        return reason_rows(words, FOR_FREE, lambda why: GiveFree(**about, reason=why), own)
    about["follows"] = gift.follows.id
    own = TypeFollowingReason(**about, at_once=wish.at_once)
    return reason_rows(words, FOR_FREE, lambda why: GiveFollowingFree(**about, reason=why), own)


def _payments(words: Words, gift: Gift, wish: Wish) -> Rows:
    buttons = [
        _choice(
            words,
            f"button-{payment}",
            back_to(gift, replace(wish, payment=payment)),
            is_chosen=payment is wish.payment,
        )
        for payment in WHEN_GIVEN
    ]
    return (tuple(buttons[:2]), tuple(buttons[2:]))


def _starts(words: Words, gift: Gift, wish: Wish) -> Rows:
    """The first days to choose from; a plan that starts with its first visit has none."""
    if starts_with_use(gift.plan):
        return ()
    today, rows = gift.card.today, []
    about = _about(gift) | {"payment": wish.payment, "nonce": wish.nonce}
    is_decided = wish.starts_on is not None or not asks_for_start(gift.plan)
    days = []
    for key, day in {"today": today, "tomorrow": today + timedelta(days=1)}.items():
        is_chosen = not wish.follows and is_decided and gift.starts_on == day
        tap = PreviewGift(**about, starts_on=day)
        days.append(_choice(words, f"button-start-{key}", tap, is_chosen=is_chosen))
    rows.append(tuple(days))
    behind = gift.follows or gift.behind
    if behind is not None and day_after(behind, today) > today:
        label = words.plain("button-start-after", title=behind.title, day=day_after(behind, today))
        after = Follow(follows=behind.id, plan_id=gift.plan.id, payment=wish.payment, nonce=wish.nonce)
        rows.append((_marked(words, label, after, is_chosen=wish.follows and not wish.at_once),))
    rows.append((Button(words.plain("button-other-start"), TypeStart(**about)),))
    return tuple(rows)


def _choice(words: Words, key: str, tap: Tap, *, is_chosen: bool) -> Button:
    return _marked(words, words.plain(key), tap, is_chosen=is_chosen)


def _marked(words: Words, label: str, tap: Tap, *, is_chosen: bool) -> Button:
    return Button(words.plain("button-chosen" if is_chosen else "button-choice", label=label), tap)


def _about(gift: Gift) -> dict[str, int]:
    return {"client_id": gift.card.client.id, "plan_id": gift.plan.id}


def _back(words: Words, gift: Gift) -> tuple[Button, ...]:
    return (Button(words.plain("button-back"), GivePass(client_id=gift.card.client.id)),)
