"""Opening the sample studio: its services, places, plans and bundles."""

from dataclasses import dataclass, field
from datetime import date

from demo.shelf import BUNDLES, PLACES, PLANS, SERVICES, Offer, Set
from domain.bundles import Bundle, PlanItem
from domain.calendar import Unit, later
from domain.catalogue import Section
from domain.coverage import Named
from domain.ids import BundleId, PlaceId, PlanId, ServiceId
from domain.people import Actor
from domain.plans import Plan, ValidityClock
from services import catalogue
from storage.desk import Desk


@dataclass(slots=True)
class Shop:
    """What is on sale, by the short names of the shelf, with the services and places by their names."""

    services: dict[str, ServiceId] = field(default_factory=dict)
    places: dict[str, PlaceId] = field(default_factory=dict)
    plans: dict[str, PlanId] = field(default_factory=dict)
    bundles: dict[str, BundleId] = field(default_factory=dict)


async def open_shop(desk: Desk, owner: Actor, today: date) -> Shop:
    """Puts everything on sale; a season ends three months after `today`."""
    shop = Shop()
    for name in SERVICES:
        shop.services[name] = ServiceId((await catalogue.add(desk, owner, Section.SERVICES, name)).id)
    for name in PLACES:
        shop.places[name] = PlaceId((await catalogue.add(desk, owner, Section.PLACES, name)).id)
    async with desk.writing() as tx:
        for name, offer in PLANS.items():
            plan = _plan(offer, shop, owner.studio.currency, later(today, 3, Unit.MONTHS))
            shop.plans[name] = await tx.plans.add(plan, tx.now)
        for name, sold in BUNDLES.items():
            shop.bundles[name] = await tx.bundles.add(_bundle(sold, shop, owner.studio.currency), tx.now)
    return shop


def _plan(offer: Offer, shop: Shop, currency: str, season_ends: date) -> Plan:
    services = tuple(Named(id=shop.services[name], name=name) for name in offer.services)
    validity = offer.terms.validity
    if validity.clock is ValidityClock.FIXED:
        validity = validity.model_copy(update={"until": season_ends})
    terms = offer.terms.model_copy(
        update={
            "validity": validity,
            "coverage": offer.terms.coverage.model_copy(update={"services": services}),
            "converts_to": None if offer.into is None else shop.plans[offer.into],
        }
    )
    return Plan(
        id=PlanId(0),
        title=offer.title,
        terms=terms,
        price=offer.price,
        currency=currency,
        in_shop=offer.in_shop,
    )


def _bundle(sold: Set, shop: Shop, currency: str) -> Bundle:
    return Bundle(
        id=BundleId(0),
        title=sold.title,
        plans=tuple(PlanItem(plan_id=shop.plans[name]) for name in sold.offers),
        others=sold.others,
        validity=sold.validity,
        price=sold.price,
        currency=currency,
    )
