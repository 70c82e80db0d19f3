"""Everything staff and the calendar can do to passes, in any order, on both databases (PRODUCT §4.2)."""

import asyncio
import os
from collections.abc import Callable
from contextlib import AsyncExitStack

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test as run_machine

from domain.studio import Studio
from storage.desk import Desk
from storage.opening import opened
from tests.conftest import TestClock
from tests.machine.days import Days
from tests.machine.life import BEGINNING, Life
from tests.machine.till import Till
from tests.machine.turmoil import Turmoil

#: How long it runs: `make long-test` asks for more.
HOW_LONG = settings(
    max_examples=int(os.environ.get("PASSDESK_EXAMPLES", "15")),
    stateful_step_count=int(os.environ.get("PASSDESK_STEPS", "40")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    print_blob=False,
)


@pytest.mark.slow
@pytest.mark.parametrize("kind", [Till, Turmoil])
def test_whatever_is_done_in_whatever_order_the_books_add_up(
    kind: type[Days], database_url: str, studio: Studio
) -> None:
    with asyncio.Runner() as runner:
        clock, stack = TestClock(BEGINNING), AsyncExitStack()
        desk = runner.run(entered(stack, database_url, clock, studio))
        try:
            run_machine(machine_over(kind, lambda: Life(desk, clock, studio, runner)), settings=HOW_LONG)
        finally:
            runner.run(stack.aclose())


async def entered(stack: AsyncExitStack, url: str, clock: TestClock, studio: Studio) -> Desk:
    """An open desk that knows its studio, closed with the stack."""
    desk = await stack.enter_async_context(opened(url, clock))
    async with desk.writing() as tx:
        await tx.studios.save(studio)
    return desk


def machine_over(kind: type[Days], opened_life: Callable[[], Life]) -> type[Days]:
    """A machine of that kind over lives that are opened so."""
    return type("Machine", (kind,), {"opened_life": staticmethod(opened_life)})
