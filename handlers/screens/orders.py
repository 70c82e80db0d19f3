"""Orders in words, for both sides: what they are for, and where they stand."""

from domain.orders import Order, Subject
from texts.words import Words


def what(words: Words, order: Order) -> str:
    """What an order is for, as plain text."""
    if order.subject is Subject.ACCOUNT:
        return words.plain("order-account")
    return words.plain(f"order-{order.subject}", title=order.title)


def money(words: Words, order: Order) -> str:
    """How much it is about."""
    return words.money(order.amount, order.currency)
