"""Selling a bundle without a draft, and telling a client what they have from one (PRODUCT §3.8)."""

from dataclasses import dataclass
from datetime import date

from domain.bundles import Bundle
from domain.ids import BundleId, PersonId
from domain.money import Payment
from domain.notices import Notice
from domain.passes import Pass
from domain.people import Actor, Person
from domain.refusals import NotAChoice
from domain.sale_draft import SaleDraft
from domain.selling import WHEN_SOLD
from services.selling import sell
from services.telling import Reader
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class BundleSale:
    """The passes a client has from a bundle, in its order."""

    bundle: Bundle
    client: Person
    passes: tuple[Pass, ...]
    today: date


async def give(
    desk: Desk,
    actor: Actor,
    client_id: PersonId,
    bundle_id: BundleId,
    *,
    nonce: int,
    starts_on: date | None = None,
    payment: Payment = Payment.PAID,
) -> BundleSale:
    """Sells a client everything in the bundle at its own price. Raises as `selling.sell` does."""
    if payment not in WHEN_SOLD:
        raise NotAChoice
    draft = SaleDraft(
        client_id=client_id, bundle_id=bundle_id, nonce=nonce, starts_on=starts_on, payment=payment
    )
    sold = await sell(desk, actor, draft)
    assert isinstance(sold.what, Bundle), "a bundle was sold"
    return BundleSale(sold.what, sold.client, sold.passes, sold.today)


async def news(tx: Tx, reader: Reader, notice: Notice) -> BundleSale | None:
    """What the reader has from a bundle, as far as it is theirs and was not taken back."""
    bundle = await tx.bundles.get(BundleId(notice.data["bundle_id"]))
    found = [await tx.passes.get(pass_id) for pass_id in notice.data["passes"]]
    passes = [pass_ for pass_ in found if pass_ is not None and pass_.client_id == notice.person_id]
    standing = tuple(pass_ for pass_ in passes if pass_.deactivated_on is None)
    if bundle is None or reader.person is None or not standing:
        return None
    return BundleSale(bundle, reader.person, standing, reader.studio.today(tx.now))
