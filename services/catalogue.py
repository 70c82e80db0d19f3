"""The owner's catalogue of services, places and resources."""

from dataclasses import dataclass

from domain.catalogue import COVERED, MOST, Item, Section, typed_name
from domain.coverage import Named
from domain.ids import ServiceId
from domain.people import Actor
from domain.plans import Plan
from domain.refusals import CatalogueFull, ChangedMeanwhile, NameRetired, NameTaken, NotFound
from domain.timetable import Service
from services.access import require_owner
from services.questions import Answer, settle
from storage.desk import Desk, Tx

PAGE = 10


@dataclass(frozen=True, slots=True)
class Shelf:
    """A page of a section, those in use before the retired ones; `number` counts pages from 0."""

    section: Section
    items: tuple[Item, ...]
    number: int
    has_more: bool


@dataclass(frozen=True, slots=True)
class ItemCard:
    """One thing of a section, with the plans that name it; a `service` also with how it is trained."""

    section: Section
    item: Item
    plans: tuple[str, ...]
    service: Service | None = None


async def shelf(desk: Desk, actor: Actor, section: Section, number: int = 0) -> Shelf:
    """A page of a section."""
    require_owner(actor)
    async with desk.reading() as tx:
        return _shelf(section, await tx.catalogue.all_of(section), number)


async def card(desk: Desk, actor: Actor, section: Section, item_id: int) -> ItemCard:
    """One service, place or resource."""
    require_owner(actor)
    async with desk.reading() as tx:
        return await _card(tx, section, await _item(tx, section, item_id))


async def add(desk: Desk, actor: Actor, section: Section, name: str, *, answer: Answer | None = None) -> Item:
    """Adds one to a section. Raises `NameNeeded`, `NameTaken`, `NameRetired` or `CatalogueFull`."""
    require_owner(actor)
    wanted = typed_name(name)
    async with desk.writing() as tx:
        await _check_room(tx, section)
        await _check_name(tx, section, wanted)
        added = await tx.catalogue.add(section, wanted)
        if added is None:
            raise NameTaken(wanted)
        await settle(tx, answer, item_id=added)
        return await _item(tx, section, added)


async def rename(
    desk: Desk, actor: Actor, section: Section, item_id: int, name: str, *, answer: Answer | None = None
) -> Item:
    """Gives one of them another name, in the plans as well; passes keep the one they were sold with.

    Raises `NameNeeded`, `NameTaken` or `NameRetired`.
    """
    require_owner(actor)
    wanted = typed_name(name)
    async with desk.writing() as tx:
        item = await _item(tx, section, item_id)
        await _check_name(tx, section, wanted, apart_from=item)
        await _save(tx, section, item.model_copy(update={"name": wanted}))
        for plan in await _naming(tx, section, item_id):
            if not await tx.plans.save(_renamed(plan, section, Named(id=item_id, name=wanted))):
                raise ChangedMeanwhile(plan.title)
        await settle(tx, answer, item_id=item_id)
        return await _item(tx, section, item_id)


async def retire(
    desk: Desk, actor: Actor, section: Section, item_id: int, seen: int, *, retired: bool
) -> ItemCard:
    """Takes one of them out of use for new plans and sessions, or back; what there is, is not touched.

    Said twice, it changes nothing. Raises `ChangedMeanwhile` or `CatalogueFull`.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        item = await _item(tx, section, item_id)
        if (item.retired_on is not None) != retired:
            if item.version != seen:
                raise ChangedMeanwhile(item.name)
            if not retired:
                await _check_room(tx, section)
            on = actor.studio.today(tx.now) if retired else None
            await _save(tx, section, item.model_copy(update={"retired_on": on}))
        return await _card(tx, section, await _item(tx, section, item_id))


async def named_now(tx: Tx, plan: Plan) -> Plan:
    """The plan with its services and places called as they are now, however long ago they were chosen."""
    coverage = plan.terms.coverage
    for section in COVERED:
        chosen: tuple[Named, ...] = getattr(coverage, section)
        if chosen:
            names = {item.id: item.named for item in await tx.catalogue.all_of(section)}
            present = tuple(names.get(each.id, each) for each in chosen)
            coverage = coverage.model_copy(update={section.value: present})
    return plan.model_copy(update={"terms": plan.terms.model_copy(update={"coverage": coverage})})


def _shelf(section: Section, items: list[Item], number: int) -> Shelf:
    ordered = sorted(items, key=lambda item: item.retired_on is not None)
    start = max(0, number) * PAGE
    return Shelf(section, tuple(ordered[start : start + PAGE]), max(0, number), len(ordered) > start + PAGE)


async def _item(tx: Tx, section: Section, item_id: int) -> Item:
    found = await tx.catalogue.get(section, item_id)
    if found is None:
        raise NotFound
    return found


async def _card(tx: Tx, section: Section, item: Item) -> ItemCard:
    plans = await _naming(tx, section, item.id)
    trained = await tx.timetable.service(ServiceId(item.id)) if section is Section.SERVICES else None
    return ItemCard(section, item, tuple(plan.title for plan in plans if plan.retired_on is None), trained)


async def _check_name(tx: Tx, section: Section, name: str, *, apart_from: Item | None = None) -> None:
    taken = await tx.catalogue.by_name(section, name)
    if taken is None or (apart_from is not None and taken.id == apart_from.id):
        return
    raise NameTaken(taken.name) if taken.retired_on is None else NameRetired(taken.name)


async def _check_room(tx: Tx, section: Section) -> None:
    if len(await tx.catalogue.in_use(section)) >= MOST:
        raise CatalogueFull(MOST)


async def _save(tx: Tx, section: Section, item: Item) -> None:
    if not await tx.catalogue.save(section, item):
        raise ChangedMeanwhile(item.name)


async def _naming(tx: Tx, section: Section, item_id: int) -> list[Plan]:
    if section not in COVERED:
        return []
    plans = await tx.plans.all()
    return [
        plan for plan in plans if any(each.id == item_id for each in getattr(plan.terms.coverage, section))
    ]


def _renamed(plan: Plan, section: Section, now: Named) -> Plan:
    coverage = plan.terms.coverage
    names = tuple(now if each.id == now.id else each for each in getattr(coverage, section))
    terms = plan.terms.model_copy(update={"coverage": coverage.model_copy(update={section.value: names})})
    return plan.model_copy(update={"terms": terms})
