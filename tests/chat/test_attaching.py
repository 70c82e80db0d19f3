"""Selling without sessions, and attaching a session pack to what was sold, wholly in the chat."""

from datetime import UTC, date, datetime

from demo.telegram.shown import Shown
from domain.ids import PlanId
from domain.money import Payment
from domain.passes import Pass, PassState
from domain.people import Right
from domain.plans import PaymentType, Plan, PlanKind, Terms
from handlers.taps.attaching import AskPackClient, AttachSessions, AttachTo, NewPack
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.plans import NewPlan
from services import checking
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_plans import held_by, passes_of
from tests.conftest import TestClock
from tests.studio_life import fresh, give

TODAY = date(2026, 12, 1)
OFFER = {"kind": "offer", "size": None, "validity": {"clock": "none"}}
MONTHLY = {**OFFER, "validity": {"count": 1}, "at_end": "renew"}


async def sold(house: FrontDesk, client: Guest, title: str, **terms: object) -> Pass:
    """What was sold to a client without sessions."""
    seller = await house.owner(f"Seller of {title}")
    wanted = Plan(
        id=PlanId(0), title=title, terms=Terms.model_validate(OFFER | terms), price=4900, currency="EUR"
    )
    async with house.desk.writing() as tx:
        plan_id = await tx.plans.add(wanted, tx.now)
    return await give(house.desk, seller.actor, client.id, plan_id)


async def answers(guest: Guest, *said: str) -> Shown:
    """Answers one step after another: by its button where there is one, else by typing."""
    for line in said:
        await (guest.presses(line) if line in guest.screen.labels else guest.says(line))
    return guest.screen


