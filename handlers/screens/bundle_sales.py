"""Choosing a bundle for a client, and what they are told of it (PRODUCT §3.8)."""

from collections.abc import Sequence
from datetime import date

from domain.bundles import Bundle
from domain.ids import PersonId
from domain.passes import Pass
from handlers.screens.gift_news import size
from handlers.screens.pass_changes import my_passes, validity
from handlers.screens.screen import Button, Screen
from handlers.taps.bundles import ChooseBundle, ShowBundles
from handlers.taps.selling import SellBundle, SellTo
from services.bundle_news import BundleSale
from services.bundles import BundlePage
from texts.words import Words


def choose(words: Words, found: BundlePage, client_id: PersonId) -> Screen:
    """Bundles on sale, to choose the one that is sold."""
    text = words("bundle-give-title") + "\n" + words("bundle-give-hint" if found.bundles else "bundles-none")
    rows = [(Button(it.title, SellBundle(client_id=client_id, bundle_id=it.id)),) for it in found.bundles]
    if found.more is not None:
        more = ChooseBundle(client_id=client_id, after=found.more)
        rows.append((Button(words.plain("button-more"), more),))
    if found.may_make:
        rows.append((Button(words.plain("button-bundles-desk"), ShowBundles()),))
    rows.append((Button(words.plain("button-back"), SellTo(client_id=client_id)),))
    return Screen(text, tuple(rows))


def told(words: Words, sale: BundleSale) -> Screen:
    """The notice: everything that is the reader's now."""
    lines = [
        words("notice-bundle", title=sale.bundle.title),
        *contents(words, sale.bundle, sale.passes, sale.today),
    ]
    return Screen("\n".join(lines), my_passes(words))


def contents(words: Words, bundle: Bundle, passes: Sequence[Pass], today: date) -> list[str]:
    """The passes, a line each, and what is handed over beside them."""
    return [_pass_line(words, each, today) for each in passes] + _others(words, bundle)


def _pass_line(words: Words, pass_: Pass, today: date) -> str:
    parts = [words("bundle-pass", title=pass_.title), size(words, pass_), validity(words, pass_, today)]
    return " ".join(part for part in parts if part)


def _others(words: Words, bundle: Bundle) -> list[str]:
    return [words("bundle-other", label=label) for label in bundle.others]
