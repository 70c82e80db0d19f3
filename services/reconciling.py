"""The books, month by month: what was sold and given against what was used and is left (PRODUCT §7.6)."""

from dataclasses import dataclass
from datetime import date, datetime

from domain.ids import PassId
from domain.people import Actor
from domain.reconciling import Month, first_of_month, month, month_after, month_before
from domain.studio import Studio
from services.access import require_owner
from services.checking import Fault, check
from storage.desk import Desk, Tx

#: So many broken promises are named on one screen.
FAULTS = 6


@dataclass(frozen=True, slots=True)
class Books:
    """A month, and the months beside it in which there is something to see."""

    month: Month
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class Misfit:
    """A broken promise, with the pass and its client as they are called, as far as there are any."""

    fault: Fault
    pass_id: PassId
    title: str
    client_name: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What a look at every pass and entry has found: the first faults, and how many more there are."""

    passes: int
    entries: int
    exceptions: tuple[Misfit, ...]
    more: int


async def books(desk: Desk, actor: Actor, first: date | None = None) -> Books:
    """A month of the studio for an owner, the present one where none is named; the nearest that there is,
    for one before the first sale or in the future."""
    require_owner(actor)
    async with desk.reading() as tx:
        present = first_of_month(actor.studio.today(tx.now))
        earliest = await earliest_month(tx, actor.studio)
        shown = min(max(first_of_month(first or present), earliest), present)
        return Books(
            month=await month_of(tx, actor.studio, shown),
            before=month_before(shown) if shown > earliest else None,
            after=month_after(shown) if shown < present else None,
        )


async def earliest_month(tx: Tx, studio: Studio) -> date:
    """The first day of the month of the first sale; of the present one where nothing was sold yet."""
    present = first_of_month(studio.today(tx.now))
    began: datetime | None = await tx.reconciling.began()
    return present if began is None else min(present, first_of_month(studio.today(began)))


async def findings(desk: Desk, actor: Actor, *, most: int = FAULTS) -> Findings:
    """Proves every balance now, as `passdesk check` does, for an owner; up to `most` faults are named."""
    require_owner(actor)
    verdict = await check(desk)
    named = verdict.faults[:most]
    async with desk.reading() as tx:
        exceptions = tuple([await _exception(tx, fault) for fault in named])
    more = len(verdict.faults) - len(named) + verdict.more
    return Findings(verdict.passes, verdict.entries, exceptions, more)


async def month_of(tx: Tx, studio: Studio, first: date) -> Month:
    """The month that begins on `first`, as a sum."""
    since, until = (studio.calendar.midnight(day) for day in (first, month_after(first)))
    now, later = await tx.reconciling.left(), await tx.reconciling.left_since(until)
    found = await tx.reconciling.flows(since, until)
    unlimited = [each.flow for each in found if each.is_unlimited and not each.flow.used_before]
    return month(
        first,
        closing=now.remaining - later.remaining,
        booked=now.booked - later.booked,
        flows=[each.flow for each in found if not each.is_unlimited],
        unlimited_visits=sum(flow.effect.used for flow in unlimited),
    )


async def _exception(tx: Tx, fault: Fault) -> Misfit:
    pass_ = await tx.passes.get(fault.pass_id)
    client = None if pass_ is None else await tx.people.get(pass_.client_id)
    return Misfit(
        fault, fault.pass_id, "" if pass_ is None else pass_.title, "" if client is None else client.name
    )
