"""`python -m bench`: every comparison in one run, printed and written to `bench/results.json`."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import uvloop
from rich.console import Console

from bench import contest, days, last_places, scale, sweep
from bench.aiogram_venv import python_with_aiogram
from bench.contest import Contestant, Measured, Size
from bench.results import Results, gathered, show
from bench.studio import PASSES_EACH, Made, build
from bot.clock import SystemClock

RESULTS = Path(__file__).with_name("results.json")


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured."""

    size: Size
    times: int
    small_passes: int
    large_passes: int
    due: int
    batches: int
    small_past: int
    large_past: int
    sessions: int


FULL = Extent(
    Size(1000, 10, 6, 20),
    times=3,
    small_passes=1000,
    large_passes=1_000_000,
    due=10_000,
    batches=300,
    small_past=1000,
    large_past=1_000_000,
    sessions=40,
)
QUICK = Extent(
    Size(100, 10, 2, 4),
    times=2,
    small_passes=1000,
    large_passes=50_000,
    due=500,
    batches=20,
    small_past=1000,
    large_past=20_000,
    sessions=3,
)


def main() -> None:
    """Runs the bench; `--quick` does little of everything, to see that it works."""
    parser = argparse.ArgumentParser("python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a small run, of no worth as a measurement")
    parser.add_argument("--booking", action="store_true", help="only what booking costs, beside the last run")
    parser.add_argument("--output", type=Path, default=RESULTS)
    options = parser.parse_args()
    console = Console()
    extent = QUICK if options.quick else FULL
    if options.booking:
        before = Results.model_validate_json(options.output.read_text())
        results = uvloop.run(with_booking(before, extent, console))
    else:
        results = uvloop.run(measured(extent, console))
    show(results, console)
    results.write(options.output)


async def measured(extent: Extent, console: Console) -> Results:
    """Every comparison, one after the other."""
    with TemporaryDirectory(prefix="passdesk-bench-") as folder:
        runs = await _side_by_side(extent, Path(folder), console)
        clock = SystemClock()
        console.print(f"writing studios of {extent.small_passes:,} and {extent.large_passes:,} passes")
        small = Path(folder) / "small.db"
        large = Path(folder) / "large.db"
        few = await build(small, clock, clients=extent.small_passes // PASSES_EACH)
        many = await build(
            large,
            clock,
            clients=extent.large_passes // PASSES_EACH,
            due_each=extent.large_passes // extent.due,
        )
        console.print("the daily expiry")
        swept = await sweep.compare(large, clock, passes=extent.large_passes, times=extent.times)
        console.print("a large studio beside a small one")
        compared = await scale.compare((small, few), (large, many), clock, batches=extent.batches)
    return await with_booking(gathered(runs, compared, swept), extent, console)


async def with_booking(results: Results, extent: Extent, console: Console) -> Results:
    """The results with what booking costs as it is measured now."""
    with TemporaryDirectory(prefix="passdesk-bench-") as folder:
        clock = SystemClock()
        small, large = Path(folder) / "short.db", Path(folder) / "long.db"
        console.print(f"writing {extent.small_past:,} and {extent.large_past:,} past bookings")
        few = await days.prepare(small, clock, bookings=extent.small_past)
        many = await days.prepare(large, clock, bookings=extent.large_past)
        console.print("the list of a day, with a long past and a short one")
        listed = await days.compare((small, few), (large, many), clock, batches=extent.batches)
    console.print("the last places of sessions")
    return results.with_booking(listed, await last_places.compare(clock, sessions=extent.sessions))


async def _side_by_side(extent: Extent, folder: Path, console: Console) -> list[Measured]:
    prepared = folder / "studio.db"
    made = await build(
        prepared, SystemClock(), clients=contest.clients_needed(extent.size), coaches=extent.size.chats
    )
    python = await python_with_aiogram()
    if python is None:
        console.print("aiogram could not be installed: NOTHING IS COMPARED WITH IT", style="bold red")
    bots = _contestants(prepared, made, extent.size, python)
    runs = []
    for time in range(extent.times):
        for bot in bots if time % 2 == 0 else bots[::-1]:
            runs.append(await contest.run(bot, extent.size))
            console.print(f"{bot.name}: {runs[-1].figures.per_second:.0f} updates/s")
    return runs


def _contestants(prepared: Path, made: Made, size: Size, python: str | None) -> Sequence[Contestant]:
    echoes = contest.echoes(size)
    stock = [
        Contestant("PTB echo", "echo_ptb", echoes),
        Contestant("PTB echo, concurrent", "echo_ptb", echoes, ("concurrent",)),
    ]
    theirs = [
        Contestant("aiogram echo", "echo_aiogram", echoes, ("plain",), python),
        Contestant("aiogram echo, uvloop", "echo_aiogram", echoes, (), python),
    ]
    ours = [
        Contestant("Passdesk /balance", "passdesk", contest.asks(made, size), studio=prepared),
        Contestant("Passdesk deduct", "passdesk", contest.deducts(made, size), studio=prepared),
    ]
    return [*stock, *(theirs if python else []), *ours]


if __name__ == "__main__":
    main()
