"""Options of a plan, editing one that is on sale, and taking it off sale, wholly in the chat."""

from datetime import date

from demo.telegram.shown import Shown
from domain.catalogue import Section
from domain.coverage import Period
from domain.ids import PlanId
from domain.passes import PassState
from domain.people import Right
from domain.plan_draft import Step
from domain.plans import AtEnd, Plan, WhenEmpty
from handlers.taps.plans import (
    AskRetire,
    EditPlan,
    GoTo,
    NewPlan,
    RetirePlan,
    ShowPlan,
    ShowPlans,
    UndoEdit,
    UnretirePlan,
)
from handlers.taps.selling import SellPlan
from services import catalogue, plans
from tests.chat.front_desk import FrontDesk, Guest
from tests.chat.test_plans import held_by
from tests.studio_life import fresh, give, plan

TODAY = date(2026, 12, 1)
LONGEST = 4096


async def kept(house: FrontDesk, plan_id: int) -> Plan:
    """The plan as the database has it now."""
    async with house.desk.reading() as tx:
        found = await tx.plans.get(PlanId(plan_id))
    assert found is not None
    return found


async def newest(house: FrontDesk) -> Plan:
    """The plan that was put on sale last."""
    async with house.desk.reading() as tx:
        return (await tx.plans.on_sale())[-1]


async def at_preview(house: FrontDesk, language: str = "en") -> Guest:
    """An owner with a new plan of ten sessions at its preview."""
    owner = await house.owner(language=language)
    await owner.says("/owner")
    await owner.forges(NewPlan().pack())
    await owner.says("Ten")
    await owner.forges(held_in(owner.screen, "one_time"))
    await owner.forges(held_in(owner.screen, "-"))
    await owner.says("80")
    await owner.forges(held_in(owner.screen, "count"))
    await owner.says("10")
    await owner.forges(held_in(owner.screen, "sale"))
    await owner.says("3m")
    return owner


async def editing(house: FrontDesk, plan_id: int) -> Guest:
    """An owner who has begun to edit a plan."""
    owner = await house.owner()
    await owner.says("/owner")
    await owner.forges(ShowPlan(plan_id=PlanId(plan_id)).pack())
    await owner.presses("Edit")
    return owner


def held_in(message: Shown, choice: str) -> str:
    """What the button that stands for this choice holds, in whatever language."""
    [data] = [
        key["callback_data"]
        for row in message.keys
        for key in row
        if key["callback_data"].endswith(f":{choice}")
    ]
    return str(data)


async def test_everything_of_a_plan_is_set_behind_its_preview(house: FrontDesk) -> None:
    owner = await at_preview(house)
    for section, name in ((Section.SERVICES, "Boxing"), (Section.SERVICES, "Yoga"), (Section.PLACES, "Hall")):
        await catalogue.add(house.desk, owner.actor, section, name)
    await house.coach(name="Carl Coach")
    other = await plan(house.desk, "Monthly")
    await owner.presses("Options…")

    for option, choice, back in (
        ("Services", "Boxing", "Back"),
        ("Coaches", "Carl Coach", "Back"),
        ("Places", "Hall", "Back"),
        ("Weekdays", "Mon", "Back"),
    ):
        await owner.presses(option)
        assert f"✓ {choice}" in (await owner.presses(choice)).labels
        await owner.presses(back)
    await owner.presses("Hours")
    assert "not hours of one day" in (await owner.says("16-9")).text
    assert "Mon · 09:00–16:30" in (await owner.says("9-16:30")).text
    await owner.presses("How often")
    await owner.presses("A week")
    assert "whole number" in (await owner.says("0")).text
    await owner.presses("3")
    assert "Now: At most 3 a week" in last_asked(owner).text
    await owner.presses("Back")
    await owner.presses("Nothing free")
    await owner.presses("Deduct, after being asked")
    await owner.presses("2")
    await owner.presses("Holds")
    await owner.says("30d")
    await owner.presses("7")
    await owner.presses("2")
    await owner.presses("Priority")
    await owner.says("-3")
    await owner.presses("At the end")
    await owner.presses("Another plan…")
    preview = await owner.presses("Monthly")

    for line in (
        "Only for: Boxing",
        "Only with: Carl Coach",
        "Only at: Hall",
        "Sessions that begin: Mon · 09:00–16:30",
        "At most 3 a week",
        "staff are asked, then up to 2 sessions are owed",
        "May be held by the client: 30 days in all, at least 7 at a time, 2 times",
        "Priority when several passes can pay: -3",
        "Goes on as Monthly when it is over",
        "Boxing · Carl Coach · Hall · Mon · 09:00–16:30 · 3 a week",
    ):
        assert line in preview.text
    await owner.presses("Done")
    await owner.presses("Put on sale")
    terms = (await newest(house)).terms
    assert [each.name for each in terms.coverage.services] == ["Boxing"]
    assert [(cap.period, cap.most) for cap in terms.caps] == [(Period.WEEK, 3)]
    assert (terms.when_empty, terms.debt_limit, terms.priority) == (WhenEmpty.WARN, 2, -3)
    assert (terms.at_end, terms.converts_to) == (AtEnd.CONVERT, other)
    assert "Boxing · Carl Coach" in owner.screen.text


