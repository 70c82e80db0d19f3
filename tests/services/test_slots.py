"""Personal sessions that clients book at a coach's free times: never two of them at once."""

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from domain.availability import Hours, TimeOff
from domain.bookings import BookingState
from domain.catalogue import Section
from domain.house_rules import Beyond
from domain.ids import PersonId, ServiceId, TelegramId
from domain.people import Actor, Person, Right
from domain.refusals import CoachBusy, NoPassPays, NotFound, OfferChanged, TimeTaken
from services import attending, cancelling, checking, people, slots, uncancelling, undoing
from services.booking import release
from services.placing import Placed
from services.slots import SlotWant
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_placing import acting, ruled
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan, session

BERLIN = ZoneInfo("Europe/Berlin")
FRIDAY = date(2026, 12, 4)


def at(hour: int, minute: int = 0, day: date = FRIDAY) -> datetime:
    """A time of the studio's clock."""
    return datetime.combine(day, time(hour, minute), BERLIN).astimezone(UTC)


async def personal(desk: Desk, name: str = "1:1 Boxing", minutes: int = 60) -> ServiceId:
    """A service that is booked at free times."""
    async with desk.writing() as tx:
        added = await tx.catalogue.add(Section.SERVICES, name)
        assert added is not None
        service = await tx.timetable.service(ServiceId(added))
        assert service is not None
        changed = service.model_copy(update={"minutes": minutes, "personal": True, "capacity": 1})
        assert await tx.timetable.save_service(changed)
    return ServiceId(added)


async def open_hours(desk: Desk, coach_id: PersonId, opens: str, closes: str, weekday: int = 4) -> None:
    """A stretch of a coach's week."""
    stretch = {"coach_id": coach_id, "weekday": weekday, "opens": opens, "closes": closes}
    async with desk.writing() as tx:
        await tx.availability.add_hours(Hours.model_validate(stretch))


async def carl_and_anna(desk: Desk, **terms: Any) -> tuple[Actor, Actor, Actor, ServiceId]:
    """The owner, a coach on Fridays from 9 to 12, a client with a pass, and a personal service."""
    boss, carl = await owner(desk), await coach(desk)
    await open_hours(desk, carl.known_id, "09:00", "12:00")
    client, _ = await client_with_pass(desk, boss, **terms)
    return boss, carl, acting(boss, client), await personal(desk)


async def times(desk: Desk, who: Actor, service_id: ServiceId, day: date = FRIDAY) -> list[str]:
    """The free times that are shown."""
    found = await slots.free_times(desk, who, who.known_id, service_id, day)
    return [f"{each.starts_at.astimezone(BERLIN):%H:%M}" for each in found.slots]


async def taken(desk: Desk, who: Actor, want: SlotWant) -> Placed:
    """Looks at what booking comes to, and books it."""
    thought = await slots.preview(desk, who, want)
    return await slots.book(desk, who, want, mark=thought.mark)


async def test_a_client_books_a_free_time_and_the_pass_that_was_named_pays(desk: Desk) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    want = SlotWant(anna.known_id, service, carl.known_id, at(10))

    thought = await slots.preview(desk, anna, want)
    assert thought.places[0].pays is not None
    assert thought.places[0].pays.recorded.after.free == 9
    assert await times(desk, anna, service) == ["09:00", "09:30", "10:00", "10:30", "11:00"]
    done = await slots.book(desk, anna, want, mark=thought.mark)

    booking = done.places[0].booking
    assert booking is not None and booking.personal and booking.coach_id == carl.known_id
    assert booking.free_until == at(10) - timedelta(hours=12)
    assert await times(desk, anna, service) == ["09:00", "11:00"]
    assert (await checking.check(desk)).faults == []


async def test_one_of_fifty_gets_the_time_and_the_others_see_what_is_free(desk: Desk) -> None:
    boss, carl, _, service = await carl_and_anna(desk)
    plan_id = await plan(desk)
    crowd = []
    for number in range(50):
        client = await people.add_client(desk, boss, f"Client {number}")
        await give(desk, boss, client.id, plan_id)
        crowd.append(acting(boss, client))

    wants = [SlotWant(each.known_id, service, carl.known_id, at(10)) for each in crowd]
    done = await asyncio.gather(
        *(taken(desk, who, want) for who, want in zip(crowd, wants, strict=True)), return_exceptions=True
    )

    assert sum(isinstance(each, Placed) for each in done) == 1
    assert sum(isinstance(each, TimeTaken) for each in done) == 49
    assert await times(desk, crowd[0], service) in (["09:00", "11:00"], [])
    async with desk.reading() as tx:
        kept = await tx.timetable.of_coach(carl.known_id, at(0), at(23))
    assert [(each.starts_at, each.taken) for each in kept] == [(at(10), 1)]
    assert (await checking.check(desk)).faults == []


