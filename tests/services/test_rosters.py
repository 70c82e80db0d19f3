"""Days and rosters: whose they are, what they cost, and everybody marked at once."""

import asyncio
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.bookings import Booking, BookingState
from domain.ids import BookingId, PersonId
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Right
from domain.policies import Policy
from domain.refusals import (
    AlreadyUndone,
    CannotUndo,
    InThisSession,
    NotFound,
    NothingFree,
    Outdated,
    OwnPass,
    PassExpired,
    Refusal,
    RosterChanged,
    SessionCalledOff,
    SessionFull,
    SessionNotBegun,
    TooEarlyToCheckIn,
    TooLongAgo,
)
from domain.timetable import Session, SessionState
from services import (
    arrivals,
    attending,
    checking,
    people,
    placing,
    privacy,
    putting_back,
    rosters,
    sharing,
    undoing,
    walk_ins,
)
from services.placing import Want
from storage.desk import Desk
from tests.conftest import TestClock
from tests.services.test_placing import acting
from tests.studio_life import client_with_pass, coach, fresh, give, owner, plan, session

FRIDAY = datetime(2026, 12, 4, 17, tzinfo=UTC)
AT_SIX = FRIDAY + timedelta(minutes=5)


async def class_of(
    desk: Desk, size: int, *, unpaid: int = 0, **facts: object
) -> tuple[Actor, Session, list[Pass]]:
    """An owner, a class, and the passes of those who are booked; `unpaid` others have none."""
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY, capacity=80, **facts)
    plan_id, passes = await plan(desk), []
    for number in range(size + unpaid):
        client = await people.add_client(desk, boss, f"Client {number:02}")
        if number < size:
            passes.append(await give(desk, boss, client.id, plan_id))
        await book(desk, boss, boxing, client.id)
    return boss, boxing, passes


async def book(
    desk: Desk, boss: Actor, boxing: Session, client_id: PersonId, *, waits: bool = False
) -> BookingId:
    """Books somebody into the class, unpaid where nothing pays."""
    want = Want(client_id, (boxing.id,), unpaid=True, waits=waits)
    thought = await placing.preview(desk, boss, want)
    done = await placing.book(desk, boss, want, mark=thought.mark)
    booking = done.places[0].booking
    assert booking is not None
    return booking.id


async def states(desk: Desk, boxing: Session) -> list[BookingState]:
    """What has become of everybody, in the order of their numbers."""
    async with desk.reading() as tx:
        found = await tx.bookings.of_session(boxing.id)
    return [each.state for each in sorted(found, key=lambda each: each.id)]


async def is_clean(desk: Desk) -> bool:
    """Whether the books hold."""
    return (await checking.check(desk)).faults == []


async def test_a_day_is_the_coachs_own_and_an_owners_own_sessions_come_first(desk: Desk) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT)
    early = await session(desk, FRIDAY - timedelta(hours=3), coach_id=carl.id)
    own = await session(desk, FRIDAY, coach_id=boss.id)
    await session(desk, FRIDAY + timedelta(days=1), coach_id=carl.id)

    of_coach = await rosters.day(desk, carl, date(2026, 12, 4))
    of_owner = await rosters.day(desk, boss, date(2026, 12, 4))

    assert [each.session.id for each in of_coach.sessions] == [early.id]
    assert [each.session.id for each in of_owner.sessions] == [own.id, early.id] and of_owner.own == 1
    with pytest.raises(NotFound):
        await rosters.day(desk, acting(boss, (await client_with_pass(desk, boss))[0]))


@pytest.mark.parametrize("day", [date.min, date.max])
async def test_a_day_at_the_end_of_the_calendar_is_the_last_that_is_shown(desk: Desk, day: date) -> None:
    shown = await rosters.day(desk, await owner(desk), day)
    assert abs((shown.day - shown.today).days) == 1000


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 10, 25), 25), (date(2027, 3, 28), 23)], ids=["autumn", "spring"]
)
async def test_a_day_on_which_the_clocks_change_has_all_of_its_hours(
    desk: Desk, day: date, hours: int
) -> None:
    boss = await owner(desk)
    first = boss.studio.calendar.midnight(day)
    for hour in range(-1, hours + 1):
        await session(desk, first + timedelta(hours=hour), coach_id=boss.id)

    shown = await rosters.day(desk, boss, day)

    assert len(shown.sessions) == hours
    assert {each.session.day for each in shown.sessions} == {day}


