"""The owner's rules of selling: all of them, one with its choices, old → new and what that means."""

from domain.selling_choices import LATEST, LONGEST_NOTE, SellingRule, value_of
from domain.selling_rules import SellingRules
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.house_rules import ShowRules
from handlers.taps.selling_rules import (
    SaveSellingRule,
    ShowSellingRule,
    ShowSellingRules,
    ThinkSellingRule,
    TypeSellingRule,
    UndoSellingRule,
)
from services.selling_rules import SellingCard, SellingChange
from texts.words import Words


def all_rules(words: Words, card: SellingCard) -> Screen:
    """Every rule with what holds now."""
    lines = [words("selling-rules-title"), *_now(words, card.rules)]
    rows: Rows = tuple(
        (Button(words.plain(f"selling-rule-{rule}"), ShowSellingRule(rule=rule)),) for rule in SellingRule
    )
    back = (Button(words.plain("button-back"), ShowRules()),)
    return Screen("\n".join(lines), (*rows, back))


def one(words: Words, card: SellingCard, rule: SellingRule) -> Screen:
    """One rule: what it means, what holds, who changed it, and the values it can take."""
    now = value_of(card.rules, rule)
    lines = [*_about(words, rule), "", words("rule-now", value=said(words, rule, now))]
    lines.append(words(f"selling-rule-{_meaning(rule, now)}"))
    if card.last is not None:
        by = card.last.actor_name
        lines += ["", words("selling-rule-changed", name=by, at=words.stamp(card.last.at))]
    about = {"rule": rule, "version": card.version}
    rows: Rows = tuple(
        (Button(_choice(words, rule, value), ThinkSellingRule(**about, value=value)),)
        for value in rule.quick
        if value != now
    )
    if rule.is_typed:
        rows = (*rows, (Button(words.plain("button-selling-rule-type"), TypeSellingRule(**about)),))
    return Screen("\n".join(lines), (*rows, (Button(words.plain("button-back"), ShowSellingRules()),)))


def prompt(words: Words, card: SellingCard, rule: SellingRule) -> str:
    """How its value is typed, and what holds now."""
    lines = _about(words, rule)
    if rule is SellingRule.NOTE and card.rules.pay_note:
        lines += ["", words.escaped(card.rules.pay_note)]
    asked = words(f"selling-rule-ask-{rule}", longest=LONGEST_NOTE, latest=LATEST)
    return "\n".join([*lines, "", asked])


def thought(words: Words, change: SellingChange, value: str) -> Screen:
    """Old → new, before it is saved."""
    save = SaveSellingRule(rule=change.rule, version=change.version, value=value)
    rows = (
        (Button(words.plain("button-rule-save"), save),),
        (Button(words.plain("button-back"), ShowSellingRule(rule=change.rule)),),
    )
    return Screen("\n".join([*_about(words, change.rule), "", *_moved(words, change)]), rows)


def saved(words: Words, change: SellingChange) -> Screen:
    """The rule as it is now, among the others, and the way back to what it was."""
    shown = all_rules(words, SellingCard(change.after, change.version))
    lines = ["✓ " + words.escaped(words.plain(f"selling-rule-{change.rule}")), *_moved(words, change)]
    rows = shown.rows
    if change.change_id is not None:
        undo = UndoSellingRule(change_id=change.change_id)
        rows = ((Button(words.plain("button-undo"), undo),), *rows)
    text = "\n".join([*lines, "", shown.text])
    return Screen(text, rows, toast=words.plain("toast-rule-saved"))


def said(words: Words, rule: SellingRule, value: str) -> str:
    """A value in words; plain text."""
    if rule is SellingRule.NOTE:
        return value or words.plain("selling-rule-pn-none")
    if rule is SellingRule.ASK_DAYS and value:
        return words.plain("selling-rule-ad-value", days=value.replace(",", ", "))
    return words.plain(f"selling-rule-{rule}-{value or 'none'}")


def _choice(words: Words, rule: SellingRule, value: str) -> str:
    if rule is SellingRule.NOTE:
        return words.plain("button-selling-rule-no-note")
    return said(words, rule, value)


def _about(words: Words, rule: SellingRule) -> list[str]:
    return [words("rule-title", name=words.plain(f"selling-rule-{rule}")), words(f"selling-rule-{rule}-hint")]


def _moved(words: Words, change: SellingChange) -> list[str]:
    rule, now = change.rule, value_of(change.after, change.rule)
    was = value_of(change.before, rule)
    moved = words("rule-moved", was=said(words, rule, was), now=said(words, rule, now))
    return [moved, words(f"selling-rule-{_meaning(rule, now)}")]


def _meaning(rule: SellingRule, value: str) -> str:
    """Under which name it is said what the value means."""
    if rule in (SellingRule.NOTE, SellingRule.ASK_DAYS):
        return f"{rule}-means-{'some' if value else 'none'}"
    return f"{rule}-means-{value}"


def _now(words: Words, rules: SellingRules) -> list[str]:
    return [
        words(
            "rule-line",
            name=words.plain(f"selling-rule-{rule}"),
            value=said(words, rule, value_of(rules, rule)),
        )
        for rule in SellingRule
    ]
