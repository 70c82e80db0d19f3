"""Joining: one invitation, one account, once; a phone only of one's own; the first owner."""

import asyncio
from datetime import timedelta

import pytest

from domain.ids import TelegramId
from domain.people import Account, Actor, Person, Right, Role
from domain.refusals import (
    AccountTaken,
    InviteUnusable,
    NotFound,
    NotYourContact,
    PhoneUnknown,
    TooManyTries,
)
from services import arriving, clientele, inviting, joining, people, staff
from storage.desk import Desk
from tests.conftest import TestClock
from tests.studio_life import coach, owner


async def stranger(desk: Desk, telegram_id: int, name: str = "Nina New") -> Actor:
    """An account that has written to the desk, with whoever it belongs to."""
    account = Account(telegram_id=TelegramId(telegram_id), first_name=name, language_code="en")
    return (await arriving.arrive(desk, account, lambda *_: "en")).actor


async def person(desk: Desk, actor: Actor) -> Person:
    """The person an account belongs to now."""
    async with desk.reading() as tx:
        found = (await tx.people.behind(actor.telegram_id))[2]
    assert found is not None
    return found


async def test_a_client_joins_a_card_by_its_link(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    invitation = await inviting.invite_client(desk, boss, anna.id)
    visitor = await stranger(desk, 700)

    joined = await joining.join(desk, visitor, invitation.payload)

    assert joined.first
    assert (await person(desk, visitor)).id == anna.id


async def test_a_link_for_nobody_in_particular_makes_a_card_in_the_accounts_name(desk: Desk) -> None:
    boss = await owner(desk)
    invitation = await inviting.invite_client(desk, boss)
    visitor = await stranger(desk, 700, "Nina New")

    await joining.join(desk, visitor, invitation.payload)

    card = await person(desk, visitor)
    assert (card.name, card.roles) == ("Nina New", {Role.CLIENT})


async def test_who_accepts_a_coachs_invitation_becomes_one_of_their_own(desk: Desk) -> None:
    seller = await coach(desk, Right.SELL)
    invitation = await inviting.invite_client(desk, seller)
    visitor = await stranger(desk, 700)

    await joining.join(desk, visitor, invitation.payload)

    record = await clientele.record(desk, seller, (await person(desk, visitor)).id)
    assert [each.id for each in record.coaches] == [seller.id]


async def test_opening_ones_own_link_again_is_harmless_and_anybody_elses_is_refused(desk: Desk) -> None:
    boss = await owner(desk)
    invitation = await inviting.invite_staff(desk, boss, Role.COACH, frozenset({Right.DEDUCT}))
    first, second = await stranger(desk, 700), await stranger(desk, 701)
    await joining.join(desk, first, invitation.payload)

    again = await joining.join(desk, first, invitation.payload)
    with pytest.raises(InviteUnusable):
        await joining.join(desk, second, invitation.payload)

    assert not again.first
    assert (await stranger(desk, 701)).person is None


async def test_two_accounts_race_for_one_link_and_exactly_one_joins(desk: Desk) -> None:
    boss = await owner(desk)
    invitation = await inviting.invite_staff(desk, boss, Role.COACH, frozenset({Right.DEDUCT}))
    runners = [await stranger(desk, 700 + number) for number in range(8)]

    outcomes = await asyncio.gather(
        *(joining.join(desk, runner, invitation.payload) for runner in runners), return_exceptions=True
    )

    assert sum(isinstance(outcome, joining.Joined) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, InviteUnusable) for outcome in outcomes) == 7
    assert len((await staff.listed(desk, boss)).people) == 2


@pytest.mark.parametrize(("role", "hours"), [(Role.COACH, 24), (Role.OWNER, 24), (Role.CLIENT, 7 * 24)])
async def test_a_link_dies_when_its_time_is_over(
    desk: Desk, clock: TestClock, role: Role, hours: int
) -> None:
    boss = await owner(desk)
    if role is Role.CLIENT:
        invitations = [await inviting.invite_client(desk, boss) for _ in range(2)]
    else:
        invitations = [await inviting.invite_staff(desk, boss, role, frozenset()) for _ in range(2)]
    early, late = await stranger(desk, 700), await stranger(desk, 701)

    clock.advance(timedelta(hours=hours) - timedelta(seconds=1))
    assert (await joining.join(desk, early, invitations[0].payload)).first
    clock.advance(timedelta(seconds=1))
    with pytest.raises(InviteUnusable):
        await joining.join(desk, late, invitations[1].payload)


