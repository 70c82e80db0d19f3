"""The owner's rules of booking: looked at, thought through, changed (PRODUCT §6)."""

from dataclasses import dataclass

from domain.house_rules import BookingRules
from domain.people import Actor
from domain.refusals import RulesChanged
from domain.rule_choices import Rule, ruled, typed_value
from services.access import require_owner
from storage.desk import Desk, Tx


@dataclass(frozen=True, slots=True)
class RulesCard:
    """The rules as they are, with the version to name when one of them is changed."""

    rules: BookingRules
    version: int


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One rule before and after; `version` is the studio's, before it is saved or since."""

    rule: Rule
    before: BookingRules
    after: BookingRules
    version: int


async def card(desk: Desk, actor: Actor) -> RulesCard:
    """The rules, for an owner."""
    require_owner(actor)
    async with desk.reading() as tx:
        return RulesCard(await _rules(tx), await tx.studios.version())


async def preview(desk: Desk, actor: Actor, rule: Rule, value: str, *, seen: int) -> RuleChange:
    """What the change comes to; nothing is written. Raises as `change` does."""
    require_owner(actor)
    async with desk.reading() as tx:
        before = await _rules(tx)
        _check(seen, await tx.studios.version())
        return RuleChange(rule, before, ruled(before, rule, value), seen)


async def read(desk: Desk, actor: Actor, rule: Rule, line: str, *, seen: int) -> tuple[str, RuleChange]:
    """The value that was typed, and what it comes to. Raises what was expected instead."""
    require_owner(actor)
    value = typed_value(rule, line)
    return value, await preview(desk, actor, rule, value, seen=seen)


async def change(desk: Desk, actor: Actor, rule: Rule, value: str, *, seen: int) -> RuleChange:
    """Lets another value hold from now on, once; bookings keep the policy that they were made under.

    Raises `RulesChanged` where the rules are not those of version `seen` any more, `NoChange`, `NotAChoice`,
    or `NotANumber` beyond the bounds.
    """
    require_owner(actor)
    async with desk.writing() as tx:
        _check(seen, await tx.studios.held_version())
        studio = await tx.studios.get()
        assert studio is not None, "there is a studio before there is an owner"
        before = studio.rules.booking
        after = ruled(before, rule, value)
        rules = studio.rules.model_copy(update={"booking": after})
        await tx.studios.save(studio.model_copy(update={"rules": rules}))
        return RuleChange(rule, before, after, seen + 1)


async def _rules(tx: Tx) -> BookingRules:
    studio = await tx.studios.get()
    assert studio is not None, "there is a studio before there is an owner"
    return studio.rules.booking


def _check(seen: int, now: int) -> None:
    if seen != now:
        raise RulesChanged
