"""The codebook of foreign data: issues and user labels, collected in a first walk."""

from __future__ import annotations

from datetime import datetime

from annotator.formats.bundle import Issue, Label
from annotator.formats.foreign import ForeignLabel
from annotator.formats.mapping.cast import NewId
from annotator.formats.mapping.colours import nearest_hue
from annotator.formats.mapping.facts import Path, clean, clean_name
from annotator.formats.mapping.reading import Part, Reader
from annotator.formats.mapping.rules import SpanRole
from annotator.formats.mapping.survey import MOST_VALUES


class Codebook:
    """Issues by their paths, user labels by their names."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._issues: dict[Path, ForeignLabel | None] = {}
        self._labels: dict[str, ForeignLabel | None] = {}
        self._values: dict[str, dict[str, None]] = {}
        self._issue_ids: dict[Path, int] = {}
        self._label_ids: dict[str, int] = {}
        for label in reader.labels:
            self._meet_label(label)

    def meet(self, part: Part) -> None:
        """Take down what a span has of the codebook."""
        label = part.span.label
        self._meet_label(label)
        for path in part.facts.issues:
            self._add_issue(path, None)
        if part.rule.becomes is SpanRole.LABEL and part.facts.value is not None:
            values = self._values[self._name(label)]
            if len(values) <= MOST_VALUES:
                values[part.facts.value] = None

    def _meet_label(self, label: str) -> None:
        role = self._reader.mapping.span(label).becomes
        known = self._reader.labels.get(label)
        if role is SpanRole.ISSUE:
            self._add_issue(self._reader.path(label), known)
        elif role is SpanRole.LABEL:
            name = self._name(label)
            self._labels[name] = self._labels.get(name) or known
            self._values.setdefault(name, {})

    def _add_issue(self, path: Path, label: ForeignLabel | None) -> None:
        for length in range(1, len(path)):
            self._issues.setdefault(path[:length], None)
        self._issues[path] = self._issues.get(path) or label

    def _name(self, label: str) -> str:
        """What the user label of a foreign label is called."""
        return clean_name(self._reader.mapping.span(label).name or label) or "?"

    def issue_id(self, path: Path) -> int:
        """The id of the issue at a path."""
        return self._issue_ids[path]

    def label_id(self, label: str) -> int:
        """The id of the user label that a foreign label becomes."""
        return self._label_ids[self._name(label)]

    def issues(self, new_id: NewId, now: datetime) -> tuple[Issue, ...]:
        """All issues, parents first; from now on `issue_id` knows them."""
        self._issue_ids = {path: new_id() for path in self._issues}
        return tuple(
            Issue(
                id=self._issue_ids[path],
                parent_id=self._issue_ids.get(path[:-1]),
                name=path[-1],
                definition=_definition(label),
                colour=nearest_hue(label.colour if label else None),
                position=position,
                created=now,
            )
            for position, (path, label) in enumerate(self._issues.items())
        )

    def labels(self, new_id: NewId, now: datetime) -> tuple[Label, ...]:
        """All user labels; from now on `label_id` knows them."""
        self._label_ids = {name: new_id() for name in self._labels}
        return tuple(
            Label(
                id=self._label_ids[name],
                name=name,
                values=self._allowed(name),
                definition=self._label_definition(label),
                colour=nearest_hue(label.colour if label else None),
                position=position,
                created=now,
            )
            for position, (name, label) in enumerate(self._labels.items())
        )

    def _allowed(self, name: str) -> tuple[str, ...]:
        """The values of a label; none where there are so many that it is free text."""
        values = self._values[name]
        return tuple(values) if len(values) <= MOST_VALUES else ()

    def _label_definition(self, label: ForeignLabel | None) -> str | None:
        """Labels have no tree: where one stood in it is said in its definition."""
        above = self._reader.above(label.name) if label else []
        place = f"In “{' > '.join(above)}”." if above else None
        return "\n".join(filter(None, (place, _definition(label)))) or None


def _definition(label: ForeignLabel | None) -> str | None:
    return clean(label.definition) or None if label and label.definition else None
