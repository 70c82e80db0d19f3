"""“I paid”: said by the client, confirmed once by staff, or not received."""

from datetime import timedelta

import pytest

from demo.telegram.clocks import SetClock
from domain.ids import OrderId
from domain.money import Method, Payment
from domain.orders import OrderState
from domain.people import Right
from domain.studio import Rules
from handlers.taps.buying import SayPaid, SayPaidOnly
from handlers.taps.claims import ConfirmClaim, RefuseClaim, ShowClaim, ShowClaims
from services import checking, people, privacy
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_buying import PRICE, comes, for_sale, money_of, passes_of, payment

PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc00000030101"
    "00c9fe92ef0000000049454e44ae426082"
)


async def note_of(desk: Desk, note: str) -> None:
    """How the studio says it is to be paid."""
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        selling = studio.rules.selling.model_copy(update={"pay_note": note})
        rules: Rules = studio.rules.model_copy(update={"selling": selling})
        await tx.studios.save(studio.model_copy(update={"rules": rules}))


@pytest.fixture
async def anna(house: FrontDesk) -> Guest:
    await for_sale(house.desk)
    anna = await house.client("Anna Client")
    await anna.says("/buy")
    await anna.presses("Boxing 10 · €120.00")
    return anna


async def says_paid(anna: Guest) -> None:
    """Says so, without a photo."""
    await anna.presses("I pay at the studio")
    await anna.presses("I have paid")
    await anna.presses("Without a photo")


async def test_a_photo_goes_to_the_owner_who_confirms_with_one_tap_and_it_is_sold_once(
    house: FrontDesk, anna: Guest
) -> None:
    owner, other = await house.owner(), await house.owner("Otto Owner")
    await note_of(house.desk, "IBAN <DE00> & your name")
    assert "IBAN <DE00> & your name" in (await anna.presses("I pay at the studio")).text
    assert "Send a photo" in (await anna.presses("I have paid")).text
    assert "Send a photo" in (await anna.says("but I did")).text
    assert "The studio checks it" in (await anna.does(anna.phone.sends_photo(PICTURE))).text

    told = owner.screen
    assert told.photo is not None and "Anna Client says that this is paid" in told.text
    assert told.labels == ["Received: confirm", "Received otherwise…", "Not received"]
    seen = other.screen
    confirmed = await owner.presses("Received: confirm")
    late = await other.presses("Received: confirm", seen)

    assert "Confirmed by Olga Owner" in confirmed.text and "Confirmed by Olga Owner" in late.text
    [bought] = await passes_of(house, anna)
    assert (bought.payment, bought.paid, bought.free) == (Payment.PAID, PRICE, 10)
    [line] = await money_of(house, anna)
    assert (line.method, line.receipt_id, line.actor_id) == (Method.TRANSFER, None, owner.id)
    assert "has confirmed your payment of €120.00" in anna.screen.text
    assert (await checking.check(house.desk)).is_clean


async def test_what_was_not_received_is_said_to_the_client_and_sells_nothing(
    house: FrontDesk, anna: Guest
) -> None:
    owner = await house.owner()
    await says_paid(anna)

    asked = await owner.presses("Not received")
    assert "Tell Anna Client that nothing arrived?" in asked.text
    assert asked.labels == ["Yes, nothing arrived", "Back"]
    assert "The studio checks it" in anna.screen.text
    assert "Received: confirm" in (await owner.presses("Back")).labels
    await owner.presses("Not received")
    assert "Not received, said Olga Owner" in (await owner.presses("Yes, nothing arrived")).text
    assert "not received your payment" in anna.screen.text
    assert await passes_of(house, anna) == await money_of(house, anna) == []
    await anna.forges(SayPaidOnly(order_id=OrderId(1), amount=PRICE).pack())
    assert "is closed" in anna.toast


@pytest.mark.parametrize(
    ("language", "labels", "question"),
    [
        ("de", ["Nicht erhalten", "Ja, nichts angekommen"], "mitteilen, dass nichts angekommen ist?"),
        ("ru", ["Не получено", "Да, ничего не пришло"], "сообщить, что деньги не пришли?"),
    ],
)
async def test_who_says_that_nothing_arrived_is_asked_in_their_language(
    house: FrontDesk, anna: Guest, language: str, labels: list[str], question: str
) -> None:
    owner = await house.owner(language=language)
    await owner.says("/start")
    await says_paid(anna)

    asked = await owner.presses(labels[0])
    assert question in asked.text and asked.labels[0] == labels[1]
    await owner.presses(labels[1])

    assert "not received your payment" in anna.screen.text


async def test_two_who_answer_at_once_settle_it_once_and_the_slower_one_sees_how(
    house: FrontDesk, anna: Guest
) -> None:
    owner, other = await house.owner(), await house.owner("Otto Owner")
    await says_paid(anna)
    told = other.screen
    await owner.presses("Not received")
    await other.presses("Received: confirm", told)

    late = await owner.presses("Yes, nothing arrived")

    assert "Confirmed by Otto Owner" in late.text and "has confirmed your payment" in anna.screen.text
    assert len(await passes_of(house, anna)) == 1
    again = await owner.forges(RefuseClaim(order_id=OrderId(1), version=2).pack())
    assert "Confirmed by Otto Owner" in again.text


async def test_a_client_takes_it_back_before_anybody_has_answered(house: FrontDesk, anna: Guest) -> None:
    owner = await house.owner()
    await says_paid(anna)
    told = owner.screen
    await anna.says("/buy")
    await anna.presses("Said to be paid: Boxing 10")
    assert "given this order up" in (await anna.presses("I have not paid after all")).text

    shown = await owner.presses("Received: confirm", told)

    assert "Given up by the client" in shown.text and await passes_of(house, anna) == []


