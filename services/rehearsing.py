"""Seeing what a change comes to by truly making it, and taking it back before anybody else sees it."""

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from storage.desk import Desk, Tx

T = TypeVar("T")


async def rehearsed(desk: Desk, change: Callable[[Tx], Awaitable[T]]) -> T:
    """What `change` returns; nothing of what it wrote stays. Raises whatever it raises."""
    try:
        async with desk.writing() as tx:
            raise _Rehearsed(await change(tx))
    except _Rehearsed as only:
        outcome: T = only.outcome
        return outcome


class _Rehearsed(Exception, Generic[T]):
    """Ends a rehearsal."""

    def __init__(self, outcome: T) -> None:
        self.outcome = outcome
