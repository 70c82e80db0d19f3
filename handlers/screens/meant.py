"""Which session a coach means, where a client's passes differ by service or place."""

from domain.choosing import ANOTHER
from domain.coverage import Named
from domain.ids import PersonId, PlaceId, ServiceId
from handlers.screens.screen import Button, Rows
from handlers.taps import Tap
from handlers.taps.choosing import ShowClientFor
from handlers.taps.coach import ShowClient
from services.coaching import SessionMeant
from texts.words import Words

_ACROSS = 3


def meant_line(words: Words, meant: SessionMeant) -> list[str]:
    """For which session the passes are shown, or that it can be chosen."""
    chosen = [
        _name(words, kind, named)
        for kind, all_named, id_ in _kinds(meant)
        for named in all_named
        if named.id == id_
    ]
    if chosen:
        return [words("meant-for", names=", ".join(chosen))]
    return [words("meant-ask")] if meant.services or meant.places else []


def meant_rows(words: Words, client_id: PersonId, meant: SessionMeant) -> Rows:
    """The services, then the places, by which the passes differ; and the way back to all of them."""
    rows: list[tuple[Button, ...]] = []
    for kind, all_named, id_ in _kinds(meant):
        buttons = [
            Button(_name(words, kind, named), _tap(client_id, meant, kind, named.id))
            for named in all_named
            if named.id != id_
        ]
        rows += [tuple(buttons[at : at + _ACROSS]) for at in range(0, len(buttons), _ACROSS)]
    if is_chosen(meant):
        rows.append((Button(words.plain("button-any-session"), ShowClient(client_id=client_id)),))
    return tuple(rows)


def is_chosen(meant: SessionMeant) -> bool:
    """Whether the card is for one service or place."""
    return meant.service_id is not None or meant.place_id is not None


def _kinds(meant: SessionMeant) -> list[tuple[str, tuple[Named, ...], int | None]]:
    return [("service", meant.services, meant.service_id), ("place", meant.places, meant.place_id)]


def _name(words: Words, kind: str, named: Named) -> str:
    return words.plain(f"meant-another-{kind}") if named.id == ANOTHER else named.name


def _tap(client_id: PersonId, meant: SessionMeant, kind: str, id_: int) -> Tap:
    if kind == "service":
        return ShowClientFor(client_id=client_id, service_id=ServiceId(id_))
    return ShowClientFor(client_id=client_id, service_id=meant.service_id, place_id=PlaceId(id_))
