"""Steps that migrations take in the same way, in the words of either database."""

from typing import Any

import sqlalchemy as sa
from alembic import op


def add(table: str, column: str, type_: sa.types.TypeEngine[Any], rule: str) -> None:
    """Adds a column. Written out: SQLite takes a reference only within the column itself."""
    spelled = type_.compile(op.get_bind().dialect)
    op.execute(f"alter table {table} add column {column} {spelled} {rule}")


def index(
    name: str, table: str, columns: list[str], *, unique: bool = False, where: str | None = None
) -> None:
    """Adds an index, of some rows only where `where` says which; a column in brackets is an expression."""
    clause = None if where is None else sa.text(where)
    parts = [sa.text(column) if column.startswith("(") else column for column in columns]
    op.create_index(name, table, parts, unique=unique, sqlite_where=clause, postgresql_where=clause)


def append_only(table: str) -> None:
    """Lets nobody change or delete what is written in the table."""
    if on_sqlite():
        for verb in ("update", "delete"):
            op.execute(
                f"create trigger {table}_no_{verb} before {verb} on {table} "
                f"begin select raise(abort, '{table} is append-only'); end"
            )
        return
    op.execute(
        f"create trigger {table}_append_only before update or delete or truncate on {table} "
        "for each statement execute function append_only()"
    )


def changeable(table: str) -> None:
    """Lets a migration change what is written in an append-only table, until that is `append_only` again."""
    if on_sqlite():
        for verb in ("update", "delete"):
            op.execute(f"drop trigger {table}_no_{verb}")
        return
    op.execute(f"drop trigger {table}_append_only on {table}")


def no() -> str:
    """False, as a default is spelled."""
    return "0" if on_sqlite() else "false"


def yes() -> str:
    """True, as a default is spelled."""
    return "1" if on_sqlite() else "true"


def on_sqlite() -> bool:
    """Which of the two it is."""
    return op.get_bind().dialect.name == "sqlite"
