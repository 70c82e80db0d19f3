"""The owner's rules of the house: looked at, thought through, changed, taken back; who did it is kept."""

from dataclasses import dataclass

from domain.people import Actor
from domain.refusals import NotFound, RulesChanged
from domain.rule_choices import WAYS, Rule, named
from domain.rule_values import ruled, typed_value, value_of
from domain.studio import Rules, Studio
from services.access import require_owner
from services.questions import Answer, settle
from storage.desk import Desk, Tx
from storage.rule_changes import RuleChanged


@dataclass(frozen=True, slots=True)
class RulesCard:
    """The rules as they are, with the version to name when one of them is changed; `last` is who changed the
    rule that is looked at."""

    rules: Rules
    version: int
    last: RuleChanged | None = None


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One rule before and after; `version` is the studio's, before it is saved or since, `change_id` the kept
    change, once it is saved."""

    rule: Rule
    before: Rules
    after: Rules
    version: int
    change_id: int | None = None


async def card(desk: Desk, actor: Actor, rule: Rule | None = None) -> RulesCard:
    """The rules, for an owner."""
    require_owner(actor)
    async with desk.reading() as tx:
        last = None if rule is None else await tx.rule_changes.latest(WAYS[rule].name)
        return RulesCard((await _studio(tx)).rules, await tx.studios.version(), last)


async def preview(desk: Desk, actor: Actor, rule: Rule, value: str, *, seen: int) -> RuleChange:
    """What the change comes to; nothing is written. Raises as `change` does."""
    require_owner(actor)
    async with desk.reading() as tx:
        before = (await _studio(tx)).rules
        _check(seen, await tx.studios.version())
        return RuleChange(rule, before, ruled(before, rule, value), seen)


def read(actor: Actor, rule: Rule, line: str) -> str:
    """The value that an owner has typed. Raises what was expected instead."""
    require_owner(actor)
    return typed_value(rule, line)


async def change(
    desk: Desk, actor: Actor, rule: Rule, value: str, *, seen: int, answer: Answer | None = None
) -> RuleChange:
    """Lets another value hold from now on, once; bookings keep the policy that they were made under.

    Raises `RulesChanged` where the rules are not those of version `seen` any more, `NoChange`, or what the
    value should have been.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        _check(seen, await tx.studios.held_version())
        changed = await _saved(tx, actor, rule, value, seen)
        await settle(tx, answer)
        return changed


async def undo(desk: Desk, actor: Actor, change_id: int) -> RuleChange:
    """Lets hold what held before a change, as long as the rule is as that change made it: raises
    `RulesChanged` otherwise."""
    require_owner(actor)
    async with desk.writing() as tx:
        version = await tx.studios.held_version()
        found = await tx.rule_changes.get(change_id)
        rule = None if found is None else named(found.rule)
        if found is None or rule is None:
            raise NotFound
        if value_of((await _studio(tx)).rules, rule) != found.now:
            raise RulesChanged
        return await _saved(tx, actor, rule, found.was, version)


async def _saved(tx: Tx, actor: Actor, rule: Rule, value: str, version: int) -> RuleChange:
    studio = await _studio(tx)
    before, after = studio.rules, ruled(studio.rules, rule, value)
    await tx.studios.save(studio.model_copy(update={"rules": after}))
    was, now = value_of(before, rule), value_of(after, rule)
    kept = await tx.rule_changes.add(WAYS[rule].name, was, now, by=actor.known_id, at=tx.now)
    return RuleChange(rule, before, after, version + 1, kept)


async def _studio(tx: Tx) -> Studio:
    studio = await tx.studios.get()
    assert studio is not None, "there is a studio before there is an owner"
    return studio


def _check(seen: int, now: int) -> None:
    if seen != now:
        raise RulesChanged
