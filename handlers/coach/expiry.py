"""Moving a pass's last day: quick extensions, the calendar, typed dates, expiring now, reviving."""


from handlers.asking import answer, ask
from handlers.reasoned import Why, for_a_reason
from handlers.routes import Routes
from handlers.screens import Screen, expiry
from handlers.taps.expiry import (
    ChangeExpiry,
    PreviewExpiry,
    SaveExpiry,
    TurnMonth,
    TypeDate,
    TypeExpiryReason,
)
from handlers.turn import Turn
from services import expiring
from services.histories import EntryCard
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


@for_a_reason(
    routes, "expiry_reason", save=SaveExpiry, typed=TypeExpiryReason, back=PreviewExpiry
)
async def redate(turn: Turn, tap: TypeExpiryReason, why: Why) -> EntryCard:
    """Moves the last day."""
    return await expiring.redate(
        turn.desk,
        turn.actor,
        tap.pass_id,
        tap.until,
        seen=tap.version,
        release=bool(tap.release),
        reason=why.reason,
        answer=why.answer,
    )


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
