"""Why a place from the waitlist is not given."""

from dataclasses import dataclass

from domain.refusals.general import Refusal


@dataclass(eq=False)
class OfferOver(Refusal):
    """The offer was not accepted in time: the place went on to the next in line."""
