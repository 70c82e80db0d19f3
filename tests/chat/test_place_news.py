"""What a client is told of their places, and what they can do about it from the message."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.notices import NoticeKind
from domain.passes import Pass
from domain.timetable import Session
from handlers.taps.coach import Undo
from services import attending, calling_off, expiring, sharing
from services.place_news import owe, was
from services.placing import Placed, Want, book, preview
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)


async def at_the_desk(house: FrontDesk, *, language: str = "en") -> tuple[Guest, Guest, Pass]:
    """The owner, a client with a phone, and the client's new pass."""
    owner, anna = await house.owner(), await house.client("Anna <b>& Co", language=language)
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Gold"))
    await anna.says("/start")
    return owner, anna, pass_


async def booked(
    house: FrontDesk, by: Guest, client: Guest, *sessions: Session, unpaid: bool = False
) -> Placed:
    """Somebody books for a client."""
    want = Want(client.id, tuple(each.id for each in sessions), unpaid=unpaid)
    thought = await preview(house.desk, by.actor, want)
    done = await book(house.desk, by.actor, want, mark=thought.mark)
    await house.settled()
    return done


async def moved(house: FrontDesk, where: Session, by: timedelta) -> None:
    """The studio moves a session with everybody in it."""
    async with house.desk.writing() as tx:
        before = await tx.timetable.locked(where.id)
        assert before is not None
        to = before.starts_at + by
        await tx.timetable.save(
            before.model_copy(update={"starts_at": to, "day": to.date()}), seen=before.version
        )
        for each in await tx.bookings.of_session(where.id):
            facts = {"starts_at": to, "day": to.date(), "free_until": to, "version": each.version + 1}
            assert await tx.bookings.save(each.model_copy(update=facts))
            now = await tx.bookings.get(each.id)
            assert now is not None
            await owe(tx, NoticeKind.SESSION_CHANGED, now, by=None, **was(before))
    await house.settled()


async def test_several_that_staff_book_are_one_message_that_lists_them(house: FrontDesk) -> None:
    owner, anna, _ = await at_the_desk(house)
    sessions = [await session(house.desk, FRIDAY + timedelta(days=day)) for day in range(20)]
    before = len(anna.phone.chat.messages)

    await booked(house, owner, anna, *sessions[:12], unpaid=True)

    assert len(anna.phone.chat.messages) == before + 1
    told = anna.phone.chat.messages[before].text
    assert "You are booked for 12 sessions:" in told
    assert "• Fri, 4 Dec, 18:00" in told and "• Tue, 15 Dec, 18:00" in told
    assert "Gold: 0 free" in told
    assert "2 of them are not paid by a pass yet" in told


async def test_a_single_unpaid_place_is_told_too_and_cancelled_from_the_message(house: FrontDesk) -> None:
    owner, bo = await house.owner(), await house.client("Bo Client")
    await bo.says("/start")
    where = await session(house.desk, FRIDAY)

    await booked(house, owner, bo, where, unpaid=True)

    assert "Fri, 4 Dec, 18:00" in bo.screen.text
    assert "One of them is not paid by a pass yet" in bo.screen.text
    assert bo.screen.labels[0] == "Add to calendar"
    asked = await bo.presses(bo.screen.labels[1])
    assert "Fri, 4 Dec, 18:00" in asked.text


async def test_who_books_for_themself_is_not_told(house: FrontDesk) -> None:
    _, anna, _ = await at_the_desk(house)
    before = len(anna.phone.chat.messages)

    await booked(
        house, anna, anna, *[await session(house.desk, FRIDAY + timedelta(days=n)) for n in range(3)]
    )

    assert len(anna.phone.chat.messages) == before


