"""The owner's rules in the chat: looked at, thought through, saved, overtaken, taken back by whoever."""

import pytest

from domain.house_rules import BookingRules
from domain.people import Right
from domain.rule_choices import WAYS, Rule, Section
from domain.selling_rules import SellingRules, Unpaid
from domain.studio import Rules
from handlers.taps.house_rules import (
    SaveRule,
    ShowRule,
    ShowRules,
    ShowSection,
    ThinkRule,
    TypeRule,
    UndoRule,
)
from storage.desk import Desk
from tests.chat.front_desk import FrontDesk


async def all_rules(desk: Desk) -> Rules:
    """The rules as they are."""
    async with desk.reading() as tx:
        studio = await tx.studios.get()
    assert studio is not None
    return studio.rules


async def rules_of(desk: Desk) -> BookingRules:
    """Those of booking."""
    return (await all_rules(desk)).booking


async def selling(desk: Desk) -> SellingRules:
    """Those of selling."""
    return (await all_rules(desk)).selling


async def test_a_rule_is_changed_by_a_choice_shown_old_and_new_before_and_undone(house: FrontDesk) -> None:
    olga = await house.owner()
    await olga.says("/owner")
    everything = await olga.presses("Booking rules")
    assert "Free to cancel until: 12 hours before" in everything.text
    await olga.presses("Cancelling")
    await olga.presses("Free to cancel until")

    thought = await olga.presses("24 hours before")
    assert "12 hours before → 24 hours before" in thought.text and "keep the rule" in thought.text
    assert (await rules_of(house.desk)).policy.cutoff == 12 * 60
    done = await olga.presses("Save")

    assert (await rules_of(house.desk)).policy.cutoff == 24 * 60
    assert "12 hours before → 24 hours before" in done.text and olga.toast == "Saved"
    await olga.presses("Undo")
    assert (await rules_of(house.desk)).policy.cutoff == 12 * 60


async def test_who_changed_a_rule_is_shown_and_another_owner_can_take_it_back_once(house: FrontDesk) -> None:
    olga, otto = await house.owner(), await house.owner("Otto Owner")
    await olga.says("/owner")
    await olga.presses("Booking rules")
    await olga.presses("Selling and paying")
    await olga.presses("Unpaid passes")
    thought = await olga.presses("work only when paid in full")
    assert "work → work only when paid in full" in thought.text and "cannot be booked" in thought.text
    assert (await selling(house.desk)).unpaid is Unpaid.WORKS
    await olga.presses("Save")
    assert (await selling(house.desk)).unpaid is Unpaid.PAID
    assert "Last changed by Olga Owner" in (await olga.presses("Unpaid passes")).text

    await otto.says("/start")
    undone = await otto.forges(UndoRule(change_id=1).pack())
    assert "work only when paid in full → work" in undone.text
    assert (await selling(house.desk)).unpaid is Unpaid.WORKS
    await otto.forges(UndoRule(change_id=1).pack())
    assert "changed" in otto.toast
    assert "Last changed by Otto Owner" in (await otto.presses("Unpaid passes")).text

    await olga.forges(ShowRule(rule=Rule.NO_SHOW).pack())
    await olga.presses("costs nothing")
    await olga.presses("Save")
    assert "Last changed by Olga Owner" in (await otto.forges(ShowRule(rule=Rule.NO_SHOW).pack())).text


async def test_a_rule_is_typed_and_what_is_out_of_bounds_is_asked_again(house: FrontDesk) -> None:
    olga = await house.owner()
    await olga.says("/owner")
    await olga.forges(ShowRule(rule=Rule.CUTOFF).pack())
    await olga.presses("Type another value")

    for wrong in ("-1", "337", "1.5", "soon", "９"):
        assert "A whole number from 0 to 336" in (await olga.says(wrong)).text
    assert "12 hours before → 18 hours before" in (await olga.says("18")).text
    await olga.presses("Save")

    assert (await rules_of(house.desk)).policy.cutoff == 18 * 60


async def test_reminders_and_times_are_typed(house: FrontDesk) -> None:
    olga = await house.owner()
    await olga.says("/owner")
    await olga.forges(ShowRule(rule=Rule.REMINDERS).pack())
    await olga.presses("Type another value")
    assert "48, 3 hours before" in (await olga.says("3, 48")).text
    await olga.presses("Save")
    await olga.forges(ShowRule(rule=Rule.COACH_LIST).pack())
    await olga.presses("Type another value")
    assert "not a time of day" in (await olga.says("25:00")).text
    assert "20:30" in (await olga.says("8:30 pm")).text
    await olga.presses("Save")

    rules = await rules_of(house.desk)
    assert (rules.reminders, rules.coach_list_at.isoformat()) == ((48 * 60, 3 * 60), "20:30:00")


