"""Passes by their titles on buttons, where two may have the same."""

from collections import Counter
from collections.abc import Iterable, Mapping

from domain.ids import PassId
from domain.passes import Pass
from texts.words import Words


def told_apart(words: Words, passes: Iterable[Pass]) -> Mapping[PassId, str]:
    """The title of each pass in plain text, with its last day where another one is called the same."""
    passes = tuple(passes)
    often = Counter(each.title for each in passes)
    return {each.id: each.title if often[each.title] == 1 else _dated(words, each) for each in passes}


def _dated(words: Words, pass_: Pass) -> str:
    if pass_.ends_on is None:
        return pass_.title
    return words.plain("pass-title-until", title=pass_.title, day=pass_.ends_on)
