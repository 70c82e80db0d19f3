"""What a click on the chat page makes a person do."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from demo.telegram import people
from demo.telegram.buttons import press_key
from demo.telegram.chats import Chat, User
from demo.telegram.local import LocalTelegram
from demo.telegram.parameters import Upload, read_parameters
from demo.telegram.people import CannotDo
from demo.telegram.refusals import Refusal

Json = dict[str, Any]
PICTURES = ("image/png", "image/jpeg", "image/gif")


class PageActs:
    """The addresses the page posts to; only the page itself can."""

    def __init__(self, telegram: LocalTelegram) -> None:
        self._telegram = telegram

    def add_to(self, app: web.Application) -> None:
        """Serve the three of them."""
        app.router.add_post("/page/acts", _guarded(self.act))
        app.router.add_post("/page/uploads", _guarded(self.upload))
        app.router.add_post("/page/people", _guarded(self.add_person))

    async def act(self, request: web.Request) -> object:
        """One thing: `sends`, `presses`, `key`, `opens`, `shares_contact`, `blocks` or `speaks`."""
        wish = await request.json()
        person, chat = self._who_and_where(wish)
        if "speaks" in wish:
            person.language = str(wish["speaks"])
            self._telegram.api.world.journal.note("people", details=self._told_people())
            self._telegram.api.world.journal.note("profile")
            return {}
        return {"update": self._done(wish, person, chat)}

    async def upload(self, request: web.Request) -> object:
        """A file from the browser, as a picture when it is one."""
        params = await read_parameters(request)
        person, chat = self._who_and_where(params.values)
        upload = params.files["file"]
        kind = "photo" if upload.mime_type in PICTURES and not params.flag("as_file") else "document"
        upload = Upload(upload.name, upload.content, upload.mime_type)
        api = self._telegram.api
        return {"update": people.send_file(api, person, chat, upload, params.text("caption"), kind)}

    async def add_person(self, request: web.Request) -> object:
        """A new account with a name and a language."""
        wish = await request.json()
        name = str(wish["first_name"]).strip()[:64]
        if not name:
            raise CannotDo("a person needs a name")
        person = self._telegram.person(name, language=str(wish.get("language", "en")))
        self._telegram.api.world.journal.note("people", details=self._told_people())
        return {"id": person.id}

    def _done(self, wish: Json, person: User, chat: Chat) -> int:
        api = self._telegram.api
        if "sends" in wish:
            return people.say(api, person, chat, str(wish["sends"]))
        if "presses" in wish:
            rows = chat.messages[wish["message"]].get("reply_markup", {}).get("inline_keyboard", [])
            row, place = wish["presses"]
            return press_key(api, person, chat, wish["message"], rows[row][place])
        if "key" in wish:
            row, place = wish["key"]
            return people.press_reply_key(api, person, chat, (chat.keyboard or {})["keyboard"][row][place])
        if "opens" in wish:
            return people.open_link(api, person, str(wish["opens"]))
        if "shares_contact" in wish:
            return people.share_contact(api, person, chat, people.own_phone(person), person)
        if "blocks" in wish:
            return people.block(api, person) if wish["blocks"] else people.unblock(api, person)
        raise CannotDo("nothing to do")

    def _who_and_where(self, wish: Json) -> tuple[User, Chat]:
        person = self._telegram.who(int(wish["person"])).user
        chat = self._telegram.api.world.chats.get(int(wish.get("chat") or person.id))
        if chat is None or all(member.id != person.id for member in chat.members):
            raise CannotDo("no such chat")
        return person, chat

    def _told_people(self) -> Json:
        return {"people": [person.user.as_json() for person in self._telegram.people()]}


def _guarded(
    action: Callable[[web.Request], Awaitable[object]],
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def handler(request: web.Request) -> web.Response:
        # Another site's page cannot set this header, so it cannot act for the people here.
        if request.headers.get("X-Chat-Page") != "1":
            return web.json_response({"error": "only the chat page may do this"}, status=403)
        try:
            return web.json_response(await action(request))
        except (CannotDo, Refusal) as error:
            return web.json_response({"error": str(error.args[0])}, status=409)
        except (IndexError, KeyError, TypeError, ValueError) as error:
            return web.json_response({"error": f"{type(error).__name__}: {error}"}, status=400)

    return handler
