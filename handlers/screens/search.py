"""Screens of a search, and clients as buttons."""

from collections.abc import Sequence

from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.coach import CoachMode, MoreFound, ShowClient
from services.searching import Found, FoundPage
from texts.words import Words


def found(words: Words, page: FoundPage, typed: str) -> Screen:
    """A page of the clients that were found; similar names come last and are said to be that."""
    rows = list(found_rows(words, page.clients))
    if page.more is not None:
        more = MoreFound(words=str(page.query), stage=page.more.stage, after=page.more.after)
        rows.append((Button(words.plain("button-more"), more),))
    rows.append((Button(words.plain("button-coach-mode"), CoachMode()),))
    return Screen(_title(words, page, typed), tuple(rows))


def found_rows(words: Words, clients: Sequence[Found]) -> Rows:
    """One button for each client, namesakes told apart."""
    return tuple(
        (Button(client_label(words, client), ShowClient(client_id=client.id)),) for client in clients
    )


def client_label(words: Words, client: Found) -> str:
    """The client's name, and a mark where others are called the same."""
    if client.phone_end is not None:
        return words.plain("found-phone", name=client.name, end=client.phone_end)
    if client.number is None:
        return client.name
    number = str(client.number)
    if client.next_pass is None:
        return words.plain("found-number", name=client.name, number=number)
    return words.plain("found-pass", name=client.name, number=number, title=client.next_pass)


def _title(words: Words, page: FoundPage, typed: str) -> str:
    similar = len(page.clients) - page.close_from
    if not page.clients:
        return words("search-none", query=typed) + "\n" + words("search-none-hint")
    if page.close_from == 0:
        return words("search-similar", query=typed)
    title = words("search-found", query=typed)
    return title if similar <= 0 else title + "\n" + words("search-similar-last", count=similar)
