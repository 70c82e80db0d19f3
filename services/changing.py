"""Changing a pass with a reason: shown before it is saved, written with its entry, told to the client."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.bookings import Booking, stranded
from domain.ids import PassId
from domain.ledger import Draft, EntryKind
from domain.money import Tender
from domain.notices import NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.reasons import reason_typed
from services.access import client_for, locked_pass_for, pass_for
from services.announcing import announce
from services.booking import release as release_booking
from services.bookkeeping import Recorded, check_seen, record, refuse_closed, refuse_taken_back
from services.following import Following, follow, follower, would_follow
from services.histories import EntryCard, entry_card
from services.places_held import hold_passes, hold_places
from services.questions import Answer, settle
from services.reminding import warn_running_low
from storage.desk import Desk, Tx

Rule = Callable[[Pass, date], Draft]


@dataclass(frozen=True, slots=True)
class Preview:
    """A pass as it is and as it would be on the studio's local day `today`.

    `bookings` are the live ones for which it could pay before, and no longer can; `following` is what moves
    with its end.
    """

    client: Person
    before: Pass
    after: Pass
    today: date
    bookings: tuple[Booking, ...] = ()
    following: Following | None = None


async def preview(
    desk: Desk, actor: Actor, pass_id: PassId, rule: Rule | None = None, *, seen: int | None = None
) -> Preview:
    """What `rule` would make of the pass; nothing is written. Raises the rule's refusal, or `Outdated`."""
    async with desk.reading() as tx:
        pass_ = await pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, pass_.version if seen is None else seen)
        if rule is not None:
            await refuse_taken_back(tx, pass_)
            await refuse_closed(tx, pass_)
        today = actor.studio.today(tx.now)
        after = pass_ if rule is None else pass_.after(rule(pass_, today))
        client = await client_for(tx, actor, pass_.client_id)
        bookings = await stranded_by(tx, pass_, after)
        following = await would_follow(tx, pass_, after, today)
        return Preview(client, pass_, after, today, bookings, following)


async def change(
    desk: Desk,
    actor: Actor,
    pass_id: PassId,
    rule: Rule,
    *,
    seen: int,
    reason: str,
    answer: Answer | None = None,
    release: bool = False,
) -> EntryCard:
    """Changes the pass as it stood in version `seen`, once, for a reason.

    With `release` the bookings for which it can no longer pay are cancelled and returned in the same batch;
    without it they stay booked and paid. Raises the rule's refusal, `ReasonNeeded`, or `Outdated`.
    """
    why = reason_typed(reason)
    async with desk.writing() as tx:
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.ADJUST)
        check_seen(pass_, seen)
        draft = rule(pass_, actor.studio.today(tx.now))
        recorded = await write(tx, actor, pass_, draft, reason=why, release=release)
        await settle(tx, answer, entry_id=recorded.entry_id)
        return await entry_card(tx, actor, recorded.entry_id)


async def write(
    tx: Tx,
    actor: Actor,
    pass_: Pass,
    draft: Draft,
    *,
    reason: str | None,
    release: bool,
    tender: Tender | None = None,
) -> Recorded:
    """Writes a change inside a transaction under way: its entry, the client's notice, the bookings that it
    releases, and what it does to passes that are queued behind; `tender` is how money came with it."""
    after = pass_.after(draft)
    bookings = await stranded_by(tx, pass_, after) if release else ()
    is_more = bookings or await follower(tx, pass_, after) is not None
    batch = f"change:{secrets.token_hex(8)}" if is_more else None
    if is_more:
        # Passes before sessions, as everywhere, those that are queued behind among them; and before anything
        # is written, as the sum that its client owes is held from then on.
        await hold_passes(tx, (pass_.id,))
        await hold_places(tx, bookings)
    recorded = await record(tx, pass_, draft, by=actor.id, reason=reason, batch=batch, tender=tender)
    await announce(tx, actor, NoticeKind.CHANGED, recorded)
    await warn_running_low(tx, actor.studio, recorded)
    # Why a pass is taken out of use is between staff: whoever comes reads the reason of a cancelled booking.
    why = None if draft.kind is EntryKind.DEACTIVATE else reason
    for booking in bookings:
        await release_booking(tx, booking, by=actor.id, reason=why, batch=batch)
    await follow(tx, actor, pass_, after, reason=reason, batch=batch)
    return recorded


async def stranded_by(tx: Tx, before: Pass, after: Pass) -> tuple[Booking, ...]:
    """The live bookings of the pass for which it could pay before a change, and no longer can."""
    if before.booked <= 0 or before == after:
        return ()
    return stranded(before, after, await tx.bookings.live_of_pass(before.id))
