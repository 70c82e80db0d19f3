"""Making a session pack for a client, and attaching it to what was sold to them (PRODUCT §3.2)."""

from dataclasses import dataclass
from datetime import date

from domain.attaching import attached, check_attachable, is_attachable
from domain.ids import PassId, PersonId
from domain.pack_draft import PackDraft, PackStep
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import AlreadyAnswered, NotFound
from services import changing, coach_mode
from services.access import client_for, locked_pass_for, pass_for, require
from services.bookkeeping import check_seen, refuse_taken_back
from services.histories import EntryCard, entry_card
from services.questions import Answer, put, settle, waiting
from services.searching import Found
from storage.desk import Desk, Tx

QUESTION = "pack"
#: So many offers are shown to attach a pack to; whoever has more opens the one that is meant.
OFFERS = 8


@dataclass(frozen=True, slots=True)
class OpenPack:
    """The pack that somebody is making, with the question that waits for its next answer.

    `offers` are what it can be attached to; `after` is what the one that was named first becomes.
    """

    question_id: int
    draft: PackDraft
    client: Person
    today: date
    offers: tuple[Pass, ...]
    after: Pass | None = None


async def lately(desk: Desk, actor: Actor) -> tuple[Found, ...]:
    """The clients this actor has dealt with of late, for whoever may sell."""
    require(actor, Right.SELL)
    return tuple((await coach_mode.at_work(desk, actor)).recent)


async def begin(
    desk: Desk, actor: Actor, *, client_id: PersonId | None = None, pass_id: PassId | None = None
) -> OpenPack:
    """Begins a pack for a client, or for one pass of theirs; one begun earlier is dropped.

    Raises `NotFound`, or why nothing can be attached to that pass.
    """
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        if pass_id is not None:
            pass_ = await pass_for(tx, actor, pass_id, Right.SELL)
            await refuse_taken_back(tx, pass_)
            check_attachable(pass_, actor.studio.today(tx.now))
            client_id = pass_.client_id
        if client_id is None:
            raise NotFound
        client = await client_for(tx, actor, client_id)
        return await _asked(tx, actor, PackDraft(client_id=client.id, pass_id=pass_id))


async def draft(desk: Desk, actor: Actor) -> OpenPack:
    """The pack being made. Raises `AlreadyAnswered` where none is."""
    require(actor, Right.SELL)
    async with desk.reading() as tx:
        return await _open(tx, actor)


async def advance(desk: Desk, actor: Actor, answer: Answer, next_draft: PackDraft) -> OpenPack:
    """Closes the answered step and opens the next one, once. Raises `AlreadyAnswered`."""
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        await _check_open(tx, actor, answer.question_id)
        await settle(tx, answer)
        return await _asked(tx, actor, next_draft)


async def attach(desk: Desk, actor: Actor, answer: Answer, pass_id: PassId, seen: int) -> EntryCard:
    """Attaches the finished pack to a pass of its client as it stood in version `seen`, once, and tells them.

    Raises `AlreadyAnswered`, `NotFound`, `Outdated`, or why nothing can be attached to it.
    """
    require(actor, Right.SELL)
    async with desk.writing() as tx:
        now = (await _check_open(tx, actor, answer.question_id)).draft
        if now.step is not PackStep.PREVIEW or now.pass_id not in (None, pass_id):
            raise AlreadyAnswered
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.SELL)
        if pass_.client_id != now.client_id:
            raise NotFound
        check_seen(pass_, seen)
        draft = attached(pass_, now.pack, actor.studio.today(tx.now))
        recorded = await changing.write(tx, actor, pass_, draft, reason=None, release=False)
        await settle(tx, answer, pass_id=pass_.id)
        return await entry_card(tx, actor, recorded.entry_id)


async def _asked(tx: Tx, actor: Actor, wanted: PackDraft) -> OpenPack:
    await put(tx, actor, QUESTION, wanted.model_dump(mode="json"))
    return await _open(tx, actor)


async def _check_open(tx: Tx, actor: Actor, question_id: int) -> OpenPack:
    open_ = await _open(tx, actor)
    if open_.question_id != question_id:
        raise AlreadyAnswered
    return open_


async def _open(tx: Tx, actor: Actor) -> OpenPack:
    question = await waiting(tx, actor, QUESTION)
    now = PackDraft.model_validate(question.data)
    client, today = await client_for(tx, actor, now.client_id), actor.studio.today(tx.now)
    if now.pass_id is None:
        found = await tx.passes.open_of(client.id, today)
        offers = [pass_ for pass_ in found if is_attachable(pass_)]
        return OpenPack(question.id, now, client, today, tuple(offers[:OFFERS]))
    pass_ = await pass_for(tx, actor, now.pass_id, Right.SELL)
    is_done = now.step is PackStep.PREVIEW
    after = pass_.after(attached(pass_, now.pack, today)) if is_done else None
    return OpenPack(question.id, now, client, today, (pass_,), after)
