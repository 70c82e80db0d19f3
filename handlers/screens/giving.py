"""Giving a client a pass: which plan, from when, how it is paid (PRODUCT §7.1)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PersonId
from domain.passes import Pass
from domain.selling import Payment, starts_with_use
from handlers.screens.passes import pass_lines
from handlers.screens.plans import price_line
from handlers.screens.screen import Button, Screen
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.plans import Give, GivePass, PreviewGift, ShowPlans, TypeStart
from services.cards import PassCard
from services.plans import PlanPage
from services.selling import Gift
from texts.words import Words


@dataclass(frozen=True, slots=True)
class Wish:
    """How a pass is to be given; `nonce` is the number of this giving."""

    starts_on: date
    payment: Payment
    nonce: int


def choose(words: Words, found: PlanPage, client_id: PersonId) -> Screen:
    """Plans on sale, to choose the one that is given."""
    text = words("give-title") + "\n" + words("give-hint" if found.plans else "plans-none")
    rows = [(Button(plan.title, PreviewGift(client_id=client_id, plan_id=plan.id)),) for plan in found.plans]
    if found.more is not None:
        more = GivePass(client_id=client_id, after=found.more)
        rows.append((Button(words.plain("button-more"), more),))
    if found.may_make:
        rows.append((Button(words.plain("button-plans-desk"), ShowPlans()),))
    rows.append((Button(words.plain("button-back"), ShowClient(client_id=client_id)),))
    return Screen(text, tuple(rows))


def preview(words: Words, gift: Gift, wish: Wish) -> Screen:
    """The pass as the client would have it, with the ways to change it before it is given."""
    client, plan = gift.card.client, gift.plan
    lines = [words("give-preview", name=client.name), "", pass_lines(words, gift.card)]
    if not starts_with_use(plan):
        lines.append(words("give-starts", day=wish.starts_on))
    lines += [price_line(words, plan), words(f"give-payment-{wish.payment}")]
    about = {"client_id": client.id, "plan_id": plan.id, "nonce": wish.nonce}
    give = Give(**about, starts_on=wish.starts_on, payment=wish.payment)
    payments = tuple(
        Button(
            words.plain("button-chosen" if payment is wish.payment else "button-choice", label=label),
            PreviewGift(**about, starts_on=wish.starts_on, payment=payment),
        )
        for payment in Payment
        if (label := words.plain(f"button-{payment}"))
    )
    rows = [(Button(words.plain("button-give"), give),), payments]
    if not starts_with_use(plan):
        other = TypeStart(**about, payment=wish.payment)
        rows.append((Button(words.plain("button-other-start"), other),))
    rows.append((Button(words.plain("button-back"), GivePass(client_id=client.id)),))
    return Screen("\n".join(lines), tuple(rows))


def given(words: Words, card: PassCard) -> Screen:
    """The pass that the client has now."""
    pass_: Pass = card.pass_
    text = words("given", name=card.client.name) + "\n\n" + pass_lines(words, card)
    rows = (
        (Button(words.plain("button-open-given"), ShowPass(pass_id=pass_.id)),),
        (Button(words.plain("button-back"), ShowClient(client_id=pass_.client_id)),),
    )
    return Screen(text, rows, toast=words.plain("toast-given"))
