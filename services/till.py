"""Money lines: each is written with the entry of a pass, or the line of an account, that it belongs to."""

from dataclasses import dataclass

from domain.ids import EntryId, PersonId
from domain.ledger import Draft
from domain.money import Method, Tender
from domain.passes import Pass
from domain.payments import LineOf, PaymentLine, line_of, taken_back
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Cause:
    """The entry of a pass with which money came or went, who wrote it, and how the money changed hands."""

    entry_id: EntryId
    draft: Draft
    by: PersonId | None
    tender: Tender | None = None


async def write_money(tx: Tx, pass_: Pass, amount: int, cause: Cause) -> None:
    """Writes by how much an entry changed what was received for the pass: its `paid` is the sum of its lines.

    What an entry takes back is taken back line by line. Where nobody said how money came, it came today.
    """
    if cause.draft.reverses is not None:
        for line in await tx.payments.of_entry(cause.draft.reverses):
            await tx.payments.add(taken_back(line, tx.now, cause.by, cause.entry_id))
    elif amount:
        studio = await tx.studios.get()
        assert studio is not None
        line = PaymentLine(
            kind=line_of(cause.draft, amount),
            client_id=pass_.client_id,
            pass_id=pass_.id,
            entry_id=cause.entry_id,
            amount=amount,
            currency=pass_.currency or studio.currency,
            at=tx.now,
            actor_id=cause.by,
        )
        await tx.payments.add(_by(line, cause.tender or Tender(Method.OTHER, studio.today(tx.now))))


def _by(line: PaymentLine, tender: Tender) -> PaymentLine:
    if line.kind is LineOf.MOVED:
        return line
    means = {"method": tender.method, "paid_on": tender.on, "note": tender.note}
    return line.model_copy(update={**means, "receipt_id": tender.receipt_id})
