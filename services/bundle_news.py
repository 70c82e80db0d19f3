"""What a client is told of a bundle they have bought (PRODUCT §3.8)."""

from dataclasses import dataclass
from datetime import date

from domain.bundles import Bundle
from domain.ids import BundleId
from domain.notices import Notice
from domain.passes import Pass
from domain.people import Person
from services.telling import Reader
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class BundleSale:
    """The passes a client has from a bundle, in its order."""

    bundle: Bundle
    client: Person
    passes: tuple[Pass, ...]
    today: date


async def news(tx: Tx, reader: Reader, notice: Notice) -> BundleSale | None:
    """What the reader has from a bundle, as far as it is theirs and was not taken back."""
    bundle = await tx.bundles.get(BundleId(notice.data["bundle_id"]))
    found = [await tx.passes.get(pass_id) for pass_id in notice.data["passes"]]
    passes = [pass_ for pass_ in found if pass_ is not None and pass_.client_id == notice.person_id]
    standing = tuple(pass_ for pass_ in passes if pass_.deactivated_on is None)
    if bundle is None or reader.person is None or not standing:
        return None
    return BundleSale(bundle, reader.person, standing, reader.studio.today(tx.now))
