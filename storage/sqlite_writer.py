"""The one writer of an SQLite file: transactions one by one, those that wait together on disk together."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from storage.sqlite_running import Link, finished

#: Seconds to wait for another program that writes to the file, and between looks.
PATIENCE = 5.0
LOOK = 0.01


class Writer:
    """Runs transactions on the writing connection, each all or nothing.

    Transactions that are waiting while another runs join its group: each is a savepoint, and one commit puts
    the group on disk. None of them returns, nor is its refusal told, before that commit has returned; when it
    fails it fails for all of them.
    """

    def __init__(self, link: Link) -> None:
        self._link = link
        self._connection = link.quick
        self._turn = asyncio.Lock()
        self._group: asyncio.Task[None] | None = None
        self._newest: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Link]:
        """The connection, inside a transaction of one's own."""
        group = None
        try:
            async with self._turn:
                group = await self._joined()
                self._connection.execute("savepoint own")
                try:
                    yield self._link
                except BaseException:
                    self._take_back()
                    raise
                self._connection.execute("release own")
        finally:
            if group is not None:
                await finished(group)

    async def close(self) -> None:
        """Closes the connection when the last group is on disk."""
        if self._newest is not None:
            await asyncio.wait([self._newest])
        await self._link.slow.close()

    async def _joined(self) -> asyncio.Task[None]:
        if self._group is None:
            await self._begin()
            # It stands in line for the turn behind whoever waits already: they are the group.
            self._group = self._newest = asyncio.create_task(self._commit(), name="commit")
        elif not self._connection.in_transaction:
            raise sqlite3.OperationalError("SQLite has taken the transaction back")
        return self._group

    async def _begin(self) -> None:
        loop = asyncio.get_running_loop()
        until = loop.time() + PATIENCE
        while True:
            try:
                self._connection.execute("begin immediate")
            except sqlite3.OperationalError as problem:
                if problem.sqlite_errorcode != sqlite3.SQLITE_BUSY or loop.time() > until:
                    raise
                await asyncio.sleep(LOOK)
            else:
                return

    async def _commit(self) -> None:
        async with self._turn:
            self._group = None
            try:
                # Not `commit()`: that is silent where SQLite has taken the transaction back already.
                await finished(self._link.slow.execute_fetchall("commit"))
            except BaseException:
                self._connection.rollback()
                raise

    def _take_back(self) -> None:
        # After a full disk and the like there is no transaction any more: SQLite has taken it all back.
        if self._connection.in_transaction:
            self._connection.execute("rollback to own")
            self._connection.execute("release own")
