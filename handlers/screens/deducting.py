"""Screens around a deduction: what was taken, what is asked before, which earlier day is meant."""

from collections.abc import Callable

from domain.refusals import AlreadyDeducted, WouldOwe
from domain.visits import Move, Offer, move
from handlers.screens.coach import back_to_client
from handlers.screens.pass_changes import validity
from handlers.screens.screen import Button, Screen
from handlers.taps.coach import CoachMode, Deduct, ShowClient, ShowPass, TypeEarlierDay, Undo
from handlers.taps.moving import MoveVisit
from services.late_entry import LateDays
from services.visits import Visit
from texts.words import Words


def deducted(words: Words, visit: Visit) -> Screen:
    """The deduction as it was made, with its undo and the way to the next client."""
    after = visit.recorded.after
    counted = move(visit.recorded.before, after) not in (Move.NOTHING, Move.UNLIMITED)
    head = words("deducted" if counted else "visit-entered-on", title=after.title, name=visit.client.name)
    lines = [head, _taken(words, "deducted", visit)]
    if visit.holder is not None:
        lines.insert(1, words("pass-shared-by", name=visit.holder.name))
    if visit.is_late:
        entered = words.stamp(visit.at)
        lines.append(words("deducted-late", day=words.weekday(visit.day), at=entered))
    lines.append(validity(words, after, visit.today))
    undo = Button(words.plain("button-undo"), Undo(entry_id=visit.recorded.entry_id))
    other = Button(words.plain("button-other-pass"), MoveVisit(entry_id=visit.recorded.entry_id))
    client = Button(visit.client.name, ShowClient(client_id=visit.client.id))
    mode = Button(words.plain("button-coach-mode"), CoachMode())
    text = "\n".join(line for line in lines if line)
    toast = _taken(words.plain, "toast-deducted", visit)
    return Screen(text, ((undo, other), (client,), (mode,)), toast=toast)


def ask_again(words: Words, tap: Deduct, refusal: AlreadyDeducted) -> Screen:
    """Asks whether a second deduction on the same day is meant."""
    if tap.day is None or tap.today:
        text = words("ask-again", at=refusal.at, by=refusal.by, title=refusal.title)
    else:
        day, at = words.weekday(refusal.day), words.stamp(refusal.at)
        text = words("ask-again-late", day=day, at=at, by=refusal.by, title=refusal.title)
    return _asked(words, text, "button-deduct-another", tap.model_copy(update={"again": True}))


def ask_owing(words: Words, tap: Deduct, refusal: WouldOwe) -> Screen:
    """Asks whether a session is to be owed."""
    text = words("ask-owing", title=refusal.title, owed=refusal.owed)
    return _asked(words, text, "button-deduct-owing", tap.model_copy(update={"owing": True}))


def late_days(words: Words, days: LateDays) -> Screen:
    """Earlier days to choose from, or to be typed."""
    pass_, visitor = days.card.pass_, days.card.visitor_id
    title = words("late-title", title=pass_.title, name=days.card.client.name)
    hint = words("late-limit" if days.offers else "late-none", day=days.earliest)
    rows = [
        (Button(_day_label(words, offer), ShowPass(pass_id=pass_.id, day=offer.day, visitor=visitor)),)
        for offer in days.offers
    ]
    typed = TypeEarlierDay(pass_id=pass_.id, visitor=visitor)
    rows.append((Button(words.plain("button-type-day"), typed),))
    rows.append((back_to_client(words, days.card.client),))
    return Screen(f"{title}\n{hint}", tuple(rows))


def _asked(words: Words, text: str, label: str, tap: Deduct) -> Screen:
    late = None if tap.today else tap.day
    shown = ShowPass(pass_id=tap.pass_id, day=late, visitor=tap.visitor)
    back = Button(words.plain("button-back"), shown)
    return Screen(text, ((Button(words.plain(label), tap),), (back,)))


def _taken(say: Callable[..., str], key: str, visit: Visit) -> str:
    before, after = visit.recorded.before, visit.recorded.after
    kind = move(before, after)
    match kind:
        case Move.FREE:
            return say(f"{key}-free", title=after.title, before=before.free, after=after.free)
        case Move.OWED:
            return say(f"{key}-owed", title=after.title, owed=after.owed)
    return say(f"{key}-{kind}", title=after.title)


def _day_label(words: Words, offer: Offer) -> str:
    assert offer.after is not None
    day = words.weekday(offer.day)
    if move(offer.pass_, offer.after) is Move.FREE:
        return words.plain("button-day-free", day=day, before=offer.pass_.free, after=offer.after.free)
    return day
