"""How the bot gets its updates: polling or a webhook, never both."""

import re
from typing import Any

from demo.telegram.api import Api
from demo.telegram.chats import Json
from demo.telegram.parameters import Parameters
from demo.telegram.refusals import WEBHOOK_ACTIVE, bad_request, conflict
from demo.telegram.webhooks import Address


class Encoded(str):
    """A result that is JSON already."""


async def get_updates(api: Api, params: Parameters) -> Encoded:
    """getUpdates: acknowledges below `offset`, waits up to `timeout` seconds for news."""
    if api.webhook.is_set:
        raise conflict(WEBHOOK_ACTIVE)
    _allow(api, params)
    queued = await api.updates.poll(
        params.integer("offset"), params.integer("limit", 100), params.integer("timeout")
    )
    return Encoded("[" + ",".join(update.raw for update in queued) + "]")


def set_webhook(api: Api, params: Parameters) -> bool:
    """setWebhook; plain HTTP on this machine is accepted, as by a local Bot API server."""
    url, secret = params.text("url"), params.text("secret_token")
    if not url:
        return delete_webhook(api, params)
    if not re.match(r"^https?://[^/\s]+", url):
        raise bad_request("invalid webhook URL specified")
    if len(secret) > 256:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    if params.flag("drop_pending_updates"):
        api.updates.drop_all()
    _allow(api, params)
    api.updates.end_poll()
    api.webhook.set(Address(url, secret, params.integer("max_connections", 40)))
    return True


def delete_webhook(api: Api, params: Parameters) -> bool:
    """deleteWebhook."""
    if params.flag("drop_pending_updates"):
        api.updates.drop_all()
    api.webhook.remove()
    return True


def get_webhook_info(api: Api, _: Parameters) -> Json:
    """getWebhookInfo."""
    webhook = api.webhook
    info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(api.updates)}
    if webhook.address is not None:
        info |= {"url": webhook.address.url, "max_connections": webhook.address.connections}
    if webhook.last_error is not None:
        info |= {"last_error_date": webhook.last_error[0], "last_error_message": webhook.last_error[1]}
    if api.updates.allowed:
        info["allowed_updates"] = api.updates.allowed
    return info


def _allow(api: Api, params: Parameters) -> None:
    kinds = params.nested("allowed_updates")
    if isinstance(kinds, list):
        api.updates.allow(map(str, kinds))


METHODS: dict[str, Any] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
}
