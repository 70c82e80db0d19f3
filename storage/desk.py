"""The desk's two verbs: `reading()` sees one snapshot, `writing()` is one transaction, all or nothing."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from domain.calendar import Clock
from storage.accounts import AccountStore
from storage.asking import AskingStore
from storage.availability import AvailabilityStore
from storage.bookings import BookingStore
from storage.browsing import BrowsingStore
from storage.bundles import BundleStore
from storage.catalogue import CatalogueStore
from storage.checkin import CheckInStore
from storage.digests import DigestStore
from storage.disputes import DisputeStore
from storage.explaining import ExplainingStore
from storage.feeds import FeedStore
from storage.imports import ImportsStore
from storage.inbox import InboxStore
from storage.intros import IntroStore
from storage.invites import InviteStore
from storage.ledger import LedgerStore
from storage.merging import MergingStore
from storage.notices import NoticeStore
from storage.orders import OrderStore
from storage.passes import PassStore
from storage.passlists import PassListStore
from storage.past import PastStore
from storage.payments import PaymentStore
from storage.people import PeopleStore
from storage.plans import PlanStore
from storage.privacy import PrivacyStore
from storage.questions import QuestionStore
from storage.receipts import ReceiptStore
from storage.reconciling import ReconcilingStore
from storage.renewals import RenewalStore
from storage.reports import ReportStore
from storage.rosters import RosterStore
from storage.rule_changes import RuleChangeStore
from storage.searching import SearchStore
from storage.series import SeriesStore
from storage.settling import SettlingStore
from storage.sql import Sql
from storage.statements import StatementStore
from storage.studios import StudioStore
from storage.sweeps import SweepStore
from storage.takings import TakingStore
from storage.telling import TellingStore
from storage.timetable import TimetableStore
from storage.unmarked import UnmarkedStore
from storage.waiting import WaitingStore

S = TypeVar("S")


def _kept(store: Callable[[Sql], S]) -> cached_property[S]:
    """A store that is made when a transaction first asks for it."""
    return cached_property(lambda tx: store(tx.sql))


class Tx:
    """One transaction: a fixed instant and the stores that share it."""

    #: The studio and its rules.
    studios = _kept(StudioStore)
    #: Persons and their Telegram accounts.
    people = _kept(PeopleStore)
    #: Addresses of calendar feeds, and what stands in them.
    feeds = _kept(FeedStore)
    #: Two cards of one person made one.
    merging = _kept(MergingStore)
    #: What was between a client and the studio.
    past = _kept(PastStore)
    #: What statements are made of.
    statements = _kept(StatementStore)
    #: Money received and given back.
    payments = _kept(PaymentStore)
    #: What clients want to buy or to pay.
    orders = _kept(OrderStore)
    #: Payments that Telegram has reported.
    receipts = _kept(ReceiptStore)
    #: All that is kept of one person.
    privacy = _kept(PrivacyStore)
    #: Deductions that clients call not right.
    disputes = _kept(DisputeStore)
    #: How a pass's number came about.
    explaining = _kept(ExplainingStore)
    #: Clients by what is typed of their names and phones.
    searching = _kept(SearchStore)
    #: Single-use invitations.
    invites = _kept(InviteStore)
    #: Services and places.
    catalogue = _kept(CatalogueStore)
    #: What can be sold.
    plans = _kept(PlanStore)
    #: What was sold.
    passes = _kept(PassStore)
    #: Sessions, and the services as they are trained.
    timetable = _kept(TimetableStore)
    #: Weekly series of sessions.
    series = _kept(SeriesStore)
    #: Who is booked for which session.
    bookings = _kept(BookingStore)
    #: Who waits for a place in a session.
    waiting = _kept(WaitingStore)
    #: Places that nobody has marked.
    unmarked = _kept(UnmarkedStore)
    #: Visits that no pass has paid for.
    settling = _kept(SettlingStore)
    #: Sessions and own places, for whoever looks for one.
    browsing = _kept(BrowsingStore)
    #: Codes that clients show at the desk.
    checkin = _kept(CheckInStore)
    #: Who is expected and who came, by day and by session.
    rosters = _kept(RosterStore)
    #: Coaches' weekly hours and time off.
    availability = _kept(AvailabilityStore)
    #: Plans that are sold as one.
    bundles = _kept(BundleStore)
    #: Passes that another one is to follow.
    renewals = _kept(RenewalStore)
    #: Passes for which money is asked.
    asking = _kept(AskingStore)
    #: Who changed which rule.
    rule_changes = _kept(RuleChangeStore)
    #: Who had their intro pass.
    intros = _kept(IntroStore)
    #: Pages of passes for staff.
    passlists = _kept(PassListStore)
    #: What clients owe beside their passes.
    accounts = _kept(AccountStore)
    #: The ledger added up by month.
    reconciling = _kept(ReconcilingStore)
    #: What reports of a month add up.
    reports = _kept(ReportStore)
    #: What reports of a month add up of money.
    takings = _kept(TakingStore)
    #: The append-only history of every pass.
    ledger = _kept(LedgerStore)
    #: Lists that were sent or taken over.
    imports = _kept(ImportsStore)
    #: Typed questions that wait for an answer.
    questions = _kept(QuestionStore)
    #: Lists for owners.
    digests = _kept(DigestStore)
    #: The facts behind notices.
    telling = _kept(TellingStore)
    #: Updates kept before they are acknowledged.
    inbox = _kept(InboxStore)

    def __init__(self, sql: Sql, now: datetime) -> None:
        self.sql = sql
        self.now = now

    @cached_property
    def notices(self) -> NoticeStore:
        """Messages owed to people."""
        return NoticeStore(self.sql, self.now)

    @cached_property
    def sweeps(self) -> SweepStore:
        """What the calendar does by itself."""
        return SweepStore(self.sql, self.notices)


class Desk(ABC):
    """A studio's database. Use as an async context manager is in `storage.opening`."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.notices_added = asyncio.Event()
        #: Held by whoever of this process takes a list over or back.
        self.lists_turn = asyncio.Lock()

    @abstractmethod
    def reading(self) -> AbstractAsyncContextManager[Tx]:
        """A snapshot: every statement inside sees the same moment; writes are refused."""

    @abstractmethod
    def writing(self) -> AbstractAsyncContextManager[Tx]:
        """A transaction: commits on a clean exit, rolls back on any exception.

        Once the commit has begun a cancellation does not undo it: the caller must treat the outcome as
        unknown and repeat with the same key.
        """

    @abstractmethod
    async def close(self) -> None:
        """Gives back every connection."""

    def _tx(self, sql: Sql) -> Tx:
        return Tx(sql, self.clock.now())

    def _committed(self, tx: Tx) -> None:
        if "notices" in tx.__dict__ and tx.notices.added:
            self.notices_added.set()
