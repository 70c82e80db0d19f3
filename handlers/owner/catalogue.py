"""Services, places and resources: what sessions are of, where, and with what."""

from domain.catalogue import Section
from domain.ids import ServiceId
from domain.refusals import ChangedMeanwhile
from domain.session_answers import typed_minutes, typed_places
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, catalogue
from handlers.taps.catalogue import (
    AddItem,
    RenameItem,
    RetireItem,
    ShowCatalogue,
    ShowItem,
    ShowShelf,
    SwitchPersonal,
    Trained,
    TypeService,
)
from handlers.turn import Turn
from services import catalogue as desk
from services import training
from services.access import require_owner
from storage.questions import Question
from texts.refusals import explain

routes = Routes()


@routes.tap(ShowCatalogue)
async def sections(turn: Turn, tap: ShowCatalogue) -> Screen:
    """The sections."""
    require_owner(turn.actor)
    return catalogue.sections(turn.words)


@routes.tap(ShowShelf)
async def shelf(turn: Turn, tap: ShowShelf) -> Screen:
    """One of them."""
    return catalogue.shelf(turn.words, await desk.shelf(turn.desk, turn.actor, tap.section, tap.number))


@routes.tap(ShowItem)
async def card(turn: Turn, tap: ShowItem) -> Screen:
    """One of a section."""
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


@routes.tap(TypeService)
async def ask_service(turn: Turn, tap: TypeService) -> Screen:
    """Asks for a usual length, or for places."""
    now = await desk.card(turn.desk, turn.actor, Section.SERVICES, tap.number)
    back = ShowItem(section=Section.SERVICES, number=tap.number)
    prompt = turn.words(f"ask-service-{tap.what}", name=now.item.name)
    return await ask(turn, "service", prompt, back=back, number=tap.number, what=tap.what)


@routes.question("service")
async def read_service(turn: Turn, question: Question) -> Screen:
    """Keeps what was typed."""
    service_id, what = ServiceId(int(question.data["number"])), Trained(question.data["what"])
    back = ShowItem(section=Section.SERVICES, number=service_id)
    key = answer(turn, question, back)
    if what is Trained.MINUTES:
        await training.train(turn.desk, turn.actor, service_id, answer=key, minutes=typed_minutes(turn.line))
    else:
        await training.train(turn.desk, turn.actor, service_id, answer=key, capacity=typed_places(turn.line))
    return await card(turn, back)


@routes.tap(SwitchPersonal)
async def switch_personal(turn: Turn, tap: SwitchPersonal) -> Screen:
    """Lets clients book free times of coaches for it, or not."""
    service_id, back = ServiceId(tap.number), ShowItem(section=Section.SERVICES, number=tap.number)
    try:
        await training.train(turn.desk, turn.actor, service_id, seen=tap.version, personal=tap.personal)
    except ChangedMeanwhile as refusal:
        return (await card(turn, back)).toasting(explain(turn.words, refusal), alert=True)
    return await card(turn, back)
