"""What exports call the people, layers, actors and issues of a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.formats.bundle import Annotator, Header, Layer, Registry


@dataclass(frozen=True, slots=True)
class Names:
    """The header's entries by id."""

    registry: Registry
    layers: Mapping[int, Layer]
    annotators: Mapping[int, Annotator]

    @classmethod
    def of(cls, header: Header) -> Names:
        """The names in a header."""
        return cls(
            Registry.of(header),
            {layer.id: layer for layer in header.layers},
            {annotator.id: annotator for annotator in header.annotators},
        )

    def annotator(self, layer_id: int) -> Annotator:
        """Whose layer it is."""
        return self.annotators[self.layers[layer_id].annotator_id]

    def issue_path(self, issue_id: int) -> list[str]:
        """The names from the root of the codebook down to an issue."""
        path = list[str]()
        place: int | None = issue_id
        while place is not None:
            issue = self.registry.issues[place]
            path.insert(0, issue.name)
            place = issue.parent_id
        return path
