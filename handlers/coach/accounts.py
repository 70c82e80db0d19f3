"""Clients' accounts: what they owe beside their passes, settled and taken back."""

from domain.accounts import LineKind
from domain.money import Method
from domain.reasons import QuickReason
from domain.refusals import AccountMoved, NotAChoice
from domain.typed_money import typed_amount
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, accounts
from handlers.taps.accounts import (
    SaveMoney,
    SaveSettlement,
    SettleAccount,
    ShowAccount,
    ShowOwing,
    TypeSettlement,
    TypeSettlementReason,
    UndoLine,
)
from handlers.turn import Turn
from services import dues as desk
from services.owing import Behind
from services.owing import owing as those_owing
from services.questions import close
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowAccount)
async def show(turn: Turn, tap: ShowAccount) -> Screen:
    """An account, for its client as for staff who sell."""
    found = await desk.account(turn.desk, turn.actor, tap.client_id, tap.before)
    return accounts.card(turn.words, found)


@routes.tap(ShowOwing)
async def owing(turn: Turn, tap: ShowOwing) -> Screen:
    """Who owes, for owners."""
    behind = Behind(**tap.model_dump())
    clients, more = await those_owing(turn.desk, turn.actor, behind)
    return accounts.owing(turn.words, clients, tap, more=more)


@routes.tap(SettleAccount)
async def think(turn: Turn, tap: SettleAccount) -> Screen:
    """A settlement that is only thought of."""
    try:
        found = await desk.thought(turn.desk, turn.actor, tap.client_id, _sum(tap), seen=tap.seen)
    except AccountMoved as refusal:
        return await _moved_on(turn, refusal)
    return accounts.pending(turn.words, found, tap)


@routes.tap(SaveSettlement)
async def save(turn: Turn, tap: SaveSettlement) -> Screen:
    """Records it for a quick reason."""
    try:
        found = await desk.pay(
            turn.desk, turn.actor, tap.client_id, _sum(tap), seen=tap.seen, reason=tap.reason
        )
    except AccountMoved as refusal:
        return await _moved_on(turn, refusal)
    return accounts.saved(turn.words, found)


@routes.tap(SaveMoney)
async def save_money(turn: Turn, tap: SaveMoney) -> Screen:
    """Records it as money by a method."""
    wish = desk.Sum(tap.how, tap.amount, tap.currency, tap.method)
    try:
        found = await desk.pay(turn.desk, turn.actor, tap.client_id, wish, seen=tap.seen)
    except AccountMoved as refusal:
        return await _moved_on(turn, refusal)
    return accounts.saved(turn.words, found)


@routes.tap(TypeSettlement)
async def ask_amount(turn: Turn, tap: TypeSettlement) -> Screen:
    """Asks how much was paid."""
    if tap.how not in (LineKind.PAID, LineKind.CREDIT):
        raise NotAChoice
    found = await desk.account(turn.desk, turn.actor, tap.client_id)
    prompt = accounts.amount_prompt(turn.words, found, tap)
    back = ShowAccount(client_id=tap.client_id)
    return await ask(turn, "settled_amount", prompt, back=back, **tap.model_dump())


@routes.question("settled_amount")
async def read_amount(turn: Turn, question: Question) -> Screen:
    """Shows what the typed amount would make of the account."""
    amount = typed_amount(turn.line, question.data["currency"], turn.words.language)
    tap = SettleAccount.model_validate({"how": LineKind.PAID, **question.data, "amount": amount})
    found = await desk.thought(turn.desk, turn.actor, tap.client_id, _sum(tap), seen=tap.seen)
    await close(turn.desk, answer(turn, question, tap))
    return accounts.pending(turn.words, found, tap)


@routes.tap(TypeSettlementReason)
async def ask_reason(turn: Turn, tap: TypeSettlementReason) -> Screen:
    """Asks for a reason in one's own words."""
    about = tap.model_dump(mode="json")
    prompt = turn.words("dues-ask-reason")
    return await ask(turn, "settled_reason", prompt, back=SettleAccount(**about), **about)


@routes.question("settled_reason")
async def read_reason(turn: Turn, question: Question) -> Screen:
    """Records it for the typed reason."""
    tap = SettleAccount(**question.data)
    found = await desk.pay(
        turn.desk,
        turn.actor,
        tap.client_id,
        _sum(tap),
        seen=tap.seen,
        reason=turn.line,
        answer=answer(turn, question, ShowAccount(client_id=tap.client_id)),
    )
    return accounts.saved(turn.words, found)


@routes.tap(UndoLine)
async def undo(turn: Turn, tap: UndoLine) -> Screen:
    """Takes a settlement back."""
    return accounts.saved(turn.words, await desk.undo(turn.desk, turn.actor, tap.line_id))


async def _moved_on(turn: Turn, refusal: AccountMoved) -> Screen:
    fresh = await desk.account(turn.desk, turn.actor, refusal.person_id)
    return accounts.card(turn.words, fresh).toasting(explain(turn.words, refusal))


def _sum(tap: SettleAccount) -> desk.Sum:
    method = _METHODS.get(tap.reason) if isinstance(tap, SaveSettlement) else None
    return desk.Sum(tap.how, tap.amount, tap.currency, None if tap.how is LineKind.WAIVED else method)


#: Buttons of the first release said by a reason how something was paid.
_METHODS = {
    QuickReason.CASH: Method.CASH,
    QuickReason.CARD: Method.CARD,
    QuickReason.BANK: Method.TRANSFER,
}
