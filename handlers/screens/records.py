"""Screens of a client's record: contact, accounts, coaches, duplicates."""

from collections.abc import Sequence
from dataclasses import replace

from domain.ids import PersonId
from domain.people import Account, Person
from handlers.screens.booking_news import about, when
from handlers.screens.general import sure
from handlers.screens.people import account_lines, unlinking
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.search import client_label
from handlers.taps.accounts import ShowAccount
from handlers.taps.booking import ShowBooking
from handlers.taps.coach import ShowClient
from handlers.taps.people import (
    Assign,
    ChangePhone,
    FindDuplicate,
    InviteClient,
    Merge,
    Rename,
    ShowCoaches,
    ShowRecord,
    ShowStaff,
    Unlink,
)
from handlers.taps.settings import EraseClient
from services.clientele import Assignments, Merging, Record
from services.searching import Found
from texts.words import Words

#: So many visits to one session by both cards are named.
_NAMED = 5


def record(words: Words, record: Record) -> Screen:
    """All that is known of a client besides their passes, and what may be changed of it."""
    client = record.client
    phone = words("record-phone", phone=client.phone) if client.phone else words("record-no-phone")
    lines = [words("record-title", name=client.name), "", phone, *account_lines(words, record.accounts)]
    lines += [words("record-coach", name=coach.name) for coach in record.coaches]
    rows: Rows = ()
    if record.may_settle:
        rows += ((Button(words.plain("button-account"), ShowAccount(client_id=client.id)),),)
    if record.may_change:
        rows += _changes(words, client) + unlinking(words, record.accounts)
    if record.is_owner:
        rows += _owner_only(words, client)
    back = (Button(words.plain("button-to-passes"), ShowClient(client_id=client.id)),)
    return Screen("\n".join(lines), (*rows, back))


def coaches(words: Words, found: Assignments, after: PersonId | None) -> Screen:
    """A page of the coaches, each to be switched."""
    client = found.client
    text = words("coaches-title", name=client.name)
    if not found.coaches:
        text += "\n\n" + words("coaches-none")
    rows: Rows = tuple((_assigning(words, client, coach, own, after),) for coach, own in found.coaches)
    if found.more is not None:
        more = ShowCoaches(client_id=client.id, after=found.more)
        rows += ((Button(words.plain("button-more"), more),),)
    return Screen(text, (*rows, (_back(words, client),)))


def sure_to_unlink(words: Words, person: Person, account: Account) -> Screen:
    """Asks before an account is parted from its person."""
    yes = Unlink(telegram_id=account.telegram_id, sure=True)
    text = words("sure-unlink", name=person.name) + "\n\n" + account_lines(words, (account,))[1]
    back = ShowStaff(person_id=person.id) if person.is_staff else ShowRecord(client_id=person.id)
    return sure(words, text, label=words.plain("button-yes"), yes=yes, back=back)


def unlinked(words: Words, person: Person, account: Account) -> Screen:
    """The account has been parted from its person."""
    back = ShowStaff(person_id=person.id) if person.is_staff else ShowRecord(client_id=person.id)
    rows: Rows = ((Button(words.plain("button-back"), back),),)
    return Screen(words("toast-unlinked"), rows, menus=(account.telegram_id,))


def duplicates(words: Words, client: Person, others: Sequence[Found]) -> Screen:
    """Which of the cards found goes into this one."""
    if not others:
        return Screen(words("merge-nobody"))
    rows: Rows = tuple(
        (Button(client_label(words, each), Merge(client_id=each.id, into=client.id)),) for each in others
    )
    return Screen(words("merge-choose", name=client.name), (*rows, (_back(words, client),)))


def sure_to_merge(words: Words, thought: Merging) -> Screen:
    """Asks before two cards become one; visits that both have in one session are to be taken back first."""
    gone, kept, twice = thought.gone, thought.kept, thought.twice
    text = words("sure-merge", gone=_spelled_out(gone), kept=_spelled_out(kept))
    if twice:
        lines = [words("booking-line", what=about(words, each)) for each in twice[:_NAMED]]
        lines += [words("place-more", count=len(twice) - _NAMED)] if len(twice) > _NAMED else []
        text = "\n".join([text, "", words("merge-twice", count=len(twice), name=gone.name), *lines])
    yes = Merge(client_id=gone.id, into=kept.id, sure=True)
    back = ShowRecord(client_id=kept.id)
    shown = sure(words, text, label=words.plain("button-yes"), yes=yes, back=back)
    opening = tuple(
        (Button(words.plain("button-open", title=when(words, each)), ShowBooking(booking_id=each.id)),)
        for each in twice[:_NAMED]
    )
    return replace(shown, rows=(*opening, *shown.rows))


def merged(words: Words, now: Record) -> Screen:
    """The card that two have become."""
    return record(words, now).toasting(words.plain("toast-merged"))


def _changes(words: Words, client: Person) -> Rows:
    return (
        (Button(words.plain("button-invite-client"), InviteClient(client_id=client.id)),),
        (Button(words.plain("button-rename"), Rename(client_id=client.id)),),
        (Button(words.plain("button-phone"), ChangePhone(client_id=client.id)),),
    )


def _owner_only(words: Words, client: Person) -> Rows:
    rows: Rows = (
        (Button(words.plain("button-coaches"), ShowCoaches(client_id=client.id)),),
        (Button(words.plain("button-merge"), FindDuplicate(client_id=client.id)),),
    )
    if not client.is_staff:
        rows += ((Button(words.plain("button-erase-client"), EraseClient(client_id=client.id)),),)
    return rows


def _assigning(words: Words, client: Person, coach: Person, own: bool, after: PersonId | None) -> Button:
    label = words.plain("button-own-client", name=coach.name, on="yes" if own else "no")
    return Button(label, Assign(client_id=client.id, coach_id=coach.id, own=not own, after=after))


def _back(words: Words, client: Person) -> Button:
    return Button(words.plain("button-back"), ShowRecord(client_id=client.id))


def _spelled_out(person: Person) -> str:
    return " · ".join(part for part in (person.name, person.phone, f"#{person.id}") if part)
