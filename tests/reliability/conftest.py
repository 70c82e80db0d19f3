"""Databases of the reliability tests."""

from pathlib import Path

import pytest

from tests.conftest import empty_database


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of an SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'desk.db'}"


@pytest.fixture
async def postgres_url(postgres_server: str) -> str:
    """The address of an empty PostgreSQL database."""
    return await empty_database(postgres_server)