async def test_sessions_are_attached_to_what_was_sold_used_and_taken_back(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    await anna.says("/start")
    pass_ = await sold(house, anna, "Body check")
    assert "No sessions in it" in (await anna.says("/balance")).text
    await owner.says("anna")
    why = await owner.presses("Why?")
    assert "Body check: no sessions in it." in why.text and "attach sessions to it" in why.text

    await owner.presses("Attach sessions: Body check")
    assert "whole number" in (await answers(owner, "5 sessions", "0")).text
    assert "from 1 Dec 2026" in (await answers(owner, "5", "From today", "30.11.2026")).text
    preview = await answers(owner, "3 months", "24", "30", "Cancelling late only")
    assert "Title: Body check → 5 sessions\nRemaining: 0 → 5" in preview.text
    assert "Valid through: no date → 28 Feb 2027" in preview.text and "24 hours" in preview.text
    assert (await fresh(house.desk, pass_)).free == 0
    attach = held_by(preview, "Attach")
    undo = held_by(await owner.presses("Attach"), "Undo")

    now = await fresh(house.desk, pass_)
    assert (now.title, now.free, now.valid_until) == ("5 sessions", 5, date(2027, 2, 28))
    assert now.terms.policy is not None and (now.terms.policy.cutoff, now.terms.policy.no_show) == (
        1440,
        False,
    )
    assert "5 sessions are on your pass now: 5 sessions" in anna.screen.text
    assert "5 sessions" in (await owner.forges(attach)).text and (await fresh(house.desk, pass_)) == now
    await owner.forges(ShowClient(client_id=anna.id).pack())
    await owner.presses("Deduct 5 → 4: 5 sessions")
    await owner.forges(undo)
    assert (await fresh(house.desk, pass_)).free == 4

    await owner.presses("Undo")
    await owner.forges(undo)
    back = await fresh(house.desk, pass_)
    assert (back.title, back.total, back.state_on(TODAY)) == ("Body check", 0, PassState.OFFER)
    assert (back.terms, back.valid_until) == (pass_.terms, None)
    assert "Body check was taken back.\nFree: 5 → 0" in anna.screen.text
    assert (await checking.check(house.desk)).is_clean


async def test_a_pack_is_made_for_a_client_first_and_then_finds_its_offer(house: FrontDesk) -> None:
    owner, anna, bea = await house.owner(), await house.client("Anna Client"), await house.client("Bea Other")
    check, other = await sold(house, anna, "Body check"), await sold(house, bea, "Massage")
    monthly, parts = await sold(house, anna, "Club", **MONTHLY), await sold(house, anna, "Meals", parts=3)
    await owner.says("/owner")
    await owner.presses("Plans")
    await owner.presses("Session packs")
    await owner.says("anna")
    await owner.presses(next(label for label in owner.screen.labels if label.startswith("Anna")))
    chosen = await answers(owner, "Five: to <b>", "5", "From tomorrow", "No expiry date", "As the studio")

    assert "To which one-time offer" in chosen.text and "Five: to <b>\n5 sessions" in chosen.text
    assert [label for label in chosen.labels if label.startswith("Attach")] == ["Attach to Body check"]
    attach = AttachTo.model_validate(_values(held_by(chosen, "Attach to Body check")))
    for pass_, said in ((monthly, "is recurring"), (parts, "in instalments"), (other, "does not exist")):
        refused = await owner.forges(attach.model_copy(update={"pass_id": pass_.id}).pack())
        assert said in refused.text or said in owner.toast
        assert await fresh(house.desk, pass_) == pass_
    await owner.forges(attach.model_copy(update={"version": 9}).pack())
    assert (await fresh(house.desk, check)) == check
    for pass_, said in ((monthly, "Club is recurring"), (parts, "Meals is paid in instalments")):
        await owner.forges(ShowPass(pass_id=pass_.id).pack())
        refused = await owner.presses("Attach sessions")
        assert said in refused.text and "one-time offers only" in refused.text
        assert refused.labels == ["New session pack", "Sell a plan instead", "Back"]
    assert "New session pack" in (await owner.presses("Sell a plan instead")).labels
    await owner.presses("New session pack")
    await answers(owner, "Five: to <b>", "5", "From tomorrow", "No expiry date", "As the studio")
    await owner.presses("Attach to Body check")

    now = await fresh(house.desk, check)
    assert (now.title, now.free, now.valid_from) == ("Five: to <b>", 5, date(2026, 12, 2))


async def test_only_sellers_attach_sessions(house: FrontDesk) -> None:
    anna, coach = await house.client("Anna Client"), await house.coach(Right.ADJUST, Right.SEE_ALL)
    pass_ = await sold(house, anna, "Body check")
    for guest in (anna, coach):
        await guest.says("/start")
        attach = AttachTo(question_id=1, pass_id=pass_.id, version=1)
        for tap in (AskPackClient(), NewPack(client_id=anna.id), AttachSessions(pass_id=pass_.id), attach):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    await coach.forges(ShowClient(client_id=anna.id).pack())
    assert not [label for label in coach.screen.labels if "Attach" in label]


async def test_sessions_for_a_recurring_plan_are_refused_with_the_ways_out_as_buttons(
    house: FrontDesk,
) -> None:
    owner = await house.owner()
    await owner.says("/owner")
    await owner.forges(NewPlan().pack())
    await answers(owner, "Club", "Recurring", "No memo")
    assert "No price" not in owner.screen.labels and "above 0" in (await owner.says("0")).text
    refused = await answers(owner, "49", "A number of sessions")
    assert "sold without sessions" in refused.text and "session pack" in refused.text
    assert refused.labels[:2] == ["Make it one-time", "Sell it without sessions"]
    preview = await answers(owner, "Sell it without sessions", "A span from its first day", "1m")
    assert (
        "No sessions\nValid one month" in preview.text and "renews itself and is paid again" in preview.text
    )
    assert "At the end" not in (await owner.presses("Options…")).labels
    await owner.presses("Done")
    await owner.presses("Put on sale")

    await owner.forges(NewPlan().pack())
    await answers(owner, "Ten", "In instalments", "3", "No memo", "90", "A number of sessions")
    once = await answers(owner, "Make it one-time", "10", "No expiry date")
    assert "10 sessions" in once.text and "instalments" not in once.text
    await owner.presses("Payment")
    assert "sold without sessions" in (await owner.presses("Recurring")).text
    await owner.presses("Make it one-time")
    await owner.presses("Put on sale")

    async with house.desk.reading() as tx:
        club, ten = await tx.plans.on_sale()
    assert (club.terms.kind, club.terms.payment_type) == (PlanKind.OFFER, PaymentType.RECURRING)
    assert (ten.terms.size, ten.terms.payment_type) == (10, PaymentType.ONE_TIME)


async def test_what_is_paid_in_parts_says_what_is_due_and_what_comes_next(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    await anna.says("/start")
    await owner.says("/owner")
    await owner.forges(NewPlan().pack())
    await answers(owner, "Meals", "In instalments", "3", "Plan for 90 days", "100", "No sessions")
    await answers(owner, "No expiry date", "Put on sale")
    async with house.desk.reading() as tx:
        [meals] = await tx.plans.on_sale()
    await give(house.desk, owner.actor, anna.id, meals.id, payment=Payment.UNPAID)

    said = (await anna.says("/balance")).text
    assert "Meals · " not in said and "Plan for 90 days\nNo sessions in it" in said
    assert "Payable in 3 monthly parts\nDue by today: €33.34\nNext: €33.33 on 1 Jan 2027" in said


async def test_what_has_no_sessions_is_active_and_not_used_up_in_lists_and_pictures(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client("Anna Client")
    await sold(house, anna, "Body check")
    await owner.says("/owner")
    await owner.presses("Passes")
    for shown, listed in (("Active", True), ("Used up", False)):
        await owner.presses(next(label for label in owner.screen.labels if label.startswith("Show: ")))
        assert ("Anna Client · Body check" in (await owner.presses(shown)).text) is listed
    await anna.says("/balance")
    assert "Without sessions" in (await anna.presses("As a picture")).text


def _values(data: str) -> dict[str, str]:
    names = list(AttachTo.model_fields)
    return dict(zip(names, data.split(":")[1:], strict=True))


async def test_a_recurring_plan_renews_unpaid_at_the_end_of_its_period_and_not_before(
    house: FrontDesk, clock: TestClock
) -> None:
    anna = await house.client("Anna Client")
    await anna.says("/start")
    first = await sold(house, anna, "Club", **MONTHLY)
    clock.stand_at(datetime(2026, 12, 31, 11, tzinfo=UTC))
    await house.ticks()
    assert len(await passes_of(house, anna)) == 1
    clock.stand_at(datetime(2027, 1, 1, 11, tzinfo=UTC))
    await house.ticks()

    async with house.desk.reading() as tx:
        renewed = await tx.passes.follower_of(first.id)
    assert renewed is not None
    assert (renewed.valid_from, renewed.valid_until) == (date(2027, 1, 1), date(2027, 1, 31))
    assert (renewed.total, renewed.payment) == (0, "unpaid")
    told = anna.screen.text
    assert "Club" in told and "used up" not in told.casefold() and "0 sessions" not in told
