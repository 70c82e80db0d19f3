"""Giving a pass in the chat: free of charge, from a chosen day, behind another one, once for an intro."""

from datetime import date, timedelta

import pytest

from domain.ids import PlanId
from domain.passes import Pass
from domain.people import Right
from domain.plans import AtEnd
from handlers.taps.coach import ShowMore, ShowPass
from handlers.taps.history import ShowHistory
from handlers.taps.renewing import SaveRenewal, ShowRenewal, SwitchRenewal, TypeRenewalReason
from handlers.taps.selling import Follow, SellPlan
from services import expiring
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan

MONTH = {"clock": "sale", "count": 1, "unit": "months"}


async def at_the_desk(house: FrontDesk, language: str = "en") -> tuple[Guest, Guest]:
    """An owner with a chat open, and a client with theirs."""
    owner = await house.owner(language=language)
    anna = await house.client("Anna Client", language=language)
    await anna.says("/start")
    await owner.says("/coach")
    return owner, anna


async def passes_of(house: FrontDesk, guest: Guest) -> list[Pass]:
    """The client's open passes, oldest first."""
    async with house.desk.reading() as tx:
        return sorted(await tx.passes.open_of(guest.id, date(2026, 12, 1)), key=lambda each: each.id)


async def test_a_complimentary_pass_costs_nothing_and_says_why(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await priced(house, await plan(house.desk, "Boxing"))

    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    await owner.presses("Payment")
    shown = await owner.presses("Free of charge")
    assert "Why is it free of charge?" in shown.text
    card = await owner.presses("Gift")
    assert "€80.00 → €0.00" in card.text and "Free of charge: Gift" in card.text
    given = await owner.presses("Give it, free of charge")

    [pass_] = await passes_of(house, anna)
    assert (pass_.payment, pass_.price) == ("complimentary", 0)
    assert "Free of charge" in given.text and "Free of charge" in anna.screen.text
    history = await owner.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "New pass: 10 sessions, free of charge" in history.text and "Reason: Gift" in history.text


async def test_a_typed_reason_gives_it_once_and_is_kept_as_typed(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await plan(house.desk, "Boxing")
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    await owner.presses("Payment")
    await owner.presses("Free of charge")

    assert "A reason is needed" in (await owner.says("…")).text
    await owner.says("won the <b>raffle")
    assert await passes_of(house, anna) == []
    given = await owner.presses("Give it, free of charge")

    assert "✓ Anna Client has it now" in given.text
    [pass_] = await passes_of(house, anna)
    history = await owner.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "Reason: won the <b>raffle" in history.text


async def test_a_chosen_start_is_asked_for_first(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await plan(house.desk, "Course", validity={"clock": "chosen", "count": 1, "unit": "months"})

    shown = await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    assert "From which day?" in shown.text and "Sell" not in shown.labels
    shown = await owner.presses("From tomorrow")
    assert "First day: 2 Dec 2026" in shown.text
    await owner.presses("Sell")

    assert [each.valid_until for each in await passes_of(house, anna)] == [date(2027, 1, 1)]


async def test_a_pass_is_queued_behind_the_present_one_and_the_client_told(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await plan(house.desk, "Boxing", validity=MONTH)
    first = await give(house.desk, owner.actor, anna.id, plan_id)

    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    await owner.presses("First day")
    shown = await owner.presses("After Boxing: 1 Jan 2027")
    assert "First day: 1 Jan 2027" in shown.text and "It follows Boxing" in shown.text
    await owner.presses("Payment")
    await owner.presses("Unpaid")
    given = await owner.presses("Sell")

    [_, second] = await passes_of(house, anna)
    assert (second.valid_from, second.renews, second.payment) == (date(2027, 1, 1), first.id, "unpaid")
    assert "It starts the day after Boxing ends: on 1 Jan 2027" in anna.screen.text
    assert "Undo…" in given.labels
    shown = await owner.forges(ShowRenewal(pass_id=first.id).pack())
    assert "Boxing follows it, from 1 Jan 2027" in shown.text
    await owner.forges(Follow(follows=first.id, plan_id=plan_id).pack())
    assert "follows Boxing already, from 1 Jan 2027" in owner.toast


async def test_a_preview_whose_pass_was_extended_meanwhile_gives_nothing(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await plan(house.desk, "Boxing", validity=MONTH)
    first = await give(house.desk, owner.actor, anna.id, plan_id)
    shown = await owner.forges(Follow(follows=first.id, plan_id=plan_id).pack())
    until = date(2027, 1, 15)
    await expiring.redate(house.desk, owner.actor, first.id, until, seen=first.version, reason="illness")

    await owner.presses("Sell", shown)

    assert "out of date" in owner.toast
    assert len(await passes_of(house, anna)) == 1


async def test_an_intro_is_given_once_unless_its_sale_was_taken_back(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    intro = await plan(house.desk, "Try us", is_intro=True)
    other = await plan(house.desk, "Try more", is_intro=True)
    await owner.forges(SellPlan(client_id=anna.id, plan_id=intro).pack())
    given = await owner.presses("Sell")

    await owner.forges(SellPlan(client_id=anna.id, plan_id=other).pack())
    assert "once: Try us was given on 1 Dec 2026" in owner.toast
    await owner.presses("Undo…", given)
    await owner.presses("Undo")
    await owner.presses("Take all of it back")

    await owner.forges(SellPlan(client_id=anna.id, plan_id=other).pack())
    await owner.presses("Sell")
    assert [each.title for each in await passes_of(house, anna)] == ["Try more"]


async def test_the_renewal_is_stopped_and_resumed_with_a_reason(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await plan(house.desk, "Boxing", validity=MONTH, at_end=AtEnd.RENEW)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    assert "Renews by itself" in (await owner.forges(ShowPass(pass_id=pass_.id).pack())).text

    await owner.forges(ShowMore(pass_id=pass_.id).pack())
    assert "Boxing follows by itself" in (await owner.presses("Renewal")).text
    asked = await owner.presses("Stop automatic renewal")
    assert not (await fresh(house.desk, pass_)).renewal_stopped and "Why?" in asked.text
    saved = await owner.presses("As agreed")
    assert (await fresh(house.desk, pass_)).renewal_stopped
    assert "Automatic renewal stopped" in saved.text
    assert "It no longer renews by itself" in anna.screen.text

    await owner.forges(ShowRenewal(pass_id=pass_.id).pack())
    await owner.presses("Resume automatic renewal")
    await owner.presses("Another reason…")
    await owner.says("asked for it")
    assert not (await fresh(house.desk, pass_)).renewal_stopped
    assert "It renews by itself again" in anna.screen.text
    await owner.presses("Undo")
    assert (await fresh(house.desk, pass_)).renewal_stopped


async def test_a_card_two_versions_old_switches_nothing(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await plan(house.desk, "Boxing", validity=MONTH, at_end=AtEnd.RENEW)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    about = {"pass_id": pass_.id, "version": pass_.version, "stopped": True}

    await owner.forges(SaveRenewal(**about, reason="agreed").pack())
    await owner.forges(SaveRenewal(**about, reason="agreed").pack())
    assert "out of date" in owner.toast
    await owner.forges(SwitchRenewal(**(about | {"version": 2})).pack())
    assert "nothing to change" in owner.toast
    assert (await fresh(house.desk, pass_)).version == pass_.version + 1


async def test_renewing_now_starts_today_and_is_told_so(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await plan(house.desk, "Boxing", validity=MONTH)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)

    await owner.forges(ShowRenewal(pass_id=pass_.id).pack())
    assert {"Renew from 1 Jan 2027", "Renew from today"} <= set(owner.screen.labels)
    await owner.presses("Renew from today")
    await owner.presses("Sell")

    [_, second] = await passes_of(house, anna)
    assert (second.valid_from, second.renews) == (date(2026, 12, 1), pass_.id)
    assert "It starts at once, beside Boxing" in anna.screen.text


async def test_the_calendar_renews_and_tells_the_client(house: FrontDesk, clock: TestClock) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await priced(house, await plan(house.desk, "Boxing", validity=MONTH, at_end=AtEnd.RENEW))
    await give(house.desk, owner.actor, anna.id, plan_id)

    clock.advance(timedelta(days=31))
    await house.ticks()
    await house.ticks()

    renewed = (await passes_of(house, anna))[-1]
    assert (renewed.valid_from, renewed.payment) == (date(2027, 1, 1), "unpaid")
    told = [message.text for message in anna.phone.chat.messages if "goes on" in message.text]
    [ended] = [message.text for message in anna.phone.chat.messages if "has ended" in message.text]
    assert "ask at the studio" not in ended
    assert len(told) == 1 and "Not paid yet: €80.00" in told[0]


async def test_strangers_clients_and_those_without_the_right_learn_nothing(house: FrontDesk) -> None:
    owner, anna = await at_the_desk(house)
    plan_id = await plan(house.desk, "Boxing", validity=MONTH, at_end=AtEnd.RENEW)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    ben, deducter = await house.client("Ben"), await house.coach(Right.DEDUCT, Right.SEE_ALL)
    for guest in (ben, deducter):
        await guest.says("/start")
    switch = {"pass_id": pass_.id, "version": pass_.version, "stopped": True}

    for guest in (anna, ben, deducter):
        for tap in (
            ShowRenewal(pass_id=pass_.id),
            SwitchRenewal(**switch),
            SaveRenewal(**switch, reason="agreed"),
            Follow(follows=pass_.id, plan_id=plan_id),
        ):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist.", tap
        await guest.forges(TypeRenewalReason(**switch).pack())
        await guest.says("because I can")
    assert await passes_of(house, anna) == [pass_]


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("de", ("Zahlung", "Kostenlos", "Geschenk", "Kostenlos ausgeben")),
        ("ru", ("Оплата", "Бесплатно", "Подарок", "Выдать бесплатно")),
    ],
)
async def test_it_is_given_free_of_charge_in_other_languages(
    house: FrontDesk, language: str, labels: tuple[str, ...]
) -> None:
    owner, anna = await at_the_desk(house, language)
    plan_id = await plan(house.desk, "Boxing")
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())

    for label in labels:
        await owner.presses(label)

    assert labels[1] in anna.screen.text


async def priced(house: FrontDesk, plan_id: PlanId) -> PlanId:
    """The plan at eighty euros."""
    async with house.desk.writing() as tx:
        found = await tx.plans.get(plan_id)
        assert found is not None
        await tx.plans.save(found.model_copy(update={"price": 8000, "currency": "EUR"}))
    return plan_id
