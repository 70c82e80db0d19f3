"""Services and places: what plans can be limited to."""

from domain.catalogue import Section
from domain.refusals import ChangedMeanwhile
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, catalogue
from handlers.taps.catalogue import AddItem, RenameItem, RetireItem, ShowCatalogue, ShowItem, ShowShelf
from handlers.turn import Turn
from services import catalogue as desk
from services.access import require_owner
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowCatalogue)
async def sections(turn: Turn, tap: ShowCatalogue) -> Screen:
    """The two sections."""
    require_owner(turn.actor)
    return catalogue.sections(turn.words)


@routes.tap(ShowShelf)
async def shelf(turn: Turn, tap: ShowShelf) -> Screen:
    """One of them."""
    return catalogue.shelf(turn.words, await desk.shelf(turn.desk, turn.actor, tap.section, tap.number))


@routes.tap(ShowItem)
async def card(turn: Turn, tap: ShowItem) -> Screen:
    """A service or a place."""
    return catalogue.card(turn.words, await desk.card(turn.desk, turn.actor, tap.section, tap.number))


@routes.tap(AddItem)
async def add(turn: Turn, tap: AddItem) -> Screen:
    """Asks for a name."""
    require_owner(turn.actor)
    prompt = turn.words(f"ask-name-{tap.section}")
    return await ask(turn, "catalogue-add", prompt, back=ShowShelf(section=tap.section), section=tap.section)


@routes.question("catalogue-add")
async def added(turn: Turn, question: Question) -> Screen:
    """Adds what was typed."""
    section = Section(question.data["section"])
    key = answer(turn, question, f"{ShowItem.tag}:{section}:{{item_id}}")
    item = await desk.add(turn.desk, turn.actor, section, turn.line, answer=key)
    said = turn.words.plain("toast-item-added")
    return (await card(turn, ShowItem(section=section, number=item.id))).toasting(said)


@routes.tap(RenameItem)
async def rename(turn: Turn, tap: RenameItem) -> Screen:
    """Asks for another name."""
    now = await desk.card(turn.desk, turn.actor, tap.section, tap.number)
    prompt = turn.words("ask-other-name", name=now.item.name)
    back = ShowItem(section=tap.section, number=tap.number)
    return await ask(turn, "catalogue-rename", prompt, back=back, section=tap.section, item_id=tap.number)


@routes.question("catalogue-rename")
async def renamed(turn: Turn, question: Question) -> Screen:
    """Renames it."""
    section, item_id = Section(question.data["section"]), int(question.data["item_id"])
    key = answer(turn, question, ShowItem(section=section, number=item_id))
    item = await desk.rename(turn.desk, turn.actor, section, item_id, turn.line, answer=key)
    return await card(turn, ShowItem(section=section, number=item.id))


@routes.tap(RetireItem)
async def retire(turn: Turn, tap: RetireItem) -> Screen:
    """Takes it out of use, or back."""
    wish = (tap.section, tap.number, tap.version)
    try:
        now = await desk.retire(turn.desk, turn.actor, *wish, retired=tap.retired)
    except ChangedMeanwhile as refusal:
        shown = await card(turn, ShowItem(section=tap.section, number=tap.number))
        return shown.toasting(explain(turn.words, refusal), alert=True)
    return catalogue.card(turn.words, now)
