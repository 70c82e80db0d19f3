"""\"Why?\": the reason for each pass, from the rule that refuses, and the way out."""

from datetime import date, timedelta

import pytest

from domain.coverage import Cap, Period
from domain.holds import Hold
from domain.ids import PersonId
from domain.passes import Pass
from domain.people import Right
from domain.plans import PlanKind
from handlers.taps.choosing import ShowClientFor, ShowMyWhy, ShowWhy
from services import people, visits
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, give, plan

SUNDAY = 6
BOXING, YOGA = {"id": 1, "name": "Boxing"}, {"id": 2, "name": "Yoga"}


async def test_staff_read_the_reason_for_each_pass_and_are_offered_the_way_out(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    client, _ = await client_with_pass(
        house.desk, owner.actor, "Anna Zimmer", validity={"clock": "sale", "count": 2, "unit": "days"}
    )
    clock.advance(timedelta(days=2))
    await given(house, owner, client.id, "Later", starts_on=date(2026, 12, 9))
    await altered(house.desk, await given(house, owner, client.id, "Paused"), holds=(Hold(first=day(3)),))
    await altered(house.desk, await given(house, owner, client.id, "Empty"), used=10)
    await given(house, owner, client.id, "Sundays", coverage={"weekdays": [SUNDAY]})

    card = await owner.says("zimmer")
    assert not any(label.startswith("Deduct") for label in card.labels)
    shown = await owner.presses("Why?")

    assert "Later\nLater starts on 9 Dec 2026." in shown.text
    assert "Paused\nPaused is on hold until further notice.\nThe way out: end the hold" in shown.text
    assert "Empty\nEmpty: nothing is free.\nThe way out: add sessions" in shown.text
    assert "Sundays is not for this weekday: it is for Sun only." in shown.text
    assert "Ended lately\n\n10 sessions\n10 sessions was valid through 2 Dec 2026." in shown.text
    assert shown.text.endswith("No pass can pay today.")
    ways_out = ["Adjust: Empty", "Hold: Paused", "Open Sundays", "Open Later", "New date: 10 sessions"]
    assert shown.labels[:5] == ways_out
    assert "Give a pass" in shown.labels and shown.labels[-1] == "Back"
    assert "Anna Zimmer" in (await owner.presses("Back")).text


async def test_the_one_that_pays_and_those_behind_it_are_named(house: FrontDesk) -> None:
    owner = await house.owner()
    client, _ = await client_with_pass(house.desk, owner.actor, "Anna Zimmer")
    await given(house, owner, client.id, "Flat", kind=PlanKind.UNLIMITED, size=None)
    await owner.says("zimmer")
    await owner.presses("Deduct from 10 sessions")
    await owner.presses("More…")

    shown = await owner.presses("Which pass pays?")

    assert "Flat\n✓ This one pays." in shown.text
    assert "10 sessions\nCan pay too; it comes later in the order." in shown.text


async def test_a_full_week_says_when_it_pays_again(house: FrontDesk) -> None:
    owner = await house.owner()
    caps = [Cap(period=Period.WEEK, most=1)]
    _, pass_ = await client_with_pass(house.desk, owner.actor, "Anna Zimmer", caps=caps)
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)

    await owner.says("zimmer")
    shown = await owner.presses("Why?")

    assert "pays for 1 a week, and that week is full" in shown.text
    assert "It pays again from 7 Dec 2026." in shown.text


