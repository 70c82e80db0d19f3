"""Plans and the catalogue under several owners at once, on both databases."""

import asyncio

import pytest

from domain.catalogue import Section
from domain.ids import PlanId, TelegramId
from domain.people import Actor
from domain.plan_draft import PlanDraft
from domain.plans import Plan, PlanKind, ValidityClock
from domain.refusals import ChangedMeanwhile, NameTaken, PlanRetired
from services import catalogue, planning, plans
from services.planning import OpenDraft
from services.questions import Answer
from storage.desk import Desk
from tests.studio_life import client_with_pass, give, owner, plan


async def edited(desk: Desk, actor: Actor, plan_id: PlanId, **answers: object) -> OpenDraft:
    """A plan under way to be saved with other answers."""
    begun = await planning.edit(desk, actor, plan_id)
    following = begun.draft.model_copy(update=answers)
    return await planning.advance(desk, actor, Answer(begun.question_id, 1, "x"), following)


async def saved(desk: Desk, actor: Actor, open_: OpenDraft) -> Plan:
    """The plan of a finished draft."""
    done = await planning.save(desk, actor, Answer(open_.question_id, 2, "p1:{plan_id}"))
    return done.card.plan


async def kept(desk: Desk, plan_id: PlanId) -> Plan:
    """The plan as the database has it now."""
    async with desk.reading() as tx:
        found = await tx.plans.get(plan_id)
    assert found is not None
    return found


async def test_of_two_owners_who_save_one_plan_at_once_one_is_told(desk: Desk) -> None:
    plan_id = await plan(desk, "Ten")
    owners = [await owner(desk, name) for name in ("Olga Owner", "Otto Owner")]
    drafts = [await edited(desk, who, plan_id, title=who.telegram_id * "x") for who in owners]

    done = await asyncio.gather(
        *(saved(desk, who, draft) for who, draft in zip(owners, drafts, strict=True)), return_exceptions=True
    )

    [won] = [each for each in done if isinstance(each, Plan)]
    assert [type(each) for each in done if each is not won] == [ChangedMeanwhile]
    assert (await kept(desk, plan_id)) == won and won.version == 2


async def test_a_plan_retired_while_it_is_sold_is_either_sold_before_or_refused(desk: Desk) -> None:
    boss = await owner(desk)
    client, _ = await client_with_pass(desk, boss)
    plan_id = await plan(desk, "Ten")

    retired, given = await asyncio.gather(
        plans.retire(desk, boss, plan_id, 1, block=True),
        give(desk, boss, client.id, plan_id),
        return_exceptions=True,
    )

    assert not isinstance(retired, BaseException)
    assert isinstance(given, PlanRetired) or not isinstance(given, BaseException)
    with pytest.raises(PlanRetired):
        await give(desk, boss, client.id, plan_id)


async def test_of_two_services_added_at_once_under_one_name_one_is_kept(desk: Desk) -> None:
    owners = [await owner(desk, name) for name in ("Olga Owner", "Otto Owner")]

    done = await asyncio.gather(
        *(
            catalogue.add(desk, who, Section.SERVICES, name)
            for who, name in zip(owners, ("Йога", "йога"), strict=True)
        ),
        return_exceptions=True,
    )

    assert [type(each) for each in done if isinstance(each, BaseException)] == [NameTaken]
    async with desk.reading() as tx:
        assert len(await tx.catalogue.services()) == 1


async def test_a_service_renamed_while_a_plan_is_made_is_called_by_its_new_name(desk: Desk) -> None:
    boss = await owner(desk)
    boxing = await catalogue.add(desk, boss, Section.SERVICES, "Boxing")
    begun = await planning.begin(desk, boss)
    whole = {"title": "All", "payment": "one_time", "is_noted": True, "is_priced": True}
    draft = PlanDraft.model_validate(whole | {"kind": PlanKind.UNLIMITED, "clock": ValidityClock.NONE})
    coverage = draft.rest.coverage.model_copy(update={"services": (boxing.named,)})
    wanted = draft.model_copy(update={"rest": draft.rest.model_copy(update={"coverage": coverage})})
    open_ = await planning.advance(desk, boss, Answer(begun.question_id, 1, "x"), wanted)

    await catalogue.rename(desk, boss, Section.SERVICES, boxing.id, "Yoga")

    assert [each.name for each in (await saved(desk, boss, open_)).terms.coverage.services] == ["Yoga"]


async def test_an_owner_with_two_accounts_has_a_draft_on_each(desk: Desk) -> None:
    boss = await owner(desk)
    other = boss.model_copy(update={"telegram_id": TelegramId(999)})
    first, second = await planning.begin(desk, boss), await planning.begin(desk, other)

    assert (await planning.draft(desk, boss)).question_id == first.question_id != second.question_id
