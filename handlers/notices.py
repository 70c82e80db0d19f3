"""Notices in words: which facts each kind reads when it is sent, and which screen says them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from domain.notices import NoticeKind
from handlers.screens import (
    Screen,
    accounts,
    asking_to_pay,
    booked_news,
    books,
    bundle_sales,
    calling_off,
    claims,
    coach_lists,
    coach_times,
    coach_told,
    digest,
    disputes,
    gift_news,
    invitations,
    notices,
    outage,
    place_news,
    series,
    stray_payments,
    tenders,
    unmarked,
    waitlist,
)
from services import booking_news as bookings
from services import (
    bundle_news,
    claim_news,
    clock_jumps,
    coach_news,
    digests,
    dues,
    entry_news,
    laying_out,
    money_asked,
    newcomers,
    pass_news,
    proving,
    receiving,
    telling,
    waiting_news,
)
from services import coach_lists as coaching
from services import coach_told as own_sessions
from services import disputes as contested
from services import gift_news as gifts
from services import payments as pass_money
from services import place_news as places
from services import unmarked as left_open
from services.telling import Gather, Reader
from storage.desk import Desk
from storage.notices import Outgoing
from texts.words import Words, best_language, speaking

F = TypeVar("F")


@dataclass(frozen=True, slots=True)
class Telling(Generic[F]):
    """How a kind is told: facts gathered in the sending moment, and their screen."""

    gather: Gather[F]
    show: Callable[[Words, F], Screen]


TELLINGS: dict[NoticeKind, Telling[Any]] = {
    NoticeKind.DEDUCTED: Telling(entry_news.deduction, notices.deducted),
    NoticeKind.UNDONE: Telling(entry_news.undoing, notices.undone),
    NoticeKind.CHANGED: Telling(entry_news.change, notices.changed),
    NoticeKind.GIVEN: Telling(gifts.given, gift_news.given),
    NoticeKind.BUNDLE: Telling(bundle_news.news, bundle_sales.told),
    NoticeKind.RENEWED: Telling(gifts.given, gift_news.renewed),
    NoticeKind.NOT_RENEWED: Telling(gifts.not_renewed, gift_news.not_renewed),
    NoticeKind.PAYMENT_ASKED: Telling(money_asked.asking, asking_to_pay.asked_for),
    NoticeKind.PAYMENT_REMINDED: Telling(money_asked.asking, asking_to_pay.reminded),
    NoticeKind.NOT_PAID: Telling(money_asked.in_vain, asking_to_pay.in_vain),
    NoticeKind.BOOKED: Telling(bookings.booked, booked_news.booked),
    NoticeKind.UNBOOKED: Telling(bookings.unbooked, booked_news.unbooked),
    NoticeKind.SESSION_CHANGED: Telling(places.changed, place_news.all_changed),
    NoticeKind.CALLED_OFF: Telling(places.called_off, place_news.called_off),
    NoticeKind.REINSTATED: Telling(places.reinstated, calling_off.reinstated),
    NoticeKind.PROMOTED: Telling(places.promoted, waitlist.promoted),
    NoticeKind.OFFERED: Telling(waiting_news.offered, waitlist.card),
    NoticeKind.OFFER_LAPSED: Telling(places.missed, place_news.lapsed),
    NoticeKind.NOT_PROMOTED: Telling(waiting_news.passed_over, waitlist.passed_over),
    NoticeKind.STRUCK: Telling(places.struck, place_news.struck),
    NoticeKind.SETTLED: Telling(places.settled, place_news.settled),
    NoticeKind.CHECKED_IN: Telling(places.came, place_news.checked_in),
    NoticeKind.BOOKING_REMINDER: Telling(places.reminder, place_news.reminder),
    NoticeKind.COACH_DAY: Telling(coaching.day, coach_lists.day),
    NoticeKind.COACH_TIME: Telling(coach_news.news, coach_times.told),
    NoticeKind.UNMARKED: Telling(left_open.news, unmarked.told),
    NoticeKind.COACHING: Telling(own_sessions.told, coach_told.told),
    NoticeKind.NOT_LAID_OUT: Telling(laying_out.left_out, series.left_out),
    NoticeKind.ACCOUNT: Telling(dues.settlement, accounts.settled),
    NoticeKind.MONEY: Telling(pass_money.news, tenders.told),
    NoticeKind.DAYS_LEFT: Telling(pass_news.ending, notices.ending),
    NoticeKind.SESSIONS_LEFT: Telling(pass_news.running_low, notices.running_low),
    NoticeKind.EXPIRED: Telling(entry_news.expiry, notices.expired),
    NoticeKind.EXPIRED_UNUSED: Telling(digests.losses, digest.lost),
    NoticeKind.DISPUTE_OPENED: Telling(contested.opened, disputes.card),
    NoticeKind.DISPUTE_SETTLED: Telling(contested.settled, disputes.outcome),
    NoticeKind.INVITE_USED: Telling(newcomers.newcomer, invitations.newcomer),
    NoticeKind.DIGEST: Telling(digests.digest, digest.digest),
    NoticeKind.BOUGHT: Telling(receiving.news, stray_payments.bought),
    NoticeKind.STRAY_PAYMENT: Telling(receiving.news, stray_payments.arrived),
    NoticeKind.CLAIMED: Telling(claim_news.opened, claims.told),
    NoticeKind.ORDER_SETTLED: Telling(claim_news.answered, claims.answered),
    NoticeKind.APOLOGY: Telling(telling.trouble, notices.apology),
    NoticeKind.DEAD_LETTER: Telling(telling.trouble, notices.dead_letter),
    NoticeKind.BOOKS_WRONG: Telling(proving.faults, books.wrong),
    NoticeKind.CLOCK_JUMPED: Telling(clock_jumps.news, outage.clock_jumped),
}


async def render(desk: Desk, outgoing: Outgoing) -> Screen | None:
    """The notice in its reader's language; None where it is muted or no longer true."""
    how = TELLINGS[outgoing.notice.kind]
    found = await telling.gathered(desk, outgoing, how.gather)
    if found is None:
        return None
    reader, facts = found
    return how.show(_words(reader), facts)


def _words(reader: Reader) -> Words:
    wish = reader.person.language if reader.person else None
    code = reader.account.language_code if reader.account else None
    return speaking(best_language(wish, code, reader.studio.language), reader.studio)
