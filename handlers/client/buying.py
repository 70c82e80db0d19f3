"""Buying and paying in the chat: what is offered, the order, Telegram's invoice, and “I paid”."""

from domain.buying import When
from domain.refusals import NotPaidHere, OrderChanged, Refusal
from handlers.asking import answer
from handlers.routes import Routes
from handlers.screens import Screen, buying, invoices, own_topping_up
from handlers.taps.buying import (
    BuyBundle,
    BuyPlan,
    ChooseFirstDay,
    HowToPay,
    PayAccount,
    PayPass,
    SayPaid,
    SayPaidOnly,
    SendInvoice,
    ShowOrder,
    ShowShop,
    TopUpMine,
    WithdrawOrder,
)
from handlers.turn import Turn
from services import (
    arriving,
    checkout,
    claiming,
    ordering,
    own_top_ups,
    plan_offers,
    questions,
    receiving,
    shopping,
)
from services.ordering import OrderCard
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.command("buy")
async def shop(turn: Turn) -> Screen:
    """What the actor may buy, and what they have to pay."""
    return buying.shop(turn.words, await shopping.shelf(turn.desk, turn.actor))


@routes.tap(ShowShop)
async def page(turn: Turn, tap: ShowShop) -> Screen:
    """The same in place, from where the last page ended."""
    found = await shopping.shelf(turn.desk, turn.actor, tap.after, tap.bundle)
    return buying.shop(turn.words, found)


@routes.tap(BuyPlan)
async def plan(turn: Turn, tap: BuyPlan) -> Screen:
    """A plan with its terms, its price, and when it would begin; where that is theirs to say, the days."""
    when = When(at_once=tap.at_once, on=tap.starts_on)
    offer = await plan_offers.offer(turn.desk, turn.actor, tap.plan_id, when, tap.follows)
    if offer.must_choose and not offer.begins.is_queued:
        return buying.first_day(turn.words, offer)
    card = await ordering.order_plan(turn.desk, turn.actor, tap.plan_id, when, tap.follows)
    return buying.order(turn.words, card, offer=offer, by_telegram=_by_telegram(turn))


@routes.tap(ChooseFirstDay)
async def month(turn: Turn, tap: ChooseFirstDay) -> Screen:
    """Another month of days to begin on."""
    return buying.first_day(
        turn.words, await plan_offers.offer(turn.desk, turn.actor, tap.plan_id), tap.month
    )


@routes.tap(TopUpMine)
async def top_up(turn: Turn, tap: TopUpMine) -> Screen:
    """What becomes of a pass with more sessions on it; first which, where there is more than one way."""
    plan_id = tap.plan_id
    if plan_id is None:
        found = await own_top_ups.of_pass(turn.desk, turn.actor, tap.pass_id)
        if len(found.ways) != 1:
            return own_topping_up.choose(turn.words, found)
        plan_id = found.ways[0].plan.id
    return _order(turn, await ordering.order_top_up(turn.desk, turn.actor, tap.pass_id, plan_id))


@routes.tap(BuyBundle)
async def bundle(turn: Turn, tap: BuyBundle) -> Screen:
    """A bundle with what is in it."""
    return _order(turn, await ordering.order_bundle(turn.desk, turn.actor, tap.bundle_id))


@routes.tap(PayPass)
async def pay_pass(turn: Turn, tap: PayPass) -> Screen:
    """What is open on a pass."""
    return _order(turn, await ordering.order_open(turn.desk, turn.actor, tap.pass_id))


@routes.tap(PayAccount)
async def pay_account(turn: Turn, tap: PayAccount) -> Screen:
    """What the account owes."""
    return _order(turn, await ordering.order_open(turn.desk, turn.actor))


@routes.tap(ShowOrder)
async def order(turn: Turn, tap: ShowOrder) -> Screen:
    """One of their orders."""
    return _order(turn, await ordering.order(turn.desk, turn.actor, tap.order_id))


@routes.tap(SendInvoice)
async def invoice(turn: Turn, tap: SendInvoice) -> Screen:
    """Telegram's request for the money."""
    if turn.payment_token is None:
        raise NotPaidHere
    card = await ordering.invoice(turn.desk, turn.actor, tap.order_id)
    return invoices.invoice(turn.words, card, turn.payment_token)


@routes.tap(HowToPay)
async def how_to_pay(turn: Turn, tap: HowToPay) -> Screen:
    """How to pay at the studio."""
    return buying.how_to_pay(turn.words, await ordering.order(turn.desk, turn.actor, tap.order_id))


@routes.tap(SayPaid)
async def say_paid(turn: Turn, tap: SayPaid) -> Screen:
    """Asks for a picture of the payment."""
    card = await ordering.order(turn.desk, turn.actor, tap.order_id)
    card.order.check_open()
    if card.order.amount != tap.amount:
        return _as_it_is(turn, card, OrderChanged(card.order.title))
    await questions.ask(turn.desk, turn.actor, "claim", {"order_id": tap.order_id, "amount": tap.amount})
    return buying.ask_photo(turn.words, tap)


@routes.tap(SayPaidOnly)
async def say_paid_only(turn: Turn, tap: SayPaidOnly) -> Screen:
    """Says so without a picture."""
    await claiming.claim(turn.desk, turn.actor, tap.order_id, amount=tap.amount)
    await arriving.drop_question(turn.desk, turn.telegram_id)
    return await order(turn, ShowOrder(order_id=tap.order_id))


@routes.photo("claim")
async def say_paid_with_photo(turn: Turn, question: Question) -> Screen:
    """Says so with one."""
    assert turn.upload is not None
    shown = ShowOrder(order_id=question.data["order_id"])
    await claiming.claim(
        turn.desk,
        turn.actor,
        shown.order_id,
        amount=question.data["amount"],
        photo=turn.upload.file_id,
        answer=answer(turn, question, shown),
    )
    return await order(turn, shown)


@routes.question("claim")
async def not_a_photo(turn: Turn, question: Question) -> Screen:
    """A line is no picture: asks again."""
    return buying.ask_photo(turn.words, SayPaid.model_validate(question.data))


@routes.tap(WithdrawOrder)
async def withdraw(turn: Turn, tap: WithdrawOrder) -> Screen:
    """Takes it back."""
    return _order(turn, await ordering.withdraw(turn.desk, turn.actor, tap.order_id))


async def check(turn: Turn) -> None:
    """Whether what they are about to pay may be paid."""
    assert turn.asked is not None
    await checkout.check(turn.desk, turn.actor, turn.asked)


async def paid(turn: Turn) -> Screen:
    """What they have paid is theirs."""
    assert turn.charge is not None
    received = await receiving.receive(turn.desk, turn.actor, turn.charge)
    return invoices.paid(turn.words, turn.actor, received, turn.actor.studio.today(turn.now))


def _order(turn: Turn, card: OrderCard) -> Screen:
    return buying.order(turn.words, card, by_telegram=_by_telegram(turn))


def _as_it_is(turn: Turn, card: OrderCard, refusal: Refusal) -> Screen:
    return _order(turn, card).toasting(explain(turn.words, refusal), alert=True)


def _by_telegram(turn: Turn) -> bool:
    return turn.payment_token is not None
