"""What only the desk on PostgreSQL does: closing does not wait for ever."""

import pytest

from storage import postgres
from storage.opening import opened
from tests.conftest import TestClock

pytestmark = pytest.mark.postgres


async def test_closing_ends_a_transaction_that_nobody_finishes(
    postgres_url: str, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres, "LAST_WORDS", 0.05)
    async with opened(postgres_url, clock) as desk:
        unfinished = desk.reading()
        tx = await unfinished.__aenter__()
        await desk.close()

        with pytest.raises(Exception, match=r"closed|released"):
            await tx.studios.get()
        with pytest.raises(Exception, match=r"closed|terminated|released"):
            await unfinished.__aexit__(None, None, None)
