"""Asking clients for what is open on a pass, and telling the owners where that was in vain (PRODUCT §7.5)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from domain.asking_to_pay import Act, Asked, first_look, step, wanted
from domain.ids import PassId
from domain.instalments import FEWEST
from domain.notices import Notice, NoticeKind
from domain.passes import Pass
from domain.people import Actor, Person, Right
from domain.refusals import AskedAlready, CannotBeAsked, NothingToPay
from domain.studio import Studio
from services.access import client_for, locked_pass_for, pass_for
from services.bookkeeping import check_seen
from services.credit_first import pay_what_is_due
from storage.asking import ToAsk
from storage.desk import Desk, Tx

#: Passes in one transaction: a stop loses no more than the work on these.
BATCH = 50


@dataclass(frozen=True, slots=True)
class UnpaidPass:
    """A pass with what is asked for it, in minor units; `next_on` is when its client is asked again without
    anybody's doing, `is_asked` says that they have been asked for this much today."""

    pass_: Pass
    client: Person
    amount: int
    since: date
    next_on: date | None
    is_asked: bool
    may_deactivate: bool


async def ask(desk: Desk) -> int:
    """Owes what is to be said today about open money, once; returns how many passes were looked at.

    Safe in many processes at once, to stop at any point and to repeat; after downtime each client is asked
    once for each pass.
    """
    looked_at = 0
    while await _is_due(desk):
        seen = await _ask_some(desk)
        looked_at += seen
        if not seen:
            break
    return looked_at


async def begin(tx: Tx, pass_: Pass, *, is_told: bool) -> None:
    """Sees to it that the client of a pass that was just opened is asked for what is open on it.

    With `is_told` they hear of it already by the message that tells them of the pass: that counts as the
    first asking where today is a day to ask.
    """
    studio = await tx.studios.get()
    assert studio is not None
    ask_days, today = studio.rules.selling.ask_days, studio.today(tx.now)
    first = first_look(pass_, studio.calendar, ask_days)
    if first is None or first > today:
        await tx.asking.look_again(pass_.id, first, Asked.NOT_YET)
        return
    what = step(pass_, Asked.NOT_YET, today, studio.calendar, ask_days)
    if what.act is Act.ASK and not is_told:
        await tx.notices.add(_asking(tx, studio, pass_, what.asked, is_first=True))
    await tx.asking.look_again(pass_.id, what.next_on, what.asked)


async def unpaid(desk: Desk, actor: Actor, pass_id: PassId) -> UnpaidPass:
    """What is open on a pass, for staff who sell and see its client. Raises `NotFound`."""
    async with desk.reading() as tx:
        return await _unpaid(tx, actor, await pass_for(tx, actor, pass_id, Right.SELL))


async def ask_now(desk: Desk, actor: Actor, pass_id: PassId, *, seen: int) -> UnpaidPass:
    """Asks the client for what is due, or for all that is open, once a day for the same amount.

    Raises `NothingToPay`, `CannotBeAsked` where no account of theirs can be written to, `AskedAlready`, or
    `Outdated`.
    """
    async with desk.writing() as tx:
        pass_ = await locked_pass_for(tx, actor, pass_id, Right.SELL)
        check_seen(pass_, seen)
        if pass_.to_pay <= 0:
            raise NothingToPay(pass_.title)
        client = await client_for(tx, actor, pass_.client_id)
        accounts = await tx.people.accounts_of(client.id)
        if all(account.unreachable_since is not None for account in accounts):
            raise CannotBeAsked(client.name)
        if not await tx.notices.add(_asking(tx, actor.studio, pass_, Asked.ASKED, is_first=True)):
            raise AskedAlready(client.name)
        return await _unpaid(tx, actor, pass_)


async def _is_due(desk: Desk) -> bool:
    async with desk.reading() as tx:
        studio = await tx.studios.get()
        return studio is not None and await tx.asking.is_due(studio.today(tx.now))


