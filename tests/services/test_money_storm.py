"""Money of everybody at once: nothing is lost, nobody waits for ever, and the books add up."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from datetime import date, timedelta

import pytest

from domain.accounts import LineKind
from domain.adjusting import Change, Wish
from domain.closing_early import Rate, Rest, Way
from domain.deactivating import Owing, Settlement
from domain.ids import EntryId, PassId, PersonId, PlanId, TelegramId
from domain.imports import Report
from domain.money import Method, Payment, Tender
from domain.orders import Order
from domain.passes import Pass
from domain.people import Actor
from domain.plans import AtEnd, Plan, Terms
from domain.receipts import Asked, Charge
from domain.refusals import NotFound, Refusal
from domain.selling_rules import SellingRules
from services import (
    asking_to_pay,
    checking,
    claiming,
    clientele,
    closing,
    deactivating,
    dividing,
    dues,
    ordering,
    paying,
    people,
    privacy,
    reactivating,
    receiving,
    renewing,
    sent_lists,
    sharing,
    topping_up,
    undoing,
    unimporting,
    uniting,
    visits,
)
from services.dues import Sum
from storage.desk import Desk
from tests.services.test_unimporting import quietly
from tests.studio_life import booked, give, owner

ACTS = 220
#: So many hands there are: more would mostly see what is outdated already.
HANDS = 9
PRICE = 10_000
SIZE = 6
LIST = b"client,phone,plan,total,used\n" + b"".join(b"Client %d,,Old,10,3\n" % number for number in range(6))
Act = Callable[[random.Random], Awaitable[object]]


class Till:
    """Clients with passes that are paid, open and shared, and all that can happen to their money."""

    def __init__(self, desk: Desk, boss: Actor, clients: list[PersonId], plan: PlanId) -> None:
        self.desk = desk
        self.boss = boss
        self.clients = clients
        self.plan = plan

    @property
    def acts(self) -> tuple[Act, ...]:
        """What may meet."""
        return (
            *(self.buys, self.buys, self.pays, self.pays, self.has_some_back, self.tops_up),
            *(self.orders_more, self.orders_more, self.orders_another, self.is_answered),
            *(self.pays_in, self.leaves, self.comes_back, self.ends_early, self.gives_away, self.splits),
            *(self.unites, self.shares, self.merges, self.erases, self.is_renamed, self.undoes, self.undoes),
            *(
                self.books,
                self.trains,
                self.trains,
                self.renews,
                self.is_asked,
                self.is_imported,
                self.is_not_imported,
            ),
        )

    async def buys(self, dice: random.Random) -> None:
        """One more pass, paid or not."""
        payment = dice.choice((Payment.PAID, Payment.UNPAID, Payment.UNPAID))
        await give(self.desk, self.boss, self._somebody(dice), self.plan, payment=payment)

    async def pays(self, dice: random.Random) -> None:
        """A part of what is open, in cash or from credit."""
        pass_ = await self._a_pass(dice)
        method = dice.choice((Method.CASH, Method.CARD, Method.ACCOUNT))
        amount = dice.randint(1, max(1, pass_.to_pay))
        await paying.take(self.desk, self.boss, pass_.id, amount, self._tender(method), seen=pass_.version)

    async def has_some_back(self, dice: random.Random) -> None:
        """A part of what was paid goes back, or is kept."""
        pass_ = await self._a_pass(dice)
        method = dice.choice((Method.CASH, Method.ACCOUNT))
        amount = dice.randint(1, max(1, pass_.paid))
        tender = self._tender(method, "agreed")
        await paying.refund(self.desk, self.boss, pass_.id, amount, tender, seen=pass_.version)

    async def tops_up(self, dice: random.Random) -> None:
        """Two sessions more, paid or not."""
        pass_ = await self._a_pass(dice)
        method = dice.choice((Method.CASH, None))
        await topping_up.sell(
            self.desk, self.boss, pass_.id, Change(Wish.ADD, 2), 1999, method, seen=pass_.version
        )

    async def orders_more(self, dice: random.Random) -> None:
        """They buy sessions onto a pass by themselves."""
        pass_ = await self._a_pass(dice)
        client = await self._at_their_phone(pass_.client_id)
        placed = await ordering.order_top_up(self.desk, client, pass_.id, self.plan)
        await self._settles(dice, client, placed.order)

    async def orders_another(self, dice: random.Random) -> None:
        """They buy one more pass, behind the one that they have, or pay what is open on it."""
        pass_ = await self._a_pass(dice)
        client = await self._at_their_phone(pass_.client_id)
        if dice.random() < 0.5:
            placed = await ordering.order_open(self.desk, client, pass_.id)
        else:
            placed = await ordering.order_plan(self.desk, client, self.plan)
        await self._settles(dice, client, placed.order)

    async def is_answered(self, dice: random.Random) -> None:
        """Staff have the money that somebody said they paid, or have not."""
        claims = (await claiming.waiting(self.desk, self.boss)).claims
        if not claims:
            raise NotFound
        order = dice.choice(claims)
        if dice.random() < 0.2:
            await claiming.refuse(self.desk, self.boss, order.id, seen=order.version)
        else:
            await claiming.confirm(self.desk, self.boss, order.id, Method.CASH, seen=order.version)

    async def pays_in(self, dice: random.Random) -> None:
        """Something is kept for them, or settles what they owe."""
        who = self._somebody(dice)
        seen = (await dues.account(self.desk, self.boss, who)).seen
        kind = dice.choice((LineKind.CREDIT, LineKind.PAID, LineKind.PAID_OUT))
        wish = Sum(kind, dice.randint(1, PRICE), "EUR", Method.CASH)
        await dues.pay(self.desk, self.boss, who, wish, seen=seen, reason="desk")

    async def leaves(self, dice: random.Random) -> None:
        """A pass is taken out of use; what is open is charged or waived, what is booked released."""
        pass_ = await self._a_pass(dice)
        owing = dice.choice((Settlement(Owing.CHARGE, pass_.to_pay), Settlement(Owing.WAIVE)))
        wish = deactivating.Wish(self._today, owing if pass_.to_pay else None)
        await deactivating.deactivate(
            self.desk, self.boss, pass_.id, wish, seen=pass_.version, reason="left", release=True
        )

    async def comes_back(self, dice: random.Random) -> None:
        """And put back into use."""
        pass_ = await self._a_pass(dice)
        await reactivating.reactivate(self.desk, self.boss, pass_.id, seen=pass_.version, reason="back")

    async def ends_early(self, dice: random.Random) -> None:
        """A pass is closed for what it is still worth."""
        pass_ = await self._a_pass(dice)
        way = dice.choice((Way.NOTHING, Way.CASH, Way.ACCOUNT)) if pass_.paid else Way.NOTHING
        rest = dice.choice((Rest.CHARGE, Rest.WAIVE)) if pass_.to_pay else None
        wish = closing.Wish(self._today, Rate.PACK, None, way, rest)
        await closing.close_early(self.desk, self.boss, pass_.id, wish, seen=pass_.version, reason="moved")

    async def gives_away(self, dice: random.Random) -> None:
        """Sessions go to another client."""
        pass_ = await self._a_pass(dice)
        await dividing.transfer(
            self.desk, self.boss, pass_.id, self._somebody(dice), 3, seen=pass_.version, reason="gift"
        )

    async def splits(self, dice: random.Random) -> None:
        """A pass becomes two."""
        pass_ = await self._a_pass(dice)
        until = pass_.valid_until
        await dividing.split(self.desk, self.boss, pass_.id, 3, until, seen=pass_.version, reason="agreed")

    async def unites(self, dice: random.Random) -> None:
        """Two passes become one."""
        kept = await self._a_pass(dice)
        gone = dice.choice(await self._passes(kept.client_id))
        seen = kept.version + gone.version
        await uniting.unite(
            self.desk, self.boss, kept.id, gone.id, kept.valid_until, seen=seen, reason="agreed"
        )

    async def shares(self, dice: random.Random) -> None:
        """Somebody may train on another's pass."""
        pass_ = await self._a_pass(dice)
        await sharing.share(self.desk, self.boss, pass_.id, self._somebody(dice), seen=pass_.version)

    async def merges(self, dice: random.Random) -> None:
        """Two of the cards are one person's."""
        if dice.random() < 0.3:
            one, other = dice.sample(self.clients, 2)
            await clientele.merge(self.desk, self.boss, one, other)

    async def erases(self, dice: random.Random) -> None:
        """Somebody wants to be forgotten."""
        if dice.random() < 0.1:
            await privacy.erase(self.desk, self.boss, self._somebody(dice))

    async def is_renamed(self, dice: random.Random) -> None:
        """Somebody marries."""
        await people.rename(self.desk, self.boss, self._somebody(dice), f"Client {dice.random()}")

    async def undoes(self, dice: random.Random) -> None:
        """Something is taken back."""
        pass_ = await self._a_pass(dice)
        async with self.desk.reading() as tx:
            entries = await tx.ledger.of_pass(pass_.id, EntryId(2**53), 5)
        await undoing.undo(self.desk, self.boss, dice.choice(entries).id, sure=True)

    async def books(self, dice: random.Random) -> None:
        """A place is reserved with a pass."""
        pass_ = await self._a_pass(dice)
        start = self.desk.clock.now() + timedelta(hours=dice.randint(1, 400))
        await booked(self.desk, pass_, pass_.client_id, start)

    async def trains(self, dice: random.Random) -> None:
        """Sessions are used, maybe all of them."""
        pass_ = await self._a_pass(dice)
        for visit in range(dice.choice((1, pass_.free))):
            seen = pass_.version + visit
            await visits.deduct(self.desk, self.boss, pass_.id, seen=seen, again=True)

    async def renews(self, dice: random.Random) -> None:
        """What is over goes on by itself."""
        await renewing.renew(self.desk)

    async def is_asked(self, dice: random.Random) -> None:
        """What is open is asked for."""
        await asking_to_pay.ask(self.desk)

    async def is_imported(self, dice: random.Random) -> None:
        """An old list is taken over."""
        report = await sent_lists.offer(self.desk, self.boss, "old.csv", "file", LIST)
        if isinstance(report, Report) and report.import_id is not None:
            await sent_lists.confirm(self.desk, self.boss, report.import_id, LIST, quietly)

    async def is_not_imported(self, dice: random.Random) -> None:
        """Or it was the wrong one."""
        done, _ = await sent_lists.page(self.desk, self.boss, None)
        for each in done[:1]:
            await unimporting.take_back(self.desk, self.boss, each.id, quietly)

    async def _settles(self, dice: random.Random, client: Actor, order: Order) -> None:
        """Telegram tells of the payment, maybe twice, or they say that they paid."""
        if dice.random() < 0.5:
            await claiming.claim(self.desk, client, order.id, amount=order.amount)
            return
        asked = Asked(order.payload, order.amount, order.currency)
        charge = Charge(asked, f"charge {dice.random()}", "at the provider")
        for _ in range(dice.choice((1, 2))):
            await receiving.receive(self.desk, client, charge)

    async def _at_their_phone(self, client_id: PersonId) -> Actor:
        async with self.desk.reading() as tx:
            person = await tx.people.get(client_id)
        return Actor(
            telegram_id=TelegramId(client_id), person=person, studio=self.boss.studio, language="en"
        )

    @property
    def _today(self) -> date:
        return self.boss.studio.today(self.desk.clock.now())

    def _tender(self, method: Method, note: str | None = None) -> Tender:
        return Tender(method, self._today, note)

    def _somebody(self, dice: random.Random) -> PersonId:
        return dice.choice(self.clients)

    async def _passes(self, client_id: PersonId) -> list[Pass]:
        async with self.desk.reading() as tx:
            found = list(await tx.passes.open_of(client_id, self._today))
            found += await tx.passes.closed_of(client_id, self._today, PassId(2**53), 99)
        if not found:
            raise NotFound
        return found

    async def _a_pass(self, dice: random.Random) -> Pass:
        return dice.choice(await self._passes(self._somebody(dice)))


