"""A run of the bench, so small that its figures mean nothing: it checks itself, its results are whole."""

import io
import json
from pathlib import Path

from rich.console import Console

from bench import contest, days, last_places, results, scale, sweep
from bench.contest import Contestant, Size
from bench.studio import PASSES_EACH, build
from bot.clock import SystemClock

TINY = Size(chats=5, rounds=2, warm_up_seconds=10, seconds=20)


async def test_a_tiny_run_deducts_once_for_each_press_and_gives_every_ratio(tmp_path: Path) -> None:
    clock = SystemClock()
    prepared, small, large = (tmp_path / f"{name}.db" for name in ("prepared", "small", "large"))
    made = await build(prepared, clock, clients=contest.clients_needed(TINY), coaches=TINY.chats)
    small_past, large_past = tmp_path / "short.db", tmp_path / "long.db"
    few = await build(small, clock, clients=150)
    many = await build(large, clock, clients=300, due_each=20)

    runs = [
        await contest.run(bot, TINY)
        for bot in (
            Contestant("aiogram echo", "echo_ptb", contest.echoes(TINY), ("concurrent",)),
            Contestant("Passdesk /balance", "passdesk", contest.asks(made, TINY), studio=prepared),
            Contestant("Passdesk deduct", "passdesk", contest.deducts(made, TINY), studio=prepared),
        )
    ]
    swept = await sweep.compare(large, clock, passes=300 * PASSES_EACH, times=1)
    compared = await scale.compare((small, few), (large, many), clock, batches=1)
    listed = await days.compare(
        (small_past, await days.prepare(small_past, clock, bookings=40)),
        (large_past, await days.prepare(large_past, clock, bookings=2000)),
        clock,
        batches=1,
    )
    contended = await last_places.contend("SQLite", f"sqlite:///{tmp_path / 'places.db'}", clock, 1)
    found = results.gathered(runs, compared, swept).with_booking(listed, [contended])
    found.write(tmp_path / "results.json")
    shown = io.StringIO()
    results.show(found, Console(file=shown, width=120))

    assert all(run.figures.is_complete for run in runs)
    assert swept.due == 30
    assert contended.given == 25
    kept = json.loads((tmp_path / "results.json").read_text())
    assert set(kept["ratios"]) == {
        "balance_vs_aiogram_echo",
        "deduct_vs_aiogram_echo",
        "memory_vs_aiogram",
        "balance_1m_vs_1k",
        "sweep_1m_vs_raw_sql",
        "day_list_1m_vs_1k",
        "last_places_vs_deduct_sqlite",
    }
    assert all(ratio > 0 for ratio in kept["ratios"].values())
    assert all(run.name in shown.getvalue() for run in runs)
