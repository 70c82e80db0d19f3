"""What clients buy by themselves: the shop, an order, how it is paid, and what came of it."""

from datetime import date

from domain.asking_to_pay import wanted
from domain.buying import FAR
from domain.orders import Order, OrderState, Subject
from domain.telegram_money import is_taken
from handlers.screens import calendar, own_topping_up
from handlers.screens.orders import money, priced, what
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.terms import plan_lines
from handlers.taps.buying import (
    BuyBundle,
    BuyPlan,
    ChooseFirstDay,
    HowToPay,
    PayAccount,
    PayPass,
    SayPaid,
    SayPaidOnly,
    SendInvoice,
    ShowOrder,
    ShowShop,
    WithdrawOrder,
)
from handlers.taps.general import Cancel, Home
from services.ordering import OrderCard
from services.plan_offers import Offer
from services.shopping import Shelf
from texts.words import Words


def shop(words: Words, shelf: Shelf) -> Screen:
    """What the reader has to pay, and what they may buy."""
    rows: list[tuple[Button, ...]] = [
        (Button(words.plain("button-claim", what=what(words, order)), ShowOrder(order_id=order.id)),)
        for order in shelf.claims
    ]
    for pass_ in shelf.to_pay:
        amount = words.money(wanted(pass_, shelf.today), pass_.currency or words.studio.currency)
        label = words.plain("button-shop-pass", amount=amount, title=pass_.title)
        rows.append((Button(label, PayPass(pass_id=pass_.id)),))
    if shelf.owes:
        currency, owed = shelf.owes[0]
        label = words.plain("button-shop-account", amount=words.money(owed, currency))
        rows.append((Button(label, PayAccount()),))
    rows += [(Button(priced(words, plan), BuyPlan(plan_id=plan.id)),) for plan in shelf.plans]
    rows += [(Button(priced(words, each), BuyBundle(bundle_id=each.id)),) for each in shelf.bundles]
    if shelf.more is not None or shelf.more_bundles is not None:
        more = ShowShop(after=shelf.more, bundle=shelf.more_bundles)
        rows.append((Button(words.plain("button-more"), more),))
    rows.append((Button(words.plain("button-back"), Home()),))
    lines = [words("shop-title"), words("shop-hint" if shelf.plans or shelf.bundles else "shop-empty")]
    if shelf.to_pay or shelf.owes:
        lines.append(words("shop-open"))
    return Screen("\n".join(lines), tuple(rows))


def first_day(words: Words, offer: Offer, month: date | None = None) -> Screen:
    """The plan, and the days on which a pass of it may begin."""
    plan, today = offer.plan, offer.today
    choice = calendar.Choice(today, today, today + FAR, None)
    rows = calendar.month(
        words,
        calendar.month_to_show(month, choice),
        choice,
        turn=lambda day: ChooseFirstDay(plan_id=plan.id, month=day),
        pick=lambda day: BuyPlan(plan_id=plan.id, starts_on=day),
    )
    lines = [words("plan-title", title=plan.title), *plan_lines(words, plan, offer.following)]
    text = "\n".join([*lines, "", words("order-choose-day")])
    return Screen(text, (*rows, *own_topping_up.instead(words, offer), (_shop(words),)))


def order(words: Words, card: OrderCard, *, offer: Offer | None = None, by_telegram: bool = False) -> Screen:
    """An order, and the ways to pay it; of one that waits or is closed, how it stands."""
    shown = card.order
    if shown.state is not OrderState.OPEN:
        return _settled(words, shown)
    if shown.subject is Subject.TOP_UP:
        return _top_up(words, card, by_telegram=by_telegram)
    following = {} if offer is None else offer.following
    lines = [f"<b>{words.escaped(what(words, shown))}</b>"]
    if shown.plan is not None:
        lines += [*plan_lines(words, shown.plan, following), "", _starts(words, card)]
    lines += [words("order-contains", title=plan.title) for plan in card.contents]
    lines += ["", *_to_pay(words, shown, by_telegram)]
    other = () if offer is None else (*_when(words, offer), *own_topping_up.instead(words, offer))
    return Screen("\n".join(lines), (*_ways(words, shown, by_telegram), *other, (_shop(words),)))


