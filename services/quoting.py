"""What a sale comes to as things stand: its passes, its money, and what its client owes beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.accounts import Outstanding
from domain.bundles import Bundle
from domain.ids import PassId, PersonId
from domain.passes import Pass
from domain.people import Actor, Person
from domain.plans import Plan
from domain.refusals import AlreadyFollowed, NotFound, Outdated, OwnCard, PlanRetired, PriceStands
from domain.sale_draft import Facts, SaleDraft
from domain.sale_quote import Figures, Part, Terms, figures, parts
from domain.selling import asks_for_start, check_start, day_after, queue_behind
from domain.visits import is_own_pass
from services.access import pass_for
from services.accounts import outstanding
from services.bundles import bundle_of
from services.opening import check_intro
from services.plans import plan_of
from storage.desk import Tx


@dataclass(frozen=True, slots=True)
class Quote:
    """A sale as it would be now: `what` is sold to `client` in `parts`, from `terms.starts_on`; `seen` are
    the versions of what is sold. It comes behind the pass `follows`, or could come `behind` one."""

    draft: SaleDraft
    client: Person
    what: Plan | Bundle
    parts: tuple[Part, ...]
    figures: Figures
    terms: Terms
    seen: tuple[int, ...]
    outstanding: Outstanding
    may_price: bool
    follows: Pass | None = None
    behind: Pass | None = None

    @property
    def passes(self) -> tuple[Pass, ...]:
        """The passes as the client will have them."""
        return tuple(part.pass_ for part in self.parts)

    @property
    def plan(self) -> Plan | None:
        """The plan that is sold; None of a bundle."""
        return self.what if isinstance(self.what, Plan) else None

    @property
    def asks_start(self) -> bool:
        """Whether the first day has to be chosen before it can be sold."""
        plan, draft = self.plan, self.draft
        is_open = draft.starts_on is None and draft.follows is None
        return plan is not None and is_open and asks_for_start(plan)

    @property
    def owed(self) -> int:
        """What is owed beside it in its currency by now, on the account and on passes."""
        return self.outstanding.due.get(self.terms.currency, 0)

    @property
    def takes(self) -> int:
        """What changes hands with it: what is paid at once and not by credit, and what is settled with it."""
        return self.figures.paid - self.figures.credit + self.draft.settles

    @property
    def facts(self) -> Facts:
        """What answers are read against."""
        return Facts(
            today=self.terms.today,
            currency=self.terms.currency,
            full=self.figures.full,
            price=self.figures.price,
            owed=self.owed,
            in_credit=self.terms.in_credit,
            behind=None if self.behind is None else self.behind.id,
        )


async def quote(tx: Tx, actor: Actor, client: Person, draft: SaleDraft) -> Quote:
    """The sale as it would be now. Raises `OwnCard` for a coach's own card, and whatever refuses the sale."""
    if is_own_pass(actor, client.id):
        raise OwnCard
    today = actor.studio.today(tx.now)
    what, plans = await _sold(tx, draft, today)
    may_price = actor.is_owner or what.price is None
    if draft.price is not None and not may_price:
        raise PriceStands(what.title)
    followed = await _followed(tx, actor, draft)
    currency = what.currency or actor.studio.currency
    owing = await outstanding(tx, client.id)
    starts = _starts(draft, followed, today)
    terms = Terms(tx.now, starts, today, currency, owing.credit.get(currency, 0))
    sold = parts(draft, what, plans, terms)
    for part in sold:
        check_start(part.plan, part.sale, today)
        await check_intro(tx, part.plan, client)
    held = await tx.passes.open_of(client.id, today)
    behind = queue_behind(held, what, today) if isinstance(what, Plan) else None
    return Quote(
        draft=draft,
        client=client,
        what=what,
        parts=sold,
        figures=figures(draft, what.price, terms),
        terms=terms,
        seen=(what.version, *(plan.version for plan in plans)),
        outstanding=owing,
        may_price=may_price,
        follows=followed,
        behind=followed or behind,
    )


async def held(tx: Tx, client_id: PersonId, follows: PassId | None, *, settles: bool) -> None:
    """Holds the passes that a sale rests on: the one before it, which the calendar may be about to renew, and
    those that are paid with it."""
    ids = {pass_.id for pass_ in await tx.passes.to_pay_of(client_id)} if settles else set()
    for pass_id in sorted(ids | ({follows} if follows is not None else set())):
        await tx.passes.locked(pass_id)


async def _sold(tx: Tx, draft: SaleDraft, today: date) -> tuple[Plan | Bundle, Sequence[Plan]]:
    if draft.plan_id is not None:
        plan = await plan_of(tx, draft.plan_id)
        return plan, [plan]
    if draft.bundle_id is None:
        raise NotFound
    bundle = await bundle_of(tx, draft.bundle_id)
    if bundle.retired_on is not None and bundle.retired_on <= today:
        raise PlanRetired(bundle.title)
    plans = []
    for item in bundle.plans:
        plans += [await plan_of(tx, item.plan_id)] * item.count
    return bundle, plans


async def _followed(tx: Tx, actor: Actor, draft: SaleDraft) -> Pass | None:
    if draft.follows is None:
        return None
    followed = await pass_for(tx, actor, draft.follows)
    if followed.client_id != draft.client_id:
        raise NotFound
    next_ = await tx.passes.follower_of(draft.follows)
    if next_ is not None:
        raise AlreadyFollowed(followed.title, next_.valid_from)
    return followed


def _starts(draft: SaleDraft, followed: Pass | None, today: date) -> date:
    if followed is None:
        return draft.starts_on or today
    first = today if draft.at_once else day_after(followed, today)
    if draft.starts_on is not None and draft.starts_on not in (today, first):
        # Its end, or the day, has moved since this was shown.
        raise Outdated(followed.id)
    return draft.starts_on or first
