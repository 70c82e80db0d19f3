"""Arriving: the first screen by role, an invitation's link, one's own phone, help and cancel."""

from dataclasses import replace

from domain.people import Right
from domain.refusals import AccountTaken, PhoneUnknown
from handlers.client.buying import shop
from handlers.commands import menu_of
from handlers.routes import Routes
from handlers.screens import Screen, booking_card, client_at_desk, general, invitations, invoices
from handlers.taps.general import Home, Nothing
from handlers.turn import Turn
from services import arriving, attending, checkin, coaching, inviting, joining
from texts.refusals import explain

routes = Routes()


@routes.command("start")
async def start(turn: Turn) -> Screen:
    """Greets by role; with an invitation, lets its reader join first; a client's check-in code opens their
    card for staff, and is nothing to anybody else. Staff for whom it does not work are told to ask for
    another, in the same words whyever that is. A forwarded invoice opens the shop."""
    if turn.line == invoices.START and turn.actor.person is not None and turn.actor.person.is_client:
        return await shop(turn)
    if inviting.is_invitation(turn.line):
        joined = await joining.join(turn.desk, turn.actor, turn.line)
        return invitations.joined(turn.words, turn.actor, joined)
    arrived = await checkin.scanned(turn.desk, turn.actor, turn.line)
    if arrived is not None:
        return await _at_desk(turn, arrived)
    greeting = general.welcome(turn.words, turn.actor)
    if checkin.is_code(turn.line) and turn.actor.may(Right.DEDUCT):
        greeting = replace(greeting, text=turn.words("code-nothing"))
    return replace(greeting, menus=(turn.telegram_id,)) if turn.actor.is_staff else greeting


async def _at_desk(turn: Turn, arrived: checkin.Scanned) -> Screen:
    """Whoever shows their code stands at the desk: their card, with what they are booked for first."""
    if arrived.booking_id is not None:
        card = await attending.of_booking(turn.desk, turn.actor, arrived.booking_id)
        return booking_card.one(turn.words, card)
    desk = await coaching.client_at_desk(turn.desk, turn.actor, arrived.client_id)
    return client_at_desk.card(turn.words, desk)


@routes.tap(Home)
async def home(turn: Turn, tap: Home) -> Screen:
    """The first screen, in place."""
    return general.welcome(turn.words, turn.actor)


@routes.tap(Nothing)
async def nothing(turn: Turn, tap: Nothing) -> Screen:
    """A button that only fills its place: the press is answered, what is shown stays."""
    return Screen()


async def contact(turn: Turn) -> Screen:
    """Finds the client whose phone the writer shared."""
    assert turn.contact is not None
    try:
        joined = await joining.recognise(
            turn.desk, turn.actor, turn.contact.phone, turn.contact.telegram_id
        )
    except (PhoneUnknown, AccountTaken) as refusal:
        return Screen(dismissing=turn.words.escaped(explain(turn.words, refusal)))
    return invitations.joined(turn.words, turn.actor, joined)


@routes.command("help")
async def help_(turn: Turn) -> Screen:
    """What the desk can do for this reader."""
    return general.help_for(turn.words, turn.actor, menu_of(turn.actor.person))


@routes.command("cancel")
async def cancel(turn: Turn) -> Screen:
    """Drops the open question."""
    dropped = await arriving.drop_question(turn.desk, turn.telegram_id)
    return general.dropped(turn.words, any_question=dropped)

