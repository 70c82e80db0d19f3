"""The sample studio: weeks of ordinary work, done through the same services as in a real one."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from demo.cast import (
    COACH,
    LEAD,
    MEMBERS,
    MORNING_COACH,
    OWN_CLIENTS_COACH,
    OWNER,
    STRANGER,
    STUDIO,
    phone_of,
)
from demo.story import Rewindable, Story
from demo.weeks import Weeks
from domain.ids import PersonId, TelegramId
from domain.people import Actor, Person, Right
from domain.selling_rules import SellingRules
from domain.studio import Rules, Studio
from services import people
from storage.desk import Desk
from storage.notices import NoticeState

LANGUAGE, ZONE, CURRENCY = "en", "Europe/Berlin", "EUR"
PAY_NOTE = "Cash or card at the desk, or a transfer to Harbour Boxing, with your name."


@dataclass(frozen=True, slots=True)
class Phone:
    """A Telegram account of somebody at the studio: id, owner's name, language, role and phone number."""

    telegram_id: TelegramId
    name: str
    language: str
    role: str
    number: str | None = None


def phones() -> list[Phone]:
    """Everybody with Telegram: the three whose chats open first, then the others.

    The last of them has a card at the studio but no link to it: sharing their number makes it.
    """
    clients = [
        (member.name, member.language, "client", phone_of(place))
        for place, member in enumerate(MEMBERS)
        if member.language is not None
    ]
    stranger = next(place for place, member in enumerate(MEMBERS) if member.name == STRANGER)
    everybody = [
        *(client for client in clients if client[0] == LEAD),
        (COACH, "en", "coach", None),
        (OWNER, "en", "owner", None),
        *(client for client in clients if client[0] != LEAD),
        (OWN_CLIENTS_COACH, "en", "coach", None),
        (MORNING_COACH, "en", "coach", None),
        (STRANGER, "en", "", phone_of(stranger)),
    ]
    return [Phone(TelegramId(700_001 + number), *facts) for number, facts in enumerate(everybody)]


async def furnish(desk: Desk, clock: Rewindable, now: datetime) -> None:
    """Fills an empty desk with a studio as it is at `now`; the clock ends there, and no notice is owed.

    Everything has happened at its own time: expiries at midnight, visits after work.
    """
    clock.stand_at(now - timedelta(days=200))
    story = Story(desk, clock, now, await _staff(desk))
    await story.open_shop({phone.name: phone.telegram_id for phone in phones() if phone.role == "client"})
    weeks = Weeks(desk, story.staff, story.dealings, story.today)
    happenings = [*story.happenings(), *weeks.happenings()]
    for at, happen in sorted(happenings, key=lambda happening: happening[0]):
        await story.sleep_until(at)
        clock.stand_at(at)
        await happen()
    await story.sleep_until(now)
    clock.stand_at(now)
    await _settle_notices(desk)


async def _staff(desk: Desk) -> dict[str, Actor]:
    rules = Rules(selling=SellingRules(pay_note=PAY_NOTE))
    studio = Studio(name=STUDIO, timezone=ZONE, language=LANGUAGE, currency=CURRENCY, rules=rules)
    nobody = {"id": PersonId(0), "is_client": False}
    team = (
        Person(name=OWNER, is_owner=True, **nobody),
        Person(name=COACH, is_coach=True, rights=frozenset(Right), **nobody),
        Person(name=OWN_CLIENTS_COACH, is_coach=True, rights=frozenset({Right.DEDUCT}), **nobody),
        Person(name=MORNING_COACH, is_coach=True, rights=frozenset({Right.DEDUCT, Right.SEE_ALL}), **nobody),
    )
    numbers = {phone.name: phone.telegram_id for phone in phones()}
    staff = {}
    async with desk.writing() as tx:
        await tx.studios.save(studio)
        for person in team:
            added = await people.add_person(tx, person)
            account = numbers[person.name]
            await tx.people.link(account, added.id, tx.now)
            staff[person.name] = Actor(telegram_id=account, person=added, studio=studio, language=LANGUAGE)
    return staff


async def _settle_notices(desk: Desk) -> None:
    """What was owed in the past was read in the past."""
    while True:
        async with desk.writing() as tx:
            owed = await tx.notices.claim(tx.now, tx.now, 500)
            for outgoing in owed:
                await tx.notices.settle(outgoing.notice.id, NoticeState.SENT, tx.now)
        if not owed:
            return
