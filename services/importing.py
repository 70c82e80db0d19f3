"""Taking over a studio's list of partly used passes: all or nothing, and safe to repeat (PRODUCT §9.4)."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from domain.carrying import carried_over, terms_of
from domain.gathering import gathered
from domain.ids import PersonId, PlanId
from domain.importing import COLUMNS, REQUIRED, Line, Problem, Wrong, read_line
from domain.passes import Pass
from domain.people import Actor
from domain.phones import region_of
from domain.plans import Plan
from domain.reasons import QuickReason
from domain.refusals import NotFound
from services.access import require_owner
from services.matching import Match, Matching, write_clients
from services.people import clean_name
from services.tables import TableLine, lines
from storage.desk import Desk, Tx
from storage.importing import Cause, ImportStore, Opening

CHUNK = 500

#: Told how many lines of how many are done.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Difference:
    """A pass that is here already with other figures than the list's: (used, total), None is unlimited."""

    line: int
    listed: tuple[int, int | None]
    here: tuple[int, int | None]


@dataclass(slots=True)
class Report:
    """What an import did, or would do; where there are problems it did nothing."""

    lines: int
    problems: list[Problem] = field(default_factory=list)
    new_clients: int = 0
    known_clients: int = 0
    new_plans: list[str] = field(default_factory=list)
    new_passes: int = 0
    expired: int = 0
    already_here: int = 0
    differing: list[Difference] = field(default_factory=list)
    batch: str | None = None


async def import_list(
    desk: Desk,
    actor: Actor | None,
    content: bytes,
    *,
    dry_run: bool = False,
    told: Progress = lambda done, of: None,
) -> Report:
    """Takes over the list in a CSV or XLSX file; None acts for whoever has the machine itself.

    A pass that an earlier import brought is left as it is. Nobody is sent anything. Raises
    `UnreadableTable`, and `NotFound` for anybody but an owner.
    """
    if actor is not None:
        require_owner(actor)
    table = lines(content, COLUMNS, REQUIRED)
    async with desk.reading() as tx:
        studio = await tx.studios.get()
    if studio is None:
        raise NotFound
    listed, problems = _read(table, region_of(studio.timezone))
    clients, contradictions = gathered(listed)
    report = Report(len(table), sorted([*problems, *contradictions], key=lambda found: found.line))
    if report.problems:
        return report
    async with desk.reading() if dry_run else desk.writing() as tx:
        store = ImportStore(tx.sql)
        if not dry_run:
            await store.wait_for_others()
        matching = await Matching.of(store, clients)
        report.problems += matching.problems
        if not report.problems:
            cause = Cause(
                actor.id if actor else None, tx.now, QuickReason.IMPORT, f"import:{tx.now:%Y-%m-%dT%H:%M:%S}"
            )
            takeover = _Takeover(tx, store, matching, cause, report, studio.today(tx.now))
            await takeover.look()
            if not dry_run:
                await takeover.write(told)
    return report


def _read(table: Sequence[TableLine], region: str | None) -> tuple[list[Line], list[Problem]]:
    listed: list[Line] = []
    problems: list[Problem] = []
    for line in table:
        if line.has_too_many:
            problems.append(Problem(line.number, "", Wrong.TOO_MANY_CELLS))
            continue
        read = read_line(line.number, line.cells, region, clean_name)
        if isinstance(read, Line):
            listed.append(read)
        else:
            problems += read
    return listed, problems


#: A title, and whether sessions are counted: what a list tells of a plan.
_Sort = tuple[str, bool]


@dataclass
class _Takeover:
    tx: Tx
    store: ImportStore
    matching: Matching
    cause: Cause
    report: Report
    today: date
    _new: list[tuple[Match, Line, int]] = field(default_factory=list)
    _plans: dict[_Sort, Plan] = field(default_factory=dict)

    async def look(self) -> None:
        """Finds what is new, and reports it."""
        for match in self.matching.matches:
            self.report.known_clients += match.person_id is not None
            self.report.new_clients += match.person_id is None
            self._look_at(match)
        await self._find_plans()
        self.report.new_passes = len(self._new)
        self.report.expired = sum(self._is_over(line) for _, line, _ in self._new)

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
                difference = Difference(line.number, (line.used, line.total), (here.used, here.total))
                self.report.differing.append(difference)

    async def _find_plans(self) -> None:
        on_sale = await self.tx.plans.on_sale()
        for sort, same in _by_sort([line for _, line, _ in self._new]).items():
            size = Counter(line.total for line in same).most_common(1)[0][0]
            fitting = [plan for plan in on_sale if _sort_of(plan) == sort]
            fitting.sort(key=lambda plan: plan.terms.size != size)
            if fitting:
                self._plans[sort] = fitting[0]
            else:
                self._plans[sort] = Plan(id=PlanId(0), title=same[0].plan, terms=terms_of(size))
                self.report.new_plans.append(same[0].plan)

    async def write(self, told: Progress) -> None:
        """Writes what is new."""
        self.report.batch = self.cause.batch
        people = await write_clients(self.store, self.matching, self.cause.at)
        for sort, plan in self._plans.items():
            if not plan.id:
                added = await self.tx.plans.add(plan, self.tx.now)
                self._plans[sort] = plan.model_copy(update={"id": added})
        done = self.report.already_here
        for start in range(0, len(self._new), CHUNK):
            chunk = self._new[start : start + CHUNK]
            ids = await self.store.new_passes(len(chunk))
            openings = [self._opening(people, *new) for new in chunk]
            numbered = [_numbered(opening, id_) for opening, id_ in zip(openings, ids, strict=True)]
            await self.store.open(numbered, self.cause)
            done += len(chunk)
            told(done, self.report.lines)

    def _opening(self, people: dict[int, PersonId], match: Match, line: Line, place: int) -> Opening:
        client_id = people[match.number]
        plan = self._plans[_sort(line)]
        pass_, entries = carried_over(line, plan, client_id, at=self.cause.at, today=self.today)
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


def _numbered(opening: Opening, id_: int) -> Opening:
    pass_: Pass = opening.pass_.model_copy(update={"id": id_})
    return replace(opening, pass_=pass_)
