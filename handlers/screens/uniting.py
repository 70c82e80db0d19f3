"""Making two passes of a client one: with which, and until when (PRODUCT §4.12)."""

from datetime import date

from domain.passes import Pass
from domain.reasons import FOR_DIVIDING
from handlers.screens import changes
from handlers.screens.dividing import back_to_more
from handlers.screens.reasons import reason_rows
from handlers.screens.screen import Button, Rows, Screen
from handlers.taps.dividing import ChooseMerge, MergeReason, MergeStep, MergeWith, SaveMerge
from services.uniting import Partners, Uniting
from texts.refusals import explain
from texts.words import Words

_REASONS = 5


def choose(words: Words, found: Partners) -> Screen:
    """The passes that fit this one, and why the others do not."""
    pass_ = found.pass_
    lines = [changes.heading(words, pass_, found.client.name), ""]
    lines.append(words("merge-choose-pass" if found.fitting else "merge-no-pass"))
    lines += [_partner(words, number, other) for number, other in enumerate(found.fitting, 1)]
    lines += [words.escaped("• " + explain(words, refusal)) for refusal in found.refused[:_REASONS]]
    rows: Rows = tuple((_choice(words, pass_, at, other),) for at, other in enumerate(found.fitting, 1))
    return Screen("\n".join(lines), (*rows, (back_to_more(words, pass_),)))


def pending(words: Words, thought: Uniting) -> Screen:
    """A union that is only thought of: both passes old → new, the last day, and the reasons that save it."""
    kept, gone = thought.kept, thought.gone
    about = {"pass_id": kept.id, "other_id": gone.id, "version": thought.version, "until": thought.until}
    lines = [changes.heading(words, kept, thought.client.name), ""]
    lines += changes.difference(words, kept, thought.kept_after)
    lines += changes.following(words, thought.following)
    lines += ["", words("merge-from", title=gone.title)]
    lines += changes.difference(words, gone, thought.gone_after)
    if gone.booked:
        lines.append(words("merge-booked-stay", booked=gone.booked))
    lines += ["", words("change-why")]
    ends: Rows = tuple(
        (Button(_end(words, day), MergeStep.model_validate(about | {"until": day})),)
        for day in thought.ends
        if day != thought.until
    )
    reasons = reason_rows(
        words,
        FOR_DIVIDING,
        lambda reason: SaveMerge.model_validate(about | {"reason": reason}),
        MergeReason.model_validate(about),
    )
    back = Button(words.plain("button-back"), ChooseMerge(pass_id=kept.id))
    return Screen("\n".join(lines), (*ends, *reasons, (back,)))


def _partner(words: Words, number: int, other: Pass) -> str:
    end = words.plain("change-no-day") if other.ends_on is None else words.day(other.ends_on)
    return words("merge-partner", number=number, title=other.title, free=other.free, day=end)


def _choice(words: Words, kept: Pass, number: int, other: Pass) -> Button:
    label = words.plain("button-merge-with", number=number, title=other.title)
    return Button(label, MergeWith(pass_id=kept.id, other_id=other.id))


def _end(words: Words, day: date | None) -> str:
    if day is None:
        return words.plain("button-merge-no-end")
    return words.plain("button-merge-end", day=day)
