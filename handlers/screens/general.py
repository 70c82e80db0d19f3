"""Screens that do not belong to one room."""

from collections.abc import Iterable
from dataclasses import replace

from domain.people import Actor, Role
from domain.refusals import Refusal
from handlers.screens.screen import Button, Rows, Screen, toast
from handlers.taps import Tap
from handlers.taps.buying import ShowShop
from handlers.taps.client import ShowBalance
from handlers.taps.coach import CoachMode
from handlers.taps.general import Cancel, Home
from handlers.taps.people import OwnerDesk
from handlers.taps.placing import ShowDays
from handlers.taps.settings import ShowSettings
from texts.refusals import explain
from texts.words import Words


def welcome(words: Words, actor: Actor) -> Screen:
    """The first screen, by role, with the next useful button; strangers are shown the way in."""
    title = words("welcome", studio=actor.studio.name)
    person = actor.person
    if person is None:
        contact = words.plain("button-share-contact")
        return Screen(f"{title}\n\n{words('welcome-stranger')}", contact=contact)
    rows: list[tuple[Button, ...]] = []
    if person.is_owner:
        rows.append((Button(words.plain("button-owner-desk"), OwnerDesk()),))
    if person.is_staff:
        rows.append((Button(words.plain("button-coach-mode"), CoachMode()),))
    if person.is_client:
        rows.append((Button(words.plain("button-book-days"), ShowDays()),))
        rows.append((Button(words.plain("button-balance"), ShowBalance()),))
        rows.append((Button(words.plain("button-shop"), ShowShop()),))
    rows.append((Button(words.plain("button-settings"), ShowSettings()),))
    return Screen(f"{title}\n\n{_greeting(words, actor)}", tuple(rows))


def help_for(words: Words, actor: Actor, commands: Iterable[str]) -> Screen:
    """What the desk can do for this reader."""
    lines = [words("help-title"), ""]
    if actor.person is None:
        return Screen("\n".join([*lines, words("help-stranger")]))
    lines += [words("help-command", name=name, does=words.plain(f"command-{name}")) for name in commands]
    tips = {
        "help-client": actor.person.is_client,
        "help-coach": actor.is_staff,
        "help-owner": actor.is_owner,
    }
    lines += ["", *(words(key) for key, is_theirs in tips.items() if is_theirs)]
    return Screen("\n".join(lines))


def sure(words: Words, question: str, *, label: str, yes: Tap, back: Tap) -> Screen:
    """Asks before something that cannot be taken back; `question` is HTML."""
    rows: Rows = ((Button(label, yes),), (Button(words.plain("button-back"), back),))
    return Screen(question, rows)


def dropped(words: Words, *, any_question: bool) -> Screen:
    """What is said to /cancel."""
    return Screen(words("cancelled") if any_question else words("cancelled-nothing"))


def unknown(words: Words, actor: Actor) -> Screen:
    """What is said to a line nobody understands, with the buttons it speaks of."""
    return Screen(words("help-unknown"), welcome(words, actor).rows)


def question_expired(words: Words) -> Screen:
    """What is said to an answer that comes too late."""
    return Screen(words("question-expired"))


def done_before(words: Words) -> Screen:
    """What is said when an answer has taken effect already and there is no card to show."""
    return Screen(words("done-before"))


def old_button(words: Words) -> Screen:
    """What is said to a button we no longer know."""
    return toast(words.plain("toast-old-button"))


def refused(words: Words, refusal: Refusal, *, pressed: bool) -> Screen:
    """A refusal: an alert over what is shown after a press, a message after a line."""
    said = explain(words, refusal)
    if pressed:
        return toast(said[:200])
    return Screen(words.escaped(said))


def asked_again(words: Words, refusal: Refusal) -> Screen:
    """A refusal of a typed answer: the question stays open, and can be dropped."""
    cancel = Button(words.plain("button-cancel"), Cancel.to(Home()))
    return replace(refused(words, refusal, pressed=False), rows=((cancel,),))


def private_only(words: Words, link: str) -> Screen:
    """What is said in a group: nothing personal, and the way to a private chat (PRODUCT §2.7)."""
    said = words.plain("group-private-only", link=link)
    return Screen(words("group-private-only", link=link), toast=said, alert=True)


def apology(words: Words, reference: str) -> Screen:
    """What is said when something on our side broke."""
    said = words("bug-apology", reference=reference)
    return Screen(said)


def _greeting(words: Words, actor: Actor) -> str:
    person = actor.person
    assert person is not None, "strangers are greeted otherwise"
    foremost = next((role for role in (Role.OWNER, Role.COACH, Role.CLIENT) if role in person.roles), None)
    return words(f"welcome-{foremost or 'nobody'}", name=person.name)
