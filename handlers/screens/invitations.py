"""Screens of joining: preparing an invitation, its link, and the greeting of whoever used it."""

from urllib.parse import quote

from domain.people import Actor, Right, Role
from handlers.screens.general import welcome
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps import Tap
from handlers.taps.coach import CoachMode
from handlers.taps.general import Home
from handlers.taps.people import InviteStaff, MakeStaffLink, ShowPeople, ShowRecord, ShowStaff, Withdraw
from services.inviting import Invitation
from services.joining import Joined
from services.newcomers import Newcomer
from texts.words import Words

SHARING = "https://t.me/share/url?url="


def prepare(words: Words, wanted: InviteStaff) -> Screen:
    """What a new coach may do, to be switched before the link is made."""
    make = Button(words.plain("button-make-link"), MakeStaffLink(**wanted.model_dump()))
    rows: Rows = ((make,),)
    if wanted.role is Role.COACH:
        rows += tuple((_switch(words, wanted, right),) for right in Right)
    back = (Button(words.plain("button-back"), ShowPeople()),)
    return Screen(words(f"invite-{wanted.role}-title"), (*rows, back))


def link(words: Words, invitation: Invitation, base: str) -> Screen:
    """The link of a new invitation, to be handed on."""
    address = f"{base}?start={invitation.payload}"
    text = words("invite-link", link=address, until=words.stamp(invitation.expires_at))
    share = Button(words.plain("button-share-link"), url=SHARING + quote(address, safe=""))
    withdraw = Button(words.plain("button-withdraw"), Withdraw(invite_id=invitation.id))
    rows = ((share,), (withdraw,), (Button(words.plain("button-back"), _origin(invitation)),))
    return Screen(_whom_for(words, invitation) + "\n\n" + text, rows)


def withdrawn(words: Words, *, was_open: bool) -> Screen:
    """What became of the invitation."""
    back = Button(words.plain("button-back"), Home())
    return Screen(words("invite-withdrawn") if was_open else words("invite-over"), ((back,),))


def joined(words: Words, actor: Actor, joined: Joined) -> Screen:
    """Greets somebody who belongs to the studio now, and takes the button away that shared their phone."""
    greeting = words("joined" if joined.first else "joined-again", name=joined.person.name)
    home = welcome(words, actor.model_copy(update={"person": joined.person}))
    return Screen(home.text, home.rows, dismissing=greeting, menus=(actor.telegram_id,))


def newcomer(words: Words, news: Newcomer) -> Screen:
    """Tells an owner who used an invitation for staff."""
    text = words("notice-invite_used", role=news.role, name=news.person.name)
    label = words.plain("button-open-staff", name=news.person.name)
    return Screen(text, ((Button(label, ShowStaff(person_id=news.person.id)),),))


def _whom_for(words: Words, invitation: Invitation) -> str:
    if invitation.client is not None:
        return words("invite-for-client", name=invitation.client.name)
    if invitation.role is Role.CLIENT:
        return words("invite-for-newcomer")
    return words(f"invite-for-{invitation.role}")


def _origin(invitation: Invitation) -> Tap:
    if invitation.client is not None:
        return ShowRecord(client_id=invitation.client.id)
    return CoachMode() if invitation.role is Role.CLIENT else ShowPeople()


def _switch(words: Words, wanted: InviteStaff, right: Right) -> Button:
    on = "yes" if right in wanted.rights else "no"
    return Button(words.plain(f"right-{right}", on=on), wanted.switching(right))
