"""Moving a pass's last day: quick extensions, the calendar, typed dates, expiring now, reviving."""

from datetime import date

from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, expiry, history
from handlers.taps.expiry import (
    ChangeExpiry,
    PreviewExpiry,
    SaveExpiry,
    TurnMonth,
    TypeDate,
    TypeExpiryReason,
)
from handlers.taps.history import ShowEntry
from handlers.turn import Turn
from services import expiring
from services.questions import close
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(ChangeExpiry)
async def open_(turn: Turn, tap: ChangeExpiry) -> Screen:
    """The calendar of a pass's last day."""
    return expiry.card(turn.words, await expiring.card(turn.desk, turn.actor, tap.pass_id))


@routes.tap(TurnMonth)
async def turn_month(turn: Turn, tap: TurnMonth) -> Screen:
    """Another month of it."""
    now = await expiring.card(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    return expiry.card(turn.words, now, tap.month)


@routes.tap(PreviewExpiry)
async def preview(turn: Turn, tap: PreviewExpiry) -> Screen:
    """A last day that is only thought of."""
    thought = await expiring.preview(turn.desk, turn.actor, tap.pass_id, tap.until, seen=tap.version)
    return expiry.pending(turn.words, thought, tap)


@routes.tap(SaveExpiry)
async def save(turn: Turn, tap: SaveExpiry) -> Screen:
    """Moves the last day for a quick reason."""
    card = await expiring.redate(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.until,
        seen=tap.version,
        reason=tap.reason,
        release=bool(tap.release),
    )
    return history.saved(turn.words, card)


@routes.tap(TypeDate)
async def ask_date(turn: Turn, tap: TypeDate) -> Screen:
    """Asks for a date."""
    now = await expiring.card(turn.desk, turn.actor, tap.pass_id, seen=tap.version)
    prompt = expiry.date_prompt(turn.words, now)
    back = ChangeExpiry(pass_id=tap.pass_id)
    return await ask(turn, "expiry_date", prompt, back=back, pass_id=tap.pass_id, version=tap.version)


@routes.question("expiry_date")
async def read_date(turn: Turn, question: Question) -> Screen:
    """Shows what the typed date would make of the pass."""
    until = await expiring.read(
        turn.desk,
        turn.actor,
        question.data["pass_id"],
        turn.line,
        seen=question.data["version"],
        month_may_lead=month_may_lead(turn.words),
    )
    thought = PreviewExpiry(**question.data, until=until)
    await close(turn.desk, answer(turn, question, thought))
    return await preview(turn, thought)


@routes.tap(TypeExpiryReason)
async def ask_reason(turn: Turn, tap: TypeExpiryReason) -> Screen:
    """Asks for a reason in one's own words."""
    about = tap.model_dump(mode="json")
    prompt = turn.words("change-ask-reason")
    return await ask(turn, "expiry_reason", prompt, back=PreviewExpiry(**about), **about)


@routes.question("expiry_reason")
async def read_reason(turn: Turn, question: Question) -> Screen:
    """Moves the last day for the typed reason."""
    about = question.data
    card = await expiring.redate(
        turn.desk,
        turn.actor,
        about["pass_id"],
        None if about["until"] is None else date.fromisoformat(about["until"]),
        seen=about["version"],
        reason=turn.line,
        release=bool(about["release"]),
        answer=answer(turn, question, f"{ShowEntry.tag}:{{entry_id}}"),
    )
    return history.saved(turn.words, card)