async def test_sixty_people_are_checked_in_by_one_press_on_their_own_passes_and_taken_back(
    desk: Desk, clock: TestClock
) -> None:
    boss, boxing, passes = await class_of(desk, 54, unpaid=6)
    clock.stand_at(AT_SIX)
    shown = await rosters.roster(desk, boss, boxing.id)
    assert (shown.pages, len(shown.shown), len(shown.remaining)) == (5, rosters.PAGE, 60)
    last = await rosters.roster(desk, boss, boxing.id, page=99)
    assert last.page == 4 and len(last.why) == 6

    done = await arrivals.check_in_all(desk, boss, boxing.id, mark=shown.mark)

    assert (len(done.done), done.unpaid, done.left) == (60, 6, ())
    assert [(await fresh(desk, each)).used for each in passes[::9]] == [1] * 6
    assert await is_clean(desk)
    with pytest.raises(RosterChanged):
        await arrivals.check_in_all(desk, boss, boxing.id, mark=shown.mark)

    assert await putting_back.put_back_all(desk, boss, boxing.id, done.at) == 60
    assert set(await states(desk, boxing)) == {BookingState.BOOKED}
    assert [(await fresh(desk, each)).booked for each in passes[::9]] == [1] * 6
    with pytest.raises(AlreadyUndone):
        await putting_back.put_back_all(desk, boss, boxing.id, done.at)
    assert await is_clean(desk)


async def test_whoever_was_taken_back_alone_stays_so_when_the_others_are(
    desk: Desk, clock: TestClock
) -> None:
    boss, boxing, passes = await class_of(desk, 3)
    clock.stand_at(AT_SIX)
    shown = await rosters.roster(desk, boss, boxing.id)
    done = await arrivals.check_in_all(desk, boss, boxing.id, mark=shown.mark)

    one = await putting_back.put_back(desk, boss, done.done[0].id, seen=done.done[0].version)
    assert one.state is BookingState.BOOKED
    assert [(await fresh(desk, each)).used for each in passes] == [0, 1, 1]
    clock.advance(timedelta(minutes=1))
    await attending.check_in(desk, boss, one.id, seen=one.version)

    assert await putting_back.put_back_all(desk, boss, boxing.id, done.at) == 2
    assert [(await fresh(desk, each)).used for each in passes] == [1, 0, 0]
    assert await is_clean(desk)


async def test_all_are_marked_once_by_two_at_the_same_time(desk: Desk, clock: TestClock) -> None:
    boss, boxing, passes = await class_of(desk, 8, unpaid=2)
    other = await owner(desk, "Otto Owner")
    clock.stand_at(AT_SIX)
    mark = (await rosters.roster(desk, boss, boxing.id)).mark

    done = await asyncio.gather(
        *(arrivals.check_in_all(desk, each, boxing.id, mark=mark) for each in (boss, other, boss)),
        return_exceptions=True,
    )

    assert sum(isinstance(each, arrivals.Marked) for each in done) == 1
    assert all(isinstance(each, arrivals.Marked | RosterChanged | Outdated) for each in done)
    assert sum([(await fresh(desk, each)).used for each in passes]) == 8
    assert await is_clean(desk)


async def test_the_rest_is_marked_as_not_come_by_each_bookings_own_policy(
    desk: Desk, clock: TestClock
) -> None:
    boss, boxing, passes = await class_of(desk, 2, unpaid=1)
    free = Policy(no_show=False).model_dump(mode="json")
    kind, pass_ = await client_with_pass(desk, boss, "Kim Kind", policy=free)
    await book(desk, boss, boxing, kind.id)
    clock.stand_at(FRIDAY - timedelta(minutes=1))
    mark = (await rosters.roster(desk, boss, boxing.id)).mark
    with pytest.raises(SessionNotBegun):
        await arrivals.miss_rest(desk, boss, boxing.id, mark=mark)
    clock.stand_at(AT_SIX)

    done = await arrivals.miss_rest(desk, boss, boxing.id, mark=mark)

    assert [(await fresh(desk, each)).used for each in (*passes, pass_)] == [1, 1, 0]
    assert set(await states(desk, boxing)) == {BookingState.NO_SHOW}
    async with desk.reading() as tx:
        emptied = await tx.timetable.get(boxing.id)
    assert emptied is not None and emptied.taken == 0
    assert await putting_back.put_back_all(desk, boss, boxing.id, done.at) == 4
    assert [(await fresh(desk, each)).booked for each in (*passes, pass_)] == [1, 1, 1]
    assert set(await states(desk, boxing)) == {BookingState.BOOKED}
    assert await is_clean(desk)