async def test_overlapping_times_of_one_coach_are_never_both_given(desk: Desk) -> None:
    boss, carl, _, service = await carl_and_anna(desk)
    plan_id = await plan(desk)
    jobs = []
    for number in range(20):
        client = await people.add_client(desk, boss, f"Client {number}")
        await give(desk, boss, client.id, plan_id)
        start = at(9) + timedelta(minutes=30 * (number % 5))
        jobs.append(taken(desk, acting(boss, client), SlotWant(client.id, service, carl.known_id, start)))

    await asyncio.gather(*jobs, return_exceptions=True)

    async with desk.reading() as tx:
        kept = await tx.timetable.of_coach(carl.known_id, at(0), at(23))
    assert kept
    assert all(one.ends_at <= next_.starts_at for one, next_ in pairwise(kept))


async def test_one_client_at_two_coaches_at_once_trains_with_one(desk: Desk) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    dora = await coach(desk, name="Dora Coach")
    await open_hours(desk, dora.known_id, "09:00", "12:00")
    wants = [SlotWant(anna.known_id, service, each.known_id, at(10)) for each in (carl, dora)]

    done = await asyncio.gather(*(taken(desk, anna, want) for want in wants), return_exceptions=True)

    assert sum(isinstance(each, Placed) for each in done) == 1


async def test_a_cancelled_time_is_free_again(desk: Desk) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    done = await taken(desk, anna, SlotWant(anna.known_id, service, carl.known_id, at(10)))
    booking = done.places[0].booking
    assert booking is not None

    async with desk.writing() as tx:
        await release(tx, booking, by=anna.id)

    assert await times(desk, anna, service) == ["09:00", "09:30", "10:00", "10:30", "11:00"]
    again = await taken(desk, anna, SlotWant(anna.known_id, service, carl.known_id, at(10)))
    assert again.booked and (await checking.check(desk)).faults == []


async def test_time_off_and_sessions_of_the_timetable_leave_no_free_time(desk: Desk) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    await session(desk, at(9), minutes=45, coach_id=carl.known_id)
    async with desk.writing() as tx:
        await tx.availability.add_off(TimeOff(coach_id=carl.known_id, starts_at=at(11), ends_at=at(23, 59)))

    assert await times(desk, anna, service) == ["09:45", "10:00"]
    with pytest.raises(TimeTaken):
        await slots.preview(desk, anna, SlotWant(anna.known_id, service, carl.known_id, at(11)))


async def test_a_session_that_began_the_day_before_is_not_overlooked(desk: Desk) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    await session(desk, at(0) - timedelta(hours=5), minutes=15 * 60, coach_id=carl.known_id)

    assert await times(desk, anna, service) == ["10:00", "10:30", "11:00"]


async def test_a_time_at_which_the_client_has_another_place_is_not_offered(desk: Desk) -> None:
    boss, _, anna, service = await carl_and_anna(desk)
    dora = await coach(desk, name="Dora Coach")
    await open_hours(desk, dora.known_id, "09:00", "12:00")
    await taken(desk, anna, SlotWant(anna.known_id, service, dora.known_id, at(10)))

    assert await times(desk, anna, service) == ["09:00", "11:00"]
    found = await slots.free_times(desk, boss, anna.known_id, service, FRIDAY)
    assert len(found.slots) == 2


async def test_days_without_free_times_are_not_shown(desk: Desk, clock: TestClock) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    await open_hours(desk, carl.known_id, "18:00", "18:30", weekday=2)

    strip = await slots.free_days(desk, anna, anna.known_id, service)

    assert strip.days == (FRIDAY, FRIDAY + timedelta(days=7))
    assert strip.more == FRIDAY + timedelta(days=11)
    later = await slots.free_days(desk, anna, anna.known_id, service, strip.more)
    assert later.days == (FRIDAY + timedelta(days=14), FRIDAY + timedelta(days=21))
    assert later.before == strip.since
    clock.stand_at(at(11, 1))
    assert FRIDAY not in (await slots.free_days(desk, anna, anna.known_id, service)).days