def how_to_pay(words: Words, card: OrderCard) -> Screen:
    """How to pay at the studio, in its own words, and the way to say that it was paid."""
    shown = card.order
    note = words("order-pay-note") if card.note is None else words.escaped(card.note)
    lines = [f"<b>{words.escaped(what(words, shown))}</b>", words("order-to-pay", amount=money(words, shown))]
    paid = Button(words.plain("button-i-paid"), SayPaid(order_id=shown.id, amount=shown.amount))
    back = Button(words.plain("button-back"), ShowOrder(order_id=shown.id))
    return Screen("\n".join([*lines, "", note, "", words("order-say-paid")]), ((paid,), (back,)))


def ask_photo(words: Words, tap: SayPaid) -> Screen:
    """Asks for a picture that shows the payment; it can be left out."""
    without = Button(words.plain("button-no-photo"), SayPaidOnly(order_id=tap.order_id, amount=tap.amount))
    cancel = Button(words.plain("button-cancel"), Cancel.to(ShowOrder(order_id=tap.order_id)))
    return Screen(words("order-ask-photo"), ((without,), (cancel,)))


def _starts(words: Words, card: OrderCard) -> str:
    shown, before = card.order, card.follows
    if shown.starts_on is None or shown.starts_on <= card.today:
        return words("order-starts-now")
    if before is not None:
        return words("order-starts-after", day=shown.starts_on, title=before.title)
    return words("order-starts-on", day=shown.starts_on)


def _to_pay(words: Words, shown: Order, by_telegram: bool) -> list[str]:
    lines = [words("order-to-pay", amount=money(words, shown))]
    if by_telegram and not is_taken(shown.amount, shown.currency):
        lines.append(words("order-not-by-telegram", amount=money(words, shown)))
    return lines


def _ways(words: Words, shown: Order, by_telegram: bool) -> Rows:
    studio = Button(words.plain("button-pay-studio"), HowToPay(order_id=shown.id))
    if not by_telegram or not is_taken(shown.amount, shown.currency):
        return ((studio,),)
    label = words.plain("button-pay-telegram", amount=money(words, shown))
    return ((Button(label, SendInvoice(order_id=shown.id)),), (studio,))


def _top_up(words: Words, card: OrderCard, *, by_telegram: bool) -> Screen:
    """Sessions for a pass: what becomes of it, and the ways to pay, as long as it takes them."""
    shown = card.order
    lines = [f"<b>{words.escaped(what(words, shown))}</b>"]
    alone: Rows = ()
    if shown.plan is not None:
        alone = ((Button(words.plain("button-top-up-alone"), BuyPlan(plan_id=shown.plan.id)),),)
    if card.top_up is None:
        return Screen("\n".join([*lines, words("top-up-mine-gone")]), (*alone, (_shop(words),)))
    lines += own_topping_up.difference(words, card.top_up)
    lines += ["", *_to_pay(words, shown, by_telegram)]
    return Screen("\n".join(lines), (*_ways(words, shown, by_telegram), *alone, (_shop(words),)))


def _when(words: Words, offer: Offer) -> Rows:
    """The other day on which it could begin, where there is one."""
    plan, begins = offer.plan, offer.begins
    rows: Rows = ()
    if begins.behind is not None and begins.later is not None:
        about = {"plan_id": plan.id, "follows": begins.behind.id}
        if begins.is_queued:
            rows = ((Button(words.plain("button-begin-now"), BuyPlan(**about, at_once=True)),),)
        else:
            label = words.plain("button-begin-after", day=begins.later)
            rows = ((Button(label, BuyPlan(**about)),),)
    return rows


def _settled(words: Words, shown: Order) -> Screen:
    lines = [
        f"<b>{words.escaped(what(words, shown))}</b>",
        words("order-amount", amount=money(words, shown)),
        "",
        words(f"order-is-{shown.state}"),
    ]
    rows: Rows = ((_shop(words),),)
    if shown.state is OrderState.CLAIMED:
        take_back = Button(words.plain("button-not-paid"), WithdrawOrder(order_id=shown.id))
        rows = ((take_back,), *rows)
    return Screen("\n".join(lines), rows)


def _shop(words: Words) -> Button:
    return Button(words.plain("button-back"), ShowShop())
