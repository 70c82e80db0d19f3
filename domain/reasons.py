"""Why a balance was changed: a quick reason that reads in every language, or somebody's own words."""

from enum import StrEnum

from domain.refusals import ReasonNeeded
from domain.typed import one_line

LONGEST = 200


class QuickReason(StrEnum):
    """Reasons that one button or an import gives; kept by name, read in each reader's language."""

    GOODWILL = "goodwill"
    CORRECTION = "correction"
    MAKE_UP = "make_up"
    PAID_EXTRA = "paid_extra"
    ILLNESS = "illness"
    HOLIDAY = "holiday"
    CLOSED = "closed"
    AGREED = "agreed"
    GIFT = "gift"
    TRIAL = "trial"
    CASH = "cash"
    CARD = "card"
    BANK = "bank"
    IMPORT = "import"


FOR_SESSIONS = (QuickReason.GOODWILL, QuickReason.CORRECTION, QuickReason.MAKE_UP, QuickReason.PAID_EXTRA)
FOR_DATES = (QuickReason.ILLNESS, QuickReason.HOLIDAY, QuickReason.GOODWILL, QuickReason.CORRECTION)
FOR_FREE = (QuickReason.GIFT, QuickReason.TRIAL, QuickReason.GOODWILL, QuickReason.MAKE_UP)
FOR_WAIVING = (QuickReason.GOODWILL, QuickReason.CORRECTION, QuickReason.AGREED)
FOR_DEACTIVATING = (QuickReason.AGREED, QuickReason.ILLNESS, QuickReason.CORRECTION)
FOR_REACTIVATING = (QuickReason.AGREED, QuickReason.GOODWILL, QuickReason.CORRECTION)
FOR_ENDING = (QuickReason.AGREED, QuickReason.CORRECTION)
FOR_REFUNDING = (QuickReason.AGREED, QuickReason.GOODWILL, QuickReason.ILLNESS, QuickReason.CORRECTION)
FOR_CLOSING = (QuickReason.AGREED, QuickReason.ILLNESS, QuickReason.GOODWILL, QuickReason.CORRECTION)
FOR_DIVIDING = (QuickReason.AGREED, QuickReason.GOODWILL, QuickReason.CORRECTION)


def reason_typed(text: str) -> str:
    """Somebody's own words on one line; raises `ReasonNeeded` where they say nothing or too much."""
    reason = one_line(text)
    if len(reason) > LONGEST or sum(letter.isalnum() for letter in reason) < 2:
        raise ReasonNeeded(LONGEST)
    return reason
