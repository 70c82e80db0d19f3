"""No secret reaches the log, whichever way it takes (ARCHITECTURE §8)."""

import io
import json
import logging
import sys
from collections.abc import Iterator

import pytest
import structlog
from telegram.ext import Application

from bot import logs

TOKEN = "987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SECRET = 'päss"wörd/1'


@pytest.fixture(params=["text", "json"])
def lines(request: pytest.FixtureRequest) -> Iterator[io.StringIO]:
    root, before, hook = logging.getLogger(), logging.getLogger().handlers[:], sys.excepthook
    levels = {name: logging.getLogger(name).level for name in logs.LEVELS}
    root_level = root.level
    stream = io.StringIO()
    logs.configure(request.param, [SECRET], stream)
    yield stream
    logging.captureWarnings(False)
    logging.raiseExceptions = True
    sys.excepthook = hook
    root.handlers[:] = before
    root.setLevel(root_level)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
    structlog.reset_defaults()


def said(lines: io.StringIO) -> str:
    text = lines.getvalue()
    assert text, "nothing was logged at all"
    return text


def test_a_message_and_its_arguments_are_redacted(lines: io.StringIO) -> None:
    logging.getLogger("anything").warning("calling https://api.telegram.org/bot%s/getMe", TOKEN)
    structlog.get_logger("desk").info("configured", token=TOKEN, word=SECRET)
    assert TOKEN not in said(lines)
    assert SECRET not in lines.getvalue()
    assert json.dumps(SECRET)[1:-1] not in lines.getvalue()
    assert lines.getvalue().count(logs.HIDDEN) == 3


def test_an_exception_and_its_causes_are_redacted(lines: io.StringIO) -> None:
    try:
        try:
            raise OSError(f"no route to /bot{TOKEN}/sendMessage")
        except OSError as cause:
            raise RuntimeError(SECRET) from cause
    except RuntimeError:
        logging.getLogger("anything").exception("failed")
        structlog.get_logger("desk").exception("failed_too")
    assert TOKEN not in said(lines)
    assert SECRET not in lines.getvalue()
    assert lines.getvalue().count("no route to") >= 2


def test_the_repr_of_ptb_objects_is_redacted(lines: io.StringIO) -> None:
    application = Application.builder().token(TOKEN).build()
    assert TOKEN in repr(application.bot), "PTB no longer prints the token: this test can go"
    logging.getLogger("anything").error("%r and %r", application, application.bot)
    assert TOKEN not in said(lines)


def test_an_uncaught_error_is_logged_and_redacted(lines: io.StringIO) -> None:
    try:
        raise ValueError(f"bot{TOKEN}")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert "crashed" in said(lines)
    assert TOKEN not in lines.getvalue()


def test_a_password_in_an_address_is_redacted(lines: io.StringIO) -> None:
    logging.getLogger("anything").error("cannot reach postgresql://desk:sesame@db:5432/desk")
    assert "sesame" not in said(lines)
    assert "@db:5432/desk" in lines.getvalue()


def test_an_encoded_token_is_redacted(lines: io.StringIO) -> None:
    logging.getLogger("anything").error("GET /?bot=%s", TOKEN.replace(":", "%3A"))
    assert TOKEN.split(":")[1] not in said(lines)


def test_libraries_that_print_addresses_keep_quiet(lines: io.StringIO) -> None:
    for name in ("httpx", "aiohttp.access", "apscheduler.executors.default"):
        logging.getLogger(name).info("a request")
    logging.getLogger("telegram.ext").debug("an update with what somebody wrote")
    assert lines.getvalue() == ""


def test_json_lines_are_json(capsys: pytest.CaptureFixture[str]) -> None:
    stream = io.StringIO()
    formatter = logs._Formatter("json", logs.Redaction(), stream)
    record = logging.LogRecord("desk", logging.INFO, __file__, 1, "line one\nline %s", ("two",), None)
    line = formatter.format(record)
    assert "\n" not in line
    assert json.loads(line)["event"] == "line one\nline two"


def test_ordinary_words_stay() -> None:
    redaction = logs.Redaction(["", "short"])
    assert redaction("short times: 12:30, id 123456:7") == "short times: 12:30, id 123456:7"
