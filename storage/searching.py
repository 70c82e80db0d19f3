"""Finding clients by the keys of their names and phones, at a cost that does not grow with their number."""

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict

from domain.ids import PersonId
from domain.searching import typo_keys
from storage.sql import Row, Sql

COMMON = 200
_DEPTH = 200
_AFTER_ALL_LETTERS = "{"


class Match(BaseModel):
    """A client who was found; `has_namesake` says that another client has exactly the same name."""

    model_config = ConfigDict(frozen=True)

    id: PersonId
    name: str
    phone: str | None
    has_namesake: bool


class SearchStore:
    """Looks clients up; `whose` limits a search to one coach's own clients.

    Of the words that all have to fit, the first is the one that is looked up: it should be the rarest.
    """

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def frequency(self, word: str) -> int:
        """How many names have a word that begins so, up to `COMMON`."""
        low, high = _span(word)
        return int(await self._sql.value("searching_common", low=low, high=high, most=COMMON))

    async def frequency_of_close(self, word: str) -> int:
        """How many names have a word that is spelled nearly so, up to `COMMON`."""
        found = 0
        for key in typo_keys(word):
            found += int(await self._sql.value("searching_common_key", key=key, most=COMMON))
            if found >= COMMON:
                break
        return min(found, COMMON)

    async def fitting(
        self, words: Sequence[str], after: PersonId, limit: int, *, whose: PersonId | None
    ) -> list[Match]:
        """Clients whose names or phones begin with each of `words`, sorted by the first, from `after` on."""
        spans = _spans(words)
        start = await self._place(spans["low"], spans["high"], after)
        values = {**spans, "start": start, "after": after, "limit": limit}
        if whose is None:
            rows = await self._sql.all("searching_all", **values)
        else:
            rows = await self._sql.all("searching_own", **values, coach_id=whose)
        return [_match(row) for row in rows]

    async def nearly_fitting(
        self, words: Sequence[str], after: PersonId, limit: int, *, whose: PersonId | None
    ) -> list[Match]:
        """Clients who fit `words` with a letter's difference only, by identity, those after `after`."""
        values = {**_spans(words), **_close(words), "after": after, "limit": limit}
        found: dict[PersonId, Match] = {}
        for key in typo_keys(words[0]):
            if whose is None:
                rows = await self._sql.all("searching_close_all", **values, key=key)
            else:
                rows = await self._sql.all("searching_close_own", **values, key=key, coach_id=whose)
            found |= {PersonId(row["id"]): _match(row) for row in rows}
        return [found[client_id] for client_id in sorted(found)][:limit]

    async def recent(self, actor_id: PersonId, limit: int, *, sees_all: bool) -> list[Match]:
        """The clients this actor dealt with lately and may see, the latest first."""
        values = {"actor_id": actor_id, "limit": limit, "depth": _DEPTH, "sees_all": sees_all}
        return [_match(row) for row in await self._sql.all("searching_recent", **values)]

    async def _place(self, low: str, high: str, after: PersonId) -> str:
        if not after:
            return low
        place = await self._sql.value("searching_place", person_id=after, low=low, high=high)
        return place or low


def _span(word: str) -> tuple[str, str]:
    return word, word + _AFTER_ALL_LETTERS


def _spans(words: Sequence[str]) -> dict[str, str]:
    # A missing second or third word spans everything, which everybody fits.
    (low, high), (low_b, high_b), (low_c, high_c) = (_span(word) for word in [*words, "", ""][:3])
    return {
        "low": low,
        "high": high,
        "low_b": low_b,
        "high_b": high_b,
        "low_c": low_c,
        "high_c": high_c,
    }


def _close(words: Sequence[str]) -> dict[str, str]:
    b, c = (f" {' '.join(typo_keys(word))} " for word in [*words[1:], "", ""][:2])
    return {"close_b": b, "close_c": c}


def _match(row: Row) -> Match:
    return Match(id=row["id"], name=row["name"], phone=row["phone"], has_namesake=bool(row["has_namesake"]))
