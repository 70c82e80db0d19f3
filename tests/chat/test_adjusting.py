"""Changing a pass in the chat: nothing is saved before its reason, everything can be taken back."""

from datetime import date

import pytest

from domain.adjusting import Change, Wish
from domain.passes import Pass
from domain.people import Right
from domain.plans import WhenEmpty
from handlers.taps.adjusting import AdjustPass
from handlers.taps.coach import ShowPass
from handlers.taps.expiry import ChangeExpiry
from handlers.taps.history import ShowClosedOf, ShowEntry, ShowHistory
from services import adjusting, visits
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import fresh, give, plan


async def at_the_desk(house: FrontDesk, language: str = "en") -> tuple[Guest, Guest, Pass]:
    """An owner with coach mode open, a client, and the client's new pass."""
    owner, anna = await house.owner(language=language), await house.client("Anna <b>& Co", language=language)
    await anna.says("/start")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Boxing"))
    await owner.says("/coach")
    return owner, anna, pass_


async def test_steppers_show_old_and_new_and_a_reason_saves(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(ShowPass(pass_id=pass_.id).pack())

    await owner.presses("Adjust")
    await owner.presses("+5")
    pending = await owner.presses("−1")
    assert "Remaining: 10 → 14" in pending.text
    assert await fresh(house.desk, pass_) == pass_
    saved = await owner.presses("Goodwill")

    assert (await fresh(house.desk, pass_)).total == 14
    assert "4 sessions added" in saved.text and "Reason: Goodwill" in saved.text
    assert "Free: 10 → 14" in anna.screen.text and "Reason: Goodwill" in anna.screen.text


@pytest.mark.parametrize("elsewhere", ["press", "/help", "never mind"])
async def test_whoever_goes_elsewhere_types_no_reason(house: FrontDesk, elsewhere: str) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    await owner.presses("+5")
    asked = await owner.presses("Another reason…")
    assert "next message is saved as the reason" in asked.text

    if elsewhere == "press":
        await owner.forges(ShowPass(pass_id=pass_.id).pack())
    else:
        await owner.says(elsewhere)
    found = await owner.says("Anna")

    assert "Anna" in found.text and "Reason" not in found.text
    assert await fresh(house.desk, pass_) == pass_


async def test_a_typed_number_and_a_typed_reason_save_once_with_words_as_typed(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    await owner.presses("Type a number")

    for wrong in ("½", "१०", "1e9", "-0", "99999999999999999999"):
        assert "whole number" in (await owner.says(wrong)).text
    assert "10 can be taken" in (await owner.says("-11")).text
    assert "Remaining: 10 → 7" in (await owner.says("7")).text
    await owner.presses("Another reason…")
    assert "A reason is needed" in (await owner.says("…")).text
    saved = await owner.says("ill <b>& tired")

    assert (await fresh(house.desk, pass_)).total == 7
    assert "Reason: ill <b>& tired" in saved.text
    assert "Reason:" not in (await owner.says("an")).text


async def test_a_session_added_to_a_pass_in_debt_settles_it(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await anna.says("/start")
    one = await plan(house.desk, "One", size=1, when_empty=WhenEmpty.DEBT, debt_limit=2)
    pass_ = await give(house.desk, owner.actor, anna.id, one)
    for seen in (pass_.version, pass_.version + 1):
        await visits.deduct(house.desk, owner.actor, pass_.id, seen=seen, again=True, owing=True)
    await owner.says("/coach")
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())

    pending = await owner.presses("+1")
    assert "Remaining: -1 → 0" in pending.text and "used up" not in pending.text
    await owner.presses("Goodwill")

    assert "Owed: 1 → 0" in anna.screen.text and "Free:" not in anna.screen.text


async def test_set_to_zero_uses_the_pass_up_and_is_undone_from_its_message(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())

    assert "used up at once" in (await owner.presses("Set to zero")).text
    await owner.presses("Correction")
    assert (await fresh(house.desk, pass_)).remaining == 0
    undone = await owner.presses("Undo")

    assert "Taken back: 10 sessions taken off" in undone.text and "Remaining: 0 → 10" in undone.text
    assert (await fresh(house.desk, pass_)).free == 10
    assert "taken back" in anna.screen.text


async def test_a_pass_is_made_unlimited_and_counted_again(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    await owner.presses("Make unlimited")
    await owner.presses("Goodwill")
    assert (await fresh(house.desk, pass_)).unlimited

    await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    await owner.presses("Set a number")
    assert "Unlimited → 7 remaining" in (await owner.says("7")).text
    await owner.presses("Correction")

    now = await fresh(house.desk, pass_)
    assert (now.unlimited, now.remaining) == (False, 7)
    assert "no longer unlimited: 7 free" in anna.screen.text and "→" not in anna.screen.text


async def test_a_card_overtaken_by_another_change_is_refreshed_and_does_nothing(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    old = await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    other = await house.owner("Otto Owner")
    await other.says("/coach")
    await other.forges(AdjustPass(pass_id=pass_.id).pack())
    await other.presses("+1")
    await other.presses("Goodwill")

    await owner.presses("+5", old)

    assert "out of date" in owner.toast
    assert "Total 11" in owner.screen.text
    assert (await fresh(house.desk, pass_)).total == 11


async def test_a_typed_answer_to_a_card_that_moved_on_closes_its_question(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    await owner.presses("Type a number")
    await one_more(house, owner, pass_)

    assert "Total 11" in (await owner.says("7")).text
    assert "Anna" in (await owner.says("an")).text
    assert (await fresh(house.desk, pass_)).total == 11


async def test_an_extension_by_a_week_is_shown_saved_and_told(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(ShowPass(pass_id=pass_.id).pack())

    await owner.presses("Expiry")
    assert "28 Feb 2027 → 7 Mar 2027" in (await owner.presses("+1 week")).text
    await owner.presses("Illness")

    assert (await fresh(house.desk, pass_)).valid_until == date(2027, 3, 7)
    assert owner.screen.text.count("28 Feb 2027 → 7 Mar 2027") == 1
    assert "7 Mar 2027" in anna.screen.text


async def test_a_day_is_chosen_in_a_calendar_that_marks_today_and_the_present_end(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    shown = await owner.forges(ChangeExpiry(pass_id=pass_.id).pack())
    assert {"February 2027", "[28]", "« Jan", "Mar »", "2028 »"} <= set(shown.labels)

    await owner.presses("« Jan")
    december = await owner.presses("« Dec")
    assert "• 1" in december.labels and "[28]" not in december.labels
    assert not [label for label in december.labels if label.startswith("«")]
    assert "→ 24 Dec 2026" in (await owner.presses("24")).text
    await owner.presses("Correction")

    assert (await fresh(house.desk, pass_)).valid_until == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("language", "typed", "until"),
    [
        ("en", "12/31/2026", date(2026, 12, 31)),
        ("de", "1/2/2027", date(2027, 2, 1)),
        ("ru", "+2 недели", date(2027, 3, 14)),
    ],
)
async def test_a_date_is_typed_in_the_writer_s_own_way(
    house: FrontDesk, language: str, typed: str, until: date
) -> None:
    owner, _, pass_ = await at_the_desk(house, language)
    await owner.forges(ChangeExpiry(pass_id=pass_.id).pack())
    types = {"en": "Type a date", "de": "Datum eingeben", "ru": "Ввести дату"}[language]
    saves = {"en": "Illness", "de": "Krankheit", "ru": "Болезнь"}[language]

    await owner.presses(types)
    await owner.says(typed)
    await owner.presses(saves)

    assert (await fresh(house.desk, pass_)).valid_until == until


async def test_an_unclear_or_impossible_date_is_refused_and_asked_again(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await owner.forges(ChangeExpiry(pass_id=pass_.id).pack())
    await owner.presses("Type a date")

    both = (await owner.says("3/4/2027")).text
    assert "4 Mar 2027" in both and "3 Apr 2027" in both
    impossible = await owner.says("31.02.2027")
    assert "not a date" in impossible.text
    assert impossible.labels == ["Cancel"]
    assert "1 Dec 2026 to 31 Dec 2046" in (await owner.says("31.12.9999")).text
    assert "15 Mar 2027" in (await owner.says("15.3.2027")).text
    assert await fresh(house.desk, pass_) == pass_


async def test_a_pass_expired_by_hand_is_found_under_ended_ones_and_revived(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(ChangeExpiry(pass_id=pass_.id).pack())
    asked = await owner.presses("Expire now")
    assert "Expire it now?" in asked.text and "10 free sessions expire" in asked.text
    await owner.presses("As agreed")
    assert (await fresh(house.desk, pass_)).expired == 10

    ended = await owner.forges(ShowClosedOf(client_id=anna.id).pack())
    assert "remaining 0" in ended.text and "Expired unused: 10" in ended.text and "Free" not in ended.text
    await owner.presses("Open: Boxing")
    assert "expired" in (await owner.forges(AdjustPass(pass_id=pass_.id).pack())).text
    assert "10 sessions that expired" in (await owner.presses("New date")).text
    await owner.presses("+1 month")
    await owner.presses("Goodwill")

    now = await fresh(house.desk, pass_)
    assert (now.expired, now.free, now.valid_until) == (0, 10, date(2027, 1, 1))


async def test_history_tells_staff_and_client_the_same_and_only_staff_undo(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await one_more(house, owner, pass_)

    staff = await owner.forges(ShowHistory(pass_id=pass_.id).pack())
    client = await anna.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "1. One session added" in client.text and "2. New pass: 10 sessions" in client.text
    assert staff.text == client.text
    assert "Undo 1…" in staff.labels and client.labels == ["How it adds up", "Back"]

    assert "One session added" in (await owner.presses("Undo 1…")).text
    await owner.presses("Undo")
    again = await owner.forges(ShowHistory(pass_id=pass_.id).pack())

    assert "1. Taken back: One session added" in again.text and "↩ Taken back later." in again.text
    assert [label for label in again.labels if label.startswith("Undo")] == ["Undo 3…"]


async def test_taps_on_another_s_pass_read_as_if_it_did_not_exist(house: FrontDesk) -> None:
    _, _, pass_ = await at_the_desk(house)
    ben = await house.client("Ben Client")
    deducting = await house.coach(Right.DEDUCT, Right.SEE_ALL)
    for guest in (ben, deducting):
        await guest.says("/start")

    for tap in (AdjustPass(pass_id=pass_.id), ChangeExpiry(pass_id=pass_.id)):
        for guest in (ben, deducting):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    for data in (ShowHistory(pass_id=pass_.id).pack(), f"{ShowEntry.tag}:1", f"as:{pass_.id}:1:a:5"):
        await ben.forges(data)
        assert ben.toast == "This does not exist."
    assert await fresh(house.desk, pass_) == pass_


async def one_more(house: FrontDesk, by: Guest, pass_: Pass) -> None:
    """One session more, given behind the back of whoever has a card open."""
    change = Change(Wish.ADD, 1)
    await adjusting.adjust(house.desk, by.actor, pass_.id, change, seen=pass_.version, reason="goodwill")
