"""What a bundle says about some documents, on its way in: annotations and who is behind them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import Annotation, Entry, Party
from annotator.model import AnnotationRow, AttributionRow, FragmentRow
from annotator.services.keys import Keys, columns_of
from annotator.services.twins import Said, Twins, in_ranks
from annotator.store.journal import UnitOfWork
from annotator.store.queries.paging import pages
from annotator.store.tables import table
from annotator.vocabulary import Role

_A, _F, _B = table(AnnotationRow), table(FragmentRow), table(AttributionRow)


class Contents:
    """The annotations of some entries, on their way in.

    With `recognises`, those that an earlier import has left there are not written again;
    `repeated` counts them.
    """

    def __init__(
        self,
        unit: UnitOfWork,
        entries: Sequence[Entry],
        documents: Keys,
        layers: Keys,
        references: Mapping[str, Keys],
        *,
        recognises: bool = False,
    ) -> None:
        self._unit = unit
        self._recognises = recognises
        self.repeated = 0
        self._documents = documents
        self._layers = layers
        self._annotations = [a for e in entries for c in e.layers for a in c.annotations]
        self._keys = Keys(dict(self._present()))
        own = {"claim_id": self._keys, "target_claim_id": self._keys}
        self._references = {**references, **own}

    def _present(self) -> Iterator[tuple[int, datetime]]:
        for some in pages(annotation.id for annotation in self._annotations):
            query = sa.select(_A.c.id, _A.c.created).where(_A.c.id.in_(some))
            yield from ((key, created) for key, created in self._unit.connection.execute(query))

    def write(self) -> None:
        if self._recognises:
            new = list(self._without_twins())
            self.repeated = len(self._annotations) - len(new)
        else:
            new = [one for one in self._annotations if self._keys.admit(one)]
        # Claims before the stances that point at them, and mentions before attributions.
        new.sort(key=_needs)
        self._unit.insert(_A, *map(self._row, new))
        self._unit.insert(_F, *(row for one in new for row in self._fragments(one)))
        self._unit.insert(_B, *(row for one in new for row in self._parties(one)))

    def _without_twins(self) -> Iterator[Annotation]:
        """Those that are not there yet; what points at the others is redirected."""
        documents = {self._documents[one.document_id] for one in self._annotations}
        made = min((one.created for one in self._annotations), default=None)
        twins = Twins(self._unit.connection, sorted(documents), made)
        for rank in in_ranks(self._annotations):
            met = twins.of({one.id: self._said(one) for one in rank})
            yield from (one for one in rank if self._keys.admit(one, met.get(one.id)))

    def _said(self, annotation: Annotation) -> Said:
        holders = tuple(map(self._stored, annotation.holders))
        reporters = tuple(map(self._stored, annotation.reporters))
        return Said(self._row(annotation), annotation.fragments, (holders, reporters))

    def _stored(self, party: Party) -> Party:
        actors = self._references["actor_id"]
        return Party(self._keys.get(party.mention_id), actors.get(party.actor_id))

    def _place(self, annotation: Annotation) -> dict[str, Any]:
        return {
            "document_id": self._documents[annotation.document_id],
            "layer_id": self._layers[annotation.layer_id],
        }

    def _row(self, annotation: Annotation) -> dict[str, Any]:
        row = columns_of(annotation, _A) | self._place(annotation)
        row["id"] = self._keys[annotation.id]
        for name, keys in self._references.items():
            row[name] = keys.get(row[name])
        return row

    def _fragments(self, annotation: Annotation) -> Iterator[dict[str, Any]]:
        key = self._keys[annotation.id]
        for seq, piece in enumerate(annotation.fragments):
            yield {
                "annotation_id": key,
                "seq": seq,
                "start": piece.start,
                "end": piece.end,
                "quote": piece.quote,
            }

    def _parties(self, annotation: Annotation) -> Iterator[dict[str, Any]]:
        for seq, party in enumerate(annotation.holders):
            yield self._party(annotation, Role.HOLDER, seq, party)
        for seq, party in enumerate(annotation.reporters):
            yield self._party(annotation, Role.REPORTER, seq, party)

    def _party(self, annotation: Annotation, role: Role, seq: int, party: Party) -> dict[str, Any]:
        return {
            "annotation_id": self._keys[annotation.id],
            "role": role,
            "seq": seq,
            **self._place(annotation),
            "mention_id": self._keys.get(party.mention_id),
            "actor_id": self._references["actor_id"].get(party.actor_id),
        }


def _needs(annotation: Annotation) -> int:
    """Annotations that others point at come first."""
    return int(annotation.claim_id is not None or annotation.target_claim_id is not None)
