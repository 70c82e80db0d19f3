"""What Telegram answers when it will not do what a bot asked, word for word."""

from collections.abc import Mapping


class Refusal(Exception):
    """A Bot API call that was refused: the HTTP status, the description and the extra parameters."""

    def __init__(self, status: int, description: str, parameters: Mapping[str, int] | None = None) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters

    def as_json(self) -> dict[str, object]:
        """The body that goes with the status."""
        body: dict[str, object] = {"ok": False, "error_code": self.status, "description": self.description}
        if self.parameters:
            body["parameters"] = dict(self.parameters)
        return body


def bad_request(reason: str) -> Refusal:
    """400 with Telegram's usual beginning."""
    return Refusal(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """403 with Telegram's usual beginning."""
    return Refusal(403, f"Forbidden: {reason}")


def unparsable_entities(reason: str) -> Refusal:
    """400 for a text whose markup is broken; the reason carries a byte offset."""
    return bad_request(f"can't parse entities: {reason}")


def too_many_requests(retry_after: int) -> Refusal:
    """429 with the seconds to wait, also as a parameter."""
    return Refusal(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def conflict(reason: str) -> Refusal:
    """409: two receivers of the same bot's updates."""
    return Refusal(409, f"Conflict: {reason}")


NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same"
    " as a current content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
OTHER_POLLER = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_WAS_SET = "terminated by setWebhook request"
BLOCKED = "bot was blocked by the user"
NEVER_STARTED = "bot can't initiate conversation with a user"
CHAT_NOT_FOUND = "chat not found"


def unauthorized() -> Refusal:
    """401 for a well-formed token that belongs to no bot."""
    return Refusal(401, "Unauthorized")


def not_found() -> Refusal:
    """404 for a malformed token or an unknown path."""
    return Refusal(404, "Not Found")


def method_not_found() -> Refusal:
    """404 for a method that does not exist."""
    return Refusal(404, "Not Found: method not found")
