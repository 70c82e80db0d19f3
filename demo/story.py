"""What the sample studio has lived through: sales, visits, mistakes and midnights, each at its own time."""

from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Literal, Protocol

from demo.cast import COACH, MEMBERS, OWN_CLIENTS_COACH, OWNER, phone_of
from demo.dealings import Dealings
from demo.fates import MoneyFate, Shared
from demo.held import Held
from demo.shelf import PLANS
from demo.shop import open_shop
from demo.till import Till
from domain.adjusting import Change, Wish
from domain.calendar import later
from domain.ids import PassId, PersonId, TelegramId
from domain.passes import Pass
from domain.people import Account, Actor
from domain.plans import Terms, Validity
from services import (
    adjusting,
    asking_to_pay,
    expiring,
    laying_out,
    people,
    renewing,
    sweeping,
    undoing,
    visits,
)
from storage.desk import Desk

HOURS = (time(7, 30), time(12, 15), time(17, 30), time(18, 40), time(19, 50))
EVENING = time(21)
#: An instant, and what is done then.
Happening = tuple[datetime, Callable[[], Awaitable[None]]]
Kind = Literal["sale", "visit", "shared visit", "added", "extended", "fate"]


class Rewindable(Protocol):
    """A clock that can be put to an instant, to live through the past."""

    def now(self) -> datetime:
        """The instant it shows."""
        ...

    def stand_at(self, instant: datetime) -> None:
        """Puts it to an instant."""
        ...


@dataclass(frozen=True, slots=True)
class Event:
    """A sale, visit or change of one pass, by the place of its holder and its own.

    `number` says which visit it is, which fate, or of whose sharing.
    """

    at: datetime
    kind: Kind
    holder: int
    place: int
    number: int = 0


