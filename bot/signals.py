"""Being told to stop, politely."""

import asyncio
import signal


async def told_to_stop() -> signal.Signals:
    """Returns at the first SIGTERM or SIGINT; any further one is ignored, for the stop is under way and
    breaking it off would only leave more for the next start."""
    loop = asyncio.get_running_loop()
    told: asyncio.Future[signal.Signals] = loop.create_future()

    def tell(which: signal.Signals) -> None:
        if not told.done():
            told.set_result(which)

    for which in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(which, tell, which)
    return await told
