"""The studio's row."""

from functools import lru_cache

from domain.studio import Rules, Studio
from storage.sql import Row, Sql


class StudioStore:
    """Reads and writes the one studio."""

    def __init__(self, sql: Sql) -> None:
        self._sql = sql

    async def get(self) -> Studio | None:
        """The studio, or None before the first start."""
        row = await self._sql.one("studio_get")
        return None if row is None else as_studio(row)

    async def save(self, studio: Studio) -> None:
        """Creates the studio or replaces what is known of it."""
        await self._sql.run(
            "studio_save",
            name=studio.name,
            timezone=studio.timezone,
            language=studio.language,
            currency=studio.currency,
            rules=studio.rules.model_dump_json(),
        )

    async def version(self) -> int:
        """How often the studio was saved: whoever changes its rules names what they saw."""
        return int(await self._sql.value("studio_version"))

    async def held_version(self) -> int:
        """The same, held until the transaction ends."""
        return int(await self._sql.value("studio_hold"))


def as_studio(row: Row) -> Studio:
    """The studio in a row that holds its columns."""
    return _parsed(row["studio_name"], row["timezone"], row["studio_language"], row["currency"], row["rules"])


@lru_cache(maxsize=8)
def _parsed(name: str, timezone: str, language: str, currency: str, rules: str) -> Studio:
    return Studio(
        name=name,
        timezone=timezone,
        language=language,
        currency=currency,
        rules=Rules.model_validate_json(rules),
    )
