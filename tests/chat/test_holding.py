"""Holding a pass in the chat: by staff for a reason, by clients within what their plan allows."""

from datetime import date, timedelta

import pytest

from domain.holding import HoldChange, HoldWish
from domain.holds import Hold
from domain.passes import Pass, PassState
from domain.people import Right
from handlers.taps.coach import ShowClient, ShowMore, ShowPass
from handlers.taps.history import ShowHistory
from handlers.taps.holding import EndOwnHold, HoldPass, OwnHold, PlaceOwnHold, PreviewHold, SaveHold
from services import holding, visits
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan

TODAY = date(2026, 12, 1)
ALLOWANCE = {"days": 14, "least": 7, "times": 2}


async def at_the_desk(
    house: FrontDesk, language: str = "en", **terms: object
) -> tuple[Guest, Guest, Pass]:
    """An owner with coach mode open, a client, and the client's new pass: valid through 28 Feb 2027."""
    owner, anna = await house.owner(language=language), await house.client("Anna <b>& Co", language=language)
    await anna.says("/start")
    plan_id = await plan(house.desk, "Boxing", **terms)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    await owner.says("/coach")
    return owner, anna, pass_


async def put_on_hold(house: FrontDesk, by: Guest, pass_: Pass, first: date, last: date | None) -> Pass:
    """A hold, placed behind the back of whoever has a card open."""
    now = await fresh(house.desk, pass_)
    wish = HoldChange(HoldWish.PLACE, first, last)
    await holding.hold(house.desk, by.actor, pass_.id, wish, seen=now.version, reason="illness")
    return await fresh(house.desk, pass_)


