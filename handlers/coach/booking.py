"""Booking sessions on a pass, moving, checking in and cancelling them."""

from domain.refusals import Outdated
from domain.timing import Moment, typed_time
from handlers.asking import ask, leads_to
from handlers.routes import Routes
from handlers.screens import Screen, booking, booking_card, bookings, checking_in_early
from handlers.taps.booking import (
    BookSession,
    CancelBooking,
    CheckIn,
    PickDay,
    Propose,
    SaveBooking,
    ShowBooking,
    ShowBookings,
    TurnDays,
    TypeTime,
)
from handlers.turn import Turn
from services import attending, sessions
from services.waitlist import promote_soon
from services.wishing import Wish
from storage.questions import Question

routes = Routes()


@routes.tap(BookSession)
async def open_(turn: Turn, tap: BookSession) -> Screen:
    """The calendar of days."""
    start = await sessions.start(turn.desk, turn.actor, tap.pass_id, moved=tap.moved)
    return booking.days(turn.words, start)


@routes.tap(TurnDays)
async def turn_month(turn: Turn, tap: TurnDays) -> Screen:
    """Another month of it."""
    start = await sessions.start(turn.desk, turn.actor, tap.pass_id, moved=tap.moved, seen=tap.version)
    return booking.days(turn.words, start, tap.month)


@routes.tap(PickDay)
async def pick_day(turn: Turn, tap: PickDay) -> Screen:
    """The hours of that day."""
    start = await sessions.start(turn.desk, turn.actor, tap.pass_id, moved=tap.moved, seen=tap.version)
    return booking.times(turn.words, start, tap.day)


@routes.tap(TypeTime)
async def ask_time(turn: Turn, tap: TypeTime) -> Screen:
    """Asks for a time."""
    start = await sessions.start(turn.desk, turn.actor, tap.pass_id, moved=tap.moved, seen=tap.version)
    prompt = booking.time_prompt(turn.words, start, tap.day)
    about = tap.model_dump(mode="json")
    return await ask(turn, "booking_time", prompt, back=PickDay(**about), **about)


@routes.question("booking_time")
async def read_time(turn: Turn, question: Question) -> Screen:
    """Shows what the typed time comes to."""
    day = PickDay.model_validate(question.data)
    wish = Wish(day.pass_id, Moment(day.day, typed_time(turn.line)), instead_of=day.moved)
    thought = Propose.of(wish, day.version)
    return await leads_to(turn, question, propose, thought)


@routes.tap(Propose)
async def propose(turn: Turn, tap: Propose) -> Screen:
    """What is to be chosen next, or what booking comes to."""
    thought = await sessions.propose(turn.desk, turn.actor, tap.wish, seen=tap.version)
    return booking.proposal(turn.words, thought)


@routes.tap(SaveBooking)
async def save(turn: Turn, tap: SaveBooking) -> Screen:
    """Books it; a second press shows what the first has made."""
    try:
        done = await sessions.book(turn.desk, turn.actor, tap.wish, seen=tap.version)
    except Outdated:
        made = await sessions.made(turn.desk, turn.actor, tap.wish)
        if made is None:
            raise
        shown = await show(turn, ShowBooking(booking_id=made))
        return shown.toasting(turn.words.plain("toast-booked-before"))
    return booking.booked(turn.words, done)


@routes.tap(ShowBookings)
async def of_pass(turn: Turn, tap: ShowBookings) -> Screen:
    """What is booked on a pass."""
    return bookings.of_pass(
        turn.words, await attending.of_pass(turn.desk, turn.actor, tap.pass_id, tap.after)
    )


@routes.tap(ShowBooking)
async def show(turn: Turn, tap: ShowBooking) -> Screen:
    """One booking."""
    return booking_card.one(turn.words, await attending.of_booking(turn.desk, turn.actor, tap.booking_id))


@routes.tap(CheckIn)
async def check_in(turn: Turn, tap: CheckIn) -> Screen:
    """The client has come, long before the session once it is sure."""
    card = await attending.of_booking(turn.desk, turn.actor, tap.booking_id)
    if card.asks_first and not tap.sure:
        return checking_in_early.one(turn.words, card, tap)
    done = await attending.check_in(turn.desk, turn.actor, tap.booking_id, seen=tap.version)
    return booking_card.checked_in(turn.words, done)


@routes.tap(CancelBooking)
async def cancel(turn: Turn, tap: CancelBooking) -> Screen:
    """Cancels a booking, once it is sure."""
    if not tap.sure:
        card = await attending.of_booking(turn.desk, turn.actor, tap.booking_id)
        return booking_card.sure_to_cancel(turn.words, card)
    done = await attending.cancel(turn.desk, turn.actor, tap.booking_id, seen=tap.version)
    await promote_soon(turn.desk, done.booking.session_id)
    return booking_card.cancelled(turn.words, done)
