"""Splitting a pass, and making two one."""


from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, dividing, uniting
from handlers.taps.dividing import (
    ChooseMerge,
    MergeReason,
    MergeStep,
    MergeWith,
    SaveMerge,
    SaveSplit,
    SplitMonth,
    SplitPass,
    SplitReason,
    SplitStep,
)
from handlers.turn import Turn
from services import dividing as desk
from services import uniting as union
from services.dividing import Parting
from services.histories import EntryCard

routes = Routes()


@routes.tap(SplitPass)
async def open_(turn: Turn, tap: SplitPass) -> Screen:
    """A split to begin with."""
    return dividing.pending(turn.words, await desk.first_split(turn.desk, turn.actor, tap.pass_id))


@routes.tap(SplitStep)
async def step(turn: Turn, tap: SplitStep) -> Screen:
    """Another split that is only thought of."""
    return dividing.pending(turn.words, await _thought(turn, tap))


@routes.tap(SplitMonth)
async def choose_end(turn: Turn, tap: SplitMonth) -> Screen:
    """The calendar of the new pass's last day."""
    return dividing.month(turn.words, await _thought(turn, tap), tap)


@for_a_reason(routes, "split_reason", save=SaveSplit, typed=SplitReason, back=SplitStep)
async def split(turn: Turn, tap: SplitReason, why: Why) -> EntryCard:
    """Splits the pass."""
    return await desk.split(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.number,
        tap.until,
        seen=tap.version,
        reason=why.reason,
        answer=why.answer,
    )


@routes.tap(ChooseMerge)
async def choose_partner(turn: Turn, tap: ChooseMerge) -> Screen:
    """The passes that fit."""
    return uniting.choose(turn.words, await union.partners(turn.desk, turn.actor, tap.pass_id))


@routes.tap(MergeWith)
async def open_merge(turn: Turn, tap: MergeWith) -> Screen:
    """A union to begin with: until the later of both last days."""
    thought = await union.preview(turn.desk, turn.actor, tap.pass_id, tap.other_id, later=True)
    return uniting.pending(turn.words, thought)


@routes.tap(MergeStep)
async def step_merge(turn: Turn, tap: MergeStep) -> Screen:
    """The same until the other day."""
    thought = await union.preview(
        turn.desk, turn.actor, tap.pass_id, tap.other_id, tap.until, seen=tap.version
    )
    return uniting.pending(turn.words, thought)


@for_a_reason(routes, "merge_reason", save=SaveMerge, typed=MergeReason, back=MergeStep)
async def merge(turn: Turn, tap: MergeReason, why: Why) -> EntryCard:
    """Unites them."""
    return await union.unite(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.other_id,
        tap.until,
        seen=tap.version,
        reason=why.reason,
        answer=why.answer,
    )


async def _thought(turn: Turn, tap: SplitStep) -> Parting:
    return await desk.preview_split(
        turn.desk, turn.actor, tap.pass_id, tap.number, tap.until, seen=tap.version
    )
