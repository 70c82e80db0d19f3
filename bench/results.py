"""What is kept of a run and shown of it: ratios first, the raw rows, the machine's facts."""

import json
import os
import platform
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

from pydantic import BaseModel, ConfigDict
from rich.console import Console
from rich.table import Table

from bench.contest import Measured
from bench.last_places import CLIENTS, PLACES, Contended
from bench.scale import Compared
from bench.sweep import Swept

NOTE = (
    "Each bot is a process of its own, the local Telegram another that answers after 50 ms; medians of the "
    "runs. Passdesk runs without Telegram's limits of pace, for the local one has none. CPU and peak memory "
    "are the bot's, as the operating system counts them. A bot that is too slow is cut off."
)


class Results(BaseModel):
    """One run of the bench."""

    model_config = ConfigDict(frozen=True)

    ratios: dict[str, float]
    runs: tuple[Measured, ...]
    scale: tuple[Compared, ...]
    sweep: Swept
    days: tuple[Compared, ...] = ()
    places: tuple[Contended, ...] = ()
    machine: dict[str, Any]

    def with_booking(self, days: Sequence[Compared], places: Sequence[Contended]) -> "Results":
        """The same with what booking costs, measured in this run or another."""
        ratios = {
            f"{_key(each.name)}_1m_vs_1k": round(each.ratio, 3) for each in days if each.name == "day list"
        }
        for each in places:
            ratios[f"last_places_vs_deduct_{_key(each.database)}"] = round(each.ratio, 3)
        found = {"days": tuple(days), "places": tuple(places), "ratios": self.ratios | ratios}
        return self.model_copy(update=found)

    def write(self, path: Path) -> None:
        """Keeps it as JSON."""
        path.write_text(json.dumps(self.model_dump(), indent=2) + "\n")


def gathered(runs: Sequence[Measured], scale: Sequence[Compared], sweep: Swept) -> Results:
    """The results with their ratios; one that cannot be had, for aiogram did not run, is left out."""
    ratios = {f"{each.name}_1m_vs_1k": each.ratio for each in scale if each.name == "balance"}
    ratios["sweep_1m_vs_raw_sql"] = sweep.ratio
    names = {run.name for run in runs}
    if "aiogram echo" in names:
        ratios = _beside_aiogram(runs) | ratios
    return Results(
        ratios={name: round(ratio, 3) for name, ratio in ratios.items()},
        runs=tuple(runs),
        scale=tuple(scale),
        sweep=sweep,
        machine={
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "sqlite": sqlite3.sqlite_version,
            "system": platform.system(),
        },
    )


def show(results: Results, console: Console) -> None:
    """Prints the tables."""
    console.print(_side_by_side(results.runs))
    console.print(NOTE, style="dim")
    console.print(_by_size("A large studio beside a small one", results.scale))
    console.print(_sweep(results.sweep))
    console.print(_by_size("A long past beside a short one", results.days))
    console.print(_last_places(results.places))
    for name, ratio in results.ratios.items():
        console.print(f"{name}: [bold]{ratio:.2f}[/bold]")


def _beside_aiogram(runs: Sequence[Measured]) -> dict[str, float]:
    theirs = _median(runs, "aiogram echo")
    balance, deduct = _median(runs, "Passdesk /balance"), _median(runs, "Passdesk deduct")
    return {
        "balance_vs_aiogram_echo": balance["per_second"] / theirs["per_second"],
        "deduct_vs_aiogram_echo": deduct["per_second"] / theirs["per_second"],
        "memory_vs_aiogram": max(balance["peak_mb"], deduct["peak_mb"]) / theirs["peak_mb"],
    }


def _median(runs: Sequence[Measured], name: str) -> dict[str, float]:
    own = [run for run in runs if run.name == name]
    return {
        "per_second": median(run.figures.per_second for run in own),
        "cpu_ms": median(run.cpu_ms for run in own),
        "p50_ms": median(run.figures.p50_ms for run in own),
        "p99_ms": median(run.figures.p99_ms for run in own),
        "peak_mb": median(run.peak_mb for run in own),
        "updates": median(run.figures.updates for run in own),
    }


def _side_by_side(runs: Sequence[Measured]) -> Table:
    table = Table(title="Side by side")
    table.add_column("bot")
    for heading in ("updates/s", "CPU ms/update", "p50 ms", "p99 ms", "peak MB", "updates"):
        table.add_column(heading, justify="right")
    for name in dict.fromkeys(run.name for run in runs):
        row = _median(runs, name)
        table.add_row(
            name,
            f"{row['per_second']:.0f}",
            f"{row['cpu_ms']:.2f}",
            f"{row['p50_ms']:.0f}",
            f"{row['p99_ms']:.0f}",
            f"{row['peak_mb']:.0f}",
            f"{row['updates']:.0f}",
        )
    return table


def _by_size(title: str, scale: Sequence[Compared]) -> Table:
    table = Table(title=f"{title}, ms a call")
    table.add_column("call")
    for heading in ("small: CPU", "wall", "large: CPU", "wall", "ratio"):
        table.add_column(heading, justify="right")
    for each in scale:
        figures = (each.small_cpu_ms, each.small_wall_ms, each.large_cpu_ms, each.large_wall_ms, each.ratio)
        table.add_row(each.name, *[f"{figure:.3f}" for figure in figures])
    return table


def _sweep(swept: Swept) -> Table:
    table = Table(title=f"Daily expiry: {swept.due:,} due of {swept.passes:,} passes")
    table.add_column("")
    for heading in ("seconds", "CPU seconds"):
        table.add_column(heading, justify="right")
    table.add_row("Passdesk", f"{swept.desk_seconds:.3f}", f"{swept.desk_cpu_seconds:.3f}")
    table.add_row("bare SQL", f"{swept.bare_seconds:.3f}", f"{swept.bare_cpu_seconds:.3f}")
    return table


def _last_places(places: Sequence[Contended]) -> Table:
    table = Table(title=f"{CLIENTS} clients press for the last {PLACES} places of a session")
    table.add_column("database")
    for heading in ("places given/s", "deducted/s", "ratio"):
        table.add_column(heading, justify="right")
    for each in places:
        figures = f"{each.given_per_second:.0f}", f"{each.deducted_per_second:.0f}", f"{each.ratio:.2f}"
        table.add_row(each.database, *figures)
    return table


def _key(name: str) -> str:
    return name.lower().replace(" ", "_")
