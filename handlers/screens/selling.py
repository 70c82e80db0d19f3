"""Selling a plan or a bundle: what is sold, the card of the sale, and what the client has then
(PRODUCT §7.1)."""

from domain.bundles import Bundle
from domain.ids import PersonId
from domain.money import Payment
from domain.sale_answers import NONE, ON
from domain.sale_draft import SaleStep
from handlers.screens import sale_figures
from handlers.screens.attaching import pack_row
from handlers.screens.bundle_sales import contents
from handlers.screens.passes import pass_lines
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.settling import settle_rows, unpaid_rows
from handlers.taps import Tap
from handlers.taps.bundles import ChooseBundle
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.history import ShowEntry
from handlers.taps.plans import ShowPlans
from handlers.taps.selling import ChooseInSale, OpenStep, Sell, SellPlan, SellTo
from services.cards import PassCard
from services.histories import EntryCard
from services.plans import PlanPage
from services.quoting import Quote
from services.sale_drafts import OpenSale
from services.selling import Sold
from texts.words import Words


def choose(words: Words, found: PlanPage, client_id: PersonId) -> Screen:
    """Plans on sale, to choose the one that is sold, and the way to bundles."""
    text = words("give-title") + "\n" + words("give-hint" if found.plans else "plans-none")
    rows: list[tuple[Button, ...]] = [
        (Button(plan.title, SellPlan(client_id=client_id, plan_id=plan.id)),) for plan in found.plans
    ]
    if found.more is not None:
        further = SellTo(client_id=client_id, after=found.more)
        rows.append((Button(words.plain("button-more"), further),))
    rows.append((Button(words.plain("button-bundles-desk"), ChooseBundle(client_id=client_id)),))
    rows.append(pack_row(words, client_id))
    if found.may_make:
        rows.append((Button(words.plain("button-plans-desk"), ShowPlans()),))
    rows.append((Button(words.plain("button-back"), ShowClient(client_id=client_id)),))
    return Screen(text, tuple(rows))


def card(words: Words, sale: OpenSale) -> Screen:
    """What the client will have, what it costs and how it is paid, each a button; selling comes first."""
    now, number = sale.quote, sale.id
    lines = [words("sale-title", name=now.client.name), "", *_will_have(words, now), ""]
    lines += sale_figures.lines(words, now)
    sell = ((Button(sale_figures.sell_label(words, now), Sell(sale_id=number)),),)
    rows = (*sell, *_with_account(words, sale), *_steps(words, sale), (_back(words, now),))
    return Screen("\n".join(lines), rows)


def sold(words: Words, made: Sold, opening: EntryCard, unpaid: int = 0) -> Screen:
    """What the client has now, with the way to take it all back; it can pay for visits that are `unpaid`."""
    undo = Button(words.plain("button-undo-giving"), ShowEntry(entry_id=opening.line.entry.id))
    if isinstance(made.what, Bundle):
        lines = [words("given-bundle", name=made.client.name, title=made.what.title)]
        lines += contents(words, made.what, made.passes, made.today)
        paying = unpaid_rows(words, made.client.id, unpaid)
        opened: Rows = tuple((Button(each.title, ShowPass(pass_id=each.id)),) for each in made.passes)
    else:
        [pass_] = made.passes
        lines = [words("given", name=made.client.name), "", _pass(words, made, 0)]
        paying = settle_rows(words, pass_, unpaid)
        opened = ((Button(words.plain("button-open-given"), ShowPass(pass_id=pass_.id)),),)
    currency = made.passes[0].currency
    if made.takes and currency is not None:
        lines += ["", words("sale-takes", amount=words.money(made.takes, currency))]
    rows = (
        *paying,
        *opened,
        *(((undo,),) if opening.line.may_undo else ()),
        (Button(words.plain("button-back"), ShowClient(client_id=made.client.id)),),
    )
    return Screen("\n".join(lines), rows, toast=words.plain("toast-given"))


def _pass(words: Words, made: Sold, place: int) -> str:
    return pass_lines(words, PassCard(made.passes[place], made.client, made.today))


def _will_have(words: Words, now: Quote) -> list[str]:
    if isinstance(now.what, Bundle):
        title = words("bundle-title", title=now.what.title)
        lines = [title, *contents(words, now.what, now.passes, now.terms.today)]
        return [*lines, words("give-starts", day=now.terms.starts_on)]
    [pass_] = now.passes
    # What is open on it is said with the payment, unless it falls due in parts.
    is_in_parts = pass_.terms.parts > 1 and not now.draft.is_free
    shown = pass_ if is_in_parts else pass_.model_copy(update={"payment": Payment.PAID})
    lines = [pass_lines(words, PassCard(shown, now.client, now.terms.today))]
    if pass_.valid_from is not None:
        lines.append(words("give-starts", day=pass_.valid_from))
    if now.follows is not None:
        lines.append(words("give-follows", title=now.follows.title))
    return lines


def _with_account(words: Words, sale: OpenSale) -> Rows:
    """What is owed beside it, to be settled with it, and what is in credit, to be spent on it."""
    now, rows = sale.quote, []
    if now.owed:
        label = words.plain("button-settle-owed", amount=words.money(now.owed, now.terms.currency))
        rows.append(_switch(words, sale, SaleStep.SETTLES, label, is_on=sale.draft.settles > 0))
    if now.terms.in_credit and (now.figures.paid or sale.draft.credit):
        most = min(now.terms.in_credit, now.figures.paid)
        label = words.plain("button-use-credit", amount=words.money(most, now.terms.currency))
        rows.append(_switch(words, sale, SaleStep.CREDIT, label, is_on=sale.draft.credit > 0))
    return tuple(rows)


def _switch(words: Words, sale: OpenSale, step: SaleStep, label: str, *, is_on: bool) -> tuple[Button, ...]:
    tap = ChooseInSale(sale_id=sale.id, step=step, choice=NONE if is_on else ON)
    return (Button(words.plain("button-chosen" if is_on else "button-choice", label=label), tap),)


def _steps(words: Words, sale: OpenSale) -> Rows:
    now, draft = sale.quote, sale.draft
    steps = [SaleStep.PAYMENT]
    if not all(pass_.valid_from is None for pass_ in now.passes):
        steps.insert(0, SaleStep.START)
    if not draft.is_free:
        if now.may_price:
            steps.append(SaleStep.PRICE)
        if now.figures.full:
            steps.append(SaleStep.DISCOUNT)
        steps.append(SaleStep.NOTE)
    if now.takes:
        steps.append(SaleStep.METHOD)
    buttons = [Button(words.plain(f"button-sale-{step}"), _step(sale, step)) for step in steps]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _step(sale: OpenSale, step: SaleStep) -> Tap:
    return OpenStep(sale_id=sale.id, step=step)


def _back(words: Words, now: Quote) -> Button:
    client_id = now.client.id
    tap = SellTo(client_id=client_id) if now.plan is not None else ChooseBundle(client_id=client_id)
    return Button(words.plain("button-back"), tap)
