"""An undo that touches more than one line, shown before it is done (PRODUCT §9.5)."""

from handlers.screens import changes
from handlers.screens.screen import Button, Screen
from handlers.taps.history import ShowEntry
from handlers.taps.undoing import UndoTogether
from services.undoing import Thought, Touched
from texts.words import Words

_SHOWN = 8


def sure(words: Words, thought: Thought) -> Screen:
    """Every pass that is touched, old → new, before anything is taken back."""
    passes, entry = thought.passes, thought.card.line.entry
    clients = len({each.client.id for each in passes})
    lines = [words("undo-asks"), words("undo-touches", passes=len(passes), clients=clients)]
    blocks = ["\n".join(lines), *(_touched(words, each) for each in passes[:_SHOWN])]
    if len(passes) > _SHOWN:
        blocks.append(words("undo-more", count=len(passes) - _SHOWN))
    if thought.renewal is not None:
        blocks.append(words("undo-renewal", title=thought.renewal.title))
    if thought.closes:
        blocks.append(words("undo-closes"))
    rows = (
        (Button(words.plain("button-undo-together"), UndoTogether(entry_id=entry.id)),),
        (Button(words.plain("button-back"), ShowEntry(entry_id=entry.id)),),
    )
    return Screen("\n\n".join(blocks), rows)


def _touched(words: Words, each: Touched) -> str:
    heading = changes.heading(words, each.before, each.client.name)
    return "\n".join([heading, *changes.difference(words, each.before, each.after)])
