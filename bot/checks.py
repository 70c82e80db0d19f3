"""What each setting must look like; the error says what is wrong, never the value of a secret."""

import re
from typing import NamedTuple
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from babel.numbers import list_currencies
from pydantic import SecretStr


class Address(NamedTuple):
    """Where to listen."""

    host: str
    port: int

    @property
    def as_link(self) -> str:
        """How it is reached from this machine: one that listens everywhere listens here."""
        host = "localhost" if self.host in ("0.0.0.0", "::") else self.host  # noqa: S104
        return f"http://[{host}]:{self.port}" if ":" in host else f"http://{host}:{self.port}"


def timezone(value: object) -> ZoneInfo:
    """An IANA time zone."""
    try:
        return ZoneInfo(str(value))
    except (KeyError, OSError, ValueError):
        # A KeyError is a missing zone, an OSError "Europe", which is a directory of zones.
        raise ValueError(f"{value!r} is not a time zone; one is 'Europe/Berlin'") from None


def currency(value: str) -> str:
    """An ISO 4217 code, in capitals."""
    if value.upper() not in list_currencies():
        raise ValueError(f"{value!r} is not a currency; one is 'EUR'")
    return value.upper()


def owner_ids(value: object) -> object:
    """Telegram ids, separated by commas."""
    if not isinstance(value, str):
        return value
    ids = [part.strip() for part in value.split(",") if part.strip()]
    for part in ids:
        if not (part.isascii() and part.isdigit()):
            raise ValueError(f"{part!r} is not a Telegram id; write numbers separated by commas")
    return frozenset(map(int, ids))


def bot_token(value: SecretStr) -> SecretStr:
    """A token that looks as @BotFather makes them."""
    if not re.fullmatch(r"\d+:[A-Za-z0-9_-]+", value.get_secret_value()):
        raise ValueError("this is not a bot token; @BotFather gives one like 123456:ABC-DEF")
    return value


def payment_token(value: SecretStr) -> SecretStr:
    """A payment provider's token as @BotFather hands them out: for tests, or for real money."""
    if not re.fullmatch(r"\d+:(TEST|LIVE):[!-~]+", value.get_secret_value()):
        raise ValueError("this is not a payment token; @BotFather gives one like 123456:TEST:abc123")
    return value


def webhook_secret(value: SecretStr) -> SecretStr:
    """A secret that Telegram accepts and nobody guesses."""
    if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
        raise ValueError("must be 16 to 256 characters out of A-Z a-z 0-9 _ -")
    return value


def database_url(value: SecretStr) -> SecretStr:
    """The address of an SQLite file or a PostgreSQL database."""
    kind, _, rest = value.get_secret_value().partition("://")
    if kind not in ("sqlite", "postgresql", "postgres") or not rest.strip("/"):
        raise ValueError("must be sqlite:///path/to/file.db or postgresql://user:password@host/name")
    return value


def address(value: object) -> object:
    """host:port."""
    if isinstance(value, Address):
        return value
    host, _, port = str(value).rpartition(":")
    if not host or not (port.isascii() and port.isdigit()) or int(port) > 65535:
        raise ValueError(f"{value!r} is not host:port; one is '127.0.0.1:8080'")
    return Address(host.strip("[]"), int(port))


def web_address(value: str) -> str:
    """An http(s) address, without a slash at its end."""
    if urlsplit(value).scheme not in ("http", "https") or not urlsplit(value).hostname:
        raise ValueError("must be an address that begins with https://")
    return value.rstrip("/")


def public_address(value: str) -> str:
    """An https address; http only for this machine itself."""
    parts = urlsplit(web_address(value))
    if parts.scheme != "https" and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
        raise ValueError("must begin with https://, Telegram calls no other")
    return web_address(value)
