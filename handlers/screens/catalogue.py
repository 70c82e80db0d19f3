"""Screens of the catalogue: services, places and resources."""

from domain.catalogue import Item, Section
from domain.timetable import Service
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.catalogue import (
    AddItem,
    RenameItem,
    RetireItem,
    ShowCatalogue,
    ShowItem,
    ShowShelf,
    SwitchPersonal,
    Trained,
    TypeService,
)
from handlers.taps.people import OwnerDesk
from services.catalogue import ItemCard, Shelf
from texts.words import Words

_PLANS_NAMED = 8


def sections(words: Words) -> Screen:
    """The sections."""
    rows = [
        (Button(words.plain(f"button-catalogue-{section}"), ShowShelf(section=section)),)
        for section in Section
    ]
    rows.append((Button(words.plain("button-back"), OwnerDesk()),))
    return Screen(words("catalogue-title") + "\n\n" + words("catalogue-hint"), tuple(rows))


def shelf(words: Words, found: Shelf) -> Screen:
    """A page of a section, each to be opened."""
    section = found.section
    hint = words(f"catalogue-{section}-hint" if found.items else f"catalogue-{section}-none")
    rows = [(Button(words.plain(f"button-add-{section}"), AddItem(section=section)),)]
    rows += [
        (Button(_label(words, item), ShowItem(section=section, number=item.id)),) for item in found.items
    ]
    if found.has_more:
        more = ShowShelf(section=section, number=found.number + 1)
        rows.append((Button(words.plain("button-more"), more),))
    back = ShowShelf(section=section, number=found.number - 1) if found.number else ShowCatalogue()
    rows.append((Button(words.plain("button-back"), back),))
    return Screen(words(f"catalogue-{section}") + "\n\n" + hint, tuple(rows))


def card(words: Words, shown: ItemCard) -> Screen:
    """One of a section: the plans that name it, how it is trained, another name, in use or not."""
    section, item = shown.section, shown.item
    lines = [words("catalogue-item", name=item.name)]
    if item.retired_on is not None:
        lines.append(words("catalogue-retired", day=item.retired_on))
    if shown.plans:
        named = ", ".join(shown.plans[:_PLANS_NAMED])
        lines.append(words("catalogue-plans", count=len(shown.plans), titles=named))
    if shown.service is not None:
        lines += _trained(words, shown.service)
    lines += ["", words("catalogue-item-hint")]
    retires = RetireItem(
        section=section, number=item.id, version=item.version, retired=item.retired_on is None
    )
    label = words.plain("button-retire-item" if item.retired_on is None else "button-unretire-item")
    rows = (
        *(_training_rows(words, shown.service) if shown.service is not None else ()),
        (Button(words.plain("button-rename-item"), RenameItem(section=section, number=item.id)),),
        (Button(label, retires),),
        (Button(words.plain("button-back"), ShowShelf(section=section)),),
    )
    return Screen("\n".join(lines), rows)


def _trained(words: Words, service: Service) -> list[str]:
    # At a free time of a coach's there is one place.
    size = words("making-size", minutes=service.minutes, capacity=1 if service.personal else service.capacity)
    return [size, words("catalogue-personal", on="yes" if service.personal else "no")]


def _training_rows(words: Words, service: Service) -> Rows:
    typed = [(Trained.MINUTES, "button-making-minutes"), (Trained.CAPACITY, "button-making-capacity")]
    typed = typed[:1] if service.personal else typed
    asked = tuple(Button(words.plain(key), TypeService(number=service.id, what=what)) for what, key in typed)
    personal = SwitchPersonal(number=service.id, version=service.version, personal=not service.personal)
    label = words.plain("button-personal", on="yes" if service.personal else "no")
    return asked, (Button(label, personal),)


def _label(words: Words, item: Item) -> str:
    key = "catalogue-row" if item.retired_on is None else "catalogue-row-retired"
    return words.plain(key, name=item.name)
