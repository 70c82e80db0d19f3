"""Splitting a pass and merging two in the chat: old and new are shown, a reason saves, all undone as one."""

from datetime import date

from domain.ids import PersonId
from domain.passes import Pass
from domain.people import Right
from handlers.taps.coach import ShowMore
from handlers.taps.dividing import SaveSplit, SplitPass, SplitStep
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import fresh, give, plan

TODAY = date(2026, 12, 1)
END = date(2027, 2, 28)


async def at_the_desk(house: FrontDesk, language: str = "en", **terms: object) -> tuple[Guest, Guest, Pass]:
    """An owner with coach mode open, a client, and the client's new pass of ten sessions to 28 February."""
    owner = await house.owner(language=language)
    anna = await house.client("Anna <b>& Co", language=language)
    await anna.says("/start")
    pass_ = await give(house.desk, owner.actor, anna.id, await plan(house.desk, "Boxing", **terms))
    await owner.says("/coach")
    return owner, anna, pass_


async def open_of(desk: Desk, client_id: PersonId) -> list[Pass]:
    """A client's open passes, next expiry first."""
    async with desk.reading() as tx:
        return await tx.passes.open_of(client_id, TODAY)


async def test_sessions_are_split_off_with_a_last_day_of_their_own(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(ShowMore(pass_id=pass_.id).pack())

    first = await owner.presses("Split")
    assert "Remaining: 10 → 5" in first.text and "New pass: Boxing" in first.text
    assert "Remaining: 10 → 6" in (await owner.presses("−1")).text
    await owner.presses("Last day of the new pass…")
    await owner.presses("Mar »")
    shown = await owner.presses("14")
    assert "4 sessions" in shown.text and "14 Mar 2027" in shown.text
    assert await open_of(house.desk, anna.id) == [pass_]
    saved = await owner.presses("As agreed")

    old, new = await open_of(house.desk, anna.id)
    assert (old.id, old.free, old.valid_until) == (pass_.id, 6, END)
    assert (new.title, new.total, new.free, new.valid_until) == ("Boxing", 4, 4, date(2027, 3, 14))
    assert "Open: Boxing" in saved.labels
    assert "4 sessions split off" in saved.text and "Reason: As agreed" in saved.text
    assert "Split off from another pass: 4 sessions" in anna.screen.text and "14 Mar" in anna.screen.text


async def test_the_two_are_told_apart_by_their_last_days(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(SplitPass(pass_id=pass_.id).pack())
    await owner.presses("Last day of the new pass…")
    await owner.presses("14")
    await owner.presses("As agreed")

    card = await owner.says("anna")
    assert "Open Boxing, until 14 Feb 2027" in card.labels
    assert "Deduct from Boxing, until 28 Feb 2027" in card.labels
    mine = await anna.says("/balance")
    assert {"History: Boxing, until 14 Feb 2027", "History: Boxing, until 28 Feb 2027"} <= set(mine.labels)


async def test_a_split_is_undone_as_one_and_the_new_pass_is_gone(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(SplitPass(pass_id=pass_.id).pack())
    await owner.presses("As agreed")

    asked = await owner.presses("Undo")
    assert "Boxing" in asked.text and len(await open_of(house.desk, anna.id)) == 2
    await owner.presses("Take all of it back")

    (left,) = await open_of(house.desk, anna.id)
    assert (left.id, left.total, left.free) == (pass_.id, 10, 10)
    assert "it is one pass again" in anna.phone.chat.messages[-2].text
    assert "Free: 5 → 10" in anna.screen.text


async def test_a_split_of_which_something_was_used_stays(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(SplitPass(pass_id=pass_.id).pack())
    saved = await owner.presses("As agreed")
    _, new = await open_of(house.desk, anna.id)
    await owner.says("/coach")
    await owner.forges(f"d:{new.id}:{new.version}")

    await owner.presses("Undo", saved)

    assert "cannot be taken back" in owner.toast
    assert [each.free for each in await open_of(house.desk, anna.id)] == [5, 4]


async def test_a_typed_reason_splits_once(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(SplitPass(pass_id=pass_.id).pack())

    await owner.presses("Another reason…")
    assert "A reason is needed" in (await owner.says("?")).text
    saved = await owner.says("for <i>her</i> brother")

    assert "Reason: for <i>her</i> brother" in saved.text
    assert [each.free for each in await open_of(house.desk, anna.id)] == [5, 5]


async def test_impossible_splits_say_why_and_change_nothing(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)

    def save(number: int, until: str = "2027-02-28", version: int = 1) -> str:
        return f"{SaveSplit.tag}:{pass_.id}:{version}:{number}:{until}:agreed"

    for number in (0, -3, 11, 2**40):
        await owner.forges(save(number))
        assert "from 1 to 9" in owner.toast
    await owner.forges(save(10))
    assert "change its last day" in owner.toast
    for day in ("2026-11-30", "9999-12-31"):
        await owner.forges(save(3, day))
        assert "1 Dec 2026 to 31 Dec 2046" in owner.toast
    await owner.forges(save(3, version=0))
    assert "out of date" in owner.toast
    for broken in (save(3, "2027-02-29"), f"{SplitStep.tag}:{pass_.id}:1:1.5:"):
        await owner.forges(broken)
        assert "older version" in owner.toast
    assert await open_of(house.desk, anna.id) == [pass_]


async def test_an_unlimited_pass_has_no_button_to_split_it(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house, kind="unlimited", size=None)

    shown = await owner.forges(ShowMore(pass_id=pass_.id).pack())
    assert "Transfer" in shown.labels and "Split" not in shown.labels
    await owner.forges(SplitPass(pass_id=pass_.id).pack())
    assert "unlimited" in owner.toast


async def test_two_passes_become_one_with_the_later_last_day(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    shorter = await plan(
        house.desk, "Five", size=5, validity={"clock": "sale", "count": 1, "unit": "months"}
    )
    five = await give(house.desk, owner.actor, anna.id, shorter)
    await owner.forges(ShowMore(pass_id=five.id).pack())

    listed = await owner.presses("Merge")
    assert "1. Boxing: 10 free, 28 Feb 2027" in listed.text
    pending = await owner.presses("1. Boxing")
    assert "Remaining: 5 → 15" in pending.text and "31 Dec 2026 → 28 Feb 2027" in pending.text
    assert "28 Feb" not in (await owner.presses("Until 31 Dec 2026 instead")).text
    await owner.presses("Until 28 Feb 2027 instead")
    saved = await owner.presses("As agreed")

    now, left = await fresh(house.desk, five), await fresh(house.desk, pass_)
    assert (now.free, now.valid_until, left.free) == (15, END, 0)
    assert "Merged with another pass: 10 sessions" in saved.text
    assert "Merged with another pass: 10 sessions" in anna.screen.text

    await owner.presses("Undo")
    await owner.presses("Take all of it back")
    now, left = await fresh(house.desk, five), await fresh(house.desk, pass_)
    assert (now.free, now.valid_until, left.free) == (5, date(2026, 12, 31), 10)


async def test_passes_that_differ_are_named_with_the_reason(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    weekday = await plan(house.desk, "Mondays", coverage={"weekdays": [0]})
    await give(house.desk, owner.actor, anna.id, weekday)

    await owner.forges(ShowMore(pass_id=pass_.id).pack())
    listed = await owner.presses("Merge")

    assert "they are not good for the same sessions" in listed.text
    assert listed.labels == ["Back"]


async def test_whoever_may_not_adjust_learns_nothing(house: FrontDesk) -> None:
    _, anna, pass_ = await at_the_desk(house)
    coach = await house.coach(Right.DEDUCT, Right.SEE_ALL)
    await coach.says("/coach")
    for guest in (anna, coach):
        for data in (f"tp:{pass_.id}", f"tw:{pass_.id}:1:3:2027-02-28:agreed", f"tj:{pass_.id}"):
            await guest.forges(data)
            assert guest.toast == "This does not exist."
    assert await open_of(house.desk, anna.id) == [pass_]


async def test_splitting_speaks_russian(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house, "ru")
    await owner.forges(SplitPass(pass_id=pass_.id).pack())

    saved = await owner.presses("По договорённости")

    assert "Выделено в отдельный абонемент: 5 занятий" in saved.text
    assert "Выделен из другого абонемента: 5 занятий" in anna.screen.text