async def till(desk: Desk) -> Till:
    """The people, and what they begin with."""
    boss = await owner(desk)
    wanted = {
        "validity": {"clock": "sale", "count": 3, "unit": "months"},
        "at_end": AtEnd.RENEW,
        "size": SIZE,
    }
    plan = Plan(id=PlanId(0), title="Ten", terms=Terms.model_validate(wanted), price=PRICE, currency="EUR")
    async with desk.writing() as tx:
        plan_id = await tx.plans.add(plan, tx.now)
        studio = await tx.studios.get()
        assert studio is not None
        selling_rules = SellingRules(renew_from_credit=True)
        rules = studio.rules.model_copy(update={"selling": selling_rules})
        await tx.studios.save(studio.model_copy(update={"rules": rules}))
    clients = [(await people.add_client(desk, boss, f"Client {number}")).id for number in range(6)]
    async with desk.writing() as tx:
        for client_id in clients:
            await tx.people.link(TelegramId(client_id), client_id, tx.now)
    for client_id in [*clients, *reversed(clients)]:
        await give(desk, boss, client_id, plan_id, payment=Payment.UNPAID)
    return Till(desk, boss, clients, plan_id)


@pytest.mark.parametrize("seed", [103, 217, 1008])
async def test_whoever_pays_and_has_back_in_one_moment_the_books_add_up(desk: Desk, seed: int) -> None:
    dice = random.Random(seed)
    everybody = await till(desk)
    acts = [dice.choice(everybody.acts) for _ in range(ACTS)]
    hands = asyncio.Semaphore(HANDS)

    async def happens(act: Act, number: int) -> object:
        async with hands:
            return await act(random.Random(f"{seed}:{number}"))

    done = await asyncio.gather(
        *(happens(act, number) for number, act in enumerate(acts)), return_exceptions=True
    )

    assert [each for each in done if isinstance(each, BaseException) and not isinstance(each, Refusal)] == []
    assert sum(each is None for each in done) > ACTS // 4
    assert (await checking.check(desk)).faults == []