async def test_staff_hold_a_pass_from_today_see_the_new_end_first_and_the_client_is_told(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(ShowMore(pass_id=pass_.id).pack())

    await owner.presses("Hold")
    assert "Until which day" in (await owner.presses("From today")).text
    pending = await owner.presses("2 weeks")
    assert "On hold: 1 Dec 2026 – 14 Dec 2026" in pending.text
    assert "28 Feb 2027 → 14 Mar 2027" in pending.text
    assert await fresh(house.desk, pass_) == pass_
    saved = await owner.presses("Illness")

    now = await fresh(house.desk, pass_)
    assert now.holds == (Hold(first=TODAY, last=date(2026, 12, 14)),)
    assert now.valid_until == date(2027, 3, 14)
    assert saved.text.count("On hold: 1 Dec 2026 – 14 Dec 2026") == 1 and "Reason: Illness" in saved.text
    assert "On hold: 1 Dec 2026 – 14 Dec 2026" in anna.screen.text and "14 Mar 2027" in anna.screen.text


async def test_a_held_pass_cannot_be_deducted_and_says_until_when(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    held = await put_on_hold(house, owner, pass_, TODAY, date(2026, 12, 14))

    shown = await owner.forges(ShowClient(client_id=anna.id).pack())
    assert "on hold until 14 Dec 2026" in shown.text
    await owner.forges(f"d:{pass_.id}:{held.version}")
    assert "on hold until 14 Dec 2026" in owner.toast
    assert (await fresh(house.desk, pass_)).used == 0
    assert "On hold: 1 Dec 2026 – 14 Dec 2026" in (await anna.says("/balance")).text


async def test_the_hold_is_undone_from_its_message_and_history_shows_both(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(HoldPass(pass_id=pass_.id).pack())
    await owner.presses("From tomorrow")
    await owner.presses("1 week")
    await owner.presses("Holiday")

    undone = await owner.presses("Undo")

    now = await fresh(house.desk, pass_)
    assert (now.holds, now.valid_until) == ((), date(2027, 2, 28))
    assert "Hold removed: 2 Dec 2026 – 8 Dec 2026" in undone.text
    history = await anna.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "1. Taken back: On hold: 2 Dec 2026 – 8 Dec 2026" in history.text
    assert "2. On hold: 2 Dec 2026 – 8 Dec 2026" in history.text


async def test_days_are_chosen_in_calendars_and_typed(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await owner.forges(HoldPass(pass_id=pass_.id).pack())

    await owner.presses("Another day")
    await owner.presses("10")
    assert "On hold from 10 Dec 2026" in owner.screen.text
    assert "10 Dec 2026 – 20 Dec 2026" in (await owner.presses("20")).text

    await owner.forges(HoldPass(pass_id=pass_.id).pack())
    await owner.presses("Type a date")
    for wrong in ("soon", "31.02.2027", "0", "-1"):
        assert "not a date" in (await owner.says(wrong)).text
    assert "1 Dec 2026 to 28 Feb 2027" in (await owner.says("1.3.2027")).text
    assert "1 Dec 2026 to 28 Feb 2027" in (await owner.says("30.11.2026")).text
    assert "1 Dec 2026 to 28 Feb 2027" in (await owner.says("31.12.9999")).text
    assert "On hold from 28 Feb 2027" in (await owner.says("28.2.2027")).text
    await owner.presses("Type a date")
    assert "28 Feb 2027 to 28 Feb 2028" in (await owner.says("27.2.2027")).text
    assert "28 Feb 2027 to 28 Feb 2028" in (await owner.says("29.2.2028")).text
    assert "28 Feb 2027 – 9 Mar 2027" in (await owner.says("+10d")).text
    await owner.presses("Another reason…")
    assert "A reason is needed" in (await owner.says("…")).text
    assert "Reason: knee <b>" in (await owner.says("knee <b>")).text

    now = await fresh(house.desk, pass_)
    assert (now.holds[0].days, now.valid_until) == (10, date(2027, 3, 10))


async def test_an_open_ended_hold_freezes_the_pass_until_it_is_ended(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(HoldPass(pass_id=pass_.id).pack())
    await owner.presses("From today")
    assert "90 days are left after it" in (await owner.presses("Until further notice")).text
    await owner.presses("Illness")

    clock.advance(timedelta(days=120))
    await house.ticks()
    shown = await anna.says("/balance")
    assert "On hold" in shown.text and "90 days are left after the hold" in shown.text
    assert "Valid" not in shown.text
    await owner.forges(ShowPass(pass_id=pass_.id).pack())
    ending = await owner.presses("End the hold now")
    assert "28 Feb 2027 → 28 Jun 2027" in ending.text
    await owner.presses("Correction")

    now = await fresh(house.desk, pass_)
    assert now.valid_until == date(2027, 6, 28)
    assert now.state_on(date(2027, 3, 31)) is PassState.ACTIVE
    assert now.days_left(date(2027, 3, 31)) == 89


async def test_an_existing_hold_is_shortened_or_never_was(house: FrontDesk, clock: TestClock) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await put_on_hold(house, owner, pass_, TODAY, date(2026, 12, 31))
    clock.advance(timedelta(days=3))
    await owner.forges(HoldPass(pass_id=pass_.id).pack())

    await owner.presses("Hold: 1 Dec 2026 – 31 Dec 2026")
    changing = await owner.presses("Change the last day")
    assert "[31]" in changing.labels
    assert "1 Dec 2026 – 31 Dec 2026 → 1 Dec 2026 – 10 Dec 2026" in (await owner.presses("10")).text
    await owner.presses("Illness")
    assert (await fresh(house.desk, pass_)).valid_until == date(2027, 3, 10)

    await owner.forges(HoldPass(pass_id=pass_.id).pack())
    await owner.presses("Hold: 1 Dec 2026 – 10 Dec 2026")
    assert "10 Mar 2027 → 28 Feb 2027" in (await owner.presses("It never happened")).text
    await owner.presses("Correction")

    now = await fresh(house.desk, pass_)
    assert (now.holds, now.valid_until) == ((), date(2027, 2, 28))


async def test_a_day_with_a_visit_is_not_held_and_nothing_is_saved(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    clock.advance(timedelta(days=5))
    await owner.forges(HoldPass(pass_id=pass_.id).pack())
    await owner.presses("Type a date")
    await owner.says("1.12.2026")

    await owner.presses("2 weeks")

    assert "visit on 1 Dec 2026" in owner.toast
    assert (await fresh(house.desk, pass_)).holds == ()


async def test_a_card_two_versions_old_holds_nothing(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await owner.forges(HoldPass(pass_id=pass_.id).pack())
    old = await owner.presses("From today")
    other = await house.owner("Otto Owner")
    await put_on_hold(house, other, pass_, date(2026, 12, 10), date(2026, 12, 11))
    held = await put_on_hold(house, other, pass_, date(2026, 12, 20), date(2026, 12, 21))

    await owner.presses("2 weeks", old)

    assert "out of date" in owner.toast
    assert await fresh(house.desk, pass_) == held


async def test_a_client_holds_their_pass_within_the_allowance_and_ends_it_early(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_ = await at_the_desk(house, hold=ALLOWANCE)
    await anna.says("/balance")

    shown = await anna.presses("Hold: Boxing")
    assert "14 days in all, at least 7 days at a time" in shown.text and "2 holds are left" in shown.text
    assert "• 1" not in shown.labels
    await anna.presses("2")
    pending = await anna.presses("1 week")
    assert "On hold: 2 Dec 2026 – 8 Dec 2026" in pending.text and "28 Feb 2027 → 7 Mar 2027" in pending.text
    assert await fresh(house.desk, pass_) == pass_
    placed = await anna.presses("Hold")
    assert "Days left for holds: 7" in placed.text

    now = await fresh(house.desk, pass_)
    assert now.holds == (Hold(first=date(2026, 12, 2), last=date(2026, 12, 8), by_client=True),)
    clock.advance(timedelta(days=3))
    await anna.says("/balance")
    await anna.presses("Hold: Boxing")
    assert "7 Mar 2027 → 2 Mar 2027" in (await anna.presses("End the hold: 2 Dec 2026 – 8 Dec 2026")).text
    ended = await anna.presses("End it now")

    now = await fresh(house.desk, pass_)
    assert (now.holds[0].last, now.valid_until) == (date(2026, 12, 3), date(2027, 3, 2))
    assert "Days left for holds: 12" in ended.text
    history = await anna.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "2. On hold: 2 Dec 2026 – 8 Dec 2026" in history.text and "Anna" in history.text


async def test_a_client_drops_a_hold_that_is_still_ahead(house: FrontDesk) -> None:
    _, anna, pass_ = await at_the_desk(house, hold=ALLOWANCE)
    wish = PlaceOwnHold(
        pass_id=pass_.id, version=pass_.version, first=date(2026, 12, 10), last=date(2026, 12, 20), sure=True
    )
    await anna.says("/balance")
    await anna.forges(wish.pack())

    assert "Drop this hold?" in (await anna.presses("Drop the hold: 10 Dec 2026 – 20 Dec 2026")).text
    await anna.presses("Drop it")

    now = await fresh(house.desk, pass_)
    assert (now.holds, now.valid_until) == ((), date(2027, 2, 28))


async def test_what_a_client_may_not_is_refused_and_changes_nothing(house: FrontDesk) -> None:
    _, anna, pass_ = await at_the_desk(house, hold=ALLOWANCE)
    await anna.says("/balance")
    tomorrow = date(2026, 12, 2)

    for first, last, said in (
        (TODAY, date(2026, 12, 10), "2 Dec 2026 to 28 Feb 2027"),
        (date(2026, 11, 1), date(2026, 12, 10), "2 Dec 2026 to 28 Feb 2027"),
        (date(2027, 3, 1), date(2027, 3, 10), "2 Dec 2026 to 28 Feb 2027"),
        (date(9999, 12, 1), date(9999, 12, 31), "2 Dec 2026 to 28 Feb 2027"),
        (tomorrow, date(2026, 12, 7), "7 days at least"),
        (tomorrow, TODAY, "7 days at least"),
        (tomorrow, date(2026, 12, 16), "14 days are left"),
        (tomorrow, date(9999, 12, 31), "14 days are left"),
    ):
        wish = PlaceOwnHold(pass_id=pass_.id, version=pass_.version, first=first, last=last, sure=True)
        await anna.forges(wish.pack())
        assert said in anna.toast
    assert await fresh(house.desk, pass_) == pass_


async def test_without_an_allowance_clients_have_no_button_and_are_sent_to_the_studio(
    house: FrontDesk,
) -> None:
    _, anna, pass_ = await at_the_desk(house)

    assert "Hold: Boxing" not in (await anna.says("/balance")).labels
    assert "by the studio only" in (await anna.forges(OwnHold(pass_id=pass_.id).pack())).text


async def test_a_client_cannot_end_what_the_studio_placed(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house, hold=ALLOWANCE)
    held = await put_on_hold(house, owner, pass_, TODAY, None)

    await anna.says("/balance")
    shown = await anna.forges(OwnHold(pass_id=pass_.id).pack())
    assert "only the studio can end it" in shown.text and shown.labels == ["Back"]
    await anna.forges(EndOwnHold(pass_id=pass_.id, version=held.version, first=TODAY, sure=True).pack())

    assert anna.toast == "This does not exist."
    assert await fresh(house.desk, pass_) == held


async def test_nobody_else_holds_a_pass_nor_learns_of_it(house: FrontDesk) -> None:
    _, anna, pass_ = await at_the_desk(house, hold=ALLOWANCE)
    ben = await house.client("Ben Client")
    deducting = await house.coach(Right.DEDUCT, Right.SEE_ALL)
    known = {"pass_id": pass_.id, "version": pass_.version}
    own = PlaceOwnHold(**known, first=date(2026, 12, 2), last=date(2026, 12, 9), sure=True)
    staff_s = SaveHold(**known, wish=HoldWish.PLACE, first=TODAY, reason="illness")
    for guest in (ben, deducting, anna):
        await guest.says("/start")

    for guest in (ben, deducting):
        for tap in (own, OwnHold(pass_id=pass_.id), HoldPass(pass_id=pass_.id), staff_s):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    await anna.forges(staff_s.pack())
    assert anna.toast == "This does not exist."
    assert await fresh(house.desk, pass_) == pass_


@pytest.mark.parametrize(
    ("language", "hold", "today", "week", "reason", "told"),
    [
        ("de", "Pause", "Ab heute", "1 Woche", "Krankheit", "Pause: 01.12.2026 – 07.12.2026"),
        ("ru", "Заморозка", "С сегодня", "1 неделя", "Болезнь", "Заморозка: 1 дек. 2026"),
    ],
)
async def test_holds_are_placed_in_german_and_russian(
    house: FrontDesk, language: str, hold: str, today: str, week: str, reason: str, told: str
) -> None:
    owner, anna, pass_ = await at_the_desk(house, language)
    await owner.forges(ShowMore(pass_id=pass_.id).pack())

    for label in (hold, today, week, reason):
        await owner.presses(label)

    assert (await fresh(house.desk, pass_)).valid_until == date(2027, 3, 7)
    assert told in anna.screen.text


async def test_days_beyond_the_calendar_are_refused_in_every_forged_button(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house, hold=ALLOWANCE)
    await owner.forges(ShowPass(pass_id=pass_.id).pack())
    await anna.says("/balance")
    known = f"{pass_.id}:{pass_.version}"

    for day in ("9999-12-31", "0001-01-01"):
        for data in (f"hl:{known}:p:{day}", f"hp:{known}:p:{day}", f"hp:{known}:p:{day}:{day}"):
            await owner.forges(data)
            assert "Choose a day from 1 Dec 2026 to 28 Feb 2027" in owner.toast
        await owner.forges(f"hm:{known}:{day}")
        assert "From which day?" in owner.screen.text
        for data in (f"hu:{known}:{day}", f"hk:{known}:{day}:{day}"):
            await anna.forges(data)
            assert "Choose a day from 2 Dec 2026 to 28 Feb 2027" in anna.toast
        await anna.forges(f"hb:{pass_.id}:{day}")
        assert "From which day?" in anna.screen.text
        await owner.forges(f"hy:{known}:p:{day}")
        await owner.says("+10d")
        await owner.says("/cancel")
    assert await fresh(house.desk, pass_) == pass_


async def test_a_hold_that_is_over_stands_below_the_days_to_choose(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await put_on_hold(house, owner, pass_, TODAY, date(2026, 12, 5))
    await owner.forges(HoldPass(pass_id=pass_.id).pack())
    going_on = owner.screen.labels
    clock.advance(timedelta(days=9))
    await owner.forges(HoldPass(pass_id=pass_.id).pack())
    over = owner.screen.labels

    hold = "Hold: 1 Dec 2026 – 5 Dec 2026"
    assert going_on.index(hold) < going_on.index("Another day")
    assert over.index(hold) > over.index("Another day")


async def test_a_preview_of_an_unknown_hold_reads_as_if_it_did_not_exist(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await owner.forges(ShowPass(pass_id=pass_.id).pack())

    for wish in (HoldWish.LAST, HoldWish.NEVER):
        tap = PreviewHold(pass_id=pass_.id, version=pass_.version, wish=wish, first=TODAY)
        await owner.forges(tap.pack())
        assert owner.toast == "This does not exist."
