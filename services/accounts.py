"""Lines of clients' accounts inside a transaction under way: each with its money, each taken back by another.

Whoever adds one holds the client's person, so that nobody spends the same credit, or settles the same debt.
"""

from domain.accounts import AccountLine, LineKind, Outstanding, check_credit, check_settled
from domain.ids import EntryId, LineId, PassId, PersonId
from domain.ledger import Entry, EntryKind
from domain.money import Tender
from domain.payments import LineOf, PaymentLine, taken_back
from domain.people import Actor
from services.bookkeeping import Recorded
from storage.desk import Tx

#: What only moves sessions brings no money and no debt.
_OF_SESSIONS = (EntryKind.RESERVE, EntryKind.RELEASE, EntryKind.CONSUME, EntryKind.FORFEIT)


async def outstanding(tx: Tx, client_id: PersonId) -> Outstanding:
    """What the client has to pay: their account, and what is open on their passes."""
    studio = await tx.studios.get()
    assert studio is not None
    passes = await tx.passes.to_pay_of(client_id)
    account, today = await tx.accounts.open_of(client_id), studio.today(tx.now)
    return Outstanding(account, tuple(passes), studio.currency, today)


async def charge(tx: Tx, actor: Actor, recorded: Recorded, amount: int, *, reason: str) -> None:
    """Charges the client of a pass with `amount`, by the very entry that was recorded."""
    pass_ = recorded.after
    line = AccountLine(
        person_id=pass_.client_id,
        amount=amount,
        currency=pass_.currency or actor.studio.currency,
        kind=LineKind.CHARGE,
        pass_id=pass_.id,
        entry_id=recorded.entry_id,
        reason=reason,
        at=tx.now,
        actor_id=actor.id,
    )
    await tx.accounts.add(line, key=f"entry:{recorded.entry_id}")


async def credit(
    tx: Tx,
    client_id: PersonId,
    amount: int,
    currency: str,
    *,
    by: PersonId | None,
    reason: str | None,
    key: str,
    pass_id: PassId | None = None,
    entry_id: EntryId | None = None,
    tender: Tender | None = None,
) -> LineId:
    """Writes that the studio owes the client so much: what was paid for a pass and is kept for them, or what
    was received by `tender` for nothing yet. It goes with the entry it came with."""
    line = AccountLine(
        person_id=client_id,
        amount=-amount,
        currency=currency,
        kind=LineKind.CREDIT,
        pass_id=pass_id,
        entry_id=entry_id,
        reason=reason,
        at=tx.now,
        actor_id=by,
    )
    return await added(tx, line, key=key, tender=tender)


async def use_credit(
    tx: Tx,
    client_id: PersonId,
    amount: int,
    currency: str,
    *,
    by: PersonId | None,
    key: str,
    entry_id: EntryId,
) -> LineId:
    """Spends so much of the client's credit on the pass of an entry, which says what was paid by it. Raises
    `CreditTooSmall`."""
    open_ = await tx.accounts.open_of(client_id)
    check_credit(amount, open_.get(currency, 0), currency)
    entry = await tx.ledger.get(entry_id)
    line = AccountLine(
        person_id=client_id,
        amount=amount,
        currency=currency,
        kind=LineKind.USED,
        pass_id=None if entry is None else entry.pass_id,
        entry_id=entry_id,
        at=tx.now,
        actor_id=by,
    )
    return await added(tx, line, key=key)


async def settle_part(
    tx: Tx,
    client_id: PersonId,
    amount: int,
    currency: str,
    tender: Tender,
    *,
    by: PersonId | None,
    key: str,
    reason: str | None = None,
    entry_id: EntryId | None = None,
) -> LineId:
    """Writes that so much of what the client owes was received by `tender`; with an entry, as of a sale, it
    goes with that. Raises `NothingOwed` or `WrongAmount`."""
    open_ = await tx.accounts.open_of(client_id)
    check_settled(amount, open_.get(currency, 0), currency)
    line = AccountLine(
        person_id=client_id,
        amount=-amount,
        currency=currency,
        kind=LineKind.PAID,
        entry_id=entry_id,
        reason=reason or tender.note,
        at=tx.now,
        actor_id=by,
    )
    return await added(tx, line, key=key, tender=tender)


async def added(tx: Tx, line: AccountLine, *, key: str, tender: Tender | None = None) -> LineId:
    """Adds a line of an account, with the line of the money that changed hands by `tender`. What lowers the
    account was received, what raises it went out."""
    line_id = await tx.accounts.add(line, key=key)
    if tender is not None:
        money = PaymentLine(
            kind=LineOf.PAYMENT if line.amount < 0 else LineOf.REFUND,
            client_id=line.person_id,
            line_id=line_id,
            amount=-line.amount,
            currency=line.currency,
            method=tender.method,
            paid_on=tender.on,
            note=tender.note,
            receipt_id=tender.receipt_id,
            at=tx.now,
            actor_id=line.actor_id,
        )
        await tx.payments.add(money)
    return line_id


async def take_back(tx: Tx, actor: Actor, entry: Entry) -> None:
    """Takes back what came with `entry`, once, as the entry itself has just been taken back. Raises
    `CreditTooSmall` where credit that came with it has been spent since."""
    if entry.kind in _OF_SESSIONS:
        return
    for line in await tx.accounts.of_entry(entry.id):
        if line.kind is not LineKind.REVERSAL and line.reversed_by is None:
            await line_taken_back(tx, line, by=actor.id)


async def line_taken_back(tx: Tx, line: AccountLine, *, by: PersonId | None) -> LineId:
    """Takes a line that stands back, with its money. Raises `CreditTooSmall` where it is credit that has been
    spent since."""
    if line.kind is LineKind.CREDIT:
        open_ = await tx.accounts.open_of(await card_of(tx, line.person_id))
        check_credit(-line.amount, open_.get(line.currency, 0), line.currency)
    line_id = await tx.accounts.add(line.opposite(tx.now, by), key=f"reversal:{line.id}")
    for money in await tx.payments.of_line(line.id):
        await tx.payments.add(taken_back(money, tx.now, by, None))
    return line_id


async def owed_with(tx: Tx, entries: list[EntryId]) -> set[PersonId]:
    """Whose accounts have lines that came with these entries."""
    lines = [line for entry_id in entries for line in await tx.accounts.of_entry(entry_id)]
    return {await card_of(tx, line.person_id) for line in lines}


async def card_of(tx: Tx, person_id: PersonId) -> PersonId:
    """The card under which this one stands by now."""
    return await tx.merging.went_to(person_id) or person_id
