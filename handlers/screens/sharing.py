"""With whom a pass is shared (PRODUCT §4.12)."""

from domain.ids import PersonId
from domain.passes import PassState
from domain.people import Person
from handlers.screens import changes
from handlers.screens.dividing import back_to_more
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.stranded import stranded_lines
from handlers.taps.sharing import AddSharer, RemoveSharer, SharePass
from services.sharing import Removal, Sharing
from texts.words import Words

_CLOSED = (PassState.EXPIRED, PassState.DEACTIVATED)


def people(words: Words, sharing: Sharing) -> Screen:
    """Everybody who may use the pass, each to be removed, and a way to add somebody."""
    pass_ = sharing.pass_
    lines = [changes.heading(words, pass_, sharing.client.name), ""]
    lines += [words("sharing-person", name=person.name) for person in sharing.people]
    lines.append(words("sharing-hint" if sharing.people else "sharing-nobody"))
    rows: Rows = tuple((_removing(words, sharing, person),) for person in sharing.people)
    if not sharing.is_full and pass_.state_on(sharing.today) not in _CLOSED:
        add = AddSharer(pass_id=pass_.id, version=pass_.version)
        rows = ((Button(words.plain("button-share-add"), add),), *rows)
    return Screen("\n".join(lines), (*rows, (back_to_more(words, pass_),)))


def sure_to_remove(words: Words, removal: Removal) -> Screen:
    """Asks before somebody loses the use of a pass; what they have booked on it is listed."""
    pass_, person = removal.pass_, removal.person
    lines = [changes.heading(words, pass_, removal.client.name), ""]
    lines.append(words("sharing-sure", name=person.name))
    keep = _remove(removal, person.id)
    rows: Rows = ((Button(words.plain("button-share-remove", name=person.name), keep),),)
    if removal.bookings:
        lines += ["", *stranded_lines(words, removal.bookings, title="sharing-booked")]
        release = keep.model_copy(update={"release": True})
        rows = (
            (Button(words.plain("button-share-remove-keep"), keep),),
            (Button(words.plain("button-share-remove-release"), release),),
        )
    back = Button(words.plain("button-back"), SharePass(pass_id=pass_.id))
    return Screen("\n".join(lines), (*rows, (back,)))


def _removing(words: Words, sharing: Sharing, person: Person) -> Button:
    pass_ = sharing.pass_
    tap = RemoveSharer(pass_id=pass_.id, version=pass_.version, person_id=person.id)
    return Button(words.plain("button-share-remove", name=person.name), tap)


def _remove(removal: Removal, person_id: PersonId) -> RemoveSharer:
    pass_ = removal.pass_
    return RemoveSharer(pass_id=pass_.id, version=pass_.version, person_id=person_id, sure=True)
