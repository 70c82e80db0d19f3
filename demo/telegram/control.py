"""Another process at the controls: `/control/...` makes people act and tells what they see, all in JSON."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from demo.telegram.chats import Chat
from demo.telegram.clock_control import read_wish
from demo.telegram.local import LocalTelegram
from demo.telegram.patience import NotSettled
from demo.telegram.people import CannotDo
from demo.telegram.person import Person

Json = dict[str, Any]
Action = Callable[[Json], Awaitable[object]]


class Control:
    """The control addresses of one local Telegram; they exist only where they are added."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self._telegram = telegram

    def add_to(self, app: web.Application) -> None:
        """Serve every address below `/control`."""
        actions: dict[str, Action] = {
            "people": self.add_people,
            "acts": self.act,
            "faults": self.order_faults,
            "inject": self.inject,
            "settled": self.settle,
        }
        for name, action in actions.items():
            app.router.add_post(f"/control/{name}", _posted(action))
        app.router.add_get("/control/state", self.state)
        app.router.add_get("/control/calls", self.calls)
        app.router.add_get("/control/chats/{chat_id}", self.chat)

    async def add_people(self, wish: Json) -> object:
        """`{"people": [{"first_name": ...}]}` or `{"count": 1000, "first_id": 10001}`; returns ids."""
        described = wish.get("people") or [
            {"first_name": f"Person {number}", "id": number}
            for number in range(wish.get("first_id", 10001), wish.get("first_id", 10001) + wish["count"])
        ]
        return {"ids": [self._telegram.person(**person).id for person in described]}

    async def act(self, wish: Json) -> object:
        """`{"acts": [{"person": id, "sends": "/start"}, {"person": id, "presses": "Book"}]}`."""
        return {"updates": [await _act(self._telegram, act) for act in wish["acts"]]}

    async def order_faults(self, wish: Json) -> object:
        """`clear`, `latency_ms`, `seed`, `retry_after`, `deliveries`, and `order`, a list of rules."""
        faults = self._telegram.faults
        if wish.get("clear"):
            faults.clear()
        if "seed" in wish:
            faults.reseed(wish["seed"])
        if "latency_ms" in wish:
            faults.latency = wish["latency_ms"] / 1000
        faults.retry_after = wish.get("retry_after", faults.retry_after)
        self._telegram.api.updates.deliveries = wish.get("deliveries", self._telegram.api.updates.deliveries)
        for rule in wish.get("order", []):
            rule = dict(rule)
            faults.order(rule.pop("fault"), *rule.pop("methods", ()), **rule)
        return {"happened": {fault.value: count for fault, count in faults.happened.items()}}

    async def inject(self, wish: Json) -> object:
        """`{"update": {...}}`: any object becomes an update."""
        return {"update_id": self._telegram.injects(wish["update"])}

    async def settle(self, wish: Json) -> object:
        """Wait until every update is acknowledged and no call is under way; `seconds` at most."""
        await self._telegram.settled(seconds=wish.get("seconds", 10.0))
        return {}

    async def state(self, _: web.Request) -> web.Response:
        """How many updates wait, what was called, what went wrong."""
        api = self._telegram.api
        return web.json_response(
            {
                "waiting": len(api.updates),
                "in_flight": api.in_flight,
                "is_polled": api.updates.is_polled,
                "webhook": api.webhook.address.url if api.webhook.address else "",
                "calls": api.calls.counts,
                "violations": api.violations,
                "faults": {fault.value: count for fault, count in self._telegram.faults.happened.items()},
            }
        )

    async def calls(self, request: web.Request) -> web.Response:
        """Calls from number `since` on, of one `method` when it is named."""
        since, method = int(request.query.get("since", 0)), request.query.get("method")
        found = [c for c in self._telegram.calls if c.number >= since and method in (None, c.method)]
        return web.json_response({"calls": [call.as_json() for call in found]})

    async def chat(self, request: web.Request) -> web.Response:
        """What is on the screen of one chat."""
        chat = self._telegram.api.world.chats.get(int(request.match_info["chat_id"]))
        if chat is None:
            return web.json_response({"error": "no such chat"}, status=404)
        return web.json_response(_screen(chat))


async def _act(telegram: LocalTelegram, act: Json) -> int:
    """The one verb of an act, done by its person."""
    person = telegram.who(act["person"])
    verbs = _VERBS.keys() & act.keys()
    if len(verbs) != 1:
        raise CannotDo(f"an act has one verb of {sorted(_VERBS)}, this one has {sorted(verbs)}")
    verb = verbs.pop()
    return await _VERBS[verb](person, act[verb], act)


_VERBS: dict[str, Callable[[Person, Any, Json], Awaitable[int]]] = {
    "sends": lambda person, text, _: person.sends(text),
    "opens_link": lambda person, link, _: person.opens_link(link),
    "presses": lambda person, label, act: person.presses(label, message=act.get("message")),
    "raw_press": lambda person, data, act: person.raw_press(data, act["message"]),
    "shares_contact": lambda person, phone, _: person.shares_contact(phone or None),
    "pays": lambda person, message, _: person.pays(None if message is True else message),
    "edits": lambda person, message, act: person.edits(message, act["text"]),
    "blocks": lambda person, *_: person.blocks(),
    "unblocks": lambda person, *_: person.unblocks(),
}


def _screen(chat: Chat) -> Json:
    toasts = [h.details for h in chat.happenings if h.kind == "toast"]
    return {
        "id": chat.id,
        "messages": list(chat.messages.values()),
        "keyboard": chat.keyboard,
        "toasts": toasts,
        "bot_is": chat.bot_is,
    }


def _posted(action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handler(request: web.Request) -> web.Response:
        try:
            return web.json_response(await action(await read_wish(request)))
        except (CannotDo, KeyError, TypeError, ValueError, json.JSONDecodeError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)
        except NotSettled as error:
            return web.json_response({"error": str(error)}, status=504)

    return handler
