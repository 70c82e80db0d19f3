"""Bundles: those on sale, and one of them as its buyers read it (PRODUCT §3.8)."""

from domain.bundles import Bundle
from domain.plans import Plan, ValidityClock
from handlers.screens.screen import Button, Screen
from handlers.taps.bundles import NewBundle, RetireBundle, ShowBundle, ShowBundles
from handlers.taps.people import OwnerDesk
from services.bundles import BundleCard, BundlePage
from texts.words import Words


def page(words: Words, found: BundlePage) -> Screen:
    """Bundles, each to be opened."""
    title = words("bundles-retired" if found.retired else "bundles-title")
    hint = words("bundles-hint" if found.bundles else "bundles-none")
    rows = [(Button(bundle.title, ShowBundle(bundle_id=bundle.id)),) for bundle in found.bundles]
    if found.may_make and not found.retired:
        rows.insert(0, (Button(words.plain("button-new-bundle"), NewBundle()),))
    if found.more is not None:
        more = ShowBundles(after=found.more, retired=found.retired)
        rows.append((Button(words.plain("button-more"), more),))
    if found.has_retired and found.may_make:
        rows.append((Button(words.plain("button-retired-bundles"), ShowBundles(retired=True)),))
    back = ShowBundles() if found.retired else OwnerDesk()
    rows.append((Button(words.plain("button-back"), back),))
    return Screen(f"{title}\n{hint}", tuple(rows))


def bundle(words: Words, card: BundleCard) -> Screen:
    """One bundle: what is in it, how long it is valid, what it costs."""
    shown, rows = card.bundle, []
    if card.may_make:
        retired = shown.retired_on is None
        label = words.plain("button-retire-bundle" if retired else "button-unretire-bundle")
        tap = RetireBundle(bundle_id=shown.id, version=shown.version, retired=retired)
        rows.append((Button(label, tap),))
    back = Button(words.plain("button-back"), ShowBundles(retired=shown.retired_on is not None))
    return Screen(described(words, card), (*rows, (back,)))


def described(words: Words, card: BundleCard) -> str:
    """A bundle as its buyers read it."""
    shown = card.bundle
    lines = [words("bundle-title", title=shown.title)]
    if shown.retired_on is not None:
        lines.append(words("bundle-retired", day=shown.retired_on))
    counts = {item.plan_id: item.count for item in shown.plans}
    lines += [_item(words, plan, counts[plan.id], card) for plan in card.plans]
    lines += [words("bundle-other", label=label) for label in shown.others]
    lines += [line for line in (_validity(words, shown), price_line(words, shown)) if line]
    return "\n".join(lines)


def price_line(words: Words, shown: Bundle) -> str:
    """What the bundle costs."""
    if shown.price is None or shown.currency is None:
        return words("plan-price-none")
    if shown.price == 0:
        return words("plan-price-free")
    return words("plan-price", amount=words.money(shown.price, shown.currency))


def _item(words: Words, plan: Plan, count: int, card: BundleCard) -> str:
    line = words("bundle-item", title=plan.title, count=count)
    is_retired = plan.retired_on is not None and plan.retired_on <= card.today
    return line + words("bundle-item-retired") if is_retired else line


def _validity(words: Words, shown: Bundle) -> str:
    validity = shown.validity
    if validity is None:
        return ""
    if validity.clock is ValidityClock.FIXED:
        return words("bundle-until", day=validity.until)
    return words("bundle-lasts", length=words.plain(f"plan-length-{validity.unit}", count=validity.count))
