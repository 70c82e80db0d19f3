"""Explaining a pass's number to whoever may see the pass (PRODUCT §4.15)."""

from dataclasses import dataclass

from domain.explaining import Standing, Step, steps
from domain.ids import PassId
from domain.people import Actor
from services.cards import PassCard, pass_card
from services.histories import Line, became_by, visited_on
from storage.desk import Desk, Tx

PAGE = 15


@dataclass(frozen=True, slots=True)
class Explanation:
    """A page of the sum behind a pass's number, oldest entry first: each step with its line of history.

    `carried` is what earlier pages came to, None on the first; `more` is the version to go on from, None on
    the page that ends at the present number.
    """

    card: PassCard
    carried: Standing | None
    lines: tuple[tuple[Step, Line], ...]
    more: int | None


async def explain(desk: Desk, actor: Actor, pass_id: PassId, after: int = 0) -> Explanation:
    """The entries behind version `after`, with the running number, for staff and the pass's client."""
    async with desk.reading() as tx:
        card = await pass_card(tx, actor, pass_id)
        found = await tx.explaining.page(card.pass_, after, PAGE + 1)
        opening = await tx.explaining.standing(card.pass_, after)
        shown = steps(opening, found[:PAGE])
        return Explanation(
            card=card,
            carried=opening if after > 0 else None,
            lines=tuple([(step, await _line(tx, step)) for step in shown]),
            more=found[PAGE - 1].version if len(found) > PAGE else None,
        )


async def _line(tx: Tx, step: Step) -> Line:
    entry = step.entry
    taken_back = None if entry.reverses is None else await tx.ledger.get(entry.reverses)
    return Line(
        entry,
        taken_back,
        may_undo=False,
        visited_on=await visited_on(tx, entry),
        became=await became_by(tx, taken_back or entry),
    )