@pytest.mark.parametrize(
    ("moment", "refusal"),
    [(FRIDAY - timedelta(days=1), TooEarlyToCheckIn), (FRIDAY + timedelta(days=16), TooLongAgo)],
)
async def test_nobody_is_marked_before_the_day_or_long_after_it(
    desk: Desk, clock: TestClock, moment: datetime, refusal: type[Refusal]
) -> None:
    boss, boxing, passes = await class_of(desk, 1, unpaid=1)
    walker = await people.add_client(desk, boss, "Wim Walker")
    clock.stand_at(moment)
    shown = await rosters.roster(desk, boss, boxing.id)
    assert isinstance(shown.arrival, refusal)

    with pytest.raises(refusal):
        await arrivals.check_in_all(desk, boss, boxing.id, mark=shown.mark)
    for each in shown.remaining:
        with pytest.raises(refusal):
            await attending.check_in(desk, boss, each.id, seen=each.version)
    with pytest.raises(refusal):
        await walk_ins.preview(desk, boss, boxing.id, walker.id, unpaid=True)
    assert set(await states(desk, boxing)) == {BookingState.BOOKED}
    assert (await fresh(desk, passes[0])).used == 0


async def test_early_on_the_day_is_not_too_early(desk: Desk, clock: TestClock) -> None:
    boss, boxing, _ = await class_of(desk, 1, unpaid=1)
    clock.stand_at(boss.studio.calendar.midnight(date(2026, 12, 4)))
    shown = await rosters.roster(desk, boss, boxing.id)

    for each in shown.remaining:
        await attending.check_in(desk, boss, each.id, seen=each.version)

    assert set(await states(desk, boxing)) == {BookingState.ATTENDED}


async def test_a_coach_marks_their_own_class_whoever_their_clients_are_and_nobody_elses(
    desk: Desk, clock: TestClock
) -> None:
    carl, mia = await coach(desk, Right.DEDUCT), await coach(desk, Right.DEDUCT, name="Mia Coach")
    looker = await coach(desk, Right.SEE_ALL, name="Lou Looker")
    boss, boxing, passes = await class_of(desk, 2, unpaid=1, coach_id=carl.id)
    clock.stand_at(AT_SIX)

    with pytest.raises(NotFound):
        await rosters.roster(desk, mia, boxing.id)
    shown = await rosters.roster(desk, looker, boxing.id)
    assert not shown.may_mark
    for actor in (mia, looker):
        with pytest.raises(NotFound):
            await arrivals.check_in_all(desk, actor, boxing.id, mark=shown.mark)
        with pytest.raises(NotFound):
            await attending.check_in(desk, actor, shown.remaining[0].id, seen=1)
        with pytest.raises(NotFound):
            await putting_back.put_back(desk, actor, shown.remaining[0].id, seen=1)
    first = shown.remaining[0]
    came = await attending.check_in(desk, carl, first.id, seen=first.version)
    assert not came.is_known and came.recorded is not None
    with pytest.raises(NotFound):
        await attending.cancel(desk, carl, shown.remaining[1].id, seen=1)
    back = await putting_back.put_back(desk, carl, first.id, seen=came.booking.version)
    with pytest.raises(AlreadyUndone):
        await putting_back.put_back(desk, carl, first.id, seen=back.version)
    assert back.state is BookingState.BOOKED and (await fresh(desk, passes[0])).used == 0

    # What somebody else has marked is not theirs to take back.
    again = await attending.check_in(desk, boss, first.id, seen=back.version)
    with pytest.raises(NotFound):
        await putting_back.put_back(desk, carl, first.id, seen=again.booking.version)


