"""Splitting a pass, and making two one."""

from datetime import date

from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, dividing, history, uniting
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
from handlers.taps.history import ShowEntry
from handlers.turn import Turn
from services import dividing as desk
from services import uniting as union
from services.dividing import Parting
from storage.questions import Question

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


@routes.tap(SaveSplit)
async def split(turn: Turn, tap: SaveSplit) -> Screen:
    """Splits the pass for a quick reason."""
    card = await desk.split(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.number,
        tap.until,
        seen=tap.version,
        reason=tap.reason,
    )
    return history.saved(turn.words, card)


@routes.tap(SplitReason)
async def ask_split_reason(turn: Turn, tap: SplitReason) -> Screen:
    """Asks for a reason in one's own words."""
    about = tap.model_dump(mode="json")
    prompt = turn.words("change-ask-reason")
    return await ask(turn, "split_reason", prompt, back=SplitStep.model_validate(about), **about)


@routes.question("split_reason")
async def read_split_reason(turn: Turn, question: Question) -> Screen:
    """Splits the pass for the typed reason."""
    about = question.data
    card = await desk.split(
        turn.desk,
        turn.actor,
        about["pass_id"],
        about["number"],
        _day(about["until"]),
        seen=about["version"],
        reason=turn.line,
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)


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


@routes.tap(SaveMerge)
async def merge(turn: Turn, tap: SaveMerge) -> Screen:
    """Unites them for a quick reason."""
    card = await union.unite(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.other_id,
        tap.until,
        seen=tap.version,
        reason=tap.reason,
    )
    return history.saved(turn.words, card)


@routes.tap(MergeReason)
async def ask_merge_reason(turn: Turn, tap: MergeReason) -> Screen:
    """Asks for a reason in one's own words."""
    about = tap.model_dump(mode="json")
    prompt = turn.words("change-ask-reason")
    return await ask(turn, "merge_reason", prompt, back=MergeStep.model_validate(about), **about)


@routes.question("merge_reason")
async def read_merge_reason(turn: Turn, question: Question) -> Screen:
    """Unites them for the typed reason."""
    about = question.data
    card = await union.unite(
        turn.desk,
        turn.actor,
        about["pass_id"],
        about["other_id"],
        _day(about["until"]),
        seen=about["version"],
        reason=turn.line,
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)


async def _thought(turn: Turn, tap: SplitStep) -> Parting:
    return await desk.preview_split(
        turn.desk, turn.actor, tap.pass_id, tap.number, tap.until, seen=tap.version
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
