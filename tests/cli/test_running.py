"""The desk as a process: it says when it is there, stops when told, and gives up in one line."""

import asyncio
import signal
import subprocess
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from demo.telegram import LocalTelegram

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram.started() as local:
        yield local


async def until_said(process: subprocess.Popen[str], words: str) -> str:
    """Everything the process says on standard error up to a line with these words."""
    assert process.stderr is not None
    said = ""
    while words not in said:
        line = await asyncio.to_thread(process.stderr.readline)
        assert line, said
        said += line
    return said


async def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, err = await asyncio.to_thread(process.communicate, timeout=30)
    return process.returncode, err


def settings_for(telegram: LocalTelegram) -> dict[str, str]:
    return {
        "PASSDESK_BOT_TOKEN": telegram.bot.token,
        "PASSDESK_API_BASE": telegram.address,
        "PASSDESK_LISTEN": "127.0.0.1:0",
    }


async def test_a_desk_says_who_it_is_and_ctrl_c_is_quiet(started: Start, telegram: LocalTelegram) -> None:
    process = started("run", **settings_for(telegram))
    said = await until_said(process, "is at the desk")
    assert "Open this link" in said
    assert telegram.bot.token not in said

    process.send_signal(signal.SIGINT)

    code, err = await ended(process)
    assert code == 0
    assert "Traceback" not in err


async def test_a_second_desk_on_one_file_is_refused_and_the_first_stops_when_told(
    started: Start, telegram: LocalTelegram
) -> None:
    first = started("run", **settings_for(telegram))
    await until_said(first, "is at the desk")

    code, err = await ended(started("run", **settings_for(telegram)))
    assert code == 2
    assert "another Passdesk is using" in err and err.count("\n") == 1

    first.send_signal(signal.SIGTERM)
    assert (await ended(first))[0] == 0


async def test_a_token_that_telegram_does_not_know_is_one_line(
    started: Start, telegram: LocalTelegram, place: Path
) -> None:
    token = "7654321:" + "x" * 35
    process = started("run", PASSDESK_BOT_TOKEN=token, PASSDESK_API_BASE=telegram.address)
    code, err = await ended(process)
    assert code == 2
    assert err == (
        "passdesk: PASSDESK_BOT_TOKEN: Telegram does not know this token; ask @BotFather for it again\n"
    )


async def test_a_telegram_that_cannot_be_reached_is_one_line(started: Start) -> None:
    process = started("run", PASSDESK_BOT_TOKEN="7654321:abc", PASSDESK_API_BASE="http://127.0.0.1:9")
    code, err = await ended(process)
    assert code == 2
    assert err == ("passdesk: PASSDESK_API_BASE: Telegram cannot be reached there; is this machine online?\n")
