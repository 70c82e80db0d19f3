"""A pass that named people use besides its own client (PRODUCT §4.12)."""

from datetime import date

from domain.dividing import check_in_use
from domain.ids import PersonId
from domain.ledger import Draft, EntryKind
from domain.passes import Pass
from domain.refusals import NoChange, SharedWithTooMany

#: So many people share a pass at most.
MOST = 8


def shared(pass_: Pass, person_id: PersonId, today: date) -> Draft:
    """The entry that lets a person use the pass.

    Raises `NoChange` for its own client and for somebody who does already, `SharedWithTooMany`, or why
    nothing can be done with the pass.
    """
    check_in_use(pass_, today)
    if person_id in (pass_.client_id, *pass_.shared_with):
        raise NoChange
    if len(pass_.shared_with) >= MOST:
        raise SharedWithTooMany(pass_.title, MOST)
    return _now(pass_, (*pass_.shared_with, person_id), person_id)


def unshared(pass_: Pass, person_id: PersonId) -> Draft:
    """The entry after which a person no longer uses the pass; raises `NoChange` where they do not."""
    if person_id not in pass_.shared_with:
        raise NoChange
    return _now(pass_, tuple(each for each in pass_.shared_with if each != person_id), person_id)


def replaced(pass_: Pass, gone: PersonId, kept: PersonId) -> Draft | None:
    """The entry that is needed where the card `gone` has become the card `kept`; nobody shares a pass with
    themself, or twice."""
    wanted = [kept if each == gone else each for each in pass_.shared_with]
    people = tuple(dict.fromkeys(each for each in wanted if each != pass_.client_id))
    return None if people == pass_.shared_with else _now(pass_, people, kept)


def _now(pass_: Pass, people: tuple[PersonId, ...], about: PersonId) -> Draft:
    return Draft(kind=EntryKind.SHARE, changed=pass_.changed(shared_with=people), visitor_id=about)
