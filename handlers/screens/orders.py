"""Orders in words, for both sides: what they are for, and where they stand."""

from domain.bundles import Bundle
from domain.orders import Order, Subject
from domain.plans import Plan, PlanKind
from texts.words import Words


def what(words: Words, order: Order) -> str:
    """What an order is for, as plain text."""
    if order.subject is Subject.ACCOUNT:
        return words.plain("order-account")
    if order.subject is Subject.TOP_UP and order.plan is not None:
        key = "order-top_up-days" if order.plan.terms.kind is PlanKind.DAYS else "order-top_up"
        return words.plain(key, title=order.title, count=order.plan.terms.size or 0)
    return words.plain(f"order-{order.subject}", title=order.title)


def priced(words: Words, offered: Plan | Bundle) -> str:
    """What clients may buy, with its price, as a button names it."""
    amount = words.money(offered.price or 0, offered.currency or words.studio.currency)
    return words.plain("button-offer", title=offered.title, amount=amount)


def elsewhere(words: Words, order: Order) -> list[str]:
    """That sessions for a pass became one of their own, where they did."""
    return [words("top-up-mine-elsewhere", title=order.title)] if order.is_elsewhere else []


def money(words: Words, order: Order) -> str:
    """How much it is about."""
    return words.money(order.amount, order.currency)
