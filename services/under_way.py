"""A list that is being taken over or back goes on until it is, whoever began it and whatever stopped it.

One at a time is under way. It goes on in the process that began it; where that was stopped it goes on when
the press that began it comes again, when anybody wants to take a list over or back, or when the clock looks.
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from datetime import timedelta

from domain.ids import PersonId
from domain.imports import Figures, Import, ImportState
from services import taking_back, taking_over
from services.moving_on import Overtaken
from services.reading_lists import Gathered
from services.takeover import Progress
from services.taking_over import Refused
from storage.desk import Desk, Tx
from storage.importing import ImportStore

#: Whoever moves a list on does so every second: after this long nobody does.
LEFT = timedelta(seconds=20)
#: After failing for so long what is taken over of a list is taken back.
STUCK = timedelta(hours=1)
#: Seconds between two looks at a list that another process moves on.
LOOK = 1.0
#: So many pieces are done at one look of the clock: the desk can be stopped between two looks.
AT_ONCE = 20


async def finish(desk: Desk, told: Progress, found: Gathered | None = None) -> None:
    """Goes on until nothing is under way; the caller holds `desk.lists_turn`.

    `found` is the list where it was read already. Raises `Refused` where nothing of it can be taken over.
    """
    while (import_ := await _next(desk)) is not None:
        try:
            async with aclosing(_pieces(desk, import_, found)) as pieces:
                async for done, of in pieces:
                    told(done, of)
        except Overtaken:
            await _stands_still(desk, import_)


async def clear(desk: Desk, told: Progress) -> None:
    """As `finish`, for what others have begun: that it can be taken over is not asked for."""
    with suppress(Refused):
        await finish(desk, told)


async def is_free(tx: Tx) -> bool:
    """Whether nothing is under way; nothing can be begun then by others until the transaction ends."""
    await ImportStore(tx.sql).wait_for_others()
    return await tx.imports.under_way() is None


async def begin(tx: Tx, import_: Import, content: bytes, by: PersonId | None) -> None:
    """Says that the list is taken over from now on, and keeps its content until it is there."""
    await tx.imports.keep_content(import_.id, content)
    await tx.imports.save(import_.turned(ImportState.TAKING_OVER, actor_id=by, figures=Figures()), tx.now)


async def go_on(desk: Desk) -> None:
    """Goes on with what somebody was stopped at, some pieces further. Safe in many processes at once.

    What fails for long is taken back.
    """
    import_ = await _next(desk)
    if import_ is None or desk.lists_turn.locked() or _is_moving(import_, desk):
        return
    async with desk.lists_turn:
        try:
            await _go_on(desk, import_)
        except (Overtaken, Refused):
            return
        except Exception:
            if import_.state is ImportState.TAKING_OVER and _is_stuck(import_, desk):
                await taking_over.give_up(desk, import_)
            raise


async def _go_on(desk: Desk, import_: Import) -> None:
    left = AT_ONCE
    async with aclosing(_pieces(desk, import_, None)) as pieces:
        async for _ in pieces:
            left -= 1
            if not left:
                return


def _pieces(desk: Desk, import_: Import, found: Gathered | None) -> AsyncGenerator[tuple[int, int], None]:
    if import_.state is ImportState.TAKING_OVER:
        return taking_over.pieces(desk, import_, found)
    return taking_back.pieces(desk, import_)


async def _next(desk: Desk) -> Import | None:
    async with desk.reading() as tx:
        return await tx.imports.under_way()


async def _stands_still(desk: Desk, import_: Import | None) -> None:
    """Returns when nobody else moves it on any more."""
    seen = None
    while import_ is not None and import_.moves != seen:
        seen = import_.moves
        await asyncio.sleep(LOOK)
        import_ = await _next(desk)


def _is_moving(import_: Import, desk: Desk) -> bool:
    return import_.moved_at is not None and desk.clock.now() < import_.moved_at + LEFT


def _is_stuck(import_: Import, desk: Desk) -> bool:
    return import_.moved_at is not None and desk.clock.now() > import_.moved_at + STUCK
