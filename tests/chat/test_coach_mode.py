"""Coach mode with wet hands: type, tap, see what was taken, take it back."""

from datetime import date, timedelta

import pytest

from domain.passes import Pass
from domain.people import Right
from domain.plans import WhenEmpty
from handlers.taps.adjusting import TypeNumber
from handlers.taps.coach import CoachMode, Deduct, ShowClient, ShowPass
from services import people, visits
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, give, plan
from texts.words import Words, speaking


async def test_a_typed_name_opens_the_card_and_the_next_tap_deducts(house: FrontDesk) -> None:
    coach = await house.coach(Right.DEDUCT, Right.SEE_ALL)
    pass_ = await sold(house, "Anna Zimmer")

    assert "Similar names" in (await coach.says("zimer")).text
    card = await coach.says("zi")
    assert "10 sessions: 10 free" in card.text
    shown = await coach.presses("Deduct 10 → 9: 10 sessions")

    assert "✓ Deducted from 10 sessions of Anna Zimmer" in shown.text
    assert "10 → 9" in shown.text and coach.toast == "Deducted from 10 sessions: 10 → 9"
    assert (await fresh(house.desk, pass_)).used == 1

    await coach.presses("Undo")
    assert (await fresh(house.desk, pass_)).used == 0


async def test_in_coach_mode_a_typed_name_is_no_answer_to_what_was_asked_before(house: FrontDesk) -> None:
    owner = await house.owner()
    _, pass_ = await client_with_pass(house.desk, owner.actor, "Anna Zimmer")
    await owner.says("/coach")
    await owner.forges(TypeNumber(pass_id=pass_.id, version=pass_.version).pack())
    assert "Similar" not in (await owner.says("anna")).text

    await owner.says("/coach")
    assert "10 sessions: 10 free" in (await owner.says("anna")).text


async def test_of_several_passes_the_one_that_pays_is_the_first_button(house: FrontDesk) -> None:
    owner = await house.owner()
    client, ten = await client_with_pass(house.desk, owner.actor, "Anna Zimmer")
    boxing = await give(house.desk, owner.actor, client.id, await plan(house.desk, "Boxing", size=5))

    card = await owner.says("anna")
    assert card.labels[:2] == ["Deduct 5 → 4: Boxing", "Deduct from 10 sessions"]
    await owner.presses("Deduct 5 → 4: Boxing")

    assert (await fresh(house.desk, boxing)).used == 1
    assert (await fresh(house.desk, ten)).used == 0


async def test_another_pass_can_be_chosen_and_is_named_before_it_pays(house: FrontDesk) -> None:
    owner = await house.owner()
    client, ten = await client_with_pass(house.desk, owner.actor, "Anna Zimmer")
    await give(house.desk, owner.actor, client.id, await plan(house.desk, "Boxing", size=5))

    await owner.says("anna")
    await owner.presses("Deduct from 10 sessions")
    assert owner.screen.labels[0] == "Deduct 10 → 9: 10 sessions"
    await owner.presses("Deduct 10 → 9: 10 sessions")

    assert (await fresh(house.desk, ten)).used == 1


async def test_many_are_listed_page_by_page_and_the_last_one_can_be_opened(house: FrontDesk) -> None:
    owner = await house.owner()
    for number in range(12):
        await people.add_client(house.desk, owner.actor, f"Anna Client{number:02}")

    first = await owner.says("an")
    assert first.labels == [*(f"Anna Client{number:02}" for number in range(8)), "More", "Coach mode"]
    second = await owner.presses("More")
    assert second.labels == [*(f"Anna Client{number:02}" for number in range(8, 12)), "Coach mode"]
    assert "Anna Client11" in (await owner.presses("Anna Client11")).text


async def test_namesakes_can_be_told_apart_in_the_list(house: FrontDesk) -> None:
    owner = await house.owner()
    await people.add_client(house.desk, owner.actor, "Anna Zimmer", "+491715550123")
    client, _ = await client_with_pass(house.desk, owner.actor, "Anna Zimmer")

    listed = await owner.says("anna")

    assert listed.labels[:2] == ["Anna Zimmer · phone …0123", f"Anna Zimmer · no. {client.id}, 10 sessions"]


