"""The desk's two verbs: `reading()` sees one snapshot, `writing()` is one transaction, all or nothing."""

import asyncio
from abc import ABC, abstractmethod
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from functools import cached_property

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


class Tx:
    """One transaction: a fixed instant and the stores that share it."""

    def __init__(self, sql: Sql, now: datetime) -> None:
        self.sql = sql
        self.now = now

    @cached_property
    def studios(self) -> StudioStore:
        """The studio and its rules."""
        return StudioStore(self.sql)

    @cached_property
    def people(self) -> PeopleStore:
        """Persons and their Telegram accounts."""
        return PeopleStore(self.sql)

    @cached_property
    def feeds(self) -> FeedStore:
        """Addresses of calendar feeds, and what stands in them."""
        return FeedStore(self.sql)

    @cached_property
    def merging(self) -> MergingStore:
        """Two cards of one person made one."""
        return MergingStore(self.sql)

    @cached_property
    def past(self) -> PastStore:
        """What was between a client and the studio."""
        return PastStore(self.sql)

    @cached_property
    def statements(self) -> StatementStore:
        """What statements are made of."""
        return StatementStore(self.sql)

    @cached_property
    def payments(self) -> PaymentStore:
        """Money received and given back."""
        return PaymentStore(self.sql)

    @cached_property
    def orders(self) -> OrderStore:
        """What clients want to buy or to pay."""
        return OrderStore(self.sql)

    @cached_property
    def receipts(self) -> ReceiptStore:
        """Payments that Telegram has reported."""
        return ReceiptStore(self.sql)

    @cached_property
    def privacy(self) -> PrivacyStore:
        """All that is kept of one person."""
        return PrivacyStore(self.sql)

    @cached_property
    def disputes(self) -> DisputeStore:
        """Deductions that clients call not right."""
        return DisputeStore(self.sql)

    @cached_property
    def explaining(self) -> ExplainingStore:
        """How a pass's number came about."""
        return ExplainingStore(self.sql)

    @cached_property
    def searching(self) -> SearchStore:
        """Clients by what is typed of their names and phones."""
        return SearchStore(self.sql)

    @cached_property
    def invites(self) -> InviteStore:
        """Single-use invitations."""
        return InviteStore(self.sql)

    @cached_property
    def catalogue(self) -> CatalogueStore:
        """Services and places."""
        return CatalogueStore(self.sql)

    @cached_property
    def plans(self) -> PlanStore:
        """What can be sold."""
        return PlanStore(self.sql)

    @cached_property
    def passes(self) -> PassStore:
        """What was sold."""
        return PassStore(self.sql)

    @cached_property
    def timetable(self) -> TimetableStore:
        """Sessions, and the services as they are trained."""
        return TimetableStore(self.sql)

    @cached_property
    def series(self) -> SeriesStore:
        """Weekly series of sessions."""
        return SeriesStore(self.sql)

    @cached_property
    def bookings(self) -> BookingStore:
        """Who is booked for which session."""
        return BookingStore(self.sql)

    @cached_property
    def waiting(self) -> WaitingStore:
        """Who waits for a place in a session."""
        return WaitingStore(self.sql)

    @cached_property
    def unmarked(self) -> UnmarkedStore:
        """Places that nobody has marked."""
        return UnmarkedStore(self.sql)

    @cached_property
    def settling(self) -> SettlingStore:
        """Visits that no pass has paid for."""
        return SettlingStore(self.sql)

    @cached_property
    def browsing(self) -> BrowsingStore:
        """Sessions and own places, for whoever looks for one."""
        return BrowsingStore(self.sql)

    @cached_property
    def checkin(self) -> CheckInStore:
        """Codes that clients show at the desk."""
        return CheckInStore(self.sql)

    @cached_property
    def rosters(self) -> RosterStore:
        """Who is expected and who came, by day and by session."""
        return RosterStore(self.sql)

    @cached_property
    def availability(self) -> AvailabilityStore:
        """Coaches' weekly hours and time off."""
        return AvailabilityStore(self.sql)

    @cached_property
    def bundles(self) -> BundleStore:
        """Plans that are sold as one."""
        return BundleStore(self.sql)

    @cached_property
    def renewals(self) -> RenewalStore:
        """Passes that another one is to follow."""
        return RenewalStore(self.sql)

    @cached_property
    def asking(self) -> AskingStore:
        """Passes for which money is asked."""
        return AskingStore(self.sql)

    @cached_property
    def rule_changes(self) -> RuleChangeStore:
        """Who changed which rule."""
        return RuleChangeStore(self.sql)

    @cached_property
    def intros(self) -> IntroStore:
        """Who had their intro pass."""
        return IntroStore(self.sql)

    @cached_property
    def passlists(self) -> PassListStore:
        """Pages of passes for staff."""
        return PassListStore(self.sql)

    @cached_property
    def accounts(self) -> AccountStore:
        """What clients owe beside their passes."""
        return AccountStore(self.sql)

    @cached_property
    def reconciling(self) -> ReconcilingStore:
        """The ledger added up by month."""
        return ReconcilingStore(self.sql)

    @cached_property
    def reports(self) -> ReportStore:
        """What reports of a month add up."""
        return ReportStore(self.sql)

    @cached_property
    def takings(self) -> TakingStore:
        """What reports of a month add up of money."""
        return TakingStore(self.sql)

    @cached_property
    def ledger(self) -> LedgerStore:
        """The append-only history of every pass."""
        return LedgerStore(self.sql)

    @cached_property
    def imports(self) -> ImportsStore:
        """Lists that were sent or taken over."""
        return ImportsStore(self.sql)

    @cached_property
    def questions(self) -> QuestionStore:
        """Typed questions that wait for an answer."""
        return QuestionStore(self.sql)

    @cached_property
    def notices(self) -> NoticeStore:
        """Messages owed to people."""
        return NoticeStore(self.sql, self.now)

    @cached_property
    def sweeps(self) -> SweepStore:
        """What the calendar does by itself."""
        return SweepStore(self.sql, self.notices)

    @cached_property
    def digests(self) -> DigestStore:
        """Lists for owners."""
        return DigestStore(self.sql)

    @cached_property
    def telling(self) -> TellingStore:
        """The facts behind notices."""
        return TellingStore(self.sql)

    @cached_property
    def inbox(self) -> InboxStore:
        """Updates kept before they are acknowledged."""
        return InboxStore(self.sql)


class Desk(ABC):
    """A studio's database. Use as an async context manager is in `storage.opening`."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.notices_added = asyncio.Event()

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
