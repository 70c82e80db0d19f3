"""Fixtures of the chat tests."""

from collections.abc import AsyncIterator

import pytest

from storage.desk import Desk
from tests.chat.front_desk import FrontDesk, opened


@pytest.fixture
async def house(desk: Desk) -> AsyncIterator[FrontDesk]:
    """The whole desk at work, on each database in turn."""
    async with opened(desk) as front_desk:
        yield front_desk
