"""A coach's day: its sessions, and marking who came to each."""

from domain.refusals import Outdated, RosterChanged
from handlers.routes import Routes
from handlers.screens import Screen, booking_card, checking_in_early, my_day, roster
from handlers.taps.roster import (
    CheckInAll,
    CheckInHere,
    MissRest,
    PutBack,
    PutBackAll,
    ShowMyDay,
    ShowRoster,
)
from handlers.turn import Turn
from services import arrivals, attending, putting_back, rosters
from services.waitlist import promote_soon
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowMyDay)
async def day(turn: Turn, tap: ShowMyDay) -> Screen:
    """The sessions of a day."""
    return my_day.day(turn.words, await rosters.day(turn.desk, turn.actor, tap.day), tap.page)


@routes.tap(ShowRoster)
async def show(turn: Turn, tap: ShowRoster) -> Screen:
    """The people of a session."""
    found = await rosters.roster(turn.desk, turn.actor, tap.session_id, tap.page)
    return roster.people(turn.words, found, opening=tap.opening)


@routes.tap(CheckInHere)
async def check_in(turn: Turn, tap: CheckInHere) -> Screen:
    """Marks one of them, long before the session once it is sure; a second press finds them marked."""
    card = await attending.of_booking(turn.desk, turn.actor, tap.booking_id)
    if card.asks_first and not tap.sure:
        return checking_in_early.one(turn.words, card, tap)
    page = ShowRoster(session_id=card.booking.session_id, page=tap.page)
    try:
        done = await attending.check_in(turn.desk, turn.actor, tap.booking_id, seen=tap.version)
    except Outdated:
        return (await show(turn, page)).toasting(turn.words.plain("toast-roster-changed"))
    return (await show(turn, page)).toasting(booking_card.arrived_toast(turn.words, done))


@routes.tap(CheckInAll)
async def check_in_all(turn: Turn, tap: CheckInAll) -> Screen:
    """Marks all the others, long before the session once it is sure."""
    if not tap.sure:
        found = await rosters.roster(turn.desk, turn.actor, tap.session_id)
        if found.is_early and found.mark == tap.mark:
            return checking_in_early.everybody(turn.words, found)
    try:
        done = await arrivals.check_in_all(turn.desk, turn.actor, tap.session_id, mark=tap.mark)
    except RosterChanged as refusal:
        return await _anew(turn, tap, refusal)
    return roster.marked(turn.words, done, missed=False)


@routes.tap(MissRest)
async def miss_rest(turn: Turn, tap: MissRest) -> Screen:
    """Marks all the others as not come, once it is sure."""
    if not tap.sure:
        found = await rosters.roster(turn.desk, turn.actor, tap.session_id)
        return roster.sure_to_miss(turn.words, found)
    try:
        done = await arrivals.miss_rest(turn.desk, turn.actor, tap.session_id, mark=tap.mark)
    except RosterChanged as refusal:
        return await _anew(turn, tap, refusal)
    return roster.marked(turn.words, done, missed=True)


@routes.tap(PutBack)
async def put_back(turn: Turn, tap: PutBack) -> Screen:
    """Takes back what was marked of one booking."""
    after = await putting_back.put_back(turn.desk, turn.actor, tap.booking_id, seen=tap.version)
    if not after.keeps_place:
        await promote_soon(turn.desk, after.session_id)
    shown = await show(turn, ShowRoster(session_id=after.session_id))
    return shown.toasting(turn.words.plain("toast-put-back", name=after.client_name))


@routes.tap(PutBackAll)
async def put_back_all(turn: Turn, tap: PutBackAll) -> Screen:
    """Takes back what one press has marked."""
    at = roster.instant(tap.at)
    count = await putting_back.put_back_all(turn.desk, turn.actor, tap.session_id, at)
    shown = await show(turn, ShowRoster(session_id=tap.session_id))
    return shown.toasting(turn.words.plain("toast-put-back-all", count=count))


async def _anew(turn: Turn, tap: CheckInAll | MissRest, refusal: RosterChanged) -> Screen:
    shown = await show(turn, ShowRoster(session_id=tap.session_id))
    return shown.toasting(explain(turn.words, refusal))
