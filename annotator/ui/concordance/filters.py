"""Which articles are searched: by date, source, status, actor and issue."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from annotator.formats.parts.dates import parse_date
from annotator.language import tr
from annotator.records import CorpusQuery
from annotator.suggest.typeahead import issue_path
from annotator.ui.widgets.choice_box import ChoiceBox
from annotator.ui.widgets.flow import FlowLayout, flowing
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import said
from annotator.ui.workspace import Workspace
from annotator.vocabulary import Status

_LIKE = "2024-03-14"
_AROUND = 26  # pixels around the words of a line
_LETTERS = 12  # of a choice that are seen


class Filters(QWidget):
    """The choices, in as many rows as they need; `changed` when one of them has."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.since = self._date(tr("from {day}", day=_LIKE), tr("Not before this date"))
        self.until = self._date(tr("until {day}", day=_LIKE), tr("Not after this date"))
        self.source = self._box(tr("Source"), tr("any source"))
        self.status = self._box(tr("Status"), tr("any status"))
        self.actor = self._box(tr("Actor"), tr("any actor"))
        self.issue = self._box(tr("Issue"), tr("any issue"))
        caption = PlainLabel(tr("only"), self, role="quiet")
        caption.setFixedHeight(self.since.sizeHint().height())
        row = FlowLayout(self, spacing=6)
        for widget in (caption, self.since, self.until):
            row.addWidget(widget)
        for box in (self.source, self.status, self.actor, self.issue):
            row.addWidget(box)
        flowing(self)

    def _date(self, placeholder: str, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setPlaceholderText(placeholder)
        line.setAccessibleName(name)
        line.setFixedWidth(line.fontMetrics().horizontalAdvance(placeholder) + _AROUND)
        line.editingFinished.connect(self._on_changed)
        return line

    def _box(self, name: str, any_of_them: str) -> QComboBox:
        box = ChoiceBox(self)
        box.setAccessibleName(name)
        box.setProperty("any", any_of_them)
        box.setMinimumContentsLength(_LETTERS)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.activated.connect(self._on_changed)
        return box

    def refresh(self) -> None:
        """Offer what the project holds now; what was chosen stays chosen."""
        project, registry = self._workspace.project, self._workspace.registry
        sources = project.search.sources() if project else []
        actors = sorted(registry.actors.values(), key=lambda actor: actor.name.casefold())
        _fill(self.source, [(source, source) for source in sources])
        _fill(self.status, [(said(status), status) for status in Status])
        _fill(self.actor, [(actor.name, actor.id) for actor in actors])
        _fill(self.issue, [(issue_path(registry, key), key) for key in registry.issues])

    def query(self, words: str) -> CorpusQuery:
        """The query with these choices; a date that cannot be read does not count."""
        status = self.status.currentData()
        return CorpusQuery(
            words=words,
            since=_day(self.since),
            until=_day(self.until),
            source=self.source.currentData() or "",
            status=Status(status) if status else None,
            actor_id=self.actor.currentData(),
            issue_id=self.issue.currentData(),
        )

    def _on_changed(self) -> None:
        self.changed.emit()


def _fill(box: QComboBox, entries: list[tuple[str, object]]) -> None:
    chosen = box.currentData()
    box.clear()
    box.addItem(str(box.property("any")), None)
    for text, value in entries:
        box.addItem(text, value)
        if value == chosen and chosen is not None:
            box.setCurrentIndex(box.count() - 1)


def _day(line: QLineEdit) -> date | None:
    return parse_date(line.text().strip()) if line.text().strip() else None
