"""A client's own next pass: offered when it is time, from which day, stopped and resumed by themselves."""

from datetime import timedelta

import pytest

from domain.ids import PassId, PlanId
from domain.passes import Pass
from domain.plans import AtEnd
from handlers.taps.coach import ShowMore
from handlers.taps.renewing import RenewMine, SwitchMine
from services import digests, renewing, visits
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan

MONTH = {"clock": "sale", "count": 1, "unit": "months"}


async def priced(house: FrontDesk, title: str, **terms: object) -> PlanId:
    """A plan on sale for 80.00."""
    plan_id = await plan(house.desk, title, **({"validity": MONTH} | terms))
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": 8000, "currency": "EUR"}))
    return plan_id


async def holding(
    house: FrontDesk, language: str = "en", title: str = "Boxing", **terms: object
) -> tuple[Guest, Guest, Pass]:
    """An owner, a client who has opened the chat, and a pass of theirs of one month from 1 December."""
    owner, anna = await house.owner(language=language), await house.client("Anna", language=language)
    plan_id = await priced(house, title, **terms)
    given = await give(house.desk, owner.actor, anna.id, plan_id)
    await anna.says("/start")
    await owner.says("/start")
    return owner, anna, given


async def test_what_ends_soon_is_renewed_behind_it_or_at_once_each_with_its_dates(
    house: FrontDesk, clock: TestClock
) -> None:
    _, anna, pass_ = await holding(house)
    assert "Renew: Boxing" not in (await anna.says("/balance")).labels
    clock.advance(timedelta(days=24))
    await house.ticks()
    assert "6 days" in anna.screen.text and "Renew" in anna.screen.labels

    shown = await anna.presses("Renew")

    assert "What comes after Boxing" in shown.text and "€80.00" in shown.text
    assert "After this one: 1 Jan 2027 to 31 Jan 2027" in shown.text
    assert "At once: 25 Dec 2026 to 24 Jan 2027" in shown.text
    assert shown.labels[:2] == ["Renew from 1 Jan 2027", "Renew from today"]
    assert "Renew: Boxing" in (await anna.says("/balance")).labels
    await anna.forges(RenewMine(pass_id=PassId(pass_.id + 99)).pack())
    assert anna.toast == "This does not exist."


async def test_used_up_it_offers_today_first_and_a_follower_is_named_instead(house: FrontDesk) -> None:
    owner, anna, pass_ = await holding(house, size=1)

    await visits.deduct(house.desk, owner.actor, pass_.id, seen=pass_.version)
    await house.settled()
    shown = await anna.presses("Renew")
    assert shown.labels[:2] == ["Renew from today", "Renew from 1 Jan 2027"]
    assert pass_.plan_id is not None
    await give(house.desk, owner.actor, anna.id, pass_.plan_id, follows=pass_.id)
    await house.settled()

    shown = await anna.forges(RenewMine(pass_id=pass_.id).pack())
    assert "is yours already: it starts on 1 Jan 2027" in shown.text and shown.labels == ["Back"]
    assert "Renew: Boxing" not in (await anna.says("/balance")).labels


@pytest.mark.parametrize("why", ["retired", "intro", "hidden"])
async def test_what_is_not_sold_to_them_leads_to_what_is(house: FrontDesk, why: str) -> None:
    _, anna, pass_ = await holding(house, is_intro=why == "intro")
    await priced(house, "Yoga")
    async with house.desk.writing() as tx:
        assert pass_.plan_id is not None
        found = await tx.plans.get(pass_.plan_id)
        assert found is not None
        gone = {"retired_on": pass_.valid_from} if why == "retired" else {"in_shop": why != "hidden"}
        await tx.plans.save(found.model_copy(update=gone))

    shown = await anna.forges(RenewMine(pass_id=pass_.id).pack())

    said = {"retired": "no longer sold", "intro": "only once", "hidden": "ask there"}[why]
    # A trial stays what it is; onto any other pass the sessions of another plan can be added.
    more = [] if why == "intro" else ["Top it up"]
    assert said in shown.text and shown.labels == [*more, "Yoga", "Everything on sale", "Back"]
    assert "Next: Yoga" in (await anna.presses("Yoga")).text


async def test_they_stop_what_renews_itself_and_let_it_go_on_and_owners_read_of_it(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, pass_ = await holding(house, at_end=AtEnd.RENEW)
    ben = await house.client("Ben")
    await ben.says("/start")
    tap = SwitchMine(pass_id=pass_.id, version=pass_.version, stopped=True, sure=True)
    await ben.forges(tap.pack())
    assert ben.toast == "This does not exist."
    await anna.says("/balance")
    assert "Boxing follows by itself" in (await anna.presses("Renewal: Boxing")).text

    assert "nothing follows by itself" in (await anna.presses("Stop automatic renewal")).text
    stopped = await anna.presses("Yes, stop it")
    assert "Resume automatic renewal" in stopped.labels and (await fresh(house.desk, pass_)).renewal_stopped
    await anna.forges(tap.pack())
    assert not (await fresh(house.desk, pass_)).version > pass_.version + 1

    report = await digests.at_once(house.desk, owner.actor)
    assert [line.name for line in report.stopped.lines] == ["Anna"]
    clock.advance(timedelta(days=40))
    assert await renewing.renew(house.desk) == 0


async def test_staff_read_what_the_next_one_costs_or_what_else_there_is(house: FrontDesk) -> None:
    owner, _, pass_ = await holding(house)
    await owner.forges(ShowMore(pass_id=pass_.id).pack())

    assert "€80.00" in (await owner.presses("Renewal")).text
    async with house.desk.writing() as tx:
        assert pass_.plan_id is not None
        found = await tx.plans.get(pass_.plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"retired_on": pass_.valid_from}))
    await owner.forges(ShowMore(pass_id=pass_.id).pack())
    assert "Another plan…" in (await owner.presses("Renewal")).labels


@pytest.mark.parametrize(
    ("language", "after", "stop"),
    [("de", "Ab 01.01.2027 verlängern", "Ja, anhalten"), ("ru", "Продлить с", "Да, остановить")],
)
async def test_it_speaks_the_reader_s_language(
    house: FrontDesk, language: str, after: str, stop: str
) -> None:
    _, anna, pass_ = await holding(house, language, at_end=AtEnd.RENEW)
    shown = await anna.forges(RenewMine(pass_id=pass_.id).pack())

    assert any(after in label for label in shown.labels)
    tap = SwitchMine(pass_id=pass_.id, version=pass_.version, stopped=True)
    assert stop in (await anna.forges(tap.pack())).labels
