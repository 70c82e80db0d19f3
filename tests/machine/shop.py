"""Sales, money and people: bundles, queued passes, top-ups, accounts, clients' own holds, cards that go."""

from datetime import time, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from domain.accounts import LineKind
from domain.adjusting import Change, Wish
from domain.bundles import Bundle, PlanItem
from domain.holding import HoldChange, HoldWish
from domain.ids import BundleId
from domain.money import Payment
from domain.plans import Validity, ValidityClock
from domain.sale_draft import SaleDraft
from domain.timing import Moment
from services import adjusting, clientele, dues, holding, privacy, selling, sessions
from tests.machine.days import KINDS, MOST_PASSES, places, there_are_passes
from tests.machine.dealings import Dealings
from tests.studio_life import give

Terms = dict[str, Any]
kinds = st.sampled_from(KINDS)
payments = st.sampled_from((Payment.PAID, Payment.PARTLY, Payment.UNPAID))


class Shop(Dealings):
    """What is sold and owed, and who it belongs to, among all other dealings."""

    @initialize()
    def opens(self) -> None:
        self.nonce = 0
        self.is_one_gone = False

    @rule(one=kinds, other=kinds, client=st.integers(0, 2), payment=payments)
    def a_bundle_is_sold(self, one: Terms, other: Terms, client: int, payment: Payment) -> None:
        if len(self.life.known()) >= MOST_PASSES - 1:
            return
        plans = [self.life.plan(kind) for kind in (one, other)]
        month = Validity(clock=ValidityClock.SALE, count=1)
        items = tuple(PlanItem(plan_id=plan_id) for plan_id in plans)
        sold = Bundle(id=BundleId(0), title="Start", plans=items, validity=month, price=1999, currency="EUR")
        bundle_id, self.nonce = self.life.bundle(sold), self.nonce + 1
        before, who, known = self.life.snapshot(), self.who(client), set(self.life.known())
        draft = SaleDraft(client_id=who, bundle_id=bundle_id, nonce=self.nonce, payment=payment)
        if self.life.tries(lambda: selling.sell(*self.staff, draft)):
            new = sorted(set(self.life.known()) - known)
            assert sum(self.life.now(each).price or 0 for each in new) == 1999
            self.done = (self.life.latest(new[0]), before)
        else:
            self.done = None

    @there_are_passes
    @rule(which=places, kind=kinds, payment=payments)
    def another_is_queued_behind_it(self, which: int, kind: Terms, payment: Payment) -> None:
        if len(self.life.known()) >= MOST_PASSES:
            return
        pass_, plan_id = self.life.now(self.pick(which)), self.life.plan(kind)
        before, known = self.life.snapshot(), set(self.life.known())
        happened = self.life.tries(
            lambda: give(*self.staff, pass_.client_id, plan_id, follows=pass_.id, payment=payment)
        )
        new = set(self.life.known()) - known
        self.done = (self.life.latest(min(new)), before) if happened else None

    @there_are_passes
    @rule(which=places, number=st.integers(1, 4))
    def it_is_topped_up(self, which: int, number: int) -> None:
        pass_, change = self.pick(which), Change(Wish.ADD, number, extends=True)
        self.acts(
            pass_, lambda seen: adjusting.adjust(*self.staff, pass_, change, seen=seen, reason="goodwill")
        )

    @there_are_passes
    @rule(which=places, number=st.integers(0, 5), ahead=st.integers(0, 12), hour=st.integers(6, 21))
    def a_booking_is_moved(self, which: int, number: int, ahead: int, hour: int) -> None:
        pass_ = self.pick(which)
        live = self.life.live_bookings(pass_)
        if live:
            moment = Moment(self.day(ahead), time(hour))
            wish = sessions.Wish(pass_, moment, instead_of=live[number % len(live)].id)
            self.acts(pass_, lambda seen: sessions.book(*self.staff, wish, seen=seen))

    @there_are_passes
    @rule(which=places, wish=st.sampled_from(HoldWish), ahead=st.integers(-2, 8), days=st.integers(0, 9))
    def its_client_holds_it(self, which: int, wish: HoldWish, ahead: int, days: int) -> None:
        pass_ = self.life.now(self.pick(which))
        first = self.day(ahead)
        if wish is not HoldWish.PLACE and pass_.holds:
            first = pass_.holds[days % len(pass_.holds)].first
        change = HoldChange(wish, first, first + timedelta(days=days))
        client = self.life.acting(pass_.client_id)
        self.acts(
            pass_.id, lambda seen: holding.hold_own(self.life.desk, client, pass_.id, change, seen=seen)
        )

    @rule(client=st.integers(0, 2), part=st.sampled_from((1, 2)), kind=st.sampled_from(LineKind))
    def an_account_is_settled(self, client: int, part: int, kind: LineKind) -> None:
        who = self.who(client)
        if who not in self.life.gone:
            now = self.life.run(dues.account(*self.staff, who))
            wish = dues.Sum(kind, now.open_.account.get("EUR", 0) // part, "EUR")
            pay = dues.pay
            self.life.tries(lambda: pay(*self.staff, who, wish, seen=now.seen, reason="cash"))
            self.done = None

    @rule(client=st.integers(0, 2), number=st.integers(0, 5))
    def a_line_of_an_account_is_taken_back(self, client: int, number: int) -> None:
        who = self.who(client)
        if who not in self.life.gone:
            lines = self.life.run(dues.account(*self.staff, who)).lines
            if lines:
                line = lines[number % len(lines)].id
                self.life.tries(lambda: dues.undo(*self.staff, line))
                self.done = None

    @precondition(lambda self: not self.is_one_gone)
    @rule(gone=st.integers(0, 2), into=st.integers(0, 2), erased=st.booleans())
    def a_client_goes(self, gone: int, into: int, erased: bool) -> None:
        one, other = self.who(gone), self.who(into)
        erase, merge = privacy.erase, clientele.merge
        if self.life.tries(lambda: erase(*self.staff, one) if erased else merge(*self.staff, one, other)):
            self.life.gone.add(one)
            self.is_one_gone = True
        self.done = None
