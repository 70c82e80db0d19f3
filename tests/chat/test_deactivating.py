"""A pass taken out of use in the chat and put back: asked, shown, done once, told, taken back."""

from datetime import date, time, timedelta

import pytest

from domain.money import Payment
from domain.passes import Pass, PassState
from domain.people import Right
from domain.timing import Moment
from handlers.taps.coach import ShowMore, ShowPass
from handlers.taps.deactivating import DeactivatePass, PreviewDeactivation, ReactivatePass
from handlers.taps.history import ShowClosedOf, ShowHistory
from services import sessions
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.conftest import TestClock
from tests.studio_life import fresh, give, plan

TODAY = date(2026, 12, 1)


async def at_the_desk(
    house: FrontDesk,
    language: str = "en",
    payment: Payment = Payment.PAID,
    price: int | None = None,
    **terms: object,
) -> tuple[Guest, Guest, Pass]:
    """An owner with coach mode open, a client, and the client's new pass."""
    owner, anna = await house.owner(language=language), await house.client("Anna <b>& Co", language=language)
    await anna.says("/start")
    plan_id = await plan(house.desk, "Boxing", **terms)
    if price is not None:
        await priced(house.desk, price)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id, payment=payment)
    await owner.says("/coach")
    return owner, anna, pass_


async def priced(desk: Desk, price: int) -> None:
    """Gives every plan a price."""
    async with desk.writing() as tx:
        for each in await tx.plans.on_sale():
            await tx.plans.save(each.model_copy(update={"price": price, "currency": "EUR"}))


