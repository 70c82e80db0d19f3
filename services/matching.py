"""Whom a list is about: the persons the desk knows already, and those it has yet to meet."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

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


class Earlier:
    """What earlier imports have brought: by its client and line, and by the name alone of whoever came so."""

    def __init__(self, imported: Sequence[Imported]) -> None:
        self._by_key = {_unsigned(each.import_key): each for each in imported}
        self._held: dict[tuple[PersonId, str], list[Imported]] = {}
        self._names: dict[str, set[PersonId]] = {}
        for each in imported:
            self._held.setdefault((each.client_id, _part(each, "fingerprint")), []).append(each)
            self._names.setdefault(_part(each, "name"), set()).add(each.client_id)

    def named(self, client: Listed) -> set[PersonId]:
        """Who came as this client, of whom a list tells nothing but a name."""
        return self._names.get(name_fingerprint(client.name), set()) if client.is_named_only else set()

    def came(self, client: Listed, person_id: PersonId) -> None:
        """Remembers under which card somebody has come by now."""
        if client.is_named_only:
            self._names.setdefault(name_fingerprint(client.name), set()).add(person_id)

    def pass_of(self, person_id: PersonId | None, line: Line, place: int) -> Imported | None:
        """The pass that was made of this line; `place` counts equal lines of the client."""
        if person_id is None:
            return None
        held = self._held.get((person_id, line.fingerprint), [])
        if len(held) >= place:
            return held[place - 1]
        # Made for this client, and transferred to another one since.
        return self._by_key.get(_unsigned(key_of(person_id, line, place)))


def key_of(client_id: PersonId, line: Line, place: int) -> str:
    """What keeps a line from being taken over twice; it tells nobody a name."""
    name = name_fingerprint(line.client) if line.is_named_only else ""
    return f"import:{client_id}:{line.fingerprint}:{place}:{name}"


@dataclass(frozen=True, slots=True)
class Matching:
    """Clients of a list with the persons they are; where the list contradicts the desk, problems.

    A person is known again by a Telegram account, else by their phone; with neither, by the name under which
    an earlier import brought them. `linked` are the accounts that belong to somebody already.
    """

    matches: list[Match]
    problems: list[Problem]
    linked: frozenset[TelegramId] = frozenset()

    @classmethod
    async def of(
        cls, store: ImportStore, clients: Sequence[tuple[int, Listed]], earlier: Earlier
    ) -> "Matching":
        """The persons behind numbered `clients`, as they are now."""
        accounts = await store.by_account({account for _, client in clients for account in client.accounts})
        phones = await store.by_phone({client.phone for _, client in clients if client.phone})
        standing = await store.standing({each for _, client in clients for each in earlier.named(client)})
        # On a thread: a large list takes a while, and the desk goes on answering.
        return await asyncio.to_thread(_matched, clients, earlier, accounts, phones, standing)

    def joined(self) -> "Matching":
        """The same, where two clients of the list who turn out to be one person are one."""
        people: dict[object, list[Match]] = {}
        for match in self.matches:
            people.setdefault(match.person_id or f"new {match.number}", []).append(match)
        return replace(self, matches=[_one(same) for same in people.values()])


def _one(same: Sequence[Match]) -> Match:
    if len(same) == 1:
        return same[0]
    lines = sorted((line for match in same for line in match.client.lines), key=lambda line: line.number)
    return replace(same[0], client=Listed(lines))


def _matched(
    clients: Sequence[tuple[int, Listed]],
    earlier: Earlier,
    accounts: Mapping[TelegramId, PersonId],
    phones: Mapping[str, PersonId],
    standing: Mapping[PersonId, PersonId],
) -> Matching:
    matches: list[Match] = []
    problems: list[Problem] = []
    for number, client in clients:
        who = {accounts[account] for account in client.accounts if account in accounts}
        if client.phone is not None and client.phone in phones:
            who.add(phones[client.phone])
        who |= {standing[each] for each in earlier.named(client) if each in standing}
        if len(who) > 1:
            wrong = Wrong.NAMESAKES if client.is_named_only else Wrong.TWO_PEOPLE
            problems.append(Problem(client.lines[0].number, "client", wrong, client.name))
        matches.append(Match(number, client, min(who, default=None)))
    return Matching(matches, problems, frozenset(accounts))


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
        [
            (account, people[match.number])
            for match in matching.matches
            for account in match.client.accounts
            if account not in matching.linked
        ],
        cause,
    )
    return people


def _words(match: Match) -> dict[str, int]:
    # A person who was here before keeps the name on their card.
    name = match.client.name if match.person_id is None else ""
    return search_keys(name, match.client.phone)


_PARTS = ("import", "client", "fingerprint", "place", "name")


def _part(earlier: Imported, part: str) -> str:
    return earlier.import_key.split(":")[_PARTS.index(part)]


def _unsigned(import_key: str) -> str:
    return import_key.rpartition(":")[0]
