"""Before money moves: whether what somebody is about to pay may be paid, in the ten seconds that Telegram
gives (PEERS 66)."""

from domain.orders import token_in
from domain.people import Actor
from domain.receipts import Asked
from domain.refusals import CannotBePaid
from services.payable import check_payable
from storage.desk import Desk


async def check(desk: Desk, actor: Actor, asked: Asked) -> None:
    """Raises why not; nothing is written, and no writer is waited for.

    Only the client who ordered is told why: anybody else gets `CannotBePaid`, as for what was never ordered.
    """
    token = token_in(asked.payload)
    async with desk.reading() as tx:
        order = None if token is None else await tx.orders.by_token(token)
        if order is None or actor.person is None or order.client_id != actor.id:
            raise CannotBePaid
        if not actor.person.is_client:
            raise CannotBePaid
        order.check_asked(asked)
        await check_payable(tx, order, actor.person, actor.studio.today(tx.now))
