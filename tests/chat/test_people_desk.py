"""The people desk: adding clients, their records, duplicates, erasure on request."""

from datetime import timedelta

from domain.people import Right
from handlers.taps.people import Merge
from services import checking, people, visits, walk_ins
from tests.chat.front_desk import FrontDesk
from tests.conftest import TestClock
from tests.studio_life import client_with_pass, fresh, session


async def test_a_client_without_telegram_is_added_by_typing_a_name(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/coach")
    await owner.presses("Add a client")

    await owner.says("Zoë Ünal, 030 901820")

    assert "Zoë Ünal: contact" in owner.screen.text
    assert "Phone: +4930901820" in owner.screen.text
    assert "No Telegram account is linked." in owner.screen.text
    await owner.presses("Back to the passes")
    assert "No usable pass" in owner.screen.text or "Give a pass" in owner.screen.labels


async def test_a_wrong_name_keeps_the_question_open_for_a_better_one(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/coach")
    await owner.presses("Add a client")
    assert "Please type a name" in (await owner.says("x" * 65)).text

    await owner.says("Anna Client")

    assert "Anna Client: contact" in owner.screen.text


async def test_name_and_phone_are_changed_by_typing_and_a_phone_removed_by_a_dash(house: FrontDesk) -> None:
    owner = await house.owner()
    anna = await people.add_client(house.desk, owner.actor, "Anna Client", "030 901820")
    await owner.forges(f"m:{anna.id}", await owner.says("/start"))

    await owner.presses("Change the name")
    await owner.says("Anna Miller")
    assert "Anna Miller: contact" in owner.screen.text
    await owner.presses("Change the phone")
    assert "not a phone number" in (await owner.says("soon")).text
    await owner.says("-")

    assert "No phone" in owner.screen.text
    await owner.presses("Change the phone")
    await owner.presses("Cancel")
    assert "Anna Miller: contact" in owner.screen.text


async def test_an_account_is_unlinked_after_asking_and_sees_nothing_any_more(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await anna.says("/start")
    await owner.forges(f"m:{anna.id}", await owner.says("/start"))

    await owner.presses("Unlink Anna")
    assert "Unlink this Telegram account from Anna Client?" in owner.screen.text
    await owner.presses("Yes, do it")

    assert "unlinked" in owner.screen.text
    assert "I do not know you yet" in (await anna.says("/balance")).text


async def test_duplicates_are_found_by_name_and_merged_after_asking(house: FrontDesk) -> None:
    owner = await house.owner()
    kept = await people.add_client(house.desk, owner.actor, "Anna Client")
    _, pass_ = await client_with_pass(house.desk, owner.actor, "Anna Clientt")
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await owner.forges(f"m:{kept.id}", await owner.says("/start"))
    await owner.presses("Merge a duplicate")
    assert "No other card was found" in (await owner.says("zzz")).text
    await owner.says("anna")

    await owner.presses("Anna Clientt")
    assert "This cannot be undone" in owner.screen.text
    await owner.presses("Yes, do it")

    assert owner.toast == "The cards are one now."
    await owner.presses("Back to the passes")
    assert "used 1" in owner.screen.text


async def test_visits_of_both_cards_to_one_session_are_said_before_the_merge(
    house: FrontDesk, clock: TestClock
) -> None:
    owner = await house.owner()
    cards = [await client_with_pass(house.desk, owner.actor, name) for name in ("Anna Client", "Anna Twice")]
    boxing = await session(house.desk, clock.now() + timedelta(hours=1))
    for client, _ in cards:
        thought = await walk_ins.preview(house.desk, owner.actor, boxing.id, client.id)
        await walk_ins.walk_in(house.desk, owner.actor, boxing.id, client.id, mark=thought.mark)
    (kept, own), (gone, other) = cards
    await owner.says("/start")

    asked = await owner.forges(Merge(client_id=gone.id, into=kept.id).pack())
    assert "Both cards are checked in to one session" in asked.text
    assert "open the visit of Anna Twice first" in asked.text
    await owner.presses("Open: Tue, 1 Dec, 11:00")
    await owner.presses("Undo the check-in")
    asked = await owner.forges(Merge(client_id=gone.id, into=kept.id).pack())
    assert "checked in to" not in asked.text
    await owner.presses("Yes, do it")

    assert [(await fresh(house.desk, each)).used for each in (own, other)] == [1, 0]
    assert (await checking.check(house.desk)).is_clean


async def test_a_client_becomes_a_coachs_own_and_appears_in_their_search(house: FrontDesk) -> None:
    owner, coach = await house.owner(), await house.coach(Right.DEDUCT)
    anna = await people.add_client(house.desk, owner.actor, "Anna Client")
    assert "Anna Client" not in (await coach.says("anna")).text
    await owner.forges(f"m:{anna.id}", await owner.says("/start"))
    await owner.presses("Whose own client")

    await owner.presses("Carl Coach: no")

    assert "Carl Coach: yes" in owner.screen.labels
    assert "Anna Client" in (await coach.says("anna")).text


async def test_an_owner_erases_a_client_who_asked_at_the_desk(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await owner.forges(f"m:{anna.id}", await owner.says("/start"))

    await owner.presses("Erase this person")
    assert "Erase Anna Client for good?" in owner.screen.text
    await owner.presses("Erase for good")

    assert "the person is erased" in owner.screen.text
    assert "I do not know you yet" in (await anna.says("/start")).text
    assert "Anna Client" not in (await owner.says("anna")).text


async def test_a_coach_who_sells_sees_no_owners_buttons(house: FrontDesk) -> None:
    seller = await house.coach(Right.SELL)
    own = await people.add_client(house.desk, seller.actor, "Own Client")

    await seller.forges(f"m:{own.id}", await seller.says("/coach"))

    assert "Invitation link" in seller.screen.labels
    assert not {"Merge a duplicate", "Erase this person", "Whose own client"} & set(seller.screen.labels)


async def test_the_right_switches_show_what_holds(house: FrontDesk) -> None:
    owner, coach = await house.owner(), await house.coach(Right.DEDUCT)
    await owner.says("/owner")
    await owner.presses("People")
    await owner.presses("Carl Coach · coach")

    await owner.presses("Give and sell passes: no")
    assert "Give and sell passes: yes" in owner.screen.labels
    await owner.presses("Deduct sessions: yes")

    assert "Deduct sessions: no" in owner.screen.labels
    assert "Add a client" in (await coach.says("/coach")).labels


async def test_an_owner_reads_the_report_without_waiting_for_the_morning(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/owner")
    await owner.presses("Report of the week")
    assert "Nothing to report" in owner.screen.text

    ends_soon = {"clock": "sale", "count": 3, "unit": "days"}
    await client_with_pass(house.desk, owner.actor, "Anna Client", validity=ends_soon)
    await owner.presses("Back")
    await owner.presses("Report of the week")

    assert "Anna Client" in owner.screen.text
