"""Giving a client a bundle, and what they are told of it (PRODUCT §3.8)."""

from datetime import date, timedelta

from domain.bundles import Bundle
from domain.ids import PersonId
from domain.passes import Pass
from domain.selling import WHEN_SOLD
from handlers.screens.bundles import price_line
from handlers.screens.gift_news import size
from handlers.screens.pass_changes import my_passes, validity
from handlers.screens.screen import Button, Rows, Screen
from handlers.screens.settling import unpaid_rows
from handlers.taps.bundles import (
    ChooseBundle,
    GiveBundle,
    PreviewBundle,
    ShowBundles,
    TypeBundleStart,
)
from handlers.taps.coach import ShowClient, ShowPass
from handlers.taps.history import ShowEntry
from handlers.taps.plans import GivePass
from services.bundle_sales import BundleSale
from services.bundles import BundlePage
from services.histories import EntryCard
from texts.words import Words


def choose(words: Words, found: BundlePage, client_id: PersonId) -> Screen:
    """Bundles on sale, to choose the one that is given."""
    text = words("bundle-give-title") + "\n" + words("bundle-give-hint" if found.bundles else "bundles-none")
    rows = [(Button(it.title, PreviewBundle(client_id=client_id, bundle_id=it.id)),) for it in found.bundles]
    if found.more is not None:
        more = ChooseBundle(client_id=client_id, after=found.more)
        rows.append((Button(words.plain("button-more"), more),))
    if found.may_make:
        rows.append((Button(words.plain("button-bundles-desk"), ShowBundles()),))
    rows.append((Button(words.plain("button-back"), GivePass(client_id=client_id)),))
    return Screen(text, tuple(rows))


def preview(words: Words, sale: BundleSale, wish: PreviewBundle) -> Screen:
    """Everything the client would have, with the ways to change it before it is given."""
    starts = wish.starts_on or sale.today
    lines = [words("give-preview", name=sale.client.name), "", words("bundle-title", title=sale.bundle.title)]
    lines += [*_contents(words, sale), "", words("give-starts", day=starts), price_line(words, sale.bundle)]
    lines.append(words(f"give-payment-{wish.payment}"))
    about = {"client_id": sale.client.id, "bundle_id": sale.bundle.id, "nonce": wish.nonce}
    give = GiveBundle(**about, starts_on=starts, payment=wish.payment)
    rows: Rows = (
        (Button(words.plain("button-give"), give),),
        tuple(
            _marked(words, f"button-{payment}", wish.model_copy(update={"payment": payment}), wish)
            for payment in WHEN_SOLD
        ),
        tuple(
            _marked(words, f"button-start-{key}", wish.model_copy(update={"starts_on": day}), wish)
            for key, day in _soon(sale.today).items()
        ),
        (Button(words.plain("button-other-start"), TypeBundleStart(**about, payment=wish.payment)),),
        (Button(words.plain("button-back"), ChooseBundle(client_id=sale.client.id)),),
    )
    return Screen("\n".join(lines), rows)


def given(words: Words, sale: BundleSale, opening: EntryCard, unpaid: int = 0) -> Screen:
    """What the client has now, with the way to take it all back; it can pay for visits that are `unpaid`."""
    lines = [words("given-bundle", name=sale.client.name, title=sale.bundle.title), *_contents(words, sale)]
    undo = Button(words.plain("button-undo-giving"), ShowEntry(entry_id=opening.line.entry.id))
    rows = (
        *unpaid_rows(words, sale.client.id, unpaid),
        *((Button(each.title, ShowPass(pass_id=each.id)),) for each in sale.passes),
        *(((undo,),) if opening.line.may_undo else ()),
        (Button(words.plain("button-back"), ShowClient(client_id=sale.client.id)),),
    )
    return Screen("\n".join(lines), rows, toast=words.plain("toast-given"))


def told(words: Words, sale: BundleSale) -> Screen:
    """The notice: everything that is the reader's now."""
    lines = [words("notice-bundle", title=sale.bundle.title), *_contents(words, sale)]
    return Screen("\n".join(lines), my_passes(words))


def _contents(words: Words, sale: BundleSale) -> list[str]:
    lines = [_pass_line(words, each, sale.today) for each in sale.passes]
    return lines + _others(words, sale.bundle)


def _pass_line(words: Words, pass_: Pass, today: date) -> str:
    parts = [words("bundle-pass", title=pass_.title), size(words, pass_), validity(words, pass_, today)]
    return " ".join(part for part in parts if part)


def _others(words: Words, bundle: Bundle) -> list[str]:
    return [words("bundle-other", label=label) for label in bundle.others]


def _soon(today: date) -> dict[str, date]:
    return {"today": today, "tomorrow": today + timedelta(days=1)}


def _marked(words: Words, key: str, tap: PreviewBundle, wish: PreviewBundle) -> Button:
    label = words.plain(key)
    return Button(words.plain("button-chosen" if tap == wish else "button-choice", label=label), tap)
