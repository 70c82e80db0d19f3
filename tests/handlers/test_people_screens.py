"""Screens whose words are chosen by role, right or topic: each choice is worded in each language."""

from datetime import UTC, datetime

import pytest

from domain.ids import InviteId, PersonId, TelegramId
from domain.muting import Topic
from domain.people import Account, Actor, Person, Right, Role
from domain.studio import Studio
from handlers.commands import menu_of
from handlers.screens import Screen, general, invitations, people, settings
from handlers.taps.people import InviteStaff
from services.inviting import Invitation
from services.newcomers import Newcomer
from services.staff import StaffCard
from texts.words import Words, languages, speaking

NOON = datetime(2026, 12, 1, 11, tzinfo=UTC)
ROLES = [frozenset(), {Role.CLIENT}, {Role.COACH}, {Role.OWNER}, {Role.OWNER, Role.COACH}, frozenset(Role)]


@pytest.fixture(params=languages())
def words(request: pytest.FixtureRequest, studio: Studio) -> Words:
    """The words of each language in turn."""
    return speaking(request.param, studio)


def person(roles: frozenset[Role]) -> Person:
    """Somebody with these roles."""
    held = {f"is_{role}": role in roles for role in Role}
    return Person(id=PersonId(2), name="<i>Kim</i>", rights=frozenset({Right.SELL}), **held)


def is_whole(screen: Screen) -> bool:
    """Whether the screen can be sent: a text that shows the name harmlessly, and labels on all buttons."""
    labels = [button.label for row in screen.rows for button in row]
    return bool(screen.text) and "<i>" not in screen.text and all(labels)


@pytest.mark.parametrize("roles", ROLES, ids=lambda roles: "+".join(sorted(roles)) or "none")
def test_every_role_is_greeted_helped_listed_and_asked_about_its_notices(
    words: Words, studio: Studio, roles: frozenset[Role]
) -> None:
    someone = person(roles)
    actor = Actor(telegram_id=TelegramId(5), person=someone, studio=studio, language=words.language)
    account = Account(telegram_id=TelegramId(5), first_name="<i>Kim</i>")
    blocked = account.model_copy(update={"unreachable_since": NOON})
    named = account.model_copy(update={"username": "kim"})

    assert is_whole(general.welcome(words, actor))
    assert is_whole(general.help_for(words, actor, menu_of(someone)))
    assert is_whole(people.card(words, StaffCard(someone, (account, blocked, named))))
    assert is_whole(settings.settings(words, someone))
    muted = frozenset(kind for topic in Topic for kind in topic.kinds)
    assert is_whole(settings.settings(words, someone.model_copy(update={"muted": muted})))


@pytest.mark.parametrize("role", list(Role))
def test_every_invitation_says_whom_it_is_for_and_until_when(words: Words, role: Role) -> None:
    card = person(frozenset({Role.CLIENT})) if role is Role.CLIENT else None
    for client in (None, card):
        invitation = Invitation(InviteId(1), "i_x", role, frozenset(), client, NOON)
        shown = invitations.link(words, invitation, "https://t.me/desk")
        assert is_whole(shown)
        assert "https://t.me/desk?start=i_x" in shown.text and "12:00" in shown.text


@pytest.mark.parametrize("role", [Role.COACH, Role.OWNER])
def test_every_staff_role_can_be_prepared_and_announced(words: Words, role: Role) -> None:
    assert is_whole(invitations.prepare(words, InviteStaff(role=role)))
    assert is_whole(invitations.newcomer(words, Newcomer(person(frozenset({role})), role)))
