"""Screens of the owner's people desk: staff, their rights, and ending a role."""

from domain.digests import Digest
from domain.people import Account, Person, Right
from handlers.screens.digest import digest
from handlers.screens.general import sure
from handlers.screens.hours import entry_row as hours_row
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.accounts import ShowOwing
from handlers.taps.books import ShowBooks
from handlers.taps.bundles import ShowBundles
from handlers.taps.catalogue import ShowCatalogue
from handlers.taps.claims import ShowClaims, ShowStrayPayments
from handlers.taps.disputes import OpenDisputes
from handlers.taps.general import Home
from handlers.taps.house_rules import ShowRules
from handlers.taps.importing import ShowFiles
from handlers.taps.passlist import ShowPasses
from handlers.taps.people import (
    AddClient,
    InviteClient,
    InviteStaff,
    OwnerDesk,
    RevokeCoach,
    RevokeOwner,
    ShowPeople,
    ShowReport,
    ShowStaff,
    SwitchRight,
    Unlink,
)
from handlers.taps.plans import ShowPlans
from handlers.taps.reports import ShowReports
from handlers.taps.selling import FindBuyer
from handlers.taps.timetable import ShowTimetable
from services.owner_desk import Waiting
from services.staff import StaffCard, StaffPage
from texts.words import Words


def desk(words: Words, waiting: Waiting) -> Screen:
    """The owner's desk: money that waits for them first, then everything that is theirs to look at."""
    claims = (Button(words.plain("button-claims-desk", count=waiting.claims), ShowClaims()),)
    stray = (Button(words.plain("button-stray-desk", count=waiting.stray), ShowStrayPayments()),)
    urgent = [row for row, count in ((claims, waiting.claims), (stray, waiting.stray)) if count]
    quiet = [row for row in (claims, stray) if row not in urgent]
    rows = (
        *urgent,
        (Button(words.plain("button-sell-desk"), FindBuyer()),),
        (
            Button(words.plain("button-passes-desk"), ShowPasses()),
            Button(words.plain("button-people"), ShowPeople()),
        ),
        (
            Button(words.plain("button-timetable"), ShowTimetable()),
            Button(words.plain("button-plans-desk"), ShowPlans()),
        ),
        (
            Button(words.plain("button-owing-desk"), ShowOwing()),
            Button(words.plain("button-bundles-desk"), ShowBundles()),
        ),
        (
            Button(words.plain("button-reports-desk"), ShowReports()),
            Button(words.plain("button-books-desk"), ShowBooks()),
        ),
        (Button(words.plain("button-report"), ShowReport()),),
        (Button(words.plain("button-disputes-desk"), OpenDisputes()),),
        (Button(words.plain("button-house-rules"), ShowRules()),),
        (Button(words.plain("button-catalogue"), ShowCatalogue()),),
        (Button(words.plain("button-files-desk"), ShowFiles()),),
        *quiet,
        (Button(words.plain("button-back"), Home()),),
    )
    return Screen(words("owner-title") + "\n\n" + words("owner-hint"), rows)


def report(words: Words, found: Digest) -> Screen:
    """What the daily digest would say now, also where that is nothing."""
    back = ((Button(words.plain("button-back"), OwnerDesk()),),)
    if found.is_empty:
        return Screen(words("report-empty"), back)
    shown = digest(words, found)
    return Screen(shown.text, (*shown.rows, *back))


def staff(words: Words, page: StaffPage) -> Screen:
    """Coaches and owners, and the ways to add somebody."""
    rows: Rows = tuple(
        (Button(_row(words, person), ShowStaff(person_id=person.id)),) for person in page.people
    )
    if page.more is not None:
        rows += ((Button(words.plain("button-more"), ShowPeople(after=page.more)),),)
    rows += (
        (Button(words.plain("button-add-client"), AddClient()),),
        (Button(words.plain("button-invite-newcomer"), InviteClient()),),
        (Button(words.plain("button-invite-coach"), InviteStaff(role="coach")),),
        (Button(words.plain("button-invite-owner"), InviteStaff(role="owner")),),
        (Button(words.plain("button-back"), OwnerDesk()),),
    )
    return Screen(words("people-title") + "\n\n" + words("people-hint"), rows)


def card(words: Words, card: StaffCard) -> Screen:
    """One coach or owner: accounts, rights as switches, ending their role."""
    person = card.person
    lines = [f"<b>{words.escaped(_row(words, person))}</b>", *account_lines(words, card.accounts)]
    rows: Rows = ()
    if person.is_coach and not person.is_owner:
        lines += ["", words("staff-rights-hint")]
        rows += tuple((_switch(words, person, right),) for right in Right)
    if person.is_coach:
        rows += (hours_row(words, person.id, is_own=False),)
        rows += ((Button(words.plain("button-revoke-coach"), RevokeCoach(person_id=person.id)),),)
    if person.is_owner:
        rows += ((Button(words.plain("button-revoke-owner"), RevokeOwner(person_id=person.id)),),)
    rows += unlinking(words, card.accounts)
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-back"), ShowPeople()),)))


def sure_to_revoke(words: Words, card: StaffCard, yes: RevokeCoach | RevokeOwner) -> Screen:
    """Asks before a role is ended."""
    key = "sure-revoke-coach" if isinstance(yes, RevokeCoach) else "sure-revoke-owner"
    back = ShowStaff(person_id=card.person.id)
    return sure(words, words(key, name=card.person.name), label=words.plain("button-yes"), yes=yes, back=back)


def revoked(words: Words, now: StaffCard) -> Screen:
    """The card after a role has ended; the menus of its accounts follow."""
    return after_change(words, now).toasting(words.plain("toast-revoked"))


def after_change(words: Words, now: StaffCard) -> Screen:
    """The card after its rights or roles changed."""
    shown = card(words, now)
    return Screen(shown.text, shown.rows, menus=tuple(account.telegram_id for account in now.accounts))


def account_lines(words: Words, accounts: tuple[Account, ...]) -> list[str]:
    """How many accounts are linked, and each by name."""
    return [words("staff-accounts", count=len(accounts)), *(_account(words, each) for each in accounts)]


def unlinking(words: Words, accounts: tuple[Account, ...]) -> Rows:
    """A button for each account that parts it from its person."""
    return tuple(
        (Button(words.plain("button-unlink", name=_called(each)), Unlink(telegram_id=each.telegram_id)),)
        for each in accounts
    )


def _row(words: Words, person: Person) -> str:
    if person.is_owner:
        key = "both" if person.is_coach else "owner"
    else:
        key = "coach" if person.is_coach else "nobody"
    return words.plain(f"people-row-{key}", name=person.name)


def _switch(words: Words, person: Person, right: Right) -> Button:
    has = right in person.rights
    tap = SwitchRight(person_id=person.id, right=right, allowed=not has)
    return Button(words.plain(f"right-{right}", on="yes" if has else "no"), tap)


def _account(words: Words, account: Account) -> str:
    if account.unreachable_since is not None:
        return words("account-line-blocked", name=_called(account))
    if account.username:
        return words("account-line-username", name=account.first_name, username=account.username)
    return words("account-line", name=_called(account))


def _called(account: Account) -> str:
    return account.first_name or str(account.telegram_id)
