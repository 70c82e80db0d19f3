"""The books, month by month: what was sold and given against what was used and is left (PRODUCT §7.6)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.people import Actor
from domain.reconciling import Month, first_of_month, month, month_after, month_before
from domain.studio import Studio
from services.access import require_owner
from services.checking import check_among
from services.misfits import Misfit, misfit
from services.proving import Proof, proof
from storage.desk import Desk, Tx
from storage.looked_at import Part
from storage.moved import MovedStore, Stretch

#: So many broken promises are named on one screen.
FAULTS = 6


@dataclass(frozen=True, slots=True)
class Books:
    """A month, and the months beside it in which there is something to see."""

    month: Month
    before: date | None
    after: date | None


@dataclass(frozen=True, slots=True)
class Findings:
    """What a look at all that moved in a month has found, as it is now: the first faults, and how many more
    there are.

    For the present month everything is in it that the last look at all passes and entries, the `proof`, has
    found and that is not mended yet.
    """

    first: date
    passes: int
    entries: int
    payments: int
    exceptions: tuple[Misfit, ...]
    more: int
    proof: Proof | None
    before: date | None
    after: date | None

    @property
    def count(self) -> int:
        """How many faults there are."""
        return len(self.exceptions) + self.more


async def books(desk: Desk, actor: Actor, first: date | None = None) -> Books:
    """A month of the studio for an owner, the present one where none is named; the nearest that there is,
    for one before the first sale or in the future."""
    require_owner(actor)
    async with desk.reading() as tx:
        shown, before, after = await _around(tx, actor.studio, first)
        return Books(await month_of(tx, actor.studio, shown), before, after)


async def earliest_month(tx: Tx, studio: Studio) -> date:
    """The first day of the month of the first sale; of the present one where nothing was sold yet."""
    present = first_of_month(studio.today(tx.now))
    began: datetime | None = await tx.reconciling.began()
    return present if began is None else min(present, first_of_month(studio.today(began)))


async def findings(desk: Desk, actor: Actor, first: date | None = None, *, most: int = FAULTS) -> Findings:
    """What does not add up among all that moved in a month, chosen as in `books`, for an owner; up to `most`
    faults are named."""
    require_owner(actor)
    async with desk.reading() as tx:
        shown, before, after = await _around(tx, actor.studio, first)
        return await _looked(tx, actor.studio, shown, most, (before, after))


async def findings_of(tx: Tx, studio: Studio, first: date, most: int) -> Findings:
    """The same of the month that begins on `first`, without those around it."""
    return await _looked(tx, studio, first, most, (None, None))


async def month_of(tx: Tx, studio: Studio, first: date) -> Month:
    """The month that begins on `first`, as a sum."""
    since, until = (studio.calendar.midnight(day) for day in (first, month_after(first)))
    left = await tx.reconciling.left(until)
    found = await tx.reconciling.flows(since, until)
    unlimited = [each.flow for each in found if each.is_unlimited and not each.flow.used_before]
    return month(
        first,
        closing=left.remaining,
        booked=left.booked,
        flows=[each.flow for each in found if not each.is_unlimited],
        unlimited_visits=sum(flow.effect.used for flow in unlimited),
    )


async def _around(tx: Tx, studio: Studio, first: date | None) -> tuple[date, date | None, date | None]:
    present, earliest = first_of_month(studio.today(tx.now)), await earliest_month(tx, studio)
    shown = min(max(first_of_month(first or present), earliest), present)
    before = month_before(shown) if shown > earliest else None
    return shown, before, month_after(shown) if shown < present else None


async def _looked(
    tx: Tx, studio: Studio, first: date, most: int, around: tuple[date | None, date | None]
) -> Findings:
    after = month_after(first)
    since, until = (studio.calendar.midnight(day) for day in (first, after))
    moved = await MovedStore(tx.sql).within(Stretch(since, until, first, after - timedelta(days=1)))
    proved = await proof(tx) if tx.now < until else None
    wanted = {part: set(ids) for part, ids in moved.ids.items()}
    for part, ids in proved.places.items() if proved is not None else ():
        wanted[part] = wanted.get(part, set()) | set(ids)
    verdict = await check_among(tx, wanted)
    named = verdict.faults[:most]
    return Findings(
        first,
        len(moved.ids.get(Part.PASSES, ())),
        len(moved.ids.get(Part.ENTRIES, ())),
        moved.payments,
        tuple([await misfit(tx, fault) for fault in named]),
        len(verdict.faults) - len(named) + verdict.more,
        proved,
        *around,
    )
