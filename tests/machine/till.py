"""The studio's till: sales, parts, refunds, passes closed early, orders and what Telegram reports as paid."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import initialize, precondition, rule

from domain.closing_early import Rate, Rest, Way
from domain.discounts import Discount
from domain.ids import PersonId
from domain.money import Method, Payment, Tender
from domain.orders import METHODS, Order
from domain.payments import RECEIVED_BY
from domain.receipts import Asked, Charge, Outcome
from domain.refusals import Refusal
from domain.sale_draft import SaleDraft
from domain.selling_rules import SellingRules, Unpaid
from services import accounts, claiming, closing, ordering, paying, receiving, selling, stray_payments
from tests.machine.days import KINDS, MOST_PASSES, places, there_are_passes
from tests.machine.life import PRICE
from tests.machine.shop import Shop

amounts = st.sampled_from((1, 7, 500, PRICE, 2 * PRICE, 0, -5))
kinds = st.sampled_from(KINDS)
clients = st.integers(0, 2)


class Till(Shop):
    """Money comes and goes with every pass; nobody pays more than is open or gets back more than was paid."""

    @initialize()
    def till_opens(self) -> None:
        self.charges = 0
        self.invoices: list[tuple[PersonId, Order]] = []

    @rule(unpaid=st.sampled_from(Unpaid), credit=st.booleans(), again=st.booleans())
    def an_owner_decides_about_unpaid_passes(self, unpaid: Unpaid, *, credit: bool, again: bool) -> None:
        self.life.decide(SellingRules(unpaid=unpaid, renew_from_credit=credit, renew_unpaid=again))
        self.done = None

    @there_are_passes
    @rule(which=places, amount=amounts, method=st.sampled_from(RECEIVED_BY))
    def a_part_is_paid(self, which: int, amount: int, method: Method) -> None:
        before, by = self.life.now(self.pick(which)), Tender(method, self.life.today)
        take = paying.take
        self.acts(before.id, lambda seen: take(*self.staff, before.id, amount, by, seen=seen))
        after = self.life.now(before.id)
        if self.done is not None:
            assert (after.paid, after.to_pay) == (before.paid + amount, before.to_pay - amount)

    @there_are_passes
    @rule(which=places, amount=amounts, method=st.sampled_from(Method))
    def a_part_goes_back(self, which: int, amount: int, method: Method) -> None:
        before, by = self.life.now(self.pick(which)), Tender(method, self.life.today, "moved away")
        refund = paying.refund
        self.acts(before.id, lambda seen: refund(*self.staff, before.id, amount, by, seen=seen))
        after = self.life.now(before.id)
        if self.done is not None:
            assert (after.paid, after.to_pay) == (before.paid - amount, before.to_pay)

    @there_are_passes
    @rule(
        which=places,
        rate=st.none() | st.sampled_from(Rate),
        way=st.sampled_from(Way),
        rest=st.none() | st.sampled_from(Rest),
    )
    def it_is_closed_early(self, which: int, rate: Rate | None, way: Way, rest: Rest | None) -> None:
        pass_ = self.pick(which)
        wish = closing.Wish(self.life.today, rate, 333, way, rest)
        close = closing.close_early
        self.acts(pass_, lambda seen: close(*self.staff, pass_, wish, seen=seen, reason="moves away"))

    @rule(
        kind=kinds,
        client=clients,
        off=st.sampled_from((0, 0, 10_00, 33_33)),
        part=st.none() | st.integers(1, PRICE),
        settles=st.booleans(),
        credit=st.booleans(),
    )
    def a_sale_is_made(
        self, kind: dict[str, Any], client: int, off: int, part: int | None, *, settles: bool, credit: bool
    ) -> None:
        who = self.who(client)
        if len(self.life.known()) >= MOST_PASSES or who in self.life.gone:
            return
        plan_id, open_ = self.life.plan(kind), self.life.run(self._outstanding(who))
        self.nonce += 1
        draft = SaleDraft(
            client_id=who,
            plan_id=plan_id,
            nonce=self.nonce,
            starts_on=self.life.today,
            discount=Discount(percent=off),
            payment=Payment.PAID if part is None else Payment.PARTLY,
            part=part,
            settles=open_.due.get("EUR", 0) if settles else 0,
            credit=min(open_.credit.get("EUR", 0), part or PRICE) if credit else 0,
        )
        before, known = self.life.snapshot(), set(self.life.known())
        happened = self.life.tries(lambda: selling.sell(*self.staff, draft))
        new = set(self.life.known()) - known
        self.done = (self.life.latest(min(new)), before) if happened else None

    @rule(client=clients, kind=kinds, method=st.sampled_from(METHODS), twice=st.booleans())
    def a_client_buys_and_says_they_paid(
        self, client: int, kind: dict[str, Any], method: Method, *, twice: bool
    ) -> None:
        who = self.who(client)
        if len(self.life.known()) >= MOST_PASSES or who in self.life.gone:
            return
        acting, desk = self.life.acting(who), self.life.desk
        try:
            placed = self.life.run(ordering.order_plan(desk, acting, self.life.plan(kind)))
            said = self.life.run(claiming.claim(desk, acting, placed.order.id, amount=placed.order.amount))
        except Refusal:
            return
        seen, order, confirm = said.version, said.id, claiming.confirm
        happened = self.life.tries(lambda: confirm(*self.staff, order, method, seen=seen))
        if twice and happened:
            assert not self.life.tries(lambda: confirm(*self.staff, order, method, seen=seen))
        self.done = None

    @rule(
        client=clients,
        kind=st.none() | kinds,
        which=st.none() | places,
        told=st.sampled_from((0, 1, 2)),
        payer=st.sampled_from((None, None, 0)),
        forged=st.booleans(),
    )
    def a_client_orders(
        self,
        client: int,
        kind: dict[str, Any] | None,
        which: int | None,
        told: int,
        payer: int | None,
        *,
        forged: bool,
    ) -> None:
        wanted = self.life.now(self.pick(which)) if which is not None and self.life.passes else None
        who = self.who(client) if wanted is None else wanted.client_id
        if who in self.life.gone:
            return
        desk, acting = self.life.desk, self.life.acting(who)
        try:
            if wanted is not None or kind is None:
                about = None if wanted is None else wanted.id
                placed = self.life.run(ordering.order_open(desk, acting, about))
            else:
                placed = self.life.run(ordering.order_plan(desk, acting, self.life.plan(kind)))
        except Refusal:
            return
        self.invoices.append((who, placed.order))
        if told:
            self.telegram_reports_a_payment(0, told, payer, forged=forged)

    @there_are_passes
    @rule(which=places, told=st.sampled_from((0, 0, 1, 2)))
    def a_client_orders_more_sessions_of_it(self, which: int, told: int) -> None:
        pass_ = self.life.now(self.pick(which))
        who, plan_id = pass_.client_id, pass_.plan_id
        if who in self.life.gone or plan_id is None:
            return
        desk, acting = self.life.desk, self.life.acting(who)
        try:
            placed = self.life.run(ordering.order_top_up(desk, acting, pass_.id, plan_id))
        except Refusal:
            return
        self.invoices.append((who, placed.order))
        if told and self.has_room_for(placed.order):
            assert placed.top_up is not None
            self.telegram_reports_a_payment(0, told, None, forged=False)
            assert self.life.now(pass_.id).total == placed.top_up.after.total

    @precondition(lambda self: self.invoices)
    @rule(number=st.integers(0, 5), how=st.sampled_from(("claim", "claim", "withdraw", "refuse")))
    def an_order_is_claimed_or_given_up(self, number: int, how: str) -> None:
        who, order = self.invoices[-1 - number % len(self.invoices)]
        if who in self.life.gone or not self.has_room_for(order):
            return
        desk, acting = self.life.desk, self.life.acting(who)
        claim, confirm, refuse, withdraw = (
            claiming.claim,
            claiming.confirm,
            claiming.refuse,
            ordering.withdraw,
        )
        if how == "withdraw":
            self.life.tries(lambda: withdraw(desk, acting, order.id))
        elif self.life.tries(lambda: claim(desk, acting, order.id, amount=order.amount)):
            seen = self.life.run(ordering.order(desk, acting, order.id)).order.version
            if how == "refuse":
                self.life.tries(lambda: refuse(*self.staff, order.id, seen=seen))
            else:
                self.life.tries(lambda: confirm(*self.staff, order.id, Method.TRANSFER, seen=seen))
        self.done = None

    @precondition(lambda self: self.invoices)
    @rule(
        number=st.sampled_from((0, 0, 1, 2)),
        told=st.integers(1, 2),
        payer=st.none() | clients,
        forged=st.booleans(),
    )
    def telegram_reports_a_payment(self, number: int, told: int, payer: int | None, *, forged: bool) -> None:
        who, order = self.invoices[-1 - number % len(self.invoices)]
        by = who if payer is None else self.who(payer)
        if {who, by} & self.life.gone or not self.has_room_for(order):
            return
        self.charges += 1
        name = f"charge {who} {self.charges}"
        payload = "0" * 32 if forged and payer is not None else order.payload
        charge = Charge(Asked(payload, order.amount, order.currency), name, f"of the provider {name}")
        desk, paid_by, before = self.life.desk, self.life.acting(by), self.life.snapshot()
        received = [self.life.run(receiving.receive(desk, paid_by, charge)) for _ in range(told)]
        outcomes = [each.receipt.outcome for each in received]
        assert len(set(outcomes)) == 1
        after = self.life.snapshot()
        if outcomes[0] is not Outcome.DELIVERED:
            assert after == before
        elif order.plan is not None and (pass_ := received[0].pass_) is not None:
            assert len(after) == len(before) + (pass_.id not in before)
            was = before.get(pass_.id, {"paid": 0, "price": 0, "total": 0})
            assert pass_.paid == was["paid"] + order.amount
            assert (pass_.price or 0) == (was["price"] or 0) + order.amount
            assert pass_.total == was["total"] + (order.plan.terms.size or 0)
        self.done = None

    def has_room_for(self, order: Order) -> bool:
        """Whether what is ordered does not make them too many."""
        return order.plan is None or len(self.life.known()) < MOST_PASSES

    @rule(client=clients, back=st.booleans(), undone=st.booleans())
    def an_owner_sorts_a_payment_out(self, client: int, *, back: bool, undone: bool) -> None:
        found = self.life.run(stray_payments.unsorted(*self.staff)).receipts
        who = self.who(client)
        if found and who not in self.life.gone:
            receipt = found[0].id
            sort, note = stray_payments.credit_to, stray_payments.note_refunded
            self.life.tries(lambda: note(*self.staff, receipt) if back else sort(*self.staff, receipt, who))
            if undone:
                undo = stray_payments.undo_refunded
                assert self.life.tries(lambda: undo(*self.staff, receipt)) is back
            self.done = None

    async def _outstanding(self, who: Any) -> Any:
        async with self.life.desk.reading() as tx:
            return await accounts.outstanding(tx, who)
