"""Screens that do not belong to one room."""

from domain.people import Actor
from domain.refusals import Refusal
from handlers.screens.screen import Screen, toast
from texts.refusals import explain
from texts.words import Words


def welcome(words: Words, actor: Actor) -> Screen:
    """The first screen, by role."""
    title = words("welcome", studio=actor.studio.name)
    if actor.person is None:
        contact = words.plain("button-share-contact")
        return Screen(f"{title}\n\n{words('welcome-stranger')}", contact=contact)
    return Screen(title)


def unknown(words: Words) -> Screen:
    """What is said to a line nobody understands."""
    return Screen(words("help-unknown"))


def question_expired(words: Words) -> Screen:
    """What is said to an answer that comes too late."""
    return Screen(words("question-expired"))


def done_before(words: Words) -> Screen:
    """What is said when an answer has taken effect already and there is no card to show."""
    return Screen(words("done-before"))


def old_button(words: Words) -> Screen:
    """What is said to a button we no longer know."""
    return toast(words.plain("button-old"))


def refused(words: Words, refusal: Refusal, *, pressed: bool) -> Screen:
    """A refusal: an alert over what is shown after a press, a message after a line."""
    said = explain(words, refusal)
    if pressed:
        return toast(said[:200])
    return Screen(words.escaped(said))


def private_only(words: Words, link: str) -> Screen:
    """What is said in a group: nothing personal, and the way to a private chat (PRODUCT §2.7)."""
    said = words.plain("group-private-only", link=link)
    return Screen(words("group-private-only", link=link), toast=said, alert=True)


def apology(words: Words, reference: str) -> Screen:
    """What is said when something on our side broke."""
    said = words("bug-apology", reference=reference)
    return Screen(said)