async def test_an_intro_plan_from_a_chosen_day_is_made_by_buttons(house: FrontDesk) -> None:
    owner = await at_preview(house)
    await owner.presses("Validity")
    await owner.presses("A span from a chosen day")
    await owner.presses("30 days")
    await owner.presses("Options…")
    shown = await owner.presses("Once per person: no")
    assert "each person has it once" in shown.text and "Once per person: yes" in shown.labels
    await owner.presses("At the end")
    assert "The same plan again" not in owner.screen.labels
    await owner.presses("Back")
    await owner.presses("Done")
    await owner.presses("Put on sale")

    made = await newest(house)
    assert made.terms.is_intro and made.terms.validity.clock == "chosen"
    assert "Valid 30 days from a day chosen at the sale" in owner.screen.text


async def test_an_edit_shows_old_and_new_touches_no_pass_and_is_undone(house: FrontDesk) -> None:
    anna, plan_id = await house.client(), await plan(house.desk, "Ten <b>")
    owner = await editing(house, plan_id)
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    assert "Nothing is changed yet" in owner.screen.text and "Kind" not in owner.screen.labels
    await owner.presses("Save")
    assert "already" in owner.toast.lower()

    await owner.presses("Title")
    await owner.says("Twelve")
    await owner.presses("How many")
    await owner.presses("12")
    await owner.presses("Price")
    preview = await owner.says("95.50")
    assert "Ten <b> → Twelve" in preview.text and "10 sessions → 12 sessions" in preview.text
    assert "No price set → Price: €95.50" in preview.text
    assert "passes that were sold keep their terms" in preview.text
    assert (await kept(house, plan_id)).title == "Ten <b>"
    await owner.presses("Save")

    now = await kept(house, plan_id)
    assert (now.title, now.terms.size, now.price, now.version) == ("Twelve", 12, 9550, 2)
    assert (await fresh(house.desk, pass_)).terms.size == 10
    undo = held_by(owner.screen, "Undo")
    undone = await owner.presses("Undo")
    assert "10 sessions" in undone.text
    assert (await kept(house, plan_id)).title == "Ten <b>"
    await owner.forges(undo)
    assert "Somebody else" in owner.toast
    assert (await kept(house, plan_id)).version == 3