async def test_staff_who_sell_answer_from_their_list_by_another_method(house: FrontDesk, anna: Guest) -> None:
    seller = await house.coach(Right.SELL, Right.SEE_ALL)
    stranger = await house.coach(Right.SELL, name="Nora Narrow")
    await says_paid(anna)
    assert "Anna Client says" in seller.screen.text
    await stranger.says("/coach")
    for tap in (ShowClaim(order_id=OrderId(1)), ConfirmClaim(order_id=OrderId(1), version=2)):
        await stranger.forges(tap.pack())
        assert stranger.toast == "This does not exist."
    assert "Anna" not in " ".join((await stranger.forges(ShowClaims().pack())).labels)

    assert "Said to be paid: 1" in (await seller.says("/coach")).labels
    await seller.presses("Said to be paid: 1")
    await seller.presses("Anna Client · €120.00")
    await seller.presses("Received otherwise…")
    assert "Confirmed by Carl Coach" in (await seller.presses("Cash")).text

    [line] = await money_of(house, anna)
    assert line.method is Method.CASH
    assert not any("Said to be paid" in label for label in (await seller.says("/coach")).labels)


async def test_a_coach_is_led_to_what_their_own_clients_say_and_to_nothing_else(
    house: FrontDesk, anna: Guest
) -> None:
    narrow = await house.coach(Right.SELL, name="Nora Narrow")
    idle = await house.coach(Right.SEE_ALL, name="Ida Idle")
    others = [await house.client(f"Client {number}") for number in range(9)]
    for guest in others:
        await guest.says("/buy")
        await guest.presses("Boxing 10 · €120.00")
        await says_paid(guest)
    for coach in (narrow, idle):
        assert not any("Said to be paid" in label for label in (await coach.says("/coach")).labels)
    await says_paid(anna)
    async with house.desk.writing() as tx:
        await tx.people.assign(narrow.id, anna.id)

    await narrow.says("/coach")
    listed = await narrow.presses("Said to be paid: 1")

    assert listed.labels == ["Anna Client · €120.00", "Back"]
    assert not any("Said to be paid" in label for label in (await idle.says("/coach")).labels)


@pytest.mark.parametrize(
    ("language", "claims", "stray"),
    [
        ("en", "Said to be paid", "Payments to sort out"),
        ("de", "Als bezahlt gemeldet", "Zahlungen zuordnen"),
        ("ru", "Сообщения об оплате", "Неясные платежи"),
    ],
)
async def test_an_owners_desk_says_how_many_wait(
    house: FrontDesk, anna: Guest, language: str, claims: str, stray: str
) -> None:
    owner = await house.owner(language=language)
    nothing = (await owner.says("/owner")).labels
    assert claims in nothing and stray in nothing
    await says_paid(anna)
    for charge in ("one", "two"):
        await comes(house, "message", payment(anna, "forged", charge=charge))

    waits = (await owner.says("/owner")).labels

    assert f"{claims}: 1" in waits and f"{stray}: 2" in waits


async def test_a_coach_does_not_confirm_what_they_say_themselves(house: FrontDesk) -> None:
    await for_sale(house.desk)
    coach = await house.coach(Right.SELL, Right.SEE_ALL)
    assert coach.actor.person is not None
    async with house.desk.writing() as tx:
        await tx.people.save(coach.actor.person.model_copy(update={"is_client": True}))
    await coach.says("/buy")
    await coach.presses("Boxing 10 · €120.00")
    await says_paid(coach)

    await coach.forges(ConfirmClaim(order_id=OrderId(1), version=2).pack())

    assert await passes_of(house, coach) == []


async def test_another_sum_than_is_shown_is_not_claimed(house: FrontDesk, anna: Guest) -> None:
    for amount in (1, -PRICE, 0, 2**40):
        shown = await anna.forges(SayPaid(order_id=OrderId(1), amount=amount).pack())
        assert "has changed since then" in anna.toast and "To pay: €120.00" in shown.text
        await anna.forges(SayPaidOnly(order_id=OrderId(1), amount=amount).pack())
        assert "has changed since then" in anna.toast
    async with house.desk.reading() as tx:
        order = await tx.orders.get(OrderId(1))
    assert order is not None and order.state is OrderState.OPEN


async def test_what_waits_for_two_days_is_brought_up_again_once(
    house: FrontDesk, anna: Guest, clock: SetClock
) -> None:
    owner = await house.owner()
    await says_paid(anna)
    counts = house.telegram.calls.counts
    for _ in range(2):
        before = counts["sendMessage"]
        clock.advance(timedelta(days=2))
        await house.ticks()
        await house.ticks()
        assert counts["sendMessage"] == before + 1 and "Anna Client says" in owner.screen.text


async def test_a_card_put_under_another_takes_its_orders_along_and_an_erased_one_leaves_none(
    house: FrontDesk, anna: Guest
) -> None:
    owner = await house.owner()
    await says_paid(anna)
    twin = await people.add_client(house.desk, owner.actor, "Anna Twin")
    async with house.desk.writing() as tx:
        await tx.merging.move(anna.id, twin.id)
    async with house.desk.reading() as tx:
        merged = await tx.orders.get(OrderId(1))
    assert merged is not None and (merged.client_id, merged.client_name) == (twin.id, "Anna Twin")

    await privacy.erase(house.desk, owner.actor, twin.id)

    async with house.desk.reading() as tx:
        erased = await tx.orders.get(OrderId(1))
    assert erased is not None and (erased.state, erased.photo) == (OrderState.WITHDRAWN, None)