class Story:
    """What the studio has lived through until `now`; it is told by the hours of its own clock."""

    def __init__(self, desk: Desk, clock: Rewindable, now: datetime, staff: dict[str, Actor]) -> None:
        self._desk = desk
        self._clock = clock
        self._now = now
        self.staff = staff
        self._studio = staff[OWNER].studio
        self.today = self._studio.today(now)
        self._night = self.today - timedelta(days=150)
        self._till = Till(desk, staff[OWNER])
        self.dealings = Dealings(desk, staff[COACH], self.today)
        self._clients: dict[int, PersonId] = {}
        self._passes: dict[tuple[int, int], PassId] = {}

    async def open_shop(self, numbers: Mapping[str, TelegramId]) -> None:
        """Puts everything on sale and meets the clients; `numbers` are their Telegram accounts by name."""
        self._till.shop = shop = await open_shop(self._desk, self.staff[OWNER], self.today)
        self.dealings.services, self.dealings.places = shop.services, shop.places
        for holder, member in enumerate(MEMBERS):
            client = await people.add_client(self._desk, self.staff[OWNER], member.name, phone_of(holder))
            self._clients[holder] = self.dealings.people[member.name] = client.id
            async with self._desk.writing() as tx:
                if member.of == OWN_CLIENTS_COACH:
                    await tx.people.assign(self.staff[OWN_CLIENTS_COACH].known_id, client.id)
                if member.language is not None:
                    account = Account(telegram_id=numbers[member.name], language_code=member.language)
                    await tx.people.see(account, tx.now)
                    await tx.people.link(account.telegram_id, client.id, tx.now)

    def happenings(self) -> Iterator[Happening]:
        """Everything that has happened, in no order."""
        for event in self._all():
            yield event.at, partial(self._live, event)

    def _all(self) -> Iterator[Event]:
        for holder, member in enumerate(MEMBERS):
            for place, held in enumerate(member.passes):
                yield from self._events(holder, place, held)

    def _events(self, holder: int, place: int, held: Held) -> Iterator[Event]:
        start, yesterday = self._start_of(held), self.today - timedelta(days=1)
        yield Event(self._at(min(start, yesterday), time(7, 5)), "sale", holder, place)
        coverage = _terms(held).coverage
        hours = [hour for hour in HOURS if coverage.closes is None or hour < coverage.closes]
        last = self._last_visit(held)
        for number, day in enumerate(_spread(start, last, held.visits), 1):
            at = self._at(_open(day, last, coverage.weekdays), hours[(holder + number) % len(hours)])
            yield Event(at, "visit", holder, place, number)
        soon = self._at(min(start + timedelta(days=3), yesterday), EVENING)
        if held.added:
            yield Event(soon, "added", holder, place)
        if held.extended:
            yield Event(soon, "extended", holder, place)
        for number, fate in enumerate(held.fates):
            yield Event(self._at(self._past(fate.ago), EVENING), "fate", holder, place, number)
            for ago in fate.came if isinstance(fate, Shared) else ():
                yield Event(self._at(self._past(ago), time(19)), "shared visit", holder, place, number)

    async def _live(self, event: Event) -> None:
        member = MEMBERS[event.holder]
        held = member.passes[event.place]
        match event.kind:
            case "sale":
                await self._sell(event, held)
            case "visit":
                await self._visit(event, held, self.staff[member.of])
            case "shared visit":
                sharing = held.fates[event.number]
                assert isinstance(sharing, Shared)
                await self.dealings.train(sharing.with_, self._passes[event.holder, event.place])
            case "fate":
                await self._bring_about(event, held)
            case "added":
                await self._add(event, held)
            case "extended":
                await self._extend(event, held)

    async def sleep_until(self, instant: datetime) -> None:
        """Lets the midnights before `instant` pass."""
        while (midnight := self._studio.calendar.midnight(self._night)) <= instant:
            self._clock.stand_at(midnight + timedelta(seconds=20))
            await renewing.renew(self._desk)
            await sweeping.expire(self._desk)
            await asking_to_pay.ask(self._desk)
            await laying_out.lay_out(self._desk)
            self._night += timedelta(days=1)

    async def _sell(self, event: Event, held: Held) -> None:
        follows = None if held.follows is None else self._passes[event.holder, held.follows]
        start = None if held.follows is not None else self._start_of(held)
        # Each sale has a number of its own.
        number = event.holder * 100 + event.place
        sold = await self._till.sell(held, self._clients[event.holder], number, start, follows)
        self._passes[event.holder, event.place] = sold

    async def _bring_about(self, event: Event, held: Held) -> None:
        fate = held.fates[event.number]
        if isinstance(fate, MoneyFate):
            await self._till.bring_about(fate, await self._pass(event))
            return
        mine = [key for key in self._passes if key[0] == event.holder]
        theirs = {place: self._passes[holder, place] for holder, place in mine}
        await self.dealings.bring_about(fate, theirs[event.place], theirs)

    async def _visit(self, event: Event, held: Held, coach: Actor) -> None:
        pass_ = await self._pass(event)
        visit = await visits.deduct(self._desk, coach, pass_.id, seen=pass_.version, again=True, owing=True)
        if event.number == held.undone:
            self._clock.stand_at(event.at + timedelta(minutes=4))
            await undoing.undo(self._desk, coach, visit.recorded.entry_id)

    async def _add(self, event: Event, held: Held) -> None:
        pass_, coach = await self._pass(event), self.staff[COACH]
        change = Change(Wish.ADD, held.added)
        await adjusting.adjust(self._desk, coach, pass_.id, change, seen=pass_.version, reason=held.because)

    async def _extend(self, event: Event, held: Held) -> None:
        pass_, coach = await self._pass(event), self.staff[COACH]
        assert pass_.valid_until is not None
        until = pass_.valid_until + timedelta(days=held.extended)
        await expiring.redate(self._desk, coach, pass_.id, until, seen=pass_.version, reason=held.because)

    async def _pass(self, event: Event) -> Pass:
        async with self._desk.reading() as tx:
            pass_ = await tx.passes.get(self._passes[event.holder, event.place])
        assert pass_ is not None
        return pass_

    def _start_of(self, held: Held) -> date:
        if held.ends_in is None:
            return self.today - timedelta(days=held.ago or 0)
        validity = _terms(held).validity
        assert validity.count is not None
        return later(self.today + timedelta(days=held.ends_in + 1), -validity.count, validity.unit)

    def _last_visit(self, held: Held) -> date:
        # Of the start, not of the wanted end: some days are the end of no span of whole months.
        ends = None if held.ends_in is None else _terms(held).validity.ends(self._start_of(held))
        return min(self._past(held.quiet), ends or date.max)

    def _past(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def _at(self, day: date, moment: time) -> datetime:
        return self._studio.calendar.at(day, moment)


def _terms(held: Held) -> Terms:
    return PLANS[held.plan].terms if held.plan in PLANS else Terms(validity=Validity())


def _open(day: date, last: date, weekdays: Collection[int]) -> date:
    """The next of the weekdays from `day` on, or the latest one before where that would be after `last`."""
    week = [day + timedelta(days=ahead) for ahead in range(7)]
    later_days = [each for each in week if not weekdays or each.weekday() in weekdays]
    return later_days[0] if later_days[0] <= last else _open(day - timedelta(days=1), last, weekdays)


def _spread(first: date, last: date, count: int) -> list[date]:
    """`count` days from `first` to `last`, evenly; several on one day where there are too few."""
    if count <= 1:
        return [last] * count
    span = max((last - first).days, 0)
    return [first + timedelta(days=round(span * number / (count - 1))) for number in range(count)]
