"""What a client may buy by themselves, and what they have still to pay (PRODUCT §7.3)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.bundles import Bundle
from domain.ids import BundleId, PlanId
from domain.orders import Order, OrderState, is_gone
from domain.passes import Pass
from domain.people import Actor, Person
from domain.plans import Plan, Terms
from domain.refusals import IntroUsed
from services.access import client_for
from services.accounts import outstanding
from services.opening import check_intro
from services.plans import plan_of
from storage.desk import Desk, Tx

PAGE = 8
_ANY_INTRO = Plan(id=PlanId(0), title="", terms=Terms(is_intro=True))


@dataclass(frozen=True, slots=True)
class Shelf:
    """A page of what this client may buy: `plans`, and behind the last of them `bundles`; `more` and
    `more_bundles` are where the next page goes on from.

    `to_pay` are their passes on which something is open, `owes` what is open on their account by currency,
    and `claims` what they say they have paid.
    """

    client: Person
    plans: tuple[Plan, ...]
    bundles: tuple[Bundle, ...]
    today: date
    more: PlanId | None = None
    more_bundles: BundleId | None = None
    to_pay: tuple[Pass, ...] = ()
    owes: tuple[tuple[str, int], ...] = ()
    claims: tuple[Order, ...] = ()


async def shelf(
    desk: Desk, actor: Actor, after: PlanId | None = None, bundle: BundleId | None = None
) -> Shelf:
    """What the actor may buy, oldest first; only the first page says what they have to pay. Raises
    `NotFound` for anybody who is no client."""
    async with desk.reading() as tx:
        client = await client_for(tx, actor, actor.known_id)
        plans, more = ([], None) if bundle is not None else await _plans(tx, client, after)
        bundles, more_bundles = ([], None) if more is not None else await _bundles(tx, actor, client, bundle)
        shown = Shelf(
            client, tuple(plans), tuple(bundles), actor.studio.today(tx.now), more, more_bundles
        )
        if after is not None or bundle is not None:
            return shown
        return await _with_open(tx, shown)


async def check_bundle(tx: Tx, bundle: Bundle, client: Person) -> list[Plan]:
    """The plans in a bundle, as often as it holds them, unless one is an intro that this client had.
    Raises `IntroUsed`."""
    found: list[Plan] = []
    for item in bundle.plans:
        plan = await plan_of(tx, item.plan_id)
        await check_intro(tx, plan, client)
        found += [plan] * item.count
    return found


def fits(bundle: Bundle, plans: Sequence[Plan], today: date) -> bool:
    """Whether clients may buy the bundle: on sale, at a price, with nothing in it that is hidden from them or
    an intro that they would get twice."""
    if not bundle.price or is_gone(bundle.retired_on, today):
        return False
    if sum(plan.terms.is_intro for plan in plans) > 1:
        return False
    return all(plan.in_shop and not is_gone(plan.retired_on, today) for plan in plans)


async def _plans(tx: Tx, client: Person, after: PlanId | None) -> tuple[list[Plan], PlanId | None]:
    had_intro = await _had_intro(tx, client)
    found = await tx.plans.in_shop(after or PlanId(0), PAGE + 1, without_intro=had_intro)
    return found[:PAGE], found[PAGE - 1].id if len(found) > PAGE else None


async def _bundles(
    tx: Tx, actor: Actor, client: Person, after: BundleId | None
) -> tuple[list[Bundle], BundleId | None]:
    found = await tx.bundles.page(after or BundleId(0), PAGE + 1)
    today, shown = actor.studio.today(tx.now), []
    for bundle in found[:PAGE]:
        try:
            plans = await check_bundle(tx, bundle, client)
        except IntroUsed:
            continue
        if fits(bundle, plans, today):
            shown.append(bundle)
    return shown, found[PAGE - 1].id if len(found) > PAGE else None


async def _had_intro(tx: Tx, client: Person) -> bool:
    try:
        await check_intro(tx, _ANY_INTRO, client)
    except IntroUsed:
        return True
    return False


async def _with_open(tx: Tx, shown: Shelf) -> Shelf:
    open_ = await outstanding(tx, shown.client.id)
    under_way = await tx.orders.under_way(shown.client.id)
    return replace(
        shown,
        to_pay=open_.passes,
        owes=tuple((currency, amount) for currency, amount in sorted(open_.account.items()) if amount > 0),
        claims=tuple(order for order in under_way if order.state is OrderState.CLAIMED),
    )
