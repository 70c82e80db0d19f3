"""What the desk writes to its log: text for people or JSON for machines, never a secret."""

import json
import logging
import re
import sys
from collections.abc import Iterable
from types import TracebackType
from typing import Literal, TextIO
from urllib.parse import quote

import structlog

Style = Literal["text", "json"]

#: Libraries that tell too much at their own levels: addresses hold the token, updates hold what people wrote.
LEVELS = {
    "aiohttp": logging.WARNING,
    "aiosqlite": logging.WARNING,
    "alembic": logging.WARNING,
    "apscheduler": logging.WARNING,
    "asyncio": logging.WARNING,
    "httpcore": logging.WARNING,
    "httpx": logging.WARNING,
    "telegram": logging.INFO,
}

HIDDEN = "[hidden]"


def configure(style: Style, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Sends every log line of the process to `stream` (standard error), rid of `secrets` and of all that
    looks like a bot token or a password in an address; uncaught errors too."""
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_Formatter(style, Redaction(secrets), handler.stream))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    for name, level in LEVELS.items():
        logging.getLogger(name).setLevel(level)
    logging.captureWarnings(True)
    # The standard library prints a failing log call to standard error, past every formatter.
    logging.raiseExceptions = False
    sys.excepthook = _log_crash
    structlog.configure(
        processors=[*_ENRICHING, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


class Redaction:
    """Hides secrets in a text, also as they look inside JSON, a repr or an address."""

    _PATTERN = re.compile(r"(?<!\d)\d{6,}(?::|%3[Aa])[A-Za-z0-9_-]{30,}" r"|(?<=://)[^/\s:@]*:[^/\s@]+(?=@)")

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        spellings = {form for secret in secrets if len(secret) >= 6 for form in _spellings(secret)}
        longest_first = sorted(spellings, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, longest_first))) if longest_first else None

    def __call__(self, text: str) -> str:
        """`text` with every secret replaced."""
        if self._known is not None:
            text = self._known.sub(HIDDEN, text)
        return self._PATTERN.sub(HIDDEN, text)


def _spellings(secret: str) -> set[str]:
    return {secret, json.dumps(secret)[1:-1], repr(secret)[1:-1], quote(secret, safe="")}


_ENRICHING: list[structlog.typing.Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.StackInfoRenderer(),
]


class _Formatter(structlog.stdlib.ProcessorFormatter):
    """Redacts the finished line: message, arguments and traceback are all in it by then."""

    def __init__(self, style: Style, redaction: Redaction, stream: TextIO) -> None:
        self._redaction = redaction
        super().__init__(
            foreign_pre_chain=_ENRICHING,
            processors=[self.remove_processors_meta, *_renderers(style, colours=stream.isatty())],
        )

    def format(self, record: logging.LogRecord) -> str:
        return self._redaction(super().format(record))


def _renderers(style: Style, *, colours: bool) -> list[structlog.typing.Processor]:
    if style == "json":
        return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=colours, exception_formatter=plain)]


def _log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    structlog.get_logger(__name__).critical("crashed", exc_info=(kind, error, trace))
