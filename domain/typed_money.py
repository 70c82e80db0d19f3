"""Amounts of money as people type them, whatever way their country writes them (PRODUCT §7.1)."""

import re
from dataclasses import dataclass

from babel.numbers import get_currency_precision, get_currency_symbol, get_decimal_symbol, get_group_symbol

from domain.refusals import AmbiguousAmount, NotAnAmount, TooManyDecimals, WrongAmount

#: No single amount is larger, in minor units.
MOST_MONEY = 10**9


def typed_amount(text: str, currency: str, language: str, *, least: int = 0, most: int | None = None) -> int:
    """Reads "96", "96.50", "96,50 €", "1 200", "1.200,50" or "1,200.50" as minor units of `currency`.

    A point or a comma is what the language takes it for, so that 1,200 is over a thousand in English; where
    that makes no amount, it is what the other half of the world takes it for. Raises `NotAnAmount`,
    `TooManyDecimals`, `AmbiguousAmount` where one reading is as good as the other, or `WrongAmount` for what
    is not between `least` and `most`.
    """
    most = MOST_MONEY if most is None else most
    bare = _without_currency(text, currency, language)
    if re.match(rf"[{_MINUS}].*[0-9]", bare):
        raise WrongAmount(least, most, currency)
    amount = _Reader(currency, language).read(re.sub(_SPACES, " ", bare).strip())
    if not least <= amount <= most:
        raise WrongAmount(least, most, currency)
    return amount


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads what has no currency and no sign any more."""

    currency: str
    language: str

    @property
    def digits(self) -> int:
        """How many decimals the currency has."""
        return int(get_currency_precision(self.currency))

    def read(self, bare: str) -> int:
        signs = re.findall(r"[.,]", bare)
        if len(set(signs)) == 2 and signs.count(signs[-1]) == 1:
            whole, _, decimals = bare.rpartition(signs[-1])
            return self._amount(self._grouped(whole, signs[0]), decimals)
        if len(signs) == 1:
            return self._around(signs[0], *bare.split(signs[0]))
        return self._amount(self._grouped(bare, signs[0] if signs else " "))

    def _around(self, sign: str, whole: str, decimals: str) -> int:
        may_group = len(decimals) == 3 and re.fullmatch(r"[1-9][0-9]{0,2}", whole) is not None
        if may_group and sign == get_group_symbol(self.language):
            return self._amount(whole + decimals)
        if may_group and (self.digits < 3 or sign != get_decimal_symbol(self.language)):
            raise AmbiguousAmount(
                self._amount(whole + decimals), self._amount(whole, decimals), self.currency
            )
        return self._amount(self._grouped(whole, " "), decimals)

    def _grouped(self, whole: str, sign: str) -> str:
        """The digits of a number in groups of three: set apart by `sign`, or by spaces in its stead."""
        for apart in (sign, " ", "'"):
            if re.fullmatch(rf"[0-9]{{1,3}}(?:{re.escape(apart)}[0-9]{{3}})+|[0-9]+", whole):
                return whole.replace(apart, "")
        raise NotAnAmount(self.currency)

    def _amount(self, whole: str, decimals: str | None = None) -> int:
        if decimals is not None and not re.fullmatch(r"[0-9]+", decimals):
            raise NotAnAmount(self.currency)
        if len(whole) > _LONGEST:
            raise WrongAmount(0, MOST_MONEY, self.currency)
        decimals = decimals or ""
        kept = int(whole + decimals[: self.digits].ljust(self.digits, "0"))
        if decimals[self.digits :].strip("0"):
            raise TooManyDecimals(kept, self.currency)
        return kept


_LONGEST = 12
_MINUS = "\\-\u2212\u2013"
_SPACES = r"[\s\u00a0\u2009\u202f]+"


def _without_currency(text: str, currency: str, language: str) -> str:
    bare = text.strip().replace("\u2019", "'")
    signs = (currency, get_currency_symbol(currency, language), get_currency_symbol(currency, "en"))
    for sign in signs:
        bare = re.sub(rf"^{re.escape(sign)}|{re.escape(sign)}\.?$", "", bare, count=1, flags=re.IGNORECASE)
        bare = bare.strip()
    return bare
