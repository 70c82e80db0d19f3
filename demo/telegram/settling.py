"""When a bot has done all it was asked to, as far as can be seen from outside."""

import inspect
from collections.abc import Awaitable, Callable

from demo.telegram.api import Api
from demo.telegram.patience import Patience

Predicate = Callable[[], bool | Awaitable[bool]]
Idle = Callable[[], Awaitable[object]]


async def settle(api: Api, patience: Patience, idle: Idle | None, until: Predicate | None) -> None:
    """Return once all is acknowledged, nothing is under way, `idle` returned and `until` holds."""
    while True:
        await _quiet(api, patience, until)
        before = api.world.journal.number
        if idle is not None:
            await idle()
        if api.is_quiet and before == api.world.journal.number:
            return


async def _quiet(api: Api, patience: Patience, until: Predicate | None) -> None:
    while True:
        await patience.until(lambda: api.is_quiet, "the bot has acknowledged all and calls nothing")
        if until is None:
            return
        seen = api.world.journal.number
        holds = until()
        if await holds if inspect.isawaitable(holds) else holds:
            return
        await patience.until(_has_moved_on(api, seen), "the wanted state comes true")


def _has_moved_on(api: Api, seen: int) -> Callable[[], bool]:
    return lambda: api.world.journal.number != seen
