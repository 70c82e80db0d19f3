"""Phone numbers in the one spelling they are kept in: E.164, "+4917012345678"."""

import phonenumbers
from babel.core import get_global

_NOWHERE = ("001", "ZZ")


def region_of(timezone: str) -> str | None:
    """The country in which a number without a country code is dialled; None where the zone tells none."""
    aliases, territories = get_global("zone_aliases"), get_global("zone_territories")
    country: str | None = territories.get(timezone) or territories.get(aliases.get(timezone, ""))
    return country if country and country not in _NOWHERE else None


def as_e164(text: str, region: str | None) -> str | None:
    """`text` as a number in E.164; None where it is not one.

    Spaces, dashes and brackets do not matter. Of the readings as a number of `region` and as one whose plus
    sign was left out, the one that is dialled somewhere is taken.
    """
    if any(letter.isalpha() for letter in text):
        return None
    here = _parsed(text, region)
    if here is not None and phonenumbers.is_valid_number(here):
        return _spelled(here)
    abroad = _parsed("+" + text.strip().lstrip("+"), None)
    if abroad is not None and (here is None or phonenumbers.is_valid_number(abroad)):
        return _spelled(abroad)
    return None if here is None else _spelled(here)


def _parsed(text: str, region: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    judged = phonenumbers.is_possible_number_with_reason(number)
    return number if judged == phonenumbers.ValidationResult.IS_POSSIBLE else None


def _spelled(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
