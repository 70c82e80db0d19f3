"""How the sample studio sells, and how money comes and goes, through the desk's own services."""

from datetime import date

from demo.fates import Attached, Bought, ClosedEarly, GivenBack, MoneyFate, PaidPart, PaidStray
from demo.held import Held
from demo.shelf import BUNDLES
from demo.shop import Shop
from domain.attaching import Pack, attached
from domain.calendar import Unit, last_day
from domain.closing_early import Rate
from domain.discounts import Discount
from domain.ids import PassId, PersonId
from domain.money import Method, Payment, Tender
from domain.passes import Pass
from domain.people import Actor
from domain.reasons import QuickReason
from domain.receipts import Asked, Charge
from domain.sale_draft import SaleDraft
from services import changing, claiming, closing, ordering, paying, receiving, selling
from storage.desk import Desk

#: How clients pay, in turn.
_USUALLY = (Method.CASH, Method.CARD, Method.CASH, Method.TRANSFER)
#: What somebody paid who had an invoice of another shop's bot before them.
_STRAY = "harbour-summer-camp"


class Till:
    """What the owner sells, takes and gives back, on whatever day the clock shows."""

    def __init__(self, desk: Desk, owner: Actor) -> None:
        self._desk = desk
        self._owner = owner
        self.shop = Shop()

    async def sell(
        self, held: Held, client_id: PersonId, nonce: int, start: date | None, follows: PassId | None
    ) -> PassId:
        """Sells a plan or a bundle as the cast says it was sold; of a bundle the first pass counts."""
        bill, is_bundle = held.bill, held.plan in BUNDLES
        draft = SaleDraft(
            client_id=client_id,
            plan_id=None if is_bundle else self.shop.plans[held.plan],
            bundle_id=self.shop.bundles[held.plan] if is_bundle else None,
            nonce=nonce,
            starts_on=start,
            follows=follows,
            payment=held.payment,
            discount=Discount(amount=bill.less, percent=bill.percent * 100),
            part=bill.part,
            method=bill.method or _USUALLY[client_id % len(_USUALLY)],
            note=bill.note,
            reason=held.because if held.payment is Payment.COMPLIMENTARY else None,
        )
        return (await selling.sell(self._desk, self._owner, draft)).passes[0].id

    async def bring_about(self, fate: MoneyFate, pass_: Pass) -> None:
        """Lets it happen to the pass, or to its client."""
        today = await self._today()
        match fate:
            case PaidPart():
                tender = Tender(fate.method, today, fate.note)
                await paying.take(self._desk, self._owner, pass_.id, fate.amount, tender, seen=pass_.version)
            case GivenBack():
                tender = Tender(fate.method, today, fate.because)
                await paying.refund(
                    self._desk, self._owner, pass_.id, fate.amount, tender, seen=pass_.version
                )
            case ClosedEarly():
                wish = closing.Wish(today, Rate.PACK, way=fate.way)
                await closing.close_early(
                    self._desk,
                    self._owner,
                    pass_.id,
                    wish,
                    seen=pass_.version,
                    reason=QuickReason.AGREED,
                )
            case Attached():
                await self._attach(fate, pass_, today)
            case Bought():
                await self._buy(fate, await self._as_client(pass_.client_id))
            case PaidStray():
                asked = Asked(_STRAY, fate.amount, self._owner.studio.currency)
                actor = await self._as_client(pass_.client_id)
                await receiving.receive(self._desk, actor, Charge(asked, "tg-stray-1", "provider-stray-1"))

    async def _attach(self, fate: Attached, pass_: Pass, today: date) -> None:
        until = last_day(today, fate.weeks, Unit.WEEKS)
        entry = attached(pass_, Pack(fate.title, fate.size, today, until), today)
        async with self._desk.writing() as tx:
            await changing.write(tx, self._owner, pass_, entry, reason=None, release=False)

    async def _buy(self, fate: Bought, client: Actor) -> None:
        card = await ordering.order_plan(self._desk, client, self.shop.plans[fate.plan])
        order = card.order
        if fate.says_so:
            await claiming.claim(self._desk, client, order.id, amount=order.amount)
            return
        asked = Asked(order.payload, order.amount, order.currency)
        charge = Charge(asked, f"tg-{order.id}", f"provider-{order.id}")
        await receiving.receive(self._desk, client, charge)

    async def _as_client(self, client_id: PersonId) -> Actor:
        async with self._desk.reading() as tx:
            person = await tx.people.get(client_id)
            [account] = await tx.people.accounts_of(client_id)
        return self._owner.model_copy(update={"telegram_id": account.telegram_id, "person": person})

    async def _today(self) -> date:
        async with self._desk.reading() as tx:
            return self._owner.studio.today(tx.now)
