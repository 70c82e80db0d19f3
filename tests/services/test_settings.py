"""What a person chooses for themself."""

import pytest

from domain.ids import PersonId, TelegramId
from domain.muting import Topic, topics_for
from domain.notices import NoticeKind
from domain.people import Actor, Person
from domain.refusals import NotFound
from services import people, settings
from storage.desk import Desk
from tests.studio_life import owner


def test_every_notice_is_essential_or_can_be_muted_in_exactly_one_way() -> None:
    muted = [kind for topic in Topic for kind in topic.kinds]

    assert sorted(muted) == sorted(kind for kind in NoticeKind if not kind.is_essential)


def test_clients_and_owners_are_asked_about_their_own_notices() -> None:
    client = Person(id=PersonId(1), name="Anna")
    boss = Person(id=PersonId(2), name="Olga", is_client=False, is_owner=True)

    own = [
        Topic.VISITS,
        Topic.CHANGES,
        Topic.BOOKINGS,
        Topic.REMINDERS,
        Topic.EXPIRY,
        Topic.RUNNING_LOW,
        Topic.MONEY,
    ]
    assert topics_for(client) == own
    assert topics_for(boss) == [Topic.COACHING, Topic.DIGEST, Topic.LOSSES, Topic.SALES]


async def test_a_topic_is_muted_and_heard_again(desk: Desk) -> None:
    boss = await owner(desk)
    anna = boss.model_copy(update={"person": await people.add_client(desk, boss, "Anna Client")})

    quiet = await settings.mute(desk, anna, Topic.VISITS, muted=True)
    await settings.mute(desk, anna, Topic.EXPIRY, muted=True)
    loud = await settings.mute(desk, anna, Topic.VISITS, muted=False)

    assert Topic.VISITS.is_muted_by(quiet)
    assert not Topic.VISITS.is_muted_by(loud)
    assert Topic.EXPIRY.is_muted_by(loud)
    with pytest.raises(NotFound):
        await settings.mute(desk, anna, Topic.DIGEST, muted=True)


async def test_a_stranger_has_nothing_to_set(desk: Desk) -> None:
    boss = await owner(desk)
    nobody = Actor(telegram_id=TelegramId(700), person=None, studio=boss.studio, language="en")

    with pytest.raises(NotFound):
        settings.own(nobody)
    with pytest.raises(NotFound):
        await settings.choose_language(desk, nobody, "de")
