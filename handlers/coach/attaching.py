"""Making a session pack for a client, and attaching it to what was sold without sessions."""

from domain.pack_draft import PackDraft, PackStep, pack_answered
from domain.refusals import AlreadyAnswered, AttachesToOneTime
from handlers.asking import answer, ask
from handlers.coach.clients import pass_ as show_pass
from handlers.coach.finding import others_found
from handlers.routes import Routes
from handlers.screens import Screen, attaching, choosing_client
from handlers.taps import unpack
from handlers.taps.attaching import (
    AskPackClient,
    AttachSessions,
    AttachTo,
    ChooseOfPack,
    GoToPackStep,
    NewPack,
    ShowPack,
)
from handlers.taps.coach import ShowPass
from handlers.taps.plans import ShowPlans
from handlers.turn import Turn
from services import attaching as desk
from services import cards, settling
from services.attaching import OpenPack
from services.questions import Answer, outcome
from storage.questions import Question
from texts.calendars import month_may_lead

routes = Routes()


@routes.tap(AskPackClient)
async def ask_client(turn: Turn, tap: AskPackClient) -> Screen:
    """Asks for whom a pack is."""
    lately = await desk.lately(turn.desk, turn.actor)
    asked = await ask(turn, "pack_client", turn.words("pack-for-whom"), back=ShowPlans())
    return attaching.for_whom(turn.words, lately, asked)


@routes.question("pack_client")
async def read_client(turn: Turn, question: Question) -> Screen:
    """Those who fit what was typed; while nobody does, the question stays open."""
    found = await others_found(turn)
    return choosing_client.clients(
        turn.words, found, lambda person_id: NewPack(client_id=person_id), ShowPlans()
    )


@routes.tap(NewPack)
async def begin(turn: Turn, tap: NewPack) -> Screen:
    """Begins a pack for a client with its title."""
    return _shown(turn, await desk.begin(turn.desk, turn.actor, client_id=tap.client_id))


@routes.tap(AttachSessions)
async def begin_for(turn: Turn, tap: AttachSessions) -> Screen:
    """Begins a pack for one pass with its title."""
    try:
        return _shown(turn, await desk.begin(turn.desk, turn.actor, pass_id=tap.pass_id))
    except AttachesToOneTime as refusal:
        card = await cards.of_pass(turn.desk, turn.actor, tap.pass_id)
        return attaching.one_time_only(turn.words, card, refusal)


@routes.tap(ShowPack)
async def draft(turn: Turn, tap: ShowPack) -> Screen:
    """The step at which the pack being made stands."""
    return _shown(turn, await desk.draft(turn.desk, turn.actor))


@routes.question(desk.QUESTION, stays=True)
async def read(turn: Turn, question: Question) -> Screen:
    """A typed answer to the present step."""
    following = _answered(turn, PackDraft.model_validate(question.data), turn.line)
    typed = answer(turn, question, ShowPack())
    return _shown(turn, await desk.advance(turn.desk, turn.actor, typed, following))


@routes.tap(ChooseOfPack)
async def choose(turn: Turn, tap: ChooseOfPack) -> Screen:
    """A button's answer to a step; one that was answered before shows where the pack stands now."""
    now = await desk.draft(turn.desk, turn.actor)
    if now.question_id != tap.question_id:
        return _shown(turn, now)
    keeps = tap.choice == attaching.KEEP and now.draft.pass_id is not None
    line = now.offers[0].title if keeps and now.draft.step is PackStep.TITLE else tap.choice
    return await _advanced(turn, now, _answered(turn, now.draft, line))


@routes.tap(GoToPackStep)
async def go_to(turn: Turn, tap: GoToPackStep) -> Screen:
    """Another step of the pack: of one that is not complete, the step before."""
    now = await desk.draft(turn.desk, turn.actor)
    if now.question_id != tap.question_id:
        return _shown(turn, now)
    is_whole = now.draft.step is PackStep.PREVIEW
    following = now.draft.gone_to(tap.step) if is_whole else now.draft.stepped_back()
    return await _advanced(turn, now, following)


@routes.tap(AttachTo)
async def attach(turn: Turn, tap: AttachTo) -> Screen:
    """Attaches the pack, once; pressed again, it shows the pass."""
    pressed = Answer(tap.question_id, turn.update_id, f"{ShowPass.tag}:{{pass_id}}")
    try:
        card = await desk.attach(turn.desk, turn.actor, pressed, tap.pass_id, tap.version)
    except AlreadyAnswered:
        made = unpack(await outcome(turn.desk, turn.actor, tap.question_id))
        if not isinstance(made, ShowPass):
            raise
        return await show_pass(turn, made)
    unpaid = await settling.waiting_for(turn.desk, turn.actor, tap.pass_id)
    return attaching.attached(turn.words, card, unpaid)


async def _advanced(turn: Turn, now: OpenPack, following: PackDraft) -> Screen:
    pressed = Answer(now.question_id, turn.update_id, ShowPack().pack())
    return _shown(turn, await desk.advance(turn.desk, turn.actor, pressed, following))


def _shown(turn: Turn, open_: OpenPack) -> Screen:
    if open_.draft.step is PackStep.PREVIEW:
        return attaching.preview(turn.words, open_)
    return attaching.step(turn.words, open_)


def _answered(turn: Turn, now: PackDraft, line: str) -> PackDraft:
    today = turn.actor.studio.today(turn.now)
    return pack_answered(now, line, today, month_may_lead=month_may_lead(turn.words))