async def test_a_pass_is_deactivated_now_and_its_client_reads_that_but_not_why(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(ShowMore(pass_id=pass_.id).pack())

    await owner.presses("Deactivate")
    asked = await owner.presses("Deactivate now")
    assert "Deactivate it now?" in asked.text and "Can no longer be used from 1 Dec 2026" in asked.text
    assert await fresh(house.desk, pass_) == pass_
    await owner.presses("Another reason…")
    saved = await owner.says("quarrels with everybody")

    assert (await fresh(house.desk, pass_)).deactivated_on == TODAY
    assert "Deactivated from 1 Dec 2026 on" in saved.text and "quarrels" in saved.text
    assert "can no longer be used from 1 Dec 2026" in anna.screen.text
    history = await anna.forges(ShowHistory(pass_id=pass_.id).pack())
    assert "Deactivated from" in history.text and "quarrels" not in history.text
    closed = await anna.says("/balance")
    assert "Boxing" not in closed.text
    assert "Deactivated since 1 Dec 2026" in (await anna.presses("Expired and inactive")).text


async def test_undo_from_its_message_puts_it_back_and_tells_the_client(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Deactivate now")
    await owner.presses("As agreed")

    undone = await owner.presses("Undo")

    assert (await fresh(house.desk, pass_)).deactivated_on is None
    assert "Can be used again" in undone.text
    assert "can be used again" in anna.screen.text


async def test_a_day_is_set_shown_on_the_card_moved_and_called_off(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Type a date")
    assert "1 Dec 2026 to 28 Feb 2027" in (await owner.says("30.11.2026")).text
    assert "1 Dec 2026 to 28 Feb 2027" in (await owner.says("31.12.9999")).text
    assert "Deactivate it from 15 Jan 2027 on?" in (await owner.says("15.1.2027")).text
    await owner.presses("Illness")
    assert "Will be deactivated on 15 Jan 2027" in (await anna.says("/balance")).text

    card = await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    assert "Will be deactivated on 15 Jan 2027" in card.text and "[15]" in card.labels
    await owner.presses("20")
    await owner.presses("As agreed")
    assert (await fresh(house.desk, pass_)).deactivated_on == date(2027, 1, 20)

    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    assert "Call the deactivation off?" in (await owner.presses("Call it off")).text
    assert "Deactivation called off" in (await owner.presses("Goodwill")).text
    assert (await fresh(house.desk, pass_)).deactivated_on is None


async def test_on_its_day_a_scheduled_pass_can_pay_no_more(house: FrontDesk, clock: TestClock) -> None:
    owner, _, pass_ = await at_the_desk(house)
    await owner.forges(PreviewDeactivation(pass_id=pass_.id, version=1, on=TODAY + timedelta(days=1)).pack())
    await owner.presses("As agreed")
    assert (await fresh(house.desk, pass_)).state_on(TODAY) is PassState.ACTIVE

    clock.advance(timedelta(days=1))
    shown = await owner.forges(ShowPass(pass_id=pass_.id).pack())

    assert "deactivated since 2 Dec 2026" in shown.text
    assert not [label for label in shown.labels if label.startswith("Deduct")]


async def test_a_deactivated_pass_is_found_reactivated_and_works_exactly_as_before(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Deactivate now")
    await owner.presses("As agreed")

    ended = await owner.forges(ShowClosedOf(client_id=anna.id).pack())
    assert "Deactivated since 1 Dec 2026" in ended.text
    await owner.presses("Open: Boxing")
    asked = await owner.presses("Reactivate")
    assert "Reactivate it?" in asked.text and "Can be used again" in asked.text
    saved = await owner.presses("Goodwill")

    assert "Reactivated" in saved.text
    now = await fresh(house.desk, pass_)
    assert now == pass_.model_copy(update={"version": 3})
    assert "can be used again" in anna.screen.text


async def test_one_that_expired_meanwhile_needs_a_new_date_first_and_is_led_there(
    house: FrontDesk, clock: TestClock
) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Deactivate now")
    await owner.presses("As agreed")
    messages = len(anna.phone.chat.messages)
    clock.advance(timedelta(days=100))
    await house.ticks()
    assert (await fresh(house.desk, pass_)).expired == 10
    assert len(anna.phone.chat.messages) == messages

    refused = await owner.forges(ReactivatePass(pass_id=pass_.id).pack())
    assert "was valid through 28 Feb 2027" in refused.text and "Goodwill" not in refused.labels
    await owner.presses("New date")
    await owner.presses("+1 month")
    await owner.presses("Goodwill")
    assert (await fresh(house.desk, pass_)).state_on(date(2027, 3, 11)) is PassState.DEACTIVATED
    await owner.presses("Reactivate")
    await owner.presses("Goodwill")

    now = await fresh(house.desk, pass_)
    assert (now.free, now.expired, now.state_on(date(2027, 3, 11))) == (10, 0, PassState.ACTIVE)


async def test_a_plan_retired_with_block_is_named_and_an_owner_is_led_to_it(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    carl = await house.coach(Right.ADJUST, Right.SEE_ALL)
    await carl.says("/coach")
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Deactivate now")
    await owner.presses("As agreed")
    async with house.desk.writing() as tx:
        sold = await tx.plans.get(pass_.plan_id)
        assert sold is not None
        await tx.plans.save(sold.model_copy(update={"retired_on": TODAY, "retired_block": True}))

    refused = await owner.forges(ReactivatePass(pass_id=pass_.id).pack())
    assert "was retired with block" in refused.text and "Goodwill" not in refused.labels
    assert "Boxing" in (await owner.presses("Open the plan")).text
    coach_s = await carl.forges(ReactivatePass(pass_id=pass_.id).pack())
    assert "An owner can lift the block" in coach_s.text and "Open the plan" not in coach_s.labels


async def test_an_unpaid_pass_asks_what_becomes_of_it_and_the_undo_takes_the_charge_back(
    house: FrontDesk,
) -> None:
    owner, anna, pass_ = await at_the_desk(house, payment=Payment.UNPAID, price=14000)
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())

    asked = await owner.presses("Deactivate now")
    assert "unpaid: €140.00" in asked.text and "As agreed" not in asked.labels
    thought = await owner.presses("Charge €140.00")
    assert "Charged to the client’s account: €140.00" in thought.text
    assert await open_of(house.desk, anna) == {}
    await owner.presses("As agreed")
    assert await open_of(house.desk, anna) == {"EUR": 14000}
    assert (await fresh(house.desk, pass_)).payment == "on_account"
    assert "now on your account" in anna.screen.text

    await owner.presses("Undo")

    assert await open_of(house.desk, anna) == {}
    assert (await fresh(house.desk, pass_)).payment == "unpaid"


async def test_of_a_partly_paid_pass_the_rest_is_typed_within_its_price(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house, payment=Payment.PARTLY, price=14000)
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Deactivate now")
    await owner.presses("Charge…")

    for wrong in ("0", "140.01", "99999999", "-5", "½"):
        assert "Charged to" not in (await owner.says(wrong)).text
    assert "€40.00" in (await owner.says("40")).text
    await owner.presses("As agreed")

    assert await open_of(house.desk, anna) == {"EUR": 4000}


async def test_nothing_is_charged_where_staff_say_so(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house, payment=Payment.UNPAID, price=14000)
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Deactivate now")
    assert "Payment: unpaid → waived" in (await owner.presses("Do not charge")).text
    await owner.presses("As agreed")

    assert (await fresh(house.desk, pass_)).payment == "waived"
    assert await open_of(house.desk, anna) == {}


async def test_what_was_waived_is_owed_again_unless_it_is_left_so(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house, payment=Payment.UNPAID, price=14000)
    carl = await house.coach(Right.ADJUST, Right.SEE_ALL)
    await carl.says("/coach")
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Deactivate now")
    await owner.presses("Do not charge")
    await owner.presses("As agreed")

    seen = await carl.forges(ReactivatePass(pass_id=pass_.id).pack())
    assert "is owed again: €140.00" in seen.text and "Leave it waived" not in seen.labels
    await owner.forges(ReactivatePass(pass_id=pass_.id).pack())
    assert "stays waived" in (await owner.presses("Leave it waived")).text
    assert "is owed again: €140.00" in (await owner.presses("Let it be owed again")).text
    await owner.presses("As agreed")
    assert "is to be paid again" in anna.screen.text

    await carl.forges(DeactivatePass(pass_id=pass_.id).pack())
    asked = await carl.presses("Deactivate now")
    assert "Charge €140.00" in asked.labels and "Do not charge" not in asked.labels
    await carl.forges(f"zs:{pass_.id}:3:2026-12-01:w:0::agreed")
    assert carl.toast == "This does not exist."
    assert (await fresh(house.desk, pass_)).payment == "unpaid"


async def test_automatic_renewal_stops_with_it_and_does_not_resume_by_itself(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house, at_end="renew")
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    assert "no longer renewed" in (await owner.presses("Deactivate now")).text
    await owner.presses("As agreed")

    assert "does not resume by itself" in (await owner.forges(ReactivatePass(pass_id=pass_.id).pack())).text
    await owner.presses("As agreed")

    assert (await fresh(house.desk, pass_)).renewal_stopped


async def booked_ahead(house: FrontDesk, owner: Guest, pass_: Pass, *days: int) -> None:
    """Sessions booked on the pass, so many days from today."""
    for ahead in days:
        when = Moment(TODAY + timedelta(days=ahead), time(18))
        seen = (await fresh(house.desk, pass_)).version
        await sessions.book(house.desk, owner.actor, sessions.Wish(pass_.id, when), seen=seen)


async def test_bookings_it_meets_are_listed_and_kept_or_cancelled_as_staff_say(house: FrontDesk) -> None:
    owner, anna, pass_ = await at_the_desk(house)
    await booked_ahead(house, owner, pass_, 2, 3, 4, 5, 6, 7, 8)
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())

    asked = await owner.presses("Deactivate now")
    assert "7 bookings" in asked.text and asked.text.count("18:00") == 5 and "2 more" in asked.text
    assert "As agreed" not in asked.labels
    kept = await owner.presses("Keep booked and paid")
    assert "As agreed" in kept.labels
    await owner.presses("As agreed")
    assert ((await fresh(house.desk, pass_)).booked, (await fresh(house.desk, pass_)).free) == (7, 3)
    assert "What is booked stays booked." in anna.screen.text
    assert "You have no pass" in (await anna.says("/balance")).text
    assert (await anna.presses("My bookings")).text.count("18:00") > 0

    await owner.presses("Undo")
    await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    await owner.presses("Deactivate now")
    await owner.presses("Cancel and return")
    await owner.presses("Another reason…")
    await owner.says("quarrels with everybody")
    now = await fresh(house.desk, pass_)
    assert (now.booked, now.free, now.state_on(TODAY)) == (0, 10, PassState.DEACTIVATED)
    assert not [message for message in anna.phone.chat.messages if "quarrels" in message.text]
    assert "quarrels" not in (await anna.forges(ShowHistory(pass_id=pass_.id).pack())).text


async def test_those_who_may_not_learn_nothing_and_change_nothing(house: FrontDesk) -> None:
    _, anna, pass_ = await at_the_desk(house)
    ben = await house.client("Ben Client")
    deducting = await house.coach(Right.DEDUCT, Right.SELL, Right.SEE_ALL)
    for guest in (ben, deducting):
        await guest.says("/start")

    for data in (
        DeactivatePass(pass_id=pass_.id).pack(),
        ReactivatePass(pass_id=pass_.id).pack(),
        f"zs:{pass_.id}:1:2026-12-01::0::agreed",
        f"zf:{pass_.id}:1:agreed",
    ):
        for guest in (ben, deducting, anna):
            await guest.forges(data)
            assert guest.toast == "This does not exist."
    assert await fresh(house.desk, pass_) == pass_


async def test_a_card_overtaken_by_another_change_does_nothing(house: FrontDesk) -> None:
    owner, _, pass_ = await at_the_desk(house)
    old = await owner.forges(DeactivatePass(pass_id=pass_.id).pack())
    other = await house.owner("Otto Owner")
    await other.says("/coach")
    await other.forges(DeactivatePass(pass_id=pass_.id).pack())
    await other.presses("Deactivate now")
    await other.presses("As agreed")

    await owner.presses("Deactivate now", old)

    assert "out of date" in owner.toast
    assert (await fresh(house.desk, pass_)).version == 2


@pytest.mark.parametrize(
    ("language", "opens", "now", "reason", "says"),
    [
        ("de", "Deaktivieren", "Jetzt deaktivieren", "Krankheit", "Deaktiviert ab"),
        ("ru", "Отключить", "Отключить сейчас", "Болезнь", "Отключён с"),
    ],
)
async def test_it_speaks_the_reader_s_language(
    house: FrontDesk, language: str, opens: str, now: str, reason: str, says: str
) -> None:
    owner, _, pass_ = await at_the_desk(house, language)
    await owner.forges(ShowMore(pass_id=pass_.id).pack())
    await owner.presses(opens)
    await owner.presses(now)

    assert says in (await owner.presses(reason)).text


async def open_of(desk: Desk, client: Guest) -> dict[str, int]:
    """What is open on a client's account."""
    async with desk.reading() as tx:
        return await tx.accounts.open_of(client.id)
