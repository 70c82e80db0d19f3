"""Bundles on sale: looking them through, taking them off sale (PRODUCT §3.8)."""

from dataclasses import dataclass
from datetime import date

from domain.bundles import Bundle
from domain.ids import BundleId
from domain.people import Actor, Right
from domain.plans import Plan
from domain.refusals import ChangedMeanwhile, NotFound
from services.access import require, require_owner
from services.plans import plan_of
from storage.desk import Desk, Tx

PAGE = 8


@dataclass(frozen=True, slots=True)
class BundlePage:
    """Bundles on sale, or the `retired` ones; `more` is the one to go on from."""

    bundles: tuple[Bundle, ...]
    more: BundleId | None
    retired: bool
    has_retired: bool
    may_make: bool


@dataclass(frozen=True, slots=True)
class BundleCard:
    """A bundle with the plans that are in it, in its order."""

    bundle: Bundle
    plans: tuple[Plan, ...]
    may_make: bool
    today: date


async def page(
    desk: Desk, actor: Actor, after: BundleId | None = None, *, retired: bool = False
) -> BundlePage:
    """Bundles for whoever may sell; the retired ones for owners."""
    require(actor, Right.SELL)
    if retired:
        require_owner(actor)
    async with desk.reading() as tx:
        found = await tx.bundles.page(after or BundleId(0), PAGE + 1, retired=retired)
        return BundlePage(
            bundles=tuple(found[:PAGE]),
            more=found[PAGE - 1].id if len(found) > PAGE else None,
            retired=retired,
            has_retired=not retired and bool(await tx.bundles.page(BundleId(0), 1, retired=True)),
            may_make=actor.is_owner,
        )


async def of_bundle(desk: Desk, actor: Actor, bundle_id: BundleId) -> BundleCard:
    """One bundle, for whoever may sell."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        return await bundle_card(tx, actor, await bundle_of(tx, bundle_id))


async def retire(desk: Desk, actor: Actor, bundle_id: BundleId, *, retired: bool, seen: int) -> BundleCard:
    """Takes a bundle off sale, or puts it back; what was sold stays as it is. Raises `ChangedMeanwhile`."""
    require_owner(actor)
    async with desk.writing() as tx:
        bundle = await bundle_of(tx, bundle_id)
        if (bundle.retired_on is not None) == retired:
            return await bundle_card(tx, actor, bundle)
        day = actor.studio.today(tx.now) if retired else None
        if not await tx.bundles.retire(bundle_id, day, seen=seen):
            raise ChangedMeanwhile(bundle.title)
        return await bundle_card(tx, actor, await bundle_of(tx, bundle_id))


async def bundle_of(tx: Tx, bundle_id: BundleId) -> Bundle:
    """The bundle. Raises `NotFound`."""
    bundle = await tx.bundles.get(bundle_id)
    if bundle is None:
        raise NotFound
    return bundle


async def bundle_card(tx: Tx, actor: Actor, bundle: Bundle) -> BundleCard:
    """The bundle with its plans inside a transaction under way."""
    plans = [await plan_of(tx, item.plan_id) for item in bundle.plans]
    return BundleCard(bundle, tuple(plans), actor.is_owner, actor.studio.today(tx.now))
