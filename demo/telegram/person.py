"""A person with a phone in hand, for tests: sends, presses, shares, pays, blocks."""

from demo.telegram import people
from demo.telegram.api import Api
from demo.telegram.buttons import press_labelled
from demo.telegram.chats import User
from demo.telegram.parameters import Upload
from demo.telegram.patience import Patience
from demo.telegram.people import CannotDo
from demo.telegram.shown import Shown
from demo.telegram.windows import ChatWindow


class Group:
    """A group chat with several people and the bot."""

    def __init__(self, api: Api, chat: ChatWindow) -> None:
        self._api = api
        self.chat = chat

    async def removes_bot(self, by: "Person") -> int:
        """A member throws the bot out."""
        return people.set_bot_membership(self._api, by.user, self.chat.room, "kicked")

    async def promotes_bot(self, by: "Person") -> int:
        """A member makes the bot an administrator."""
        return people.set_bot_membership(self._api, by.user, self.chat.room, "administrator")


class Person:
    """Somebody with an account; every act returns the update's id once the update is queued."""

    def __init__(self, api: Api, user: User, patience: Patience) -> None:
        self._api = api
        self.user = user
        self.chat = ChatWindow(api, api.world.chats[user.id], patience)

    @property
    def id(self) -> int:
        """The account's id, which is also the private chat's."""
        return self.user.id

    async def sends(self, text: str, *, reply_to: Shown | int | None = None) -> int:
        """Send a line to the bot, perhaps in reply to one of its messages."""
        return people.say(self._api, self.user, self.chat.room, text, _message_id(reply_to))

    async def says_in(self, group: Group, text: str, *, reply_to: Shown | int | None = None) -> int:
        """Say something in a group; 0 when the bot may not read it."""
        return people.say(self._api, self.user, group.chat.room, text, _message_id(reply_to))

    async def opens_link(self, link: str) -> int:
        """Follow `t.me/<bot>?start=<payload>`."""
        return people.open_link(self._api, self.user, link)

    async def presses(
        self, label: str, *, message: Shown | int | None = None, group: Group | None = None
    ) -> int:
        """Press the button so labelled, else the only one containing it, in the newest message with one."""
        chat = (group.chat if group else self.chat).room
        return press_labelled(self._api, self.user, chat, label, _message_id(message))

    async def raw_press(self, data: str, message: Shown | int) -> int:
        """Press with data of one's own making, as a modified app can."""
        message_id = _message_id(message)
        assert message_id is not None
        return people.press(self._api, self.user, self.chat.room, message_id, data)

    async def shares_contact(self, phone: str | None = None, *, whose: "Person | None" = None) -> int:
        """Share one's own contact, or somebody else's."""
        owner = (whose or self).user
        number = phone or owner.phone or ""
        return people.share_contact(self._api, self.user, self.chat.room, number, owner)

    async def sends_document(self, name: str, content: bytes, caption: str = "") -> int:
        """Send a file."""
        upload = Upload(name, content, "application/octet-stream")
        return people.send_file(self._api, self.user, self.chat.room, upload, caption, "document")

    async def sends_photo(self, content: bytes, caption: str = "") -> int:
        """Send a picture."""
        upload = Upload("photo.png", content, "image/png")
        return people.send_file(self._api, self.user, self.chat.room, upload, caption, "photo")

    async def pays(self, message: Shown | int | None = None) -> int:
        """Pay the newest invoice, or this one."""
        room = self.chat.room
        wanted = _message_id(message)
        invoices = [number for number, raw in room.messages.items() if "invoice" in raw]
        if wanted is None and not invoices:
            raise CannotDo("there is no invoice")
        return people.pay(self._api, self.user, room, invoices[-1] if wanted is None else wanted)

    async def blocks(self) -> int:
        """Block the bot."""
        return people.block(self._api, self.user)

    async def unblocks(self) -> int:
        """Unblock the bot."""
        return people.unblock(self._api, self.user)

    async def edits(self, message: Shown | int, text: str) -> int:
        """Change one's own message."""
        message_id = _message_id(message)
        assert message_id is not None
        return people.edit(self._api, self.user, self.chat.room, message_id, text)


def _message_id(message: Shown | int | None) -> int | None:
    return message.id if isinstance(message, Shown) else message
