"""What a client owes, read by both sides and settled at the desk."""

from datetime import date

import pytest

from domain.accounts import AccountLine, LineKind
from domain.deactivating import Owing, Settlement
from domain.ids import PaymentId, PersonId
from domain.money import Payment
from domain.people import Person, Right
from handlers.taps.accounts import ShowAccount, ShowOwing
from handlers.taps.coach import ShowClient
from handlers.taps.people import ShowRecord
from services import deactivating, people
from services.deactivating import Wish
from tests.chat.front_desk import FrontDesk, Guest
from tests.studio_life import give, plan

TODAY = date(2026, 12, 1)


async def owing(house: FrontDesk, language: str = "en", amount: int = 14000) -> tuple[Guest, Guest]:
    """An owner with coach mode open, and a client who owes."""
    owner, anna = await house.owner(language=language), await house.client("Anna <b>& Co", language=language)
    await anna.says("/start")
    plan_id = await plan(house.desk, "Boxing")
    given = await give(house.desk, owner.actor, anna.id, plan_id, payment=Payment.UNPAID)
    wish = Wish(TODAY, Settlement(Owing.CHARGE, amount))
    await deactivating.deactivate(house.desk, owner.actor, given.id, wish, seen=1, reason="left angry")
    await house.settled()
    await owner.says("/coach")
    return owner, anna


async def test_both_sides_read_what_is_owed_and_for_what(house: FrontDesk) -> None:
    owner, anna = await owing(house)

    assert "Owes €140.00" in (await owner.forges(ShowClient(client_id=anna.id).pack())).text
    staff = await owner.presses("Account")
    assert "Owes €140.00" in staff.text and "Charged: €140.00 for Boxing" in staff.text
    assert "To pay: €140.00" in (await anna.says("/balance")).text
    client = await anna.presses("Account")

    assert "Charged: €140.00 for Boxing" in client.text and "left angry" not in client.text
    assert client.labels == ["Pay what I owe on the account", "History", "Back"]


async def test_it_is_paid_in_full_told_to_the_client_and_taken_back(house: FrontDesk) -> None:
    owner, anna = await owing(house)
    await owner.forges(ShowAccount(client_id=anna.id).pack())

    thought = await owner.presses("Paid: €140.00")
    assert "Owed: €140.00 → €0.00" in thought.text
    saved = await owner.presses("Card")
    assert "Nothing is owed." in saved.text and "Paid: €140.00 · Card" in saved.text
    assert "Payment recorded: €140.00" in anna.screen.text
    assert "Account" not in (await anna.says("/balance")).labels

    taken_back = await owner.presses("Undo 1…")
    assert "Owes €140.00" in taken_back.text and "Taken back later" in taken_back.text
    assert "was taken back" in anna.screen.text
    assert not [label for label in taken_back.labels if label.startswith("Undo")]


async def test_a_part_is_typed_and_the_rest_is_waived_for_a_typed_reason(house: FrontDesk) -> None:
    owner, anna = await owing(house)
    await owner.forges(ShowAccount(client_id=anna.id).pack())
    await owner.presses("Paid another amount…")

    for wrong in ("0", "-3", "140.01", "9999999999999", "½", "ten"):
        assert "→" not in (await owner.says(wrong)).text
    assert "Owed: €140.00 → €100.00" in (await owner.says("40")).text
    await owner.presses("With a note…")
    await owner.says("half in coins")
    await owner.presses("Waive €100.00")
    await owner.presses("Another reason…")
    saved = await owner.says("moved <b>away")

    assert "Nothing is owed." in saved.text and "moved <b>away" in saved.text
    assert "€100.00 that you owed was waived" in anna.screen.text


async def test_money_in_advance_is_kept_and_paid_out_again_and_no_more_than_that(house: FrontDesk) -> None:
    owner, anna = await house.owner(), await house.client()
    await anna.says("/start")
    await owner.says("/coach")
    await owner.forges(ShowAccount(client_id=anna.id).pack())
    await owner.presses("Paid in advance…")
    assert "→" not in (await owner.says("0")).text
    assert "In credit: €0.00 → €40.00" in (await owner.says("40")).text
    saved = await owner.presses("Bank transfer")
    assert "Kept in credit: €40.00 · Bank transfer" in saved.text
    assert "€40.00 is now in credit" in anna.screen.text
    assert "In credit: €40.00" in (await anna.says("/balance")).text

    await owner.forges(f"zl:{anna.id}:1:4001:EUR:paid_out")
    assert "cannot go below zero" in owner.toast
    await owner.presses("Pay out €40.00", saved)
    paid_out = await owner.presses("Cash")
    assert "Nothing is owed." in paid_out.text and "was paid out to you" in anna.screen.text
    await owner.presses("Undo 2…")
    assert "cannot go below zero" in owner.toast
    async with house.desk.reading() as tx:
        money = await tx.payments.of_client(anna.id, PaymentId(2**53), 9)
    assert [(each.amount, each.method) for each in money] == [(-4000, "cash"), (4000, "transfer")]


