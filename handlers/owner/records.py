"""Clients' records: adding, contact, accounts, coaches, duplicates, erasure."""

from domain.searching import Query
from handlers.asking import answer, ask
from handlers.routes import Routes
from handlers.screens import Screen, invitations, records, settings
from handlers.taps.coach import CoachMode
from handlers.taps.people import (
    AddClient,
    Assign,
    ChangePhone,
    FindDuplicate,
    InviteClient,
    Merge,
    Rename,
    ShowCoaches,
    ShowRecord,
    Unlink,
)
from handlers.taps.settings import EraseClient
from handlers.turn import Turn
from services import arriving, clientele, inviting, people, privacy, searching
from storage.questions import Question

routes = Routes()
REMOVE = "-"


@routes.tap(AddClient)
async def add(turn: Turn, tap: AddClient) -> Screen:
    """Asks for a name."""
    people.require_keeper(turn.actor)
    return await ask(turn, "client-name", turn.words("ask-client-name"), back=CoachMode())


@routes.question("client-name")
async def added(turn: Turn, question: Question) -> Screen:
    """Adds the client that was typed."""
    name, phone = people.name_and_phone(turn.line)
    key = answer(turn, question, f"{ShowRecord.tag}:{{client}}")
    client = await people.add_client(turn.desk, turn.actor, name, phone, answer=key)
    return await _record(turn, ShowRecord(client_id=client.id))


@routes.tap(ShowRecord)
async def record(turn: Turn, tap: ShowRecord) -> Screen:
    """A client's record."""
    return await _record(turn, tap)


@routes.tap(InviteClient)
async def invite(turn: Turn, tap: InviteClient) -> Screen:
    """A link for a card, or for a new client."""
    made = await inviting.invite_client(turn.desk, turn.actor, tap.client_id)
    return invitations.link(turn.words, made, turn.link_base)


@routes.tap(Rename)
async def rename(turn: Turn, tap: Rename) -> Screen:
    """Asks for another name."""
    found = await clientele.record(turn.desk, turn.actor, tap.client_id)
    prompt = turn.words("ask-new-name", name=found.client.name)
    return await ask(turn, "new-name", prompt, back=_back(tap.client_id), client=tap.client_id)


@routes.question("new-name")
async def renamed(turn: Turn, question: Question) -> Screen:
    """Calls the client by the name that was typed."""
    back = _back(question.data["client"])
    key = answer(turn, question, back)
    await people.rename(turn.desk, turn.actor, back.client_id, turn.line, answer=key)
    return await _record(turn, back)


@routes.tap(ChangePhone)
async def phone(turn: Turn, tap: ChangePhone) -> Screen:
    """Asks for a phone."""
    found = await clientele.record(turn.desk, turn.actor, tap.client_id)
    prompt = turn.words("ask-phone", name=found.client.name)
    return await ask(turn, "phone", prompt, back=_back(tap.client_id), client=tap.client_id)


@routes.question("phone")
async def phone_changed(turn: Turn, question: Question) -> Screen:
    """Keeps the phone that was typed, or none."""
    back = _back(question.data["client"])
    typed = None if turn.line == REMOVE else turn.line
    key = answer(turn, question, back)
    await people.change_phone(turn.desk, turn.actor, back.client_id, typed, answer=key)
    return await _record(turn, back)


@routes.tap(Unlink)
async def unlink(turn: Turn, tap: Unlink) -> Screen:
    """Asks first; then parts an account from its person."""
    person, account = await clientele.linked(turn.desk, turn.actor, tap.telegram_id)
    if not tap.sure:
        return records.sure_to_unlink(turn.words, person, account)
    await clientele.unlink(turn.desk, turn.actor, tap.telegram_id)
    return records.unlinked(turn.words, person, account)


@routes.tap(ShowCoaches)
async def coaches(turn: Turn, tap: ShowCoaches) -> Screen:
    """Whose own client this is."""
    found = await clientele.assignments(turn.desk, turn.actor, tap.client_id, tap.after)
    return records.coaches(turn.words, found, tap.after)


@routes.tap(Assign)
async def assign(turn: Turn, tap: Assign) -> Screen:
    """Makes the client a coach's own, or no longer."""
    now = await clientele.assign(
        turn.desk, turn.actor, tap.client_id, tap.coach_id, own=tap.own, after=tap.after
    )
    return records.coaches(turn.words, now, tap.after)


@routes.tap(FindDuplicate)
async def find_duplicate(turn: Turn, tap: FindDuplicate) -> Screen:
    """Asks for the other card."""
    found = await clientele.mergeable(turn.desk, turn.actor, tap.client_id)
    prompt = turn.words("ask-merge", name=found.name)
    return await ask(turn, "duplicate", prompt, back=_back(tap.client_id), client=tap.client_id)


@routes.question("duplicate")
async def duplicates(turn: Turn, question: Question) -> Screen:
    """The cards that fit what was typed; while there is none, the question stays open."""
    client = await clientele.mergeable(turn.desk, turn.actor, question.data["client"])
    page = await searching.search(turn.desk, turn.actor, Query.of(turn.line))
    others = [each for each in page.clients if each.id != client.id]
    if others:
        await arriving.drop_question(turn.desk, turn.telegram_id)
    return records.duplicates(turn.words, client, others)


@routes.tap(Merge)
async def merge(turn: Turn, tap: Merge) -> Screen:
    """Asks first; then makes two cards one."""
    if not tap.sure:
        thought = await clientele.thought(turn.desk, turn.actor, tap.client_id, tap.into)
        return records.sure_to_merge(turn.words, thought)
    kept_record = await clientele.merge(turn.desk, turn.actor, tap.client_id, tap.into)
    return records.merged(turn.words, kept_record)


@routes.tap(EraseClient)
async def erase(turn: Turn, tap: EraseClient) -> Screen:
    """Asks first; then erases somebody who asked for it at the desk."""
    if not tap.sure:
        stored = await privacy.stored(turn.desk, turn.actor, tap.client_id)
        return settings.sure_to_erase(turn.words, stored, self_asked=False)
    erased = await privacy.erase(turn.desk, turn.actor, tap.client_id)
    return settings.erased(turn.words, erased, self_asked=False)


async def _record(turn: Turn, tap: ShowRecord) -> Screen:
    found = await clientele.record(turn.desk, turn.actor, tap.client_id)
    return records.record(turn.words, found)


def _back(client_id: int) -> ShowRecord:
    return ShowRecord.model_validate({"client_id": client_id})
