"""Choosing the view that answers: which tap, line, file or command it is; refusals in words."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from domain.refusals import NotFound, Outdated, Refusal
from handlers.routes import AnswerView, NotAsked, Routes
from handlers.screens import Screen, general
from handlers.taps import Tap, UnknownTap, unpack
from handlers.taps.coach import ShowPass
from handlers.taps.general import Cancel
from handlers.turn import Turn
from services import arriving
from services.arriving import Arrival
from storage.questions import Question
from texts.phrases import command_meant, is_cancel

Run = Callable[[Turn], Awaitable[Screen]]


class Answering:
    """Finds the view for what somebody did, and says in words what it refuses."""

    def __init__(self, routes: Routes) -> None:
        self._routes = routes

    async def pressed(self, turn: Turn, data: str, asked: Question | None) -> Screen:
        """What a button with this data leads to, while `asked` waits for an answer."""
        screen = await self.guarded(turn, lambda turn: self._view(turn, unpack(data)), pressed=True)
        await self._left(turn, asked, screen)
        return screen

    async def read(self, turn: Turn, text: str, arrival: Arrival) -> Screen:
        """What a typed line leads to: a command, an answer, words that mean a command, or anything else."""
        return await self.guarded(turn, lambda turn: self._read(turn, text, arrival))

    async def sent(self, turn: Turn, arrival: Arrival) -> Screen:
        """What a file leads to: it answers an open question that may be answered by one; any other stays
        open."""
        return await self.guarded(turn, lambda turn: self._sent(turn, arrival))

    async def guarded(self, turn: Turn, run: Run, *, pressed: bool = False) -> Screen:
        """The screen of a view, or what it has refused."""
        try:
            return await run(turn)
        except UnknownTap:
            return general.old_button(turn.words)
        except Outdated as refusal:
            return await self._fresh(turn, refusal, pressed=pressed)
        except NotFound as refusal:
            if turn.actor.person is None and not pressed:
                return general.welcome(turn.words, turn.actor)
            return general.refused(turn.words, refusal, pressed=pressed)
        except Refusal as refusal:
            return general.refused(turn.words, refusal, pressed=pressed)

    async def _view(self, turn: Turn, tap: Tap) -> Screen:
        if isinstance(tap, Cancel):
            await arriving.drop_question(turn.desk, turn.telegram_id)
            return await self._view(turn, unpack(tap.target))
        view = self._routes.taps.get(type(tap))
        if view is None:
            return general.old_button(turn.words)
        return await view(turn, tap)

    async def _left(self, turn: Turn, asked: Question | None, screen: Screen) -> None:
        """Ends what was asked of somebody who went on to another screen: their next line is no answer."""
        if asked is not None and screen.text and asked.kind not in self._routes.stays:
            await arriving.end_question(turn.desk, asked)

    async def _read(self, turn: Turn, text: str, arrival: Arrival) -> Screen:
        if text.startswith("/"):
            name, _, rest = text[1:].partition(" ")
            screen = await self._command(replace(turn, line=rest.strip()), name.partition("@")[0].lower())
            await self._left(turn, arrival.question, screen)
            return screen
        turn = replace(turn, line=text.strip())
        if arrival.answered is not None:
            return await self._replayed(turn, arrival.answered)
        if arrival.question is not None and not is_cancel(text, turn.actor.language):
            return await self._answered(turn, arrival.question)
        meant = command_meant(text, turn.actor.language)
        return await self._command(turn, meant) if meant else await self._routes.line(turn)

    async def _command(self, turn: Turn, name: str) -> Screen:
        view = self._routes.commands.get(name)
        if view is None:
            return general.unknown(turn.words, turn.actor)
        return await view(turn)

    async def _answered(self, turn: Turn, question: Question) -> Screen:
        try:
            return await self._by(self._routes.questions.get(question.kind), turn, question)
        except NotAsked:
            return await self._routes.line(turn)

    async def _by(self, view: AnswerView | None, turn: Turn, question: Question) -> Screen:
        if view is None or question.expires_at <= turn.now:
            await arriving.drop_question(turn.desk, turn.telegram_id)
            return general.question_expired(turn.words)
        try:
            return await view(turn, question)
        except (NotFound, Outdated):
            # No answer could ever fit any more: the next line must not be read as one.
            await arriving.drop_question(turn.desk, turn.telegram_id)
            raise
        except Refusal as refusal:
            return general.asked_again(turn.words, refusal)

    async def _replayed(self, turn: Turn, question: Question) -> Screen:
        try:
            return await self._view(turn, unpack(question.outcome or ""))
        except UnknownTap:
            return general.done_before(turn.words)

    async def _sent(self, turn: Turn, arrival: Arrival) -> Screen:
        if arrival.answered is not None:
            return await self._replayed(turn, arrival.answered)
        question = arrival.question
        if question is None or turn.upload is None or not turn.upload.is_photo:
            return await self._routes.upload(turn)
        view = self._routes.photos.get(question.kind)
        return await self._routes.upload(turn) if view is None else await self._by(view, turn, question)

    async def _fresh(self, turn: Turn, refusal: Outdated, *, pressed: bool) -> Screen:
        said = general.refused(turn.words, refusal, pressed=pressed)
        try:
            card = await self._view(turn, ShowPass(pass_id=refusal.pass_id))
        except NotFound:
            return said
        return card.toasting(said.toast)
