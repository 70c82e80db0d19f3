"""Places in sessions of the timetable: never one too many, paid by the pass that was named."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from domain.bookings import BookingState
from domain.house_rules import Beyond, BookingRules
from domain.ids import PersonId, TelegramId
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import (
    BookedAlready,
    BookingClosed,
    BookingNotOpen,
    InThisSession,
    NoPassPays,
    NotFound,
    NothingFree,
    OfferChanged,
    Refusal,
    SessionFull,
    SessionInPast,
)
from domain.timetable import Session
from services import checking, people, placing
from services.placing import Placed, Want
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
SATURDAY = FRIDAY + timedelta(days=1)


def acting(boss: Actor, client: Person) -> Actor:
    """The client at their own phone."""
    return Actor(telegram_id=TelegramId(client.id), person=client, studio=boss.studio, language="en")


async def ruled(desk: Desk, actor: Actor, **rules: object) -> Actor:
    """The studio with other rules of booking, and the actor in it."""
    booking = BookingRules.model_validate(rules)
    studio = actor.studio.model_copy(
        update={"rules": actor.studio.rules.model_copy(update={"booking": booking})}
    )
    async with desk.writing() as tx:
        await tx.studios.save(studio)
    return actor.model_copy(update={"studio": studio})


async def book(
    desk: Desk, by: Actor, *sessions: Session, client: PersonId | None = None, **wish: Any
) -> Placed:
    """Looks at what booking comes to, and books it."""
    want = Want(client or by.known_id, tuple(each.id for each in sessions), **wish)
    thought = await placing.preview(desk, by, want)
    return await placing.book(desk, by, want, mark=thought.mark)


async def anna(desk: Desk, **terms: Any) -> tuple[Actor, Actor, Pass]:
    """The owner, a client, and the client's new pass."""
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss, **terms)
    return boss, acting(boss, client), pass_


async def test_a_client_books_a_place_and_the_pass_that_was_named_pays(desk: Desk) -> None:
    _, client, pass_ = await anna(desk)
    boxing = await session(desk, FRIDAY)
    want = Want(client.known_id, (boxing.id,))

    thought = await placing.preview(desk, client, want)
    assert thought.places[0].pays is not None
    assert thought.places[0].pays.recorded.after.free == 9
    assert await fresh(desk, pass_) == pass_
    done = await placing.book(desk, client, want, mark=thought.mark)

    booking = done.places[0].booking
    assert booking is not None and booking.pass_id == pass_.id
    assert booking.free_until == FRIDAY - timedelta(hours=12)
    assert (await fresh(desk, pass_)).booked == 1
    async with desk.reading() as tx:
        kept = await tx.timetable.get(boxing.id)
    assert kept is not None and kept.taken == 1
    assert (await checking.check(desk)).faults == []


async def test_the_last_place_goes_to_one_of_fifty(desk: Desk) -> None:
    boss = await owner(desk)
    plan_id = await plan(desk)
    boxing = await session(desk, FRIDAY, capacity=3)
    crowd = []
    for number in range(50):
        client = await people.add_client(desk, boss, f"Client {number}")
        await give(desk, boss, client.id, plan_id)
        crowd.append(acting(boss, client))

    done = await asyncio.gather(*(book(desk, each, boxing) for each in crowd), return_exceptions=True)

    assert sum(isinstance(each, Placed) for each in done) == 3
    assert all(isinstance(each, Placed | SessionFull | OfferChanged) for each in done)
    async with desk.reading() as tx:
        assert len(await tx.bookings.of_session(boxing.id)) == 3
    assert (await checking.check(desk)).faults == []


async def test_the_last_session_of_a_pass_is_promised_to_one_of_fifty(desk: Desk) -> None:
    _, client, pass_ = await anna(desk, size=1)
    all_day = [await session(desk, FRIDAY + timedelta(hours=2 * number)) for number in range(50)]

    done = await asyncio.gather(*(book(desk, client, each) for each in all_day), return_exceptions=True)

    assert sum(isinstance(each, Placed) for each in done) == 1
    assert all(isinstance(each, Placed | NoPassPays | OfferChanged) for each in done)
    assert (await fresh(desk, pass_)).booked == 1
    assert (await checking.check(desk)).faults == []


async def test_several_are_booked_at_once_and_what_is_not_covered_is_left_out(desk: Desk) -> None:
    _, client, pass_ = await anna(desk, size=2)
    days = [await session(desk, FRIDAY + timedelta(days=number)) for number in range(3)]

    done = await book(desk, client, *days)

    assert [each.booking is not None for each in done.places] == [True, True, False]
    refusal = done.places[2].refusal
    assert isinstance(refusal, NoPassPays) and isinstance(refusal.reasons[0], NothingFree)
    assert (await fresh(desk, pass_)).free == 0


