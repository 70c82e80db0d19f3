"""Entering a visit for an earlier day: what it does to the dates is said before it is confirmed."""

from datetime import UTC, date, datetime, timedelta

from domain.ids import EntryId
from domain.passes import Pass
from domain.people import Right
from handlers.taps.coach import Deduct, ShowPass
from services import visits
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, give, plan

FIRST_USE = {"clock": "first_use", "count": 14, "unit": "days"}


async def test_a_first_visit_that_lies_back_says_how_long_the_pass_will_last(house: FrontDesk) -> None:
    owner = await house.owner()
    pass_ = await sold(house, owner, validity=FIRST_USE)
    await owner.says("zimmer")
    await owner.presses("Open 10 sessions")
    await owner.presses("Earlier day")

    shown = await owner.presses("Mon, 30 Nov: 10 → 9")
    assert "For Mon, 30 Nov" in shown.text
    assert "With this visit: valid through 13 Dec 2026" in shown.text
    assert (await fresh(house.desk, pass_)).valid_until is None
    await owner.presses("Deduct 10 → 9: 10 sessions")

    after = await fresh(house.desk, pass_)
    assert (after.valid_from, after.valid_until) == (date(2026, 11, 30), date(2026, 12, 13))


async def test_an_earlier_first_visit_shortens_the_pass_and_is_said_first(house: FrontDesk) -> None:
    owner = await house.owner()
    pass_ = await sold(house, owner, validity=FIRST_USE)
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await owner.says("zimmer")
    await owner.presses("Open 10 sessions")
    await owner.presses("Earlier day")
    await owner.presses("Another day")

    shown = await owner.says("25.11.")
    assert "With this visit: valid through 8 Dec 2026, not 14 Dec 2026" in shown.text
    done = await owner.presses("Deduct 9 → 8: 10 sessions")

    assert "For Wed, 25 Nov, entered 1 Dec 2026" in done.text
    assert (await fresh(house.desk, pass_)).valid_until == date(2026, 12, 8)
    await owner.presses("Undo")
    assert owner.toast == "Taken back: 10 sessions"
    assert (await fresh(house.desk, pass_)).valid_until == date(2026, 12, 14)


async def test_what_is_no_day_is_answered_about_visits_and_can_be_typed_again(house: FrontDesk) -> None:
    owner = await house.owner()
    pass_ = await sold(house, owner)
    await owner.says("zimmer")
    await owner.presses("Open 10 sessions")
    await owner.presses("Earlier day")
    await owner.presses("Another day")

    for typed, answer in {
        "tomorrow": "Type the day of the visit",
        "+3d": "Type the day of the visit",
        "-1": "Type the day of the visit",
        "31.11.": "Type the day of the visit",
        "29.2.2026": "Type the day of the visit",
        "9999-12-31": "today or an earlier day",
        "2026-12-02": "today or an earlier day",
        "1.1.2020": "days back at most",
    }.items():
        assert answer in (await owner.says(typed)).text
    assert await fresh(house.desk, pass_) == pass_
    assert "For Tue, 1 Dec" not in (await owner.says("1.12.")).text
    assert owner.screen.labels[0] == "Deduct 10 → 9: 10 sessions"


async def test_a_card_drawn_before_midnight_does_not_count_for_the_new_day(
    house: FrontDesk, clock: TestClock
) -> None:
    clock.stand_at(datetime(2026, 12, 1, 22, 55, tzinfo=UTC))
    owner = await house.owner()
    pass_ = await sold(house, owner)
    await owner.says("zimmer")
    clock.advance(timedelta(minutes=10))

    shown = await owner.presses("Deduct 10 → 9: 10 sessions")

    assert owner.toast.startswith("This card was for 1 Dec 2026, and that day is over. Nothing was deducted")
    assert (await fresh(house.desk, pass_)).used == 0
    assert shown.labels[:2] == ["Deduct 10 → 9: 10 sessions", "Earlier day"]
    done = await owner.presses("Deduct 10 → 9: 10 sessions")
    assert "✓ Deducted from 10 sessions" in done.text
    assert await session_days(house, pass_) == [date(2026, 12, 2)]


async def test_a_second_press_past_midnight_still_shows_what_the_first_one_did(
    house: FrontDesk, clock: TestClock
) -> None:
    clock.stand_at(datetime(2026, 12, 1, 22, 59, tzinfo=UTC))
    owner = await house.owner()
    pass_ = await sold(house, owner)
    await owner.says("zimmer")
    tap = Deduct(pass_id=pass_.id, version=pass_.version, day=date(2026, 12, 1), today=True)
    await owner.forges(tap.pack())
    clock.advance(timedelta(minutes=2))

    shown = await owner.forges(tap.pack())

    assert owner.toast == "This was deducted already. Nothing more was taken."
    assert "Undo" in shown.labels
    assert (await fresh(house.desk, pass_)).used == 1


async def test_a_button_drawn_by_an_older_release_still_means_today_or_its_day(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    pass_ = await sold(house, owner)
    clock.advance(timedelta(days=1))
    await owner.says("zimmer")

    await owner.forges(f"d:{pass_.id}:1:0")
    await owner.forges(f"d:{pass_.id}:2:0:2026-12-01:0")

    assert await session_days(house, pass_) == [date(2026, 12, 1), date(2026, 12, 2)]


async def test_a_coach_does_not_deduct_for_themself_but_an_owner_may(house: FrontDesk) -> None:
    owner, coach = await house.owner(), await house.coach(Right.DEDUCT, Right.SEE_ALL)
    for staff in (owner, coach):
        assert staff.actor.person is not None
        async with house.desk.writing() as tx:
            await tx.people.save(staff.actor.person.model_copy(update={"is_client": True}))
    ten = await plan(house.desk)
    coachs = await give(house.desk, owner.actor, coach.id, ten)
    owners = await give(house.desk, owner.actor, owner.id, ten)

    await coach.says("/coach")
    shown = await coach.forges(ShowPass(pass_id=coachs.id).pack())
    assert "Your own pass: a colleague or the owner deducts from it." in shown.text
    assert not any("Deduct" in label or "Earlier" in label for label in shown.labels)
    await coach.forges(Deduct(pass_id=coachs.id, version=coachs.version).pack())
    assert coach.toast == "Your own pass: a colleague or the owner deducts from it."
    assert await fresh(house.desk, coachs) == coachs

    await owner.says("/coach")
    await owner.forges(Deduct(pass_id=owners.id, version=owners.version).pack())
    await owner.forges(Deduct(pass_id=coachs.id, version=coachs.version).pack())
    assert (await fresh(house.desk, owners)).used == (await fresh(house.desk, coachs)).used == 1


async def sold(house: FrontDesk, seller: Guest, **terms: object) -> Pass:
    starts = None if "validity" in terms else date(2026, 11, 1)
    _, pass_ = await client_with_pass(house.desk, seller.actor, "Anna Zimmer", starts_on=starts, **terms)
    return pass_


async def session_days(house: FrontDesk, pass_: Pass) -> list[date]:
    async with house.desk.reading() as tx:
        return sorted(await tx.ledger.visit_days(pass_.id, EntryId(0)))
