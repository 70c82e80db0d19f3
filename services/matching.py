"""Whom a list is about: the persons the desk knows already, and those it has yet to meet."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.gathering import Listed
from domain.ids import PersonId, TelegramId
from domain.importing import Line, Problem, Wrong, name_fingerprint
from domain.searching import search_keys
from storage.importing import Cause, Imported, ImportStore


@dataclass(frozen=True, slots=True)
class Match:
    """A client of a list, by their place in it, and who they are here; None for somebody new."""

    number: int
    client: Listed
    person_id: PersonId | None


class Matching:
    """Every client of a list with the person they are.

    A person is known again by a Telegram account, else by their phone; with neither, by the name under which
    an earlier import brought them.
    """

    def __init__(self, matches: list[Match], problems: list[Problem], imported: Sequence[Imported]) -> None:
        self.matches = matches
        self.problems = problems
        self._by_key = {_unsigned(earlier.import_key): earlier for earlier in imported}
        self._held: dict[tuple[PersonId, str], list[Imported]] = {}
        for earlier in imported:
            held = self._held.setdefault((earlier.client_id, _part(earlier, "fingerprint")), [])
            held.append(earlier)

    @classmethod
    async def of(cls, store: ImportStore, clients: Sequence[Listed]) -> "Matching":
        """The persons behind `clients`; where the list contradicts the desk, problems."""
        imported = await store.known()
        accounts = await store.by_account({account for client in clients for account in client.accounts})
        phones = await store.by_phone({client.phone for client in clients if client.phone})
        # On a thread: a large list takes a while, and the desk goes on answering.
        return await asyncio.to_thread(_matched, clients, imported, accounts, phones)

    def earlier(self, match: Match, line: Line, place: int) -> Imported | None:
        """The pass an earlier import made of this line; `place` counts equal lines of the client."""
        if match.person_id is None:
            return None
        held = self._held.get((match.person_id, line.fingerprint), [])
        if len(held) >= place:
            return held[place - 1]
        # Made for this client, and transferred to another one since.
        return self._by_key.get(_unsigned(self.key(match.person_id, line, place)))

    def key(self, client_id: PersonId, line: Line, place: int) -> str:
        """What keeps a line from being taken over twice; it tells nobody a name."""
        name = name_fingerprint(line.client) if line.is_named_only else ""
        return f"import:{client_id}:{line.fingerprint}:{place}:{name}"


def _matched(
    clients: Sequence[Listed],
    imported: Sequence[Imported],
    accounts: Mapping[TelegramId, PersonId],
    phones: Mapping[str, PersonId],
) -> Matching:
    names = _by_name(imported)
    matches: list[Match] = []
    problems: list[Problem] = []
    for number, client in enumerate(clients):
        who = {accounts[account] for account in client.accounts if account in accounts}
        if client.phone is not None and client.phone in phones:
            who.add(phones[client.phone])
        if client.is_named_only:
            who = names.get(name_fingerprint(client.name), set())
        if len(who) > 1:
            wrong = Wrong.NAMESAKES if client.is_named_only else Wrong.TWO_PEOPLE
            problems.append(Problem(client.lines[0].number, "client", wrong, client.name))
        matches.append(Match(number, client, min(who, default=None)))
    return Matching(_joined(matches), problems, imported)


async def write_clients(store: ImportStore, matching: Matching, cause: Cause) -> dict[int, PersonId]:
    """Adds those who are new and what the list tells of the others; returns everybody's id by number."""
    new = [match for match in matching.matches if match.person_id is None]
    people = {match.number: match.person_id for match in matching.matches if match.person_id is not None}
    ids = await store.new_people(len(new)) if new else []
    await store.add_clients(
        [(id_, match.client.name, match.client.phone) for id_, match in zip(ids, new, strict=True)], cause
    )
    await store.make_clients(await store.not_yet_clients(people.values()), cause)
    await store.add_phones(
        [
            (match.person_id, match.client.phone)
            for match in matching.matches
            if match.person_id is not None and match.client.phone is not None
        ],
        cause,
    )
    people |= {match.number: id_ for id_, match in zip(ids, new, strict=True)}
    # On a thread, as they are drawn from here: there are a dozen words to a person.
    await store.index(
        (key, people[match.number], weight)
        for match in matching.matches
        for key, weight in _words(match).items()
    )
    await store.link(
        [(account, people[match.number]) for match in matching.matches for account in match.client.accounts],
        cause,
    )
    return people


def _words(match: Match) -> dict[str, int]:
    # A person who was here before keeps the name on their card.
    name = match.client.name if match.person_id is None else ""
    return search_keys(name, match.client.phone)


def _by_name(imported: Sequence[Imported]) -> dict[str, set[PersonId]]:
    names: dict[str, set[PersonId]] = {}
    for earlier in imported:
        names.setdefault(_part(earlier, "name"), set()).add(earlier.client_id)
    return names


_PARTS = ("import", "client", "fingerprint", "place", "name")


def _part(earlier: Imported, part: str) -> str:
    return earlier.import_key.split(":")[_PARTS.index(part)]


def _unsigned(import_key: str) -> str:
    return import_key.rpartition(":")[0]


def _joined(matches: Sequence[Match]) -> list[Match]:
    """Two clients of the list who turn out to be one person become one."""
    people: dict[object, Match] = {}
    for match in matches:
        known = people.setdefault(match.person_id or f"new {match.number}", match)
        if known is not match:
            lines = [*known.client.lines, *match.client.lines]
            known.client.lines = sorted(lines, key=lambda line: line.number)
    return list(people.values())
