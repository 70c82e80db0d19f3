"""The owner's rules of selling: looked at, thought through, changed, taken back; who did it is kept."""

from dataclasses import dataclass

from domain.people import Actor
from domain.refusals import NotFound, RulesChanged
from domain.selling_choices import SellingRule, ruled, typed_value, value_of
from domain.selling_rules import SellingRules
from services.access import require_owner
from services.questions import Answer, settle
from storage.desk import Desk, Tx
from storage.rule_changes import RuleChanged

_NAMED = "selling:"


@dataclass(frozen=True, slots=True)
class SellingCard:
    """The rules as they are, with the version to name when one of them is changed; `last` is who changed the
    rule that is looked at."""

    rules: SellingRules
    version: int
    last: RuleChanged | None = None


@dataclass(frozen=True, slots=True)
class SellingChange:
    """One rule before and after; `version` is the studio's, `change_id` the kept change, once it is saved."""

    rule: SellingRule
    before: SellingRules
    after: SellingRules
    version: int
    change_id: int | None = None


async def card(desk: Desk, actor: Actor, rule: SellingRule | None = None) -> SellingCard:
    """The rules, for an owner."""
    require_owner(actor)
    async with desk.reading() as tx:
        last = None if rule is None else await tx.rule_changes.latest(_NAMED + rule)
        return SellingCard(await _rules(tx), await tx.studios.version(), last)


async def preview(desk: Desk, actor: Actor, rule: SellingRule, value: str, *, seen: int) -> SellingChange:
    """What the change comes to; nothing is written. Raises as `change` does."""
    require_owner(actor)
    async with desk.reading() as tx:
        before = await _rules(tx)
        _check(seen, await tx.studios.version())
        return SellingChange(rule, before, ruled(before, rule, value), seen)


async def change(
    desk: Desk, actor: Actor, rule: SellingRule, value: str, *, seen: int, answer: Answer | None = None
) -> SellingChange:
    """Lets another value hold from now on, once.

    Raises `RulesChanged` where the rules are not those of version `seen` any more, `NoChange`, or what the
    value should have been.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        _check(seen, await tx.studios.held_version())
        changed = await _saved(tx, actor, rule, value, seen)
        await settle(tx, answer)
        return changed


async def read(
    desk: Desk, actor: Actor, rule: SellingRule, line: str, *, seen: int, answer: Answer
) -> SellingChange:
    """Lets a typed value hold. Raises as `change` does."""
    require_owner(actor)
    return await change(desk, actor, rule, typed_value(rule, line), seen=seen, answer=answer)


async def undo(desk: Desk, actor: Actor, change_id: int) -> SellingChange:
    """Lets hold what held before a change, as long as the rule is as that change made it: raises
    `RulesChanged` otherwise."""
    require_owner(actor)
    async with desk.writing() as tx:
        version = await tx.studios.held_version()
        found = await tx.rule_changes.get(change_id)
        if found is None or not found.rule.startswith(_NAMED):
            raise NotFound
        rule = SellingRule(found.rule.removeprefix(_NAMED))
        if value_of(await _rules(tx), rule) != found.now:
            raise RulesChanged
        return await _saved(tx, actor, rule, found.was, version)


async def _saved(tx: Tx, actor: Actor, rule: SellingRule, value: str, version: int) -> SellingChange:
    studio = await tx.studios.get()
    assert studio is not None, "there is a studio before there is an owner"
    before = studio.rules.selling
    after = ruled(before, rule, value)
    rules = studio.rules.model_copy(update={"selling": after})
    await tx.studios.save(studio.model_copy(update={"rules": rules}))
    kept = await tx.rule_changes.add(
        _NAMED + rule, value_of(before, rule), value_of(after, rule), by=actor.known_id, at=tx.now
    )
    return SellingChange(rule, before, after, version + 1, kept)


async def _rules(tx: Tx) -> SellingRules:
    studio = await tx.studios.get()
    assert studio is not None, "there is a studio before there is an owner"
    return studio.rules.selling


def _check(seen: int, now: int) -> None:
    if seen != now:
        raise RulesChanged