async def _ask_some(desk: Desk) -> int:
    async with desk.writing() as tx:
        studio = await tx.studios.get()
        assert studio is not None
        today, ask_days = studio.today(tx.now), studio.rules.selling.ask_days
        in_vain: list[dict[str, Any]] = []
        found = await _held(tx, today)
        for each in found:
            pass_ = await _part_paid(tx, studio, each.pass_)
            what = step(pass_, each.asked, today, studio.calendar, ask_days)
            if what.act is Act.ASK:
                is_first = each.asked is Asked.NOT_YET
                await tx.notices.add(_asking(tx, studio, pass_, what.asked, is_first=is_first))
            if what.act is Act.TELL:
                in_vain.append({"pass_id": pass_.id})
            await tx.asking.look_again(pass_.id, what.next_on, what.asked)
        if in_vain:
            await _tell_owners(tx, studio, in_vain)
        return len(found)


async def _held(tx: Tx, today: date) -> list[ToAsk]:
    """Passes to look at, each held with its client: what is paid from credit is theirs alone to spend."""
    found = await tx.asking.due(today, BATCH)
    clients = {pass_.client_id for pass_ in found}
    for person_id in sorted(clients):
        await tx.people.locked(person_id)
    held = [await tx.asking.held(pass_id, today) for pass_id in sorted(pass_.id for pass_ in found)]
    return [each for each in held if each is not None and each.pass_.client_id in clients]


async def _part_paid(tx: Tx, studio: Studio, pass_: Pass) -> Pass:
    """The pass after what is due of a price in parts was paid from credit, where the rules say so."""
    today = studio.today(tx.now)
    if pass_.terms.parts < FEWEST or (pass_.deactivated_on is not None and pass_.deactivated_on <= today):
        return pass_
    after, paid = await pay_what_is_due(tx, studio, pass_)
    if paid is not None:
        await tx.notices.add(
            Notice(
                person_id=pass_.client_id,
                kind=NoticeKind.MONEY,
                key=f"{NoticeKind.MONEY}:{paid.entry_id}",
                data={"pass_id": pass_.id, "entry_id": paid.entry_id},
                not_before=studio.awake_from(tx.now),
            )
        )
    return after


def _asking(tx: Tx, studio: Studio, pass_: Pass, asked: Asked, *, is_first: bool) -> Notice:
    """The first is said to everybody, the others to whoever wants to hear them; none at night or later."""
    today, begins = studio.today(tx.now), studio.awake_from(tx.now)
    ends = studio.calendar.midnight(studio.today(begins) + timedelta(days=1))
    return Notice(
        person_id=pass_.client_id,
        kind=NoticeKind.PAYMENT_ASKED if is_first else NoticeKind.PAYMENT_REMINDED,
        key=_key(pass_, today),
        data={"pass_id": pass_.id, "is_last": asked is Asked.FOR_THE_LAST_TIME},
        not_before=begins,
        not_after=ends,
    )


def _key(pass_: Pass, today: date) -> str:
    return f"pay:{pass_.id}:{today}:{wanted(pass_, today)}"


async def _tell_owners(tx: Tx, studio: Studio, in_vain: Sequence[dict[str, Any]]) -> None:
    today = studio.today(tx.now)
    await tx.notices.add_many(
        [
            Notice(
                person_id=owner.id,
                kind=NoticeKind.NOT_PAID,
                key=f"not_paid:{owner.id}:{in_vain[0]['pass_id']}:{today}",
                data={"passes": list(in_vain)},
                not_before=studio.awake_from(tx.now),
            )
            for owner in await tx.people.owners()
        ]
    )


async def _unpaid(tx: Tx, actor: Actor, pass_: Pass) -> UnpaidPass:
    today = actor.studio.today(tx.now)
    return UnpaidPass(
        pass_=pass_,
        client=await client_for(tx, actor, pass_.client_id),
        amount=wanted(pass_, today),
        since=actor.studio.calendar.day_of(pass_.sold_at),
        next_on=await tx.asking.next_on(pass_.id),
        is_asked=await tx.notices.fate(_key(pass_, today)) is not None,
        may_deactivate=actor.may(Right.ADJUST),
    )
