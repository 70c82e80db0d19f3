"""Booking what a client usually trains: once each, or until the pass has nothing left (PRODUCT §6.2)."""

from dataclasses import dataclass
from datetime import timedelta

from domain.browsing import Where
from domain.ids import SessionId
from domain.passes import Pass
from domain.people import Actor
from domain.refusals import NoPassPays, NothingLeft, NothingUsual, OfferChanged
from domain.usual import matching, next_of_each
from services import placing
from services.looking import Look, habits_of, last_trained, looking, opens_at
from services.placing import MOST, Placed, Want
from storage.browsing import Head
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class Usual:
    """What booking the usual sessions comes to; `rest` is the pass that is to be used up, with what is left
    free of it afterwards."""

    look: Look
    placed: Placed
    rest: Pass | None = None


async def preview_usual(desk: Desk, actor: Actor, where: Where) -> Usual:
    """What booking the next session of each habit comes to; nothing is written.

    Raises `NothingUsual` where there is no habit, or no session ahead that fits one; `NotFound`.
    """
    async with desk.reading() as tx:
        look = await looking(tx, actor, where)
        habits = await habits_of(tx, actor, look.client.id)
        ahead = next_of_each(habits, await _free_ahead(tx, actor, look), actor.studio.calendar)
    return Usual(look, await _seen(desk, actor, look, [each.id for each in ahead]))


async def preview_rest(desk: Desk, actor: Actor, where: Where) -> Usual:
    """What booking all that is left of the pass that pays first comes to: usual sessions, or else those of
    the series or service that was booked last, up to the pass's last day and never beyond what is free.

    Raises `NothingUsual` where no session ahead fits, `NothingLeft` where no counted pass pays for one.
    """
    async with desk.reading() as tx:
        look = await looking(tx, actor, where)
        ids = [each.id for each in await _fitting(tx, actor, look)]
    # Which pass pays first, and which sessions its caps let it pay for, is seen by truly booking them.
    try:
        whole = await _seen(desk, actor, look, ids[:MOST])
    except NoPassPays:
        raise NothingLeft(None) from None
    pays = next((each.pays.recorded.before for each in whole.places if each.pays is not None), None)
    if pays is None or pays.unlimited:
        raise NothingLeft(None if pays is None else pays.title)
    paid = [
        each.session.id
        for each in whole.places
        if each.pays is not None and each.pays.recorded.before.id == pays.id
    ]
    placed = await _seen(desk, actor, look, paid[: pays.free])
    last = [each.pays.recorded.after for each in placed.places if each.pays is not None]
    return Usual(look, placed, rest=last[-1] if last else pays)


async def book(desk: Desk, actor: Actor, thought: Usual, *, mark: str) -> Placed:
    """Books what a preview with this `mark` showed. Raises as `placing.book` does."""
    if thought.placed.mark != mark:
        raise OfferChanged
    want = _want(thought.look, [each.session.id for each in thought.placed.places])
    return await placing.book(desk, actor, want, mark=mark)


async def _fitting(tx: Tx, actor: Actor, look: Look) -> list[Head]:
    ahead = await _free_ahead(tx, actor, look)
    habits = await habits_of(tx, actor, look.client.id)
    if habits:
        return matching(habits, ahead, actor.studio.calendar)
    last = await last_trained(tx, look.client.id)
    if last is None:
        return []
    same = [each for each in ahead if last.series_id is not None and each.series_id == last.series_id]
    return same or [
        each for each in ahead if last.service_id is not None and each.service_id == last.service_id
    ]


async def _free_ahead(tx: Tx, actor: Actor, look: Look) -> list[Head]:
    """The sessions that can be booked and have a place, and in which the client has none yet."""
    until = actor.studio.calendar.midnight(look.last + timedelta(days=1))
    since = opens_at(tx, actor, look)
    heads = await tx.browsing.heads(look.where, max(since, tx.now), until)
    mine = {each.session_id for each in await tx.browsing.places(look.client.id, since, until)}
    return [each for each in heads if each.free > 0 and each.id not in mine]


async def _seen(desk: Desk, actor: Actor, look: Look, ids: list[SessionId]) -> Placed:
    if not ids:
        raise NothingUsual
    return await placing.preview(desk, actor, _want(look, ids))


def _want(look: Look, ids: list[SessionId]) -> Want:
    return Want(look.client.id, tuple(ids))
