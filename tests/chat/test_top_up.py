"""Sessions added in the chat: the screen says whether the last day moves."""

from datetime import date, timedelta

from domain.passes import Pass
from handlers.taps.adjusting import AdjustPass, StepTo
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan

MONTH = {"clock": "sale", "count": 1, "unit": "months"}


async def at_the_desk(
    house: FrontDesk, language: str = "en", **terms: object
) -> tuple[Guest, Guest, Pass]:
    """An owner with coach mode open, a client, and the client's pass of a month."""
    owner, anna = await house.owner(language=language), await house.client("Anna", language=language)
    await anna.says("/start")
    plan_id = await plan(house.desk, "Boxing", **({"validity": MONTH} | terms))
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    await owner.says("/coach")
    return owner, anna, pass_


async def test_the_last_day_stays_unless_the_switch_is_pressed(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())

    shown = await owner.presses("+5")
    assert "The last day stays 31 Dec 2026" in shown.text
    shown = await owner.presses("Also extend to 31 Jan 2027")
    assert "31 Dec 2026 → 31 Jan 2027" in shown.text and "10 → 15" in shown.text
    shown = await owner.presses("Leave last day 31 Dec 2026")
    assert "The last day stays" in shown.text
    assert await fresh(house.desk, pass_) == pass_
    await owner.presses("Also extend to 31 Jan 2027")
    await owner.presses("+1")
    saved = await owner.presses("Paid extra")

    now = await fresh(house.desk, pass_)
    assert (now.free, now.valid_until, now.version) == (16, date(2027, 1, 31), pass_.version + 1)
    assert "6 sessions added, valid through 31 Jan 2027" in saved.text
    assert "10 → 16" in anna.screen.text and "31 Dec 2026 → 31 Jan 2027" in anna.screen.text
    await owner.presses("Undo")
    back = await fresh(house.desk, pass_)
    assert (back.free, back.valid_until) == (10, date(2026, 12, 31))


async def test_an_expired_pass_gets_sessions_and_a_day_in_one(house: FrontDesk, clock: TestClock) -> None:
    owner, _, pass_ = await at_the_desk(house)
    clock.advance(timedelta(days=40))
    await house.ticks()
    assert (await fresh(house.desk, pass_)).expired == 10

    card = await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    assert "valid through 9 Feb 2027" in card.text and "New date" in card.labels
    shown = await owner.presses("+5")
    assert "10 expired sessions come back" in shown.text and "Leave last day" not in str(shown.labels)
    await owner.presses("Another reason…")
    saved = await owner.says("paid at the desk")

    now = await fresh(house.desk, pass_)
    assert (now.free, now.expired, now.valid_until) == (15, 0, date(2027, 2, 9))
    assert "Reason: paid at the desk" in saved.text


async def test_a_pass_without_a_length_shows_no_switch(house: FrontDesk) -> None:
    season = {"clock": "fixed", "until": "2026-12-31"}
    owner, _, pass_ = await at_the_desk(house, validity=season)
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())

    shown = await owner.presses("+5")

    assert "The last day stays 31 Dec 2026" in shown.text
    assert not [label for label in shown.labels if label.startswith("Also extend")]
    forged = StepTo(pass_id=pass_.id, version=pass_.version, wish="a", number=5, extends=True)
    await owner.forges(forged.pack())
    assert "nothing to change" in owner.toast


async def test_taking_sessions_off_warns_the_client_that_few_are_left(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())

    await owner.presses("−5")
    await owner.presses("−5")
    await owner.presses("+1")
    await owner.presses("+1")
    await owner.presses("Correction")

    assert "2 sessions are left" in anna.screen.text


async def test_the_switch_is_there_in_every_language(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house, language="de")
    await owner.forges(AdjustPass(pass_id=pass_.id).pack())
    assert "Der letzte Tag bleibt" in (await owner.presses("+1")).text
