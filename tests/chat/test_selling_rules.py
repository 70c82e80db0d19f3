"""The owner's rules of selling: chosen, typed, taken back, and kept by who changed them."""

import pytest

from domain.people import Right
from domain.selling_choices import SellingRule
from domain.selling_rules import SellingRules, Unpaid
from handlers.taps.selling_rules import SaveSellingRule, ShowSellingRules, UndoSellingRule
from tests.chat.front_desk import FrontDesk


async def rules(house: FrontDesk) -> SellingRules:
    """The rules as the database has them."""
    async with house.desk.reading() as tx:
        studio = await tx.studios.get()
    assert studio is not None
    return studio.rules.selling


async def test_an_owner_chooses_what_unpaid_passes_do_and_takes_it_back(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/owner")
    await owner.presses("Booking rules")
    await owner.presses("Selling and paying")
    await owner.presses("Unpaid passes")

    thought = await owner.presses("work only when paid in full")
    assert "work → work only when paid in full" in thought.text and "cannot be booked" in thought.text
    assert (await rules(house)).unpaid is Unpaid.WORKS
    await owner.presses("Save")
    assert (await rules(house)).unpaid is Unpaid.PAID
    assert "Last changed by Olga Owner" in (await owner.presses("Unpaid passes")).text

    other = await house.owner("Otto Owner")
    await other.says("/start")
    undone = await other.forges(UndoSellingRule(change_id=1).pack())
    assert "work only when paid in full → work" in undone.text
    assert (await rules(house)).unpaid is Unpaid.WORKS
    await other.forges(UndoSellingRule(change_id=1).pack())
    assert "changed" in other.toast
    assert "Last changed by Otto Owner" in (await other.presses("Unpaid passes")).text


async def test_days_and_the_note_are_typed_and_the_note_breaks_nothing(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/start")
    await owner.forges(ShowSellingRules().pack())
    await owner.presses("Asking for payment")
    await owner.presses("Type it")
    for wrong in ("soon", "-1", "61"):
        assert "→" not in (await owner.says(wrong)).text
    assert "0, 3, 7 days after → 1, 14 days after" in (await owner.says("14 1")).text
    assert (await rules(house)).ask_days == (1, 14)

    await owner.presses("How to pay")
    await owner.presses("Type it")
    assert "within 300" in (await owner.says("x" * 301)).text
    assert "IBAN <b>DE12\n& co" in (await owner.says("IBAN <b>DE12\n& co")).text
    assert (await rules(house)).pay_note == "IBAN <b>DE12\n& co"
    await owner.presses("Undo")
    assert (await rules(house)).pay_note is None


async def test_an_overtaken_card_saves_nothing_and_nobody_else_sees_them(house: FrontDesk) -> None:
    owner, carl = await house.owner(), await house.coach(Right.SELL, Right.SEE_ALL)
    await owner.says("/start")
    await carl.says("/start")
    await owner.forges(ShowSellingRules().pack())
    await owner.presses("Renewing from credit")
    async with house.desk.reading() as tx:
        seen = await tx.studios.version()
    await owner.presses("it stays")
    await owner.presses("Save")
    await owner.forges(SaveSellingRule(rule=SellingRule.CREDIT, version=seen, value="1").pack())

    assert "changed" in owner.toast and not (await rules(house)).renew_from_credit
    async with house.desk.reading() as tx:
        version = await tx.studios.version()
    for tap in (
        ShowSellingRules(),
        UndoSellingRule(change_id=1),
        SaveSellingRule(rule=SellingRule.CREDIT, version=version, value="1"),
    ):
        await carl.forges(tap.pack())
        assert carl.toast == "This does not exist."
    assert not (await rules(house)).renew_from_credit


@pytest.mark.parametrize(
    ("language", "rule", "means"),
    [("de", "Unbezahlte Karten", "trotzdem buchen"), ("ru", "Неоплаченные абонементы", "записываться")],
)
async def test_they_speak_the_reader_s_language(
    house: FrontDesk, language: str, rule: str, means: str
) -> None:
    owner = await house.owner(language=language)
    await owner.says("/start")
    await owner.forges(ShowSellingRules().pack())

    assert means in (await owner.presses(rule)).text