async def test_nobody_found_and_too_little_typed_are_said_plainly(house: FrontDesk) -> None:
    owner = await house.owner()

    assert "Nobody was found for “<xx>”" in (await owner.says("<xx>")).text
    assert "at least 2 letters" in (await owner.says("x")).text


async def test_what_a_client_types_is_no_search(house: FrontDesk) -> None:
    anna = await house.client("Anna Zimmer")
    await sold(house, "Boris Zimmer")

    shown = await anna.says("zimmer")

    assert "Boris" not in shown.text
    assert shown.labels == ["Book a session", "My passes", "Buy or pay", "Settings"]


async def test_two_quick_taps_deduct_once_and_leave_the_undo(house: FrontDesk) -> None:
    owner = await house.owner()
    pass_ = await sold(house, "Anna Zimmer")
    await owner.says("zimmer")
    tap = Deduct(pass_id=pass_.id, version=pass_.version).pack()

    await owner.forges(tap)
    shown = await owner.forges(tap)

    assert (await fresh(house.desk, pass_)).used == 1
    assert "Undo" in shown.labels and "10 → 9" in shown.text
    assert owner.toast == "This was deducted already. Nothing more was taken."


async def test_a_card_overtaken_by_another_coach_is_shown_afresh(house: FrontDesk) -> None:
    owner, coach = await house.owner(), await house.coach(Right.DEDUCT, Right.SEE_ALL)
    pass_ = await sold(house, "Anna Zimmer")
    await coach.says("zimmer")
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)

    shown = await coach.presses("Deduct 10 → 9: 10 sessions")

    assert (await fresh(house.desk, pass_)).used == 1
    assert shown.labels[0] == "Deduct 9 → 8: 10 sessions"
    assert "by Olga Owner" in shown.text


async def test_a_second_deduction_of_the_day_is_asked_about_and_can_be_meant(house: FrontDesk) -> None:
    owner = await house.owner()
    pass_ = await sold(house, "Anna Zimmer")
    await owner.says("zimmer")
    await owner.presses("Deduct 10 → 9: 10 sessions")
    await owner.presses("Anna Zimmer")

    asked = await owner.presses("Deduct 9 → 8: 10 sessions")
    assert f"Already deducted at {said(owner).moment(house.desk.clock.now())} by Olga Owner" in asked.text
    assert "Deduct another? From: 10 sessions" in asked.text
    assert (await fresh(house.desk, pass_)).used == 1
    await owner.presses("Deduct another")

    assert (await fresh(house.desk, pass_)).used == 2


async def test_owing_is_asked_about_where_the_plan_warns(house: FrontDesk) -> None:
    owner = await house.owner()
    pass_ = await sold(house, "Anna Zimmer", size=1, when_empty=WhenEmpty.WARN, debt_limit=2)
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await owner.says("zimmer")

    await owner.presses("Deduct as owed: 10 sessions")
    await owner.presses("Deduct another")
    assert (await fresh(house.desk, pass_)).owed == 0
    shown = await owner.presses("Deduct as owed")

    assert "one session is owed" in shown.text
    assert (await fresh(house.desk, pass_)).owed == 1


async def test_a_pass_that_expired_since_it_was_drawn_says_so(house: FrontDesk, clock: TestClock) -> None:
    owner = await house.owner()
    pass_ = await sold(house, "Anna Zimmer", validity={"clock": "sale", "count": 1, "unit": "days"})
    await owner.says("zimmer")
    clock.advance(timedelta(days=1))

    shown = await owner.presses("Deduct 10 → 9: 10 sessions")

    assert owner.toast.startswith("This card was for 1 Dec 2026, and that day is over.")
    assert "Cannot be deducted: 10 sessions was valid through 1 Dec 2026." in shown.text
    assert not any(label.startswith("Deduct") for label in shown.labels)
    assert (await fresh(house.desk, pass_)).used == 0