async def test_days_and_the_note_are_typed_and_the_note_breaks_nothing(house: FrontDesk) -> None:
    owner = await house.owner()
    await owner.says("/start")
    await owner.forges(ShowSection(section=Section.SELLING).pack())
    await owner.presses("Asking for payment")
    await owner.presses("Type another value")
    for wrong in ("soon", "-1", "61"):
        assert "→" not in (await owner.says(wrong)).text
    assert "0, 3, 7 days after → 1, 14 days after" in (await owner.says("14 1")).text
    await owner.presses("Save")
    assert (await selling(house.desk)).ask_days == (1, 14)

    await owner.presses("How to pay")
    await owner.presses("Type it")
    assert "within 300" in (await owner.says("x" * 301)).text
    assert "IBAN <b>DE12\n& co" in (await owner.says("IBAN <b>DE12\n& co")).text
    assert (await selling(house.desk)).pay_note == "IBAN <b>DE12\n& co"
    await owner.presses("Undo")
    assert (await selling(house.desk)).pay_note is None


async def test_a_card_that_another_owner_has_overtaken_saves_nothing(house: FrontDesk) -> None:
    olga, otto = await house.owner(), await house.owner("Otto Owner")
    for each in (olga, otto):
        await each.says("/owner")
        await each.forges(ShowRule(rule=Rule.NO_SHOW).pack())
        await each.presses("costs nothing")
    await olga.presses("Save")

    shown = await otto.presses("Save")

    assert "were changed meanwhile" in otto.toast and "Now: costs nothing" in shown.text
    assert not (await rules_of(house.desk)).policy.no_show
    await olga.presses("Undo")
    assert (await rules_of(house.desk)).policy.no_show


async def test_a_second_press_of_save_changes_nothing_more(house: FrontDesk) -> None:
    olga = await house.owner()
    await olga.says("/owner")
    await olga.forges(ShowRule(rule=Rule.MOST).pack())
    await olga.presses("3 times")
    async with house.desk.reading() as tx:
        save = SaveRule(rule=Rule.MOST, version=await tx.studios.version(), value="3")
    await olga.presses("Save")
    was = await rules_of(house.desk)

    await olga.forges(save.pack())

    assert await rules_of(house.desk) == was and was.strikes.most == 3


async def test_nobody_but_an_owner_learns_or_changes_anything(house: FrontDesk) -> None:
    olga = await house.owner()
    await olga.says("/start")
    await olga.forges(ThinkRule(rule=Rule.CREDIT, version=1, value="0").pack())
    await olga.presses("Save")
    was = await all_rules(house.desk)
    assert not was.selling.renew_from_credit
    for guest in (await house.coach(*Right), await house.client()):
        await guest.says("/start")
        for tap in (
            ShowRules(),
            ShowRule(rule=Rule.NO_SHOW),
            ThinkRule(rule=Rule.NO_SHOW, version=1, value="0"),
            SaveRule(rule=Rule.NO_SHOW, version=1, value="0"),
            TypeRule(rule=Rule.CUTOFF, version=1),
            ShowSection(section=Section.SELLING),
            UndoRule(change_id=1),
        ):
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    assert await all_rules(house.desk) == was


@pytest.mark.parametrize("value", ["9999", "x", "", "24,2,1", "-1"])
async def test_a_forged_value_is_refused(house: FrontDesk, value: str) -> None:
    olga = await house.owner()
    await olga.says("/owner")
    was = await rules_of(house.desk)

    await olga.forges(f"io:co:1:{value}")

    assert olga.toast and await rules_of(house.desk) == was


@pytest.mark.parametrize(
    ("language", "button", "meant"),
    [("de", "Buchungsregeln", "trotzdem buchen"), ("ru", "Правила записи", "записываться")],
)
async def test_every_rule_is_spoken_in_every_language(
    house: FrontDesk, language: str, button: str, meant: str
) -> None:
    olga = await house.owner(language=language)
    await olga.says("/owner")
    shown = await olga.presses(button)
    assert "Booking" not in shown.text
    for rule in Rule:
        card = await olga.forges(ShowRule(rule=rule).pack())
        assert len(card.labels) >= len(WAYS[rule].quick) - 1
    assert meant in (await olga.forges(ShowRule(rule=Rule.UNPAID).pack())).text
