"""What has happened on the timetable of the sample studio: three weeks of it, and what is booked ahead."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from itertools import count

from demo.cast import COACH, LEAD, OWNER, UNPAID
from demo.classes import EVENING, HOURS, PERSONAL, WEEKLY, Weekly
from demo.dealings import Dealings
from demo.story import Happening
from domain.availability import Stretch
from domain.bookings import Booking, BookingState
from domain.ids import SessionId, TelegramId
from domain.people import Actor
from domain.repeating import weekly
from domain.studio import Studio
from domain.timetable import Series
from services import attending, availability, cancelling, laying_out, marking, placing, training
from services.placing import Want
from storage.desk import Desk

#: For so many days there has been a timetable.
_DAYS = 21
#: Of those who have booked, every so-manieth does not come, or gives the place up too late.
_NO_SHOW, _TOO_LATE = 11, 13
#: When those without a pass came, and when the one whose chat opens first did: days ago.
_UNPAID_CAME, _LEAD_CAME = (8, 3), (12, 5)
_EXPECTED = 8


class Weeks:
    """The timetable as the staff made it and filled it."""

    def __init__(self, desk: Desk, staff: dict[str, Actor], dealings: Dealings, today: date) -> None:
        self._desk = desk
        self._staff = staff
        self._dealings = dealings
        self._today = today
        self._booked = count(1)

    def happenings(self) -> Iterator[Happening]:
        """All of it, in no order."""
        opened = self._today - timedelta(days=_DAYS + 1)
        # Whoever comes has booked the day before, and nobody could before there was a timetable.
        begun, midnight = opened + timedelta(days=2), self._studio.calendar.midnight
        yield midnight(opened) + timedelta(hours=6), self._put_up
        for each in WEEKLY:
            past = [day for day in self._days(begun, self._today) if day.weekday() in each.weekdays]
            for number, day in enumerate(past):
                yield from self._session(each, day, self._who_came(each, number, day))
        yield midnight(self._today) - timedelta(hours=3), self._book_ahead

    async def _put_up(self) -> None:
        """The services as they are trained, the coaches' hours, and every weekly session."""
        owner, first = self._staff[OWNER], self._today - timedelta(days=_DAYS)
        for each in reversed(WEEKLY):
            service = self._dealings.services[each.service]
            # Of a service that stands there twice the first is how it is usually trained.
            await training.train(self._desk, owner, service, minutes=each.minutes, capacity=each.capacity)
            series = Series(
                service_id=service,
                coach_id=None if each.coach is None else self._staff[each.coach].known_id,
                place_id=self._dealings.places[each.place],
                rule=weekly(each.weekdays),
                at=each.at,
                first=first,
                minutes=each.minutes,
                capacity=each.capacity,
            )
            async with self._desk.writing() as tx:
                await tx.series.add(series)
        await laying_out.lay_out(self._desk)
        await training.train(self._desk, owner, self._dealings.services[PERSONAL], capacity=1, personal=True)
        for hours in HOURS:
            stretch, coach_id = Stretch(hours.opens, hours.closes), self._staff[hours.coach].known_id
            await availability.add_hours(self._desk, owner, coach_id, hours.weekdays, (stretch,))

    def _who_came(self, each: Weekly, number: int, day: date) -> list[str]:
        ago = (self._today - day).days
        usual = [
            each.regulars[(number * each.come + place) % len(each.regulars)] for place in range(each.come)
        ]
        more = [(LEAD, _LEAD_CAME), (UNPAID, _UNPAID_CAME)] if each is EVENING else []
        return usual + [name for name, days in more if ago in days]

    def _session(self, each: Weekly, day: date, names: Sequence[str]) -> Iterator[Happening]:
        """One session of the past: booked the day before, some give it up too late, the others are marked."""
        if not names:
            return
        starts_at = self._studio.calendar.at(day, each.at)
        numbered = [(name, next(self._booked)) for name in names]
        late = [name for name, number in numbered if number % _TOO_LATE == 0 and name not in (LEAD, UNPAID)]
        missing = [name for name, number in numbered if number % _NO_SHOW == 0 and name not in (LEAD, UNPAID)]
        yield starts_at - timedelta(hours=26), partial(self._book, each, day, names)
        for name in late:
            yield starts_at - timedelta(hours=2), partial(self._give_up, each, day, name)
        came = [name for name in names if name not in late]
        yield starts_at + timedelta(minutes=5), partial(self._mark, each, day, came, missing)

    async def _book(self, each: Weekly, day: date, names: Sequence[str], *, waits: bool = False) -> None:
        session_id = await self._session_on(each, day)
        for name in names:
            actor = self._staff[COACH] if name == UNPAID else await self._as_client(name)
            want = Want(self._dealings.people[name], (session_id,), waits=waits, unpaid=name == UNPAID)
            looked = await placing.preview(self._desk, actor, want)
            await placing.book(self._desk, actor, want, mark=looked.mark)

    async def _give_up(self, each: Weekly, day: date, name: str) -> None:
        booking, actor = await self._booking(each, day, name), await self._as_client(name)
        await cancelling.cancel(self._desk, actor, booking.id, seen=booking.version, costs=True)

    async def _mark(self, each: Weekly, day: date, names: Sequence[str], missing: Sequence[str]) -> None:
        coach = self._staff[COACH]
        for name in names:
            booking = await self._booking(each, day, name)
            if name in missing:
                absent = BookingState.NO_SHOW
                await marking.mark(self._desk, coach, booking.id, absent, seen=booking.version)
            else:
                await attending.check_in(self._desk, coach, booking.id, seen=booking.version)

    async def _book_ahead(self) -> None:
        """Eight for this evening, one of them without a pass; of each other series the next session."""
        await self._book(EVENING, self._today, [*EVENING.regulars[: _EXPECTED - 1], UNPAID])
        for each in WEEKLY:
            tomorrow = self._today + timedelta(days=1)
            days = self._days(tomorrow, tomorrow + timedelta(days=7))
            day = next(day for day in days if day.weekday() in each.weekdays)
            await self._book(each, day, each.regulars[: each.booked])
            last = each.booked + each.waiting
            await self._book(each, day, each.regulars[each.booked : last], waits=True)

    async def _session_on(self, each: Weekly, day: date) -> SessionId:
        starts_at = self._studio.calendar.at(day, each.at)
        async with self._desk.reading() as tx:
            found = await tx.timetable.between(starts_at, starts_at + timedelta(minutes=1))
        return next(session.id for session in found if session.service == each.service)

    async def _booking(self, each: Weekly, day: date, name: str) -> Booking:
        session_id = await self._session_on(each, day)
        async with self._desk.reading() as tx:
            booking = await tx.bookings.in_session(session_id, self._dealings.people[name])
        assert booking is not None, f"{name} has booked"
        return booking

    async def _as_client(self, name: str) -> Actor:
        async with self._desk.reading() as tx:
            person = await tx.people.get(self._dealings.people[name])
        account = TelegramId(0)
        return self._staff[OWNER].model_copy(update={"telegram_id": account, "person": person})

    @staticmethod
    def _days(first: date, end: date) -> list[date]:
        return [first + timedelta(days=ahead) for ahead in range((end - first).days)]

    @property
    def _studio(self) -> Studio:
        return self._staff[OWNER].studio