async def test_two_owners_editing_one_plan_the_second_sees_what_the_first_saved(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Ten")
    first, second = await editing(house, plan_id), await editing(house, plan_id)
    for owner, title in ((first, "Ten by one"), (second, "Ten by two")):
        await owner.presses("Title")
        await owner.says(title)
    await first.presses("Save")

    shown = await second.presses("Save")

    assert "Ten by one" in shown.text and "Somebody else" in second.toast
    assert (await kept(house, plan_id)).title == "Ten by one"
    assert "Ten by two" not in (await second.says("Ten by three")).text
    assert (await kept(house, plan_id)).title == "Ten by one"


async def test_a_validity_begun_anew_can_be_left_and_an_impossible_one_is_refused(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Ten")
    owner = await editing(house, plan_id)
    await owner.presses("Validity")
    await owner.presses("Through a fixed day")
    for typed in ("29.2.2027", "30.11.2026", "31.12.9999", "soon"):
        assert "Through which day?" not in (await owner.says(typed)).text
    left = await owner.forges(held_by(last_asked(owner), "Back"))
    assert "Nothing is changed yet" in left.text and "Valid 3 months" in left.text
    await owner.presses("Validity")
    await owner.presses("A span from the first visit")
    await owner.says("6m")
    assert "not a length of time" in (await owner.says("0d")).text
    changed = await owner.says("30d")
    assert "Valid 3 months → Valid 6 months from the first visit" in changed.text


def last_asked(owner: Guest) -> Shown:
    """The newest message that still has a Back button."""
    return next(shown for shown in reversed(owner.phone.chat.messages) if "Back" in shown.labels)


async def test_a_plan_is_retired_blocked_lifted_and_put_on_sale_again(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Ten")
    owner, anna = await house.owner(), await house.client()
    pass_ = await give(house.desk, owner.actor, anna.id, plan_id)
    await owner.says("/owner")
    await owner.presses("Plans")
    await owner.presses("Ten")
    explained = await owner.presses("Take off sale…")
    assert "cannot be reactivated" in explained.text and "go on working" in explained.text
    await owner.presses("Take off sale and block")

    now = await kept(house, plan_id)
    assert (now.retired_on, now.retired_block) == (TODAY, True)
    assert (await fresh(house.desk, pass_)).state_on(TODAY) is PassState.ACTIVE
    await owner.forges(SellPlan(client_id=anna.id, plan_id=plan_id).pack())
    assert "no longer sold" in owner.toast
    listed = await owner.forges(ShowPlans().pack())
    assert "Ten" not in listed.labels
    assert "Ten" in (await owner.presses("Retired plans")).labels
    await owner.presses("Ten")
    lifted = await owner.presses("Lift the block")
    assert "No longer sold, since 1 Dec 2026." in lifted.text and "reactivated" not in lifted.text
    assert owner.toast == "Off sale, without block"
    await owner.presses("Put on sale again")
    now = await kept(house, plan_id)
    assert (now.retired_on, now.retired_block) == (None, False)
    assert "Ten" in (await owner.forges(ShowPlans().pack())).labels


async def test_an_old_retire_button_does_nothing_and_shows_the_plan(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Ten")
    owner = await house.owner()
    await owner.says("/owner")
    asked = await owner.forges(AskRetire(plan_id=plan_id).pack())
    once = held_by(asked, "Take off sale")
    await owner.forges(once)
    assert "No longer sold" in (await owner.forges(once)).text
    await plans.unretire(house.desk, owner.actor, plan_id, 2)

    shown = await owner.forges(once)

    assert "Somebody else" in owner.toast and "Edit" in shown.labels
    assert (await kept(house, plan_id)).retired_on is None


async def test_what_a_plan_goes_on_as_must_be_on_sale_and_its_card_says_so(house: FrontDesk) -> None:
    owner = await at_preview(house)
    other = await plan(house.desk, "Monthly")
    for label in ("Options…", "At the end", "Another plan…", "Monthly", "Done"):
        await owner.presses(label)
    await plans.retire(house.desk, owner.actor, other, 1, block=False)
    await owner.presses("Put on sale")
    assert "Monthly is no longer sold" in owner.toast
    await plans.unretire(house.desk, owner.actor, other, 2)
    await owner.presses("Put on sale")
    made = await newest(house)
    assert made.terms.converts_to == other

    await plans.retire(house.desk, owner.actor, other, 3, block=False)
    card = await owner.forges(ShowPlan(plan_id=made.id).pack())
    assert "Should go on as Monthly, which is no longer sold" in card.text


async def test_a_retired_service_is_chosen_no_more_and_goes_on_where_it_was(house: FrontDesk) -> None:
    owner = await at_preview(house)
    boxing = await catalogue.add(house.desk, owner.actor, Section.SERVICES, "Boxing")
    await owner.presses("Options…")
    offered = await owner.presses("Services")
    choose = held_by(offered, "Boxing")
    await catalogue.retire(house.desk, owner.actor, Section.SERVICES, boxing.id, boxing.version, retired=True)

    await owner.forges(choose)
    assert "one of the buttons" in owner.toast
    covered = await plan(house.desk, "Covered", coverage={"services": [boxing.named]})
    await owner.forges(EditPlan(plan_id=covered).pack())
    await owner.presses("Options…")
    assert "✓ Boxing" in (await owner.presses("Services")).labels
    assert "There is no service yet" in (await owner.presses("✓ Boxing")).text
    assert "Only for: Boxing → Any service" in (await owner.presses("Back")).text


async def test_long_names_in_any_script_fit_into_every_screen(house: FrontDesk) -> None:
    names = [f"{n} <b>ملاكمة & אולם" for n in range(10)]
    long = [{"id": n, "name": name.ljust(64, "م")} for n, name in enumerate(names)]
    short = [{"id": n, "name": name.ljust(40, "м")} for n, name in enumerate(names)]
    coverage = {"services": short, "coaches": long[:8], "places": short, "weekdays": [0, 2, 3, 4, 6]}
    title = "Ж" * 64
    plan_id = await plan(house.desk, title, coverage=coverage | {"opens": "09:00", "closes": "16:30"})
    for language in ("en", "de", "ru"):
        owner = await house.owner(language=language)
        await owner.says("/owner")
        card = await owner.forges(ShowPlan(plan_id=plan_id).pack())
        assert names[0] in card.text
        await owner.forges(EditPlan(plan_id=plan_id).pack())
        for step in (Step.SERVICES, Step.COACHES, Step.PLACES, Step.WEEKDAYS, Step.HOURS):
            listed = await owner.forges(go(owner, step))
            assert len(listed.text) < LONGEST and all(len(label) <= 66 + 2 for label in listed.labels)
            await owner.forges(held_in(listed, "any"))
        edited = await owner.forges(go(owner, Step.OPTIONS))
        assert edited.text.count("→") == 4 and len(edited.text) < LONGEST


def go(owner: Guest, step: Step) -> str:
    """Leads to a step from whatever screen of the draft is shown."""
    held = [key["callback_data"] for row in owner.screen.keys for key in row]
    question = next(data.split(":")[1] for data in held if data.split(":")[0] in ("pc", "yg", "pv"))
    return GoTo(question_id=int(question), step=step).pack()


async def test_only_an_owner_edits_retires_and_sees_what_is_retired(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Velvet")
    seller, anna = await house.coach(Right.SELL, Right.SEE_ALL), await house.client()
    taps = (
        EditPlan(plan_id=plan_id),
        AskRetire(plan_id=plan_id),
        RetirePlan(plan_id=plan_id, version=1, block=True),
        UnretirePlan(plan_id=plan_id, version=1),
        ShowPlans(retired=True),
        GoTo(question_id=1, step=Step.OPTIONS),
        UndoEdit(question_id=1),
    )
    for guest in (seller, anna):
        await guest.says("/start")
        for tap in taps:
            await guest.forges(tap.pack())
            assert guest.toast == "This does not exist."
    shown = await seller.forges(ShowPlan(plan_id=plan_id).pack())
    assert "Velvet" in shown.text and shown.labels == ["Back"]
    assert (await kept(house, plan_id)).version == 1


async def test_an_owner_cannot_undo_another_owner_s_edit(house: FrontDesk) -> None:
    plan_id = await plan(house.desk, "Ten")
    first, second = await editing(house, plan_id), await house.owner("Otto Owner")
    await first.presses("Title")
    await first.says("Eleven")
    await first.presses("Save")
    await second.says("/owner")

    await second.forges(held_by(first.screen, "Undo"))

    assert (await kept(house, plan_id)).title == "Eleven"
