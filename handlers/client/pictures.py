"""Pictures of the timetable and of the reader's own passes, to keep and to pass on."""

from handlers.routes import Routes
from handlers.screens import Screen, pictures
from handlers.taps.pictures import ChoosePassPicture, ShowPassPicture, ShowWeekPicture
from handlers.turn import Turn
from services import cards, weeks

routes = Routes()


@routes.tap(ShowWeekPicture)
async def week(turn: Turn, tap: ShowWeekPicture) -> Screen:
    """Seven days of the timetable."""
    found = await weeks.week(turn.desk, turn.actor, tap.first)
    return await pictures.week(turn.words, found, staff=tap.staff and turn.actor.is_staff)


@routes.tap(ShowPassPicture)
async def one_pass(turn: Turn, tap: ShowPassPicture) -> Screen:
    """One pass of the presser's own."""
    return await pictures.pass_(turn.words, await cards.own_pass(turn.desk, turn.actor, tap.pass_id))


@routes.tap(ChoosePassPicture)
async def choose_pass(turn: Turn, tap: ChoosePassPicture) -> Screen:
    """Which pass; where there is only one, that one."""
    card = await cards.own(turn.desk, turn.actor)
    own = [each for each in card.passes if each.holder is None]
    if len(own) == 1:
        return await pictures.pass_(turn.words, own[0])
    return pictures.choose_pass(turn.words, card, tap.after)
