"""Gestures on who is behind a statement: holders, and the chain of reporters."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.errors import InputError
from annotator.formats.bundle import Annotation, Party
from annotator.suggest.names import likely_kind
from annotator.ui.choices import NewName
from annotator.ui.editing.article import Gestures, spans_of
from annotator.vocabulary import Kind, Role


class Attributing(Gestures):
    """Carries out gestures on the parties of the selected statement."""

    def _bearer(self) -> Annotation:
        card = self._article.card
        if card is None:
            raise InputError("No statement is selected.", "Click on one in the lane.")
        return card.bearer

    def _likely(self, bearer: Annotation) -> list[Party]:
        keys = self._article.likely_holders(spans_of(bearer))
        return [Party(mention_id=key) for key in keys]

    def cycle_holder(self) -> bool:
        """The last holder makes way for the next likely one."""

        def verb() -> None:
            bearer = self._bearer()
            candidates = self._likely(bearer)
            rest = list(bearer.holders[:-1])
            offered = [party for party in candidates if party not in rest]
            if not offered:
                raise InputError("No actor is mentioned near this.", "Mark one with A first.")
            current = bearer.holders[-1] if bearer.holders else None
            place = offered.index(current) if current in offered else -1
            chosen = offered[(place + 1) % len(offered)]
            self._project.claims.set_holders(bearer.id, [*rest, chosen])

        return self._article.do(verb)

    def add_next_holder(self) -> bool:
        """The next likely mention becomes one more holder."""

        def verb() -> None:
            bearer = self._bearer()
            party = self._next_free(bearer)
            self._project.claims.set_holders(bearer.id, [*bearer.holders, party])

        return self._article.do(verb)

    def add_next_reporter(self) -> bool:
        """The next likely mention becomes a reporter; the chain stands in the order of the text."""

        def verb() -> None:
            bearer = self._bearer()
            chain = self._in_text_order([*bearer.reporters, self._next_free(bearer)])
            self._project.claims.set_reporters(bearer.id, chain)

        return self._article.do(verb)

    def _next_free(self, bearer: Annotation) -> Party:
        taken = {*bearer.holders, *bearer.reporters}
        free = [party for party in self._likely(bearer) if party not in taken]
        if not free:
            raise InputError("No other actor is mentioned near this.", "Mark one with A first.")
        return free[0]

    def _in_text_order(self, parties: Sequence[Party]) -> list[Party]:
        def place(party: Party) -> int:
            mention = self._view.annotation(party.mention_id or 0)
            return mention.start if mention else -1

        return sorted(parties, key=place)

    def add(self, role: Role, choice: object) -> bool:
        """A chosen party becomes a holder or reporter; a new name becomes an actor."""

        def verb() -> None:
            bearer = self._bearer()
            party = choice if isinstance(choice, Party) else self._new(choice)
            if role is Role.HOLDER:
                self._project.claims.set_holders(bearer.id, [*bearer.holders, party])
            else:
                self._project.claims.set_reporters(bearer.id, [*bearer.reporters, party])

        return self._article.do(verb)

    def _new(self, choice: object) -> Party:
        if not isinstance(choice, NewName):
            raise InputError("This is not an actor.")
        key = self._project.actors.add(choice.name, likely_kind(choice.name))
        return Party(actor_id=key)

    def remove(self, role: Role, party: Party) -> bool:
        """A party is a holder or reporter no more."""

        def verb() -> None:
            bearer = self._bearer()
            parties = bearer.holders if role is Role.HOLDER else bearer.reporters
            self._write(bearer, role, [each for each in parties if each != party])

        return self._article.do(verb)

    def move_outward(self, party: Party) -> bool:
        """A reporter changes places with the one that is reported to report it."""

        def verb() -> None:
            bearer = self._bearer()
            chain = list(bearer.reporters)
            place = chain.index(party)
            if place:
                chain[place - 1], chain[place] = chain[place], chain[place - 1]
            self._write(bearer, Role.REPORTER, chain)

        return self._article.do(verb)

    def take_mention(self, mention_id: int) -> bool:
        """A mention becomes the holder of the selected statement, in place of the last one."""

        def verb() -> None:
            bearer = self._bearer()
            mention = self._view.annotation(mention_id)
            if mention is None or mention.kind is not Kind.MENTION:
                raise InputError("This is not a mention.")
            parties = [*bearer.holders[:-1], Party(mention_id=mention_id)]
            self._write(bearer, Role.HOLDER, parties)

        return self._article.do(verb)

    def _write(self, bearer: Annotation, role: Role, parties: Sequence[Party]) -> None:
        claims = self._project.claims
        write = claims.set_holders if role is Role.HOLDER else claims.set_reporters
        write(bearer.id, parties)