async def test_a_coach_leaves_their_own_place_and_pass_to_a_colleague(desk: Desk, clock: TestClock) -> None:
    boss, boxing, _ = await class_of(desk, 1)
    carl = await coach(desk, Right.DEDUCT, Right.SEE_ALL)
    async with desk.writing() as tx:
        assert carl.person is not None
        as_client = carl.person.model_copy(update={"is_client": True})
        await tx.people.save(as_client)
    carl = carl.model_copy(update={"person": as_client})
    own = await give(desk, boss, as_client.id, await plan(desk))
    await book(desk, boss, boxing, as_client.id)
    friend = await people.add_client(desk, boss, "Fred Friend")
    await sharing.share(desk, boss, own.id, friend.id, seen=(await fresh(desk, own)).version)
    await book(desk, boss, boxing, friend.id)
    clock.stand_at(AT_SIX)
    shown = await rosters.roster(desk, carl, boxing.id)
    assert as_client.id not in {each.client_id for each in shown.remaining}

    done = await arrivals.check_in_all(desk, carl, boxing.id, mark=shown.mark)

    assert [each.booking.client_id for each in done.left] == [friend.id]
    assert isinstance(done.left[0].refusal, OwnPass)
    assert [each.client_name for each in done.done] == ["Client 00"]
    with pytest.raises(OwnPass):
        await walk_ins.preview(desk, carl, boxing.id, as_client.id, unpaid=True)
    assert await is_clean(desk)


async def test_an_unpaid_check_in_tells_the_client_and_is_taken_back_with_a_step(
    desk: Desk, clock: TestClock
) -> None:
    boss, boxing, _ = await class_of(desk, 0, unpaid=1)
    clock.stand_at(AT_SIX)
    (booking,) = (await rosters.roster(desk, boss, boxing.id)).remaining

    came = await attending.check_in(desk, boss, booking.id, seen=booking.version)
    assert came.recorded is None and came.booking.is_unpaid
    with pytest.raises(Outdated):
        await attending.check_in(desk, boss, booking.id, seen=booking.version)
    async with desk.reading() as tx:
        owed = [each["kind"] for each in await tx.sql.all("export_notices", after=0, limit=100)]
    assert NoticeKind.CHECKED_IN in owed
    await putting_back.put_back(desk, boss, booking.id, seen=came.booking.version)

    assert await states(desk, boxing) == [BookingState.BOOKED]
    with pytest.raises(AlreadyUndone):
        await putting_back.put_back(desk, boss, booking.id, seen=came.booking.version)
    assert await is_clean(desk)


async def test_the_last_place_goes_to_one_of_several_walk_ins_at_once(desk: Desk, clock: TestClock) -> None:
    boss = await owner(desk)
    boxing = await session(desk, FRIDAY, capacity=1)
    clients = [(await client_with_pass(desk, boss, f"Walker {number}"))[0] for number in range(6)]
    clock.stand_at(AT_SIX)
    marks = [(await walk_ins.preview(desk, boss, boxing.id, each.id)).mark for each in clients]

    done = await asyncio.gather(
        *(
            walk_ins.walk_in(desk, boss, boxing.id, each.id, mark=mark)
            for each, mark in zip(clients, marks, strict=True)
        ),
        return_exceptions=True,
    )

    assert sum(isinstance(each, walk_ins.WalkedIn) for each in done) == 1
    assert all(isinstance(each, walk_ins.WalkedIn | SessionFull) for each in done)
    assert await is_clean(desk)


