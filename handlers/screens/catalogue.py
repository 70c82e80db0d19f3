"""Screens of the catalogue: services and places."""

from domain.catalogue import Item, Section
from handlers.screens.screen import Button, Screen
from handlers.taps.catalogue import AddItem, RenameItem, RetireItem, ShowCatalogue, ShowItem, ShowShelf
from handlers.taps.people import OwnerDesk
from services.catalogue import ItemCard, Shelf
from texts.words import Words

_PLANS_NAMED = 8


def sections(words: Words) -> Screen:
    """The two sections."""
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
    """One service or place: the plans that name it, another name, in use or not."""
    section, item = shown.section, shown.item
    lines = [words("catalogue-item", name=item.name)]
    if item.retired_on is not None:
        lines.append(words("catalogue-retired", day=item.retired_on))
    if shown.plans:
        named = ", ".join(shown.plans[:_PLANS_NAMED])
        lines.append(words("catalogue-plans", count=len(shown.plans), titles=named))
    lines += ["", words("catalogue-item-hint")]
    retires = RetireItem(
        section=section, number=item.id, version=item.version, retired=item.retired_on is None
    )
    label = words.plain("button-retire-item" if item.retired_on is None else "button-unretire-item")
    rows = (
        (Button(words.plain("button-rename-item"), RenameItem(section=section, number=item.id)),),
        (Button(label, retires),),
        (Button(words.plain("button-back"), ShowShelf(section=section)),),
    )
    return Screen("\n".join(lines), rows)


def _label(words: Words, item: Item) -> str:
    key = "catalogue-row" if item.retired_on is None else "catalogue-row-retired"
    return words.plain(key, name=item.name)
