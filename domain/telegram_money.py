"""Amounts as Telegram counts and takes them (core.telegram.org/bots/payments, “Supported currencies”)."""

from babel.numbers import get_currency_precision

#: Nobody counts these in hundredths any more, and neither do we; Telegram's list of currencies does.
_IN_HUNDREDTHS = frozenset({"AFN", "ALL", "LBP", "RSD", "YER"})
_HUNDREDTHS = 2
#: What Telegram takes, in minor units. It names lasting limits for the dollar alone: those of any other
#: currency follow the exchange rate from day to day, so that only Telegram itself can tell.
_LIMITS = {"USD": (100, 1_000_000)}
#: An amount of more than twelve digits is not taken in any currency.
_MOST = 999_999_999_999


def to_telegram(amount: int, currency: str) -> int:
    """Minor units of ours as Telegram counts them."""
    return amount * _scale(currency)


def from_telegram(amount: int, currency: str) -> int:
    """Telegram's units as ours; what is less than one of ours is left out."""
    return amount // _scale(currency)


def is_taken(amount: int, currency: str) -> bool:
    """Whether Telegram takes so much at a time, as far as that is known beforehand."""
    least, most = _LIMITS.get(currency, (1, _MOST))
    return least <= to_telegram(amount, currency) <= most


def _scale(currency: str) -> int:
    if currency not in _IN_HUNDREDTHS:
        return 1
    return int(10 ** (_HUNDREDTHS - get_currency_precision(currency)))
