"""Amounts of money as people type them, in their language's way."""

import re
from decimal import Decimal

from babel.numbers import NumberFormatError, get_currency_precision, get_currency_symbol, parse_decimal

from domain.refusals import NotAnAmount
from texts.words import Words

MOST = 10**9


def amount_typed(words: Words, text: str, currency: str) -> int:
    """Reads "80", "80.50" or "80,50 €" as minor units of `currency`. Raises `NotAnAmount`."""
    bare = _without_currency(words, text, currency)
    if not re.fullmatch(r"[0-9][0-9.,]*", bare):
        raise NotAnAmount(currency)
    try:
        amount = parse_decimal(bare, locale=words.locale, strict=True)
    except NumberFormatError:
        raise NotAnAmount(currency) from None
    minor = amount * Decimal(10) ** get_currency_precision(currency)
    if minor != minor.to_integral_value() or minor > MOST:
        raise NotAnAmount(currency)
    return int(minor)


def _without_currency(words: Words, text: str, currency: str) -> str:
    bare = text.strip()
    for sign in (currency, get_currency_symbol(currency, words.locale), get_currency_symbol(currency, "en")):
        bare = re.sub(re.escape(sign), "", bare, count=1, flags=re.IGNORECASE)
    return re.sub(r"\s", "", bare)
