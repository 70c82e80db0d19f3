"""Named statements, kept in `queries/*.sql` and read by aiosql, run on either database."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import aiosql
from aiosql.adapters.aiosqlite import AioSQLiteAdapter
from aiosql.adapters.asyncpg import AsyncPGAdapter

QUERIES = Path(__file__).parent / "queries"
#: How a statement says that it looks at a range of ids, and how the same is said of single ones.
_RANGE = re.compile(r"(\w+(?:\.\w+)?) > :after and \1 <= :upto")
_AMONG = r"\1 in (select cast(value as bigint) from json_each(cast(:ids as text)))"


class Row(Protocol):
    """One row of a result, read by column name."""

    def __getitem__(self, key: str, /) -> Any:
        """The value of a column."""
        ...

    def keys(self) -> Any:
        """The names of the columns."""
        ...


class Sql(Protocol):
    """Runs named statements inside one transaction."""

    async def all(self, name: str, /, **values: object) -> Sequence[Row]:
        """Every row of the result."""
        ...

    async def one(self, name: str, /, **values: object) -> Row | None:
        """The first row, or None."""
        ...

    async def value(self, name: str, /, **values: object) -> Any:
        """The first column of the first row, or None."""
        ...

    async def run(self, name: str, /, **values: object) -> int:
        """How many rows the statement touched."""
        ...

    async def run_long(self, name: str, /, **values: object) -> int:
        """As `run`, for a statement that takes long: whoever else reads or answers need not wait for it."""
        ...

    async def many(self, name: str, rows: Sequence[dict[str, object]], /) -> None:
        """Runs the statement once for each of `rows`."""
        ...


class Statements:
    """Statement texts by name, in the words of one database.

    Shared statements stand in `queries/`; one that must differ stands in `queries/<dialect>/` under the
    same name. The hints `/*+ lock */` and `/*+ skip locked */` become row locks on PostgreSQL; SQLite has
    one writer and needs none. A statement over a range of ids, `> :after and <= :upto`, is also had as
    `<name>_among` those that `:ids` lists as JSON.
    """

    def __init__(self, adapter: AioSQLiteAdapter | AsyncPGAdapter, dialect: str) -> None:
        shared = sorted(QUERIES.glob("*.sql"))
        own = sorted((QUERIES / dialect).glob("*.sql"))
        self._texts: dict[str, str] = {}
        for path in shared + own:
            text = path.read_text(encoding="utf-8")
            loaded = aiosql.from_str(text + _singly(text), lambda: adapter, mandatory_parameters=False)
            for name in loaded.available_queries:
                if name.endswith("_cursor"):
                    continue
                if name in self._texts and path not in own:
                    raise ValueError(f"two statements are called {name}")
                self._texts[name] = getattr(loaded, name).sql

    def __getitem__(self, name: str) -> str:
        return self._texts[name]

    @property
    def names(self) -> list[str]:
        """All statement names."""
        return sorted(self._texts)


def _singly(text: str) -> str:
    parts = re.split(r"^-- name: ", text, flags=re.MULTILINE)[1:]
    ranging = [_RANGE.sub(_AMONG, part) for part in parts if _RANGE.search(part)]
    single = [re.sub(r"^\w+", r"\g<0>_among", part, count=1) for part in ranging]
    return "".join(f"\n-- name: {part}" for part in single)


class PostgresWords(AsyncPGAdapter):  # type: ignore[misc]
    """Turns `:name` into `$n` and lock hints into row locks; remembers each statement's order of values."""

    def process_sql(self, query_name: str, op_type: object, sql: str) -> str:
        """The statement as PostgreSQL wants it; a later definition of a name replaces the earlier."""
        self.var_sorted.pop(query_name, None)
        # Keys never change: rows that refer to a locked one can be written meanwhile, without a deadlock.
        sql = sql.replace("/*+ lock */", "for no key update")
        sql = sql.replace("/*+ skip locked */", "for update skip locked")
        return str(super().process_sql(query_name, op_type, sql))

    def ordered(self, name: str, values: Mapping[str, object]) -> list[object]:
        """The values of a statement in the order of its placeholders."""
        return [values[key] for key in self.var_sorted[name]]


@cache
def sqlite_statements() -> Statements:
    """All statements for SQLite."""
    return Statements(AioSQLiteAdapter(), "sqlite")


@cache
def postgres_statements() -> tuple[Statements, PostgresWords]:
    """All statements for PostgreSQL, and the order of their values."""
    words = PostgresWords()
    return Statements(words, "postgres"), words
