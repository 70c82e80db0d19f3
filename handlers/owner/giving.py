"""Giving a client a pass of a plan."""

from domain.typed import Span, typed_date
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, giving
from handlers.screens.giving import Wish
from handlers.taps.plans import Give, GivePass, PreviewGift, TypeStart
from handlers.turn import Turn
from services import cards, plans, selling
from services.questions import close
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(GivePass)
async def choose(turn: Turn, tap: GivePass) -> Screen:
    """Plans on sale, to choose the one that is given."""
    return giving.choose(turn.words, await plans.page(turn.desk, turn.actor, tap.after), tap.client_id)


@routes.tap(PreviewGift)
async def preview(turn: Turn, tap: PreviewGift) -> Screen:
    """What the client is about to get; the first preview gives this giving its number."""
    gift = await selling.preview(
        turn.desk, turn.actor, tap.client_id, tap.plan_id, starts_on=tap.starts_on, payment=tap.payment
    )
    nonce = turn.update_id if tap.nonce is None else tap.nonce
    return giving.preview(turn.words, gift, Wish(tap.starts_on or gift.card.today, tap.payment, nonce))


@routes.tap(Give)
async def give(turn: Turn, tap: Give) -> Screen:
    """Gives the pass, once; pressed again, it shows the pass that was given."""
    pass_ = await selling.give(
        turn.desk,
        turn.actor,
        tap.client_id,
        tap.plan_id,
        starts_on=tap.starts_on,
        payment=tap.payment,
        nonce=tap.nonce,
    )
    return giving.given(turn.words, await cards.of_pass(turn.desk, turn.actor, pass_.id))


@routes.tap(TypeStart)
async def ask_start(turn: Turn, tap: TypeStart) -> Screen:
    """Asks for another first day."""
    about = tap.model_dump(mode="json")
    return await ask(turn, "give_start", turn.words("give-ask-start"), back=PreviewGift(**about), **about)


@routes.question("give_start")
async def read_start(turn: Turn, question: Question) -> Screen:
    """Shows the pass with the typed first day."""
    typed = typed_date(turn.line, month_may_lead=month_may_lead(turn.words))
    today = turn.actor.studio.today(turn.now)
    wished = PreviewGift(**question.data, starts_on=typed.after(today) if isinstance(typed, Span) else typed)
    shown = await preview(turn, wished)
    await close(turn.desk, answer(turn, question, wished))
    return shown