async def test_of_the_links_for_a_card_only_the_newest_works(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    older = await inviting.invite_client(desk, boss, anna.id)
    newer = await inviting.invite_client(desk, boss, anna.id)
    visitor = await stranger(desk, 700)

    with pytest.raises(InviteUnusable):
        await joining.join(desk, visitor, older.payload)
    assert (await joining.join(desk, visitor, newer.payload)).person.id == anna.id


async def test_a_withdrawn_link_is_dead_and_only_its_maker_or_an_owner_withdraws(desk: Desk) -> None:
    boss, seller = await owner(desk), await coach(desk, Right.SELL)
    invitation = await inviting.invite_client(desk, boss)

    with pytest.raises(NotFound):
        await inviting.withdraw(desk, seller, invitation.id)
    assert await inviting.withdraw(desk, boss, invitation.id)
    assert not await inviting.withdraw(desk, boss, invitation.id)
    with pytest.raises(InviteUnusable):
        await joining.join(desk, await stranger(desk, 700), invitation.payload)


async def test_ten_failures_within_an_hour_close_the_door_for_the_rest_of_it(
    desk: Desk, clock: TestClock
) -> None:
    boss = await owner(desk)
    good = await inviting.invite_client(desk, boss)
    guesser = await stranger(desk, 700)
    for number in range(joining.TRIES):
        with pytest.raises(InviteUnusable):
            await joining.join(desk, guesser, f"i_guess{number}")

    with pytest.raises(TooManyTries):
        await joining.join(desk, guesser, good.payload)
    assert (await joining.join(desk, await stranger(desk, 701), good.payload)).first
    clock.advance(timedelta(hours=1))
    another = await inviting.invite_client(desk, boss)
    assert (await joining.join(desk, guesser, another.payload)).first


async def test_what_is_stored_of_a_link_does_not_open_it(desk: Desk) -> None:
    boss = await owner(desk)
    invitation = await inviting.invite_client(desk, boss)

    assert len(invitation.payload) <= 64
    assert inviting.is_invitation(invitation.payload)
    with pytest.raises(InviteUnusable):
        await joining.join(desk, await stranger(desk, 700), inviting.fingerprint(invitation.payload))


async def test_owners_hear_of_new_staff_and_not_of_new_clients(desk: Desk) -> None:
    boss = await owner(desk)
    as_coach = await inviting.invite_staff(desk, boss, Role.COACH, frozenset({Right.DEDUCT}))
    as_client = await inviting.invite_client(desk, boss)

    await joining.join(desk, await stranger(desk, 700), as_coach.payload)
    await joining.join(desk, await stranger(desk, 701), as_client.payload)

    async with desk.writing() as tx:
        owed = await tx.notices.claim(tx.now, tx.now + timedelta(minutes=1), 10)
    assert [(each.notice.kind, each.notice.person_id) for each in owed] == [("invite_used", boss.id)]


async def test_a_link_for_one_card_does_not_take_an_account_from_another(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client")
    visitor = await stranger(desk, 700)
    await joining.join(desk, visitor, (await inviting.invite_client(desk, boss)).payload)
    for_anna = await inviting.invite_client(desk, boss, anna.id)

    with pytest.raises(AccountTaken):
        await joining.join(desk, await stranger(desk, 700), for_anna.payload)
    assert (await joining.join(desk, await stranger(desk, 701), for_anna.payload)).person.id == anna.id


async def test_a_sellers_link_does_not_lead_into_an_owners_card(desk: Desk) -> None:
    boss, seller = await owner(desk), await coach(desk, Right.SELL, Right.SEE_ALL)
    vera = await people.add_client(desk, boss, "Vera Client")
    invitation = await inviting.invite_client(desk, seller, vera.id)
    async with desk.writing() as tx:
        await tx.people.save(vera.joining_as(Role.OWNER))

    with pytest.raises(AccountTaken):
        await joining.join(desk, await stranger(desk, 700), invitation.payload)
    with pytest.raises(NotFound):
        await inviting.invite_client(desk, seller, vera.id)


async def test_roles_add_up(desk: Desk) -> None:
    boss = await owner(desk)
    visitor = await stranger(desk, 700)
    await joining.join(desk, visitor, (await inviting.invite_client(desk, boss)).payload)
    as_coach = await inviting.invite_staff(desk, boss, Role.COACH, frozenset({Right.SELL}))

    await joining.join(desk, visitor, as_coach.payload)

    now = await person(desk, visitor)
    assert (now.roles, now.rights) == ({Role.CLIENT, Role.COACH}, {Right.SELL})


async def test_only_owners_invite_staff_and_only_sellers_or_adjusters_invite_clients(desk: Desk) -> None:
    plain = await coach(desk, Right.DEDUCT, Right.SEE_ALL)

    with pytest.raises(NotFound):
        await inviting.invite_staff(desk, plain, Role.COACH, frozenset(Right))
    with pytest.raises(NotFound):
        await inviting.invite_client(desk, plain)


async def test_ones_own_phone_finds_ones_card_however_telegram_writes_it(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client", "+49 30 901820")
    visitor = await stranger(desk, 700)

    joined = await joining.recognise(desk, visitor, "4930901820", visitor.telegram_id)

    assert (joined.first, joined.person.id) == (True, anna.id)
    assert not (await joining.recognise(desk, visitor, "+4930901820", visitor.telegram_id)).first


async def test_a_second_account_of_the_same_client_is_welcome(desk: Desk) -> None:
    boss = await owner(desk)
    anna = await people.add_client(desk, boss, "Anna Client", "+49 30 901820")
    for telegram_id in (700, 701):
        visitor = await stranger(desk, telegram_id)
        await joining.recognise(desk, visitor, "+4930901820", visitor.telegram_id)

    assert len((await clientele.record(desk, boss, anna.id)).accounts) == 2


async def test_somebody_elses_contact_an_unknown_phone_and_a_coachs_phone_open_nothing(desk: Desk) -> None:
    boss = await owner(desk)
    await people.add_client(desk, boss, "Anna Client", "+49 30 901820")
    vera = await people.add_client(desk, boss, "Vera Coach", "+49 30 901821")
    async with desk.writing() as tx:
        await tx.people.save(vera.joining_as(Role.COACH))
    visitor = await stranger(desk, 700)

    with pytest.raises(NotYourContact):
        await joining.recognise(desk, visitor, "+4930901820", TelegramId(999))
    with pytest.raises(NotYourContact):
        await joining.recognise(desk, visitor, "+4930901820", None)
    for phone in ("+4930999999", "+4930901821", "nonsense"):
        with pytest.raises(PhoneUnknown):
            await joining.recognise(desk, visitor, phone, visitor.telegram_id)
    assert (await stranger(desk, 700)).person is None


async def test_owners_by_setting_are_welcomed_once_and_named_by_their_first_message(desk: Desk) -> None:
    for _ in range(2):
        await joining.welcome_owners(desk, [TelegramId(700)])

    nameless = await stranger(desk, 700, "Olga Owner")

    assert nameless.is_owner
    assert (await person(desk, nameless)).name == "Olga Owner"
    assert len((await staff.listed(desk, await stranger(desk, 700))).people) == 1


async def test_the_claim_link_makes_the_first_owner_and_nobody_after(desk: Desk) -> None:
    older, newer = await joining.claim_link(desk), await joining.claim_link(desk)
    assert older is not None and newer is not None

    with pytest.raises(InviteUnusable):
        await joining.join(desk, await stranger(desk, 700), older)
    await joining.join(desk, await stranger(desk, 701), newer)

    assert (await stranger(desk, 701)).is_owner
    assert await joining.claim_link(desk) is None


async def test_a_claim_link_is_void_once_an_owner_came_another_way(desk: Desk) -> None:
    claim = await joining.claim_link(desk)
    assert claim is not None
    await joining.welcome_owners(desk, [TelegramId(700)])

    with pytest.raises(InviteUnusable):
        await joining.join(desk, await stranger(desk, 701), claim)


async def test_staff_added_on_this_machine_get_their_role_and_keep_the_others(desk: Desk) -> None:
    boss = await owner(desk)
    visitor = await stranger(desk, 700)
    await joining.join(desk, visitor, (await inviting.invite_client(desk, boss)).payload)

    known = await joining.add_staff(desk, TelegramId(700), Role.COACH, "Another Name")
    new = await joining.add_staff(desk, TelegramId(701), Role.COACH, "Carl Coach")

    assert known.roles == {Role.CLIENT, Role.COACH}
    assert (new.name, new.roles, new.rights) == ("Carl Coach", {Role.COACH}, inviting.USUAL_RIGHTS)
