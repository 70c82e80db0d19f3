"""Another client for a pass: whom a typed line finds, as far as the writer may see them."""

from collections.abc import Sequence

from domain.ids import PersonId
from domain.searching import Query
from handlers.screens import Screen, choosing_client
from handlers.taps import Tap
from handlers.turn import Turn
from services import arriving, searching
from services.searching import Found
from storage.questions import Question


async def chosen(turn: Turn, question: Question, pick: type[Tap], field: str, back: Tap) -> Screen:
    """Those who fit the typed line, each put into the `field` of a `pick` for the question's pass; while
    nobody does, the question stays open."""
    about = {"pass_id": question.data["pass_id"], "version": question.data["version"]}
    return choosing_client.clients(
        turn.words,
        await others_found(turn, question.data["whose"]),
        lambda person_id: pick.model_validate(about | {field: person_id}),
        back,
    )


async def others_found(turn: Turn, but: PersonId | None = None) -> Sequence[Found]:
    """The clients that fit the line, apart from one; the question is closed once there are any."""
    page = await searching.search(turn.desk, turn.actor, Query.of(turn.line))
    others = [each for each in page.clients if each.id != but]
    if others:
        await arriving.drop_question(turn.desk, turn.telegram_id)
    return others