async def test_whose_pass_pays_is_told_of_several_at_once_and_cannot_cancel_them(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    bo = await house.client("Bo Client")
    await bo.says("/start")
    await sharing.share(house.desk, owner.actor, pass_.id, bo.id, seen=pass_.version)
    await house.settled()
    sessions = [await session(house.desk, FRIDAY + timedelta(days=day)) for day in range(2)]

    await booked(house, owner, bo, *sessions)

    assert "booked for 2 sessions" in bo.screen.text
    assert "booked for 2 sessions" in anna.screen.text


async def test_being_booked_again_names_the_time_and_the_session(house: FrontDesk) -> None:
    owner, anna, _ = await at_the_desk(house)
    carl = await house.coach(name="Carl Coach")
    done = await booked(house, owner, anna, await session(house.desk, FRIDAY, coach_id=carl.id))
    [made] = done.booked
    assert made.booking is not None
    cancelled = await attending.cancel(house.desk, owner.actor, made.booking.id, seen=made.booking.version)
    await house.settled()
    assert "Your booking is cancelled: Fri, 4 Dec, 18:00 · Carl Coach" in anna.screen.text
    assert "Book again" in anna.screen.labels and "Remove from calendar" in anna.screen.labels

    await owner.says("/start")
    recorded = cancelled.recorded
    assert recorded is not None
    await owner.forges(Undo(entry_id=recorded.entry_id).pack())

    assert "You are booked again: Fri, 4 Dec, 18:00 · Carl Coach" in anna.screen.text


async def test_bookings_that_a_change_of_the_pass_cancels_are_one_message(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    sessions = [await session(house.desk, FRIDAY + timedelta(days=day)) for day in range(3)]
    await booked(house, owner, anna, *sessions)
    before = len(anna.phone.chat.messages)
    now = await fresh(house.desk, pass_)
    day = FRIDAY.date() - timedelta(days=1)
    await expiring.redate(house.desk, owner.actor, now.id, day, seen=now.version, reason="ends", release=True)
    await house.settled()
    texts = [each.text for each in anna.phone.chat.messages[before:]]

    assert len([each for each in texts if "cancelled" in each]) == 1


@pytest.mark.parametrize(
    ("language", "title", "label"),
    [
        ("en", "Your session has changed", "Cannot come: cancel"),
        ("de", "Dein Termin hat sich geändert", "Passt nicht: absagen"),
        ("ru", "Ваше занятие изменилось", "Не подходит: отменить"),
    ],
)
async def test_a_session_that_moved_is_told_as_old_and_new_with_a_way_out(
    house: FrontDesk, language: str, title: str, label: str
) -> None:
    owner, anna, _ = await at_the_desk(house, language=language)
    where = await session(house.desk, FRIDAY)
    await booked(house, owner, anna, where)

    await moved(house, where, timedelta(days=1, minutes=30))

    assert title in anna.screen.text
    assert "18:00 → " in anna.screen.text and "18:30" in anna.screen.text
    assert anna.screen.labels[0] == label
    asked = await anna.presses(label)
    assert "18:30" in asked.text


async def test_a_session_moved_there_and_back_before_anybody_reads_is_not_told(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, _ = await at_the_desk(house)
    where = await session(house.desk, FRIDAY)
    await booked(house, owner, anna, where)
    before = len(anna.phone.chat.messages)
    async with house.desk.writing() as tx:
        now = (await tx.bookings.of_session(where.id))[0]
        await owe(tx, NoticeKind.SESSION_CHANGED, now, by=None, **was(where))
    await house.settled()

    assert len(anna.phone.chat.messages) == before


async def test_the_reminder_comes_by_itself_and_its_button_cancels(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_ = await at_the_desk(house)
    await booked(house, anna, anna, await session(house.desk, FRIDAY))

    clock.stand_at(FRIDAY - timedelta(days=1))
    await house.ticks()

    assert "Coming up: Fri, 4 Dec, 18:00" in anna.screen.text
    assert "costs nothing until Fri, 4 Dec, 06:00" in anna.screen.text
    await anna.presses(anna.screen.labels[0])
    await anna.presses(anna.screen.labels[0])
    assert (await fresh(house.desk, pass_)).free == 10


async def test_reminders_of_everybody_that_fall_due_at_once_all_go_out(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    guests = [await house.client(f"Client {number}") for number in range(8)]
    where = [await session(house.desk, FRIDAY + timedelta(hours=2 * n), capacity=8) for n in range(2)]
    for guest in guests:
        await booked(house, owner, guest, *where, unpaid=True)

    clock.stand_at(FRIDAY - timedelta(minutes=119))
    await house.ticks()

    assert sum("Coming up" in each.text for guest in guests for each in guest.phone.chat.messages) >= 8


async def test_the_list_of_the_day_reaches_a_coach_in_their_language_and_opens_the_day(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, _ = await at_the_desk(house)
    carl = await house.coach(language="de")
    await carl.says("/start")
    await booked(house, owner, anna, await session(house.desk, FRIDAY, coach_id=carl.id, capacity=8))

    clock.stand_at(datetime(2026, 12, 3, 18, tzinfo=UTC))
    await house.ticks()

    assert "Fr., 4. Dez.: ein Termin" in carl.screen.text
    assert "1 von 8" in carl.screen.text and "Anna <b>& Co" in carl.screen.text
    opened = await carl.presses("Tag öffnen")
    assert "18:00" in opened.text or any("18:00" in label for label in opened.labels)


async def test_reminders_can_be_switched_off(house: FrontDesk, clock: TestClock) -> None:
    _, anna, _ = await at_the_desk(house)
    await booked(house, anna, anna, await session(house.desk, FRIDAY))
    await anna.says("/settings")
    await anna.presses("Reminders of sessions: on")
    assert "Reminders of sessions: off" in anna.screen.labels
    before = len(anna.phone.chat.messages)

    clock.stand_at(FRIDAY - timedelta(hours=2))
    await house.ticks()

    assert len(anna.phone.chat.messages) == before


async def test_what_was_called_off_is_told_to_each_once_also_where_bookings_are_muted(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    where = await session(house.desk, FRIDAY)
    await booked(house, anna, anna, where)
    await anna.says("/settings")
    await anna.presses("Bookings: on")
    before = len(anna.phone.chat.messages)
    async with house.desk.reading() as tx:
        now = await tx.timetable.get(where.id)
    assert now is not None

    await calling_off.call_off(house.desk, owner.actor, where.id, seen=now.version)
    await house.settled()

    assert len(anna.phone.chat.messages) == before + 1
    assert (await fresh(house.desk, pass_)).free == 10


async def test_an_unpaid_place_that_staff_cancel_is_told_each_time(house: FrontDesk) -> None:
    owner, bo = await house.owner(), await house.client("Bo Client")
    await bo.says("/start")
    where = await session(house.desk, FRIDAY)

    for times in (1, 2):
        done = await booked(house, owner, bo, where, unpaid=True)
        [made] = done.booked
        assert made.booking is not None
        await attending.cancel(house.desk, owner.actor, made.booking.id, seen=made.booking.version)
        await house.settled()
        told = [each for each in bo.phone.chat.messages if "Your booking is cancelled" in each.text]
        assert len(told) == times
    assert bo.screen.labels == ["Remove from calendar", "Book again", "My passes"]
