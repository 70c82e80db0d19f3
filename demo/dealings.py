"""How the staff of the sample studio bring about what becomes of a pass, through the desk's own services."""

from collections.abc import Mapping
from datetime import date, timedelta

from demo.fates import (
    Booked,
    Deactivated,
    Holds,
    Moved,
    PassFate,
    Shared,
    Split,
    TakenBack,
    Transferred,
)
from domain.deactivating import Owing, Settlement
from domain.holding import HoldChange, HoldWish
from domain.ids import EntryId, PassId, PersonId, PlaceId, ServiceId
from domain.ledger import EntryKind
from domain.money import Payment
from domain.passes import Pass
from domain.people import Actor
from domain.reasons import QuickReason
from domain.timing import Moment
from services import deactivating, dividing, holding, moving, selling, sessions, sharing, undoing, visits
from services.wishing import Wish
from storage.desk import Desk

_ALL, _MANY = 10**9, 50


class Dealings:
    """What one coach does with passes, on whatever day the clock shows; days are counted from `today`."""

    def __init__(self, desk: Desk, coach: Actor, today: date) -> None:
        self._desk = desk
        self._coach = coach
        self._today = today
        self.people: dict[str, PersonId] = {}
        self.services: dict[str, ServiceId] = {}
        self.places: dict[str, PlaceId] = {}

    async def bring_about(self, fate: PassFate, pass_id: PassId, theirs: Mapping[int, PassId]) -> None:
        """Lets it happen to the pass; `theirs` are the client's passes by place."""
        pass_ = await self._pass(pass_id)
        match fate:
            case Holds():
                await self._hold(pass_, fate)
            case Deactivated():
                await self._deactivate(pass_, fate)
            case Split():
                await dividing.split(
                    self._desk,
                    self._coach,
                    pass_id,
                    fate.number,
                    self._day(fate.ends_in),
                    seen=pass_.version,
                    reason=QuickReason.AGREED,
                )
            case Transferred():
                await dividing.transfer(
                    self._desk,
                    self._coach,
                    pass_id,
                    self.people[fate.to],
                    fate.number,
                    seen=pass_.version,
                    reason=QuickReason.AGREED,
                )
            case Shared():
                await sharing.share(
                    self._desk, self._coach, pass_id, self.people[fate.with_], seen=pass_.version
                )
            case Moved():
                to = await self._pass(theirs[fate.to])
                entry = await self._latest_visit(pass_id)
                await moving.move(self._desk, self._coach, entry, to.id, seen=to.version)
            case TakenBack():
                card = await selling.opening(self._desk, self._coach, pass_id)
                await undoing.undo(self._desk, self._coach, card.line.entry.id, sure=True)
            case Booked():
                await self._book(pass_, fate)

    async def train(self, name: str, pass_id: PassId) -> None:
        """Deducts for somebody with whom the pass is shared."""
        pass_ = await self._pass(pass_id)
        await visits.deduct(
            self._desk, self._coach, pass_id, seen=pass_.version, again=True, visitor=self.people[name]
        )

    async def _hold(self, pass_: Pass, fate: Holds) -> None:
        last = None if fate.last is None else self._day(fate.last)
        change = HoldChange(HoldWish.PLACE, self._day(fate.first), last)
        await holding.hold(
            self._desk, self._coach, pass_.id, change, seen=pass_.version, reason=QuickReason.ILLNESS
        )

    async def _deactivate(self, pass_: Pass, fate: Deactivated) -> None:
        is_open = pass_.payment in (Payment.UNPAID, Payment.PARTLY)
        settlement = Settlement(Owing.CHARGE, fate.charged) if is_open else None
        wish = deactivating.Wish(self._day(fate.on), settlement)
        await deactivating.deactivate(
            self._desk, self._coach, pass_.id, wish, seen=pass_.version, reason=QuickReason.AGREED
        )

    async def _book(self, pass_: Pass, fate: Booked) -> None:
        days = pass_.terms.coverage.weekdays
        day = next(
            day for day in map(self._day, range(fate.day, fate.day + 7)) if not days or day.weekday() in days
        )
        wish = Wish(
            pass_.id,
            Moment(day, fate.at),
            service_id=self.services[fate.service],
            place_id=self.places[fate.place],
            visitor_id=pass_.client_id if fate.by is None else self.people[fate.by],
        )
        await sessions.book(self._desk, self._coach, wish, seen=pass_.version)

    async def _latest_visit(self, pass_id: PassId) -> EntryId:
        async with self._desk.reading() as tx:
            entries = await tx.ledger.of_pass(pass_id, _ALL, _MANY)
        return next(each.id for each in entries if each.kind is EntryKind.CONSUME and not each.reversed_by)

    async def _pass(self, pass_id: PassId) -> Pass:
        async with self._desk.reading() as tx:
            pass_ = await tx.passes.get(pass_id)
        assert pass_ is not None
        return pass_

    def _day(self, ahead: int) -> date:
        return self._today + timedelta(days=ahead)
