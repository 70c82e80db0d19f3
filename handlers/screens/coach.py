"""Screens of coach mode."""

from collections.abc import Sequence

from domain.ids import PersonId
from domain.passes import Pass
from domain.refusals import AlreadyDeducted
from handlers.screens.passes import pass_lines, pass_list
from handlers.screens.screen import Button, Screen
from handlers.taps.coach import CoachMode, Deduct, ShowClient, ShowPass, Undo
from services.cards import ClientCard, PassCard
from services.visits import Visit
from texts.words import Words


def mode(words: Words, recent: Sequence[tuple[PersonId, str]]) -> Screen:
    """Coach mode: recent clients, and the hint to search."""
    lines = [words("coach-title"), words("coach-hint"), ""]
    lines.append(words("coach-recent" if recent else "coach-no-recent"))
    buttons = tuple((Button(name, ShowClient(client_id=client_id)),) for client_id, name in recent)
    return Screen("\n".join(lines), buttons)


def client(words: Words, card: ClientCard) -> Screen:
    """A client with their passes; each usable one can be deducted in two taps."""
    body = pass_list(words, card) or words("client-no-pass")
    rows = [
        (Button(words.plain("button-deduct", title=each.pass_.title), ShowPass(pass_id=each.pass_.id)),)
        for each in card.passes
        if card.may_deduct
    ]
    rows.append((Button(words.plain("button-back"), CoachMode()),))
    return Screen(words("client-title", name=card.client.name) + "\n\n" + body, tuple(rows))


def pass_(words: Words, card: PassCard) -> Screen:
    """A pass of a client, with the deduction spelled out before it is made."""
    shown = card.pass_
    text = words("client-title", name=card.client.name) + "\n\n" + pass_lines(words, card)
    deduct = Button(_deduct_label(words, shown), Deduct(pass_id=shown.id, version=shown.version))
    return Screen(text, ((deduct,), (_back_to_client(words, shown),)))


def deducted(words: Words, visit: Visit) -> Screen:
    """The deduction as it was made, with its undo."""
    text = _moved(words, "deducted", visit)
    undo = Button(words.plain("button-undo"), Undo(entry_id=visit.recorded.entry_id))
    toast = words.plain(
        "toast-deducted", before=visit.recorded.before.free, after=visit.recorded.after.free
    )
    return Screen(text, ((undo,), (_back_to_client(words, visit.recorded.after),)), toast=toast)


def ask_again(words: Words, refusal: AlreadyDeducted) -> Screen:
    """Asks whether a second deduction on the same day is meant."""
    another = Deduct(pass_id=refusal.pass_id, version=refusal.version, again=True)
    back = Button(words.plain("button-back"), ShowPass(pass_id=refusal.pass_id))
    text = words("refusal-AlreadyDeducted", at=refusal.at, by=refusal.by)
    return Screen(text, ((Button(words.plain("button-deduct-another"), another),), (back,)))


def _moved(words: Words, key: str, visit: Visit) -> str:
    before, after = visit.recorded.before, visit.recorded.after
    if after.unlimited:
        return words(f"{key}-unlimited", title=after.title, name=visit.client.name)
    return words(key, title=after.title, name=visit.client.name, before=before.free, after=after.free)


def _deduct_label(words: Words, shown: Pass) -> str:
    if shown.unlimited:
        return words.plain("button-deduct-confirm-unlimited")
    return words.plain("button-deduct-confirm", before=shown.free, after=shown.free - 1)


def _back_to_client(words: Words, shown: Pass) -> Button:
    return Button(words.plain("button-back"), ShowClient(client_id=shown.client_id))