async def test_an_earlier_day_is_chosen_by_a_button(house: FrontDesk, clock: TestClock) -> None:
    owner = await house.owner()
    pass_ = await sold(house, "Anna Zimmer")
    clock.advance(timedelta(days=2))
    await owner.says("zimmer")
    await owner.forges(ShowPass(pass_id=pass_.id).pack())

    await owner.presses("Earlier day")
    await owner.presses("Wed, 2 Dec: 10 → 9")
    assert "For Wed, 2 Dec" in owner.screen.text
    shown = await owner.presses("Deduct 10 → 9: 10 sessions")

    assert "For Wed, 2 Dec, entered 3 Dec 2026" in shown.text
    assert await session_days(house.desk, pass_) == [date(2026, 12, 2)]


async def test_an_earlier_day_is_typed_and_a_wrong_one_can_be_typed_again(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    pass_ = await sold(house, "Anna Zimmer")
    clock.advance(timedelta(days=2))
    await owner.says("zimmer")
    await owner.forges(ShowPass(pass_id=pass_.id).pack())
    await owner.presses("Earlier day")
    await owner.presses("Another day")

    assert "today or an earlier day" in (await owner.says("2026-12-09")).text
    await owner.says("1.12.")
    await owner.presses("Deduct 10 → 9: 10 sessions")

    assert await session_days(house.desk, pass_) == [date(2026, 12, 1)]


async def test_a_visit_of_an_earlier_day_is_never_called_todays(house: FrontDesk, clock: TestClock) -> None:
    owner = await house.owner()
    pass_ = await sold(house, "Anna Zimmer")
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    clock.advance(timedelta(days=1))
    await owner.says("zimmer")

    card = await owner.forges(ShowPass(pass_id=pass_.id, day=date(2026, 12, 1)).pack())
    first = date(2026, 12, 1)
    assert f"Deducted for that day already: {said(owner).day(first)}" in card.text
    asked = await owner.presses("Deduct 9 → 8: 10 sessions")
    assert f"Already deducted for {said(owner).weekday(first)} by Olga Owner" in asked.text
    await owner.presses("Deduct another")

    assert await session_days(house.desk, pass_) == [date(2026, 12, 1)] * 2


async def test_a_coach_without_the_right_sees_no_button_and_forging_it_does_nothing(house: FrontDesk) -> None:
    coach = await house.coach(Right.SEE_ALL)
    pass_ = await sold(house, "Anna Zimmer")

    card = await coach.says("zimmer")
    assert not any("Deduct" in label for label in card.labels)
    await coach.forges(Deduct(pass_id=pass_.id, version=pass_.version).pack())

    assert coach.toast == "This does not exist."
    assert (await fresh(house.desk, pass_)).used == 0


# What breaks a message does not depend on the database.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "<b>&amp;</i> \\ *_`["), ("de", "שרה לוי"), ("ru", "M" * 64), ("en", "👩\u200d🦰 $name { $x }")],
)
async def test_no_name_breaks_a_screen_in_any_language(house: FrontDesk, language: str, name: str) -> None:
    owner = await house.owner(language=language)
    client, pass_ = await client_with_pass(house.desk, owner.actor, name)
    plan_id = await plan(house.desk, "<i>Boxing & more</i> " * 3)
    for _ in range(29):
        await give(house.desk, owner.actor, client.id, plan_id)
    await owner.says("/coach")

    for tap in (
        ShowClient(client_id=client.id),
        ShowPass(pass_id=pass_.id),
        Deduct(pass_id=pass_.id, version=pass_.version),
    ):
        shown = await owner.forges(tap.pack())
        assert name in shown.text.replace("\u2068", "").replace("\u2069", "")
    recent = await owner.forges(CoachMode().pack())
    assert name in recent.labels


async def sold(house: FrontDesk, name: str, **terms: object) -> Pass:
    seller = await house.owner("Sara Seller")
    _, pass_ = await client_with_pass(house.desk, seller.actor, name, **terms)
    return pass_


def said(guest: Guest) -> Words:
    """The words the desk has for this guest."""
    return speaking(guest.actor.language, guest.actor.studio)


async def session_days(desk: Desk, pass_: Pass) -> list[date | None]:
    async with desk.reading() as tx:
        entries = await tx.ledger.of_pass(pass_.id, 99, 9)
    return [entry.session_on for entry in entries if entry.session_on]

