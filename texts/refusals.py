"""Refusals in words: one message for each class of refusal, with its fields."""

from dataclasses import fields
from datetime import date, datetime, time

from domain.refusals import Refusal
from texts.words import Value, Words


def explain(words: Words, refusal: Refusal) -> str:
    """The sentence for a refusal, without markup; ids are left out of it.

    A field that is None may have a sentence of its own: `refusal-PassOnHold-no-until`.
    """
    key, values = f"refusal-{type(refusal).__name__}", _values(words, refusal)
    without = [name for name, value in values.items() if value is None and words.has(f"{key}-no-{name}")]
    return words.plain(f"{key}-no-{without[0]}" if without else key, **values)


def _values(words: Words, refusal: Refusal) -> dict[str, Value]:
    named = {field.name: getattr(refusal, field.name) for field in fields(refusal)}
    if isinstance(currency := named.get("currency"), str):
        # Amounts are shown with their currency, not as minor units.
        code = currency or words.studio.currency
        amounts = {name: value for name, value in named.items() if isinstance(value, int)}
        named |= {name: words.money(value, code) for name, value in amounts.items()}
    if "weekdays" in named:
        named["weekdays"] = words.weekdays(named["weekdays"])
    sayable = str | int | date | time | datetime | None
    return {name: value for name, value in named.items() if isinstance(value, sayable)}
