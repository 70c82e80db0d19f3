"""What a list adds to the studio: looked for first, then written, all of it or nothing (PRODUCT §9.4)."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.carrying import carried_over, terms_of
from domain.ids import PassId, PersonId, PlanId
from domain.importing import Line
from domain.imports import Difference, Report
from domain.plans import Plan
from services.matching import Match, Matching, write_clients
from storage.desk import Tx
from storage.importing import Cause, ImportStore, Opening

CHUNK = 500

#: Told how many lines of how many are done.
Progress = Callable[[int, int], None]


#: A title, and whether sessions are counted: what a list tells of a plan.
_Sort = tuple[str, bool]


@dataclass
class Takeover:
    """One list going into the studio inside a transaction under way."""

    tx: Tx
    store: ImportStore
    matching: Matching
    report: Report
    today: date
    _new: list[tuple[Match, Line, int]] = field(default_factory=list)
    _plans: dict[_Sort, Plan] = field(default_factory=dict)

    @property
    def is_sound(self) -> bool:
        """Whether the list may be written at all; phones and accounts can be news where no pass is."""
        return not self.report.problems

    async def look(self) -> None:
        """Finds what is new, and reports it."""
        await asyncio.to_thread(self._look_at_all)
        await self._find_plans()
        self.report.new_passes = len(self._new)
        self.report.expired = sum(self._is_over(line) for _, line, _ in self._new)

    def _look_at_all(self) -> None:
        for match in self.matching.matches:
            self.report.known_clients += match.person_id is not None
            self.report.new_clients += match.person_id is None
            self._look_at(match)

    def _look_at(self, match: Match) -> None:
        places: Counter[str] = Counter()
        for line in match.client.lines:
            places[line.fingerprint] += 1
            place = places[line.fingerprint]
            here = self.matching.earlier(match, line, place)
            if here is None:
                self._new.append((match, line, place))
                continue
            self.report.already_here += 1
            if (here.used, here.total) != (line.used, line.total):
                listed, kept = (line.used, line.total), (here.used, here.total)
                self.report.differ(Difference(line=line.number, listed=listed, here=kept))

    async def _find_plans(self) -> None:
        on_sale = await self.tx.plans.on_sale()
        for sort, same in _by_sort([line for _, line, _ in self._new]).items():
            size = Counter(line.total for line in same).most_common(1)[0][0]
            fitting = [plan for plan in on_sale if _sort_of(plan) == sort and plan.terms.has_sessions]
            fitting.sort(key=lambda plan: plan.terms.size != size)
            if fitting:
                self._plans[sort] = fitting[0]
            else:
                self._plans[sort] = Plan(id=PlanId(0), title=same[0].plan, terms=terms_of(size))
                self.report.new_plans.append(same[0].plan)

    async def write(self, cause: Cause, told: Progress) -> None:
        """Writes what is new, and which persons and plans were made for it."""
        people = await write_clients(self.store, self.matching, cause)
        for sort, plan in self._plans.items():
            if not plan.id:
                added = await self.tx.plans.add(plan, self.tx.now)
                self._plans[sort] = plan.model_copy(update={"id": added})
                await self.store.mark_plan(cause, added)
        done = self.report.already_here
        for start in range(0, len(self._new), CHUNK):
            chunk = self._new[start : start + CHUNK]
            ids = await self.store.new_passes(len(chunk))
            # On a thread: the desk goes on reading and answering while half a thousand passes are made.
            openings = await asyncio.to_thread(self._openings, cause, people, zip(ids, chunk, strict=True))
            await self.store.open(openings, cause)
            done += len(chunk)
            told(done, self.report.lines)

    def _openings(
        self,
        cause: Cause,
        people: dict[int, PersonId],
        numbered: Iterable[tuple[PassId, tuple[Match, Line, int]]],
    ) -> list[Opening]:
        return [
            self._opening(cause, people[match.number], id_, line, place)
            for id_, (match, line, place) in numbered
        ]

    def _opening(self, cause: Cause, client_id: PersonId, id_: PassId, line: Line, place: int) -> Opening:
        plan = self._plans[_sort(line)]
        pass_, entries = carried_over(line, plan, client_id, id_, at=cause.at, today=self.today)
        return Opening(pass_, self.matching.key(client_id, line, place), entries)

    def _is_over(self, line: Line) -> bool:
        return line.valid_until is not None and line.valid_until < self.today


def _sort(line: Line) -> _Sort:
    return line.plan.casefold(), line.total is not None


def _sort_of(plan: Plan) -> _Sort:
    return plan.title.casefold(), plan.terms.is_counted


def _by_sort(found: Sequence[Line]) -> dict[_Sort, list[Line]]:
    sorts: dict[_Sort, list[Line]] = {}
    for line in found:
        sorts.setdefault(_sort(line), []).append(line)
    return sorts