async def test_beyond_the_balance_is_booked_unpaid_where_the_owner_says_so(desk: Desk) -> None:
    boss, client, pass_ = await anna(desk, size=1)
    boss = await ruled(desk, boss, beyond=Beyond.UNPAID)
    client = client.model_copy(update={"studio": boss.studio})
    days = [await session(desk, FRIDAY + timedelta(days=number)) for number in range(3)]

    done = await book(desk, client, *days)

    assert [each.booking and each.booking.is_unpaid for each in done.places] == [False, True, True]
    assert (await fresh(desk, pass_)).booked == 1


async def test_staff_book_unpaid_only_when_they_say_so(desk: Desk) -> None:
    boss, client, _ = await anna(desk, size=1)
    first, second = await session(desk, FRIDAY), await session(desk, SATURDAY)
    await book(desk, boss, first, client=client.known_id)

    with pytest.raises(NoPassPays):
        await book(desk, boss, second, client=client.known_id)
    done = await book(desk, boss, second, client=client.known_id, unpaid=True)

    assert done.places[0].booking is not None and done.places[0].booking.is_unpaid


async def test_a_full_session_puts_whoever_wants_on_its_waitlist_and_takes_nothing(desk: Desk) -> None:
    boss, client, pass_ = await anna(desk)
    other, _ = await client_with_pass(desk, boss, "Bo Client")
    boxing = await session(desk, FRIDAY, capacity=1)
    await book(desk, boss, boxing, client=other.id)

    with pytest.raises(SessionFull):
        await book(desk, client, boxing)
    done = await book(desk, client, boxing, waits=True)

    assert done.places[0].booking is not None
    assert done.places[0].booking.state is BookingState.WAITLISTED
    assert await fresh(desk, pass_) == pass_


@pytest.mark.parametrize(
    ("hours", "rules", "refusal"),
    [
        (-90, {}, SessionInPast),
        (24 * 10, {"opens_days": 7}, BookingNotOpen),
        (1, {"closes_minutes": 71 * 60}, None),
        (-60, {"closes_minutes": 24 * 60}, BookingClosed),
    ],
)
async def test_clients_book_within_the_studios_hours(
    desk: Desk, hours: int, rules: dict[str, object], refusal: type[Refusal] | None
) -> None:
    boss, client, pass_ = await anna(desk)
    boss = await ruled(desk, boss, **rules)
    client = client.model_copy(update={"studio": boss.studio})
    boxing = await session(desk, FRIDAY + timedelta(hours=hours))

    if refusal is None:
        await book(desk, client, boxing)
    else:
        with pytest.raises(refusal):
            await book(desk, client, boxing)
        assert await fresh(desk, pass_) == pass_


async def test_nobody_has_two_places_at_once(desk: Desk) -> None:
    _, client, _ = await anna(desk)
    boxing, yoga = await session(desk, FRIDAY), await session(desk, FRIDAY + timedelta(minutes=30))
    await book(desk, client, boxing)

    with pytest.raises(InThisSession):
        await book(desk, client, boxing)
    with pytest.raises(BookedAlready):
        await book(desk, client, yoga)


async def test_what_would_pay_has_changed_meanwhile_and_nothing_is_booked(desk: Desk) -> None:
    boss, client, pass_ = await anna(desk)
    boxing = await session(desk, FRIDAY)
    want = Want(client.known_id, (boxing.id,))
    thought = await placing.preview(desk, client, want)
    soon = await plan(desk, "Week", validity={"clock": "sale", "count": 1, "unit": "weeks"})
    await give(desk, boss, client.known_id, soon)

    with pytest.raises(OfferChanged):
        await placing.book(desk, client, want, mark=thought.mark)

    assert await fresh(desk, pass_) == pass_


async def test_clients_book_for_themselves_and_coaches_for_those_they_see(desk: Desk) -> None:
    boss, client, _ = await anna(desk)
    other, _ = await client_with_pass(desk, boss, "Bo Client")
    boxing = await session(desk, FRIDAY)
    stranger = await coach(desk, Right.DEDUCT)
    powerless = await coach(desk, Right.SEE_ALL, name="Paul")

    for actor in (client, stranger, powerless):
        with pytest.raises(NotFound):
            await book(desk, actor, boxing, client=other.id)


async def test_the_session_that_is_booked_decides_not_today(desk: Desk, clock: TestClock) -> None:
    _, client, pass_ = await anna(desk, validity={"clock": "sale", "count": 3, "unit": "days"})
    inside, outside = await session(desk, FRIDAY - timedelta(days=1)), await session(desk, FRIDAY)
    assert pass_.valid_until == date(2026, 12, 3)

    await book(desk, client, inside)
    with pytest.raises(NoPassPays):
        await book(desk, client, outside)
