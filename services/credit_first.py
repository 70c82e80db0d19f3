"""What falls due is paid from what its client has in credit, where the owner wants that (PRODUCT §7.4)."""

from domain.asking_to_pay import amount
from domain.money import Method, Tender
from domain.passes import Pass
from domain.studio import Studio
from services.accounts import use_credit
from services.bookkeeping import Recorded
from services.paying import receive
from storage.desk import Tx


async def pay_what_is_due(tx: Tx, studio: Studio, pass_: Pass) -> tuple[Pass, Recorded | None]:
    """The pass after as much of what is due on it was paid as its client has in credit, and how that was
    written; whoever calls holds the pass and its client's person."""
    today, currency = studio.today(tx.now), pass_.currency or studio.currency
    due = amount(pass_, today) if studio.rules.selling.renew_from_credit else 0
    open_ = (await tx.accounts.open_of(pass_.client_id)).get(currency, 0) if due else 0
    used = min(due, max(0, -open_))
    if not used:
        return pass_, None
    paid = await receive(tx, pass_, used, Tender(Method.ACCOUNT, today), by=None)
    await use_credit(
        tx,
        pass_.client_id,
        used,
        currency,
        by=None,
        key=f"used:{paid.entry_id}",
        entry_id=paid.entry_id,
    )
    return paid.after, paid
