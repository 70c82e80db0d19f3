"""A client's account as it is read and settled by hand: by those who sell, and read by the client."""

from dataclasses import dataclass

from domain.accounts import (
    DONE_BY_HAND,
    AccountLine,
    LineKind,
    Outstanding,
    check_amount,
    check_credit,
    check_settled,
)
from domain.ids import LineId, PersonId
from domain.money import Method, Tender
from domain.notices import Notice, NoticeKind
from domain.people import Actor, Person, Right
from domain.reasons import reason_typed
from domain.refusals import AccountMoved, AlreadyUndone, CameByTelegram, NotFound, OwnMoney
from domain.visits import is_own_pass
from services.access import client_for, locked_client_for, require
from services.accounts import added, card_of, line_taken_back, outstanding
from services.questions import Answer, settle
from services.stray_payments import put_back
from services.telling import Reader
from storage.desk import Desk, Tx

PAGE = 8
_NEWEST = LineId(2**53)
NONE = LineId(0)
#: How money for an account comes to the desk.
BY_HAND = (Method.CASH, Method.CARD, Method.TRANSFER, Method.OTHER)


@dataclass(frozen=True, slots=True)
class Sum:
    """How much is paid or waived of what is owed, kept in credit, or paid out of it, in minor units; money
    came, or went, by a `method`."""

    kind: LineKind
    amount: int
    currency: str
    method: Method | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """A page of a client's account, newest first, with what the client has to pay.

    `seen` is its newest line, the account's version; `more` begins the next page. `is_own` says that the
    reader's own account is meant.
    """

    client: Person
    open_: Outstanding
    lines: tuple[AccountLine, ...]
    seen: LineId
    more: LineId | None
    may_settle: bool
    is_own: bool


async def account(
    desk: Desk, actor: Actor, client_id: PersonId | None = None, before: LineId | None = None
) -> Account:
    """The actor's own account, or a client's for staff who sell and may see them."""
    async with desk.reading() as tx:
        return await _account(tx, actor, await _whose(tx, actor, client_id), before)


async def thought(desk: Desk, actor: Actor, client_id: PersonId, wish: Sum, *, seen: LineId) -> Account:
    """The account as it is, if that much of it can be settled; nothing is written. Raises as `pay` does."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        client = await client_for(tx, actor, client_id)
        await _check(tx, actor, client, wish, seen)
        return await _account(tx, actor, client)


async def pay(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    wish: Sum,
    *,
    seen: LineId,
    reason: str | None = None,
    answer: Answer | None = None,
) -> Account:
    """Records once that so much of what is owed was paid, or is waived for a reason, or that so much is kept
    in credit or was paid out of it, and tells the client.

    Raises `AccountMoved` where the account has other lines than those seen, `NothingOwed`, `WrongAmount`
    above what is owed, `CreditTooSmall`, `OwnMoney` for a coach's own account, or `ReasonNeeded`.
    """
    require(actor, Right.SELL)
    why = reason_typed(reason or "") if reason or wish.kind is LineKind.WAIVED else None
    async with desk.writing() as tx:
        client = await locked_client_for(tx, actor, client_id)
        await _check(tx, actor, client, wish, seen)
        line = AccountLine(
            person_id=client.id,
            amount=wish.amount if wish.kind is LineKind.PAID_OUT else -wish.amount,
            currency=wish.currency,
            kind=wish.kind,
            reason=why,
            at=tx.now,
            actor_id=actor.id,
        )
        line_id = await added(tx, line, key=f"account:{client.id}:{seen}", tender=_tender(tx, actor, wish))
        await _tell(tx, actor, client, line_id)
        await settle(tx, answer)
        return await _account(tx, actor, client)


async def undo(desk: Desk, actor: Actor, line_id: LineId) -> Account:
    """Takes what was done at the account back by the opposite line, once, with its money; a payment that
    was kept for the wrong client is to be sorted out again.

    Raises `AlreadyUndone`, `CameByTelegram`, or `CreditTooSmall` where credit has been spent since.
    """
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        found = await tx.accounts.get(line_id)
        if found is None:
            raise NotFound
        client = await locked_client_for(tx, actor, await card_of(tx, found.person_id))
        # Read again under the lock: only now nobody else can take it back meanwhile.
        line = await tx.accounts.get(line_id) or found
        if line.came_by_telegram:
            raise CameByTelegram
        if not line.is_undoable:
            raise AlreadyUndone
        if is_own_pass(actor, client.id):
            raise OwnMoney
        await _tell(tx, actor, client, await line_taken_back(tx, line, by=actor.id))
        await put_back(tx, line.id)
        return await _account(tx, actor, client)


async def settlement(tx: Tx, reader: Reader, notice: Notice) -> AccountLine | None:
    """A line of the reader's account that is still theirs, and stands."""
    line = await tx.accounts.get(LineId(notice.data["line_id"]))
    return None if line is None or line.reversed_by is not None else line


async def _check(tx: Tx, actor: Actor, client: Person, wish: Sum, seen: LineId) -> None:
    if wish.kind not in DONE_BY_HAND or wish.method not in (None, *BY_HAND):
        raise NotFound
    if is_own_pass(actor, client.id):
        raise OwnMoney
    if await _newest(tx, client.id) != seen:
        raise AccountMoved(client.id)
    open_ = (await tx.accounts.open_of(client.id)).get(wish.currency, 0)
    if wish.kind is LineKind.CREDIT:
        check_amount(wish.amount, wish.currency)
    elif wish.kind is LineKind.PAID_OUT:
        check_credit(wish.amount, open_, wish.currency)
    else:
        check_settled(wish.amount, open_, wish.currency)


def _tender(tx: Tx, actor: Actor, wish: Sum) -> Tender | None:
    if wish.kind is LineKind.WAIVED:
        return None
    return Tender(wish.method or Method.OTHER, actor.studio.today(tx.now))


async def _tell(tx: Tx, actor: Actor, client: Person, line_id: LineId) -> None:
    if client.id == actor.id:
        return
    await tx.notices.add(
        Notice(
            person_id=client.id,
            kind=NoticeKind.ACCOUNT,
            key=f"account:{line_id}",
            data={"line_id": line_id},
            not_before=tx.now,
        )
    )


async def _whose(tx: Tx, actor: Actor, client_id: PersonId | None) -> Person:
    if client_id is None or client_id == actor.id:
        return await client_for(tx, actor, actor.known_id)
    require(actor, Right.SELL)
    return await client_for(tx, actor, client_id)


async def _newest(tx: Tx, client_id: PersonId) -> LineId:
    lines = await tx.accounts.of(client_id, _NEWEST, 1)
    return lines[0].id if lines else NONE


async def _account(tx: Tx, actor: Actor, client: Person, before: LineId | None = None) -> Account:
    found = await tx.accounts.of(client.id, before or _NEWEST, PAGE + 1)
    return Account(
        client=client,
        open_=await outstanding(tx, client.id),
        lines=tuple(found[:PAGE]),
        seen=await _newest(tx, client.id),
        more=found[PAGE - 1].id if len(found) > PAGE else None,
        may_settle=actor.may(Right.SELL),
        is_own=client.id == actor.id,
    )
