"""The staff list of passes."""

from domain.passlists import Listing
from handlers.routes import Routes
from handlers.screens import Screen, coach, passlist
from handlers.taps.passlist import ChooseFilter, ChoosePlan, OpenListed, ShowPasses
from handlers.turn import Turn
from services import coaching, passlists

routes = Routes()


@routes.tap(ShowPasses)
async def show(turn: Turn, tap: ShowPasses) -> Screen:
    """A page of the list."""
    listing = Listing.of(tap.which, tap.order, tap.plan_id)
    page = await passlists.page(turn.desk, turn.actor, listing, tap.at, tap.turning)
    return passlist.page(turn.words, page, is_owner=turn.actor.is_owner)


@routes.tap(ChooseFilter)
async def filters(turn: Turn, tap: ChooseFilter) -> Screen:
    """Which passes to show."""
    passlists.check_reader(turn.actor)
    return passlist.filters(turn.words, Listing.of(tap.which, tap.order, tap.plan_id))


@routes.tap(ChoosePlan)
async def plans(turn: Turn, tap: ChoosePlan) -> Screen:
    """Of which plan to show passes."""
    choice = await passlists.plans_to_choose(turn.desk, turn.actor, tap.after)
    return passlist.plans(turn.words, Listing.of(tap.which, tap.order), choice)


@routes.tap(OpenListed)
async def open_(turn: Turn, tap: OpenListed) -> Screen:
    """A pass, with the way back to the list."""
    shown = coach.pass_(turn.words, await coaching.pass_at_desk(turn.desk, turn.actor, tap.pass_id))
    return passlist.opened(turn.words, shown, Listing.of(tap.which, tap.order, tap.plan_id), tap.pass_id)
