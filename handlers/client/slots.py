"""Booking a personal session at a coach's free time, by clients for themselves and by staff for them."""

from dataclasses import replace

from domain.browsing import Where
from domain.ids import PersonId, ServiceId
from domain.refusals import NoPassPays, NotFound, OfferChanged, TimeTaken
from handlers.client.bookings import one
from handlers.routes import Routes
from handlers.screens import Screen, placed
from handlers.screens import slots as screens
from handlers.taps.among import among, where
from handlers.taps.placing import MyBooking
from handlers.taps.slots import AskCoach, BookSlot, ShowFreeDays, ShowFreeTimes, ShowSlot
from handlers.turn import Turn
from services import slots
from services.slots import SlotWant
from texts.refusals import explain

routes = Routes()


@routes.tap(AskCoach)
async def choose_coach(turn: Turn, tap: AskCoach) -> Screen:
    """With whom; where there is one coach, the days at once."""
    context = where(tap.among)
    offer = await slots.offering(turn.desk, turn.actor, _client(turn, context), _service(context))
    if len(offer.coaches) == 1:
        return await days(turn, ShowFreeDays(among=among(replace(context, coach_id=offer.coaches[0].id))))
    return screens.coaches(turn.words, offer, tap)


@routes.tap(ShowFreeDays)
async def days(turn: Turn, tap: ShowFreeDays) -> Screen:
    """The days of two weeks with free times."""
    context = where(tap.among)
    client_id, service_id = _client(turn, context), _service(context)
    found = await slots.free_days(turn.desk, turn.actor, client_id, service_id, tap.since, context.coach_id)
    offer = await slots.offering(turn.desk, turn.actor, client_id, service_id)
    return screens.days(turn.words, found, context, asked_coach=len(offer.coaches) > 1)


@routes.tap(ShowFreeTimes)
async def times(turn: Turn, tap: ShowFreeTimes) -> Screen:
    """The free times of a day."""
    return await _times(turn, tap)


@routes.tap(ShowSlot)
async def look(turn: Turn, tap: ShowSlot) -> Screen:
    """What booking the time comes to."""
    want = _want(turn, tap)
    try:
        thought = await slots.preview(turn.desk, turn.actor, want)
        offer = await slots.offering(turn.desk, turn.actor, want.client_id, want.service_id)
    except TimeTaken as refusal:
        return await _afresh(turn, tap, refusal)
    except NoPassPays as refusal:
        offer = await slots.offering(turn.desk, turn.actor, want.client_id, want.service_id)
        day = turn.actor.studio.today(want.starts_at)
        return screens.nothing_pays(turn.words, offer, tap, day, refusal)
    return screens.confirm(turn.words, offer, thought, tap)


@routes.tap(BookSlot)
async def book(turn: Turn, tap: BookSlot) -> Screen:
    """Books it; a second press shows what the first has made, and what has changed is shown afresh."""
    want = _want(turn, tap)
    try:
        done = await slots.book(turn.desk, turn.actor, want, mark=tap.mark)
    except TimeTaken as refusal:
        return await _made(turn, want) or await _afresh(turn, tap, refusal)
    except OfferChanged as refusal:
        return (await look(turn, tap)).toasting(explain(turn.words, refusal)[:200])
    is_own = want.client_id == turn.actor.id
    around = Where(client_id=where(tap.among).client_id)
    return placed.booked(turn.words, done, around, is_own=is_own, now=turn.now)


async def _made(turn: Turn, want: SlotWant) -> Screen | None:
    found = await slots.booked_already(turn.desk, turn.actor, want)
    if found is None:
        return None
    if want.client_id == turn.actor.id:
        shown = await one(turn, MyBooking(booking_id=found.id))
    else:
        shown = placed.already(turn.words, (found,))
    return shown.toasting(turn.words.plain("toast-booked-before"))


async def _times(turn: Turn, tap: ShowFreeTimes, said: str = "") -> Screen:
    context = where(tap.among)
    found = await slots.free_times(
        turn.desk, turn.actor, _client(turn, context), _service(context), tap.day, context.coach_id
    )
    return screens.times(turn.words, found, context, said=said)


async def _afresh(turn: Turn, tap: ShowSlot, refusal: TimeTaken) -> Screen:
    """The times that are free now, with the sentence why the wanted one is not among them."""
    context = where(tap.among)
    if tap.anybody:
        context = replace(context, coach_id=None)
    day = turn.actor.studio.today(tap.starts_at)
    fresh = ShowFreeTimes(among=among(context), day=day)
    return await _times(turn, fresh, explain(turn.words, refusal))


def _want(turn: Turn, tap: ShowSlot) -> SlotWant:
    context = where(tap.among)
    if context.coach_id is None:
        raise NotFound
    return SlotWant(
        _client(turn, context), _service(context), context.coach_id, tap.starts_at, unpaid=tap.unpaid
    )


def _client(turn: Turn, context: Where) -> PersonId:
    return context.client_id or turn.actor.known_id


def _service(context: Where) -> ServiceId:
    if context.service_id is None:
        raise NotFound
    return context.service_id
