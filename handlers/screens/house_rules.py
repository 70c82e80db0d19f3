"""The owner's rules of the house: all, a section, one with its choices, old → new and what that means."""

from datetime import time

from domain.rule_choices import WAYS, Rule, Section, Unit, rules_of
from domain.rule_values import value_of
from domain.studio import Rules
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.house_rules import (
    SaveRule,
    ShowRule,
    ShowRules,
    ShowSection,
    ThinkRule,
    TypeRule,
    UndoRule,
)
from handlers.taps.people import OwnerDesk
from services.house_rules import RuleChange, RulesCard
from texts.words import Words


def all_rules(words: Words, card: RulesCard) -> Screen:
    """Every rule of booking with what holds now, section by section; those of selling have a page."""
    blocks = [_block(words, card.rules, each) for each in Section if each is not Section.SELLING]
    rows: Rows = tuple(
        (Button(words.plain(f"button-rules-{section}"), ShowSection(section=section)),) for section in Section
    )
    back = (Button(words.plain("button-back"), OwnerDesk()),)
    return Screen("\n\n".join([words("rules-title"), *blocks]), (*rows, back))


def section(words: Words, card: RulesCard, which: Section) -> Screen:
    """The rules that belong together, each to be opened."""
    rows: Rows = tuple(
        (Button(words.plain(f"rule-{rule}"), ShowRule(rule=rule)),) for rule in rules_of(which)
    )
    back = (Button(words.plain("button-back"), ShowRules()),)
    return Screen(_block(words, card.rules, which), (*rows, back))


def one(words: Words, card: RulesCard, rule: Rule) -> Screen:
    """One rule: what it means, what holds, who changed it, and the values it can take."""
    way, now = WAYS[rule], value_of(card.rules, rule)
    lines = [*_about(words, rule), "", words("rule-now", value=said(words, rule, now))]
    lines += _meaning(words, rule, now)
    if card.last is not None:
        lines += ["", words("rule-changed", name=card.last.actor_name, at=words.stamp(card.last.at))]
    choices = [
        Button(_choice(words, rule, value), ThinkRule(rule=rule, version=card.version, value=value))
        for value in way.quick
        if value != now
    ]
    # Words need a row, numbers fit two into one.
    width = 1 if way.unit in (Unit.YES, Unit.ONE_OF) or way.section is Section.SELLING else 2
    rows = [tuple(choices[at : at + width]) for at in range(0, len(choices), width)]
    if way.is_typed:
        label = "button-rule-type-words" if way.unit is Unit.WORDS else "button-rule-type"
        rows.append((Button(words.plain(label), TypeRule(rule=rule, version=card.version)),))
    rows.append((Button(words.plain("button-back"), ShowSection(section=way.section)),))
    return Screen("\n".join(lines), tuple(rows))


def prompt(words: Words, card: RulesCard, rule: Rule) -> str:
    """How its value is typed; words that hold now stand there to be copied."""
    way, lines = WAYS[rule], _about(words, rule)
    if way.unit is Unit.WORDS and (now := value_of(card.rules, rule)):
        lines += ["", words.escaped(now)]
    least, most = way.bounds
    return "\n".join([*lines, "", words(f"rule-ask-{way.unit}", least=least, most=most)])


def thought(words: Words, change: RuleChange, value: str) -> Screen:
    """Old → new, before it is saved."""
    rule = change.rule
    lines = [*_about(words, rule), "", *_moved(words, change)]
    if "policy" in WAYS[rule].path:
        lines.append(words("rule-new-bookings"))
    save = SaveRule(rule=rule, version=change.version, value=value)
    rows = (
        (Button(words.plain("button-rule-save"), save),),
        (Button(words.plain("button-back"), ShowRule(rule=rule)),),
    )
    return Screen("\n".join(lines), rows)


def saved(words: Words, change: RuleChange) -> Screen:
    """The section with the rule as it is now, and the way back to what it was."""
    shown = section(words, RulesCard(change.after, change.version), WAYS[change.rule].section)
    assert change.change_id is not None, "what was saved is kept"
    undo = (Button(words.plain("button-undo"), UndoRule(change_id=change.change_id)),)
    lines = ["✓ " + words(f"rule-{change.rule}"), *_moved(words, change), "", shown.text]
    return Screen("\n".join(lines), (undo, *shown.rows), toast=words.plain("toast-rule-saved"))


def said(words: Words, rule: Rule, value: str) -> str:
    """A value in words; plain text."""
    unit = WAYS[rule].unit
    if unit is Unit.WORDS and value:
        return value
    if words.has(f"rule-{rule}-{value or 'none'}"):
        return words.plain(f"rule-{rule}-{value or 'none'}")
    if unit is Unit.LEADS:
        return words.plain("rule-leads", hours=value.replace(",", ", "))
    if unit is Unit.AFTER:
        return words.plain("rule-after", days=value.replace(",", ", "))
    if unit is Unit.TIME:
        return words.plain("rule-time", at=time(int(value[:2]), int(value[2:])))
    own = f"rule-{rule}-value"
    return words.plain(own if words.has(own) else f"rule-in-{unit}", count=int(value))


def _choice(words: Words, rule: Rule, value: str) -> str:
    return words.plain("button-rule-no-words") if WAYS[rule].unit is Unit.WORDS else said(words, rule, value)


def _about(words: Words, rule: Rule) -> list[str]:
    return [words("rule-title", name=words.plain(f"rule-{rule}")), words(f"rule-{rule}-hint")]


def _moved(words: Words, change: RuleChange) -> list[str]:
    rule, now = change.rule, value_of(change.after, change.rule)
    was = value_of(change.before, rule)
    moved = words("rule-moved", was=said(words, rule, was), now=said(words, rule, now))
    return [moved, *_meaning(words, rule, now)]


def _meaning(words: Words, rule: Rule, value: str) -> list[str]:
    """What the value comes to, of a rule that needs it said."""
    is_one_of = WAYS[rule].unit in (Unit.YES, Unit.ONE_OF)
    key = f"rule-{rule}-means-{value if is_one_of else 'some' if value else 'none'}"
    return [words(key)] if words.has(key) else []


def _block(words: Words, rules: Rules, which: Section) -> str:
    lines = [
        words("rule-line", name=words.plain(f"rule-{rule}"), value=said(words, rule, value_of(rules, rule)))
        for rule in rules_of(which)
    ]
    return "\n".join([words(f"rules-section-{which}"), *lines])
