"""Messages owed to people: each is a row written with the change that caused it (PRODUCT §8.5)."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

from domain.ids import NoticeId, PersonId, TelegramId


class NoticeKind(StrEnum):
    """What a notice is about; each kind can be muted by its reader unless `is_essential`."""

    DEDUCTED = "deducted"
    UNDONE = "undone"
    CHANGED = "changed"
    GIVEN = "given"
    BUNDLE = "bundle"
    RENEWED = "renewed"
    NOT_RENEWED = "not_renewed"
    PAYMENT_ASKED = "payment_asked"
    PAYMENT_REMINDED = "payment_reminded"
    NOT_PAID = "not_paid"
    BOOKED = "booked"
    UNBOOKED = "unbooked"
    BOOKING_REMINDER = "booking_reminder"
    SESSION_CHANGED = "session_changed"
    CALLED_OFF = "called_off"
    REINSTATED = "reinstated"
    PROMOTED = "promoted"
    OFFERED = "offered"
    OFFER_LAPSED = "offer_lapsed"
    NOT_PROMOTED = "not_promoted"
    STRUCK = "struck"
    SETTLED = "settled"
    CHECKED_IN = "checked_in"
    COACH_DAY = "coach_day"
    COACH_TIME = "coach_time"
    UNMARKED = "unmarked"
    NOT_LAID_OUT = "not_laid_out"
    COACHING = "coaching"
    ACCOUNT = "account"
    MONEY = "money"
    DAYS_LEFT = "days_left"
    SESSIONS_LEFT = "sessions_left"
    EXPIRED = "expired"
    DISPUTE_OPENED = "dispute_opened"
    DISPUTE_SETTLED = "dispute_settled"
    DIGEST = "digest"
    EXPIRED_UNUSED = "expired_unused"
    INVITE_USED = "invite_used"
    DEAD_LETTER = "dead_letter"
    APOLOGY = "apology"
    BOUGHT = "bought"
    STRAY_PAYMENT = "stray_payment"
    CLAIMED = "claimed"
    ORDER_SETTLED = "order_settled"
    BOOKS_WRONG = "books_wrong"
    CLOCK_JUMPED = "clock_jumped"

    @property
    def is_essential(self) -> bool:
        """Whether it is sent even to somebody who muted everything."""
        return self in _ESSENTIAL


_ESSENTIAL = frozenset(
    {
        # Whoever muted these would stand before a closed door, or lose a place they waited for.
        NoticeKind.SESSION_CHANGED,
        NoticeKind.CALLED_OFF,
        NoticeKind.REINSTATED,
        NoticeKind.PROMOTED,
        NoticeKind.OFFERED,
        # Nobody is dunned who was never asked.
        NoticeKind.PAYMENT_ASKED,
        # What is missing on the timetable is the owner's to mend.
        NoticeKind.NOT_LAID_OUT,
        NoticeKind.COACHING,
        NoticeKind.DISPUTE_OPENED,
        NoticeKind.DISPUTE_SETTLED,
        NoticeKind.INVITE_USED,
        # Whoever paid, or says so, waits for what they paid for.
        NoticeKind.STRAY_PAYMENT,
        NoticeKind.CLAIMED,
        NoticeKind.ORDER_SETTLED,
        NoticeKind.DEAD_LETTER,
        NoticeKind.APOLOGY,
        NoticeKind.BOOKS_WRONG,
        NoticeKind.CLOCK_JUMPED,
    }
)


class Notice(BaseModel):
    """One message owed to one person (or, before they are linked, to one account).

    `key` makes it unique: the same cause never owes twice. It is not sent before `not_before`, and no
    longer after `not_after`. `data` holds ids and figures only, no words.
    """

    model_config = ConfigDict(frozen=True)

    id: NoticeId = NoticeId(0)
    person_id: PersonId | None = None
    telegram_id: TelegramId | None = None
    kind: NoticeKind
    key: str
    data: dict[str, Any] = {}
    not_before: datetime
    not_after: datetime | None = None
    attempts: int = 0
