"""Bringing a database to the present schema: one definition for SQLite and PostgreSQL, run at start."""

from pathlib import Path

HEAD = "0005"


async def migrate(url: str) -> None:
    """Upgrades the database at `url` (SQLAlchemy's spelling) to `HEAD`; does nothing where it is there.

    Two processes that start together upgrade one after the other (PostgreSQL advisory lock; SQLite has a
    process lock of its own). Raises SQLAlchemy's errors for a database that cannot be reached.
    """
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(url)
    try:
        async with engine.begin() as connection:
            await connection.run_sync(_upgrade)
    finally:
        await engine.dispose()


def _upgrade(connection: object) -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import Connection, text

    assert isinstance(connection, Connection)
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_advisory_xact_lock(7277)"))
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
