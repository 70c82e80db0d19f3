"""Making a session pack for a client, and attaching it to what was sold without sessions."""

from domain.pack_draft import PackDraft, PackStep, pack_answered
from domain.refusals import AlreadyAnswered, AttachesToOneTime
from handlers.asking import ask
from handlers.coach.clients import pass_ as show_pass
from handlers.coach.finding import others_found
from handlers.routes import Routes
from handlers.screens import Screen, attaching, choosing_client
from handlers.steps import Steps, made
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
from services.questions import Answer
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
    return await _shown(turn, await desk.begin(turn.desk, turn.actor, client_id=tap.client_id))


@routes.tap(AttachSessions)
async def begin_for(turn: Turn, tap: AttachSessions) -> Screen:
    """Begins a pack for one pass with its title."""
    try:
        return await _shown(turn, await desk.begin(turn.desk, turn.actor, pass_id=tap.pass_id))
    except AttachesToOneTime as refusal:
        card = await cards.of_pass(turn.desk, turn.actor, tap.pass_id)
        return attaching.one_time_only(turn.words, card, refusal)


@routes.tap(ShowPack)
async def draft(turn: Turn, tap: ShowPack) -> Screen:
    """The step at which the pack being made stands."""
    return await steps.present(turn)


@routes.question(desk.QUESTION, stays=True)
async def read(turn: Turn, question: Question) -> Screen:
    """A typed answer to the present step."""
    return await steps.typed(turn, question, lambda now: _answered(turn, now.draft, turn.line))


@routes.tap(ChooseOfPack)
async def choose(turn: Turn, tap: ChooseOfPack) -> Screen:
    """A button's answer to a step; one that was answered before shows where the pack stands now."""
    return await steps.pressed(turn, tap.question_id, lambda now: _chosen(turn, now, tap.choice))


@routes.tap(GoToPackStep)
async def go_to(turn: Turn, tap: GoToPackStep) -> Screen:
    """Another step of the pack: of one that is not complete, the step before."""
    return await steps.pressed(turn, tap.question_id, lambda now: _gone_to(now.draft, tap.step))


@routes.tap(AttachTo)
async def attach(turn: Turn, tap: AttachTo) -> Screen:
    """Attaches the pack, once; pressed again, it shows the pass."""
    pressed = Answer(tap.question_id, turn.update_id, f"{ShowPass.tag}:{{pass_id}}")
    try:
        card = await desk.attach(turn.desk, turn.actor, pressed, tap.pass_id, tap.version)
    except AlreadyAnswered:
        return await show_pass(turn, await made(turn, tap.question_id, ShowPass))
    unpaid = await settling.waiting_for(turn.desk, turn.actor, tap.pass_id)
    return attaching.attached(turn.words, card, unpaid)


async def _shown(turn: Turn, open_: OpenPack) -> Screen:
    if open_.draft.step is PackStep.PREVIEW:
        return attaching.preview(turn.words, open_)
    return attaching.step(turn.words, open_)


steps = Steps(desk.draft, desk.advance, ShowPack(), _shown)


def _chosen(turn: Turn, now: OpenPack, choice: str) -> PackDraft:
    keeps = choice == attaching.KEEP and now.draft.pass_id is not None
    line = now.offers[0].title if keeps and now.draft.step is PackStep.TITLE else choice
    return _answered(turn, now.draft, line)


def _gone_to(now: PackDraft, step: PackStep) -> PackDraft:
    return now.gone_to(step) if now.step is PackStep.PREVIEW else now.stepped_back()


def _answered(turn: Turn, now: PackDraft, line: str) -> PackDraft:
    today = turn.actor.studio.today(turn.now)
    return pack_answered(now, line, today, month_may_lead=month_may_lead(turn.words))