async def test_clients_book_within_the_studio_s_rules_and_staff_beyond_them(desk: Desk) -> None:
    boss, carl, anna, service = await carl_and_anna(desk)
    boss = await ruled(desk, boss, opens_days=7, closes_minutes=60 * 24 * 3)
    anna = anna.model_copy(update={"studio": boss.studio})
    far = FRIDAY + timedelta(days=28)

    assert await times(desk, anna, service, far) == []
    # The clock stands on Tuesday, 10:00, three days before Friday, 10:00, which is closed just now.
    assert await times(desk, anna, service) == ["10:30", "11:00"]
    found = await slots.free_times(desk, boss, anna.known_id, service, far)
    assert len(found.slots) == 5
    with pytest.raises(TimeTaken):
        await slots.preview(desk, anna, SlotWant(anna.known_id, service, carl.known_id, at(10, 0, far)))


async def test_what_no_pass_pays_for_is_refused_or_unpaid_as_the_owner_says(desk: Desk) -> None:
    boss, carl, anna, service = await carl_and_anna(desk, coverage={"weekdays": [0]})
    want = SlotWant(anna.known_id, service, carl.known_id, at(10))
    with pytest.raises(NoPassPays):
        await slots.preview(desk, anna, want)
    boss = await ruled(desk, boss, beyond=Beyond.UNPAID)

    done = await taken(desk, anna.model_copy(update={"studio": boss.studio}), want)

    assert done.places[0].booking is not None and done.places[0].booking.is_unpaid
    assert (await checking.check(desk)).faults == []


async def test_what_would_pay_has_changed_since_it_was_shown(desk: Desk) -> None:
    boss, carl, anna, service = await carl_and_anna(desk)
    want = SlotWant(anna.known_id, service, carl.known_id, at(10))
    thought = await slots.preview(desk, anna, want)
    await give(desk, boss, anna.known_id, await plan(desk, "Gift", priority=5))

    with pytest.raises(OfferChanged):
        await slots.book(desk, anna, want, mark=thought.mark)
    async with desk.reading() as tx:
        assert await tx.timetable.of_coach(carl.known_id, at(0), at(23)) == []


@pytest.mark.parametrize("minute", [1, 7, 29])
async def test_times_beside_the_grid_are_not_booked(desk: Desk, minute: int) -> None:
    _, carl, anna, service = await carl_and_anna(desk)

    with pytest.raises(TimeTaken):
        await slots.preview(desk, anna, SlotWant(anna.known_id, service, carl.known_id, at(10, minute)))


async def test_nobody_books_what_is_not_theirs_to_see(desk: Desk) -> None:
    boss, carl, anna, service = await carl_and_anna(desk)
    group = await personal(desk, "Group")
    async with desk.writing() as tx:
        found = await tx.timetable.service(group)
        assert found is not None
        await tx.timetable.save_service(found.model_copy(update={"personal": False}))
    stranger = acting(boss, await people.add_client(desk, boss, "Bert"))
    nobody = Actor(telegram_id=TelegramId(99), person=None, studio=boss.studio, language="en")
    weak = await coach(desk, name="Weak Coach")
    former = await coach(desk, name="Former Coach")
    await open_hours(desk, former.known_id, "09:00", "12:00")
    await _ended(desk, former)
    right = SlotWant(anna.known_id, service, carl.known_id, at(10))

    for who in (stranger, nobody, weak):
        with pytest.raises(NotFound):
            await slots.preview(desk, who, right)
        with pytest.raises(NotFound):
            await slots.free_times(desk, who, anna.known_id, service, FRIDAY)
    for service_id, coach_id in (
        (group, carl.known_id),
        (ServiceId(999), carl.known_id),
        (service, former.known_id),
        (service, weak.known_id),
        (service, boss.known_id),
        (service, anna.known_id),
        (service, PersonId(999)),
    ):
        with pytest.raises(NotFound):
            await slots.preview(desk, anna, SlotWant(anna.known_id, service_id, coach_id, at(10)))


async def _ended(desk: Desk, who: Actor) -> None:
    """Ends somebody's time as coach."""
    assert who.person is not None
    gone: Person = who.person.model_copy(update={"is_coach": False, "rights": frozenset[Right]()})
    async with desk.writing() as tx:
        await tx.people.save(gone)


