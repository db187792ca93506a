"""Gestures on who is behind a statement: holders, and the chain of reporters."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.formats.bundle import Annotation, Party
from annotator.language import tr
from annotator.records import NewActor
from annotator.suggest.names import likely_kind
from annotator.ui.choices import NewName
from annotator.ui.editing.article import GestureError, Gestures, spans_of
from annotator.vocabulary import Role


class Attributing(Gestures):
    """Carries out gestures on the parties of the selected statement."""

    def _bearer(self) -> Annotation:
        return self._article.need_card().bearer

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
                raise GestureError(
                    tr("No actor is mentioned near this."), tr("Mark one with A first.")
                )
            current = bearer.holders[-1] if bearer.holders else None
            place = offered.index(current) if current in offered else -1
            chosen = offered[(place + 1) % len(offered)]
            self._project.claims.set_holders(bearer.id, [*rest, chosen])

        return self._article.do(verb)

    def _in_text_order(self, parties: Sequence[Party | NewActor]) -> list[Party | NewActor]:
        """The usual order of a chain: who is named first reports the others."""

        def place(party: Party | NewActor) -> int:
            mention_id = party.mention_id if isinstance(party, Party) else None
            mention = self._view.annotation(mention_id or 0)
            return mention.start if mention else -1

        return sorted(parties, key=place)

    def add(self, role: Role, choice: object) -> bool:
        """A chosen party becomes a holder or reporter; a new name becomes an actor."""

        def verb() -> None:
            bearer = self._bearer()
            party = choice if isinstance(choice, Party) else self._new(choice)
            claims = self._project.claims
            if role is Role.HOLDER:
                claims.set_holders(bearer.id, [*bearer.holders, party])
            else:
                claims.set_reporters(bearer.id, self._in_text_order([*bearer.reporters, party]))

        return self._article.do(verb)

    def _new(self, choice: object) -> NewActor:
        if not isinstance(choice, NewName):
            raise GestureError(tr("This is not an actor."), tr("Choose one, or type a new name."))
        return NewActor(choice.name, likely_kind(choice.name))

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

    def _write(self, bearer: Annotation, role: Role, parties: Sequence[Party]) -> None:
        claims = self._project.claims
        write = claims.set_holders if role is Role.HOLDER else claims.set_reporters
        write(bearer.id, parties)
