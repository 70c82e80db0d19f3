"""Joining the studio: by invitation, by one's own phone, or by the settings of whoever runs it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from domain.ids import PersonId, TelegramId
from domain.notices import Notice, NoticeKind
from domain.people import Account, Actor, Person, Right, Role
from domain.phones import as_e164
from domain.refusals import (
    AccountTaken,
    InviteUnusable,
    NameNeeded,
    NotYourContact,
    PhoneUnknown,
    TooManyTries,
)
from services.inviting import USUAL_RIGHTS, fingerprint, invited
from services.people import add_person, clean_name
from storage.desk import Desk, Tx
from storage.invites import Invite

TRIES = 10
WITHIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody who belongs to the studio now; not `first` where they did so before."""

    person: Person
    role: Role
    first: bool


async def join(desk: Desk, actor: Actor, payload: str) -> Joined:
    """Accepts an invitation for the actor's account; of two accounts exactly one gets it.

    Opening one's own used link again is harmless. Raises `InviteUnusable`, `TooManyTries` after ten failures
    within an hour, or `AccountTaken` when the account or the card's role belongs elsewhere.
    """
    async with desk.writing() as tx:
        if await tx.invites.failures_since(actor.telegram_id, tx.now - WITHIN) >= TRIES:
            raise TooManyTries
        joined = await _accepted(tx, actor, await tx.invites.locked(fingerprint(payload)))
        if joined is None:
            await tx.invites.note_failure(actor.telegram_id, tx.now)
    if joined is None:
        raise InviteUnusable
    return joined


async def recognise(desk: Desk, actor: Actor, phone: str, owner: TelegramId | None) -> Joined:
    """Links the actor's account to the client who has this phone (PRODUCT §2.3).

    Raises `NotYourContact` for anybody else's contact, `PhoneUnknown` when no client has the phone (staff
    join by invitation only), `AccountTaken` when the account is another person's.
    """
    if owner != actor.telegram_id:
        raise NotYourContact
    async with desk.writing() as tx:
        account = await _account(tx, actor.telegram_id)
        number = as_e164("+" + phone.strip().lstrip("+"), None)
        person = None if number is None else await tx.people.by_phone(number)
        if person is None or not person.is_client or (person.is_staff and account.person_id != person.id):
            raise PhoneUnknown
        if account.person_id not in (None, person.id):
            raise AccountTaken
        await tx.people.link(actor.telegram_id, person.id, tx.now)
        return Joined(person, Role.CLIENT, first=account.person_id is None)


async def claim_link(desk: Desk) -> str | None:
    """What follows `?start=` in the link that claims the studio; None once there is an owner.

    Only the newest one works, once (PRODUCT §2.2).
    """
    async with desk.writing() as tx:
        if await tx.people.owners():
            return None
        await tx.invites.end_claims(tx.now)
        return (await invited(tx, Role.OWNER, None)).payload


async def welcome_owners(desk: Desk, telegram_ids: Iterable[TelegramId]) -> None:
    """Makes these accounts owners of the studio; those who are stay as they are (PRODUCT §2.2)."""
    for telegram_id in telegram_ids:
        await add_staff(desk, telegram_id, Role.OWNER)


async def add_staff(desk: Desk, telegram_id: TelegramId, role: Role, name: str | None = None) -> Person:
    """Gives the account's person a role, for whoever runs this machine; an unknown account is added.

    Without a name it is called by its number until its first message tells one. Raises `NameNeeded`.
    """
    rights = USUAL_RIGHTS if role is Role.COACH else frozenset[Right]()
    async with desk.writing() as tx:
        account = await _account(tx, telegram_id)
        if account.person_id is None:
            stub = Person(id=PersonId(0), name=name or _name(account), is_client=False)
            person = await add_person(tx, stub.joining_as(role, rights))
            await tx.people.link(telegram_id, person.id, tx.now)
            return person
        person = await _held(tx, account.person_id)
        if role in person.roles:
            return person
        return await _with_role(tx, person, role, rights)


async def _accepted(tx: Tx, actor: Actor, invite: Invite | None) -> Joined | None:
    if invite is None:
        return None
    account = await _account(tx, actor.telegram_id)
    if invite.used_at is not None:
        return await _once_more(tx, account, invite)
    if not await _is_open(tx, invite):
        return None
    person = await _person_for(tx, account, invite)
    joined = Joined(await _with_role(tx, person, invite.role, invite.rights), invite.role, first=True)
    await tx.people.link(account.telegram_id, person.id, tx.now)
    await tx.invites.use(invite.id, account.telegram_id, tx.now)
    if invite.role is Role.CLIENT:
        await _make_own(tx, invite, person)
    else:
        await _tell_owners(tx, invite, person)
    return joined


async def _once_more(tx: Tx, account: Account, invite: Invite) -> Joined | None:
    if invite.used_by != account.telegram_id or account.person_id is None:
        return None
    return Joined(await _held(tx, account.person_id), invite.role, first=False)


async def _is_open(tx: Tx, invite: Invite) -> bool:
    claims_studio = invite.role is Role.OWNER and invite.created_by is None
    if claims_studio and await tx.people.owners():
        return False
    return invite.expires_at > tx.now


async def _person_for(tx: Tx, account: Account, invite: Invite) -> Person:
    if invite.person_id is not None:
        if account.person_id not in (None, invite.person_id):
            raise AccountTaken
        return await _invited_card(tx, invite, invite.person_id)
    if account.person_id is not None:
        return await _held(tx, account.person_id)
    newcomer = Person(id=PersonId(0), name=_name(account), is_client=False)
    return await add_person(tx, newcomer)


async def _invited_card(tx: Tx, invite: Invite, person_id: PersonId) -> Person:
    card = await _held(tx, person_id)
    author = None if invite.created_by is None else await tx.people.get(invite.created_by)
    if not card.is_client or (card.is_staff and not (author and author.is_owner)):
        # A card that has become staff's since must not be had by a client's invitation.
        raise AccountTaken
    return card


async def _with_role(tx: Tx, person: Person, role: Role, rights: frozenset[Right]) -> Person:
    joined = person.joining_as(role, rights)
    await tx.people.save(joined)
    return joined


async def _make_own(tx: Tx, invite: Invite, client: Person) -> None:
    author = None if invite.created_by is None else await tx.people.get(invite.created_by)
    if author is not None and author.is_coach and not author.is_owner:
        await tx.people.assign(author.id, client.id)


async def _tell_owners(tx: Tx, invite: Invite, person: Person) -> None:
    for owner in await tx.people.owners():
        if owner.id != person.id:
            await tx.notices.add(
                Notice(
                    person_id=owner.id,
                    kind=NoticeKind.INVITE_USED,
                    key=f"invite_used:{invite.id}:{owner.id}",
                    data={"newcomer_id": person.id, "role": invite.role},
                    not_before=tx.now,
                )
            )


async def _account(tx: Tx, telegram_id: TelegramId) -> Account:
    return await tx.people.locked_account(telegram_id) or Account(telegram_id=telegram_id)


async def _held(tx: Tx, person_id: PersonId) -> Person:
    person = await tx.people.locked(person_id)
    assert person is not None, "an account's person is there"
    return person


def _name(account: Account) -> str:
    try:
        return clean_name(account.first_name[:64])
    except NameNeeded:
        return str(account.telegram_id)
