"""The staff list of passes: filters, orders, pages (PRODUCT §7.2)."""

from dataclasses import dataclass
from datetime import date

from domain.ids import PassId, PersonId, PlanId
from domain.passlists import Listing, Span, Turning, is_shown
from domain.people import Actor, Right
from domain.plans import Plan
from domain.refusals import NotFound
from services.access import pass_for, require_staff
from storage.desk import Desk, Tx
from storage.passlists import FIRST, LAST, Listed, Place, before_all

PAGE = 8
#: So many passes are read at once, and so often at most: a page costs no more, whatever is among them.
_BATCH = 40
_BATCHES = 6


@dataclass(frozen=True, slots=True)
class ListPage:
    """A page of the list: `before` and `after` are the passes to turn it by, where there is more.

    A page may hold fewer than `PAGE` passes, even none, though there is more: reading is bounded.
    """

    listing: Listing
    plan: Plan | None
    rows: tuple[Listed, ...]
    before: PassId | None
    after: PassId | None
    today: date
    is_own: bool


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """A page of the plans by which the list can be narrowed; `more` is the plan to go on from."""

    plans: tuple[Plan, ...]
    more: PlanId | None


async def page(
    desk: Desk,
    actor: Actor,
    listing: Listing,
    at: PassId | None = None,
    turning: Turning = Turning.AFTER,
) -> ListPage:
    """A page of the list, for a coach without the right to see all only of their own clients' passes."""
    require_staff(actor)
    async with desk.reading() as tx:
        reader = _Reader(tx, actor, listing)
        plan = await _plan(tx, listing.plan_id)
        if at is None:
            found = await reader.after(reader.start())
            return reader.page(plan, found, is_first=True)
        place = await reader.place_of(at)
        match turning:
            case Turning.AFTER:
                return reader.page(plan, await reader.after(place))
            case Turning.BEFORE:
                return reader.page_before(plan, at, await reader.before(place))
            case Turning.FROM:
                earlier = await reader.before(place, wanted=1)
                found = await reader.after(reader.just_before(place))
                return reader.page(plan, found, is_first=not earlier.rows and earlier.is_whole)


def check_reader(actor: Actor) -> None:
    """Lets staff through: for anybody else there is no list."""
    require_staff(actor)


async def plans_to_choose(desk: Desk, actor: Actor, after: PlanId | None = None) -> PlanChoice:
    """The plans there ever were, a page of them, for staff."""
    require_staff(actor)
    async with desk.reading() as tx:
        found = [plan for plan in await tx.plans.all() if plan.id > (after or 0)][: PAGE + 1]
        return PlanChoice(tuple(found[:PAGE]), found[PAGE - 1].id if len(found) > PAGE else None)


async def _plan(tx: Tx, plan_id: PlanId | None) -> Plan | None:
    if plan_id is None:
        return None
    plan = await tx.plans.get(plan_id)
    if plan is None:
        raise NotFound
    return plan


@dataclass(frozen=True, slots=True)
class _Found:
    """Passes that are shown, the last that was looked at, and whether there are no more behind it."""

    rows: tuple[Listed, ...]
    looked_at: PassId | None
    is_whole: bool


class _Reader:
    def __init__(self, tx: Tx, actor: Actor, listing: Listing) -> None:
        self._tx = tx
        self._actor = actor
        self._listing = listing
        self._today = actor.studio.today(tx.now)
        self._span: Span = listing.span(self._today)
        self._whose: PersonId | None = None if actor.may(Right.SEE_ALL) else actor.known_id

    def start(self) -> Place:
        return before_all(self._span, back=self._listing.descends)

    async def place_of(self, pass_id: PassId) -> Place:
        # Whose pass it is is asked again: a place in the list would tell about passes that are not theirs.
        pass_ = await pass_for(self._tx, self._actor, pass_id)
        client = await self._tx.people.get(pass_.client_id)
        name = "" if client is None else client.name
        day = self._listing.place(pass_)
        if day < self._span.first:
            return Place(self._span.first, FIRST, name, pass_.client_id)
        if day > self._span.last:
            return Place(self._span.last, LAST, name, pass_.client_id)
        return Place(day, pass_id, name, pass_.client_id)

    def just_before(self, place: Place) -> Place:
        """The place from behind which reading on begins with the pass that stands at `place`."""
        step = 1 if self._listing.descends else -1
        return Place(place.day, PassId(place.pass_id + step), place.name, place.client_id)

    async def after(self, place: Place) -> _Found:
        return await self._walk(place, PAGE + 1, back=self._listing.descends)

    async def before(self, place: Place, wanted: int = PAGE + 1) -> _Found:
        return await self._walk(place, wanted, back=not self._listing.descends)

    def page(self, plan: Plan | None, found: _Found, *, is_first: bool = False) -> ListPage:
        rows = found.rows[:PAGE]
        after = None if found.is_whole and len(found.rows) <= PAGE else found.looked_at
        if len(found.rows) > PAGE:
            after = rows[-1].pass_.id
        before = rows[0].pass_.id if rows and not is_first else None
        return self._page(plan, rows, before, after)

    def page_before(self, plan: Plan | None, at: PassId, found: _Found) -> ListPage:
        rows = tuple(reversed(found.rows[:PAGE]))
        before = None if found.is_whole and len(found.rows) <= PAGE else found.looked_at
        if len(found.rows) > PAGE:
            before = rows[0].pass_.id
        return self._page(plan, rows, before, rows[-1].pass_.id if rows else at)

    def _page(
        self, plan: Plan | None, rows: tuple[Listed, ...], before: PassId | None, after: PassId | None
    ) -> ListPage:
        is_own = self._whose is not None
        return ListPage(self._listing, plan, rows, before, after, self._today, is_own)

    def _belongs(self, listed: Listed) -> bool:
        # Nobody deals any more with the passes of somebody who was erased.
        return listed.is_client and is_shown(self._listing.which, listed.pass_, self._today)

    async def _walk(self, place: Place, wanted: int, *, back: bool) -> _Found:
        shown: list[Listed] = []
        looked_at: PassId | None = None
        for _ in range(_BATCHES):
            read = await self._tx.passlists.behind(
                self._listing, self._span, place, _BATCH, back=back, whose=self._whose
            )
            shown += [each for each in read if self._belongs(each)]
            if len(shown) >= wanted or len(read) < _BATCH:
                is_whole = len(shown) < wanted
                return _Found(tuple(shown[:wanted]), read[-1].pass_.id if read else looked_at, is_whole)
            last = read[-1]
            looked_at = last.pass_.id
            place = Place(self._listing.place(last.pass_), looked_at, last.client_name, last.pass_.client_id)
        return _Found(tuple(shown), looked_at, is_whole=False)