async def test_what_is_open_on_a_pass_is_in_the_sum_and_has_its_way_to_be_paid(house: FrontDesk) -> None:
    owner, anna = await owing(house)
    plan_id = await plan(house.desk, "Ten")
    given = await give(house.desk, owner.actor, anna.id, plan_id)
    async with house.desk.writing() as tx:
        unpaid = given.model_copy(update={"price": 9000, "currency": "USD", "payment": Payment.UNPAID})
        assert await tx.passes.save(unpaid, seen=1)
    # The client is told of the pass first.
    await house.settled()

    assert "To pay: €140.00\nTo pay: $90.00" in (await anna.says("/balance")).text
    own = await anna.presses("Account")
    assert "of it for Ten" in own.text and [label for label in own.labels if label.startswith("Ten: ")]
    staff = await owner.forges(ShowAccount(client_id=anna.id).pack())
    assert [label for label in staff.labels if label.startswith("Ten: ")]


async def test_those_who_owe_are_listed_by_amount_or_name_page_by_page(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/start")
    async with house.desk.writing() as tx:
        for number in range(11):
            person = await people.add_person(tx, Person(id=PersonId(0), name=f"P{10 - number:02}"))
            line = AccountLine(
                person_id=person.id, amount=100 + number, currency="EUR", kind=LineKind.CHARGE, at=tx.now
            )
            await tx.accounts.add(line, key=str(number))

    for order, first, last in [("", "P00: owes €1.10", "P10: owes €1.00"), ("By name", "P00", "P10")]:
        page = await owner.forges(ShowOwing().pack())
        page = await owner.presses(order) if order else page
        assert page.labels[0].startswith(first) and len(page.labels) == 11
        assert (await owner.presses("More")).labels[2].startswith(last)


async def test_an_owner_finds_everybody_who_owes_and_nobody_else_does(house: FrontDesk) -> None:
    owner, _ = await owing(house)
    carl = await house.coach(Right.SELL, Right.SEE_ALL)
    await carl.says("/start")
    await carl.forges(ShowOwing().pack())
    assert carl.toast == "This does not exist."

    await owner.says("/owner")
    listed = await owner.presses("Accounts")
    assert "Anna <b>& Co: owes €140.00" in listed.labels
    await owner.presses("Anna <b>& Co: owes €140.00")
    await owner.presses("Paid: €140.00")
    await owner.presses("Cash")

    assert "nobody owes" in (await owner.forges(ShowOwing().pack())).text


async def test_an_account_that_moved_on_is_shown_afresh_and_nothing_is_settled_twice(
    house: FrontDesk,
) -> None:
    owner, anna = await owing(house)
    old = await owner.forges(ShowAccount(client_id=anna.id).pack())
    other = await house.owner("Otto Owner")
    await other.says("/coach")
    await other.forges(ShowAccount(client_id=anna.id).pack())
    await other.presses("Paid: €140.00")
    await other.presses("Cash")

    await owner.presses("Waive €140.00", old)

    assert "changed meanwhile" in owner.toast and "Nothing is owed." in owner.screen.text
    async with house.desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == {}


async def test_an_even_account_is_found_on_the_record_and_strangers_learn_nothing(house: FrontDesk) -> None:
    owner, anna = await owing(house)
    ben, carl = await house.client("Ben Client"), await house.coach(Right.ADJUST, Right.SEE_ALL)
    assert "Account" in (await owner.forges(ShowRecord(client_id=anna.id).pack())).labels
    for guest in (ben, carl):
        await guest.says("/start")
        assert "owes" not in (await guest.forges(ShowClient(client_id=anna.id).pack())).text
        for data in (
            ShowAccount(client_id=anna.id).pack(),
            f"zl:{anna.id}:1:14000:EUR:paid",
            f"zk:{anna.id}:1:14000:EUR:paid:cash",
            f"zb:{anna.id}:1:14000:EUR:paid:cash",
            f"zi:{anna.id}:1:EUR",
            "zh:1",
        ):
            await guest.forges(data)
            assert guest.toast == "This does not exist."
    async with house.desk.reading() as tx:
        assert await tx.accounts.open_of(anna.id) == {"EUR": 14000}


@pytest.mark.parametrize(
    ("language", "pays", "how", "even"),
    [
        ("de", "Bezahlt: 140,00", "Bar", "Nichts ist offen."),
        ("ru", "Оплачено: 140,00", "Наличные", "Долгов нет."),
    ],
)
async def test_it_speaks_the_reader_s_language(
    house: FrontDesk, language: str, pays: str, how: str, even: str
) -> None:
    owner, anna = await owing(house, language)
    shown = await owner.forges(ShowAccount(client_id=anna.id).pack())
    await owner.presses(next(label for label in shown.labels if label.startswith(pays)))

    assert even in (await owner.presses(how)).text
