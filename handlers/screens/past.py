"""Sales, money, account and visits of a client in one list, in plain words with figures."""

from datetime import date

from domain.money import Payment
from domain.past import Event, Source, View
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.client import ChooseHistory, ShowBalance
from handlers.taps.coach import ShowClient
from handlers.taps.past import ShowPast
from handlers.taps.statements import ShowStatement
from services.past import Past
from texts.words import Words


def page(words: Words, past: Past) -> Screen:
    """Events from the newest on, under the day on which they were entered."""
    title = words("past-title-own") if past.is_own else words("past-title", name=past.client.name)
    parts = [title] if past.events else [title, "", words(f"past-none-{past.view}")]
    shown: date | None = None
    for event in past.events:
        day = words.studio.today(event.place.at)
        if day != shown:
            parts += ["", words("past-day", day=day)]
            shown = day
        line = words("past-line", what=event_said(words, event, day))
        parts.append(words("past-undone", what=event_said(words, event, day)) if event.is_undone else line)
    return Screen("\n".join(parts), _rows(words, past))


def event_said(words: Words, event: Event, day: date) -> str:
    """The event in plain words, without markup; `day` is the one under which it stands."""
    match event.place.source:
        case Source.SALE:
            return _sold(words, event)
        case Source.ACCOUNT:
            return words.plain(f"past-{event.kind}{_of(event)}", **_figures(words, event))
        case Source.MONEY:
            return _paid(words, event, day)
    return _visited(words, event)


def _sold(words: Words, event: Event) -> str:
    if event.kind not in ("grant", "attach"):
        return words.plain("past-cost-changed", title=event.title)
    if event.kind == "attach":
        return words.plain("past-attached", count=event.sessions, title=event.title)
    if event.payment == Payment.COMPLIMENTARY:
        return words.plain("past-given", title=event.title)
    if event.amount is None:
        return words.plain("past-opened", title=event.title)
    figures = _figures(words, event)
    full = event.amount + event.discount
    if event.discount and event.discount * 100 % full == 0:
        return words.plain("past-sold-percent", **figures, percent=event.discount * 100 // full)
    if event.discount:
        return words.plain("past-sold-less", **figures, full=words.money(full, _currency(words, event)))
    return words.plain("past-sold", **figures)


def _paid(words: Words, event: Event, day: date) -> str:
    figures = _figures(words, event)
    if event.kind == "moved":
        return words.plain("past-moved", title=event.title)
    said = words.plain(f"past-{event.kind}{_of(event)}", **figures, method=event.method or "other")
    return said if event.day in (None, day) else words.plain("past-on", what=said, day=event.day)


def _visited(words: Words, event: Event) -> str:
    day = event.day
    if day is None and event.starts_at is not None:
        day = words.studio.today(event.starts_at)
    if day is None:
        return words.plain("past-used-before", count=event.sessions, title=event.title)
    kind = "visit" if event.kind == "consume" else "forfeit"
    if event.name is not None:
        kind += "-by"
    said = words.plain(f"past-{kind}", day=words.weekday(day), title=event.title, name=event.name)
    if event.remaining is None:
        return said
    key = "past-left" if event.remaining >= 0 else "past-owed"
    return words.plain(key, what=said, count=abs(event.remaining))


def _figures(words: Words, event: Event) -> dict[str, str | None]:
    return {"amount": words.money(event.amount or 0, _currency(words, event)), "title": event.title}


def _currency(words: Words, event: Event) -> str:
    return event.currency or words.studio.currency


def _of(event: Event) -> str:
    return "" if event.title is None else "-for"


def _rows(words: Words, past: Past) -> Rows:
    client_id = None if past.is_own else past.client.id
    tap = ShowPast(client_id=client_id, view=past.view)
    rows: list[tuple[Button, ...]] = []
    if past.more is not None:
        rows.append((Button(words.plain("button-older"), tap.older(past.more)),))
    if not past.is_newest:
        rows.append((Button(words.plain("button-newest"), tap),))
    if len(past.views) > 1:
        rows.append(tuple(_view(words, past, view, tap) for view in past.views))
    if len(past.views) > 1:
        rows.append((Button(words.plain("button-statement"), ShowStatement(client_id=client_id)),))
    if past.is_own:
        rows.append((Button(words.plain("button-by-pass"), ChooseHistory()),))
    back = ShowBalance() if past.is_own else ShowClient(client_id=past.client.id)
    return (*rows, (Button(words.plain("button-back"), back),))


def _view(words: Words, past: Past, view: View, tap: ShowPast) -> Button:
    label = words.plain(f"button-past-{view}")
    chosen = words.plain("button-past-chosen", label=label) if view == past.view else label
    return Button(chosen, tap.model_copy(update={"view": view}))
