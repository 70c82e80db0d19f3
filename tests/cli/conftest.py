"""What the tests of the command line share: a place of its own, and commands typed there."""

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli.program import app

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Typed:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str


Type = Callable[..., Typed]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with no setting made."""
    for name in [name for name in os.environ if name.startswith("PASSDESK_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PASSDESK_TIMEZONE", "Europe/Berlin")
    return tmp_path


@pytest.fixture
def type_(place: Path) -> Iterator[Type]:
    """Types a command; a mistake of ours is raised as it is."""
    root, hook, raising = logging.getLogger(), sys.excepthook, logging.raiseExceptions
    before = list(root.handlers), root.level

    def typed(*words: str, **settings: str) -> Typed:
        result = CliRunner().invoke(app, words, env=settings, catch_exceptions=False)
        return Typed(result.exit_code, result.stdout, result.stderr)

    yield typed
    logging.captureWarnings(False)
    root.handlers[:], level = before
    root.setLevel(level)
    sys.excepthook, logging.raiseExceptions = hook, raising


@pytest.fixture
def started(place: Path) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts a command as a process of its own, which ends with the test."""
    processes: list[subprocess.Popen[str]] = []

    def start(*words: str, **settings: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            [sys.executable, "-c", "from bot.cli import main; main()", *words],
            env={**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200", **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        processes.append(process)
        return process

    yield start
    for process in processes:
        if process.poll() is None:
            process.kill()
        process.communicate()
