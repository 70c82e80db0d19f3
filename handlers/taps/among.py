"""For whom sessions are looked for, and which: what taps carry of it, as short as they want it."""

import re
from typing import Annotated

from pydantic import Field

from domain.browsing import Where
from domain.ids import PersonId, ServiceId

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

#: "V9" for a client, "S7" of a service, "C3" with a coach, numbers to base 36.
Among = Annotated[str, Field(pattern=r"^([VSC][0-9a-z]{1,11}){0,3}$")]


def among(where: Where) -> str:
    """Where, as a tap carries it."""
    parts = {"V": where.client_id, "S": where.service_id, "C": where.coach_id}
    return "".join(f"{letter}{base36(number)}" for letter, number in parts.items() if number is not None)


def where(packed: str) -> Where:
    """What a tap carries of it."""
    found = {letter: int(number, 36) for letter, number in re.findall(r"([VSC])([0-9a-z]+)", packed)}
    return Where(
        client_id=PersonId(found["V"]) if "V" in found else None,
        service_id=ServiceId(found["S"]) if "S" in found else None,
        coach_id=PersonId(found["C"]) if "C" in found else None,
    )


def base36(number: int) -> str:
    """A number in the fewest letters."""
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"