async def test_the_night_on_which_clocks_go_back_has_each_hour_once(desk: Desk, clock: TestClock) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    night = date(2026, 10, 25)
    clock.stand_at(datetime(2026, 10, 20, 9, tzinfo=UTC))
    async with desk.writing() as tx:
        stretch = Hours(coach_id=carl.known_id, weekday=6, opens=time(1), closes=time(4))
        await tx.availability.add_hours(stretch)
    async with desk.reading() as tx:
        assert (await tx.studios.get()) is not None

    found = await slots.free_times(desk, anna, anna.known_id, service, night)

    assert len(found.slots) == len({each.starts_at for each in found.slots}) == 7


async def test_a_booked_personal_session_is_booked_once_by_two_presses(desk: Desk) -> None:
    _, carl, anna, service = await carl_and_anna(desk)
    want = SlotWant(anna.known_id, service, carl.known_id, at(10))
    thought = await slots.preview(desk, anna, want)

    done = await asyncio.gather(
        *(slots.book(desk, anna, want, mark=thought.mark) for _ in range(5)), return_exceptions=True
    )

    assert sum(isinstance(each, Placed) for each in done) == 1
    already = await slots.booked_already(desk, anna, want)
    assert already is not None and already.state is BookingState.BOOKED
    async with desk.reading() as tx:
        passes = await tx.passes.usable_by(anna.known_id, FRIDAY)
    assert (await fresh(desk, passes[0])).booked == 1


@pytest.mark.parametrize("round_", range(3))
async def test_a_cancellation_taken_back_and_a_new_booking_never_both_have_the_coach(
    desk: Desk, round_: int
) -> None:
    boss, carl, anna, service = await carl_and_anna(desk)
    bert = acting(boss, (await client_with_pass(desk, boss, "Bert"))[0])
    done = await taken(desk, anna, SlotWant(anna.known_id, service, carl.known_id, at(10)))
    booking = done.places[0].booking
    assert booking is not None
    cancelled = await attending.cancel(desk, boss, booking.id, seen=booking.version)
    want = SlotWant(bert.known_id, service, carl.known_id, at(10) if round_ % 2 else at(9, 30))
    thought = await slots.preview(desk, bert, want)

    outcomes = await asyncio.gather(
        undoing.undo(desk, boss, cancelled.recorded.entry_id),
        slots.book(desk, bert, want, mark=thought.mark),
        return_exceptions=True,
    )

    assert sum(isinstance(each, BaseException) for each in outcomes) == 1
    async with desk.reading() as tx:
        kept = await tx.timetable.of_coach(carl.known_id, at(0), at(23))
    assert len(kept) == 1
    assert (await checking.check(desk)).faults == []


async def test_a_place_given_up_is_not_taken_again_once_the_coach_has_somebody_else(desk: Desk) -> None:
    boss, carl, anna, service = await carl_and_anna(desk)
    bert = acting(boss, (await client_with_pass(desk, boss, "Bert"))[0])
    done = await taken(desk, anna, SlotWant(anna.known_id, service, carl.known_id, at(10)))
    booking = done.places[0].booking
    assert booking is not None
    gone = await cancelling.cancel(desk, anna, booking.id, seen=booking.version, costs=False)
    await taken(desk, bert, SlotWant(bert.known_id, service, carl.known_id, at(9, 30)))

    with pytest.raises(CoachBusy):
        await uncancelling.uncancel(desk, anna, booking.id, seen=gone.booking.version)

    assert await times(desk, anna, service) == ["10:30", "11:00"]
    assert (await checking.check(desk)).faults == []


async def test_of_any_coach_the_one_for_whom_a_pass_pays_is_taken(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk)
    dora = await coach(desk, name="Dora Coach")
    for each in (carl, dora):
        await open_hours(desk, each.known_id, "09:00", "10:00")
    only_dora = {"coaches": [{"id": dora.known_id, "name": "Dora Coach"}]}
    client, _ = await client_with_pass(desk, boss, coverage=only_dora)
    service = await personal(desk)

    found = await slots.free_times(desk, acting(boss, client), client.id, service, FRIDAY)

    assert [each.coach_id for each in found.slots] == [dora.known_id]


async def test_a_client_s_own_coach_comes_first(desk: Desk) -> None:
    boss, carl, anna, service = await carl_and_anna(desk)
    dora = await coach(desk, name="Dora Coach")
    await open_hours(desk, dora.known_id, "09:00", "12:00")
    async with desk.writing() as tx:
        await tx.people.assign(dora.known_id, anna.known_id)

    offer = await slots.offering(desk, boss, anna.known_id, service)

    assert [each.id for each in offer.coaches] == [dora.known_id, carl.known_id]
