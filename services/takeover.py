"""What a list adds to the studio: looked for first, then written piece by piece (PRODUCT §9.4)."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from domain.carrying import carried_over, terms_of
from domain.ids import PassId, PersonId, PlanId
from domain.importing import Line, Problem
from domain.imports import Difference, Report
from domain.plans import Plan
from services.matching import Earlier, Match, Matching, key_of, write_clients
from storage.desk import Tx
from storage.importing import Cause, ImportStore, Opening

#: So many clients and passes are written in one transaction: others wait for it.
PIECE = 100

#: Told how many lines of how many are done.
Progress = Callable[[int, int], None]

#: A title, and whether sessions are counted: what a list tells of a plan.
_Sort = tuple[str, bool]
#: A line, and which of the equal lines of its client it is.
_Placed = tuple[Line, int]


class Contradicted(Exception):
    """The list has come to contradict what is here."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems)
        self.problems = list(problems)


@dataclass(frozen=True, slots=True)
class Part:
    """A client of the list with passes that are new, or with some of them where there are many."""

    match: Match
    new: Sequence[_Placed]

    @property
    def begins(self) -> int:
        """The line on which the client is found first."""
        return self.match.client.lines[0].number


class Takeover:
    """One list, held against whom and what is here."""

    def __init__(self, matching: Matching, earlier: Earlier, report: Report, today: date) -> None:
        self.report = report
        self._matching = matching
        self._earlier = earlier
        self._today = today
        self._parts: list[Part] = []
        self._plans: dict[_Sort, Plan] = {}

    async def look(self, on_sale: Sequence[Plan]) -> None:
        """Finds what is new, and reports it."""
        # On a thread: a large list takes a while, and the desk goes on answering.
        await asyncio.to_thread(self._look_at_all)
        await asyncio.to_thread(self._find_plans, on_sale)

    def pieces(self, after: int) -> Iterator[list[Part]]:
        """What is to be written, in the order of the list; who stands up to line `after` is done with unless
        something of theirs is new, and so is who is not found any more: they were forgotten since, or have
        another number."""
        piece: list[Part] = []
        size = 0
        for part in self._parts:
            if part.begins <= after and (not part.new or part.match.person_id is None):
                continue
            if piece and size + len(part.new) >= PIECE:
                yield piece
                piece, size = [], 0
            piece.append(part)
            size += 1 + len(part.new)
        if piece:
            yield piece

    async def write(self, tx: Tx, piece: Sequence[Part], cause: Cause) -> None:
        """Writes what is new in a piece, with whom and what it makes. Raises `Contradicted`."""
        store = ImportStore(tx.sql)
        people = await self._people(store, piece, cause)
        new = [
            (people[part.match.number], each)
            for part in piece
            for each in part.new
            if not self._has_come(part, people[part.match.number], each)
        ]
        await self._make_plans(tx, store, [line for _, (line, _) in new], cause)
        ids = await store.new_passes(len(new)) if new else []
        # On a thread: the desk goes on reading and answering while hundreds of passes are made.
        openings = await asyncio.to_thread(self._openings, cause, zip(ids, new, strict=True))
        await store.open(openings, cause)

    def _look_at_all(self) -> None:
        for match in self._matching.matches:
            self.report.known_clients += match.person_id is not None
            self.report.new_clients += match.person_id is None
            new = self._new_of(match)
            self.report.new_passes += len(new)
            self.report.expired += sum(self._is_over(line) for line, _ in new)
            self._parts += [Part(match, new[at : at + PIECE]) for at in range(0, len(new) or 1, PIECE)]

    def _new_of(self, match: Match) -> list[_Placed]:
        places: Counter[str] = Counter()
        new: list[_Placed] = []
        for line in match.client.lines:
            places[line.fingerprint] += 1
            place = places[line.fingerprint]
            here = self._earlier.pass_of(match.person_id, line, place)
            if here is None:
                new.append((line, place))
                continue
            self.report.already_here += 1
            if (here.used, here.total) != (line.used, line.total):
                listed, kept = (line.used, line.total), (here.used, here.total)
                self.report.differ(Difference(line=line.number, listed=listed, here=kept))
        return new

    def _find_plans(self, on_sale: Sequence[Plan]) -> None:
        listed = [line for match in self._matching.matches for line in match.client.lines]
        new = {_sort(line) for part in self._parts for line, _ in part.new}
        offered: dict[_Sort, list[Plan]] = {}
        for plan in on_sale:
            if plan.terms.has_sessions:
                offered.setdefault(_sort_of(plan), []).append(plan)
        for sort, same in _by_sort(listed).items():
            if sort not in new:
                continue
            # Of all lines, not of the new ones: going on after a stop must come to the same plan.
            size = Counter(line.total for line in same).most_common(1)[0][0]
            fitting = sorted(offered.get(sort, []), key=lambda plan: plan.terms.size != size)
            if fitting:
                self._plans[sort] = fitting[0]
            else:
                self._plans[sort] = Plan(id=PlanId(0), title=same[0].plan, terms=terms_of(size))
                self.report.new_plans.append(same[0].plan)

    async def _people(self, store: ImportStore, piece: Sequence[Part], cause: Cause) -> dict[int, PersonId]:
        # Somebody may have got a card, another phone or another name since the list was looked at.
        clients = {part.match.number: part.match.client for part in piece}
        now = await Matching.of(store, list(clients.items()), self._earlier)
        if now.problems:
            raise Contradicted(now.problems)
        people = await write_clients(store, now, cause)
        for number, client in clients.items():
            self._earlier.came(client, people[number])
        return people

    def _has_come(self, part: Part, person_id: PersonId, placed: _Placed) -> bool:
        # Under another card than when the list was looked at.
        changed = person_id != part.match.person_id
        return changed and self._earlier.pass_of(person_id, *placed) is not None

    async def _make_plans(self, tx: Tx, store: ImportStore, lines: Sequence[Line], cause: Cause) -> None:
        for sort in {_sort(line): None for line in lines}:
            plan = self._plans[sort]
            if not plan.id:
                added = await tx.plans.add(plan, tx.now)
                self._plans[sort] = plan.model_copy(update={"id": added})
                await store.mark_plan(cause, added)

    def _openings(
        self, cause: Cause, numbered: Iterable[tuple[PassId, tuple[PersonId, _Placed]]]
    ) -> list[Opening]:
        openings = []
        for id_, (client_id, (line, place)) in numbered:
            plan = self._plans[_sort(line)]
            pass_, entries = carried_over(line, plan, client_id, id_, at=cause.at, today=self._today)
            openings.append(Opening(pass_, key_of(client_id, line, place), entries))
        return openings

    def _is_over(self, line: Line) -> bool:
        return line.valid_until is not None and line.valid_until < self._today


def _sort(line: Line) -> _Sort:
    return line.plan.casefold(), line.total is not None


def _sort_of(plan: Plan) -> _Sort:
    return plan.title.casefold(), plan.terms.is_counted


def _by_sort(found: Sequence[Line]) -> dict[_Sort, list[Line]]:
    sorts: dict[_Sort, list[Line]] = {}
    for line in found:
        sorts.setdefault(_sort(line), []).append(line)
    return sorts