async def test_a_walk_in_is_entered_once_and_undone_from_the_ledger_as_one(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    client, pass_ = await client_with_pass(desk, boss)
    boxing = await session(desk, FRIDAY)
    clock.stand_at(FRIDAY + timedelta(days=2))
    thought = await walk_ins.preview(desk, boss, boxing.id, client.id)
    done = await walk_ins.walk_in(desk, boss, boxing.id, client.id, mark=thought.mark)
    with pytest.raises(InThisSession):
        await walk_ins.walk_in(desk, boss, boxing.id, client.id, mark=thought.mark)

    assert done.paid is not None and done.paid.after.used == 1
    await undoing.undo(desk, boss, done.paid.entry_id)

    now = await fresh(desk, pass_)
    assert (now.used, now.booked) == (0, 0)
    assert await states(desk, boxing) == [BookingState.CANCELLED]
    assert await is_clean(desk)


async def test_a_coach_lets_in_whoever_waits_for_their_class_and_learns_nothing_else(
    desk: Desk, clock: TestClock
) -> None:
    boss, carl = await owner(desk), await coach(desk, Right.DEDUCT)
    boxing = await session(desk, FRIDAY, capacity=1, coach_id=carl.id)
    first, waiting = [(await client_with_pass(desk, boss, name))[0] for name in ("Bea B", "Anna A")]
    stranger = await people.add_client(desk, boss, "Sam S")
    booked = await book(desk, boss, boxing, first.id)
    await book(desk, boss, boxing, waiting.id, waits=True)
    clock.stand_at(AT_SIX)
    with pytest.raises(SessionFull):
        await walk_ins.preview(desk, carl, boxing.id, waiting.id)
    await attending.cancel(desk, boss, booked, seen=1)

    with pytest.raises(NotFound):
        await walk_ins.preview(desk, carl, boxing.id, stranger.id, unpaid=True)
    thought = await walk_ins.preview(desk, carl, boxing.id, waiting.id)
    done = await walk_ins.walk_in(desk, carl, boxing.id, waiting.id, mark=thought.mark)

    assert not done.is_known and done.booking.state is BookingState.ATTENDED
    back = await putting_back.put_back(desk, carl, done.booking.id, seen=done.booking.version)
    assert back.state is BookingState.CANCELLED
    assert await is_clean(desk)


@pytest.mark.parametrize("unpaid", [0, 1])
async def test_a_check_in_is_taken_back_once_by_several_at_the_same_time(
    desk: Desk, clock: TestClock, unpaid: int
) -> None:
    boss, boxing, _ = await class_of(desk, 1 - unpaid, unpaid=unpaid)
    clock.stand_at(AT_SIX)
    (booking,) = (await rosters.roster(desk, boss, boxing.id)).remaining
    came = await attending.check_in(desk, boss, booking.id, seen=booking.version)

    done = await asyncio.gather(
        *(putting_back.put_back(desk, boss, booking.id, seen=came.booking.version) for _ in range(4)),
        return_exceptions=True,
    )

    assert sum(isinstance(each, Booking) for each in done) == 1
    assert all(isinstance(each, Booking | AlreadyUndone | Outdated) for each in done)
    assert await states(desk, boxing) == [BookingState.BOOKED]
    assert await is_clean(desk)


@pytest.mark.parametrize("unpaid", [0, 1])
async def test_a_check_in_of_somebody_erased_since_is_not_taken_back_before_the_session_is_over(
    desk: Desk, clock: TestClock, unpaid: int
) -> None:
    boss, boxing, _ = await class_of(desk, 1 - unpaid, unpaid=unpaid)
    clock.stand_at(AT_SIX)
    thought = await rosters.roster(desk, boss, boxing.id)
    done = await arrivals.check_in_all(desk, boss, boxing.id, mark=thought.mark)
    (came,) = done.done
    await privacy.erase(desk, boss, came.client_id)

    with pytest.raises(CannotUndo):
        await putting_back.put_back(desk, boss, came.id, seen=came.version)

    assert await states(desk, boxing) == [BookingState.ATTENDED]
    assert await is_clean(desk)


async def test_a_session_that_was_called_off_marks_nobody(desk: Desk, clock: TestClock) -> None:
    boss, boxing, _ = await class_of(desk, 0)
    async with desk.writing() as tx:
        called_off = boxing.model_copy(update={"state": SessionState.CANCELLED})
        await tx.timetable.save(called_off, seen=boxing.version)
    walker = await people.add_client(desk, boss, "Wim Walker")
    clock.stand_at(AT_SIX)

    shown = await rosters.roster(desk, boss, boxing.id)

    assert isinstance(shown.arrival, SessionCalledOff) and not shown.may_mark
    with pytest.raises(SessionCalledOff):
        await walk_ins.preview(desk, boss, boxing.id, walker.id, unpaid=True)


async def test_who_is_unpaid_is_flagged_with_the_exact_reason(desk: Desk, clock: TestClock) -> None:
    boss, boxing, _ = await class_of(desk, 0, unpaid=1)
    days = {"clock": "sale", "count": 2, "unit": "days"}
    over, _ = await client_with_pass(desk, boss, "Olaf Over", validity=days)
    empty, pass_ = await client_with_pass(desk, boss, "Emma Empty", size=1)
    other = await session(desk, FRIDAY + timedelta(days=1))
    await book(desk, boss, other, empty.id)
    for client in (over, empty):
        await book(desk, boss, boxing, client.id)
    late, _ = await client_with_pass(desk, boss, "Late Buyer", size=1)
    clock.stand_at(AT_SIX)

    shown = await rosters.roster(desk, boss, boxing.id)

    why = {each.client_name: shown.why[each.id] for each in shown.shown}
    assert why["Client 00"].offers == ()
    assert isinstance(why["Olaf Over"].offers[0].refusal, PassExpired)
    assert isinstance(why["Emma Empty"].offers[0].refusal, NothingFree)
    thought = await walk_ins.preview(desk, boss, boxing.id, late.id)
    assert thought.paid is not None and pass_.id != thought.paid.after.id