async def test_a_client_asks_why_and_reads_what_to_do(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Zimmer")
    fine = await given(house, owner, anna.id, "Ten")
    assert "Why?" not in (await anna.says("/balance")).labels
    await altered(house.desk, fine, used=10)
    await anna.says("/balance")

    shown = await anna.presses("Why?")

    assert "Ten\nTen: nothing is free.\nAsk at the studio for a new pass" in shown.text
    assert "No pass can pay today. Ask at the studio" in shown.text
    assert shown.labels == ["Buy or pay", "My passes"]


async def test_a_client_may_end_a_hold_of_their_own_but_asks_about_the_studios(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Zimmer")
    own, studios = await given(house, owner, anna.id, "Own"), await given(house, owner, anna.id, "Studio's")
    await altered(house.desk, own, holds=(Hold(first=day(1), last=day(9), by_client=True),))
    await altered(house.desk, studios, holds=(Hold(first=day(1), last=day(9)),))
    await anna.says("/balance")

    shown = await anna.presses("Why?")

    assert "Own is on hold until 9 Dec 2026.\nYou placed this hold: you can end it yourself." in shown.text
    assert "ask at the studio to end the hold" in shown.text
    assert shown.labels == ["Hold: Own", "Buy or pay", "My passes"]
    assert "Own" in (await anna.presses("Hold: Own")).text


async def test_a_client_whose_only_pass_has_ended_asks_why(house: FrontDesk, clock: TestClock) -> None:
    owner, anna = await house.owner(), await house.client("Anna Zimmer")
    await given(house, owner, anna.id, "Ten")
    await house.settled()
    clock.advance(timedelta(days=200))
    await anna.says("/balance")

    shown = await anna.presses("Why?")

    assert "Ten was valid through 28 Feb 2027." in shown.text
    assert "unused sessions come back with a new date" in shown.text


async def test_only_the_last_five_ended_passes_are_told_of(house: FrontDesk, clock: TestClock) -> None:
    owner, anna = await house.owner(), await house.client("Anna Zimmer")
    for number in range(7):
        await given(house, owner, anna.id, f"Old {number}")
    await house.settled()
    clock.advance(timedelta(days=200))
    await anna.says("/balance")

    shown = await anna.presses("Why?")

    assert [number for number in range(7) if f"Old {number}\n" in shown.text] == [2, 3, 4, 5, 6]


async def test_where_passes_differ_by_service_the_coach_says_which_session_it_was(house: FrontDesk) -> None:
    owner = await house.owner()
    client, ten = await client_with_pass(house.desk, owner.actor, "Anna Zimmer")
    boxing = await given(house, owner, client.id, "Box 5", size=5, coverage={"services": [BOXING]})
    yoga = await given(house, owner, client.id, "Yoga 3", size=3, coverage={"services": [YOGA]})

    card = await owner.says("zimmer")
    assert "For which session?" in card.text
    assert card.labels[:4] == ["Deduct 3 → 2: Yoga 3", "Boxing", "Yoga", "Another service"]
    card = await owner.presses("Boxing")
    assert "For: Boxing" in card.text and "Yoga 3 is for Yoga only." in card.text
    assert card.labels[0] == "Deduct 5 → 4: Box 5" and "Any session" in card.labels
    await owner.presses("Another service")
    assert owner.screen.labels[0] == "Deduct 10 → 9: 10 sessions"
    await owner.presses("Boxing")
    await owner.presses("Deduct 5 → 4: Box 5")

    used = [(await fresh(house.desk, pass_)).used for pass_ in (ten, boxing, yoga)]
    assert used == [0, 1, 0]


async def test_places_are_asked_about_only_where_passes_differ_by_them(house: FrontDesk) -> None:
    owner = await house.owner()
    north, south = {"id": 1, "name": "North"}, {"id": 2, "name": "South"}
    coverage = {"services": [BOXING], "places": [north]}
    client, _ = await client_with_pass(
        house.desk, owner.actor, "Anna Zimmer", title="Northern", coverage=coverage
    )
    card = await owner.says("zimmer")
    assert "For which session?" not in card.text and "North" not in card.labels
    await given(house, owner, client.id, "Southern", size=4, coverage=coverage | {"places": [south]})

    card = await owner.says("zimmer")
    assert card.labels[:3] == ["Deduct 4 → 3: Southern", "North", "South"]
    card = await owner.presses("North")

    assert card.labels[0] == "Deduct 10 → 9: Northern" and "Boxing" not in card.labels


async def test_who_may_not_see_the_client_learns_nothing(house: FrontDesk) -> None:
    owner, anna, coach = (
        await house.owner(),
        await house.client("Anna Zimmer"),
        await house.coach(Right.DEDUCT),
    )
    await given(house, owner, anna.id, "Velvet")
    boris = await house.client("Boris Berg")

    for nosy in (coach, boris):
        await nosy.says("/start")
        for client_id in (anna.id, PersonId(10**9)):
            for tap in (ShowWhy(client_id=client_id), ShowClientFor(client_id=client_id)):
                before = nosy.screen.text
                await nosy.forges(tap.pack())
                assert nosy.toast == "This does not exist." and nosy.screen.text == before
    shown = await boris.forges(ShowMyWhy().pack())
    assert "Velvet" not in shown.text


# What breaks a message does not depend on the database.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("language", ["de", "ru"])
async def test_many_passes_with_unruly_titles_fit_into_a_message(house: FrontDesk, language: str) -> None:
    owner = await house.owner(language=language)
    client = await people.add_client(house.desk, owner.actor, "<b>&amp;</i> \\ *_`[")
    coverage = {"services": [{"id": 1, "name": "<i>Boxing & more</i>"}], "weekdays": [SUNDAY]}
    plan_id = await plan(house.desk, "<i>Boxing & more</i> " * 3, coverage=coverage)
    for _ in range(30):
        await give(house.desk, owner.actor, client.id, plan_id)
    await owner.says("/coach")

    shown = await owner.forges(ShowWhy(client_id=client.id).pack())

    assert "<i>Boxing & more</i>" in shown.text and "<b>&amp;</i>" in shown.text


def day(number: int) -> date:
    return date(2026, 12, number)


async def given(
    house: FrontDesk,
    seller: Guest,
    client_id: PersonId,
    title: str,
    starts_on: date | None = None,
    **terms: object,
) -> Pass:
    plan_id = await plan(house.desk, title, **terms)
    pass_ = await give(house.desk, seller.actor, client_id, plan_id, starts_on=starts_on)
    await house.settled()
    return pass_


async def altered(desk: Desk, pass_: Pass, **facts: object) -> None:
    """The pass in another state; how it came about does not matter here."""
    async with desk.writing() as tx:
        await tx.passes.save(pass_.model_copy(update=facts), seen=pass_.version)
