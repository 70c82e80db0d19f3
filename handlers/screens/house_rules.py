"""The owner's rules of booking: all of them, a section, one with its choices, old → new."""

from datetime import time

from domain.house_rules import BookingRules
from domain.rule_choices import WAYS, Rule, Section, Unit, rules_of, value_of
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.house_rules import SaveRule, ShowRule, ShowRules, ShowSection, ThinkRule, TypeRule
from handlers.taps.people import OwnerDesk
from handlers.taps.selling_rules import ShowSellingRules
from services.house_rules import RuleChange, RulesCard
from texts.words import Words


def all_rules(words: Words, card: RulesCard) -> Screen:
    """Every rule with what holds now, section by section."""
    blocks = [_block(words, card.rules, section) for section in Section]
    rows: Rows = tuple(
        (Button(words.plain(f"button-rules-{section}"), ShowSection(section=section)),) for section in Section
    )
    selling = (Button(words.plain("button-selling-rules"), ShowSellingRules()),)
    back = (Button(words.plain("button-back"), OwnerDesk()),)
    return Screen("\n\n".join([words("rules-title"), *blocks]), (*rows, selling, back))


def section(words: Words, card: RulesCard, which: Section) -> Screen:
    """The rules that belong together, each to be opened."""
    rows: Rows = tuple(
        (Button(words.plain(f"rule-{rule}"), ShowRule(rule=rule)),) for rule in rules_of(which)
    )
    back = (Button(words.plain("button-back"), ShowRules()),)
    return Screen(_block(words, card.rules, which), (*rows, back))


def one(words: Words, card: RulesCard, rule: Rule) -> Screen:
    """One rule: what it means, what holds, and the values it can take."""
    way, now = WAYS[rule], value_of(card.rules, rule)
    lines = [*_about(words, rule), "", words("rule-now", value=said(words, rule, now))]
    choices = [
        Button(said(words, rule, value), ThinkRule(rule=rule, version=card.version, value=value))
        for value in way.quick
        if value != now
    ]
    # Words need a row, numbers fit two into one.
    width = 1 if way.unit in (Unit.YES, Unit.ONE_OF) else 2
    rows = [tuple(choices[at : at + width]) for at in range(0, len(choices), width)]
    if way.is_typed:
        rows.append((Button(words.plain("button-rule-type"), TypeRule(rule=rule, version=card.version)),))
    rows.append((Button(words.plain("button-back"), ShowSection(section=way.section)),))
    return Screen("\n".join(lines), tuple(rows))


def prompt(words: Words, rule: Rule) -> str:
    """How its value is typed."""
    way = WAYS[rule]
    least, most = way.bounds
    asked = words(f"rule-ask-{way.unit}", least=least, most=most)
    return "\n".join([*_about(words, rule), "", asked])


def thought(words: Words, change: RuleChange, value: str) -> Screen:
    """Old → new, before it is saved."""
    rule = change.rule
    lines = [*_about(words, rule), "", _moved(words, change)]
    if WAYS[rule].path[0] == "policy":
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
    was = value_of(change.before, change.rule)
    undo = SaveRule(rule=change.rule, version=change.version, value=was)
    text = "\n".join(["✓ " + words(f"rule-{change.rule}"), _moved(words, change), "", shown.text])
    rows = ((Button(words.plain("button-undo"), undo),), *shown.rows)
    return Screen(text, rows, toast=words.plain("toast-rule-saved"))


def said(words: Words, rule: Rule, value: str) -> str:
    """A value in words; plain text."""
    unit = WAYS[rule].unit
    if words.has(f"rule-{rule}-{value or 'none'}"):
        return words.plain(f"rule-{rule}-{value or 'none'}")
    if unit is Unit.LEADS:
        return words.plain("rule-leads", hours=value.replace(",", ", "))
    if unit is Unit.TIME:
        return words.plain("rule-time", at=time(int(value[:2]), int(value[2:])))
    own = f"rule-{rule}-value"
    return words.plain(own if words.has(own) else f"rule-in-{unit}", count=int(value))


def _about(words: Words, rule: Rule) -> list[str]:
    return [words("rule-title", name=words.plain(f"rule-{rule}")), words(f"rule-{rule}-hint")]


def _moved(words: Words, change: RuleChange) -> str:
    was, now = (
        said(words, change.rule, value_of(each, change.rule)) for each in (change.before, change.after)
    )
    return words("rule-moved", was=was, now=now)


def _block(words: Words, rules: BookingRules, which: Section) -> str:
    lines = [
        words("rule-line", name=words.plain(f"rule-{rule}"), value=said(words, rule, value_of(rules, rule)))
        for rule in rules_of(which)
    ]
    return "\n".join([words(f"rules-section-{which}"), *lines])
