"""By what claims are coloured: the keys of their colours, and what each colour means. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from annotator.formats.bundle import Annotation, Registry
from annotator.language import tr
from annotator.ui.editor.index import Index
from annotator.ui.theme import FAMILIES, MIXED, PLAIN, UNKNOWN_ACTOR, hue_of
from annotator.vocabulary import ActorKind

_Style = Callable[[Annotation, Index, Registry], str]


class ColourBy(StrEnum):
    """What the colours of claims may stand for."""

    ISSUE = "issue"
    HOLDER = "holder"
    STANCE = "stance"
    LAYER = "layer"


class Colouring:
    """How claims are coloured. `layers` are the names of those that are shown, by id.

    `style` gives the key, for a theme, of the colour of a claim or a stance; `has_own` says that a
    stance may have another colour than its claim. Both are asked for every line that is painted.
    """

    __slots__ = ("by", "has_own", "layers", "style")

    def __init__(
        self, by: ColourBy = ColourBy.ISSUE, layers: Mapping[int, str] | None = None
    ) -> None:
        self.by = by
        self.layers = dict(layers or {})
        self.has_own = by in (ColourBy.ISSUE, ColourBy.STANCE)
        self.style: _Style = {**_STYLES, ColourBy.LAYER: self._by_layer}[by]

    def means_the_same(self, other: Colouring) -> bool:
        """Whether nothing looks different in the other one."""
        return self.by is other.by and self.layers == other.layers

    def _by_layer(self, bearer: Annotation, _index: Index, _registry: Registry) -> str:
        return self._style_of_layer(bearer.layer_id)

    def _style_of_layer(self, layer_id: int) -> str:
        if layer_id not in self.layers:
            return PLAIN
        return FAMILIES[list(self.layers).index(layer_id) % len(FAMILIES)]

    def legend(self) -> Iterator[tuple[str, str]]:
        """Each colour and what it means; for issues nothing, for the lane names them."""
        if self.by is ColourBy.HOLDER:
            yield from ((kind, tr(kind.value)) for kind in ActorKind)
            yield UNKNOWN_ACTOR, tr("nobody known")
        elif self.by is ColourBy.STANCE:
            yield "1", tr("supports")
            yield "-1", tr("opposes")
            yield MIXED, tr("both")
            yield "0", tr("neutral or not decided")
        elif self.by is ColourBy.LAYER:
            yield from ((self._style_of_layer(key), name) for key, name in self.layers.items())


def _by_issue(bearer: Annotation, index: Index, registry: Registry) -> str:
    """The hue of the first issue that one of its stances is about; grey for none."""
    if bearer.issue_id:
        return hue_of(registry.issues.get(bearer.issue_id))
    for stance in index.stances_of(bearer.id):
        issue = registry.issues.get(stance.issue_id or 0)
        if issue:
            return hue_of(issue)
    return PLAIN


def _by_holder(bearer: Annotation, index: Index, registry: Registry) -> str:
    """The kind of the first holder who is known."""
    for party in bearer.holders:
        mention = index.annotations.get(party.mention_id or 0)
        meant = mention.actor_id if mention else party.actor_id
        actor = registry.actors.get(meant or 0)
        if actor:
            return actor.kind
    return UNKNOWN_ACTOR


def _by_stance(bearer: Annotation, index: Index, _registry: Registry) -> str:
    """For, against, or both; 0 where it is neutral or not decided."""
    stances = (bearer, *index.stances_of(bearer.id))
    signs = {stance.polarity for stance in stances if stance.polarity}
    return MIXED if len(signs) > 1 else str(next(iter(signs), 0))


_STYLES: dict[ColourBy, _Style] = {
    ColourBy.ISSUE: _by_issue,
    ColourBy.HOLDER: _by_holder,
    ColourBy.STANCE: _by_stance,
}
