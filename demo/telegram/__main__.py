"""The local Telegram as a process of its own: `python -m demo.telegram --port 0 --latency-ms 50`."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

import uvloop

from demo.telegram.chat_page import ChatPage
from demo.telegram.clocks import ShiftedClock
from demo.telegram.control import Control
from demo.telegram.local import LocalTelegram


def main() -> None:
    """Serve until SIGTERM or Ctrl-C; the first line printed is the address."""
    uvloop.run(_serve(_arguments().parse_args()))


async def _serve(options: argparse.Namespace) -> None:
    telegram = LocalTelegram(
        spec=options.spec,
        calls_kept=options.calls_kept,
        messages_kept=options.messages_kept,
        query_life=options.query_life,
        clock=ShiftedClock(),
    )
    telegram.faults.latency = options.latency_ms / 1000
    telegram.faults.reseed(options.seed)
    telegram.extensions += [Control(telegram).add_to, ChatPage(telegram).add_to]
    await telegram.start(options.host, options.port)
    sys.stdout.write(telegram.address + "\n")
    sys.stdout.flush()
    await _told_to_stop()
    await telegram.stop()


async def _told_to_stop() -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, told.set)
    await told.wait()


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m demo.telegram", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--latency-ms", type=float, default=0.0, help="how long each call takes")
    parser.add_argument("--seed", type=int, default=1, help="of the dice of ordered faults")
    parser.add_argument("--spec", type=Path, help="a Bot API description to check every call against")
    parser.add_argument("--calls-kept", type=int, default=100_000, help="0 keeps only their count")
    parser.add_argument("--messages-kept", type=int, default=200, help="in each chat")
    parser.add_argument("--query-life", type=float, default=15.0, help="seconds to answer a press")
    return parser


if __name__ == "__main__":
    main()
